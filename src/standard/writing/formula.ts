import type { Language } from '../../words/text';
import type { Standard } from '../model/standard';
import type { Column, ListKey, RecordKey, RecordType } from '../model/types';

/** How a formula template reaches another column of the same row: `[@[Name]]` in a table, `$C$12` in a form. */
export type ReferenceTo = (key: string) => string;

/** The defined name of a setting, the same in every language: `PmoStatusDate`. */
export const settingName = (key: string): string => `Pmo${key.charAt(0).toUpperCase()}${key.slice(1)}`;

/** The defined name of a field of a record that is shown as a form, or of a measure of earned value: `PmoProject_budget`. */
export const fieldName = (record: RecordKey | 'earned', key: string): string => `${settingName(record)}_${key}`;

/** The defined name of a form's field. */
export const nameOfField = ({ key: record }: RecordType, { key }: Column): string =>
  record === 'settings' ? settingName(key) : fieldName(record, key);

/** The defined name that holds a list's values; validations refer to it, for they take no structured references. */
export const listName = (list: ListKey): string => `PmoValues_${list}`;
export const listTable = (list: ListKey): string => `PmoList_${list}`;

/** The defined name that stays with a sheet that reports fill when a person renames it. */
export const reportSheetName = (sheet: string): string => `PmoReport_${sheet}`;

/** The characters that a structured reference escapes. */
const escaped = (header: string): string => header.replace(/['[\]#@]/g, "'$&");

/** A whole column of a table: `PmoTasks[Finish]`. */
export const columnReference = ({ records }: Standard, record: RecordKey, key: string, language: Language): string => {
  const column = records[record].columns.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`no column ${key} in ${record}`);
  return `${records[record].table}[${escaped(column.name[language])}]`;
};

const PLACE = /\{(?:(listed|list|name|column|threshold):)?([\w.]+)\}/g;

/** What a formula template names. */
export interface FormulaPlace {
  readonly kind: 'same row' | 'list' | 'listed' | 'name' | 'column' | 'threshold';
  /** A key; of a list, a threshold, a setting, or with a second one of a record. */
  readonly first: string;
  readonly second: string;
}

const placeOf = (kind: string | undefined, name: string): FormulaPlace => {
  const [first = '', second = ''] = name.split('.');
  return { kind: (kind ?? 'same row') as FormulaPlace['kind'], first, second };
};

export const placesIn = (template: string): readonly FormulaPlace[] =>
  [...template.matchAll(PLACE)].map(([, kind, name = '']) => placeOf(kind, name));

const thresholdOf = ({ thresholds }: Standard, measure: string, limit: string): string => {
  const limits = new Map<string, number | object>(Object.entries(thresholds)).get(measure);
  const value = typeof limits === 'object' ? new Map<string, unknown>(Object.entries(limits)).get(limit) : limits;
  if (typeof value !== 'number') throw new Error(`formula template names no threshold: ${measure}.${limit}`);
  return String(value);
};

const NOT_LISTED = '–';

/**
 * A formula template as it stands in a workbook of that language. `{key}` is the same row's column, `{list:rag.red}` an entry's word,
 * `{listed:projectStatus.draft}` the same or, where an organisation leaves the entry out, a word that no cell holds, `{name:statusDate}` a
 * setting or, as in `{name:project.budget}`, a field of a form, `{column:task.finish}` a whole column of a table and `{threshold:risk.high}` a
 * number of the standard's thresholds.
 * Throws on a template that names nothing known.
 */
export function renderFormula(standard: Standard, template: string, language: Language, referenceTo: ReferenceTo): string {
  const body = template.replace(PLACE, (_, prefix: string | undefined, name: string) => {
    const { kind, first, second } = placeOf(prefix, name);
    if (kind === 'same row') return referenceTo(name);
    if (kind === 'name') return second === '' ? settingName(first) : fieldName(first as RecordKey, second);
    if (kind === 'column') return columnReference(standard, first as RecordKey, second, language);
    if (kind === 'threshold') return thresholdOf(standard, first, second);
    const word = standard.lists[first]?.entries.find((entry) => entry.code === second)?.name[language];
    if (word === undefined && kind === 'listed') return NOT_LISTED;
    if (word === undefined) throw new Error(`formula template names no list entry: ${name}`);
    return word.replaceAll('"', '""');
  });
  return `=${body}`;
}

/** `[@[Name]]`. */
export function sameRowReference(columns: readonly (Column | undefined)[], language: Language): ReferenceTo {
  return (key) => {
    const column = columns.find((candidate) => candidate?.key === key);
    if (!column) throw new Error(`formula template names no column: ${key}`);
    return `[@[${escaped(column.name[language])}]]`;
  };
}
