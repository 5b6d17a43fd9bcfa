import type { Area } from '../../ooxml/address';
import { cellAt, ensureCell, isCellError } from '../book/book';
import type { Sheet, Table, TotalsFunction } from '../book/book';
import { copyFormula } from '../calculation/formula';
import { usedArea } from './cells';
import { deleteCells, insertCells } from './grid';
import { bodyArea } from './table-area';
import type { Workspace } from './workspace';
import { overlaps } from './address';
import { invalidArgument } from '../bridge/errors';

/** Makes room for rows in a table and fills its calculated columns there. `index` counts data rows; absent means after the last. */
export function insertTableRows(workspace: Workspace, sheet: Sheet, table: Table, index: number | undefined, count: number): Area {
  const body = bodyArea(table);
  const size = body.lastRow - body.row + 1;
  const at = index === undefined || index === size ? body.lastRow + 1 : body.row + index;
  if (at < body.row || at > body.lastRow + 1) throw invalidArgument('The index lies outside the table.');
  const room: Area = { row: at, lastRow: at + count - 1, column: body.column, lastColumn: body.lastColumn };
  const atEnd = at === body.lastRow + 1;
  if (!(atEnd && !table.showTotals && nothingBelow(sheet, room))) insertCells(workspace, sheet, room, 'Down');
  if (atEnd && !table.showTotals) table.area = { ...table.area, lastRow: table.area.lastRow + count };
  const pattern = at > body.row ? at - 1 : at + count;
  formatRows(sheet, room, pattern);
  if (atEnd) extendRules(sheet, body, count);
  fillCalculatedColumns(workspace, sheet, table, room);
  workspace.restructured();
  return room;
}

function nothingBelow(sheet: Sheet, room: Area): boolean {
  const below = { ...room, lastRow: Number.MAX_SAFE_INTEGER };
  return (
    !usedArea(sheet, false, below) &&
    !sheet.tables.some((other) => overlaps(other.area, below)) &&
    !sheet.merges.some((merge) => overlaps(merge, below))
  );
}

function formatRows(sheet: Sheet, room: Area, pattern: number): void {
  for (let row = room.row; row <= room.lastRow; row++)
    for (let column = room.column; column <= room.lastColumn; column++) {
      const style = cellAt(sheet, pattern, column)?.style ?? 0;
      if (style !== 0 || cellAt(sheet, row, column)) ensureCell(sheet, row, column).style = style;
    }
}

/** Validations and conditional formats that reached the table's last row reach the new last row. */
export function extendRules(sheet: Sheet, body: Area, count: number): void {
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats])
    rule.areas = rule.areas.map((area) =>
      area.lastRow === body.lastRow &&
      area.row >= body.row &&
      area.row <= body.lastRow &&
      area.column >= body.column &&
      area.lastColumn <= body.lastColumn
        ? { ...area, lastRow: area.lastRow + count }
        : area,
    );
}

/** Blank cells of calculated columns get their formula. */
export function fillCalculatedColumns(workspace: Workspace, sheet: Sheet, table: Table, room: Area): void {
  const first = bodyArea(table).row;
  for (const [index, { calculatedFormula }] of table.columns.entries()) {
    if (calculatedFormula === undefined) continue;
    const column = table.area.column + index;
    for (let row = room.row; row <= room.lastRow; row++) {
      const cell = ensureCell(sheet, row, column);
      if (cell.value !== null || cell.formula !== undefined) continue;
      // The definition is written as it stands in the first data row.
      cell.formula = copyFormula(calculatedFormula, { row: first, column }, { row, column });
    }
  }
  workspace.calculator.changed(sheet, room);
}

export function deleteTableRows(workspace: Workspace, sheet: Sheet, table: Table, index: number, count: number): void {
  const body = bodyArea(table);
  const row = body.row + index;
  if (index < 0 || count < 1 || row + count - 1 > body.lastRow) throw invalidArgument('The table has no such row.');
  deleteCells(workspace, sheet, { ...body, row, lastRow: row + count - 1 }, 'Up');
}

// --- totals

const SUBTOTALS: Readonly<Record<string, TotalsFunction>> = {
  101: 'average',
  102: 'countNums',
  103: 'count',
  104: 'max',
  105: 'min',
  107: 'stdDev',
  109: 'sum',
  110: 'var',
};

/** What the cells of the totals row say, kept with the columns as the file wants it. */
export function totalsWritten(sheet: Sheet, table: Table): void {
  if (!table.showTotals) return;
  for (const [index, column] of table.columns.entries()) {
    delete column.totalsFunction;
    delete column.totalsFormula;
    delete column.totalsLabel;
    const cell = cellAt(sheet, table.area.lastRow, table.area.column + index);
    if (cell?.formula !== undefined) {
      const known = /^=SUBTOTAL\((\d+),\[[^\]]*\]\)$/i.exec(cell.formula);
      const total = known ? SUBTOTALS[known[1] ?? ''] : undefined;
      column.totalsFunction = total ?? 'custom';
      if (!total) column.totalsFormula = cell.formula;
    } else if (cell && cell.value !== null && !isCellError(cell.value)) column.totalsLabel = String(cell.value);
  }
}
