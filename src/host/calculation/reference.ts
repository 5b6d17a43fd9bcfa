/** References: rectangles of cells on a sheet, their text, and what a structured reference means. */
import { parseA1Range, parseStructRef } from '@borgar/fx';
import { type Area, MAX_COLUMNS, MAX_ROWS, unquoteSheetName } from '../../ooxml/address';
import type { Sheet, Table } from '../book/book';
import { Grid, type Scalar } from './values';

/** Cells on a sheet. Reads them when asked; copies nothing. */
export class Reference extends Grid {
  readonly rows: number;
  readonly columns: number;

  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly lastRow: number,
    readonly lastColumn: number,
  ) {
    super();
    this.rows = lastRow - row + 1;
    this.columns = lastColumn - column + 1;
  }

  at(row: number, column: number): Scalar {
    return this.sheet.cells[this.row + row]?.[this.column + column]?.value ?? null;
  }

  override get usedRows(): number {
    return Math.max(0, Math.min(this.rows, this.sheet.cells.length - this.row));
  }

  override get usedColumns(): number {
    return this.columns < 64 ? this.columns : Math.max(0, Math.min(this.columns, widthOf(this.sheet) - this.column));
  }

  override toRows(): Scalar[][] {
    const { usedRows, usedColumns } = this;
    const rows: Scalar[][] = [];
    for (let row = this.row; row < this.row + usedRows; row++) {
      const line = this.sheet.cells[row];
      // Made as long as they are: an array that grows takes room for more.
      const values = new Array<Scalar>(usedColumns);
      for (let column = 0; column < usedColumns; column++) values[column] = line?.[this.column + column]?.value ?? null;
      rows.push(values);
    }
    return rows;
  }

  override forEach(visit: (value: Scalar, row: number, column: number) => void): void {
    const { usedRows, usedColumns } = this;
    const cells = this.sheet.cells;
    for (let row = 0; row < usedRows; row++) {
      const line = cells[this.row + row];
      for (let column = 0; column < usedColumns; column++) visit(line?.[this.column + column]?.value ?? null, row, column);
    }
  }

  /** The same text for the same cells. */
  get key(): string {
    return (this.ownKey ??= `${this.sheet.id}!${this.row},${this.column},${this.lastRow},${this.lastColumn}`);
  }
  private ownKey: string | undefined;

  part(row: number, column: number, rows: number, columns: number): Reference {
    return new Reference(this.sheet, this.row + row, this.column + column, this.row + row + rows - 1, this.column + column + columns - 1);
  }
}

/** Number of columns that any row of the sheet uses. */
function widthOf(sheet: Sheet): number {
  let width = 0;
  for (const line of sheet.cells) if (line && line.length > width) width = line.length;
  return width;
}

export const areaReference = (sheet: Sheet, area: Area): Reference =>
  new Reference(sheet, area.row, area.column, area.lastRow, area.lastColumn);

/** A reference in a formula's text: a sheet (or two, for `First:Last!A1`), and cells. */
export interface AddressText {
  /** As written, quotes included, without `!`; empty for the formula's own sheet. */
  readonly prefix: string;
  readonly sheet?: string;
  readonly lastSheet?: string;
  /** Of another workbook. */
  readonly external: boolean;
  readonly area: Area;
  readonly absolute: { readonly row: boolean; readonly column: boolean; readonly lastRow: boolean; readonly lastColumn: boolean };
  /** Written as one cell, as an area, as columns `A:B` or as rows `1:2`. */
  readonly shape: 'cell' | 'area' | 'columns' | 'rows';
}

export function splitPrefix(text: string): [prefix: string, rest: string] {
  const at = text.lastIndexOf('!');
  return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + 1)];
}

export function parseAddress(text: string): AddressText | undefined {
  const [prefix, rest] = splitPrefix(text);
  const range = parseA1Range(rest);
  if (!range) return undefined;
  const { top, left, bottom, right } = range;
  const shape = top === null ? 'columns' : left === null ? 'rows' : rest.includes(':') ? 'area' : 'cell';
  const rows = [top ?? 0, shape === 'columns' ? MAX_ROWS - 1 : (bottom ?? top ?? 0)] as const;
  const columns = [left ?? 0, shape === 'rows' ? MAX_COLUMNS - 1 : (right ?? left ?? 0)] as const;
  const flipRows = rows[0] > rows[1];
  const flipColumns = columns[0] > columns[1];
  const absolute = {
    row: range.$top === true,
    lastRow: (shape === 'cell' ? range.$top : range.$bottom) === true,
    column: range.$left === true,
    lastColumn: (shape === 'cell' ? range.$left : range.$right) === true,
  };
  const sheets = prefixSheets(prefix);
  return {
    prefix,
    ...sheets,
    area: {
      row: Math.min(...rows),
      lastRow: Math.max(...rows),
      column: Math.min(...columns),
      lastColumn: Math.max(...columns),
    },
    absolute: {
      row: flipRows ? absolute.lastRow : absolute.row,
      lastRow: flipRows ? absolute.row : absolute.lastRow,
      column: flipColumns ? absolute.lastColumn : absolute.column,
      lastColumn: flipColumns ? absolute.column : absolute.lastColumn,
    },
    shape,
  };
}

/** The sheets that a prefix names: `Sheet1`, `'First one:Last one'`, `[Book]Sheet`. */
export function prefixSheets(prefix: string): { sheet?: string; lastSheet?: string; external: boolean } {
  if (prefix === '') return { external: false };
  const name = unquoteSheetName(prefix);
  const external = name.includes('[');
  // A sheet's name cannot hold a colon.
  const [sheet = '', lastSheet] = prefix.startsWith("'") ? name.split(':') : prefix.split(':').map(unquoteSheetName);
  return lastSheet === undefined ? { sheet, external } : { sheet, lastSheet, external };
}

export type Section = 'all' | 'data' | 'headers' | 'totals' | 'this row';

export interface StructuredText {
  /** Empty for the table that the formula's cell lies in. */
  readonly table: string;
  readonly sections: readonly Section[];
  /** None, one, or first and last. */
  readonly columns: readonly string[];
}

export function parseStructured(text: string): StructuredText | undefined {
  const parsed = parseStructRef(text);
  if (!parsed) return undefined;
  return {
    table: parsed.table ?? '',
    sections: (parsed.sections ?? []).map((section) => section.toLowerCase() as Section),
    columns: parsed.columns ?? [],
  };
}

export function dataRows(table: Table): { first: number; last: number } {
  return { first: table.area.row + (table.showHeaders ? 1 : 0), last: table.area.lastRow - (table.showTotals ? 1 : 0) };
}

export const tableColumnIndex = (table: Table, name: string): number => {
  const folded = name.toLowerCase();
  return table.columns.findIndex((column) => column.name.toLowerCase() === folded);
};

/** The cells that a structured reference means in a cell of that row; undefined where Excel says #REF!, 'outside' where it says #VALUE!. */
export function structuredArea(reference: StructuredText, table: Table, row: number): Area | 'outside' | undefined {
  const { columns, sections } = reference;
  let column = table.area.column;
  let lastColumn = table.area.lastColumn;
  if (columns.length > 0) {
    const first = tableColumnIndex(table, columns[0] as string);
    const last = tableColumnIndex(table, columns[columns.length - 1] as string);
    if (first < 0 || last < 0) return undefined;
    column = table.area.column + Math.min(first, last);
    lastColumn = table.area.column + Math.max(first, last);
  }
  const rows = sectionRows(sections, table, row);
  return typeof rows === 'object' ? { row: rows.first, lastRow: rows.last, column, lastColumn } : rows;
}

function sectionRows(sections: readonly Section[], table: Table, row: number): { first: number; last: number } | 'outside' | undefined {
  const data = dataRows(table);
  if (sections.length === 0) return data;
  if (sections.includes('all')) return { first: table.area.row, last: table.area.lastRow };
  if (sections.includes('this row')) return row >= data.first && row <= data.last ? { first: row, last: row } : 'outside';
  let first = Infinity;
  let last = -Infinity;
  for (const section of sections) {
    if (section === 'headers' && table.showHeaders) [first, last] = [Math.min(first, table.area.row), Math.max(last, table.area.row)];
    if (section === 'totals' && table.showTotals) [first, last] = [Math.min(first, table.area.lastRow), Math.max(last, table.area.lastRow)];
    if (section === 'data') [first, last] = [Math.min(first, data.first), Math.max(last, data.last)];
  }
  return first > last ? undefined : { first, last };
}
