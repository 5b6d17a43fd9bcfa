import type { Standard } from '../standard';
import type { WorkbookContents } from './contents';
import type { CheckResult } from './finding';

export interface JudgeOptions {
  /** By which the workbook is judged; absent means its own. */
  readonly standard?: Standard;
  /** The check is made as of this day; absent means today. */
  readonly statusDate?: number | null;
  /** The clock, as an Excel serial. */
  readonly now: number;
}

/** Holds what was read of a workbook against its standard: what does not fit, and how much does. Pure: either door gives the contents. */
export type JudgeWorkbook = (contents: WorkbookContents, options: JudgeOptions) => CheckResult;
