import { fail, succeed, type Result } from '../result';

/**
 * A day as a number, Excel's serial of the 1900 system: 1 is 1 January 1900, 45292 is 1 January 2024, and a fraction is
 * the time of day. Excel believes that 29 February 1900 (60) existed; so do these numbers.
 */
export type DayNumber = number;

export interface DayParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** 31 December 9999, the last day that Excel knows. */
export const LAST_DAY: DayNumber = 2_958_465;
const UNIX_EPOCH = 25_569;
const PHANTOM_DAY = 60;
const MILLISECONDS = 86_400_000;

/** The number of a civil day. Months beyond 12 and days beyond the month roll over, as in Excel's DATE. */
export const dayOf = (year: number, month: number, day: number): DayNumber => {
  if (year === 1900 && month === 2 && day === 29) return PHANTOM_DAY;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = Math.round(date.getTime() / MILLISECONDS) + UNIX_EPOCH;
  return serial <= PHANTOM_DAY ? serial - 1 : serial;
};

/** Year, month and day of a day number. */
export const partsOf = (day: DayNumber): DayParts => {
  const whole = Math.floor(day);
  if (whole === PHANTOM_DAY) return { year: 1900, month: 2, day: 29 };
  const date = new Date(((whole < PHANTOM_DAY ? whole + 1 : whole) - UNIX_EPOCH) * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;

/** The day number of `2026-03-31` (with or without a time in UTC); a day that does not exist is #VALUE!. */
export const dayFromIso = (text: string): Result<DayNumber> => {
  const match = ISO.exec(text.trim());
  if (!match) return fail('badDate', { found: text });
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day = dayOf(year, month, date);
  const parts = partsOf(day);
  if (year < 1900 || parts.year !== year || parts.month !== month || parts.day !== date) return fail('badDate', { found: text });
  const seconds = Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  return succeed(day + seconds / 86_400);
};

/** `2026-03-31`. The time of day is left out. */
export const isoOf = (day: DayNumber): string => {
  const { year, month, day: date } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

/** Whether a number is a day that Excel shows as a date: 1 January 1900 to 31 December 9999. */
export const isDay = (value: number): boolean => value >= 1 && value < LAST_DAY + 1;

/** 0 Monday … 6 Sunday, as ISO 8601 counts. (Before March 1900 Excel's weekdays are one off; so are these.) */
export const weekdayOf = (day: DayNumber): number => (((Math.floor(day) - 2) % 7) + 7) % 7;

/** First day of the month that holds this day. */
export const monthOf = (day: DayNumber): DayNumber => {
  const { year, month } = partsOf(day);
  return dayOf(year, month, 1);
};

/** Last day of the month that holds this day. */
export const endOfMonth = (day: DayNumber): DayNumber => {
  const { year, month } = partsOf(day);
  return dayOf(year, month + 1, 1) - 1;
};

/** The last day of the month before: what a report made that day usually describes. */
export const lastMonthEnd = (day: DayNumber): DayNumber => monthOf(day) - 1;

/** First day of the month so many months after the one that holds this day. */
export const addMonths = (day: DayNumber, months: number): DayNumber => {
  const { year, month } = partsOf(day);
  return dayOf(year, month + months, 1);
};

/** Months from the month of one day to the month of another; 0 in the same month, negative backwards. */
export const monthsBetween = (from: DayNumber, to: DayNumber): number => {
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + (b.month - a.month);
};
