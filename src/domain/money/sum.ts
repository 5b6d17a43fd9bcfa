/**
 * Exact sums of money. Amounts are decimal numbers in units of a currency; those with up to four decimals are added
 * as whole ten-thousandths, so ten times 0.1 is 1 and no cent is lost in any number of rows. The safe range of one
 * amount is ±9.007e11 with four decimals and ±9.007e13 with two; sums are unbounded (big integers behind).
 * Amounts outside it, or with more decimals, are added with Neumaier's compensation.
 */

const SCALE = 10_000;
const SAFE = Number.MAX_SAFE_INTEGER;

export interface ExactSum {
  add(amount: number): void;
  total(): number;
}

/** A running exact sum. Not a number in, not a number out. */
export const exactSum = (): ExactSum => {
  let small = 0; // ten-thousandths, always a safe integer
  let large = 0n; // ten-thousandths that outgrew `small`
  let inexact = 0;
  let compensation = 0;

  const addScaled = (scaled: number): void => {
    const next = small + scaled;
    if (Math.abs(next) <= SAFE) {
      small = next;
    } else {
      large += BigInt(small) + BigInt(scaled);
      small = 0;
    }
  };

  const addInexact = (amount: number): void => {
    const next = inexact + amount;
    compensation += Math.abs(inexact) >= Math.abs(amount) ? inexact - next + amount : amount - next + inexact;
    inexact = next;
  };

  return {
    add(amount) {
      const scaled = Math.round(amount * SCALE);
      if (Math.abs(scaled) <= SAFE && scaled / SCALE === amount) {
        addScaled(scaled);
        return;
      }
      const cents = Math.round(amount * 100);
      if (Math.abs(cents) <= SAFE && cents / 100 === amount) {
        large += BigInt(cents) * 100n;
        return;
      }
      addInexact(amount);
    },
    total() {
      const scaled = large + BigInt(small);
      const exact = Number.isSafeInteger(Number(scaled))
        ? Number(scaled) / SCALE
        : Number(scaled / BigInt(SCALE)) + Number(scaled % BigInt(SCALE)) / SCALE;
      return inexact === 0 && compensation === 0 ? exact : exact + (inexact + compensation);
    },
  };
};

/** The exact sum of amounts in one currency; 0 of none. */
export const sumOf = (amounts: Iterable<number>): number => {
  const sum = exactSum();
  for (const amount of amounts) sum.add(amount);
  return sum.total();
};

/** The exact sum of the amounts that are known; null when none is, for no amount is not 0. */
export const sumKnown = (amounts: Iterable<number | null>): number | null => {
  const known = [...amounts].filter((amount) => amount !== null);
  return known.length > 0 ? sumOf(known) : null;
};

/** Exact difference of two amounts. */
export const difference = (from: number, subtract: number): number => sumOf([from, -subtract]);
