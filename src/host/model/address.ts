import { areaAddress, parseArea, quoteSheetName, type Area } from '../../ooxml/address';

/** `'Sheet 1'!A1:B2`, as `range.address`. */
export const fullAddress = (sheetName: string, area: Area): string => `${quoteSheetName(sheetName)}!${areaAddress(area)}`;

/** `'Sheet 1'!$A$1:$B$2`, as names and charts refer to cells. */
export function absoluteAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${areaAddress(area).replace(/([A-Z]+)|(\d+)/g, '$$$&')}`;
}

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
