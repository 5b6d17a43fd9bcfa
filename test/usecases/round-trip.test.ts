import { startSession, type HostSession } from '../../src/host/session/node';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import { adopt, mapRegister } from '../../src/usecases/adopt';
import { consolidate } from '../../src/usecases/consolidate';
import { distribute, planDistribution } from '../../src/usecases/distribute';
import { valueOf } from '../../src/usecases/outcome';
import { reachOf } from '../../src/usecases/ports';
import { serialNow } from '../../src/workbook/clock';

/** IDs that some system, or some step on the way, could take for one another or for something else. */
const IDS = [
  ...['P/1', 'P 1', 'P:1', 'P\\1', 'P*1', 'P?1', 'P<1', 'P|1', 'P%2F1', 'P%201', 'P[1]', 'P.1', 'P.', '~$R', '.H', '-x', '--force'],
  ...['CON', 'nul', 'COM1.x', '001', '1e5', 'TRUE', '=1+1', '@x', 'é', 'ß', '😀', 'x'.repeat(90), `${'x'.repeat(90)}y`],
];

let session: HostSession;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

test('what is distributed under any two awkward IDs comes back when it is consolidated: every project and every amount', async () => {
  const rows = IDS.map((id, index) => `"${id}",Same,${2 ** index},EUR`);
  const register = new TextEncoder().encode(`Project ID,Project name,Budget,Currency\n${rows.join('\n')}\n`);
  const mapped = valueOf(await mapRegister('register.csv', register, BASE_STANDARD));
  session.newWorkbook();
  const settings = { currency: 'EUR' };
  const options = { language: 'en', author: 'Ada', now: serialNow, settings, rates: { rates: [], findings: [] } } as const;
  const adopted = valueOf(await adopt(reachOf(session), mapped, options));
  expect(adopted.projects.map(({ id }) => id)).toEqual(IDS);

  const plan = valueOf(await planDistribution('portfolio.xlsx', await session.save()));
  const files = new Map<string, Uint8Array>();
  valueOf(
    await distribute(session, plan, 'en', (name, bytes) => {
      files.set(name.normalize('NFD').toUpperCase(), bytes);
      return Promise.resolve();
    }),
  );
  expect(files.size).toBe(IDS.length);

  session.newWorkbook();
  const sources = [...files].map(([name, bytes]) => ({ name, bytes }));
  const { report, findings, consolidated } = valueOf(
    await consolidate(reachOf(session), sources, { now: serialNow, begin: { language: 'en' }, given: { settings } }),
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(consolidated.rows.project.map(({ id }) => id).sort()).toEqual([...IDS].sort());
  expect(report.currencies['EUR']?.budget).toBe(2 ** IDS.length - 1);
});
