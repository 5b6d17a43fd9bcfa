import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../ooxml/address';
import type { Sheet } from '../book/book';
import { displayText } from '../calculation/entry';
import { invalidArgument } from '../bridge/errors';
import { forCells } from './cells';
import type { Region } from './styles';
import type { Workspace } from './workspace';
import { omit } from './omit';

/** Points per character of the standard font (Calibri 11), and what a cell keeps free at its sides. */
const CHARACTER = 5.25;
const PADDING = 3.75;
const MAX_WIDTH = 255 * CHARACTER + PADDING;
const MAX_HEIGHT = 409.5;

export const widthOf = (sheet: Sheet, column: number): number => {
  const line = sheet.columns.get(column);
  return line?.hidden ? 0 : (line?.width ?? sheet.defaultColumnWidth);
};
export const heightOf = (sheet: Sheet, row: number): number => {
  const line = sheet.rows.get(row);
  return line?.hidden ? 0 : (line?.height ?? sheet.defaultRowHeight);
};

/** Points from the sheet's left edge to the column's. */
export function leftOf(sheet: Sheet, column: number): number {
  let left = column * sheet.defaultColumnWidth;
  for (const [at] of sheet.columns) if (at < column) left += widthOf(sheet, at) - sheet.defaultColumnWidth;
  return left;
}

export function topOf(sheet: Sheet, row: number): number {
  let top = row * sheet.defaultRowHeight;
  for (const [at] of sheet.rows) if (at < row) top += heightOf(sheet, at) - sheet.defaultRowHeight;
  return top;
}

function common(values: Iterable<number>): number | null {
  let found: number | undefined;
  for (const value of values) {
    if (found !== undefined && found !== value) return null;
    found = value;
  }
  return found ?? null;
}

function* lines(areas: readonly Area[], first: 'row' | 'column', last: 'lastRow' | 'lastColumn'): Iterable<number> {
  for (const area of areas) for (let at = area[first]; at <= area[last]; at++) yield at;
}

export const columnWidth = ({ sheet, areas }: Region): number | null =>
  common(map(lines(areas, 'column', 'lastColumn'), (column) => widthOf(sheet, column)));

export const rowHeight = ({ sheet, areas }: Region): number | null =>
  common(map(lines(areas, 'row', 'lastRow'), (row) => heightOf(sheet, row)));

function* map<T, U>(items: Iterable<T>, of: (item: T) => U): Iterable<U> {
  for (const item of items) yield of(item);
}

export function setColumnWidth({ workspace, sheet, areas }: Region, width: number): void {
  workspace.checkAllowed(sheet, 'allowFormatColumns');
  if (width < 0 || width > MAX_WIDTH) throw invalidArgument(`A column is between 0 and ${MAX_WIDTH} points wide.`);
  for (const column of lines(areas, 'column', 'lastColumn')) sheet.columns.set(column, { ...sheet.columns.get(column), width });
}

export function setRowHeight({ workspace, sheet, areas }: Region, height: number): void {
  workspace.checkAllowed(sheet, 'allowFormatRows');
  if (height < 0 || height > MAX_HEIGHT) throw invalidArgument(`A row is between 0 and ${MAX_HEIGHT} points high.`);
  for (const row of lines(areas, 'row', 'lastRow')) {
    // Rows of whole columns are the sheet's default: a million entries serve nobody.
    if (areas.some((area) => area.row === 0 && area.lastRow === MAX_ROWS - 1)) {
      sheet.defaultRowHeight = height;
      return;
    }
    sheet.rows.set(row, { ...sheet.rows.get(row), height });
  }
}

/** Widths near enough to Excel's, which measures pixels: the longest text in characters, larger for large and bold type. */
export function autofitColumns({ workspace, sheet, areas }: Region): void {
  workspace.checkAllowed(sheet, 'allowFormatColumns');
  workspace.settle();
  const widest = new Map<number, number>();
  const merged = new Set(sheet.merges.map((merge) => `${merge.row},${merge.column}`));
  for (const area of areas)
    forCells(sheet, area, (cell, row, column) => {
      if (cell.value === null || merged.has(`${row},${column}`)) return;
      const style = workspace.style(cell);
      if (style.alignment?.wrapText) return;
      const text = displayText(cell.value, style.numberFormat ?? 'General', cultureOfEntry(workspace));
      const longest = Math.max(...text.split('\n').map((line) => line.length));
      const scale = ((style.font?.size ?? 11) / 11) * (style.font?.bold ? 1.08 : 1);
      const width = (longest + 1 + (style.alignment?.indent ?? 0)) * CHARACTER * scale + PADDING;
      widest.set(column, Math.max(widest.get(column) ?? 0, Math.min(width, MAX_WIDTH)));
    });
  for (const [column, width] of widest)
    if (column < MAX_COLUMNS) sheet.columns.set(column, { ...sheet.columns.get(column), width: Math.round(width * 4) / 4 });
}

/** Height by the largest type and the lines that wrapped text needs. */
export function autofitRows({ workspace, sheet, areas }: Region): void {
  workspace.checkAllowed(sheet, 'allowFormatRows');
  workspace.settle();
  const highest = new Map<number, number>();
  for (const area of areas)
    forCells(sheet, area, (cell, row, column) => {
      if (cell.value === null) return;
      const style = workspace.style(cell);
      const size = style.font?.size ?? 11;
      const text = displayText(cell.value, style.numberFormat ?? 'General', cultureOfEntry(workspace));
      const perLine = Math.max(1, Math.floor((widthOf(sheet, column) - PADDING) / (CHARACTER * (size / 11))));
      const count = style.alignment?.wrapText
        ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
        : 1;
      highest.set(row, Math.max(highest.get(row) ?? 0, Math.min(MAX_HEIGHT, count * size * (15 / 11))));
    });
  for (const area of areas)
    for (let row = area.row; row <= Math.min(area.lastRow, sheet.cells.length - 1); row++) {
      const height = highest.get(row);
      const line = sheet.rows.get(row);
      if (height !== undefined && height > sheet.defaultRowHeight) sheet.rows.set(row, { ...line, height: Math.round(height * 4) / 4 });
      else if (line?.height !== undefined) {
        sheet.rows.set(row, omit(line, 'height'));
      }
    }
}

export const cultureOfEntry = (workspace: Workspace): { locale: string; date1904?: boolean } =>
  workspace.book.date1904 ? { locale: workspace.options.locale, date1904: true } : { locale: workspace.options.locale };
