/** SUMIFS and its kin. Criteria are compiled once a call; equality is looked up in an index of the column when it pays. */
import { criterionOf, type Criterion } from '../criteria';
import type { Place } from '../place';
import { Reference } from '../reference';
import type { Grid } from '../values';
import { DIV_0, Matrix, VALUE, fail, isError, toGrid, type Operand, type Scalar } from '../values';
import { attempt, define, elementOf, firstScalar, toNumber } from './define';

interface Condition {
  readonly grid: Grid;
  readonly criterion: Criterion;
}

/** Calls with the place of every element that meets all conditions. */
function eachMatch(conditions: readonly Condition[], place: Place, visit: (row: number, column: number) => void): void {
  const first = conditions[0] as Condition;
  const { rows, columns } = first.grid;
  if (conditions.some(({ grid }) => grid.rows !== rows || grid.columns !== columns)) fail(VALUE);
  const positions = indexedPositions(conditions, place);
  if (positions) {
    const isColumn = columns === 1;
    for (const position of positions.found) {
      const [row, column] = isColumn ? [position, 0] : [0, position];
      if (conditions.every((condition) => condition === positions.condition || condition.criterion.matches(condition.grid.at(row, column))))
        visit(row, column);
    }
    return;
  }
  // A criterion that a blank cell meets has to look at every row, also below the used part of the sheet.
  const usedRows = Math.min(...conditions.map(({ grid, criterion }) => (criterion.matches(null) ? rows : grid.usedRows)));
  const usedColumns = Math.min(...conditions.map(({ grid, criterion }) => (criterion.matches(null) ? columns : grid.usedColumns)));
  for (let row = 0; row < usedRows; row++) {
    for (let column = 0; column < usedColumns; column++) {
      let met = true;
      for (const { grid, criterion } of conditions) {
        if (!criterion.matches(grid.at(row, column))) {
          met = false;
          break;
        }
      }
      if (met) visit(row, column);
    }
  }
}

/** The fewest positions that an index offers for one of the conditions. */
function indexedPositions(conditions: readonly Condition[], place: Place): { condition: Condition; found: readonly number[] } | undefined {
  let best: { condition: Condition; found: readonly number[] } | undefined;
  for (const condition of conditions) {
    const { grid, criterion } = condition;
    if (
      criterion.key === undefined ||
      !(grid instanceof Reference) ||
      (grid.rows > 1 && grid.columns > 1) ||
      grid.usedRows * grid.usedColumns < 32
    )
      continue;
    const index = place.surroundings.indexOf(grid);
    if (!index) continue;
    const found = index.matching(criterion.key);
    if (!best || found.length < best.found.length) best = { condition, found };
  }
  return best;
}

/** One result for each element of criteria that are arrays (`SUMIFS(…, A1:A9, {"a","b"})`), one result if none is. */
function forEachCriterion(
  place: Place,
  name: string,
  values: Operand | undefined,
  pairs: readonly Operand[],
  compute: (conditions: readonly Condition[]) => Scalar,
): Operand {
  if (pairs.length === 0 || pairs.length % 2 !== 0) return VALUE;
  const grids = pairs.filter((_, at) => at % 2 === 0).map((operand) => (isError(operand) ? fail(operand) : toGrid(operand)));
  const criteria = pairs.filter((_, at) => at % 2 === 1);
  const { culture } = place.surroundings;
  const subject = subjectOf(name, values, grids);
  const answer = (wanted: readonly Scalar[]): Scalar =>
    rememberedBy(place, subject, wanted, () =>
      compute(grids.map((grid, at) => ({ grid, criterion: criterionOf(wanted[at] ?? null, culture) }))),
    );
  const arrays = criteria.map(toGrid);
  const rows = Math.max(...arrays.map((array) => array.rows));
  const columns = Math.max(...arrays.map((array) => array.columns));
  if (rows === 1 && columns === 1) return answer(arrays.map((array) => array.at(0, 0)));
  return Matrix.of(rows, columns, (row, column) =>
    firstScalar(attempt(() => answer(arrays.map((array) => elementOf(array, row, column))))),
  );
}

/** Names the cells that are asked about, or undefined where remembering does not pay or arrays are asked. */
function subjectOf(name: string, values: Operand | undefined, grids: readonly Grid[]): string | undefined {
  let subject = name;
  for (const grid of values === undefined ? grids : [values, ...grids]) {
    if (!(grid instanceof Reference) || grid.usedRows * grid.usedColumns < 32) return undefined;
    subject += `|${grid.key}`;
  }
  return subject;
}

/** A calculated column asks the same of the same cells in row after row: `=[@Cost]/SUMIFS(Table[Cost],Table[Dept],[@Dept])`. */
function rememberedBy(place: Place, subject: string | undefined, wanted: readonly Scalar[], compute: () => Scalar): Scalar {
  if (subject === undefined) return compute();
  const { answeredQuestions } = place.surroundings;
  let question = subject;
  for (const value of wanted) question += `\u0000${typeof value}${isError(value) ? value.error : String(value)}`;
  let result = answeredQuestions.get(question);
  if (result === undefined) answeredQuestions.set(question, (result = compute()));
  return result;
}

/** Numbers at the matching places; errors there fail, all else is passed over. */
function matchingNumbers(values: Grid, conditions: readonly Condition[], place: Place, visit: (value: number) => void): void {
  const first = (conditions[0] as Condition).grid;
  if (values.rows !== first.rows || values.columns !== first.columns) fail(VALUE);
  eachMatch(conditions, place, (row, column) => {
    const value = values.at(row, column);
    if (typeof value === 'number') visit(value);
    else if (isError(value)) fail(value);
  });
}

function summary(name: string, compute: (numbers: number[]) => Scalar): void {
  define(name, 'g ...x', (place, values, ...pairs) =>
    forEachCriterion(place, name, values, pairs, (conditions) => {
      const numbers: number[] = [];
      matchingNumbers(toGrid(values), conditions, place, (value) => numbers.push(value));
      return compute(numbers);
    }),
  );
}

const sum = (numbers: readonly number[]): number => {
  let total = 0;
  for (const value of numbers) total += value;
  return total;
};
const average = (numbers: readonly number[]): Scalar => (numbers.length === 0 ? DIV_0 : sum(numbers) / numbers.length);
summary('SUMIFS', sum);
summary('AVERAGEIFS', average);
summary('MAXIFS', (numbers) => numbers.reduce((most, value) => Math.max(most, value), numbers[0] ?? 0));
summary('MINIFS', (numbers) => numbers.reduce((least, value) => Math.min(least, value), numbers[0] ?? 0));

define('COUNTIFS', '...x', (place, ...pairs) =>
  forEachCriterion(place, 'COUNTIFS', undefined, pairs, (conditions) => {
    let count = 0;
    eachMatch(conditions, place, () => count++);
    return count;
  }),
);
define('COUNTIF', 'g x', (place, range, criterion) =>
  forEachCriterion(place, 'COUNTIFS', undefined, [range, criterion], (conditions) => {
    let count = 0;
    eachMatch(conditions, place, () => count++);
    return count;
  }),
);

/** SUMIF's values begin where the sum range begins and have the size of the criteria range (Microsoft, "SUMIF function"). */
function sized(values: Operand | undefined, range: Grid): Grid {
  if (values === undefined) return range;
  if (values instanceof Reference) return values.part(0, 0, range.rows, range.columns);
  return toGrid(values);
}
function singleCriterion(name: string, compute: (numbers: number[]) => Scalar): void {
  define(name, 'g x g~', (place, range, criterion, values) =>
    forEachCriterion(place, name, values ?? range, [range, criterion], (conditions) => {
      const numbers: number[] = [];
      const grid = sized(values, toGrid(range));
      eachMatch(conditions, place, (row, column) => {
        const value = grid.at(row, column);
        if (typeof value === 'number') numbers.push(value);
        else if (isError(value)) fail(value);
      });
      return compute(numbers);
    }),
  );
}
singleCriterion('SUMIF', sum);
singleCriterion('AVERAGEIF', average);

/** Database functions: the criteria range's header names columns; its rows are alternatives. */
function database(name: string, compute: (place: Place, values: Scalar[]) => Operand): void {
  define(name, 'g x g', (place, table, field, criteria) => {
    const data = toGrid(table);
    const wanted = toGrid(criteria);
    const headers = Array.from({ length: data.columns }, (_, column) => String(data.at(0, column) ?? '').toLowerCase());
    const chosen = firstScalar(field);
    const column =
      chosen === null || chosen === 0
        ? -1
        : typeof chosen === 'string'
          ? headers.indexOf(chosen.toLowerCase())
          : Math.trunc(toNumber(chosen, place)) - 1;
    if (column >= data.columns || (column < 0 && typeof chosen === 'string')) return VALUE;
    const alternatives = Array.from({ length: Math.max(0, wanted.rows - 1) }, (_, row) =>
      Array.from({ length: wanted.columns }, (__, at) => at)
        .filter((at) => wanted.at(row + 1, at) !== null)
        .map((at) => {
          const value = wanted.at(row + 1, at);
          // In a criteria range a bare text stands for "begins with".
          const test = typeof value === 'string' && !/^[<>=]/.test(value) ? `${value}*` : value;
          return {
            at: headers.indexOf(String(wanted.at(0, at) ?? '').toLowerCase()),
            criterion: criterionOf(test, place.surroundings.culture),
          };
        }),
    );
    const values: Scalar[] = [];
    for (let row = 1; row < data.usedRows; row++) {
      if (!alternatives.some((tests) => tests.every(({ at, criterion }) => at >= 0 && criterion.matches(data.at(row, at))))) continue;
      values.push(column < 0 ? 1 : data.at(row, column));
    }
    return compute(place, values);
  });
}
const numeric = (values: readonly Scalar[]): number[] =>
  values.flatMap((value) => (isError(value) ? fail(value) : typeof value === 'number' ? [value] : []));
database('DSUM', (_, values) => sum(numeric(values)));
database('DCOUNT', (_, values) => numeric(values).length);
database('DCOUNTA', (_, values) => values.filter((value) => value !== null).length);
database('DAVERAGE', (_, values) => average(numeric(values)));
database('DMAX', (_, values) => Math.max(...numeric(values), ...(numeric(values).length ? [] : [0])));
database('DMIN', (_, values) => Math.min(...numeric(values), ...(numeric(values).length ? [] : [0])));
database('DGET', (_, values) => (values.length === 0 ? VALUE : values.length > 1 ? { error: '#NUM!' } : (values[0] as Scalar)));
