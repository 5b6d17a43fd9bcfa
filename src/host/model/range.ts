import {
  type Area,
  areaAddress,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  splitAddress,
} from '../../ooxml/address';
import { cellAt } from '../book/book';
import type { Cell, CellStyle, Sheet } from '../book/book';
import { HostError, invalidArgument, itemNotFound } from '../bridge/errors';
import { HostCollection, HostObject } from '../bridge/object';
import { displayText } from '../calculation/entry';
import { boundingArea, columnCount, fullAddress, intersection, rowCount } from './address';
import { booleanOf, integerOf, oneOf, textOf } from './arguments';
import { clearArea } from './clear';
import { copyCells } from './copy';
import type { ConditionalFormatCollection } from './conditional-formats';
import { enterCells, matrixFor, readCells, shownValue, usedArea, valueType } from './cells';
import { DataValidation } from './data-validation';
import { RangeFormat } from './format';
import { deleteCells, insertCells } from './grid';
import { hyperlinkOf, setHyperlink } from './hyperlinks';
import { placeOf } from './references';
import { cellProperties, setCellProperties, setLineProperties } from './cell-properties';
import { cultureOfEntry, heightOf, leftOf, topOf, widthOf } from './sizes';
import { RangeSort } from './sort';
import { commonStyle, restyle, restyleArea } from './styles';
import type { Region } from './styles';
import { EventType, WORKBOOK_TARGET } from './events';
import type { LiveArea, Workspace } from './workspace';
import type { Worksheet } from './worksheet';
import type { TableScopedCollection } from './table';
import { omit } from './omit';

/** A range on one sheet. It follows its cells when rows or columns are inserted or deleted. */
export class Range extends HostObject implements LiveArea, Region {
  readonly className = 'Range';
  static override readonly navigations = ['Format', 'Worksheet', 'DataValidation', 'ConditionalFormats', 'Sort'];
  private kept: string | undefined;
  private live: Area | undefined;

  constructor(
    readonly workspace: Workspace,
    readonly sheet: Sheet,
    area: Area,
  ) {
    super();
    if (!isOnSheet(area)) throw invalidArgument('The range lies outside the sheet.');
    this.live = area;
    workspace.follow(this);
  }

  get area(): Area {
    this.workspace.checkSheet(this.sheet);
    if (!this.live) throw new HostError('InvalidReference', 'The range that this object refers to was deleted.');
    return this.live;
  }
  set area(area: Area | undefined) {
    this.live = area;
  }
  get areas(): readonly Area[] {
    return [this.area];
  }
  private at(area: Area): Range {
    return new Range(this.workspace, this.sheet, area);
  }

  // --- identity

  get _ReferenceId(): string {
    return this.kept ?? '';
  }
  _KeepReference(): void {
    this.kept ??= this.workspace.keep(this, [this]);
  }
  /** Asked by the library before it writes a large array in pieces. */
  _ValidateArraySize(rows?: unknown, columns?: unknown): void {
    if (rows !== rowCount(this.area) || columns !== columnCount(this.area))
      throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }

  // --- place and size

  get Address(): string {
    return fullAddress(this.sheet.name, this.area);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return rowCount(this.area);
  }
  get ColumnCount(): number {
    return columnCount(this.area);
  }
  /** -1 above the largest 32-bit number, as Excel answers. */
  get CellCount(): number {
    const count = rowCount(this.area) * columnCount(this.area);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return isWholeColumns(this.area);
  }
  get IsEntireRow(): boolean {
    return isWholeRows(this.area);
  }
  get Left(): number {
    return leftOf(this.sheet, this.area.column);
  }
  get Top(): number {
    return topOf(this.sheet, this.area.row);
  }
  get Width(): number {
    let width = 0;
    for (let column = this.area.column; column <= this.area.lastColumn; column++) width += widthOf(this.sheet, column);
    return width;
  }
  get Height(): number {
    let height = 0;
    for (let row = this.area.row; row <= this.area.lastRow; row++) height += heightOf(this.sheet, row);
    return height;
  }

  // --- contents

  get Values(): (string | number | boolean)[][] | null {
    this.workspace.settle();
    return readCells(this.sheet, this.area, '', (cell) => shownValue(cell.value));
  }
  set Values(input: unknown) {
    enterCells(this.workspace, this.sheet, this.area, input);
  }
  get Formulas(): (string | number | boolean)[][] | null {
    this.workspace.settle();
    return readCells<string | number | boolean>(this.sheet, this.area, '', (cell) => cell.formula ?? shownValue(cell.value));
  }
  set Formulas(input: unknown) {
    enterCells(this.workspace, this.sheet, this.area, input);
  }
  get Text(): string[][] | null {
    this.workspace.settle();
    const culture = cultureOfEntry(this.workspace);
    return readCells(this.sheet, this.area, '', (cell) =>
      cell.value === null ? '' : displayText(cell.value, this.formatOf(cell), culture),
    );
  }
  get ValueTypes(): string[][] | null {
    this.workspace.settle();
    return readCells(this.sheet, this.area, 'Empty', (cell) => valueType(cell.value));
  }
  get NumberFormat(): string[][] | null {
    return this.styleOfEach((style) => style.numberFormat ?? 'General');
  }
  set NumberFormat(input: unknown) {
    this.workspace.checkAllowed(this.sheet, 'allowFormatCells');
    const changes = new Map<string, (style: CellStyle) => CellStyle>();
    const changeFor = (value: unknown): ((style: CellStyle) => CellStyle) | undefined => {
      if (value === null || value === undefined) return undefined;
      const format = textOf(value, 'numberFormat');
      let change = changes.get(format);
      if (!change) changes.set(format, (change = numberFormatChange(format)));
      return change;
    };
    if (!Array.isArray(input)) {
      restyle(this, changeFor(input) ?? ((style) => style));
      return;
    }
    const { row: top, column: left } = this.area;
    const at = matrixFor(this.area, input);
    restyleArea(this.workspace, this.sheet, this.area, (row, column) => changeFor(at(row - top, column - left)));
  }
  private formatOf(cell: Cell): string {
    return this.workspace.book.styles[cell.style]?.numberFormat ?? 'General';
  }
  private styleOfEach<T>(of: (style: CellStyle) => T): T[][] | null {
    const { book } = this.workspace;
    if (isWholeColumns(this.area) || isWholeRows(this.area)) return null;
    const rows: T[][] = [];
    for (let row = this.area.row; row <= this.area.lastRow; row++) {
      const values: T[] = [];
      for (let column = this.area.column; column <= this.area.lastColumn; column++)
        values.push(
          of(
            book.styles[
              cellAt(this.sheet, row, column)?.style ?? this.sheet.rows.get(row)?.style ?? this.sheet.columns.get(column)?.style ?? 0
            ] ?? {},
          ),
        );
      rows.push(values);
    }
    return rows;
  }

  // --- parts

  get Format(): RangeFormat {
    return new RangeFormat(this);
  }
  get Worksheet(): Worksheet {
    return this.workspace.make.worksheet(this.sheet);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return this.workspace.make.conditionalFormats(this);
  }
  get Sort(): RangeSort {
    return new RangeSort(this.workspace, this.sheet, () => this.area);
  }

  // --- visibility and links

  get RowHidden(): boolean | null {
    return hiddenOf(this.area.row, this.area.lastRow, this.sheet.rows);
  }
  set RowHidden(value: unknown) {
    this.workspace.checkAllowed(this.sheet, 'allowFormatRows');
    setHidden(this.area.row, this.area.lastRow, this.sheet.rows, booleanOf(value, 'rowHidden'));
  }
  get ColumnHidden(): boolean | null {
    return hiddenOf(this.area.column, this.area.lastColumn, this.sheet.columns);
  }
  set ColumnHidden(value: unknown) {
    this.workspace.checkAllowed(this.sheet, 'allowFormatColumns');
    setHidden(this.area.column, this.area.lastColumn, this.sheet.columns, booleanOf(value, 'columnHidden'));
  }
  get Hidden(): boolean | null {
    const rows = this.RowHidden;
    const columns = this.ColumnHidden;
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }
  get Hyperlink(): unknown {
    return hyperlinkOf(this);
  }
  set Hyperlink(value: unknown) {
    setHyperlink(this, value);
  }

  // --- other ranges

  GetCell(row?: unknown, column?: unknown): Range {
    const at = { row: this.area.row + integerOf(row, 'row'), column: this.area.column + integerOf(column, 'column') };
    return this.at({ ...at, lastRow: at.row, lastColumn: at.column });
  }
  GetRow(row?: unknown): Range {
    const at = this.area.row + integerOf(row, 'row');
    return this.at({ ...this.area, row: at, lastRow: at });
  }
  GetColumn(column?: unknown): Range {
    const at = this.area.column + integerOf(column, 'column');
    return this.at({ ...this.area, column: at, lastColumn: at });
  }
  GetLastCell(): Range {
    return this.at({ ...this.area, row: this.area.lastRow, column: this.area.lastColumn });
  }
  GetLastRow(): Range {
    return this.at({ ...this.area, row: this.area.lastRow });
  }
  GetLastColumn(): Range {
    return this.at({ ...this.area, column: this.area.lastColumn });
  }
  GetEntireRow(): Range {
    return this.at({ ...this.area, column: 0, lastColumn: MAX_COLUMNS - 1 });
  }
  GetEntireColumn(): Range {
    return this.at({ ...this.area, row: 0, lastRow: MAX_ROWS - 1 });
  }
  GetOffsetRange(rowOffset?: unknown, columnOffset?: unknown): Range {
    const rows = integerOf(rowOffset, 'rowOffset');
    const columns = integerOf(columnOffset, 'columnOffset');
    const { row, column, lastRow, lastColumn } = this.area;
    return this.at({ row: row + rows, lastRow: lastRow + rows, column: column + columns, lastColumn: lastColumn + columns });
  }
  GetResizedRange(deltaRows?: unknown, deltaColumns?: unknown): Range {
    return this.at({
      ...this.area,
      lastRow: this.area.lastRow + integerOf(deltaRows, 'deltaRows'),
      lastColumn: this.area.lastColumn + integerOf(deltaColumns, 'deltaColumns'),
    });
  }
  GetAbsoluteResizedRange(rows?: unknown, columns?: unknown): Range {
    return this.at({
      ...this.area,
      lastRow: this.area.row + integerOf(rows, 'numRows') - 1,
      lastColumn: this.area.column + integerOf(columns, 'numColumns') - 1,
    });
  }
  GetRowsAbove(count: unknown = 1): Range {
    return this.beside('row', -integerOf(count, 'count'));
  }
  GetRowsBelow(count: unknown = 1): Range {
    return this.beside('row', integerOf(count, 'count'));
  }
  GetColumnsBefore(count: unknown = 1): Range {
    return this.beside('column', -integerOf(count, 'count'));
  }
  GetColumnsAfter(count: unknown = 1): Range {
    return this.beside('column', integerOf(count, 'count'));
  }
  private beside(axis: 'row' | 'column', count: number): Range {
    if (count === 0) throw invalidArgument('count must not be 0.');
    const last = axis === 'row' ? 'lastRow' : 'lastColumn';
    return this.at(
      count > 0
        ? { ...this.area, [axis]: this.area[last] + 1, [last]: this.area[last] + count }
        : { ...this.area, [axis]: this.area[axis] + count, [last]: this.area[axis] - 1 },
    );
  }
  GetBoundingRect(other?: unknown): Range {
    return this.at(boundingArea(this.area, this.other(other)));
  }
  GetIntersection(other?: unknown): Range {
    const found = this.GetIntersectionOrNullObject(other);
    if (!found) throw itemNotFound('The ranges do not intersect.');
    return found;
  }
  GetIntersectionOrNullObject(other?: unknown): Range | null {
    const area = intersection(this.area, this.other(other));
    return area ? this.at(area) : null;
  }
  private other(other: unknown): Area {
    if (other instanceof Range) {
      if (other.sheet !== this.sheet) throw invalidArgument('The ranges lie on different sheets.');
      return other.area;
    }
    const place = placeOf(this.workspace, textOf(other, 'anotherRange'), this.sheet);
    if (!place || place.sheet !== this.sheet) throw invalidArgument(`'${String(other)}' is no range of this sheet.`);
    return place.area;
  }
  GetUsedRange(valuesOnly: unknown = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.at({ ...this.area, lastRow: this.area.row, lastColumn: this.area.column });
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown = false): Range | null {
    this.workspace.settle();
    const used = usedArea(this.sheet, valuesOnly === true, this.area);
    return used ? this.at(used) : null;
  }
  /** The block of cells around the range that blank rows and columns bound (Ctrl+A). */
  GetSurroundingRegion(): Range {
    this.workspace.settle();
    let region = this.area;
    for (;;) {
      const wider = {
        row: Math.max(0, region.row - 1),
        column: Math.max(0, region.column - 1),
        lastRow: Math.min(MAX_ROWS - 1, region.lastRow + 1),
        lastColumn: Math.min(MAX_COLUMNS - 1, region.lastColumn + 1),
      };
      const used = usedArea(this.sheet, true, wider);
      const grown = used ? boundingArea(region, used) : region;
      if (areaAddress(grown) === areaAddress(region)) return this.at(region);
      region = grown;
    }
  }
  GetTables(fullyContained: unknown = false): TableScopedCollection {
    return this.workspace.make.tablesTouching(this.sheet, this.area, fullyContained === true);
  }

  // --- spills

  get HasSpill(): boolean | null {
    this.workspace.settle();
    const shown = readCells(this.sheet, this.area, false, (cell) => cell.spill !== undefined || cell.spilledFrom !== undefined);
    const all = shown?.flat() ?? [];
    return all.every((spilled) => spilled === all[0]) ? (all[0] ?? false) : null;
  }
  get SavedAsArray(): boolean | null {
    const shown = readCells(this.sheet, this.area, false, (cell) => cell.arrayBlock !== undefined)?.flat() ?? [];
    return shown.every((saved) => saved === shown[0]) ? (shown[0] ?? false) : null;
  }
  GetSpillingToRange(): Range {
    const range = this.GetSpillingToRangeOrNullObject();
    if (!range) throw itemNotFound('The cell spills to no range.');
    return range;
  }
  GetSpillingToRangeOrNullObject(): Range | null {
    this.workspace.settle();
    const spill = cellAt(this.sheet, this.area.row, this.area.column)?.spill;
    return spill
      ? this.at({ ...this.area, lastRow: this.area.row + spill.rows - 1, lastColumn: this.area.column + spill.columns - 1 })
      : null;
  }
  GetSpillParent(): Range {
    const range = this.GetSpillParentOrNullObject();
    if (!range) throw itemNotFound('The cell was not filled by a spill.');
    return range;
  }
  GetSpillParentOrNullObject(): Range | null {
    this.workspace.settle();
    const from = cellAt(this.sheet, this.area.row, this.area.column)?.spilledFrom;
    return from ? this.at({ row: from.row, column: from.column, lastRow: from.row, lastColumn: from.column }) : null;
  }

  // --- doing

  Calculate(): void {
    this.workspace.calculate('Recalculate');
  }
  SetDirty(): void {
    this.workspace.changed(this.sheet, this.area);
  }
  Clear(applyTo: unknown = 'All'): void {
    clearArea(
      this.workspace,
      this.sheet,
      this.area,
      oneOf(applyTo, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const, 'applyTo'),
    );
  }
  CopyFrom(source?: unknown, copyType: unknown = 'All', skipBlanks: unknown = false, transpose: unknown = false): void {
    const from = source instanceof Range ? source : this.rangeAt(textOf(source, 'sourceRange'));
    const type = oneOf(copyType, ['All', 'Formulas', 'Values', 'Formats'] as const, 'copyType');
    copyCells(this.workspace, from, this, { type, skipBlanks: skipBlanks === true, transpose: transpose === true });
  }
  private rangeAt(address: string): Range {
    const place = placeOf(this.workspace, address, this.sheet);
    if (!place) throw invalidArgument(`'${address}' is no range.`);
    return new Range(this.workspace, place.sheet, place.area);
  }
  Insert(shift?: unknown): Range {
    const { area } = this;
    insertCells(this.workspace, this.sheet, area, oneOf(shift, ['Down', 'Right'] as const, 'shift'));
    return this.at(area);
  }
  Delete(shift?: unknown): void {
    deleteCells(this.workspace, this.sheet, this.area, oneOf(shift, ['Up', 'Left'] as const, 'shift'));
  }
  Merge(across: unknown = false): void {
    this.workspace.checkAllowed(this.sheet, 'allowFormatCells');
    if (this.sheet.tables.some((table) => intersection(table.area, this.area)))
      throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
    this.Unmerge();
    const { row, lastRow } = this.area;
    const areas =
      across === true
        ? Array.from({ length: lastRow - row + 1 }, (_, at) => ({ ...this.area, row: row + at, lastRow: row + at }))
        : [this.area];
    for (const area of areas) {
      if (rowCount(area) * columnCount(area) === 1) continue;
      this.keepFirstValue(area);
      this.sheet.merges.push({ ...area });
    }
    this.workspace.changed(this.sheet, this.area);
  }
  /** Merged cells keep the value of the first cell that has one, in the top left corner. */
  private keepFirstValue(area: Area): void {
    for (let row = area.row; row <= area.lastRow; row++)
      for (let column = area.column; column <= area.lastColumn; column++) {
        const cell = cellAt(this.sheet, row, column);
        if (!cell || (row === area.row && column === area.column)) continue;
        delete cell.formula;
        cell.value = null;
      }
  }
  Unmerge(): void {
    this.workspace.checkAllowed(this.sheet, 'allowFormatCells');
    this.sheet.merges = this.sheet.merges.filter((merge) => !intersection(merge, this.area));
  }
  Select(): void {
    const { workspace, sheet } = this;
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'A hidden sheet has no selection.');
    this.Worksheet.Activate();
    sheet.selection = { area: { ...this.area } };
    workspace.events.emit(EventType.worksheetSelectionChanged, [sheet.id, WORKBOOK_TARGET], {
      address: areaAddress(this.area),
      worksheetId: sheet.id,
    });
    workspace.events.emit(EventType.documentSelectionChanged, [''], {});
    for (const table of sheet.tables) {
      const part = intersection(table.area, this.area);
      workspace.events.emit(EventType.tableSelectionChanged, [String(table.id)], {
        address: part ? areaAddress(part) : '',
        worksheetId: sheet.id,
        tableId: String(table.id),
      });
    }
  }

  // --- properties cell by cell

  SetCellProperties(data?: unknown): void {
    setCellProperties(this, data);
  }
  GetCellProperties(options?: unknown): unknown {
    return cellProperties(this, options);
  }
  SetRowProperties(data?: unknown): void {
    setLineProperties(this, data, 'row');
  }
  SetColumnProperties(data?: unknown): void {
    setLineProperties(this, data, 'column');
  }
  get Style(): string | null {
    return commonStyle(this, () => 'Normal');
  }
}

const numberFormatChange =
  (format: string) =>
  (style: CellStyle): CellStyle =>
    format === 'General' || format === '' ? omit(style, 'numberFormat') : { ...style, numberFormat: format };

type Line = { hidden?: boolean };

function hiddenOf(first: number, last: number, lines: ReadonlyMap<number, Line>): boolean | null {
  if (lines.size === 0) return false;
  const hidden = lines.get(first)?.hidden ?? false;
  for (let at = first + 1; at <= last; at++) if ((lines.get(at)?.hidden ?? false) !== hidden) return null;
  return hidden;
}

function setHidden<T extends Line>(first: number, last: number, lines: Map<number, T>, hidden: boolean): void {
  for (let at = first; at <= last; at++) {
    const line = { ...(lines.get(at) ?? ({} as T)) };
    if (hidden) line.hidden = true;
    else delete line.hidden;
    if (Object.keys(line).length > 0) lines.set(at, line);
    else lines.delete(at);
  }
}

/** Several ranges of one sheet. */
export class RangeAreas extends HostObject implements Region {
  readonly className = 'RangeAreas';
  static override readonly navigations = ['Format', 'Worksheet', 'Areas', 'DataValidation', 'ConditionalFormats'];
  private kept: string | undefined;

  constructor(
    readonly workspace: Workspace,
    readonly sheet: Sheet,
    private readonly ranges: readonly Range[],
  ) {
    super();
  }
  get areas(): readonly Area[] {
    return this.ranges.map((range) => range.area);
  }
  get _ReferenceId(): string {
    return this.kept ?? '';
  }
  _KeepReference(): void {
    this.kept ??= this.workspace.keep(this, this.ranges);
  }
  get Address(): string {
    return this.ranges.map((range) => range.Address).join(',');
  }
  get AreaCount(): number {
    return this.ranges.length;
  }
  get CellCount(): number {
    return this.ranges.reduce((sum, range) => sum + range.CellCount, 0);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this);
  }
  get Worksheet(): Worksheet {
    return this.workspace.make.worksheet(this.sheet);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return this.workspace.make.conditionalFormats(this);
  }
  Clear(applyTo?: unknown): void {
    for (const range of this.ranges) range.Clear(applyTo);
  }
  Calculate(): void {
    this.workspace.calculate('Recalculate');
  }
}

export class RangeCollection extends HostCollection<Range> {
  readonly className = 'RangeCollection';
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }
  items(): readonly Range[] {
    return this.ranges;
  }
  GetCount(): number {
    return this.ranges.length;
  }
  GetItemAt(index?: unknown): Range {
    const range = this.ranges[integerOf(index, 'index')];
    if (!range) throw itemNotFound('There are fewer areas.');
    return range;
  }
}

/** A range that a caller named by text on a sheet: an address, a name, or a table. */
export function rangeOn(workspace: Workspace, sheet: Sheet, text: string): Range {
  const { sheetName, reference } = splitAddress(text);
  const area = parseArea(reference);
  if (area && (sheetName === undefined || workspace.sheetNamed(sheetName) === sheet)) return new Range(workspace, sheet, area);
  const place = placeOf(workspace, text, sheet);
  if (!place) throw invalidArgument(`'${text}' is no range.`);
  if (place.sheet !== sheet) throw invalidArgument(`'${text}' lies on another sheet.`);
  return new Range(workspace, sheet, place.area);
}
