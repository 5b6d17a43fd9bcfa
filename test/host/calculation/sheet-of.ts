import { emptyBook, emptySheet, ensureCell, type Book, type CellValue, type Sheet, type Table } from '../../../src/host/book/book';
import { createCalculator, type BookCalculator } from '../../../src/host/calculation/calculator';
import type { CustomFunctionCaller } from '../../../src/host/calculation/contract';

/** A small workbook for tests: cells are set by address, formulas by a leading `=`. */
export class TestBook {
  readonly book: Book;
  readonly calculator: BookCalculator;
  now = 45_350.25;

  constructor(options: { locale?: string; customFunctions?: CustomFunctionCaller; date1904?: boolean } = {}) {
    this.book = emptyBook();
    this.book.date1904 = options.date1904 ?? false;
    this.calculator = createCalculator(this.book, {
      now: () => this.now,
      locale: options.locale ?? 'en-US',
      ...(options.customFunctions ? { customFunctions: options.customFunctions } : {}),
    });
  }

  sheet(name = 'Sheet1'): Sheet {
    return this.book.sheets.find((sheet) => sheet.name === name) as Sheet;
  }

  addSheet(name: string): Sheet {
    const sheet = emptySheet(`{${this.book.nextId++}}`, name);
    this.book.sheets.push(sheet);
    this.calculator.restructured();
    return sheet;
  }

  /** Sets a cell and tells the calculator. */
  set(address: string, content: CellValue, sheetName = 'Sheet1'): void {
    const { row, column } = position(address);
    const sheet = this.sheet(sheetName);
    const cell = ensureCell(sheet, row, column);
    if (typeof content === 'string' && content.startsWith('=')) {
      cell.formula = content;
      cell.value = null;
    } else {
      delete cell.formula;
      cell.value = content;
    }
    this.calculator.changed(sheet, { row, column, lastRow: row, lastColumn: column });
  }

  /** Sets cells from there to the right and down. */
  fill(address: string, rows: readonly (readonly CellValue[])[], sheetName = 'Sheet1'): void {
    const from = position(address);
    for (const [y, values] of rows.entries())
      for (const [x, value] of values.entries()) this.set(addressOf(from.row + y, from.column + x), value, sheetName);
  }

  get(address: string, sheetName = 'Sheet1'): CellValue {
    const { row, column } = position(address);
    return this.sheet(sheetName).cells[row]?.[column]?.value ?? null;
  }

  /** The values of a block such as `A1:B3`, row by row. */
  block(area: string, sheetName = 'Sheet1'): CellValue[][] {
    const [from = '', to = from] = area.split(':');
    const [first, last] = [position(from), position(to)];
    const rows: CellValue[][] = [];
    for (let row = first.row; row <= last.row; row++) {
      rows.push([]);
      for (let column = first.column; column <= last.column; column++)
        rows.at(-1)?.push(this.sheet(sheetName).cells[row]?.[column]?.value ?? null);
    }
    return rows;
  }

  calculate(kind?: 'Recalculate' | 'Full'): void {
    this.calculator.calculate(kind);
  }

  /** The formula's value in a cell far from everything else. */
  value(formula: string, at = 'ZZ900'): CellValue {
    this.set(at, formula);
    this.calculate();
    return this.get(at);
  }

  addTable(name: string, area: string, columns: readonly string[], sheetName = 'Sheet1', options: Partial<Table> = {}): Table {
    const [from = '', to = from] = area.split(':');
    const [first, last] = [position(from), position(to)];
    const table: Table = {
      id: this.book.nextId++,
      name,
      area: { row: first.row, column: first.column, lastRow: last.row, lastColumn: last.column },
      columns: columns.map((column, id) => ({ id: id + 1, name: column })),
      showHeaders: true,
      showTotals: false,
      style: { name: 'TableStyleMedium2', bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false },
      showFilterButton: true,
      filters: new Map(),
      ...options,
    };
    this.sheet(sheetName).tables.push(table);
    for (const [at, column] of columns.entries()) this.set(addressOf(first.row, first.column + at), column, sheetName);
    this.calculator.restructured();
    return table;
  }
}

export function position(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters + String(row + 1);
}

export const error = (code: string): CellValue => ({ error: code }) as CellValue;
