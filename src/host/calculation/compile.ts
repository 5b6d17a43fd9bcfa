/**
 * From syntax tree to closures. A compiled formula belongs to no cell: all cells with the same text share it (a calculated column is
 * compiled once), as do copies of one another, and structured and relative references find their cells when they are evaluated.
 */
import { MAX_COLUMNS, MAX_ROWS, unquoteSheetName } from '../../ooxml/address';
import type { ErrorCode } from '../../ooxml/error-codes';
import type { CustomFunctionArgument, CustomFunctionEntry } from './contract';
import {
  attempt,
  elementOf,
  firstScalar,
  functionNamed,
  toNumber,
  toText,
  type Argument,
  type FunctionDefinition,
} from './functions/define';
import './functions/all';
import type { Place } from './place';
import { ARITHMETIC, COMPARISON, joined, type Arithmetic } from './operators';
import {
  Reference,
  areaReference,
  parseAddress,
  parseStructured,
  splitPrefix,
  tableColumnIndex,
  type AddressText,
  type StructuredText,
} from './reference';
import { isRelative, movedArea, type CellPosition } from './relative';
import { missingTable, referenceAt, structuredOperand, tableOf } from './resolve';
import { bareFunctionName, parseFormula, type Expression } from './syntax';
import {
  CALC,
  Failure,
  Grid,
  Lambda,
  MISSING,
  Matrix,
  RowsGrid,
  NAME,
  NULL_ERROR,
  REF,
  Union,
  VALUE,
  compareScalars,
  errorOf,
  isError,
  isScalar,
  toGrid,
  type Operand,
  type Scalar,
} from './values';
import type { CellValue } from '../book/book';

/**
 * What a formula's text refers to; the dependency graph resolves it. Of an `index` reference (INDEX's array) only a part is read: it may
 * hold the formula's own cell, as in `=SUM(B2:INDEX(B:B,ROW()-1))`, and is then watched part by part.
 */
export type StaticReference = { readonly role?: 'index' } & StaticTarget;
type StaticTarget =
  | { readonly kind: 'cells'; readonly address: AddressText }
  | { readonly kind: 'spill'; readonly address: AddressText }
  | { readonly kind: 'structured'; readonly reference: StructuredText }
  | { readonly kind: 'name'; readonly name: string };

export interface Compiled {
  evaluate(place: Place): Operand;
  readonly references: readonly StaticReference[];
  /** Where the formula stands that the references are of, if it was compiled for its copies too: in those they move along. */
  readonly origin?: CellPosition;
  /** Recalculated every time. */
  readonly volatile: boolean;
  /** Names of functions called that are no worksheet functions. */
  readonly foreignFunctions: readonly string[];
}

type Environment = readonly Operand[];
type Evaluator = (place: Place, environment: Environment) => Operand;

const NOTHING: Environment = [];

export function compileFormula(formula: string, origin?: CellPosition): Compiled {
  const tree = parseFormula(formula.startsWith('=') ? formula : `=${formula}`);
  if (!tree) return { evaluate: () => NAME, references: [], volatile: false, foreignFunctions: [] };
  const compiler = new Compiler(origin);
  const evaluator = compiler.operand(tree, []);
  return {
    evaluate: (place) => attempt(() => evaluator(place, NOTHING)),
    references: compiler.references,
    ...(origin && { origin }),
    volatile: compiler.volatile,
    foreignFunctions: compiler.foreignFunctions,
  };
}

/** What a reference of the formula at `origin` means in its copy at a place. */
function movedReference(address: AddressText, origin: CellPosition, place: Place): Operand {
  const area = movedArea(address, place.row - origin.row, place.column - origin.column);
  return area ? referenceAt({ ...address, area }, place) : REF;
}

class Compiler {
  readonly references: StaticReference[] = [];
  readonly foreignFunctions: string[] = [];
  volatile = false;
  /** What is done with the reference being compiled. */
  private role: ArgumentRole = 'value';

  constructor(private readonly origin?: CellPosition) {}

  private refersTo(target: StaticTarget): void {
    if (this.role === 'index') this.references.push({ ...target, role: 'index' });
    else if (this.role === 'value') this.references.push(target);
  }

  /** The expression as it is: a reference stays one. `names` are the variables in scope, outermost first. */
  operand(node: Expression, names: readonly string[]): Evaluator {
    switch (node.type) {
      case 'Literal': {
        const value = node.value;
        return () => value;
      }
      case 'ErrorLiteral': {
        const error = errorOf(node.value.toUpperCase() as ErrorCode);
        return () => error;
      }
      case 'ReferenceIdentifier':
        return this.reference(node.value, node.kind, names);
      case 'UnaryExpression':
        return this.unary(node.operator, node.arguments[0] as Expression, names);
      case 'BinaryExpression':
        return this.binary(node.operator, node.arguments[0] as Expression, node.arguments[1] as Expression, names);
      case 'ArrayExpression': {
        const rows = node.elements.map((row) =>
          row.map((element): Scalar =>
            element.type === 'Literal'
              ? element.value
              : element.type === 'ErrorLiteral'
                ? errorOf(element.value.toUpperCase() as ErrorCode)
                : VALUE,
          ),
        );
        const matrix = attempt(() => Matrix.fromRows(rows));
        return () => matrix;
      }
      case 'LetExpression':
        return this.let(node.declarations, node.body, names);
      case 'LambdaExpression':
        return this.lambda(node.params, node.body, names);
      case 'CallExpression':
        return this.call(node.callee, node.arguments, names);
    }
  }

  /** The expression's value: a reference to one cell is that cell's value, without an object for it. */
  value(node: Expression, names: readonly string[]): Evaluator {
    if (node.type === 'ReferenceIdentifier') {
      if (node.kind === 'range') {
        const address = parseAddress(node.value);
        if (address?.shape === 'cell' && !address.prefix) {
          this.refersTo({ kind: 'cells', address });
          const { row, column } = address.area;
          const { origin } = this;
          if (!origin || !isRelative(address)) return (place) => place.sheet.cells[row]?.[column]?.value ?? null;
          const { absolute } = address;
          const down = absolute.row ? undefined : row - origin.row;
          const across = absolute.column ? undefined : column - origin.column;
          return (place) => {
            const [atRow, atColumn] = [down === undefined ? row : place.row + down, across === undefined ? column : place.column + across];
            if (atRow < 0 || atColumn < 0 || atRow >= MAX_ROWS || atColumn >= MAX_COLUMNS) return REF;
            return place.sheet.cells[atRow]?.[atColumn]?.value ?? null;
          };
        }
      }
      if (node.kind === 'table') {
        const evaluator = this.thisRowValue(node.value);
        if (evaluator) return evaluator;
      }
    }
    const evaluator = this.operand(node, names);
    return (place, environment) => {
      const operand = evaluator(place, environment);
      return operand instanceof Grid && operand.isSingle ? operand.at(0, 0) : operand;
    };
  }

  /** `[@Cost]` and `Table[@Cost]`, by far the most frequent references in tables. */
  private thisRowValue(text: string): Evaluator | undefined {
    const reference = parseStructured(text);
    if (reference?.columns.length !== 1 || reference.sections.length !== 1 || reference.sections[0] !== 'this row') return undefined;
    this.refersTo({ kind: 'structured', reference });
    const name = reference.columns[0] as string;
    const memo = {
      version: -1,
      table: undefined as Place['table'],
      column: 0,
      first: 0,
      last: 0,
      sheet: undefined as Place['sheet'] | undefined,
    };
    return (place) => {
      const { surroundings } = place;
      if (memo.version !== surroundings.structureVersion || (reference.table === '' && memo.table !== place.table)) {
        const found = tableOf(reference, place);
        memo.version = surroundings.structureVersion;
        memo.table = reference.table === '' ? place.table : found?.table;
        memo.sheet = found?.sheet;
        const index = found ? tableColumnIndex(found.table, name) : -1;
        memo.column = found && index >= 0 ? found.table.area.column + index : -1;
        if (found) {
          memo.first = found.table.area.row + (found.table.showHeaders ? 1 : 0);
          memo.last = found.table.area.lastRow - (found.table.showTotals ? 1 : 0);
        }
      }
      if (memo.column < 0 || memo.sheet !== place.sheet) return memo.column < 0 ? missingTable(reference, place) : VALUE;
      if (place.row < memo.first || place.row > memo.last) return VALUE;
      return place.sheet.cells[place.row]?.[memo.column]?.value ?? null;
    };
  }

  private reference(text: string, kind: 'name' | 'range' | 'beam' | 'table', names: readonly string[]): Evaluator {
    if (kind === 'name') return this.name(text, names);
    if (kind === 'table') return this.structured(text);
    const address = parseAddress(text);
    if (!address || address.external) return () => REF;
    this.refersTo({ kind: 'cells', address });
    const { origin } = this;
    if (origin && isRelative(address)) return (place) => movedReference(address, origin, place);
    let known: { version: number; sheet: Place['sheet']; operand: Operand } | undefined;
    return (place) => {
      const version = place.surroundings.structureVersion;
      if (known?.version !== version || known.sheet !== place.sheet)
        known = { version, sheet: place.sheet, operand: referenceAt(address, place) };
      return known.operand;
    };
  }

  private structured(text: string): Evaluator {
    const reference = parseStructured(text);
    if (!reference) return () => REF;
    this.refersTo({ kind: 'structured', reference });
    if (reference.table === '' || reference.sections.includes('this row')) return (place) => structuredOperand(reference, place);
    // The same cells for every row of a calculated column, until tables change.
    let known: { version: number; operand: Operand } | undefined;
    return (place) => {
      const version = place.surroundings.structureVersion;
      if (known?.version !== version) known = { version, operand: structuredOperand(reference, place) };
      return known.operand;
    };
  }

  private name(text: string, names: readonly string[]): Evaluator {
    const lexical = lastIndex(names, text);
    if (lexical >= 0) return (_, environment) => environment[lexical] ?? null;
    const [prefix, name] = splitPrefix(text);
    this.references.push({ kind: 'name', name: text });
    return (place) => {
      const { surroundings } = place;
      const sheet = prefix ? surroundings.sheetNamed(unquoteSheetName(prefix)) : place.sheet;
      const defined = sheet && surroundings.definedName(name, sheet);
      if (defined) return defined.evaluate(place);
      const table = prefix ? undefined : surroundings.tableNamed(name);
      return table ? structuredOperand({ table: name, sections: [], columns: [] }, place) : NAME;
    };
  }

  private unary(operator: string, node: Expression, names: readonly string[]): Evaluator {
    switch (operator) {
      case '#':
        return this.spill(node, names);
      case '@': {
        const evaluator = this.operand(node, names);
        return (place, environment) => implicitIntersection(evaluator(place, environment), place);
      }
      case '+':
        return this.operand(node, names);
      case '-':
        return elementwise1(this.value(node, names), (value, place) => {
          const number = numberOrError(value, place);
          return typeof number === 'number' ? -number : number;
        });
      default:
        return elementwise1(this.value(node, names), (value, place) => {
          const number = numberOrError(value, place);
          return typeof number === 'number' ? number / 100 : number;
        });
    }
  }

  /** `A1#`: what the formula in A1 spilled over. */
  private spill(node: Expression, names: readonly string[]): Evaluator {
    const address = node.type === 'ReferenceIdentifier' && node.kind === 'range' ? parseAddress(node.value) : undefined;
    if (address) this.references.push({ kind: 'spill', address });
    const { origin } = this;
    const evaluator: Evaluator = address
      ? (place) => (origin ? movedReference(address, origin, place) : referenceAt(address, place))
      : this.operand(node, names);
    return (place, environment) => {
      const anchor = evaluator(place, environment);
      if (!(anchor instanceof Reference)) return isError(anchor) ? anchor : REF;
      if (!address) place.surroundings.require(place, anchor);
      const value = anchor.at(0, 0);
      const area = place.surroundings.spillArea(anchor.sheet, anchor.row, anchor.column);
      if (!area) return isError(value) ? value : REF;
      return areaReference(anchor.sheet, area);
    };
  }

  private binary(operator: string, leftNode: Expression, rightNode: Expression, names: readonly string[]): Evaluator {
    if (operator === ':' || operator === ' ' || operator === ',') {
      const left = this.operand(leftNode, names);
      const right = this.operand(rightNode, names);
      if (operator === ':') return (place, environment) => rangeBetween(left(place, environment), right(place, environment), place);
      if (operator === ' ') return (place, environment) => intersection(left(place, environment), right(place, environment));
      return (place, environment) => union(left(place, environment), right(place, environment));
    }
    const left = this.value(leftNode, names);
    const right = this.value(rightNode, names);
    const arithmetic = ARITHMETIC[operator];
    if (arithmetic) {
      return (place, environment) => {
        const a = left(place, environment);
        const b = right(place, environment);
        return typeof a === 'number' && typeof b === 'number'
          ? arithmetic(a, b)
          : elementwise2(a, b, (x, y) => calculate(arithmetic, x, y, place));
      };
    }
    if (operator === '&') {
      return (place, environment) => {
        const a = left(place, environment);
        const b = right(place, environment);
        return elementwise2(a, b, (x, y) => (isError(x) ? x : isError(y) ? y : joined(toText(x, place), toText(y, place))));
      };
    }
    const holds = COMPARISON[operator];
    if (!holds) return () => VALUE;
    return (place, environment) => {
      const a = left(place, environment);
      const b = right(place, environment);
      const { collator } = place.surroundings.notation;
      return elementwise2(a, b, (x, y) => (isError(x) ? x : isError(y) ? y : holds(compareScalars(x, y, collator))));
    };
  }

  private let(
    declarations: readonly { id: { name: string }; init: Expression | null }[],
    body: Expression | null,
    names: readonly string[],
  ): Evaluator {
    const scope = [...names];
    const initials = declarations.map((declaration) => {
      const evaluator = declaration.init ? this.operand(declaration.init, [...scope]) : () => null;
      scope.push(declaration.id.name);
      return evaluator;
    });
    const result = body ? this.operand(body, scope) : () => VALUE;
    return (place, environment) => {
      // A new list each time: a lambda keeps the names that were bound when it was made.
      let extended = environment;
      for (const initial of initials) {
        const bound = extended;
        extended = [...bound, attempt(() => initial(place, bound))];
      }
      return result(place, extended);
    };
  }

  private lambda(params: readonly { name: string }[], body: Expression | null, names: readonly string[]): Evaluator {
    const evaluator = body ? this.operand(body, [...names, ...params.map((param) => param.name)]) : () => VALUE;
    return (place, environment) =>
      new Lambda(params.length, (args) => {
        if (args.length !== params.length) return VALUE;
        return attempt(() => evaluator(place, [...environment, ...args]));
      });
  }

  private call(
    callee: { type: string; name?: string } | Expression,
    argumentNodes: readonly (Expression | null)[],
    names: readonly string[],
  ): Evaluator {
    if (callee.type !== 'Identifier') {
      const called = this.operand(callee as Expression, names);
      const args = this.arguments(argumentNodes, names, () => true);
      return (place, environment) => applyLambda(called(place, environment), args, place, environment);
    }
    const name = bareFunctionName((callee as { name: string }).name);
    const lexical = lastIndex(names, name);
    if (lexical >= 0) {
      const args = this.arguments(argumentNodes, names, () => true);
      return (place, environment) => applyLambda(environment[lexical] ?? null, args, place, environment);
    }
    const definition = functionNamed(name.toUpperCase());
    return definition ? this.builtIn(definition, argumentNodes, names) : this.foreign(name, argumentNodes, names);
  }

  private arguments(
    nodes: readonly (Expression | null)[],
    names: readonly string[],
    wantsReference: (position: number) => boolean,
    roleOf: (position: number) => ArgumentRole = () => 'value',
  ): ((place: Place, environment: Environment) => Argument)[] {
    return nodes.map((node, position) => {
      // fx gives null for an argument left empty.
      if (node === null) return () => MISSING;
      const outer = this.role;
      this.role = node.type === 'ReferenceIdentifier' ? roleOf(position) : 'value';
      const evaluator = wantsReference(position) ? this.operand(node, names) : this.value(node, names);
      this.role = outer;
      return (place, environment) => {
        try {
          return evaluator(place, environment);
        } catch (failure) {
          if (failure instanceof Failure) return failure.value;
          throw failure;
        }
      };
    });
  }

  private builtIn(definition: FunctionDefinition, nodes: readonly (Expression | null)[], names: readonly string[]): Evaluator {
    if (definition.volatile) this.volatile = true;
    // `=TODAY( )` has no argument, not an empty one.
    if (nodes.length < definition.least || nodes.length > definition.most) return () => VALUE;
    const args = this.arguments(
      nodes,
      names,
      (position) => definition.wantsReference(position),
      (position) => roleIn(definition.name, position),
    );
    if (definition.lazy)
      return (place, environment) =>
        definition.callLazily(
          place,
          args.map((arg) => () => arg(place, environment)),
        );
    return (place, environment) => {
      const values: Argument[] = new Array<Argument>(args.length);
      for (let position = 0; position < args.length; position++)
        values[position] = (args[position] as (typeof args)[number])(place, environment);
      return definition.call(place, values);
    };
  }

  /** A custom function, or a name that stands for a LAMBDA. */
  private foreign(name: string, nodes: readonly (Expression | null)[], names: readonly string[]): Evaluator {
    this.foreignFunctions.push(name);
    this.references.push({ kind: 'name', name });
    const args = this.arguments(nodes, names, () => true);
    return (place, environment) => {
      const { surroundings } = place;
      const entry = surroundings.customFunction(name);
      if (entry)
        return callCustom(
          entry,
          args.map((arg) => arg(place, environment)),
          place,
        );
      const defined = surroundings.definedName(name, place.sheet);
      return defined ? applyLambda(defined.evaluate(place), args, place, environment) : NAME;
    };
  }
}

type ArgumentRole = 'value' | 'address' | 'index';
/** Functions that take where cells are and not what is in them, by the position of that argument: no cell depends on itself by `=ROW(A1)`. */
const ADDRESS_ARGUMENT: Record<string, number | undefined> = {
  AREAS: 0,
  CELL: 1,
  COLUMN: 0,
  COLUMNS: 0,
  ISREF: 0,
  OFFSET: 0,
  ROW: 0,
  ROWS: 0,
  SHEET: 0,
};
const roleIn = (name: string, position: number): ArgumentRole =>
  ADDRESS_ARGUMENT[name] === position ? 'address' : name === 'INDEX' && position === 0 ? 'index' : 'value';

/** Names are compared without regard to case; the innermost of the same name counts. */
function lastIndex(names: readonly string[], name: string): number {
  const wanted = name.toLowerCase();
  for (let at = names.length - 1; at >= 0; at--) if ((names[at] as string).toLowerCase() === wanted) return at;
  return -1;
}

function applyLambda(
  called: Operand,
  args: readonly ((place: Place, environment: Environment) => Argument)[],
  place: Place,
  environment: Environment,
): Operand {
  if (!(called instanceof Lambda)) return isError(called) ? called : REF;
  return called.call(
    args.map((arg) => {
      const value = arg(place, environment);
      return value === MISSING ? null : value;
    }),
  );
}

/** References. */

/** What `@` picks: of a range the cell in the formula's own row or column, of an array the first element. */
export function implicitIntersection(operand: Operand, place: Place): Operand {
  if (operand instanceof Reference) {
    if (operand.isSingle) return operand;
    const row = operand.rows === 1 ? 0 : place.row - operand.row;
    const column = operand.columns === 1 ? 0 : place.column - operand.column;
    if (operand.rows > 1 && operand.columns > 1) return VALUE;
    if (row < 0 || row >= operand.rows || column < 0 || column >= operand.columns) return VALUE;
    return operand.part(row, column, 1, 1);
  }
  if (operand instanceof Grid) return operand.at(0, 0);
  return operand instanceof Union ? VALUE : operand;
}

function rangeBetween(left: Operand, right: Operand, place: Place): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference)) return VALUE;
  if (left.sheet !== right.sheet) return VALUE;
  const range = new Reference(
    left.sheet,
    Math.min(left.row, right.row),
    Math.min(left.column, right.column),
    Math.max(left.lastRow, right.lastRow),
    Math.max(left.lastColumn, right.lastColumn),
  );
  place.surroundings.require(place, range);
  return range;
}

function intersection(left: Operand, right: Operand): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference) || left.sheet !== right.sheet) return NULL_ERROR;
  const [row, lastRow] = [Math.max(left.row, right.row), Math.min(left.lastRow, right.lastRow)];
  const [column, lastColumn] = [Math.max(left.column, right.column), Math.min(left.lastColumn, right.lastColumn)];
  return row > lastRow || column > lastColumn ? NULL_ERROR : new Reference(left.sheet, row, column, lastRow, lastColumn);
}

function union(left: Operand, right: Operand): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const areas = [left, right].flatMap((operand) =>
    operand instanceof Union ? operand.areas : operand instanceof Reference ? [operand] : [],
  );
  return areas.length < 2 ? VALUE : new Union(areas);
}

/** Operators. */

function numberOrError(value: Scalar, place: Place): Scalar {
  if (typeof value === 'number' || isError(value)) return value;
  return typeof value === 'string' ? firstScalar(attempt(() => toNumber(value, place))) : value === true ? 1 : 0;
}

function calculate(arithmetic: Arithmetic, left: Scalar, right: Scalar, place: Place): Scalar {
  const a = numberOrError(left, place);
  if (typeof a !== 'number') return a;
  const b = numberOrError(right, place);
  return typeof b === 'number' ? arithmetic(a, b) : b;
}

function elementwise1(evaluator: Evaluator, apply: (value: Scalar, place: Place) => Scalar): Evaluator {
  return (place, environment) => {
    const operand = evaluator(place, environment);
    if (isScalar(operand)) return apply(operand, place);
    const grid = toGrid(operand);
    return Matrix.of(grid.rows, grid.columns, (row, column) => apply(grid.at(row, column), place));
  };
}

function elementwise2(a: Operand, b: Operand, apply: (a: Scalar, b: Scalar) => Scalar): Operand {
  if (isScalar(a) && isScalar(b)) return apply(a, b);
  const left = toGrid(a);
  const right = toGrid(b);
  return Matrix.of(Math.max(left.rows, right.rows), Math.max(left.columns, right.columns), (row, column) =>
    apply(elementOf(left, row, column), elementOf(right, row, column)),
  );
}

/** Custom functions. */

function callCustom(entry: CustomFunctionEntry, args: readonly Argument[], place: Place): Operand {
  const parameters = parametersFor(entry, args.length);
  if (!parameters) return VALUE;
  let rows = 1;
  let columns = 1;
  for (const [position, arg] of args.entries()) {
    if (arg === MISSING) continue;
    if (isError(arg) && (!entry.allowErrors || arg.error === '#BUSY!')) return arg;
    if (arg instanceof Union || arg instanceof Lambda) return VALUE;
    if (arg instanceof Grid) {
      const found = entry.allowErrors ? undefined : firstError(arg);
      if (found) return found;
      if (!parameters[position]?.matrix) [rows, columns] = [Math.max(rows, arg.rows), Math.max(columns, arg.columns)];
    }
  }
  const callAt = (row: number, column: number, cells?: string): Operand =>
    customResult(
      place.surroundings.callCustomFunction(
        place,
        entry,
        () => args.map((arg, position) => customArgument(arg, parameters[position]?.matrix === true, row, column)),
        cells,
      ),
    );
  if (rows === 1 && columns === 1) return callAt(0, 0, cellsOf(args));
  // A range where the function takes one value: it is called for each element, as other functions are.
  return Matrix.of(rows, columns, (row, column) => firstScalar(callAt(row, column)));
}

/** Where the arguments stand; undefined where no range is among them, or an array that stands nowhere. */
function cellsOf(args: readonly Argument[]): string | undefined {
  let ranges = false;
  let cells = '';
  for (const arg of args) {
    if (arg instanceof Reference) {
      ranges ||= !arg.isSingle;
      cells += `\n${arg.key}`;
    } else if (arg instanceof Grid) return undefined;
    else cells += arg === MISSING ? '\nomitted' : `\n${JSON.stringify(arg)}`;
  }
  return ranges ? cells : undefined;
}

function firstError(grid: Grid): (Scalar & object) | undefined {
  let found: (Scalar & object) | undefined;
  grid.forEach((value) => {
    if (!found && typeof value === 'object' && value !== null) found = value;
  });
  return found;
}

/** The parameter of each argument, or undefined if there are too few or too many arguments. */
function parametersFor(entry: CustomFunctionEntry, count: number): CustomFunctionEntry['parameters'][number][] | undefined {
  const { parameters } = entry;
  const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  const last = parameters[parameters.length - 1];
  if (count < required || (count > parameters.length && !last?.repeating)) return undefined;
  return Array.from({ length: count }, (_, position) => (parameters[position] ?? last) as CustomFunctionEntry['parameters'][number]);
}

function customArgument(arg: Argument, matrix: boolean, row: number, column: number): CustomFunctionArgument {
  if (arg === MISSING) return undefined;
  if (arg instanceof Grid) return matrix ? arg.toRows() : elementOf(arg, row, column);
  return matrix ? [[arg as CellValue]] : (arg as CellValue);
}

function customResult(result: CellValue | CellValue[][]): Operand {
  if (!Array.isArray(result)) return result;
  const columns = result[0]?.length ?? 0;
  if (columns === 0) return CALC;
  return result.every((row) => row.length === columns) ? new RowsGrid(result) : attempt(() => Matrix.fromRows(result));
}
