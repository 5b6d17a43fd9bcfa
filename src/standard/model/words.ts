import type { Language } from '../../words/text';
import { LISTS } from '../data/lists';
import type { Column, ListDefinition, ListEntry } from './types';

/** The word that people see for a code; an open list's own words, and anything unknown, stay as they are. */
export const wordOf = (list: ListDefinition, code: string, language: Language): string => entryOf(list, code)?.name[language] ?? code;

export const entryOf = (list: ListDefinition, code: string): ListEntry | undefined => list.entries.find((entry) => entry.code === code);

/** The list of a column: of its resolved standard, else ours. */
export const listOf = ({ values, list, type }: Pick<Column, 'values' | 'list' | 'type'>): ListDefinition | undefined =>
  values ?? (list === undefined ? (type === 'flag' ? LISTS.yesNo : undefined) : (LISTS as Readonly<Record<string, ListDefinition>>)[list]);
