import { extname, relative, resolve } from 'node:path';
import { lastMonthEnd } from '../../domain/calendar/days';
import { consolidate, type SourceFile } from '../../exchange/consolidate';
import { ReadError } from '../../exchange/read-error';
import { readStandardWorkbook, type StandardWorkbook } from '../../exchange/standard-workbook';
import type { Project } from '../../standard/data/records/project';
import type { RowsByRecord } from '../../standard/data/rows';
import type { Standard } from '../../standard/standard';
import { CLI_WORDS as words } from '../../words/cli';
import { serialNow, serialToday } from '../clock';
import { withExcel } from '../excel';
import { CannotDo } from '../failure';
import { readIfThere, readSource, refuseExisting, refuseOtherFormats, refuseSources, workbooksIn, writeWhole } from '../files';
import { countConfidence, printOutcome } from '../output';
import { makePortfolio, organisationOf, updatePortfolio } from '../portfolio-file';
import { readRates } from '../rates';
import type { GivenSettings, Surroundings } from '../surroundings';

export interface ConsolidateOptions extends GivenSettings {
  readonly rates?: string;
}

/**
 * Project workbooks become a portfolio workbook with its report. One that stands at the output already is brought up to date where that is
 * asked: what is its own stays.
 */
export async function consolidateFiles(
  paths: readonly string[],
  output: string,
  options: ConsolidateOptions,
  around: Surroundings,
): Promise<number> {
  const last = await portfolioAt(output);
  if (last && !around.force) throw new CannotDo(words.errors.portfolioExists, { file: output });
  await refuseExisting([output], around.force);
  // One with macros stays what it is.
  if (!last || extname(output).toLowerCase() !== '.xlsm') refuseOtherFormats(output);
  const files = await sourcesOf(paths, output, last !== undefined);
  refuseSources([output], [...files, options.rates]);
  return last ? update(last, files, output, options, around) : consolidateAnew(files, output, options, around);
}

/** What a portfolio has of its own: rows of tables that project workbooks bring nothing for, and requests in the register. */
export type OwnRows = Omit<RowsByRecord, 'project'> & { readonly project?: readonly Project[] };

/** Makes a new portfolio workbook of project workbooks. */
export async function consolidateAnew(
  files: readonly string[],
  output: string,
  options: ConsolidateOptions & { readonly ownRows?: OwnRows },
  around: Surroundings,
): Promise<number> {
  const { language, force, tell } = around;
  const started = performance.now();
  const { rates, findings: rateFindings } = await readRates(options.rates);
  const now = serialNow();
  const statusDate = options.statusDate ?? lastMonthEnd(serialToday());
  const consolidated = await consolidate(namedSources(files), {
    statusDate,
    rates,
    now,
    ...(options.standard ? { standard: options.standard } : {}),
    ...(options.currency === undefined ? {} : { reportingCurrency: options.currency }),
  });
  const { rows, standard } = consolidated;
  const contents = {
    rows: { ...options.ownRows, ...rows, project: [...rows.project, ...(options.ownRows?.project ?? [])] },
    rates,
    findings: [...rateFindings, ...consolidated.findings],
    organisation: options.organisation ?? organisationOf(standard) ?? consolidated.organisation ?? '',
    currency: consolidated.reportingCurrency ?? 'EUR',
    statusDate,
    madeAt: now,
  };
  tell(words.writing, { file: output });
  const { portfolio, host } = await withExcel(language, async (session) => ({
    portfolio: await makePortfolio(session, standard, contents, language),
    host: { ...session.counts },
  }));
  await writeWhole(output, portfolio.bytes, force);
  return printOutcome(
    {
      output,
      report: portfolio.report,
      findings: contents.findings,
      ratings: { found: consolidated.ratings.found, normalised: countConfidence(rows.project.map((project) => project.confidence)) },
      host,
      started,
      updated: false,
      extra: { sources: consolidated.sources },
    },
    around,
  );
}

/** Brings a portfolio workbook up to date with project workbooks, in the language that it was made in. */
async function update(
  { workbook, bytes }: FoundPortfolio,
  files: readonly string[],
  output: string,
  { standard, rates: rateFile, ...settings }: ConsolidateOptions,
  around: Surroundings,
): Promise<number> {
  const started = performance.now();
  if (standard && !isSame(standard, workbook.standard)) throw new CannotDo(words.errors.otherStandard, { file: output });
  const { rates, findings: rateFindings } = await readRates(rateFile);
  around.tell(words.updating, { file: output });
  const { done, host } = await withExcel(workbook.language, async (session) => ({
    done: await updatePortfolio(session, bytes, { settings, rates }, namedSources(files), { now: serialNow(), findings: rateFindings }),
    host: { ...session.counts },
  }));
  await writeWhole(output, done.bytes, true);
  const { consolidated, findings, report } = done;
  return printOutcome(
    {
      output,
      report,
      findings,
      ratings: {
        found: consolidated.ratings.found,
        normalised: countConfidence(consolidated.rows.project.map((project) => project.confidence)),
      },
      host,
      started,
      updated: true,
      extra: { sources: consolidated.sources },
    },
    around,
  );
}

interface FoundPortfolio {
  readonly workbook: StandardWorkbook;
  readonly bytes: Uint8Array;
}

/** The portfolio workbook that stands there, if one does. What may be one and cannot be opened is not taken for something else. */
async function portfolioAt(file: string): Promise<FoundPortfolio | undefined> {
  const bytes = await readIfThere(file);
  if (!bytes) return undefined;
  try {
    const workbook = await readStandardWorkbook(bytes, file);
    return workbook.kind === 'portfolio' ? { workbook, bytes } : undefined;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    if (error.code === 'newerStandard' || error.code === 'encrypted') throw new CannotDo(error.text);
    return undefined;
  }
}

/** Whether two standards are of one pack, with the same own standard laid over it. */
const isSame = (one: Standard, other: Standard): boolean =>
  JSON.stringify([one.pack, one.overlay]) === JSON.stringify([other.pack, other.overlay]);

/** The workbooks to consolidate. A portfolio workbook at the very place of the output, found in a folder, was made the last time: no source. */
async function sourcesOf(paths: readonly string[], output: string, isPortfolio: boolean): Promise<string[]> {
  const files = await workbooksIn(paths);
  const named = paths.some((path) => resolve(path) === resolve(output));
  return isPortfolio && !named ? files.filter((file) => resolve(file) !== resolve(output)) : files;
}

/** Files as sources, named from the folder below which all of them lie and read when their turn comes. */
function namedSources(files: readonly string[]): SourceFile[] {
  const root = commonFolder(files);
  return files.map((file) => ({ name: relative(root, resolve(file)), bytes: () => readSource(file) }));
}

function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => resolve(file).split(/[\\/]/).slice(0, -1));
  const shared = [...first];
  for (const other of others) while (shared.length > 0 && shared.some((part, index) => other[index] !== part)) shared.pop();
  return shared.join('/') || '/';
}
