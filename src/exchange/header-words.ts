import { fold } from '../standard/decode/fold';
import { currencyOf, unitOf } from '../standard/decode/decimal';

/** Words that say little about what a column holds. */
const WEAK: ReadonlySet<string> = new Set(['project', 'projet']);
const LINKING: ReadonlySet<string> = new Set(['of', 'the', 'for', 'de', 'du', 'des', 'la', 'le', 'les', 'd', 'l', 'en', 'au', 'a']);

/**
 * A header as words to compare: underscores and camel case parted, accents, plurals and linking words dropped, and what stands in
 * parentheses left to `unitIn`.
 *
 * @example headerWords('Project_Names (final)') // ['project', 'name']
 */
export const headerWords = (header: string): readonly string[] =>
  fold(
    header
      .replace(/\(.*?\)|\[.*?\]/g, ' ')
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2'),
  )
    .replace(/[^\p{L}\p{N}°#%]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '' && !LINKING.has(word))
    .map(singular);

const singular = (word: string): string => (word.length > 3 && /[^s]s$|(?:au|eu)x$/.test(word) ? word.slice(0, -1) : word);

/** How alike two headers are, from 0 to 1: the share of words that they have in common. */
export const likeness = (one: readonly string[], other: readonly string[]): number => {
  if (one.length === 0 || other.length === 0) return 0;
  if (one.join('') === other.join('')) return 1;
  const all = new Set([...one, ...other]);
  let common = 0;
  let total = 0;
  for (const word of all) {
    const weight = WEAK.has(word) ? 0.3 : 1;
    total += weight;
    if (one.includes(word) && other.includes(word)) common += weight;
  }
  return (0.85 * common) / total;
};

export interface HeaderUnit {
  /** Power of ten: 3, 6 or 9; null when the header names no unit. */
  readonly power: number | null;
  /** An ISO code, or `$`. */
  readonly currency: string | null;
}

/**
 * The unit and the currency that a header names: `Budget (k€)`, `Cost £m`, `Coût en millions d'euros`, `Budget_MEUR`, `Spend ($000)`.
 */
export const unitIn = (header: string): HeaderUnit => {
  let power: number | null = null;
  let currency: string | null = null;
  const text = header.replace(/[_/]/g, ' ').replace(/([a-z])(?=[A-Z]{3}\b)/g, '$1 ');
  for (const token of text.match(/us\$|ca\$|[£€$¥]|['’]?0{3}s?\b|[A-Za-zÀ-ÿ]+/gi) ?? []) {
    currency ??= currencyOf(token);
    // Lower-case letters alone are units only beside a currency or in parentheses: "m" may stand for metres.
    power ??= /^['’]?000s?$/.test(token) ? 3 : unitWord(token, header);
    const [, prefix = '', code = ''] = /^(k|m|md|bn)([a-z]{3})$/i.exec(token) ?? [];
    if (prefix !== '' && currencyOf(code) !== null) {
      power ??= unitOf(prefix);
      currency ??= currencyOf(code);
    }
  }
  return { power, currency };
};

const unitWord = (token: string, header: string): number | null => {
  const power = unitOf(token);
  if (power === null || token.length > 3) return power;
  const beside = new RegExp(
    `[£€$¥] ?${token}\\b|\\b${token} ?[£€$¥]|[([] *${token} *[)\\]]|\\b${token} ?(?:eur|usd|gbp|chf|cad)\\b|\\b(?:eur|usd|gbp|chf|cad)[ _]?${token}\\b`,
    'i',
  );
  return beside.test(header.replace(/_/g, ' ')) ? power : null;
};
