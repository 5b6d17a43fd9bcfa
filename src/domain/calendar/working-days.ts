import { fail, succeed, type Result } from '../result';
import { LAST_DAY, weekdayOf, type DayNumber } from './days';

/** Which days are worked: a fraction for each weekday (1 worked, 0.5 half a day, 0 not), and days off. */
export interface WorkingCalendar {
  /** Monday to Sunday. */
  readonly week: readonly number[];
  /** Days off that would otherwise be worked, ascending, each once. */
  readonly daysOff: readonly DayNumber[];
}

/** Monday to Friday. */
export const STANDARD_WEEK: readonly number[] = [1, 1, 1, 1, 1, 0, 0];

/** A calendar from a week pattern and days off in any order. */
export const workingCalendar = (daysOff: Iterable<DayNumber> = [], week: readonly number[] = STANDARD_WEEK): WorkingCalendar => {
  const worked = new Set<DayNumber>();
  for (const day of daysOff) if (weekFraction(week, day) > 0) worked.add(Math.floor(day));
  return { week, daysOff: [...worked].sort((a, b) => a - b) };
};

export const STANDARD_CALENDAR: WorkingCalendar = workingCalendar();

/** How much of a day is worked: 0 to 1. */
export const workedFraction = (day: DayNumber, calendar: WorkingCalendar): number => {
  const whole = Math.floor(day);
  const at = firstNotBefore(calendar.daysOff, whole);
  return calendar.daysOff[at] === whole ? 0 : weekFraction(calendar.week, whole);
};

/**
 * Working days from start to finish, both included, as NETWORKDAYS counts; 0 when the finish is before the start.
 * Takes the same time for a week as for a century.
 */
export const workingDaysBetween = (start: DayNumber, finish: DayNumber, calendar: WorkingCalendar = STANDARD_CALENDAR): number => {
  // Days that no calendar knows hold no work.
  const first = Math.max(0, Math.floor(start));
  const last = Math.min(LAST_DAY, Math.floor(finish));
  if (!(last >= first)) return 0;
  const { week, daysOff } = calendar;
  const days = last - first + 1;
  const wholeWeeks = Math.floor(days / 7);
  let worked = wholeWeeks * week.reduce((sum, fraction) => sum + fraction, 0);
  for (let day = first + wholeWeeks * 7; day <= last; day += 1) worked += weekFraction(week, day);
  for (let at = firstNotBefore(daysOff, first); at < daysOff.length && (daysOff[at] ?? 0) <= last; at += 1) {
    worked -= weekFraction(week, daysOff[at] ?? 0);
  }
  return worked;
};

/**
 * The day on which so many working days are done, counting from the start as the first (a start on a day off counts from the next
 * working day). A count of 1 is the start itself; of 0 the start too. No working day in the week is #N/A.
 */
export const finishAfter = (start: DayNumber, workingDays: number, calendar: WorkingCalendar = STANDARD_CALENDAR): Result<DayNumber> => {
  const weekly = calendar.week.reduce((sum, fraction) => sum + fraction, 0);
  if (weekly <= 0) return fail('noWorkingDay');
  const first = Math.floor(start);
  if (workingDays <= 0) return succeed(first);
  // A finish that is certainly late enough, then the first day that reaches the count.
  let late = first + Math.ceil((workingDays + 1) / weekly) * 7 + 7;
  while (workingDaysBetween(first, late, calendar) < workingDays) {
    if (late > LAST_DAY) return fail('badDate', { found: late });
    late += Math.max(7, late - first);
  }
  let early = first;
  while (early < late) {
    const middle = Math.floor((early + late) / 2);
    if (workingDaysBetween(first, middle, calendar) >= workingDays) late = middle;
    else early = middle + 1;
  }
  return succeed(late);
};

const weekFraction = (week: readonly number[], day: DayNumber): number => week[weekdayOf(day)] ?? 0;

const firstNotBefore = (sorted: readonly number[], value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
