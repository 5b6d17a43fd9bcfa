import type { Area } from '../../ooxml/address';
import { cellAt, ensureCell, type Sheet } from '../../host/book/book';
import { Range } from '../../host/model/range';
import { Table } from '../../host/model/table';
import type { Workspace } from '../../host/model/workspace';

/** As in Excel, a table takes in what is typed right below it. Call it before the entry. */
export function growTable(workspace: Workspace, sheet: Sheet, { row, column, lastRow, lastColumn }: Area): void {
  const table = sheet.tables.find(
    ({ area, showTotals }) => !showTotals && row === area.lastRow + 1 && column >= area.column && lastColumn <= area.lastColumn,
  );
  if (!table || sheet.protection) return;
  const { area } = table;
  for (let below = row; below <= lastRow; below++)
    for (let at = area.column; at <= area.lastColumn; at++) {
      const cell = cellAt(sheet, below, at);
      if (cell && (cell.value !== null || cell.formula !== undefined)) return;
    }
  const last = area.lastRow;
  new Table(workspace, sheet, table).Resize(new Range(workspace, sheet, { ...area, lastRow }));
  for (let below = row; below <= lastRow; below++)
    for (let at = area.column; at <= area.lastColumn; at++) ensureCell(sheet, below, at).style = cellAt(sheet, last, at)?.style ?? 0;
}
