import { type Area, isOnSheet } from '../../ooxml/address';
import { cellAt, ensureCell } from '../book/book';
import type { Cell, Sheet } from '../book/book';
import { HostError } from '../bridge/errors';
import { copierOf, renameSheet } from '../calculation/formula';
import { columnCount, intersection, rowCount } from './address';
import { dropContents, isUnbounded, usedArea } from './cells';
import { cloneData } from './clone';
import { headersWritten } from './table-columns';
import type { Workspace } from './workspace';
import { omit } from './omit';

export interface CopyOptions {
  readonly type: 'All' | 'Formulas' | 'Values' | 'Formats';
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** A range as copying sees it. */
interface Block {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** `range.copyFrom`: the source is repeated if the destination is a multiple of its size, else it grows to the source's size. */
export function copyCells(workspace: Workspace, from: Block, to: Block, options: CopyOptions): void {
  workspace.settle();
  const source = isUnbounded(from.area)
    ? (usedArea(from.sheet, false, from.area) ?? { ...from.area, lastRow: from.area.row, lastColumn: from.area.column })
    : from.area;
  const height = options.transpose ? columnCount(source) : rowCount(source);
  const width = options.transpose ? rowCount(source) : columnCount(source);
  const rows = repeated(rowCount(to.area), height);
  const columns = repeated(columnCount(to.area), width);
  const target = { row: to.area.row, column: to.area.column, lastRow: to.area.row + rows - 1, lastColumn: to.area.column + columns - 1 };
  if (!isOnSheet(target)) throw new HostError('InvalidArgument', 'The copy would run off the sheet.');
  workspace.checkWritable(to.sheet, target);
  // Copied first: source and destination may overlap.
  const cells = snapshot(from.sheet, source);
  const copiers = new Map<Cell, ReturnType<typeof copierOf>>();
  const copy = (cell: Cell, position: Position, target: Position): string => {
    let copier = copiers.get(cell);
    if (!copier) copiers.set(cell, (copier = copierOf(cell.formula ?? '', position)));
    return copier(target);
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [down, across] = options.transpose ? [column % width, row % height] : [row % height, column % width];
      const cell = cells[down]?.[across];
      const isBlank = !cell || (cell.value === null && cell.formula === undefined);
      if (isBlank && options.skipBlanks) continue;
      pasteCell(
        workspace,
        cell,
        { row: source.row + down, column: source.column + across },
        to.sheet,
        { row: target.row + row, column: target.column + column },
        options.type,
        copy,
      );
    }
  if (options.type === 'All' || options.type === 'Formats') copyMerges(from.sheet, source, to.sheet, target);
  for (const table of to.sheet.tables) {
    const written = intersection(table.area, target);
    if (!written) continue;
    if (table.showHeaders && written.row === table.area.row) headersWritten(workspace, to.sheet, table);
    for (let column = written.column; column <= written.lastColumn; column++) workspace.formulasWritten(table, column - table.area.column);
  }
  workspace.changed(to.sheet, target);
}

const repeated = (size: number, unit: number): number => (size % unit === 0 ? size : unit);

function snapshot(sheet: Sheet, area: Area): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = [];
  for (let row = area.row; row <= area.lastRow; row++) {
    const cells: (Cell | undefined)[] = [];
    for (let column = area.column; column <= area.lastColumn; column++) {
      const cell = cellAt(sheet, row, column);
      cells.push(cell && { ...cell });
    }
    rows.push(cells);
  }
  return rows;
}

interface Position {
  readonly row: number;
  readonly column: number;
}

function pasteCell(
  workspace: Workspace,
  cell: Cell | undefined,
  from: Position,
  sheet: Sheet,
  to: Position,
  type: CopyOptions['type'],
  copy: (cell: Cell, from: Position, to: Position) => string,
): void {
  if (!cell && !cellAt(sheet, to.row, to.column)) return;
  const target = ensureCell(sheet, to.row, to.column);
  if (type !== 'Formats') {
    dropContents(workspace, sheet, target, to.row, to.column);
    // What a spill filled comes along as its value only when values are copied: its anchor's copy spills anew.
    target.value = cell?.spilledFrom && type !== 'Values' ? null : (cell?.value ?? null);
    if (cell?.formula !== undefined && type !== 'Values') target.formula = copy(cell, from, to);
  }
  if (type === 'All' || type === 'Formats') target.style = cell?.style ?? 0;
}

function copyMerges(from: Sheet, source: Area, to: Sheet, target: Area): void {
  const rows = target.row - source.row;
  const columns = target.column - source.column;
  const merges = from.merges.filter((merge) => intersection(merge, source)?.row === merge.row);
  for (const merge of merges) {
    const moved = {
      row: merge.row + rows,
      lastRow: merge.lastRow + rows,
      column: merge.column + columns,
      lastColumn: merge.lastColumn + columns,
    };
    if (!to.merges.some((known) => intersection(known, moved))) to.merges.push(moved);
  }
}

/** A copy of a sheet under another name; its formulas that name the sheet name the copy. */
export function copySheet(workspace: Workspace, sheet: Sheet, id: string, name: string): Sheet {
  const copy: Sheet = { ...cloneData(omit(sheet, 'unknown')), id, name };
  for (const cells of copy.cells)
    for (const cell of cells ?? []) if (cell?.formula?.includes('!')) cell.formula = renameSheet(cell.formula, sheet.name, name);
  for (const chart of copy.charts) {
    delete chart.original;
    chart.id = `{chart-${workspace.newId()}}`;
    for (const series of chart.series)
      for (const key of ['values', 'categories', 'xValues', 'bubbleSizes'] as const) {
        const reference = series[key];
        if (reference !== undefined) series[key] = renameSheet(`=${reference}`, sheet.name, name).slice(1);
      }
  }
  return copy;
}
