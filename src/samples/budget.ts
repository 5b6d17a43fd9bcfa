import { addMonths, endOfMonth, monthOf, monthsBetween, type DayNumber } from '../domain/calendar/days';
import { plannedFraction } from '../domain/evm/planned-value';
import { rollUp } from '../domain/evm/roll-up';
import { valueOr } from '../domain/result';
import type { DatedLeaf } from './network';
import type { Random } from './random';
import { share } from './share';
import type { CostShare, LifeStatus } from './texts/base-project';

/** A budget line before it gets its id. */
export interface Spending {
  readonly month: DayNumber;
  readonly category: CostShare['category'];
  readonly expenditure: CostShare['expenditure'];
  readonly baseline: number | null;
  readonly committed: number | null;
  readonly actual: number | null;
  readonly forecast: number | null;
}

/** The approved budget by month and cost, in euros: `amounts[month][cost]`. */
export interface Baseline {
  readonly first: DayNumber;
  readonly amounts: readonly (readonly number[])[];
}

const HUNDRED = 100;

/** The months follow the work, so that they add up to an S-curve; the costs of a month follow their time of spending. */
export function baselineOf(leaves: readonly DatedLeaf[], costs: readonly CostShare[], budget: number): Baseline {
  const first = monthOf(Math.min(...leaves.map((leaf) => leaf.start)));
  const count = monthsBetween(first, Math.max(...leaves.map((leaf) => leaf.finish))) + 1;
  const spent = Array.from({ length: count }, (_, month) => plannedBy(leaves, endOfMonth(addMonths(first, month))));
  const months = share(
    budget / HUNDRED,
    spent.map((amount, month) => amount - (spent[month - 1] ?? 0)),
  );
  return {
    first,
    amounts: months.map((amount, month) => share(amount, weightsAt(costs, (month + 0.5) / count)).map((part) => part * HUNDRED)),
  };
}

const plannedBy = (leaves: readonly DatedLeaf[], day: DayNumber): number =>
  leaves.reduce((sum, leaf) => sum + (leaf.budget ?? 0) * valueOr(plannedFraction(leaf.start, leaf.finish, day), 0), 0);

const WHEN: Readonly<Record<CostShare['when'], (time: number) => number>> = {
  throughout: () => 1,
  early: (time) => Math.max(0.2, 1.9 - 2.2 * time),
  middle: (time) => 0.15 + 1.7 * Math.sin(Math.PI * time) ** 2,
  late: (time) => 0.1 + 2.4 * time * time,
};

const weightsAt = (costs: readonly CostShare[], time: number): number[] =>
  costs.map((cost) => cost.share * WHEN[cost.when](Math.min(1, time)));

export const plannedValueOf = ({ first, amounts }: Baseline, statusDate: DayNumber): number =>
  rollUp({
    work: [],
    statusDate,
    costs: amounts.map((parts, index) => ({
      month: addMonths(first, index),
      planned: parts.reduce((sum, part) => sum + part, 0),
      actual: null,
    })),
  }).pv ?? 0;

export interface SpendingInput {
  readonly baseline: Baseline;
  readonly costs: readonly CostShare[];
  readonly status: LifeStatus;
  readonly statusDate: DayNumber;
  /** Actual end, or the end as expected. */
  readonly finish: DayNumber;
  /** Whole euros. */
  readonly actualCost: number;
  /** Still to be spent, in hundreds of euros. */
  readonly toComplete: number;
}

/** The lines by month and cost: actuals up to the status month, forecasts after it, exact in total. */
export function spendingOf(input: SpendingInput, random: Random): Spending[] {
  const { baseline, costs, status, statusDate, finish, actualCost, toComplete } = input;
  const planned = status === 'planned';
  const past = planned ? 0 : Math.max(0, monthsBetween(baseline.first, status === 'closed' ? finish : statusDate) + 1);
  const count = Math.max(baseline.amounts.length, monthsBetween(baseline.first, finish) + 1, status === 'closed' ? 0 : past + 1);
  const suspended = status === 'onHold' ? 2 : 0;
  const actuals = share(
    actualCost,
    monthsFrom(0, status === 'closed' ? count : past).flatMap((month) => {
      const speed = month >= past - suspended ? 0.1 : 1;
      return amountsAt(baseline, costs, month).map((amount) => amount * speed * random.between(0.75, 1.25));
    }),
  );
  const later = status === 'closed' ? [] : monthsFrom(past, count);
  const forecasts = share(
    toComplete / HUNDRED,
    later.flatMap((_, index) => forecastWeights(baseline, costs, past, later.length, index, suspended)),
  );
  return monthsFrom(0, count).flatMap((month) => {
    const firstDay = addMonths(baseline.first, month);
    return costs.flatMap((cost, at): Spending[] => {
      const booked = month < past || status === 'closed' ? (actuals[month * costs.length + at] ?? 0) : null;
      const forecast = booked === null ? (forecasts[(month - past) * costs.length + at] ?? 0) * HUNDRED : null;
      const amount = baseline.amounts[month]?.[at] ?? null;
      if (!amount && !booked && !forecast) return [];
      const committed = committedFor(cost, booked, forecast, planned ? Infinity : month - past, status === 'closed', random);
      return [
        { month: firstDay, category: cost.category, expenditure: cost.expenditure, baseline: amount, committed, actual: booked, forecast },
      ];
    });
  });
}

const monthsFrom = (first: number, end: number): number[] => Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);

/** What the baseline has for a month; after its end, half of its last months. */
function amountsAt({ amounts }: Baseline, costs: readonly CostShare[], month: number): readonly number[] {
  const known = amounts[month];
  if (known) return known;
  return costs.map((_, at) => ((amounts.at(-1)?.[at] ?? 0) + (amounts.at(-2)?.[at] ?? 0)) / 4 + 1);
}

/** The rest of the baseline, stretched over the months that are left. */
function forecastWeights(
  baseline: Baseline,
  costs: readonly CostShare[],
  past: number,
  months: number,
  index: number,
  suspended: number,
): number[] {
  if (index < suspended) return costs.map(() => 0);
  const left = baseline.amounts.length - past;
  const like = left > 0 ? past + Math.floor(((index - suspended) * left) / Math.max(1, months - suspended)) : baseline.amounts.length;
  return amountsAt(baseline, costs, like).map((amount) => amount + 1);
}

/** Orders run ahead of invoices: a little in the past, for the next three months in the future. Own labour is never ordered. */
function committedFor(
  cost: CostShare,
  booked: number | null,
  forecast: number | null,
  monthsAhead: number,
  closed: boolean,
  random: Random,
): number | null {
  const ahead = random.between(1, 1.12);
  if (booked !== null)
    return closed || cost.category === 'labour' || booked === 0 ? booked : Math.ceil((booked * ahead) / HUNDRED) * HUNDRED;
  const ordered = cost.category === 'labour' ? undefined : [0.9, 0.6, 0.3][monthsAhead];
  return ordered === undefined || !forecast ? null : Math.floor((forecast * ordered) / HUNDRED) * HUNDRED;
}
