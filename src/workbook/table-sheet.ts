import { renderFormula, sameRowReference } from '../standard/writing/formula';
import type { SheetDefinition } from '../standard/model/sheet';
import { formatId } from '../standard/model/ids';
import { columnsFor, type Column, type RecordType, type StarterRow, type WorkbookKind } from '../standard/model/types';
import type { Language } from '../words/text';
import { addressOf, cellAddress, cellOf, columnLetters, columnPoints, type CellInput } from './cells';
import { align, conditionActions, drawColumn, drawLook, drawNote, everywhere, type Neighbours } from './column';
import { drawFrame, drawHeader, drawRules, FRAME_ACTIONS, HEADER_ROW, type Pen } from './draw';
import type { Requests } from './requests';

/** Characters side by side that can still be read on a page of A4: a wider table goes on beside it, its first columns repeated. */
const READABLE_WIDTH = 280;

/** Actions that a table takes besides its frame and columns, and that a column's header, body, rules and formula take. */
const TABLE_ACTIONS = 60;
const HEADER_ACTIONS = 7;
const LOOK_ACTIONS = 13;
const FORMULA_ACTIONS = 3;
const columnActions = (column: Column): number => LOOK_ACTIONS + 8 + conditionActions(column);

/** A sheet with one table of a record type: the rows that it begins with, or one blank row ready to be filled. */
export async function drawTableSheet(
  sheet: Excel.Worksheet,
  definition: SheetDefinition,
  record: RecordType,
  kind: WorkbookKind,
  pen: Pen,
  requests: Requests,
): Promise<void> {
  const { language } = pen;
  const columns = columnsFor(record, kind);
  await requests.room(FRAME_ACTIONS + TABLE_ACTIONS, 30 * columns.length);
  drawFrame(sheet, definition.name[language], definition.purpose[language], pen);
  // Who wrote a row and where it came from, the last columns, are not for paper; whole columns print however many rows come.
  const printed = columns.slice(0, columns.findLastIndex(({ section }) => section !== 'trace') + 1);
  if (printed.length < columns.length) sheet.pageLayout.setPrintArea(`A:${columnLetters(printed.length - 1)}`);
  const pages = Math.ceil(printed.reduce((sum, { width }) => sum + width, 0) / READABLE_WIDTH);
  if (pages > 1) {
    sheet.pageLayout.zoom = { horizontalFitToPages: pages, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintTitleColumns(`$A:$${columnLetters(frozenColumns(columns) - 1)}`);
  }
  const headers = columns.map((column) => column.name[language]);
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, columns.length);
  header.values = [headers];
  const starters = pen.standard.starters[record.key] ?? [];
  const rowCount = Math.max(1, starters.length);
  const table = sheet.tables.add(addressOf(HEADER_ROW, 0, HEADER_ROW + rowCount, columns.length - 1), true);
  table.name = record.table;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  drawHeader(pen, header);
  for (const [index, column] of columns.entries()) {
    await requests.room(HEADER_ACTIONS, column.help[language].length);
    const cell = sheet.getRangeByIndexes(HEADER_ROW, index, 1, 1);
    cell.format.columnWidth = columnPoints(column.width);
    align(cell, column);
    drawNote(sheet, cell, column, language);
  }
  await drawTableBody(sheet, columns, pen, HEADER_ROW + 1, 0, rowCount, requests);
  await drawStarters(sheet, record, columns, starters, language, requests);
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, HEADER_ROW + 1, frozenColumns(columns)));
}

/** The calculated columns of a new table, once every table that they name is there. */
export async function drawTableFormulas(
  sheet: Excel.Worksheet,
  record: RecordType,
  kind: WorkbookKind,
  pen: Pen,
  requests: Requests,
): Promise<void> {
  const rowCount = Math.max(1, pen.standard.starters[record.key]?.length ?? 0);
  await drawFormulas(sheet, columnsFor(record, kind), pen, HEADER_ROW + 1, 0, rowCount, requests);
}

/** The rows that a new table begins with, with ids; calculated columns stay formulas. */
async function drawStarters(
  sheet: Excel.Worksheet,
  record: RecordType,
  columns: readonly Column[],
  starters: readonly StarterRow[],
  language: Language,
  requests: Requests,
): Promise<void> {
  if (starters.length === 0) return;
  const valueOf = (row: StarterRow, column: Column, index: number): CellInput => {
    if (column.key === 'id') return formatId(record, index + 1);
    const value = row[column.key] ?? null;
    return cellOf(column, typeof value === 'object' && value !== null ? value[language] : value, language);
  };
  for (const [at, column] of columns.entries())
    if (!column.formula)
      await requests.write(
        sheet,
        HEADER_ROW + 1,
        at,
        starters.map((row, index) => [valueOf(row, column, index)]),
      );
  // They are there to be read: each as high as its longest text, which every cell begins level with.
  const { format } = sheet.getRangeByIndexes(HEADER_ROW + 1, 0, starters.length, columns.length);
  format.verticalAlignment = 'Top';
  format.autofitRows();
}

/** The id and what people call the row stay in view. */
function frozenColumns(columns: readonly Column[]): number {
  const named = columns.findIndex((column) => column.key === 'name' || column.key === 'title');
  return named >= 0 && named < 5 ? named + 1 : 1;
}

/** Formats, entry rules and help of rows of a table; nothing that people enter. A column that is not ours is undefined here and left alone. */
export async function drawTableBody(
  sheet: Excel.Worksheet,
  columns: readonly (Column | undefined)[],
  pen: Pen,
  firstRow: number,
  firstColumn: number,
  rowCount: number,
  requests: Requests,
): Promise<void> {
  await requests.room(12);
  drawRules(pen, sheet.getRangeByIndexes(firstRow, firstColumn, rowCount, columns.length));
  for (const [index, column] of columns.entries()) {
    if (!column) continue;
    await requests.room(columnActions(column), column.help[pen.language].length);
    drawColumn(
      sheet.getRangeByIndexes(firstRow, firstColumn + index, rowCount, 1),
      column,
      pen,
      neighboursAt(columns, column, pen, firstRow, firstColumn),
    );
  }
}

/** The formats of rows that come to a table: its entry rules and conditional formats reach over them already. */
export async function drawTableLook(
  sheet: Excel.Worksheet,
  columns: readonly (Column | undefined)[],
  pen: Pen,
  firstRow: number,
  firstColumn: number,
  rowCount: number,
  requests: Requests,
): Promise<void> {
  await requests.room(12);
  drawRules(pen, sheet.getRangeByIndexes(firstRow, firstColumn, rowCount, columns.length));
  for (const [index, column] of columns.entries()) {
    if (!column) continue;
    await requests.room(LOOK_ACTIONS);
    drawLook(sheet.getRangeByIndexes(firstRow, firstColumn + index, rowCount, 1), column, pen);
  }
}

export const neighboursAt = (
  columns: readonly (Column | undefined)[],
  column: Column,
  { language }: Pen,
  firstRow: number,
  firstColumn: number,
): Neighbours => neighboursOf(column, columns, language, (at) => cellAddress(firstRow, firstColumn + at));

/** The formulas of calculated columns, over the whole body of the table: Excel makes them calculated columns then. */
export async function drawFormulas(
  sheet: Excel.Worksheet,
  columns: readonly (Column | undefined)[],
  pen: Pen,
  firstRow: number,
  firstColumn: number,
  rowCount: number,
  requests: Requests,
): Promise<void> {
  const referenceTo = sameRowReference(columns, pen.language);
  for (const [index, column] of columns.entries()) {
    if (!column?.formula) continue;
    const formula = renderFormula(pen.standard, column.formula, pen.language, referenceTo);
    await requests.room(FORMULA_ACTIONS, formula.length);
    sheet.getRangeByIndexes(firstRow, firstColumn + index, rowCount, 1).formulas = everywhere(formula);
  }
}

/** Where the column itself and the date that it follows stand, given the address of the column at an index. */
export function neighboursOf(
  column: Column,
  columns: readonly (Column | undefined)[],
  language: Language,
  addressAt: (index: number) => string,
): Neighbours {
  const earlier = columns.findIndex((candidate) => candidate !== undefined && candidate.key === column.notBefore);
  const earlierColumn = columns[earlier];
  return {
    self: addressAt(columns.indexOf(column)),
    ...(earlierColumn ? { notBefore: { address: addressAt(earlier), name: earlierColumn.name[language] } } : {}),
  };
}
