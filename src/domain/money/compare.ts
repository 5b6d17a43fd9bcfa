/**
 * Amounts that differ by the rounding of floating-point sums alone count as equal: 0.1 + 0.2 is not more than 0.3. The tolerance is a part
 * of the larger amount: the rounding of a hundred thousand terms stays below it, and a cent stands out up to ten billion.
 */
const ROUNDING = 1e-12;

const roundingOf = (a: number, b: number): number => ROUNDING * Math.max(Math.abs(a), Math.abs(b));

/** Whether one amount is more than another, beyond rounding. */
export const exceeds = (amount: number, limit: number): boolean => amount - limit > roundingOf(amount, limit);

/** Whether two amounts are equal but for rounding. */
export const sameAmount = (a: number, b: number): boolean => Math.abs(a - b) <= roundingOf(a, b);
