import { quoteSheet } from '../standard/address';
import { columnReference } from '../standard/formula';
import type { SheetDefinition } from '../standard/sheets/sheet';
import type { WorkbookKind } from '../standard/types';
import { WORKBOOK_WORDS } from '../words/workbook';
import { drawFrame, drawHeader, drawHeading, drawRules, setWidths, type Pen } from './draw';

/** How to use the workbook: next steps, its sheets with links and how much they hold, and what the cell styles mean. */
export function drawGuideSheet(
  sheet: Excel.Worksheet,
  definition: SheetDefinition,
  kind: WorkbookKind,
  sheetNames: ReadonlyMap<string, string>,
  pen: Pen,
): void {
  const { standard, language } = pen;
  const { colors } = standard.identity;
  const words = WORKBOOK_WORDS;
  drawFrame(sheet, (kind === 'project' ? words.projectTitle : words.portfolioTitle)[language], definition.purpose[language], pen, false);
  setWidths(sheet, [5, 24, 76, 10]);

  const steps = words.steps[kind];
  steps.forEach((step, index) => {
    const number = sheet.getRangeByIndexes(3 + index, 0, 1, 1);
    number.values = [[index + 1]];
    number.format.font.bold = true;
    number.format.font.color = colors.accent;
    number.format.horizontalAlignment = 'Center';
    sheet.getRangeByIndexes(3 + index, 1, 1, 1).values = [[step[language]]];
    number.format.rowHeight = 18;
  });

  const tableRow = 3 + steps.length + 1;
  const header = sheet.getRangeByIndexes(tableRow, 1, 1, 3);
  header.values = [[words.sheet[language], words.purpose[language], words.filled[language]]];
  drawHeader(pen, header, 20);
  const sheets = standard.workbooks[kind].filter((other) => other.key !== definition.key);
  sheets.forEach((other, index) => {
    const row = tableRow + 1 + index;
    const name = sheetNames.get(other.key) ?? other.name[language];
    const link = sheet.getRangeByIndexes(row, 1, 1, 1);
    link.hyperlink = { documentReference: `${quoteSheet(name)}!A1`, textToDisplay: name, screenTip: other.purpose[language] };
    sheet.getRangeByIndexes(row, 2, 1, 1).values = [[other.purpose[language]]];
    const record = other.layout === 'table' && other.record ? standard.records[other.record] : undefined;
    const counted = record?.columns.find((column) => column.required || column.key === 'source');
    if (record && counted)
      sheet.getRangeByIndexes(row, 3, 1, 1).formulas = [[`=COUNTA(${columnReference(standard, record.key, counted.key, language)})`]];
  });
  drawRules(pen, sheet.getRangeByIndexes(tableRow + 1, 1, sheets.length, 3));
  sheet.getRangeByIndexes(tableRow + 1, 2, sheets.length, 1).format.wrapText = true;

  const legendRow = tableRow + sheets.length + 2;
  drawHeading(pen, sheet.getRangeByIndexes(legendRow, 1, 1, 1), words.legend[language]);
  const legend = [
    { text: words.legendInput, fill: colors.input },
    { text: words.legendCalculated, fill: colors.calculated },
    { text: words.legendAutomatic, fill: colors.automatic },
  ];
  legend.forEach(({ text, fill }, index) => {
    const cell = sheet.getRangeByIndexes(legendRow + 1 + index, 1, 1, 1);
    cell.values = [[text[language]]];
    cell.format.fill.color = fill;
    cell.format.wrapText = true;
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
      const border = cell.format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = colors.line;
    }
  });
}
