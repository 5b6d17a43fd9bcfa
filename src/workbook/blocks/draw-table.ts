import type { CellValue, ReportPages, Table, TableColumn } from '../../report/blocks';
import { addressOf, cellAddress, literal, type CellInput } from '../cells';
import { drawRatings, everywhere } from '../column';
import { drawHeader, drawHeading, drawRules, type Pen } from '../draw';
import { bodyOffset, columnsOn, hasTotals, type Laid, type LaidColumn } from './layout';

/** Stands for a figure that nobody knows. */
export const UNKNOWN = '–';

/** Takes a matrix that is too large to be sent along with everything else. */
export type WriteLater = (sheet: Excel.Worksheet, row: number, column: number, matrix: readonly (readonly CellInput[])[]) => void;

/** What all tables of a report are drawn with. */
export interface TableDrawing {
  readonly pen: Pen;
  readonly ratings: ReportPages['ratings'];
  readonly later: WriteLater;
}

const MANY_ROWS = 1_000;

/** Whether the rows are too many to be sent along with everything else. */
export const isLarge = ({ rows }: Table): boolean => rows.length > MANY_ROWS;

const HEADER_HEIGHT = 26;

/** A heading, headers, rows as values and native totals, drawn in one go; many rows are handed to `later`. */
export function drawTable(drawing: TableDrawing, sheet: Excel.Worksheet, widths: readonly number[], laid: Laid<Table>): void {
  const { block, row, column } = laid;
  const columns = columnsOn(widths, laid);
  const bodyRow = row + bodyOffset(block);
  const drawn: DrawnTable = { ...drawing, sheet, block, column, columns, bodyRow, width: widthOf(columns) };
  if (block.heading !== undefined) drawHeading(drawing.pen, sheet.getRangeByIndexes(row, column, 1, 1), literal(block.heading));
  drawHead(drawn);
  for (const each of columns) drawColumnLook(drawn, each);
  if (block.rows.length > 0) drawRows(drawn);
  else if (block.empty !== undefined) sheet.getRangeByIndexes(bodyRow, column, 1, 1).values = [[literal(block.empty)]];
  if (hasTotals(block)) drawTotals(drawn);
  if (block.repeatsHeader) sheet.pageLayout.setPrintTitleRows(`$${bodyRow}:$${bodyRow}`);
  if (block.keptColumns !== undefined) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, bodyRow, block.keptColumns));
}

interface DrawnTable extends TableDrawing {
  readonly sheet: Excel.Worksheet;
  readonly block: Table;
  readonly column: number;
  readonly columns: readonly LaidColumn[];
  readonly bodyRow: number;
  /** Columns of the sheet. */
  readonly width: number;
}

const widthOf = (columns: readonly LaidColumn[]): number => columns.reduce((sum, { span }) => sum + span, 0);

/** One value for each column; further tracks of a wide one stay empty. */
const spread = (columns: readonly LaidColumn[], value: (column: TableColumn) => CellInput): CellInput[] =>
  columns.flatMap(({ column, span }) => [value(column), ...Array.from({ length: span - 1 }, () => '')]);

function drawHead({ pen, sheet, column, columns, bodyRow, width }: DrawnTable): void {
  const header = sheet.getRangeByIndexes(bodyRow - 1, column, 1, width);
  header.values = [spread(columns, (each) => literal(each.header))];
  drawHeader(pen, header, HEADER_HEIGHT);
}

const TEXTS: ReadonlySet<TableColumn['type']> = new Set(['text', 'longText', 'id', 'rating']);
const isText = ({ type }: TableColumn): boolean => TEXTS.has(type);

function drawColumnLook({ pen, sheet, block, column: first, bodyRow }: DrawnTable, { column, at, span }: LaidColumn): void {
  const count = block.rows.length;
  const whole = sheet.getRangeByIndexes(bodyRow - 1, at, count + 1, span).format;
  const figure = !isText(column) && at > first;
  whole.horizontalAlignment = figure ? 'Right' : 'Left';
  // Apart from the figures that end right before.
  if (!figure && at > first) whole.indentLevel = 1;
  if (span > 1 && isText(column)) mergeAcross(sheet, bodyRow - 1, at, count + 1, span);
  if (count === 0) return;
  const body = sheet.getRangeByIndexes(bodyRow, at, count, 1);
  if (column.format !== undefined) body.numberFormat = everywhere(column.format);
  if (column.wrap) body.format.wrapText = true;
  if (column.type === 'rating') drawRatings(body, 'confidence', pen, cellAddress(bodyRow, at));
}

/** Names are long: they take all the tracks that are theirs, and shrink where these do not suffice. */
function mergeAcross(sheet: Excel.Worksheet, headerRow: number, column: number, count: number, span: number): void {
  sheet.getRangeByIndexes(headerRow, column, count, span).merge(true);
  if (count > 1) sheet.getRangeByIndexes(headerRow + 1, column, count - 1, span).format.shrinkToFit = true;
}

function drawRows({ pen, ratings, later, sheet, block, column, columns, bodyRow, width }: DrawnTable): void {
  const { rows } = block;
  const words: ReadonlyMap<string, string> = new Map(Object.entries(ratings));
  const values = rows.map((row) => spread(columns, (each) => inputOf(each, row[each.key] ?? null, words)));
  const body = sheet.getRangeByIndexes(bodyRow, column, rows.length, width);
  drawRules(pen, body);
  if (isLarge(block)) later(sheet, bodyRow, column, values);
  else {
    body.values = values;
    if (columns.some(({ column: { wrap } }) => wrap)) body.format.autofitRows();
  }
}

function inputOf(column: TableColumn, value: CellValue, ratings: ReadonlyMap<string, string>): CellInput {
  if (value === null) return isText(column) || column.blank ? '' : UNKNOWN;
  if (typeof value === 'number') return value;
  if (column.type === 'rating') return literal(ratings.get(value) ?? value);
  // In cells of text format an apostrophe would stay.
  return column.format === '@' ? value : literal(value);
}

/** Native totals, as formulas that a reader can follow. */
function drawTotals({ pen, sheet, block, column, columns, bodyRow, width }: DrawnTable): void {
  const row = bodyRow + block.rows.length;
  const line = sheet.getRangeByIndexes(row, column, 1, width);
  line.format.font.bold = true;
  line.format.fill.color = pen.standard.identity.colors.highlight;
  sheet.getRangeByIndexes(row, column, 1, 1).values = [[literal(block.totalLabel ?? '')]];
  for (const { column: each, at } of columns) {
    if (each.total === undefined) continue;
    const cell = sheet.getRangeByIndexes(row, at, 1, 1);
    cell.numberFormat = [[each.type === 'integer' ? '0' : (each.format ?? 'General')]];
    cell.formulas = [[`=SUM(${addressOf(bodyRow, at, row - 1, at)})`]];
  }
}
