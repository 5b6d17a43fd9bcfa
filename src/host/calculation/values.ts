/** What a formula works with: scalars, grids of scalars (arrays and references), lambdas; and the errors. */
import type { ErrorCode } from '../../ooxml/error-codes';
import { isCellError, type CellError, type CellValue } from '../book/book';

export type Scalar = CellValue;

const errorsByCode = new Map<ErrorCode, CellError>();

/** The one object for that error, so that thousands of #N/A cost nothing. */
export function errorOf(code: ErrorCode): CellError {
  let error = errorsByCode.get(code);
  if (!error) errorsByCode.set(code, (error = Object.freeze({ error: code })));
  return error;
}

export const NULL_ERROR = errorOf('#NULL!');
export const DIV_0 = errorOf('#DIV/0!');
export const VALUE = errorOf('#VALUE!');
export const REF = errorOf('#REF!');
export const NAME = errorOf('#NAME?');
export const NUM = errorOf('#NUM!');
export const NOT_AVAILABLE = errorOf('#N/A');
export const SPILL = errorOf('#SPILL!');
export const CALC = errorOf('#CALC!');
export const BUSY = errorOf('#BUSY!');

/** Ends the evaluation of a function with an error value. One instance an error code: no stack is captured, throwing is cheap. */
export class Failure extends Error {
  constructor(readonly value: CellError) {
    super(value.error);
  }
}
const failures = new Map<CellError, Failure>();

export function fail(error: CellError): never {
  let failure = failures.get(error);
  if (!failure) {
    failure = new Failure(error);
    // An error with a message of its own (of a custom function) is not kept.
    if (error.message === undefined) failures.set(error, failure);
  }
  throw failure;
}

/** A rectangle of scalars: an array in memory or a reference to cells. */
export abstract class Grid {
  abstract readonly rows: number;
  abstract readonly columns: number;
  abstract at(row: number, column: number): Scalar;

  get isSingle(): boolean {
    return this.rows === 1 && this.columns === 1;
  }

  /** Rows that may hold something; what lies below is blank. An array uses all of its rows. */
  get usedRows(): number {
    return this.rows;
  }

  get usedColumns(): number {
    return this.columns;
  }

  /** The used part as rows of values. */
  toRows(): Scalar[][] {
    const { usedRows, usedColumns } = this;
    const rows: Scalar[][] = [];
    for (let row = 0; row < usedRows; row++) {
      const values = new Array<Scalar>(usedColumns);
      for (let column = 0; column < usedColumns; column++) values[column] = this.at(row, column);
      rows.push(values);
    }
    return rows;
  }

  /** Calls with every value, row by row; blanks beyond the used part of a sheet are left out. */
  forEach(visit: (value: Scalar, row: number, column: number) => void): void {
    const { usedRows, usedColumns } = this;
    for (let row = 0; row < usedRows; row++) for (let column = 0; column < usedColumns; column++) visit(this.at(row, column), row, column);
  }
}

export class Matrix extends Grid {
  constructor(
    readonly rows: number,
    readonly columns: number,
    /** Row by row. */
    readonly values: readonly Scalar[],
  ) {
    super();
  }

  at(row: number, column: number): Scalar {
    return this.values[row * this.columns + column] as Scalar;
  }

  static of(rows: number, columns: number, value: (row: number, column: number) => Scalar): Matrix {
    if (rows < 1 || columns < 1) fail(CALC);
    const values: Scalar[] = new Array<Scalar>(rows * columns);
    for (let row = 0, at = 0; row < rows; row++) for (let column = 0; column < columns; column++) values[at++] = value(row, column);
    return new Matrix(rows, columns, values);
  }

  static column(values: readonly Scalar[]): Matrix {
    return values.length === 0 ? fail(CALC) : new Matrix(values.length, 1, values);
  }

  static row(values: readonly Scalar[]): Matrix {
    return values.length === 0 ? fail(CALC) : new Matrix(1, values.length, values);
  }

  /** Rows may differ in length; what is missing is #N/A, as where Excel stacks arrays of different sizes. */
  static fromRows(rows: readonly (readonly Scalar[])[]): Matrix {
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    return Matrix.of(rows.length, columns, (row, column) => {
      const values = rows[row];
      return values && column < values.length ? (values[column] as Scalar) : NOT_AVAILABLE;
    });
  }
}

/** Rows of one length, as a custom function answered them. Copies nothing. */
export class RowsGrid extends Grid {
  readonly rows: number;
  readonly columns: number;

  constructor(private readonly values: readonly (readonly Scalar[])[]) {
    super();
    this.rows = values.length;
    this.columns = values[0]?.length ?? 0;
  }

  at(row: number, column: number): Scalar {
    return (this.values[row] as readonly Scalar[])[column] as Scalar;
  }
}

/** A function made by LAMBDA. */
export class Lambda {
  constructor(
    readonly parameters: number,
    readonly call: (args: readonly Operand[]) => Operand,
  ) {}
}

/** Several areas in one operand, `(A1:A3,C1:C3)`. */
export class Union {
  constructor(readonly areas: readonly Grid[]) {}
}

/** An argument that was left empty, as the second one in `IF(A1,,1)`. */
export const MISSING = Symbol('missing argument');
export type Missing = typeof MISSING;

export type Operand = Scalar | Grid | Union | Lambda;

export function isScalar(operand: Operand): operand is Scalar {
  return (
    typeof operand !== 'object' || operand === null || !(operand instanceof Grid || operand instanceof Union || operand instanceof Lambda)
  );
}

export function isError(operand: Operand | undefined): operand is CellError {
  return typeof operand === 'object' && operand !== null && 'error' in operand;
}

/** The grid of an operand; a scalar is a grid of one. */
export function toGrid(operand: Operand): Grid {
  if (operand instanceof Grid) return operand;
  if (operand instanceof Union) return operand.areas.length === 1 ? (operand.areas[0] as Grid) : fail(VALUE);
  if (operand instanceof Lambda) return fail(CALC);
  return new Matrix(1, 1, [operand]);
}

/** A value that Excel cannot hold is #NUM!. */
export const finite = (value: number): number | CellError => (Number.isFinite(value) ? value : NUM);

export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    if (upper === 'TRUE') return true;
    if (upper === 'FALSE') return false;
    return fail(VALUE);
  }
  return fail(value);
}

export function sameScalar(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  return isCellError(a) && isCellError(b) && a.error === b.error && a.message === b.message;
}

/**
 * Numbers are equal when they agree in 15 significant digits, so that `=0.1+0.2=0.3` is TRUE as in Excel
 * (Microsoft, "Floating-point arithmetic may give inaccurate results in Excel").
 */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const difference = Math.abs(a - b);
  if (difference > Math.abs(a) * 2e-15) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

/** Numbers come before text, text before booleans; a blank is taken for the zero of the other's type. Negative, zero or positive. */
export function compareScalars(a: Scalar, b: Scalar, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (a === null) {
    if (b === null) return 0;
    a = typeof b === 'string' ? '' : typeof b === 'boolean' ? false : 0;
  } else if (b === null) {
    b = typeof a === 'string' ? '' : typeof a === 'boolean' ? false : 0;
  }
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b, collator);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return typeRank(a) - typeRank(b);
}

export function compareText(a: string, b: string, collator: Intl.Collator): number {
  if (a === b) return 0;
  const foldedA = fold(a);
  const foldedB = fold(b);
  if (foldedA === foldedB) return 0;
  return collator.compare(a, b) || (foldedA < foldedB ? -1 : 1);
}

/** The same for texts that Excel takes as equal: case does not matter, accents do. */
export const fold = (text: string): string => text.toLowerCase();

export const typeRank = (value: Scalar): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3;

/** Calls with every scalar of the operand. `direct` tells a value written in the formula from one in a cell or array. */
export function eachScalar(operand: Operand, visit: (value: Scalar, direct: boolean) => void): void {
  if (operand instanceof Grid) operand.forEach((value) => visit(value, false));
  else if (operand instanceof Union) for (const area of operand.areas) area.forEach((value) => visit(value, false));
  else if (operand instanceof Lambda) fail(CALC);
  else visit(operand, true);
}
