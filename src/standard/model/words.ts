import type { Language } from '../../words/text';
import type { ListDefinition, ListEntry } from './types';

/** The word that people see for a code; an open list's own words, and anything unknown, stay as they are. */
export const wordOf = (list: ListDefinition, code: string, language: Language): string => entryOf(list, code)?.name[language] ?? code;

export const entryOf = (list: ListDefinition, code: string): ListEntry | undefined => list.entries.find((entry) => entry.code === code);
