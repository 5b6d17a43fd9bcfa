import { readForCheck as readFile } from '../exchange/check-file';
import type { SourceFile } from '../exchange/consolidate';
import { isNamedAsCopy } from '../exchange/copy-name';
import type { WorkbookContents } from '../standard/check/contents';
import { sameProjects, withOtherFiles, type CheckedSubject, type SameProject } from '../standard/check/files';
import type { CheckFinding, CheckResult } from '../standard/check/finding';
import { judgeWorkbook } from '../standard/check/judge';
import { migrationsSince } from '../standard/migrations/migrations';
import { STANDARD_VERSION } from '../standard/data/version';
import type { Text } from '../words/text';
import { readForCheck as readOpen } from '../workbook/check';
import type { Place } from '../workbook/go-to';
import { NewerStandard } from '../workbook/failures';
import type { Checked } from '../workbook/repair';
import { attempt, reasonOf, type Outcome } from './outcome';
import { READ_HERE, type FileReading } from './reading';
import type { Clock, Reach, WorkbookSession } from './ports';

export interface CheckOptions {
  readonly now: Clock;
  /** The day that the workbook is judged as of; else today. */
  readonly statusDate?: number | undefined;
}

/** Looks at a workbook as it is now. */
export type Look = () => Promise<Checked>;

const looking =
  (read: () => Promise<WorkbookContents>, { now, statusDate }: CheckOptions): Look =>
  async () => {
    const contents = await read();
    return { contents, result: judgeWorkbook(contents, { now: now(), statusDate: statusDate ?? null }) };
  };

/** The open workbook. */
export const lookAtOpen = (context: Excel.RequestContext, options: CheckOptions): Look => looking(() => readOpen(context), options);

/** The workbook that the session has open, as the file that it would be saved to: a file tells more than Excel does. */
export const lookAtSaved = (session: WorkbookSession, fileName: string, options: CheckOptions): Look =>
  looking(async () => readFile(await session.save(), fileName), options);

/** A finding of the check, and the cell of the open workbook where it stands. */
export interface PlacedFinding extends CheckFinding {
  readonly place: Place | null;
}

export interface CheckedWorkbook {
  readonly findings: readonly PlacedFinding[];
  /** How much of what was checked is right, 0 to 1; null where there was nothing to check. */
  readonly score: number | null;
  /** What an upgrade to our version of the standard would bring; empty where the workbook has it. */
  readonly brings: readonly Text[];
}

/** Checks the open workbook, without changing it. */
export const check = ({ read }: Reach, options: CheckOptions): Promise<Outcome<CheckedWorkbook>> =>
  attempt(() =>
    read(async (context) => {
      const { contents, result } = await lookAtOpen(context, options)();
      const { version } = contents.identity;
      if (version > STANDARD_VERSION) throw new NewerStandard();
      return {
        findings: result.findings.map(placed),
        score: result.score.score,
        brings: migrationsSince(version).map(({ brings }) => brings),
      };
    }),
  );

/** Each finding with the cell where it stands; what stands on a sheet that is not there leads nowhere. */
export const placed = (finding: CheckFinding): PlacedFinding => {
  const { sheet, cell } = finding;
  return { ...finding, place: sheet === null || cell === null ? null : { sheetName: sheet, ...cell } };
};

export interface CheckedFile {
  readonly file: string;
  readonly result: CheckResult;
}

export interface UnreadFile {
  readonly file: string;
  readonly reason: Text;
}

export interface CheckedFiles {
  readonly checked: readonly CheckedFile[];
  /** Files that could not be checked, and why. */
  readonly unread: readonly UnreadFile[];
  /** Projects that stand in several of the files. */
  readonly duplicates: readonly SameProject[];
  /** Over all files, as over the sheets of one; null where there was nothing to check. */
  readonly score: number | null;
}

/** Checks closed workbooks, and them against each other; one that cannot be read stops none of the others. */
export async function checkFiles(
  files: readonly SourceFile[],
  { now, statusDate }: CheckOptions,
  reading: FileReading = READ_HERE,
): Promise<CheckedFiles> {
  const checked: (CheckedFile & { readonly subject: CheckedSubject })[] = [];
  const unread: UnreadFile[] = [];
  for (const { name, bytes } of files) {
    const outcome = await attempt(async () =>
      reading.judged(typeof bytes === 'function' ? await bytes() : bytes, name, { now: now(), statusDate: statusDate ?? null }),
    );
    if (!outcome.ok) unread.push({ file: name, reason: reasonOf(outcome) });
    else checked.push({ file: name, ...outcome.value });
  }
  const duplicates = sameProjects(
    checked.map(({ subject }) => subject),
    isNamedAsCopy,
  );
  return {
    checked: checked.map(({ file, result }) => ({ file, result: withOtherFiles(result, file, duplicates) })),
    unread,
    duplicates,
    score: overall(checked.map(({ result }) => result)),
  };
}

const overall = (results: readonly CheckResult[]): number | null => {
  const scores = results.map(({ score }) => score);
  const checks = scores.reduce((sum, score) => sum + score.checks, 0);
  return checks > 0 ? scores.reduce((sum, score) => sum + (score.score ?? 0) * score.checks, 0) / checks : null;
};
