/** SUBTOTAL and AGGREGATE: functions over what is visible. */
import type { Sheet } from '../../book/book';
import { Reference } from '../reference';
import type { Place } from '../place';
import { DIV_0, Grid, Matrix, NUM, Union, VALUE, fail, isError, type Operand, type Scalar } from '../values';
import { define, functionNamed } from './define';

const NAMES = [
  'AVERAGE',
  'COUNT',
  'COUNTA',
  'MAX',
  'MIN',
  'PRODUCT',
  'STDEV.S',
  'STDEV.P',
  'SUM',
  'VAR.S',
  'VAR.P',
  'MEDIAN',
  'MODE.SNGL',
  'LARGE',
  'SMALL',
  'PERCENTILE.INC',
  'QUARTILE.INC',
  'PERCENTILE.EXC',
  'QUARTILE.EXC',
];
const HOLDS_SUBTOTAL = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

interface LeftOut {
  readonly hiddenRows: boolean;
  readonly errors: boolean;
  readonly nested: boolean;
}

/** Rows that a filter hides, which SUBTOTAL leaves out in any case. */
function isFiltered(sheet: Sheet, row: number): boolean {
  if (!sheet.rows.get(row)?.hidden) return false;
  const within = (area: { row: number; lastRow: number }): boolean => row > area.row && row <= area.lastRow;
  return (
    sheet.tables.some((table) => table.filters.size > 0 && within(table.area)) ||
    (sheet.autoFilter !== undefined && sheet.autoFilter.filters.size > 0 && within(sheet.autoFilter.area))
  );
}

function visibleValues(operands: readonly Operand[], leftOut: LeftOut): Scalar[] {
  const found: Scalar[] = [];
  const take = (value: Scalar): void => {
    if (!leftOut.errors || !isError(value)) found.push(value);
  };
  const takeGrid = (grid: Grid): void => {
    grid.forEach((value, row, column) => {
      if (grid instanceof Reference) {
        const { sheet } = grid;
        const at = grid.row + row;
        if (leftOut.hiddenRows ? sheet.rows.get(at)?.hidden : leftOut.nested && isFiltered(sheet, at)) return;
        if (leftOut.nested) {
          const formula = sheet.cells[at]?.[grid.column + column]?.formula;
          if (formula !== undefined && HOLDS_SUBTOTAL.test(formula)) return;
        }
      }
      take(value);
    });
  };
  for (const operand of operands) {
    if (operand instanceof Grid) takeGrid(operand);
    else if (operand instanceof Union) operand.areas.forEach(takeGrid);
    else take(operand as Scalar);
  }
  return found;
}

function apply(place: Place, name: string, values: readonly Scalar[], k?: Operand): Operand {
  const definition = functionNamed(name) ?? fail(VALUE);
  if (values.length === 0)
    return name === 'AVERAGE'
      ? DIV_0
      : ['COUNT', 'COUNTA', 'SUM', 'MAX', 'MIN', 'PRODUCT'].includes(name)
        ? 0
        : k === undefined
          ? DIV_0
          : NUM;
  const column = Matrix.column(values);
  return definition.call(place, k === undefined ? [column] : [column, k]);
}

define(
  'SUBTOTAL',
  'i ...x',
  (place, code, ...operands) => {
    const hiddenRows = code > 100;
    const name = NAMES[(hiddenRows ? code - 100 : code) - 1];
    if (name === undefined || (code > 11 && code < 101) || code > 111) return VALUE;
    if (operands.some((operand) => !(operand instanceof Reference || operand instanceof Union))) return VALUE;
    return apply(place, name, visibleValues(operands, { hiddenRows, errors: false, nested: true }));
  },
  // Hiding a row or filtering a table changes the result though no cell changes.
  { volatile: true },
);

define(
  'AGGREGATE',
  'i i ...x',
  (place, code, option, ...operands) => {
    const name = NAMES[code - 1];
    if (name === undefined || option < 0 || option > 7) return VALUE;
    const leftOut = { hiddenRows: option % 2 === 1, errors: [2, 3, 6, 7].includes(option), nested: option < 4 };
    if (code < 14) return apply(place, name, visibleValues(operands, leftOut));
    const [array, k] = operands;
    if (array === undefined || k === undefined) return VALUE;
    return apply(place, name, visibleValues([array], leftOut), k);
  },
  { volatile: true },
);
