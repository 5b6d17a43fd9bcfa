import { type Area, isWholeColumns, isWholeRows, MAX_COLUMNS } from '../../ooxml/address';
import { cellAt, ensureCell, internStyle } from '../book/book';
import type { CellStyle, Sheet } from '../book/book';
import { forCells } from './cells';
import type { Workspace } from './workspace';

/** Cells of one sheet whose format is read or changed together. */
export interface Region {
  readonly workspace: Workspace;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** Changes the format of every cell of a region; whole rows and columns keep it for cells that come later. */
export function restyle(region: Region, change: (style: CellStyle) => CellStyle): void {
  region.workspace.checkAllowed(region.sheet, 'allowFormatCells');
  for (const area of region.areas) restyleArea(region.workspace, region.sheet, area, () => change);
}

/** As `restyle`, where the change depends on the place (edges of a border). */
export function restyleArea(
  workspace: Workspace,
  sheet: Sheet,
  area: Area,
  changeAt: (row: number, column: number) => ((style: CellStyle) => CellStyle) | undefined,
): void {
  const { book } = workspace;
  const known = new Map<(style: CellStyle) => CellStyle, Map<number, number>>();
  const styled = (index: number, change: (style: CellStyle) => CellStyle): number => {
    let results = known.get(change);
    if (!results) known.set(change, (results = new Map()));
    let result = results.get(index);
    if (result === undefined) results.set(index, (result = internStyle(book, change(book.styles[index] ?? {}))));
    return result;
  };
  if (isWholeColumns(area) || isWholeRows(area)) {
    restyleLines(sheet, area, (index, row, column) => {
      const change = changeAt(row, column);
      return change ? styled(index, change) : index;
    });
    return;
  }
  for (let row = area.row; row <= area.lastRow; row++)
    for (let column = area.column; column <= area.lastColumn; column++) {
      const change = changeAt(row, column);
      if (!change) continue;
      const cell = ensureCell(sheet, row, column);
      cell.style = styled(cell.style, change);
    }
}

function restyleLines(sheet: Sheet, area: Area, styled: (index: number, row: number, column: number) => number): void {
  if (isWholeColumns(area))
    for (let column = area.column; column <= Math.min(area.lastColumn, MAX_COLUMNS - 1); column++) {
      const line = sheet.columns.get(column) ?? {};
      sheet.columns.set(column, { ...line, style: styled(line.style ?? 0, area.row, column) });
    }
  else
    for (let row = area.row; row <= area.lastRow; row++) {
      const line = sheet.rows.get(row) ?? {};
      sheet.rows.set(row, { ...line, style: styled(line.style ?? 0, row, area.column) });
    }
  forCells(sheet, area, (cell, row, column) => {
    cell.style = styled(cell.style, row, column);
  });
}

/** What all cells of a region have in common; null where they differ, as Excel answers. */
export function commonStyle<T>(region: Region, read: (style: CellStyle) => T): T | null {
  const { book } = region.workspace;
  let common: T | null = null;
  let first = true;
  for (const index of styleIndexes(region)) {
    const value = read(book.styles[index] ?? {});
    if (first) common = value;
    else if (value !== common) return null;
    first = false;
  }
  return common;
}

function styleIndexes({ sheet, areas }: Region): Set<number> {
  const indexes = new Set<number>();
  for (const area of areas) {
    if (isWholeColumns(area) || isWholeRows(area)) {
      if (isWholeColumns(area))
        for (let column = area.column; column <= area.lastColumn; column++) indexes.add(sheet.columns.get(column)?.style ?? 0);
      else for (let row = area.row; row <= area.lastRow; row++) indexes.add(sheet.rows.get(row)?.style ?? 0);
      forCells(sheet, area, (cell) => indexes.add(cell.style));
      continue;
    }
    for (let row = area.row; row <= area.lastRow; row++)
      for (let column = area.column; column <= area.lastColumn; column++) indexes.add(styleIndexAt(sheet, row, column));
  }
  return indexes;
}

/** The style of a cell, whether it exists or would take its row's or column's. */
export const styleIndexAt = (sheet: Sheet, row: number, column: number): number =>
  cellAt(sheet, row, column)?.style ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  maroon: '#800000',
  navy: '#000080',
  teal: '#008080',
  olive: '#808000',
  lime: '#00FF00',
  aqua: '#00FFFF',
  cyan: '#00FFFF',
  fuchsia: '#FF00FF',
  magenta: '#FF00FF',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  gold: '#FFD700',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  darkgray: '#A9A9A9',
  darkgrey: '#A9A9A9',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
  darkblue: '#00008B',
  darkgreen: '#006400',
  darkred: '#8B0000',
};

/** `#RRGGBB` for what Excel takes as a colour; undefined for anything else. */
export function colorCode(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const text = input.trim();
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^[0-9a-f]{6}$/i.test(text)) return `#${text.toUpperCase()}`;
  return NAMED_COLORS[text.toLowerCase()];
}
