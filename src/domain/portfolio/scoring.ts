import { fail, succeed, type Failure, type Result } from '../result';

/** More is better (benefit), or less is (cost, risk). */
export type Direction = 'benefit' | 'cost';

/**
 * Σ w·s / Σ w, each score first brought to 0 … 1 by its maximum (and turned round for a cost). A missing score is an error that
 * names its position, not a 0.
 */
export const weightedScore = (
  scores: readonly (number | null)[],
  weights: readonly number[],
  maxima: readonly number[],
  directions: readonly (Direction | null)[] = ['benefit'],
): Result<number> => {
  const problem = checkCriteria(scores, weights, maxima, directions);
  if (problem) return problem;
  let sum = 0;
  let total = 0;
  for (const [index, score] of scores.entries()) {
    const weight = weights[index] ?? 0;
    const maximum = ofCriterion(maxima, index) ?? 0;
    if (score === null) return fail('missingScore', { position: index + 1 });
    if (weight < 0) return fail('negativeWeight', { found: weight });
    if (!(maximum > 0) || score < 0 || score > maximum) return fail('scoreOutOfRange', { found: score, maximum });
    const share = score / maximum;
    sum += weight * (ofCriterion(directions, index) === 'cost' ? 1 - share : share);
    total += weight;
  }
  return total === 0 ? fail('noWeight') : succeed(sum / total);
};

/** Strategic alignment: Σ weight of an objective × contribution / maximum, over the weights: 0 … 1. */
export const alignment = (
  contributions: readonly (number | null)[],
  weights: readonly number[],
  maxima: readonly number[],
): Result<number> => weightedScore(contributions, weights, maxima);

/** One for each criterion, or one for all. */
const ofCriterion = <T>(given: readonly T[], criterion: number): T | undefined => given[given.length === 1 ? 0 : criterion];

const checkCriteria = (
  scores: readonly unknown[],
  weights: readonly number[],
  ...others: readonly (readonly unknown[])[]
): Failure | undefined => {
  if (scores.length === 0) return fail('emptyRange');
  const unequal = [weights, ...others.filter(({ length }) => length !== 1)].find(({ length }) => length !== scores.length);
  return unequal && fail('unequalLengths', { first: scores.length, second: unequal.length });
};

/** Ranks from 1, the highest score first; equal scores by the tie-break, also highest first; what is still equal shares a rank. A missing score has none. */
export const rankProjects = (
  scores: readonly (number | null)[],
  tieBreak: readonly (number | null)[] | null = null,
): Result<Result<number>[]> => {
  if (scores.length === 0) return fail('emptyRange');
  if (tieBreak !== null && tieBreak.length !== scores.length)
    return fail('unequalLengths', { first: scores.length, second: tieBreak.length });
  const second = (index: number): number => tieBreak?.[index] ?? -Infinity;
  const first = (index: number): number => scores[index] ?? -Infinity;
  const order = scores
    .flatMap((score, index) => (score === null ? [] : [index]))
    .sort((a, b) => first(b) - first(a) || compare(second(b), second(a)) || a - b);
  const ranks: Result<number>[] = scores.map((_, index) => fail('missingScore', { position: index + 1 }));
  let rank = 0;
  for (const [place, index] of order.entries()) {
    const before = order[place - 1];
    const tied = before !== undefined && first(before) === first(index) && second(before) === second(index);
    if (!tied) rank = place + 1;
    ranks[index] = succeed(rank);
  }
  return succeed(ranks);
};

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
