/**
 * The embedded host's workbook as plain data: no behaviour but making and reading cells. The object model edits it, the calculation
 * fills in values, files are read into it and written from it. It holds only objects, arrays, maps and primitives, so that
 * `structuredClone` takes a snapshot of it.
 */
import type { Area } from '../../ooxml/address';
import type { ErrorCode } from '../../ooxml/error-codes';

/** An error in a cell. `message` is what a custom function said of it. */
export interface CellError {
  readonly error: ErrorCode;
  readonly message?: string;
}

/** `null` is a blank cell; a formula may also give `""`, which is text. Dates are serials in the book's date system. */
export type CellValue = null | number | string | boolean | CellError;

export interface Cell {
  value: CellValue;
  /** With its `=`, in English, `,` between arguments, as a person sees it: `=[@Cost]*2`, `=XLOOKUP(…)`, `=PMO.CPI(A1,B1)`, never with a file's prefixes. */
  formula?: string;
  /** Set when the formula was entered as a legacy array formula over a block (Ctrl+Shift+Enter); the anchor holds it. */
  arrayBlock?: { rows: number; columns: number };
  /** On the anchor of a formula that spilled: the size of what it filled, anchor included. */
  spill?: { rows: number; columns: number };
  /** On a cell that was filled by a spill: its anchor. Such a cell has no formula of its own. */
  spilledFrom?: { row: number; column: number };
  /** Index into `Book.styles`; 0 is the plain style. */
  style: number;
  /** An attribute or rich text of the file that the host does not interpret, written back if the cell's value is unchanged. */
  richText?: { xml: string; text: string };
}

export interface Color {
  /** `#RRGGBB`, upper case. */
  rgb: string;
}

export type BorderEdge = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';
export interface Border {
  /** Names of the file format: thin, medium, thick, hair, dotted, dashed, dashDot, dashDotDot, double, mediumDashed … */
  style: string;
  color?: string;
}

/** Everything that a cell's format holds. Absent means the default. Never changed once interned. */
export interface CellStyle {
  /** In English, as `range.numberFormat`: `General`, `#,##0.00`, `yyyy-mm-dd`. */
  readonly numberFormat?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
    readonly strikethrough?: boolean;
    readonly color?: string;
    readonly superscript?: boolean;
    readonly subscript?: boolean;
  };
  readonly fill?: { readonly color?: string; readonly pattern?: string; readonly patternColor?: string };
  readonly borders?: Readonly<Partial<Record<BorderEdge, Readonly<Border>>>>;
  readonly alignment?: {
    /** Names of Excel.HorizontalAlignment and Excel.VerticalAlignment. */
    readonly horizontal?: string;
    readonly vertical?: string;
    readonly wrapText?: boolean;
    readonly indent?: number;
    readonly textRotation?: number;
    readonly shrinkToFit?: boolean;
    readonly readingOrder?: string;
  };
  /** The text was entered with a leading apostrophe: it is text whatever it looks like. */
  readonly quotePrefix?: boolean;
  /** Absent `locked` means locked, as in Excel. */
  readonly protection?: { readonly locked?: boolean; readonly formulaHidden?: boolean };
}

export type TotalsFunction = 'none' | 'sum' | 'average' | 'count' | 'countNums' | 'max' | 'min' | 'stdDev' | 'var' | 'custom';

export interface TableColumn {
  id: number;
  name: string;
  /** The formula of a calculated column, as `Cell.formula`. */
  calculatedFormula?: string;
  totalsFunction?: TotalsFunction;
  /** With `totalsFunction: 'custom'`. */
  totalsFormula?: string;
  totalsLabel?: string;
}

export interface Table {
  id: number;
  name: string;
  /** Header and totals rows included. */
  area: Area;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  style: { name: string; bandedRows: boolean; bandedColumns: boolean; firstColumn: boolean; lastColumn: boolean };
  showFilterButton: boolean;
  /** Criteria by column index, as Excel.FilterCriteria. */
  filters: Map<number, FilterCriteria>;
  sort?: { fields: SortField[]; matchCase: boolean };
}

export interface FilterCriteria {
  filterOn: string;
  values?: string[];
  criterion1?: string;
  criterion2?: string;
  operator?: 'And' | 'Or';
}

export interface SortField {
  /** Offset of the column from the first. */
  key: number;
  ascending: boolean;
}

export interface DefinedName {
  name: string;
  /** With its `=`, as a person sees it. */
  formula: string;
  /** Absent for a name of the workbook; else the sheet's id. */
  sheetId?: string;
  visible: boolean;
  comment?: string;
}

/** Operators are named as Excel.DataValidationOperator and Excel.ConditionalCellValueOperator. */
export interface DataValidation {
  areas: Area[];
  type: 'None' | 'WholeNumber' | 'Decimal' | 'List' | 'Date' | 'Time' | 'TextLength' | 'Custom';
  operator?: string;
  /** A formula with `=`, or a literal (number as text, or a comma-separated list for `List`). */
  formula1?: string;
  formula2?: string;
  inCellDropDown: boolean;
  ignoreBlanks: boolean;
  prompt?: { show: boolean; title: string; message: string };
  errorAlert?: { show: boolean; style: 'Stop' | 'Warning' | 'Information'; title: string; message: string };
}

/** The format that a conditional rule lays over a cell's. */
export interface DifferentialStyle {
  font?: { color?: string; bold?: boolean; italic?: boolean; strikethrough?: boolean; underline?: boolean };
  fill?: { color: string };
  numberFormat?: string;
  borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', Border>>;
}

export interface ScalePoint {
  /** Names of the file format. */
  type: 'min' | 'max' | 'num' | 'percent' | 'percentile' | 'formula' | 'autoMin' | 'autoMax';
  /** A number as text or a formula with `=`. */
  value?: string;
}

export type ConditionalRule =
  | { type: 'CellValue'; operator: string; formula1: string; formula2?: string; style: DifferentialStyle }
  | { type: 'Custom'; formula: string; style: DifferentialStyle }
  | { type: 'ContainsText'; operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith'; text: string; style: DifferentialStyle }
  | { type: 'TopBottom'; bottom: boolean; percent: boolean; rank: number; style: DifferentialStyle }
  /** Names of Excel.ConditionalFormatPresetCriterion. */
  | { type: 'PresetCriteria'; criterion: string; style: DifferentialStyle }
  | { type: 'ColorScale'; points: (ScalePoint & { color: string })[] }
  | { type: 'DataBar'; minimum: ScalePoint; maximum: ScalePoint; color: string; gradient: boolean; showValue: boolean }
  | { type: 'IconSet'; iconSet: string; reverse: boolean; showValue: boolean; thresholds: (ScalePoint & { orEqual: boolean })[] };

export interface ConditionalFormat {
  id: string;
  areas: Area[];
  /** 0 is looked at first. */
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
}

export interface PageLayout {
  orientation?: 'portrait' | 'landscape';
  /** Number of the file format: 9 is A4. */
  paperSize?: number;
  /** Percent, or pages wide and high; absent height or width is automatic. */
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  /** Inches. */
  margins?: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  printArea?: Area[];
  titleRows?: { first: number; last: number };
  titleColumns?: { first: number; last: number };
  /** With Excel's codes (&P, &D, &A …). */
  headersFooters?: {
    leftHeader?: string;
    centerHeader?: string;
    rightHeader?: string;
    leftFooter?: string;
    centerFooter?: string;
    rightFooter?: string;
  };
  printGridlines?: boolean;
  printHeadings?: boolean;
  blackAndWhite?: boolean;
  draftMode?: boolean;
  rowBreaks?: number[];
  columnBreaks?: number[];
}

export interface ChartSeries {
  name: { text?: string; formula?: string };
  /** Formulas without `=`: `'Sheet 1'!$A$2:$A$9`. */
  values?: string;
  categories?: string;
  /** Scatter and bubble charts. */
  xValues?: string;
  bubbleSizes?: string;
  chartType?: string;
  axisGroup?: 'Primary' | 'Secondary';
  color?: string;
  lineColor?: string;
  lineWeight?: number;
  lineStyle?: string;
  markerStyle?: string;
  markerSize?: number;
  smooth?: boolean;
  gapWidth?: number;
  hasDataLabels?: boolean;
  /** Colours of single points, by index. */
  pointColors?: Map<number, string>;
}

export interface ChartAxis {
  visible?: boolean;
  title?: string;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  numberFormat?: string;
  majorGridlines?: boolean;
  reverse?: boolean;
  logarithmic?: boolean;
  tickLabelPosition?: string;
}

export interface Chart {
  id: string;
  name: string;
  /** As Excel.ChartType: ColumnClustered, ColumnStacked, BarStacked100, Line, Pie, Doughnut, XYScatter, Bubble, Area … */
  chartType: string;
  title?: { text: string; visible: boolean; size?: number; color?: string };
  legend?: { visible: boolean; position: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner' };
  series: ChartSeries[];
  axes: { category: ChartAxis; value: ChartAxis; secondaryValue?: ChartAxis };
  dataLabels?: {
    showValue?: boolean;
    showPercentage?: boolean;
    showSeriesName?: boolean;
    showCategoryName?: boolean;
    showBubbleSize?: boolean;
    position?: string;
    numberFormat?: string;
  };
  bubbleScale?: number;
  doughnutHoleSize?: number;
  /** How blank cells are drawn; absent leaves a gap. */
  blanks?: 'Zero' | 'Interplotted';
  /** Points from the sheet's top left corner. */
  position: { left: number; top: number; width: number; height: number };
  altText?: { title?: string; description?: string };
  /** A chart that was read from a file and not touched since: its part is written back as it was. */
  original?: { part: string };
}

export interface Note {
  row: number;
  column: number;
  author: string;
  text: string;
  visible?: boolean;
}

export interface Hyperlink {
  area: Area;
  address?: string;
  /** A place in this workbook: `'Sheet 1'!A1`. */
  documentReference?: string;
  screenTip?: string;
}

export interface SheetProtection {
  /** Names of Excel.WorksheetProtectionOptions. */
  options: {
    allowAutoFilter?: boolean;
    allowDeleteColumns?: boolean;
    allowDeleteRows?: boolean;
    allowEditObjects?: boolean;
    allowEditScenarios?: boolean;
    allowFormatCells?: boolean;
    allowFormatColumns?: boolean;
    allowFormatRows?: boolean;
    allowInsertColumns?: boolean;
    allowInsertHyperlinks?: boolean;
    allowInsertRows?: boolean;
    allowPivotTables?: boolean;
    allowSort?: boolean;
    selectionMode?: 'Normal' | 'Unlocked' | 'None';
  };
  /** Attributes of a password's hash as the file has them, written back as they are. */
  passwordAttributes?: Record<string, string>;
  /** A password set through the object model, as given; files write it as the legacy hash. */
  password?: string;
}

export interface Sheet {
  /** As Office.js shows it: `{GUID}`. */
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor?: string;
  showGridlines: boolean;
  showHeadings: boolean;
  zoomScale?: number;
  /** cells[row]?.[column]; both sparse. */
  cells: (Cell | undefined)[][];
  /** Points; absent is the default. Column widths are points too (as range.format.columnWidth). */
  columns: Map<number, { width?: number; hidden?: boolean; style?: number; outlineLevel?: number }>;
  rows: Map<number, { height?: number; hidden?: boolean; style?: number; outlineLevel?: number }>;
  defaultRowHeight: number;
  defaultColumnWidth: number;
  merges: Area[];
  tables: Table[];
  validations: DataValidation[];
  conditionalFormats: ConditionalFormat[];
  /** Number of frozen rows and columns. */
  freeze?: { rows: number; columns: number };
  selection?: { area: Area };
  protection?: SheetProtection;
  hyperlinks: Hyperlink[];
  notes: Note[];
  pageLayout: PageLayout;
  charts: Chart[];
  autoFilter?: { area: Area; filters: Map<number, FilterCriteria> };
  /** What the file held for this sheet and the host does not know: raw XML of elements by name and related parts (see `files`). */
  unknown?: UnknownContent;
}

/** Belongs to the files layer: parts and elements that pass through untouched. Opaque to everybody else. */
export interface UnknownContent {
  parts: Map<string, Uint8Array>;
  /** XML text or attributes the files layer keeps, by a key of its own. */
  xml: Map<string, string>;
}

export interface Book {
  /** The file's name, as `workbook.name`. */
  name: string;
  sheets: Sheet[];
  activeSheetId: string;
  names: DefinedName[];
  /** Interned styles; index 0 is the plain style. Use `internStyle`. */
  styles: CellStyle[];
  /** Document settings: JSON values by key. */
  settings: Map<string, string>;
  properties: {
    title?: string;
    subject?: string;
    author?: string;
    company?: string;
    keywords?: string;
    comments?: string;
    category?: string;
    custom: Map<string, string | number | boolean>;
  };
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  date1904: boolean;
  /** Colours of the theme, `#RRGGBB`, in Excel's order: lt1, dk1, lt2, dk2, accent1 … accent6, hlink, folHlink. */
  themeColors: string[];
  unknown?: UnknownContent;
  /** Next number for table ids, sheet ids and chart ids; only ever grows. */
  nextId: number;
}

export const MAX_CELL_TEXT = 32_767;

export const isCellError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined => sheet.cells[row]?.[column];

/** The cell there, made if there was none. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const cells = (sheet.cells[row] ??= []);
  return (cells[column] ??= { value: null, style: sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0 });
}

/** The index of that style in the book, added if it was not there. */
export function internStyle(book: Book, style: CellStyle): number {
  let index = indexes.get(book.styles);
  if (!index || index.size > book.styles.length) {
    index = new Map(book.styles.map((known, at) => [styleKey(known), at]));
    indexes.set(book.styles, index);
  }
  const key = styleKey(style);
  const known = index.get(key);
  if (known !== undefined) return known;
  index.set(key, book.styles.length);
  return book.styles.push(style) - 1;
}
const indexes = new WeakMap<CellStyle[], Map<string, number>>();

/** The same text for styles that are equal, whatever the order of their members. */
function styleKey(style: CellStyle): string {
  const ordered = (value: unknown): unknown =>
    value !== null && typeof value === 'object'
      ? Object.entries(value)
          .filter(([, member]) => member !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, member]) => [name, ordered(member)])
      : value;
  return JSON.stringify(ordered(style));
}

export function emptySheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    showGridlines: true,
    showHeadings: true,
    cells: [],
    columns: new Map(),
    rows: new Map(),
    defaultRowHeight: 15,
    defaultColumnWidth: 48,
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    hyperlinks: [],
    notes: [],
    pageLayout: {},
    charts: [],
  };
}

/** A new workbook with one empty sheet, as Excel makes it. */
export function emptyBook(sheetName = 'Sheet1'): Book {
  const sheet = emptySheet('{00000000-0001-0000-0000-000000000000}', sheetName);
  return {
    name: 'Book1.xlsx',
    sheets: [sheet],
    activeSheetId: sheet.id,
    names: [],
    styles: [{}],
    settings: new Map(),
    properties: { custom: new Map() },
    calculationMode: 'Automatic',
    date1904: false,
    themeColors: [
      '#FFFFFF',
      '#000000',
      '#E7E6E6',
      '#44546A',
      '#4472C4',
      '#ED7D31',
      '#A5A5A5',
      '#FFC000',
      '#5B9BD5',
      '#70AD47',
      '#0563C1',
      '#954F72',
    ],
    nextId: 2,
  };
}
