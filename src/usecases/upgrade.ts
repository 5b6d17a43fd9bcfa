import { upgradeWorkbook, type UpgradeOutcome } from '../workbook/upgrade';
import { lookAtOpen, lookAtSaved, type CheckOptions } from './check';
import { attempt, type Outcome } from './outcome';
import type { Reach, WorkbookSession } from './ports';
import { mended, mendFile, type FileToMend, type MendedFile, type MendedWorkbook } from './repair';

/** Brings the open workbook to our version of the standard; what people entered stays. */
export const upgrade = ({ write }: Reach, options: CheckOptions): Promise<Outcome<MendedWorkbook>> =>
  attempt(() => write(async (context) => mended(await upgradeWorkbook(context, lookAtOpen(context, options)))));

/** Brings a closed workbook to our version of the standard. */
export const upgradeFile = (
  session: WorkbookSession,
  file: FileToMend,
  options: CheckOptions,
): Promise<Outcome<MendedFile<UpgradeOutcome>>> =>
  mendFile(session, file, () => session.run((context) => upgradeWorkbook(context, lookAtSaved(session, file.name, options))));
