import type { Area } from '../../ooxml/address';
import type { PageLayout as Layout, Sheet } from '../book/book';
import { invalidArgument, itemNotFound } from '../bridge/errors';
import { HostCollection, HostObject } from '../bridge/object';
import { booleanOf, integerOf, numberOf, oneOf, recordOf, textOf } from './arguments';
import { Range, RangeAreas, rangeOn } from './range';
import type { Workspace } from './workspace';

/** Excel.PaperType and the file format's numbers. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
  Paper10x14: 16,
  Paper11x17: 17,
  Note: 18,
};

const NORMAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
type Margin = keyof typeof NORMAL_MARGINS;
const POINTS_PER_INCH = 72;
const UNITS_PER_INCH: Readonly<Record<string, number>> = { Points: POINTS_PER_INCH, Inches: 1, Centimeters: 2.54 };

export class PageLayout extends HostObject {
  readonly className = 'PageLayout';
  static override readonly navigations = ['HeadersFooters'];
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  private get layout(): Layout {
    return this.sheet.pageLayout;
  }

  get Orientation(): string {
    return this.layout.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  }
  set Orientation(value: unknown) {
    this.layout.orientation = oneOf(value, ['Portrait', 'Landscape'] as const, 'orientation') === 'Landscape' ? 'landscape' : 'portrait';
  }
  get PaperSize(): string | null {
    const number = this.layout.paperSize ?? 1;
    return Object.keys(PAPERS).find((name) => PAPERS[name] === number) ?? null;
  }
  set PaperSize(value: unknown) {
    const number = PAPERS[textOf(value, 'paperSize')];
    if (number === undefined) throw invalidArgument(`The host knows no paper '${String(value)}'.`);
    this.layout.paperSize = number;
  }
  get Zoom(): unknown {
    const { zoom } = this.layout;
    if (!zoom) return { scale: 100 };
    return Object.fromEntries(Object.entries(zoom).filter(([, value]) => value !== undefined));
  }
  set Zoom(value: unknown) {
    const { scale, horizontalFitToPages, verticalFitToPages } = recordOf(value, 'zoom');
    const zoom: NonNullable<Layout['zoom']> = {};
    if (scale !== undefined && scale !== null) {
      zoom.scale = integerOf(scale, 'scale');
      if (zoom.scale < 10 || zoom.scale > 400) throw invalidArgument('scale lies between 10 and 400.');
    }
    const { fitToPages } = this.workspace.options.behaviour;
    if (fitToPages && horizontalFitToPages !== undefined && horizontalFitToPages !== null)
      zoom.horizontalFitToPages = integerOf(horizontalFitToPages, 'horizontalFitToPages');
    if (fitToPages && verticalFitToPages !== undefined && verticalFitToPages !== null)
      zoom.verticalFitToPages = integerOf(verticalFitToPages, 'verticalFitToPages');
    this.layout.zoom = zoom;
  }
  get CenterHorizontally(): boolean {
    return this.layout.centerHorizontally ?? false;
  }
  set CenterHorizontally(value: unknown) {
    this.layout.centerHorizontally = booleanOf(value, 'centerHorizontally');
  }
  get CenterVertically(): boolean {
    return this.layout.centerVertically ?? false;
  }
  set CenterVertically(value: unknown) {
    this.layout.centerVertically = booleanOf(value, 'centerVertically');
  }
  get PrintGridlines(): boolean {
    return this.layout.printGridlines ?? false;
  }
  set PrintGridlines(value: unknown) {
    this.layout.printGridlines = booleanOf(value, 'printGridlines');
  }
  get PrintHeadings(): boolean {
    return this.layout.printHeadings ?? false;
  }
  set PrintHeadings(value: unknown) {
    this.layout.printHeadings = booleanOf(value, 'printHeadings');
  }
  get BlackAndWhite(): boolean {
    return this.layout.blackAndWhite ?? false;
  }
  set BlackAndWhite(value: unknown) {
    this.layout.blackAndWhite = booleanOf(value, 'blackAndWhite');
  }
  get DraftMode(): boolean {
    return this.layout.draftMode ?? false;
  }
  set DraftMode(value: unknown) {
    this.layout.draftMode = booleanOf(value, 'draftMode');
  }

  /** Margins are points here and inches in the file. */
  private margin(which: Margin): number {
    return Math.round((this.layout.margins ?? NORMAL_MARGINS)[which] * POINTS_PER_INCH * 100) / 100;
  }
  private setMargin(which: Margin, inches: number): void {
    if (inches < 0) throw invalidArgument('A margin must not be negative.');
    this.layout.margins = { ...NORMAL_MARGINS, ...this.layout.margins, [which]: inches };
  }
  get LeftMargin(): number {
    return this.margin('left');
  }
  set LeftMargin(value: unknown) {
    this.setMargin('left', numberOf(value, 'leftMargin') / POINTS_PER_INCH);
  }
  get RightMargin(): number {
    return this.margin('right');
  }
  set RightMargin(value: unknown) {
    this.setMargin('right', numberOf(value, 'rightMargin') / POINTS_PER_INCH);
  }
  get TopMargin(): number {
    return this.margin('top');
  }
  set TopMargin(value: unknown) {
    this.setMargin('top', numberOf(value, 'topMargin') / POINTS_PER_INCH);
  }
  get BottomMargin(): number {
    return this.margin('bottom');
  }
  set BottomMargin(value: unknown) {
    this.setMargin('bottom', numberOf(value, 'bottomMargin') / POINTS_PER_INCH);
  }
  get HeaderMargin(): number {
    return this.margin('header');
  }
  set HeaderMargin(value: unknown) {
    this.setMargin('header', numberOf(value, 'headerMargin') / POINTS_PER_INCH);
  }
  get FooterMargin(): number {
    return this.margin('footer');
  }
  set FooterMargin(value: unknown) {
    this.setMargin('footer', numberOf(value, 'footerMargin') / POINTS_PER_INCH);
  }
  SetPrintMargins(unit?: unknown, margins?: unknown): void {
    const perInch = UNITS_PER_INCH[textOf(unit, 'unit')];
    if (perInch === undefined) throw invalidArgument(`There is no unit '${String(unit)}'.`);
    const given = recordOf(margins, 'marginOptions');
    for (const which of Object.keys(NORMAL_MARGINS) as Margin[])
      if (typeof given[which] === 'number') this.setMargin(which, numberOf(given[which], which) / perInch);
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.layout);
  }

  SetPrintArea(area?: unknown): void {
    const region = area instanceof RangeAreas ? area.areas : [this.range(area).area];
    this.layout.printArea = region.map((part) => ({ ...part }));
  }
  SetPrintTitleRows(rows?: unknown): void {
    const { area } = this.range(rows);
    this.layout.titleRows = { first: area.row, last: area.lastRow };
  }
  SetPrintTitleColumns(columns?: unknown): void {
    const { area } = this.range(columns);
    this.layout.titleColumns = { first: area.column, last: area.lastColumn };
  }
  private range(given: unknown): Range {
    return given instanceof Range ? given : rangeOn(this.workspace, this.sheet, textOf(given, 'range'));
  }
  private found<T>(found: T | null): T {
    if (found === null) throw itemNotFound('It is not set.');
    return found;
  }
  GetPrintArea(): RangeAreas {
    return this.found(this.GetPrintAreaOrNullObject());
  }
  GetPrintAreaOrNullObject(): RangeAreas | null {
    const areas: readonly Area[] = this.layout.printArea ?? [];
    return areas.length === 0
      ? null
      : new RangeAreas(
          this.workspace,
          this.sheet,
          areas.map((area) => new Range(this.workspace, this.sheet, area)),
        );
  }
  GetPrintTitleRows(): Range {
    return this.found(this.GetPrintTitleRowsOrNullObject());
  }
  GetPrintTitleRowsOrNullObject(): Range | null {
    const rows = this.layout.titleRows;
    return rows ? new Range(this.workspace, this.sheet, { row: rows.first, lastRow: rows.last, column: 0, lastColumn: 16_383 }) : null;
  }
  GetPrintTitleColumns(): Range {
    return this.found(this.GetPrintTitleColumnsOrNullObject());
  }
  GetPrintTitleColumnsOrNullObject(): Range | null {
    const columns = this.layout.titleColumns;
    return columns
      ? new Range(this.workspace, this.sheet, { row: 0, lastRow: 1_048_575, column: columns.first, lastColumn: columns.last })
      : null;
  }
}

/** The host keeps one header and footer for all pages. */
export class HeaderFooterGroup extends HostObject {
  readonly className = 'HeaderFooterGroup';
  static override readonly navigations = ['DefaultForAllPages'];
  constructor(private readonly layout: Layout) {
    super();
  }
  get State(): string {
    return 'Default';
  }
  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.layout);
  }
}

type HeaderPart = keyof NonNullable<Layout['headersFooters']>;

export class HeaderFooter extends HostObject {
  readonly className = 'HeaderFooter';
  constructor(private readonly layout: Layout) {
    super();
  }
  private text(part: HeaderPart): string {
    return this.layout.headersFooters?.[part] ?? '';
  }
  private setText(part: HeaderPart, value: unknown): void {
    const text = textOf(value, part);
    if (text.length > 255) throw invalidArgument('A header or footer has at most 255 characters.');
    this.layout.headersFooters = { ...this.layout.headersFooters, [part]: text };
  }
  get LeftHeader(): string {
    return this.text('leftHeader');
  }
  set LeftHeader(value: unknown) {
    this.setText('leftHeader', value);
  }
  get CenterHeader(): string {
    return this.text('centerHeader');
  }
  set CenterHeader(value: unknown) {
    this.setText('centerHeader', value);
  }
  get RightHeader(): string {
    return this.text('rightHeader');
  }
  set RightHeader(value: unknown) {
    this.setText('rightHeader', value);
  }
  get LeftFooter(): string {
    return this.text('leftFooter');
  }
  set LeftFooter(value: unknown) {
    this.setText('leftFooter', value);
  }
  get CenterFooter(): string {
    return this.text('centerFooter');
  }
  set CenterFooter(value: unknown) {
    this.setText('centerFooter', value);
  }
  get RightFooter(): string {
    return this.text('rightFooter');
  }
  set RightFooter(value: unknown) {
    this.setText('rightFooter', value);
  }
}

/** Breaks stand before the row or column that they name. */
export class PageBreakCollection extends HostCollection<PageBreak> {
  readonly className = 'PageBreakCollection';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly which: 'rowBreaks' | 'columnBreaks',
  ) {
    super();
  }
  private get breaks(): number[] {
    return this.sheet.pageLayout[this.which] ?? [];
  }
  items(): readonly PageBreak[] {
    return this.breaks.map((at) => new PageBreak(this.sheet, this.which, at));
  }
  GetCount(): number {
    return this.breaks.length;
  }
  GetItem(id?: unknown): PageBreak {
    const at = this.breaks.find((known) => String(known) === String(id));
    if (at === undefined) throw itemNotFound('There is no such break.');
    return new PageBreak(this.sheet, this.which, at);
  }
  Add(range?: unknown): PageBreak {
    const { area } = range instanceof Range ? range : rangeOn(this.workspace, this.sheet, textOf(range, 'pageBreakRange'));
    const at = this.which === 'rowBreaks' ? area.row : area.column;
    if (at === 0) throw invalidArgument('There is no break before the first line.');
    this.sheet.pageLayout[this.which] = [...new Set([...this.breaks, at])].sort((a, b) => a - b);
    return new PageBreak(this.sheet, this.which, at);
  }
  RemovePageBreaks(): void {
    delete this.sheet.pageLayout[this.which];
  }
}

export class PageBreak extends HostObject {
  readonly className = 'PageBreak';
  constructor(
    private readonly sheet: Sheet,
    private readonly which: 'rowBreaks' | 'columnBreaks',
    private readonly at: number,
  ) {
    super();
  }
  get _Id(): string {
    return String(this.at);
  }
  get RowIndex(): number {
    return this.which === 'rowBreaks' ? this.at : 0;
  }
  get ColumnIndex(): number {
    return this.which === 'columnBreaks' ? this.at : 0;
  }
  Delete(): void {
    this.sheet.pageLayout[this.which] = (this.sheet.pageLayout[this.which] ?? []).filter((at) => at !== this.at);
  }
}
