import { addressOf, type CellInput } from './cells';
import { everywhere } from './column';
import { drawHeader, drawHeading, drawRules, type Pen } from './draw';

/** One column of a block: its header, how a row fills it, and how it looks. */
export interface BlockColumn<T> {
  readonly header: string;
  readonly cell: (row: T) => CellInput;
  readonly format?: string;
  readonly wrap?: boolean;
  readonly align?: 'Left' | 'Center' | 'Right';
}

/** Where a block stands, zero-based; `bodyRow` is the first row under the headers. */
export interface PlacedBlock {
  readonly row: number;
  readonly column: number;
  readonly bodyRow: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The first row that is free below. */
  readonly nextRow: number;
}

/** Takes a matrix that is too large to be sent along with everything else. */
export type WriteLater = (sheet: Excel.Worksheet, row: number, column: number, matrix: readonly (readonly CellInput[])[]) => void;

const MANY_ROWS = 1_000;

/** A heading, headers and rows as values, drawn in one go; many rows are handed to `later`. */
export function drawBlock<T>(
  pen: Pen,
  later: WriteLater,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  heading: string | null,
  columns: readonly BlockColumn<T>[],
  rows: readonly T[],
): PlacedBlock {
  const headerRow = heading === null ? row : row + 1;
  if (heading !== null) drawHeading(pen, sheet.getRangeByIndexes(row, column, 1, 1), heading);
  const header = sheet.getRangeByIndexes(headerRow, column, 1, columns.length);
  header.values = [columns.map(({ header: text }) => text)];
  drawHeader(pen, header, 26);
  const bodyRow = headerRow + 1;
  columns.forEach(({ format, wrap, align }, index) => {
    const alignment = align ?? (format !== undefined && format !== '@' ? 'Right' : undefined);
    const whole = sheet.getRangeByIndexes(headerRow, column + index, rows.length + 1, 1).format;
    whole.horizontalAlignment = alignment ?? 'Left';
    // Apart from the figures that end right before.
    if (alignment === undefined && index > 0) whole.indentLevel = 1;
    if (rows.length === 0) return;
    const range = sheet.getRangeByIndexes(bodyRow, column + index, rows.length, 1);
    if (format !== undefined) range.numberFormat = everywhere(format);
    if (wrap) range.format.wrapText = true;
  });
  if (rows.length > 0) {
    const body = sheet.getRangeByIndexes(bodyRow, column, rows.length, columns.length);
    const values = rows.map((line) => columns.map(({ cell }) => cell(line)));
    drawRules(pen, body);
    if (rows.length > MANY_ROWS) later(sheet, bodyRow, column, values);
    else {
      body.values = values;
      if (columns.some(({ wrap }) => wrap)) body.format.autofitRows();
    }
  }
  return { row: headerRow, column, bodyRow, rowCount: rows.length, columnCount: columns.length, nextRow: bodyRow + rows.length + 1 };
}

/** A native total under a column of a block, as a formula that a reader can follow. */
export function drawTotals(
  pen: Pen,
  sheet: Excel.Worksheet,
  block: PlacedBlock,
  label: string,
  columns: readonly number[],
  format: string,
): void {
  if (block.rowCount === 0) return;
  const row = block.bodyRow + block.rowCount;
  const line = sheet.getRangeByIndexes(row, block.column, 1, block.columnCount);
  line.format.font.bold = true;
  line.format.fill.color = pen.standard.identity.colors.highlight;
  sheet.getRangeByIndexes(row, block.column, 1, 1).values = [[label]];
  for (const index of columns) {
    const cell = sheet.getRangeByIndexes(row, block.column + index, 1, 1);
    cell.numberFormat = [[format]];
    cell.formulas = [[`=SUM(${addressOf(block.bodyRow, block.column + index, row - 1, block.column + index)})`]];
  }
}
