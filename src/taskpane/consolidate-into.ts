import { consolidate, type Consolidation, type SourceFile } from '../exchange/consolidate';
import { mergeIntoRegister } from '../exchange/merge';
import type { PortfolioReport } from '../report/portfolio-report';
import type { Project } from '../standard/data/records/project';
import type { Finding } from '../standard/model/types';
import { fillPortfolio, portfolioRows, ratesOf, reportSettings, type ReportSettings } from '../workbook/portfolio';
import { NotPortfolio, readWorkbook, type OpenWorkbook } from '../workbook/read';

/** How the open workbook is reached: in the pane, writing waits until the person has left the cell that they are typing in. */
export interface Reach {
  readonly read: <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  readonly write: <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

export interface ConsolidateIntoOptions {
  /** The clock, an Excel serial. */
  readonly now: number;
  /** Leaves out projects of an earlier consolidation that are in none of the files now. */
  readonly dropEarlier?: boolean;
  /** What was found before, told first among the exceptions. */
  readonly findings?: readonly Finding[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly name: string }) => void;
  /** From now on nothing can be cancelled. */
  readonly onWriting?: () => void;
}

export interface ConsolidatedInto {
  readonly consolidated: Consolidation;
  readonly findings: readonly Finding[];
  readonly report: PortfolioReport;
  readonly settings: ReportSettings;
}

export const readPortfolio = async (context: Excel.RequestContext): Promise<OpenWorkbook> => {
  const open = await readWorkbook(context);
  if (open.kind !== 'portfolio') throw new NotPortfolio();
  return open;
};

/**
 * Brings the open portfolio workbook up to date with project workbooks, as decision 0011 has it. Reads the files first; the workbook is read
 * again before it is written to, for somebody may have worked in it meanwhile.
 */
export async function consolidateInto(
  { read, write }: Reach,
  files: readonly SourceFile[],
  { now, dropEarlier = false, findings: before = [], signal, onProgress, onWriting }: ConsolidateIntoOptions,
): Promise<ConsolidatedInto> {
  const open = await read(readPortfolio);
  const settings = reportSettings(open, now);
  const consolidated = await consolidate(files, {
    standard: open.standard,
    statusDate: settings.statusDate,
    rates: ratesOf(open),
    reportingCurrency: settings.currency,
    now,
    known: (open.records.project ?? []) as Project[],
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
  });
  signal?.throwIfAborted();
  onWriting?.();
  return write(async (context) => {
    const current = await readPortfolio(context);
    const taken = new Set(consolidated.sources.flatMap((source) => (source.taken ? [source.file] : [])));
    const merged = mergeIntoRegister(current.standard, portfolioRows(current), consolidated.rows, taken, { dropEarlier });
    const findings = [...before, ...consolidated.findings, ...merged.findings];
    const report = await fillPortfolio(context, current, {
      rows: merged.rows,
      rates: ratesOf(current),
      findings,
      ...reportSettings(current, now),
      madeAt: now,
    });
    return { consolidated, findings, report, settings };
  });
}
