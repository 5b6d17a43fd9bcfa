import type { Book } from '../../src/host/book/book';
import { cloneData } from '../../src/host/model/clone';
import { PESSIMISTIC, USUAL } from '../../src/host/model/behaviour';
import { startSession, type HostSession } from '../../src/host/session/node';
import type { AnyRecord, WorkbookKind } from '../../src/standard/model/types';
import type { Language } from '../../src/words/text';
import { setUpWorkbook } from '../../src/workbook/set-up';

/** `EXCEL=pessimistic npx jest …` runs the tests in an Excel that answers every open question the worse way. */
export const EXCEL = process.env.EXCEL === 'pessimistic' ? PESSIMISTIC : USUAL;

/** A session with a standard workbook in it. */
export async function standardWorkbook(
  kind: WorkbookKind,
  language: Language = 'en',
  given: { settings?: AnyRecord; project?: AnyRecord } = {},
): Promise<HostSession> {
  const session = await startSession({ ...EXCEL, locale: language === 'fr' ? 'fr-FR' : 'en-US' });
  const asked = JSON.stringify([kind, language, given]);
  const known = made.get(asked);
  if (known) session.putBack(cloneData(known));
  else {
    session.newWorkbook();
    await session.run((context) => setUpWorkbook(context, { kind, language, workbookId: 'test', ...given }));
    made.set(asked, cloneData(session.book));
  }
  return session;
}

/** Setting up takes a second or two, and the tests of a file ask for the same workbook again and again. */
const made = new Map<string, Book>();

/** Excel on the web refuses 5 MB, the desktop hangs over tens of thousands of actions: requests stay far below, and are no more than it takes. */
export function expectTakenWell({ counts }: HostSession): void {
  expect(counts.largestRequest).toBeLessThanOrEqual(1.5e6);
  expect(counts.largestResponse).toBeLessThan(4e6);
  expect(counts.mostActions).toBeLessThanOrEqual(5_000);
  expect(counts.requests).toBeLessThanOrEqual(counts.requestBytes / 1.2e6 + 8);
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
