import { fold } from './fold';

/** Words that say nothing of which project it is. */
const FILLERS = new Set(
  'the a an of for and to in on project programme program le la les l un une de des du d et pour a au aux en sur projet'.split(' '),
);

const wordsOf = (name: string): string[] => {
  const all = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = all.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : all;
};

/**
 * Whether two names are likely meant for the same project: the same words in any order, whatever the case, the accents and a typing
 * error in a longer word. Numbers must agree: "Phase 1" is not "Phase 2".
 *
 * @example areSimilar('Refonte du site Web', 'site web : réfonte') // true
 */
export const areSimilar = (one: string, other: string): boolean => {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return false;
  // Joined: "data base" and "database".
  return samePaired(a, b) || a.join('') === b.join('');
};

/** Every word has its own partner in the other name. */
const samePaired = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false;
  const left = [...b];
  // Exact partners first, so that a close word does not take another's place.
  const rest = a.filter((word) => !take(left, (candidate) => candidate === word));
  return rest.every((word) => take(left, (candidate) => isTypo(word, candidate)));
};

const take = (words: string[], fits: (word: string) => boolean): boolean => {
  const at = words.findIndex(fits);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
};

const isTypo = (one: string, other: string): boolean => {
  if (/\d/.test(one) || /\d/.test(other)) return one === other;
  const shorter = Math.min(one.length, other.length);
  const allowed = shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
  return Math.abs(one.length - other.length) <= allowed && distance(one, other) <= allowed;
};

/** Letters to insert, delete, replace or swap with their neighbour (Damerau and Levenshtein, optimal string alignment). */
const distance = (one: string, other: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
};

/**
 * The known name that a mistyped one was likely meant for; undefined where none is near.
 *
 * @example nearestName('sponsr', ['sponsor', 'status']) // 'sponsor'
 */
export const nearestName = (mistyped: string, known: Iterable<string>): string | undefined => {
  const folded = fold(mistyped);
  let best: { readonly name: string; readonly away: number } | undefined;
  for (const name of known) {
    const away = distance(folded, fold(name));
    if (away <= Math.max(1, Math.floor(Math.max(folded.length, name.length) / 3)) && away < (best?.away ?? Infinity)) best = { name, away };
  }
  return best?.name;
};
