/**
 * Transformations of formulas as text: what happens to `=A1+[@Cost]` when it is copied, when rows come and go, when a sheet, table,
 * column or name is renamed. All of them keep the text as it was typed where nothing changes.
 */
import { type Area, columnLetters, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from '../../ooxml/address';
import { parseAddress, parseStructured, prefixSheets, splitPrefix, type AddressText, type StructuredText } from './reference';
import { isRelative, type CellPosition } from './relative';
import { structuredText } from './structured-text';
import { bareFunctionName, formulaTokens, parseFormula } from './syntax';

export { escapeColumnName } from './structured-text';

/** What was done to a sheet's grid. Rows, columns and areas are zero-based. */
export type GridEdit =
  | { readonly kind: 'InsertRows' | 'DeleteRows' | 'InsertColumns' | 'DeleteColumns'; readonly at: number; readonly count: number }
  | {
      /** Cells of that area are pushed away (`Insert`) or taken out (`Delete`); `Vertical` moves what is below, `Horizontal` what is to the right. */
      readonly kind: 'InsertCells' | 'DeleteCells';
      readonly direction: 'Vertical' | 'Horizontal';
      readonly area: Readonly<Area>;
    };

/** The formula as Excel writes it when the cell is copied or filled: relative references move along, those that fall off the sheet become #REF!. */
export const copyFormula = (formula: string, from: CellPosition, to: CellPosition): string => copierOf(formula, from)(to);

/** What `copyFormula` gives for one cell after the other: the formula is taken apart once. */
export function copierOf(formula: string, from: CellPosition): (to: CellPosition) => string {
  const pieces = formulaTokens(formula).map(({ type, value }): string | AddressText => {
    const address = type === 'range' || type === 'range_beam' ? parseAddress(value) : undefined;
    return address && isRelative(address) ? address : value;
  });
  if (pieces.every((piece) => typeof piece === 'string')) return () => formula;
  return (to) => {
    const rows = to.row - from.row;
    const columns = to.column - from.column;
    if (rows === 0 && columns === 0) return formula;
    return pieces.map((piece) => (typeof piece === 'string' ? piece : moved(piece, rows, columns))).join('');
  };
}

function moved(address: AddressText, rows: number, columns: number): string {
  const { area, absolute } = address;
  return inOrder(address, {
    row: area.row + (absolute.row || address.shape === 'columns' ? 0 : rows),
    lastRow: area.lastRow + (absolute.lastRow || address.shape === 'columns' ? 0 : rows),
    column: area.column + (absolute.column || address.shape === 'rows' ? 0 : columns),
    lastColumn: area.lastColumn + (absolute.lastColumn || address.shape === 'rows' ? 0 : columns),
  });
}

/** A text that is equal for formulas that are copies of one another (relative references written relative to the cell). */
export function relativeFormula(formula: string, cell: CellPosition): string {
  const one = (value: number, base: number, absolute: boolean): string => (absolute ? String(value + 1) : `[${value - base}]`);
  return mapAddresses(formula, ({ prefix, area, absolute, shape }) => {
    const rows = [one(area.row, cell.row, absolute.row), one(area.lastRow, cell.row, absolute.lastRow)];
    const columns = [one(area.column, cell.column, absolute.column), one(area.lastColumn, cell.column, absolute.lastColumn)];
    const corner = (at: 0 | 1): string =>
      (shape === 'columns' ? '' : `R${rows[at] as string}`) + (shape === 'rows' ? '' : `C${columns[at] as string}`);
    return `${prefix === '' ? '' : `${prefix}!`}${corner(0)}${shape === 'cell' ? '' : `:${corner(1)}`}`;
  });
}

/** The formula after the edit of the sheet named `edited`; `own` is the sheet that the formula stands on (references without a sheet are to it). */
export function shiftReferences(formula: string, edit: GridEdit, edited: string, own: string): string {
  if (!formula.includes('!') && !sameName(own, edited)) return formula;
  return mapAddresses(formula, (address) => {
    if (address.external || address.lastSheet !== undefined || !sameName(address.sheet ?? own, edited)) return undefined;
    const area = shiftArea(address.area, edit, address.shape);
    return area === address.area ? undefined : area ? withArea(address, area) : lost(address);
  });
}

/**
 * Where cells are after an edit of their sheet: the same object if they did not move, undefined if they were all deleted. For anything that
 * holds areas: tables, validations, names' areas.
 */
export function shiftArea(area: Area, edit: GridEdit, shape: AddressText['shape'] = 'area'): Area | undefined {
  if ('at' in edit) {
    if (edit.kind === 'InsertRows' || edit.kind === 'DeleteRows')
      return shape === 'columns' ? area : shiftRows(area, edit.kind === 'InsertRows', edit.at, edit.count);
    return shape === 'rows' ? area : shiftColumns(area, edit.kind === 'InsertColumns', edit.at, edit.count);
  }
  const { area: cells, direction } = edit;
  const insert = edit.kind === 'InsertCells';
  // Only what lies wholly within the moved strip moves with it.
  if (direction === 'Vertical') {
    return area.column >= cells.column && area.lastColumn <= cells.lastColumn && shape !== 'columns'
      ? shiftRows(area, insert, cells.row, cells.lastRow - cells.row + 1)
      : area;
  }
  return area.row >= cells.row && area.lastRow <= cells.lastRow && shape !== 'rows'
    ? shiftColumns(area, insert, cells.column, cells.lastColumn - cells.column + 1)
    : area;
}

function shiftRows(area: Area, insert: boolean, at: number, count: number): Area | undefined {
  const span = insert ? inserted(area.row, area.lastRow, at, count, MAX_ROWS - 1) : deleted(area.row, area.lastRow, at, count);
  if (!span) return undefined;
  return span[0] === area.row && span[1] === area.lastRow ? area : { ...area, row: span[0], lastRow: span[1] };
}
function shiftColumns(area: Area, insert: boolean, at: number, count: number): Area | undefined {
  const span = insert
    ? inserted(area.column, area.lastColumn, at, count, MAX_COLUMNS - 1)
    : deleted(area.column, area.lastColumn, at, count);
  if (!span) return undefined;
  return span[0] === area.column && span[1] === area.lastColumn ? area : { ...area, column: span[0], lastColumn: span[1] };
}
function inserted(first: number, last: number, at: number, count: number, limit: number): [number, number] | undefined {
  const from = first >= at ? first + count : first;
  return from > limit ? undefined : [from, last >= at ? Math.min(limit, last + count) : last];
}
function deleted(first: number, last: number, at: number, count: number): [number, number] | undefined {
  const end = at + count;
  const from = first < at ? first : first < end ? at : first - count;
  const to = last < at ? last : last < end ? at - 1 : last - count;
  return from > to ? undefined : [from, to];
}

export function renameSheet(formula: string, from: string, to: string): string {
  return mapPrefixes(formula, (prefix, rest) => {
    const { sheet, lastSheet, external } = prefixSheets(prefix);
    if (external || sheet === undefined || !(sameName(sheet, from) || (lastSheet !== undefined && sameName(lastSheet, from))))
      return undefined;
    const names = [sheet, ...(lastSheet === undefined ? [] : [lastSheet])].map((name) => (sameName(name, from) ? to : name));
    const plain = names.every((name) => quoteSheetName(name) === name);
    return `${plain ? names.join(':') : `'${names.join(':').replaceAll("'", "''")}'`}!${rest}`;
  });
}

/** References to a sheet that was deleted become #REF!. */
export function removeSheet(formula: string, sheet: string): string {
  return mapPrefixes(formula, (prefix) => {
    const named = prefixSheets(prefix);
    return !named.external && [named.sheet, named.lastSheet].some((name) => name !== undefined && sameName(name, sheet))
      ? '#REF!'
      : undefined;
  });
}

export function renameTable(formula: string, from: string, to: string): string {
  return mapTokens(formula, (type, text) => {
    if (type === 'range_named') return sameName(text, from) ? to : undefined;
    const bracket = text.indexOf('[');
    return type === 'structured' && bracket > 0 && sameName(text.slice(0, bracket), from) ? to + text.slice(bracket) : undefined;
  });
}

/** References to a table that was deleted become #REF!. */
export function removeTable(formula: string, table: string): string {
  if (!formula.toLowerCase().includes(table.toLowerCase())) return formula;
  return mapTokens(formula, (type, text) => {
    const named = type === 'structured' ? text.slice(0, text.indexOf('[')) : type === 'range_named' ? text : '';
    return sameName(named, table) ? '#REF!' : undefined;
  });
}

/** A quick look at the text, before it is taken apart. */
const mayName = (formula: string, table: string, own: string | undefined): boolean =>
  formula.includes('[') && (sameName(own ?? '', table) || formula.toLowerCase().includes(table.toLowerCase()));

/** `ownTable` is the table that the formula's cell lies in, which `[@Column]` without a table means. */
export function renameTableColumn(formula: string, table: string, from: string, to: string, ownTable?: string): string {
  if (!mayName(formula, table, ownTable)) return formula;
  return mapStructured(formula, (reference) => {
    if (
      !sameName(reference.table === '' ? (ownTable ?? '') : reference.table, table) ||
      !reference.columns.some((column) => sameName(column, from))
    )
      return undefined;
    return { ...reference, columns: reference.columns.map((column) => (sameName(column, from) ? to : column)) };
  });
}

/** A column that was deleted from a table: references to it alone become #REF!; a span that ends at it is narrowed to `neighbours` (the columns left in it). */
export function removeTableColumn(
  formula: string,
  table: string,
  column: string,
  columnsBefore: readonly string[],
  ownTable?: string,
): string {
  if (!mayName(formula, table, ownTable)) return formula;
  return mapTokens(formula, (type, text) => {
    const reference = type === 'structured' ? parseStructured(text) : undefined;
    if (
      !reference ||
      !sameName(reference.table === '' ? (ownTable ?? '') : reference.table, table) ||
      !reference.columns.some((name) => sameName(name, column))
    )
      return undefined;
    const [first, last] = [reference.columns[0], reference.columns[reference.columns.length - 1]].map((name) =>
      columnsBefore.findIndex((known) => sameName(known, name ?? '')),
    );
    const left = columnsBefore.slice(first, (last ?? -1) + 1).filter((name) => !sameName(name, column));
    if (reference.columns.length < 2 || left.length === 0) return '#REF!';
    return structuredText(
      { ...reference, columns: left.length === 1 ? left : [left[0] as string, left[left.length - 1] as string] },
      isShort(text) ? 'short' : 'long',
    );
  });
}

export function renameDefinedName(formula: string, from: string, to: string): string {
  return mapTokens(formula, (type, text) => {
    if (type === 'func') return sameName(text, from) ? to : undefined;
    if (type !== 'range_named') return undefined;
    const [prefix, name] = splitPrefix(text);
    return sameName(name, from) ? (prefix === '' ? to : `${prefix}!${to}`) : undefined;
  });
}

/** As a file stores it: `[@Cost]` → `Table[[#This Row],[Cost]]`, `[Cost]` → `Table[Cost]`. */
export function longStructuredReferences(formula: string, ownTable?: string): string {
  return mapTokens(formula, (type, text) => {
    const reference = type === 'structured' ? parseStructured(text) : undefined;
    if (!reference || (reference.table !== '' && !isShort(text))) return undefined;
    const table = reference.table === '' ? (ownTable ?? '') : reference.table;
    return structuredText({ ...reference, table }, 'long');
  });
}

/** As people see it: `Table[[#This Row],[Cost]]` → `[@Cost]` inside that table, `Table[@Cost]` elsewhere. */
export function shortStructuredReferences(formula: string, ownTable?: string): string {
  return mapTokens(formula, (type, text) => {
    const reference = type === 'structured' ? parseStructured(text) : undefined;
    if (!reference || reference.sections.length !== 1 || reference.sections[0] !== 'this row') return undefined;
    const table = ownTable !== undefined && sameName(reference.table, ownTable) ? '' : reference.table;
    return structuredText({ ...reference, table }, 'short');
  });
}

/** The functions called, in upper case, each once, in order of appearance. */
export function functionNames(formula: string): string[] {
  const names = new Set<string>();
  for (const token of formulaTokens(formula)) if (token.type === 'func') names.add(bareFunctionName(token.value).toUpperCase());
  return [...names];
}

/** Longer formulas Excel does not take. */
const LONGEST = 8192;

/** Functions within functions, and characters of a text in quotes, that Excel takes. */
const DEEPEST = 64;
const LONGEST_TEXT = 255;

/** Whether Excel would take this text (with its `=`) as a formula. */
export function isValidFormula(formula: string): boolean {
  return formula.startsWith('=') && formula.length <= LONGEST && parseFormula(formula) !== undefined && isWithinLimits(formula);
}

function isWithinLimits(formula: string): boolean {
  if (formula.length <= LONGEST_TEXT && formula.split('(').length <= DEEPEST) return true;
  const open: boolean[] = [];
  let depth = 0;
  let before = '';
  for (const { type, value } of formulaTokens(formula)) {
    if (type === 'string' && value.slice(1, -1).replaceAll('""', '"').length > LONGEST_TEXT) return false;
    if (value === '(') {
      const isCall = before === 'func';
      open.push(isCall);
      if (isCall) depth += 1;
      if (depth > DEEPEST) return false;
    } else if (value === ')' && open.pop() === true) depth -= 1;
    before = type;
  }
  return true;
}

/* Tokens. */

const sameName = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/** The formula with some tokens replaced. */
function mapTokens(formula: string, replace: (type: string, text: string) => string | undefined): string {
  let changed = false;
  const texts = formulaTokens(formula).map(({ type, value }) => {
    const replaced = replace(type, value);
    if (replaced === undefined || replaced === value) return value;
    changed = true;
    return replaced;
  });
  return changed ? texts.join('') : formula;
}

function mapAddresses(formula: string, replace: (address: AddressText) => string | undefined): string {
  return mapTokens(formula, (type, text) => {
    const address = type === 'range' || type === 'range_beam' ? parseAddress(text) : undefined;
    return address && replace(address);
  });
}

/** Everything that has a sheet before `!`, also what is left of a deleted reference. */
function mapPrefixes(formula: string, replace: (prefix: string, rest: string) => string | undefined): string {
  return mapTokens(formula, (type, text) => {
    if (type === 'context' || type === 'context_quote') {
      const whole = replace(text, '');
      return whole?.replace(/!$/, '');
    }
    if (!['range', 'range_beam', 'range_named', 'structured'].includes(type)) return undefined;
    const bracket = type === 'structured' ? text.lastIndexOf('!', text.indexOf('[')) : text.lastIndexOf('!');
    return bracket < 0 ? undefined : replace(text.slice(0, bracket), text.slice(bracket + 1));
  });
}

function mapStructured(formula: string, replace: (reference: StructuredText) => StructuredText | undefined): string {
  return mapTokens(formula, (type, text) => {
    const reference = type === 'structured' ? parseStructured(text) : undefined;
    const replaced = reference && replace(reference);
    return replaced && structuredText(replaced, isShort(text) ? 'short' : 'long');
  });
}

const isShort = (text: string): boolean => /^[^[]*\[@/.test(text);

/* Addresses. */

const lost = (address: AddressText): string => (address.prefix === '' ? '#REF!' : `${address.prefix}!#REF!`);

/** The address after a move: ends in order again, #REF! when it left the sheet. */
function inOrder(address: AddressText, area: Area): string {
  if (
    Math.min(area.row, area.lastRow, area.column, area.lastColumn) < 0 ||
    Math.max(area.row, area.lastRow) >= MAX_ROWS ||
    Math.max(area.column, area.lastColumn) >= MAX_COLUMNS
  )
    return lost(address);
  const { absolute } = address;
  const flipRows = area.row > area.lastRow;
  const flipColumns = area.column > area.lastColumn;
  return withArea(
    {
      ...address,
      absolute: {
        row: flipRows ? absolute.lastRow : absolute.row,
        lastRow: flipRows ? absolute.row : absolute.lastRow,
        column: flipColumns ? absolute.lastColumn : absolute.column,
        lastColumn: flipColumns ? absolute.column : absolute.lastColumn,
      },
    },
    {
      row: Math.min(area.row, area.lastRow),
      lastRow: Math.max(area.row, area.lastRow),
      column: Math.min(area.column, area.lastColumn),
      lastColumn: Math.max(area.column, area.lastColumn),
    },
  );
}

function withArea(address: AddressText, area: Area): string {
  const { absolute, shape, prefix } = address;
  const row = (value: number, fixed: boolean): string => (fixed ? '$' : '') + String(value + 1);
  const column = (value: number, fixed: boolean): string => (fixed ? '$' : '') + columnLetters(value);
  const first = (shape === 'rows' ? '' : column(area.column, absolute.column)) + (shape === 'columns' ? '' : row(area.row, absolute.row));
  const last =
    (shape === 'rows' ? '' : column(area.lastColumn, absolute.lastColumn)) +
    (shape === 'columns' ? '' : row(area.lastRow, absolute.lastRow));
  return `${prefix === '' ? '' : `${prefix}!`}${first}${shape === 'cell' ? '' : `:${last}`}`;
}
