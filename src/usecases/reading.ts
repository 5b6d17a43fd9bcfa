/** How closed files are read: a port, for a face may read them where one that takes too long or too much ends alone. */
import { readForCheck } from '../exchange/check-file';
import { readRegister, type RawRegister } from '../exchange/register';
import { readStandardWorkbook, type StandardWorkbook } from '../exchange/standard-workbook';
import { subjectOf, type CheckedSubject } from '../standard/check/files';
import type { CheckResult } from '../standard/check/finding';
import { judgeWorkbook } from '../standard/check/judge';

/** What the check makes of one file; the others are not known yet. */
export interface JudgedFile {
  readonly result: CheckResult;
  readonly subject: CheckedSubject;
}

export interface JudgedAs {
  /** The clock, an Excel serial. */
  readonly now: number;
  /** The day that the workbook is judged as of; null means today. */
  readonly statusDate: number | null;
}

/** Each throws ReadError for a file that cannot be read. */
export interface FileReading {
  readonly register: (bytes: Uint8Array, name: string) => Promise<RawRegister>;
  readonly workbook: (bytes: Uint8Array, name: string) => Promise<StandardWorkbook>;
  readonly judged: (bytes: Uint8Array, name: string, as: JudgedAs) => Promise<JudgedFile>;
}

/** In this thread. */
export const READ_HERE: FileReading = {
  register: (bytes, name) => readRegister(bytes, name),
  workbook: (bytes, name) => readStandardWorkbook(bytes, name),
  judged: async (bytes, name, as) => {
    const contents = await readForCheck(bytes, name);
    return { result: judgeWorkbook(contents, as), subject: subjectOf(contents) };
  },
};
