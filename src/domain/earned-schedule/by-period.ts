import { estimateAtCompletion, type EstimateMethod } from '../evm/estimate';
import { costIndex, costScheduleIndex, costVariance, scheduleIndex, scheduleVariance } from '../evm/measures';
import { exceeds, sameAmount } from '../money/compare';
import { fail, succeed, type Failure, type Result } from '../result';
import { checkCumulative, earnedSchedule, plannedCurve, timeEstimate, timeIndex, timeVariance, type PlannedCurve } from './earned-schedule';

/** Measures at the end of one period. */
export interface PeriodMeasures {
  readonly at: number;
  readonly es: Result<number>;
  readonly timeVariance: Result<number>;
  readonly timeIndex: Result<number>;
  readonly timeEstimate: Result<number>;
  readonly scheduleVariance: Result<number>;
  readonly scheduleIndex: Result<number>;
  /** With actual costs only. */
  readonly cost?: {
    readonly variance: Result<number>;
    readonly index: Result<number>;
    readonly costScheduleIndex: Result<number>;
    /** SCI(t) = SPI(t) × CPI */
    readonly costTimeIndex: Result<number>;
  };
}

/** A cumulative value by period; null: blank, not yet reported. */
type Reports = readonly (number | null)[];

const upToLast = (reports: Reports, counts: (value: number | null) => boolean): number => reports.findLastIndex(counts) + 1;

/**
 * How many periods were reported: what follows the last value above 0 is not, be it blank or 0. While nothing is earned a 0 may be a blank
 * cell or a report of no progress: then blanks that are known as such count, and the last actual cost that was booked.
 */
const reportedPeriods = (evCumulative: Reports, acCumulative: readonly number[] | null): number => {
  const earned = upToLast(evCumulative, (ev) => ev !== null && ev !== 0);
  if (earned > 0) return earned;
  const given = upToLast(evCumulative, (ev) => ev !== null);
  const booked = upToLast(acCumulative ?? [], (ac) => ac !== 0);
  return booked > 0 ? Math.min(given, booked) : given;
};

/**
 * Earned schedule by period reported; none where no period is. The actual time stops at the period in which all is earned. PV stays at the budget
 * after the planned finish.
 */
export const measuresByPeriod = (
  pvCumulative: readonly number[],
  evCumulative: Reports,
  acCumulative: readonly number[] | null = null,
): Result<PeriodMeasures[]> => {
  const curve = plannedCurve(pvCumulative);
  if (!curve.ok) return curve;
  if (evCumulative.length === 0) return fail('emptyRange');
  const reported = evCumulative.slice(0, reportedPeriods(evCumulative, acCumulative)).map((ev) => ev ?? 0);
  const problem = checkCumulative(reported);
  if (problem) return problem;
  if (acCumulative !== null && acCumulative.length < reported.length) {
    return fail('unequalLengths', { first: evCumulative.length, second: acCumulative.length });
  }
  const done = reported.findIndex((ev) => !exceeds(curve.value.bac, ev));
  return succeed(
    reported.map((ev, index) => {
      const at = done >= 0 && index > done ? done + 1 : index + 1;
      return measuresAt(curve.value, ev, at, index, acCumulative?.[index]);
    }),
  );
};

const measuresAt = (curve: PlannedCurve, ev: number, at: number, index: number, ac: number | undefined): PeriodMeasures => {
  const pv = curve.values[index] ?? curve.bac;
  const es = earnedSchedule(curve, ev);
  const spiT = withTime(es, (time) => timeIndex(time, at));
  const measures = {
    at,
    es,
    timeVariance: withTime(es, (time) => timeVariance(time, at)),
    timeIndex: spiT,
    timeEstimate: withTime(es, (time) => timeEstimate(curve.duration, time, at)),
    scheduleVariance: scheduleVariance(ev, pv),
    scheduleIndex: scheduleIndex(ev, pv),
  };
  if (ac === undefined) return measures;
  const cpi = costIndex(ev, ac);
  return {
    ...measures,
    cost: {
      variance: costVariance(ev, ac),
      index: cpi,
      costScheduleIndex: costScheduleIndex(ev, pv, ac),
      costTimeIndex: withTime(spiT, (index_) => (cpi.ok ? succeed(index_ * cpi.value) : cpi)),
    },
  };
};

const withTime = (time: Result<number>, then: (time: number) => Result<number>): Result<number> => (time.ok ? then(time.value) : time);

/** One period of an S-curve; a missing value is `#N/A`, which charts leave out. */
export interface CurvePoint {
  readonly period: number;
  readonly pv: number;
  readonly ev: Result<number>;
  readonly ac: Result<number>;
  readonly forecastEv: Result<number>;
  readonly forecastAc: Result<number>;
}

/** Periods that an S-curve draws at most. */
export const LONGEST_CURVE = 10_000;

/**
 * Planned, earned and actual by period, and the forecast to the finish that SPI(t) foretells: earned value runs straight to the budget, cost
 * to the estimate at completion. The forecast starts at the last reported period, so that the lines join.
 */
export const sCurve = (
  pvCumulative: readonly number[],
  evCumulative: Reports,
  acCumulative: readonly number[],
  method: Exclude<EstimateMethod, 'bottomup'> = 'typical',
): Result<CurvePoint[]> => {
  const measures = measuresByPeriod(pvCumulative, evCumulative, acCumulative);
  if (!measures.ok) return measures;
  const curve = plannedCurve(pvCumulative);
  if (!curve.ok) return curve;
  const { bac } = curve.value;
  const now = measures.value.length;
  const ev = evCumulative[now - 1] ?? 0;
  const ac = acCumulative[now - 1] ?? 0;
  const finish = forecastFinish(measures.value, sameAmount(ev, bac));
  const eac = estimateFor(method, curve.value, evCumulative, acCumulative, measures.value);
  const last = Math.max(pvCumulative.length, now, finish.ok ? Math.ceil(finish.value - 1e-9) : 0);
  const share = (period: number): Result<number> => {
    if (!finish.ok) return finish;
    if (period < now) return fail('notYet');
    return succeed(finish.value <= now ? 1 : Math.min(1, (period - now) / (finish.value - now)));
  };
  const along = (period: number, from: number, to: Result<number>): Result<number> => {
    const done = share(period);
    if (!done.ok) return done;
    if (!to.ok) return to;
    return succeed(done.value === 1 ? to.value : from + (to.value - from) * done.value);
  };
  return succeed(
    Array.from({ length: last }, (_, index) => {
      const period = index + 1;
      const past = period <= now;
      return {
        period,
        pv: pvCumulative[index] ?? bac,
        ev: past ? succeed(evCumulative[index] ?? 0) : fail('notYet'),
        ac: past ? succeed(acCumulative[index] ?? 0) : fail('notYet'),
        forecastEv: along(period, ev, succeed(bac)),
        forecastAc: along(period, ac, eac),
      };
    }),
  );
};

const forecastFinish = (measures: readonly PeriodMeasures[], complete: boolean): Result<number> => {
  if (complete) return succeed(measures.length);
  const finish = measures.at(-1)?.timeEstimate ?? fail('notReported');
  return finish.ok && finish.value > LONGEST_CURVE ? fail('forecastTooFar', { periods: finish.value }) : finish;
};

const estimateFor = (
  method: Exclude<EstimateMethod, 'bottomup'>,
  curve: PlannedCurve,
  evCumulative: Reports,
  acCumulative: readonly number[],
  measures: readonly PeriodMeasures[],
): Result<number> => {
  const now = measures.length;
  const at = (cumulative: Reports, period: number): number => (period < 1 ? 0 : (cumulative[period - 1] ?? 0));
  const extra = extraFor(method, measures.at(-1), () =>
    costIndex(at(evCumulative, now) - at(evCumulative, now - 3), at(acCumulative, now) - at(acCumulative, now - 3)),
  );
  if (!extra.ok) return extra;
  return estimateAtCompletion({
    bac: curve.bac,
    ev: at(evCumulative, now),
    ac: at(acCumulative, now),
    pv: curve.values[now - 1] ?? curve.bac,
    method,
    extra: extra.value,
  });
};

/** The recent CPI is that of the last three periods. */
const extraFor = (method: EstimateMethod, last: PeriodMeasures | undefined, recentIndex: () => Result<number>): Result<number | null> => {
  if (method === 'recent') return recentIndex();
  return method === 'schedule' ? (last?.timeIndex ?? missing()) : succeed(null);
};

const missing = (): Failure => fail('notReported');
