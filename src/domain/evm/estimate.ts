import { sameAmount } from '../money/compare';
import { fail, succeed, type Result } from '../result';
import { costIndex, costScheduleIndex, scheduleIndex } from './measures';

/** Ways to forecast the final cost (definitions, EAC a–g). */
export const ESTIMATE_METHODS = ['typical', 'atypical', 'combined', 'weighted', 'bottomup', 'recent', 'schedule'] as const;
export type EstimateMethod = (typeof ESTIMATE_METHODS)[number];

export interface EstimateInput {
  readonly bac: number;
  readonly ev: number;
  readonly ac: number;
  /** Default: typical. */
  readonly method?: EstimateMethod;
  /** Needed by `combined` and `weighted`. */
  readonly pv?: number | null;
  /** ETC for `bottomup`, recent CPI for `recent`, SPI(t) for `schedule`. */
  readonly extra?: number | null;
}

/**
 * Estimate at completion, in money:
 * typical BAC / CPI · atypical AC + (BAC − EV) · combined AC + (BAC − EV) / (CPI·SPI) · weighted AC + (BAC − EV) / (0.8 CPI + 0.2 SPI) ·
 * bottomup AC + ETC · recent AC + (BAC − EV) / recent CPI · schedule AC + (BAC − EV) / (CPI·SPI(t)).
 * Before the start (EV = AC = 0) it is the budget by every method.
 */
export const estimateAtCompletion = ({ bac, ev, ac, method = 'typical', pv = null, extra = null }: EstimateInput): Result<number> => {
  if (bac < 0) return fail('negativeBudget', { bac });
  const complete = sameAmount(ev, bac);
  if (ev > bac && !complete) return fail('earnedMoreThanBudget', { ev, bac });
  if (ev === 0 && ac === 0) return succeed(bac);
  if (method === 'bottomup') return extra === null ? fail('argumentNeeded', { method, argument: 'extra' }) : succeed(ac + extra);
  if (method === 'atypical') return succeed(complete ? ac : ac + (bac - ev));
  const index = performanceIndex(method, ev, ac, pv, extra);
  if (!index.ok) return index;
  if (complete) return succeed(ac);
  // AC + (BAC − EV) / CPI is BAC / CPI; written so, nothing is lost to rounding.
  if (method === 'typical') return succeed((bac * ac) / ev);
  return succeed(ac + (bac - ev) / index.value);
};

/** The index that the rest of the work is expected to run at. */
const performanceIndex = (
  method: Exclude<EstimateMethod, 'bottomup' | 'atypical'>,
  ev: number,
  ac: number,
  pv: number | null,
  extra: number | null,
): Result<number> => {
  if ((method === 'combined' || method === 'weighted') && pv === null) return fail('argumentNeeded', { method, argument: 'pv' });
  if ((method === 'recent' || method === 'schedule') && extra === null) return fail('argumentNeeded', { method, argument: 'extra' });
  if (method === 'recent') return positive(succeed(extra ?? 0));
  const cpi = costIndex(ev, ac);
  if (!cpi.ok) return cpi;
  if (ev === 0) return fail('noTypicalEstimate');
  if (method === 'typical') return positive(cpi);
  if (method === 'schedule') return positive(succeed(cpi.value * (extra ?? 0)));
  if (method === 'combined') return positive(costScheduleIndex(ev, pv ?? 0, ac));
  const spi = scheduleIndex(ev, pv ?? 0);
  return spi.ok ? positive(succeed(0.8 * cpi.value + 0.2 * spi.value)) : spi;
};

const positive = (index: Result<number>): Result<number> =>
  index.ok && !(index.value > 0) ? fail('indexNotPositive', { index: index.value }) : index;

/** The estimate that a report shows: typical where it is defined, else atypical (definitions, "EV = 0, AC > 0 → show (a)"). */
export const reportedEstimate = (bac: number, ev: number, ac: number): Result<number> => {
  const typical = estimateAtCompletion({ bac, ev, ac });
  return typical.ok ? typical : estimateAtCompletion({ bac, ev, ac, method: 'atypical' });
};
