import type { Area } from '../../ooxml/address';
import { isCellError } from '../book/book';
import type { Cell, CellValue, Sheet, SortField } from '../book/book';
import { HostError, invalidArgument } from '../bridge/errors';
import { HostObject } from '../bridge/object';
import { copyFormula } from '../calculation/formula';
import { columnCount, rowCount } from './address';
import { numberOf, recordOf } from './arguments';
import type { Workspace } from './workspace';

export class RangeSort extends HostObject {
  readonly className = 'RangeSort';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly area: () => Area,
  ) {
    super();
  }
  Apply(fields?: unknown, matchCase: unknown = false, hasHeaders: unknown = false, orientation: unknown = 'Rows'): void {
    if (orientation !== 'Rows') throw new HostError('UnsupportedOperation', 'The host sorts rows only.');
    const area = this.area();
    sortRows(
      this.workspace,
      this.sheet,
      hasHeaders === true ? { ...area, row: area.row + 1 } : area,
      sortFields(fields, columnCount(area)),
      matchCase === true,
    );
  }
}

export function sortFields(fields: unknown, columns: number): SortField[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument('There must be a field to sort by.');
  return fields.map((field: unknown) => {
    const { key, ascending, sortOn } = recordOf(field, 'A field');
    if (sortOn !== undefined && sortOn !== null && sortOn !== 'Value')
      throw new HostError('UnsupportedOperation', 'The host sorts by values only.');
    const at = numberOf(key, 'key');
    if (at < 0 || at >= columns) throw invalidArgument('The key lies outside the range.');
    return { key: at, ascending: ascending !== false };
  });
}

/** Sorts whole rows of an area; equal rows keep their order, blanks come last either way. */
export function sortRows(workspace: Workspace, sheet: Sheet, area: Area, fields: readonly SortField[], matchCase: boolean): void {
  workspace.checkAllowed(sheet, 'allowSort');
  workspace.checkWritable(sheet, area);
  workspace.settle();
  const columns = columnCount(area);
  const rows = Array.from({ length: rowCount(area) }, (_, at) => ({
    at,
    cells: Array.from({ length: columns }, (_unused, column) => sheet.cells[area.row + at]?.[area.column + column]),
  }));
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(a.cells[key]?.value ?? null, b.cells[key]?.value ?? null, ascending, matchCase);
      if (order !== 0) return order;
    }
    return a.at - b.at;
  });
  for (const [at, { at: from, cells }] of rows.entries()) {
    if (from === at) continue;
    for (const [column, cell] of cells.entries()) place(sheet, cell, area.row + from, area.row + at, area.column + column);
  }
  workspace.changed(sheet, area);
}

function place(sheet: Sheet, cell: Cell | undefined, from: number, to: number, column: number): void {
  const row = (sheet.cells[to] ??= []);
  if (!cell) {
    delete row[column];
    return;
  }
  if (cell.formula !== undefined) cell.formula = copyFormula(cell.formula, { row: from, column }, { row: to, column });
  row[column] = cell;
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

function compare(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const order = compareValues(a, b, matchCase);
  return ascending ? order : -order;
}

function compareValues(a: Exclude<CellValue, null>, b: Exclude<CellValue, null>, matchCase: boolean): number {
  const rank = (value: Exclude<CellValue, null>): number => (isCellError(value) ? 3 : RANK[typeof value as keyof typeof RANK]);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, undefined, { sensitivity: matchCase ? 'variant' : 'accent' });
  return typeof a === 'object' || typeof b === 'object' ? 0 : Number(a) - Number(b);
}
