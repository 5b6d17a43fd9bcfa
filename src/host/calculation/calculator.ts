import { type Area, cellAddress, MAX_COLUMNS, MAX_ROWS, quoteSheetName, unquoteSheetName } from '../../ooxml/address';
import { cellAt, ensureCell, type Book, type CellError, type CellValue, type Sheet, type Table } from '../book/book';
import { compileFormula, type Compiled, type StaticReference } from './compile';
import type { Calculator, CalculatorOptions, CustomFunctionArgument, CustomFunctionEntry } from './contract';
import { notationOf, type Culture } from './culture';
import type { WatchedArea } from './dependencies';
import { FormulaCell, SheetDependencies, contains, intersects } from './dependencies';
import { LookupIndex } from './lookup-index';
import { copyFormula } from './formula';
import type { Place, Surroundings } from './place';
import { movedArea, relativeText, type CellPosition } from './relative';
import { dataRows, splitPrefix, structuredArea, tableColumnIndex, type Reference, type StructuredText } from './reference';
import { DAYS_TO_1904 } from './serial';
import {
  BUSY,
  CALC,
  Failure,
  Grid,
  Lambda,
  NOT_AVAILABLE,
  SPILL,
  Union,
  VALUE,
  isScalar,
  sameScalar,
  type Operand,
  type Scalar,
} from './values';

/** A calculator that can also answer a formula that stands in no cell (conditional formats, validations, names). */
export interface BookCalculator extends Calculator {
  /** A custom function has not answered yet. */
  readonly waiting: boolean;
  /** The formula's result as if it stood in that cell; a matrix of rows if it is an array or a range. Custom functions give #BUSY!. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number, from?: CellPosition): CellValue | CellValue[][];
}

export function createCalculator(book: Book, options: CalculatorOptions): BookCalculator {
  return new DependencyCalculator(book, options);
}

type Change = { sheet: Sheet; row: number; column: number };

/** Cells must be calculated before the present formula can be: it is put off to the next round. */
class NotReady extends Error {}
/** The formula reads its own cell. */
class Circular extends Error {}

/** A formula that is dirtied by its own spill again and again depends on itself. */
const MOST_EVALUATIONS = 50;
/** Formula texts kept compiled when the book is looked at anew. */
const MOST_COMPILED = 200_000;

/** What a formula means depends on its text alone, and on its place where it names cells near it: workbooks share it. */
const compiledFormulas = new Map<string, Compiled>();
/** The same by place and text, which is found sooner. */
const placedFormulas = new Map<string, Compiled>();
/** No two structures of any workbooks have the same number: formulas remember by it what their names led to. */
let structures = 0;

class DependencyCalculator implements BookCalculator, Surroundings {
  onCalculated?: (changes: readonly Change[]) => void;
  readonly culture: Culture;
  readonly notation;
  structureVersion = ++structures;

  private sheets = new Map<Sheet, SheetDependencies>();
  private volatile = new Set<FormulaCell>();
  private tables = new Map<string, { sheet: Sheet; table: Table }>();
  private names = new Map<string, string>();
  private stale = true;

  private dirtyCells: FormulaCell[] = [];
  private pass = 0;
  private round = 0;
  private postponed = false;
  private indexes = new Map<string, LookupIndex | undefined>();
  readonly answeredQuestions = new Map<string, Scalar>();
  private changes: Change[] = [];

  private callers = new Set<FormulaCell>();
  /** Answers of custom functions of a book that is being looked at anew, by call. */
  private carried = new Map<string, CellValue | CellValue[][]>();
  private underWay = 0;
  private flushScheduled = false;
  private waiters: (() => void)[] = [];

  constructor(
    readonly book: Book,
    private readonly options: CalculatorOptions,
  ) {
    this.culture = {
      locale: options.locale,
      get date1904() {
        return book.date1904;
      },
      get today() {
        return options.now();
      },
    };
    this.notation = notationOf(options.locale);
  }

  /* What the object model tells. */

  changed(sheet: Sheet, area: Area): void {
    if (this.stale) return;
    const dependencies = this.sheets.get(sheet);
    if (!dependencies) {
      this.restructured();
      return;
    }
    this.releaseOverwritten(dependencies, area);
    this.takeFormulas(dependencies, area);
    dependencies.dependentsOfArea(area, (dependent) => this.markDirty(dependent));
  }

  restructured(): void {
    this.stale = true;
    this.structureVersion = ++structures;
  }

  calculate(kind: 'Recalculate' | 'Full' = 'Recalculate'): void {
    if (this.stale) this.rebuild();
    if (kind === 'Full') this.dirtyEverything();
    for (const cell of this.volatile) {
      if (cell.answers) this.dropVolatileAnswers(cell);
      this.markDirty(cell);
    }
    this.work();
  }

  async idle(): Promise<void> {
    if ((this.stale || this.dirtyCells.length > 0) && this.book.calculationMode !== 'Manual') this.calculate();
    while (this.underWay > 0 || this.flushScheduled) await new Promise<void>((resolve) => this.waiters.push(resolve));
  }

  get waiting(): boolean {
    return this.underWay > 0 || this.flushScheduled;
  }

  /** With `from`, the formula is read as one that stands there and is copied to the place: it is compiled once for all of its copies. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number, from?: CellPosition): CellValue | CellValue[][] {
    if (this.stale) this.rebuild();
    this.forgetAnswers();
    const place: Place = { sheet, row, column, table: tableAround(sheet, row, column), surroundings: this };
    const result = (from ? this.copyOf(formula, from, place) : this.compile(formula)).evaluate(place);
    if (isScalar(result)) return result;
    if (!(result instanceof Grid)) return VALUE;
    if (result.isSingle) return result.at(0, 0);
    return Array.from({ length: result.usedRows }, (_, y) => Array.from({ length: result.usedColumns }, (__, x) => result.at(y, x)));
  }

  /* What formulas ask. */

  now(): number {
    return this.options.now() - (this.book.date1904 ? DAYS_TO_1904 : 0);
  }

  sheetNamed(name: string): Sheet | undefined {
    const folded = name.toLowerCase();
    return this.book.sheets.find((sheet) => sheet.name === name) ?? this.book.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
  }

  tableNamed(name: string): { sheet: Sheet; table: Table } | undefined {
    return this.tables.get(name.toLowerCase());
  }

  definedName(name: string, sheet: Sheet): Compiled | undefined {
    const folded = name.toLowerCase();
    const formula = this.names.get(`${sheet.id}!${folded}`) ?? this.names.get(folded);
    return formula === undefined ? undefined : this.compile(formula);
  }

  compile(formula: string): Compiled {
    let compiled = compiledFormulas.get(formula);
    if (!compiled) compiledFormulas.set(formula, (compiled = compileFormula(formula)));
    return compiled;
  }

  private copyOf(formula: string, from: CellPosition, to: CellPosition): Compiled {
    const compiled = this.compileAt(formula, from);
    return compiled.origin ? compiled : this.compile(copyFormula(formula, from, to));
  }

  /** The formula of a cell: one for all of its copies. */
  private compileAt(formula: string, position: CellPosition): Compiled {
    const place = `${position.row},${position.column},${formula}`;
    const known = placedFormulas.get(place);
    if (known) return known;
    const compiled = this.compileAnew(formula, position);
    placedFormulas.set(place, compiled);
    return compiled;
  }
  private compileAnew(formula: string, position: CellPosition): Compiled {
    const relative = relativeText(formula, position.row, position.column);
    if (relative === undefined) return this.compile(formula);
    let compiled = compiledFormulas.get(relative);
    if (!compiled) compiledFormulas.set(relative, (compiled = compileFormula(formula, { row: position.row, column: position.column })));
    return compiled;
  }

  /** Built when the same cells are asked for a second time: one look-up is cheaper without. */
  indexOf(reference: Reference): LookupIndex | undefined {
    const { key } = reference;
    if (!this.indexes.has(key)) {
      this.indexes.set(key, undefined);
      return undefined;
    }
    let index = this.indexes.get(key);
    if (!index) this.indexes.set(key, (index = new LookupIndex(reference)));
    return index;
  }

  private forgetAnswers(): void {
    this.indexes.clear();
    this.answeredQuestions.clear();
  }

  require(place: Place, reference: Reference): void {
    if (!(place instanceof FormulaCell)) return;
    const dependencies = this.sheets.get(reference.sheet);
    if (!dependencies) return;
    if (place.dynamicPass !== this.pass) {
      this.forgetDynamic(place);
      place.dynamicPass = this.pass;
    }
    if (!place.dynamicPrecedents.some((area) => area.sheet === reference.sheet && sameArea(area, reference)))
      place.dynamicPrecedents.push(dependencies.watch(reference, place));
    let ready = true;
    dependencies.formulasIn(reference, (formula) => {
      if (formula === place) throw new Circular();
      if (formula.dirty) ready = false;
    });
    if (!ready) throw new NotReady();
  }

  spillArea(sheet: Sheet, row: number, column: number): Area | undefined {
    const cell = cellAt(sheet, row, column);
    if (cell?.formula === undefined || cell.value === SPILL) return undefined;
    const { rows, columns } = cell.spill ?? cell.arrayBlock ?? { rows: 1, columns: 1 };
    return { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
  }

  customFunction(name: string): CustomFunctionEntry | undefined {
    return this.options.customFunctions?.find(name);
  }

  callCustomFunction(
    place: Place,
    entry: CustomFunctionEntry,
    read: () => readonly CustomFunctionArgument[],
    cells?: string,
  ): CellValue | CellValue[][] | CellError {
    if (!(place instanceof FormulaCell)) return BUSY;
    const same = cells === undefined ? undefined : `${entry.id}${cells}`;
    const known = same === undefined ? undefined : place.keysByCells?.get(same);
    const args = known === undefined || !place.answers?.has(known) ? read() : NO_ARGUMENTS;
    const key = known ?? callKey(entry, args);
    (place.used ??= new Set()).add(key);
    const answer = place.answers?.get(key) ?? this.carried.get(key);
    if (answer !== undefined) {
      (place.answers ??= new Map()).set(key, answer);
      return answer;
    }
    if (same !== undefined) (place.keysByCells ??= new Map()).set(same, key);
    (place.calls ??= new Map()).set(key, { entry, args });
    return BUSY;
  }

  /* The graph. */

  private rebuild(): void {
    this.stale = false;
    this.forgetAnswers();
    if (compiledFormulas.size + placedFormulas.size > MOST_COMPILED) {
      compiledFormulas.clear();
      placedFormulas.clear();
    }
    for (const [, dependencies] of this.sheets)
      for (const line of dependencies.cells) if (line) for (const cell of line) if (cell) this.retire(cell);
    this.tables = new Map(this.book.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name.toLowerCase(), { sheet, table }])));
    this.names = new Map(
      this.book.names.map((name) => [(name.sheetId === undefined ? '' : `${name.sheetId}!`) + name.name.toLowerCase(), name.formula]),
    );
    this.sheets = new Map(this.book.sheets.map((sheet) => [sheet, new SheetDependencies(sheet)]));
    this.volatile = new Set();
    this.dirtyCells = [];
    for (const [sheet, dependencies] of this.sheets) {
      this.clearStraySpills(sheet);
      for (const [row, line] of sheet.cells.entries())
        if (line)
          for (const [column, cell] of line.entries())
            if (cell?.formula !== undefined) this.addFormula(dependencies, row, column, cell.formula);
    }
    for (const [, dependencies] of this.sheets)
      for (const line of dependencies.cells) if (line) for (const cell of line) if (cell) this.link(cell);
    this.structured.clear();
  }

  /** A formula that goes: its answers may serve the one that takes its place. */
  private retire(cell: FormulaCell): void {
    cell.removed = true;
    if (!cell.answers) return;
    this.dropVolatileAnswers(cell);
    for (const [key, answer] of cell.answers) this.carried.set(key, answer);
  }

  /** Values left over from spills whose formula is gone or moved. */
  private clearStraySpills(sheet: Sheet): void {
    for (const [row, line] of sheet.cells.entries()) {
      if (!line) continue;
      for (const [column, cell] of line.entries()) {
        if (!cell?.spilledFrom) continue;
        const from = cell.spilledFrom;
        const anchor = cellAt(sheet, from.row, from.column);
        const size = anchor?.formula === undefined ? undefined : (anchor.spill ?? anchor.arrayBlock);
        if (
          cell.formula === undefined &&
          size &&
          row >= from.row &&
          column >= from.column &&
          row < from.row + size.rows &&
          column < from.column + size.columns
        )
          continue;
        delete cell.spilledFrom;
        if (cell.formula === undefined) cell.value = null;
      }
    }
  }

  private addFormula(dependencies: SheetDependencies, row: number, column: number, formula: string): FormulaCell {
    const { sheet } = dependencies;
    const cell = new FormulaCell(
      sheet,
      row,
      column,
      tableAround(sheet, row, column),
      formula,
      this.compileAt(formula, { row, column }),
      this,
    );
    (dependencies.cells[row] ??= [])[column] = cell;
    const held = cellAt(sheet, row, column);
    const filled = held?.spill ?? held?.arrayBlock;
    if (filled) {
      cell.spill = { row, column, lastRow: row + filled.rows - 1, lastColumn: column + filled.columns - 1 };
      dependencies.spilling.add(cell);
    }
    cell.dirty = true;
    this.dirtyCells.push(cell);
    return cell;
  }

  private link(cell: FormulaCell): void {
    let isVolatile = false;
    const watch = (sheet: Sheet | undefined, area: Area): void => {
      const dependencies = sheet && this.sheets.get(sheet);
      if (dependencies) cell.precedents.push(dependencies.watch(area, cell));
    };
    const follow = (compiled: Compiled, seen: readonly Compiled[]): void => {
      if (compiled.volatile || compiled.foreignFunctions.some((name) => this.customFunction(name)?.volatile)) isVolatile = true;
      for (const reference of compiled.references) {
        const watchPart =
          reference.role === 'index'
            ? (sheet: Sheet | undefined, area: Area): void =>
                sheet === cell.sheet && contains(area, cell.row, cell.column) ? undefined : watch(sheet, area)
            : watch;
        this.watchReference(
          reference,
          cell,
          compiled.origin,
          watchPart,
          (other) => seen.includes(other) || follow(other, [...seen, other]),
        );
      }
    };
    follow(cell.compiled, [cell.compiled]);
    if (isVolatile) this.volatile.add(cell);
  }

  private watchReference(
    reference: StaticReference,
    cell: FormulaCell,
    origin: CellPosition | undefined,
    watch: (sheet: Sheet | undefined, area: Area) => void,
    follow: (compiled: Compiled) => void,
  ): void {
    switch (reference.kind) {
      case 'cells':
      case 'spill': {
        const { address } = reference;
        const area = origin ? movedArea(address, cell.row - origin.row, cell.column - origin.column) : address.area;
        if (!area) return;
        if (address.prefix === '') return watch(cell.sheet, area);
        const first = this.sheetNamed(address.sheet as string);
        if (address.lastSheet === undefined || !first) return watch(first, area);
        const last = this.sheetNamed(address.lastSheet);
        const positions = [this.book.sheets.indexOf(first), last ? this.book.sheets.indexOf(last) : -1];
        for (const sheet of this.book.sheets.slice(Math.min(...positions), Math.max(...positions) + 1)) watch(sheet, area);
        return;
      }
      case 'structured':
        return this.watchStructured(reference.reference, cell, watch);
      case 'name': {
        const [prefix, name] = splitPrefix(reference.name);
        const sheet = prefix ? this.sheetNamed(unquoteSheetName(prefix)) : cell.sheet;
        const defined = sheet && this.definedName(name, sheet);
        if (defined) return follow(defined);
        const table = prefix ? undefined : this.tableNamed(name);
        if (table) this.watchStructured({ table: name, sections: [], columns: [] }, cell, watch);
      }
    }
  }

  /** The columns of structured references, found once for all cells of a calculated column. */
  private readonly structured = new Map<
    StructuredText,
    { own: Table | undefined; found: { sheet: Sheet; table: Table } | undefined; column: number }
  >();

  private watchStructured(reference: StructuredText, cell: FormulaCell, watch: (sheet: Sheet | undefined, area: Area) => void): void {
    let memo = this.structured.get(reference);
    if (!memo || (reference.table === '' && memo.own !== cell.table)) {
      const found = reference.table !== '' ? this.tableNamed(reference.table) : cell.table && { sheet: cell.sheet, table: cell.table };
      const column = found && reference.columns.length === 1 ? tableColumnIndex(found.table, reference.columns[0] as string) : -1;
      memo = { own: cell.table, found, column: found && column >= 0 ? found.table.area.column + column : -1 };
      this.structured.set(reference, memo);
    }
    const { found, column } = memo;
    if (!found) return;
    if (column >= 0 && reference.sections.length === 1 && reference.sections[0] === 'this row') {
      const { first, last } = dataRows(found.table);
      if (found.sheet === cell.sheet && cell.row >= first && cell.row <= last)
        watch(found.sheet, { row: cell.row, lastRow: cell.row, column, lastColumn: column });
      return;
    }
    const area = structuredArea(reference, found.table, found.sheet === cell.sheet ? cell.row : -1);
    if (area && area !== 'outside') watch(found.sheet, area);
  }

  private forgetDynamic(cell: FormulaCell): void {
    for (const area of cell.dynamicPrecedents) if (!cell.precedents.includes(area)) this.sheets.get(area.sheet)?.unwatch(area, cell);
    cell.dynamicPrecedents = [];
  }

  private unlink(cell: FormulaCell): void {
    this.forgetDynamic(cell);
    for (const area of cell.precedents) this.sheets.get(area.sheet)?.unwatch(area, cell);
    cell.precedents = [];
    cell.removed = true;
    cell.dirty = false;
    this.volatile.delete(cell);
    this.sheets.get(cell.sheet)?.spilling.delete(cell);
  }

  /** Formulas that were entered into the area, and those that were there before. */
  private takeFormulas(dependencies: SheetDependencies, area: Area): void {
    const { sheet } = dependencies;
    const lastRow = Math.min(area.lastRow, Math.max(sheet.cells.length, dependencies.cells.length) - 1);
    for (let row = area.row; row <= lastRow; row++) {
      const line = sheet.cells[row];
      const known = dependencies.cells[row];
      const lastColumn = Math.min(area.lastColumn, Math.max(line?.length ?? 0, known?.length ?? 0) - 1);
      for (let column = area.column; column <= lastColumn; column++) {
        const before = known?.[column];
        const cell = line?.[column];
        const formula = cell?.formula;
        if (before) {
          if (before.spill) this.clearSpill(before);
          this.unlink(before);
          if (formula === undefined) (known as (FormulaCell | undefined)[])[column] = undefined;
        }
        if (cell && formula === undefined && cell.spill) delete cell.spill;
        if (formula !== undefined) this.link(this.addFormula(dependencies, row, column, formula));
      }
    }
  }

  /** Cells of a spill that were written over are no longer part of it, and formulas whose way was blocked may be free again. */
  private releaseOverwritten(dependencies: SheetDependencies, area: Area): void {
    for (const formula of [...dependencies.spilling]) {
      const reach = formula.blocked ?? formula.spill;
      if (reach && intersects(reach, area)) this.markDirty(formula);
    }
    const lastRow = Math.min(area.lastRow, dependencies.sheet.cells.length - 1);
    for (let row = area.row; row <= lastRow; row++) {
      const line = dependencies.sheet.cells[row];
      if (!line) continue;
      const lastColumn = Math.min(area.lastColumn, line.length - 1);
      for (let column = area.column; column <= lastColumn; column++) {
        const cell = line[column];
        if (!cell?.spilledFrom) continue;
        // The block of a legacy array formula cannot be written over in part: its formula fills it again.
        delete cell.spilledFrom;
      }
    }
  }

  /* Dirt. */

  private markDirty(cell: FormulaCell): void {
    const open = [cell];
    for (let next = open.pop(); next; next = open.pop()) {
      next.keysByCells = undefined;
      if (next.dirty || next.removed) continue;
      next.dirty = true;
      this.dirtyCells.push(next);
      this.dependentsOf(next, (dependent) => {
        dependent.keysByCells = undefined;
        if (!dependent.dirty) open.push(dependent);
      });
    }
  }

  private dependentsOf(cell: FormulaCell, visit: (dependent: FormulaCell) => void): void {
    const dependencies = this.sheets.get(cell.sheet);
    if (!dependencies) return;
    if (cell.spill) dependencies.dependentsOfArea(cell.spill, visit);
    else dependencies.dependentsOf(cell.row, cell.column, visit);
  }

  private dirtyEverything(): void {
    this.dirtyCells = [];
    for (const [, dependencies] of this.sheets) {
      for (const line of dependencies.cells) {
        if (!line) continue;
        for (const cell of line) {
          if (!cell) continue;
          cell.dirty = true;
          cell.answers = undefined;
          cell.keysByCells = undefined;
          this.dirtyCells.push(cell);
        }
      }
    }
  }

  /* The calculation. */

  private work(): void {
    this.pass++;
    this.changes = [];
    let rounds = 0;
    while (this.dirtyCells.length > 0) {
      const cells = this.dirtyCells;
      this.dirtyCells = [];
      this.round++;
      this.postponed = false;
      this.forgetAnswers();
      const hopeless = ++rounds > cells.length + 10_000;
      for (const cell of cells) {
        if (!cell.dirty || cell.removed) continue;
        if (hopeless) this.settle(cell, 0);
        else if (cell.round !== this.round) this.visit(cell);
      }
    }
    this.carried.clear();
    this.forgetAnswers();
    this.callOut();
    const { changes } = this;
    this.changes = [];
    this.onCalculated?.(changes);
  }

  /**
   * Calculates what the formula depends on and then the formula: Tarjan's algorithm gives the strongly connected parts of the graph in
   * the order in which they can be calculated; a part of more than one vertex is circular. Without recursion: chains may be long.
   */
  private visit(start: FormulaCell): void {
    const { round } = this;
    let order = 0;
    const stack: (FormulaCell | WatchedArea)[] = [];
    const path: { vertex: FormulaCell | WatchedArea; next: readonly (FormulaCell | WatchedArea)[]; at: number }[] = [];
    const enter = (vertex: FormulaCell | WatchedArea): void => {
      vertex.round = round;
      vertex.order = vertex.low = order++;
      vertex.onStack = true;
      stack.push(vertex);
      path.push({ vertex, next: this.successors(vertex), at: 0 });
    };
    enter(start);
    for (let step = path[path.length - 1]; step; step = path[path.length - 1]) {
      const { vertex } = step;
      if (step.at < step.next.length) {
        const successor = step.next[step.at++] as FormulaCell | WatchedArea;
        if (successor.round !== round) enter(successor);
        else if (successor.onStack && successor.order < vertex.low) vertex.low = successor.order;
        continue;
      }
      path.pop();
      const parent = path[path.length - 1]?.vertex;
      if (parent && vertex.low < parent.low) parent.low = vertex.low;
      if (vertex.low === vertex.order) this.finish(stack, vertex);
    }
  }

  private successors(vertex: FormulaCell | WatchedArea): readonly (FormulaCell | WatchedArea)[] {
    if (vertex instanceof FormulaCell)
      return vertex.dynamicPass === this.pass && vertex.dynamicPrecedents.length > 0
        ? [...vertex.precedents, ...vertex.dynamicPrecedents]
        : vertex.precedents;
    vertex.unready = false;
    let found: FormulaCell[] = NO_FORMULAS;
    this.sheets.get(vertex.sheet)?.formulasIn(vertex, (formula) => {
      if (!formula.dirty) return;
      if (found === NO_FORMULAS) found = [formula];
      else found.push(formula);
    });
    return found;
  }

  /** Takes one strongly connected part off the stack and calculates it. */
  private finish(stack: (FormulaCell | WatchedArea)[], last: FormulaCell | WatchedArea): void {
    const top = stack.pop() as FormulaCell | WatchedArea;
    top.onStack = false;
    if (top === last) {
      if (top instanceof FormulaCell) this.evaluateCell(top);
      else if (this.postponed) this.noteUnready(top);
      return;
    }
    const circular = [top];
    for (let vertex = top; vertex !== last;) {
      vertex = stack.pop() as FormulaCell | WatchedArea;
      vertex.onStack = false;
      circular.push(vertex);
    }
    // Excel shows 0 for what depends on itself.
    for (const vertex of circular) if (vertex instanceof FormulaCell) this.settle(vertex, 0);
  }

  private noteUnready(area: WatchedArea): void {
    this.sheets.get(area.sheet)?.formulasIn(area, (formula) => {
      if (formula.dirty) area.unready = true;
    });
  }

  private postpone(cell: FormulaCell): void {
    this.postponed = true;
    this.dirtyCells.push(cell);
  }

  private evaluateCell(cell: FormulaCell): void {
    if (
      this.postponed &&
      (cell.precedents.some((area) => area.round === this.round && area.unready) ||
        cell.dynamicPrecedents.some((area) => area.round === this.round && area.unready))
    ) {
      this.postpone(cell);
      return;
    }
    if (cell.evaluationPass !== this.pass) {
      cell.evaluationPass = this.pass;
      cell.evaluations = 0;
    }
    if (++cell.evaluations > MOST_EVALUATIONS) {
      this.settle(cell, 0);
      return;
    }
    cell.calls = undefined;
    cell.used = undefined;
    let result: Operand;
    try {
      result = cell.compiled.evaluate(cell);
    } catch (reason) {
      if (reason instanceof NotReady) {
        // Waiting for other cells is no sign of depending on itself.
        cell.evaluations--;
        cell.keysByCells = undefined;
        this.postpone(cell);
        return;
      }
      if (reason instanceof Circular) result = 0;
      else if (reason instanceof Failure) result = reason.value;
      // Lambdas that call themselves without end, or deeper than the engine can go.
      else if (reason instanceof RangeError) result = { error: '#NUM!' };
      else throw reason;
    }
    if (cell.calls) {
      this.callers.add(cell);
      result = BUSY;
    } else if (cell.answers && cell.used) {
      for (const key of cell.answers.keys()) if (!(cell.used as Set<string>).has(key)) cell.answers.delete(key);
    }
    this.settle(cell, result);
  }

  /** Writes a formula's result into the book. */
  private settle(cell: FormulaCell, result: Operand): void {
    cell.dirty = false;
    if (cell.removed) return;
    const held = ensureCell(cell.sheet, cell.row, cell.column);
    if (held.arrayBlock) {
      this.fillBlock(cell, result, held.arrayBlock);
      return;
    }
    if (result instanceof Grid && !result.isSingle) {
      this.spillOver(cell, result);
      return;
    }
    if (cell.spill || cell.blocked) this.clearSpill(cell);
    this.write(cell.sheet, cell.row, cell.column, shown(result));
  }

  private write(sheet: Sheet, row: number, column: number, value: CellValue): void {
    const cell = ensureCell(sheet, row, column);
    if (sameScalar(cell.value, value)) return;
    cell.value = value;
    this.changes.push({ sheet, row, column });
  }

  private fillBlock(cell: FormulaCell, result: Operand, block: { rows: number; columns: number }): void {
    const dependencies = this.sheets.get(cell.sheet) as SheetDependencies;
    cell.spill = { row: cell.row, column: cell.column, lastRow: cell.row + block.rows - 1, lastColumn: cell.column + block.columns - 1 };
    dependencies.spilling.add(cell);
    const grid = result instanceof Grid ? result : undefined;
    for (let row = 0; row < block.rows; row++) {
      for (let column = 0; column < block.columns; column++) {
        // One row or column repeats over the block; where a larger block has no element, it shows #N/A.
        const y = grid?.rows === 1 ? 0 : row;
        const x = grid?.columns === 1 ? 0 : column;
        const value = !grid ? shown(result) : y < grid.rows && x < grid.columns ? shown(grid.at(y, x)) : NOT_AVAILABLE;
        this.write(cell.sheet, cell.row + row, cell.column + column, value);
        if (row > 0 || column > 0)
          ensureCell(cell.sheet, cell.row + row, cell.column + column).spilledFrom = { row: cell.row, column: cell.column };
      }
    }
  }

  private spillOver(cell: FormulaCell, grid: Grid): void {
    const { sheet, row, column } = cell;
    const dependencies = this.sheets.get(sheet) as SheetDependencies;
    const area: Area = { row, column, lastRow: row + grid.rows - 1, lastColumn: column + grid.columns - 1 };
    dependencies.spilling.add(cell);
    if (this.isBlocked(cell, area)) {
      this.clearSpill(cell);
      cell.blocked = area;
      dependencies.spilling.add(cell);
      this.write(sheet, row, column, SPILL);
      return;
    }
    const before = cell.spill;
    const same = before !== undefined && sameArea(before, area);
    if (before && !same) this.clearSpill(cell, area);
    cell.spill = area;
    cell.blocked = undefined;
    dependencies.spilling.add(cell);
    const held = ensureCell(sheet, row, column);
    if (held.spill?.rows !== grid.rows || held.spill.columns !== grid.columns) held.spill = { rows: grid.rows, columns: grid.columns };
    this.fillSpill(sheet, area, grid);
    // What was calculated in this round from cells that were not yet known to be part of the spill is calculated again.
    if (!same) dependencies.dependentsOfArea(area, (dependent) => this.markDirty(dependent));
  }

  /** Many cells at once: they share their anchor's place, and only the anchor is told of as changed. */
  private fillSpill(sheet: Sheet, { row, column }: Area, grid: Grid): void {
    const { rows, columns } = grid;
    const spilledFrom = { row, column };
    let changed = false;
    for (let y = 0; y < rows; y++) {
      const line = (sheet.cells[row + y] ??= []);
      for (let x = 0; x < columns; x++) {
        const value = shown(grid.at(y, x));
        const cell = line[column + x] ?? ensureCell(sheet, row + y, column + x);
        if (!sameScalar(cell.value, value)) {
          cell.value = value;
          changed = true;
        }
        if (x > 0 || y > 0) cell.spilledFrom ??= spilledFrom;
      }
    }
    if (changed) this.changes.push({ sheet, row, column });
  }

  /** A spill needs room: blank cells, on the sheet, not in a table, not in merged cells. */
  private isBlocked(cell: FormulaCell, area: Area): boolean {
    const { sheet } = cell;
    if (area.lastRow >= MAX_ROWS || area.lastColumn >= MAX_COLUMNS) return true;
    if (sheet.tables.some((table) => intersects(table.area, area)) || sheet.merges.some((merge) => intersects(merge, area))) return true;
    for (let row = area.row; row <= Math.min(area.lastRow, sheet.cells.length - 1); row++) {
      const line = sheet.cells[row];
      if (!line) continue;
      for (let column = area.column; column <= Math.min(area.lastColumn, line.length - 1); column++) {
        const other = line[column];
        if (!other || (row === cell.row && column === cell.column)) continue;
        if (other.formula !== undefined) return true;
        const from = other.spilledFrom;
        if (other.value !== null && !(from?.row === cell.row && from.column === cell.column)) return true;
      }
    }
    return false;
  }

  /** Empties what the formula had spilled over, but for what lies in the area to be kept. */
  private clearSpill(cell: FormulaCell, keep?: Area): void {
    const { sheet, spill } = cell;
    cell.spill = undefined;
    cell.blocked = undefined;
    const dependencies = this.sheets.get(sheet) as SheetDependencies;
    dependencies.spilling.delete(cell);
    const anchor = cellAt(sheet, cell.row, cell.column);
    if (anchor) delete anchor.spill;
    if (!spill) return;
    for (let row = spill.row; row <= spill.lastRow; row++) {
      for (let column = spill.column; column <= spill.lastColumn; column++) {
        const other = cellAt(sheet, row, column);
        if (!other?.spilledFrom || other.spilledFrom.row !== cell.row || other.spilledFrom.column !== cell.column) continue;
        if (keep && row >= keep.row && row <= keep.lastRow && column >= keep.column && column <= keep.lastColumn) continue;
        delete other.spilledFrom;
        this.write(sheet, row, column, null);
      }
    }
    dependencies.dependentsOfArea(spill, (dependent) => {
      if (dependent !== cell) this.markDirty(dependent);
    });
    for (const other of [...dependencies.spilling]) if (other.blocked && intersects(other.blocked, spill)) this.markDirty(other);
  }

  /* Custom functions. */

  /** Makes every call that the calculation left open, all of them before the first answer is awaited. */
  private callOut(): void {
    const caller = this.options.customFunctions;
    const cells = [...this.callers];
    this.callers.clear();
    if (!caller) return;
    for (const cell of cells) {
      for (const [key, { entry, args }] of cell.calls ?? []) {
        cell.waiting ??= new Set();
        if (cell.waiting.has(key) || cell.removed) continue;
        cell.waiting.add(key);
        this.underWay++;
        const address = `${quoteSheetName(cell.sheet.name)}!${cellAddress(cell.row, cell.column)}`;
        const answered = (answer: CellValue | CellValue[][]): void => this.answered(cell, key, answer);
        caller.call(entry, args, address).then(answered, () => answered(VALUE));
      }
      cell.calls = undefined;
    }
  }

  private answered(cell: FormulaCell, key: string, answer: CellValue | CellValue[][]): void {
    this.underWay--;
    cell.waiting?.delete(key);
    if (!cell.removed) {
      (cell.answers ??= new Map()).set(key, answer);
      // What the calls read is as it was, unless the cell is to be calculated for another reason too.
      const { dirty, keysByCells } = cell;
      this.markDirty(cell);
      if (!dirty) cell.keysByCells = keysByCells;
    }
    if (this.flushScheduled) return;
    this.flushScheduled = true;
    // Answers that come in the same turn are worked off together.
    queueMicrotask(() =>
      queueMicrotask(() => {
        this.flushScheduled = false;
        if (this.stale) this.rebuild();
        this.work();
        if (this.underWay === 0 && !this.flushScheduled) for (const resolve of this.waiters.splice(0)) resolve();
      }),
    );
  }

  private dropVolatileAnswers(cell: FormulaCell): void {
    for (const key of cell.answers?.keys() ?? []) if (key.startsWith('v')) cell.answers?.delete(key);
  }
}

const NO_FORMULAS: FormulaCell[] = [];
const NO_ARGUMENTS: readonly CustomFunctionArgument[] = [];

const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.lastRow === b.lastRow && a.lastColumn === b.lastColumn;

function tableAround(sheet: Sheet, row: number, column: number): Table | undefined {
  for (const table of sheet.tables) {
    const { area } = table;
    if (row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn) return table;
  }
  return undefined;
}

/** The result as a cell holds it: what is blank shows as 0. */
function shown(result: Operand): Scalar {
  if (result === null) return 0;
  if (isScalar(result)) return Object.is(result, -0) ? 0 : result;
  if (result instanceof Grid) return shown(result.at(0, 0));
  if (result instanceof Union) return VALUE;
  return result instanceof Lambda ? CALC : VALUE;
}

/**
 * Two calls with the same key are the same call. An omitted argument is not a blank one; volatile functions are told apart by the key's first letter.
 */
function callKey(entry: CustomFunctionEntry, args: readonly CustomFunctionArgument[]): string {
  let key = `${entry.volatile ? 'v' : 'c'}${entry.id}`;
  for (const arg of args) key += `\n${arg === undefined ? 'omitted' : JSON.stringify(arg)}`;
  return key;
}
