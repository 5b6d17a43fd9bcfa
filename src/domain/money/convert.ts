import type { DayNumber } from '../calendar/days';
import { fail, succeed, type Result } from '../result';

/** One stated rate: 1 unit of `from` is `rate` units of `to`. Kinds are free words (budget, month average, closing). */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  readonly rate: number;
  /** The day from which the rate holds; null: always. */
  readonly date: DayNumber | null;
  readonly type: string | null;
}

export interface ConversionOptions {
  /** Take the latest rate not after this day. Without it the latest rate of all. */
  readonly date?: DayNumber | null;
  readonly type?: string | null;
}

/** Stated rates by their pair of currencies, so that one is found among thousands without reading them all. */
export type RateTable = ReadonlyMap<string, readonly ExchangeRate[]>;

/** Upper and lower case and outer spaces make no difference to currencies and kinds of rate. */
const plain = (word: string): string => word.trim().toUpperCase();
const pairOf = (from: string, to: string): string => `${plain(from)} ${plain(to)}`;

export const rateTable = (rates: Iterable<ExchangeRate>): RateTable => {
  const table = new Map<string, ExchangeRate[]>();
  for (const rate of rates) {
    const pair = pairOf(rate.from, rate.to);
    const stated = { ...rate, type: plain(rate.type ?? '') };
    const others = table.get(pair);
    if (others) others.push(stated);
    else table.set(pair, [stated]);
  }
  return table;
};

/**
 * The rate from one currency to another: the stated one, or the reciprocal of the one stated the other way round.
 * Never through a third currency, and never 1 for want of a rate.
 */
export const rateBetween = (from: string, to: string, rates: RateTable, options: ConversionOptions = {}): Result<number> => {
  if (plain(from) === plain(to)) return succeed(1);
  const { date = null, type = null } = options;
  const direct = bestRate(from, to, rates, date, type);
  const found = direct ?? bestRate(to, from, rates, date, type);
  if (found === undefined) return fail('noRate', { from, to, type: type === null ? '' : ` (${type})` });
  if (found === 'several') return fail('severalRateTypes', { from, to });
  if (!(found.rate > 0) || !Number.isFinite(found.rate)) return fail('badRate', { from, to, rate: found.rate });
  return succeed(direct === undefined ? 1 / found.rate : found.rate);
};

/** The rate that totals are converted at on that day: the budget rate, else the only kind of rate there is. */
export const totalsRate = (from: string, to: string, rates: RateTable, date: DayNumber | null): Result<number> => {
  const budgeted = rateBetween(from, to, rates, { date, type: 'budget' });
  return budgeted.ok ? budgeted : rateBetween(from, to, rates, { date });
};

/** An amount in another currency, at a stated rate. Errors: no rate (#N/A), several kinds of rate and none named (#N/A), a rate ≤ 0 (#VALUE!). */
export const convertMoney = (
  amount: number,
  from: string,
  to: string,
  rates: RateTable,
  options: ConversionOptions = {},
): Result<number> => {
  const rate = rateBetween(from, to, rates, options);
  return rate.ok ? succeed(amount * rate.value) : rate;
};

const bestRate = (
  from: string,
  to: string,
  rates: RateTable,
  date: DayNumber | null,
  type: string | null,
): ExchangeRate | 'several' | undefined => {
  const kind = type === null ? null : plain(type);
  let best: ExchangeRate | undefined;
  let several = false;
  for (const rate of rates.get(pairOf(from, to)) ?? []) {
    if (kind !== null && rate.type !== kind) continue;
    if (date !== null && rate.date !== null && rate.date > date) continue;
    const order = (rate.date ?? -Infinity) - (best?.date ?? -Infinity);
    if (best === undefined || order > 0) {
      best = rate;
      several = false;
    } else if ((order === 0 || Number.isNaN(order)) && rate.type !== best.type) {
      several = true;
    } else if (order === 0 || Number.isNaN(order)) {
      best = rate; // a later row corrects an earlier one
    }
  }
  return several ? 'several' : best;
};
