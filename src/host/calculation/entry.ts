/** What a person types into a cell, and what a cell shows. */
import { CLASSIC_ERRORS, type ErrorCode } from '../../ooxml/error-codes';
import { isCellError, type CellValue } from '../book/book';
import { SHORT_DATE, formatted, isDateFormatted, notationOf, readNumber, shortDateOf, type Culture } from './culture';
import { isValidFormula } from './formula';

export type { Culture } from './culture';

/** What a cell holds after text was typed into it. */
export type Entry =
  | { readonly kind: 'formula'; readonly formula: string }
  | {
      readonly kind: 'value';
      readonly value: CellValue;
      /** The number format that the text implies (`0%`, `m/d/yyyy`); Excel applies it to a cell formatted General. */
      readonly numberFormat?: string;
      /** The text began with an apostrophe. */
      readonly quotePrefix?: true;
    };

const ERRORS: ReadonlySet<string> = new Set(CLASSIC_ERRORS);

/** Takes text as Excel takes what is typed into a cell (or assigned to `range.values`). A formula after `=` is not checked here. */
export function parseEntry(text: string, culture: Culture): Entry {
  if (text === '') return { kind: 'value', value: null };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1), quotePrefix: true };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const number = readNumber(text, culture);
  if (number) return { kind: 'value', ...number };
  const upper = text.trim().toUpperCase();
  const { trueText, falseText } = notationOf(culture.locale);
  if (upper === 'TRUE' || upper === trueText) return { kind: 'value', value: true };
  if (upper === 'FALSE' || upper === falseText) return { kind: 'value', value: false };
  if (ERRORS.has(upper)) return { kind: 'value', value: { error: upper as ErrorCode } };
  // A sign that begins no number begins a formula, as in Lotus 1-2-3.
  if (/^[+-]/.test(text) && isValidFormula(`=${text}`)) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'value', value: text };
}

/** What the cell shows (`range.text`), whatever its width. */
export function displayText(value: CellValue, numberFormat: string, culture: Culture): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  const { trueText, falseText } = notationOf(culture.locale);
  if (typeof value === 'boolean') return value ? trueText : falseText;
  const format = numberFormat === '' ? 'General' : localDate(numberFormat, culture);
  if (typeof value === 'string') return format.includes('@') ? (formatted(value, format, culture) ?? value) : value;
  // A date before the calendar begins, or after it ends, fills the cell with signs.
  if (isDateFormatted(format) && (value < 0 || value >= 2_958_466)) return '########';
  return formatted(value, format, culture) ?? String(value);
}

/** Excel's built-in formats 14 and 22 are written in the order of whoever looks. */
function localDate(numberFormat: string, culture: Culture): string {
  if (numberFormat === SHORT_DATE || numberFormat === 'm/d/yy') return shortDateOf(culture.locale);
  return numberFormat === `${SHORT_DATE} h:mm` ? `${shortDateOf(culture.locale)} hh:mm` : numberFormat;
}
