/**
 * Planned value, earned value and actual cost of a project, from its tasks and its budget lines, at a status date and by month.
 * Work tells progress and weight; costs tell money by month. What no row tells is null: unknown, not 0.
 */
import { addMonths, endOfMonth, monthOf, monthsBetween, type DayNumber } from '../calendar/days';
import { STANDARD_CALENDAR, workingDaysBetween, type WorkingCalendar } from '../calendar/working-days';
import { exactSum, sumKnown, sumOf } from '../money/sum';
import { plannedFraction } from './planned-value';

/** A task at the lowest level (no summary tasks: they would count twice). */
export interface PlannedWork {
  /** Baseline dates; where they are missing or upside down the task is left out of the planned value. */
  readonly start: DayNumber | null;
  readonly finish: DayNumber | null;
  /** Budget or weight: shares of the budget at completion. */
  readonly weight: number;
  /** Earned fraction, 0 to 1; null: nobody said. */
  readonly earned: number | null;
  readonly actualStart?: DayNumber | null;
  readonly actualFinish?: DayNumber | null;
}

/** A budget line of one month. */
export interface MonthlyCost {
  /** Any day of the month. */
  readonly month: DayNumber;
  readonly planned: number | null;
  readonly actual: number | null;
}

export interface RollUpInput {
  readonly work: readonly PlannedWork[];
  readonly costs: readonly MonthlyCost[];
  readonly statusDate: DayNumber;
  /** Approved budget (without management reserve). Default: the sum of the planned costs, else of the weights. */
  readonly bac?: number | null;
  readonly calendar?: WorkingCalendar;
}

export interface RollUp {
  readonly bac: number | null;
  readonly pv: number | null;
  readonly ev: number | null;
  readonly ac: number | null;
}

export interface MonthlyRollUp extends RollUp {
  /** First day of the month. */
  readonly month: DayNumber;
}

/**
 * PV, EV and AC at the end of the status date. PV follows the monthly profile of the costs where there is one (the status month by its
 * working days), else the tasks, linearly over working days. EV is the budget's share of what the tasks have earned. AC is what was
 * booked up to and with the status month.
 */
export const rollUp = (input: RollUpInput): RollUp => {
  const bac = budgetOf(input);
  return { bac, pv: plannedAt(input, bac, input.statusDate), ev: earnedAt(input, bac), ac: actualAt(input, input.statusDate) };
};

/** What several projects come to in one currency; what none of them tells is null. */
export const sumRollUps = (parts: readonly RollUp[]): RollUp => {
  const total = (key: keyof RollUp): number | null => sumKnown(parts.map((part) => part[key]));
  return { bac: total('bac'), pv: total('pv'), ev: total('ev'), ac: total('ac') };
};

/**
 * The same, cumulative at the end of each month from the first that has work or cost to the last. EV and AC end with the status month; EV before it is
 * drawn from the tasks: what a task has earned accrues over its working days from its actual (else planned) start.
 */
export const rollUpByMonth = (input: RollUpInput): MonthlyRollUp[] => {
  const span = monthsOf(input);
  if (span === undefined) return [];
  const bac = budgetOf(input);
  const statusMonth = monthOf(input.statusDate);
  return Array.from({ length: monthsBetween(span.first, span.last) + 1 }, (_, index) => {
    const month = addMonths(span.first, index);
    const past = month <= statusMonth;
    const at = month === statusMonth ? input.statusDate : endOfMonth(month);
    return {
      month,
      bac,
      pv: plannedAt(input, bac, endOfMonth(month)),
      ev: past ? earnedAt(input, bac, at) : null,
      ac: past ? actualAt(input, at) : null,
    };
  });
};

const budgetOf = ({ bac, costs, work }: RollUpInput): number | null => {
  if (bac !== undefined && bac !== null) return bac;
  const planned = knownOf(costs, (cost) => cost.planned);
  if (planned.length > 0) return sumOf(planned);
  return work.length > 0 ? sumOf(work.map((task) => task.weight)) : null;
};

const plannedAt = (input: RollUpInput, bac: number | null, day: DayNumber): number | null => {
  const { costs, work, calendar = STANDARD_CALENDAR } = input;
  if (costs.some((cost) => cost.planned !== null)) return plannedByProfile(costs, day, calendar);
  const planned = exactSum();
  let known = false;
  for (const task of work) {
    if (task.start === null || task.finish === null) continue;
    const fraction = plannedFraction(task.start, task.finish, day, calendar);
    if (!fraction.ok) continue;
    known = true;
    planned.add(task.weight * fraction.value);
  }
  return known ? shareOfBudget(planned.total(), work, bac) : null;
};

const plannedByProfile = (costs: readonly MonthlyCost[], day: DayNumber, calendar: WorkingCalendar): number => {
  const sum = exactSum();
  const month = monthOf(day);
  const whole = workingDaysBetween(month, endOfMonth(day), calendar);
  const fraction = day >= endOfMonth(day) || whole === 0 ? 1 : workingDaysBetween(month, day, calendar) / whole;
  for (const cost of costs) {
    if (cost.planned === null) continue;
    const at = monthOf(cost.month);
    if (at < month) sum.add(cost.planned);
    else if (at === month) sum.add(cost.planned * fraction);
  }
  return sum.total();
};

/** Earned value now, or as it stood on an earlier day. */
const earnedAt = (input: RollUpInput, bac: number | null, day: DayNumber = input.statusDate): number | null => {
  const { work, statusDate, calendar = STANDARD_CALENDAR } = input;
  const earned = exactSum();
  let known = false;
  for (const task of work) {
    if (task.earned === null) continue;
    known = true;
    earned.add(task.weight * task.earned * (day >= statusDate ? 1 : accrued(task, day, statusDate, calendar)));
  }
  return known ? shareOfBudget(earned.total(), work, bac) : null;
};

const accrued = (task: PlannedWork, day: DayNumber, statusDate: DayNumber, calendar: WorkingCalendar): number => {
  const start = task.actualStart ?? task.start ?? statusDate;
  const end = Math.min(task.actualFinish ?? (task.earned === 1 ? (task.finish ?? statusDate) : statusDate), statusDate);
  const fraction = plannedFraction(Math.min(start, end), end, day, calendar);
  return fraction.ok ? fraction.value : 0;
};

const actualAt = ({ costs }: RollUpInput, day: DayNumber): number | null => {
  const actuals = knownOf(costs, (cost) => (monthOf(cost.month) <= monthOf(day) ? cost.actual : null));
  return actuals.length > 0 || costs.some((cost) => cost.actual !== null) ? sumOf(actuals) : null;
};

/** Weights are shares of the budget: the same number where they add up to it. */
const shareOfBudget = (weighted: number, work: readonly PlannedWork[], bac: number | null): number | null => {
  const total = sumOf(work.map((task) => task.weight));
  if (bac === null || total === bac) return weighted;
  return total === 0 ? null : (weighted / total) * bac;
};

const knownOf = (costs: readonly MonthlyCost[], value: (cost: MonthlyCost) => number | null): number[] =>
  costs.map(value).filter((amount) => amount !== null);

const monthsOf = ({ work, costs }: RollUpInput): { first: DayNumber; last: DayNumber } | undefined => {
  let first = Infinity;
  let last = -Infinity;
  const include = (day: DayNumber | null): void => {
    if (day === null) return;
    first = Math.min(first, day);
    last = Math.max(last, day);
  };
  for (const task of work) [task.start, task.finish].forEach(include);
  for (const cost of costs) include(cost.month);
  return first > last ? undefined : { first: monthOf(first), last: monthOf(last) };
};
