/**
 * Values or reasons. What cannot be calculated is a value too: the error that a cell shows and a reason with its
 * details, from which a sentence is made in the reader's language elsewhere (`words/reasons.ts`).
 */

/** Error values that a cell can show. Calculations give the first four; the others are passed on as they came. */
export type ErrorValue = '#N/A' | '#VALUE!' | '#NUM!' | '#DIV/0!' | '#REF!' | '#NAME?' | '#NULL!';

/** Every reason, with the error value that it shows as. `#N/A`: undefined here. `#VALUE!`: an input that does not fit. `#NUM!`: no such number. */
const ERROR_OF = {
  // earned value
  notStarted: '#N/A',
  nothingPlanned: '#N/A',
  earlyStart: '#N/A',
  noActuals: '#N/A',
  nothingEarned: '#N/A',
  noTypicalEstimate: '#N/A',
  noTimeEarned: '#N/A',
  noBudget: '#N/A',
  negativeBudget: '#N/A',
  earnedMoreThanBudget: '#N/A',
  budgetExhausted: '#N/A',
  estimateExhausted: '#N/A',
  workComplete: '#N/A',
  indexNotPositive: '#N/A',
  argumentNeeded: '#VALUE!',
  progressOutOfRange: '#VALUE!',
  negativeWeight: '#VALUE!',
  noWeight: '#N/A',
  // earned schedule
  notCumulative: '#VALUE!',
  noTime: '#N/A',
  noDuration: '#N/A',
  negativeTime: '#VALUE!',
  beyondDuration: '#VALUE!',
  lateAlready: '#N/A',
  forecastTooFar: '#N/A',
  notYet: '#N/A',
  // estimates, risk, finance, key figures
  estimatesOutOfOrder: '#VALUE!',
  percentilesOutOfOrder: '#VALUE!',
  negativeDuration: '#VALUE!',
  negativeDeviation: '#VALUE!',
  outOfScale: '#VALUE!',
  badRiskMatrix: '#VALUE!',
  probabilityOutOfRange: '#VALUE!',
  discountTooLow: '#NUM!',
  noSignChange: '#NUM!',
  severalSignChanges: '#NUM!',
  noConvergence: '#NUM!',
  neverPaysBack: '#N/A',
  nothingToPayBack: '#N/A',
  noCosts: '#N/A',
  unknownRating: '#VALUE!',
  nothingDue: '#N/A',
  nothingFinished: '#N/A',
  datesOutOfOrder: '#VALUE!',
  notReported: '#N/A',
  badCount: '#VALUE!',
  noBurn: '#N/A',
  noCapacity: '#N/A',
  actualIsZero: '#N/A',
  missingScore: '#N/A',
  scoreOutOfRange: '#VALUE!',
  // dates
  finishBeforeStart: '#VALUE!',
  badDate: '#VALUE!',
  noDate: '#N/A',
  noWorkingDay: '#N/A',
  // money
  noCurrency: '#N/A',
  noRate: '#N/A',
  badRate: '#VALUE!',
  severalRateTypes: '#N/A',
  // networks
  badPredecessor: '#VALUE!',
  unknownPredecessor: '#VALUE!',
  duplicateId: '#VALUE!',
  missingId: '#VALUE!',
  cycle: '#VALUE!',
  elapsedLag: '#VALUE!',
  // selection, simulation
  badIterations: '#VALUE!',
  negativeCost: '#VALUE!',
  infeasible: '#N/A',
  badRequirement: '#VALUE!',
  solverFailed: '#N/A',
  // days off
  unknownRegion: '#VALUE!',
  badYear: '#VALUE!',
  badWeek: '#VALUE!',
  // arguments of functions
  passedIn: '#N/A',
  notANumber: '#VALUE!',
  truthForNumber: '#VALUE!',
  dateAsText: '#VALUE!',
  notYesOrNo: '#VALUE!',
  badOption: '#VALUE!',
  unequalShapes: '#VALUE!',
  unequalLengths: '#VALUE!',
  oneValueNeeded: '#VALUE!',
  oneColumnNeeded: '#VALUE!',
  fiveColumnsNeeded: '#VALUE!',
  missingArgument: '#VALUE!',
  tooManyArguments: '#VALUE!',
  emptyRange: '#N/A',
  notFinite: '#NUM!',
  cancelled: '#N/A',
  unknownFunction: '#NAME?',
  internal: '#VALUE!',
} as const satisfies Record<string, ErrorValue>;

export type ReasonCode = keyof typeof ERROR_OF;
export type Details = Readonly<Record<string, string | number | boolean>>;

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Failure {
  readonly ok: false;
  readonly error: ErrorValue;
  readonly reason: ReasonCode;
  readonly details: Details;
}

export type Result<T> = Success<T> | Failure;

const NO_DETAILS: Details = {};

export const succeed = <T>(value: T): Success<T> => ({ ok: true, value });

/** The failure of that reason; its error value follows from the reason. */
export const fail = (reason: ReasonCode, details: Details = NO_DETAILS): Failure => ({
  ok: false,
  error: ERROR_OF[reason],
  reason,
  details,
});

/** An error value that came in as an argument and goes out as it came. */
export const passOn = (error: ErrorValue): Failure => ({ ok: false, error, reason: 'passedIn', details: { error } });

/** All values, or the first failure. */
export const allOf = <T>(results: readonly Result<T>[]): Result<T[]> => {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return succeed(values);
};

/** The value; null where nobody gave what it is made from, and where it is undefined. */
export const known = <T>(result: Result<T> | null): T | null => (result?.ok ? result.value : null);

/** The value, or undefined where there is none: for places that show nothing instead of a reason. */
export const valueOr = <T, U>(result: Result<T>, otherwise: U): T | U => (result.ok ? result.value : otherwise);
