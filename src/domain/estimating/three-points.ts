/**
 * Three-point estimates: Malcolm, Roseboom, Clark, Fazar, "Application of a Technique for Research and Development
 * Program Evaluation" (Operations Research, 1959). Durations in any one unit, O ≤ M ≤ P.
 */
import { exceeds } from '../money/compare';
import { fail, succeed, type Failure, type Result } from '../result';
import { normalProbability } from './normal';

/** The reason why three estimates do not go together. */
export const checkThreePoints = (optimistic: number, likely: number, pessimistic: number): Failure | undefined => {
  if (optimistic < 0) return fail('negativeDuration', { found: optimistic });
  return optimistic <= likely && likely <= pessimistic ? undefined : fail('estimatesOutOfOrder', { optimistic, likely, pessimistic });
};

/** te = (O + 4 M + P) / 6 */
export const pertMean = (o: number, m: number, p: number): Result<number> => checkThreePoints(o, m, p) ?? succeed((o + 4 * m + p) / 6);

/** σ = (P − O) / 6 */
export const pertDeviation = (o: number, m: number, p: number): Result<number> => checkThreePoints(o, m, p) ?? succeed((p - o) / 6);

/** (O + M + P) / 3 */
export const triangularMean = (o: number, m: number, p: number): Result<number> => checkThreePoints(o, m, p) ?? succeed((o + m + p) / 3);

/** The duration of a chain of tasks as one normal distribution. */
export interface Chain {
  readonly mean: number;
  readonly variance: number;
}

/** A chain from the expected duration of each task and its standard deviation. */
export const chainOf = (means: readonly number[], deviations: readonly number[]): Result<Chain> => {
  if (means.length === 0) return fail('emptyRange');
  if (means.length !== deviations.length) return fail('unequalLengths', { first: means.length, second: deviations.length });
  const negative = deviations.find((deviation) => deviation < 0);
  if (negative !== undefined) return fail('negativeDeviation', { found: negative });
  return succeed({
    mean: means.reduce((sum, each) => sum + each, 0),
    variance: deviations.reduce((sum, each) => sum + each * each, 0),
  });
};

/**
 * Chance that a chain of tasks is done by the target: Φ((D − Σ te) / √Σ σ²). Optimistic: other paths than this one can become critical (merge bias);
 * simulate where several paths come close.
 */
export const chanceByTarget = (target: number, { mean, variance }: Chain): number => {
  if (variance === 0) return exceeds(mean, target) ? 0 : 1;
  return normalProbability((target - mean) / Math.sqrt(variance));
};
