import { consolidate } from '../usecases/consolidate';
import { addRequest, readRegister } from '../usecases/intake';
import { valueOf } from '../usecases/outcome';
import { report } from '../usecases/report';
import { setUp } from '../usecases/set-up';
import { serialNow } from '../workbook/clock';
import { readCulture } from '../workbook/culture';
import { goTo } from '../workbook/go-to';
import { identifyWorkbook } from '../workbook/identify';
import { openWorkbook } from '../workbook/open-workbook';
import { goToReport } from '../workbook/report-sheets';
import type { ConsolidationChoice, ConsolidationOutcome, PaneActions } from './actions';

const selfTesting = () => import(/* webpackChunkName: "self-test" */ '../self-test/here');

const NOW = { now: serialNow };

/** The pane's actions in the open workbook. Checking is loaded when it is asked for: it is much, and not needed to show the pane. */
export const excelActions: PaneActions = {
  look: () => openWorkbook.read(async (context) => ({ identity: await identifyWorkbook(context), culture: await readCulture(context) })),
  setUp: async (kind, language) => valueOf(await setUp(openWorkbook, { kind, language }, serialNow)),
  register: async () => valueOf(await readRegister(openWorkbook, serialNow)),
  addRequest: async (request, author) => valueOf(await addRequest(openWorkbook, request, author, serialNow)),
  goTo: (place) => openWorkbook.read((context) => goTo(context, place)),
  goToDashboard: () => openWorkbook.read((context) => goToReport(context)),
  consolidate: consolidateHere,
  rebuildReport: async () => ({ projects: valueOf(await report(openWorkbook, serialNow)).projects.length }),
  check: async () => valueOf(await (await import(/* webpackChunkName: "check" */ '../usecases/check')).check(openWorkbook, NOW)),
  repair: async () => valueOf(await (await import(/* webpackChunkName: "check" */ '../usecases/repair')).repair(openWorkbook, NOW)),
  selfTest: async (running) => (await selfTesting()).selfTestHere(running),
  writeSelfTest: async (report, language) =>
    openWorkbook.write(async (context) => (await selfTesting()).writeReportSheet(context, report, language)),
  upgrade: async () => valueOf(await (await import(/* webpackChunkName: "check" */ '../usecases/upgrade')).upgrade(openWorkbook, NOW)),
};

async function consolidateHere({ files, ...choice }: ConsolidationChoice): Promise<ConsolidationOutcome> {
  const { consolidated, findings, report: drawn, settings } = valueOf(await consolidate(openWorkbook, files, { ...choice, ...NOW }));
  const { statusDate, currency } = settings;
  return { sources: consolidated.sources, findings, projects: drawn.projects.length, statusDate, currency };
}
