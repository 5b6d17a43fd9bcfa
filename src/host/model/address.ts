import { MAX_COLUMNS, MAX_ROWS } from '../book/book';
import type { Area } from '../book/book';
import { quoteSheetName } from '../calculation/formula';

/** `0` is A. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.lastRow === MAX_ROWS - 1;
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.lastColumn === MAX_COLUMNS - 1;

/** `A1`, `A1:B2`, `C:D`, `3:4`. */
export function areaAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnLetters(area.column)}:${columnLetters(area.lastColumn)}`;
  if (isWholeRows(area)) return `${area.row + 1}:${area.lastRow + 1}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.row === area.lastRow && area.column === area.lastColumn
    ? first
    : `${first}:${columnLetters(area.lastColumn)}${area.lastRow + 1}`;
}

/** `'Sheet 1'!A1:B2`, as `range.address`. */
export const fullAddress = (sheetName: string, area: Area): string => `${quoteSheetName(sheetName)}!${areaAddress(area)}`;

/** `'Sheet 1'!$A$1:$B$2`, as names and charts refer to cells. */
export function absoluteAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${areaAddress(area).replace(/([A-Z]+)|(\d+)/g, '$$$&')}`;
}

export interface SheetAddress {
  /** Without quotes; absent when the text names no sheet. */
  sheetName?: string;
  /** What stands after the `!`. */
  reference: string;
}

/** Takes `'It''s'!A1` apart. */
export function splitAddress(text: string): SheetAddress {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return { sheetName: (quoted[1] ?? '').replaceAll("''", "'"), reference: quoted[2] ?? '' };
  const bang = text.lastIndexOf('!');
  return bang < 0 ? { reference: text } : { sheetName: text.slice(0, bang), reference: text.slice(bang + 1) };
}

/** Reads `A1`, `$A$1:B2`, `C:D`, `3:4`; undefined for anything else. */
export function parseArea(reference: string): Area | undefined {
  const text = reference.trim();
  const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells;
    return checked(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2));
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) return checked(0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) return checked(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

function checked(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const area = {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    lastRow: Math.max(row1, row2),
    lastColumn: Math.max(column1, column2),
  };
  return isOnSheet(area) ? area : undefined;
}

export const isOnSheet = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.lastRow < MAX_ROWS &&
  area.lastColumn < MAX_COLUMNS &&
  area.lastRow >= area.row &&
  area.lastColumn >= area.column;

export const rowCount = (area: Area): number => area.lastRow - area.row + 1;
export const columnCount = (area: Area): number => area.lastColumn - area.column + 1;

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    row: Math.max(a.row, b.row),
    column: Math.max(a.column, b.column),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return area.row <= area.lastRow && area.column <= area.lastColumn ? area : undefined;
}

export const overlaps = (a: Area, b: Area): boolean =>
  a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row && outer.column <= inner.column && outer.lastRow >= inner.lastRow && outer.lastColumn >= inner.lastColumn;

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.lastRow === b.lastRow && a.lastColumn === b.lastColumn;

export const boundingArea = (a: Area, b: Area): Area => ({
  row: Math.min(a.row, b.row),
  column: Math.min(a.column, b.column),
  lastRow: Math.max(a.lastRow, b.lastRow),
  lastColumn: Math.max(a.lastColumn, b.lastColumn),
});

/** What of `area` lies outside `hole`, as up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [];
  if (cut.row > area.row) parts.push({ ...area, lastRow: cut.row - 1 });
  if (cut.lastRow < area.lastRow) parts.push({ ...area, row: cut.lastRow + 1 });
  if (cut.column > area.column) parts.push({ row: cut.row, lastRow: cut.lastRow, column: area.column, lastColumn: cut.column - 1 });
  if (cut.lastColumn < area.lastColumn)
    parts.push({ row: cut.row, lastRow: cut.lastRow, column: cut.lastColumn + 1, lastColumn: area.lastColumn });
  return parts;
}

/** `PMO_List1` could be a name; `A1`, `R1C1` and `ABC123` could not. */
export function looksLikeReference(name: string): boolean {
  return parseArea(name) !== undefined || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name);
}
