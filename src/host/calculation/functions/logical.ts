/** Logical functions; most decide themselves which of their arguments they evaluate. */
import type { Place } from '../place';
import {
  BUSY,
  Grid,
  MISSING,
  Matrix,
  NOT_AVAILABLE,
  Union,
  VALUE,
  compareScalars,
  fail,
  isError,
  isScalar,
  toBoolean,
  toGrid,
  type Operand,
  type Scalar,
} from '../values';
import { attempt, define, defineLazy, elementOf, firstScalar, scalarOf, toNumber, type Argument } from './define';

function isTrue(arg: Argument): boolean {
  const value = scalarOf(arg);
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    if (upper === 'TRUE') return true;
    if (upper === 'FALSE') return false;
    return fail(VALUE);
  }
  return value === true || (typeof value === 'number' && value !== 0);
}

const orZero = (arg: Argument): Operand => (arg === MISSING ? 0 : arg);

function spreadOver(condition: Grid, others: readonly Operand[], choose: (at: Scalar, elements: readonly Scalar[]) => Scalar): Operand {
  const grids = others.map(toGrid);
  const rows = Math.max(condition.rows, ...grids.map((grid) => grid.rows));
  const columns = Math.max(condition.columns, ...grids.map((grid) => grid.columns));
  return Matrix.of(rows, columns, (row, column) => {
    const elements = grids.map((grid) => elementOf(grid, row, column));
    return firstScalar(attempt(() => choose(elementOf(condition, row, column), elements)));
  });
}

const isArray = (arg: Argument): arg is Grid => arg instanceof Grid && !arg.isSingle;

defineLazy('IF', 2, 3, (_, [condition, whenTrue, whenFalse]) => {
  const test = (condition as () => Argument)();
  if (isArray(test)) {
    const branches = [whenTrue ? orZero(whenTrue()) : true, whenFalse ? orZero(whenFalse()) : false];
    return spreadOver(test, branches, (value, [first, second]) => (isTrue(value) ? (first as Scalar) : (second as Scalar)));
  }
  if (isTrue(test)) return whenTrue ? orZero(whenTrue()) : true;
  return whenFalse ? orZero(whenFalse()) : false;
});

defineLazy('IFS', 2, 254, (_, args) => {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const test = (args[at] as () => Argument)();
    if (isArray(test)) {
      const rest = args.slice(at).map((arg) => orZero(arg()));
      return spreadOver(test, rest.slice(1), (first, elements) => {
        const all = [first, ...elements];
        for (let each = 0; each + 1 < all.length; each += 2) if (isTrue(all[each] as Scalar)) return all[each + 1] as Scalar;
        return NOT_AVAILABLE;
      });
    }
    if (isTrue(test)) return orZero((args[at + 1] as () => Argument)());
  }
  return NOT_AVAILABLE;
});

function whenError(isCaught: (value: Scalar) => boolean): (place: Place, args: readonly (() => Argument)[]) => Operand {
  return (_, [value, fallback]) => {
    const result = orZero((value as () => Argument)());
    // A custom function that has not answered yet is no error to be covered up.
    if (isError(result) && result.error === '#BUSY!') return result;
    if (isArray(result)) {
      const grid = result;
      let instead: Operand | undefined;
      return Matrix.of(grid.rows, grid.columns, (row, column) => {
        const element = grid.at(row, column);
        if (!isCaught(element)) return element;
        instead ??= orZero((fallback as () => Argument)());
        return instead instanceof Grid ? elementOf(instead, row, column) : firstScalar(instead);
      });
    }
    const scalar = result instanceof Grid ? result.at(0, 0) : result;
    if (isError(scalar) && scalar.error === '#BUSY!') return BUSY;
    if (!isScalar(scalar) || !isCaught(scalar)) return result;
    return orZero((fallback as () => Argument)());
  };
}
defineLazy(
  'IFERROR',
  2,
  2,
  whenError((value) => isError(value)),
);
defineLazy(
  'IFNA',
  2,
  2,
  whenError((value) => isError(value) && value.error === '#N/A'),
);

defineLazy('SWITCH', 3, 254, (place, args) => {
  const subject = (args[0] as () => Argument)();
  const { collator } = place.surroundings.notation;
  const pairs = Math.floor((args.length - 1) / 2);
  const hasDefault = (args.length - 1) % 2 === 1;
  const same = (a: Scalar, b: Scalar): boolean => compareScalars(a, b, collator) === 0;
  if (isArray(subject)) {
    const rest = args.slice(1).map((arg) => orZero(arg()));
    return spreadOver(subject, rest, (value, elements) => {
      if (isError(value)) return value;
      for (let pair = 0; pair < pairs; pair++) if (same(value, elements[pair * 2] as Scalar)) return elements[pair * 2 + 1] as Scalar;
      return hasDefault ? (elements[elements.length - 1] as Scalar) : NOT_AVAILABLE;
    });
  }
  const value = scalarOf(subject);
  for (let pair = 0; pair < pairs; pair++) {
    if (same(value, scalarOf((args[1 + pair * 2] as () => Argument)()))) return orZero((args[2 + pair * 2] as () => Argument)());
  }
  return hasDefault ? orZero((args[args.length - 1] as () => Argument)()) : NOT_AVAILABLE;
});

defineLazy('CHOOSE', 2, 255, (place, [index, ...choices]) => {
  const chosen = (index as () => Argument)();
  const pick = (position: number): Operand => {
    const choice = choices[Math.trunc(position) - 1];
    return choice ? orZero(choice()) : fail(VALUE);
  };
  if (isArray(chosen)) {
    const all = choices.map((choice) => orZero(choice()));
    // CHOOSE({1,2},A1:A9,C1:C9) puts columns side by side: each element of the index picks from its choice at the same place.
    return spreadOver(chosen, all, (at, elements) => {
      const position = Math.trunc(toNumber(at, place));
      return position >= 1 && position <= elements.length ? (elements[position - 1] as Scalar) : fail(VALUE);
    });
  }
  return pick(toNumber(scalarOf(chosen), place));
});

/** The truth values of AND, OR and XOR: in cells and arrays only booleans and numbers count, and there must be at least one. */
function truths(args: readonly Operand[]): boolean[] {
  const found: boolean[] = [];
  for (const arg of args) {
    const grids = arg instanceof Union ? arg.areas : arg instanceof Grid ? [arg] : undefined;
    if (!grids) found.push(toBoolean(isScalar(arg) ? arg : fail(VALUE)));
    for (const grid of grids ?? []) {
      grid.forEach((value) => {
        if (isError(value)) fail(value);
        if (typeof value === 'boolean' || typeof value === 'number') found.push(Boolean(value));
      });
    }
  }
  return found.length > 0 ? found : fail(VALUE);
}

define('AND', '...g', (_, ...args) => truths(args).every(Boolean));
define('OR', '...g', (_, ...args) => truths(args).some(Boolean));
define('XOR', '...g', (_, ...args) => truths(args).filter(Boolean).length % 2 === 1);
define('NOT', 'b', (_, value) => !value);
define('TRUE', '', () => true);
define('FALSE', '', () => false);
