import { type Area, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../../ooxml/address';
import { cellAt, ensureCell, internStyle, isCellError, MAX_CELL_TEXT } from '../book/book';
import type { Cell, CellStyle, CellValue, Sheet, Table } from '../book/book';
import { HostError, invalidArgument } from '../bridge/errors';
import { parseEntry } from '../calculation/entry';
import type { Culture } from '../calculation/entry';
import { isValidFormula, shortStructuredReferences } from '../calculation/formula';
import { columnCount, contains, intersection, overlaps, rowCount } from './address';
import { blankColumns, spreadFormula } from './calculated-columns';
import { headersWritten } from './table-columns';
import type { Workspace } from './workspace';
import { omit } from './omit';

/** A range read above this many cells fails in Excel. */
const MAX_READ_CELLS = 5_000_000;
const MAX_FORMULA_TEXT = 8192;

/** Office.js reads what is written to `values` as typed by an American. */
const ENTRY_CULTURE: Culture = { locale: 'en-US' };

export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** One value of each cell as rows; null for whole rows and columns, as Excel answers. */
export function readCells<T>(sheet: Sheet, area: Area, blank: T, read: (cell: Cell, row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  const columns = columnCount(area);
  if (rowCount(area) * columns > MAX_READ_CELLS)
    throw new HostError('RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.');
  const rows: T[][] = new Array<T[]>(rowCount(area));
  for (let at = 0; at < rows.length; at++) {
    const cells = sheet.cells[area.row + at];
    const values: T[] = new Array<T>(columns);
    for (let column = 0; column < columns; column++) {
      const cell = cells?.[area.column + column];
      values[column] = cell ? read(cell, area.row + at, area.column + column) : blank;
    }
    rows[at] = values;
  }
  return rows;
}

/** A value as Office.js shows it: blank is "", an error its text. */
export const shownValue = (value: CellValue): string | number | boolean => (value === null ? '' : isCellError(value) ? value.error : value);

/** Calls back for each cell that exists in the area. */
export function forCells(sheet: Sheet, area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
  const lastRow = Math.min(area.lastRow, sheet.cells.length - 1);
  for (let row = area.row; row <= lastRow; row++) {
    const cells = sheet.cells[row];
    if (!cells) continue;
    const lastColumn = Math.min(area.lastColumn, cells.length - 1);
    for (let column = area.column; column <= lastColumn; column++) {
      const cell = cells[column];
      if (cell) visit(cell, row, column);
    }
  }
}

/** Takes one value for all cells, or rows of values of exactly the area's size. */
export function matrixFor(area: Area, input: unknown): (row: number, column: number) => unknown {
  if (isUnbounded(area)) throw invalidArgument('Whole rows and columns cannot be written.');
  if (!Array.isArray(input)) return () => input;
  const rows: readonly unknown[] = input;
  const wrong = (): HostError =>
    invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  if (rows.length !== rowCount(area)) throw wrong();
  const columns = columnCount(area);
  for (const row of rows) if (!Array.isArray(row) || row.length !== columns) throw wrong();
  const matrix = rows as readonly (readonly unknown[])[];
  return (row, column) => matrix[row]?.[column];
}

/** Writes what `range.values` or `range.formulas` was set to. */
export function enterCells(workspace: Workspace, sheet: Sheet, area: Area, input: unknown): void {
  const at = matrixFor(area, input);
  workspace.checkWritable(sheet, area);
  checkArrayBlocks(sheet, area);
  const entry = new CellEntry(workspace, sheet, area);
  const single = area.row === area.lastRow && area.column === area.lastColumn;
  const before = single ? (cellAt(sheet, area.row, area.column)?.value ?? null) : null;
  const rows = rowCount(area);
  const columns = columnCount(area);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) entry.enter(area.row + row, area.column + column, at(row, column));
  entry.finish();
  workspace.changed(sheet, area, single ? details(before, cellAt(sheet, area.row, area.column)?.value ?? null) : {});
}

const details = (before: CellValue, after: CellValue): Record<string, unknown> => ({
  valueBefore: shownValue(before),
  valueAfter: shownValue(after),
  valueTypeBefore: valueType(before),
  valueTypeAfter: valueType(after),
});

export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Error';
}

/** Part of a legacy array formula cannot be changed. */
function checkArrayBlocks(sheet: Sheet, area: Area): void {
  forCells(sheet, area, (cell, row, column) => {
    const at = cell.arrayBlock ? { row, column } : cell.spilledFrom;
    const block = at && cellAt(sheet, at.row, at.column)?.arrayBlock;
    if (!at || !block) return;
    const whole = { ...at, lastRow: at.row + block.rows - 1, lastColumn: at.column + block.columns - 1 };
    if (!contains(area, whole)) throw new HostError('InvalidOperation', 'You cannot change part of an array.');
  });
}

/** Types into cells of one area, remembering what all of them have in common. */
class CellEntry {
  private readonly formulas = new Map<string, string>();
  private readonly tables: readonly Table[];
  /** Columns of tables that held nothing before, where AutoCorrect spreads what is entered. */
  private readonly blank: readonly { readonly table: Table; readonly columns: readonly number[] }[];
  private readonly merges: readonly Area[];
  private readonly textFormat = new Map<number, boolean>();
  private readonly formatted = new Map<string, number>();

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    this.tables = sheet.tables.filter((table) => overlaps(table.area, area));
    this.blank = workspace.options.behaviour.fillCalculatedColumns
      ? this.tables.map((table) => ({ table, columns: blankColumns(sheet, table, area.column, area.lastColumn) }))
      : [];
    this.merges = sheet.merges.filter((merge) => overlaps(merge, area));
  }

  enter(row: number, column: number, input: unknown): void {
    if (input === null || input === undefined) return;
    if (this.merges.length > 0 && this.isHiddenByMerge(row, column)) return;
    if (input === '') this.clear(row, column);
    else if (typeof input === 'number') this.put(row, column, this.isText(row, column) ? String(input) : input);
    else if (typeof input === 'boolean') this.put(row, column, this.isText(row, column) ? String(input).toUpperCase() : input);
    else if (typeof input === 'string') this.enterText(row, column, input);
    else throw invalidArgument('A cell takes a number, text or a boolean.');
  }

  finish(): void {
    for (const { table, columns } of this.blank)
      for (const column of columns) {
        const spread = spreadFormula(this.sheet, table, column);
        if (spread) this.workspace.calculator.changed(this.sheet, spread);
      }
    for (const table of this.tables) {
      if (table.showHeaders && intersection(table.area, this.area)?.row === table.area.row)
        headersWritten(this.workspace, this.sheet, table);
      const written = intersection(table.area, this.area);
      if (written)
        for (let column = written.column; column <= written.lastColumn; column++)
          this.workspace.formulasWritten(table, column - table.area.column);
    }
  }

  private enterText(row: number, column: number, text: string): void {
    if (text.length > MAX_CELL_TEXT) throw invalidArgument(`A cell holds at most ${MAX_CELL_TEXT} characters.`);
    if (this.isText(row, column)) return this.put(row, column, text);
    if (isPlainWord(text)) return this.put(row, column, text);
    const entry = parseEntry(text, this.culture());
    if (entry.kind === 'formula') return this.putFormula(row, column, entry.formula);
    this.put(row, column, entry.value, entry.quotePrefix === true);
    if (entry.numberFormat !== undefined) this.formatIfGeneral(row, column, entry.numberFormat);
  }

  private culture(): Culture {
    return this.workspace.book.date1904 ? { ...ENTRY_CULTURE, date1904: true } : ENTRY_CULTURE;
  }

  private clear(row: number, column: number): void {
    const cell = cellAt(this.sheet, row, column);
    // Clearing a cell that a spill filled does nothing: the formula's anchor has its value.
    if (!cell || cell.spilledFrom) return;
    this.put(row, column, null);
  }

  private put(row: number, column: number, value: CellValue, quotePrefix = false): void {
    const cell = ensureCell(this.sheet, row, column);
    dropContents(this.workspace, this.sheet, cell, row, column);
    cell.value = value;
    const style = this.workspace.book.styles[cell.style];
    if ((style?.quotePrefix ?? false) !== quotePrefix)
      cell.style = internStyle(this.workspace.book, withQuotePrefix(style ?? {}, quotePrefix));
  }

  private putFormula(row: number, column: number, text: string): void {
    const formula = this.checkedFormula(text, this.workspace.tableAt(this.sheet, row, column));
    this.put(row, column, null);
    ensureCell(this.sheet, row, column).formula = formula;
  }

  private checkedFormula(text: string, table: Table | undefined): string {
    const key = `${table?.name ?? ''} ${text}`;
    const known = this.formulas.get(key);
    if (known !== undefined) return known;
    if (text.length > MAX_FORMULA_TEXT || !isValidFormula(text)) throw invalidArgument(`'${text.slice(0, 200)}' is not a formula.`);
    const formula = text.includes('[') ? shortStructuredReferences(text, table?.name) : text;
    this.formulas.set(key, formula);
    return formula;
  }

  private formatIfGeneral(row: number, column: number, numberFormat: string): void {
    const cell = ensureCell(this.sheet, row, column);
    const style = this.workspace.book.styles[cell.style] ?? {};
    if (style.numberFormat !== undefined && style.numberFormat !== 'General') return;
    const key = `${cell.style} ${numberFormat}`;
    let formatted = this.formatted.get(key);
    if (formatted === undefined) this.formatted.set(key, (formatted = internStyle(this.workspace.book, { ...style, numberFormat })));
    cell.style = formatted;
  }

  private isText(row: number, column: number): boolean {
    const style = cellAt(this.sheet, row, column)?.style ?? this.sheet.rows.get(row)?.style ?? this.sheet.columns.get(column)?.style ?? 0;
    let text = this.textFormat.get(style);
    if (text === undefined) this.textFormat.set(style, (text = this.workspace.book.styles[style]?.numberFormat === '@'));
    return text;
  }

  private isHiddenByMerge(row: number, column: number): boolean {
    return this.merges.some(
      (merge) =>
        row >= merge.row &&
        row <= merge.lastRow &&
        column >= merge.column &&
        column <= merge.lastColumn &&
        (row !== merge.row || column !== merge.column),
    );
  }
}

/**
 * Text that begins with a letter is text, unless it begins as a month or is a truth value: most of what is written, so it is worth not
 * asking the parser.
 */
const isPlainWord = (text: string): boolean =>
  /^\p{L}/u.test(text) && !/^(true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text);

function withQuotePrefix(style: CellStyle, quotePrefix: boolean): CellStyle {
  const rest = omit(style, 'quotePrefix');
  return quotePrefix ? { ...rest, quotePrefix } : rest;
}

/** Takes formula and spill out of a cell before something else goes in, telling the calculator of what else is touched. */
export function dropContents(workspace: Workspace, sheet: Sheet, cell: Cell, row: number, column: number): void {
  if (cell.formula !== undefined) delete cell.formula;
  if (cell.richText) delete cell.richText;
  if (cell.spill) {
    const filled = { row, column, lastRow: row + cell.spill.rows - 1, lastColumn: column + cell.spill.columns - 1 };
    delete cell.spill;
    forCells(sheet, filled, (other) => {
      if (other.spilledFrom?.row === row && other.spilledFrom.column === column) {
        delete other.spilledFrom;
        other.value = null;
      }
    });
    workspace.calculator.changed(sheet, filled);
  }
  if (cell.arrayBlock) {
    const block = { row, column, lastRow: row + cell.arrayBlock.rows - 1, lastColumn: column + cell.arrayBlock.columns - 1 };
    delete cell.arrayBlock;
    forCells(sheet, block, (other) => (other.value = null));
    workspace.calculator.changed(sheet, block);
  }
  if (cell.spilledFrom) {
    const anchor = cell.spilledFrom;
    delete cell.spilledFrom;
    // The formula finds its way blocked when it is calculated again.
    workspace.calculator.changed(sheet, { row: anchor.row, column: anchor.column, lastRow: anchor.row, lastColumn: anchor.column });
  }
}

/** Values and formulas go, formats stay. */
export function clearContents(workspace: Workspace, sheet: Sheet, area: Area): void {
  forCells(sheet, area, (cell, row, column) => {
    if (
      cell.spilledFrom &&
      !(
        cell.spilledFrom.row >= area.row &&
        cell.spilledFrom.row <= area.lastRow &&
        cell.spilledFrom.column >= area.column &&
        cell.spilledFrom.column <= area.lastColumn
      )
    )
      return;
    dropContents(workspace, sheet, cell, row, column);
    cell.value = null;
  });
  for (const table of sheet.tables) {
    const cleared = intersection(table.area, area);
    if (!cleared) continue;
    if (table.showHeaders && cleared.row === table.area.row) headersWritten(workspace, sheet, table);
    for (let column = cleared.column; column <= cleared.lastColumn; column++) workspace.formulasWritten(table, column - table.area.column);
  }
}

/** The rectangle around everything that is there; formats count unless only values are asked for. */
export function usedArea(
  sheet: Sheet,
  valuesOnly: boolean,
  within: Area = { row: 0, column: 0, lastRow: MAX_ROWS - 1, lastColumn: MAX_COLUMNS - 1 },
): Area | undefined {
  let used: Area | undefined;
  forCells(sheet, within, (cell, row, column) => {
    if (cell.value === null && cell.formula === undefined && (valuesOnly || cell.style === 0)) return;
    if (!used) used = { row, column, lastRow: row, lastColumn: column };
    else {
      if (column < used.column) used.column = column;
      if (column > used.lastColumn) used.lastColumn = column;
      used.lastRow = row;
    }
  });
  return used;
}
