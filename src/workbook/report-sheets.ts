import type { PageKey } from '../report/blocks';
import { reportPages } from '../report/pages/report-pages';
import type { PortfolioReport } from '../report/portfolio-report';
import { reportSheetName } from '../standard/writing/formula';
import { sheetIn } from '../standard/address';
import type { Standard } from '../standard/model/standard';
import type { Language } from '../words/text';
import { drawPages } from './blocks/draw-pages';
import { defineName } from './define-name';
import { Requests } from './requests';

const REPORT_SHEETS: readonly PageKey[] = ['dashboard', 'projectsReport', 'finance', 'risks'];

/**
 * Writes the report into its sheets of the open workbook, in requests that Excel takes well. An earlier one is kept in hidden copies until the
 * new one is complete, and comes back if anything fails.
 */
export async function writeReport(
  context: Excel.RequestContext,
  report: PortfolioReport,
  standard: Standard,
  language: Language,
  onSent?: () => void,
): Promise<void> {
  const { workbook } = context;
  const names = workbook.names.load('items/name,items/formula');
  const worksheets = workbook.worksheets.load('items/name,items/charts/items/name');
  await context.sync();
  const known = new Set(names.items.map(({ name }) => name));
  const found = REPORT_SHEETS.map((key): Found => {
    const formula = names.items.find(({ name }) => name === reportSheetName(key))?.formula;
    const sheet = worksheets.items.find(({ name }) => name === sheetIn(String(formula ?? '').replace(/^=/, '')));
    return { key, former: sheet };
  });

  const backups = found.flatMap(({ key, former: sheet }): Backup[] => {
    if (!sheet) return [];
    const copy = sheet.copy('End');
    copy.visibility = 'Hidden';
    copy.load('name');
    return [{ key, sheet, copy, name: sheet.name }];
  });
  if (backups.length > 0) await context.sync();

  try {
    const requests = new Requests(context, onSent);
    const sheets = Object.fromEntries(
      found.map(({ key, former }) => {
        if (former) {
          for (const chart of former.charts.items) chart.delete();
          const all = former.getRange();
          all.unmerge();
          all.conditionalFormats.clearAll();
          all.clear();
          return [key, former];
        }
        const sheet = workbook.worksheets.add(standard.workbooks.portfolio.find((candidate) => candidate.key === key)?.name[language]);
        defineName(workbook, known, reportSheetName(key), sheet.getRange('A1'));
        return [key, sheet];
      }),
    ) as Record<PageKey, Excel.Worksheet>;
    const pen = { standard, language, organisation: report.organisation };
    const large = await drawPages(pen, reportPages(report, standard, language), sheets, requests);
    for (const { sheet, row, column, matrix } of large) await requests.write(sheet, row, column, matrix);
    for (const { copy } of backups) copy.delete();
    sheets.dashboard.activate();
    await requests.send();
  } catch (error) {
    await bringBack(context, backups, new Set(worksheets.items.map(({ name }) => name)));
    throw error;
  }
}

interface Found {
  readonly key: PageKey;
  /** The sheet of an earlier report, or the one that waits for a first. */
  readonly former: Excel.Worksheet | undefined;
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

/** The hidden copies take the places of the half-written sheets, and those that are new go. */
async function bringBack(context: Excel.RequestContext, backups: readonly Backup[], before: ReadonlySet<string>): Promise<void> {
  const names = context.workbook.names.load('items/name');
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const copies = new Set(backups.map(({ copy }) => copy.name));
  for (const sheet of sheets.items) if (!before.has(sheet.name) && !copies.has(sheet.name)) sheet.delete();
  const there = new Set(names.items.map(({ name }) => name));
  for (const { sheet, copy, name, key } of backups) {
    sheet.delete();
    copy.name = name;
    copy.visibility = 'Visible';
    defineName(context.workbook, there, reportSheetName(key), copy.getRange('A1'));
  }
  await context.sync();
}
