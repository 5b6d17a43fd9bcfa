import { fail, succeed, type Failure, type Result } from '../domain/result';
import type { Language, Text } from '../words/text';
import type { Parameter, Unit } from './parameter';
import { asMatrix, cellOf, isBlank, isFailure, readCell, type Cell, type Matrix } from './values';

type Scalar<P extends Parameter> = P extends { kind: 'number' | 'date' }
  ? P extends { blank: string }
    ? number | null
    : number
  : P extends { kind: 'boolean' }
    ? boolean
    : P extends { options: readonly { readonly value: infer Value }[] }
      ? Value | null
      : P extends { kind: 'text' }
        ? string | null
        : number | string | boolean | null;
type Element<P extends Parameter> = P extends { keepsErrors: true } ? Scalar<P> | Failure : Scalar<P>;
type Shaped<P extends Parameter> = P extends { shape: 'vector' }
  ? Element<P>[]
  : P extends { shape: 'matrix' }
    ? Element<P>[][]
    : Scalar<P>;
type Argument<P extends Parameter> = P extends { optional: true } ? Shaped<P> | null : Shaped<P>;
/** What an implementation receives: one value for each parameter, of the type that the parameter's kind and shape say. */
export type Arguments<P extends readonly Parameter[]> = { -readonly [K in keyof P]: Argument<P[K]> };

export interface Control {
  readonly language: Language;
  /** Set when the person gave up on the call. */
  readonly signal: AbortSignal | undefined;
}

export type Outcome = Matrix | Failure;

interface Example {
  readonly args: readonly unknown[];
  readonly value: unknown;
  /** What it gives in French, where the result holds words. */
  readonly frenchValue?: unknown;
}

/** Everything about one function. The id is permanent. */
export interface FunctionEntry {
  readonly id: string;
  readonly names: Text;
  readonly description: Text;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly unit: Unit; readonly shape: 'elementwise' | 'value' | 'table'; readonly description: Text };
  readonly formula: Text;
  readonly source: Text;
  readonly example: Example;
  /** What a person should know besides: guards, limits, traps. */
  readonly note?: Text;
  /** Takes long: yields, and can be cancelled. */
  readonly cancelable: boolean;
  run(args: readonly unknown[], control: Control): Outcome | Promise<Outcome>;
}

interface Description<P extends readonly Parameter[]> {
  readonly id: string;
  /** The English name, where the id cannot be one. */
  readonly english?: string;
  readonly french: string;
  readonly description: Text;
  readonly parameters: P;
  readonly gives: { readonly unit: Unit; readonly description: Text };
  readonly formula: Text;
  /** A publication is cited alike in both languages. */
  readonly source: string | Text;
  readonly example: Example;
  readonly note?: Text;
}

/** A function of single values: also takes ranges, element by element. Its vectors and tables are handed over whole. */
export const elementwise = <const P extends readonly Parameter[]>(
  description: Description<P> & { readonly each: (args: Arguments<P>, control: Control) => Result<number | string | boolean> },
): FunctionEntry => ({
  ...common(description, 'elementwise'),
  cancelable: false,
  run: (args, control) => runElementwise(description.parameters, args, (values) => description.each(values as Arguments<P>, control)),
});

/** A function of whole ranges that gives one value. */
export const single = <const P extends readonly Parameter[]>(
  description: Description<P> & { readonly whole: (args: Arguments<P>, control: Control) => Result<number | string | boolean> },
): FunctionEntry => ({
  ...common(description, 'value'),
  cancelable: false,
  run: (args, control) => {
    const values = readWhole(description.parameters, args);
    if (isFailure(values)) return values;
    const result = description.whole(values as Arguments<P>, control);
    return result.ok ? [[cellOf(result)]] : result;
  },
});

/** A function of whole ranges that gives a table, at once or later. */
export const table = <const P extends readonly Parameter[]>(
  description: Description<P> & {
    readonly cancelable?: true;
    readonly whole: (args: Arguments<P>, control: Control) => Result<Matrix> | Promise<Result<Matrix>>;
  },
): FunctionEntry => ({
  ...common(description, 'table'),
  cancelable: description.cancelable ?? false,
  run: (args, control) => {
    const values = readWhole(description.parameters, args);
    if (isFailure(values)) return values;
    const result = description.whole(values as Arguments<P>, control);
    return result instanceof Promise ? result.then(outcomeOf) : outcomeOf(result);
  },
});

const common = <P extends readonly Parameter[]>(
  { id, english, french, description, parameters, gives, formula, source, example, note }: Description<P>,
  shape: 'elementwise' | 'value' | 'table',
): Omit<FunctionEntry, 'run' | 'cancelable'> => ({
  id,
  names: { en: english ?? id, fr: french },
  description,
  parameters,
  result: { ...gives, shape },
  formula,
  source: typeof source === 'string' ? { en: source, fr: source } : source,
  example,
  ...(note === undefined ? {} : { note }),
});

const outcomeOf = (result: Result<Matrix>): Outcome => {
  if (!result.ok) return result;
  return result.value.length === 0 ? fail('emptyRange') : result.value;
};

type Rows = readonly (readonly unknown[])[];
type ReadValue = number | string | boolean | null | Failure;

const ONE = { row: 0, column: 0, rows: 1, columns: 1 };

/** Checks the number of arguments; undefined marks an optional one left out. */
const asRows = (parameters: readonly Parameter[], args: readonly unknown[]): (Rows | undefined)[] | Failure => {
  if (args.length > parameters.length) return fail('tooManyArguments', { count: args.length, most: parameters.length });
  const all: (Rows | undefined)[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const omitted = index >= args.length || (parameter.optional === true && isBlank(args[index]));
    if (omitted && parameter.optional !== true) return fail('missingArgument', { argument: parameter.name.en });
    all.push(omitted ? undefined : asMatrix(args[index]));
  }
  return all;
};

const sizeOf = (rows: Rows): string => `${rows.length} × ${rows[0]?.length ?? 0}`;

/** Vectors and tables, read once; the first misfit fails the call unless the parameter keeps errors. */
const readRange = (parameter: Parameter, rows: Rows): ReadValue[] | ReadValue[][] | Failure => {
  const columns = rows[0]?.length ?? 0;
  const vector = parameter.shape === 'vector';
  const plain = parameter.kind === 'number' && parameter.blank === undefined;
  const list: ReadValue[] = [];
  const table: ReadValue[][] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row]!;
    const line: ReadValue[] = vector ? list : [];
    for (let column = 0; column < columns; column += 1) {
      const cell = cells[column];
      if (plain && typeof cell === 'number') {
        line.push(cell);
        continue;
      }
      const value = readCell(cell, parameter, { row, column, rows: rows.length, columns });
      if (isFailure(value) && parameter.keepsErrors !== true) return value;
      line.push(value);
    }
    if (!vector) table.push(line);
  }
  if (!vector) return table;
  return rows.length > 1 && columns > 1 ? fail('oneColumnNeeded', { argument: parameter.name.en, size: sizeOf(rows) }) : list;
};

const readWhole = (parameters: readonly Parameter[], args: readonly unknown[]): unknown[] | Failure => {
  const all = asRows(parameters, args);
  if (isFailure(all)) return all;
  const values: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const rows = all[index];
    if (rows === undefined) {
      values.push(null);
      continue;
    }
    if (parameter.shape !== 'scalar') {
      const range = readRange(parameter, rows);
      if (isFailure(range)) return range;
      values.push(range);
      continue;
    }
    if (rows.length !== 1 || rows[0]?.length !== 1) return fail('oneValueNeeded', { argument: parameter.name.en, size: sizeOf(rows) });
    const value = readCell(rows[0][0], parameter, ONE);
    if (isFailure(value)) return value;
    values.push(value);
  }
  return values;
};

/** One value against a range, or ranges of one shape; what fails in an element stays in that element. */
const runElementwise = (
  parameters: readonly Parameter[],
  args: readonly unknown[],
  each: (values: readonly unknown[]) => Result<number | string | boolean>,
): Outcome => {
  const all = asRows(parameters, args);
  if (isFailure(all)) return all;
  const values: unknown[] = parameters.map(() => null);
  const ranges: { index: number; parameter: Parameter; rows: Rows; single: boolean }[] = [];
  let shape: Rows = [[undefined]];
  for (const [index, parameter] of parameters.entries()) {
    const rows = all[index];
    if (rows === undefined) continue;
    if (parameter.shape !== 'scalar') {
      const range = readRange(parameter, rows);
      if (isFailure(range)) return range;
      values[index] = range;
      continue;
    }
    const columns = rows[0]?.length ?? 0;
    if (rows.length === 0 || columns === 0) return fail('emptyRange');
    const one = rows.length === 1 && columns === 1;
    ranges.push({ index, parameter, rows, single: one });
    if (one) continue;
    const first = shape.length === 1 && shape[0]?.length === 1;
    if (!first && sizeOf(shape) !== sizeOf(rows)) return fail('unequalShapes', { first: sizeOf(shape), second: sizeOf(rows) });
    shape = rows;
  }
  const columns = shape[0]?.length ?? 1;
  const result: Cell[][] = [];
  for (let row = 0; row < shape.length; row += 1) {
    const line: Cell[] = [];
    for (let column = 0; column < columns; column += 1) {
      let failed: Failure | undefined;
      for (const { index, parameter, rows, single: one } of ranges) {
        const cell = one ? rows[0]?.[0] : rows[row]?.[column];
        if (typeof cell === 'number' && parameter.kind === 'number' && parameter.blank === undefined) {
          values[index] = cell;
          continue;
        }
        const value = readCell(cell, parameter, one ? ONE : { row, column, rows: rows.length, columns });
        if (isFailure(value)) {
          failed = value;
          break;
        }
        values[index] = value;
      }
      line.push(failed ?? cellOf(each(values)));
    }
    result.push(line);
  }
  return result;
};

/** Cells of one row of a table, from results. */
export const rowOf = (results: readonly Result<number | string | boolean>[]): Cell[] => results.map(cellOf);

/** A table with its headers in front when they are asked for. */
export const withHeaders = (rows: Matrix, headers: readonly string[], asked: boolean | null): Result<Matrix> =>
  succeed(asked === true ? [headers, ...rows] : rows);
