/** Dates as serials. */
import { readNumber } from '../culture';
import type { Place } from '../place';
import { DAYS_TO_1904, LAST_SERIAL, dayOf, daysInMonth, isLeapYear, serialOf, weekdayOf } from '../serial';
import { NUM, VALUE, eachScalar, fail, isError, type Operand, type Scalar } from '../values';
import { define, toNumber } from './define';

const is1904 = (place: Place): boolean => place.surroundings.book.date1904;

/** A serial that is a day: from 0 (the day before the first) to the end of 9999. */
function valid(serial: number, place: Place): number {
  const last = is1904(place) ? LAST_SERIAL - DAYS_TO_1904 : LAST_SERIAL;
  return serial < 0 || serial >= last + 1 ? fail(NUM) : serial;
}
const whole = (serial: number, place: Place): number => Math.floor(valid(serial, place));
const calendar = (serial: number, place: Place): ReturnType<typeof dayOf> => dayOf(whole(serial, place), is1904(place));

define('TODAY', '', (place) => Math.floor(place.surroundings.now()), { volatile: true });
define('NOW', '', (place) => place.surroundings.now(), { volatile: true });
define('DATE', 'i i i', (place, year, month, day) => {
  const base = is1904(place) ? 1904 : 1900;
  // Years below 1900 are counted from 1900.
  const full = year < base ? year + 1900 : year;
  if (year < 0 || full > 9999) return NUM;
  return valid(serialOf(full, month, day, is1904(place)), place);
});
define('TIME', 'n n n', (_, hours, minutes, seconds) => {
  const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
  return total < 0 ? NUM : (total % 86_400) / 86_400;
});
define('YEAR', 'n', (place, serial) => calendar(serial, place).year);
define('MONTH', 'n', (place, serial) => calendar(serial, place).month);
define('DAY', 'n', (place, serial) => calendar(serial, place).day);
/** Seconds of the day, to the nearest second. */
const seconds = (serial: number, place: Place): number => Math.round((valid(serial, place) % 1) * 86_400) % 86_400;
define('HOUR', 'n', (place, serial) => Math.floor(seconds(serial, place) / 3600));
define('MINUTE', 'n', (place, serial) => Math.floor(seconds(serial, place) / 60) % 60);
define('SECOND', 'n', (place, serial) => seconds(serial, place) % 60);

define('DATEVALUE', 's', (place, text) => {
  const found = readNumber(text, place.surroundings.culture);
  return found?.numberFormat && /[dy]/i.test(found.numberFormat) ? Math.floor(found.value) : VALUE;
});
define('TIMEVALUE', 's', (place, text) => {
  const found = readNumber(text, place.surroundings.culture);
  return found?.numberFormat && /[dyhms]/i.test(found.numberFormat) ? found.value % 1 : VALUE;
});

function addMonths(serial: number, months: number, place: Place, end: boolean): number {
  const { year, month, day } = calendar(serial, place);
  const total = year * 12 + month - 1 + Math.trunc(months);
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const last = daysInMonth(toYear, toMonth);
  const result = serialOf(toYear, toMonth, end ? last : Math.min(day, last), is1904(place));
  return toYear < 1900 ? fail(NUM) : valid(result, place);
}
define('EDATE', 'n n', (place, serial, months) => addMonths(serial, months, place, false));
define('EOMONTH', 'n n', (place, serial, months) => addMonths(serial, months, place, true));
define('DAYS', 'n n', (place, end, start) => whole(end, place) - whole(start, place));

define('DATEDIF', 'n n s', (place, from, to, unit) => {
  const [first, last] = [whole(from, place), whole(to, place)];
  if (first > last) return NUM;
  const start = dayOf(first, is1904(place));
  const end = dayOf(last, is1904(place));
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  switch (unit.toLowerCase()) {
    case 'd':
      return last - first;
    case 'm':
      return months;
    case 'y':
      return Math.floor(months / 12);
    case 'ym':
      return months % 12;
    case 'md':
      // Days since the same day of the month before the end.
      return end.day >= start.day ? end.day - start.day : last - serialOf(end.year, end.month - 1, start.day, is1904(place));
    case 'yd': {
      const thisYear = serialOf(end.year, start.month, start.day, is1904(place));
      return thisYear <= last ? last - thisYear : last - serialOf(end.year - 1, start.month, start.day, is1904(place));
    }
    default:
      return NUM;
  }
});

/** 30/360 in the American (NASD) or European reckoning. */
function days360(start: ReturnType<typeof dayOf>, end: ReturnType<typeof dayOf>, european: boolean, endOfFebruary = false): number {
  let [startDay, endDay] = [start.day, end.day];
  if (european) {
    startDay = Math.min(startDay, 30);
    endDay = Math.min(endDay, 30);
  } else {
    const lastOfFebruary = (day: ReturnType<typeof dayOf>): boolean => day.month === 2 && day.day === daysInMonth(day.year, 2);
    if (endOfFebruary && lastOfFebruary(start)) {
      if (lastOfFebruary(end)) endDay = 30;
      startDay = 30;
    }
    if (endDay === 31 && startDay >= 30) endDay = 30;
    if (startDay === 31) startDay = 30;
  }
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + endDay - startDay;
}
define('DAYS360', 'n n b?', (place, from, to, european = false) => {
  const [start, end] = [calendar(from, place), calendar(to, place)];
  if (european) return days360(start, end, true);
  // DAYS360 moves an end on the 31st that follows a start before the 30th to the 1st of the next month.
  const isLast = start.day === daysInMonth(start.year, start.month);
  const startDay = isLast ? 30 : start.day;
  const moved =
    end.day === 31 && startDay < 30 ? { year: end.month === 12 ? end.year + 1 : end.year, month: (end.month % 12) + 1, day: 1 } : end;
  return days360({ ...start, day: startDay }, moved.day === 31 ? { ...moved, day: 30 } : moved, false);
});

/** After D. Wheeler, "YEARFRAC incompatibilities between Excel 2007 and OOXML", which sets out what Excel does. */
define('YEARFRAC', 'n n i?', (place, from, to, basis = 0) => {
  const [first, last] = [whole(from, place), whole(to, place)].sort((a, b) => a - b) as [number, number];
  if (first === last) return basis < 0 || basis > 4 ? NUM : 0;
  const start = dayOf(first, is1904(place));
  const end = dayOf(last, is1904(place));
  switch (basis) {
    case 0:
      return days360(start, end, false, true) / 360;
    case 1:
      return (last - first) / actualYear(start, end, place);
    case 2:
      return (last - first) / 360;
    case 3:
      return (last - first) / 365;
    case 4:
      return days360(start, end, true) / 360;
    default:
      return NUM;
  }
});
function actualYear(start: ReturnType<typeof dayOf>, end: ReturnType<typeof dayOf>, place: Place): number {
  const withinYear =
    start.year === end.year ||
    (end.year === start.year + 1 && (end.month < start.month || (end.month === start.month && end.day <= start.day)));
  if (!withinYear) {
    const years = end.year - start.year + 1;
    return (serialOf(end.year + 1, 1, 1, is1904(place)) - serialOf(start.year, 1, 1, is1904(place))) / years;
  }
  if (start.year === end.year) return isLeapYear(start.year) ? 366 : 365;
  const leapDayBetween =
    (isLeapYear(start.year) && start.month < 3) || (isLeapYear(end.year) && (end.month > 2 || (end.month === 2 && end.day === 29)));
  return leapDayBetween ? 366 : 365;
}

define('WEEKDAY', 'n i?', (place, serial, type = 1) => {
  const day = weekdayOf(whole(serial, place), is1904(place));
  if (type === 1 || type === 17) return day + 1;
  if (type === 2 || type === 11) return ((day + 6) % 7) + 1;
  if (type === 3) return (day + 6) % 7;
  // 12 begins the week on Tuesday, 16 on Saturday.
  return type >= 12 && type <= 16 ? ((day - (type - 10) + 7) % 7) + 1 : NUM;
});

function isoWeek(serial: number, place: Place): number {
  const weekday = (weekdayOf(serial, is1904(place)) + 6) % 7;
  const thursday = serial - weekday + 3;
  const { year } = dayOf(thursday, is1904(place));
  return Math.floor((thursday - serialOf(year, 1, 1, is1904(place))) / 7) + 1;
}
define('ISOWEEKNUM', 'n', (place, serial) => isoWeek(whole(serial, place), place));
define('WEEKNUM', 'n i?', (place, serial, type = 1) => {
  const day = whole(serial, place);
  if (type === 21) return isoWeek(day, place);
  const firstWeekday = type === 1 ? 0 : type === 2 ? 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : fail(NUM);
  const newYear = serialOf(dayOf(day, is1904(place)).year, 1, 1, is1904(place));
  const offset = (weekdayOf(newYear, is1904(place)) - firstWeekday + 7) % 7;
  return Math.floor((day - newYear + offset) / 7) + 1;
});

/** Working days. `free` has true for each weekday from Sunday that is no working day. */

const WEEKENDS: Record<number, readonly number[]> = {
  1: [6, 0],
  2: [0, 1],
  3: [1, 2],
  4: [2, 3],
  5: [3, 4],
  6: [4, 5],
  7: [5, 6],
  11: [0],
  12: [1],
  13: [2],
  14: [3],
  15: [4],
  16: [5],
  17: [6],
};
function freeDays(weekend: Scalar | undefined, place: Place): boolean[] {
  if (typeof weekend === 'string' && /^[01]{7}$/.test(weekend))
    return Array.from({ length: 7 }, (_, day) => weekend.charAt((day + 6) % 7) === '1');
  if (typeof weekend === 'string') fail(VALUE);
  const days = WEEKENDS[weekend === undefined ? 1 : Math.trunc(toNumber(weekend, place))] ?? fail(NUM);
  return Array.from({ length: 7 }, (_, day) => days.includes(day));
}

function holidaysOf(operand: Operand | undefined, place: Place): Set<number> {
  const days = new Set<number>();
  if (operand === undefined) return days;
  eachScalar(operand, (value) => {
    if (isError(value)) fail(value);
    if (value !== null && value !== '') days.add(Math.floor(toNumber(value, place)));
  });
  return days;
}

function networkDays(place: Place, from: number, to: number, free: readonly boolean[], holidays: ReadonlySet<number>): number {
  const [first, last] = [whole(from, place), whole(to, place)];
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const working = free.filter((isFree) => !isFree).length;
  const length = high - low + 1;
  let count = Math.floor(length / 7) * working;
  for (let day = high - (length % 7) + 1; day <= high; day++) if (!free[weekdayOf(day, is1904(place))]) count++;
  for (const holiday of holidays) if (holiday >= low && holiday <= high && !free[weekdayOf(holiday, is1904(place))]) count--;
  return first <= last ? count : -count;
}
define('NETWORKDAYS', 'n n g~', (place, from, to, holidays) =>
  networkDays(place, from, to, freeDays(undefined, place), holidaysOf(holidays, place)),
);
define('NETWORKDAYS.INTL', 'n n v~ g~', (place, from, to, weekend, holidays) =>
  networkDays(place, from, to, freeDays(weekend, place), holidaysOf(holidays, place)),
);

function workDay(place: Place, from: number, days: number, free: readonly boolean[], holidays: ReadonlySet<number>): number {
  if (free.every(Boolean)) fail(VALUE);
  let day = whole(from, place);
  const step = days < 0 ? -1 : 1;
  for (let left = Math.abs(Math.trunc(days)); left > 0;) {
    day += step;
    valid(day, place);
    if (!free[weekdayOf(day, is1904(place))] && !holidays.has(day)) left--;
  }
  return day;
}
define('WORKDAY', 'n n g~', (place, from, days, holidays) =>
  workDay(place, from, days, freeDays(undefined, place), holidaysOf(holidays, place)),
);
define('WORKDAY.INTL', 'n n v~ g~', (place, from, days, weekend, holidays) =>
  workDay(place, from, days, freeDays(weekend, place), holidaysOf(holidays, place)),
);
