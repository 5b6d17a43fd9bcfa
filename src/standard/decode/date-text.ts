import { dayOf, isoOf } from '../../domain/calendar/days';
import { fold } from './fold';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Two-digit years before this one are of this century: projects reach from 1970 to 2069, wider ahead than Excel's own window (1930 to 2029). */
export const TWO_DIGIT_YEAR_PIVOT = 70;

/** A date as written: the day is null in a month, the time a part of a day. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
  readonly time: number;
}

export type DateReading =
  { readonly ok: true; readonly date: WrittenDate } | { readonly ok: false; readonly why: 'notADate' | 'ambiguousDate' | 'yearAlone' };

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan', 'janvier', 'janv'],
    ['february', 'feb', 'fevrier', 'fevr', 'fev'],
    ['march', 'mar', 'mars'],
    ['april', 'apr', 'avril', 'avr'],
    ['may', 'mai'],
    ['june', 'jun', 'juin'],
    ['july', 'jul', 'juillet', 'juil'],
    ['august', 'aug', 'aout'],
    ['september', 'sep', 'sept', 'septembre'],
    ['october', 'oct', 'octobre'],
    ['november', 'nov', 'novembre'],
    ['december', 'dec', 'decembre'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const TIME = '(?:[t ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(z|[+-]\\d{2}:?\\d{2}|am|pm)?)?';
const WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? |^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[,.]? /;
const NUMERIC = new RegExp(`^(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_NUMERIC = /^(?:(\d{1,2})[./-](\d{4})|(\d{4})[./-](\d{1,2}))$/;
const DAY_NAMED = new RegExp(`^(\\d{1,2})(?:er|st|nd|rd|th)?[ .-]*(?:of )?([a-z]+)\\.?[ ,.-]*('?\\d{2}|\\d{4})${TIME}$`);
const NAMED_DAY = new RegExp(`^([a-z]+)\\.? ?(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}$`);
const NAMED_YEAR = /^([a-z]+)\.?[ ,-]*('?\d{2}|\d{4})$/;

/** Two numeric parts that a date text leaves open, for telling a column's order: `03/04/2024` → [3, 4]; null where it says it itself. */
export const openOrder = (text: string): readonly [number, number] | null => {
  const [, first = '', , second = '', third = ''] = NUMERIC.exec(fold(text)) ?? [];
  return first === '' || first.length > 2 || third.length === 3 ? null : [Number(first), Number(second)];
};

/**
 * Reads a date as people write it in either language: `2024-03-01`, with or without a time, `01/03/2024`, `1.3.24`, `1 March 2024`,
 * `1er mars 2024`, `20240301`, and months: `03/2024`, `mars 2024`.
 *
 * @param order decides `03/04/2024`; without it such a date is told as ambiguous unless one number exceeds 12.
 */
export const readDate = (text: string, order: DateOrder | undefined, pivot = TWO_DIGIT_YEAR_PIVOT): DateReading => {
  const words = fold(text).replace(WEEKDAY, '');
  const year = (digits: string): number => fullYear(digits.replace("'", ''), pivot);
  const found = (y: number, month: number, day: number | null, time = 0): DateReading => ({
    ok: true,
    date: { year: y, month, day, time },
  });

  const numeric = NUMERIC.exec(words);
  if (numeric) return fromNumbers(numeric, order, year, found);
  const compact = COMPACT.exec(words);
  if (compact) return found(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const month = MONTH_NUMERIC.exec(words);
  if (month) return found(Number(month[2] ?? month[3]), Number(month[1] ?? month[4]), null);
  if (/^(?:19|20)\d{2}$/.test(words)) return { ok: false, why: 'yearAlone' };
  return fromNames(words, year, found) ?? { ok: false, why: 'notADate' };
};

type Found = (year: number, month: number, day: number | null, time?: number) => DateReading;

const fromNumbers = (parts: RegExpExecArray, order: DateOrder | undefined, year: (digits: string) => number, found: Found): DateReading => {
  const [, first = '', , second = '', third = ''] = parts;
  const time = timeOf(parts, 5);
  if (time === null) return { ok: false, why: 'notADate' };
  if (first.length === 4 && third.length <= 2) return found(Number(first), Number(second), Number(third), time);
  if (first.length > 2 || third.length === 3 || third.length === 1) return { ok: false, why: 'notADate' };
  if (order === 'ymd' && third.length === 2) return found(year(first), Number(second), Number(third), time);
  const [a, b] = [Number(first), Number(second)];
  if (order === 'mdy') return found(year(third), a, b, time);
  // A point parts day and month only where the day comes first.
  if (order === 'dmy' || a > 12 || a === b || parts[2] === '.') return found(year(third), b, a, time);
  if (b > 12) return found(year(third), a, b, time);
  return { ok: false, why: 'ambiguousDate' };
};

const fromNames = (words: string, year: (digits: string) => number, found: Found): DateReading | null => {
  const dayFirst = DAY_NAMED.exec(words);
  const named = dayFirst && MONTHS.get(dayFirst[2] ?? '');
  if (dayFirst && named) return found(year(dayFirst[3] ?? ''), named, Number(dayFirst[1]), timeOf(dayFirst, 4) ?? 0);
  const monthFirst = NAMED_DAY.exec(words);
  const leading = monthFirst && MONTHS.get(monthFirst[1] ?? '');
  if (monthFirst && leading) return found(year(monthFirst[3] ?? ''), leading, Number(monthFirst[2]), timeOf(monthFirst, 4) ?? 0);
  const alone = NAMED_YEAR.exec(words);
  const only = alone && MONTHS.get(alone[1] ?? '');
  return alone && only ? found(year(alone[2] ?? ''), only, null) : null;
};

/** The time as a part of a day, as written (a zone is not applied: the day that people read is the day meant); null when impossible. */
const timeOf = (parts: RegExpExecArray, at: number): number | null => {
  if (parts[at] === undefined) return 0;
  const [hours, minutes, seconds] = [Number(parts[at]), Number(parts[at + 1]), Number(parts[at + 2] ?? 0)];
  const half = parts[at + 3];
  const hour = half === 'pm' && hours < 12 ? hours + 12 : half === 'am' && hours === 12 ? 0 : hours;
  return hour < 24 && minutes < 60 && seconds < 60 ? (hour * 3600 + minutes * 60 + seconds) / 86400 : null;
};

const fullYear = (digits: string, pivot: number): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < pivot ? 2000 : 1900);

/** Days between the two date systems of Excel. */
export const DAYS_1904 = 1462;

/** The Excel serial (1900 system) of a day; null when the calendar has no such day. */
export const serialOf = (year: number, month: number, day: number): number | null =>
  month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate() ? null : dayOf(year, month, day);

/** A serial as `2024-03-01`, with the time where there is one. */
export const isoDate = (serial: number): string => {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  return seconds === 0 || seconds === 86_400
    ? isoOf(Math.round(serial))
    : `${isoOf(serial)}T${new Date(seconds * 1000).toISOString().slice(11, 19)}`;
};

/** The serial (1900 system) of an instant, read in UTC. */
export const serialOfInstant = (instant: Date): number =>
  dayOf(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate()) +
  (instant.getTime() - Math.floor(instant.getTime() / 86_400_000) * 86_400_000) / 86_400_000;

/** The serial (1900 system) of an instant by the clock on the wall. */
export const localSerialOf = (instant: Date): number => serialOfInstant(new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000));
