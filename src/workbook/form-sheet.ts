import { quoteSheet } from '../standard/address';
import { nameOfField, renderFormula, type ReferenceTo } from '../standard/writing/formula';
import type { SheetDefinition } from '../standard/model/sheet';
import { columnsFor, type AnyRecord, type Column, type RecordType, type SectionKey, type WorkbookKind } from '../standard/model/types';
import { WORKBOOK_WORDS } from '../words/workbook';
import { addressOf, cellAddress, cellOf, columnLetters } from './cells';
import { conditionActions, drawColumn } from './column';
import { defineName } from './define-name';
import { drawFrame, drawHeader, drawRules, FRAME_ACTIONS, HEADER_ROW, setWidths, type Pen } from './draw';
import type { Requests } from './requests';
import { neighboursOf } from './table-sheet';

const FIELD_COLUMN = 1;
const VALUE_COLUMN = 2;
const HELP_COLUMN = 3;

/** Actions that a form takes besides its frame and fields, and that a field takes. */
const FORM_ACTIONS = 90;
const FIELD_ACTIONS = 26;

/**
 * One record as a form: section, field, value and help, a line each; field and value are a table, so that both doors can read it. What its
 * formulas name must be there.
 */
export async function drawFormSheet(
  sheet: Excel.Worksheet,
  definition: SheetDefinition,
  record: RecordType,
  kind: WorkbookKind,
  values: AnyRecord,
  pen: Pen,
  requests: Requests,
): Promise<void> {
  const { language } = pen;
  const { colors } = pen.standard.identity;
  const columns = columnsFor(record, kind);
  const firstRow = HEADER_ROW + 1;
  await requests.room(FRAME_ACTIONS + FORM_ACTIONS, 300 * columns.length);
  drawFrame(sheet, definition.name[language], definition.purpose[language], pen);
  setWidths(sheet, [16, 26, 72, 70]);
  // One page that can be read and signed: the help beside the fields is for whoever fills them in.
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Portrait';
  pageLayout.setPrintArea(`A:${columnLetters(VALUE_COLUMN)}`);
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };

  const header = sheet.getRangeByIndexes(HEADER_ROW, FIELD_COLUMN, 1, 2);
  header.values = [[WORKBOOK_WORDS.field[language], WORKBOOK_WORDS.value[language]]];
  sheet.getRangeByIndexes(firstRow, FIELD_COLUMN, columns.length, 1).values = columns.map((column) => [column.name[language]]);
  sheet.getRangeByIndexes(firstRow, HELP_COLUMN, columns.length, 1).values = columns.map((column) => [column.help[language]]);
  drawHeader(pen, header, 20);
  drawRules(pen, sheet.getRangeByIndexes(firstRow, 0, columns.length, HELP_COLUMN + 1));

  drawFieldNames(sheet, firstRow, columns.length, pen);

  let section: SectionKey | undefined;
  for (const [index, column] of columns.entries()) {
    await requests.room(FIELD_ACTIONS + conditionActions(column), 2 * String(values[column.key] ?? '').length);
    if (column.section && column.section !== section) {
      section = column.section;
      const heading = sheet.getRangeByIndexes(firstRow + index, 0, 1, 1);
      heading.values = [[WORKBOOK_WORDS.sections[section][language]]];
      heading.format.font.bold = true;
      heading.format.font.color = colors.accent;
    }
    const cell = drawFieldValue(sheet, firstRow + index, columns, column, pen);
    if (!column.formula) cell.values = [[cellOf(column, values[column.key] ?? null, language)]];
  }
  await requests.room(FORM_ACTIONS + 4 * columns.length);
  // Before there is a table: into the blank column of one, AutoCorrect would spread a field's formula over all fields.
  drawFieldFormulas(sheet, columns, pen);
  const table = sheet.tables.add(addressOf(HEADER_ROW, FIELD_COLUMN, HEADER_ROW + columns.length, VALUE_COLUMN), true);
  table.name = record.table;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  table.showFilterButton = false;
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
}

/** Where the value of the field at an index stands. */
const valueAddress = (index: number): string => cellAddress(HEADER_ROW + 1 + index, VALUE_COLUMN);

/** Names for the fields of a form, which formulas of other sheets ask for; its sheet may still be empty. */
export function nameFields(workbook: Excel.Workbook, sheetName: string, record: RecordType, kind: WorkbookKind): void {
  columnsFor(record, kind).forEach((column, index) => {
    workbook.names.add(nameOfField(record, column), fieldReference(sheetName, HEADER_ROW + 1 + index));
  });
}

function drawFieldFormulas(sheet: Excel.Worksheet, columns: readonly Column[], { standard, language }: Pen): void {
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

/** What that name refers to, for a value in that row. */
const fieldReference = (sheetName: string, row: number): string => `=${quoteSheet(sheetName)}!${absolute(cellAddress(row, VALUE_COLUMN))}`;

/** How the names and the help of fields look. */
function drawFieldNames(sheet: Excel.Worksheet, row: number, rowCount: number, { standard: { identity } }: Pen): void {
  const fields = sheet.getRangeByIndexes(row, FIELD_COLUMN, rowCount, 1);
  fields.format.font.bold = true;
  fields.format.wrapText = true;
  const help = sheet.getRangeByIndexes(row, HELP_COLUMN, rowCount, 1);
  help.format.font.color = identity.colors.muted;
  help.format.font.italic = true;
  help.format.font.size = 9;
  help.format.wrapText = true;
}

/** Format, entry rule and height of a field; dates that it may not precede are found in the standard's order of fields. */
function drawFieldValue(sheet: Excel.Worksheet, row: number, columns: readonly Column[], column: Column, pen: Pen): Excel.Range {
  const cell = sheet.getRangeByIndexes(row, VALUE_COLUMN, 1, 1);
  const first = row - columns.indexOf(column);
  drawColumn(
    cell,
    column,
    pen,
    neighboursOf(column, columns, pen.language, (at) => cellAddress(first + at, VALUE_COLUMN)),
  );
  cell.format.horizontalAlignment = 'Left';
  sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = column.type === 'longText' ? 42 : 18;
  return cell;
}

/**
 * A field that a form lacks, as a new row at that place of the sheet; the fields must have come in the standard's order before. Its formula
 * is entered by whoever knows where the others stand.
 */
export function insertField(
  sheet: Excel.Worksheet,
  sheetName: string,
  record: RecordType,
  columns: readonly Column[],
  column: Column,
  row: number,
  atEnd: boolean,
  known: ReadonlySet<string>,
  pen: Pen,
): void {
  const { language } = pen;
  if (atEnd) sheet.context.workbook.tables.getItem(record.table).rows.add(undefined, [[column.name[language], '']]);
  else sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().insert('Down');
  const line = sheet.getRangeByIndexes(row, 0, 1, HELP_COLUMN + 1);
  line.values = [['', column.name[language], '', column.help[language]]];
  drawRules(pen, line);
  drawFieldNames(sheet, row, 1, pen);
  drawFieldValue(sheet, row, columns, column, pen);
  // The name of a field outlives its row.
  defineName(sheet.context.workbook, known, nameOfField(record, column), fieldReference(sheetName, row));
}

const absolute = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
