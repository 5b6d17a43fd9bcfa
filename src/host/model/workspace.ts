import { type Area, areaAddress } from '../../ooxml/address';
import { cellAt } from '../book/book';
import type { Book, Cell, CellStyle, Sheet, Table } from '../book/book';
import { HostError, invalidArgument, itemNotFound } from '../bridge/errors';
import type { HostEntry } from '../bridge/messages';
import type { HostObject } from '../bridge/object';
import { createCalculator } from '../calculation/calculator';
import type { BookCalculator } from '../calculation/calculator';
import type { CustomFunctionCaller } from '../calculation/contract';
import { contentInTheWay } from '../files/obstacles';
import type { Edit } from '../files/obstacles';
import { intersection, overlaps } from './address';
import type { Behaviour } from './behaviour';
import { columnFormulaChanged } from './calculated-columns';
import { totalsWritten } from './table-rows';
import type { ConditionalFormatCollection } from './conditional-formats';
import type { Region } from './styles';
import type { TableScopedCollection } from './table';
import type { Worksheet } from './worksheet';
import { Events, EventType, WORKBOOK_TARGET } from './events';

export interface WorkspaceOptions {
  readonly locale: string;
  readonly now: () => number;
  readonly behaviour: Behaviour;
  readonly customFunctions?: CustomFunctionCaller;
  /** Told when formulas got other values. */
  readonly onCalculated?: () => void;
}

/** A rectangle that follows its cells when rows or columns come and go: what a proxy of a range stands for. */
export interface LiveArea {
  readonly sheet: Sheet;
  /** Undefined when its cells were deleted. */
  area: Area | undefined;
}

/** Makes objects whose classes this file's importers must not import. */
export interface ObjectMaker {
  worksheet(sheet: Sheet): Worksheet;
  conditionalFormats(region: Region): ConditionalFormatCollection;
  tablesTouching(sheet: Sheet, area: Area, fullyContained: boolean): TableScopedCollection;
}

/** The open workbook and everything around it that is not in the file: its calculator, events, and what callers hold on to. */
export class Workspace {
  readonly events = new Events();
  /** Objects kept between batches, by reference id, with the areas that follow their cells. */
  readonly references = new Map<string, { readonly object: HostObject; readonly live: readonly LiveArea[] }>();
  private batchAreas: LiveArea[] = [];
  private nextReference = 1;
  private dirty: 'no' | 'Recalculate' | 'Full' = 'no';
  private suspended = false;
  private readonly formulaColumns = new Map<Table, Set<number>>();
  readonly make: ObjectMaker;
  book: Book;
  calculator: BookCalculator;

  constructor(
    book: Book,
    readonly options: WorkspaceOptions,
    objects: (workspace: Workspace) => ObjectMaker,
  ) {
    this.make = objects(this);
    this.book = book;
    this.calculator = this.calculatorOf(book);
  }

  /** Goes on with another workbook; what callers held of the former is gone. */
  open(book: Book): void {
    this.putBack(book);
    this.events.forget();
  }

  /** Goes on with the same workbook as it was at another time: whoever listens to it goes on listening. */
  putBack(book: Book): void {
    this.book = book;
    this.references.clear();
    this.batchAreas = [];
    this.formulaColumns.clear();
    this.calculator = this.calculatorOf(book);
    // As Excel does with a file that another program saved.
    this.dirty = 'Full';
  }

  private calculatorOf(book: Book): BookCalculator {
    const calculator = createCalculator(book, this.options);
    calculator.onCalculated = (changes) => {
      this.options.onCalculated?.();
      if (!this.events.wants(EventType.worksheetCalculated, WORKBOOK_TARGET, ...book.sheets.map(({ id }) => id))) return;
      for (const sheet of new Set(changes.map((change) => change.sheet)))
        this.events.emit(EventType.worksheetCalculated, [sheet.id, WORKBOOK_TARGET], { worksheetId: sheet.id, address: '' });
    };
    return calculator;
  }

  // --- sheets and tables

  get activeSheet(): Sheet {
    const sheet = this.book.sheets.find(({ id }) => id === this.book.activeSheetId) ?? this.book.sheets[0];
    if (!sheet) throw new HostError('GeneralException', 'The workbook has no sheet.');
    return sheet;
  }

  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.book.sheets.find((sheet) => sheet.id === name || sheet.name.toLowerCase() === wanted);
  }

  /** Fails as Excel does when a sheet that a caller holds was deleted meanwhile. */
  checkSheet(sheet: Sheet): void {
    if (!this.book.sheets.includes(sheet)) throw itemNotFound(`The sheet '${sheet.name}' was deleted.`);
  }

  /** Every table, with its sheet. */
  *tables(): Iterable<{ sheet: Sheet; table: Table }> {
    for (const sheet of this.book.sheets) for (const table of sheet.tables) yield { sheet, table };
  }

  tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
    return sheet.tables.find(({ area }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn);
  }

  newId(): number {
    return this.book.nextId++;
  }

  style(cell: Cell | undefined): CellStyle {
    return this.book.styles[cell?.style ?? 0] ?? {};
  }

  // --- changes

  /** Cells got other contents. */
  changed(sheet: Sheet, area: Area, details: Record<string, unknown> = {}): void {
    this.calculator.changed(sheet, area);
    this.touch();
    this.announceChange(sheet, area, 'RangeEdited', details);
  }

  announceChange(sheet: Sheet, area: Area, changeType: string, details: Record<string, unknown> = {}): void {
    const tables = sheet.tables.filter((table) => overlaps(table.area, area));
    const wanted =
      this.events.wants(EventType.worksheetChanged, sheet.id, WORKBOOK_TARGET) ||
      tables.some(({ id }) => this.events.wants(EventType.tableChanged, String(id), sheet.id, WORKBOOK_TARGET));
    if (!wanted) return;
    const base = {
      changeType,
      source: 'Local',
      worksheetId: sheet.id,
      triggerSource: 'ThisLocalAddin',
      shiftDirection: 'None',
      ...details,
    };
    const place = (part: Area) => ({ address: areaAddress(part), referenceId: eventReference(sheet, part) });
    this.events.emit(EventType.worksheetChanged, [sheet.id, WORKBOOK_TARGET], { ...base, ...place(area) });
    for (const table of tables)
      this.events.emit(EventType.tableChanged, [String(table.id), sheet.id, WORKBOOK_TARGET], {
        ...base,
        tableId: String(table.id),
        ...place(intersection(table.area, area) ?? area),
      });
  }

  /** Sheets, tables, names or the grid changed shape. */
  restructured(): void {
    this.calculator.restructured();
    this.touch();
  }

  /** Formulas were written into that table column; whether it has become a calculated column is looked at when the batch ends. */
  formulasWritten(table: Table, column: number): void {
    const columns = this.formulaColumns.get(table) ?? new Set<number>();
    columns.add(column);
    this.formulaColumns.set(table, columns);
  }

  private touch(): void {
    if (this.dirty === 'no') this.dirty = 'Recalculate';
  }

  // --- calculation

  /** Brings the formulas' values up to date before somebody reads them. */
  settle(): void {
    if (this.dirty === 'no' || this.suspended || this.book.calculationMode === 'Manual') return;
    this.calculate(this.dirty);
  }

  calculate(kind: 'Recalculate' | 'Full'): void {
    this.dirty = 'no';
    this.calculator.calculate(kind);
  }

  suspendCalculation(): void {
    this.suspended = true;
  }

  // --- batches

  /** Ends a batch: what had to wait for all of its writes is done now. */
  endBatch(): void {
    for (const [table, columns] of this.formulaColumns) {
      const sheet = this.book.sheets.find(({ tables }) => tables.includes(table));
      if (sheet) settleTable(sheet, table, columns, this.options.behaviour.fillCalculatedColumns);
    }
    this.formulaColumns.clear();
    this.batchAreas = [];
    this.suspended = false;
    this.settle();
  }

  takeEvents(): Omit<HostEntry, 'id'>[] {
    return this.events.take();
  }

  /** An area that follows its cells until the batch ends, or longer if it is kept. */
  follow(live: LiveArea): void {
    this.batchAreas.push(live);
  }

  keep(object: HostObject, live: readonly LiveArea[]): string {
    const id = `{range-${this.nextReference++}}`;
    this.references.set(id, { object, live });
    return id;
  }

  liveAreas(): Iterable<LiveArea> {
    return new Set([...this.batchAreas, ...[...this.references.values()].flatMap(({ live }) => live)]);
  }

  /** Refuses an edit that would break what a file brought along and the host does not know, naming it. */
  checkUnknownContent(sheet: Sheet, edit: Edit): void {
    if (!sheet.unknown && !this.book.unknown) return;
    const broken = contentInTheWay(this.book, sheet, edit);
    if (broken.length > 0) throw new HostError('UnsupportedOperation', `The host would break ${broken.join(' and ')} of '${sheet.name}'.`);
  }

  // --- protection

  /** Writing to a locked cell of a protected sheet fails. */
  checkWritable(sheet: Sheet, area: Area): void {
    this.checkSheet(sheet);
    if (sheet.protection && hasLockedCell(this.book, sheet, area))
      throw new HostError('AccessDenied', `The cells ${areaAddress(area)} of '${sheet.name}' are protected.`);
  }

  /** Anything but contents: allowed on a protected sheet only by the protection's option. */
  checkAllowed(
    sheet: Sheet,
    option:
      | 'allowFormatCells'
      | 'allowFormatColumns'
      | 'allowFormatRows'
      | 'allowInsertRows'
      | 'allowInsertColumns'
      | 'allowDeleteRows'
      | 'allowDeleteColumns'
      | 'allowSort'
      | 'allowAutoFilter'
      | 'allowEditObjects'
      | 'never',
  ): void {
    this.checkSheet(sheet);
    if (sheet.protection && (option === 'never' || sheet.protection.options[option] !== true))
      throw new HostError('AccessDenied', `The sheet '${sheet.name}' is protected.`);
  }
}

function hasLockedCell(book: Book, sheet: Sheet, area: Area): boolean {
  const locked = (style: number): boolean => book.styles[style]?.protection?.locked !== false;
  if ((area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1) > 5_000_000) return true;
  for (let row = area.row; row <= area.lastRow; row++)
    for (let column = area.column; column <= area.lastColumn; column++)
      if (locked(cellAt(sheet, row, column)?.style ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0)) return true;
  return false;
}

/** What an event's `getRange` hands back to the host. */
export const eventReference = (sheet: Sheet, area: Area): string =>
  `${sheet.id}|${area.row}|${area.column}|${area.lastRow}|${area.lastColumn}`;

export function areaOfEventReference(workspace: Workspace, reference: string): LiveArea | undefined {
  const [id, ...numbers] = reference.split('|');
  const [row, column, lastRow, lastColumn] = numbers.map(Number);
  if (row === undefined || column === undefined || lastRow === undefined || lastColumn === undefined)
    throw invalidArgument('The event names no range.');
  const sheet = workspace.book.sheets.find((known) => known.id === id);
  return sheet && { sheet, area: { row, column, lastRow, lastColumn } };
}

function settleTable(sheet: Sheet, table: Table, columns: ReadonlySet<number>, fill: boolean): void {
  for (const column of columns) columnFormulaChanged(sheet, table, column, fill);
  totalsWritten(sheet, table);
}
