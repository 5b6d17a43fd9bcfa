import { renderFormula, sameRowReference } from '../standard/writing/formula';
import type { SheetDefinition } from '../standard/model/sheet';
import { formatId } from '../standard/model/ids';
import { columnsFor, type Column, type RecordType, type StarterRow, type WorkbookKind } from '../standard/model/types';
import type { Language } from '../words/text';
import { addressOf, cellAddress, cellOf, columnLetters, type CellInput } from './cells';
import { align, drawColumn, drawNote, everywhere, type Neighbours } from './column';
import { drawFrame, drawHeader, drawRules, HEADER_ROW, setWidths, type Pen } from './draw';

/** Characters side by side that can still be read on a page of A4: a wider table goes on beside it, its first columns repeated. */
const READABLE_WIDTH = 280;

/** A sheet with one table of a record type: the rows that it begins with, or one blank row ready to be filled. */
export function drawTableSheet(
  sheet: Excel.Worksheet,
  definition: SheetDefinition,
  record: RecordType,
  kind: WorkbookKind,
  pen: Pen,
): void {
  const { language } = pen;
  const columns = columnsFor(record, kind);
  drawFrame(sheet, definition.name[language], definition.purpose[language], pen);
  setWidths(
    sheet,
    columns.map((column) => column.width),
  );
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
  columns.forEach((column, index) => {
    const cell = sheet.getRangeByIndexes(HEADER_ROW, index, 1, 1);
    align(cell, column);
    drawNote(sheet, cell, column, language);
  });
  drawTableBody(sheet, columns, pen, HEADER_ROW + 1, 0, rowCount);
  drawStarters(sheet, record, columns, starters, language);
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, HEADER_ROW + 1, frozenColumns(columns)));
}

/** The calculated columns of a new table, once every table that they name is there. */
export function drawTableFormulas(sheet: Excel.Worksheet, record: RecordType, kind: WorkbookKind, pen: Pen): void {
  const rowCount = Math.max(1, pen.standard.starters[record.key]?.length ?? 0);
  drawFormulas(sheet, columnsFor(record, kind), pen, HEADER_ROW + 1, 0, rowCount);
}

/** The rows that a new table begins with, with ids; calculated columns stay formulas. */
function drawStarters(
  sheet: Excel.Worksheet,
  record: RecordType,
  columns: readonly Column[],
  starters: readonly StarterRow[],
  language: Language,
): void {
  if (starters.length === 0) return;
  const valueOf = (row: StarterRow, column: Column, index: number): CellInput => {
    if (column.key === 'id') return formatId(record, index + 1);
    const value = row[column.key] ?? null;
    return cellOf(column, typeof value === 'object' && value !== null ? value[language] : value, language);
  };
  columns.forEach((column, at) => {
    if (!column.formula)
      sheet.getRangeByIndexes(HEADER_ROW + 1, at, starters.length, 1).values = starters.map((row, index) => [valueOf(row, column, index)]);
  });
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
export function drawTableBody(
  sheet: Excel.Worksheet,
  columns: readonly (Column | undefined)[],
  pen: Pen,
  firstRow: number,
  firstColumn: number,
  rowCount: number,
): void {
  drawRules(pen, sheet.getRangeByIndexes(firstRow, firstColumn, rowCount, columns.length));
  columns.forEach((column, index) => {
    if (!column) return;
    const range = sheet.getRangeByIndexes(firstRow, firstColumn + index, rowCount, 1);
    drawColumn(
      range,
      column,
      pen,
      neighboursOf(column, columns, pen.language, (at) => cellAddress(firstRow, firstColumn + at)),
    );
  });
}

/** The formulas of calculated columns, over the whole body of the table: Excel makes them calculated columns then. */
export function drawFormulas(
  sheet: Excel.Worksheet,
  columns: readonly (Column | undefined)[],
  pen: Pen,
  firstRow: number,
  firstColumn: number,
  rowCount: number,
): void {
  const referenceTo = sameRowReference(columns, pen.language);
  columns.forEach((column, index) => {
    if (column?.formula)
      sheet.getRangeByIndexes(firstRow, firstColumn + index, rowCount, 1).formulas = everywhere(
        renderFormula(pen.standard, column.formula, pen.language, referenceTo),
      );
  });
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
