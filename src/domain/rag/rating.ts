/** Ratings by colour, the weather of a French project office. What is not known is "no data", and never green. */
export const RATINGS = ['green', 'amber', 'red', 'noData'] as const;
export type Rating = (typeof RATINGS)[number];

/** Where green and amber end. `higherIsBetter`: an index; otherwise a variance, overrun or delay. The limit itself belongs to the better colour. */
export interface RatingThresholds {
  readonly green: number;
  readonly amber: number;
  readonly higherIsBetter: boolean;
}

/** CPI, SPI and SPI(t): ≥ 0.95 green, ≥ 0.90 amber, else red (definitions, "RAG defaults"). */
export const INDEX_THRESHOLDS: RatingThresholds = { green: 0.95, amber: 0.9, higherIsBetter: true };
/** Overrun of cost or of time, as a fraction of the plan: ≤ 5 % green, ≤ 10 % amber, else red. */
export const VARIANCE_THRESHOLDS: RatingThresholds = { green: 0.05, amber: 0.1, higherIsBetter: false };

/** The colour of a value; no data for a missing value or one that is not a finite number. */
export const rate = (value: number | null | undefined, thresholds: RatingThresholds): Rating => {
  if (value === null || value === undefined || !Number.isFinite(value)) return 'noData';
  const reaches = (limit: number): boolean => (thresholds.higherIsBetter ? value >= limit : value <= limit);
  if (reaches(thresholds.green)) return 'green';
  return reaches(thresholds.amber) ? 'amber' : 'red';
};

const SEVERITY: Readonly<Record<Rating, number>> = { green: 0, noData: 1, amber: 2, red: 3 };

/** The worst of several: red before amber before no data before green. Green only when all are known and green; no data of none. */
export const worstOf = (ratings: Iterable<Rating>): Rating => {
  let worst: Rating | undefined;
  for (const rating of ratings) if (worst === undefined || SEVERITY[rating] > SEVERITY[worst]) worst = rating;
  return worst ?? 'noData';
};

/** How many of each colour. */
export const countRatings = (ratings: Iterable<Rating>): Record<Rating, number> => {
  const counts: Record<Rating, number> = { green: 0, amber: 0, red: 0, noData: 0 };
  for (const rating of ratings) counts[rating] += 1;
  return counts;
};
