/**
 * Transformations of formulas as text: what happens to `=A1+[@Cost]` when it is copied, when rows come and go, when a sheet, table,
 * column or name is renamed. All of them keep the text as it was typed where nothing changes.
 */

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** What was done to a sheet's grid. Rows, columns and areas are zero-based. */
export type GridEdit =
  | { readonly kind: 'InsertRows' | 'DeleteRows' | 'InsertColumns' | 'DeleteColumns'; readonly at: number; readonly count: number }
  | {
      /** Cells of that area are pushed away (`Insert`) or taken out (`Delete`); `Vertical` moves what is below, `Horizontal` what is to the right. */
      readonly kind: 'InsertCells' | 'DeleteCells';
      readonly direction: 'Vertical' | 'Horizontal';
      readonly area: { readonly row: number; readonly column: number; readonly lastRow: number; readonly lastColumn: number };
    };

/** The formula as Excel writes it when the cell is copied or filled: relative references move along, those that fall off the sheet become #REF!. */
export function copyFormula(formula: string, from: CellPosition, to: CellPosition): string {
  throw new Error(`${formula}${from.row}${to.row}`);
}

/** A text that is equal for formulas that are copies of one another (relative references written relative to the cell). */
export function relativeFormula(formula: string, cell: CellPosition): string {
  throw new Error(`${formula}${cell.row}`);
}

/** The formula after the edit of the sheet named `edited`; `own` is the sheet that the formula stands on (references without a sheet are to it). */
export function shiftReferences(formula: string, edit: GridEdit, edited: string, own: string): string {
  throw new Error(`${formula}${edit.kind}${edited}${own}`);
}

export function renameSheet(formula: string, from: string, to: string): string {
  throw new Error(`${formula}${from}${to}`);
}

/** References to a sheet that was deleted become #REF!. */
export function removeSheet(formula: string, sheet: string): string {
  throw new Error(`${formula}${sheet}`);
}

export function renameTable(formula: string, from: string, to: string): string {
  throw new Error(`${formula}${from}${to}`);
}

/** `ownTable` is the table that the formula's cell lies in, which `[@Column]` without a table means. */
export function renameTableColumn(formula: string, table: string, from: string, to: string, ownTable?: string): string {
  throw new Error(`${formula}${table}${from}${to}${ownTable ?? ''}`);
}

export function renameDefinedName(formula: string, from: string, to: string): string {
  throw new Error(`${formula}${from}${to}`);
}

/** As a file stores it: `[@Cost]` → `Table[[#This Row],[Cost]]`. */
export function longStructuredReferences(formula: string, ownTable?: string): string {
  throw new Error(`${formula}${ownTable ?? ''}`);
}

/** As people see it: `Table[[#This Row],[Cost]]` → `[@Cost]` inside that table, `Table[@Cost]` elsewhere. */
export function shortStructuredReferences(formula: string, ownTable?: string): string {
  throw new Error(`${formula}${ownTable ?? ''}`);
}

/** The functions called, in upper case, each once, in order of appearance. */
export function functionNames(formula: string): string[] {
  throw new Error(formula);
}

/** A sheet's name as a formula writes it before `!`: with quotes where they are needed. */
export function quoteSheetName(name: string): string {
  throw new Error(name);
}

/** A column's name inside the brackets of a structured reference: special characters escaped with `'`. */
export function escapeColumnName(name: string): string {
  throw new Error(name);
}

/** Whether Excel would take this text (with its `=`) as a formula. */
export function isValidFormula(formula: string): boolean {
  throw new Error(formula);
}
