import { isCellError } from '../book/book';
import type { DefinedName, Sheet } from '../book/book';
import { alreadyExists, HostError, invalidArgument, itemNotFound } from '../bridge/errors';
import { HostCollection, HostObject } from '../bridge/object';
import { isValidFormula } from '../calculation/formula';
import { absoluteAddress } from './address';
import { booleanOf, textOf } from './arguments';
import { checkDefinedName } from './naming';
import { Range } from './range';
import { placeOf } from './references';
import type { Place } from './references';
import type { Workspace } from './workspace';
import type { Worksheet } from './worksheet';

/** Names of the workbook, or of one sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly className = 'NamedItemCollection';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet | undefined,
  ) {
    super();
  }
  private get names(): readonly DefinedName[] {
    return this.workspace.book.names.filter(({ sheetId }) => sheetId === this.sheet?.id);
  }
  items(): readonly NamedItem[] {
    return this.names.map((name) => new NamedItem(this.workspace, name));
  }
  GetCount(): number {
    return this.names.length;
  }
  GetItem(key?: unknown): NamedItem {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw itemNotFound(`There is no name '${String(key)}'.`);
    return item;
  }
  GetItemOrNullObject(key?: unknown): NamedItem | null {
    const wanted = String(key).toLowerCase();
    const name = this.names.find((known) => known.name.toLowerCase() === wanted);
    return name ? new NamedItem(this.workspace, name) : null;
  }
  Add(name?: unknown, reference?: unknown, comment?: unknown): NamedItem {
    if (reference instanceof Range) return this.add(name, `=${absoluteAddress(reference.sheet.name, reference.area)}`, comment);
    const text = typeof reference === 'number' ? `=${reference}` : textOf(reference, 'reference');
    return this.add(name, text.startsWith('=') ? this.fixed(text) : `="${text.replaceAll('"', '""')}"`, comment);
  }
  /** Part of a table is kept as the cells that it is now (office-js issue 740); `addFormulaLocal` keeps it as written. */
  private fixed(formula: string): string {
    const place = formula.includes('[') ? placeOf(this.workspace, formula, this.sheet) : undefined;
    return place ? `=${absoluteAddress(place.sheet.name, place.area)}` : formula;
  }
  AddFormulaLocal(name?: unknown, formula?: unknown, comment?: unknown): NamedItem {
    return this.add(name, textOf(formula, 'formula'), comment);
  }
  private add(given: unknown, formula: string, comment: unknown): NamedItem {
    const name = textOf(given, 'name');
    checkDefinedName(name, 'name');
    const taken = [...this.names, ...(this.sheet ? [] : [...this.workspace.tables()].map(({ table }) => table))];
    if (taken.some((known) => known.name.toLowerCase() === name.toLowerCase())) throw alreadyExists(`There is a name '${name}' already.`);
    if (!isValidFormula(formula)) throw invalidArgument(`'${formula}' is not a formula.`);
    const item: DefinedName = { name, formula, visible: true };
    if (this.sheet) item.sheetId = this.sheet.id;
    if (typeof comment === 'string' && comment !== '') item.comment = comment;
    this.workspace.book.names.push(item);
    this.workspace.restructured();
    return new NamedItem(this.workspace, item);
  }
}

export class NamedItem extends HostObject {
  readonly className = 'NamedItem';
  static override readonly navigations = ['Worksheet', 'WorksheetOrNullObject', 'ArrayValues'];
  constructor(
    private readonly workspace: Workspace,
    private readonly item: DefinedName,
  ) {
    super();
  }
  private get sheet(): Sheet | undefined {
    return this.workspace.book.sheets.find(({ id }) => id === this.item.sheetId);
  }
  private get place(): Place | undefined {
    return placeOf(this.workspace, this.item.formula, this.sheet);
  }
  get _Id(): string {
    return this.item.name;
  }
  get Name(): string {
    return this.item.name;
  }
  get Scope(): string {
    return this.item.sheetId === undefined ? 'Workbook' : 'Worksheet';
  }
  get Formula(): string {
    return this.item.formula;
  }
  set Formula(value: unknown) {
    const formula = textOf(value, 'formula');
    if (!isValidFormula(formula)) throw invalidArgument(`'${formula}' is not a formula.`);
    this.item.formula = formula;
    this.workspace.restructured();
  }
  get Comment(): string {
    return this.item.comment ?? '';
  }
  set Comment(value: unknown) {
    this.item.comment = textOf(value, 'comment');
  }
  get Visible(): boolean {
    return this.item.visible;
  }
  set Visible(value: unknown) {
    this.item.visible = booleanOf(value, 'visible');
  }
  get Type(): string {
    if (this.place) return 'Range';
    const value = this.evaluate();
    if (Array.isArray(value)) return 'Array';
    if (isCellError(value)) return 'Error';
    return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }
  /** The address of a range, the value of anything else. */
  get Value(): unknown {
    const { place } = this;
    if (place) return absoluteAddress(place.sheet.name, place.area);
    const value = this.evaluate();
    if (Array.isArray(value)) return this.item.formula;
    return isCellError(value) ? value.error : value;
  }
  private evaluate(): ReturnType<Workspace['calculator']['evaluate']> {
    this.workspace.settle();
    return this.workspace.calculator.evaluate(this.item.formula, this.sheet ?? this.workspace.activeSheet, 0, 0);
  }
  get Worksheet(): Worksheet {
    const { sheet } = this;
    if (!sheet) throw new HostError('InvalidOperation', 'A name of the workbook belongs to no sheet.');
    return this.workspace.make.worksheet(sheet);
  }
  get WorksheetOrNullObject(): Worksheet | null {
    return this.sheet ? this.workspace.make.worksheet(this.sheet) : null;
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound(`The name '${this.item.name}' is no range.`);
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    const { place } = this;
    return place ? new Range(this.workspace, place.sheet, place.area) : null;
  }
  Delete(): void {
    this.workspace.book.names = this.workspace.book.names.filter((known) => known !== this.item);
    this.workspace.restructured();
  }
}
