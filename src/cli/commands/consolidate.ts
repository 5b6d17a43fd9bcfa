import { basename, relative, resolve } from 'node:path';
import { consolidate } from '../../exchange/consolidate';
import { readRegister } from '../../exchange/register';
import { decodeTable } from '../../standard/decode/table';
import type { Rate } from '../../standard/records/rate';
import { RECORDS } from '../../standard/standard';
import type { Finding } from '../../standard/types';
import { CLI_WORDS as words } from '../../words/cli';
import { serialNow, serialToday } from '../clock';
import { withExcel } from '../excel';
import { CannotDo } from '../failure';
import { readingErrors, readSource, refuseExisting, workbooksIn, writeWhole } from '../files';
import { countConfidence, printOutcome } from '../output';
import { lastMonthEnd, makePortfolio } from '../portfolio-file';
import type { GivenSettings, Surroundings } from '../surroundings';

export interface ConsolidateOptions extends GivenSettings {
  readonly rates?: string;
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
  const files = (await workbooksIn(paths)).filter((file) => resolve(file) !== resolve(output) || paths.includes(file));
  if (files.some((file) => resolve(file) === resolve(output))) throw new CannotDo(words.errors.outputIsSource, { file: output });
  const { rates, findings: rateFindings } = options.rates === undefined ? { rates: [], findings: [] } : await readRates(options.rates);
  const now = serialNow();
  const statusDate = options.statusDate ?? lastMonthEnd(serialToday());

  const root = commonFolder(files);
  const consolidated = await consolidate(
    files.map((file) => ({ name: relative(root, resolve(file)), bytes: () => readSource(file) })),
    { statusDate, rates, now, ...(options.currency === undefined ? {} : { reportingCurrency: options.currency }) },
  );
  const currency = options.currency ?? mostUsed(consolidated.totals);
  const { projects, budgetLines, tasks, statusUpdates, raidItems, totals } = consolidated;
  const findings: Finding[] = [...rateFindings, ...consolidated.findings];
  const contents = {
    projects,
    budgetLines,
    tasks,
    statusUpdates,
    raidItems,
    rates,
    findings,
    organisation: options.organisation ?? '',
    currency,
    statusDate,
    madeAt: now,
  };
  tell(words.writing, { file: output });
  const { made, host } = await withExcel(language, async (session) => ({
    made: await makePortfolio(session, contents, language),
    host: { ...session.counts },
  }));
  await writeWhole(output, made.bytes, force);
  const ratings = countConfidence(projects.map((project) => project.confidence));
  return printOutcome(
    {
      output,
      report: made.report,
      totals,
      findings,
      ratings: { found: ratings, normalised: ratings },
      host,
      started,
      extra: { sources: consolidated.sources },
    },
    around,
  );
}

/** The currency that most projects are kept in. */
const mostUsed = (totals: Readonly<Record<string, { readonly projects: number }>>): string =>
  Object.entries(totals)
    .filter(([currency]) => currency !== '')
    .sort((a, b) => b[1].projects - a[1].projects)[0]?.[0] ?? 'EUR';

/** The folder below which all files lie: sources are named from there. */
function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => resolve(file).split(/[\\/]/).slice(0, -1));
  const shared = [...first];
  for (const other of others) while (shared.length > 0 && shared.some((part, index) => other[index] !== part)) shared.pop();
  return shared.join('/') || '/';
}

async function readRates(file: string): Promise<{ rates: Rate[]; findings: Finding[] }> {
  const bytes = await readSource(file);
  const register = await readingErrors(() => readRegister(bytes, basename(file)));
  const [sheet] = register.sheets;
  if (!sheet) return { rates: [], findings: [] };
  const decoded = decodeTable(RECORDS.rate, 'portfolio', sheet.headers, sheet.rows, {
    source: basename(file),
    sheet: sheet.name,
    firstRowNumber: sheet.firstRowNumber,
  });
  return { rates: decoded.records as Rate[], findings: decoded.findings };
}
