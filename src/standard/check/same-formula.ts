import { fold } from '../decode/fold';

/**
 * Whether two formulas in English say the same, however they are written: `[@Name]`, `[@[Name]]` and `Table[[#This Row],[Name]]`, the
 * table's own name or none, letters in either case, spaces, and the marks that files put before newer functions.
 *
 * @param table in which both stand.
 */
export const sameFormula = (one: string, other: string, table: string): boolean =>
  one === other || canonicalFormula(one, table) === canonicalFormula(other, table);

/** One writing for all formulas that say the same. */
export const canonicalFormula = (formula: string, table: string): string => {
  let out = '';
  for (const [token] of formula.replace(/^=/, '').matchAll(TOKEN)) {
    if (token.startsWith('"')) out += token;
    else if (token.startsWith('[')) out += `${/[\w.\\]$/.test(out) ? '' : table.toLowerCase()}${columnIn(token)}`;
    else if (/^\d/.test(token)) out += String(Number(token));
    else if (token !== '@' && token.trim() !== '') out += token.toLowerCase().replace(/^_xl(?:fn|ws)\.(?:_xlws\.)?/, '');
  }
  return out;
};

/** Texts, quoted sheet names, brackets of structured references with what they escape, words, numbers, and any other character. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|[\p{L}_$\\][\p{L}\d_.$\\]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\s+|[\s\S]/gu;

/** `[@Name]`, `[@[Name]]` and `[[#This Row],[Name]]` → `[@name]`; a whole column stays `[name]`. */
const columnIn = (brackets: string): string => {
  const inner = brackets.slice(1, -1).trim();
  const [thisRow = ''] = /^@\[?|^\[#this row\],\s*\[/i.exec(inner) ?? [];
  const name = inner.slice(thisRow.length, thisRow.endsWith('[') ? -1 : undefined);
  return `[${thisRow === '' ? '' : '@'}${fold(name)}]`;
};
