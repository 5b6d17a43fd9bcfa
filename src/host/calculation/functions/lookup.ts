/** Looking things up, and references as results. */
import { columnLetters, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from '../../../ooxml/address';
import { wildcardPattern } from '../criteria';
import { contains } from '../dependencies';
import type { Place } from '../place';
import { Reference, areaReference, parseAddress, parseStructured } from '../reference';
import { referenceAt, structuredOperand } from '../resolve';
import type { Grid } from '../values';
import {
  Matrix,
  NOT_AVAILABLE,
  REF,
  Union,
  VALUE,
  compareScalars,
  fail,
  isError,
  sameNumber,
  toGrid,
  typeRank,
  type Operand,
  type Scalar,
} from '../values';
import { define, elementOf, toNumber } from './define';

/** A row or column as a list. */
interface Line {
  readonly grid: Grid;
  readonly length: number;
  /** How much of it may hold something. */
  readonly used: number;
  at(position: number): Scalar;
}

function lineOf(operand: Operand): Line {
  const grid = toGrid(operand);
  if (grid.rows > 1 && grid.columns > 1) return fail(VALUE);
  const isColumn = grid.columns === 1;
  return {
    grid,
    length: isColumn ? grid.rows : grid.columns,
    used: isColumn ? grid.usedRows : grid.usedColumns,
    at: isColumn ? (position) => grid.at(position, 0) : (position) => grid.at(0, position),
  };
}
const columnOf = (grid: Grid, column: number): Grid =>
  grid instanceof Reference ? grid.part(0, column, grid.rows, 1) : Matrix.of(grid.rows, 1, (row) => grid.at(row, column));
const rowOf = (grid: Grid, row: number): Grid =>
  grid instanceof Reference ? grid.part(row, 0, 1, grid.columns) : Matrix.of(1, grid.columns, (_, column) => grid.at(row, column));

/** Equal as look-ups take it: of the same type, text without regard to case. */
function isSame(value: Scalar, wanted: Scalar): boolean {
  if (typeof value === 'number' && typeof wanted === 'number') return sameNumber(value, wanted);
  if (typeof value === 'string' && typeof wanted === 'string') return value === wanted || value.toLowerCase() === wanted.toLowerCase();
  return value === wanted;
}

/** The first (or last) position of exactly that value, or -1. */
function positionOf(line: Line, wanted: Scalar, place: Place, options: { wildcards: boolean; last?: boolean }): number {
  const pattern = options.wildcards && typeof wanted === 'string' ? wildcardPattern(wanted) : undefined;
  if (pattern) return scan(line, (value) => typeof value === 'string' && pattern.test(value), options.last);
  if ((typeof wanted === 'number' || typeof wanted === 'string') && line.grid instanceof Reference && line.used >= 32) {
    const index = place.surroundings.indexOf(line.grid);
    if (index) {
      const found = index.exact(wanted);
      return (options.last ? found[found.length - 1] : found[0]) ?? -1;
    }
  }
  if (wanted === null) {
    const at = scan(line, (value) => value === null, options.last);
    return at < 0 && line.used < line.length ? line.used : at;
  }
  return scan(line, (value) => isSame(value, wanted), options.last);
}

function scan(line: Line, test: (value: Scalar) => boolean, last = false): number {
  if (last) {
    for (let at = line.used - 1; at >= 0; at--) if (test(line.at(at))) return at;
  } else for (let at = 0; at < line.used; at++) if (test(line.at(at))) return at;
  return -1;
}

/** Position of the largest value not above the wanted one in an ascending line, by halving as Excel does; values of other types are passed over. */
function lastNotAbove(line: Line, wanted: Scalar, place: Place): number {
  const { collator } = place.surroundings.notation;
  const rank = typeRank(wanted);
  let low = 0;
  let high = line.used - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at <= high && (line.at(at) === null || isError(line.at(at)) || typeRank(line.at(at)) !== rank)) at++;
    if (at > high) {
      high = middle - 1;
      continue;
    }
    if (compareScalars(line.at(at), wanted, collator) <= 0) {
      found = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return found;
}

/** MATCH with -1: the last value not below the wanted one in a descending line. */
function lastNotBelow(line: Line, wanted: Scalar, place: Place): number {
  const { collator } = place.surroundings.notation;
  const rank = typeRank(wanted);
  let found = -1;
  for (let at = 0; at < line.used; at++) {
    const value = line.at(at);
    if (value === null || isError(value) || typeRank(value) !== rank) continue;
    if (compareScalars(value, wanted, collator) < 0) break;
    found = at;
  }
  return found;
}

/** The value nearest to the wanted one from below (`-1`) or above (`1`), wherever it stands; the line need not be sorted. */
function nearest(line: Line, wanted: Scalar, side: -1 | 1, last: boolean, place: Place): number {
  const { collator } = place.surroundings.notation;
  const rank = typeRank(wanted);
  let found = -1;
  for (let step = 0; step < line.used; step++) {
    const at = last ? line.used - 1 - step : step;
    const value = line.at(at);
    if (value === null || isError(value) || typeRank(value) !== rank) continue;
    const order = compareScalars(value, wanted, collator) * side;
    if (order < 0) continue;
    if (found < 0 || compareScalars(value, line.at(found), collator) * side < 0) found = at;
  }
  return found;
}

function found(position: number): number {
  return position < 0 ? fail(NOT_AVAILABLE) : position;
}

define('MATCH', 'v g n?', (place, wanted, array, type = 1) => {
  const line = lineOf(array);
  // A blank look-up value is a 0.
  const value = wanted ?? 0;
  if (type === 0) return found(positionOf(line, value, place, { wildcards: true })) + 1;
  return found(type > 0 ? lastNotAbove(line, value, place) : lastNotBelow(line, value, place)) + 1;
});

/** Position by the rules of XLOOKUP and XMATCH. */
function extendedPosition(place: Place, wanted: Scalar, line: Line, matchMode: number, searchMode: number): number {
  if (![0, -1, 1, 2].includes(matchMode) || ![1, -1, 2, -2].includes(searchMode)) return fail(VALUE);
  const last = searchMode === -1;
  const exact = positionOf(line, wanted, place, { wildcards: matchMode === 2, last });
  if (exact >= 0 || matchMode === 0 || matchMode === 2) return exact;
  return nearest(line, wanted, matchMode === -1 ? -1 : 1, last, place);
}

define(
  'XMATCH',
  'v g i~ i~',
  (place, wanted, array, matchMode = 0, searchMode = 1) => found(extendedPosition(place, wanted, lineOf(array), matchMode, searchMode)) + 1,
);

define('XLOOKUP', 'x g g x~ i~ i~', (place, wanted, lookup, result, otherwise, matchMode = 0, searchMode = 1) => {
  const line = lineOf(lookup);
  const values = toGrid(result);
  const isColumn = line.grid.columns === 1 && (line.grid.rows > 1 || values.rows === 1);
  if ((isColumn ? values.rows : values.columns) !== line.length) return VALUE;
  const resultAt = (position: number): Grid => (isColumn ? rowOf(values, position) : columnOf(values, position));
  const wantedGrid = toGrid(wanted);
  if (!wantedGrid.isSingle) {
    return Matrix.of(wantedGrid.rows, wantedGrid.columns, (row, column) => {
      const each = wantedGrid.at(row, column);
      if (isError(each)) return each;
      const position = extendedPosition(place, each, line, matchMode, searchMode);
      if (position >= 0) return resultAt(position).at(0, 0);
      return otherwise === undefined ? NOT_AVAILABLE : elementOf(toGrid(otherwise), row, column);
    });
  }
  const value = wantedGrid.at(0, 0);
  if (isError(value)) return value;
  const position = extendedPosition(place, value, line, matchMode, searchMode);
  if (position < 0) return otherwise ?? NOT_AVAILABLE;
  return resultAt(position);
});

function tableLookup(
  place: Place,
  wanted: Scalar,
  grid: Grid,
  line: Grid,
  index: number,
  isRange: boolean,
  pick: (position: number) => Scalar,
  size: number,
): Scalar {
  if (index < 1) return VALUE;
  if (index > size) return REF;
  void grid;
  const value = wanted ?? 0;
  const position = isRange ? lastNotAbove(lineOf(line), value, place) : positionOf(lineOf(line), value, place, { wildcards: true });
  return pick(found(position));
}
define('VLOOKUP', 'v g i b?', (place, wanted, table, index, isRange = true) => {
  const grid = toGrid(table);
  return tableLookup(place, wanted, grid, columnOf(grid, 0), index, isRange, (position) => grid.at(position, index - 1), grid.columns);
});
define('HLOOKUP', 'v g i b?', (place, wanted, table, index, isRange = true) => {
  const grid = toGrid(table);
  return tableLookup(place, wanted, grid, rowOf(grid, 0), index, isRange, (position) => grid.at(index - 1, position), grid.rows);
});
define('LOOKUP', 'v g g~', (place, wanted, lookup, result) => {
  const grid = toGrid(lookup);
  // Over a block LOOKUP searches the first row or column, whichever is longer, and answers from the last.
  const wide = grid.columns > grid.rows;
  const line = grid.rows > 1 && grid.columns > 1 ? (wide ? rowOf(grid, 0) : columnOf(grid, 0)) : grid;
  const position = found(lastNotAbove(lineOf(line), wanted ?? 0, place));
  if (result !== undefined) {
    const values = lineOf(result);
    return position < values.length ? values.at(position) : NOT_AVAILABLE;
  }
  return wide ? grid.at(grid.rows - 1, position) : grid.at(position, grid.columns - 1);
});

define('INDEX', 'x g? g? i~', (place, source, rowArgument = 0, columnArgument, area = 1) => {
  if (isError(source)) return source;
  const grid = source instanceof Union ? (source.areas[area - 1] ?? fail(REF)) : area === 1 ? toGrid(source) : fail(REF);
  const [rows, columns] = [toGrid(rowArgument), columnArgument === undefined ? undefined : toGrid(columnArgument)];
  // Arrays of rows or columns pick a value each: INDEX(A1:C9,{1;3},{1,2}).
  if (!rows.isSingle || (columns && !columns.isSingle)) {
    const across = columns ?? new Matrix(1, 1, [grid.rows === 1 ? null : 1]);
    return Matrix.of(Math.max(rows.rows, across.rows), Math.max(rows.columns, across.columns), (y, x) => {
      const [row, column] = [Math.trunc(toNumber(elementOf(rows, y, x), place)), Math.trunc(toNumber(elementOf(across, y, x), place))];
      const [r, c] = columns === undefined && grid.rows === 1 ? [1, row] : [row, column];
      return r >= 1 && c >= 1 && r <= grid.rows && c <= grid.columns ? grid.at(r - 1, c - 1) : REF;
    });
  }
  let row = Math.trunc(toNumber(rows.at(0, 0), place));
  let column = columns ? Math.trunc(toNumber(columns.at(0, 0), place)) : 0;
  // With one number, a single row is counted across.
  if (!columns && grid.rows === 1) [row, column] = [grid.columns === 1 ? row : 1, grid.columns === 1 ? 0 : row];
  if (row < 0 || column < 0) return VALUE;
  if (row > grid.rows || column > grid.columns) return REF;
  const firstRow = row === 0 ? 0 : row - 1;
  const firstColumn = column === 0 ? 0 : column - 1;
  const height = row === 0 ? grid.rows : 1;
  const width = column === 0 ? grid.columns : 1;
  if (grid instanceof Reference) {
    const part = grid.part(firstRow, firstColumn, height, width);
    // The formula's own cell lies in the array: it waits for the part that it takes only.
    if (grid.sheet === place.sheet && contains(grid, place.row, place.column)) place.surroundings.require(place, part);
    return part;
  }
  return height === 1 && width === 1
    ? grid.at(firstRow, firstColumn)
    : Matrix.of(height, width, (y, x) => grid.at(firstRow + y, firstColumn + x));
});

define(
  'OFFSET',
  'r i i i~ i~',
  (place, base, rows, columns, height = base.rows, width = base.columns) => {
    if (height === 0 || width === 0) return REF;
    const row = base.row + rows + (height < 0 ? height + 1 : 0);
    const column = base.column + columns + (width < 0 ? width + 1 : 0);
    const lastRow = row + Math.abs(height) - 1;
    const lastColumn = column + Math.abs(width) - 1;
    if (row < 0 || column < 0 || lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) return REF;
    const moved = new Reference(base.sheet, row, column, lastRow, lastColumn);
    place.surroundings.require(place, moved);
    return moved;
  },
  { volatile: true },
);

/** `R2C3`, `R[-1]C`: references by number, relative to the formula's cell. */
function parseNumbered(text: string, place: Place): { row: number; column: number; lastRow: number; lastColumn: number } | undefined {
  const corner = (part: string): { row: number; column: number } | undefined => {
    const parts = /^R(?:(\d+)|\[(-?\d+)\])?C(?:(\d+)|\[(-?\d+)\])?$/i.exec(part);
    if (!parts) return undefined;
    return {
      row: parts[1] === undefined ? place.row + Number(parts[2] ?? 0) : Number(parts[1]) - 1,
      column: parts[3] === undefined ? place.column + Number(parts[4] ?? 0) : Number(parts[3]) - 1,
    };
  };
  const [firstText = '', lastText] = text.split(':');
  const first = corner(firstText);
  const last = lastText === undefined ? first : corner(lastText);
  return first && last
    ? {
        row: Math.min(first.row, last.row),
        column: Math.min(first.column, last.column),
        lastRow: Math.max(first.row, last.row),
        lastColumn: Math.max(first.column, last.column),
      }
    : undefined;
}

define(
  'INDIRECT',
  's b?',
  (place, text, isA1 = true) => {
    const reference = indirect(text.trim(), isA1, place);
    if (reference instanceof Reference) place.surroundings.require(place, reference);
    return reference;
  },
  { volatile: true },
);

function indirect(text: string, isA1: boolean, place: Place): Operand {
  if (!isA1) {
    const at = text.lastIndexOf('!');
    const sheet = at < 0 ? place.sheet : place.surroundings.sheetNamed(text.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'"));
    const area = parseNumbered(text.slice(at + 1), place);
    return sheet && area ? areaReference(sheet, area) : REF;
  }
  const isSpill = text.endsWith('#');
  const address = parseAddress(isSpill ? text.slice(0, -1) : text);
  if (address) {
    const operand = referenceAt(address, place);
    if (!isSpill || !(operand instanceof Reference)) return operand;
    place.surroundings.require(place, operand);
    const area = place.surroundings.spillArea(operand.sheet, operand.row, operand.column);
    return area ? areaReference(operand.sheet, area) : REF;
  }
  if (text.includes('[')) {
    const structured = parseStructured(text);
    return structured ? structuredOperand(structured, place) : REF;
  }
  const at = text.lastIndexOf('!');
  const sheet = at < 0 ? place.sheet : place.surroundings.sheetNamed(text.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'"));
  const defined = sheet && place.surroundings.definedName(text.slice(at + 1), sheet);
  if (defined) {
    const operand = defined.evaluate(place);
    return operand instanceof Reference ? operand : REF;
  }
  return place.surroundings.tableNamed(text) ? structuredOperand({ table: text, sections: [], columns: [] }, place) : REF;
}

define('ADDRESS', 'i i i~ b? s~', (_, row, column, kind = 1, isA1 = true, sheet) => {
  if (row < 1 || column < 1 || row > MAX_ROWS || column > MAX_COLUMNS || kind < 1 || kind > 4) return VALUE;
  const [rowFixed, columnFixed] = [kind === 1 || kind === 2, kind === 1 || kind === 3];
  const text = isA1
    ? `${columnFixed ? '$' : ''}${columnLetters(column - 1)}${rowFixed ? '$' : ''}${row}`
    : `R${rowFixed ? row : `[${row}]`}C${columnFixed ? column : `[${column}]`}`;
  return sheet === undefined ? text : `${sheet === '' ? '' : quoteSheetName(sheet)}!${text}`;
});

const positions = (name: string, own: (place: Place) => number, of: (reference: Reference) => Operand): void => {
  define(name, 'x~', (place, reference) => {
    if (reference === undefined) return own(place);
    if (isError(reference)) return reference;
    return reference instanceof Reference ? of(reference) : VALUE;
  });
};
positions(
  'ROW',
  (place) => place.row + 1,
  (reference) => (reference.rows === 1 ? reference.row + 1 : Matrix.of(reference.rows, 1, (row) => reference.row + row + 1)),
);
positions(
  'COLUMN',
  (place) => place.column + 1,
  (reference) =>
    reference.columns === 1 ? reference.column + 1 : Matrix.of(1, reference.columns, (_, column) => reference.column + column + 1),
);
define('ROWS', 'g', (_, operand) => toGrid(operand).rows);
define('COLUMNS', 'g', (_, operand) => toGrid(operand).columns);
define('AREAS', 'g', (_, operand) => (operand instanceof Union ? operand.areas.length : operand instanceof Reference ? 1 : VALUE));

define('HYPERLINK', 'v e~', (_, address, text) => (text === undefined ? address : text));
define('FORMULATEXT', 'r', (_, reference) => reference.sheet.cells[reference.row]?.[reference.column]?.formula ?? NOT_AVAILABLE);
define('SHEET', 'x~', (place, of) => {
  const { book } = place.surroundings;
  const sheet =
    of instanceof Reference
      ? of.sheet
      : of === undefined
        ? place.sheet
        : typeof of === 'string'
          ? (place.surroundings.sheetNamed(of) ?? place.surroundings.tableNamed(of)?.sheet)
          : undefined;
  return sheet ? book.sheets.indexOf(sheet) + 1 : NOT_AVAILABLE;
});
define('SHEETS', 'x~', (place, of) =>
  of === undefined
    ? place.surroundings.book.sheets.length
    : of instanceof Union
      ? new Set(of.areas.map((area) => (area instanceof Reference ? area.sheet : undefined))).size
      : 1,
);
