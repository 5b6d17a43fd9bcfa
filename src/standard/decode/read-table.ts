import type { Language } from '../../words/text';
import type { SheetLayout } from '../sheets/sheet';
import type { RecordType, WorkbookKind } from '../types';
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

/** Rows typed right below a table that did not grow with them, as happens outside Excel; a lone note is not one. */
export const rowsBelow = (rowAt: (index: number) => RawCell[] | undefined): RawCell[][] => {
  const rows: RawCell[][] = [];
  for (let row = rowAt(0); row && row.filter((cell) => !isBlank(cell)).length >= 2; row = rowAt(rows.length)) rows.push(row);
  return rows;
};
