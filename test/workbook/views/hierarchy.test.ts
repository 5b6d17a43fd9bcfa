import { samplePortfolio } from '../../../src/samples/portfolio';
import type { Project } from '../../../src/standard/data/records/project';
import { BASE_STANDARD, resolveStandard } from '../../../src/standard/own/resolve';
import { recordOf, ViewedWorkbook } from '../../support/views';

jest.setTimeout(300_000);

/** The whole portfolio on the sixth row, programmes and projects from the seventh. */
const TOTAL = 'A6:Q6';
const lines = (count: number): string => `A7:Q${6 + count}`;
const project = (id: string, name: string, given: Partial<Project>): Project =>
  recordOf(BASE_STANDARD, 'project', { id, name, status: 'running', ...given }) as Project;
const programme = (name: string, envelope: number | null = null) => recordOf(BASE_STANDARD, 'programme', { name, envelope });

const PROJECTS: readonly Project[] = [
  project('P-1', 'Billing', { programme: 'Customers', budget: 100, forecast: 110, confidence: 'green', manager: 'Ada' }),
  project('P-2', 'Loner', { budget: 7, forecast: 6, confidence: 'amber' }),
  project('P-3', 'Servers', { programme: 'Foundations', budget: 500, forecast: 500 }),
  project('P-4', 'Portal', { programme: 'customers', budget: 250, finishBaseline: 46100, finishForecast: 46110, confidence: 'amberRed' }),
  project('P-5', 'Old site', {
    programme: 'Customers',
    status: 'closed',
    budget: 40,
    forecast: 45,
    confidence: 'red',
    finishForecast: 46000,
  }),
  project('P-6', 'Lost', { programme: 'Unheard of' }),
  // Asked for, and no project yet, or never one.
  project('P-7', 'Loyalty card', { programme: 'Customers', status: 'submitted', budget: 1000, confidence: 'red', currency: 'USD' }),
  project('P-8', 'Drones', { status: 'refused', budget: 2000, finishForecast: 47000 }),
];
const PROGRAMMES = [programme('Customers', 380), programme('Foundations'), programme('Empty')];

let book: ViewedWorkbook;
beforeAll(async () => {
  book = await ViewedWorkbook.open('portfolio', { settings: { statusDate: 46326, currency: 'EUR' } });
});
afterAll(() => book.close());

describe('the hierarchy', () => {
  test('shows each programme with its projects below it, those without one last, and what they add up to', async () => {
    await book.fill({ project: PROJECTS, programme: PROGRAMMES });
    const money = await book.values('hierarchy', 'A6:K15');
    // Name, ID, status, manager, projects; envelope, budget, free, forecast, budget − forecast, currency.
    expect(money).toEqual([
      ['Portfolio', '', '', '', 6, '', 897, '', 661, 236, 'EUR'],
      ['    Customers', '', '', '', 3, 380, 390, -10, 155, 235, 'EUR'],
      ['        Billing', 'P-1', 'Running', 'Ada', '', '', 100, '', 110, -10, 'EUR'],
      ['        Portal', 'P-4', 'Running', '', '', '', 250, '', '–', '–', 'EUR'],
      ['        Old site', 'P-5', 'Closed', '', '', '', 40, '', 45, -5, 'EUR'],
      ['    Foundations', '', '', '', 1, '–', 500, '–', 500, 0, 'EUR'],
      ['        Servers', 'P-3', 'Running', '', '', '', 500, '', 500, 0, 'EUR'],
      ['    Empty', '', '', '', 0, '–', '–', '–', '–', '–', 'EUR'],
      ['    Without a programme', '', '', '', 2, '', 7, '', 6, 1, 'EUR'],
      ['        Loner', 'P-2', 'Running', '', '', '', 7, '', 6, 1, 'EUR'],
    ]);
    expect(await book.values('hierarchy', 'A16:B17')).toEqual([
      ['        Lost', 'P-6'],
      ['', ''],
    ]);
    expect(book.errors()).toEqual([]);
  });

  test('rates a programme by its worst live project, and never green where a running one has no rating', async () => {
    await book.fill({ project: PROJECTS, programme: PROGRAMMES });
    expect((await book.values('hierarchy', 'O6:P16')).map(([worst, counts]) => [worst, counts])).toEqual([
      ['Amber/Red', '1 Amber/Red · 1 Amber · 1 Green · 2 No data'],
      ['Amber/Red', '1 Amber/Red · 1 Green'],
      ['Green', ''],
      ['Amber/Red', ''],
      ['Red', ''],
      ['No data', '1 No data'],
      ['No data', ''],
      ['No data', ''],
      ['Amber', '1 Amber · 1 No data'],
      ['Amber', ''],
      ['No data', ''],
    ]);
    // Finish of the baseline and of the forecast, and the slip; a programme ends with the last of its projects.
    expect(await book.values('hierarchy', 'L7:N9')).toEqual([
      [46100, 46110, ''],
      ['–', '–', '–'],
      [46100, 46110, 10],
    ]);
  });

  test('adds up no amounts of different currencies, and says so', async () => {
    await book.fill({ project: PROJECTS.map((each) => (each.id === 'P-3' ? { ...each, currency: 'USD' } : each)), programme: PROGRAMMES });
    expect((await book.values('hierarchy', TOTAL))[0]?.slice(6, 11)).toEqual(['–', '', '–', '–', 'EUR']);
    expect(await book.values('hierarchy', 'G11:K12')).toEqual([
      ['–', '–', '–', '–', 'EUR'],
      [500, '', 500, 0, 'USD'],
    ]);
    expect(await book.value('hierarchy', 'A4')).toContain('other currencies than EUR');
  });

  test('shows every project of the sample portfolio once, none of its requests, and the totals of its own programmes', async () => {
    const { projects, requests, portfolioRows, statusDate } = samplePortfolio({ language: 'en' });
    const started = projects.map((each) => each.project);
    await book.fill({ project: [...started, ...requests], programme: portfolioRows.programme ?? [] }, { settings: { statusDate } });
    const shown = (await book.values('hierarchy', lines(40))).filter(([name]) => name !== '');
    expect(
      shown
        .map(([, id]) => id)
        .filter((id) => id !== '')
        .sort(),
    ).toEqual(started.map(({ id }) => id).sort());
    const budgetOf = (name: string | null): number =>
      started.filter((each) => each.programme === name).reduce((total, { budget }) => total + (budget ?? 0), 0);
    for (const { name } of portfolioRows.programme ?? [])
      expect(shown.find(([shownName]) => shownName === `    ${String(name)}`)?.[6]).toBe(budgetOf(String(name)));
    expect(book.errors()).toEqual([]);
  });

  test('says what to enter while there is nothing, and what it leaves out of much', async () => {
    await book.fill({ project: [], programme: [] });
    expect(await book.value('hierarchy', 'A4')).toContain('Nothing yet: enter projects on the sheet Projects');
    expect(await book.values('hierarchy', 'A6:G7')).toEqual([
      ['Portfolio', '', '', '', 0, '', '–'],
      ['', '', '', '', '', '', ''],
    ]);
    expect(book.errors()).toEqual([]);
    await book.fill({
      project: Array.from({ length: 90 }, (_, index) =>
        project(`P-${index + 1}`, `Project ${index}`, { programme: `Programme ${index % 22}` }),
      ),
      programme: Array.from({ length: 22 }, (_, index) => programme(`Programme ${index}`)),
    });
    const notice = await book.value('hierarchy', 'A4');
    expect(notice).toContain('Only the first 100 of 111 lines are shown.');
    expect(notice).toContain('Projects of programmes after the first 20 are shown without one.');
    expect(notice).toContain('The print area ends after 42 lines');
  });

  test('does without columns that an organisation leaves out, and speaks French', async () => {
    const standard = resolveStandard('pmi', {
      version: 1,
      records: { project: { columns: { manager: { leaveOut: true }, finishBaseline: { leaveOut: true }, slip: { leaveOut: true } } } },
    });
    const own = await ViewedWorkbook.open('portfolio', { standard, language: 'fr' });
    await own.fill({ project: [recordOf(standard, 'project', { id: 'P-1', name: 'Un', status: 'running' })] });
    expect(await own.values('hierarchy', 'A5:D8')).toEqual([
      ['Portefeuille, programme, projet', 'ID', 'Statut', 'Projets'],
      ['Portefeuille', '', '', 1],
      ['    Hors programme', '', '', 1],
      ['        Un', 'P-1', 'En cours', ''],
    ]);
    // What every line would repeat stands in hidden cells, once: no formula of these is longer than a person can follow.
    const lengths = own.session.book.sheets
      .filter(({ name }) => [own.sheetName('hierarchy'), own.sheetName('roadmap')].includes(name))
      .flatMap(({ cells }) => cells.flatMap((row) => (row ?? []).map((cell) => cell?.formula?.length ?? 0)));
    expect(Math.max(...lengths)).toBeLessThan(1500);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(500_000);
    expect(own.errors()).toEqual([]);
    own.close();
  });
});
