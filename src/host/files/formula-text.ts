/**
 * Formulas as people see them and as files hold them. A file marks functions that Excel 2007 lacked (`_xlfn.`), the names inside LET and
 * LAMBDA (`_xlpm.`), spill references (`_xlfn.ANCHORARRAY`), implicit intersection where it would not happen anyway (`_xlfn.SINGLE`), a
 * table's own columns in full (`Table[[#This Row],[Column]]`) and custom functions (`_xldudf_`). See [MS-XLSX] 2.2.2.
 *
 * A formula that can give an array is stored as a dynamic array; any other has the semantics of Excel 2019, in which a range where one
 * value is wanted is intersected with the cell's row or column. `analyze` tells which is which; people see an `@` where it happens.
 */
import { parse, parseStructRef, stringifyStructRef, tokenize, type ReferenceStruct, type Token } from '@borgar/fx';
import {
  parseStructRef as parseFileStructRef,
  stringifyStructRef as stringifyFileStructRef,
  type ReferenceStructXlsx,
} from '@borgar/fx/xlsx';
import { decodeXstring } from '../../ooxml/xml';
import { BARE_FUNCTIONS, filePrefix, GIVES_ARRAY, HANDS_ON, isCustomFunction, parameterKind, TAKES_FUNCTION } from './excel-functions';

export interface FormulaPlace {
  /** The table whose area holds the cell: `[@Cost]` means its column. */
  readonly table?: string | undefined;
  /** Whether a defined name may mean more than one cell. */
  readonly isMultiName?: ((name: string) => boolean) | undefined;
}

const CUSTOM_PREFIX = '_xldudf_';
const isOperator = (token: Token | undefined, value: string): boolean => token?.type === 'operator' && token.value === value;
const isBlank = (token: Token | undefined): boolean => token?.type === 'whitespace' || token?.type === 'newline';
const isFunction = (token: Token | undefined): boolean => token?.type === 'func';

function tokensOf(formula: string): Token[] {
  return tokenize(formula, { mergeRefs: true, negativeNumbers: false, withLocation: true });
}

/** The index of the bracket that closes the one at `open`, or of the last token. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (isOperator(tokens[at], '(')) depth++;
    else if (isOperator(tokens[at], ')') && --depth === 0) return at;
  }
  return tokens.length - 1;
}

const nextSolid = (tokens: readonly Token[], at: number): number => {
  let next = at;
  while (isBlank(tokens[next])) next++;
  return next;
};

// ── names inside LET and LAMBDA ─────────────────────────────────────────────────────────────────────────────────────────────────────

interface Frame {
  name: string;
  argument: number;
  names: Set<string>;
  optional: Set<string>;
}

/** For each token that is a name made by LET or LAMBDA, the prefix it has in a file. */
function parameterNames(tokens: readonly Token[], bare: (value: string) => string): Map<number, { prefix: string; bracketed: boolean }> {
  const found = new Map<number, { prefix: string; bracketed: boolean }>();
  if (!tokens.some((token) => isFunction(token) && /(^|\.)(LET|LAMBDA)$/i.test(token.value))) return found;
  const frames: Frame[] = [];
  tokens.forEach((token, at) => {
    const frame = frames[frames.length - 1];
    if (isOperator(token, '(')) {
      const before = tokens[at - 1];
      frames.push({
        name: before && isFunction(before) ? bare(before.value).toUpperCase() : '',
        argument: 0,
        names: new Set(),
        optional: new Set(),
      });
      return;
    }
    if (isOperator(token, ')')) frames.pop();
    else if (isOperator(token, ',') && frame) frame.argument++;
    else if (token.type === 'range_named' || token.type === 'range' || token.type === 'func' || token.type === 'structured') {
      const optional = /^\[[^[\]@#]+\]$/.test(token.value);
      if (token.type === 'structured' && !optional && !token.value.includes('_xlop.')) return;
      const raw = optional ? token.value.slice(1, -1) : token.value;
      const name = bare(raw).toUpperCase();
      const declares =
        frame &&
        token.type !== 'func' &&
        isOperator(tokens[nextSolid(tokens, at + 1)], ',') &&
        isArgumentStart(tokens, at) &&
        (frame.name === 'LAMBDA' || (frame.name === 'LET' && frame.argument % 2 === 0 && !optional));
      if (declares) {
        frame.names.add(name);
        if (optional || raw.startsWith('_xlop.')) frame.optional.add(name);
        found.set(at, { prefix: frame.optional.has(name) ? '_xlop.' : '_xlpm.', bracketed: true });
        return;
      }
      if (optional) return;
      for (let outer = frames.length - 1; outer >= 0; outer--) {
        const scope = frames[outer];
        if (!scope?.names.has(name)) continue;
        found.set(at, { prefix: scope.optional.has(name) ? '_xlop.' : '_xlpm.', bracketed: false });
        return;
      }
    }
  });
  return found;
}

function isArgumentStart(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (isBlank(tokens[before])) before--;
  return isOperator(tokens[before], '(') || isOperator(tokens[before], ',');
}

// ── to a file ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Whether nothing in the formula could be written otherwise in a file; most formulas of most books. */
function isPlain(formula: string): boolean {
  if (/[[@#]|_x[0-9A-Fa-f]{4}_/.test(formula)) return false;
  for (const [name] of formula.matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()/gu)) {
    const upper = name.toUpperCase();
    if (filePrefix(upper) !== '' || isCustomFunction(upper)) return false;
  }
  return true;
}

/** The text for a file of a formula (with its `=`) in a name, a rule or an array: `@` is always written out. */
export function toFileText(formula: string, place: FormulaPlace = {}, keptAt: (ordinal: number) => boolean = () => true): string {
  if (isPlain(formula)) return formula.startsWith('=') ? formula.slice(1) : formula;
  const tokens = tokensOf(formula.startsWith('=') ? formula : `=${formula}`);
  const names = parameterNames(tokens, (value) => value);
  const written = tokens.map((_token, at) => (at === 0 ? '' : fileToken(tokens, at, place, names)));
  let ordinal = 0;
  tokens.forEach((token, at) => {
    if (isOperator(token, '#') && at > 0) {
      const start = operandStart(tokens, at - 1);
      written[start] = `_xlfn.ANCHORARRAY(${written[start] ?? ''}`;
      written[at] = ')';
    }
    if (!isOperator(token, '@')) return;
    written[at] = '';
    if (!keptAt(ordinal++)) return;
    const start = nextSolid(tokens, at + 1);
    const end = operandEnd(tokens, start);
    written[at] = '_xlfn.SINGLE(';
    written[end] = `${written[end] ?? ''})`;
  });
  return written.join('');
}

function operandStart(tokens: readonly Token[], last: number): number {
  if (!isOperator(tokens[last], ')')) return last;
  let depth = 0;
  for (let at = last; at > 0; at--) {
    if (isOperator(tokens[at], ')')) depth++;
    else if (isOperator(tokens[at], '(') && --depth === 0) return isFunction(tokens[at - 1]) ? at - 1 : at;
  }
  return last;
}

function operandEnd(tokens: readonly Token[], start: number): number {
  let end = start;
  if (isFunction(tokens[start])) end = closing(tokens, start + 1);
  else if (isOperator(tokens[start], '(')) end = closing(tokens, start);
  else if (isOperator(tokens[start], '@')) end = operandEnd(tokens, nextSolid(tokens, start + 1));
  return isOperator(tokens[end + 1], '#') ? end + 1 : end;
}

function fileToken(tokens: readonly Token[], at: number, place: FormulaPlace, names: ReturnType<typeof parameterNames>): string {
  const token = tokens[at];
  if (!token) return '';
  const name = names.get(at);
  if (name) return name.prefix + (token.type === 'structured' ? token.value.slice(1, -1) : token.value);
  if (token.type === 'func') {
    const upper = token.value.toUpperCase();
    if (isCustomFunction(upper)) return CUSTOM_PREFIX + token.value.replaceAll('.', '_');
    const prefix = filePrefix(upper);
    return prefix === '' ? token.value : prefix + upper;
  }
  if (token.type === 'structured') return fileStructure(token.value, place.table);
  if (token.type === 'range_named' && BARE_FUNCTIONS.has(token.value.toUpperCase()) && takenByFunction(tokens, at))
    return `_xleta.${token.value.toUpperCase()}`;
  return token.value;
}

/** Whether the token is an argument, alone, of a function that takes a function. */
function takenByFunction(tokens: readonly Token[], at: number): boolean {
  const next = tokens[nextSolid(tokens, at + 1)];
  if (!isArgumentStart(tokens, at) || !(isOperator(next, ',') || isOperator(next, ')'))) return false;
  let depth = 0;
  for (let before = at - 1; before > 0; before--) {
    if (isOperator(tokens[before], ')')) depth++;
    else if (isOperator(tokens[before], '(') && depth-- === 0) return TAKES_FUNCTION.has((tokens[before - 1]?.value ?? '').toUpperCase());
  }
  return false;
}

function fileStructure(value: string, table: string | undefined): string {
  const reference = parseStructRef(value);
  if (!reference) return value.startsWith('[') && table !== undefined ? table + value : value;
  // Outside a table there is nothing that `[@Cost]` could mean, and Excel refuses a file that says so.
  if (!reference.table && table === undefined) return '#REF!';
  const full: ReferenceStruct = { ...reference, table: reference.table || (table ?? '') };
  return stringifyStructRef(full, { thisRow: true });
}

// ── from a file ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const bareName = (value: string): string => value.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xlop\.|_xleta\.)+/i, '');

/** A file's text as people see it, with `=`. */
export function fromFileText(fileText: string, place: FormulaPlace = {}): string {
  const text = decodeXstring(fileText);
  if (!text.includes('[') && !/_xl/i.test(text)) return `=${text}`;
  const tokens = tokensOf(`=${text}`);
  const names = parameterNames(tokens, bareName);
  const seen = tokens.map((token, at) => (at === 0 ? '=' : seenToken(token, at, place, names)));
  tokens.forEach((token, at) => {
    if (!isFunction(token) || !isOperator(tokens[at + 1], '(')) return;
    const wrapper = bareName(token.value).toUpperCase();
    if (wrapper === token.value.toUpperCase() || (wrapper !== 'SINGLE' && wrapper !== 'ANCHORARRAY')) return;
    const close = closing(tokens, at + 1);
    const start = nextSolid(tokens, at + 2);
    const bare = operandEnd(tokens, start) === close - 1;
    seen[at] = wrapper === 'SINGLE' ? '@' : '';
    if (bare) seen[at + 1] = '';
    if (bare) seen[close] = '';
    if (wrapper === 'ANCHORARRAY') seen[close] = `${seen[close] ?? ''}#`;
  });
  return seen.join('');
}

function seenToken(token: Token, at: number, place: FormulaPlace, names: ReturnType<typeof parameterNames>): string {
  const { value } = token;
  const name = names.get(at);
  if (name) return name.prefix === '_xlop.' && name.bracketed ? `[${bareName(value)}]` : bareName(value);
  if (token.type === 'func')
    return value.toLowerCase().startsWith(CUSTOM_PREFIX) ? value.slice(CUSTOM_PREFIX.length).replaceAll('_', '.') : bareName(value);
  if (token.type === 'range_named') return bareName(value);
  if (token.type === 'structured') return seenStructure(value, place.table);
  return value;
}

/** As Excel shows it: `@` for this row, and no table name for a column of the table that the cell is in. */
function seenStructure(value: string, table: string | undefined): string {
  const reference = parseFileStructRef(value);
  if (!reference) return value;
  const own = table !== undefined && reference.table?.toLowerCase() === table.toLowerCase() && !reference.workbookName;
  const thisRow = reference.sections?.includes('this row') === true;
  const shortened = own && (thisRow || !reference.sections?.length) && (reference.columns?.length ?? 0) > 0;
  const shown: ReferenceStructXlsx = shortened ? { ...reference, table: '' } : reference;
  if (thisRow && !reference.columns?.length) return own ? '[@]' : `${reference.table ?? ''}[@]`;
  return stringifyFileStructRef(shown);
}

// ── arrays and implicit intersection ────────────────────────────────────────────────────────────────────────────────────────────────

interface Syntax {
  readonly type: string;
  readonly loc?: readonly number[];
  readonly operator?: string;
  readonly kind?: string;
  readonly value?: unknown;
  readonly callee?: Syntax & { readonly name?: string };
  readonly arguments?: readonly Syntax[];
}

export interface Analysis {
  /** Where a range or an array stands in a place for one value: offsets into the formula. */
  readonly intersections: readonly number[];
  /** For each `@`, in the order of the text: whether Excel 2019 would intersect there by itself. */
  readonly implied: readonly boolean[];
  /** It calls a function that came with dynamic arrays: Excel stores it as one even if a sum makes one value of it. */
  readonly dynamic: boolean;
}

const NOTHING: Analysis = { intersections: [], implied: [], dynamic: false };

/** Where the formula (with its `=`) would be cut down to one value if it is not evaluated as an array. */
export function analyze(formula: string, isMultiName: (name: string) => boolean = () => false): Analysis {
  let root: Syntax;
  try {
    root = parse(tokensOf(formula));
  } catch {
    return /\b(?:LET|LAMBDA)\(/i.test(formula) ? { ...NOTHING, intersections: [1], dynamic: true } : NOTHING;
  }
  const intersections: number[] = [];
  const implied: { at: number; implied: boolean }[] = [];
  let dynamic = false;
  const start = (node: Syntax): number => node.loc?.[0] ?? 0;

  /** Tells whether the node can give more than one value where it stands. */
  function look(node: Syntax, wanted: 'V' | 'R' | 'A'): boolean {
    const many = manyOf(node, wanted);
    if (!many || wanted !== 'V') return many;
    intersections.push(start(node));
    return false;
  }

  function manyOf(node: Syntax, wanted: 'V' | 'R' | 'A'): boolean {
    const operands = node.arguments ?? [];
    switch (node.type) {
      case 'ReferenceIdentifier':
        return isMany(node, isMultiName);
      case 'ArrayExpression':
        return true;
      case 'LetExpression':
      case 'LambdaExpression':
        return true;
      case 'UnaryExpression':
        if (node.operator === '@') {
          const operand = operands[0];
          const entry = { at: start(node), implied: wanted === 'V' };
          implied.push(entry);
          // What is inside is evaluated as it would be without the `@`; only its result is cut.
          if (operand) manyOf(operand, 'R');
          return false;
        }
        if (node.operator === '#') return (dynamic = true);
        return operands.map((operand) => look(operand, wanted === 'A' ? 'A' : 'V')).some(Boolean);
      case 'BinaryExpression':
        if (isReferenceOperator(node.operator)) {
          operands.forEach((operand) => manyOf(operand, 'R'));
          return node.operator !== ' ';
        }
        return operands.map((operand) => look(operand, wanted === 'A' ? 'A' : 'V')).some(Boolean);
      case 'CallExpression':
        return call(node, operands, wanted);
      default:
        return false;
    }
  }

  function call(node: Syntax, operands: readonly Syntax[], wanted: 'V' | 'R' | 'A'): boolean {
    const name = functionName(node);
    const handsOn = HANDS_ON.get(name);
    // What decides is one value, even where a SUMPRODUCT around it takes arrays: Excel 2019 asked for Ctrl+Shift+Enter there.
    const branches = handsOn !== undefined && wanted === 'A';
    const custom = name === '' || isCustomFunction(name);
    let many = custom || GIVES_ARRAY.has(name);
    if (many && filePrefix(name) !== '') dynamic = true;
    operands.forEach((operand, index) => {
      const passes =
        handsOn !== undefined &&
        index >= handsOn.from &&
        ((index - handsOn.from) % handsOn.step === 0 || (name === 'SWITCH' && index === operands.length - 1));
      if (passes) many = look(operand, branches && index === 0 ? 'V' : wanted) || many;
      else {
        const kind = custom ? 'A' : parameterKind(name, index);
        const inside = look(operand, kind === 'V' && wanted === 'A' && !branches ? 'A' : kind);
        // A scalar function over an array gives an array.
        if (inside && kind === 'V') many = true;
      }
    });
    return many;
  }

  look(root, 'V');
  return { intersections, implied: implied.sort((a, b) => a.at - b.at).map((entry) => entry.implied), dynamic };
}

const functionName = (node: Syntax): string => (node.callee?.type === 'Identifier' ? (node.callee.name ?? '').toUpperCase() : '');

const isReferenceOperator = (operator: string | undefined): boolean => operator === ':' || operator === ',' || operator === ' ';

function isMany(node: Syntax, isMultiName: (name: string) => boolean): boolean {
  const text = String(node.value ?? '');
  if (node.kind === 'beam') return true;
  if (node.kind === 'table') {
    const reference = parseStructRef(text);
    return !(
      reference?.sections?.some((section) => section === 'this row' || section === 'headers' || section === 'totals') &&
      reference.columns?.length === 1
    );
  }
  if (node.kind === 'name') return isMultiName(text);
  const [first, last] = text.slice(text.lastIndexOf('!') + 1).split(':');
  return last !== undefined && first?.replaceAll('$', '') !== last.replaceAll('$', '');
}

// ── the formulas of a book's cells ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Converts a book's cell formulas, remembering what it found out: rows of a table hold the same formula again and again. */
export class CellFormulas {
  private readonly written = new Map<string, { text: string; array: boolean }>();
  private readonly arrays = new Map<string, Analysis>();
  private readonly shown = new Map<string, string>();

  constructor(private readonly isMultiName: (name: string) => boolean = () => false) {}

  /** The text for a cell and whether it has to be stored as a dynamic array. */
  toFile(formula: string, table: string | undefined): { text: string; array: boolean } {
    const key = `${table ?? ''}\n${formula}`;
    let result = this.written.get(key);
    if (!result) {
      const analysis = this.analysisOf(formula);
      const array = analysis.dynamic || analysis.intersections.length > 0;
      result = { text: toFileText(formula, { table }, (ordinal) => array || analysis.implied[ordinal] !== true), array };
      if (this.written.size < 50_000) this.written.set(key, result);
    }
    return result;
  }

  /** As people see a file's text; `plain` for a formula that is not stored as an array. */
  fromFile(text: string, table: string | undefined, plain: boolean): string {
    const key = `${plain ? 'p' : 'a'}${table ?? ''}\n${text}`;
    let formula = this.shown.get(key);
    if (formula === undefined) {
      formula = fromFileText(text, { table });
      if (plain) {
        const at = this.analysisOf(formula).intersections;
        if (at.length > 0) formula = insertAt(formula, analyze(formula, this.isMultiName).intersections);
      }
      if (this.shown.size < 50_000) this.shown.set(key, formula);
    }
    return formula;
  }

  /** The analysis does not depend on row numbers; offsets in it do. */
  private analysisOf(formula: string): Analysis {
    if (!/[:(#@{[]/.test(formula) && !/[\p{L}_]{4}/u.test(formula)) return NOTHING;
    const shape = formula.replace(/(\$?\b[A-Z]{1,3}\$?)\d+\b/g, '$1#');
    let analysis = this.arrays.get(shape);
    if (!analysis) this.arrays.set(shape, (analysis = analyze(formula, this.isMultiName)));
    return analysis;
  }
}

function insertAt(formula: string, offsets: readonly number[]): string {
  let text = formula;
  for (const offset of [...new Set(offsets)].sort((a, b) => b - a)) text = `${text.slice(0, offset)}@${text.slice(offset)}`;
  return text;
}
