import { startSession, type HostSession } from '../../src/host/session/node';
import type { AnyRecord, WorkbookKind } from '../../src/standard/types';
import type { Language } from '../../src/words/text';
import { setUpWorkbook } from '../../src/workbook/set-up';

/** A session with a standard workbook in it. */
export async function standardWorkbook(
  kind: WorkbookKind,
  language: Language = 'en',
  given: { settings?: AnyRecord; project?: AnyRecord } = {},
): Promise<HostSession> {
  const session = await startSession({ locale: language === 'fr' ? 'fr-FR' : 'en-US' });
  session.newWorkbook();
  await session.run((context) => setUpWorkbook(context, { kind, language, workbookId: 'test', ...given }));
  return session;
}

/** The values of a range of the open workbook. */
export const valuesOf = (session: HostSession, sheet: string, address: string): Promise<unknown[][]> =>
  session.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });

export const write = (session: HostSession, sheet: string, address: string, values: (string | number | boolean)[][]): Promise<void> =>
  session.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });
