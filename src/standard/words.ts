import type { Language } from '../words/text';
import { LISTS } from './lists';
import type { ListEntry, ListKey } from './types';

/** The word that people see for a code; an open list's own words, and anything unknown, stay as they are. */
export const wordOf = (list: ListKey, code: string, language: Language): string => entryOf(list, code)?.name[language] ?? code;

export const entryOf = (list: ListKey, code: string): ListEntry | undefined => LISTS[list].entries.find((entry) => entry.code === code);
