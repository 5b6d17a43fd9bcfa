import { fieldName, renderFormula, settingName, type ReferenceTo } from '../standard/formula';
import type { SheetDefinition } from '../standard/sheets/sheet';
import { columnsFor, type AnyRecord, type RecordType, type SectionKey, type WorkbookKind } from '../standard/types';
import { WORKBOOK_WORDS } from '../words/workbook';
import { addressOf, cellAddress, cellOf, quoteSheet, type CellInput } from './cells';
import { drawColumn } from './column';
import { drawFrame, drawHeader, drawRules, HEADER_ROW, setWidths, type Pen } from './draw';
import { neighboursOf } from './table-sheet';

const FIELD_COLUMN = 1;
const VALUE_COLUMN = 2;
const HELP_COLUMN = 3;

/** One record as a form: section, field, value and help, a line each; field and value are a table, so that both doors can read it. */
export function drawFormSheet(
  sheet: Excel.Worksheet,
  sheetName: string,
  definition: SheetDefinition,
  record: RecordType,
  kind: WorkbookKind,
  values: AnyRecord,
  pen: Pen,
): void {
  const { language } = pen;
  const { colors } = pen.standard.identity;
  const columns = columnsFor(record, kind);
  const firstRow = HEADER_ROW + 1;
  drawFrame(sheet, definition.name[language], definition.purpose[language], pen);
  setWidths(sheet, [16, 26, 48, 70]);

  const header = sheet.getRangeByIndexes(HEADER_ROW, FIELD_COLUMN, 1, 2);
  header.values = [[WORKBOOK_WORDS.field[language], WORKBOOK_WORDS.value[language]]];
  sheet.getRangeByIndexes(firstRow, FIELD_COLUMN, columns.length, 1).values = columns.map((column) => [column.name[language]]);
  sheet.getRangeByIndexes(firstRow, HELP_COLUMN, columns.length, 1).values = columns.map((column) => [column.help[language]]);
  const table = sheet.tables.add(addressOf(HEADER_ROW, FIELD_COLUMN, HEADER_ROW + columns.length, VALUE_COLUMN), true);
  table.name = record.table;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  table.showFilterButton = false;
  drawHeader(pen, header, 20);
  drawRules(pen, sheet.getRangeByIndexes(firstRow, 0, columns.length, HELP_COLUMN + 1));

  const fields = sheet.getRangeByIndexes(firstRow, FIELD_COLUMN, columns.length, 1);
  fields.format.font.bold = true;
  fields.format.wrapText = true;
  const help = sheet.getRangeByIndexes(firstRow, HELP_COLUMN, columns.length, 1);
  help.format.font.color = colors.muted;
  help.format.font.italic = true;
  help.format.font.size = 9;
  help.format.wrapText = true;

  let section: SectionKey | undefined;
  columns.forEach((column, index) => {
    if (column.section && column.section !== section) {
      section = column.section;
      const heading = sheet.getRangeByIndexes(firstRow + index, 0, 1, 1);
      heading.values = [[WORKBOOK_WORDS.sections[section][language]]];
      heading.format.font.bold = true;
      heading.format.font.color = colors.accent;
    }
    const cell = sheet.getRangeByIndexes(firstRow + index, VALUE_COLUMN, 1, 1);
    drawColumn(cell, column, pen, neighboursOf(column, columns, language, valueAddress));
    cell.format.horizontalAlignment = 'Left';
    if (column.type === 'longText') sheet.getRangeByIndexes(firstRow + index, 0, 1, 1).format.rowHeight = 64;
    else sheet.getRangeByIndexes(firstRow + index, 0, 1, 1).format.rowHeight = 18;
    if (!column.formula) cell.values = [[formValue(values[column.key] ?? null, column, language)]];
  });
  columns.forEach((column, index) => {
    const name = record.key === 'settings' ? settingName(column.key) : fieldName(record.key, column.key);
    sheet.context.workbook.names.add(name, `=${quoteSheet(sheetName)}!${absolute(valueAddress(index))}`);
  });
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
}

/** Where the value of the field at an index stands. */
const valueAddress = (index: number): string => cellAddress(HEADER_ROW + 1 + index, VALUE_COLUMN);

/** The calculated fields of a new form, once everything that they name is there. */
export function drawFormFormulas(sheet: Excel.Worksheet, record: RecordType, kind: WorkbookKind, { standard, language }: Pen): void {
  const columns = columnsFor(record, kind);
  const referenceTo: ReferenceTo = (key) => {
    const at = columns.findIndex((candidate) => candidate.key === key);
    if (at < 0) throw new Error(`formula template names no column: ${key}`);
    return absolute(valueAddress(at));
  };
  columns.forEach(({ formula }, index) => {
    if (formula)
      sheet.getRangeByIndexes(HEADER_ROW + 1 + index, VALUE_COLUMN, 1, 1).formulas = [
        [renderFormula(standard, formula, language, referenceTo)],
      ];
  });
}

const formValue = (value: AnyRecord[string], column: Parameters<typeof cellOf>[0], language: Pen['language']): CellInput =>
  cellOf(column, value ?? null, language);

const absolute = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
