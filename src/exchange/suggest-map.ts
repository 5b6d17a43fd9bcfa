import { isBlank, type RawCell } from '../standard/decode/cell';
import { cultureOf, type Culture } from '../standard/decode/culture';
import { openOrder } from '../standard/decode/date-text';
import { coreOf, decimalOf, isAmbiguous, readNumber, toNumber } from '../standard/decode/decimal';
import { fold } from '../standard/decode/fold';
import { BASE_STANDARD } from '../standard/own/resolve';
import type { Standard } from '../standard/model/standard';

import type { Column } from '../standard/model/types';
import type { Text } from '../words/text';
import { bestAssignment } from './assignment';
import { agreement, listShare, profileOf, spread, wordsOf, type ColumnProfile } from './column-profile';
import { headerWords, likeness, unitIn } from './header-words';
import { targetsOf, type ColumnMap, type MappedColumn, type MapUnit } from './map';
import type { RawRegister, RawSheet } from './register';

export interface SuggestedMap {
  readonly map: ColumnMap;
  /** For each mapped header, how sure the suggestion is: 1 is a header of the standard with values that all fit. */
  readonly confidence: Readonly<Record<string, number>>;
  /** What was assumed and what the reader should look at. */
  readonly hints: readonly Text[];
}

/** Below it a column stays unmapped. */
const LEAST_SCORE = 0.5;
/** A column whose words are ratings is the rating under any name; less than an exact name. */
const BY_VALUES_ALONE = 0.55;

/** Suggests how a register's columns become a standard's, from its headers and the values seen; takes the sheet that fits best. */
export const suggestMap = (register: RawRegister, standard: Standard = BASE_STANDARD): SuggestedMap => {
  const targets = targetsOf(standard).map(withWords);
  const suggestions = register.sheets.map((sheet) => suggestForSheet(register, sheet, targets));
  const worth = ({ map, confidence }: SuggestedMap): number =>
    map.columns.reduce((sum, { from }) => sum + (confidence[from] ?? 0), 0) + (map.columns.some(({ to }) => to === 'name') ? 2 : 0);
  const [best] = suggestions.sort((one, other) => worth(other) - worth(one));
  if (!best) throw new RangeError('A register has at least one sheet.');
  return best;
};

interface Match {
  readonly index: number;
  readonly header: string;
  readonly target: Column;
  readonly score: number;
}

const suggestForSheet = (register: RawRegister, sheet: RawSheet, targets: readonly Target[]): SuggestedMap => {
  const profiles = sheet.headers.map((_, index) => profileOf(sheet.rows, index));
  const matches = matchColumns(sheet.headers, profiles, targets);
  const hints: Text[] = [];
  const money = matches.filter(({ target }) => target.type === 'money');
  const units = unitsOf(sheet, money, hints);
  const culture = cultureFor(register, sheet, matches, profiles, hints);
  const constants = currencyConstant(matches, money, profiles, hints);
  const mapped = new Set(matches.map(({ header }) => header));

  const columns = matches.map(({ header, target }): MappedColumn => {
    const unit = units.get(header);
    return { from: header, to: target.key, ...(unit === undefined ? {} : { unit }) };
  });
  return {
    map: {
      version: 1,
      record: 'project',
      ...(sheet.name === null ? {} : { sheet: sheet.table ?? sheet.name }),
      headerRow: sheet.headerRow,
      culture,
      columns,
      constants,
      values: wordsSeen(sheet, matches),
      unmapped: sheet.headers.filter((header) => !mapped.has(header)),
    },
    confidence: Object.fromEntries(matches.map(({ header, score }) => [header, Math.round(score * 100) / 100])),
    hints,
  };
};

const matchColumns = (headers: readonly string[], profiles: readonly ColumnProfile[], targets: readonly Target[]): Match[] => {
  const scores = targets.map((target) => headers.map((header, index) => scoreOf(header, profiles[index], target)));
  return bestAssignment(scores)
    .flatMap((index, row): Match[] => {
      const [target, header] = [targets[row]?.column, headers[index]];
      return target && header !== undefined ? [{ index, header, target, score: scores[row]?.[index] ?? 0 }] : [];
    })
    .sort((one, other) => one.index - other.index);
};

/** A column to fill, and its words: its names count fully, its synonyms a little less. */
interface Target {
  readonly column: Column;
  readonly names: readonly (readonly string[])[];
  readonly synonyms: readonly (readonly string[])[];
}

const withWords = (column: Column): Target => ({
  column,
  names: [column.name.en, column.name.fr, column.key].map(headerWords),
  synonyms: (column.synonyms ?? []).map(headerWords),
});

const nameScore = (header: string, { names, synonyms }: Target): number => {
  const words = headerWords(header);
  const best = (candidates: readonly (readonly string[])[]): number =>
    Math.max(0, ...candidates.map((candidate) => likeness(words, candidate)));
  return Math.max(best(names), 0.96 * best(synonyms));
};

/** How alike a header is to the names and synonyms of a column of the standard, from 0 to 1. */
export const namedLike = (header: string, column: Column): number => nameScore(header, withWords(column));

/** 0 means that the column must not become that target. */
const scoreOf = (header: string, profile: ColumnProfile | undefined, target: Target): number => {
  const agrees = profile && agreement(profile, target.column);
  if (!profile || agrees === null || agrees === undefined) return 0;
  const named = nameScore(header, target);
  const score = named > 0.4 ? 0.7 * named + 0.25 * agrees + 0.05 * profile.filled : 0;
  return Math.max(score >= LEAST_SCORE ? score : 0, unnamedScore(profile, target.column));
};

/** Ratings and currency codes are told by their values. */
const unnamedScore = (profile: ColumnProfile, target: Column): number => {
  if (target.key === 'currency') return profile.currencyCodes >= 0.9 && profile.cells.length > 0 ? BY_VALUES_ALONE : 0;
  const list = target.values;
  if (target.key !== 'confidence' || !list) return 0;
  const { share, codes } = listShare(profile, list);
  return share >= 0.6 && codes >= 2 && profile.numbers < 0.5 ? BY_VALUES_ALONE * share : 0;
};

const UNITS: Readonly<Record<number, MapUnit>> = { 0: 'unit', 3: 'thousand', 6: 'million', 9: 'billion' };

/** The unit of each money column: what its header says, else what sentences of the same rows show. */
const unitsOf = (sheet: RawSheet, money: readonly Match[], hints: Text[]): Map<string, MapUnit> => {
  const units = new Map<string, MapUnit>();
  const silent: Match[] = [];
  for (const match of money) {
    const unit = UNITS[unitIn(match.header).power ?? -1];
    if (unit) units.set(match.header, unit);
    else silent.push(match);
  }
  const told = silent.length ? unitInSentences(sheet, silent) : null;
  for (const { header } of silent) if (told) units.set(header, told.unit);
  if (told && told.unit !== 'unit') hints.push(unitHint(told.unit, told.mentions));
  else if (!told && silent.some((match) => looksScaled(sheet, match))) hints.push(SCALE_HINT);
  return units;
};

const UNIT_WORDS: Readonly<Record<MapUnit, Text>> = {
  unit: { en: 'units', fr: 'unités' },
  thousand: { en: 'thousands', fr: 'milliers' },
  million: { en: 'millions', fr: 'millions' },
  billion: { en: 'billions', fr: 'milliards' },
};

const unitHint = (unit: MapUnit, mentions: number): Text => ({
  en: `Amounts are taken as ${UNIT_WORDS[unit].en}: ${mentions} texts beside them repeat an amount with that unit.`,
  fr: `Les montants sont pris en ${UNIT_WORDS[unit].fr}\u00a0: ${mentions} textes voisins répètent un montant avec cette unité.`,
});

const SCALE_HINT: Text = {
  en: 'The amounts are small for projects. If they are thousands or millions, state it in the map: "unit": "million".',
  fr: 'Les montants sont petits pour des projets. S’ils sont en milliers ou en millions, l’indiquer dans la correspondance\u00a0: "unit": "million".',
};

const looksScaled = (sheet: RawSheet, { index }: Match): boolean => {
  const values = spread(sheet.rows, 500)
    .map((row) => numberIn(row[index]))
    .filter((value): value is number => value !== null && value !== 0)
    .map(Math.abs)
    .sort((one, other) => one - other);
  return values.length > 0 && (values[Math.floor(values.length / 2)] ?? 0) < 5000;
};

const numberIn = (cell: RawCell | undefined): number | null => {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const written = readNumber(cell);
  return written && written.unit === null ? toNumber(written.decimal) : null;
};

/** Amounts with a unit in a sentence: "£1,996.00m", "12 M€", "3.4 billion". */
const MENTION =
  /(?:[£€$] ?|\b)(\d[\d,.\u00a0\u202f ]*\d|\d) ?(?:[£€$] ?)?(k|m|bn|mn|million|billion|milliards?|md|mds)(?:illions?)?(?: ?[£€$])?(?![\p{L}\d])/giu;
const ENOUGH_MENTIONS = 3;

/**
 * The unit that sentences of the register give to its amounts: a row whose cost is "2,013.02" and whose comment speaks of "£2013.02m" says
 * millions. Needs several rows that agree.
 */
const unitInSentences = (sheet: RawSheet, money: readonly Match[]): { unit: MapUnit; mentions: number } | null => {
  const columns = new Set(money.map(({ index }) => index));
  const votes = new Map<number, number>();
  for (const row of spread(sheet.rows, 3000)) {
    const mentions = row.flatMap((cell, index) =>
      typeof cell === 'string' && cell.length > 20 && !columns.has(index) ? mentionsIn(cell) : [],
    );
    if (mentions.length === 0) continue;
    for (const index of columns) {
      const power = powerShown(numberIn(row[index]), mentions);
      if (power !== null) votes.set(power, (votes.get(power) ?? 0) + 1);
    }
  }
  const total = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const [power, count] = [...votes].sort(([, one], [, other]) => other - one)[0] ?? [0, 0];
  const unit = UNITS[power];
  return unit && count >= ENOUGH_MENTIONS && count >= 0.8 * total ? { unit, mentions: count } : null;
};

interface Mention {
  readonly amount: number;
  readonly power: number;
}

const mentionsIn = (text: string): Mention[] =>
  [...text.matchAll(MENTION)].flatMap(([, digits = '', unit = '']) => {
    const written = readNumber(`${digits} ${unit}`);
    return written?.unit ? [{ amount: toNumber(written.decimal), power: written.unit }] : [];
  });

/** The power of ten that makes a cell's number the amount of a sentence; three digits at least must agree. */
const powerShown = (value: number | null, mentions: readonly Mention[]): number | null => {
  if (value === null || decimalOf(Math.abs(value)).digits.replace(/^0+|0+$/g, '').length < 3) return null;
  for (const { amount, power } of mentions) {
    if (amount === value) return power;
    if (toNumber(decimalOf(amount), power) === value) return 0;
  }
  return null;
};

const cultureFor = (
  register: RawRegister,
  sheet: RawSheet,
  matches: readonly Match[],
  profiles: readonly ColumnProfile[],
  hints: Text[],
): ColumnMap['culture'] => {
  const french = looksFrench(sheet.headers);
  const numbers = matches.filter(({ target }) => target.type === 'money').map(({ index }) => profiles[index]?.cells ?? []);
  const dates = matches.filter(({ target }) => target.type === 'date').map(({ index }) => profiles[index]?.cells ?? []);
  const decimal = agreed(numbers.map((cells) => cultureOf(cells).decimal)) ?? assumedDecimal(numbers.flat(), register, french, hints);
  const dateOrder = agreed(dates.map((cells) => cultureOf(cells).dateOrder)) ?? assumedOrder(dates.flat(), numbers.flat(), french, hints);
  return { ...(dateOrder ? { dateOrder } : {}), ...(decimal ? { decimal } : {}) };
};

const agreed = <T>(shown: readonly (T | undefined)[]): T | undefined => {
  const different = new Set(shown.filter((value): value is T => value !== undefined));
  const [only] = different;
  return different.size === 1 ? only : undefined;
};

const assumedDecimal = (cells: readonly RawCell[], register: RawRegister, french: boolean, hints: Text[]): Culture['decimal'] => {
  const open = cells.find((cell): cell is string => typeof cell === 'string' && isAmbiguous(coreOf(cell)?.trim() ?? ''));
  if (open === undefined) return undefined;
  const decimal = french || register.delimiter === ';' ? ',' : '.';
  hints.push({
    en: `“${open.trim()}” can be read in two ways; the decimal separator is taken to be “${decimal}”. Correct culture.decimal in the map if it is not.`,
    fr: `«\u00a0${open.trim()}\u00a0» se lit de deux façons\u00a0; le séparateur décimal est supposé être «\u00a0${decimal}\u00a0». Sinon, corriger culture.decimal dans la correspondance.`,
  });
  return decimal;
};

const assumedOrder = (dates: readonly RawCell[], amounts: readonly RawCell[], french: boolean, hints: Text[]): Culture['dateOrder'] => {
  const open = dates.find((cell): cell is string => typeof cell === 'string' && openOrder(cell) !== null);
  if (open === undefined) return undefined;
  const american = !french && amounts.some((cell) => typeof cell === 'string' && cell.includes('$'));
  hints.push(
    american
      ? {
          en: `Dates such as “${open}” are read month first. Correct culture.dateOrder in the map if they are not.`,
          fr: `Les dates comme «\u00a0${open}\u00a0» sont lues mois d’abord. Sinon, corriger culture.dateOrder dans la correspondance.`,
        }
      : {
          en: `Dates such as “${open}” are read day first. Correct culture.dateOrder in the map if they are not.`,
          fr: `Les dates comme «\u00a0${open}\u00a0» sont lues jour d’abord. Sinon, corriger culture.dateOrder dans la correspondance.`,
        },
  );
  return american ? 'mdy' : 'dmy';
};

const FRENCH =
  /\b(projet|intitule|libelle|direction|chef|debut|fin|prevue?|cout|echeance|statut|meteo|responsable|avancement|priorite|devise|commentaires?|etat|date de|montant)\b/;

const looksFrench = (headers: readonly string[]): boolean => headers.filter((header) => FRENCH.test(fold(header))).length >= 2;

const currencyConstant = (
  matches: readonly Match[],
  money: readonly Match[],
  profiles: readonly ColumnProfile[],
  hints: Text[],
): ColumnMap['constants'] => {
  if (money.length === 0 || matches.some(({ target }) => target.key === 'currency')) return {};
  const counts = new Map<string, number>();
  for (const { index, header } of money) {
    const named = unitIn(header).currency;
    if (named) counts.set(named, (counts.get(named) ?? 0) + (profiles[index]?.cells.length ?? 0));
    for (const [currency, count] of profiles[index]?.currencies ?? []) counts.set(currency, (counts.get(currency) ?? 0) + count);
  }
  const [found] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (found === undefined) {
    hints.push({
      en: 'No currency was found. State it in the map: "constants": { "currency": "EUR" }.',
      fr: 'Aucune devise n’a été trouvée. L’indiquer dans la correspondance\u00a0: "constants": { "currency": "EUR" }.',
    });
    return {};
  }
  if (found === '$')
    hints.push({
      en: '“$” is taken as US dollars. Correct constants.currency in the map if it is another dollar.',
      fr: '«\u00a0$\u00a0» est pris pour le dollar américain. Sinon, corriger constants.currency dans la correspondance.',
    });
  return { currency: found === '$' ? 'USD' : found };
};

/** For the reader to check and correct: what the words of closed lists are taken to mean. */
const wordsSeen = (sheet: RawSheet, matches: readonly Match[]): ColumnMap['values'] =>
  Object.fromEntries(
    matches.flatMap(({ index, target }) => {
      const list = target.values;
      if (!list || list.open || target.type === 'flag') return [];
      const words = wordsOf(
        sheet.rows.map((row) => row[index] ?? null).filter((cell) => !isBlank(cell)),
        list,
      );
      return Object.keys(words).length ? [[target.key, words] as const] : [];
    }),
  );
