import type { PageKey } from '../report/blocks';
import { reportPages } from '../report/pages/report-pages';
import type { PortfolioReport } from '../report/portfolio-report';
import { reportSheetName } from '../standard/writing/formula';
import type { Standard } from '../standard/model/standard';
import type { Language } from '../words/text';
import { drawPages } from './blocks/draw-pages';
import { ChunkedWriter } from './chunks';
import { defineName } from './define-name';

const REPORT_SHEETS: readonly PageKey[] = ['dashboard', 'projectsReport', 'finance', 'risks'];

/**
 * Writes the report into its sheets of the open workbook: two requests, three where an earlier report is replaced. The earlier one is
 * kept in hidden copies until the new one is complete, and comes back if anything fails.
 */
export async function writeReport(
  context: Excel.RequestContext,
  report: PortfolioReport,
  standard: Standard,
  language: Language,
): Promise<void> {
  const { workbook } = context;
  const found = REPORT_SHEETS.map((key) => {
    const range = workbook.names.getItemOrNullObject(reportSheetName(key)).getRangeOrNullObject();
    range.load('address');
    const sheet = range.worksheet.load('name');
    return { key, range, sheet, charts: sheet.charts.load('items/name'), used: sheet.getUsedRangeOrNullObject(true).load('rowCount') };
  });
  await context.sync();

  const previous = found.filter(({ range, charts }) => !range.isNullObject && charts.items.length > 0);
  const backups = found
    .filter(({ range, used }) => previous.length > 0 && !range.isNullObject && !used.isNullObject)
    .map(({ key, sheet }) => {
      const copy = sheet.copy('End');
      copy.visibility = 'Hidden';
      copy.load('name');
      return { key, sheet, copy, name: sheet.name };
    });
  if (backups.length > 0) await context.sync();

  try {
    context.application.suspendApiCalculationUntilNextSync();
    const sheets = Object.fromEntries(
      found.map(({ key, range, sheet, charts }) => {
        const definition = standard.workbooks.portfolio.find((candidate) => candidate.key === key);
        if (range.isNullObject) {
          const added = workbook.worksheets.add(definition?.name[language]);
          defineName(workbook, reportSheetName(key), added.getRange('A1'));
          return [key, added];
        }
        for (const chart of charts.items) chart.delete();
        const all = sheet.getRange();
        all.unmerge();
        all.conditionalFormats.clearAll();
        all.clear();
        return [key, sheet];
      }),
    ) as Record<PageKey, Excel.Worksheet>;
    const pen = { standard, language, organisation: report.organisation };
    const large = drawPages(pen, reportPages(report, standard, language), sheets);
    const writer = new ChunkedWriter(context);
    for (const { sheet, row, column, matrix } of large) await writer.write(sheet, row, column, matrix);
    for (const { copy } of backups) copy.delete();
    sheets.dashboard.activate();
    await context.sync();
  } catch (error) {
    await bringBack(context, backups);
    throw error;
  }
}

/** Shows the dashboard to the person, whatever its sheet is called by now. */
export async function goToReport(context: Excel.RequestContext): Promise<void> {
  context.workbook.names.getItem(reportSheetName('dashboard')).getRange().worksheet.activate();
  await context.sync();
}

interface Backup {
  readonly sheet: Excel.Worksheet;
  readonly copy: Excel.Worksheet;
  readonly name: string;
  readonly key: string;
}

/** The hidden copies take the places of the half-written sheets. */
async function bringBack(context: Excel.RequestContext, backups: readonly Backup[]): Promise<void> {
  for (const { sheet, copy, name, key } of backups) {
    sheet.delete();
    copy.name = name;
    copy.visibility = 'Visible';
    defineName(context.workbook, reportSheetName(key), copy.getRange('A1'));
  }
  await context.sync();
}
