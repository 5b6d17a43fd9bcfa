/**
 * Numbers as people write them, read exactly: a decimal is its digits and where the point stands, and becomes a binary number once, at
 * the end. So `2341.70` million is 2341700000, without the dust of a binary multiplication.
 */
export interface Decimal {
  readonly negative: boolean;
  /** Digits only, the fraction included. */
  readonly digits: string;
  /** How many of the digits stand after the point. */
  readonly places: number;
}

export type DecimalSeparator = '.' | ',';

/** An amount as written: the currency and the unit ("k", "m", "bn", "%") that stand with it in the cell, if any. */
export interface WrittenNumber {
  readonly decimal: Decimal;
  readonly currency: string | null;
  /** Power of ten of the unit in the cell: 3 for k, 6 for million, 9 for billion, -2 for percent; null without one. */
  readonly unit: number | null;
}

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const APOSTROPHES = /['’‘ʼ]/g;

/** What may stand with a number. Signs win over words; the longest first. */
const CURRENCIES: Readonly<Record<string, string>> = {
  us$: 'USD',
  ca$: 'CAD',
  c$: 'CAD',
  a$: 'AUD',
  '£': 'GBP',
  '€': 'EUR',
  $: '$',
  '¥': 'JPY',
  '₹': 'INR',
  'fr.': 'CHF',
  euros: 'EUR',
  euro: 'EUR',
  pounds: 'GBP',
  dollars: '$',
};
const ISO_CODES: ReadonlySet<string> = new Set(
  'EUR USD GBP CHF CAD AUD NZD JPY CNY INR SEK NOK DKK ISK PLN CZK HUF RON BGN TRY BRL MXN ZAR MAD TND DZD EGP XOF XAF NGN KES AED SAR QAR ILS SGD HKD KRW THB IDR MYR VND UAH'.split(
    ' ',
  ),
);
const UNITS: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  thousands: 3,
  mille: 3,
  milliers: 3,
  m: 6,
  mn: 6,
  mio: 6,
  mln: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  md: 9,
  mds: 9,
  mrd: 9,
  billion: 9,
  billions: 9,
  milliard: 9,
  milliards: 9,
  '%': -2,
};

const DOLLARS: ReadonlySet<string> = new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD']);

/** Whether a currency sign can mean that code: `$` is any dollar. */
export const sameCurrency = (sign: string, code: string): boolean => sign === code || (sign === '$' && DOLLARS.has(code));

/** The ISO code of a currency sign or code, `$` for a dollar that does not say which, else null. */
export const currencyOf = (word: string): string | null => {
  const trimmed = word.trim();
  return CURRENCIES[trimmed.toLowerCase()] ?? (ISO_CODES.has(trimmed.toUpperCase()) ? trimmed.toUpperCase() : null);
};

/** The power of ten of a unit word, else null. */
export const unitOf = (word: string): number | null => UNITS[word.trim().toLowerCase()] ?? null;

interface Affixes {
  signs: number;
  negative: boolean;
  currency: string | null;
  unit: number | null;
}

const AFFIX = /us\$|ca\$|c\$|a\$|fr\.|[£€$¥₹%]|[+-]|[a-z]+/iy;

/** Reads what stands before or after the digits; false when anything there is no sign, currency or unit, or one of them comes twice. */
const readAffix = (text: string, into: Affixes): boolean => {
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at++;
      continue;
    }
    AFFIX.lastIndex = at;
    const token = AFFIX.exec(text)?.[0];
    if (token === undefined) return false;
    at += token.length;
    if (token === '-' || token === '+') {
      if (into.signs++) return false;
      into.negative = token === '-';
      continue;
    }
    if (!readWord(token, into)) return false;
  }
  return true;
};

/** Whether a word is a currency, a unit such as thousands, or both: `€`, `k€`, `MCHF`. */
export const isUnit = (word: string): boolean => word !== '' && readAffix(word, { signs: 1, negative: false, currency: null, unit: null });

const readWord = (token: string, into: Affixes): boolean => {
  const currency = currencyOf(token);
  if (currency !== null) {
    if (into.currency !== null) return false;
    into.currency = currency;
    return true;
  }
  const unit = unitOf(token);
  if (unit !== null) {
    if (into.unit !== null) return false;
    into.unit = unit;
    return true;
  }
  // A unit written onto a code: kEUR, MCHF.
  const [, prefix, code] = /^(k|m|md|bn)([a-z]{3})$/i.exec(token) ?? [];
  return prefix !== undefined && code !== undefined && currencyOf(code) !== null && readWord(prefix, into) && readWord(code, into);
};

const GROUPS_BY = (separator: string): RegExp => new RegExp(`^\\d{1,3}(?:${separator}\\d{3})+$`);
const SPACED = GROUPS_BY(' ');
const APOSTROPHED = GROUPS_BY("'");
/** Groups of three, or of two before the last three as in India. */
const GROUPED = { ',': /^\d{1,3}(?:,\d{2,3})*,\d{3}$/, '.': /^\d{1,3}(?:\.\d{3})+$/ } as const;

/** Digits and separators → whole part and fraction; null when the separators make no number. `separator` decides `1,234`. */
const splitDigits = (core: string, separator: DecimalSeparator | undefined): { whole: string; fraction: string } | null => {
  const point = decimalPoint(core, separator);
  const wholeText = point < 0 ? core : core.slice(0, point);
  const fraction = point < 0 ? '' : core.slice(point + 1);
  if (!/^\d*$/.test(fraction)) return null;
  const whole = wholeOf(wholeText, point < 0 ? undefined : core[point]);
  return whole === null || (whole === '' && fraction === '') ? null : { whole, fraction };
};

const wholeOf = (text: string, point: string | undefined): string | null => {
  if (/^\d*$/.test(text)) return text;
  if (SPACED.test(text)) return text.replaceAll(' ', '');
  if (APOSTROPHED.test(text)) return text.replaceAll("'", '');
  if (point !== ',' && GROUPED[','].test(text)) return text.replaceAll(',', '');
  if (point !== '.' && GROUPED['.'].test(text)) return text.replaceAll('.', '');
  return null;
};

/** Where the decimal point stands, or -1. */
const decimalPoint = (core: string, separator: DecimalSeparator | undefined): number => {
  const comma = core.lastIndexOf(',');
  const dot = core.lastIndexOf('.');
  if (comma < 0 && dot < 0) return -1;
  if (comma >= 0 && dot >= 0) return Math.max(comma, dot);
  const at = Math.max(comma, dot);
  const sign = core[at] as DecimalSeparator;
  if (core.indexOf(sign) !== at) return -1; // More than one: they part thousands.
  if (!isAmbiguous(core)) return at;
  return sign === (separator ?? '.') ? at : -1;
};

/** Whether a number text could be a thousand times more in another country: `1,234` and `1.234`, but not `0.123` or `1 234,567`. */
export const isAmbiguous = (core: string): boolean => /^[1-9]\d{0,2}[.,]\d{3}$/.test(core);

/** Digits with the separators between them, as far as they stand together. */
const CORE = /\d(?:[\d., ']*\d)?[.,]?|[.,]\d+/;

/** The digits of a number text, normalised spaces and apostrophes; null when it holds none. For telling a column's culture. */
export const coreOf = (text: string): string | null => CORE.exec(plain(text))?.[0] ?? null;

const plain = (text: string): string => text.replace(SPACES, ' ').replace(APOSTROPHES, "'").replace(/[−–—]/g, '-').trim();

/**
 * Reads a number as people write it, in either language, with what stands around it: `£2,341.70`, `1 234,56 €`, `(12.5)`, `1'000.–` no,
 * `12-`, `3,4 M€`, `45 %`.
 *
 * @param separator decides what `1,234` and `1.234` mean; everything else says it itself. Without it a point is decimal and a comma parts thousands.
 * @returns null when it is not a number.
 */
export const readNumber = (text: string, separator?: DecimalSeparator): WrittenNumber | null => {
  let rest = plain(text);
  const parentheses = /^\((.*)\)$/.exec(rest) ?? /^([£€$]) ?\((.*)\)$/.exec(rest);
  if (parentheses) rest = parentheses.slice(1).join('').trim();
  const scientific = /^([+-]?)(\d+)(?:[.,](\d+))?e([+-]?\d{1,3})$/i.exec(rest);
  if (scientific) return fromScientific(scientific);
  const core = CORE.exec(rest);
  if (!core) return null;
  const affixes: Affixes = { signs: parentheses ? 1 : 0, negative: parentheses !== null, currency: null, unit: null };
  if (!readAffix(rest.slice(0, core.index), affixes) || !readAffix(rest.slice(core.index + core[0].length), affixes)) return null;
  const parts = splitDigits(core[0].trim(), separator);
  if (!parts) return null;
  return {
    decimal: { negative: affixes.negative, digits: parts.whole + parts.fraction, places: parts.fraction.length },
    currency: affixes.currency,
    unit: affixes.unit,
  };
};

const fromScientific = ([, sign, whole = '', fraction = '', exponent]: RegExpExecArray): WrittenNumber => ({
  decimal: { negative: sign === '-', digits: whole + fraction, places: fraction.length - Number(exponent) },
  currency: null,
  unit: null,
});

/** A binary number as the shortest decimal that stands for it. */
export const decimalOf = (number: number): Decimal => {
  const [, sign, whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(number)) ?? [];
  return { negative: sign === '-', digits: whole + fraction, places: fraction.length - Number(exponent) };
};

/** Exactly `decimal × factor × 10^power`, as the nearest number. */
export const toNumber = (decimal: Decimal, power = 0, factor = 1): number => {
  const by = decimalOf(factor);
  const digits = factor === 1 ? decimal.digits : String(BigInt(decimal.digits) * BigInt(by.digits));
  const places = decimal.places + (factor === 1 ? 0 : by.places) - power;
  const value = Number(`${digits}e${-places}`);
  return value !== 0 && decimal.negative !== by.negative ? -value : value;
};
