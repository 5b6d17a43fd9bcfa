import type { Area } from '../../ooxml/address';
import { cellAt, ensureCell } from '../book/book';
import type { Book, Sheet, Table as TableData, TableColumn as ColumnData, TotalsFunction } from '../book/book';
import { HostError, invalidArgument, itemNotFound } from '../bridge/errors';
import { HostCollection, HostObject } from '../bridge/object';
import { removeTable, renameTable } from '../calculation/formula';
import { columnCount, contains, intersection, overlaps, rowCount } from './address';
import { booleanOf, integerOf, oneOf, textOf } from './arguments';
import { clearContents, enterCells, readCells, shownValue } from './cells';
import { EventType, WORKBOOK_TARGET } from './events';
import { AutoFilter, Filter, clearTableFilters, reapplyTableFilters } from './filters';
import { rewriteFormulas } from './formulas';
import { deleteCells, insertCells, unspill } from './grid';
import { checkTableName, columnNames, freeName } from './naming';
import { Range } from './range';
import { placeOf } from './references';
import { sortFields, sortRows } from './sort';
import { headersWritten, renameColumn } from './table-columns';
import { deleteTableRows, extendRules, fillCalculatedColumns, insertTableRows, totalsWritten } from './table-rows';
import { columnsDeleted, newColumn } from './table-shape';
import { bodyArea } from './table-area';
import type { Workspace } from './workspace';
import type { Worksheet } from './worksheet';

interface Found {
  readonly sheet: Sheet;
  readonly table: TableData;
}

abstract class Tables extends HostCollection<Table> {
  constructor(protected readonly workspace: Workspace) {
    super();
  }
  protected abstract found(): readonly Found[];

  items(): readonly Table[] {
    return this.found().map(({ sheet, table }) => new Table(this.workspace, sheet, table));
  }
  get Count(): number {
    return this.found().length;
  }
  GetCount(): number {
    return this.found().length;
  }
  GetItem(key?: unknown): Table {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw itemNotFound(`There is no table '${String(key)}'.`);
    return table;
  }
  GetItemOrNullObject(key?: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    const found = this.found().find(({ table }) => String(table.id) === wanted || table.name.toLowerCase() === wanted);
    return found ? new Table(this.workspace, found.sheet, found.table) : null;
  }
  GetItemAt(index?: unknown): Table {
    const table = this.items()[integerOf(index, 'index')];
    if (!table) throw itemNotFound('There are fewer tables.');
    return table;
  }
}

/** Tables of a sheet, or of the workbook. */
export class TableCollection extends Tables {
  readonly className = 'TableCollection';
  constructor(
    workspace: Workspace,
    private readonly sheet: Sheet | undefined,
  ) {
    super(workspace);
  }
  protected found(): readonly Found[] {
    return this.sheet ? this.sheet.tables.map((table) => ({ sheet: this.sheet as Sheet, table })) : [...this.workspace.tables()];
  }
  Add(address?: unknown, hasHeaders?: unknown): Table {
    const range = address instanceof Range ? address : this.rangeAt(textOf(address, 'address'));
    const table = addTable(this.workspace, range.sheet, range.area, booleanOf(hasHeaders, 'hasHeaders'));
    return new Table(this.workspace, range.sheet, table);
  }
  private rangeAt(address: string): { sheet: Sheet; area: Area } {
    const place = placeOf(this.workspace, address, this.sheet ?? this.workspace.activeSheet);
    if (!place) throw invalidArgument(`'${address}' is no range.`);
    return place;
  }

  private get target(): string {
    return this.sheet?.id ?? WORKBOOK_TARGET;
  }
  _RegisterAddedEvent(): void {
    this.workspace.events.register(EventType.tableAdded, this.target);
  }
  _UnregisterAddedEvent(): void {
    this.workspace.events.unregister(EventType.tableAdded, this.target);
  }
  _RegisterDataChangedEvent(): void {
    this.workspace.events.register(EventType.tableChanged, this.target);
  }
  _UnregisterDataChangedEvent(): void {
    this.workspace.events.unregister(EventType.tableChanged, this.target);
  }
  _RegisterDeletedEvent(): void {
    this.workspace.events.register(EventType.tableDeleted, this.target);
  }
  _UnregisterDeletedEvent(): void {
    this.workspace.events.unregister(EventType.tableDeleted, this.target);
  }
}

/** Tables that a range touches. */
export class TableScopedCollection extends Tables {
  readonly className = 'TableScopedCollection';
  constructor(
    workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly area: Area,
    private readonly fullyContained: boolean,
  ) {
    super(workspace);
  }
  protected found(): readonly Found[] {
    const tables = this.sheet.tables.filter((table) =>
      this.fullyContained ? contains(this.area, table.area) : overlaps(this.area, table.area),
    );
    return tables.map((table) => ({ sheet: this.sheet, table }));
  }
  GetFirst(): Table {
    return this.GetItemAt(0);
  }
}

/** Lays a table over cells. Its name can be changed afterwards. */
function addTable(workspace: Workspace, sheet: Sheet, given: Area, hasHeaders: boolean): TableData {
  workspace.checkAllowed(sheet, 'never');
  let area = { ...given };
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    throw new HostError('InvalidArgument', 'A table cannot overlap another table.');
  if (!hasHeaders) {
    insertCells(workspace, sheet, { ...area, lastRow: area.row }, 'Down');
    area = { ...area, lastRow: area.lastRow + 1 };
  } else if (area.row === area.lastRow) area = { ...area, lastRow: area.lastRow + 1 };
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    throw new HostError('InvalidArgument', 'A table cannot overlap another table.');
  workspace.settle();
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  const id = workspace.newId();
  const taken = [...[...workspace.tables()].map(({ table }) => table.name), ...workspace.book.names.map(({ name }) => name)];
  const table: TableData = {
    id,
    name: freeName('Table', taken),
    area,
    columns: columnNames(Array.from({ length: columnCount(area) }, () => '')).map((name, index) => ({ id: index + 1, name })),
    showHeaders: true,
    showTotals: false,
    style: { name: 'TableStyleMedium2', bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false },
    showFilterButton: true,
    filters: new Map(),
  };
  sheet.tables.push(table);
  headersWritten(workspace, sheet, table, true);
  for (let index = 0; index < table.columns.length; index++) workspace.formulasWritten(table, index);
  workspace.restructured();
  workspace.changed(sheet, { ...area, lastRow: area.row });
  workspace.events.emit(EventType.tableAdded, [sheet.id, WORKBOOK_TARGET], { source: 'Local', tableId: String(id), worksheetId: sheet.id });
  return table;
}

export class Table extends HostObject {
  readonly className = 'Table';
  static override readonly navigations = ['Columns', 'Rows', 'Worksheet', 'Sort', 'AutoFilter'];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly data: TableData,
  ) {
    super();
  }
  /** The table, if it is still there. */
  private get table(): TableData {
    if (!this.sheet.tables.includes(this.data)) throw itemNotFound(`The table '${this.data.name}' was deleted.`);
    return this.data;
  }

  get Id(): string {
    return String(this.data.id);
  }
  get LegacyId(): string {
    return String(this.data.id);
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(value: unknown) {
    const name = textOf(value, 'name');
    const former = this.table.name;
    if (name === former) return;
    checkTableName(this.workspace.book, name, this.data.id);
    this.data.name = name;
    rewriteFormulas(this.workspace.book, (formula) => renameTable(formula, former, name));
    this.workspace.restructured();
  }
  get Style(): string {
    return this.table.style.name;
  }
  set Style(value: unknown) {
    this.table.style.name = textOf(value, 'style');
  }
  get ShowBandedRows(): boolean {
    return this.table.style.bandedRows;
  }
  set ShowBandedRows(value: unknown) {
    this.table.style.bandedRows = booleanOf(value, 'showBandedRows');
  }
  get ShowBandedColumns(): boolean {
    return this.table.style.bandedColumns;
  }
  set ShowBandedColumns(value: unknown) {
    this.table.style.bandedColumns = booleanOf(value, 'showBandedColumns');
  }
  get HighlightFirstColumn(): boolean {
    return this.table.style.firstColumn;
  }
  set HighlightFirstColumn(value: unknown) {
    this.table.style.firstColumn = booleanOf(value, 'highlightFirstColumn');
  }
  get HighlightLastColumn(): boolean {
    return this.table.style.lastColumn;
  }
  set HighlightLastColumn(value: unknown) {
    this.table.style.lastColumn = booleanOf(value, 'highlightLastColumn');
  }
  get ShowFilterButton(): boolean {
    return this.table.showFilterButton;
  }
  set ShowFilterButton(value: unknown) {
    this.table.showFilterButton = booleanOf(value, 'showFilterButton');
  }
  get ShowHeaders(): boolean {
    return this.table.showHeaders;
  }
  set ShowHeaders(value: unknown) {
    const show = booleanOf(value, 'showHeaders');
    const { table, sheet, workspace } = this;
    if (show === table.showHeaders) return;
    const { area } = table;
    if (show) {
      if (area.row === 0) insertCells(workspace, sheet, { ...area, lastRow: area.row }, 'Down');
      else table.area = { ...area, row: area.row - 1 };
      table.showHeaders = true;
      for (const [index, column] of table.columns.entries())
        ensureCell(sheet, table.area.row, table.area.column + index).value = column.name;
    } else {
      clearContents(workspace, sheet, { ...area, lastRow: area.row });
      table.showHeaders = false;
      table.area = { ...area, row: area.row + 1 };
    }
    workspace.restructured();
  }
  get ShowTotals(): boolean {
    return this.table.showTotals;
  }
  set ShowTotals(value: unknown) {
    const show = booleanOf(value, 'showTotals');
    if (show === this.table.showTotals) return;
    if (show) this.addTotals();
    else this.removeTotals();
    this.workspace.restructured();
  }
  /** Excel puts "Total" under the first column and a total under the last. */
  private addTotals(): void {
    const { table, sheet, workspace } = this;
    const row = table.area.lastRow + 1;
    const room = { ...table.area, row, lastRow: row };
    if (
      readCells(sheet, room, false, (cell) => cell.value !== null || cell.formula !== undefined)
        ?.flat()
        .includes(true) ||
      sheet.tables.some((other) => overlaps(other.area, room))
    )
      insertCells(workspace, sheet, room, 'Down');
    workspace.settle();
    table.area = { ...table.area, lastRow: row };
    table.showTotals = true;
    const last = table.columns.length - 1;
    if (last > 0) ensureCell(sheet, row, table.area.column).value = 'Total';
    const numeric = cellAt(sheet, row - 1, table.area.lastColumn);
    const total: TotalsFunction = typeof numeric?.value === 'number' ? 'sum' : 'count';
    ensureCell(sheet, row, table.area.lastColumn).formula =
      `=SUBTOTAL(${total === 'sum' ? 109 : 103},[${table.columns[last]?.name ?? ''}])`;
    totalsWritten(sheet, table);
    workspace.changed(sheet, room);
  }
  private removeTotals(): void {
    const { table, sheet, workspace } = this;
    const row = { ...table.area, row: table.area.lastRow };
    clearContents(workspace, sheet, row);
    workspace.changed(sheet, row);
    table.showTotals = false;
    table.area = { ...table.area, lastRow: row.row - 1 };
    for (const column of table.columns) {
      delete column.totalsFunction;
      delete column.totalsFormula;
      delete column.totalsLabel;
    }
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.workspace, this.sheet, this.table);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this.workspace, this.sheet, this.table);
  }
  get Worksheet(): Worksheet {
    return this.workspace.make.worksheet(this.sheet);
  }
  get Sort(): TableSort {
    return new TableSort(this.workspace, this.sheet, this.table);
  }
  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.workspace, this.sheet, this.table);
  }

  GetRange(): Range {
    return new Range(this.workspace, this.sheet, this.table.area);
  }
  GetDataBodyRange(): Range {
    return new Range(this.workspace, this.sheet, bodyArea(this.table));
  }
  GetHeaderRowRange(): Range {
    if (!this.table.showHeaders) throw itemNotFound('The table shows no header row.');
    return new Range(this.workspace, this.sheet, { ...this.table.area, lastRow: this.table.area.row });
  }
  GetTotalRowRange(): Range {
    if (!this.table.showTotals) throw itemNotFound('The table shows no totals row.');
    return new Range(this.workspace, this.sheet, { ...this.table.area, row: this.table.area.lastRow });
  }
  Resize(newRange?: unknown): void {
    const { sheet, workspace } = this;
    const place =
      newRange instanceof Range ? { sheet: newRange.sheet, area: newRange.area } : placeOf(workspace, textOf(newRange, 'newRange'), sheet);
    if (!place || place.sheet !== sheet) throw invalidArgument('The new range must lie on the sheet of the table.');
    resizeTable(workspace, sheet, this.table, place.area);
  }
  ConvertToRange(): Range {
    const { table, sheet, workspace } = this;
    workspace.checkAllowed(sheet, 'never');
    const range = this.GetRange();
    this.remove(table);
    return range;
  }
  Delete(): void {
    const { table, sheet, workspace } = this;
    workspace.checkAllowed(sheet, 'never');
    const { area } = table;
    this.remove(table);
    rewriteFormulas(workspace.book, (formula) => removeTable(formula, table.name));
    deleteCells(workspace, sheet, area, 'Up');
  }
  private remove(table: TableData): void {
    clearTableFilters(this.sheet, table);
    this.sheet.tables = this.sheet.tables.filter((other) => other !== table);
    this.workspace.restructured();
    this.workspace.events.emit(EventType.tableDeleted, [this.sheet.id, WORKBOOK_TARGET], {
      source: 'Local',
      tableId: String(table.id),
      tableName: table.name,
      worksheetId: this.sheet.id,
    });
  }
  ClearFilters(): void {
    clearTableFilters(this.sheet, this.table);
  }
  ReapplyFilters(): void {
    reapplyTableFilters(this.workspace, this.sheet, this.table);
  }

  _RegisterDataChangedEvent(): void {
    this.workspace.events.register(EventType.tableChanged, this.Id);
  }
  _UnregisterDataChangedEvent(): void {
    this.workspace.events.unregister(EventType.tableChanged, this.Id);
  }
  _RegisterSelectionChangedEvent(): void {
    this.workspace.events.register(EventType.tableSelectionChanged, this.Id);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.workspace.events.unregister(EventType.tableSelectionChanged, this.Id);
  }
}

/** The header stays in its row, and the new range must overlap the old one. */
function resizeTable(workspace: Workspace, sheet: Sheet, table: TableData, area: Area): void {
  workspace.checkAllowed(sheet, 'never');
  const former = table.area;
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (area.row !== former.row || !overlaps(area, former)) throw invalidArgument('The header of a table stays in its row.');
  if (rowCount(area) < least) throw invalidArgument('A table has at least one row.');
  if (sheet.tables.some((other) => other !== table && overlaps(other.area, area)))
    throw invalidArgument('A table cannot overlap another table.');
  unspill(sheet);
  const totals = table.showTotals ? takeTotals(sheet, table) : undefined;
  const before = bodyArea(table);
  resizeColumns(workspace.book, table, former, area);
  table.area = { ...area };
  if (totals) putTotals(sheet, table, totals);
  if (table.showHeaders) headersWritten(workspace, sheet, table);
  const body = bodyArea(table);
  if (body.lastRow > before.lastRow) {
    extendRules(sheet, { ...before, column: body.column, lastColumn: body.lastColumn }, body.lastRow - before.lastRow);
    fillCalculatedColumns(workspace, sheet, table, { ...body, row: before.lastRow + 1 });
  }
  for (let index = 0; index < table.columns.length; index++) workspace.formulasWritten(table, index);
  workspace.restructured();
  workspace.changed(sheet, area);
}

function resizeColumns(book: Book, table: TableData, former: Area, area: Area): void {
  if (area.column > former.column) columnsDeleted(book, table, 0, area.column - former.column);
  for (let added = former.column - area.column; added > 0; added--) table.columns.unshift(newColumn(table));
  const surplus = table.columns.length - columnCount(area);
  if (surplus > 0) columnsDeleted(book, table, columnCount(area), surplus);
  for (let missing = -surplus; missing > 0; missing--) table.columns.push(newColumn(table));
}

function takeTotals(sheet: Sheet, table: TableData): ReturnType<typeof cellAt>[] {
  return table.columns.map((_, index) => {
    const column = table.area.column + index;
    const cell = cellAt(sheet, table.area.lastRow, column);
    if (cell) delete sheet.cells[table.area.lastRow]?.[column];
    return cell;
  });
}

function putTotals(sheet: Sheet, table: TableData, totals: readonly ReturnType<typeof cellAt>[]): void {
  for (const [index, cell] of totals.entries())
    if (cell && index < table.columns.length) (sheet.cells[table.area.lastRow] ??= [])[table.area.column + index] = cell;
}

// --- columns

export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly className = 'TableColumnCollection';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: TableData,
  ) {
    super();
  }
  private column(data: ColumnData): TableColumn {
    return new TableColumn(this.workspace, this.sheet, this.table, data);
  }
  items(): readonly TableColumn[] {
    return this.table.columns.map((column) => this.column(column));
  }
  get Count(): number {
    return this.table.columns.length;
  }
  GetCount(): number {
    return this.table.columns.length;
  }
  GetItem(key?: unknown): TableColumn {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw itemNotFound(`The table has no column '${String(key)}'.`);
    return column;
  }
  GetItemOrNullObject(key?: unknown): TableColumn | null {
    const found = this.table.columns.find((column) =>
      typeof key === 'number' ? column.id === key : column.name.toLowerCase() === String(key).toLowerCase(),
    );
    return found ? this.column(found) : null;
  }
  GetItemAt(index?: unknown): TableColumn {
    const found = this.table.columns[integerOf(index, 'index')];
    if (!found) throw itemNotFound('The table has fewer columns.');
    return this.column(found);
  }
  Add(index?: unknown, values?: unknown, name?: unknown): TableColumn {
    const { workspace, sheet, table } = this;
    workspace.checkAllowed(sheet, 'never');
    const count = table.columns.length;
    const at = index === undefined || index === -1 ? count : integerOf(index, 'index');
    if (at < 0 || at > count) throw invalidArgument('The index lies outside the table.');
    const column = table.area.column + at;
    const room = { row: table.area.row, lastRow: table.area.lastRow, column, lastColumn: column };
    if (at < count && at > 0) insertCells(workspace, sheet, room, 'Right');
    else if (at === 0) {
      insertCells(workspace, sheet, room, 'Right');
      table.area = { ...table.area, column };
      table.columns.unshift(newColumn(table));
    } else {
      const occupied = readCells(sheet, room, false, (cell) => cell.value !== null || cell.formula !== undefined)
        ?.flat()
        .includes(true);
      if (occupied || sheet.tables.some((other) => overlaps(other.area, room))) insertCells(workspace, sheet, room, 'Right');
      table.area = { ...table.area, lastColumn: column };
      table.columns.push(newColumn(table));
    }
    const data = table.columns[at] as ColumnData;
    if (name !== undefined)
      renameColumn(
        workspace,
        table,
        at,
        newColumn({ ...table, columns: table.columns.filter((other) => other !== data) }, textOf(name, 'name')).name,
      );
    if (table.showHeaders) ensureCell(sheet, table.area.row, column).value = data.name;
    workspace.restructured();
    if (values !== undefined) this.fill(column, values);
    return this.column(data);
  }
  /** The values may cover the whole column with its header, or the data rows only. */
  private fill(column: number, values: unknown): void {
    const { workspace, sheet, table } = this;
    const body = { ...bodyArea(table), column, lastColumn: column };
    const whole = { ...table.area, column, lastColumn: column };
    enterCells(workspace, sheet, Array.isArray(values) && values.length === rowCount(whole) ? whole : body, values);
  }
}

export class TableColumn extends HostObject {
  readonly className = 'TableColumn';
  static override readonly navigations = ['Filter'];
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: TableData,
    private readonly data: ColumnData,
  ) {
    super();
  }
  private get at(): number {
    const at = this.table.columns.indexOf(this.data);
    if (at < 0) throw itemNotFound(`The column '${this.data.name}' was deleted.`);
    return at;
  }
  private part(area: Area): Area {
    const column = this.table.area.column + this.at;
    return { ...area, column, lastColumn: column };
  }
  get Id(): number {
    return this.data.id;
  }
  get Index(): number {
    return this.at;
  }
  get Name(): string {
    return this.data.name;
  }
  set Name(value: unknown) {
    const name = textOf(value, 'name');
    if (name === '' || this.table.columns.some((other) => other !== this.data && other.name.toLowerCase() === name.toLowerCase()))
      throw invalidArgument(`'${name}' cannot be the name of the column.`);
    renameColumn(this.workspace, this.table, this.at, name);
    if (this.table.showHeaders) {
      ensureCell(this.sheet, this.table.area.row, this.table.area.column + this.at).value = name;
      this.workspace.changed(this.sheet, this.part({ ...this.table.area, lastRow: this.table.area.row }));
    }
  }
  get Values(): unknown {
    this.workspace.settle();
    return readCells(this.sheet, this.part(this.table.area), '', (cell) => shownValue(cell.value));
  }
  set Values(values: unknown) {
    enterCells(this.workspace, this.sheet, this.part(this.table.area), values);
  }
  get Filter(): Filter {
    return new Filter(this.workspace, this.sheet, this.table, this.at);
  }
  GetRange(): Range {
    return new Range(this.workspace, this.sheet, this.part(this.table.area));
  }
  GetDataBodyRange(): Range {
    return new Range(this.workspace, this.sheet, this.part(bodyArea(this.table)));
  }
  GetHeaderRowRange(): Range {
    if (!this.table.showHeaders) throw itemNotFound('The table shows no header row.');
    return new Range(this.workspace, this.sheet, this.part({ ...this.table.area, lastRow: this.table.area.row }));
  }
  GetTotalRowRange(): Range {
    if (!this.table.showTotals) throw itemNotFound('The table shows no totals row.');
    return new Range(this.workspace, this.sheet, this.part({ ...this.table.area, row: this.table.area.lastRow }));
  }
  Delete(): void {
    if (this.table.columns.length === 1) throw new HostError('InvalidOperation', 'A table keeps one column.');
    deleteCells(this.workspace, this.sheet, this.part(this.table.area), 'Left');
  }
}

// --- rows

export class TableRowCollection extends HostCollection<TableRow> {
  readonly className = 'TableRowCollection';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: TableData,
  ) {
    super();
  }
  items(): readonly TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => this.row(index));
  }
  private row(index: number): TableRow {
    return new TableRow(this.workspace, this.sheet, this.table, index);
  }
  get Count(): number {
    return rowCount(bodyArea(this.table));
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index?: unknown): TableRow {
    const at = integerOf(index, 'index');
    if (at < 0 || at >= this.Count) throw itemNotFound('The table has fewer rows.');
    return this.row(at);
  }
  Add(index?: unknown, values?: unknown): TableRow {
    const { workspace, sheet, table } = this;
    workspace.checkAllowed(sheet, 'never');
    const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
    // Checked before anything moves.
    const width = table.columns.length;
    const rows: unknown = Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
    if (Array.isArray(rows) && rows.some((row) => !Array.isArray(row) || row.length !== width))
      throw invalidArgument("The number of columns in the input array doesn't match the size of the table.");
    const at = index === undefined || index === -1 ? undefined : integerOf(index, 'index');
    const room = insertTableRows(workspace, sheet, table, at, count);
    if (rows !== undefined) enterCells(workspace, sheet, room, rows);
    return this.row(room.row - bodyArea(table).row);
  }
  DeleteRows(rows?: unknown): void {
    if (!Array.isArray(rows)) throw invalidArgument('rows must be an array.');
    const indexes = rows.map((row: unknown) => (row instanceof TableRow ? row.Index : integerOf(row, 'row')));
    for (const index of [...new Set(indexes)].sort((a, b) => b - a)) deleteTableRows(this.workspace, this.sheet, this.table, index, 1);
  }
  DeleteRowsAt(index?: unknown, count: unknown = 1): void {
    deleteTableRows(this.workspace, this.sheet, this.table, integerOf(index, 'index'), integerOf(count, 'count'));
  }
}

export class TableRow extends HostObject {
  readonly className = 'TableRow';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: TableData,
    private readonly index: number,
  ) {
    super();
  }
  private get area(): Area {
    const body = bodyArea(this.table);
    const row = body.row + this.index;
    const area = intersection(body, { ...body, row, lastRow: row });
    if (!area) throw itemNotFound('The row was deleted.');
    return area;
  }
  get Index(): number {
    return this.index;
  }
  get Values(): unknown {
    this.workspace.settle();
    return readCells(this.sheet, this.area, '', (cell) => shownValue(cell.value));
  }
  set Values(values: unknown) {
    enterCells(this.workspace, this.sheet, this.area, values);
  }
  GetRange(): Range {
    return new Range(this.workspace, this.sheet, this.area);
  }
  Delete(): void {
    deleteTableRows(this.workspace, this.sheet, this.table, this.index, 1);
  }
}

// --- order

export class TableSort extends HostObject {
  readonly className = 'TableSort';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: TableData,
  ) {
    super();
  }
  get MatchCase(): boolean {
    return this.table.sort?.matchCase ?? false;
  }
  get Method(): string {
    return 'PinYin';
  }
  get Fields(): unknown {
    return (this.table.sort?.fields ?? []).map(({ key, ascending }) => ({ key, ascending, sortOn: 'Value' }));
  }
  Apply(fields?: unknown, matchCase: unknown = false, method: unknown = 'PinYin'): void {
    oneOf(method, ['PinYin', 'StrokeCount'] as const, 'method');
    this.table.sort = { fields: sortFields(fields, this.table.columns.length), matchCase: matchCase === true };
    this.Reapply();
  }
  Reapply(): void {
    const { sort } = this.table;
    if (sort) sortRows(this.workspace, this.sheet, bodyArea(this.table), sort.fields, sort.matchCase);
  }
  Clear(): void {
    delete this.table.sort;
  }
}

/** For a copy of a sheet: its tables need names of their own. */
export function renameCopiedTables(workspace: Workspace, sheet: Sheet): void {
  for (const table of sheet.tables) {
    const former = table.name;
    table.id = workspace.newId();
    const taken = [
      ...[...workspace.tables()].filter((known) => known.table !== table).map((known) => known.table.name),
      ...workspace.book.names.map(({ name }) => name),
    ];
    table.name = freeName(former.replace(/\d+$/, ''), taken, 2);
    const renamed = (formula: string): string => renameTable(formula, former, table.name);
    for (const cells of sheet.cells) for (const cell of cells ?? []) if (cell?.formula !== undefined) cell.formula = renamed(cell.formula);
    for (const column of table.columns)
      if (column.calculatedFormula !== undefined) column.calculatedFormula = renamed(column.calculatedFormula);
  }
}
