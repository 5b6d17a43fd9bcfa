/** Mathematics. Rounding works on 15 significant decimal digits, as Excel's does. */
import * as formulajs from '@formulajs/formulajs';
import { power } from '../operators';
import type { Grid } from '../values';
import { DIV_0, Matrix, NUM, VALUE, fail, isError, toGrid, type Operand, type Scalar } from '../values';
import { define, eachNumber, numbersOf, toNumber } from './define';
import { adopt } from './library';

/** Decimal shift without binary noise: 1.005 by 2 is 100.5. */
function shifted(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function roundedBy(rounding: (value: number) => number): (value: number, digits: number) => number {
  return (value, digits) => {
    const places = Math.max(-308, Math.min(308, Math.trunc(digits)));
    const magnitude = Number(Math.abs(value).toPrecision(15));
    // More places than a double has digits change nothing.
    if (places > 15 - Math.floor(Math.log10(magnitude || 1))) return value;
    return (value < 0 ? -1 : 1) * shifted(rounding(shifted(magnitude, places)), -places);
  };
}
/** Half away from zero. */
export const roundTo = roundedBy(Math.round);
const roundUp = roundedBy(Math.ceil);
const roundDown = roundedBy(Math.floor);

/** How often the step goes into the value, where binary noise does not make 0.3/0.1 less than 3. */
function steps(value: number, step: number): number {
  const quotient = value / step;
  const near = Math.round(quotient);
  return Math.abs(quotient - near) < 1e-12 * Math.max(1, Math.abs(quotient)) ? near : quotient;
}
const clean = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(15)) : value);

define('SUM', '...g', (place, ...args) => {
  let sum = 0;
  eachNumber(args, place, (value) => (sum += value));
  return sum;
});
define('PRODUCT', '...g', (place, ...args) => {
  const numbers = numbersOf(args, place);
  return numbers.length === 0 ? 0 : numbers.reduce((product, value) => product * value, 1);
});
define('SUMSQ', '...g', (place, ...args) => {
  let sum = 0;
  eachNumber(args, place, (value) => (sum += value * value));
  return sum;
});

define('SUMPRODUCT', '...g', (_, ...args) => {
  const grids = args.map(toGrid);
  const { rows, columns } = grids[0] as Grid;
  if (grids.some((grid) => grid.rows !== rows || grid.columns !== columns)) return VALUE;
  // Blank cells beyond the used part of a sheet count 0 in every array.
  const usedRows = Math.min(...grids.map((grid) => grid.usedRows));
  const usedColumns = Math.min(...grids.map((grid) => grid.usedColumns));
  let sum = 0;
  for (let row = 0; row < usedRows; row++) {
    for (let column = 0; column < usedColumns; column++) {
      let product = 1;
      for (const grid of grids) {
        const value = grid.at(row, column);
        if (isError(value)) return value;
        // Texts and booleans count 0.
        product *= typeof value === 'number' ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
});

/** Sums over two arrays of the same size, element by element; pairs with a text or a blank are left out. */
function pairwise(name: string, term: (x: number, y: number) => number): void {
  define(name, 'g g', (_, first, second) => {
    const [x, y] = [toGrid(first), toGrid(second)];
    if (x.rows * x.columns !== y.rows * y.columns) return fail({ error: '#N/A' });
    let sum = 0;
    for (let at = 0; at < x.rows * x.columns; at++) {
      const a = x.at(Math.floor(at / x.columns), at % x.columns);
      const b = y.at(Math.floor(at / y.columns), at % y.columns);
      if (isError(a)) return a;
      if (isError(b)) return b;
      if (typeof a === 'number' && typeof b === 'number') sum += term(a, b);
    }
    return sum;
  });
}
pairwise('SUMX2MY2', (x, y) => x * x - y * y);
pairwise('SUMX2PY2', (x, y) => x * x + y * y);
pairwise('SUMXMY2', (x, y) => (x - y) ** 2);

define('ABS', 'n', (_, value) => Math.abs(value));
define('SIGN', 'n', (_, value) => Math.sign(value));
define('SQRT', 'n', (_, value) => (value < 0 ? NUM : Math.sqrt(value)));
define('SQRTPI', 'n', (_, value) => (value < 0 ? NUM : Math.sqrt(value * Math.PI)));
define('EXP', 'n', (_, value) => Math.exp(value));
define('LN', 'n', (_, value) => (value <= 0 ? NUM : Math.log(value)));
define('LOG10', 'n', (_, value) => (value <= 0 ? NUM : Math.log10(value)));
define('LOG', 'n n~', (_, value, base = 10) => {
  if (value <= 0 || base <= 0) return NUM;
  if (base === 1) return DIV_0;
  return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
});
define('POWER', 'n n', (_, base, exponent) => power(base, exponent));
define('PI', '', () => Math.PI);
define('INT', 'n', (_, value) => Math.floor(value));
define('TRUNC', 'n n?', (_, value, digits = 0) => roundDown(value, digits));
define('ROUND', 'n n', (_, value, digits) => roundTo(value, digits));
define('ROUNDUP', 'n n', (_, value, digits) => roundUp(value, digits));
define('ROUNDDOWN', 'n n', (_, value, digits) => roundDown(value, digits));
define('MOD', 'n n', (_, value, divisor) => {
  if (divisor === 0) return DIV_0;
  const rest = value - divisor * Math.floor(steps(value, divisor));
  // 5.3 by 0.1 leaves rounding noise, not a rest.
  return Math.abs(rest) < Math.abs(value) * 1e-15 ? 0 : rest;
});
define('QUOTIENT', 'n n', (_, value, divisor) => (divisor === 0 ? DIV_0 : Math.trunc(steps(value, divisor))));
define('MROUND', 'n n', (_, value, multiple) => {
  if (multiple === 0 || value === 0) return 0;
  if (Math.sign(value) !== Math.sign(multiple)) return NUM;
  const quotient = steps(value, multiple);
  return clean(Math.floor(quotient + 0.5) * multiple);
});
define('EVEN', 'n', (_, value) => Math.sign(value) * Math.ceil(steps(Math.abs(value), 2)) * 2);
define('ODD', 'n', (_, value) => (value === 0 ? 1 : Math.sign(value) * (Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1)));

define('CEILING', 'n n', (_, value, step) => {
  if (step === 0 || value === 0) return 0;
  return value > 0 && step < 0 ? NUM : clean(Math.ceil(steps(value, step)) * step);
});
define('FLOOR', 'n n', (_, value, step) => {
  if (value === 0) return 0;
  if (step === 0) return DIV_0;
  return value > 0 && step < 0 ? NUM : clean(Math.floor(steps(value, step)) * step);
});
define('CEILING.MATH', 'n n~ n?', (_, value, step = 1, mode = 0) => {
  const size = Math.abs(step);
  if (size === 0 || value === 0) return 0;
  return clean((value < 0 && mode !== 0 ? Math.floor(steps(value, size)) : Math.ceil(steps(value, size))) * size);
});
define('FLOOR.MATH', 'n n~ n?', (_, value, step = 1, mode = 0) => {
  const size = Math.abs(step);
  if (size === 0 || value === 0) return 0;
  return clean((value < 0 && mode !== 0 ? Math.ceil(steps(value, size)) : Math.floor(steps(value, size))) * size);
});
define('CEILING.PRECISE ISO.CEILING', 'n n~', (_, value, step = 1) =>
  step === 0 ? 0 : clean(Math.ceil(steps(value, Math.abs(step))) * Math.abs(step)),
);
define('FLOOR.PRECISE', 'n n~', (_, value, step = 1) =>
  step === 0 ? 0 : clean(Math.floor(steps(value, Math.abs(step))) * Math.abs(step)),
);

define('SIN', 'n', (_, value) => Math.sin(value));
define('COS', 'n', (_, value) => Math.cos(value));
define('TAN', 'n', (_, value) => Math.tan(value));
define('ASIN', 'n', (_, value) => Math.asin(value));
define('ACOS', 'n', (_, value) => Math.acos(value));
define('ATAN', 'n', (_, value) => Math.atan(value));
define('ATAN2', 'n n', (_, x, y) => (x === 0 && y === 0 ? DIV_0 : Math.atan2(y, x)));
define('SINH', 'n', (_, value) => Math.sinh(value));
define('COSH', 'n', (_, value) => Math.cosh(value));
define('TANH', 'n', (_, value) => Math.tanh(value));
define('ASINH', 'n', (_, value) => Math.asinh(value));
define('ACOSH', 'n', (_, value) => Math.acosh(value));
define('ATANH', 'n', (_, value) => Math.atanh(value));
define('RADIANS', 'n', (_, value) => (value * Math.PI) / 180);
define('DEGREES', 'n', (_, value) => (value * 180) / Math.PI);
for (const name of ['ACOT', 'ACOTH', 'COT', 'COTH', 'CSC', 'CSCH', 'SEC', 'SECH'] as const) adopt(name, 'n', formulajs[name]);

const factorials: number[] = [1];
function factorial(count: number): number {
  for (let next = factorials.length; next <= Math.min(count, 171); next++) factorials[next] = (factorials[next - 1] as number) * next;
  return factorials[count] ?? Infinity;
}
define('FACT', 'i', (_, value) => (value < 0 ? NUM : factorial(value)));
adopt('FACTDOUBLE', 'i', formulajs.FACTDOUBLE);
define('COMBIN', 'i i', (_, total, chosen) => {
  if (total < 0 || chosen < 0 || chosen > total) return NUM;
  let ways = 1;
  for (let at = 1; at <= Math.min(chosen, total - chosen); at++)
    ways = Math.round((ways * (total - Math.min(chosen, total - chosen) + at)) / at);
  return ways;
});
adopt('COMBINA', 'i i', formulajs.COMBINA);
define('PERMUT', 'i i', (_, total, chosen) => {
  if (total <= 0 || chosen < 0 || chosen > total) return NUM;
  let ways = 1;
  for (let at = 0; at < chosen; at++) ways *= total - at;
  return ways;
});
adopt('PERMUTATIONA', 'i i', formulajs.PERMUTATIONA);
adopt('MULTINOMIAL', '...n', formulajs.MULTINOMIAL);

function commonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
function wholeNumbers(args: readonly Operand[], place: Parameters<typeof numbersOf>[1]): number[] {
  const numbers = numbersOf(args, place).map(Math.trunc);
  return numbers.some((value) => value < 0) ? fail(NUM) : numbers;
}
define('GCD', '...g', (place, ...args) => wholeNumbers(args, place).reduce(commonDivisor, 0));
define('LCM', '...g', (place, ...args) => {
  const numbers = wholeNumbers(args, place);
  return numbers.includes(0) ? 0 : numbers.reduce((multiple, value) => (multiple / commonDivisor(multiple, value)) * value, 1);
});

define('RAND', '', () => Math.random(), { volatile: true });
define(
  'RANDBETWEEN',
  'n n',
  (_, low, high) =>
    Math.ceil(low) > Math.floor(high) ? NUM : Math.ceil(low) + Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1)),
  { volatile: true },
);

adopt('ROMAN', 'i i?', (value: number) => formulajs.ROMAN(value));
adopt('ARABIC', 's', formulajs.ARABIC);
adopt('BASE', 'i i i?', formulajs.BASE);
adopt('DECIMAL', 's i', formulajs.DECIMAL);
for (const name of ['BITAND', 'BITOR', 'BITXOR', 'BITLSHIFT', 'BITRSHIFT', 'DELTA', 'GESTEP'] as const)
  adopt(name, name === 'DELTA' || name === 'GESTEP' ? 'n n?' : 'n n', formulajs[name]);
for (const name of ['BIN2DEC', 'HEX2DEC', 'OCT2DEC'] as const) adopt(name, 's', formulajs[name]);
for (const name of ['BIN2HEX', 'BIN2OCT', 'DEC2BIN', 'DEC2HEX', 'DEC2OCT', 'HEX2BIN', 'HEX2OCT', 'OCT2BIN', 'OCT2HEX'] as const)
  adopt(name, name.startsWith('DEC') ? 'i i~' : 's i~', formulajs[name]);
adopt('CONVERT', 'n s s', formulajs.CONVERT);

/** Matrices. */

function numbersByRow(operand: Operand): number[][] {
  const grid = toGrid(operand);
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => {
      const value = grid.at(row, column);
      if (isError(value)) return fail(value);
      return typeof value === 'number' ? value : fail(VALUE);
    }),
  );
}
const fromNumbers = (rows: readonly (readonly number[])[]): Matrix =>
  Matrix.of(rows.length, (rows[0] as readonly number[]).length, (row, column) => (rows[row] as readonly number[])[column] as Scalar);

define('MMULT', 'g g', (_, first, second) => {
  const [a, b] = [numbersByRow(first), numbersByRow(second)];
  if ((a[0] as number[]).length !== b.length) return VALUE;
  return Matrix.of(a.length, (b[0] as number[]).length, (row, column) =>
    (a[row] as number[]).reduce((sum, value, at) => sum + value * ((b[at] as number[])[column] as number), 0),
  );
});
define('MUNIT', 'i', (_, size) => (size < 1 ? VALUE : Matrix.of(size, size, (row, column) => (row === column ? 1 : 0))));

/** Gaussian elimination with pivoting; gives the determinant and, if there is one, the inverse. */
export function eliminate(rows: readonly (readonly number[])[]): { determinant: number; inverse: number[][] | undefined } {
  const size = rows.length;
  if (rows.some((row) => row.length !== size)) fail(VALUE);
  const work = rows.map((row, at) => [...row, ...Array.from({ length: size }, (_, column) => (column === at ? 1 : 0))]);
  let determinant = 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs((work[row] as number[])[column] as number) > Math.abs((work[pivot] as number[])[column] as number)) pivot = row;
    const pivotRow = work[pivot] as number[];
    const divisor = pivotRow[column] as number;
    if (divisor === 0) return { determinant: 0, inverse: undefined };
    if (pivot !== column) {
      [work[pivot], work[column]] = [work[column] as number[], pivotRow];
      determinant = -determinant;
    }
    determinant *= divisor;
    for (let at = 0; at < pivotRow.length; at++) pivotRow[at] = (pivotRow[at] as number) / divisor;
    for (let row = 0; row < size; row++) {
      const other = work[row] as number[];
      const factor = other[column] as number;
      if (row === column || factor === 0) continue;
      for (let at = 0; at < other.length; at++) other[at] = (other[at] as number) - factor * (pivotRow[at] as number);
    }
  }
  return { determinant, inverse: work.map((row) => row.slice(size)) };
}
define('MDETERM', 'g', (_, operand) => eliminate(numbersByRow(operand)).determinant);
define('MINVERSE', 'g', (_, operand) => {
  const { inverse } = eliminate(numbersByRow(operand));
  return inverse ? fromNumbers(inverse) : NUM;
});
define('SERIESSUM', 'n n n g', (place, x, first, step, coefficients) => {
  let sum = 0;
  toGrid(coefficients).forEach(
    (value, row, column) => (sum += toNumber(value, place) * x ** (first + step * (row * toGrid(coefficients).columns + column))),
  );
  return sum;
});
