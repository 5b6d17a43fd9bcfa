/**
 * How worksheet functions are declared: `define('ROUND', 'n n', (place, number, digits) => …)`. The signature says what each parameter
 * takes; coercion, errors, missing arguments and the spreading of a scalar function over arrays follow from it.
 *
 * | letter | takes | given an array or a range |
 * |---|---|---|
 * | `n` | a number (text that reads as one, TRUE as 1, blank as 0) | the function is applied to each element |
 * | `i` | a number, truncated | 〃 |
 * | `s` | text | 〃 |
 * | `b` | a boolean | 〃 |
 * | `v` | any scalar but an error | 〃 |
 * | `e` | any scalar, errors too | 〃 |
 * | `g` | an operand as it is; a scalar error fails | handed over |
 * | `x` | an operand as it is, errors too | 〃 |
 * | `r` | a reference | 〃 |
 * | `f` | a lambda | – |
 *
 * After the letter, `?`: may be absent, and is blank when left empty (`ROUND(A1,)`); `~`: absent and left empty are the same.
 * Before it, `...`: any number of them.
 */
import { numberText, readNumber } from '../culture';
import type { Place } from '../place';
import { Reference } from '../reference';
import {
  Failure,
  Grid,
  Lambda,
  MISSING,
  Matrix,
  NAME,
  NUM,
  VALUE,
  fail,
  isError,
  isScalar,
  toBoolean,
  type Missing,
  type Operand,
  type Scalar,
  Union,
} from '../values';

interface Kinds {
  n: number;
  i: number;
  s: string;
  b: boolean;
  v: Exclude<Scalar, { error: unknown }>;
  e: Scalar;
  g: Operand;
  x: Operand;
  r: Reference;
  f: Lambda;
}
type Kind = keyof Kinds;

type ParametersOf<Signature extends string> = Signature extends ''
  ? []
  : Signature extends `...${infer Letter extends Kind}`
    ? Kinds[Letter][]
    : Signature extends `${infer First} ${infer Rest}`
      ? [ParameterOf<First>, ...ParametersOf<Rest>]
      : [ParameterOf<Signature>];
type ParameterOf<Text extends string> = Text extends `${infer Letter extends Kind}${'?' | '~'}`
  ? Kinds[Letter] | undefined
  : Text extends Kind
    ? Kinds[Text]
    : never;

export type Argument = Operand | Missing;

/** Evaluates an argument when it is wanted, with whatever LET and LAMBDA have bound. */
export type LazyArgument = () => Argument;

export interface FunctionDefinition {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Arguments are evaluated by the function itself (IF, IFERROR …). */
  readonly lazy: boolean;
  readonly volatile: boolean;
  /** Whether the argument at that position is wanted as a reference rather than as its value. */
  wantsReference(position: number): boolean;
  call(place: Place, args: readonly Argument[]): Operand;
  callLazily(place: Place, args: readonly LazyArgument[]): Operand;
}

const definitions = new Map<string, FunctionDefinition>();

export const functionNamed = (name: string): FunctionDefinition | undefined => definitions.get(name);
export const functionNamesKnown = (): IterableIterator<string> => definitions.keys();

interface Parameter {
  readonly kind: Kind;
  readonly optional: boolean;
  readonly emptyIsAbsent: boolean;
  readonly lifts: boolean;
}

function parseSignature(signature: string): { fixed: Parameter[]; rest: Parameter | undefined } {
  const fixed: Parameter[] = [];
  let rest: Parameter | undefined;
  for (const text of signature.split(' ').filter(Boolean)) {
    const kind = text.replace(/[^a-z]/g, '') as Kind;
    const parameter = { kind, optional: /[?~]$/.test(text), emptyIsAbsent: text.endsWith('~'), lifts: 'nisbve'.includes(kind) };
    if (text.startsWith('...')) rest = parameter;
    else fixed.push(parameter);
  }
  return { fixed, rest };
}

export interface DefinitionOptions {
  readonly volatile?: boolean;
}

/** Declares a function under one or more names. */
export function define<Signature extends string>(
  names: string,
  signature: Signature,
  implementation: (place: Place, ...args: ParametersOf<Signature>) => Operand,
  options: DefinitionOptions = {},
): void {
  const { fixed, rest } = parseSignature(signature);
  const parameterAt = (position: number): Parameter => fixed[position] ?? (rest as Parameter);
  const least = fixed.filter((parameter) => !parameter.optional).length + (rest && !fixed.length ? 1 : 0);
  const run = implementation as (place: Place, ...args: unknown[]) => Operand;
  const call = (place: Place, args: readonly Argument[]): Operand => {
    let rows = 0;
    let columns = 0;
    for (let position = 0; position < args.length; position++) {
      const arg = args[position];
      if (arg instanceof Grid && parameterAt(position).lifts && !arg.isSingle) {
        rows = Math.max(rows, arg.rows);
        columns = Math.max(columns, arg.columns);
      }
    }
    if (rows > 0) return spread(rows, columns, place, args);
    const values: unknown[] = new Array<unknown>(Math.max(args.length, fixed.length)).fill(undefined);
    for (let position = 0; position < args.length; position++)
      values[position] = prepare(args[position] as Argument, parameterAt(position), place);
    const result = run(place, ...values);
    return typeof result === 'number' && !Number.isFinite(result) ? NUM : result;
  };
  /** The function applied to each element of its scalar parameters; single rows and columns repeat, what is missing is #N/A. */
  const spread = (rows: number, columns: number, place: Place, args: readonly Argument[]): Operand =>
    Matrix.of(rows, columns, (row, column) => {
      const elements = args.map((arg, position) =>
        arg instanceof Grid && parameterAt(position).lifts ? elementOf(arg, row, column) : arg,
      );
      return firstScalar(attempt(() => call(place, elements)));
    });
  for (const name of names.split(' ')) {
    definitions.set(name, {
      name,
      least,
      most: rest ? 255 : fixed.length,
      lazy: false,
      volatile: options.volatile ?? false,
      wantsReference: (position) => !parameterAt(position).lifts,
      call,
      callLazily: (place, args) =>
        call(
          place,
          args.map((arg) => arg()),
        ),
    });
  }
}

/** Declares a function that decides itself which of its arguments are evaluated. */
export function defineLazy(
  names: string,
  least: number,
  most: number,
  implementation: (place: Place, args: readonly LazyArgument[]) => Operand,
): void {
  for (const name of names.split(' ')) {
    definitions.set(name, {
      name,
      least,
      most,
      lazy: true,
      volatile: false,
      wantsReference: () => true,
      call: (place, args) =>
        implementation(
          place,
          args.map((arg) => () => arg),
        ),
      callLazily: implementation,
    });
  }
}

/** A second name for a function. */
export function alias(name: string, known: string): void {
  const definition = definitions.get(known);
  if (!definition) throw new Error(`No function ${known}`);
  definitions.set(name, definition);
}

/** What a function ends with: a failure becomes its error value. */
export function attempt(evaluate: () => Operand): Operand {
  try {
    return evaluate();
  } catch (failure) {
    if (failure instanceof Failure) return failure.value;
    throw failure;
  }
}

/** The element of a grid at a place of a larger result: one row or column repeats. */
export function elementOf(grid: Grid, row: number, column: number): Scalar {
  const atRow = grid.rows === 1 ? 0 : row;
  const atColumn = grid.columns === 1 ? 0 : column;
  return atRow < grid.rows && atColumn < grid.columns ? grid.at(atRow, atColumn) : NOT_AVAILABLE_ELEMENT;
}
const NOT_AVAILABLE_ELEMENT = { error: '#N/A' } as const;

export function firstScalar(operand: Operand): Scalar {
  if (isScalar(operand)) return operand;
  if (operand instanceof Grid) return operand.at(0, 0);
  return VALUE;
}

function prepare(arg: Argument, parameter: Parameter, place: Place): unknown {
  if (arg === MISSING) return missing(parameter);
  switch (parameter.kind) {
    case 'g':
      return isError(arg) ? fail(arg) : arg;
    case 'x':
      return arg;
    case 'r':
      return arg instanceof Reference ? arg : isError(arg) ? fail(arg) : fail(VALUE);
    case 'f':
      return arg instanceof Lambda ? arg : isError(arg) ? fail(arg) : fail(VALUE);
  }
  const scalar = arg instanceof Grid ? arg.at(0, 0) : isScalar(arg) ? arg : fail(VALUE);
  switch (parameter.kind) {
    case 'n':
      return typeof scalar === 'number' ? scalar : toNumber(scalar, place);
    case 'i':
      return Math.trunc(toNumber(scalar, place));
    case 's':
      return typeof scalar === 'string' ? scalar : toText(scalar, place);
    case 'b':
      return toBoolean(scalar);
    case 'v':
      return isError(scalar) ? fail(scalar) : scalar;
    case 'e':
      return scalar;
  }
}

function missing(parameter: Parameter): unknown {
  if (parameter.emptyIsAbsent) return undefined;
  switch (parameter.kind) {
    case 'n':
    case 'i':
      return 0;
    case 's':
      return '';
    case 'b':
      return false;
    case 'v':
    case 'e':
      return null;
    case 'f':
    case 'r':
      return fail(VALUE);
    // SUM(1,,2) counts an empty argument as 0.
    default:
      return 0;
  }
}

export function toNumber(value: Scalar, place: Place): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return readNumber(value, place.surroundings.culture)?.value ?? fail(VALUE);
  return fail(value);
}

export function toText(value: Scalar, place: Place): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value, place.surroundings.culture);
  if (typeof value === 'boolean') return value ? place.surroundings.notation.trueText : place.surroundings.notation.falseText;
  return fail(value);
}

/** A scalar operand, or the single value of a one-cell grid. */
export function single(operand: Operand): Scalar {
  if (operand instanceof Grid) return operand.isSingle ? operand.at(0, 0) : fail(VALUE);
  if (operand instanceof Union || operand instanceof Lambda) return fail(VALUE);
  return operand;
}

/** The scalar of a lazily evaluated argument; errors fail. */
export function scalarOf(arg: Argument): Scalar {
  if (arg === MISSING) return null;
  const scalar = single(arg);
  return isError(scalar) ? fail(scalar) : scalar;
}

export const unknownFunction = (): never => fail(NAME);

/**
 * Numbers of the arguments as SUM takes them: of cells and arrays only the numbers; written directly, also booleans and texts that read
 * as numbers. An error anywhere fails.
 */
export function eachNumber(args: readonly Operand[], place: Place, visit: (value: number) => void): void {
  const inGrid = (value: Scalar): void => {
    if (typeof value === 'number') visit(value);
    else if (typeof value === 'object' && value !== null) fail(value);
  };
  for (const arg of args) {
    if (arg instanceof Grid) arg.forEach(inGrid);
    else if (arg instanceof Union) for (const area of arg.areas) area.forEach(inGrid);
    else if (arg instanceof Lambda) fail(VALUE);
    else visit(toNumber(arg, place));
  }
}

export function numbersOf(args: readonly Operand[], place: Place): number[] {
  const numbers: number[] = [];
  eachNumber(args, place, (value) => numbers.push(value));
  return numbers;
}
