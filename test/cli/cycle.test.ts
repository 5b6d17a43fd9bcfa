import { readFileSync, writeFileSync } from 'node:fs';
import { readStandardWorkbook } from '../../src/exchange/standard-workbook';
import { startSession } from '../../src/host/session/node';
import type { AnyRecord, RecordKey } from '../../src/standard/model/types';
import { fillForms } from '../../src/workbook/fill-form';
import { readWorkbook } from '../../src/workbook/read';
import { appendRows } from '../../src/workbook/rows';
import { pmo, scratchFolder } from '../support/pmo';

const folder = scratchFolder();
const portfolio = folder.path('demo', 'portefeuille.xlsx');

interface Outcome {
  updated?: boolean;
  /** Where the version before is kept. */
  previous?: string;
  projects: number;
  requests: number;
  exceptions: { severity: string; value: string | null }[];
}

/** Works in a workbook as a person does between two cycles. */
async function workIn(file: string, work: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const session = await startSession({ locale: 'fr-FR' });
  await session.open(readFileSync(file), file);
  await session.run(work);
  writeFileSync(file, await session.save());
  session.close();
}

/** Every table of a workbook, but for when and from which file its rows came. */
async function tablesOf(file: string): Promise<Partial<Record<RecordKey, AnyRecord[]>>> {
  const session = await startSession({ locale: 'fr-FR' });
  await session.open(readFileSync(file), file);
  const { records } = await session.run((context) => readWorkbook(context));
  session.close();
  const traces = new Set(['sourceFile', 'sourceTime', 'sourceVersion', 'writtenAt', 'author']);
  return Object.fromEntries(
    Object.entries(records).map(([key, rows]) => [
      key,
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !traces.has(column)))),
    ]),
  );
}

describe('The reporting cycle', () => {
  let before: Awaited<ReturnType<typeof tablesOf>>;

  beforeAll(async () => {
    expect((await pmo(['demo', '-o', folder.path('demo'), '--projects', '2', '--lang', 'fr'])).code).toBe(0);
    await workIn(portfolio, async (context) => {
      await appendRows(context, 'rate', [{ from: 'USD', to: 'EUR', rate: 0.9, type: 'budget' }], { author: 'Ada', at: 46000 });
    });
    before = await tablesOf(portfolio);
    // A workbook says in which currency it keeps its project, where the register leaves it to its settings.
    for (const project of before.project ?? []) project['currency'] ??= 'EUR';
    expect((await pmo(['distribute', portfolio, '-o', folder.path('cycle')])).code).toBe(0);
  });

  test('says, where the portfolio workbook is there already, that --force brings it up to date', async () => {
    const run = await pmo(['consolidate', folder.path('cycle'), '-o', portfolio, '--lang', 'fr']);
    expect([run.code, run.err]).toEqual([2, `${portfolio} existe déjà\u00a0; --force le met à jour.\n`]);
  });

  test('brings the portfolio up to date twice over: its own tables, requests, rates and settings stay, and nothing stands there twice', async () => {
    for (let cycle = 0; cycle < 2; cycle += 1) {
      const run = await pmo(['consolidate', folder.path('cycle'), '-o', portfolio, '--force', '--json']);
      const asBefore = readFileSync(run.json<Outcome>().previous ?? '');
      expect((await readStandardWorkbook(asBefore, 'previous')).kind).toBe('portfolio');
      expect(run.json<Outcome>()).toMatchObject({
        updated: true,
        projects: 2,
        requests: before.project?.length ? before.project.length - 2 : 0,
        exceptions: [],
      });
      const after = await tablesOf(portfolio);
      expect(Object.keys(after)).toEqual(Object.keys(before));
      for (const key of Object.keys(before) as RecordKey[]) expect([key, after[key]]).toEqual([key, before[key]]);
    }
    expect(before.programme?.length).toBeGreaterThan(0);
    expect(before.capacity?.length).toBeGreaterThan(0);
    expect(before.rate).toHaveLength(1);
  });

  test('takes what the workbooks bring now, tells what it did, and keeps a project that is in none of them', async () => {
    const [first] = before.project ?? [];
    const file = folder.path('cycle', `${String(first?.['id'])} ${String(first?.['name'])}.xlsx`);
    await workIn(file, async (context) => fillForms(context, await readWorkbook(context), { project: { budget: 4_321_000 } }));
    const run = await pmo(['consolidate', file, '-o', portfolio, '--force', '--lang', 'fr', '--status-date', '2026-11-30']);
    expect(run.code).toBe(0);
    expect(run.out).toContain(
      'Mis à jour\u00a0: les projets des classeurs\u00a0; ses autres lignes, ses taux et ses paramètres sont restés. Date d’état\u00a0: 30/11/2026.\nProjets\u00a0: 2 · demandes\u00a0: ',
    );
    const { project, settings, exception } = (await readStandardWorkbook(readFileSync(portfolio), portfolio)).records;
    expect(project?.map(({ id }) => id)).toEqual(before.project?.map(({ id }) => id));
    expect([project?.[0]?.['budget'], project?.[1]?.['budget']]).toEqual([4_321_000, before.project?.[1]?.['budget']]);
    expect(settings?.[0]).toMatchObject({ ...before.settings?.[0], statusDate: 46_356 });
    expect(new Set(exception?.map(({ severity }) => severity))).toEqual(new Set(['info']));
  });

  test('adds the rates of a file to its own, which give way only where the file has the same', async () => {
    const rates = folder.path('rates.csv');
    writeFileSync(rates, 'From,To,Rate\nUSD,EUR,0.8\nGBP,EUR,1.2\n');
    await workIn(portfolio, async (context) => {
      await appendRows(context, 'rate', [{ from: 'CHF', to: 'EUR', rate: 1.05, type: 'closing' }], { author: 'Ada', at: 46000 });
    });
    expect((await pmo(['consolidate', folder.path('cycle'), '-o', portfolio, '--force', '--rates', rates])).code).toBe(0);
    expect((await tablesOf(portfolio)).rate?.map(({ from, rate }) => [from, rate])).toEqual([
      ['CHF', 1.05],
      ['USD', 0.8],
      ['GBP', 1.2],
    ]);
  });

  test('keeps the standard that the portfolio was made with', async () => {
    const asBefore = readFileSync(portfolio);
    const run = await pmo(['consolidate', folder.path('cycle'), '-o', portfolio, '--force', '--pack', 'pm2', '--lang', 'en']);
    expect([run.code, run.err]).toEqual([
      2,
      `${portfolio} keeps the standard that it was made with: leave --standard and --pack out, or write to another file.\n`,
    ]);
    expect(readFileSync(portfolio).equals(asBefore)).toBe(true);
  });

  test('leaves a portfolio with a protected sheet as it is, and says why', async () => {
    const locked = folder.path('locked.xlsx');
    writeFileSync(locked, readFileSync(portfolio));
    await workIn(locked, async (context) => {
      context.workbook.tables.getItem('PmoProjects').worksheet.protection.protect({}, 'secret');
      await context.sync();
    });
    const asBefore = readFileSync(locked);
    const run = await pmo(['consolidate', folder.path('cycle'), '-o', locked, '--force', '--lang', 'en']);
    expect([run.code, readFileSync(locked).equals(asBefore)]).toEqual([2, true]);
    expect(run.err).toMatch(/A sheet is protected\. .*\n$/);
  });

  test('replaces a file that is no portfolio workbook where it is told to, and names the organisation that the workbooks name', async () => {
    const other = folder.path('other.xlsx');
    writeFileSync(other, 'mine');
    const run = await pmo(['consolidate', folder.path('cycle'), '-o', other, '--lang', 'en']);
    expect([run.code, run.err]).toEqual([2, `${other} exists already; --force replaces it.\n`]);
    const forced = await pmo(['consolidate', folder.path('cycle'), '-o', other, '--force', '--json']);
    expect(forced.json<Outcome>()).toMatchObject({ updated: false, projects: 2 });
    const { settings } = (await readStandardWorkbook(readFileSync(other), other)).records;
    expect(settings?.[0]?.['organisation']).toBe(before.settings?.[0]?.['organisation']);
    expect(before.settings?.[0]?.['organisation']).toMatch(/\w/);
  });

  test('refuses a file of rates that gives none, and names the columns that it lacks', async () => {
    const rates = folder.path('bad.csv');
    writeFileSync(rates, 'a,b\n1,2\n');
    const run = await pmo(['consolidate', folder.path('cycle'), '-o', folder.path('never.xlsx'), '--rates', rates, '--lang', 'fr']);
    expect([run.code, run.err]).toEqual([2, `${rates} ne donne aucun taux de change\u00a0; colonnes manquantes\u00a0: De, Vers, Taux.\n`]);
  });
});
