import { renderFormula, sameRowReference } from '../standard/formula';
import type { SheetDefinition } from '../standard/standard';
import { columnsFor, type Column, type RecordType, type WorkbookKind } from '../standard/types';
import type { Language } from '../words/text';
import { addressOf, cellAddress } from './cells';
import { align, drawColumn, everywhere, type Neighbours } from './column';
import { drawFrame, drawHeader, drawRules, HEADER_ROW, setWidths, type Pen } from './draw';

/** A sheet with one table of a record type, one blank row ready to be filled. */
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
  const headers = columns.map((column) => column.name[language]);
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, columns.length);
  header.values = [headers];
  const table = sheet.tables.add(addressOf(HEADER_ROW, 0, HEADER_ROW + 1, columns.length - 1), true);
  table.name = record.table;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  drawHeader(header);
  columns.forEach((column, index) => align(sheet.getRangeByIndexes(HEADER_ROW, index, 1, 1), column));
  drawTableBody(sheet, columns, language, HEADER_ROW + 1, 0, 1);
  drawFormulas(sheet, columns, language, HEADER_ROW + 1, 0, 1);
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, HEADER_ROW + 1, frozenColumns(columns)));
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
  language: Language,
  firstRow: number,
  firstColumn: number,
  rowCount: number,
): void {
  drawRules(sheet.getRangeByIndexes(firstRow, firstColumn, rowCount, columns.length));
  columns.forEach((column, index) => {
    if (!column) return;
    const range = sheet.getRangeByIndexes(firstRow, firstColumn + index, rowCount, 1);
    drawColumn(
      range,
      column,
      language,
      neighboursOf(column, columns, language, (at) => cellAddress(firstRow, firstColumn + at)),
    );
  });
}

/** The formulas of calculated columns, over the whole body of the table: Excel makes them calculated columns then. */
export function drawFormulas(
  sheet: Excel.Worksheet,
  columns: readonly (Column | undefined)[],
  language: Language,
  firstRow: number,
  firstColumn: number,
  rowCount: number,
): void {
  const referenceTo = sameRowReference(columns, language);
  columns.forEach((column, index) => {
    if (column?.formula)
      sheet.getRangeByIndexes(firstRow, firstColumn + index, rowCount, 1).formulas = everywhere(
        renderFormula(column.formula, language, referenceTo),
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
