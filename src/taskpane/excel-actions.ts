import { lastMonthEnd } from '../domain/calendar/days';
import { serialNow } from '../workbook/clock';
import { readCulture } from '../workbook/culture';
import { goTo } from '../workbook/go-to';
import { identifyWorkbook } from '../workbook/identify';
import { rebuildReport, reportSettings } from '../workbook/portfolio';
import type { OpenWorkbook } from '../workbook/read';
import { goToReport } from '../workbook/report-sheets';
import { appendRows } from '../workbook/rows';
import { setUpWorkbook } from '../workbook/set-up';
import type { ConsolidationChoice, ConsolidationOutcome, PaneActions, Register } from './actions';
import { consolidateInto, readPortfolio } from './consolidate-into';

/** Waits until the person has left the cell that they are typing in. */
const writing = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run({ delayForCellEdit: true }, work);

const checking = () => import(/* webpackChunkName: "check" */ './check-actions');

/** The pane's actions in the open workbook. */
export const excelActions: PaneActions = {
  look: () => Excel.run(async (context) => ({ identity: await identifyWorkbook(context), culture: await readCulture(context) })),
  setUp: (kind, language) =>
    writing((context) =>
      setUpWorkbook(context, {
        kind,
        language,
        workbookId: crypto.randomUUID(),
        settings: { statusDate: lastMonthEnd(Math.floor(serialNow())) },
      }),
    ),
  register: () => Excel.run(async (context) => registerOf(await readPortfolio(context))),
  addRequest: (request, author) =>
    writing(async (context) => {
      const { records, sheetName, row, column } = await appendRows(context, 'project', [request], { author, at: serialNow() });
      return { id: String(records[0]?.['id'] ?? ''), place: { sheetName, row, column } };
    }),
  goTo: (place) => Excel.run((context) => goTo(context, place)),
  goToDashboard: () => Excel.run((context) => goToReport(context)),
  consolidate: consolidateHere,
  rebuildReport: () => writing(async (context) => ({ projects: (await rebuildReport(context, serialNow())).projects.length })),
  check: async () => Excel.run((await checking()).checkHere),
  repair: async () => writing((await checking()).repairHere),
  upgrade: async () => writing((await checking()).upgradeHere),
};

const registerOf = (open: OpenWorkbook): Register => {
  const table = open.tables.project;
  const projects = (open.records.project ?? []).flatMap((project, index) => {
    const name = project['name'];
    const row = open.rowNumbers.project?.[index];
    if (typeof name !== 'string' || !table || row === undefined) return [];
    return [{ id: String(project['id'] ?? ''), name, place: { sheetName: table.sheetName, row: row - 1, column: table.column } }];
  });
  return { projects, currency: reportSettings(open, serialNow()).currency };
};

async function consolidateHere({ files, ...choice }: ConsolidationChoice): Promise<ConsolidationOutcome> {
  const reach = { read: Excel.run, write: writing };
  const { consolidated, findings, report, settings } = await consolidateInto(reach, files, { ...choice, now: serialNow() });
  const { statusDate, currency } = settings;
  return { sources: consolidated.sources, findings, projects: report.projects.length, statusDate, currency };
}
