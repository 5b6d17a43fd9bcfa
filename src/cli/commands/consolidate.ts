import { extname, relative, resolve } from 'node:path';
import type { SourceFile } from '../../exchange/consolidate';
import { ReadError } from '../../exchange/read-error';
import { readStandardWorkbook, type StandardWorkbook } from '../../exchange/standard-workbook';
import type { Standard } from '../../standard/model/standard';
import { consolidate, type Beginning } from '../../usecases/consolidate';
import { reachOf } from '../../usecases/ports';
import { CLI_WORDS as words } from '../../words/cli';
import { serialNow } from '../../workbook/clock';
import { withExcel } from '../excel';
import { CannotDo } from '../failure';
import { readIfThere, readSource, refuseExisting, refuseOtherFormats, refuseSources, workbooksIn, writeWhole } from '../files';
import { done } from '../outcome';
import { countConfidence, printOutcome } from '../output';
import { ratesOf } from '../rates';
import { withReading } from '../reading/reading';
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
  if (last && options.standard && !isSame(options.standard, last.workbook.standard))
    throw new CannotDo(words.errors.otherStandard, { file: output });
  return consolidateInto(last, files, output, options, around);
}

/** Consolidates into a portfolio workbook that is there, or else into a new one. */
export async function consolidateInto(
  last: FoundPortfolio | undefined,
  files: readonly string[],
  output: string,
  { standard, rates: rateFile, ownRows, ...settings }: ConsolidateOptions & Pick<Beginning, 'ownRows'>,
  around: Surroundings,
): Promise<number> {
  const { tell } = around;
  const started = performance.now();
  const { rates, findings } = await ratesOf(rateFile);
  if (last) tell(words.updating, { file: output });
  const language = last?.workbook.language ?? around.language;
  const made = await withExcel(language, async (session) => {
    if (last) await session.open(last.bytes);
    else session.newWorkbook();
    const outcome = await withReading(files.length === 1, (reading) =>
      consolidate(reachOf(session), namedSources(files), {
        now: serialNow,
        reading,
        findings,
        given: { settings, rates },
        ...(last
          ? {}
          : { begin: { language, standard, ...(ownRows ? { ownRows } : {}) }, onWriting: () => tell(words.writing, { file: output }) }),
      }),
    );
    return { ...done(outcome, output), bytes: await session.save(), host: { ...session.counts } };
  });
  await writeWhole(output, made.bytes, around.force);
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
      extra: { sources },
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
