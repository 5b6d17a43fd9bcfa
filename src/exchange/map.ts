import { BASE_STANDARD } from '../standard/own/resolve';
import type { Standard } from '../standard/model/standard';
import { columnsFor, type Column } from '../standard/model/types';
import type { Text } from '../words/text';

/** How a foreign register's columns become the standard's: a JSON file that people read and correct. */
export interface ColumnMap {
  readonly version: 1;
  readonly record: 'project';
  /** The sheet, or the Excel table, of a workbook; absent means the only or the best one. */
  readonly sheet?: string;
  /** The row with the headers, the first is 1; absent means found. */
  readonly headerRow?: number;
  /** Decides "1,234" and "03/04/2024" where a column's own values do not. */
  readonly culture: { readonly dateOrder?: 'dmy' | 'mdy' | 'ymd'; readonly decimal?: '.' | ',' };
  readonly columns: readonly MappedColumn[];
  /** Values that every row gets where it has none, such as `"currency": "GBP"`. */
  readonly constants: Readonly<Record<string, string | number | boolean>>;
  /** What words of the register mean: for each list column of the standard, word → code. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Headers that are left out, for the reader's information. */
  readonly unmapped: readonly string[];
}

export type MapUnit = 'unit' | 'thousand' | 'million' | 'billion';

export interface MappedColumn {
  /** The register's header. */
  readonly from: string;
  /** The key of the standard's column. */
  readonly to: string;
  readonly unit?: MapUnit;
  /** What the numbers are multiplied by, in place of a unit. */
  readonly factor?: number;
}

export const UNIT_FACTORS: Readonly<Record<MapUnit, number>> = { unit: 1, thousand: 1e3, million: 1e6, billion: 1e9 };

/** Something wrong in a map: where (`columns[2].to`) and why. */
export interface MapProblem {
  readonly at: string;
  readonly reason: Text;
}

export type MapCheck = { readonly ok: true; readonly map: ColumnMap } | { readonly ok: false; readonly problems: readonly MapProblem[] };

/** The columns of a standard that a register may fill: those that people fill. */
export const targetsOf = ({ records }: Standard): readonly Column[] =>
  columnsFor(records.project, 'portfolio').filter((column) => column.formula === undefined && (column.key === 'id' || !column.automatic));

type Json = Readonly<Record<string, unknown>>;

/** Reads a map's text and checks it against a standard; a text that is not JSON is a problem like any other. */
export const parseMap = (text: string, standard: Standard = BASE_STANDARD): MapCheck => {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problems: [{ at: '', reason: { en: `This is not JSON: ${detail}`, fr: `Ce n’est pas du JSON\u00a0: ${detail}` } }],
    };
  }
  return checkMap(json, standard);
};

/** Checks a map strictly: every member known, of its type, and pointing at something that exists. Tells all problems at once. */
export const checkMap = (json: unknown, standard: Standard = BASE_STANDARD): MapCheck => {
  const targets = targetsOf(standard);
  const problems: MapProblem[] = [];
  const report = (at: string, en: string, fr: string): void => void problems.push({ at, reason: { en, fr } });
  const top = objectAt(json, '', report);
  if (!top) return { ok: false, problems };

  knownMembers(
    top,
    '',
    ['version', 'record', 'sheet', 'headerRow', 'culture', 'columns', 'constants', 'values', 'unmapped', '$schema'],
    report,
  );
  if (top.version !== 1) report('version', 'The version of the map must be 1.', 'La version de la correspondance doit être 1.');
  if (top.record !== 'project') report('record', 'The record must be "project".', 'L’enregistrement doit être «\u00a0project\u00a0».');
  if (top.sheet !== undefined && typeof top.sheet !== 'string')
    report('sheet', 'The name of a sheet is expected.', 'Un nom de feuille est attendu.');
  if (top.headerRow !== undefined && !(Number.isInteger(top.headerRow) && Number(top.headerRow) >= 1))
    report('headerRow', 'A row number from 1 on is expected.', 'Un numéro de ligne à partir de 1 est attendu.');
  checkCulture(top.culture, report);
  checkColumns(top.columns, targets, report);
  checkConstants(top.constants, targets, report);
  checkValues(top.values, targets, report);
  if (top.unmapped !== undefined && !(Array.isArray(top.unmapped) && top.unmapped.every((header) => typeof header === 'string')))
    report('unmapped', 'A list of headers is expected.', 'Une liste d’en-têtes est attendue.');
  if (problems.length) return { ok: false, problems };

  const members = Object.fromEntries(Object.entries(top).filter(([member]) => member !== '$schema'));
  return { ok: true, map: { culture: {}, constants: {}, values: {}, unmapped: [], ...members } as unknown as ColumnMap };
};

type Report = (at: string, en: string, fr: string) => void;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const objectAt = (value: unknown, at: string, report: Report): Json | null => {
  if (isObject(value)) return value;
  report(at, 'An object in braces { } is expected.', 'Un objet entre accolades { } est attendu.');
  return null;
};

const knownMembers = (object: Json, at: string, known: readonly string[], report: Report): void => {
  for (const member of Object.keys(object)) {
    if (!known.includes(member))
      report(
        at === '' ? member : `${at}.${member}`,
        `There is no such member; known are: ${known.join(', ')}.`,
        `Ce membre n’existe pas\u00a0; sont connus\u00a0: ${known.join(', ')}.`,
      );
  }
};

const oneOf = (value: unknown, at: string, allowed: readonly string[], report: Report): void => {
  if (value !== undefined && !allowed.some((choice) => choice === value))
    report(at, `One of these is expected: ${allowed.join(' ')}.`, `Une de ces valeurs est attendue\u00a0: ${allowed.join(' ')}.`);
};

const checkCulture = (value: unknown, report: Report): void => {
  if (value === undefined) return;
  const culture = objectAt(value, 'culture', report);
  if (!culture) return;
  knownMembers(culture, 'culture', ['dateOrder', 'decimal'], report);
  oneOf(culture.dateOrder, 'culture.dateOrder', ['dmy', 'mdy', 'ymd'], report);
  oneOf(culture.decimal, 'culture.decimal', ['.', ','], report);
};

const checkColumns = (value: unknown, targets: readonly Column[], report: Report): void => {
  if (!Array.isArray(value)) {
    report('columns', 'A list of columns in brackets [ ] is expected.', 'Une liste de colonnes entre crochets [ ] est attendue.');
    return;
  }
  const takenTargets = new Map<string, number>();
  const takenSources = new Map<string, number>();
  value.forEach((item: unknown, index) => {
    const at = `columns[${index}]`;
    const column = objectAt(item, at, report);
    if (!column) return;
    knownMembers(column, at, ['from', 'to', 'unit', 'factor'], report);
    if (typeof column.from !== 'string' || column.from.trim() === '')
      report(`${at}.from`, 'A header of the register is expected.', 'Un en-tête du registre est attendu.');
    else claim(takenSources, column.from, index, `${at}.from`, report);
    checkTarget(column.to, targets, `${at}.to`, report);
    if (typeof column.to === 'string') claim(takenTargets, column.to, index, `${at}.to`, report);
    oneOf(column.unit, `${at}.unit`, Object.keys(UNIT_FACTORS), report);
    if (column.factor !== undefined && !(typeof column.factor === 'number' && Number.isFinite(column.factor) && column.factor !== 0))
      report(`${at}.factor`, 'A number other than 0 is expected.', 'Un nombre différent de 0 est attendu.');
    if (column.factor !== undefined && column.unit !== undefined)
      report(at, 'Give a unit or a factor, not both.', 'Donner une unité ou un facteur, pas les deux.');
  });
};

const claim = (taken: Map<string, number>, name: string, index: number, at: string, report: Report): void => {
  const first = taken.get(name);
  if (first !== undefined)
    report(at, `“${name}” stands in columns[${first}] already.`, `«\u00a0${name}\u00a0» figure déjà dans columns[${first}].`);
  else taken.set(name, index);
};

const checkTarget = (key: unknown, targets: readonly Column[], at: string, report: Report): Column | undefined => {
  const column = targets.find((target) => target.key === key);
  if (!column) {
    const known = targets.map((target) => target.key).join(', ');
    report(
      at,
      `This is no column of the standard that a register can fill; there are: ${known}.`,
      `Ce n’est pas une colonne du standard qu’un registre peut remplir\u00a0; il y a\u00a0: ${known}.`,
    );
  }
  return column;
};

const checkConstants = (value: unknown, targets: readonly Column[], report: Report): void => {
  if (value === undefined) return;
  const constants = objectAt(value, 'constants', report);
  for (const [key, constant] of Object.entries(constants ?? {})) {
    checkTarget(key, targets, `constants.${key}`, report);
    if (!['string', 'number', 'boolean'].includes(typeof constant))
      report(`constants.${key}`, 'A text or a number is expected.', 'Un texte ou un nombre est attendu.');
  }
};

const checkValues = (value: unknown, targets: readonly Column[], report: Report): void => {
  if (value === undefined) return;
  const lists = objectAt(value, 'values', report);
  for (const [key, words] of Object.entries(lists ?? {})) {
    const at = `values.${key}`;
    const column = checkTarget(key, targets, at, report);
    if (column && column.list === undefined) report(at, 'This column has no list.', 'Cette colonne n’a pas de liste.');
    const meanings = objectAt(words, at, report);
    const list = column?.values;
    if (!meanings || !list) continue;
    const codes = list.entries.map(({ code }) => code);
    for (const [word, code] of Object.entries(meanings)) {
      if (typeof code !== 'string' || (!list.open && !codes.includes(code)))
        report(
          `${at}["${word}"]`,
          `One of these codes is expected: ${codes.join(', ')}.`,
          `Un de ces codes est attendu\u00a0: ${codes.join(', ')}.`,
        );
    }
  }
};

/** A problem as one line: where, then why. */
export const problemText = ({ at, reason }: MapProblem): Text =>
  at === '' ? reason : { en: `${at}: ${reason.en}`, fr: `${at}\u00a0: ${reason.fr}` };
