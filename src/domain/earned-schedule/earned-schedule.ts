/**
 * Earned schedule after W. Lipke, "Schedule is Different", The Measurable News (2003), and "Earned Schedule" (2009). Planned
 * value is cumulative at the end of period 1, 2 … PD, without a period 0; times are periods since the start.
 */
import { checkedBudget } from '../evm/measures';
import { exceeds, sameAmount } from '../money/compare';
import { fail, succeed, type Failure, type Result } from '../result';

/** The reason why a column is not cumulative: it starts below 0 or falls. */
export const checkCumulative = (values: readonly number[]): Failure | undefined => {
  let before = 0;
  for (const [index, value] of values.entries()) {
    if (!(value >= before) && !sameAmount(value, before)) return fail('notCumulative', { period: index + 1 });
    before = Math.max(before, value);
  }
  return undefined;
};

/** A planned-value curve that was checked: rising, with a budget at its end. */
export interface PlannedCurve {
  readonly values: readonly number[];
  readonly bac: number;
  /** Planned duration: the first period that reaches the budget. */
  readonly duration: number;
}

/** Errors: empty (#N/A), falling or negative values (#VALUE!), a budget of 0 (#N/A). */
export const plannedCurve = (pvCumulative: readonly number[]): Result<PlannedCurve> => {
  const bac = pvCumulative.at(-1);
  if (bac === undefined) return fail('emptyRange');
  const problem = checkCumulative(pvCumulative) ?? checkedBudget(bac);
  if (problem) return problem;
  return succeed({ values: pvCumulative, bac, duration: firstReaching(pvCumulative, bac) + 1 });
};

/**
 * ES = C + (EV − PV_C) / (PV_{C+1} − PV_C), C the last period whose planned value is earned; 0 when nothing is earned, PD when all is. On a plateau
 * the end of it counts.
 */
export const earnedSchedule = (curve: PlannedCurve, ev: number): Result<number> => {
  if (sameAmount(ev, curve.bac)) return succeed(curve.duration);
  if (ev > curve.bac) return fail('earnedMoreThanBudget', { ev, bac: curve.bac });
  if (ev <= 0) return succeed(0);
  const complete = firstAbove(curve.values, ev);
  const earned = complete === 0 ? 0 : (curve.values[complete - 1] ?? 0);
  const next = curve.values[complete] ?? curve.bac;
  return succeed(complete + Math.max(0, ev - earned) / (next - earned));
};

/** SV(t) = ES − AT, in periods. Negative: late. */
export const timeVariance = (es: number, at: number): Result<number> => checkTimes(es, at) ?? succeed(es - at);

/** SPI(t) = ES / AT. */
export const timeIndex = (es: number, at: number): Result<number> => checkTimes(es, at) ?? (at === 0 ? fail('noTime') : succeed(es / at));

/** IEAC(t): PD / SPI(t), or with a performance factor AT + (PD − ES) / factor; periods from the start to the forecast finish. */
export const timeEstimate = (pd: number, es: number, at: number, factor: number | null = null): Result<number> => {
  const problem = checkTimes(es, at) ?? checkDuration(pd, es);
  if (problem) return problem;
  if (factor !== null) return factor > 0 ? succeed(at + (pd - es) / factor) : fail('indexNotPositive', { index: factor });
  if (at === 0) return fail('noTime');
  return es === 0 ? fail('noTimeEarned') : succeed((pd * at) / es);
};

/** TSPI = (PD − ES) / (PD − AT), or to another duration (PD − ES) / (ED − AT). Above 1.10: unlikely to be reached. */
export const toCompleteTimeIndex = (pd: number, es: number, at: number, ed: number | null = null): Result<number> => {
  const problem = checkTimes(es, at) ?? checkDuration(pd, es);
  if (problem) return problem;
  if (es >= pd) return fail('workComplete');
  const target = ed ?? pd;
  return at >= target ? fail('lateAlready') : succeed((pd - es) / (target - at));
};

const checkTimes = (es: number, at: number): Failure | undefined => {
  const negative = [es, at].find((time) => time < 0);
  return negative === undefined ? undefined : fail('negativeTime', { found: negative });
};

const checkDuration = (pd: number, es: number): Failure | undefined => {
  if (pd === 0) return fail('noDuration');
  if (!(pd > 0)) return fail('negativeTime', { found: pd });
  return es > pd ? fail('beyondDuration', { es, pd }) : undefined;
};

/** Position of the first value of a rising column that is above a limit. */
const firstAbove = (rising: readonly number[], limit: number): number => firstWhere(rising, (value) => exceeds(value, limit));
const firstReaching = (rising: readonly number[], limit: number): number => firstWhere(rising, (value) => !exceeds(limit, value));

const firstWhere = (rising: readonly number[], holds: (value: number) => boolean): number => {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(rising[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
};
