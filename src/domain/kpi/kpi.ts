import type { DayNumber } from '../calendar/days';
import { checkedBudget } from '../evm/measures';
import { exceeds } from '../money/compare';
import { sumOf } from '../money/sum';
import { fail, succeed, type Failure, type Result } from '../result';

/** A date, or null where there is none (yet). */
type MaybeDay = DayNumber | null;

const checkLengths = (first: readonly unknown[], second: readonly unknown[]): Failure | undefined => {
  if (first.length === 0) return fail('emptyRange');
  return first.length === second.length ? undefined : fail('unequalLengths', { first: first.length, second: second.length });
};

/** Milestones done on or before their baseline date, over those due by the status date. */
export const milestoneHitRate = (baseline: readonly MaybeDay[], actual: readonly MaybeDay[], statusDate: DayNumber): Result<number> => {
  const problem = checkLengths(baseline, actual);
  if (problem) return problem;
  let due = 0;
  let hit = 0;
  for (const [index, planned] of baseline.entries()) {
    if (planned === null || Math.floor(planned) > Math.floor(statusDate)) continue;
    due += 1;
    const done = actual[index] ?? null;
    if (done !== null && Math.floor(done) <= Math.floor(planned)) hit += 1;
  }
  return due === 0 ? fail('nothingDue') : succeed(hit / due);
};

/** Projects finished on or before their baseline finish, over those finished. */
export const onTimeRate = (baselineFinish: readonly MaybeDay[], actualFinish: readonly MaybeDay[]): Result<number> => {
  const problem = checkLengths(baselineFinish, actualFinish);
  if (problem) return problem;
  let finished = 0;
  let onTime = 0;
  for (const [index, done] of actualFinish.entries()) {
    const planned = baselineFinish[index] ?? null;
    if (done === null || planned === null) continue;
    finished += 1;
    if (Math.floor(done) <= Math.floor(planned)) onTime += 1;
  }
  return finished === 0 ? fail('nothingFinished') : succeed(onTime / finished);
};

export interface MilestoneSlip {
  /** Days since the report before; 0 in the first. Positive: later. */
  readonly sinceLast: Result<number>;
  readonly sinceFirst: Result<number>;
}

/** How the forecast of one milestone moved from report to report. A report without a forecast is passed over. */
export const milestoneTrend = (reportDates: readonly DayNumber[], forecasts: readonly MaybeDay[]): Result<MilestoneSlip[]> => {
  const problem = checkLengths(reportDates, forecasts);
  if (problem) return problem;
  const backwards = reportDates.findIndex((day, index) => index > 0 && day < (reportDates[index - 1] ?? 0));
  if (backwards >= 0) return fail('datesOutOfOrder', { row: backwards + 1 });
  let first: MaybeDay = null;
  let last: MaybeDay = null;
  return succeed(
    forecasts.map((forecast) => {
      if (forecast === null) return { sinceLast: fail('notReported'), sinceFirst: fail('notReported') };
      const slip = { sinceLast: succeed(forecast - (last ?? forecast)), sinceFirst: succeed(forecast - (first ?? forecast)) };
      first ??= forecast;
      last = forecast;
      return slip;
    }),
  );
};

/** (EAC − budget) / budget. Positive: over. */
export const budgetVariance = (eac: number, budget: number): Result<number> => checkedBudget(budget) ?? succeed((eac - budget) / budget);

/** Actuals of the last n periods, over n. */
export const burnRate = (actuals: readonly number[], periods: number): Result<number> => {
  if (actuals.length === 0) return fail('emptyRange');
  if (!Number.isInteger(periods) || periods < 1 || periods > actuals.length)
    return fail('badCount', { found: periods, most: actuals.length });
  return succeed(sumOf(actuals.slice(-periods)) / periods);
};

/** Periods that the rest of the budget lasts at this burn rate. */
export const runway = (budget: number, ac: number, burn: number): Result<number> => {
  if (exceeds(ac, budget)) return fail('budgetExhausted', { ac, target: budget });
  return burn > 0 ? succeed(Math.max(0, budget - ac) / burn) : fail('noBurn');
};

/** Booked over capacity; above 1 is over-allocated. */
export const utilisation = (booked: number, capacity: number): Result<number> =>
  capacity > 0 ? succeed(booked / capacity) : fail('noCapacity');

/** 1 − |forecast − actual| / |actual| */
export const forecastAccuracy = (forecast: number, actual: number): Result<number> =>
  actual === 0 ? fail('actualIsZero') : succeed(1 - Math.abs(forecast - actual) / Math.abs(actual));

/** Days since the last update. */
export const freshness = (lastUpdate: MaybeDay, statusDate: DayNumber): Result<number> =>
  lastUpdate === null ? fail('notReported') : succeed(Math.floor(statusDate) - Math.floor(lastUpdate));
