import { consolidate, type Consolidation, type SourceFile } from '../../src/exchange/consolidate';
import { ReadError } from '../../src/exchange/read-error';
import { buildPortfolioReport } from '../../src/report/portfolio-report';
import type { Rate } from '../../src/standard/data/records/rate';
import type { CurrencyTotals } from '../../src/standard/measures/totals-by-currency';
import { lowestTasks } from '../../src/standard/measures/performance-input';
import type { Task } from '../../src/standard/data/records/task';
import { dayOf } from '../../src/domain/calendar/days';
import { STANDARD_VERSION } from '../../src/standard/data/version';
import { standardWorkbook, utf8, type WorkbookContents } from './support/workbooks';

const VERSION = String(STANDARD_VERSION);

const file = async (name: string, contents: WorkbookContents): Promise<SourceFile> => ({ name, bytes: await standardWorkbook(contents) });
const settings = { currency: 'EUR', statusDate: new Date(Date.UTC(2024, 5, 30)) };
const day = (month: number, date: number): Date => new Date(Date.UTC(2024, month - 1, date));
const told = ({ findings }: Consolidation): unknown[] =>
  findings.map(({ source, sheet, row, column, value, severity }) => [source, sheet, row, column, value, severity]);

/** What the report makes of the projects that are kept in euros. */
const totals = (
  { rows }: Consolidation,
  { statusDate = dayOf(2024, 6, 30), rates = [] }: { statusDate?: number; rates?: readonly Partial<Rate>[] } = {},
): CurrencyTotals | undefined =>
  buildPortfolioReport({
    rows,
    rates: rates as readonly Rate[],
    exceptions: [],
    organisation: '',
    currency: 'EUR',
    statusDate,
    madeAt: statusDate,
  }).currencies['EUR'];

describe('consolidation', () => {
  test('gathers the rows of projects, each with its project, file, version and time', async () => {
    const result = await consolidate(
      [
        await file('a.xlsx', {
          project: { id: 'P-1', name: 'Alpha', currency: 'GBP', budget: 0.1 },
          settings,
          rows: {
            raidItem: [{ id: 'R-1', type: 'Risk', title: 'a' }],
            budgetLine: [{ category: 'Travel', expenditure: 'Opex', month: day(3, 1), actual: 5 }],
          },
        }),
        await file('b.xlsx', {
          language: 'fr',
          project: { id: 'P-2', name: 'Bêta', currency: 'GBP', budget: 0.2 },
          settings,
          rows: {
            raidItem: [{ id: 'R-1', type: 'Risque', title: 'b' }],
            task: [{ wbs: '1', name: 't' }],
            statusUpdate: [{ date: day(6, 30), schedule: 'Vert' }],
          },
        }),
      ],
      { now: 46000.5 },
    );
    expect(result.findings).toEqual([]);
    const trace = { sourceVersion: VERSION, sourceTime: 46000.5 };
    expect(result.rows.project).toMatchObject([
      { id: 'P-1', name: 'Alpha', sourceFile: 'a.xlsx', ...trace },
      { id: 'P-2', name: 'Bêta', sourceFile: 'b.xlsx', ...trace },
    ]);
    expect(result.rows.raidItem).toMatchObject([
      { id: 'R-1', projectId: 'P-1', sourceFile: 'a.xlsx', ...trace },
      { id: 'R-1', projectId: 'P-2', sourceFile: 'b.xlsx', ...trace },
    ]);
    expect(result.rows.budgetLine).toMatchObject([{ id: 'B-0001', projectId: 'P-1', currency: 'GBP', actual: 5 }]);
    expect(result.rows.task).toMatchObject([{ id: 'T-0001', projectId: 'P-2' }]);
    expect(result.rows.statusUpdate).toMatchObject([{ projectId: 'P-2', schedule: 'green' }]);
    expect(result.sources).toEqual([
      { file: 'a.xlsx', version: VERSION, projectId: 'P-1', taken: true },
      { file: 'b.xlsx', version: VERSION, projectId: 'P-2', taken: true },
    ]);
  });

  test('takes a project from the first of two files and leaves the other out whole, naming both', async () => {
    const contents: WorkbookContents = {
      project: { id: 'P-1', name: 'Alpha', currency: 'EUR', budget: 100 },
      settings,
      rows: { raidItem: [{ id: 'R-1', type: 'Risk', title: 'a' }] },
    };
    const result = await consolidate([
      await file('a.xlsx', contents),
      await file('copy.xlsx', { ...contents, project: { ...contents.project, id: 'p-1', budget: 900 } }),
    ]);
    expect(result.rows.project).toHaveLength(1);
    expect(result.rows.raidItem).toHaveLength(1);
    expect(result.rows.project[0]?.budget).toBe(100);
    expect(told(result)).toEqual([['copy.xlsx', null, null, null, 'p-1', 'error']]);
    expect(result.findings[0]?.reason.en).toContain('was taken from “a.xlsx”');
    expect(result.sources[1]).toEqual({ file: 'copy.xlsx', version: VERSION, projectId: 'p-1', taken: false });
  });

  test.each([
    ['Copy of Bridge.xlsx', 'Bridge.xlsx'],
    ['b/Copie de Bridge.xlsx', 'c/Bridge.xlsx'],
    ['Bridge - Copy (2).xlsx', 'Bridge.xlsx'],
    ['Bridge (1).xlsx', 'Bridge.xlsx'],
    ['Bridge copie.xlsx', 'Pont.xlsx'],
  ])('prefers the file whose name is not that of a copy, in whatever order they come: not %s but %s', async (copy, original) => {
    const made = (name: string, budget: number | string): Promise<SourceFile> =>
      file(name, { project: { id: 'P-1', name: 'Bridge', currency: 'EUR', budget }, settings, rows: { task: [{ wbs: '1', name }] } });
    const files = [await made(copy, 'soon'), await made(original, 100)];
    for (const order of [files, [...files].reverse()]) {
      const result = await consolidate(order);
      expect([result.rows.project.length, result.rows.project[0]?.budget, result.rows.task.map(({ name }) => name)]).toEqual([
        1,
        100,
        [original],
      ]);
      expect(told(result)).toEqual([[copy, null, null, null, 'P-1', 'error']]);
      expect(result.findings[0]?.reason.en).toContain(`“${original}”`);
      expect(Object.fromEntries(result.sources.map(({ file: name, taken }) => [name, taken]))).toEqual({ [original]: true, [copy]: false });
    }
  });

  test('names the file that was taken for every copy', async () => {
    const contents: WorkbookContents = { project: { id: 'P-1', name: 'A' }, settings };
    const result = await consolidate([
      await file('A - Copy.xlsx', contents),
      await file('A copy.xlsx', contents),
      await file('A.xlsx', contents),
    ]);
    expect(result.findings.map(({ source, reason }) => [source, reason.fr.includes('repris de «\u00a0A.xlsx\u00a0»')]).sort()).toEqual([
      ['A - Copy.xlsx', true],
      ['A copy.xlsx', true],
    ]);
  });

  test('knows a copy of a workbook without ID by its project’s name; other projects made from the same workbook are their own', async () => {
    const result = await consolidate([
      await file('a.xlsx', { project: { name: 'Alpha' }, settings }),
      await file('b.xlsx', { project: { name: 'ALPHA' }, settings }),
      await file('c.xlsx', { project: { name: 'Gamma' }, settings }),
    ]);
    expect(result.rows.project.map(({ id, name }) => [id, name])).toEqual([
      ['P-0001', 'Alpha'],
      ['P-0002', 'Gamma'],
    ]);
    expect(told(result)).toContainEqual(['b.xlsx', null, null, null, 'ALPHA', 'error']);
  });

  test('counts ratings as they stand in the files and as they are understood', async () => {
    const result = await consolidate(
      await Promise.all(
        (
          [
            ['en', 'Amber/red'],
            ['en', 'Amber/Red'],
            ['fr', 'orange/rouge'],
            ['en', 'Exempt'],
            ['en', null],
          ] as const
        ).map(([language, confidence], index) =>
          file(`${index}.xlsx`, { workbookId: `W-${index}`, language, project: { id: `P-${index}`, name: 'A', confidence }, settings }),
        ),
      ),
    );
    expect(result.ratings).toEqual({
      found: { 'Amber/red': 1, 'Amber/Red': 1, 'orange/rouge': 1, Exempt: 1 },
      normalised: { amberRed: 3, noData: 2 },
    });
  });

  test('gives a project without ID a provisional one that no other has, and tells it', async () => {
    const row = { raidItem: [{ type: 'Risk', title: 'a' }] };
    const result = await consolidate([
      await file('a.xlsx', { project: { name: 'New' }, settings, rows: row }),
      await file('b.xlsx', { project: { id: 'P-0001', name: 'Old' }, settings }),
    ]);
    expect(result.rows.project.map(({ id, name }) => [id, name])).toEqual([
      ['P-0002', 'New'],
      ['P-0001', 'Old'],
    ]);
    expect(result.rows.raidItem).toMatchObject([{ id: 'R-0001', projectId: 'P-0002' }]);
    expect(told(result)).toEqual([['a.xlsx', 'Project', 5, 'ID', null, 'warning']]);
  });

  test('tells every bad file and takes the others', async () => {
    const good = await standardWorkbook({ project: { id: 'P-1', name: 'Alpha' }, settings });
    const result = await consolidate([
      { name: 'missing.xlsx', bytes: () => Promise.reject(new ReadError('missing', 'missing.xlsx')) },
      { name: 'gone.xlsx', bytes: () => Promise.reject(new Error('EIO')) },
      { name: 'locked.xlsx', bytes: await standardWorkbook({ password: 'x' }) },
      { name: 'cut.xlsx', bytes: good.slice(0, good.length / 2) },
      { name: 'page.xlsx', bytes: utf8('<html></html>') },
      { name: 'newer.xlsx', bytes: await standardWorkbook({ version: 99 }) },
      { name: 'other.xlsx', bytes: await standardWorkbook({ withoutMeta: true }) },
      { name: 'empty.xlsx', bytes: await standardWorkbook({ settings }) },
      { name: 'nosheet.xlsx', bytes: await standardWorkbook({ settings, without: ['project'] }) },
      { name: 'portfolio.xlsx', bytes: await standardWorkbook({ kind: 'portfolio', settings }) },
      { name: 'folder/~$good.xlsx', bytes: utf8('lock') },
      { name: 'good.xlsx', bytes: good },
    ]);
    expect(result.rows.project.map(({ id }) => id)).toEqual(['P-1']);
    expect(result.findings.map(({ source, severity, reason }) => [source, severity, reason.en])).toEqual([
      ['missing.xlsx', 'error', 'There is no such file.'],
      ['gone.xlsx', 'error', 'The file cannot be read.'],
      ['locked.xlsx', 'error', 'The workbook is protected by a password to open it; save it without one.'],
      ['cut.xlsx', 'error', 'The file is damaged or was cut off: only a part of it can be read.'],
      ['page.xlsx', 'error', 'The file is not an Excel workbook, whatever its name says.'],
      ['newer.xlsx', 'error', 'The workbook was made with a newer version of the standard; update the add-in to read it.'],
      ['other.xlsx', 'error', 'The workbook is not one of ours: it says neither its kind nor its version of the standard.'],
      ['empty.xlsx', 'error', 'The workbook holds no project; it is left out.'],
      ['nosheet.xlsx', 'error', 'The sheet “Project” or its table PmoProjects is missing.'],
      ['nosheet.xlsx', 'error', 'The workbook holds no project; it is left out.'],
      ['portfolio.xlsx', 'warning', 'This is a portfolio workbook, not a project’s; it is left out.'],
    ]);
  });

  test('asks for one file at a time', async () => {
    let open = 0;
    let most = 0;
    const bytes = await standardWorkbook({ project: { name: 'A' }, settings });
    async function* files(): AsyncGenerator<SourceFile> {
      for (let index = 0; index < 4; index += 1) {
        open += 1;
        most = Math.max(most, open);
        yield { name: `${index}.xlsx`, bytes };
        open -= 1;
      }
    }
    const progress: number[] = [];
    await consolidate(files(), { onProgress: ({ done }) => progress.push(done) });
    expect([most, progress]).toEqual([1, [1, 2, 3, 4]]);
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    const bytes = await standardWorkbook({ project: { name: 'A' }, settings });
    const files = ['1', '2', '3'].map((name) => ({ name, bytes }));
    await expect(consolidate(files, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow(/abort/i);
  });
});

describe('currencies', () => {
  const rate = (from: string, to: string, value: number): { from: string; to: string; rate: number; date: null; type: null } => ({
    from,
    to,
    rate: value,
    date: null,
    type: null,
  });

  test('without a rate to the reporting currency are an error; with one they are not', async () => {
    const files = [await file('a.xlsx', { project: { id: 'P-1', name: 'A', currency: 'GBP', budget: 5 }, settings })];
    expect(told(await consolidate(files, { reportingCurrency: 'EUR' }))).toEqual([
      ['a.xlsx', 'Project', expect.any(Number), 'Currency', 'GBP', 'error'],
    ]);
    expect(told(await consolidate(files, { reportingCurrency: 'EUR', rates: [rate('GBP', 'EUR', 1.2)] }))).toEqual([]);
    expect(told(await consolidate(files, { reportingCurrency: 'GBP' }))).toEqual([]);
  });

  test('are held against the one that most projects are kept in, where none is asked for', async () => {
    const files = await Promise.all(
      ['EUR', 'GBP', 'EUR'].map((currency, index) =>
        file(`${index}.xlsx`, { workbookId: `W-${index}`, project: { id: `P-${index}`, name: 'A', currency, budget: 5 }, settings }),
      ),
    );
    const result = await consolidate(files);
    expect(result.reportingCurrency).toBe('EUR');
    expect(told(result)).toEqual([['1.xlsx', 'Project', expect.any(Number), 'Currency', 'GBP', 'error']]);
    expect((await consolidate(files, { reportingCurrency: null })).findings).toEqual([]);
  });

  test('are those of the settings where the project names none, and an error where neither does', async () => {
    const files = [
      await file('a.xlsx', { project: { id: 'P-1', name: 'A', budget: 5 }, settings }),
      await file('b.xlsx', { project: { id: 'P-2', name: 'B', budget: 5 } }),
    ];
    const result = await consolidate(files);
    expect(result.rows.project.map(({ currency }) => currency)).toEqual(['EUR', null]);
    expect(told(result)).toEqual([['b.xlsx', 'Project', expect.any(Number), 'Currency', null, 'error']]);
  });

  test('of a line without a rate make the project’s performance unknown, not smaller', async () => {
    const line = { category: 'Travel', expenditure: 'Opex', month: day(1, 1), baseline: 100, actual: 50 };
    const files = [
      await file('a.xlsx', {
        project: { id: 'P-1', name: 'A', currency: 'EUR' },
        settings,
        rows: { budgetLine: [line, { ...line, currency: 'USD' }] },
      }),
    ];
    const without = await consolidate(files);
    expect(totals(without)).toMatchObject({ bac: null, ac: null });
    expect(told(without)).toEqual([['a.xlsx', 'Budget', 6, 'Currency', 'USD', 'error']]);
    const rates = [rate('USD', 'EUR', 0.5)];
    expect(totals(await consolidate(files, { rates }), { rates })).toMatchObject({ bac: 150, ac: 75 });
  });

  test('of a line need a rate to the reporting currency, too; each line that has none is told at its own row', async () => {
    const line = { category: 'Travel', expenditure: 'Opex', month: day(1, 1), actual: 50, currency: 'USD' };
    const files = [
      await file('a.xlsx', {
        language: 'fr',
        project: { id: 'P-1', name: 'A', currency: 'GBP' },
        rows: { budgetLine: [line, { ...line, currency: 'GBP' }, line] },
      }),
    ];
    const rates = [rate('USD', 'GBP', 0.8), rate('GBP', 'EUR', 1.2)];
    expect(told(await consolidate(files, { reportingCurrency: 'EUR', rates }))).toEqual([
      ['a.xlsx', 'Budget', 5, 'Devise', 'USD', 'error'],
      ['a.xlsx', 'Budget', 7, 'Devise', 'USD', 'error'],
    ]);
    expect(told(await consolidate(files, { reportingCurrency: 'EUR', rates: [...rates, rate('USD', 'EUR', 1)] }))).toEqual([]);
  });
});

describe('performance', () => {
  // June 2024 has 20 working days; to the 14th there are 10. Budget 300: April 100, June 200. Planned on 14 June: 100 + 200 × 10/20 = 200.
  const rows: WorkbookContents['rows'] = {
    budgetLine: [
      { category: 'Travel', expenditure: 'Opex', month: day(4, 1), baseline: 100, actual: 90 },
      { category: 'Travel', expenditure: 'Opex', month: day(6, 1), baseline: 200, actual: 45.5 },
      { category: 'Travel', expenditure: 'Opex', month: day(7, 1), actual: 1000 },
    ],
    // The summary task 1 must not count beside 1.1 and 1.2: earned is (30 × 1 + 70 × 0.5) / 100 of 300 = 195.
    task: [
      { wbs: '1', name: 'all', budget: 100, progress: 0.9 },
      { wbs: '1.1', name: 'a', budget: 30, progress: 1 },
      { wbs: '1.2', name: 'b', budget: 70, progress: 0.5 },
    ],
  };

  test('is rolled up at the status date', async () => {
    const result = await consolidate([await file('a.xlsx', { project: { id: 'P-1', name: 'A' }, settings: { currency: 'EUR' }, rows })]);
    expect(totals(result, { statusDate: dayOf(2024, 6, 14) })).toMatchObject({ bac: 300, pv: 200, ev: 195, ac: 135.5 });
    expect(totals(result, { statusDate: dayOf(2024, 5, 2) })).toMatchObject({ pv: 100, ac: 90 });
  });

  test('counts tasks at the lowest level only', () => {
    const wbs = (...all: (string | null)[]): Task[] => all.map((value) => ({ wbs: value }) as Task);
    expect(lowestTasks(wbs('1', '1.1', '1.1.1', '1.2', '10', null)).map((task) => task.wbs)).toEqual(['1.1.1', '1.2', '10', null]);
  });
});

describe('copies of a workbook', () => {
  const budgets = ({ rows }: Consolidation): unknown[] => rows.project.map(({ id, budget }) => [id, budget]);

  test('as synchronised folders make them are taken once, from the file that is no copy', async () => {
    const of = (name: string, budget: number): Promise<SourceFile> =>
      file(name, { project: { id: 'P-1', name: 'Alpha', budget, currency: 'EUR' }, settings });
    const result = await consolidate([
      await of('Plan-PC.xlsx', 1),
      await of('Plan.xlsx', 2),
      await of('Plan (Copie en conflit de Ada).xlsx', 4),
    ]);
    expect(budgets(result)).toEqual([['P-1', 2]]);
    expect(told(result).map((finding) => (finding as unknown[])[0])).toEqual(['Plan-PC.xlsx', 'Plan (Copie en conflit de Ada).xlsx']);
  });

  test('under another ID are left out and told, unless they are another project', async () => {
    const of = (name: string, id: string, project: string): Promise<SourceFile> =>
      file(name, { workbookId: 'one', project: { id, name: project, budget: 1, currency: 'EUR' }, settings });
    const result = await consolidate([
      await of('a.xlsx', 'P-1', 'Alpha'),
      await of('b.xlsx', 'P-2', 'Alpha'),
      await of('c.xlsx', 'P-3', 'Beta'),
    ]);
    expect(budgets(result)).toEqual([
      ['P-1', 1],
      ['P-3', 1],
    ]);
    expect(result.findings).toMatchObject([{ source: 'b.xlsx', severity: 'error', value: 'P-2' }]);
    expect(result.findings[0]?.reason.fr).toMatch(/^C’est une copie du classeur «\u00a0a\.xlsx\u00a0»/);
  });

  test('that have neither ID nor name are known by their bytes', async () => {
    const { bytes } = await file('a.xlsx', { project: { budget: 1, currency: 'EUR' }, settings });
    const result = await consolidate([
      { name: 'a.xlsx', bytes },
      { name: 'b.xlsx', bytes },
    ]);
    expect(budgets(result)).toHaveLength(1);
    expect(result.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { source: 'b.xlsx', reason: { en: 'This file is the same as “a.xlsx”, byte for byte; it is left out.' } },
    ]);
  });
});
