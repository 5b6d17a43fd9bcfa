import type { WorkbookKind } from '../../standard/model/types';
import { reachOf } from '../../usecases/ports';
import { setUp } from '../../usecases/set-up';
import { CLI_WORDS } from '../../words/cli';
import { serialNow } from '../../workbook/clock';
import { withExcel } from '../excel';
import { refuseExisting, refuseOtherFormats, writeWhole } from '../files';
import { done } from '../outcome';
import { EXIT, type GivenSettings, type Surroundings } from '../surroundings';

/** Writes an empty standard workbook. */
export async function newWorkbook(
  kind: WorkbookKind,
  file: string,
  { standard, ...settings }: GivenSettings,
  { language, json, force, out, tell }: Surroundings,
): Promise<number> {
  await refuseExisting([file], force);
  refuseOtherFormats(file);
  const { bytes, counts } = await withExcel(language, async (session) => {
    session.newWorkbook();
    done(await setUp(reachOf(session), { kind, language, settings, ...(standard ? { standard } : {}) }, serialNow), file);
    return { bytes: await session.save(), counts: { ...session.counts } };
  });
  await writeWhole(file, bytes, force);
  if (json) out(`${JSON.stringify({ output: file, kind, language, host: counts })}\n`);
  else tell(CLI_WORDS.wrote, { file });
  return EXIT.ok;
}
