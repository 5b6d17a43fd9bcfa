/** What a number format makes of a number. */
export type FormatKind = 'general' | 'number' | 'percent' | 'date' | 'text';

/** Of a format code in Excel's English notation. Durations (`[h]:mm`) are numbers. */
export const formatKindOf = (code: string): FormatKind => {
  const known = kinds.get(code);
  if (known) return known;
  const kind = kindOf(code);
  kinds.set(code, kind);
  return kind;
};

const kinds = new Map<string, FormatKind>();

const kindOf = (code: string): FormatKind => {
  if (code === '@') return 'text';
  if (/^(?:general|standard)?$/i.test(code)) return 'general';
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/general/gi, '');
  if (!/\[(?:h+|m+|s+)\]/i.test(bare) && /[dmyhs]/i.test(bare.replace(/\[[^\]]*\]/g, ''))) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
};

/** Of a format that a file names by its number and need not spell out, the East Asian ones among them. */
export const builtInFormatKind = (id: number): FormatKind => {
  if (id === 0) return 'general';
  if (id === 49) return 'text';
  if (id === 9 || id === 10) return 'percent';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'number';
};
