/** Numbers, dates and text in the workbook's culture. */
import { format, getFormatFromId, getLocale, parseDate, parseLocale, parseTime } from 'numfmt';
import { DAYS_TO_1904, dayOf, serialOf } from './serial';

/** What typed text and displayed numbers depend on. */
export interface Culture {
  /** Such as `fr-FR`. */
  readonly locale: string;
  readonly date1904?: boolean;
  /** The present day as a serial of the 1900 system: dates typed without a year are of its year. */
  readonly today?: number;
}

export interface Notation {
  readonly decimal: string;
  readonly group: string;
  readonly collator: Intl.Collator;
  readonly trueText: string;
  readonly falseText: string;
  readonly currency: string;
  /** The locale under which numfmt knows it. */
  readonly numfmtLocale: string;
  readonly dayFirst: boolean;
}

const notations = new Map<string, Notation>();

export function notationOf(locale: string): Notation {
  let notation = notations.get(locale);
  if (!notation) {
    const known = knownLocale(locale);
    const settings = getLocale(known);
    notation = {
      decimal: settings?.decimal ?? '.',
      group: known.startsWith('en') ? ',' : (settings?.group ?? ','),
      collator: new Intl.Collator(known, { sensitivity: 'accent' }),
      trueText: settings?.bool[0] ?? 'TRUE',
      falseText: settings?.bool[1] ?? 'FALSE',
      currency: settings?.currency ?? '$',
      numfmtLocale: known,
      dayFirst: settings?.format?.dateOrder === 1,
    };
    notations.set(locale, notation);
  }
  return notation;
}

function knownLocale(locale: string): string {
  try {
    const { lang, language } = parseLocale(locale);
    if (getLocale(lang)) return lang;
    return getLocale(language) ? language : 'en-US';
  } catch {
    return 'en-US';
  }
}

const ANY_SPACE = /[\s\u00a0\u202f]/g;
const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

export interface NumberText {
  readonly value: number;
  /** The number format that the text implies; absent for a plain number. */
  readonly numberFormat?: string;
}

/** A number, percentage, amount, date or time written as text in the culture, or undefined if it is none. */
export function readNumber(text: string, culture: Culture): NumberText | undefined {
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  if (trimmed === '') return undefined;
  // Most texts begin with a letter; only months and currencies do so among numbers.
  if (first < 58 && PLAIN_NUMBER.test(trimmed) && notationOf(culture.locale).decimal === '.')
    return { value: Number(trimmed), ...(/e/i.test(trimmed) ? { numberFormat: '0.00E+00' } : {}) };
  return readAmount(trimmed, culture) ?? readDate(trimmed, culture);
}

/** `1 234,5`, `(12)`, `12 %`, `€ 5`, `-3,2E+05`. */
function readAmount(text: string, culture: Culture): NumberText | undefined {
  const { decimal, group, currency } = notationOf(culture.locale);
  let rest = text;
  let negative = false;
  let percent = false;
  let money: { symbol: string; before: boolean } | undefined;
  if (/^\(.*\)$/.test(rest)) {
    negative = true;
    rest = rest.slice(1, -1).trim();
  }
  const takeSign = (): void => {
    const sign = /^[+\u2212-]/.exec(rest);
    if (!sign) return;
    if (sign[0] !== '+') negative = !negative;
    rest = rest.slice(1).trim();
  };
  takeSign();
  for (const symbol of new Set([currency, '$', '€', '£'])) {
    if (symbol !== currency && symbol !== '€' && symbol !== '£') continue;
    if (rest.startsWith(symbol)) {
      money = { symbol, before: true };
      rest = rest.slice(symbol.length).trim();
      takeSign();
    } else if (rest.endsWith(symbol)) {
      money = { symbol, before: false };
      rest = rest.slice(0, -symbol.length).trim();
    }
    if (money) break;
  }
  if (rest.endsWith('%')) {
    percent = true;
    rest = rest.slice(0, -1).trim();
  } else if (rest.startsWith('%')) {
    percent = true;
    rest = rest.slice(1).trim();
  }
  if (!/^[\d.,]/.test(rest) || !/\d/.test(rest)) return undefined;
  const spaced = /^[\s\u00a0\u202f]$/.test(group);
  const groupPattern = spaced ? '[ \\u00a0\\u202f]' : escapePattern(group);
  // A group after the first may have any number of digits at least 3, as Excel takes "1,2345" but not "1,23".
  const shape = new RegExp(`^(\\d+(?:${groupPattern}\\d{3,})*)?(?:${escapePattern(decimal)}(\\d*))?(e[+-]?\\d+)?$`, 'i');
  const found = shape.exec(rest);
  if (!found || (found[1] === undefined && !found[2])) return undefined;
  const whole = (found[1] ?? '0').replace(ANY_SPACE, '').replaceAll(spaced ? ' ' : group, '');
  const decimals = found[2] ?? '';
  const value = Number(`${negative ? '-' : ''}${whole}.${decimals || '0'}${found[3] ?? ''}`) / (percent ? 100 : 1);
  const grouped = whole !== (found[1] ?? '0');
  const numberFormat = found[3]
    ? '0.00E+00'
    : percent
      ? decimals
        ? '0.00%'
        : '0%'
      : money
        ? amountFormat(money, decimals.length > 0)
        : grouped
          ? decimals
            ? '#,##0.00'
            : '#,##0'
          : undefined;
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

function amountFormat(money: { symbol: string; before: boolean }, cents: boolean): string {
  const digits = cents ? '#,##0.00' : '#,##0';
  const symbol = money.symbol === '$' ? '$' : `[$${money.symbol}]`;
  return money.before ? `${symbol}${digits}` : `${digits} ${symbol}`;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Dates and times in the culture's order and in ISO order. A two-digit year up to 29 is of this century. */
function readDate(text: string, culture: Culture): NumberText | undefined {
  if (!/\d/.test(text)) return undefined;
  const [dayText, timeText] = splitTime(text);
  let days = 0;
  let numberFormat: string | undefined;
  if (dayText) {
    const day = readDay(dayText, culture);
    if (!day) return undefined;
    days = day.value;
    numberFormat = day.numberFormat;
  }
  if (!timeText) return dayText && numberFormat ? { value: days, numberFormat } : undefined;
  const time = parseTime(timeText, { locale: notationOf(culture.locale).numfmtLocale });
  if (!time || typeof time.value !== 'number') return undefined;
  if (!dayText) return { value: time.value, numberFormat: builtIn(time.formatId) ?? 'h:mm' };
  return { value: days + time.value, numberFormat: `${SHORT_DATE} h:mm` };
}

function builtIn(formatId: number | undefined): string | undefined {
  return formatId === undefined ? undefined : (getFormatFromId(formatId) ?? undefined);
}

function splitTime(text: string): [string | undefined, string | undefined] {
  const found = /^(?:(.*?)[\sT]+)?(\d{1,2}:\d{1,2}(?::\d{1,2}(?:[.,]\d+)?)?(?:\s*[ap]m?)?)Z?$/i.exec(text);
  if (found) return [found[1], found[2]];
  const hour = /^(\d{1,2}\s*[ap]m)$/i.exec(text);
  return hour ? [undefined, hour[1]] : [text, undefined];
}

/** Excel's built-in format 14: written so, it stands for the short date of whoever looks. */
export const SHORT_DATE = 'm/d/yyyy';

function readDay(text: string, culture: Culture): NumberText | undefined {
  const { dayFirst, numfmtLocale } = notationOf(culture.locale);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]), culture, SHORT_DATE);
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (parts) {
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    // A dot is no date separator in English.
    if (parts[2] === '.' && !dayFirst) return undefined;
    return dayNumber(fullYear(String(parts[4])), dayFirst ? second : first, dayFirst ? first : second, culture, SHORT_DATE);
  }
  if (/^[\d.,\s]+$/.test(text)) return undefined;
  const parsed = parseDate(text, { locale: numfmtLocale }) ?? parseDate(text, { locale: 'en-US' });
  if (!parsed || typeof parsed.value !== 'number') return undefined;
  const { year, month, day } = dayOf(parsed.value);
  const numberFormat = builtIn(parsed.formatId) ?? 'd-mmm-yy';
  // The parser takes this year from the machine's clock.
  const own = /y/.test(numberFormat) || culture.today === undefined ? year : dayOf(culture.today).year;
  return dayNumber(own, month, day, culture, numberFormat);
}

const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) < 30 ? 2000 + Number(text) : 1900 + Number(text);

function dayNumber(year: number, month: number, day: number, culture: Culture, numberFormat: string): NumberText | undefined {
  if (year < (culture.date1904 ? 1904 : 1900) || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const value = serialOf(year, month, day, culture.date1904);
  const back = dayOf(value, culture.date1904);
  // The 30th of February is text.
  return back.month === month && back.day === day ? { value, numberFormat } : undefined;
}

/** A number as `&` and text functions see it: 15 significant digits, in the culture's decimal sign. */
export function numberText(value: number, culture: Culture): string {
  const { decimal } = notationOf(culture.locale);
  const text = plainNumberText(value);
  return decimal === '.' ? text : text.replace('.', decimal);
}

export function plainNumberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return Object.is(value, -0) ? '0' : String(value);
  const [mantissa = '', exponentText = '0'] = value.toExponential(14).split('e');
  const exponent = Number(exponentText);
  const digits = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  const bare = digits.replace('-', '').replace('.', '');
  const sign = value < 0 ? '-' : '';
  // Excel writes out what needs no more than some twenty characters.
  if (exponent > 20 || (exponent < -4 && bare.length - exponent > 20))
    return `${digits}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${bare}`;
  if (bare.length <= exponent + 1) return sign + bare.padEnd(exponent + 1, '0');
  return `${sign}${bare.slice(0, exponent + 1)}.${bare.slice(exponent + 1)}`;
}

/** A value by a number format. Throws nothing: a format that is none gives undefined. */
export function formatted(value: number | string | boolean, numberFormat: string, culture: Culture): string | undefined {
  const { numfmtLocale } = notationOf(culture.locale);
  const serial = culture.date1904 && typeof value === 'number' && isDateFormatted(numberFormat) ? value + DAYS_TO_1904 : value;
  try {
    return format(numberFormat, serial, { locale: numfmtLocale, dateErrorNumber: false, overflow: '########' });
  } catch {
    return undefined;
  }
}

const dateFormats = new Map<string, boolean>();
export function isDateFormatted(numberFormat: string): boolean {
  let known = dateFormats.get(numberFormat);
  if (known === undefined) {
    known = /[ymdhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General|[_*]./gi, ''));
    dateFormats.set(numberFormat, known);
  }
  return known;
}

/** The culture's short date, as Windows has it: what format 14 looks like there. */
export function shortDateOf(locale: string): string {
  const settings = getLocale(notationOf(locale).numfmtLocale)?.format;
  const separator = settings?.dateSep ?? '/';
  const day = settings?.padDd ? 'dd' : 'd';
  const month = settings?.padMm ? 'mm' : 'm';
  const order = settings?.dateOrder === 1 ? [day, month, 'yyyy'] : settings?.dateOrder === 2 ? ['yyyy', month, day] : [month, day, 'yyyy'];
  // A slash in a number format would be replaced by the culture's own separator; others are written as they are.
  return order.join(separator === '/' || separator === '-' ? separator : `"${separator}"`);
}
