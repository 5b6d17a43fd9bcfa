import { cellAddress, columnLetters } from '../ooxml/address';
import { wordOf } from '../standard/model/words';
import type { Column, FieldValue } from '../standard/model/types';
import type { Language } from '../words/text';

export { cellAddress, columnLetters };

/** What Office.js takes for a cell. */
export type CellInput = string | number | boolean;

/** Absolute in its column, `$BP7`; in its row, `G$6`; in both. */
export const inColumn = (row: number, column: number): string => `$${cellAddress(row, column)}`;
export const inRow = (row: number, column: number): string => `${columnLetters(column)}$${row + 1}`;
export const fixed = (row: number, column: number): string => `$${inRow(row, column)}`;

/** A1 notation of a rectangle, zero-based, both ends included. */
export const addressOf = (row: number, column: number, lastRow = row, lastColumn = column): string =>
  `${cellAddress(row, column)}:${cellAddress(lastRow, lastColumn)}`;

/** Width in points of a column that shows that many characters of the standard font. */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

const MAX_CELL_TEXT = 32_767;

/**
 * Text that Excel enters as just that text. Excel reads what is written like something typed, so that `=1+1`, `-5`, `1-2`, `mars 2026`
 * and `TRUE` would become formulas, numbers, dates and flags; a leading apostrophe, which is not part of the value, prevents it.
 */
export function literal(text: string): string {
  const couldBeSomethingElse = /^['=+\-@#]|^\s|\d|^(true|false|vrai|faux)$/i.test(text) && text.length <= 255;
  const startsLikeFormula = /^['=+\-@]/.test(text);
  return (couldBeSomethingElse || startsLikeFormula ? `'${text}` : text).slice(0, MAX_CELL_TEXT);
}

/** A field as its cell shows it: a code as the workbook's word, nothing as an empty cell. */
export function cellOf(column: Pick<Column, 'type' | 'list' | 'values'>, value: FieldValue, language: Language): CellInput {
  if (value === null) return '';
  const list = column.values;
  if (list && column.type === 'flag') return wordOf(list, value === true ? 'yes' : 'no', language);
  // An id's cells are in text format, where an apostrophe would stay.
  if (column.type === 'id') return String(value).slice(0, MAX_CELL_TEXT);
  // Space at the ends of a text is nobody's meaning, and other programs stumble over it.
  if (list && typeof value === 'string') return literal(wordOf(list, value, language).trim());
  return typeof value === 'string' ? literal(value.trim()) : value;
}
