import type { Book } from '../book/book';
import { HostError, invalidArgument, itemNotFound } from '../bridge/errors';
import { HostCollection, HostObject } from '../bridge/object';
import { Application } from './application';
import { oneOf, textOf } from './arguments';
import { NamedItemCollection } from './names';
import { Range } from './range';
import { TableCollection } from './table';
import { areaOfEventReference } from './workspace';
import type { Workspace } from './workspace';
import { WorksheetCollection } from './worksheet';

/** The global object of every batch. */
export class Workbook extends HostObject {
  readonly className = 'Workbook';
  static override readonly navigations = ['Application', 'Worksheets', 'Tables', 'Names', 'Settings', 'Properties', '_Runtime'];
  constructor(private readonly workspace: Workspace) {
    super();
  }
  private get book(): Book {
    return this.workspace.book;
  }

  get Name(): string {
    return this.book.name;
  }
  get ReadOnly(): boolean {
    return false;
  }
  get Application(): Application {
    return new Application(this.workspace);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.workspace);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.workspace, undefined);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.workspace, undefined);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.book);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.book);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.workspace);
  }

  GetActiveCell(): Range {
    const { area } = this.selection();
    return new Range(this.workspace, this.workspace.activeSheet, { ...area, lastRow: area.row, lastColumn: area.column });
  }
  GetSelectedRange(): Range {
    return new Range(this.workspace, this.workspace.activeSheet, this.selection().area);
  }
  private selection(): { area: Range['area'] } {
    return this.workspace.activeSheet.selection ?? { area: { row: 0, column: 0, lastRow: 0, lastColumn: 0 } };
  }
  /** What `event.getRange` asks for. */
  _GetRangeForEventByReferenceId(reference?: unknown): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw itemNotFound('The range of the event is gone.');
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference?: unknown): Range | null {
    const place = areaOfEventReference(this.workspace, textOf(reference, 'reference'));
    return place?.area ? new Range(this.workspace, place.sheet, place.area) : null;
  }

  // --- what the library asks for itself

  _RemoveReference(id?: unknown): void {
    this.workspace.references.delete(String(id));
  }
  _RemoveAllReferences(): void {
    this.workspace.references.clear();
  }
  _GetReferenceCount(): number {
    return this.workspace.references.size;
  }
}

export class Runtime extends HostObject {
  readonly className = 'Runtime';
  constructor(private readonly workspace: Workspace) {
    super();
  }
  get EnableEvents(): boolean {
    return this.workspace.events.enabled;
  }
  set EnableEvents(value: unknown) {
    this.workspace.events.enabled = value === true;
  }
}

// --- document settings

export class SettingCollection extends HostCollection<Setting> {
  readonly className = 'SettingCollection';
  constructor(private readonly book: Book) {
    super();
  }
  items(): readonly Setting[] {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }
  GetCount(): number {
    return this.book.settings.size;
  }
  GetItem(key?: unknown): Setting {
    const setting = this.GetItemOrNullObject(key);
    if (!setting) throw itemNotFound(`There is no setting '${String(key)}'.`);
    return setting;
  }
  GetItemOrNullObject(key?: unknown): Setting | null {
    return this.book.settings.has(String(key)) ? new Setting(this.book, String(key)) : null;
  }
  /** Adds, or replaces what has that key. */
  Add(key?: unknown, value?: unknown): Setting {
    const name = textOf(key, 'key');
    if (name === '') throw invalidArgument('A setting has a key.');
    this.book.settings.set(name, JSON.stringify(value ?? null));
    return new Setting(this.book, name);
  }
}

export class Setting extends HostObject {
  readonly className = 'Setting';
  constructor(
    private readonly book: Book,
    private readonly key: string,
  ) {
    super();
  }
  get _Id(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    const text = this.book.settings.get(this.key);
    if (text === undefined) throw itemNotFound(`The setting '${this.key}' was deleted.`);
    return JSON.parse(text) as unknown;
  }
  set Value(value: unknown) {
    this.book.settings.set(this.key, JSON.stringify(value));
  }
  Delete(): void {
    this.book.settings.delete(this.key);
  }
}

// --- document properties

type TextProperty = 'title' | 'subject' | 'author' | 'company' | 'keywords' | 'comments' | 'category';

export class DocumentProperties extends HostObject {
  readonly className = 'DocumentProperties';
  static override readonly navigations = ['Custom'];
  constructor(private readonly book: Book) {
    super();
  }
  private text(name: TextProperty): string {
    return this.book.properties[name] ?? '';
  }
  private setText(name: TextProperty, value: unknown): void {
    this.book.properties[name] = textOf(value, name);
  }
  get Title(): string {
    return this.text('title');
  }
  set Title(value: unknown) {
    this.setText('title', value);
  }
  get Subject(): string {
    return this.text('subject');
  }
  set Subject(value: unknown) {
    this.setText('subject', value);
  }
  get Author(): string {
    return this.text('author');
  }
  set Author(value: unknown) {
    this.setText('author', value);
  }
  get Company(): string {
    return this.text('company');
  }
  set Company(value: unknown) {
    this.setText('company', value);
  }
  get Keywords(): string {
    return this.text('keywords');
  }
  set Keywords(value: unknown) {
    this.setText('keywords', value);
  }
  get Comments(): string {
    return this.text('comments');
  }
  set Comments(value: unknown) {
    this.setText('comments', value);
  }
  get Category(): string {
    return this.text('category');
  }
  set Category(value: unknown) {
    this.setText('category', value);
  }
  get Custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.book);
  }
}

export class CustomPropertyCollection extends HostCollection<CustomProperty> {
  readonly className = 'CustomPropertyCollection';
  constructor(private readonly book: Book) {
    super();
  }
  items(): readonly CustomProperty[] {
    return [...this.book.properties.custom.keys()].map((key) => new CustomProperty(this.book, key));
  }
  GetCount(): number {
    return this.book.properties.custom.size;
  }
  GetItem(key?: unknown): CustomProperty {
    const property = this.GetItemOrNullObject(key);
    if (!property) throw itemNotFound(`There is no property '${String(key)}'.`);
    return property;
  }
  GetItemOrNullObject(key?: unknown): CustomProperty | null {
    const known = [...this.book.properties.custom.keys()].find((name) => name.toLowerCase() === String(key).toLowerCase());
    return known === undefined ? null : new CustomProperty(this.book, known);
  }
  Add(key?: unknown, value?: unknown): CustomProperty {
    const name = textOf(key, 'key');
    this.book.properties.custom.set(name, customValue(value));
    return new CustomProperty(this.book, name);
  }
  DeleteAll(): void {
    this.book.properties.custom.clear();
  }
}

function customValue(value: unknown): string | number | boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw invalidArgument('A property is text, a number or a boolean.');
  return value;
}

export class CustomProperty extends HostObject {
  readonly className = 'CustomProperty';
  constructor(
    private readonly book: Book,
    private readonly key: string,
  ) {
    super();
  }
  get Key(): string {
    return this.key;
  }
  get Type(): string {
    return oneOf(
      { string: 'String', number: 'Number', boolean: 'Boolean' }[typeof this.Value as 'string' | 'number' | 'boolean'],
      ['String', 'Number', 'Boolean'] as const,
      'type',
    );
  }
  get Value(): string | number | boolean {
    const value = this.book.properties.custom.get(this.key);
    if (value === undefined) throw new HostError('ItemNotFound', `The property '${this.key}' was deleted.`);
    return value;
  }
  set Value(value: unknown) {
    this.book.properties.custom.set(this.key, customValue(value));
  }
  Delete(): void {
    this.book.properties.custom.delete(this.key);
  }
}
