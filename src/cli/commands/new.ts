import { randomUUID } from 'node:crypto';
import { lastMonthEnd } from '../../domain/calendar/days';
import type { WorkbookKind } from '../../standard/model/types';
import { CLI_WORDS } from '../../words/cli';
import { setUpWorkbook } from '../../workbook/set-up';
import { serialToday } from '../clock';
import { withExcel } from '../excel';
import { refuseExisting, refuseOtherFormats, writeWhole } from '../files';
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
    await session.run((context) =>
      setUpWorkbook(context, {
        ...(standard ? { standard } : {}),
        kind,
        language,
        workbookId: randomUUID(),
        settings: { statusDate: lastMonthEnd(serialToday()), ...settings },
      }),
    );
    return { bytes: await session.save(), counts: { ...session.counts } };
  });
  await writeWhole(file, bytes, force);
  if (json) out(`${JSON.stringify({ output: file, kind, language, host: counts })}\n`);
  else tell(CLI_WORDS.wrote, { file });
  return EXIT.ok;
}
