import type { Language } from '../words/text';
import { LISTS } from './lists';
import type { Column, ListKey } from './types';

/** How a formula template reaches another column of the same row: `[@[Name]]` in a table, `$C$12` in a form. */
export type ReferenceTo = (key: string) => string;

/** The defined name of a setting, the same in every language: `PmoStatusDate`. */
export const settingName = (key: string): string => `Pmo${key.charAt(0).toUpperCase()}${key.slice(1)}`;

/** The formula of a calculated column as it stands in a workbook of that language. Throws on a template that names nothing known. */
export function renderFormula(template: string, language: Language, referenceTo: ReferenceTo): string {
  const body = template.replace(/\{(?:(list|name):)?([\w.]+)\}/g, (_, kind: string | undefined, name: string) => {
    if (kind === 'name') return settingName(name);
    if (kind !== 'list') return referenceTo(name);
    const [list, code] = name.split('.');
    const word = LISTS[list as ListKey]?.entries.find((entry) => entry.code === code)?.name[language];
    if (word === undefined) throw new Error(`formula template names no list entry: ${name}`);
    return word.replaceAll('"', '""');
  });
  return `=${body}`;
}

/** `[@[Name]]`, with the characters that a structured reference escapes. */
export function sameRowReference(columns: readonly (Column | undefined)[], language: Language): ReferenceTo {
  return (key) => {
    const column = columns.find((candidate) => candidate?.key === key);
    if (!column) throw new Error(`formula template names no column: ${key}`);
    return `[@[${column.name[language].replace(/['[\]#@]/g, "'$&")}]]`;
  };
}
