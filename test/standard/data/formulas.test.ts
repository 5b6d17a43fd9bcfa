import fc from 'fast-check';
import { workingDaysBetween } from '../../../src/domain/calendar/working-days';
import { plannedValue } from '../../../src/domain/evm/planned-value';
import { valueOr } from '../../../src/domain/result';
import { expectedValue, riskLevel, riskScore } from '../../../src/domain/risk/risk';
import { acquisition } from '../../../src/standard/data/records/acquisition';
import { action } from '../../../src/standard/data/records/action';
import { adoption } from '../../../src/standard/data/records/adoption';
import { backlogItem, type BacklogItem } from '../../../src/standard/data/records/backlog-item';
import { benefit } from '../../../src/standard/data/records/benefit';
import { budgetLine } from '../../../src/standard/data/records/budget-line';
import { milestone } from '../../../src/standard/data/records/milestone';
import { PROJECT_RECORDS } from '../../../src/standard/data/records/project-records';
import { raidItem } from '../../../src/standard/data/records/raid-item';
import { release } from '../../../src/standard/data/records/release';
import { resourceLine } from '../../../src/standard/data/records/resource-line';
import { sprint, type Sprint } from '../../../src/standard/data/records/sprint';
import { stakeholder } from '../../../src/standard/data/records/stakeholder';
import { statusUpdate } from '../../../src/standard/data/records/status-update';
import { task } from '../../../src/standard/data/records/task';
import { resolveStandard } from '../../../src/standard/own/resolve';
import type { Standard } from '../../../src/standard/model/standard';
import {
  columnsFor,
  type AnyRecord,
  type FieldValue,
  type RecordKey,
  type RecordOf,
  type RecordType,
} from '../../../src/standard/model/types';
import { LANGUAGES } from '../../../src/words/text';
import { anyRow, anyRows, DAY } from '../support/any-rows';
import { calculated, UNDEFINED } from '../support/calculated';

type Answer = FieldValue | undefined;
type Rows = Readonly<Partial<Record<RecordKey, readonly AnyRecord[]>>>;

/** What is around a row: the status date and all rows of the workbook. */
interface Around {
  readonly today: number | null;
  readonly rows: Rows;
}

type Method = (row: AnyRecord, around: Around) => Readonly<Record<string, Answer>>;

/** A second way to the calculated columns of a record, which knows nothing of formulas; `undefined` is undefined. */
const methods = new Map<RecordKey, Method>();

const calculate = <R extends RecordType>(
  record: R,
  method: (row: RecordOf<R>, around: Around) => Readonly<Record<string, Answer>>,
): void => {
  methods.set(record.key, (row, around) => method(row as RecordOf<R>, around));
};

const product = (one: number | null, other: number | null): Answer => (one === null || other === null ? undefined : one * other);
const less = (one: number | null, other: number | null): Answer => (one === null || other === null ? undefined : one - other);
const slip = (baseline: number | null, forecast: number | null, actual: number | null): Answer => less(actual ?? forecast, baseline);

calculate(task, (row, { today }) => {
  const [from, to] =
    row.baselineStart !== null && row.baselineFinish !== null ? [row.baselineStart, row.baselineFinish] : [row.start, row.finish];
  return {
    level: row.wbs?.split('.').length,
    duration: row.milestone
      ? 0
      : row.start === null || row.finish === null || row.finish < row.start
        ? undefined
        : workingDaysBetween(row.start, row.finish),
    slip: slip(row.baselineFinish, row.finish, row.actualFinish),
    planned:
      from === null || to === null || row.budget === null || today === null
        ? undefined
        : valueOr(plannedValue(from, to, row.budget, today), undefined),
    earned: product(row.budget, row.progress),
  };
});

calculate(milestone, ({ baseline, forecast, actual }, { today }) => {
  const due = [baseline, forecast].filter((date) => date !== null);
  const open = (): Answer => {
    if (today === null || due.length === 0) return undefined;
    if (due.some((date) => date < today)) return 'late';
    return baseline !== null && forecast !== null && forecast > baseline ? 'slipping' : 'onTime';
  };
  return {
    slip: slip(baseline, forecast, actual),
    state: actual === null ? open() : baseline !== null && actual > baseline ? 'doneLate' : 'done',
  };
});

calculate(budgetLine, ({ actual, forecast, baseline }) => ({ outlook: actual ?? forecast ?? baseline ?? undefined }));

calculate(resourceLine, ({ planned, actual, unitCost }) => ({
  plannedCost: product(planned, unitCost),
  actualCost: product(actual, unitCost),
}));

calculate(acquisition, ({ neededOn, leadDays }) => ({ orderBy: less(neededOn, leadDays) }));

calculate(raidItem, (row) => {
  const { probability, impact, likelihood, amount, residualProbability, residualImpact } = row;
  return {
    score: probability === null || impact === null ? undefined : valueOr(riskScore(probability, impact), undefined),
    level: probability === null || impact === null ? undefined : valueOr(riskLevel(probability, impact), undefined)?.toLowerCase(),
    emv:
      likelihood === null || amount === null
        ? undefined
        : valueOr(expectedValue(likelihood, amount, row.type === 'opportunity' ? 'opportunity' : 'threat'), undefined),
    residualScore: product(residualProbability, residualImpact),
  };
});

calculate(stakeholder, ({ influence, interest }) => ({
  engagement:
    influence === null || interest === null
      ? undefined
      : (['monitor', 'keepInformed', 'keepSatisfied', 'manageClosely'] as const)[(influence > 2 ? 2 : 0) + (interest > 2 ? 1 : 0)],
}));

calculate(action, ({ due, doneOn, state }, { today }) => {
  const end = doneOn ?? (state === 'done' ? null : today);
  return { daysLate: due === null || end === null || state === 'cancelled' ? undefined : Math.max(0, end - due) };
});

calculate(adoption, ({ target, adopted }) => ({ gap: less(adopted, target) }));

calculate(benefit, ({ baseline, target, actual }) => ({
  realisation:
    baseline === null || target === null || actual === null || target === baseline ? undefined : (actual - baseline) / (target - baseline),
}));

calculate(statusUpdate, ({ override, schedule, cost, scope, resources }) => {
  const four = [schedule, cost, scope, resources];
  const worst = four.includes('red')
    ? 'red'
    : four.includes('amber')
      ? 'amber'
      : four.every((rating) => rating === 'green')
        ? 'green'
        : 'noData';
  return { overall: override ?? worst };
});

const backlog = ({ rows }: Around): readonly BacklogItem[] => (rows.backlogItem ?? []) as BacklogItem[];
const pointsOf = (items: readonly BacklogItem[]): number => items.reduce((sum, { points }) => sum + (points ?? 0), 0);

calculate(release, (row, around) => {
  const items = backlog(around).filter((item) => item.release === row.name);
  const scope = pointsOf(items.filter(({ state }) => state !== 'dropped'));
  const done = pointsOf(items.filter(({ state }) => state === 'done'));
  return {
    slip: slip(row.planned, row.forecast, row.actual),
    plannedPoints: scope,
    donePoints: done,
    progress: scope === 0 ? undefined : done / scope,
  };
});

calculate(sprint, ({ name, finish }, around) => {
  const doneIn = (sprintName: string | null): number =>
    pointsOf(backlog(around).filter((item) => item.sprint === sprintName && item.state === 'done'));
  const over = ((around.rows.sprint ?? []) as Sprint[])
    .filter((other) => other.finish !== null && finish !== null && other.finish <= finish)
    .sort((one, other) => (other.finish ?? 0) - (one.finish ?? 0));
  // Sprints that finish together count together.
  const earliest = over.at(2)?.finish ?? over.at(-1)?.finish ?? 0;
  const counted = over.filter((other) => (other.finish ?? 0) >= earliest);
  return {
    done: doneIn(name),
    velocity:
      finish === null || around.today === null || finish > around.today
        ? undefined
        : counted.reduce((sum, other) => sum + doneIn(other.name), 0) / counted.length,
  };
});

const workbookOf = (record: RecordType): fc.Arbitrary<Rows> =>
  fc.record({ [record.key]: anyRows(record), backlogItem: fc.array(anyRow(backlogItem), { minLength: 1, maxLength: 8 }) });

describe('the native formulas of a project workbook', () => {
  const withFormulas = Object.values(PROJECT_RECORDS as Readonly<Record<string, RecordType>>).filter(
    ({ key, columns }) => !['project', 'charter'].includes(key) && columns.some(({ formula }) => formula),
  );

  test.each(withFormulas.map((record) => [record.key, record] as const))(
    'of %s come to what a second method says, on any rows',
    (key, record) => {
      const method = methods.get(key);
      fc.assert(
        fc.property(fc.constantFrom(...LANGUAGES), fc.option(DAY, { freq: 9, nil: null }), workbookOf(record), (language, today, rows) => {
          const found = calculated({ language, rows, settings: { statusDate: today } })[key] ?? [];
          (rows[key] ?? []).forEach((row, at) => {
            const answers = method?.(row, { today, rows }) ?? {};
            const columns = columnsFor(record, 'project').filter(({ formula }) => formula);
            expect(Object.keys(answers).sort()).toEqual(columns.map((column) => column.key).sort());
            for (const column of columns) {
              const expected = answers[column.key] ?? UNDEFINED;
              const value = found[at]?.[column.key];
              if (typeof expected === 'number') expect([column.key, value]).toEqual([column.key, expect.closeTo(expected, 9)]);
              else expect([column.key, value]).toEqual([column.key, expected]);
            }
          });
        }),
        { numRuns: 80 },
      );
    },
  );
});

describe('worked by hand', () => {
  const settings = { statusDate: 46310 };

  test('the state of a milestone tells what the baseline and the forecast promise at the status date', () => {
    const milestones: AnyRecord[] = [
      { name: 'Met a day early', baseline: 46300, actual: 46299 },
      { name: 'Met a day late', baseline: 46300, actual: 46301 },
      { name: 'Met, never promised', actual: 46301 },
      { name: 'Missed, whatever is forecast now', baseline: 46309, forecast: 46340 },
      { name: 'Due today', baseline: 46310 },
      { name: 'Will be late', baseline: 46320, forecast: 46327 },
      { name: 'Will be early', baseline: 46320, forecast: 46315 },
      { name: 'Expected and past', forecast: 46309 },
      { name: 'Without any date' },
    ];
    const found = calculated({ language: 'fr', rows: { milestone: milestones }, settings })['milestone'] ?? [];
    expect(found.map(({ state, slip: days }) => [state, days])).toEqual([
      ['done', -1],
      ['doneLate', 1],
      ['done', UNDEFINED],
      ['late', 31],
      ['onTime', UNDEFINED],
      ['slipping', 7],
      ['onTime', -5],
      ['late', UNDEFINED],
      [UNDEFINED, UNDEFINED],
    ]);
  });

  test('a task is planned by its baseline, not by where it has slipped to', () => {
    // Monday 5 to Friday 16 October 2026 are ten working days, six of them up to Monday 12.
    const dates = { baselineStart: 46300, baselineFinish: 46311, start: 46307, finish: 46318 };
    const tasks = [
      { wbs: '1.1', budget: 1000, progress: 0.25, ...dates },
      { wbs: '1.2', budget: 1000, progress: null, ...dates, baselineFinish: null },
    ];
    const found = calculated({ language: 'en', rows: { task: tasks }, settings: { statusDate: 46307 } })['task'] ?? [];
    expect(found.map(({ level, planned, earned, slip: days }) => [level, planned, earned, days])).toEqual([
      [2, 600, 250, 7],
      [2, 100, UNDEFINED, UNDEFINED],
    ]);
  });

  test('the level of a risk follows the organisation’s thresholds', () => {
    const standard = resolveStandard('pmi', { version: 1, thresholds: { risk: { medium: 5, high: 12, critical: 20 } } });
    const ratings = [
      [1, 4],
      [1, 5],
      [3, 4],
      [4, 5],
      [5, 5],
    ];
    const rows = { raidItem: ratings.map(([probability = null, impact = null]) => ({ type: 'threat', probability, impact })) };
    const levels = (of?: Standard): Answer[] =>
      (calculated({ language: 'en', rows, ...(of ? { standard: of } : {}) })['raidItem'] ?? []).map(({ level }) => level);
    expect(levels(standard)).toEqual(['low', 'medium', 'high', 'critical', 'critical']);
    expect(levels()).toEqual(['medium', 'medium', 'high', 'critical', 'critical']);
  });

  test('velocity is the mean of the last three sprints that are over', () => {
    const item = (of: string, points: number, state = 'done'): AnyRecord => ({ story: 'x', sprint: of, release: 'One', points, state });
    const rows = {
      sprint: ['A', 'B', 'C', 'D', 'E'].map((name, at) => ({ name, finish: 46290 + at * 5 })),
      release: [{ name: 'One', planned: 46300, forecast: 46307 }],
      backlogItem: [
        item('A', 8),
        item('B', 5),
        item('B', 8),
        item('C', 3),
        item('C', 5, 'inProgress'),
        item('D', 13),
        item('D', 40, 'dropped'),
        item('E', 5),
      ],
    };
    const found = calculated({ language: 'en', rows, settings: { statusDate: 46309 } });
    expect(found['sprint']?.map(({ done, velocity }) => [done, velocity])).toEqual([
      [8, 8],
      [13, 10.5],
      [3, 8],
      [13, 29 / 3],
      [5, UNDEFINED],
    ]);
    // 8 + 13 + 3 + 13 + 5 are done of those and the 5 in progress; what was dropped left the scope.
    expect(found['release']?.[0]).toMatchObject({ plannedPoints: 47, donePoints: 42, progress: 42 / 47, slip: 7 });
  });

  test('an action is late by what passed between its due date and the day it was done', () => {
    const actions: AnyRecord[] = [
      { due: 46300, doneOn: 46303, state: 'done' },
      { due: 46300, doneOn: 46299, state: 'done' },
      { due: 46300, state: 'inProgress' },
      { due: 46320, state: 'open' },
      { due: 46300, state: 'cancelled' },
      { due: 46300, state: 'done' },
      { state: 'open' },
    ];
    const found = calculated({ language: 'fr', rows: { action: actions }, settings })['action'] ?? [];
    expect(found.map(({ daysLate }) => daysLate)).toEqual([3, 0, 10, 0, UNDEFINED, UNDEFINED, UNDEFINED]);
  });

  test('a benefit that is to fall is realised as far as it has fallen', () => {
    const benefits = [
      { name: 'Days to answer', baseline: 20, target: 5, actual: 11 },
      { name: 'Worse than before', baseline: 20, target: 5, actual: 23 },
      { name: 'Target equals start', baseline: 20, target: 20, actual: 20 },
    ];
    const found = calculated({ language: 'en', rows: { benefit: benefits } })['benefit'] ?? [];
    expect(found.map(({ realisation }) => realisation)).toEqual([0.6, -0.2, UNDEFINED]);
  });

  test('the charter shows what the project form says, and nothing where it says nothing', () => {
    const charter = (project: AnyRecord): AnyRecord | undefined =>
      calculated({ language: 'fr', rows: { charter: [{}] }, project })['charter']?.[0];
    expect(
      charter({ name: 'Portail', sponsor: 'A. Roy', start: 46300, finishBaseline: 46500, budget: 120_000, currency: 'EUR' }),
    ).toMatchObject({
      projectName: 'Portail',
      sponsor: 'A. Roy',
      manager: '',
      start: 46300,
      finish: 46500,
      budget: 120_000,
      currency: 'EUR',
      benefits: '',
    });
  });
});
