import { addMonths, dayOf, endOfMonth, monthOf } from '../../../src/domain/calendar/days';
import { reportedEstimate } from '../../../src/domain/evm/estimate';
import * as measures from '../../../src/domain/evm/measures';
import { rollUp, rollUpByMonth, type RollUpInput } from '../../../src/domain/evm/roll-up';
import type { Result } from '../../../src/domain/result';
import { samplePortfolio } from '../../../src/samples/portfolio';
import { performanceInput } from '../../../src/standard/measures/performance-input';
import type { BudgetLine } from '../../../src/standard/data/records/budget-line';
import type { Project } from '../../../src/standard/data/records/project';
import type { Task } from '../../../src/standard/data/records/task';
import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import { recordOf, ViewedWorkbook } from '../../support/views';

jest.setTimeout(300_000);

/** Of the page: 24 points of the curve under their header. */
const MONTHS = 'A25:J48';
const sample = samplePortfolio({ language: 'en' });
const STATUS = sample.statusDate;
const task = (given: Partial<Task>): Task => recordOf(BASE_STANDARD, 'task', given) as Task;
const line = (given: Partial<BudgetLine>): BudgetLine => recordOf(BASE_STANDARD, 'budgetLine', given) as BudgetLine;

interface Case {
  readonly project: Partial<Project>;
  readonly task: readonly Task[];
  readonly budgetLine: readonly BudgetLine[];
}

let book: ViewedWorkbook;
beforeAll(async () => {
  book = await ViewedWorkbook.open('project', { settings: { statusDate: STATUS, currency: 'EUR' } });
});
afterAll(() => book.close());

async function show({ project, ...rows }: Case, statusDate: number | null = STATUS): Promise<void> {
  const blank = { name: 'Test', currency: 'EUR', budget: null };
  await book.fill(Object.fromEntries(Object.entries(rows).map(([key, records]) => [key, records.length > 0 ? records : []])), {
    project: { ...blank, ...project },
    settings: { statusDate },
  });
}

const inputOf = ({ project, task: tasks, budgetLine }: Case): Omit<RollUpInput, 'statusDate'> =>
  performanceInput(recordOf(BASE_STANDARD, 'project', project) as Project, tasks, budgetLine, 'EUR', (amount) => amount);

const orUndefined = (result: Result<number> | null): number | string => (result?.ok ? result.value : '#N/A');
const known = (value: number | null): number | string => value ?? '#N/A';

/** The summary as the domain's functions have it. */
function expectedSummary(given: Case, statusDate: number): Record<string, number | string> {
  const { bac, pv, ev, ac } = rollUp({ ...inputOf(given), statusDate });
  const both = <T>(a: number | null, b: number | null, of: (x: number, y: number) => T): T | null =>
    a === null || b === null ? null : of(a, b);
  const eac = bac === null ? null : both(ev, ac, (x, y) => reportedEstimate(bac, x, y));
  return {
    bac: known(bac),
    pv: known(pv),
    ev: known(ev),
    ac: known(ac),
    complete: orUndefined(both(ev, bac, measures.percentComplete)),
    cv: orUndefined(both(ev, ac, measures.costVariance)),
    sv: orUndefined(both(ev, pv, measures.scheduleVariance)),
    cpi: orUndefined(both(ev, ac, measures.costIndex)),
    spi: orUndefined(both(ev, pv, measures.scheduleIndex)),
    eac: orUndefined(eac),
    etc: eac?.ok && ac !== null ? eac.value - ac : '#N/A',
    vac: eac?.ok && bac !== null ? bac - eac.value : '#N/A',
    tcpi: bac === null ? '#N/A' : orUndefined(both(ev, ac, (x, y) => measures.toCompleteIndex(bac, x, y))),
  };
}

function expectSame(found: unknown, expected: number | string | null | undefined): void {
  if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 4);
  else expect(found).toBe(expected);
}

async function expectAll(given: Case, statusDate = STATUS): Promise<void> {
  await show(given, statusDate);
  const summary = expectedSummary(given, statusDate);
  for (const [key, value] of Object.entries(summary)) {
    const found = await book.named(`PmoEarned_${key}`);
    try {
      expectSame(found, value);
    } catch (reason) {
      throw new Error(`${key}: ${String(found)} instead of ${String(value)}`, { cause: reason });
    }
  }
  const months = new Map(rollUpByMonth({ ...inputOf(given), statusDate }).map((each) => [each.month, each]));
  const last = Math.max(...months.keys());
  let compared = 0;
  for (const [month, pv, ev, ac] of (await book.values('earnedValue', MONTHS)) as number[][]) {
    const expected = months.get(month as number);
    if (!expected) {
      // After the plan all of it is planned.
      expect(month).toBeGreaterThan(last);
      continue;
    }
    compared += 1;
    expectSame(pv, known(expected.pv));
    expectSame(ev, known(expected.ev));
    expectSame(ac, known(expected.ac));
  }
  expect(compared).toBeGreaterThan(0);
}

describe('the earned-value page', () => {
  test.each([0, 3, 5, 8])('measures sample project %i as the domain does, by month and at the status date', async (index) => {
    const { project, rows } = sample.projects[index] ?? sample.projects[0]!;
    await expectAll({ project, task: rows.task, budgetLine: rows.budgetLine });
    expect(book.errors()).toEqual([]);
  });

  test('measures in the middle of a month too', async () => {
    const { project, rows } = sample.projects[0]!;
    await expectAll({ project, task: rows.task, budgetLine: rows.budgetLine }, STATUS - 17);
  });

  test('plans from the tasks where no budget line has a baseline, as shares of the approved budget', async () => {
    const { project, rows } = sample.projects[0]!;
    const budgetLine = rows.budgetLine.map((each) => ({ ...each, baseline: null }));
    await expectAll({ project: { ...project, budget: 1_000_000 }, task: rows.task, budgetLine }, STATUS - 9);
    await expectAll({ project: { ...project, budget: null }, task: rows.task, budgetLine }, STATUS - 9);
  });

  test('takes a task with weights, actual dates and gaps as the domain does', async () => {
    const start = dayOf(2026, 3, 7);
    await expectAll(
      {
        project: { budget: null },
        budgetLine: [line({ month: dayOf(2026, 4, 15), actual: 70 }), line({ month: dayOf(2026, 6, 1), actual: -5 })],
        task: [
          // A summary with a weight of its own is left out: other tasks begin with its WBS.
          task({ wbs: '1', name: 'Phase', budget: 999, progress: 0.5, start, finish: start + 90 }),
          // Wholly on a weekend.
          task({ wbs: '1.1', name: 'Weekend', budget: 10, progress: 1, start, finish: start + 1 }),
          // The baseline counts only where both of its ends are there.
          task({ wbs: '1.2', name: 'Half a baseline', budget: 100, progress: 0.4, start, finish: start + 60, baselineStart: start - 30 }),
          task({
            wbs: '1.10',
            name: 'Done early',
            budget: 50,
            progress: 1,
            baselineStart: start,
            baselineFinish: start + 100,
            actualStart: start - 20,
            actualFinish: start + 10,
          }),
          task({ wbs: '2', name: 'Upside down', budget: 20, progress: 0.1, start: start + 9, finish: start }),
          task({ wbs: '3', name: 'Not begun', budget: 40, start: start + 40, finish: start + 50 }),
          task({ wbs: '4', name: 'No dates', budget: 30, progress: 0.2 }),
          task({ wbs: '5', name: 'No weight', progress: 0.9, start, finish: start + 5 }),
        ],
      },
      start + 70,
    );
  });

  test('shows every second month of a project of three years, and all of it', async () => {
    const start = dayOf(2025, 1, 1);
    const given: Case = {
      project: {},
      task: [task({ wbs: '1', name: 'Long', budget: 360, progress: 0.5, start, finish: dayOf(2027, 12, 31) })],
      budgetLine: Array.from({ length: 36 }, (_, index) =>
        line({ month: addMonths(start, index), baseline: 10, actual: index < 22 ? 9 : null }),
      ),
    };
    await expectAll(given);
    const months = (await book.values('earnedValue', MONTHS)).map(([month]) => month as number);
    expect(months.slice(0, 3)).toEqual([dayOf(2025, 2, 1), dayOf(2025, 4, 1), dayOf(2025, 6, 1)]);
    expect(endOfMonth(months.at(17) ?? 0)).toBe(dayOf(2027, 12, 31));
    // The row that the status month is in ends with the status date.
    const at = months.findIndex((month) => month >= monthOf(STATUS));
    const [, , ev, ac] = ((await book.values('earnedValue', MONTHS))[at] ?? []) as number[];
    expectSame(ev, (await book.named('PmoEarned_ev')) as number);
    expectSame(ac, (await book.named('PmoEarned_ac')) as number);
  });

  test('adds no amounts of other currencies, and says so', async () => {
    const month = monthOf(STATUS);
    await show({
      project: {},
      task: [],
      budgetLine: [line({ month, baseline: 100, actual: 50 }), line({ month, baseline: 100, currency: 'USD' })],
    });
    expect([await book.named('PmoEarned_bac'), await book.named('PmoEarned_ac')]).toEqual(['#N/A', '#N/A']);
    expect(await book.value('earnedValue', 'A4')).toContain('other currencies than EUR');
    expect(book.errors()).toEqual([]);
  });

  test('says what is missing while there is nothing', async () => {
    await show({ project: {}, task: [], budgetLine: [] }, null);
    expect(await book.value('earnedValue', 'A4')).toContain('Nothing yet');
    expect((await book.values('earnedValue', MONTHS)).flat().filter((value) => value !== '')).toEqual([]);
    expect(book.errors()).toEqual([]);
  });

  test('shows nothing rather than a part where the schedule is longer than its room', async () => {
    const start = dayOf(2026, 1, 5);
    const tasks = Array.from({ length: 301 }, (_, index) =>
      task({ wbs: `${index + 1}`, name: `Task ${index}`, budget: 1, progress: 1, start, finish: start + 1 }),
    );
    await show({ project: {}, task: tasks, budgetLine: [] });
    expect(await book.value('earnedValue', 'A4')).toContain('more than 300 rows');
    expect(await book.named('PmoEarned_ev')).toBe('#N/A');
  });
});
