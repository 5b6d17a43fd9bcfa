/** Writes `sheetData`. */
import { STORED_ERRORS, type ErrorCode } from '../../ooxml/error-codes';
import { areaReference, columnLetters, containsCell } from '../../ooxml/address';
import type { StringsWriter } from '../../ooxml/shared-strings';
import { escapeText } from '../../ooxml/xml';
import type { Cell, CellValue, Sheet } from '../book/book';
import type { CellFormulas } from './formula-text';
import { isFirstOf, sharedBlocks, type SharedBlock } from './shared-blocks';

export interface CellsOutput {
  readonly strings: StringsWriter;
  readonly formulas: CellFormulas;
  /** The `cm` of a dynamic array. */
  readonly dynamicArray: () => number;
  /** The `vm` of an error that has no place of its own in the file format. */
  readonly richError: (error: ErrorCode) => number | undefined;
  readonly keptValueMetadata: (row: number, column: number, value: CellValue) => number | undefined;
  readonly keptDataTable: (row: number, column: number) => string;
  readonly isAutomaticHeight: (row: number, height: number) => boolean;
}

/** ISO/IEC 29500-1, 18.17.3, and what Excel added since without a rich value. */
const PLAIN_ERRORS: ReadonlySet<ErrorCode> = new Set(STORED_ERRORS);

/** The cells and the area that they take. */
export function writeCells(sheet: Sheet, output: CellsOutput): { xml: string; dimension: string } {
  const writer = new CellsWriter(sheet, output);
  return writer.write();
}

class CellsWriter {
  private firstRow = -1;
  private lastRow = -1;
  private firstColumn = Infinity;
  private lastColumn = -1;
  private readonly headers = new Map<number, Map<number, string>>();
  private readonly shared: ReadonlyMap<number, ReadonlyMap<number, SharedBlock>>;

  constructor(
    private readonly sheet: Sheet,
    private readonly output: CellsOutput,
  ) {
    // Excel repairs a table whose header cells do not hold its columns' names as text.
    for (const { area, columns, showHeaders } of sheet.tables) {
      if (!showHeaders) continue;
      const names = this.headers.get(area.row) ?? new Map<number, string>();
      columns.forEach((column, at) => names.set(area.column + at, column.name));
      this.headers.set(area.row, names);
    }
    this.shared = sharedBlocks(
      sheet,
      (row, column, formula) => this.tableAt(row, column) === undefined && !output.formulas.toFile(formula, undefined).array,
    );
  }

  write(): { xml: string; dimension: string } {
    const { sheet } = this;
    const chunks: string[] = [];
    const count = Math.max(
      sheet.cells.length,
      ...[...sheet.rows.keys()].map((row) => row + 1),
      ...[...this.headers.keys()].map((row) => row + 1),
      0,
    );
    const sparse = count > 200_000 ? rowNumbers(sheet, this.headers) : undefined;
    for (let at = 0; at < (sparse?.length ?? count); at++) chunks.push(this.row(sparse?.[at] ?? at));
    const dimension =
      this.lastRow < 0
        ? 'A1'
        : areaReference({ row: this.firstRow, column: this.firstColumn, lastRow: this.lastRow, lastColumn: this.lastColumn });
    return { xml: chunks.join(''), dimension };
  }

  private row(row: number): string {
    const cells = this.sheet.cells[row];
    const info = this.sheet.rows.get(row);
    const headers = this.headers.get(row);
    if (!cells && !info && !headers) return '';
    let inner = '';
    const address = String(row + 1);
    const width = Math.max(cells?.length ?? 0, headers ? Math.max(...headers.keys()) + 1 : 0);
    for (let column = 0; column < width; column++) {
      const cell = cells?.[column];
      const header = headers?.get(column);
      if (!cell && header === undefined) continue;
      const text = this.cell(
        cell ?? EMPTY,
        row,
        column,
        columnLetters(column) + address,
        header,
        info?.style || this.sheet.columns.get(column)?.style,
      );
      if (text === '') continue;
      inner += text;
      if (column < this.firstColumn) this.firstColumn = column;
      if (column > this.lastColumn) this.lastColumn = column;
    }
    if (inner !== '') {
      if (this.firstRow < 0) this.firstRow = row;
      this.lastRow = row;
    }
    let head = `<row r="${address}"`;
    if (info) {
      if (info.style) head += ` s="${info.style}" customFormat="1"`;
      if (info.height !== undefined) head += ` ht="${info.height}"`;
      if (info.hidden) head += ' hidden="1"';
      if (info.height !== undefined && !this.output.isAutomaticHeight(row, info.height)) head += ' customHeight="1"';
      if (info.outlineLevel) head += ` outlineLevel="${info.outlineLevel}"`;
    }
    if (inner === '') return info ? `${head}/>` : '';
    return `${head}>${inner}</row>`;
  }

  private cell(
    cell: Cell,
    row: number,
    column: number,
    address: string,
    header: string | undefined,
    styleAround: number | undefined,
  ): string {
    const value = header !== undefined && cell.value !== header ? header : cell.value;
    const { formula } = cell;
    const style = cell.style === 0 ? '' : ` s="${cell.style}"`;
    if (formula !== undefined && header === undefined) return this.formulaCell(cell, formula, row, column, address, style);
    if (value === null) return style === '' && !styleAround ? '' : `<c r="${address}"${style}/>`;
    const vm = this.output.keptValueMetadata(row, column, value);
    const metadata = vm === undefined ? '' : ` vm="${vm}"`;
    const table = this.output.keptDataTable(row, column);
    if (typeof value === 'number')
      return Number.isFinite(value)
        ? `<c r="${address}"${style}${metadata}>${table}<v>${value}</v></c>`
        : `<c r="${address}"${style} t="e"><v>#NUM!</v></c>`;
    if (typeof value === 'boolean') return `<c r="${address}"${style} t="b"${metadata}>${table}<v>${value ? 1 : 0}</v></c>`;
    if (typeof value === 'string' && !cell.spilledFrom) {
      const rich = cell.richText !== undefined && cell.richText.text === value ? cell.richText.xml : undefined;
      return `<c r="${address}"${style} t="s"${metadata}><v>${this.output.strings.index(value, rich)}</v></c>`;
    }
    return `<c r="${address}"${style}${this.resultType(value)}${metadata}>${table}${this.result(value)}</c>`;
  }

  private formulaCell(cell: Cell, formula: string, row: number, column: number, address: string, style: string): string {
    const { value, arrayBlock, spill } = cell;
    const block = this.shared.get(row)?.get(column);
    if (block && !isFirstOf(block, row, column))
      return `<c r="${address}"${style}${this.resultType(value)}><f t="shared" si="${block.index}"/>${this.result(value)}</c>`;
    const { text, array } = this.output.formulas.toFile(formula, this.tableAt(row, column));
    let head = `<c r="${address}"${style}${this.resultType(value)}`;
    let attributes = '';
    const size = arrayBlock ?? spill;
    if (arrayBlock || spill || array) {
      const area = { row, column, lastRow: row + (size?.rows ?? 1) - 1, lastColumn: column + (size?.columns ?? 1) - 1 };
      attributes = ` t="array" ref="${areaReference(area)}"`;
      if (!arrayBlock) head += ` cm="${this.output.dynamicArray()}"`;
    }
    if (block) attributes = ` t="shared" ref="${areaReference(block.area)}" si="${block.index}"`;
    const vm = typeof value === 'object' && value !== null ? undefined : this.output.keptValueMetadata(row, column, value);
    if (vm !== undefined) head += ` vm="${vm}"`;
    return `${head}><f${attributes}>${escapeText(text)}</f>${this.result(value)}</c>`;
  }

  /** The type of a formula's result, and the metadata of an error that the format lacks. */
  private resultType(value: CellValue): string {
    if (value === null || typeof value === 'number') return typeof value === 'number' && !Number.isFinite(value) ? ' t="e"' : '';
    if (typeof value === 'boolean') return ' t="b"';
    if (typeof value === 'string') return ' t="str"';
    const vm = PLAIN_ERRORS.has(value.error) ? undefined : this.output.richError(value.error);
    return vm === undefined ? ' t="e"' : ` t="e" vm="${vm}"`;
  }

  private result(value: CellValue): string {
    if (value === null) return '';
    if (typeof value === 'number') return Number.isFinite(value) ? `<v>${value}</v>` : '<v>#NUM!</v>';
    if (typeof value === 'boolean') return value ? '<v>1</v>' : '<v>0</v>';
    if (typeof value === 'string') return `<v>${escapeText(value)}</v>`;
    // A custom function that has not answered yet: the older name of that state is the one in the format.
    if (value.error === '#BUSY!') return '<v>#GETTING_DATA</v>';
    return `<v>${PLAIN_ERRORS.has(value.error) ? value.error : '#VALUE!'}</v>`;
  }

  private tableAt(row: number, column: number): string | undefined {
    for (const table of this.sheet.tables) if (containsCell(table.area, row, column)) return table.name;
    return undefined;
  }
}

const EMPTY: Cell = { value: null, style: 0 };

function rowNumbers(sheet: Sheet, headers: ReadonlyMap<number, unknown>): number[] {
  const numbers = new Set<number>([...sheet.rows.keys(), ...headers.keys()]);
  // Rows are sparse: `forEach` visits those that there are.
  sheet.cells.forEach((_cells, row) => numbers.add(row));
  return [...numbers].sort((a, b) => a - b);
}
