import type { RawCell } from './cell';
import { openOrder, readDate, type DateOrder } from './date-text';
import { coreOf, isAmbiguous, readNumber, type DecimalSeparator } from './decimal';

/** How people wrote numbers and dates in a column: what decides `1,234` and `03/04/2024`. */
export interface Culture {
  readonly decimal?: DecimalSeparator | undefined;
  readonly dateOrder?: DateOrder | undefined;
}

/**
 * The culture that a column's own values show; a member is absent where nothing tells or the values contradict each other.
 *
 * @example cultureOf(['1,234', '12,5']) // { decimal: ',' }: so 1,234 is a little more than one
 */
export const cultureOf = (cells: Iterable<RawCell | undefined>): Culture => {
  const decimals = new Set<DecimalSeparator>();
  const orders = new Set<DateOrder>();
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > 60) continue;
    const decimal = decimalShownBy(cell);
    if (decimal) decimals.add(decimal);
    const order = orderShownBy(cell);
    if (order) orders.add(order);
  }
  const [decimal] = decimals;
  const [dateOrder] = orders;
  return { ...(decimals.size === 1 ? { decimal } : {}), ...(orders.size === 1 ? { dateOrder } : {}) };
};

/** The decimal separator that a text proves, if it is a number and proves one. */
const decimalShownBy = (text: string): DecimalSeparator | undefined => {
  const core = coreOf(text)?.trim();
  if (core === undefined || !/[.,]/.test(core) || isAmbiguous(core) || !readNumber(text)) return undefined;
  const commas = core.split(',').length - 1;
  const dots = core.split('.').length - 1;
  if (commas && dots) return core.lastIndexOf(',') > core.lastIndexOf('.') ? ',' : '.';
  if (commas + dots > 1) return commas ? '.' : ',';
  return commas ? ',' : '.';
};

const orderShownBy = (text: string): DateOrder | undefined => {
  const parts = openOrder(text);
  if (!parts || !readDate(text, 'dmy').ok) return undefined;
  const [first, second] = parts;
  if (first > 31) return 'ymd';
  if (first > 12 && second <= 12) return 'dmy';
  return second > 12 && first <= 12 ? 'mdy' : undefined;
};

/** The column's own culture where it shows one, else what is known otherwise. */
export const withFallback = (own: Culture, fallback: Culture): Culture => ({
  decimal: own.decimal ?? fallback.decimal,
  dateOrder: own.dateOrder ?? fallback.dateOrder,
});
