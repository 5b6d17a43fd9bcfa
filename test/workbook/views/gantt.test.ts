import { dayOf } from '../../../src/domain/calendar/days';
import { samplePortfolio } from '../../../src/samples/portfolio';
import type { Task } from '../../../src/standard/data/records/task';
import { NO_ROWS } from '../../../src/standard/data/rows';
import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import { recordOf, ViewedWorkbook } from '../../support/views';

jest.setTimeout(300_000);

const HEADERS = 'G6:BO6';
const STATUS = dayOf(2026, 10, 31);
const MONDAY = dayOf(2026, 8, 31);
const task = (given: Partial<Task>): Task => recordOf(BASE_STANDARD, 'task', given) as Task;

let book: ViewedWorkbook;
beforeAll(async () => {
  book = await ViewedWorkbook.open('project', { settings: { statusDate: STATUS } });
});
afterAll(() => book.close());

const show = (tasks: readonly Task[], settings: Record<string, string | number | null> = {}): Promise<void> =>
  book.fill({ task: tasks }, { settings: { ganttScale: 'week', ganttStart: null, statusDate: STATUS, ...settings } });

/** The symbols of a task's row, up to the last that is not blank. */
const bars = async (row: number): Promise<string> =>
  ((await book.values('gantt', `G${row}:BN${row}`))[0] ?? [])
    .map((value) => (value === '' ? '.' : String(value)))
    .join('')
    .replace(/\.+$/, '');

const periods = async (): Promise<number[]> => ((await book.values('gantt', HEADERS))[0] ?? []) as number[];

describe('the Gantt', () => {
  test('draws what is done, what is to do, what is late, milestones and where they were in the baseline', async () => {
    await show([
      task({ wbs: '1', name: 'Phase', start: MONDAY, finish: MONDAY + 41, progress: 0.5 }),
      task({ wbs: '1.1', name: 'Done', start: MONDAY + 2, finish: MONDAY + 11, progress: 1 }),
      task({ wbs: '1.2', name: 'Half done', start: MONDAY, finish: MONDAY + 76, progress: 0.5 }),
      task({ wbs: '1.3', name: 'Not begun', start: MONDAY + 70, finish: MONDAY + 83, progress: 0 }),
      task({ wbs: '1.4', name: 'Slips', start: MONDAY + 70, finish: MONDAY + 76, baselineStart: MONDAY + 63, baselineFinish: MONDAY + 69 }),
      task({ wbs: '1.5', name: 'Gate', milestone: true, start: MONDAY + 7, finish: MONDAY + 7, progress: 1 }),
      task({ wbs: '1.6', name: 'Later', milestone: true, finish: MONDAY + 84, baselineFinish: MONDAY + 70 }),
      task({
        wbs: '1.7',
        name: 'As it went',
        start: MONDAY,
        finish: MONDAY + 6,
        actualStart: MONDAY + 7,
        actualFinish: MONDAY + 20,
        progress: 1,
      }),
      task({ wbs: '1.8', name: 'Without dates' }),
    ]);
    expect((await periods())[0]).toBe(MONDAY);
    // Six weeks, half of them done; it should have been finished before the status date.
    expect(await bars(7)).toBe('███▓▓▓');
    expect(await bars(8)).toBe('██');
    // Eleven weeks of which five and a half are done: the middle of the sixth is reached.
    expect(await bars(9)).toBe('██████▒▒▒▒▒');
    expect(await bars(10)).toBe('..........▒▒');
    expect(await bars(11)).toBe('..........▓');
    expect(await bars(12)).toBe('.◆');
    expect(await bars(13)).toBe('..........◇.◆');
    expect(await bars(14)).toBe('.██');
    expect(await bars(15)).toBe('');
    expect(await bars(16)).toBe('');
    expect(await book.values('gantt', 'A8:F8')).toEqual([['1.1', '    Done', MONDAY + 2, MONDAY + 11, 1, '']]);
    expect(await book.values('gantt', 'A16:F16')).toEqual([['', '', '', '', '', '']]);
    expect(book.errors()).toEqual([]);
  });

  test('begins where the settings say, by weeks or months, and by as many weeks as it takes where they say nothing', async () => {
    const long = [task({ wbs: '1', name: 'Long', start: dayOf(2026, 1, 15), finish: dayOf(2028, 3, 1), progress: 0 })];
    await show(long, { ganttStart: dayOf(2026, 6, 10) });
    expect((await periods()).slice(0, 2)).toEqual([dayOf(2026, 6, 8), dayOf(2026, 6, 15)]);
    expect(await book.value('gantt', 'A5')).toContain('Work goes on after the last period');
    await show(long, { ganttScale: 'month' });
    expect((await periods()).slice(0, 3)).toEqual([dayOf(2026, 1, 1), dayOf(2026, 2, 1), dayOf(2026, 3, 1)]);
    expect((await bars(7)).length).toBe(27);
    // 111 weeks: two a column.
    await show(long, { ganttScale: null });
    expect((await periods()).slice(0, 2)).toEqual([dayOf(2026, 1, 12), dayOf(2026, 1, 26)]);
    expect(await book.value('gantt', 'A5')).toBe('');
    expect((await bars(7)).length).toBe(56);
  });

  test('shows the tasks of a sample project in their order, each bar or milestone over its dates', async () => {
    const rows = samplePortfolio({ language: 'en', projects: 1 }).projects[0]?.rows ?? NO_ROWS;
    await show(rows.task, { ganttScale: null });
    const starts = await periods();
    for (const [index, each] of rows.task.entries()) {
      const from = each.actualStart ?? each.start ?? 0;
      const to = each.actualFinish ?? each.finish ?? 0;
      const shown = (await bars(7 + index)).split('');
      const expected = starts
        .slice(0, 60)
        .map((start, at) => (each.milestone ? start <= to && (starts[at + 1] ?? 0) > to : start <= to && (starts[at + 1] ?? 0) > from));
      expect(shown.map((symbol) => symbol !== '.' && symbol !== '◇')).toEqual(expected.slice(0, shown.length));
      expect(expected.slice(shown.length).some(Boolean)).toBe(false);
    }
  });

  test('says that there is nothing, or that not all is shown', async () => {
    await show([]);
    expect(await book.value('gantt', 'A5')).toContain('Nothing yet: enter tasks on the sheet Schedule.');
    await show([], { statusDate: null });
    expect(await periods()).toEqual(Array(61).fill(''));
    expect(book.errors()).toEqual([]);
    await show(
      Array.from({ length: 121 }, (_, index) => task({ wbs: `${index + 1}`, name: `Task ${index}`, start: STATUS, finish: STATUS })),
    );
    const notice = await book.value('gantt', 'A5');
    expect(notice).toContain('Only the first 120 of the tasks are shown.');
    expect(notice).toContain('The print area ends after 42 tasks');
  });
});
