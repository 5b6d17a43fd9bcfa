import fc from 'fast-check';
import { measuresByPeriod, sCurve } from '../../src/domain/earned-schedule/by-period';
import {
  earnedSchedule,
  plannedCurve,
  timeEstimate,
  timeIndex,
  timeVariance,
  toCompleteTimeIndex,
} from '../../src/domain/earned-schedule/earned-schedule';
import type { Result } from '../../src/domain/result';

const es = (pv: readonly number[], ev: number): Result<number> => {
  const curve = plannedCurve(pv);
  return curve.ok ? earnedSchedule(curve.value, ev) : curve;
};
const value = (expected: number) => ({ ok: true, value: expected });

describe('Earned schedule', () => {
  // W. Lipke, K. Henderson, "Earned Schedule: An Emerging Enhancement to Earned Value Management", CrossTalk (Nov. 2006), shows the rule on a monthly
  // plan: all of June is earned and part of July: ES = 6 + (EV − PV_June) / (PV_July − PV_June). Worked by hand on such a plan.
  const plan = [105, 305, 595, 955, 1365, 1835, 2315, 2795, 3225, 3585, 3835, 3985];
  test('is the last period earned plus the part of the next', () => expect(es(plan, 2075)).toEqual(value(6.5)));
  test('is 0 when nothing is earned', () => expect(es(plan, 0)).toEqual(value(0)));
  test('within the first period is a part of it', () => expect(es([10, 30], 5)).toEqual(value(0.5)));
  test('is the planned duration when all is earned', () => expect(es(plan, 3985)).toEqual(value(12)));
  test('counts from the first period that reaches the budget', () => expect(es([50, 100, 100, 100], 100)).toEqual(value(2)));
  test('on a plateau is the end of it', () => expect(es([10, 40, 40, 40, 100], 40)).toEqual(value(4)));
  test('of more than the budget is an error', () =>
    expect(es(plan, 4000)).toMatchObject({ ok: false, error: '#N/A', reason: 'earnedMoreThanBudget' }));
  // Running sums in floating point: 0.1 + 0.2 is 0.30000000000000004, 0.1 + 0.2 + 0.3 is 0.6000000000000001.
  test('is not led astray by the rounding of sums', () => {
    expect(es([0.1, 0.3, 0.6], 0.1 + 0.2 + 0.3)).toEqual(value(3));
    expect(es([0.1, 0.1 + 0.2, 0.1 + 0.2, 1], 0.3)).toEqual(value(3));
    expect(es([0.1, 0.1 + 0.2, 0.3, 1], 0.3)).toEqual(value(3));
    expect(es([0.3, 0.6, 0.1 + 0.2 + 0.3], 0.6)).toEqual(value(2));
  });
  test('needs a plan that never falls, names the period', () =>
    expect(es([10, 30, 20], 5)).toMatchObject({ error: '#VALUE!', reason: 'notCumulative', details: { period: 3 } }));
  test('needs a budget', () => expect(es([0, 0], 0)).toMatchObject({ reason: 'noBudget' }));
  test('needs a plan', () => expect(es([], 0)).toMatchObject({ reason: 'emptyRange' }));

  const rising = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }).map((steps) => {
    let sum = 1;
    return steps.map((step) => (sum += step));
  });
  test('grows with the earned value, and stays within the planned duration', () => {
    fc.assert(
      fc.property(rising, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (pv, a, b) => {
        const bac = pv.at(-1) ?? 0;
        const low = es(pv, Math.min(a, b) * bac);
        const high = es(pv, Math.max(a, b) * bac);
        if (!low.ok || !high.ok) throw new Error('no earned schedule');
        expect(low.value).toBeLessThanOrEqual(high.value);
        expect(high.value).toBeLessThanOrEqual(pv.length);
      }),
    );
  });
  test('of exactly the planned value of a period is that period (second method: a search one by one)', () => {
    fc.assert(
      fc.property(rising, fc.nat(39), (pv, at) => {
        const period = Math.min(at, pv.length - 1);
        const ev = pv[period] ?? 0;
        const bac = pv.at(-1) ?? 0;
        let expected = period + 1;
        if (ev === bac) expected = pv.indexOf(bac) + 1;
        else while ((pv[expected] ?? Infinity) <= ev) expected += 1;
        expect(es(pv, ev)).toEqual(value(expected));
      }),
    );
  });
});

describe('Measures in time', () => {
  test('of a late project', () => {
    expect(timeVariance(4, 5)).toEqual(value(-1));
    expect(timeIndex(4, 5)).toEqual(value(0.8));
    expect(timeEstimate(10, 4, 5)).toEqual(value(12.5));
    expect(timeEstimate(10, 4, 5, 1)).toEqual(value(11));
    expect(timeEstimate(10, 4, 5, 0.8)).toEqual(value(12.5));
    expect(toCompleteTimeIndex(10, 4, 5)).toEqual(value(1.2));
    expect(toCompleteTimeIndex(10, 4, 5, 11)).toEqual(value(1));
  });
  test('before any time has passed there is no index', () => expect(timeIndex(0, 0)).toMatchObject({ error: '#N/A', reason: 'noTime' }));
  test('past the planned duration with work left it is late already', () =>
    expect(toCompleteTimeIndex(10, 9, 10)).toMatchObject({ error: '#N/A', reason: 'lateAlready' }));
  test('complete work needs no speed', () => expect(toCompleteTimeIndex(10, 10, 12)).toMatchObject({ reason: 'workComplete' }));
  test('without a planned duration there is nothing to measure against', () => {
    expect(timeEstimate(0, 0, 0)).toMatchObject({ error: '#N/A', reason: 'noDuration' });
    expect(toCompleteTimeIndex(0, 0, 0)).toMatchObject({ error: '#N/A', reason: 'noDuration' });
    expect(timeEstimate(-1, 0, 0)).toMatchObject({ error: '#VALUE!', reason: 'negativeTime' });
  });
  test('nothing earned foretells nothing', () => expect(timeEstimate(10, 0, 5)).toMatchObject({ reason: 'noTimeEarned' }));
  test('negative times are refused', () => expect(timeVariance(-1, 5)).toMatchObject({ error: '#VALUE!', reason: 'negativeTime' }));
  test('more earned time than planned is refused', () =>
    expect(timeEstimate(10, 11, 5)).toMatchObject({ error: '#VALUE!', reason: 'beyondDuration' }));
});

describe('Earned schedule by period', () => {
  // The trap that earned schedule was made for: a project planned for 4 periods that ends after 6. SPI returns to 1, SPI(t) keeps 4/6.
  test('SPI returns to 1 for a late project, SPI(t) does not', () => {
    const measures = measuresByPeriod([25, 50, 75, 100], [15, 35, 50, 70, 85, 100]);
    if (!measures.ok) throw new Error(measures.reason);
    const last = measures.value.at(-1);
    expect(last?.scheduleIndex).toEqual(value(1));
    expect(last?.scheduleVariance).toEqual(value(0));
    expect(last?.timeIndex).toEqual(value(4 / 6));
    expect(last?.timeVariance).toEqual(value(-2));
    expect(last?.timeEstimate).toEqual(value(6));
  });
  test('the actual time stops when all is earned', () => {
    const measures = measuresByPeriod([50, 100], [60, 100, 100, 100]);
    expect(measures.ok && measures.value.map(({ at }) => at)).toEqual([1, 2, 2, 2]);
  });
  test('keeps the last period of running sums', () => {
    const measures = measuresByPeriod([0.1, 0.3, 0.6], [0.1, 0.1 + 0.2, 0.1 + 0.2 + 0.3]);
    expect(measures.ok && measures.value.map(({ es: time, at }) => [at, time.ok && time.value])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });
  test('periods at the end that are blank or 0 are not yet reported', () => {
    const measures = measuresByPeriod([25, 50, 75, 100], [15, 35, 0, 0]);
    expect(measures.ok && measures.value).toHaveLength(2);
  });
  test('while nothing is earned, a blank tells what is not yet reported', () => {
    const measures = measuresByPeriod([10, 30, 60, 100], [0, null, null, null]);
    expect(measures.ok && measures.value.map(({ at, timeVariance: variance }) => [at, variance])).toEqual([[1, value(-1)]]);
    expect(measuresByPeriod([10, 30], [null, null])).toEqual({ ok: true, value: [] });
  });
  test('while nothing is earned and blanks are 0, the last actual cost tells what is reported', () => {
    const measures = measuresByPeriod([10, 30, 60, 100], [0, 0, 0, 0], [5, 8, 0, 0]);
    expect(measures.ok && measures.value.map(({ at }) => at)).toEqual([1, 2]);
    const blank = measuresByPeriod([10, 30, 60, 100], [0, null, null, null], [5, 8, 0, 0]);
    expect(blank.ok && blank.value.map(({ at }) => at)).toEqual([1]);
  });
  test('zeros that nothing contradicts are reports of no progress', () => {
    const measures = measuresByPeriod([10, 30], [0, 0]);
    expect(measures.ok && measures.value.map(({ at }) => at)).toEqual([1, 2]);
  });
  test('a gap in the middle is refused', () =>
    expect(measuresByPeriod([25, 50], [15, 0, 20])).toMatchObject({ reason: 'notCumulative', details: { period: 2 } }));
});

describe('S-curve', () => {
  test('runs from the last report to the forecast finish and joins there', () => {
    const curve = sCurve([50, 100], [25], [50]);
    if (!curve.ok) throw new Error(curve.reason);
    expect(curve.value.map(({ period }) => period)).toEqual([1, 2, 3, 4]);
    expect(curve.value.map(({ forecastEv }) => (forecastEv.ok ? forecastEv.value : null))).toEqual([25, 50, 75, 100]);
    expect(curve.value.map(({ forecastAc }) => (forecastAc.ok ? forecastAc.value : null))).toEqual([50, 100, 150, 200]);
  });
  test('of a project without progress shows the plan, and no forecast', () => {
    const curve = sCurve([50, 100], [0], [10]);
    if (!curve.ok) throw new Error(curve.reason);
    expect(curve.value.map(({ pv }) => pv)).toEqual([50, 100]);
    expect(curve.value[1]?.forecastEv).toMatchObject({ ok: false, reason: 'noTimeEarned' });
  });
  test('of a project that was not reported yet is the plan alone', () => {
    const curve = sCurve([50, 100], [null, null], [0, 0]);
    if (!curve.ok) throw new Error(curve.reason);
    expect(curve.value.map(({ pv }) => pv)).toEqual([50, 100]);
    for (const point of curve.value)
      expect(point).toMatchObject({ ev: { reason: 'notYet' }, ac: { reason: 'notYet' }, forecastEv: { reason: 'notReported' } });
  });
  test('of more earned than the budget has no forecast', () => {
    const curve = sCurve([50, 100], [60, 130], [50, 90]);
    if (!curve.ok) throw new Error(curve.reason);
    expect(curve.value.map(({ ev }) => ev.ok && ev.value)).toEqual([60, 130]);
    for (const { forecastEv, forecastAc } of curve.value)
      for (const forecast of [forecastEv, forecastAc]) expect(forecast).toMatchObject({ error: '#N/A', reason: 'earnedMoreThanBudget' });
  });
  test('that would never end is not drawn for ever', () => {
    const curve = sCurve([50, 1e9], [0.001], [50]);
    expect(curve.ok && curve.value).toHaveLength(2);
  });
});
