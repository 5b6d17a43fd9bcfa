import fc from 'fast-check';
import { dayOf } from '../../src/domain/calendar/days';
import { ESTIMATE_METHODS, estimateAtCompletion, reportedEstimate } from '../../src/domain/evm/estimate';
import * as evm from '../../src/domain/evm/measures';
import { earnedByMilestones, earnedFraction } from '../../src/domain/evm/methods';
import { plannedValue } from '../../src/domain/evm/planned-value';
import { rollUp, rollUpByMonth, type RollUpInput } from '../../src/domain/evm/roll-up';

const value = (expected: number) => ({ ok: true, value: expected });
const reason = (code: string, error = '#N/A') => ({ ok: false, error, reason: code });

describe('Measures of earned value', () => {
  // PMI, PMBOK Guide 6th ed., 7.4.2.2: definitions; numbers worked by hand from BAC 1000, PV 500, EV 400, AC 500.
  test('a project over cost and behind', () => {
    expect(evm.costVariance(400, 500)).toEqual(value(-100));
    expect(evm.scheduleVariance(400, 500)).toEqual(value(-100));
    expect(evm.costVariancePercent(400, 500)).toEqual(value(-0.25));
    expect(evm.scheduleVariancePercent(400, 500)).toEqual(value(-0.2));
    expect(evm.costIndex(400, 500)).toEqual(value(0.8));
    expect(evm.scheduleIndex(400, 500)).toEqual(value(0.8));
    expect(evm.percentComplete(400, 1000)).toEqual(value(0.4));
    expect(evm.percentPlanned(500, 1000)).toEqual(value(0.5));
    expect(evm.percentSpent(500, 1000)).toEqual(value(0.5));
    expect(evm.varianceAtCompletion(1000, 1250)).toEqual(value(-250));
    expect(evm.varianceAtCompletionPercent(1000, 1250)).toEqual(value(-0.25));
    expect(evm.toCompleteIndex(1000, 400, 500)).toEqual(value(1.2));
    expect(evm.toCompleteIndex(1000, 400, 500, 1250)).toEqual(value(0.8));
  });
  test('not started: variances 0, indices undefined, the estimate is the budget', () => {
    expect(evm.costVariance(0, 0)).toEqual(value(0));
    expect(evm.costIndex(0, 0)).toMatchObject(reason('notStarted'));
    expect(evm.scheduleIndex(0, 0)).toMatchObject(reason('nothingPlanned'));
    expect(evm.costVariancePercent(0, 0)).toMatchObject(reason('notStarted'));
    expect(estimateAtCompletion({ bac: 1000, ev: 0, ac: 0 })).toEqual(value(1000));
    expect(evm.toCompleteIndex(1000, 0, 0)).toEqual(value(1));
  });
  test('an early start is ahead, not infinite', () => expect(evm.scheduleIndex(10, 0)).toMatchObject(reason('earlyStart')));
  test('value without actuals is a missing booking, not infinite efficiency', () =>
    expect(evm.costIndex(10, 0)).toMatchObject(reason('noActuals')));
  test('cost without value is an index of 0 and an atypical estimate', () => {
    expect(evm.costIndex(0, 50)).toEqual(value(0));
    expect(estimateAtCompletion({ bac: 1000, ev: 0, ac: 50 })).toMatchObject(reason('noTypicalEstimate'));
    expect(evm.costVariancePercent(0, 50)).toMatchObject(reason('nothingEarned'));
    expect(reportedEstimate(1000, 0, 50)).toEqual(value(1050));
  });
  test('without a budget no percentage', () => {
    expect(evm.percentComplete(0, 0)).toMatchObject(reason('noBudget'));
    expect(evm.percentPlanned(1, -1)).toMatchObject(reason('negativeBudget'));
    expect(evm.varianceAtCompletionPercent(0, 5)).toMatchObject(reason('noBudget'));
  });
  test('an exhausted budget is never shown as good', () => {
    expect(evm.toCompleteIndex(1000, 900, 1000)).toMatchObject(reason('budgetExhausted'));
    expect(evm.toCompleteIndex(1000, 900, 1100)).toMatchObject(reason('budgetExhausted'));
    expect(evm.toCompleteIndex(1000, 900, 1100, 1050)).toMatchObject(reason('estimateExhausted'));
  });
  test('complete work needs no index', () => expect(evm.toCompleteIndex(1000, 1000, 1100)).toMatchObject(reason('workComplete')));
  test('more earned than the budget is an error', () => {
    expect(evm.percentComplete(1001, 1000)).toMatchObject(reason('earnedMoreThanBudget'));
    expect(estimateAtCompletion({ bac: 1000, ev: 1001, ac: 5 })).toMatchObject(reason('earnedMoreThanBudget'));
  });
  // Sums of floating-point numbers: 0.1 + 0.2 is 0.30000000000000004 (IEEE 754), the decimal sum is 0.3.
  test('what exceeds the budget by the rounding of a sum alone is the budget', () => {
    expect(evm.percentComplete(0.1 + 0.2, 0.3)).toEqual(value(1));
    expect(evm.toCompleteIndex(0.1 + 0.2, 0.3, 0.1)).toMatchObject(reason('workComplete'));
    expect(evm.toCompleteIndex(0.1 + 0.2, 0.2, 0.3)).toMatchObject(reason('budgetExhausted'));
    for (const method of ESTIMATE_METHODS)
      expect(estimateAtCompletion({ bac: 0.3, ev: 0.1 + 0.2, ac: 0.6, pv: 0.3, method, extra: 1 })).toEqual(
        value(method === 'bottomup' ? 1.6 : 0.6),
      );
  });
  test('a cent more than a billion is more', () =>
    expect(evm.percentComplete(1_000_000_000.01, 1_000_000_000)).toMatchObject(reason('earnedMoreThanBudget')));
  test('a credit note (negative actual cost) is allowed in variances', () => expect(evm.costVariance(100, -20)).toEqual(value(120)));
});

describe('Estimate at completion', () => {
  const base = { bac: 1000, ev: 400, ac: 500, pv: 500 };
  // By hand: CPI 0.8, SPI 0.8, SPI(t) 0.9, recent CPI 0.75.
  test.each([
    ['typical', null, 1250],
    ['atypical', null, 1100],
    ['combined', null, 500 + 600 / 0.64],
    ['weighted', null, 500 + 600 / 0.8],
    ['bottomup', 700, 1200],
    ['recent', 0.75, 1300],
    ['schedule', 0.9, 500 + 600 / 0.72],
  ] as const)('%s', (method, extra, expected) => {
    const result = estimateAtCompletion({ ...base, method, extra });
    expect(result).toMatchObject({ ok: true });
    if (result.ok) expect(result.value).toBeCloseTo(expected, 9);
  });
  test('combined is not BAC / (CPI × SPI)', () => {
    const result = estimateAtCompletion({ ...base, method: 'combined' });
    expect(result.ok && result.value).not.toBeCloseTo(1000 / 0.64, 3);
  });
  test.each(['combined', 'weighted'] as const)('%s needs the planned value', (method) =>
    expect(estimateAtCompletion({ ...base, pv: null, method })).toMatchObject(reason('argumentNeeded', '#VALUE!')),
  );
  test.each(['bottomup', 'recent', 'schedule'] as const)('%s needs its extra', (method) =>
    expect(estimateAtCompletion({ ...base, method })).toMatchObject(reason('argumentNeeded', '#VALUE!')),
  );
  // Definitions, "not started": EAC = BAC, whatever else is given.
  test.each(ESTIMATE_METHODS)('before the start %s is the budget', (method) => {
    expect(estimateAtCompletion({ bac: 1000, ev: 0, ac: 0, method })).toEqual(value(1000));
    expect(estimateAtCompletion({ bac: 1000, ev: 0, ac: 0, method, pv: 100, extra: 700 })).toEqual(value(1000));
  });
  test('value without actuals gives no typical estimate', () =>
    expect(estimateAtCompletion({ bac: 10, ev: 5, ac: 0 })).toMatchObject(reason('noActuals')));
  test('complete work costs what it has cost', () => expect(estimateAtCompletion({ bac: 0.3, ev: 0.3, ac: 0.1 })).toEqual(value(0.1)));
  test('an index that is not above 0 foretells nothing', () =>
    expect(estimateAtCompletion({ ...base, method: 'recent', extra: 0 })).toMatchObject(reason('indexNotPositive')));

  const amount = fc.integer({ min: 1, max: 1_000_000 });
  test('EAC = AC + ETC, VAC = BAC − EAC, TCPI to the typical estimate is CPI', () => {
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (bac, ac, fraction) => {
        const ev = bac * fraction;
        const eac = estimateAtCompletion({ bac, ev, ac });
        if (!eac.ok) throw new Error('no estimate');
        const etc = evm.estimateToComplete(eac.value, ac);
        expect(etc.ok && ac + etc.value).toBeCloseTo(eac.value, 4);
        const tcpi = evm.toCompleteIndex(bac, ev, ac, eac.value);
        if (tcpi.ok) expect(tcpi.value / (ev / ac)).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('Ways to earn', () => {
  // PMI, Practice Standard for EVM: fixed formula: the first share at the start, the rest at the finish.
  test.each([
    ['0/100', 0.5, 0],
    ['0/100', 1, 1],
    ['50/50', 0.01, 0.5],
    ['50/50', 0, 0],
    ['20/80', 0.9, 0.2],
    ['25/75', 0.9, 0.25],
    ['25/75', 1, 1],
    ['percent', 0.37, 0.37],
  ] as const)('%s at %d earns %d', (method, progress, expected) => expect(earnedFraction(method, progress)).toEqual(value(expected)));
  test('progress in per cent points is refused', () =>
    expect(earnedFraction('percent', 37)).toMatchObject(reason('progressOutOfRange', '#VALUE!')));
  test('milestones earn their weight when done', () => {
    expect(earnedByMilestones([1, 1, 0.9, 0], [10, 30, 40, 20])).toEqual(value(0.4));
    expect(earnedByMilestones([1, 0, 0, 0])).toEqual(value(0.25));
  });
  test('milestones without weight, or with a negative one, are refused', () => {
    expect(earnedByMilestones([1, 0], [0, 0])).toMatchObject(reason('noWeight'));
    expect(earnedByMilestones([1, 0], [2, -1])).toMatchObject(reason('negativeWeight', '#VALUE!'));
    expect(earnedByMilestones([1, 0], [2])).toMatchObject(reason('unequalLengths', '#VALUE!'));
    expect(earnedByMilestones([])).toMatchObject(reason('emptyRange'));
  });
});

describe('Planned value', () => {
  const monday = dayOf(2024, 1, 1);
  test('grows over working days only', () => {
    // Monday 1 to Friday 12 January 2024: ten working days; on Sunday 7 five are done.
    expect(plannedValue(monday, monday + 11, 1000, monday + 6)).toEqual(value(500));
    expect(plannedValue(monday, monday + 11, 1000, monday + 4)).toEqual(value(500));
    expect(plannedValue(monday, monday + 11, 1000, monday)).toEqual(value(100));
  });
  test('is 0 before the start and the budget from the finish', () => {
    expect(plannedValue(monday, monday + 11, 1000, monday - 1)).toEqual(value(0));
    expect(plannedValue(monday, monday + 11, 1000, monday + 400)).toEqual(value(1000));
  });
  test('a milestone on a Sunday is planned on that day', () =>
    expect(plannedValue(monday + 6, monday + 6, 80, monday + 6)).toEqual(value(80)));
  test('a finish before the start is refused', () =>
    expect(plannedValue(monday, monday - 1, 1, monday)).toMatchObject(reason('finishBeforeStart', '#VALUE!')));
});

describe('Roll-up', () => {
  const january = dayOf(2024, 1, 1);
  const february = dayOf(2024, 2, 1);
  const input: RollUpInput = {
    work: [
      { start: january, finish: dayOf(2024, 1, 12), weight: 600, earned: 1 },
      { start: dayOf(2024, 1, 15), finish: dayOf(2024, 1, 26), weight: 400, earned: 0.25 },
    ],
    costs: [
      { month: january, planned: null, actual: 500.1 },
      { month: january, planned: null, actual: 200.2 },
      { month: february, planned: null, actual: 77 },
    ],
    statusDate: dayOf(2024, 1, 19),
  };
  test('tasks give PV, EV and BAC, costs up to the status month AC', () => {
    expect(rollUp(input)).toEqual({ bac: 1000, pv: 600 + 200, ev: 600 + 100, ac: 700.3 });
  });
  test('weights are shares of the approved budget', () => expect(rollUp({ ...input, bac: 50 })).toMatchObject({ bac: 50, pv: 40, ev: 35 }));
  test('a monthly profile goes before the linear spread; the status month counts by its working days', () => {
    // January 2024 has 23 working days, 15 of them by Friday 19.
    const costs = [
      { month: january, planned: 230, actual: null },
      { month: february, planned: 770, actual: null },
    ];
    expect(rollUp({ ...input, costs })).toEqual({ bac: 1000, pv: 150, ev: 700, ac: null });
  });
  test('what nobody told is unknown, not 0', () =>
    expect(rollUp({ work: [{ start: null, finish: null, weight: 5, earned: null }], costs: [], statusDate: january })).toEqual({
      bac: 5,
      pv: null,
      ev: null,
      ac: null,
    }));
  test('no rows at all is nothing known', () =>
    expect(rollUp({ work: [], costs: [], statusDate: january })).toEqual({ bac: null, pv: null, ev: null, ac: null }));
  test('by month it is cumulative, and EV and AC end with the status month', () => {
    const months = rollUpByMonth({ ...input, statusDate: dayOf(2024, 1, 31) });
    expect(months.map(({ month, pv, ev, ac }) => [month, pv, ev, ac])).toEqual([
      [january, 1000, 700, 700.3],
      [february, 1000, null, null],
    ]);
  });
  test('earned value of an earlier month never exceeds that of a later one', () => {
    const long = {
      ...input,
      statusDate: dayOf(2024, 4, 30),
      work: [{ start: january, finish: dayOf(2024, 6, 28), weight: 1000, earned: 0.5 }],
    };
    const earned = rollUpByMonth(long)
      .map(({ ev }) => ev)
      .filter((ev) => ev !== null);
    expect(earned).toHaveLength(4);
    expect([...earned].sort((a, b) => a - b)).toEqual(earned);
    expect(earned.at(-1)).toBe(500);
  });
});
