/** A name without what stands in brackets behind it: `Impact (1–5)` is the impact. */
export const bare = (name: string): string => name.replace(/\s*\([^)]*\)$/, '');

/** A name within a sentence: its first word without the capital, unless that is an abbreviation. */
export const inSentence = (name: string): string =>
  name.replace(/^\S+/, (first) => first.replace(/\p{L}+/gu, (part) => (/^\p{L}\p{Ll}*$/u.test(part) ? part.toLowerCase() : part)));
