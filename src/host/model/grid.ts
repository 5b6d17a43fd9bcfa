import { type Area, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../../ooxml/address';
import type { Book, Cell, Sheet, Table } from '../book/book';
import { ensureCell } from '../book/book';
import { HostError } from '../bridge/errors';
import { shiftReferences } from '../calculation/formula';
import type { GridEdit } from '../calculation/formula';
import { columnCount, contains, overlaps, rowCount } from './address';
import { clearContents, forCells, usedArea } from './cells';
import { rewriteFormulas } from './formulas';
import { bodyArea } from './table-area';
import type { Workspace } from './workspace';
import { columnsInserted, columnsDeleted } from './table-shape';

/** Pushes cells away to make room for blank ones. */
export function insertCells(workspace: Workspace, sheet: Sheet, area: Area, shift: 'Down' | 'Right'): void {
  const edit = insertion(area, shift);
  workspace.checkAllowed(
    sheet,
    edit.kind === 'InsertRows' ? 'allowInsertRows' : edit.kind === 'InsertColumns' ? 'allowInsertColumns' : 'never',
  );
  workspace.checkUnknownContent(sheet, 'moveCells');
  checkRoom(sheet, edit);
  checkTables(sheet, edit);
  unspill(sheet);
  shiftCells(sheet, edit);
  formatLikeNeighbours(sheet, area, shift);
  shiftShapes(workspace, sheet, edit);
  settleShift(workspace, sheet, edit);
  workspace.announceChange(
    sheet,
    area,
    { InsertRows: 'RowInserted', InsertColumns: 'ColumnInserted' }[edit.kind as string] ?? 'CellInserted',
    { shiftDirection: shift === 'Down' ? 'ShiftCellDown' : 'ShiftCellRight' },
  );
}

/** Takes cells out; others close the gap. */
export function deleteCells(workspace: Workspace, sheet: Sheet, area: Area, shift: 'Up' | 'Left'): void {
  const [deleted, edit] = deletion(workspace, sheet, area, shift);
  if (!edit) return;
  workspace.checkAllowed(
    sheet,
    edit.kind === 'DeleteRows' ? 'allowDeleteRows' : edit.kind === 'DeleteColumns' ? 'allowDeleteColumns' : 'never',
  );
  workspace.checkUnknownContent(sheet, 'moveCells');
  checkTables(sheet, edit);
  unspill(sheet);
  shiftCells(sheet, edit);
  shiftShapes(workspace, sheet, edit);
  settleShift(workspace, sheet, edit);
  workspace.announceChange(
    sheet,
    deleted,
    { DeleteRows: 'RowDeleted', DeleteColumns: 'ColumnDeleted' }[edit.kind as string] ?? 'CellDeleted',
    { shiftDirection: shift === 'Up' ? 'ShiftCellUp' : 'ShiftCellLeft' },
  );
}

function insertion(area: Area, shift: 'Down' | 'Right'): GridEdit {
  if (isWholeRows(area)) return { kind: 'InsertRows', at: area.row, count: rowCount(area) };
  if (isWholeColumns(area)) return { kind: 'InsertColumns', at: area.column, count: columnCount(area) };
  return { kind: 'InsertCells', direction: shift === 'Down' ? 'Vertical' : 'Horizontal', area };
}

/** A table keeps one row: when all of them are deleted the first is emptied instead. */
function deletion(workspace: Workspace, sheet: Sheet, area: Area, shift: 'Up' | 'Left'): [Area, GridEdit | undefined] {
  let rows = area;
  if (isWholeRows(area) || (shift === 'Up' && !isWholeColumns(area)))
    for (const table of sheet.tables) {
      const body = bodyArea(table);
      if (!contains(area, body) || contains(area, table.area)) continue;
      clearContents(workspace, sheet, { ...body, lastRow: body.row });
      workspace.changed(sheet, { ...body, lastRow: body.row });
      rows = { ...area, row: body.row + 1 };
      if (rows.row > rows.lastRow) return [area, undefined];
    }
  if (isWholeRows(rows)) return [rows, { kind: 'DeleteRows', at: rows.row, count: rowCount(rows) }];
  if (isWholeColumns(rows)) return [rows, { kind: 'DeleteColumns', at: rows.column, count: columnCount(rows) }];
  return [rows, { kind: 'DeleteCells', direction: shift === 'Up' ? 'Vertical' : 'Horizontal', area: rows }];
}

/** An edit as both of its axes: along one it shifts, across the other it reaches so far. */
interface Shift {
  readonly vertical: boolean;
  readonly insert: boolean;
  readonly at: number;
  readonly count: number;
  readonly across: { readonly first: number; readonly last: number };
}

function shiftOf(edit: GridEdit): Shift {
  const insert = edit.kind.startsWith('Insert');
  if ('area' in edit) {
    const { area } = edit;
    return edit.direction === 'Vertical'
      ? { vertical: true, insert, at: area.row, count: rowCount(area), across: { first: area.column, last: area.lastColumn } }
      : { vertical: false, insert, at: area.column, count: columnCount(area), across: { first: area.row, last: area.lastRow } };
  }
  const vertical = edit.kind === 'InsertRows' || edit.kind === 'DeleteRows';
  return { vertical, insert, at: edit.at, count: edit.count, across: { first: 0, last: (vertical ? MAX_COLUMNS : MAX_ROWS) - 1 } };
}

/** Where an area is after the edit; undefined if nothing of it is left. */
export function shiftedArea(area: Area, edit: GridEdit): Area | undefined {
  const shift = shiftOf(edit);
  const { vertical, across } = shift;
  const [first, last, low, high] = vertical
    ? [area.row, area.lastRow, area.column, area.lastColumn]
    : [area.column, area.lastColumn, area.row, area.lastRow];
  if (low < across.first || high > across.last) return area;
  const span = shiftedSpan(first, last, shift);
  if (!span) return undefined;
  return vertical
    ? { ...area, row: span[0], lastRow: Math.min(span[1], MAX_ROWS - 1) }
    : { ...area, column: span[0], lastColumn: Math.min(span[1], MAX_COLUMNS - 1) };
}

function shiftedSpan(
  first: number,
  last: number,
  { insert, at, count }: Pick<Shift, 'insert' | 'at' | 'count'>,
): [number, number] | undefined {
  if (insert) return first >= at ? [first + count, last + count] : last >= at ? [first, last + count] : [first, last];
  const end = at + count - 1;
  const newFirst = first < at ? first : first > end ? first - count : at;
  const newLast = last < at ? last : last > end ? last - count : at - 1;
  return newLast < newFirst ? undefined : [newFirst, newLast];
}

/** Inserting must not push contents off the sheet. */
function checkRoom(sheet: Sheet, edit: GridEdit): void {
  const shift = shiftOf(edit);
  const limit = shift.vertical ? MAX_ROWS : MAX_COLUMNS;
  const tail = shift.vertical
    ? { row: limit - shift.count, lastRow: limit - 1, column: shift.across.first, lastColumn: shift.across.last }
    : { column: limit - shift.count, lastColumn: limit - 1, row: shift.across.first, lastRow: shift.across.last };
  if (usedArea(sheet, true, tail)) throw new HostError('InsertDeleteConflict', 'Cells with contents would be pushed off the sheet.');
}

/** A table moves as a whole or not at all. */
function checkTables(sheet: Sheet, edit: GridEdit): void {
  const { vertical, at, across } = shiftOf(edit);
  const zone = vertical
    ? { row: at, lastRow: MAX_ROWS - 1, column: across.first, lastColumn: across.last }
    : { column: at, lastColumn: MAX_COLUMNS - 1, row: across.first, lastRow: across.last };
  for (const { area, name } of sheet.tables) {
    if (!overlaps(area, zone)) continue;
    const whole = vertical
      ? area.column >= across.first && area.lastColumn <= across.last
      : area.row >= across.first && area.lastRow <= across.last;
    if (!whole) throw new HostError('InsertDeleteConflict', `The cells of table '${name}' cannot be shifted in part.`);
  }
}

/** Spilled values are filled in again by the next calculation, wherever their anchors are then. */
export function unspill(sheet: Sheet): void {
  forCells(sheet, { row: 0, column: 0, lastRow: MAX_ROWS - 1, lastColumn: MAX_COLUMNS - 1 }, (cell) => {
    if (cell.spill) delete cell.spill;
    if (cell.spilledFrom) {
      delete cell.spilledFrom;
      cell.value = null;
    }
  });
}

function shiftCells(sheet: Sheet, edit: GridEdit): void {
  const shift = shiftOf(edit);
  const { cells } = sheet;
  if (edit.kind === 'InsertRows') {
    if (shift.at < cells.length) cells.splice(shift.at, 0, ...Array.from({ length: shift.count }, () => []));
  } else if (edit.kind === 'DeleteRows') cells.splice(shift.at, shift.count);
  else if (shift.vertical) shiftColumnsOfCells(cells, shift);
  else shiftRowsOfCells(cells, shift);
  if (edit.kind === 'InsertRows' || edit.kind === 'DeleteRows') sheet.rows = shiftedLines(sheet.rows, shift);
  if (edit.kind === 'InsertColumns' || edit.kind === 'DeleteColumns') sheet.columns = shiftedLines(sheet.columns, shift);
}

function shiftRowsOfCells(cells: (Cell | undefined)[][], { insert, at, count, across }: Shift): void {
  for (let row = across.first; row <= Math.min(across.last, cells.length - 1); row++) {
    const line = cells[row];
    if (!line || at >= line.length) continue;
    if (insert) line.splice(at, 0, ...new Array<undefined>(count));
    else line.splice(at, count);
  }
}

function shiftColumnsOfCells(cells: (Cell | undefined)[][], { insert, at, count, across }: Shift): void {
  const move = (from: number, to: number): void => {
    const source = cells[from];
    if (!source && !cells[to]) return;
    const target = (cells[to] ??= []);
    for (let column = across.first; column <= Math.min(across.last, Math.max(source?.length ?? 0, target.length) - 1); column++) {
      const cell = source?.[column];
      if (cell) target[column] = cell;
      else delete target[column];
    }
  };
  const blank = (row: number): void => {
    const line = cells[row];
    if (line) for (let column = across.first; column <= Math.min(across.last, line.length - 1); column++) delete line[column];
  };
  const length = cells.length;
  if (insert) {
    for (let row = length - 1; row >= at; row--) move(row, row + count);
    for (let row = at; row < Math.min(at + count, cells.length); row++) blank(row);
  } else {
    for (let row = at; row < length; row++) {
      if (row + count < length) move(row + count, row);
      else blank(row);
    }
  }
}

function shiftedLines<T>(lines: Map<number, T>, shift: Shift): Map<number, T> {
  const result = new Map<number, T>();
  for (const [at, line] of lines) {
    const span = shiftedSpan(at, at, shift);
    if (span) result.set(span[0], line);
  }
  return result;
}

/** Everything on the sheet that stands over cells goes with them. */
function shiftShapes(workspace: Workspace, sheet: Sheet, edit: GridEdit): void {
  const areas = (list: readonly Area[]): Area[] => list.flatMap((area) => shiftedArea(area, edit) ?? []);
  sheet.merges = areas(sheet.merges).filter((merge) => rowCount(merge) * columnCount(merge) > 1);
  sheet.validations = sheet.validations.filter((validation) => (validation.areas = areas(validation.areas)).length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => (format.areas = areas(format.areas)).length > 0);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = shiftedArea(link.area, edit);
    return area ? [{ ...link, area }] : [];
  });
  sheet.notes = sheet.notes.flatMap((note) => {
    const area = shiftedArea({ row: note.row, lastRow: note.row, column: note.column, lastColumn: note.column }, edit);
    return area ? [{ ...note, row: area.row, column: area.column }] : [];
  });
  if (sheet.pageLayout.printArea) sheet.pageLayout.printArea = areas(sheet.pageLayout.printArea);
  if (sheet.autoFilter) {
    const area = shiftedArea(sheet.autoFilter.area, edit);
    if (area) sheet.autoFilter.area = area;
    else delete sheet.autoFilter;
  }
  sheet.tables = sheet.tables.filter((table) => shiftTable(workspace.book, sheet, table, edit));
  for (const live of workspace.liveAreas()) if (live.sheet === sheet) shiftLive(live, edit);
}

function shiftLive(live: { area: Area | undefined }, edit: GridEdit): void {
  try {
    const { area } = live;
    live.area = area && shiftedArea(area, edit);
  } catch {
    // A range whose cells are gone already stays gone.
  }
}

function shiftTable(book: Book, sheet: Sheet, table: Table, edit: GridEdit): boolean {
  const former = table.area;
  const area = shiftedArea(former, edit);
  if (!area) return false;
  const shift = shiftOf(edit);
  const touched = shift.vertical || former.row < shift.across.first || former.lastRow > shift.across.last;
  table.area = area;
  if (touched) return true;
  if (shift.insert && shift.at > former.column && shift.at <= former.lastColumn)
    for (const [at, { name }] of columnsInserted(table, shift.at - former.column, shift.count).entries())
      if (table.showHeaders) ensureCell(sheet, area.row, shift.at + at).value = name;
  if (!shift.insert) {
    const first = Math.max(shift.at, former.column);
    const last = Math.min(shift.at + shift.count - 1, former.lastColumn);
    if (last >= first) columnsDeleted(book, table, first - former.column, last - first + 1);
  }
  return true;
}

/** Blank cells take the format of what is above or to the left. */
function formatLikeNeighbours(sheet: Sheet, area: Area, shift: 'Down' | 'Right'): void {
  if (shift === 'Down' && area.row > 0) {
    const above = sheet.cells[area.row - 1];
    for (let row = area.row; row <= area.lastRow && above; row++)
      for (let column = area.column; column <= Math.min(area.lastColumn, above.length - 1); column++) {
        const style = above[column]?.style ?? 0;
        if (style !== 0) (sheet.cells[row] ??= [])[column] = { value: null, style };
      }
  }
  if (shift === 'Right' && area.column > 0)
    for (let row = area.row; row <= Math.min(area.lastRow, sheet.cells.length - 1); row++) {
      const style = sheet.cells[row]?.[area.column - 1]?.style ?? 0;
      if (style !== 0)
        for (let column = area.column; column <= area.lastColumn; column++) (sheet.cells[row] ??= [])[column] = { value: null, style };
    }
}

/** Structured references name no cells, so most formulas of a workbook made of tables need no look. */
const mayNameCells = /[A-Za-z]\$?\d|:/;

function settleShift(workspace: Workspace, sheet: Sheet, edit: GridEdit): void {
  rewriteFormulas(workspace.book, (formula, place) =>
    mayNameCells.test(formula) ? shiftReferences(formula, edit, sheet.name, place.sheet?.name ?? '') : formula,
  );
  workspace.restructured();
}
