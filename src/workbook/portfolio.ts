import { lastMonthEnd } from '../domain/calendar/days';
import { buildPortfolioReport, type Portfolio, type PortfolioReport } from '../report/portfolio-report';
import { idGiver } from '../standard/model/ids';
import type { ExceptionRow } from '../standard/data/records/exception';
import type { Project } from '../standard/data/records/project';
import type { Rate } from '../standard/data/records/rate';
import type { Settings } from '../standard/data/records/settings';
import { RECORDS } from '../standard/data/records';
import { gatherRows, NO_ROWS, type PortfolioRows, type RowsByRecord } from '../standard/data/rows';
import { type RowKey, SEVERITIES, type Finding, type ListKey, type RecordKey } from '../standard/model/types';
import { rolledUp, type Standard } from '../standard/model/standard';
import { foundText, usualDateOrder } from '../standard/writing/shown';
import { entryOf } from '../standard/model/words';
import type { Language } from '../words/text';
import { NotPortfolio } from './failures';
import { readWorkbook, type OpenWorkbook } from './read';
import { writeReport } from './report-sheets';
import { replaceRows } from './rows';

/** What adoption and consolidation have in common: rows, findings and settings that become a portfolio's tables and its report. */
export type PortfolioContents = Omit<Portfolio, 'exceptions'> & { readonly findings: readonly Finding[] };

/**
 * Replaces the tables of the open portfolio workbook and draws its report. A failure leaves the tables as they were. Rates that are the
 * open workbook's own stay as people typed them.
 */
export async function fillPortfolio(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  contents: PortfolioContents,
): Promise<PortfolioReport> {
  const exceptions = exceptionRows(contents.findings, open.language);
  const report = buildPortfolioReport({ ...contents, exceptions });
  const undo = await replaceRows(context, open, {
    ...contents.rows,
    ...(contents.rates === ratesOf(open) ? {} : { rate: contents.rates }),
    exception: exceptions,
  });
  try {
    await writeReport(context, report, open.standard, open.language);
  } catch (error) {
    await undo();
    throw error;
  }
  return report;
}

/** What a report is made from. */
const REPORTED: readonly RecordKey[] = ['project', ...(Object.keys(NO_ROWS) as RowKey[]), 'rate', 'exception', 'settings'];

/** Draws the report anew from the tables of the open portfolio workbook. `now` is the clock, an Excel serial. */
export async function rebuildReport(context: Excel.RequestContext, now: number): Promise<PortfolioReport> {
  const open = await readWorkbook(context, REPORTED);
  if (open.kind !== 'portfolio') throw new NotPortfolio();
  const { organisation, currency, statusDate } = reportSettings(open, now);
  const report = buildPortfolioReport({
    rows: portfolioRows(open),
    rates: ratesOf(open),
    exceptions: rowsOf<ExceptionRow>(open, 'exception'),
    organisation,
    currency,
    statusDate,
    madeAt: now,
  });
  await writeReport(context, report, open.standard, open.language);
  return report;
}

/** The rows of the open workbook that a report is made from. */
export const portfolioRows = (open: OpenWorkbook): PortfolioRows => ({
  ...gatherRows(rolledUp(open.standard), (key) => open.records[key] ?? []),
  project: rowsOf<Project>(open, 'project'),
});

const rowsOf = <T>(open: OpenWorkbook, key: keyof OpenWorkbook['records']): T[] => (open.records[key] ?? []) as T[];

export const ratesOf = (open: OpenWorkbook): readonly Rate[] => (open.records.rate ?? NO_RATES) as readonly Rate[];
const NO_RATES: readonly Rate[] = [];

export interface ReportSettings {
  readonly organisation: string;
  readonly currency: string;
  readonly statusDate: number;
}

/** What the settings of the open workbook say of its report; without a status date, the end of last month. */
export function reportSettings(open: OpenWorkbook, now: number): ReportSettings {
  const settings = open.records.settings?.[0] as Partial<Settings> | undefined;
  return {
    organisation: settings?.organisation ?? '',
    currency: settings?.currency ?? 'EUR',
    statusDate: settings?.statusDate ?? lastMonthEnd(Math.floor(now)),
  };
}

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
      value: value === null ? null : foundText(value, { dateOrder: usualDateOrder(language) }),
      reason: reason[language],
    }));
}

/** The words that rows use in open lists and that the standard does not have, list by list, so that the lists offer them. */
export function wordsOfTheirOwn({ records }: Standard, rows: RowsByRecord): Partial<Record<ListKey, readonly string[]>> {
  const found = new Map<ListKey, Set<string>>();
  for (const key of Object.keys(rows) as RecordKey[])
    for (const column of records[key].columns) {
      const list = column.values;
      if (!list?.open) continue;
      for (const row of rows[key] ?? []) {
        const code = row[column.key];
        if (typeof code !== 'string' || code === '' || entryOf(list, code)) continue;
        found.set(list.key, (found.get(list.key) ?? new Set()).add(code));
      }
    }
  return Object.fromEntries([...found].map(([list, words]) => [list, [...words].sort((a, b) => a.localeCompare(b))]));
}
