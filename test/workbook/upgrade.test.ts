import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStandardWorkbook } from '../../src/exchange/standard-workbook';
import { startSession, type HostSession } from '../../src/host/session/node';
import { STANDARD_VERSION } from '../../src/standard/data/version';
import { MIGRATIONS } from '../../src/standard/migrations/migrations';
import { lookAtSaved } from '../../src/usecases/check';
import { serialNow } from '../../src/workbook/clock';
import { everywhere } from '../../src/workbook/column';
import { UpToDate } from '../../src/workbook/failures';
import { upgradeWorkbook } from '../../src/workbook/upgrade';

const NAMES = ['project.en.xlsx', 'project.fr.xlsx', 'portfolio.en.xlsx', 'portfolio.fr.xlsx'] as const;
const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, '../fixtures/standard-v1', name));

async function upgraded(name: string, change?: (context: Excel.RequestContext) => Promise<void>) {
  const session = await startSession();
  await session.open(fixture(name), name);
  if (change) await session.run(change);
  const outcome = await session.run((context) => upgradeWorkbook(context, lookAtSaved(session, name, { now: serialNow })));
  return { session, outcome };
}

const cell = async (session: HostSession, sheet: string, address: string): Promise<unknown> =>
  session.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values[0]?.[0];
  });

describe('the upgrade of a workbook of version 1', () => {
  test.each(NAMES)(
    'gives it every sheet, column, name and formula of ours, keeps every value that was entered, and leaves nothing to repair: %s',
    async (name) => {
      const before = await readStandardWorkbook(fixture(name), name);
      const { session, outcome } = await upgraded(name);
      expect([outcome.from, outcome.to, outcome.migrations.map(({ to }) => to)]).toEqual([
        1,
        STANDARD_VERSION,
        MIGRATIONS.map(({ to }) => to),
      ]);
      expect(outcome.left.filter(({ repairable }) => repairable).map(({ rule, sheet, column }) => [rule, sheet, column])).toEqual([]);
      expect(outcome.left.filter(({ severity }) => severity === 'error')).toEqual([]);

      const after = await readStandardWorkbook(await session.save(), name);
      session.close();
      expect(after.standardVersion).toBe(STANDARD_VERSION);
      for (const [key, records] of Object.entries(before.records)) {
        const now = after.records[key as keyof typeof after.records] ?? [];
        expect(now).toHaveLength(records.length);
        records.forEach((record, index) => {
          const entered = Object.fromEntries(
            Object.entries(record).filter(([field, value]) => value !== null && field !== 'standardVersion'),
          );
          expect(now[index]).toMatchObject(entered);
        });
      }
    },
  );

  test('leaves columns and sheets of people’s own where they are, and adds what came since beside them', async () => {
    const { session, outcome } = await upgraded('project.en.xlsx', async (context) => {
      const own = context.workbook.worksheets.add('My notes');
      own.getRange('B2').values = [['keep me']];
      context.workbook.tables.getItem('PmoRaid').columns.add(undefined, undefined, 'My column');
      context.workbook.tables.getItem('PmoTasks').columns.add(undefined, undefined, 'Place').getDataBodyRange().values = everywhere('Lyon');
      await context.sync();
    });
    expect(outcome.left.filter(({ rule }) => rule === 'missingColumn' || rule === 'putBackEmpty')).toEqual([]);
    expect(await cell(session, 'My notes', 'B2')).toBe('keep me');
    const headers = await session.run(async (context) => {
      const header = context.workbook.tables.getItem('PmoRaid').getHeaderRowRange().load('values');
      await context.sync();
      return header.values[0];
    });
    expect(headers).toContain('My column');
    session.close();
  });

  test('is refused where the workbook has our version already', async () => {
    const { session } = await upgraded('project.en.xlsx');
    await expect(
      session.run((context) => upgradeWorkbook(context, lookAtSaved(session, 'again', { now: serialNow }))),
    ).rejects.toBeInstanceOf(UpToDate);
    session.close();
  });
});
