/**
 * Dates as Excel counts them: day 1 is 1900-01-01, and 1900-02-29, which never was, is day 60 (kept from Lotus 1-2-3).
 * In the 1904 system day 0 is 1904-01-01. No Date objects: they would bring the time zone of the machine.
 */

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** 1904-01-01 in the 1900 system. */
export const DAYS_TO_1904 = 1462;
/** 9999-12-31 in the 1900 system. */
export const LAST_SERIAL = 2_958_465;

/** Days from 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
function daysFromEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dayFromEpoch(days: number): CalendarDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthPart = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthPart < 10 ? monthPart + 3 : monthPart - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * monthPart + 2) / 5) + 1 };
}

const EPOCH_SERIAL = 25_569;

/** The serial of a day; months and days beyond their range roll over, as in DATE. */
export function serialOf(year: number, month: number, day: number, date1904 = false): number {
  const months = year * 12 + month - 1;
  const first = daysFromEpoch(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1) + EPOCH_SERIAL;
  if (date1904) return first + day - 1 - DAYS_TO_1904;
  return (first < 61 ? first - 1 : first) + day - 1;
}

/** The day of a serial (its fraction does not matter). */
export function dayOf(serial: number, date1904 = false): CalendarDay {
  const whole = Math.floor(serial);
  if (date1904) return dayFromEpoch(whole + DAYS_TO_1904 - EPOCH_SERIAL);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  return dayFromEpoch((whole < 60 ? whole + 1 : whole) - EPOCH_SERIAL);
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 0 is Sunday. Serial 1 of the 1900 system counts as a Sunday in Excel, which follows from its invented leap day. */
export function weekdayOf(serial: number, date1904 = false): number {
  const whole = Math.floor(serial) + (date1904 ? DAYS_TO_1904 : 0);
  return (((whole - 1) % 7) + 7) % 7;
}
