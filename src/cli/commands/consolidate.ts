import { relative, resolve } from 'node:path';
import { lastMonthEnd } from '../../domain/calendar/days';
import { consolidate } from '../../exchange/consolidate';
import { readStandardWorkbook } from '../../exchange/standard-workbook';
import type { Project } from '../../standard/records/project';
import type { RowsByRecord } from '../../standard/rows';
import type { Finding } from '../../standard/types';
import { CLI_WORDS as words } from '../../words/cli';
import { serialNow, serialToday } from '../clock';
import { withExcel } from '../excel';
import { readSource, refuseExisting, refuseSources, workbooksIn, writeWhole } from '../files';
import { countConfidence, printOutcome } from '../output';
import { makePortfolio, organisationOf } from '../portfolio-file';
import { readRates } from '../rates';
import type { GivenSettings, Surroundings } from '../surroundings';

export interface ConsolidateOptions extends GivenSettings {
  readonly rates?: string;
  /** What the portfolio has of its own: rows of tables that project workbooks bring nothing for, and requests in the register. */
  readonly ownRows?: Omit<RowsByRecord, 'project'> & { readonly project?: readonly Project[] };
}

/** Project workbooks become a portfolio workbook with its report. */
export async function consolidateFiles(
  paths: readonly string[],
  output: string,
  options: ConsolidateOptions,
  around: Surroundings,
): Promise<number> {
  const { language, force, tell } = around;
  const started = performance.now();
  await refuseExisting([output], force);
  const files = await sourcesOf(paths, output);
  refuseSources([output], [...files, options.rates]);
  const { rates, findings: rateFindings } = options.rates === undefined ? { rates: [], findings: [] } : await readRates(options.rates);
  const now = serialNow();
  const statusDate = options.statusDate ?? lastMonthEnd(serialToday());

  const root = commonFolder(files);
  const consolidated = await consolidate(
    files.map((file) => ({ name: relative(root, resolve(file)), bytes: () => readSource(file) })),
    {
      statusDate,
      rates,
      now,
      ...(options.standard ? { standard: options.standard } : {}),
      ...(options.currency === undefined ? {} : { reportingCurrency: options.currency }),
    },
  );
  const currency = consolidated.reportingCurrency ?? 'EUR';
  const { rows, standard, totals } = consolidated;
  const findings: Finding[] = [...rateFindings, ...consolidated.findings];
  const contents = {
    rows: { ...options.ownRows, ...rows, project: [...rows.project, ...(options.ownRows?.project ?? [])] },
    rates,
    findings,
    organisation: options.organisation ?? organisationOf(standard),
    currency,
    statusDate,
    madeAt: now,
  };
  tell(words.writing, { file: output });
  const { portfolio, host } = await withExcel(language, async (session) => ({
    portfolio: await makePortfolio(session, standard, contents, language),
    host: { ...session.counts },
  }));
  await writeWhole(output, portfolio, force);
  return printOutcome(
    {
      output,
      totals,
      findings,
      ratings: { found: consolidated.ratings.found, normalised: countConfidence(rows.project.map((project) => project.confidence)) },
      host,
      started,
      extra: { sources: consolidated.sources },
    },
    around,
  );
}

/**
 * The workbooks to consolidate. A portfolio workbook at the very place of the output, found in a folder, is what was made the last time:
 * no source.
 */
async function sourcesOf(paths: readonly string[], output: string): Promise<string[]> {
  const files = await workbooksIn(paths);
  const last = files.find((file) => resolve(file) === resolve(output));
  if (last === undefined || paths.some((path) => resolve(path) === resolve(output))) return files;
  const workbook = await readStandardWorkbook(await readSource(last), last).catch(() => undefined);
  return workbook?.kind === 'portfolio' ? files.filter((file) => file !== last) : files;
}

/** The folder below which all files lie: sources are named from there. */
function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => resolve(file).split(/[\\/]/).slice(0, -1));
  const shared = [...first];
  for (const other of others) while (shared.length > 0 && shared.some((part, index) => other[index] !== part)) shared.pop();
  return shared.join('/') || '/';
}
