import fc from 'fast-check';
import { normalProbability } from '../../src/domain/estimating/normal';
import { chainOf, chanceByTarget, pertDeviation, pertMean, triangularMean } from '../../src/domain/estimating/three-points';
import { valueOr } from '../../src/domain/result';

const close = (expected: number, digits = 9) => ({ ok: true, value: expect.closeTo(expected, digits) as number });
const chance = (target: number, means: readonly number[], deviations: readonly number[]) => {
  const chain = valueOr(chainOf(means, deviations), undefined);
  return chain && chanceByTarget(target, chain);
};

describe('Three-point estimates', () => {
  // Hillier, Lieberman, Introduction to Operations Research, Reliable Construction Co. (table "Expected value and variance of the duration of each activity"):
  // activities A, B, C, D, E, I, J, K, L, H.
  test.each([
    [1, 2, 3, 2, 1 / 9],
    [2, 3.5, 8, 4, 1],
    [6, 9, 18, 10, 4],
    [4, 5.5, 10, 6, 1],
    [1, 4.5, 5, 4, 4 / 9],
    [3, 7.5, 9, 7, 1],
    [3, 9, 9, 8, 1],
    [4, 4, 4, 4, 0],
    [1, 5.5, 7, 5, 1],
    [5, 8, 17, 9, 4],
  ])('Reliable Construction: %d, %d, %d has mean %d and variance %d', (o, m, p, mean, variance) => {
    expect(pertMean(o, m, p)).toEqual(close(mean));
    const deviation = pertDeviation(o, m, p);
    expect(deviation.ok && deviation.value ** 2).toBeCloseTo(variance, 9);
  });
  test('Reliable Construction: the critical path of mean 44 and variance 9 is done in 47 weeks with a chance of 0.84', () => {
    // Same source, Fig. "Calculating the approximate probability of meeting the project deadline": K = (47 − 44) / 3 = 1, P = 0.84.
    // A, B, C, E, F, J, L, N.
    const means = [2, 4, 10, 4, 5, 8, 5, 6];
    const deviations = [1 / 9, 1, 4, 4 / 9, 1, 1, 1, 4 / 9].map(Math.sqrt);
    expect(means.reduce((sum, each) => sum + each)).toBe(44);
    expect(chance(47, means, deviations)).toBeCloseTo(0.8413447460685429, 12);
  });
  test('a triangular mean', () => expect(triangularMean(4, 6, 14)).toEqual(close(8)));
  test('estimates out of order are refused', () =>
    expect(pertMean(5, 4, 9)).toMatchObject({ error: '#VALUE!', reason: 'estimatesOutOfOrder' }));
  test('negative durations are refused', () => expect(pertMean(-1, 4, 9)).toMatchObject({ error: '#VALUE!', reason: 'negativeDuration' }));
  test('certain durations are done by their sum and not before', () => {
    expect(chance(9, [4, 5], [0, 0])).toBe(1);
    expect(chance(8.9, [4, 5], [0, 0])).toBe(0);
    // 0.1 + 0.2 is 0.30000000000000004 in floating point.
    expect(chance(0.3, [0.1, 0.2], [0, 0])).toBe(1);
  });
});

describe('Normal distribution', () => {
  // Abramowitz, Stegun, Handbook of Mathematical Functions, table 26.1, to 15 digits.
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.96, 0.97500210485178],
    [2, 0.977249868051821],
    [3, 0.99865010196837],
    [-1, 0.158655253931457],
    [-3, 0.00134989803163],
  ])('Φ(%d) = %d', (x, expected) => expect(normalProbability(x)).toBeCloseTo(expected, 13));
  test('far out it is 0 or 1', () => {
    expect(normalProbability(-40)).toBe(0);
    expect(normalProbability(40)).toBe(1);
    // Abramowitz, Stegun, table 26.2: −log10 Q(8) = 15.20614.
    expect(Math.log10(normalProbability(-8))).toBeCloseTo(-15.20614, 5);
  });
  test('is symmetric and rising', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: 0, max: 2, noNaN: true }), (x, step) => {
        expect(normalProbability(x) + normalProbability(-x)).toBeCloseTo(1, 12);
        expect(normalProbability(x + step)).toBeGreaterThanOrEqual(normalProbability(x) - 1e-15);
      }),
    );
  });
});
