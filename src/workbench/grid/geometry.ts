import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../ooxml/address';
import type { Book, Sheet } from '../../host/book/book';

/** The model measures in points, the screen in pixels. */
export const PIXELS = 96 / 72;

/** Places of the rows or columns of a sheet in pixels; lines that are hidden have no size. */
export class Lines {
  /** starts[i] is where line i begins; the last one is where all end. */
  private readonly starts: Float64Array;
  constructor(
    readonly count: number,
    sizeOf: (line: number) => number,
  ) {
    this.starts = new Float64Array(count + 1);
    for (let line = 0; line < count; line++) this.starts[line + 1] = (this.starts[line] ?? 0) + Math.round(sizeOf(line) * PIXELS);
  }
  start(line: number): number {
    return this.starts[Math.min(Math.max(line, 0), this.count)] ?? 0;
  }
  size(line: number): number {
    return this.start(line + 1) - this.start(line);
  }
  /** From the start of the first to the end of the last. */
  span(first: number, last: number): number {
    return this.start(last + 1) - this.start(first);
  }
  get total(): number {
    return this.start(this.count);
  }
  /** The line that covers that pixel. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    while (low < this.count - 1 && this.size(low) === 0) low++;
    return low;
  }
}

export interface Geometry {
  readonly rows: Lines;
  readonly columns: Lines;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** Lines that stay empty around what is there, to go on typing. */
const ROOM = { rows: 40, columns: 6 };
const LEAST = { rows: 120, columns: 26 };

/** How far the grid reaches: what is there, charts included, what is looked at, and some room. */
export function extentOf(sheet: Sheet, shown: Area): { rows: number; columns: number } {
  let columns = shown.lastColumn + 1;
  for (const row of sheet.cells) if (row && row.length > columns) columns = row.length;
  let rows = Math.max(sheet.cells.length, shown.lastRow < MAX_ROWS - 1 ? shown.lastRow + 1 : 0);
  if (shown.lastColumn === MAX_COLUMNS - 1) columns = Math.max(...sheet.cells.map((row) => row?.length ?? 0), 0);
  for (const { position } of sheet.charts) {
    rows = Math.max(rows, Math.ceil((position.top + position.height) / sheet.defaultRowHeight));
    columns = Math.max(columns, Math.ceil((position.left + position.width) / sheet.defaultColumnWidth));
  }
  return {
    rows: Math.min(MAX_ROWS, Math.max(LEAST.rows, rows + ROOM.rows)),
    columns: Math.min(MAX_COLUMNS, Math.max(LEAST.columns, columns + ROOM.columns)),
  };
}

export function geometryOf(book: Book, sheet: Sheet, shown: Area): Geometry {
  const { rows, columns } = extentOf(sheet, shown);
  const width = (column: number): number => {
    const line = sheet.columns.get(column);
    return line?.hidden ? 0 : (line?.width ?? sheet.defaultColumnWidth);
  };
  const grown = grownRows(book, sheet, width);
  return {
    columns: new Lines(columns, width),
    rows: new Lines(rows, (row) => {
      const line = sheet.rows.get(row);
      return line?.hidden ? 0 : (line?.height ?? grown.get(row) ?? sheet.defaultRowHeight);
    }),
    frozenRows: Math.min(sheet.freeze?.rows ?? 0, rows),
    frozenColumns: Math.min(sheet.freeze?.columns ?? 0, columns),
  };
}

/** Points that a character of the standard font takes, and a line of it. */
const CHARACTER = 5.25;
const LINE = 15 / 11;

/** Rows without a height of their own grow with large type and wrapped text, as Excel's do when it opens a file. */
function grownRows(book: Book, sheet: Sheet, widthOf: (column: number) => number): Map<number, number> {
  const grown = new Map<number, number>();
  const tall = book.styles.map(({ font, alignment }) => (font?.size ?? 11) > 11 || alignment?.wrapText === true);
  for (const [row, cells] of sheet.cells.entries()) {
    if (!cells || sheet.rows.get(row)?.height !== undefined) continue;
    for (const [column, cell] of cells.entries()) {
      if (!cell || cell.value === null || !tall[cell.style]) continue;
      const { font, alignment } = book.styles[cell.style] ?? {};
      const size = font?.size ?? 11;
      let lines = 1;
      if (alignment?.wrapText && typeof cell.value === 'string') {
        if (sheet.merges.some((merge) => merge.row === row && merge.column === column)) continue;
        const perLine = Math.max(1, Math.floor((widthOf(column) - 4) / (CHARACTER * (size / 11))));
        lines = cell.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
      }
      grown.set(row, Math.max(grown.get(row) ?? 0, sheet.defaultRowHeight, Math.min(409, lines * size * LINE)));
    }
  }
  return grown;
}
