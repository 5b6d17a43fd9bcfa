import { randomUUID } from 'node:crypto';
import { monthOf } from '../domain/calendar/days';
import type { HostSession } from '../host/session/node';
import { buildPortfolioReport, type Portfolio, type PortfolioReport } from '../report/portfolio-report';
import { idGiver } from '../standard/ids';
import { LISTS } from '../standard/lists';
import type { ExceptionRow } from '../standard/records/exception';
import { RECORDS } from '../standard/standard';
import { entryOf } from '../standard/words';
import type { AnyRecord, Finding, ListKey, RecordType, Severity } from '../standard/types';
import type { Language } from '../words/text';
import { readWorkbook } from '../workbook/read';
import { writeReport } from '../workbook/report-sheets';
import { replaceRows } from '../workbook/rows';
import { setUpWorkbook } from '../workbook/set-up';

/** What adoption and consolidation have in common: rows, findings and settings that become a portfolio workbook with its report. */
export type PortfolioContents = Omit<Portfolio, 'exceptions'> & { readonly findings: readonly Finding[] };

export interface MadePortfolio {
  readonly bytes: Uint8Array;
  readonly report: PortfolioReport;
}

/** Sets up a portfolio workbook in the session, fills it and draws its report. */
export async function makePortfolio(session: HostSession, contents: PortfolioContents, language: Language): Promise<MadePortfolio> {
  const exceptions = exceptionRows(contents.findings, language);
  const report = buildPortfolioReport({ ...contents, exceptions });
  session.newWorkbook();
  await session.run(async (context) => {
    await setUpWorkbook(context, {
      kind: 'portfolio',
      language,
      workbookId: randomUUID(),
      settings: { organisation: contents.organisation, currency: contents.currency, statusDate: contents.statusDate },
      listWords: wordsOfTheirOwn(contents),
    });
    const open = await readWorkbook(context);
    await replaceRows(context, open, {
      project: contents.projects,
      budgetLine: contents.budgetLines,
      task: contents.tasks,
      statusUpdate: contents.statusUpdates,
      raidItem: contents.raidItems,
      rate: contents.rates,
      exception: exceptions,
    });
    await writeReport(context, report, language);
  });
  return { bytes: await session.save(), report };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings as rows of the exceptions table: errors first, else in the order in which they were found. */
function exceptionRows(findings: readonly Finding[], language: Language): ExceptionRow[] {
  const ids = idGiver(RECORDS.exception, []);
  return [...findings]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map(({ severity, source, sheet, row, column, value, reason }) => ({
      id: ids.next(),
      severity,
      source,
      sheet,
      row,
      column,
      value,
      reason: reason[language],
    }));
}

/** The words that rows use in open lists and that the standard does not have, list by list, so that the lists offer them. */
function wordsOfTheirOwn({
  projects,
  budgetLines,
}: Pick<PortfolioContents, 'projects' | 'budgetLines'>): Partial<Record<ListKey, readonly string[]>> {
  const found = new Map<ListKey, Set<string>>();
  const collect = (record: RecordType, rows: readonly AnyRecord[]): void => {
    for (const { key, list } of record.columns) {
      if (!list || !LISTS[list].open) continue;
      for (const row of rows) {
        const code = row[key];
        if (typeof code !== 'string' || code === '' || entryOf(list, code)) continue;
        found.set(list, (found.get(list) ?? new Set()).add(code));
      }
    }
  };
  collect(RECORDS.project, projects);
  collect(RECORDS.budgetLine, budgetLines);
  return Object.fromEntries([...found].map(([list, words]) => [list, [...words].sort((a, b) => a.localeCompare(b))]));
}

/** The last day of the month before: what a report made today usually describes. */
export const lastMonthEnd = (today: number): number => monthOf(today) - 1;
