/** Formulas that are copies of one another: told by their text quickly, compiled once, and moved to where a copy stands. */
import { columnIndex, type Area, MAX_COLUMNS, MAX_ROWS } from '../../ooxml/address';
import type { AddressText } from './reference';

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Texts, quoted names and what stands in brackets hold no references of their own; the rest is words and signs. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\w.$:!\\\u0080-\uffff]+/g;
const CELLS = /^((?:[^:!]*!)?)(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?$/;

/**
 * A text that is the same for copies of a formula, with relative references told from its cell; undefined where it has none, or is written
 * in a way that this does not take apart (whole columns, ranges between functions): its own text must do then.
 */
export function relativeText(formula: string, row: number, column: number): string | undefined {
  let relative = false;
  let unclear = false;
  const text = formula.replace(PIECES, (piece: string, offset: number) => {
    const first = piece.charCodeAt(0);
    if (first === 34 || first === 39 || first === 91) return piece;
    const match = CELLS.exec(piece);
    if (!match || formula.charAt(offset + piece.length) === '(') {
      if (piece.includes(':')) unclear = true;
      return piece;
    }
    const [, prefix = '', , , , , , lastLetters] = match;
    const one = (fixedColumn: string, letters: string, fixedRow: string, digits: string): string => {
      const [atColumn, atRow] = [columnIndex(letters), Number(digits) - 1];
      if (atColumn >= MAX_COLUMNS || atRow >= MAX_ROWS || atRow < 0) unclear = true;
      if (fixedColumn === '' || fixedRow === '') relative = true;
      return `${fixedColumn === '' ? `[${atColumn - column}]` : atColumn},${fixedRow === '' ? `[${atRow - row}]` : atRow}`;
    };
    const from = one(match[2] ?? '', match[3] ?? '', match[4] ?? '', match[5] ?? '');
    const to = lastLetters === undefined ? '' : `:${one(match[6] ?? '', lastLetters, match[8] ?? '', match[9] ?? '')}`;
    return `${prefix}\u0000${from}${to}\u0000`;
  });
  return relative && !unclear ? text : undefined;
}

/** Whether copying the formula moves this reference. */
export const isRelative = ({ absolute, shape }: AddressText): boolean =>
  (shape !== 'columns' && !(absolute.row && absolute.lastRow)) || (shape !== 'rows' && !(absolute.column && absolute.lastColumn));

/** The cells that a reference means in a copy so many rows and columns away; undefined where they would lie off the sheet. */
export function movedArea({ area, absolute, shape }: AddressText, rows: number, columns: number): Area | undefined {
  const inRows = (value: number, fixed: boolean): number => (fixed || shape === 'columns' ? value : value + rows);
  const inColumns = (value: number, fixed: boolean): number => (fixed || shape === 'rows' ? value : value + columns);
  const [top, bottom] = [inRows(area.row, absolute.row), inRows(area.lastRow, absolute.lastRow)];
  const [left, right] = [inColumns(area.column, absolute.column), inColumns(area.lastColumn, absolute.lastColumn)];
  const moved = {
    row: Math.min(top, bottom),
    lastRow: Math.max(top, bottom),
    column: Math.min(left, right),
    lastColumn: Math.max(left, right),
  };
  return moved.row < 0 || moved.column < 0 || moved.lastRow >= MAX_ROWS || moved.lastColumn >= MAX_COLUMNS ? undefined : moved;
}
