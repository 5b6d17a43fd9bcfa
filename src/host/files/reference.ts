/** Cell references as files write them. Rows and columns are zero-based here. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../book/book';

const letters: string[] = [];

export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return (letters[column] = text);
}

export const cellReference = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export function areaReference(area: Area): string {
  const first = cellReference(area.row, area.column);
  return area.row === area.lastRow && area.column === area.lastColumn ? first : `${first}:${cellReference(area.lastRow, area.lastColumn)}`;
}

export const areaList = (areas: readonly Area[]): string => areas.map(areaReference).join(' ');

export function columnIndex(text: string): number {
  let column = 0;
  for (let at = 0; at < text.length; at++) column = column * 26 + (text.charCodeAt(at) & 31);
  return column - 1;
}

/** `$A$1`, `A1:B2`, `A:B` or `1:3`; undefined for what is none of these. */
export function parseArea(text: string): Area | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const [, firstColumn, firstRow, lastColumn, lastRow] = match;
  const single = !text.includes(':');
  const column = firstColumn === undefined ? 0 : columnIndex(firstColumn);
  const row = firstRow === undefined ? 0 : Number(firstRow) - 1;
  const area = {
    row,
    column,
    lastRow: single ? row : lastRow === undefined ? MAX_ROWS - 1 : Number(lastRow) - 1,
    lastColumn: single ? column : lastColumn === undefined ? MAX_COLUMNS - 1 : columnIndex(lastColumn),
  };
  return area.row < 0 || area.lastRow >= MAX_ROWS || area.lastColumn >= MAX_COLUMNS ? undefined : area;
}

/** The areas of an `sqref`. */
export const parseAreas = (text: string | undefined): Area[] =>
  (text ?? '')
    .split(/\s+/)
    .map(parseArea)
    .filter((area): area is Area => area !== undefined);

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;

/** `'It''s here'!`, quoted always, as Excel does where a name needs it and accepts where it does not. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[rRcC]\d*$|^[rR]\d*[cC]\d*$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
