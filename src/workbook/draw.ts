import type { Standard } from '../standard/model/standard';
import { inLanguage, type Language } from '../words/text';
import { WORKBOOK_WORDS } from '../words/workbook';
import { columnPoints } from './cells';

/** What every sheet is drawn with. */
export interface Pen {
  readonly standard: Standard;
  readonly language: Language;
  readonly organisation: string;
}

/** Row of the header of every table, zero-based: a title, a purpose line and a blank line stand above it. */
export const HEADER_ROW = 3;

/** Actions that a frame takes. */
export const FRAME_ACTIONS = 60;

/** Title, purpose line, grid lines off and print set-up: what all sheets share. */
export function drawFrame(sheet: Excel.Worksheet, title: string, purpose: string, pen: Pen, printTitles = true): void {
  const { colors, font } = pen.standard.identity;
  sheet.showGridlines = false;
  // Wider than any sheet of the standard; a format of all 16,384 columns weighs on every file.
  const all = sheet.getRange('A:AZ');
  all.format.font.name = font;
  all.format.font.size = 10;
  all.format.font.color = colors.ink;
  all.format.verticalAlignment = 'Center';
  const titleCell = sheet.getRange('A1');
  titleCell.values = [[title]];
  titleCell.format.font.size = 18;
  titleCell.format.font.bold = true;
  titleCell.format.font.color = colors.brand;
  titleCell.format.rowHeight = 28;
  titleCell.format.verticalAlignment = 'Center';
  const purposeCell = sheet.getRange('A2');
  purposeCell.values = [[purpose]];
  purposeCell.format.font.color = colors.muted;
  purposeCell.format.rowHeight = 18;
  sheet.getRange('A3').format.rowHeight = 8;

  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.centerHorizontally = true;
  pageLayout.topMargin = 36;
  pageLayout.bottomMargin = 45;
  pageLayout.leftMargin = 36;
  pageLayout.rightMargin = 36;
  if (printTitles) pageLayout.setPrintTitleRows(`$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`);
  drawFooter(sheet, pen);
}

/** Organisation, version of the standard and page; the short name that an organisation gave itself stands above. */
export function drawFooter(sheet: Excel.Worksheet, pen: Pen): void {
  const { logoText } = pen.standard.identity;
  const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = pen.organisation.replaceAll('&', '&&');
  footer.centerFooter = `${inLanguage(WORKBOOK_WORDS.footer, pen.language, { version: pen.standard.version })} · &D`;
  footer.rightFooter = inLanguage(WORKBOOK_WORDS.page, pen.language);
  if (logoText !== '') footer.rightHeader = logoText.replaceAll('&', '&&');
}

/** A line around the cells. */
export function drawBox({ standard }: Pen, { format }: Excel.Range): void {
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = standard.identity.colors.line;
  }
}

export function drawHeader(pen: Pen, header: Excel.Range, height = 30): void {
  const { colors } = pen.standard.identity;
  header.format.fill.color = colors.brand;
  header.format.font.color = colors.onBrand;
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = 'Center';
  header.format.rowHeight = height;
}

/** Hairlines between rows: they print, and show where LibreOffice leaves a table style out. */
export function drawRules(pen: Pen, body: Excel.Range): void {
  for (const edge of ['InsideHorizontal', 'EdgeBottom'] as const) {
    const border = body.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = pen.standard.identity.colors.line;
  }
}

export function setWidths(sheet: Excel.Worksheet, characters: readonly number[]): void {
  characters.forEach((width, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = columnPoints(width);
  });
}

/** Section heading inside a sheet. */
export function drawHeading(pen: Pen, cell: Excel.Range, text: string): void {
  cell.values = [[text]];
  cell.format.font.bold = true;
  cell.format.font.size = 12;
  cell.format.font.color = pen.standard.identity.colors.brand;
}
