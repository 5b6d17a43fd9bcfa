import { cellAt, ensureCell, isCellError } from '../book/book';
import type { Sheet, Table } from '../book/book';
import { renameTableColumn } from '../calculation/formula';
import { rewriteFormulas } from './formulas';
import { columnNames } from './naming';
import type { Workspace } from './workspace';

/**
 * Header cells and column names stay in step: after cells of the header row were written, columns take their names from them. No formula
 * can name a column of a table that is just being made.
 */
export function headersWritten(workspace: Workspace, sheet: Sheet, table: Table, isNew = false): void {
  const texts = table.columns.map((_, index) => {
    const value = cellAt(sheet, table.area.row, table.area.column + index)?.value ?? null;
    return value === null
      ? ''
      : isCellError(value)
        ? value.error
        : typeof value === 'boolean'
          ? String(value).toUpperCase()
          : String(value);
  });
  const names = columnNames(texts);
  for (const [index, column] of table.columns.entries()) {
    const name = names[index] ?? column.name;
    if (isNew) column.name = name;
    else if (column.name !== name) renameColumn(workspace, table, index, name);
    const cell = ensureCell(sheet, table.area.row, table.area.column + index);
    // Headers are text, whatever was typed.
    delete cell.formula;
    cell.value = name;
  }
}

export function renameColumn(workspace: Workspace, table: Table, index: number, name: string): void {
  const column = table.columns[index];
  if (!column || column.name === name) return;
  const former = column.name;
  column.name = name;
  rewriteFormulas(workspace.book, (formula, { table: own }) =>
    formula.includes('[') ? renameTableColumn(formula, table.name, former, name, own?.name) : formula,
  );
  workspace.restructured();
}
