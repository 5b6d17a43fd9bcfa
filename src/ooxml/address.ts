/** Where cells are, and how files and formulas write it. Rows and columns are zero-based here. */

/** The most that a sheet of Excel has (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

const letters: string[] = [];

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  if (column < MAX_COLUMNS) letters[column] = text;
  return text;
}

/** The column of `AA`, `aa` or `AA7`; -1 where no letter stands first. */
export function columnIndex(text: string): number {
  let column = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** `A1`. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `A1` or `A1:B2`, as files write areas of every size. */
export function areaReference(area: Area): string {
  const first = cellAddress(area.row, area.column);
  return area.row === area.lastRow && area.column === area.lastColumn ? first : `${first}:${cellAddress(area.lastRow, area.lastColumn)}`;
}

export const areaList = (areas: readonly Area[]): string => areas.map(areaReference).join(' ');

export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.lastRow === MAX_ROWS - 1;
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.lastColumn === MAX_COLUMNS - 1;

/** `A1`, `A1:B2`, `C:D`, `3:4`, as Excel shows them. */
export function areaAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnLetters(area.column)}:${columnLetters(area.lastColumn)}`;
  if (isWholeRows(area)) return `${area.row + 1}:${area.lastRow + 1}`;
  return areaReference(area);
}

/** Reads `A1`, `$A$1:B2`, `C:D`, `3:4`, whichever corner comes first; undefined for anything else and for what lies off the sheet. */
export function parseArea(reference: string): Area | undefined {
  const text = reference.trim();
  const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells;
    return between(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2));
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) return between(0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

function between(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const area = {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    lastRow: Math.max(row1, row2),
    lastColumn: Math.max(column1, column2),
  };
  return isOnSheet(area) ? area : undefined;
}

/** The areas of an `sqref`. */
export const parseAreas = (text: string | undefined): Area[] =>
  (text ?? '')
    .split(/\s+/)
    .map(parseArea)
    .filter((area): area is Area => area !== undefined);

export const isOnSheet = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.lastRow < MAX_ROWS &&
  area.lastColumn < MAX_COLUMNS &&
  area.lastRow >= area.row &&
  area.lastColumn >= area.column;

export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;

/** A sheet's name as formulas write it: in quotes unless it is letters, digits, `_` and `.` that could not be read as anything else. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[a-z]{1,3}\d+$/i.test(name) &&
    !/^r\d*c?\d*$|^c\d*$/i.test(name) &&
    !/^(true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1`, `'My sheet'` or `'it''s'` as written before `!`. */
export function unquoteSheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'") && text.length > 1 ? text.slice(1, -1).replaceAll("''", "'") : text;
}

export interface SheetAddress {
  /** Without quotes; absent when the text names no sheet. */
  sheetName?: string;
  /** What stands after the `!`. */
  reference: string;
}

/** Takes `'It''s'!A1` apart. */
export function splitAddress(text: string): SheetAddress {
  const quoted = /^('(?:[^']|'')*')!(.*)$/s.exec(text);
  if (quoted) return { sheetName: unquoteSheetName(quoted[1] ?? ''), reference: quoted[2] ?? '' };
  const bang = text.lastIndexOf('!');
  return bang < 0 ? { reference: text } : { sheetName: text.slice(0, bang), reference: text.slice(bang + 1) };
}
