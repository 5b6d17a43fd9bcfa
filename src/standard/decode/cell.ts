import { ERROR_CODES } from '../../ooxml/error-codes';

/** A cell as either door reads it: a text, a number, a truth value, an error, or a number that its cell shows as a date (1900 system). */
export type RawCell = string | number | boolean | null | { readonly error: string } | { readonly date: number };

const EXCEL_ERRORS: ReadonlySet<string> = new Set(ERROR_CODES);

/** The Excel error that a cell holds, also where a reader or an export wrote it as text. */
export const errorIn = (cell: RawCell): string | null => {
  if (typeof cell === 'string') return cell.startsWith('#') && EXCEL_ERRORS.has(cell.trim()) ? cell.trim() : null;
  return cell !== null && typeof cell === 'object' && 'error' in cell ? cell.error : null;
};

/** Stands for what a formula comes to that a program stored without calculating it. */
export const NOT_CALCULATED = '#CALC!';

/** Ordinary, non-breaking and typographic spaces. */
const BLANK = /^[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]*$/;

export const isBlank = (cell: RawCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && BLANK.test(cell));

export const isBlankRow = (row: readonly RawCell[]): boolean => row.every(isBlank);
