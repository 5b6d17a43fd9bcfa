/**
 * Distributions as tables of quantiles: a random number is looked up and interpolated, which is many times faster than
 * rejection, and reproducible. Tables have 512 steps; the ends are exact.
 */

export const STEPS = 512;

export const DISTRIBUTIONS = ['betapert', 'triangular'] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

export interface QuantileTable {
  /** Quantiles 0, 1/512 … 1. */
  readonly values: Float64Array;
  /** Towards an end the distribution falls off as a power: within the first and the last step the quantile follows its root. */
  readonly lowRoot: number;
  readonly highRoot: number;
}

/** The quantiles of a task's duration. */
export const quantiles = (optimistic: number, likely: number, pessimistic: number, distribution: Distribution): QuantileTable => {
  const width = pessimistic - optimistic;
  if (width === 0) return { values: new Float64Array(STEPS + 1).fill(optimistic), lowRoot: 1, highRoot: 1 };
  const mode = (likely - optimistic) / width;
  const values = distribution === 'triangular' ? triangular(mode) : betaPert(mode);
  for (let step = 0; step <= STEPS; step += 1) values[step] = optimistic + width * values[step]!;
  if (distribution === 'triangular') return { values, lowRoot: mode === 0 ? 1 : 1 / 2, highRoot: mode === 1 ? 1 : 1 / 2 };
  return { values, lowRoot: 1 / (1 + 4 * mode), highRoot: 1 / (5 - 4 * mode) };
};

/** The quantile within the first or the last step; `fraction` from 0 to 1 of the step. */
export const tailQuantile = ({ values, lowRoot, highRoot }: QuantileTable, step: number, fraction: number): number => {
  const low = values[step]!;
  const high = values[step + 1]!;
  return step === 0 ? low + (high - low) * fraction ** lowRoot : high - (high - low) * (1 - fraction) ** highRoot;
};

/** Inverse of the triangular distribution on 0 … 1. */
const triangular = (mode: number): Float64Array => {
  const table = new Float64Array(STEPS + 1);
  for (let step = 0; step <= STEPS; step += 1) {
    const u = step / STEPS;
    table[step] = u < mode ? Math.sqrt(u * mode) : 1 - Math.sqrt((1 - u) * (1 - mode));
  }
  return table;
};

/** Modes for which the beta distribution is inverted exactly; between them quantiles are interpolated. */
const MODES = 64;
const known: (Float64Array | undefined)[] = new Array<Float64Array | undefined>(MODES + 1);

/** Inverse of beta-PERT on 0 … 1: α = 1 + 4 mode, β = 1 + 4 (1 − mode). */
const betaPert = (mode: number): Float64Array => {
  const at = Math.min(MODES - 1, Math.floor(mode * MODES));
  const share = mode * MODES - at;
  const below = (known[at] ??= invertedBeta(at / MODES));
  const above = (known[at + 1] ??= invertedBeta((at + 1) / MODES));
  const table = new Float64Array(STEPS + 1);
  for (let step = 0; step <= STEPS; step += 1) table[step] = below[step]! + (above[step]! - below[step]!) * share;
  return table;
};

/** By integrating the density in fine steps (Simpson) and reading the cumulative curve backwards. */
const invertedBeta = (mode: number): Float64Array => {
  const FINE = 8192;
  const density = (x: number): number => x ** (4 * mode) * (1 - x) ** (4 * (1 - mode));
  const cumulative = new Float64Array(FINE + 1);
  for (let cell = 0; cell < FINE; cell += 1) {
    const [from, to] = [cell / FINE, (cell + 1) / FINE];
    cumulative[cell + 1] = cumulative[cell]! + (density(from) + 4 * density((from + to) / 2) + density(to)) / (6 * FINE);
  }
  const total = cumulative[FINE]!;
  const table = new Float64Array(STEPS + 1);
  let cell = 0;
  for (let step = 1; step < STEPS; step += 1) {
    const target = (total * step) / STEPS;
    while (cumulative[cell + 1]! < target) cell += 1;
    table[step] = (cell + (target - cumulative[cell]!) / (cumulative[cell + 1]! - cumulative[cell]!)) / FINE;
  }
  table[STEPS] = 1;
  return table;
};
