import type { Area } from '../../ooxml/address';
import { cellAt, ensureCell } from '../book/book';
import type { Sheet, Table } from '../book/book';
import { copyFormula, relativeFormula } from '../calculation/formula';
import { bodyArea } from './table-area';

/**
 * Office.js cannot say "calculated column". Excel makes one when the same relative formula stands in every cell of a table column, and
 * gives it up when no cell has the formula any more; a few exceptions leave it as it is. Without the AutoCorrect option to `fill` it makes none.
 */
export function columnFormulaChanged(sheet: Sheet, table: Table, index: number, fill: boolean): void {
  const definition = table.columns[index];
  if (!definition) return;
  const column = table.area.column + index;
  const first = table.area.row + (table.showHeaders ? 1 : 0);
  const last = table.area.lastRow - (table.showTotals ? 1 : 0);
  const formula = cellAt(sheet, first, column)?.formula;
  if (fill && formula !== undefined && sameThroughout(sheet, column, first, last, formula)) definition.calculatedFormula = formula;
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

/** The columns of a table whose bodies hold nothing, zero-based on the sheet: a formula that is entered there spreads. */
export function blankColumns(sheet: Sheet, table: Table, first: number, last: number): readonly number[] {
  const body = bodyArea(table);
  const isBlank = (column: number): boolean => {
    for (let row = body.row; row <= body.lastRow; row++) {
      const cell = cellAt(sheet, row, column);
      if (cell && (cell.value !== null || cell.formula !== undefined)) return false;
    }
    return true;
  };
  const columns: number[] = [];
  for (let column = Math.max(first, body.column); column <= Math.min(last, body.lastColumn); column++)
    if (isBlank(column)) columns.push(column);
  return columns;
}

/**
 * AutoCorrect: the lowest formula of a column that was blank before stands in every row of it afterwards, unless values came with it. Answers
 * where.
 */
export function spreadFormula(sheet: Sheet, table: Table, column: number): Area | undefined {
  const body = bodyArea(table);
  for (let row = body.row; row <= body.lastRow; row++) {
    const cell = cellAt(sheet, row, column);
    if (cell && cell.formula === undefined && cell.value !== null) return undefined;
  }
  let from = body.lastRow;
  while (from >= body.row && cellAt(sheet, from, column)?.formula === undefined) from -= 1;
  const formula = cellAt(sheet, from, column)?.formula;
  if (from < body.row || formula === undefined) return undefined;
  for (let row = body.row; row <= body.lastRow; row++) {
    const cell = ensureCell(sheet, row, column);
    cell.value = null;
    cell.formula = copyFormula(formula, { row: from, column }, { row, column });
  }
  return { ...body, column, lastColumn: column };
}
