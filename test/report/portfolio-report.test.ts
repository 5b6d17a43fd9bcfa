import { dayOf } from '../../src/domain/calendar/days';
import { buildPortfolioReport } from '../../src/report/portfolio-report';
import { blankRecord } from '../../src/standard/decode/table';
import type { BudgetLine } from '../../src/standard/data/records/budget-line';
import type { RaidItem } from '../../src/standard/data/records/raid-item';
import type { StatusUpdate } from '../../src/standard/data/records/status-update';
import type { Task } from '../../src/standard/data/records/task';
import { RECORDS } from '../../src/standard/data/records';
import { portfolio, project } from './support';

const task = (values: Partial<Task>): Task => ({ ...(blankRecord(RECORDS.task) as Task), ...values });
const line = (values: Partial<BudgetLine>): BudgetLine => ({ ...(blankRecord(RECORDS.budgetLine) as BudgetLine), ...values });
const status = (values: Partial<StatusUpdate>): StatusUpdate => ({ ...(blankRecord(RECORDS.statusUpdate) as StatusUpdate), ...values });
const raid = (values: Partial<RaidItem>): RaidItem => ({ ...(blankRecord(RECORDS.raidItem) as RaidItem), ...values });

describe('the portfolio report', () => {
  test('adds up what is known and says nothing where nothing is known', () => {
    const report = buildPortfolioReport(
      portfolio({ project: [project({ id: 'P-1', budget: 0.1 }), project({ id: 'P-2', budget: 0.2 }), project({ id: 'P-3' })] }),
    );
    expect(report.budget).toBe(0.3); // exact, not 0.30000000000000004
    expect(report.forecast).toBeNull();
    expect(report.wholeLifeCost).toBeNull();
    expect(report.cpi).toBeNull();
  });

  test('counts what was not decided for apart from the projects, with all that belongs to it', () => {
    const statuses = ['draft', 'submitted', 'underReview', 'refused', 'approved', null] as const;
    const ids = statuses.map((_, index) => `P-${index}`);
    const report = buildPortfolioReport(
      portfolio({
        project: statuses.map((status, index) =>
          project({ id: `P-${index}`, status, budget: 10 ** index, finishForecast: dayOf(2027, 1, 1), department: `D-${index}` }),
        ),
        budgetLine: ids.map((projectId) => line({ projectId, month: dayOf(2026, 9, 1), baseline: 5 })),
        raidItem: ids.map((projectId) => raid({ projectId, type: 'threat', probability: 3, impact: 3 })),
        task: ids.map((projectId) =>
          task({ projectId, wbs: '1', budget: 5, start: dayOf(2026, 9, 1), finish: dayOf(2026, 9, 30), progress: 1 }),
        ),
      }),
    );
    expect(report.projects.map(({ id }) => id)).toEqual(['P-4', 'P-5']);
    expect(report.waiting).toBe(3); // A refused request waits no more.
    expect(report.budget).toBe(110_000);
    expect(report.currencies['EUR']?.projects).toBe(2);
    expect(report.departments.map(({ department }) => department)).toEqual(['D-5', 'D-4']);
    expect(report.ratings.noData).toBe(2);
    expect(report.finishes).toEqual([{ year: 2027, baseline: 0, forecast: 2 }]);
    expect(report.months.map(({ baseline }) => baseline)).toEqual([10]);
    expect(report.performance.ev).toBe(10); // All of the baseline of both.
    expect(report.risks).toHaveLength(2);
  });

  test('lists spending by expenditure, the largest first, what nobody said last', () => {
    const spent = (expenditure: string | null, category: string, baseline: number): BudgetLine =>
      line({ projectId: 'P-1', month: dayOf(2026, 9, 1), expenditure, category, baseline });
    const report = buildPortfolioReport(
      portfolio({
        project: [project({ id: 'P-1' })],
        budgetLine: [spent(null, 'travel', 9), spent('opex', 'travel', 5), spent('capex', 'travel', 1), spent('capex', 'equipment', 3)],
      }),
    );
    expect(report.spending.map(({ expenditure, category }) => [expenditure, category])).toEqual([
      ['capex', 'equipment'],
      ['capex', 'travel'],
      ['opex', 'travel'],
      [null, 'travel'],
    ]);
  });

  test('measures planned, earned and actual value at the status date', () => {
    // October 2026: 22 working days. Planned: all of September's 1,000 and October's 1,000, the month being over. Earned: 60 % of 4,000. Actual: 2,000.
    const report = buildPortfolioReport(
      portfolio({
        project: [project({ id: 'P-1', name: 'One', budget: 4000 })],
        task: [task({ projectId: 'P-1', wbs: '1', budget: 4000, start: dayOf(2026, 9, 1), finish: dayOf(2026, 12, 31), progress: 0.6 })],
        budgetLine: [9, 10, 11, 12].map((month) =>
          line({ projectId: 'P-1', month: dayOf(2026, month, 1), baseline: 1000, actual: month <= 10 ? 1000 : null }),
        ),
      }),
    );
    expect(report.performance).toEqual({ bac: 4000, pv: 2000, ev: 2400, ac: 2000 });
    expect(report.cpi).toEqual({ ok: true, value: 1.2 });
    expect(report.spi).toEqual({ ok: true, value: 1.2 });
    expect(report.months.map((month) => month.baseline)).toEqual([1000, 1000, 1000, 1000]);
    expect(report.overTime.map((point) => [point.pv, point.ac])).toEqual([
      [1000, 1000],
      [2000, 2000],
      [3000, null],
      [4000, null],
    ]);
  });

  test('measures the portfolio’s indices over the projects that know both sides only, and says how many', () => {
    const month = dayOf(2026, 10, 1);
    const work = { wbs: '1', start: dayOf(2026, 10, 1), finish: dayOf(2026, 10, 30), budget: 100 };
    const report = buildPortfolioReport(
      portfolio({
        project: [project({ id: 'P-1' }), project({ id: 'P-2' })],
        task: [task({ projectId: 'P-1', ...work, progress: 0.5 }), task({ projectId: 'P-2', ...work, progress: null })],
        budgetLine: ['P-1', 'P-2'].map((projectId) => line({ projectId, month, baseline: 100, actual: 40 })),
      }),
    );
    // P-1 alone: 50 / 40 and 50 / 100. With P-2's cost below the line they would be half of that.
    expect([report.cpi, report.spi]).toEqual([
      { ok: true, value: 1.25 },
      { ok: true, value: 0.5 },
    ]);
    expect(report.coverage).toEqual({ cpi: 1, spi: 1, measured: 2 });
  });

  test('rates a status by its four ratings, whatever value its formula was stored with', () => {
    const ratings = { schedule: 'red', cost: 'red', scope: 'green', resources: 'green', overall: 'green' };
    const report = buildPortfolioReport(
      portfolio({
        project: [project({ id: 'P-1' })],
        statusUpdate: [status({ projectId: 'P-1', date: dayOf(2026, 10, 1), ...ratings })],
      }),
    );
    expect(report.projects[0]?.rating).toBe('red');
  });

  test('does not count a summary task beside the tasks below it', () => {
    const report = buildPortfolioReport(
      portfolio({
        project: [project({ id: 'P-1', budget: 100 })],
        task: [
          task({ projectId: 'P-1', wbs: '1', budget: 100, start: 46000, finish: 46010, progress: 0.5 }),
          task({ projectId: 'P-1', wbs: '1.1', budget: 100, start: 46000, finish: 46010, progress: 0.5 }),
        ],
      }),
    );
    expect(report.performance.ev).toBe(50);
  });

  test('takes the rating of the register, else of the latest status not after the status date, and never calls the unknown green', () => {
    const report = buildPortfolioReport(
      portfolio({
        project: [project({ id: 'P-1', confidence: 'amberRed' }), project({ id: 'P-2' }), project({ id: 'P-3' })],
        statusUpdate: [
          status({ projectId: 'P-1', date: dayOf(2026, 10, 1), override: 'green' }),
          status({ projectId: 'P-2', date: dayOf(2026, 9, 30), override: 'amber' }),
          status({ projectId: 'P-2', date: dayOf(2026, 10, 30), override: 'red' }),
          status({ projectId: 'P-2', date: dayOf(2026, 11, 30), override: 'green' }),
        ],
      }),
    );
    expect(report.projects.map((row) => row.rating)).toEqual(['amberRed', 'red', 'noData']);
    expect(report.ratings).toEqual({ green: 0, amberGreen: 0, amber: 0, amberRed: 1, red: 1, noData: 1 });
    expect(report.attention.map((row) => row.id)).toEqual(['P-2', 'P-1']);
  });

  test('converts at the budget rate, and leaves out and names a currency that has no rate', () => {
    const report = buildPortfolioReport(
      portfolio(
        {
          project: [
            project({ id: 'P-1', currency: 'EUR', budget: 100 }),
            project({ id: 'P-2', currency: 'USD', budget: 100 }),
            project({ id: 'P-3', currency: 'GBP', budget: 100 }),
          ],
        },
        {
          rates: [
            {
              id: null,
              from: 'USD',
              to: 'EUR',
              date: null,
              type: 'budget',
              rate: 0.9,
              author: null,
              writtenAt: null,
              sourceFile: null,
              sourceVersion: null,
              sourceTime: null,
            },
          ],
        },
      ),
    );
    expect(report.budget).toBe(190);
    expect(report.unconverted).toEqual(['GBP']);
    expect(Object.entries(report.currencies).map(([currency, { budget }]) => [currency, budget])).toEqual([
      ['EUR', 100],
      ['USD', 100],
      ['GBP', 100],
    ]);
  });

  test('falls back to the year’s amounts where a register knows only those', () => {
    const report = buildPortfolioReport(portfolio({ project: [project({ id: 'P-1', yearBudget: 10, yearForecast: 12 })] }));
    expect([report.basis, report.budget, report.forecast, report.overBudget]).toEqual(['year', 10, 12, 1]);
  });

  test('puts the heaviest open risks first, threats as negative and opportunities as positive expected value', () => {
    const report = buildPortfolioReport(
      portfolio({
        project: [project({ id: 'P-1', name: 'One' })],
        raidItem: [
          raid({ projectId: 'P-1', id: 'R-1', type: 'threat', probability: 2, impact: 2, likelihood: 0.25, amount: 1000, state: 'open' }),
          raid({
            projectId: 'P-1',
            id: 'R-2',
            type: 'opportunity',
            probability: 5,
            impact: 4,
            likelihood: 0.5,
            amount: 1000,
            state: 'open',
          }),
          raid({ projectId: 'P-1', id: 'R-3', type: 'threat', probability: 5, impact: 5, state: 'closed' }),
        ],
      }),
    );
    expect(report.risks.map(({ item, emv }) => [item.id, emv])).toEqual([
      ['R-2', 500],
      ['R-1', -250],
    ]);
    expect(report.projects[0]?.riskScore).toBe(4);
  });

  test('makes a report of an empty portfolio', () => {
    const report = buildPortfolioReport(portfolio({}));
    expect([report.projects.length, report.budget, report.departments.length]).toEqual([0, null, 0]);
  });
});
