import { sumOf } from '../money/sum';
import { fail, succeed, type Result } from '../result';

/** Ways to earn value from progress (PMI Practice Standard for EVM, earned-value measurement methods). */
export const EARNING_METHODS = ['0/100', '50/50', '20/80', '25/75', 'percent', 'milestones'] as const;
export type EarningMethod = (typeof EARNING_METHODS)[number];

const AT_START: Readonly<Record<Exclude<EarningMethod, 'percent' | 'milestones'>, number>> = {
  '0/100': 0,
  '50/50': 0.5,
  '20/80': 0.2,
  '25/75': 0.25,
};

/** Earned fraction (0 to 1) of one piece of work. `progress`: a fraction; any progress counts as started, 1 as done. */
export const earnedFraction = (method: Exclude<EarningMethod, 'milestones'>, progress: number): Result<number> => {
  if (!(progress >= 0 && progress <= 1)) return fail('progressOutOfRange', { found: progress });
  if (method === 'percent' || progress === 1) return succeed(progress);
  return succeed(progress > 0 ? AT_START[method] : 0);
};

/** Earned fraction by weighted milestones: the weight of those done (progress 1) over all weights. Without weights all count the same. */
export const earnedByMilestones = (progress: readonly number[], weights?: readonly number[]): Result<number> => {
  if (progress.length === 0) return fail('emptyRange');
  if (weights !== undefined && weights.length !== progress.length)
    return fail('unequalLengths', { first: progress.length, second: weights.length });
  const outside = progress.find((value) => !(value >= 0 && value <= 1));
  if (outside !== undefined) return fail('progressOutOfRange', { found: outside });
  const negative = weights?.find((weight) => !(weight >= 0));
  if (negative !== undefined) return fail('negativeWeight', { found: negative });
  const all = weights ?? progress.map(() => 1);
  const total = sumOf(all);
  if (total === 0) return fail('noWeight');
  return succeed(sumOf(all.filter((_, index) => progress[index] === 1)) / total);
};
