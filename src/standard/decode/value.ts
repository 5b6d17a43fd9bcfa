import { isDay, LAST_DAY, monthOf } from '../../domain/calendar/days';
import type { Language, Text } from '../../words/text';
import type { Column, FieldValue } from '../model/types';
import { errorIn, isBlank, NOT_CALCULATED, type RawCell } from './cell';
import type { Culture } from './culture';
import { DAYS_1904, isoDate, readDate, serialOf, type DateOrder } from './date-text';
import { currencyOf, decimalOf, readNumber, toNumber } from './decimal';
import { fold } from './fold';
import { codeOf } from './list-word';

import { REASONS } from './reasons';

/** What is known of where a value comes from. */
export interface DecodeContext extends Culture {
  /** French writes the day first and a decimal comma; English says neither for certain. */
  readonly language?: Language | undefined;
  /** What numbers of the column are multiplied by, such as 1000000; a unit in the cell itself ("£3bn") wins over it. */
  readonly factor?: number | undefined;
  /** Whether plain numbers in date columns count from 1904. */
  readonly date1904?: boolean | undefined;
  /** Two-digit years below it are of this century. */
  readonly twoDigitYearPivot?: number | undefined;
  /** Words of a list that mean a code here, folded. */
  readonly words?: ReadonlyMap<string, string> | undefined;
}

/** What kind of misfit a value is. */
export type Misfit = 'wrongType' | 'errorValue' | 'notInList' | 'outOfRange';

/** A value of the column's type (`null` for a blank cell), or why there is none. `currency` is the one written in a money cell: a code, or `$`. */
export type Decoded =
  | { readonly ok: true; readonly value: FieldValue; readonly currency?: string }
  | { readonly ok: false; readonly reason: Text; readonly misfit: Misfit };

/** Longest text that an Excel cell holds. */
const LONGEST_TEXT = 32_767;

const fits = (value: FieldValue): Decoded => ({ ok: true, value });
const misfit = (reason: Text, kind: Misfit = 'wrongType'): Decoded => ({ ok: false, reason, misfit: kind });

/**
 * Decodes one cell for a column of the standard. Whatever does not fit gives its reason; nothing becomes 0.
 *
 * @example decodeValue(budget, '£2,341.70', { factor: 1e6 }) // { ok: true, value: 2341700000, currency: 'GBP' }
 */
export const decodeValue = (column: Column, cell: RawCell, context: DecodeContext = {}): Decoded => {
  if (isBlank(cell)) return fits(null);
  const error = errorIn(cell);
  if (error !== null) {
    if (column.formula && (error === '#N/A' || error === NOT_CALCULATED)) return fits(null);
    return misfit(error === NOT_CALCULATED ? REASONS.notCalculated : REASONS.error(error), 'errorValue');
  }
  const decoded = decodeType(column, cell, context);
  return decoded.ok && typeof decoded.value === 'number' ? within(column, decoded.value, decoded) : decoded;
};

const within = (column: Column, value: number, decoded: Decoded): Decoded => {
  if (column.minimum !== undefined && value < column.minimum) return misfit(REASONS.below(column.minimum), 'outOfRange');
  if (column.maximum !== undefined && value > column.maximum) return misfit(REASONS.above(column.maximum), 'outOfRange');
  return decoded;
};

const decodeType = (column: Column, cell: RawCell, context: DecodeContext): Decoded => {
  switch (column.type) {
    case 'id':
    case 'text':
    case 'longText':
      return decodeText(cell);
    case 'money':
    case 'number':
    case 'integer':
    case 'percent':
      return decodeNumber(column.type, cell, context);
    case 'date':
    case 'month':
    case 'timestamp':
      return decodeDate(column.type, cell, context);
    case 'list':
      return decodeList(column, cell, context);
    case 'flag':
      return decodeFlag(column, cell);
  }
};

/** The cell as text, a date in ISO form. */
export const textOf = (cell: RawCell): string => {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? isoDate(cell.date) : cell.error;
};

const decodeText = (cell: RawCell): Decoded => {
  const text = textOf(cell).trim();
  return text.length > LONGEST_TEXT ? misfit(REASONS.textTooLong) : fits(text);
};

const decodeNumber = (type: 'money' | 'number' | 'integer' | 'percent', cell: RawCell, context: DecodeContext): Decoded => {
  if (typeof cell === 'boolean') return misfit(REASONS.truthForNumber);
  if (cell !== null && typeof cell === 'object') return misfit('date' in cell ? REASONS.dateForNumber : REASONS.notANumber);
  const written =
    typeof cell === 'number' && Number.isFinite(cell)
      ? { decimal: decimalOf(cell), currency: null, unit: null }
      : readNumber(String(cell), context.decimal ?? (context.language === 'fr' ? ',' : undefined));
  if (!written || (written.currency !== null && type !== 'money') || (written.unit === -2 && type !== 'percent'))
    return misfit(REASONS.notANumber);
  const value = written.unit === null ? toNumber(written.decimal, 0, context.factor) : toNumber(written.decimal, written.unit);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return misfit(REASONS.tooLarge);
  if (type === 'integer' && !Number.isInteger(value)) return misfit(REASONS.notWhole);
  return { ok: true, value, ...(written.currency === null ? {} : { currency: written.currency }) };
};

type DateType = 'date' | 'month' | 'timestamp';

const decodeDate = (type: DateType, cell: RawCell, context: DecodeContext): Decoded => {
  if (typeof cell === 'boolean' || cell === null) return misfit(REASONS.notADate);
  if (typeof cell === 'object') return 'date' in cell ? fromSerial(type, cell.date) : misfit(REASONS.notADate);
  if (typeof cell === 'number' && Number.isInteger(cell)) {
    if (cell >= 1900 && cell <= 2100) return misfit(REASONS.yearAlone);
    if (cell > LAST_DAY) return fromText(type, String(cell), context);
  }
  return typeof cell === 'number' ? fromSerial(type, context.date1904 ? cell + DAYS_1904 : cell) : fromText(type, cell, context);
};

const fromSerial = (type: DateType, serial: number): Decoded => {
  if (!isDay(serial)) return misfit(REASONS.dateOutOfRange);
  return fits(type === 'timestamp' ? serial : type === 'month' ? monthOf(serial) : Math.floor(serial));
};

const fromText = (type: DateType, text: string, context: DecodeContext): Decoded => {
  const order: DateOrder | undefined = context.dateOrder ?? (context.language === 'fr' ? 'dmy' : undefined);
  const reading = readDate(text, order, context.twoDigitYearPivot);
  if (!reading.ok) return misfit(REASONS[reading.why]);
  const { year, month, day, time } = reading.date;
  if (day === null && type !== 'month') return misfit(month >= 1 && month <= 12 ? REASONS.monthWithoutDay : REASONS.impossibleDate);
  if (year < 1900 || year > 9999) return misfit(REASONS.dateOutOfRange);
  const serial = serialOf(year, month, day ?? 1);
  if (serial === null) return misfit(REASONS.impossibleDate);
  return fits(type === 'month' ? monthOf(serial) : type === 'timestamp' ? serial + time : serial);
};

const decodeList = (column: Column, cell: RawCell, context: DecodeContext): Decoded => {
  const list = column.values;
  const word = textOf(cell).trim();
  if (list === undefined) return decodeText(cell);
  const code = context.words?.get(fold(word)) ?? codeOf(list, word) ?? (list.key === 'currency' ? currencyOf(word) : null);
  if (code !== null && code !== '$') return fits(code);
  return list.open ? decodeText(cell) : misfit(REASONS.notInList(list.name), 'notInList');
};

const decodeFlag = (column: Column, cell: RawCell): Decoded => {
  if (typeof cell === 'boolean') return fits(cell);
  const list = column.values;
  const code = list ? codeOf(list, textOf(cell)) : null;
  return code === null ? misfit(REASONS.notYesOrNo) : fits(code === 'yes');
};
