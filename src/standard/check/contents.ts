import type { FormatKind } from '../decode/number-format';
import type { TableAsRead } from '../decode/read-table';
import type { Meta, WorkbookIdentity } from '../own/meta';

/**
 * What was read of a workbook of ours, by either door: enough to judge it and to say what a repair would write. Rows and columns are
 * zero-based; those of a table count from its first body row and its first column.
 */
export interface WorkbookContents {
  /** The file's name; '' for the open workbook. */
  readonly source: string;
  readonly identity: WorkbookIdentity;
  /** The table that the identity was read from. */
  readonly meta: Meta;
  readonly date1904: boolean;
  /** All sheets, in order. */
  readonly sheets: readonly ReadSheet[];
  /** The tables with names of ours, wherever they stand; those of the lists and of the identity among them. */
  readonly tables: readonly ReadTable[];
  /** Defined names of the workbook → what they refer to, without the equals sign. */
  readonly names: ReadonlyMap<string, string>;
  /** Other files that formulas or names refer to, as far as the door tells. */
  readonly externalLinks: readonly string[];
  readonly macros: boolean;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface ReadSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Something stands in its cells. Doors may answer true for a visible sheet without having looked. */
  readonly hasData: boolean;
  /** What stands in A1: sheets of ours carry their name there, whatever the tab is called. */
  readonly title: string;
}

export interface ReadTable extends TableAsRead {
  readonly name: string;
  readonly hasTotals: boolean;
  /**
   * The formula of a cell, with its equals sign, in English; null where there is none. `Table[[#This Row],[Name]]` and `[@Name]` are both
   * found: compare with `sameFormula`. Undefined where the format of the file does not tell.
   */
  readonly formulaAt: ((row: number, column: number) => string | null) | undefined;
  /** The entry rule of a column's body, or of one line of a form; undefined where the door does not tell. */
  readonly validationOf: ((column: number, row?: number) => ReadValidation) | undefined;
  /** What the number format of a cell shows; undefined where the door does not tell. */
  readonly formatAt: ((row: number, column: number) => FormatKind) | undefined;
}

export type ValidationKind = 'none' | 'list' | 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';

export interface ReadValidation {
  /** `mixed` where cells of the column differ, or some have none. */
  readonly kind: ValidationKind | 'mixed';
  /** Of a list: what it takes its words from, without the equals sign. */
  readonly source: string | null;
}
