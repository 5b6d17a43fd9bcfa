import type { Language } from '../../words/text';
import type { SheetLayout } from '../model/sheet';
import type { RecordType, WorkbookKind } from '../model/types';
import { isBlank, type RawCell } from './cell';
import { decodeForm, decodeTable, type DecodedTable, type TableContext } from './table';
import { textOf } from './value';

/** A table as either door reads it; rows and columns are zero-based. */
export interface TableAsRead {
  readonly sheetName: string;
  /** In the sheet. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
  /** The body, without a totals row; dates are told apart from numbers by their cell's format. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Rows typed right below the table, which did not grow with them. */
  readonly below: readonly (readonly RawCell[])[];
  /** The row of the sheet in which something stands below them, apart from the table, and is not read; null where nothing does. */
  readonly apart: number | null;
}

/** What is known of the workbook that the table stands in. */
export interface ReadingPlace {
  readonly source: string;
  readonly kind: WorkbookKind;
  readonly language: Language;
  readonly date1904: boolean;
  /** Whether a formula stands in that cell of the body, where the door tells. */
  readonly isFormula: TableContext['isFormula'];
}

/** The records of a table or a form; a form's one record stands in its first row. Indexes of findings count from the first body row. */
export const decodeAsRead = (record: RecordType, layout: SheetLayout, table: TableAsRead, place: ReadingPlace): DecodedTable => {
  const { source, kind, language, date1904, isFormula } = place;
  const firstRowNumber = table.headerRow + 2;
  const context: TableContext = { source, sheet: table.sheetName, firstRowNumber, language, date1904, isFormula };
  if (layout !== 'form') return decodeTable(record, kind, table.headers, [...table.rows, ...table.below], context);
  const pairs = table.rows.map(([label, value]): [string, RawCell] => [textOf(label ?? null), value ?? null]);
  const form = decodeForm(record, kind, pairs, context);
  return { ...form, records: [form.record], rowNumbers: [firstRowNumber] };
};

/** What stands below a form or a totals row does not belong to it. */
export const NOTHING_BELOW = { below: [], apart: null } as const;

/** How far below a table somebody looks for rows that belong to it. */
const APART = 20;

/**
 * Rows typed right below a table that did not grow with them, as happens outside Excel, and the first of those that stand apart from it. A lone
 * note is no row.
 *
 * @param first the row of the sheet right below the table
 */
export const rowsBelow = (
  rowAt: (index: number) => readonly RawCell[] | undefined,
  first: number,
): Pick<TableAsRead, 'below' | 'apart'> => {
  const isRow = (row: readonly RawCell[] | undefined): row is readonly RawCell[] =>
    row !== undefined && row.filter((cell) => !isBlank(cell)).length >= 2;
  const below: (readonly RawCell[])[] = [];
  for (let row = rowAt(0); isRow(row); row = rowAt(below.length)) below.push(row);
  const gap = Array.from({ length: APART }, (_, index) => rowAt(below.length + index)).findIndex(isRow);
  return { below, apart: gap < 0 ? null : first + below.length + gap };
};
