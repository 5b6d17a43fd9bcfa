/** Dynamic arrays: building, reshaping, sorting and filtering them, and the functions that take a LAMBDA. */
import type { Place } from '../place';
import { Reference } from '../reference';
import {
  CALC,
  Grid,
  Matrix,
  NOT_AVAILABLE,
  VALUE,
  compareScalars,
  fail,
  isError,
  isScalar,
  toGrid,
  typeRank,
  type Lambda,
  type Operand,
  type Scalar,
} from '../values';
import { attempt, define, elementOf, firstScalar, toNumber } from './define';

const rowValues = (grid: Grid, row: number): Scalar[] => Array.from({ length: grid.columns }, (_, column) => grid.at(row, column));
const columnValues = (grid: Grid, column: number): Scalar[] => Array.from({ length: grid.rows }, (_, row) => grid.at(row, column));
const fromRows = (grid: Grid, rows: readonly number[]): Matrix =>
  Matrix.of(rows.length, grid.columns, (row, column) => grid.at(rows[row] as number, column));
const fromColumns = (grid: Grid, columns: readonly number[]): Matrix =>
  Matrix.of(grid.rows, columns.length, (row, column) => grid.at(row, columns[column] as number));
const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
/** Whole columns are taken as far as they are used. */
const inUse = (operand: Operand): Grid => {
  const grid = toGrid(operand);
  return grid instanceof Reference && grid.rows > 100_000
    ? grid.part(0, 0, Math.max(1, grid.usedRows), Math.max(1, grid.usedColumns))
    : grid;
};

define('TRANSPOSE', 'g', (_, operand) => {
  const grid = inUse(operand);
  return Matrix.of(grid.columns, grid.rows, (row, column) => grid.at(column, row));
});
define('SEQUENCE', 'i i~ n~ n~', (_, rows, columns = 1, start = 1, step = 1) =>
  rows < 0 || columns < 0
    ? VALUE
    : rows * columns > 5_000_000
      ? fail({ error: '#NUM!' })
      : Matrix.of(rows, columns, (row, column) => start + step * (row * columns + column)),
);
define(
  'RANDARRAY',
  'i~ i~ n~ n~ b~',
  (_, rows = 1, columns = 1, low = 0, high = 1, whole = false) =>
    low > high
      ? VALUE
      : Matrix.of(rows, columns, () => (whole ? Math.floor(low + Math.random() * (high - low + 1)) : low + Math.random() * (high - low))),
  { volatile: true },
);

define('FILTER', 'g g x~', (place, array, include, otherwise) => {
  const grid = toGrid(array);
  const test = toGrid(include);
  const byRow = test.columns === 1 && test.rows === grid.rows;
  if (!byRow && !(test.rows === 1 && test.columns === grid.columns)) return VALUE;
  const kept: number[] = [];
  const count = byRow ? Math.min(grid.rows, Math.max(grid.usedRows, test instanceof Reference ? 0 : grid.rows)) : grid.columns;
  for (let at = 0; at < count; at++) {
    const value = byRow ? test.at(at, 0) : test.at(0, at);
    if (isError(value)) return value;
    if (typeof value === 'string') return VALUE;
    if (toNumber(value, place) !== 0) kept.push(at);
  }
  if (kept.length === 0) return otherwise ?? CALC;
  return byRow ? fromRows(grid, kept) : fromColumns(grid, kept);
});

/** Order of values in a sort: numbers, texts, booleans, errors; blanks last whatever the direction. */
function sortOrder(a: Scalar, b: Scalar, descending: boolean, collator: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = isError(a) && isError(b) ? 0 : isError(a) || isError(b) ? typeRank(a) - typeRank(b) : compareScalars(a, b, collator);
  return descending ? -order : order;
}

define('SORT', 'g g~ g~ b~', (place, array, indexes = 1, orders = 1, byColumn = false) => {
  const grid = inUse(array);
  const keys = scalars(toGrid(indexes)).map((value) => Math.trunc(toNumber(value, place)));
  const directions = scalars(toGrid(orders)).map((value) => toNumber(value, place));
  const most = byColumn ? grid.rows : grid.columns;
  if (keys.some((key) => key < 1 || key > most) || directions.some((direction) => direction !== 1 && direction !== -1)) return VALUE;
  const { collator } = place.surroundings.notation;
  const lines = range(byColumn ? grid.columns : grid.rows);
  const valueAt = (line: number, key: number): Scalar => (byColumn ? grid.at(key - 1, line) : grid.at(line, key - 1));
  lines.sort((a, b) => {
    for (const [at, key] of keys.entries()) {
      const order = sortOrder(valueAt(a, key), valueAt(b, key), (directions[at] ?? directions[0]) === -1, collator);
      if (order !== 0) return order;
    }
    return a - b;
  });
  return byColumn ? fromColumns(grid, lines) : fromRows(grid, lines);
});

define('SORTBY', 'g ...g', (place, array, ...by) => {
  const grid = toGrid(array);
  if (by.length === 0) return VALUE;
  const keys: { values: Scalar[]; descending: boolean }[] = [];
  for (let at = 0; at < by.length; at += 2) {
    const direction = by[at + 1] === undefined ? 1 : toNumber(firstScalar(by[at + 1] as Operand), place);
    if (direction !== 1 && direction !== -1) return VALUE;
    keys.push({ values: scalars(toGrid(by[at] as Operand)), descending: direction === -1 });
  }
  const byRow = toGrid(by[0] as Operand).columns === 1 && keys[0]?.values.length === grid.rows;
  const lines = range(byRow ? grid.rows : grid.columns);
  if (keys.some((key) => key.values.length !== lines.length)) return VALUE;
  const { collator } = place.surroundings.notation;
  lines.sort((a, b) => {
    for (const key of keys) {
      const order = sortOrder(key.values[a] as Scalar, key.values[b] as Scalar, key.descending, collator);
      if (order !== 0) return order;
    }
    return a - b;
  });
  return byRow ? fromRows(grid, lines) : fromColumns(grid, lines);
});

function scalars(grid: Grid): Scalar[] {
  const all: Scalar[] = [];
  for (let row = 0; row < grid.rows; row++) for (let column = 0; column < grid.columns; column++) all.push(grid.at(row, column));
  return all;
}

/** Two values that UNIQUE takes as the same have the same key. */
const identity = (value: Scalar): string =>
  typeof value === 'string'
    ? `s${value.toLowerCase()}`
    : value === null
      ? 'b'
      : isError(value)
        ? `e${value.error}`
        : `${typeof value}${String(value)}`;

define('UNIQUE', 'g b~ b~', (_, array, byColumn = false, once = false) => {
  const grid = inUse(array);
  const seen = new Map<string, { first: number; count: number }>();
  for (const line of range(byColumn ? grid.columns : grid.rows)) {
    const key = (byColumn ? columnValues(grid, line) : rowValues(grid, line)).map(identity).join('\u0000');
    const known = seen.get(key);
    if (known) known.count++;
    else seen.set(key, { first: line, count: 1 });
  }
  const kept = [...seen.values()].filter(({ count }) => !once || count === 1).map(({ first }) => first);
  if (kept.length === 0) return CALC;
  return byColumn ? fromColumns(grid, kept) : fromRows(grid, kept);
});

define('VSTACK', '...x', (_, ...operands) =>
  Matrix.fromRows(
    operands.flatMap((operand) => {
      const grid = inUse(operand);
      return range(grid.rows).map((row) => rowValues(grid, row));
    }),
  ),
);
define('HSTACK', '...x', (_, ...operands) => {
  const grids = operands.map(inUse);
  const rows = Math.max(...grids.map((grid) => grid.rows));
  return Matrix.fromRows(
    range(rows).map((row) =>
      grids.flatMap((grid) => (row < grid.rows ? rowValues(grid, row) : range(grid.columns).map((): Scalar => NOT_AVAILABLE))),
    ),
  );
});

/** Which of `count` lines TAKE keeps: the first n, or the last n if n is negative. */
function taken(count: number, wanted: number | undefined): [from: number, length: number] {
  if (wanted === undefined) return [0, count];
  if (wanted === 0) return fail(CALC);
  const length = Math.min(count, Math.abs(wanted));
  return wanted > 0 ? [0, length] : [count - length, length];
}
function dropped(count: number, wanted = 0): [from: number, length: number] {
  const length = count - Math.abs(wanted);
  return length <= 0 ? fail(CALC) : wanted >= 0 ? [count - length, length] : [0, length];
}
function portion(grid: Grid, [row, rows]: [number, number], [column, columns]: [number, number]): Operand {
  return grid instanceof Reference
    ? grid.part(row, column, rows, columns)
    : Matrix.of(rows, columns, (y, x) => grid.at(row + y, column + x));
}
define('TAKE', 'g i~ i~', (_, operand, rows, columns) => {
  const grid = inUse(operand);
  return portion(grid, taken(grid.rows, rows), taken(grid.columns, columns));
});
define('DROP', 'g i~ i~', (_, operand, rows, columns) => {
  const grid = inUse(operand);
  return portion(grid, dropped(grid.rows, rows), dropped(grid.columns, columns));
});

/** Line numbers of CHOOSECOLS and CHOOSEROWS: from 1, or from the end if negative. */
function chosen(place: Place, operands: readonly Operand[], count: number): number[] {
  return operands
    .flatMap((operand) => scalars(toGrid(operand)))
    .map((value) => {
      const number = Math.trunc(toNumber(value, place));
      return number === 0 || Math.abs(number) > count ? fail(VALUE) : number > 0 ? number - 1 : count + number;
    });
}
define('CHOOSECOLS', 'g ...g', (place, operand, ...columns) => {
  const grid = inUse(operand);
  return fromColumns(grid, chosen(place, columns, grid.columns));
});
define('CHOOSEROWS', 'g ...g', (place, operand, ...rows) => {
  const grid = inUse(operand);
  return fromRows(grid, chosen(place, rows, grid.rows));
});

function listed(operand: Operand, ignore: number, byColumn: boolean): Scalar[] {
  const grid = inUse(operand);
  const all = byColumn ? range(grid.columns).flatMap((column) => columnValues(grid, column)) : scalars(grid);
  return all.filter((value) => !((ignore & 1) !== 0 && value === null) && !((ignore & 2) !== 0 && isError(value)));
}
define('TOCOL', 'g i~ b~', (_, operand, ignore = 0, byColumn = false) => Matrix.column(listed(operand, ignore, byColumn)));
define('TOROW', 'g i~ b~', (_, operand, ignore = 0, byColumn = false) => Matrix.row(listed(operand, ignore, byColumn)));
define('EXPAND', 'g i~ i~ e~', (_, operand, rows, columns, padding = NOT_AVAILABLE) => {
  const grid = toGrid(operand);
  const [height, width] = [rows ?? grid.rows, columns ?? grid.columns];
  if (height < grid.rows || width < grid.columns) return VALUE;
  return Matrix.of(height, width, (row, column) => (row < grid.rows && column < grid.columns ? grid.at(row, column) : padding));
});
define('WRAPROWS', 'g i e~', (_, operand, count, padding = NOT_AVAILABLE) => {
  const values = scalars(toGrid(operand));
  if (count < 1) return fail({ error: '#NUM!' });
  return Matrix.of(Math.ceil(values.length / count), count, (row, column) =>
    row * count + column < values.length ? (values[row * count + column] as Scalar) : padding,
  );
});
define('WRAPCOLS', 'g i e~', (_, operand, count, padding = NOT_AVAILABLE) => {
  const values = scalars(toGrid(operand));
  if (count < 1) return fail({ error: '#NUM!' });
  return Matrix.of(count, Math.ceil(values.length / count), (row, column) =>
    column * count + row < values.length ? (values[column * count + row] as Scalar) : padding,
  );
});

/** LAMBDA's callers. */

/** A lambda's result where one value is needed: an array of more is #CALC!. */
function scalarResult(result: Operand): Scalar {
  if (result instanceof Grid) return result.isSingle ? result.at(0, 0) : CALC;
  return isScalar(result) ? result : CALC;
}
const element = (grid: Grid, row: number, column: number): Operand =>
  grid instanceof Reference ? grid.part(row, column, 1, 1) : grid.at(row, column);

define('MAP', '...x', (_, ...args) => {
  const lambda = args[args.length - 1] as Lambda;
  const grids = args.slice(0, -1).map(inUse);
  if (grids.length === 0 || isScalar(lambda as Operand) || (lambda as Operand) instanceof Grid) return VALUE;
  const rows = Math.max(...grids.map((grid) => grid.rows));
  const columns = Math.max(...grids.map((grid) => grid.columns));
  return Matrix.of(rows, columns, (row, column) =>
    scalarResult(
      lambda.call(
        grids.map((grid) => (row < grid.rows && column < grid.columns ? element(grid, row, column) : elementOf(grid, row, column))),
      ),
    ),
  );
});
define('REDUCE', 'x~ x f', (_, initial, array, lambda) => {
  const grid = inUse(array);
  let accumulated: Operand = initial ?? null;
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) accumulated = lambda.call([accumulated, element(grid, row, column)]);
  return accumulated;
});
define('SCAN', 'x~ x f', (_, initial, array, lambda) => {
  const grid = inUse(array);
  let accumulated: Operand = initial ?? null;
  return Matrix.of(grid.rows, grid.columns, (row, column) => {
    // Without an initial value the first element begins.
    accumulated =
      initial === undefined && row === 0 && column === 0 ? grid.at(0, 0) : lambda.call([accumulated, element(grid, row, column)]);
    return scalarResult(accumulated);
  });
});
define('BYROW', 'x f', (_, array, lambda) => {
  const grid = inUse(array);
  return Matrix.of(grid.rows, 1, (row) => scalarResult(attempt(() => lambda.call([portion(grid, [row, 1], [0, grid.columns])]))));
});
define('BYCOL', 'x f', (_, array, lambda) => {
  const grid = inUse(array);
  return Matrix.of(1, grid.columns, (__, column) => scalarResult(attempt(() => lambda.call([portion(grid, [0, grid.rows], [column, 1])]))));
});
define('MAKEARRAY', 'i i f', (_, rows, columns, lambda) =>
  rows < 1 || columns < 1 ? VALUE : Matrix.of(rows, columns, (row, column) => scalarResult(lambda.call([row + 1, column + 1]))),
);
