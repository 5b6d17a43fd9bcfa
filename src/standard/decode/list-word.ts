import { LISTS } from '../lists';
import type { ListKey } from '../types';
import { fold } from './fold';

const indexes = new Map<ListKey, ReadonlyMap<string, string>>();

/** Every folded code, word and synonym of a list → its code. Codes and words win over synonyms. */
const indexOf = (key: ListKey): ReadonlyMap<string, string> => {
  const known = indexes.get(key);
  if (known) return known;
  const index = new Map<string, string>();
  const add = (word: string, code: string): void => {
    const folded = fold(word);
    if (!index.has(folded)) index.set(folded, code);
  };
  const { entries } = LISTS[key];
  for (const { code, name } of entries) [code, name.en, name.fr].forEach((word) => add(word, code));
  for (const { code, synonyms } of entries) synonyms?.forEach((word) => add(word, code));
  indexes.set(key, index);
  return index;
};

/** The code that a word stands for in a list, whatever its language, case, accents and spaces; null when it is none of its words. */
export const codeOf = (key: ListKey, word: string): string | null => indexOf(key).get(fold(word)) ?? null;
