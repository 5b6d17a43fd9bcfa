import { parse } from 'papaparse';
import { type Area, areaAddress, parseArea, splitAddress } from '../ooxml/address';
import { FileError } from '../ooxml/file-error';
import { cellAt, internStyle, type Book, type Cell, type CellStyle, type Sheet } from '../host/book/book';
import { HostError } from '../host/bridge/errors';
import type { Batch } from '../host/bridge/messages';
import { enterCells, isUnbounded, usedArea } from '../host/model/cells';
import { clearArea } from '../host/model/clear';
import { copyCells } from '../host/model/copy';
import type { FunctionsMetadata } from '../host/model/custom-functions';
import { Filter } from '../host/model/filters';
import { Range } from '../host/model/range';
import { placeOf } from '../host/model/references';
import { setColumnWidth, setRowHeight } from '../host/model/sizes';
import type { Workspace } from '../host/model/workspace';
import { startBrowserSession, type BrowserSession, type Traffic } from '../host/session/browser';
import type { WorkbookKind } from '../standard/model/types';
import { WORKBENCH_WORDS as words } from '../words/workbench';
import { inLanguage, type Language, type Text } from '../words/text';
import { growTable } from './entry/grow-table';
import { typed } from './entry/typed';
import { admits, validationAt } from './entry/validation';
import { History } from './history';
import { edits } from './edits';
import { goThroughRegions } from './parts/regions';
import { paneStarted, preparePane, runCommand } from './pane-frame';
import type { Preferences } from './preferences';
import { readManifest, type AddInManifest, type RibbonButton } from './ribbon/manifest';
import { newStandardWorkbook, sampleWorkbook } from './standard-workbooks';

/** Functions as the completion of formulas offers them. */
export interface OfferedFunctions extends FunctionsMetadata {
  readonly functions: readonly OfferedFunction[];
}
type OfferedFunction = Omit<FunctionsMetadata['functions'][number], 'parameters'> & {
  readonly description?: string;
  readonly parameters?: readonly (NonNullable<FunctionsMetadata['functions'][number]['parameters']>[number] & {
    readonly description?: string;
  })[];
};

export interface Notice {
  readonly kind: 'error' | 'info';
  readonly text: string;
}

/** What to ask a person before going on. */
export interface Question {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly cancel?: string;
  readonly answer: (answer: Answer) => void;
}
export type Answer = 'yes' | 'no' | 'cancel';

/** What the rule of a cell has against an entry. */
export interface Objection {
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly text: string;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** After that long without a batch, the add-in's next one begins another action, with its own step to undo. */
const PAUSE = 700;
/** How long a new workbook waits for the functions of the add-in, in milliseconds. */
const PATIENCE = 8000;

/** The open workbook in its window: one host, edited by the grid and by the add-in beside it. */
export class Workbench {
  session!: BrowserSession;
  manifest!: AddInManifest;
  functions: OfferedFunctions = { functions: [] };
  readonly history = new History();
  notice: Notice | undefined;
  question: Question | undefined;
  busy: string | undefined;
  paneShown = true;
  /** Counted up with every change: what is drawn belongs to one number. */
  version = 0;
  /** Counted up when the workbook's contents or look may have changed, not with the selection. */
  contents = 0;
  unsaved = false;
  /** The cell that is typed into: it lies in the selection. */
  private active = new Map<string, CellPlace>();
  /** Takes the entry under way, if there is one; false if it was refused and has to be corrected first. */
  finishEntry: () => boolean = () => true;
  private readonly listeners = new Set<() => void>();
  private scheduled = false;
  private lastPaneBatch = 0;
  private frame: Window | undefined;
  private copied: { readonly sheet: Sheet; readonly area: Area; readonly text: string; readonly cut: boolean } | undefined;

  constructor(
    public language: Language,
    public dark: boolean,
    private readonly preferences: Preferences,
  ) {}

  get locale(): string {
    return this.language === 'fr' ? 'fr-FR' : 'en-US';
  }
  get culture(): { locale: string; date1904?: boolean; today: number } {
    return { locale: this.locale, today: this.workspace.options.now(), ...(this.book.date1904 ? { date1904: true } : {}) };
  }
  get book(): Book {
    return this.session.book;
  }
  get workspace(): Workspace {
    return this.session.workspace;
  }
  get sheet(): Sheet {
    return this.workspace.activeSheet;
  }
  get selection(): Area {
    return this.sheet.selection?.area ?? { row: 0, column: 0, lastRow: 0, lastColumn: 0 };
  }
  get cell(): CellPlace {
    const area = this.selection;
    const at = this.active.get(this.sheet.id);
    const inside = at && at.row >= area.row && at.row <= area.lastRow && at.column >= area.column && at.column <= area.lastColumn;
    return inside ? at : { row: area.row, column: area.column };
  }
  /** A custom function is under way. */
  get calculating(): boolean {
    return this.workspace.calculator.waiting;
  }
  get traffic(): Traffic {
    return this.session.traffic();
  }
  say(text: Text, values: Record<string, string | number> = {}): string {
    return inLanguage(text, this.language, values);
  }

  // --- whoever shows it

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly changed = (): void => {
    this.contents += 1;
    this.redraw();
  };
  redraw(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.redrawNow();
    });
  }
  /** For what is typed: the next key may come before the next picture. */
  redrawNow(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }

  // --- start and language

  async start(): Promise<void> {
    await this.startSession();
    const { book } = this;
    book.name = this.say(words.names.blank);
    for (const sheet of book.sheets) sheet.name = this.say(words.names.sheet);
    this.changed();
  }

  private async startSession(): Promise<void> {
    const xml = await (await fetch('/addin/manifest.xml')).text();
    this.manifest = readManifest(xml, this.locale, '/addin/');
    this.functions = (await (await fetch(this.manifest.functions)).json()) as OfferedFunctions;
    this.session = await startBrowserSession({
      library: '/office/excel-web-16.00.js',
      locale: this.locale,
      displayLanguage: this.locale,
      customFunctions: { namespace: this.manifest.namespace, metadata: this.functions },
      onChanged: this.changed,
      onPaneBatch: (batch) => this.beforePaneBatch(batch),
    });
    this.session.host.onAddInShown = (shown) => {
      this.paneShown = shown;
      this.redraw();
    };
  }

  async speak(language: Language): Promise<void> {
    if (language === this.language || this.busy !== undefined || !this.finishEntry()) return;
    const { book, language: former } = this;
    this.language = language;
    this.begin(this.say(words.starting));
    try {
      await this.startSession();
      this.session.putBack(book);
      this.preferences.language = language;
      this.reloadPane();
    } catch (error) {
      this.language = former;
      this.tellError(error);
    } finally {
      this.busy = undefined;
      this.changed();
    }
  }

  shade(dark: boolean): void {
    this.dark = this.preferences.dark = dark;
    this.reloadPane();
    this.redraw();
  }

  // --- the add-in

  /** Called from the frame before Microsoft's library loads in it. */
  readonly preparePane = (frame: Window): void => {
    this.frame = frame;
    if (this.paneIsUp) this.paneUp = this.nextPane();
    goThroughRegions(frame);
    preparePane(frame, { bridge: this.session.paneBridge(), locale: this.locale, dark: this.dark, workbookName: this.book.name });
  };
  /** The frame has loaded. */
  async paneLoaded(): Promise<void> {
    if (!this.frame) return;
    const { frame } = this;
    await paneStarted(frame);
    // Another page may have taken its place meanwhile.
    if (frame !== this.frame) return;
    this.session.paneReady();
    this.paneIsUp = true;
    this.resolvePane(frame);
  }
  private paneIsUp = false;
  private resolvePane!: (frame: Window) => void;
  /** The add-in's window, once its commands can be called. */
  private paneUp = this.nextPane();
  private nextPane(): Promise<Window> {
    this.paneIsUp = false;
    return new Promise((resolve) => (this.resolvePane = resolve));
  }

  private beforePaneBatch(batch: Batch): void {
    const now = performance.now();
    const begins = now - this.lastPaneBatch > PAUSE && this.busy === undefined;
    this.lastPaneBatch = now;
    if (begins) this.stepOpen = false;
    if (!edits(batch)) return;
    if (!this.stepOpen && this.busy === undefined) {
      this.history.remember(this.book);
      this.session.resetCounts();
      this.stepOpen = true;
    }
    this.unsaved = true;
  }
  private stepOpen = false;

  async press(button: RibbonButton): Promise<void> {
    if (this.busy !== undefined || !this.finishEntry()) return;
    if (this.frame?.frameElement instanceof HTMLElement) this.frame.frameElement.focus();
    if (button.action.kind === 'showPane') {
      this.paneShown = true;
      this.redraw();
      return;
    }
    const { name } = button.action;
    await this.attempt(async () => {
      const frame = await this.paneUp;
      this.session.resetCounts();
      await runCommand(frame, name, button.id);
    });
  }

  // --- selection

  select(area: Area, cell: CellPlace = { row: area.row, column: area.column }): void {
    this.active.set(this.sheet.id, cell);
    this.session.host.edit((workspace) => new Range(workspace, this.sheet, area).Select());
    this.redraw();
  }
  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') return;
    this.session.host.edit((workspace) => workspace.make.worksheet(sheet).Activate());
    this.redraw();
  }
  /** Goes to what a person wrote into the name box or what a link says. */
  goTo(text: string): boolean {
    const { reference, sheetName } = splitAddress(text.trim().replace(/^#/, ''));
    const named = sheetName === undefined ? this.sheet : this.workspace.sheetNamed(sheetName);
    const area = parseArea(reference);
    const place = named && area ? { sheet: named, area } : placeOf(this.workspace, text.trim(), this.sheet);
    if (!place || place.sheet.visibility !== 'Visible') {
      this.tell('error', this.say(words.noPlace, { place: text }));
      return false;
    }
    this.activate(place.sheet);
    this.select(place.area);
    return true;
  }

  // --- reading

  styleAt(row: number, column: number): CellStyle | undefined {
    const { sheet, book } = this;
    return book.styles[cellAt(sheet, row, column)?.style ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0];
  }
  cellAt(row: number, column: number): Cell | undefined {
    return cellAt(this.sheet, row, column);
  }

  // --- edits

  /** An edit of a person: one step to undo. What the model refuses is told, and nothing has happened. */
  edit(command: (workspace: Workspace, sheet: Sheet) => void): boolean {
    if (this.busy !== undefined) return false;
    this.stepOpen = false;
    this.history.remember(this.book);
    this.session.resetCounts();
    try {
      this.session.host.edit((workspace) => command(workspace, this.sheet));
      this.unsaved = true;
      this.notice = undefined;
      this.changed();
      return true;
    } catch (error) {
      this.history.takeBack();
      this.tellError(error);
      return false;
    }
  }

  /** What the rule of the cell has against that text. */
  objection(text: string, { row, column }: CellPlace): Objection | undefined {
    const entry = typed(text, this.culture, this.styleAt(row, column));
    if (typeof entry.input === 'string' && entry.input.startsWith('=')) return undefined;
    const validation = validationAt(this.sheet, row, column);
    if (!validation || validation.errorAlert?.show === false) return undefined;
    if (admits(this.workspace, this.sheet, validation, row, column, entry.value)) return undefined;
    const { errorAlert } = validation;
    const colon = this.language === 'fr' ? '\u00a0: ' : ': ';
    return {
      style: errorAlert?.style ?? 'Stop',
      text: [errorAlert?.title, errorAlert?.message || this.say(words.notAdmitted)].filter(Boolean).join(colon),
    };
  }

  /** Takes what was typed into a cell; false if it was refused and the person should correct it. */
  type(text: string, { row, column }: CellPlace = this.cell): boolean {
    const entry = typed(text, this.culture, this.styleAt(row, column));
    const objection = this.objection(text, { row, column });
    if (objection?.style === 'Stop') {
      this.tell('error', objection.text);
      return false;
    }
    const done = this.edit((workspace, sheet) => {
      const area = { row, column, lastRow: row, lastColumn: column };
      if (entry.input !== '') growTable(workspace, sheet, area);
      enterCells(workspace, sheet, area, [[entry.input]]);
      const written = cellAt(sheet, row, column);
      const style = workspace.style(written);
      if (written && entry.numberFormat !== undefined && (style.numberFormat ?? 'General') === 'General')
        written.style = internStyle(workspace.book, { ...style, numberFormat: entry.numberFormat });
    });
    // Only advice: the value is taken, and the advice is told.
    if (done && objection?.style === 'Information') this.tell('info', objection.text);
    return done;
  }
  clear(): void {
    this.edit((workspace, sheet) => clearArea(workspace, sheet, this.selection, 'Contents'));
  }
  resizeColumn(column: number, points: number): void {
    this.edit((workspace, sheet) =>
      setColumnWidth({ workspace, sheet, areas: [{ row: 0, lastRow: 0, column, lastColumn: column }] }, points),
    );
  }
  resizeRow(row: number, points: number): void {
    this.edit((workspace, sheet) => setRowHeight({ workspace, sheet, areas: [{ row, lastRow: row, column: 0, lastColumn: 0 }] }, points));
  }
  filter(tableId: number, column: number, texts: readonly string[] | undefined): void {
    this.edit((workspace, sheet) => {
      const table = sheet.tables.find(({ id }) => id === tableId);
      if (!table) return;
      const filter = new Filter(workspace, sheet, table, column);
      if (texts) filter.ApplyValuesFilter(texts);
      else filter.Clear();
    });
  }

  /** Remembers what was copied, so that pasting it here brings formulas and formats along. */
  copy(text: string, cut: boolean): void {
    this.copied = { sheet: this.sheet, area: { ...this.selection }, text, cut };
    this.redraw();
  }
  get marked(): Area | undefined {
    return this.copied?.sheet === this.sheet ? this.copied.area : undefined;
  }
  forgetCopied(): void {
    this.copied = undefined;
    this.redraw();
  }
  paste(text: string): void {
    const { copied, cell } = this;
    if (copied && copied.text === text.replaceAll('\r\n', '\n') && this.book.sheets.includes(copied.sheet)) {
      const done = this.edit((workspace, sheet) => {
        const to = { row: cell.row, column: cell.column, lastRow: cell.row, lastColumn: cell.column };
        const target = copied.area.row === copied.area.lastRow && copied.area.column === copied.area.lastColumn ? this.selection : to;
        copyCells(workspace, copied, { sheet, area: target }, { type: 'All', skipBlanks: false, transpose: false });
        if (copied.cut && copied.sheet === sheet) clearArea(workspace, copied.sheet, copied.area, 'Contents');
      });
      if (done && copied.cut) this.copied = undefined;
      return;
    }
    const rows = parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data;
    const columns = Math.max(...rows.map((row) => row.length));
    const area = { row: cell.row, column: cell.column, lastRow: cell.row + rows.length - 1, lastColumn: cell.column + columns - 1 };
    const done = this.edit((workspace, sheet) => {
      const entries = rows.map((row, y) =>
        Array.from({ length: columns }, (_, x) => typed(row[x] ?? '', this.culture, this.styleAt(area.row + y, area.column + x))),
      );
      growTable(workspace, sheet, area);
      enterCells(
        workspace,
        sheet,
        area,
        entries.map((row) => row.map(({ input }) => input)),
      );
      for (const [y, row] of entries.entries())
        for (const [x, { numberFormat }] of row.entries()) {
          const written = cellAt(sheet, area.row + y, area.column + x);
          const style = workspace.style(written);
          if (written && numberFormat !== undefined && (style.numberFormat ?? 'General') === 'General')
            written.style = internStyle(workspace.book, { ...style, numberFormat });
        }
    });
    if (done) this.select(area, cell);
  }

  /** Continues the first row of the selection downwards, or its first column to the right; of a single one, what stands before it. */
  fill(direction: 'down' | 'right'): void {
    const [first, last] = direction === 'down' ? (['row', 'lastRow'] as const) : (['column', 'lastColumn'] as const);
    const { selection } = this;
    // Whole rows and columns as far as the sheet is used.
    const area = isUnbounded(selection) ? usedArea(this.sheet, true, selection) : selection;
    if (!area) return;
    const from = area[first] - (selection[first] === selection[last] ? 1 : 0);
    if (from < 0 || from === area[last]) return;
    this.edit((workspace, sheet) =>
      copyCells(
        workspace,
        { sheet, area: { ...area, [first]: from, [last]: from } },
        { sheet, area: { ...area, [first]: from + 1 } },
        { type: 'All', skipBlanks: false, transpose: false },
      ),
    );
  }

  undo(): void {
    if (this.busy === undefined && this.finishEntry()) this.putBack(this.history.undo(this.book));
  }
  redo(): void {
    if (this.busy === undefined && this.finishEntry()) this.putBack(this.history.redo(this.book));
  }
  private putBack(book: Book | undefined): void {
    if (!book) return;
    this.stepOpen = false;
    this.session.putBack(book);
    this.copied = undefined;
    this.unsaved = true;
    this.changed();
  }

  // --- workbooks

  newWorkbook(kind: WorkbookKind): Promise<void> {
    return this.replaceBy(this.say(words.making), () => newStandardWorkbook(this.session, kind, this.language));
  }
  sample(): Promise<void> {
    return this.replaceBy(this.say(words.makingSample), () => sampleWorkbook(this.session, this.language));
  }
  open(file: File): Promise<void> {
    return this.replaceBy(this.say(words.opening, { file: file.name }), async () => {
      await this.session.open(new Uint8Array(await file.arrayBuffer()), file.name);
      this.unsaved = false;
    });
  }
  async save(): Promise<void> {
    if (this.busy !== undefined || !this.finishEntry()) return;
    await this.attempt(async () => {
      const bytes = await this.session.save();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(
        new Blob([bytes.slice()], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
      );
      link.download = this.book.name.replace(/\.[^.]*$/, '') + '.xlsx';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      this.unsaved = false;
      this.tell('info', this.say(words.saved, { file: link.download }));
    });
  }

  /** Another workbook takes the place of the open one; if it cannot be had, the open one stays. */
  private async replaceBy(what: string, make: () => Promise<void>): Promise<void> {
    if (this.busy !== undefined || this.question || !this.finishEntry()) return;
    if (this.unsaved && (await this.ask(this.say(words.unsaved), words.goOn, words.stay)) !== 'yes') return;
    const { book } = this;
    const { unsaved } = this;
    this.begin(what);
    this.session.resetCounts();
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    try {
      this.unsaved = false;
      await make();
      // Functions of the add-in answer when its page does: the workbook is shown before if that takes long.
      await Promise.race([this.session.idle(), new Promise((waited) => setTimeout(waited, PATIENCE))]);
      this.history.forget();
      this.active.clear();
      this.copied = undefined;
      this.notice = undefined;
      this.reloadPane();
    } catch (error) {
      if (this.book !== book) this.session.putBack(book);
      this.unsaved = unsaved;
      this.tellError(error);
    } finally {
      this.busy = undefined;
      this.changed();
    }
  }
  /** Shown before anything else happens: the next press must not begin something else. */
  private begin(what: string): void {
    this.busy = what;
    this.redrawNow();
  }
  /** A pane belongs to one workbook, as in Excel. */
  paneNumber = 0;
  private reloadPane(): void {
    this.session.paneGone();
    this.frame = undefined;
    this.paneNumber += 1;
    if (this.paneIsUp) this.paneUp = this.nextPane();
  }

  // --- talking to a person

  ask(text: string, yes: Text, no: Text, cancel?: Text): Promise<Answer> {
    return new Promise((resolve) => {
      this.question = {
        text,
        yes: this.say(yes),
        no: this.say(no),
        ...(cancel ? { cancel: this.say(cancel) } : {}),
        answer: (answer) => {
          this.question = undefined;
          this.redraw();
          resolve(answer);
        },
      };
      this.redraw();
    });
  }
  tell(kind: Notice['kind'], text: string): void {
    this.notice = { kind, text };
    this.redraw();
  }
  quiet(): void {
    this.notice = undefined;
    this.redraw();
  }
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.tellError(error);
    }
    this.changed();
  }
  private tellError(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof FileError) this.tell('error', this.say(words.fileErrors[error.code]));
    else if (error instanceof HostError && error.code === 'AccessDenied') this.tell('error', this.say(words.protectedCells));
    else if (error instanceof HostError && error.message.endsWith('is not a formula.')) this.tell('error', this.say(words.notAFormula));
    else this.tell('error', this.say(words.failed, { reason }));
  }

  get address(): string {
    return areaAddress(this.selection);
  }
}
