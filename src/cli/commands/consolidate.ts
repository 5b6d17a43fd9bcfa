import { extname, relative, resolve } from 'node:path';
import type { SourceFile } from '../../exchange/consolidate';
import { ReadError } from '../../exchange/read-error';
import { readStandardWorkbook, type StandardWorkbook } from '../../exchange/standard-workbook';
import type { Finding } from '../../standard/model/types';
import type { Standard } from '../../standard/model/standard';
import { consolidate, type Beginning } from '../../usecases/consolidate';
import { reachOf } from '../../usecases/ports';
import { CLI_WORDS as words } from '../../words/cli';
import { serialNow } from '../../workbook/clock';
import { withExcel } from '../excel';
import { CannotDo } from '../failure';
import {
  isPreviousOf,
  keepPrevious,
  readIfThere,
  readSource,
  refuseExisting,
  refuseOtherFormats,
  refuseSources,
  writeWhole,
} from '../files';
import { workbooksIn, type FoundWorkbooks } from '../folders';
import { done } from '../outcome';
import { countConfidence, printOutcome } from '../output';
import { ratesOf } from '../rates';
import { withReading } from '../reading/reading';
import type { GivenSettings, Surroundings } from '../surroundings';

export interface ConsolidateOptions extends GivenSettings {
  readonly rates?: string;
  /** How many earlier versions of the portfolio workbook to keep beside it. */
  readonly keepPrevious?: number;
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
  const { files, findings } = await sourcesOf(paths, output, last !== undefined);
  refuseSources([output], [...files, options.rates]);
  if (last && options.standard && !isSame(options.standard, last.workbook.standard))
    throw new CannotDo(words.errors.otherStandard, { file: output });
  return consolidateInto(last, files, output, { ...options, findings }, around);
}

interface IntoOptions extends ConsolidateOptions, Pick<Beginning, 'ownRows'> {
  /** How the workbooks lie in their folders. */
  readonly findings?: readonly Finding[];
}

/** Consolidates into a portfolio workbook that is there, or else into a new one. */
export async function consolidateInto(
  last: FoundPortfolio | undefined,
  files: readonly string[],
  output: string,
  { standard, rates: rateFile, keepPrevious: kept = 0, ownRows, findings: lying = [], ...settings }: IntoOptions,
  around: Surroundings,
): Promise<number> {
  const { tell } = around;
  const started = performance.now();
  const { rates, findings } = await ratesOf(rateFile);
  const names = namesBelow(files);
  if (last) tell(words.updating, { file: output });
  const language = last?.workbook.language ?? around.language;
  const made = await withExcel(language, async (session) => {
    if (last) await session.open(last.bytes);
    else session.newWorkbook();
    const outcome = await withReading(files.length === 1, (reading) =>
      consolidate(reachOf(session), sourcesNamed(names), {
        now: serialNow,
        reading,
        findings: [...lying.map((finding) => ({ ...finding, source: names.get(finding.source) ?? finding.source })), ...findings],
        given: { settings, rates },
        ...(last
          ? {}
          : { begin: { language, standard, ...(ownRows ? { ownRows } : {}) }, onWriting: () => tell(words.writing, { file: output }) }),
      }),
    );
    return { ...done(outcome, output), bytes: await session.save(), host: { ...session.counts } };
  });
  const previous = last ? await keepPrevious(output, kept) : null;
  await writeWhole(output, made.bytes, around.force);
  if (previous !== null) tell(words.keptPrevious, { file: previous });
  const { sources, ratings, rows } = made.consolidated;
  return printOutcome(
    {
      output,
      report: made.report,
      findings: made.findings,
      ratings: { found: ratings.found, normalised: countConfidence(rows.project.map((project) => project.confidence)) },
      host: made.host,
      started,
      updated: last !== undefined,
      extra: { ...(last ? { previous } : {}), sources },
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
async function sourcesOf(paths: readonly string[], output: string, isPortfolio: boolean): Promise<FoundWorkbooks> {
  const { files, findings } = await workbooksIn(paths);
  const named = new Set(paths.map((path) => resolve(path)));
  const isSource = (file: string): boolean =>
    named.has(resolve(file)) || !((isPortfolio && resolve(file) === resolve(output)) || isPreviousOf(output, file));
  const sources = files.filter(isSource);
  return { files: sources, findings: findings.filter(({ source }) => isSource(source)) };
}

/** What files are called from the folder below which all of them lie. */
function namesBelow(files: readonly string[]): ReadonlyMap<string, string> {
  const root = commonFolder(files);
  return new Map(files.map((file) => [file, relative(root, resolve(file))]));
}

/** Files as sources, read when their turn comes. */
const sourcesNamed = (names: ReadonlyMap<string, string>): SourceFile[] =>
  [...names].map(([file, name]) => ({ name, bytes: () => readSource(file) }));

function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => resolve(file).split(/[\\/]/).slice(0, -1));
  const shared = [...first];
  for (const other of others) while (shared.length > 0 && shared.some((part, index) => other[index] !== part)) shared.pop();
  return shared.join('/') || '/';
}
