import { basename } from 'node:path';
import { readForCheck } from '../exchange/check-file';
import type { HostSession } from '../host/session/node';
import { judgeWorkbook } from '../standard/check/judge';
import type { Checked } from '../workbook/repair';
import { serialNow } from './clock';

/** Checks the workbook that the session has open, as the file that it would be saved to, as of that day; else today. */
export const lookAt =
  (session: HostSession, file: string, statusDate?: number): (() => Promise<Checked>) =>
  async () => {
    const contents = await readForCheck(await session.save(), basename(file));
    return { contents, result: judgeWorkbook(contents, { now: serialNow(), statusDate: statusDate ?? null }) };
  };
