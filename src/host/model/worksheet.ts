import { MAX_COLUMNS, MAX_ROWS } from '../../ooxml/address';
import { emptySheet } from '../book/book';
import type { Sheet } from '../book/book';
import { HostError, invalidArgument, itemNotFound } from '../bridge/errors';
import { HostCollection, HostObject } from '../bridge/object';
import { removeSheet, removeTable, renameSheet } from '../calculation/formula';
import { booleanOf, colorOf, integerOf, numberOf, oneOf, textOf } from './arguments';
import { usedArea } from './cells';
import { ChartCollection } from './charts';
import { copySheet } from './copy';
import { EventType, WORKBOOK_TARGET } from './events';
import { AutoFilter } from './filters';
import { rewriteFormulas } from './formulas';
import { NamedItemCollection } from './names';
import { checkSheetName, freeName } from './naming';
import { PageBreakCollection, PageLayout } from './page-layout';
import { Range, RangeAreas, rangeOn } from './range';
import { FreezePanes, WorksheetProtection } from './sheet-parts';
import { renameCopiedTables, TableCollection } from './table';
import type { Workspace } from './workspace';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly className = 'WorksheetCollection';
  constructor(private readonly workspace: Workspace) {
    super();
  }
  private get sheets(): Sheet[] {
    return this.workspace.book.sheets;
  }
  private worksheet(sheet: Sheet): Worksheet {
    return new Worksheet(this.workspace, sheet);
  }
  items(): readonly Worksheet[] {
    return this.sheets.map((sheet) => this.worksheet(sheet));
  }
  private shown(visibleOnly: unknown): Sheet[] {
    return visibleOnly === true ? this.sheets.filter(({ visibility }) => visibility === 'Visible') : this.sheets;
  }
  GetCount(visibleOnly?: unknown): number {
    return this.shown(visibleOnly).length;
  }
  GetItem(key?: unknown): Worksheet {
    const sheet = this.GetItemOrNullObject(key);
    if (!sheet) throw itemNotFound(`There is no sheet '${String(key)}'.`);
    return sheet;
  }
  GetItemOrNullObject(key?: unknown): Worksheet | null {
    const sheet = this.workspace.sheetNamed(String(key));
    return sheet ? this.worksheet(sheet) : null;
  }
  GetActiveWorksheet(): Worksheet {
    return this.worksheet(this.workspace.activeSheet);
  }
  GetFirst(visibleOnly?: unknown): Worksheet {
    const sheet = this.shown(visibleOnly)[0];
    if (!sheet) throw itemNotFound('There is no such sheet.');
    return this.worksheet(sheet);
  }
  GetLast(visibleOnly?: unknown): Worksheet {
    const sheet = this.shown(visibleOnly).at(-1);
    if (!sheet) throw itemNotFound('There is no such sheet.');
    return this.worksheet(sheet);
  }
  Add(name?: unknown): Worksheet {
    const { workspace, sheets } = this;
    const wanted =
      name === undefined || name === ''
        ? freeName(
            'Sheet',
            sheets.map((sheet) => sheet.name),
            sheets.length + 1,
          )
        : textOf(name, 'name');
    checkSheetName(workspace.book, wanted);
    const sheet = emptySheet(newSheetId(workspace), wanted);
    sheets.push(sheet);
    workspace.restructured();
    workspace.events.emit(EventType.worksheetAdded, [WORKBOOK_TARGET], { source: 'Local', worksheetId: sheet.id });
    return this.worksheet(sheet);
  }

  _RegisterActivatedEvent(): void {
    this.workspace.events.register(EventType.worksheetActivated, WORKBOOK_TARGET);
  }
  _UnregisterActivatedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetActivated, WORKBOOK_TARGET);
  }
  _RegisterDeactivatedEvent(): void {
    this.workspace.events.register(EventType.worksheetDeactivated, WORKBOOK_TARGET);
  }
  _UnregisterDeactivatedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetDeactivated, WORKBOOK_TARGET);
  }
  _RegisterAddedEvent(): void {
    this.workspace.events.register(EventType.worksheetAdded, WORKBOOK_TARGET);
  }
  _UnregisterAddedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetAdded, WORKBOOK_TARGET);
  }
  _RegisterDeletedEvent(): void {
    this.workspace.events.register(EventType.worksheetDeleted, WORKBOOK_TARGET);
  }
  _UnregisterDeletedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetDeleted, WORKBOOK_TARGET);
  }
  _RegisterDataChangedEvent(): void {
    this.workspace.events.register(EventType.worksheetChanged, WORKBOOK_TARGET);
  }
  _UnregisterDataChangedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetChanged, WORKBOOK_TARGET);
  }
  _RegisterSelectionChangedEvent(): void {
    this.workspace.events.register(EventType.worksheetSelectionChanged, WORKBOOK_TARGET);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetSelectionChanged, WORKBOOK_TARGET);
  }
  _RegisterCalculatedEvent(): void {
    this.workspace.events.register(EventType.worksheetCalculated, WORKBOOK_TARGET);
  }
  _UnregisterCalculatedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetCalculated, WORKBOOK_TARGET);
  }
}

const newSheetId = (workspace: Workspace): string =>
  `{00000000-${workspace.newId().toString(16).toUpperCase().padStart(4, '0')}-0000-0000-000000000000}`;

export class Worksheet extends HostObject {
  readonly className = 'Worksheet';
  static override readonly navigations = [
    'Tables',
    'Names',
    'Charts',
    'FreezePanes',
    'Protection',
    'PageLayout',
    'AutoFilter',
    'HorizontalPageBreaks',
    'VerticalPageBreaks',
  ];

  constructor(
    private readonly workspace: Workspace,
    private readonly data: Sheet,
  ) {
    super();
  }
  /** The sheet, if it is still there. */
  private get sheet(): Sheet {
    this.workspace.checkSheet(this.data);
    return this.data;
  }

  get Id(): string {
    return this.data.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(value: unknown) {
    const name = textOf(value, 'name');
    const { sheet, workspace } = this;
    if (name === sheet.name) return;
    checkSheetName(workspace.book, name, sheet.id);
    workspace.checkUnknownContent(sheet, 'renameSheet');
    const former = sheet.name;
    sheet.name = name;
    rewriteFormulas(workspace.book, (formula) => (formula.includes('!') ? renameSheet(formula, former, name) : formula));
    workspace.restructured();
  }
  get Position(): number {
    return this.workspace.book.sheets.indexOf(this.sheet);
  }
  set Position(value: unknown) {
    const { sheets } = this.workspace.book;
    const position = integerOf(value, 'position');
    if (position < 0 || position >= sheets.length) throw invalidArgument('position lies outside the workbook.');
    sheets.splice(sheets.indexOf(this.sheet), 1);
    sheets.splice(position, 0, this.data);
    this.workspace.restructured();
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(value: unknown) {
    const visibility = oneOf(value, VISIBILITIES, 'visibility');
    const { sheet } = this;
    if (visibility !== 'Visible') this.checkNotLastVisible('hidden');
    sheet.visibility = visibility;
    if (visibility !== 'Visible' && this.workspace.activeSheet === sheet) this.workspace.book.activeSheetId = this.nearestVisible().id;
  }
  private checkNotLastVisible(what: string): void {
    const others = this.workspace.book.sheets.filter((other) => other !== this.data && other.visibility === 'Visible');
    if (others.length === 0 && this.data.visibility === 'Visible')
      throw new HostError('InvalidOperation', `The only visible sheet cannot be ${what}.`);
  }
  private nearestVisible(): Sheet {
    const { sheets } = this.workspace.book;
    const at = sheets.indexOf(this.data);
    const found = [...sheets.slice(at + 1), ...sheets.slice(0, at).reverse()].find(({ visibility }) => visibility === 'Visible');
    if (!found) throw new HostError('InvalidOperation', 'A workbook shows at least one sheet.');
    return found;
  }
  get TabColor(): string {
    return this.sheet.tabColor ?? '';
  }
  set TabColor(value: unknown) {
    if (value === '') delete this.sheet.tabColor;
    else this.sheet.tabColor = colorOf(value, 'tabColor');
  }
  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  /** The library reads `ShowGridlines` and writes `Gridlines`. */
  set Gridlines(value: unknown) {
    this.sheet.showGridlines = booleanOf(value, 'showGridlines');
  }
  get ShowHeadings(): boolean {
    return this.sheet.showHeadings;
  }
  set Headings(value: unknown) {
    this.sheet.showHeadings = booleanOf(value, 'showHeadings');
  }
  /** In characters, as Excel shows it. */
  get StandardWidth(): number {
    return Math.round(((this.sheet.defaultColumnWidth - 3.75) / 5.25) * 100) / 100;
  }
  set StandardWidth(value: unknown) {
    this.sheet.defaultColumnWidth = numberOf(value, 'standardWidth') * 5.25 + 3.75;
  }
  get StandardHeight(): number {
    return this.sheet.defaultRowHeight;
  }

  // --- parts

  get Tables(): TableCollection {
    return new TableCollection(this.workspace, this.sheet);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.workspace, this.sheet);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.workspace, this.sheet);
  }
  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.workspace, this.sheet);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.workspace, this.sheet);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.workspace, this.sheet);
  }
  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.workspace, this.sheet, undefined);
  }
  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.workspace, this.sheet, 'rowBreaks');
  }
  get VerticalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.workspace, this.sheet, 'columnBreaks');
  }

  // --- ranges

  GetRange(address?: unknown): Range {
    if (address === undefined || address === '')
      return new Range(this.workspace, this.sheet, { row: 0, column: 0, lastRow: MAX_ROWS - 1, lastColumn: MAX_COLUMNS - 1 });
    return rangeOn(this.workspace, this.sheet, textOf(address, 'address'));
  }
  GetRanges(address?: unknown): RangeAreas {
    const ranges = textOf(address, 'address')
      .split(',')
      .map((part) => rangeOn(this.workspace, this.sheet, part.trim()));
    return new RangeAreas(this.workspace, this.sheet, ranges);
  }
  GetRangeByIndexes(startRow?: unknown, startColumn?: unknown, rows?: unknown, columns?: unknown): Range {
    const row = integerOf(startRow, 'startRow');
    const column = integerOf(startColumn, 'startColumn');
    return new Range(this.workspace, this.sheet, {
      row,
      column,
      lastRow: row + integerOf(rows, 'rowCount') - 1,
      lastColumn: column + integerOf(columns, 'columnCount') - 1,
    });
  }
  GetCell(row?: unknown, column?: unknown): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(valuesOnly?: unknown): Range {
    return (
      this.GetUsedRangeOrNullObject(valuesOnly) ?? new Range(this.workspace, this.sheet, { row: 0, column: 0, lastRow: 0, lastColumn: 0 })
    );
  }
  GetUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    this.workspace.settle();
    const area = usedArea(this.sheet, valuesOnly === true);
    return area ? new Range(this.workspace, this.sheet, area) : null;
  }

  // --- other sheets

  private beside(step: 1 | -1, visibleOnly: unknown): Worksheet | null {
    const { sheets } = this.workspace.book;
    for (let at = sheets.indexOf(this.sheet) + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at];
      if (sheet && (visibleOnly !== true || sheet.visibility === 'Visible')) return new Worksheet(this.workspace, sheet);
    }
    return null;
  }
  GetNextOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.beside(1, visibleOnly);
  }
  GetPreviousOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.beside(-1, visibleOnly);
  }
  GetNext(visibleOnly?: unknown): Worksheet {
    const sheet = this.beside(1, visibleOnly);
    if (!sheet) throw itemNotFound('There is no next sheet.');
    return sheet;
  }
  GetPrevious(visibleOnly?: unknown): Worksheet {
    const sheet = this.beside(-1, visibleOnly);
    if (!sheet) throw itemNotFound('There is no previous sheet.');
    return sheet;
  }
  /** How the library finds again what `getNext` and `copy` answered. */
  _GetSheetById(id?: unknown): Worksheet {
    return new WorksheetCollection(this.workspace).GetItem(id);
  }
  _GetAnotherWorksheetById(id?: unknown): Worksheet {
    return this._GetSheetById(id);
  }

  // --- doing

  Activate(): void {
    const { sheet, workspace } = this;
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
    const former = workspace.activeSheet;
    if (former === sheet) return;
    workspace.book.activeSheetId = sheet.id;
    workspace.events.emit(EventType.worksheetDeactivated, [former.id, WORKBOOK_TARGET], { worksheetId: former.id });
    workspace.events.emit(EventType.worksheetActivated, [sheet.id, WORKBOOK_TARGET], { worksheetId: sheet.id });
  }
  Calculate(): void {
    this.workspace.calculate('Recalculate');
  }
  Copy(positionType: unknown = 'None', relativeTo?: unknown): Worksheet {
    const { sheet, workspace } = this;
    const { sheets, names } = workspace.book;
    workspace.checkUnknownContent(sheet, 'copySheet');
    workspace.settle();
    const name = freeName(
      `${sheet.name.slice(0, 27)} (`,
      sheets.map((known) => known.name.replace(/\)$/, '')),
      2,
    );
    const copy = copySheet(workspace, sheet, newSheetId(workspace), `${name})`);
    sheets.splice(
      this.copyPosition(oneOf(positionType, ['None', 'Before', 'After', 'Beginning', 'End'] as const, 'positionType'), relativeTo),
      0,
      copy,
    );
    renameCopiedTables(workspace, copy);
    for (const known of names.filter(({ sheetId }) => sheetId === sheet.id))
      names.push({ ...known, sheetId: copy.id, formula: renameSheet(known.formula, sheet.name, copy.name) });
    workspace.restructured();
    workspace.events.emit(EventType.worksheetAdded, [WORKBOOK_TARGET], { source: 'Local', worksheetId: copy.id });
    return new Worksheet(workspace, copy);
  }
  private copyPosition(type: 'None' | 'Before' | 'After' | 'Beginning' | 'End', relativeTo: unknown): number {
    const { sheets } = this.workspace.book;
    if (type === 'Beginning') return 0;
    if (type === 'None' || type === 'End') return sheets.length;
    if (!(relativeTo instanceof Worksheet)) throw invalidArgument('relativeTo must be a sheet.');
    return relativeTo.Position + (type === 'After' ? 1 : 0);
  }
  Delete(): void {
    const { sheet, workspace } = this;
    const { book } = workspace;
    if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation', 'A very hidden sheet cannot be deleted.');
    this.checkNotLastVisible('deleted');
    workspace.checkUnknownContent(sheet, 'deleteSheet');
    if (workspace.activeSheet === sheet) book.activeSheetId = this.nearestVisible().id;
    book.sheets = book.sheets.filter((other) => other !== sheet);
    book.names = book.names.filter(({ sheetId }) => sheetId !== sheet.id);
    rewriteFormulas(book, (formula) =>
      sheet.tables.reduce((rest, { name }) => removeTable(rest, name), formula.includes('!') ? removeSheet(formula, sheet.name) : formula),
    );
    workspace.restructured();
    workspace.events.emit(EventType.worksheetDeleted, [WORKBOOK_TARGET], { source: 'Local', worksheetId: sheet.id });
  }

  // --- events

  _RegisterActivatedEvent(): void {
    this.workspace.events.register(EventType.worksheetActivated, this.Id);
  }
  _UnregisterActivatedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetActivated, this.Id);
  }
  _RegisterDeactivatedEvent(): void {
    this.workspace.events.register(EventType.worksheetDeactivated, this.Id);
  }
  _UnregisterDeactivatedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetDeactivated, this.Id);
  }
  _RegisterDataChangedEvent(): void {
    this.workspace.events.register(EventType.worksheetChanged, this.Id);
  }
  _UnregisterDataChangedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetChanged, this.Id);
  }
  _RegisterSelectionChangedEvent(): void {
    this.workspace.events.register(EventType.worksheetSelectionChanged, this.Id);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetSelectionChanged, this.Id);
  }
  _RegisterCalculatedEvent(): void {
    this.workspace.events.register(EventType.worksheetCalculated, this.Id);
  }
  _UnregisterCalculatedEvent(): void {
    this.workspace.events.unregister(EventType.worksheetCalculated, this.Id);
  }
}
