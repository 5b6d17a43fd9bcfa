import { LISTS } from '../standard/data/lists';
import type { Standard } from '../standard/model/standard';
import type { Column, Finding, Severity } from '../standard/model/types';
import { isBlank } from '../standard/decode/cell';
import { fold } from '../standard/decode/fold';
import { textOf } from '../standard/decode/value';
import { ADOPTION_WORDS as words } from '../words/adoption';
import type { Text } from '../words/text';
import { adoptedSheet } from './adopt';
import { listShare, profileOf, type ColumnProfile } from './column-profile';
import { headerWords, unitIn } from './header-words';
import { targetsOf, type ColumnMap } from './map';
import type { RawRegister, RawSheet } from './register';
import { namedLike } from './suggest-map';

/**
 * What decides whether the result of an adoption can be used at all, whatever its rows hold: told of the register as a whole.
 *
 * @param confirmed headers that a person has said may be left out.
 */
export function adoptionDoubts(register: RawRegister, map: ColumnMap, standard: Standard, confirmed: ReadonlySet<string>): Finding[] {
  const sheet = adoptedSheet(register, map);
  if (!sheet) return [];
  const targets = targetsOf(standard);
  const tell = (column: string | null, reason: Text, severity: Severity): Finding => ({
    source: register.fileName,
    sheet: sheet.name,
    row: column === null ? null : sheet.headerRow,
    column,
    value: null,
    reason,
    severity,
  });
  const present = new Set(sheet.headers.map(fold));
  const has = (key: string): boolean => key in map.constants || map.columns.some(({ from, to }) => to === key && present.has(fold(from)));
  const found: Finding[] = [];
  if (isForm(sheet, targets)) found.push(tell(null, words.form, 'error'));
  else if (!has('name')) found.push(tell(null, words.noName, 'error'));
  if (!has('id')) found.push(tell(null, words.noId, 'warning'));
  const mapped = new Set(map.columns.map(({ from }) => fold(from)));
  sheet.headers.forEach((header, index) => {
    if (mapped.has(fold(header)) || confirmed.has(header)) return;
    const reason = whyMissed(sheet, index, targets);
    if (reason) found.push(tell(header, reason, 'error'));
  });
  return found;
}

/** Why a column that is left out is missed; undefined for one that holds nothing that figures are made of. */
function whyMissed(sheet: RawSheet, index: number, targets: readonly Column[]): Text | undefined {
  const header = sheet.headers[index] ?? '';
  const profile = profileOf(sheet.rows, index);
  if (profile.cells.length === 0) return undefined;
  if (sheet.headers.some((other) => other !== header && withoutNumber(other) === withoutNumber(header))) return words.sameName;
  if (holdsMoney(header, profile, targets)) return words.leftOutMoney;
  if (profile.dates >= 0.5) return words.leftOutDates;
  const { share, codes } = listShare(profile, LISTS.confidence);
  return share >= 0.6 && codes >= 2 && profile.numbers < 0.5 ? words.leftOutRatings : undefined;
}

/** A second "Cost" is read as "Cost (2)". */
const withoutNumber = (header: string): string => header.replace(/ \(\d{1,2}\)$/, '');

const MONEY: ReadonlySet<string> = new Set(
  'budget cost cout montant amount spend spent expenditure depense price prix funding financement capex opex invest investissement'.split(
    ' ',
  ),
);

/** Numbers that a currency, a unit or the header's words make amounts. */
function holdsMoney(header: string, { numbers, years, percents, currencies }: ColumnProfile, targets: readonly Column[]): boolean {
  if (numbers < 0.5 || years > 0.8 || percents > 0.5) return false;
  const { currency, power } = unitIn(header);
  return (
    currencies.size > 0 ||
    currency !== null ||
    power !== null ||
    headerWords(header).some((word) => MONEY.has(word)) ||
    targets.some((target) => target.type === 'money' && namedLike(header, target) > 0.6)
  );
}

/** Fewer labels than these are chance. */
const LEAST_LABELS = 3;

/** Whether names of our columns stand below each other rather than side by side: a form, or a register that lies on its side. */
function isForm({ headers, rows }: RawSheet, targets: readonly Column[]): boolean {
  const isLabel = (text: string): boolean => targets.some((target) => namedLike(text, target) >= 0.95);
  if (headers.filter(isLabel).length > 1) return false;
  return headers.slice(0, 2).some((header, index) => {
    const texts = [header, ...rows.slice(0, 200).flatMap((row) => (isBlank(row[index]) ? [] : [textOf(row[index] ?? null)]))];
    const labels = new Set(texts.filter(isLabel));
    return labels.size >= LEAST_LABELS && labels.size >= texts.length / 3;
  });
}
