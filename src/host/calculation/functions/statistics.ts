/** Statistics. Distributions come from formulajs, except where noted. */
import * as formulajs from '@formulajs/formulajs';
import type { Place } from '../place';
import type { Grid } from '../values';
import {
  DIV_0,
  Matrix,
  NOT_AVAILABLE,
  NUM,
  REF,
  Union,
  VALUE,
  eachScalar,
  fail,
  isError,
  toGrid,
  type Operand,
  type Scalar,
} from '../values';
import { alias, define, eachNumber, numbersOf, toNumber } from './define';
import { normalInverse } from './normal-inverse';
import { incompleteBeta, logGamma } from './incomplete-beta';
import { adopt } from './library';
import { eliminate } from './math';
import { readNumber } from '../culture';

define('COUNT', '...x', (place, ...args) => {
  let count = 0;
  for (const arg of args) {
    eachScalar(arg, (value, direct) => {
      if (
        typeof value === 'number' ||
        (direct && (typeof value === 'boolean' || (typeof value === 'string' && readNumber(value, place.surroundings.culture))))
      )
        count++;
    });
  }
  return count;
});
define('COUNTA', '...x', (_, ...args) => {
  let count = 0;
  for (const arg of args) eachScalar(arg, (value) => (count += value === null ? 0 : 1));
  return count;
});
define('COUNTBLANK', 'g', (_, operand) => {
  const areas = operand instanceof Union ? operand.areas : [toGrid(operand)];
  let count = 0;
  for (const grid of areas) {
    let filled = 0;
    grid.forEach((value) => (filled += value === null || value === '' ? 0 : 1));
    count += grid.rows * grid.columns - filled;
  }
  return count;
});

define('AVERAGE', '...g', (place, ...args) => {
  let [sum, count] = [0, 0];
  eachNumber(args, place, (value) => {
    sum += value;
    count++;
  });
  return count === 0 ? DIV_0 : sum / count;
});
function extreme(name: string, first: number, pick: (a: number, b: number) => number): void {
  define(name, '...g', (place, ...args) => {
    let result = first;
    eachNumber(args, place, (value) => (result = pick(result, value)));
    return result === first ? 0 : result;
  });
}
extreme('MAX', -Infinity, (a, b) => (a > b ? a : b));
extreme('MIN', Infinity, (a, b) => (a < b ? a : b));

/** The values of the functions that end in A: in cells and arrays TRUE counts 1, FALSE and text 0. */
function valuesA(args: readonly Operand[], place: Place): number[] {
  const numbers: number[] = [];
  for (const arg of args) {
    eachScalar(arg, (value, direct) => {
      if (isError(value)) fail(value);
      if (direct) numbers.push(toNumber(value, place));
      else if (value !== null) numbers.push(typeof value === 'number' ? value : value === true ? 1 : 0);
    });
  }
  return numbers;
}
const total = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0);
const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? fail(DIV_0) : total(numbers) / numbers.length);
function squaredDeviations(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return numbers.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}
const variance = (numbers: readonly number[], sample: boolean): number =>
  numbers.length < (sample ? 2 : 1) ? fail(DIV_0) : squaredDeviations(numbers) / (numbers.length - (sample ? 1 : 0));

const overNumbers = (names: string, compute: (numbers: number[]) => Scalar): void =>
  define(names, '...g', (place, ...args) => compute(numbersOf(args, place)));
const overValuesA = (names: string, compute: (numbers: number[]) => Scalar): void =>
  define(names, '...g', (place, ...args) => compute(valuesA(args, place)));
overValuesA('AVERAGEA', mean);
overValuesA('MAXA', (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b))));
overValuesA('MINA', (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b))));
overValuesA('STDEVA', (numbers) => Math.sqrt(variance(numbers, true)));
overValuesA('STDEVPA', (numbers) => Math.sqrt(variance(numbers, false)));
overValuesA('VARA', (numbers) => variance(numbers, true));
overValuesA('VARPA', (numbers) => variance(numbers, false));
overNumbers('VAR.S VAR', (numbers) => variance(numbers, true));
overNumbers('VAR.P VARP', (numbers) => variance(numbers, false));
overNumbers('STDEV.S STDEV', (numbers) => Math.sqrt(variance(numbers, true)));
overNumbers('STDEV.P STDEVP', (numbers) => Math.sqrt(variance(numbers, false)));
overNumbers('DEVSQ', (numbers) => squaredDeviations(numbers));
overNumbers('AVEDEV', (numbers) => {
  const middle = mean(numbers);
  return total(numbers.map((value) => Math.abs(value - middle))) / numbers.length;
});
overNumbers('GEOMEAN', (numbers) =>
  numbers.length === 0 || numbers.some((value) => value <= 0) ? NUM : Math.exp(total(numbers.map(Math.log)) / numbers.length),
);
overNumbers('HARMEAN', (numbers) =>
  numbers.length === 0 || numbers.some((value) => value <= 0) ? NUM : numbers.length / total(numbers.map((value) => 1 / value)),
);
overNumbers('MEDIAN', (numbers) => (numbers.length === 0 ? NUM : quantile(ascending(numbers), 0.5)));
overNumbers('SKEW', (numbers) => {
  const count = numbers.length;
  const deviation = Math.sqrt(count < 3 ? fail(DIV_0) : variance(numbers, true));
  if (deviation === 0) return DIV_0;
  const middle = mean(numbers);
  return (count / ((count - 1) * (count - 2))) * total(numbers.map((value) => ((value - middle) / deviation) ** 3));
});
overNumbers('SKEW.P', (numbers) => {
  const deviation = Math.sqrt(numbers.length < 3 ? fail(DIV_0) : variance(numbers, false));
  const middle = mean(numbers);
  return deviation === 0 ? DIV_0 : total(numbers.map((value) => ((value - middle) / deviation) ** 3)) / numbers.length;
});
overNumbers('KURT', (numbers) => {
  const n = numbers.length;
  const deviation = Math.sqrt(n < 4 ? fail(DIV_0) : variance(numbers, true));
  if (deviation === 0) return DIV_0;
  const middle = mean(numbers);
  return (
    ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * total(numbers.map((value) => ((value - middle) / deviation) ** 4)) -
    (3 * (n - 1) ** 2) / ((n - 2) * (n - 3))
  );
});

/** The most frequent numbers, in the order in which they first appear. */
function modes(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? fail(NOT_AVAILABLE) : [...counts].filter(([, count]) => count === most).map(([value]) => value);
}
overNumbers('MODE.SNGL MODE', (numbers) => modes(numbers)[0] as number);
define('MODE.MULT', '...g', (place, ...args) => Matrix.column(modes(numbersOf(args, place))));

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
/** Between the two neighbours of the rank; 0 is the least, 1 the greatest. */
function quantile(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const low = sorted[below] as number;
  return rank === below ? low : low + (rank - below) * ((sorted[below + 1] as number) - low);
}
/** Rank counted over n + 1; shares nearer to the ends than 1/(n+1) have no answer. */
function exclusiveQuantile(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length + 1);
  if (rank < 1 - 1e-12 || rank > sorted.length + 1e-12) return fail(NUM);
  const below = Math.min(sorted.length, Math.max(1, Math.floor(rank + 1e-12)));
  const low = sorted[below - 1] as number;
  return low + (rank - below) * ((sorted[below] ?? low) - low);
}
const someNumbers = (operand: Operand, place: Place): number[] => {
  const numbers = numbersOf([operand], place);
  return numbers.length === 0 ? fail(NUM) : ascending(numbers);
};
define('PERCENTILE.INC PERCENTILE', 'g n', (place, array, share) =>
  share < 0 || share > 1 ? NUM : quantile(someNumbers(array, place), share),
);
define('PERCENTILE.EXC', 'g n', (place, array, share) =>
  share <= 0 || share >= 1 ? NUM : exclusiveQuantile(someNumbers(array, place), share),
);
define('QUARTILE.INC QUARTILE', 'g i', (place, array, quarter) =>
  quarter < 0 || quarter > 4 ? NUM : quantile(someNumbers(array, place), quarter / 4),
);
define('QUARTILE.EXC', 'g i', (place, array, quarter) =>
  quarter < 1 || quarter > 3 ? NUM : exclusiveQuantile(someNumbers(array, place), quarter / 4),
);
define('LARGE', 'g n', (place, array, rank) => {
  const sorted = someNumbers(array, place);
  const at = Math.ceil(rank);
  return at < 1 || at > sorted.length ? NUM : (sorted[sorted.length - at] as number);
});
define('SMALL', 'g n', (place, array, rank) => {
  const sorted = someNumbers(array, place);
  const at = Math.ceil(rank);
  return at < 1 || at > sorted.length ? NUM : (sorted[at - 1] as number);
});

function ranked(value: number, list: Operand, order: number, place: Place): { better: number; same: number } {
  let [better, same] = [0, 0];
  eachNumber([list], place, (other) => {
    if (other === value) same++;
    else if (order === 0 ? other > value : other < value) better++;
  });
  return same === 0 ? fail(NOT_AVAILABLE) : { better, same };
}
define('RANK.EQ RANK', 'n g n?', (place, value, list, order = 0) => ranked(value, list, order, place).better + 1);
define('RANK.AVG', 'n g n?', (place, value, list, order = 0) => {
  const { better, same } = ranked(value, list, order, place);
  return better + (same + 1) / 2;
});

function percentRank(name: string, share: (position: number, count: number) => number): void {
  define(name, 'g n i~', (place, array, value, digits = 3) => {
    const sorted = someNumbers(array, place);
    const count = sorted.length;
    if (digits < 1) return NUM;
    if (value < (sorted[0] as number) || value > (sorted[count - 1] as number)) return NOT_AVAILABLE;
    const above = sorted.findIndex((other) => other >= value);
    const high = sorted[above] as number;
    const low = sorted[above - 1] ?? high;
    const position = high === value ? above : above - 1 + (value - low) / (high - low);
    const scale = 10 ** digits;
    return Math.floor(share(position, count) * scale + 1e-9) / scale;
  });
}
percentRank('PERCENTRANK.INC', (position, count) => (count === 1 ? 1 : position / (count - 1)));
percentRank('PERCENTRANK.EXC', (position, count) => (position + 1) / (count + 1));
alias('PERCENTRANK', 'PERCENTRANK.INC');

define('TRIMMEAN', 'g n', (place, array, share) => {
  if (share < 0 || share >= 1) return NUM;
  const sorted = someNumbers(array, place);
  const cut = Math.floor((sorted.length * share) / 2 + 1e-12);
  return mean(sorted.slice(cut, sorted.length - cut));
});

define('FREQUENCY', 'g g', (place, data, bins) => {
  const limits = numbersOf([bins], place);
  const order = limits.map((limit, at) => ({ limit, at })).sort((a, b) => a.limit - b.limit || a.at - b.at);
  const counts: number[] = new Array<number>(limits.length + 1).fill(0);
  eachNumber([data], place, (value) => {
    const bin = order.find(({ limit }) => value <= limit);
    const at = bin ? bin.at : limits.length;
    counts[at] = (counts[at] as number) + 1;
  });
  return Matrix.column(counts);
});
define('STANDARDIZE', 'n n n', (_, value, middle, deviation) => (deviation <= 0 ? NUM : (value - middle) / deviation));

/** Pairs of numbers. */

/** Elements at the same place of two arrays where both are numbers. */
function pairs(first: Operand, second: Operand): { x: number[]; y: number[] } {
  const [a, b] = [toGrid(first), toGrid(second)];
  if (a.rows * a.columns !== b.rows * b.columns) fail(NOT_AVAILABLE);
  const x: number[] = [];
  const y: number[] = [];
  for (let at = 0; at < a.rows * a.columns; at++) {
    const one = a.at(Math.floor(at / a.columns), at % a.columns);
    const other = b.at(Math.floor(at / b.columns), at % b.columns);
    if (isError(one)) fail(one);
    if (isError(other)) fail(other);
    if (typeof one !== 'number' || typeof other !== 'number') continue;
    x.push(one);
    y.push(other);
  }
  return { x, y };
}
function moments(
  x: readonly number[],
  y: readonly number[],
): { xx: number; yy: number; xy: number; meanX: number; meanY: number; count: number } {
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [at, value] of x.entries()) {
    const [dx, dy] = [value - meanX, (y[at] as number) - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return { xx, yy, xy, meanX, meanY, count: x.length };
}
const correlation = (first: Operand, second: Operand): number => {
  const { x, y } = pairs(first, second);
  const { xx, yy, xy } = moments(x, y);
  return xx === 0 || yy === 0 ? fail(DIV_0) : xy / Math.sqrt(xx * yy);
};
define('CORREL PEARSON', 'g g', (_, first, second) => correlation(first, second));
define('RSQ', 'g g', (_, first, second) => correlation(first, second) ** 2);
const covariance = (names: string, sample: number): void =>
  define(names, 'g g', (_, first, second) => {
    const { x, y } = pairs(first, second);
    if (x.length <= sample) return DIV_0;
    return moments(x, y).xy / (x.length - sample);
  });
covariance('COVARIANCE.P COVAR', 0);
covariance('COVARIANCE.S', 1);

/** The straight line through known y over known x. */
function regression(knownY: Operand, knownX: Operand): { slope: number; intercept: number } {
  const { x, y } = pairs(knownX, knownY);
  const { xx, xy, meanX, meanY } = moments(x, y);
  const slope = xx === 0 ? fail(DIV_0) : xy / xx;
  return { slope, intercept: meanY - slope * meanX };
}
define('SLOPE', 'g g', (_, y, x) => regression(y, x).slope);
define('INTERCEPT', 'g g', (_, y, x) => regression(y, x).intercept);
define('FORECAST.LINEAR FORECAST', 'n g g', (_, at, y, x) => {
  const { slope, intercept } = regression(y, x);
  return intercept + slope * at;
});
define('STEYX', 'g g', (_, knownY, knownX) => {
  const { x, y } = pairs(knownX, knownY);
  const { xx, yy, xy, count } = moments(x, y);
  return count < 3 || xx === 0 ? DIV_0 : Math.sqrt((yy - (xy * xy) / xx) / (count - 2));
});

/** Least squares over one or more columns of x. */
interface Fit {
  /** One for each x, then the constant. */
  readonly coefficients: number[];
  readonly observations: number;
  readonly rows: number[][];
  readonly y: number[];
  readonly hasConstant: boolean;
  readonly inverse: number[][];
}
function numbersIn(operand: Operand): { grid: Grid; values: number[] } {
  const grid = toGrid(operand);
  const values: number[] = [];
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const value = grid.at(row, column);
      values.push(typeof value === 'number' ? value : isError(value) ? fail(value) : fail(VALUE));
    }
  }
  return { grid, values };
}
/** Observations as rows of x, laid out along the known y: a column of y takes columns of x. */
function observationsOf(x: Operand | undefined, like: Grid, count: number): number[][] {
  if (x === undefined) return Array.from({ length: count }, (_, at) => [at + 1]);
  const { grid, values } = numbersIn(x);
  if (grid.rows * grid.columns === count) return values.map((value) => [value]);
  if (like.columns === 1 && grid.rows === count)
    return Array.from({ length: count }, (_, row) => values.slice(row * grid.columns, (row + 1) * grid.columns));
  if (like.rows === 1 && grid.columns === count)
    return Array.from({ length: count }, (_, column) =>
      Array.from({ length: grid.rows }, (__, row) => values[row * grid.columns + column] as number),
    );
  return fail(REF);
}
function fit(y: readonly number[], rows: readonly (readonly number[])[], hasConstant: boolean): Fit {
  // Centred on their means the sums keep their digits.
  const width = (rows[0] as readonly number[]).length;
  const means = Array.from({ length: width }, (_, column) => (hasConstant ? mean(rows.map((row) => row[column] as number)) : 0));
  const meanY = hasConstant ? mean(y) : 0;
  const centred = rows.map((row) => row.map((value, column) => value - (means[column] as number)));
  const products = Array.from({ length: width }, (_, a) =>
    Array.from({ length: width }, (__, b) => total(centred.map((row) => (row[a] as number) * (row[b] as number)))),
  );
  const { inverse } = eliminate(products);
  if (!inverse) return fail(NUM);
  const sums = Array.from({ length: width }, (_, column) =>
    total(centred.map((row, at) => (row[column] as number) * ((y[at] as number) - meanY))),
  );
  const slopes = inverse.map((line) => line.reduce((sum, value, at) => sum + value * (sums[at] as number), 0));
  const constant = hasConstant ? meanY - slopes.reduce((sum, slope, at) => sum + slope * (means[at] as number), 0) : 0;
  return {
    coefficients: [...slopes, constant],
    observations: y.length,
    rows: rows.map((row) => [...row]),
    y: [...y],
    hasConstant,
    inverse,
  };
}
const predicted = (line: Fit, x: readonly number[]): number =>
  x.reduce((sum, value, at) => sum + value * (line.coefficients[at] as number), line.coefficients[line.coefficients.length - 1] as number);

function trend(name: string, into: (y: number) => number, outOf: (y: number) => number): void {
  define(name, 'g g~ g~ b~', (_, knownY, knownX, newX, hasConstant = true) => {
    const { grid, values } = numbersIn(knownY);
    const rows = observationsOf(knownX, grid, values.length);
    const line = fit(values.map(into), rows, hasConstant);
    if (newX === undefined)
      return Matrix.of(grid.rows, grid.columns, (row, column) => outOf(predicted(line, rows[row * grid.columns + column] as number[])));
    const { grid: wanted, values: at } = numbersIn(newX);
    const width = (rows[0] as number[]).length;
    if (width === 1) return shaped(wanted, (row, column) => outOf(predicted(line, [at[row * wanted.columns + column] as number])));
    if (wanted.columns === width)
      return Matrix.of(wanted.rows, 1, (row) => outOf(predicted(line, at.slice(row * width, (row + 1) * width))));
    return REF;
  });
}
const shaped = (grid: Grid, value: (row: number, column: number) => Scalar): Operand =>
  grid.isSingle ? value(0, 0) : Matrix.of(grid.rows, grid.columns, value);
trend(
  'TREND',
  (y) => y,
  (y) => y,
);
trend('GROWTH', (y) => (y <= 0 ? fail(NUM) : Math.log(y)), Math.exp);

define('LINEST', 'g g~ b~ b~', (_, knownY, knownX, hasConstant = true, withStatistics = false) => {
  const { grid, values } = numbersIn(knownY);
  const line = fit(values, observationsOf(knownX, grid, values.length), hasConstant);
  const width = line.coefficients.length;
  // Excel lists the coefficients from the last x to the first.
  const coefficients = [...line.coefficients.slice(0, -1).reverse(), line.coefficients[width - 1] as number];
  if (!withStatistics) return Matrix.row(coefficients);
  const freedom = line.observations - (width - 1) - (hasConstant ? 1 : 0);
  const residual = total(line.rows.map((row, at) => ((line.y[at] as number) - predicted(line, row)) ** 2));
  const middle = hasConstant ? mean(line.y) : 0;
  const whole = total(line.y.map((value) => (value - middle) ** 2));
  const error = Math.sqrt(residual / freedom);
  const means = line.inverse.map((__, column) => mean(line.rows.map((row) => row[column] as number)));
  const errors = line.inverse.map((row, at) => error * Math.sqrt(row[at] as number)).reverse();
  const spread = line.inverse.reduce(
    (sum, row, a) => sum + row.reduce((inner, value, b) => inner + value * (means[a] as number) * (means[b] as number), 0),
    0,
  );
  const constantError: Scalar = hasConstant ? error * Math.sqrt(1 / line.observations + spread) : NOT_AVAILABLE;
  const explained = whole - residual;
  const filled = (cells: Scalar[]): Scalar[] => [...cells, ...Array.from({ length: width - cells.length }, (): Scalar => NOT_AVAILABLE)];
  return Matrix.fromRows([
    coefficients,
    [...errors, constantError],
    filled([explained / whole, error]),
    filled([residual === 0 ? NUM : explained / (width - 1) / (residual / freedom), freedom]),
    filled([explained, residual]),
  ]);
});

/** Distributions. */

define('NORM.S.INV NORMSINV', 'n', (_, probability) => normalInverse(probability));
define('NORM.INV NORMINV', 'n n n', (_, probability, middle, deviation) =>
  deviation <= 0 ? NUM : middle + deviation * normalInverse(probability),
);
const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
const normalCumulative = (z: number): number => Number(formulajs.NORM.S.DIST(z, true));
define('NORM.DIST NORMDIST', 'n n n b', (_, value, middle, deviation, cumulative) => {
  if (deviation <= 0) return NUM;
  const z = (value - middle) / deviation;
  return cumulative ? normalCumulative(z) : normalDensity(z) / deviation;
});
define('NORM.S.DIST', 'n b', (_, z, cumulative) => (cumulative ? normalCumulative(z) : normalDensity(z)));
define('NORMSDIST', 'n', (_, z) => normalCumulative(z));
define('PHI', 'n', (_, z) => normalDensity(z));
define('GAUSS', 'n', (_, z) => normalCumulative(z) - 0.5);
define('CONFIDENCE.NORM CONFIDENCE', 'n n i', (_, alpha, deviation, size) =>
  alpha <= 0 || alpha >= 1 || deviation <= 0 || size < 1 ? NUM : (-normalInverse(alpha / 2) * deviation) / Math.sqrt(size),
);
define('LOGNORM.INV LOGINV', 'n n n', (_, probability, middle, deviation) =>
  deviation <= 0 ? NUM : Math.exp(middle + deviation * normalInverse(probability)),
);

const { BETA, BINOM, CHISQ, EXPON, F, HYPGEOM, LOGNORM, NEGBINOM, POISSON, WEIBULL } = formulajs;
define('BETA.DIST', 'n n n b n~ n~', (_, x, alpha, beta, cumulative, low = 0, high = 1) => {
  if (alpha <= 0 || beta <= 0 || x < low || x > high || low === high) return NUM;
  const share = (x - low) / (high - low);
  if (cumulative) return incompleteBeta(share, alpha, beta);
  return (
    Math.exp(logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) + (alpha - 1) * Math.log(share) + (beta - 1) * Math.log1p(-share)) /
    (high - low)
  );
});
define('BETA.INV BETAINV', 'n n n n~ n~', (_, probability, alpha, beta, low = 0, high = 1) => {
  if (probability <= 0 || probability >= 1 || alpha <= 0 || beta <= 0) return NUM;
  const share = polished(
    Number(BETA.INV(probability, alpha, beta)),
    (x) => incompleteBeta(x, alpha, beta) - probability,
    (x) => Number(BETA.DIST(x, alpha, beta, false)),
  );
  return low + Math.min(1, Math.max(0, share)) * (high - low);
});
adopt('BINOM.DIST', 'n n n b', BINOM.DIST);
adopt('BINOMDIST', 'n n n b', BINOM.DIST);
adopt('BINOM.INV', 'n n n', BINOM.INV);
adopt('CRITBINOM', 'n n n', BINOM.INV);
adopt('CHISQ.DIST', 'n n b', CHISQ.DIST);
adopt('CHISQ.DIST.RT', 'n n', formulajs.CHIDISTRT);
adopt('CHISQ.INV', 'n n', CHISQ.INV);
adopt('CHISQ.INV.RT', 'n n', formulajs.CHIINVRT);
define('CONFIDENCE.T', 'n n i', (_, alpha, deviation, size) =>
  alpha <= 0 || alpha >= 1 || deviation <= 0 || size < 2
    ? size === 1
      ? DIV_0
      : NUM
    : (-studentInverse(alpha / 2, size - 1) * deviation) / Math.sqrt(size),
);
adopt('EXPON.DIST', 'n n b', EXPON.DIST);
adopt('EXPONDIST', 'n n b', EXPON.DIST);
adopt('F.DIST', 'n n n b', F.DIST);
adopt('F.DIST.RT', 'n n n', formulajs.FDISTRT);
adopt('F.INV', 'n n n', F.INV);
adopt('F.INV.RT', 'n n n', formulajs.FINVRT);
define('GAMMA', 'n', (_, x) => {
  if (x === 0 || (x < 0 && Number.isInteger(x))) return NUM;
  if (Number.isInteger(x) && x < 171)
    return Array.from({ length: x - 1 }, (__, at) => at + 1).reduce((product, factor) => product * factor, 1);
  // Below zero by Euler's reflection formula.
  return x > 0 ? Math.exp(logGamma(x)) : Math.PI / (Math.sin(Math.PI * x) * Math.exp(logGamma(1 - x)));
});
adopt('GAMMA.DIST', 'n n n b', formulajs.GAMMADIST);
adopt('GAMMADIST', 'n n n b', formulajs.GAMMADIST);
adopt('GAMMA.INV', 'n n n', formulajs.GAMMAINV);
adopt('GAMMAINV', 'n n n', formulajs.GAMMAINV);
adopt('GAMMALN', 'n', formulajs.GAMMALN);
adopt('GAMMALN.PRECISE', 'n', formulajs.GAMMALNPRECISE);
adopt('HYPGEOM.DIST', 'n n n n b', HYPGEOM.DIST);
adopt('LOGNORM.DIST', 'n n n b', LOGNORM.DIST);
adopt('NEGBINOM.DIST', 'n n n b', NEGBINOM.DIST);
adopt('POISSON.DIST', 'n n b', POISSON.DIST);
adopt('POISSON', 'n n b', POISSON.DIST);
/** Student's t by the incomplete beta function: formulajs refuses its own arguments here. */
function studentAbove(t: number, freedom: number): number {
  if (freedom < 1) return fail(NUM);
  const tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t >= 0 ? tail : 1 - tail;
}
function studentInverse(probability: number, freedom: number): number {
  if (probability <= 0 || probability >= 1 || freedom < 1) return fail(NUM);
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  const share = Number(BETA.INV(2 * tail, freedom / 2, 0.5));
  const estimate = Math.sqrt((freedom * (1 - share)) / share);
  return (
    Math.sign(probability - 0.5) *
    polished(
      estimate,
      (t) => tail - studentAbove(t, freedom),
      (t) => studentDensity(t, freedom),
    )
  );
}
/** An inverse to full precision from a good estimate: Newton's method on the distribution itself. */
function polished(estimate: number, excess: (x: number) => number, density: (x: number) => number): number {
  let x = estimate;
  for (let step = 0; step < 4; step++) {
    const next = x - excess(x) / density(x);
    if (!Number.isFinite(next)) return x;
    x = next;
  }
  return x;
}
const studentDensity = (t: number, freedom: number): number =>
  Math.exp(
    logGamma((freedom + 1) / 2) -
      logGamma(freedom / 2) -
      Math.log(freedom * Math.PI) / 2 -
      ((freedom + 1) / 2) * Math.log1p((t * t) / freedom),
  );
define('T.DIST', 'n i b', (_, t, freedom, cumulative) =>
  cumulative ? 1 - studentAbove(t, freedom) : freedom < 1 ? NUM : studentDensity(t, freedom),
);
define('T.DIST.RT', 'n i', (_, t, freedom) => studentAbove(t, freedom));
define('T.DIST.2T', 'n i', (_, t, freedom) => (t < 0 ? NUM : 2 * studentAbove(t, freedom)));
define('TDIST', 'n i i', (_, t, freedom, tails) => (t < 0 || (tails !== 1 && tails !== 2) ? NUM : tails * studentAbove(t, freedom)));
define('T.INV', 'n i', (_, probability, freedom) => studentInverse(probability, freedom));
define('T.INV.2T', 'n i', (_, probability, freedom) =>
  probability <= 0 || probability > 1 ? NUM : -studentInverse(probability / 2, freedom),
);
alias('TINV', 'T.INV.2T');
adopt('WEIBULL.DIST', 'n n n b', WEIBULL.DIST);
adopt('WEIBULL', 'n n n b', WEIBULL.DIST);
adopt('FISHER', 'n', formulajs.FISHER);
adopt('FISHERINV', 'n', formulajs.FISHERINV);
adopt('ERF', 'n n~', formulajs.ERF);
adopt('ERFC', 'n', formulajs.ERFC);
adopt('ERF.PRECISE', 'n', formulajs.ERF);
adopt('ERFC.PRECISE', 'n', formulajs.ERFC);

alias('CHIDIST', 'CHISQ.DIST.RT');
alias('CHIINV', 'CHISQ.INV.RT');
alias('FDIST', 'F.DIST.RT');
alias('FINV', 'F.INV.RT');

define('PROB', 'g g n n~', (_, values, probabilities, low, high = low) => {
  const { x, y } = pairs(values, probabilities);
  if (y.some((share) => share <= 0 || share > 1) || Math.abs(total(y) - 1) > 1e-9) return NUM;
  return total(y.filter((__, at) => (x[at] as number) >= low && (x[at] as number) <= high));
});
