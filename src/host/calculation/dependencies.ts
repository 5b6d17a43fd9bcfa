/**
 * Which formulas depend on which cells. An area that formulas refer to is watched once, however many formulas refer to it, and is itself
 * a vertex of the graph: 500 formulas over a column of 5,000 cells make 5,500 edges.
 */
import type { Area } from '../../ooxml/address';
import type { Sheet, Table } from '../book/book';
import type { Compiled } from './compile';
import type { CustomFunctionArgument, CustomFunctionEntry } from './contract';
import type { Place, Surroundings } from './place';
import type { CellValue } from '../book/book';

/** What Tarjan's algorithm notes of a vertex. */
export interface Visited {
  round: number;
  order: number;
  low: number;
  onStack: boolean;
}

export interface CustomCall {
  readonly entry: CustomFunctionEntry;
  readonly args: readonly CustomFunctionArgument[];
}

/** A cell with a formula. */
export class FormulaCell implements Place, Visited {
  round = 0;
  order = 0;
  low = 0;
  onStack = false;

  dirty = false;
  precedents: WatchedArea[] = [];
  /** Areas that the formula read when it was last evaluated without naming them (OFFSET, INDIRECT …). */
  dynamicPrecedents: WatchedArea[] = [];
  /** The calculation in which the dynamic precedents were found. */
  dynamicPass = 0;
  evaluationPass = 0;
  evaluations = 0;
  /** The cells that it filled when it last spilled (or its legacy block), itself included. */
  spill: Area | undefined;
  /** Where it would have spilled had nothing been in the way. */
  blocked: Area | undefined;
  /** What custom functions answered, by call; and the calls that wait for an answer. */
  answers: Map<string, CellValue | CellValue[][]> | undefined;
  calls: Map<string, CustomCall> | undefined;
  waiting: Set<string> | undefined;
  /** The keys of calls by where their arguments stand, as long as nothing there has changed. */
  keysByCells: Map<string, string> | undefined;
  /** The calls that the present evaluation made. */
  used: Set<string> | undefined;
  /** No longer in the book. */
  removed = false;

  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly table: Table | undefined,
    readonly formula: string,
    readonly compiled: Compiled,
    readonly surroundings: Surroundings,
  ) {}
}

export class WatchedArea implements Visited, Area {
  round = 0;
  order = 0;
  low = 0;
  onStack = false;
  /** In this round some formula in it could not be calculated yet. */
  unready = false;
  readonly dependents = new Set<FormulaCell>();

  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly lastRow: number,
    readonly lastColumn: number,
  ) {}
}

export const intersects = (a: Area, b: Area): boolean =>
  a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;
export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;

/**
 * Intervals of rows, cut into dyadic blocks (0–1023, 512–575 …): a row finds the intervals that hold it in one look-up a level.
 */
class RowIntervals {
  private readonly blocks = new Map<number, WatchedArea[]>();
  private readonly counts: number[] = [];

  add(area: WatchedArea): void {
    this.eachBlock(area, (key, level) => {
      const block = this.blocks.get(key);
      if (block) block.push(area);
      else this.blocks.set(key, [area]);
      this.counts[level] = (this.counts[level] ?? 0) + 1;
    });
  }

  delete(area: WatchedArea): void {
    this.eachBlock(area, (key, level) => {
      const rest = this.blocks.get(key)?.filter((other) => other !== area) ?? [];
      if (rest.length > 0) this.blocks.set(key, rest);
      else this.blocks.delete(key);
      this.counts[level] = (this.counts[level] ?? 1) - 1;
    });
  }

  find(row: number, visit: (area: WatchedArea) => void): void {
    for (let level = 0; level < this.counts.length; level++) {
      if (!this.counts[level]) continue;
      const block = this.blocks.get(blockKey(level, row >> level));
      if (block) for (const area of block) visit(area);
    }
  }

  private eachBlock(area: Area, visit: (key: number, level: number) => void): void {
    let first = area.row;
    let last = area.lastRow;
    for (let level = 0; first <= last; level++) {
      if (first & 1) visit(blockKey(level, first++), level);
      if (first <= last && !(last & 1)) visit(blockKey(level, last--), level);
      first >>= 1;
      last >>= 1;
    }
  }
}
const blockKey = (level: number, block: number): number => level * 2_097_152 + block;

/** Areas wider than this are kept in one list for the sheet instead of one a column. */
const WIDE = 64;

export class SheetDependencies {
  /** cells[row]?.[column] */
  readonly cells: (FormulaCell | undefined)[][] = [];
  /** Formulas that spilled or could not. */
  readonly spilling = new Set<FormulaCell>();
  private readonly singles = new Map<number, WatchedArea>();
  private readonly areas = new Map<string, WatchedArea>();
  private readonly byColumn = new Map<number, RowIntervals>();
  private readonly wide = new RowIntervals();

  constructor(readonly sheet: Sheet) {}

  watch(area: Area, dependent: FormulaCell): WatchedArea {
    const watched =
      area.row === area.lastRow && area.column === area.lastColumn ? this.watchedCell(area.row, area.column) : this.watchedArea(area);
    watched.dependents.add(dependent);
    return watched;
  }

  unwatch(watched: WatchedArea, dependent: FormulaCell): void {
    watched.dependents.delete(dependent);
    if (watched.dependents.size > 0) return;
    if (watched.row === watched.lastRow && watched.column === watched.lastColumn) {
      this.singles.delete(cellKey(watched.row, watched.column));
      return;
    }
    this.areas.delete(areaKey(watched));
    for (const intervals of this.intervalsOf(watched)) intervals.delete(watched);
  }

  private watchedCell(row: number, column: number): WatchedArea {
    const key = cellKey(row, column);
    let watched = this.singles.get(key);
    if (!watched) this.singles.set(key, (watched = new WatchedArea(this.sheet, row, column, row, column)));
    return watched;
  }

  private watchedArea(area: Area): WatchedArea {
    const key = areaKey(area);
    let watched = this.areas.get(key);
    if (!watched) {
      watched = new WatchedArea(this.sheet, area.row, area.column, area.lastRow, area.lastColumn);
      this.areas.set(key, watched);
      for (const intervals of this.intervalsOf(watched)) intervals.add(watched);
    }
    return watched;
  }

  private intervalsOf(area: Area): RowIntervals[] {
    if (area.lastColumn - area.column >= WIDE) return [this.wide];
    const found: RowIntervals[] = [];
    for (let column = area.column; column <= area.lastColumn; column++) {
      let intervals = this.byColumn.get(column);
      if (!intervals) this.byColumn.set(column, (intervals = new RowIntervals()));
      found.push(intervals);
    }
    return found;
  }

  /** Calls with the formulas that refer to that cell. */
  dependentsOf(row: number, column: number, visit: (dependent: FormulaCell) => void): void {
    const single = this.singles.get(cellKey(row, column));
    if (single) for (const dependent of single.dependents) visit(dependent);
    const visitArea = (area: WatchedArea): void => {
      for (const dependent of area.dependents) visit(dependent);
    };
    this.byColumn.get(column)?.find(row, visitArea);
    this.wide.find(row, (area) => {
      if (contains(area, row, column)) visitArea(area);
    });
  }

  /** Calls with the formulas that refer to any cell of the area, some of them more than once. */
  dependentsOfArea(area: Area, visit: (dependent: FormulaCell) => void): void {
    const size = (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1);
    if (size <= 4 || size <= (this.singles.size + this.areas.size) / 32) {
      for (let row = area.row; row <= area.lastRow; row++)
        for (let column = area.column; column <= area.lastColumn; column++) this.dependentsOf(row, column, visit);
      return;
    }
    for (const watched of this.singles.values())
      if (contains(area, watched.row, watched.column)) for (const dependent of watched.dependents) visit(dependent);
    for (const watched of this.areas.values()) if (intersects(area, watched)) for (const dependent of watched.dependents) visit(dependent);
  }

  /** Calls with the formulas whose values stand in the area: in a cell of it or spilled into it. */
  formulasIn(area: Area, visit: (formula: FormulaCell) => void): void {
    const lastRow = Math.min(area.lastRow, this.cells.length - 1);
    for (let row = area.row; row <= lastRow; row++) {
      const line = this.cells[row];
      if (!line) continue;
      const lastColumn = Math.min(area.lastColumn, line.length - 1);
      for (let column = area.column; column <= lastColumn; column++) {
        const formula = line[column];
        if (formula) visit(formula);
      }
    }
    for (const formula of this.spilling) {
      if (formula.spill && intersects(formula.spill, area) && !contains(area, formula.row, formula.column)) visit(formula);
    }
  }
}

const cellKey = (row: number, column: number): number => row * 16_384 + column;
const areaKey = (area: Area): string => `${area.row},${area.column},${area.lastRow},${area.lastColumn}`;
