import type { ListDefinition } from '../model/types';
import { fold } from './fold';

const indexes = new WeakMap<ListDefinition, ReadonlyMap<string, string>>();

/** Every folded code, word and synonym of a list → its code. Codes and words win over synonyms. */
const indexOf = (list: ListDefinition): ReadonlyMap<string, string> => {
  const known = indexes.get(list);
  if (known) return known;
  const index = new Map<string, string>();
  const add = (word: string, code: string): void => {
    const folded = fold(word);
    if (!index.has(folded)) index.set(folded, code);
  };
  for (const { code, name } of list.entries) [code, name.en, name.fr].forEach((word) => add(word, code));
  for (const { code, synonyms } of list.entries) synonyms?.forEach((word) => add(word, code));
  indexes.set(list, index);
  return index;
};

/** The code that a word stands for in a list, whatever its language, case, accents and spaces; null when it is none of its words. */
export const codeOf = (list: ListDefinition, word: string): string | null => indexOf(list).get(fold(word)) ?? null;
