import type { DayNumber } from '../calendar/days';
import { STANDARD_CALENDAR, workingDaysBetween, type WorkingCalendar } from '../calendar/working-days';
import { fail, succeed, type Result } from '../result';

/**
 * Fraction (0 to 1) of a piece of work that is planned by the end of the status date: linear over its working days, start
 * and finish included. Work that lies wholly on days off is planned on its finish.
 */
export const plannedFraction = (
  start: DayNumber,
  finish: DayNumber,
  statusDate: DayNumber,
  calendar: WorkingCalendar = STANDARD_CALENDAR,
): Result<number> => {
  if (Math.floor(finish) < Math.floor(start)) return fail('finishBeforeStart', { start, finish });
  if (Math.floor(statusDate) < Math.floor(start)) return succeed(0);
  if (Math.floor(statusDate) >= Math.floor(finish)) return succeed(1);
  const total = workingDaysBetween(start, finish, calendar);
  return succeed(total === 0 ? 0 : workingDaysBetween(start, statusDate, calendar) / total);
};

/** PV of a budget at the status date, in the budget's currency. */
export const plannedValue = (
  start: DayNumber,
  finish: DayNumber,
  budget: number,
  statusDate: DayNumber,
  calendar: WorkingCalendar = STANDARD_CALENDAR,
): Result<number> => {
  const fraction = plannedFraction(start, finish, statusDate, calendar);
  return fraction.ok ? succeed(fraction.value * budget) : fraction;
};
