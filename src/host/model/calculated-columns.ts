import { cellAt } from '../book/book';
import type { Sheet, Table } from '../book/book';
import { relativeFormula } from '../calculation/formula';

/**
 * Office.js cannot say "calculated column". Excel makes one when the same relative formula stands in every cell of a table column, and
 * gives it up when no cell has the formula any more; a few exceptions leave it as it is.
 */
export function columnFormulaChanged(sheet: Sheet, table: Table, index: number): void {
  const definition = table.columns[index];
  if (!definition) return;
  const column = table.area.column + index;
  const first = table.area.row + (table.showHeaders ? 1 : 0);
  const last = table.area.lastRow - (table.showTotals ? 1 : 0);
  const formula = cellAt(sheet, first, column)?.formula;
  if (formula !== undefined && sameThroughout(sheet, column, first, last, formula)) definition.calculatedFormula = formula;
  else if (definition.calculatedFormula !== undefined && !anyFormula(sheet, column, first, last)) delete definition.calculatedFormula;
}

function sameThroughout(sheet: Sheet, column: number, first: number, last: number, formula: string): boolean {
  // A formula of structured references alone reads the same in every row; only others need a comparison that knows positions.
  let wanted: string | undefined;
  for (let row = first + 1; row <= last; row++) {
    const other = cellAt(sheet, row, column)?.formula;
    if (other === undefined) return false;
    if (other === formula && !/[A-Z]\$?\d/i.test(formula)) continue;
    wanted ??= relativeFormula(formula, { row: first, column });
    if (relativeFormula(other, { row, column }) !== wanted) return false;
  }
  return true;
}

function anyFormula(sheet: Sheet, column: number, first: number, last: number): boolean {
  for (let row = first; row <= last; row++) if (cellAt(sheet, row, column)?.formula !== undefined) return true;
  return false;
}
