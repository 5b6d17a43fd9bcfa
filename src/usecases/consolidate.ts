import { lastMonthEnd } from '../domain/calendar/days';
import {
  consolidate as readProjects,
  type ConsolidateOptions as ReadOptions,
  type Consolidation,
  type SourceFile,
} from '../exchange/consolidate';
import { mergeIntoRegister } from '../exchange/merge';
import type { PortfolioReport } from '../report/portfolio-report';
import type { Project } from '../standard/data/records/project';
import type { Rate } from '../standard/data/records/rate';
import type { PortfolioRows, RowsByRecord } from '../standard/data/rows';
import type { Finding } from '../standard/model/types';
import type { Standard } from '../standard/model/standard';
import type { Language } from '../words/text';
import { fillForms } from '../workbook/fill-form';
import { fillPortfolio, portfolioRows, ratesOf, reportSettings, type ReportSettings } from '../workbook/portfolio';
import type { OpenWorkbook } from '../workbook/read';
import { attempt, Refused, type Outcome } from './outcome';
import { beginPortfolio, organisationOf, readPortfolio } from './portfolio';
import type { Clock, Reach } from './ports';
import type { FileReading } from './reading';

/** What a new portfolio begins with. */
export interface Beginning {
  readonly language: Language;
  /** Absent means that of the workbooks. */
  readonly standard?: Standard | undefined;
  readonly ownRows?: OwnRows;
}

/** What a portfolio has of its own: rows of tables that project workbooks bring nothing for, and requests in the register. */
export type OwnRows = Omit<RowsByRecord, 'project'> & { readonly project?: readonly Project[] };

/** What a person gives besides the workbooks: it takes the place of what the portfolio says. */
export interface Given {
  readonly settings?: Partial<ReportSettings>;
  readonly rates?: readonly Rate[];
}

export interface ConsolidateOptions {
  readonly now: Clock;
  /** The open workbook is empty and becomes a portfolio; absent means that it is one. */
  readonly begin?: Beginning;
  readonly given?: Given;
  /** Leaves out projects of an earlier consolidation that are in none of the files now. */
  readonly dropEarlier?: boolean;
  /** What was found before, told first among the exceptions. */
  readonly findings?: readonly Finding[];
  /** How files are read; absent means in this thread. */
  readonly reading?: FileReading;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly name: string }) => void;
  /** From now on nothing can be cancelled. */
  readonly onWriting?: () => void;
}

export interface Consolidated {
  readonly consolidated: Consolidation;
  readonly findings: readonly Finding[];
  readonly report: PortfolioReport;
  readonly settings: ReportSettings;
}

/**
 * Brings the open portfolio workbook up to date with project workbooks, as decision 0011 has it; a new one is an empty one brought up to
 * date. Reads the files first; the workbook is read again before it is written to, for somebody may have worked in it meanwhile.
 */
export const consolidate = (
  { read, write }: Reach,
  files: readonly SourceFile[],
  options: ConsolidateOptions,
): Promise<Outcome<Consolidated>> =>
  attempt(async () => {
    const { begin, given = {}, signal, onProgress, onWriting, reading } = options;
    const now = options.now();
    const known = begin ? begun(begin, given, now) : knownOf(await read(readPortfolio), given, now);
    const consolidated = await readProjects(files, {
      ...known,
      now,
      ...(reading ? { read: reading.workbook } : {}),
      ...(onProgress ? { onProgress } : {}),
      ...(signal ? { signal } : {}),
    }).catch((error: unknown) => {
      throw signal?.aborted ? new Refused('cancelled') : error;
    });
    if (signal?.aborted) throw new Refused('cancelled');
    onWriting?.();
    return write(async (context) => {
      if (begin) await beginPortfolio(context, consolidated.standard, beginningOf(begin, given, consolidated, known), begin.language);
      return takeIn(context, consolidated, options, now);
    });
  });

type Known = Pick<ReadOptions, 'standard' | 'rates' | 'reportingCurrency' | 'known'> & { readonly statusDate: number };

/** What is known of a portfolio before the workbooks are read. */
const knownOf = (open: OpenWorkbook, { settings, rates }: Given, now: number): Known => {
  const { statusDate, currency } = { ...reportSettings(open, now), ...settings };
  return {
    standard: open.standard,
    statusDate,
    rates: withRates(ratesOf(open), rates),
    reportingCurrency: currency,
    known: (open.records.project ?? []) as Project[],
  };
};

/** Of a new one, what the workbooks themselves do not say. */
const begun = ({ standard }: Beginning, { settings, rates = [] }: Given, now: number): Known => ({
  statusDate: settings?.statusDate ?? lastMonthEnd(Math.floor(now)),
  rates,
  ...(standard ? { standard } : {}),
  ...(settings?.currency === undefined ? {} : { reportingCurrency: settings.currency }),
});

const beginningOf = (
  { ownRows }: Beginning,
  { settings }: Given,
  { rows, standard, organisation, reportingCurrency }: Consolidation,
  { statusDate }: Known,
): Parameters<typeof beginPortfolio>[2] => ({
  rows: withOwn(ownRows, rows),
  organisation: settings?.organisation ?? organisationOf(standard) ?? organisation ?? '',
  currency: reportingCurrency ?? 'EUR',
  statusDate,
});

/** Writes what the workbooks bring, and what the person gave, into the open portfolio workbook. */
async function takeIn(
  context: Excel.RequestContext,
  consolidated: Consolidation,
  { begin, given = {}, dropEarlier = false, findings: before = [] }: ConsolidateOptions,
  now: number,
): Promise<Consolidated> {
  const current = await readPortfolio(context);
  const settings = begin ? undefined : given.settings;
  if (settings && Object.keys(settings).length > 0) await fillForms(context, current, { settings });
  const reported = { ...reportSettings(current, now), ...settings };
  const taken = new Set(consolidated.sources.flatMap((source) => (source.taken ? [source.file] : [])));
  const merged = mergeIntoRegister(current.standard, portfolioRows(current), consolidated.rows, taken, { dropEarlier });
  const findings = [...before, ...consolidated.findings, ...merged.findings];
  const report = await fillPortfolio(context, current, {
    rows: withOwn(begin?.ownRows, merged.rows),
    rates: withRates(ratesOf(current), given.rates),
    findings,
    ...reported,
    madeAt: now,
  });
  return { consolidated, findings, report, settings: reported };
}

const withOwn = (own: OwnRows | undefined, rows: PortfolioRows): PortfolioRows =>
  own ? { ...own, ...rows, project: [...rows.project, ...(own.project ?? [])] } : rows;

/** Rates that are given take the place of those of the same pair, kind and day; one without a day, which holds always, of those of all days. */
function withRates(own: readonly Rate[], given: readonly Rate[] = []): readonly Rate[] {
  // Its own stay the very same, and so are not written again.
  if (given.length === 0) return own;
  const kind = (rate: Rate): string => rate.type ?? BUDGET_RATE;
  const replaces = (rate: Rate, other: Rate): boolean =>
    rate.from === other.from && rate.to === other.to && kind(rate) === kind(other) && (rate.date === null || rate.date === other.date);
  return [...own.filter((rate) => !given.some((other) => replaces(other, rate))), ...given];
}

/** What a rate is that names no kind. */
const BUDGET_RATE = 'budget';
