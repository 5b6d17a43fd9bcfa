import fc from 'fast-check';
import * as kpi from '../../src/domain/kpi/kpi';
import { alignment, rankProjects, weightedScore } from '../../src/domain/portfolio/scoring';
import { contingency, contingencyByExpectedValue, expectedValue, riskLevel, riskScore } from '../../src/domain/risk/risk';

const value = (expected: unknown) => ({ ok: true, value: expected });

describe('Risk', () => {
  test('score is probability times impact', () => expect(riskScore(4, 5)).toEqual(value(20)));
  test.each([0, 6, 2.5])('a level of %d is outside the scale', (level) =>
    expect(riskScore(level, 3)).toMatchObject({ error: '#VALUE!', reason: 'outOfScale' }),
  );
  // NPSA, A risk matrix for risk managers (2008), table 3: 1–3 low, 4–6 moderate, 8–12 high, 15–25 extreme.
  test.each([
    [1, 3, 'Low'],
    [2, 2, 'Medium'],
    [3, 2, 'Medium'],
    [2, 4, 'High'],
    [3, 4, 'High'],
    [3, 5, 'Critical'],
    [5, 5, 'Critical'],
  ])('%d × %d is %s', (probability, impact, level) => expect(riskLevel(probability, impact)).toEqual(value(level)));
  test('a threat costs, an opportunity brings', () => {
    expect(expectedValue(0.3, 10000)).toEqual(value(-3000));
    expect(expectedValue(0.3, -10000)).toEqual(value(-3000));
    expect(expectedValue(0.3, 10000, 'opportunity')).toEqual(value(3000));
  });
  test('a probability of 30 is refused', () =>
    expect(expectedValue(30, 1)).toMatchObject({ error: '#VALUE!', reason: 'probabilityOutOfRange' }));
  test('contingency', () => {
    expect(contingency(1000, 1150)).toEqual(value(150));
    expect(contingency(1150, 1000)).toMatchObject({ error: '#VALUE!' });
    expect(contingencyByExpectedValue([1000, 500], [0.5, 0.2])).toEqual(value(600));
    expect(contingencyByExpectedValue([1000], [0.5, 0.2])).toMatchObject({ reason: 'unequalLengths' });
  });
});

describe('Key figures', () => {
  test('milestones hit of those due; those not due do not count', () =>
    expect(kpi.milestoneHitRate([10, 20, 30, 99], [10, 25, null, null], 40)).toEqual(value(1 / 3)));
  test('none due has no rate', () => expect(kpi.milestoneHitRate([50], [null], 40)).toMatchObject({ error: '#N/A', reason: 'nothingDue' }));
  test('on time of those finished', () => {
    expect(kpi.onTimeRate([10, 20, 30], [9, 21, null])).toEqual(value(0.5));
    expect(kpi.onTimeRate([10], [null])).toMatchObject({ reason: 'nothingFinished' });
  });
  test('a milestone that slips, and a report that says nothing', () => {
    const slips = kpi.milestoneTrend([1, 2, 3, 4], [100, 110, null, 105]);
    expect(
      slips.ok && slips.value.map(({ sinceLast, sinceFirst }) => [sinceLast.ok && sinceLast.value, sinceFirst.ok && sinceFirst.value]),
    ).toEqual([
      [0, 0],
      [10, 10],
      [false, false],
      [-5, 5],
    ]);
  });
  test('reports out of order are refused', () =>
    expect(kpi.milestoneTrend([2, 1], [5, 5])).toMatchObject({ error: '#VALUE!', reason: 'datesOutOfOrder', details: { row: 2 } }));
  test('burn and runway', () => {
    expect(kpi.burnRate([10, 20, 30, 40], 2)).toEqual(value(35));
    expect(kpi.burnRate([10], 2)).toMatchObject({ error: '#VALUE!', reason: 'badCount' });
    expect(kpi.runway(1000, 400, 100)).toEqual(value(6));
    expect(kpi.runway(1000, 400, 0)).toMatchObject({ error: '#N/A', reason: 'noBurn' });
    expect(kpi.runway(1000, 1400, 10)).toMatchObject({ error: '#N/A', reason: 'budgetExhausted' });
    // 0.1 + 0.2 is 0.30000000000000004 in floating point: all is spent, and no more.
    expect(kpi.runway(0.3, 0.1 + 0.2, 10)).toEqual({ ok: true, value: 0 });
  });
  test('variance, utilisation, accuracy, freshness', () => {
    expect(kpi.budgetVariance(1100, 1000)).toEqual(value(0.1));
    expect(kpi.budgetVariance(1100, 0)).toMatchObject({ error: '#N/A' });
    expect(kpi.utilisation(25, 20)).toEqual(value(1.25));
    expect(kpi.utilisation(1, 0)).toMatchObject({ error: '#N/A', reason: 'noCapacity' });
    expect(kpi.forecastAccuracy(90, 100)).toEqual(value(0.9));
    expect(kpi.forecastAccuracy(90, 0)).toMatchObject({ error: '#N/A' });
    expect(kpi.freshness(100, 118.5)).toEqual(value(18));
    expect(kpi.freshness(null, 118)).toMatchObject({ error: '#N/A', reason: 'notReported' });
  });
});

describe('Scores', () => {
  test('are brought to one scale and weighted', () =>
    expect(weightedScore([4, 2], [3, 1], [5, 5], ['benefit', 'cost'])).toEqual({
      ok: true,
      value: expect.closeTo((3 * 0.8 + 0.6) / 4, 12) as number,
    }));
  test('that are missing are flagged, not 0', () =>
    expect(weightedScore([4, null], [3, 1], [5])).toMatchObject({ error: '#N/A', reason: 'missingScore', details: { position: 2 } }));
  test('above their maximum are refused', () =>
    expect(weightedScore([6], [1], [5])).toMatchObject({ error: '#VALUE!', reason: 'scoreOutOfRange' }));
  test('weights of 0 say nothing', () => expect(weightedScore([1], [0], [5])).toMatchObject({ error: '#N/A', reason: 'noWeight' }));
  test('alignment with objectives', () => expect(alignment([3, 1], [0.6, 0.4], [3, 2])).toEqual(value(0.8)));
  test('any score lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 })), { minLength: 1 }), (criteria) => {
        const score = weightedScore(
          criteria.map(([each]) => each),
          criteria.map(([, weight]) => weight),
          [10],
        );
        expect(score.ok && score.value >= 0 && score.value <= 1 + 1e-12).toBe(true);
      }),
    );
  });
});

describe('Ranks', () => {
  const ranks = (...args: Parameters<typeof rankProjects>) => {
    const result = rankProjects(...args);
    return result.ok ? result.value.map((rank) => (rank.ok ? rank.value : rank.error)) : result;
  };
  test('the highest is first, equals share', () => expect(ranks([0.5, 0.9, 0.5, 0.1])).toEqual([2, 1, 2, 4]));
  test('the tie-break decides between equals', () => expect(ranks([0.5, 0.9, 0.5], [10, 1, 20])).toEqual([3, 1, 2]));
  test('what has no score has no rank', () => expect(ranks([0.5, null, 0.7])).toEqual([2, '#N/A', 1]));
});
