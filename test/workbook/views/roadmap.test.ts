import { dayOf } from '../../../src/domain/calendar/days';
import { samplePortfolio } from '../../../src/samples/portfolio';
import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import type { AnyRecord } from '../../../src/standard/model/types';
import { recordOf, ViewedWorkbook } from '../../support/views';

jest.setTimeout(300_000);

const STATUS = dayOf(2026, 10, 31);
const project = (id: string, start: number | null, finish: number | null, given: AnyRecord = {}): AnyRecord =>
  recordOf(BASE_STANDARD, 'project', { id, name: id, status: 'running', start, finishBaseline: finish, ...given });
const milestone = (projectId: string, given: AnyRecord): AnyRecord =>
  recordOf(BASE_STANDARD, 'milestone', { projectId, name: 'm', ...given });

let book: ViewedWorkbook;
beforeAll(async () => {
  book = await ViewedWorkbook.open('portfolio', { settings: { statusDate: STATUS } });
});
afterAll(() => book.close());

/** The symbols of a project's months, up to the last that is not blank. */
const bars = async (row: number): Promise<string> =>
  ((await book.values('roadmap', `F${row}:AO${row}`))[0] ?? [])
    .map((value) => (value === '' ? '.' : String(value)))
    .join('')
    .replace(/\.+$/, '');

describe('the roadmap', () => {
  test('draws projects by programme and start over the quarters, what slips, and their milestones', async () => {
    await book.fill({
      programme: [recordOf(BASE_STANDARD, 'programme', { name: 'B' }), recordOf(BASE_STANDARD, 'programme', { name: 'A' })],
      project: [
        project('Alone', dayOf(2026, 8, 15), dayOf(2026, 12, 31)),
        project('Second', dayOf(2026, 7, 1), dayOf(2026, 11, 30), {
          programme: 'A',
          finishForecast: dayOf(2027, 1, 10),
          confidence: 'red',
        }),
        project('First', dayOf(2026, 11, 1), dayOf(2027, 1, 31), { programme: 'B', status: 'planned' }),
        project('Request', dayOf(2026, 8, 1), dayOf(2026, 12, 1), { status: 'submitted' }),
        project('Given up', dayOf(2026, 8, 1), dayOf(2026, 12, 1), { status: 'cancelled' }),
        project('Long over', dayOf(2024, 8, 1), dayOf(2025, 12, 1), { status: 'closed' }),
        project('Undated', null, dayOf(2026, 12, 1)),
      ],
      milestone: [
        milestone('Second', { baseline: dayOf(2026, 7, 20), actual: dayOf(2026, 8, 3) }),
        milestone('Second', { baseline: dayOf(2026, 9, 1), forecast: dayOf(2026, 9, 30) }),
        milestone('Second', { baseline: dayOf(2027, 1, 5) }),
      ],
    });
    expect((await book.values('roadmap', 'F6:AO6'))[0]?.filter((title) => title !== '').slice(0, 3)).toEqual([
      'Q3 2026',
      'Q4 2026',
      'Q1 2027',
    ]);
    expect(await book.values('roadmap', 'A8:E11')).toEqual([
      ['B', 'First', dayOf(2026, 11, 1), dayOf(2027, 1, 31), 'No data'],
      ['A', 'Second', dayOf(2026, 7, 1), dayOf(2027, 1, 10), 'Red'],
      ['', 'Alone', dayOf(2026, 8, 15), dayOf(2026, 12, 31), 'No data'],
      ['', '', '', '', ''],
    ]);
    // From July 2026: elapsed until October; December and January lie after the baseline's finish.
    expect(await bars(8)).toBe('....▒▒▒');
    expect(await bars(9)).toBe('█◆◇█▒▓◇');
    expect(await bars(10)).toBe('.███▒▒');
    expect(await bars(11)).toBe('');
    expect(await book.value('roadmap', 'A5')).toBe('Projects without a start or a finish: 1.');
    expect(book.errors()).toEqual([]);
  });

  test('shows every project of the sample portfolio over its months', async () => {
    const { projects, portfolioRows } = samplePortfolio({ language: 'en' });
    const register = projects.map((each) => each.project);
    await book.fill({ project: register, programme: portfolioRows.programme ?? [], milestone: [] });
    const months = (await book.values('roadmap', 'F7:AP7'))[0] as number[];
    const shown = await book.values('roadmap', 'B8:B43');
    const visible = register.filter((each) => (each.finishForecast ?? each.finishBaseline ?? 0) >= (months[0] ?? 0));
    expect(
      shown
        .flat()
        .filter((name) => name !== '')
        .sort(),
    ).toEqual(visible.map(({ name }) => name).sort());
    for (const [index, [name]] of shown.entries()) {
      const each = visible.find((candidate) => candidate.name === name);
      if (!each) continue;
      const finish = each.finishForecast ?? each.finishBaseline ?? 0;
      const expected = months
        .slice(0, 36)
        .map((month, at) => (month <= finish && (months[at + 1] ?? 0) > (each.start ?? 0) ? 'x' : '.'))
        .join('')
        .replace(/\.+$/, '');
      expect((await bars(8 + index)).replace(/[^.]/g, 'x')).toBe(expected);
    }
    expect(book.errors()).toEqual([]);
  });

  test('says what to enter while there is nothing, and what it leaves out of much', async () => {
    await book.fill({ project: [], programme: [], milestone: [] }, { settings: { statusDate: null } });
    expect(await book.value('roadmap', 'A5')).toContain('Nothing yet: enter projects with their start and finish on the sheet Projects.');
    expect(book.errors()).toEqual([]);
    await book.fill(
      { project: Array.from({ length: 37 }, (_, index) => project(`P-${index}`, STATUS, index === 0 ? dayOf(2030, 1, 1) : STATUS + 9)) },
      { settings: { statusDate: STATUS } },
    );
    const notice = await book.value('roadmap', 'A5');
    expect(notice).toContain('Only the first 36 of 37 projects are shown.');
    expect(notice).toContain('Work goes on after the last quarter shown.');
  });
});
