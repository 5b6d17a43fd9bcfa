import { readForCheck } from '../exchange/check-file';
import type { CheckFinding } from '../standard/check/finding';
import type { RuleKey } from '../standard/check/rules';
import { STANDARD_VERSION } from '../standard/data/version';
import type { Standard } from '../standard/model/standard';
import { NewerStandard } from '../workbook/failures';
import { repairWorkbook, type RepairOutcome } from '../workbook/repair';
import { lookAtOpen, lookAtSaved, placed, type CheckedWorkbook, type CheckOptions } from './check';
import { attempt, type Outcome } from './outcome';
import type { Reach, WorkbookSession } from './ports';

/** The workbook after a repair or an upgrade. */
export interface MendedWorkbook {
  readonly repairs: readonly CheckFinding[];
  readonly now: CheckedWorkbook;
}

/** Mends what can be mended in the open workbook without guessing. */
export const repair = ({ write }: Reach, options: CheckOptions): Promise<Outcome<MendedWorkbook>> =>
  attempt(() => write(async (context) => mended(await repairWorkbook(context, lookAtOpen(context, options)))));

export const mended = ({ repairs, left, after }: RepairOutcome): MendedWorkbook => ({
  repairs,
  now: { findings: left.map(placed), score: after.score.score, brings: [] },
});

/** A closed file to mend: it stays as it is. */
export interface FileToMend {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of a file: the bytes of the mended one. */
export interface MendedFile<T extends RepairOutcome = RepairOutcome> {
  readonly outcome: T;
  readonly bytes: Uint8Array;
  /** By which it was judged: its own. */
  readonly standard: Standard;
}

export interface RepairFileOptions extends CheckOptions {
  /** Only findings of these rules; absent means all that can be mended. */
  readonly only?: readonly RuleKey[] | undefined;
  /** Tells what would be mended, and changes nothing. */
  readonly dryRun?: boolean;
}

/** Mends what can be mended in a closed workbook without guessing. */
export const repairFile = (
  session: WorkbookSession,
  file: FileToMend,
  { only, dryRun = false, ...options }: RepairFileOptions,
): Promise<Outcome<MendedFile>> =>
  mendFile(session, file, () =>
    session.run((context) => repairWorkbook(context, lookAtSaved(session, file.name, options), { dryRun, ...(only ? { only } : {}) })),
  );

/** Opens a workbook of ours, has it mended and saves it; the file is read first, for Excel would open anything. */
export const mendFile = <T extends RepairOutcome>(
  session: WorkbookSession,
  { name, bytes }: FileToMend,
  mend: () => Promise<T>,
): Promise<Outcome<MendedFile<T>>> =>
  attempt(async () => {
    const { identity } = await readForCheck(bytes, name);
    if (identity.version > STANDARD_VERSION) throw new NewerStandard();
    await session.open(bytes, name);
    const outcome = await mend();
    return { outcome, bytes: await session.save(), standard: identity.standard };
  });
