import type { Area } from '../../ooxml/address';
import type { Border, BorderEdge, CellStyle } from '../book/book';
import { HostCollection, HostObject } from '../bridge/object';
import { invalidArgument, itemNotFound } from '../bridge/errors';
import { booleanOf, colorOf, numberOf, oneOf, textOf } from './arguments';
import { autofitColumns, autofitRows, columnWidth, rowHeight, setColumnWidth, setRowHeight } from './sizes';
import { commonStyle, restyle, restyleArea } from './styles';
import type { Region } from './styles';
import { omit } from './omit';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const READING_ORDER = ['Context', 'LeftToRight', 'RightToLeft'] as const;
const UNDERLINE = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

/** `exactOptionalPropertyTypes` and interning both want members absent rather than undefined. */
function merged<T extends object>(former: T | undefined, change: { readonly [K in keyof T]?: T[K] | undefined }): T | undefined {
  const entries = Object.entries({ ...former, ...change }).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
}

type StylePart = 'font' | 'fill' | 'alignment' | 'protection' | 'borders';

function withPart<Part extends StylePart>(
  style: CellStyle,
  part: Part,
  change: { readonly [K in keyof NonNullable<CellStyle[Part]>]?: NonNullable<CellStyle[Part]>[K] | undefined },
): CellStyle {
  const value = merged<NonNullable<CellStyle[Part]>>(style[part], change);
  const rest = omit(style, part);
  return value === undefined ? rest : { ...rest, [part]: value };
}

abstract class RegionPart extends HostObject {
  constructor(protected readonly region: Region) {
    super();
  }
}

export class RangeFormat extends RegionPart {
  readonly className = 'RangeFormat';
  static override readonly navigations = ['Fill', 'Font', 'Borders', 'Protection'];

  get Fill(): RangeFill {
    return new RangeFill(this.region);
  }
  get Font(): RangeFont {
    return new RangeFont(this.region);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.region);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.region);
  }

  get HorizontalAlignment(): string | null {
    return commonStyle(this.region, (style) => style.alignment?.horizontal ?? 'General');
  }
  set HorizontalAlignment(value: unknown) {
    const horizontal = oneOf(value, HORIZONTAL, 'horizontalAlignment');
    this.align({ horizontal: horizontal === 'General' ? undefined : horizontal });
  }
  get VerticalAlignment(): string | null {
    return commonStyle(this.region, (style) => style.alignment?.vertical ?? 'Bottom');
  }
  set VerticalAlignment(value: unknown) {
    const vertical = oneOf(value, VERTICAL, 'verticalAlignment');
    this.align({ vertical: vertical === 'Bottom' ? undefined : vertical });
  }
  get WrapText(): boolean | null {
    return commonStyle(this.region, (style) => style.alignment?.wrapText ?? false);
  }
  set WrapText(value: unknown) {
    this.align({ wrapText: booleanOf(value, 'wrapText') || undefined });
  }
  get IndentLevel(): number | null {
    return commonStyle(this.region, (style) => style.alignment?.indent ?? 0);
  }
  set IndentLevel(value: unknown) {
    const indent = numberOf(value, 'indentLevel');
    if (indent < 0 || indent > 250) throw invalidArgument('indentLevel lies between 0 and 250.');
    this.align({ indent: indent || undefined });
  }
  get ShrinkToFit(): boolean | null {
    return commonStyle(this.region, (style) => style.alignment?.shrinkToFit ?? false);
  }
  set ShrinkToFit(value: unknown) {
    this.align({ shrinkToFit: booleanOf(value, 'shrinkToFit') || undefined });
  }
  get TextOrientation(): number | null {
    return commonStyle(this.region, (style) => style.alignment?.textRotation ?? 0);
  }
  set TextOrientation(value: unknown) {
    const rotation = numberOf(value, 'textOrientation');
    if (rotation !== 180 && (rotation < -90 || rotation > 90)) throw invalidArgument('textOrientation lies between -90 and 90, or is 180.');
    this.align({ textRotation: rotation || undefined });
  }
  get ReadingOrder(): string | null {
    return commonStyle(this.region, (style) => style.alignment?.readingOrder ?? 'Context');
  }
  set ReadingOrder(value: unknown) {
    const order = oneOf(value, READING_ORDER, 'readingOrder');
    this.align({ readingOrder: order === 'Context' ? undefined : order });
  }
  get ColumnWidth(): number | null {
    return columnWidth(this.region);
  }
  set ColumnWidth(value: unknown) {
    setColumnWidth(this.region, numberOf(value, 'columnWidth'));
  }
  get RowHeight(): number | null {
    return rowHeight(this.region);
  }
  set RowHeight(value: unknown) {
    setRowHeight(this.region, numberOf(value, 'rowHeight'));
  }
  AutofitColumns(): void {
    autofitColumns(this.region);
  }
  AutofitRows(): void {
    autofitRows(this.region);
  }

  private align(change: {
    readonly [K in keyof NonNullable<CellStyle['alignment']>]?: NonNullable<CellStyle['alignment']>[K] | undefined;
  }): void {
    restyle(this.region, (style) => withPart(style, 'alignment', change));
  }
}

export class RangeFill extends RegionPart {
  readonly className = 'RangeFill';

  /** White when there is no fill, as Excel answers. */
  get Color(): string | null {
    return commonStyle(this.region, (style) => style.fill?.color ?? '#FFFFFF');
  }
  set Color(value: unknown) {
    if (value === '') {
      this.Clear();
      return;
    }
    const color = colorOf(value);
    restyle(this.region, (style) => withPart(style, 'fill', { color }));
  }
  get Pattern(): string | null {
    return commonStyle(this.region, (style) => style.fill?.pattern ?? (style.fill?.color === undefined ? 'None' : 'Solid'));
  }
  set Pattern(value: unknown) {
    const pattern = textOf(value, 'pattern');
    if (pattern === 'None') {
      this.Clear();
      return;
    }
    restyle(this.region, (style) => withPart(style, 'fill', { pattern: pattern === 'Solid' ? undefined : pattern }));
  }
  get PatternColor(): string | null {
    return commonStyle(this.region, (style) => style.fill?.patternColor ?? '#000000');
  }
  set PatternColor(value: unknown) {
    const patternColor = colorOf(value);
    restyle(this.region, (style) => withPart(style, 'fill', { patternColor }));
  }
  Clear(): void {
    restyle(this.region, (style) => omit(style, 'fill'));
  }
}

export class RangeFont extends RegionPart {
  readonly className = 'RangeFont';

  get Name(): string | null {
    return commonStyle(this.region, (style) => style.font?.name ?? 'Calibri');
  }
  set Name(value: unknown) {
    this.change({ name: textOf(value, 'name') });
  }
  get Size(): number | null {
    return commonStyle(this.region, (style) => style.font?.size ?? 11);
  }
  set Size(value: unknown) {
    const size = numberOf(value, 'size');
    if (size < 1 || size > 409) throw invalidArgument('A font has a size between 1 and 409.');
    this.change({ size });
  }
  get Color(): string | null {
    return commonStyle(this.region, (style) => style.font?.color ?? '#000000');
  }
  set Color(value: unknown) {
    this.change({ color: colorOf(value) });
  }
  get Bold(): boolean | null {
    return commonStyle(this.region, (style) => style.font?.bold ?? false);
  }
  set Bold(value: unknown) {
    this.change({ bold: booleanOf(value, 'bold') || undefined });
  }
  get Italic(): boolean | null {
    return commonStyle(this.region, (style) => style.font?.italic ?? false);
  }
  set Italic(value: unknown) {
    this.change({ italic: booleanOf(value, 'italic') || undefined });
  }
  get Strikethrough(): boolean | null {
    return commonStyle(this.region, (style) => style.font?.strikethrough ?? false);
  }
  set Strikethrough(value: unknown) {
    this.change({ strikethrough: booleanOf(value, 'strikethrough') || undefined });
  }
  get Superscript(): boolean | null {
    return commonStyle(this.region, (style) => style.font?.superscript ?? false);
  }
  set Superscript(value: unknown) {
    this.change({ superscript: booleanOf(value, 'superscript') || undefined, subscript: undefined });
  }
  get Subscript(): boolean | null {
    return commonStyle(this.region, (style) => style.font?.subscript ?? false);
  }
  set Subscript(value: unknown) {
    this.change({ subscript: booleanOf(value, 'subscript') || undefined, superscript: undefined });
  }
  get Underline(): string | null {
    return commonStyle(this.region, (style) => style.font?.underline ?? 'None');
  }
  set Underline(value: unknown) {
    const underline = oneOf(value, UNDERLINE, 'underline');
    this.change({ underline: underline === 'None' ? undefined : underline });
  }

  private change(change: { readonly [K in keyof NonNullable<CellStyle['font']>]?: NonNullable<CellStyle['font']>[K] | undefined }): void {
    restyle(this.region, (style) => withPart(style, 'font', change));
  }
}

export class FormatProtection extends RegionPart {
  readonly className = 'FormatProtection';

  get Locked(): boolean | null {
    return commonStyle(this.region, (style) => style.protection?.locked ?? true);
  }
  set Locked(value: unknown) {
    this.change({ locked: booleanOf(value, 'locked') ? undefined : false });
  }
  get FormulaHidden(): boolean | null {
    return commonStyle(this.region, (style) => style.protection?.formulaHidden ?? false);
  }
  set FormulaHidden(value: unknown) {
    this.change({ formulaHidden: booleanOf(value, 'formulaHidden') || undefined });
  }
  private change(change: { readonly locked?: boolean | undefined; readonly formulaHidden?: boolean | undefined }): void {
    this.region.workspace.checkAllowed(this.region.sheet, 'never');
    restyle(this.region, (style) => withPart(style, 'protection', change));
  }
}

// --- borders

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Edge = (typeof EDGES)[number];

const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
type LineStyle = (typeof LINE_STYLES)[number];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
type Weight = (typeof WEIGHTS)[number];

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly className = 'RangeBorderCollection';

  constructor(private readonly region: Region) {
    super();
  }
  items(): readonly RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.region, edge));
  }
  get Count(): number {
    return EDGES.length;
  }
  GetItem(index?: unknown): RangeBorder {
    return new RangeBorder(this.region, oneOf(index, EDGES, 'The border'));
  }
  GetItemAt(index?: unknown): RangeBorder {
    const edge = EDGES[numberOf(index, 'index')];
    if (!edge) throw itemNotFound('There are eight borders.');
    return new RangeBorder(this.region, edge);
  }
}

export class RangeBorder extends HostObject {
  readonly className = 'RangeBorder';

  constructor(
    private readonly region: Region,
    private readonly edge: Edge,
  ) {
    super();
  }
  get Id(): string {
    return this.edge;
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string | null {
    return this.read((border) => (border ? lineStyle(border.style) : 'None'));
  }
  set Style(value: unknown) {
    const style = oneOf(value, LINE_STYLES, 'style');
    this.write((border) =>
      style === 'None'
        ? undefined
        : { ...border, style: fileStyle(style, border ? weight(border.style) : style === 'Double' ? 'Thick' : 'Thin') },
    );
  }
  get Weight(): string | null {
    return this.read((border) => (border ? weight(border.style) : 'Thin'));
  }
  set Weight(value: unknown) {
    const wanted = oneOf(value, WEIGHTS, 'weight');
    this.write((border) => ({ ...border, style: fileStyle(border ? lineStyle(border.style) : 'Continuous', wanted) }));
  }
  get Color(): string | null {
    return this.read((border) => border?.color ?? '#000000');
  }
  set Color(value: unknown) {
    const color = colorOf(value);
    this.write((border) => ({ style: border?.style ?? 'thin', color }));
  }

  /** The cells at that side and the sides of them that make it. */
  private sides(area: Area): { area: Area; sides: BorderEdge[] }[] {
    switch (this.edge) {
      case 'EdgeTop':
        return [{ area: { ...area, lastRow: area.row }, sides: ['top'] }];
      case 'EdgeBottom':
        return [{ area: { ...area, row: area.lastRow }, sides: ['bottom'] }];
      case 'EdgeLeft':
        return [{ area: { ...area, lastColumn: area.column }, sides: ['left'] }];
      case 'EdgeRight':
        return [{ area: { ...area, column: area.lastColumn }, sides: ['right'] }];
      case 'InsideHorizontal':
        return area.row === area.lastRow
          ? []
          : [
              { area: { ...area, lastRow: area.lastRow - 1 }, sides: ['bottom'] },
              { area: { ...area, row: area.row + 1 }, sides: ['top'] },
            ];
      case 'InsideVertical':
        return area.column === area.lastColumn
          ? []
          : [
              { area: { ...area, lastColumn: area.lastColumn - 1 }, sides: ['right'] },
              { area: { ...area, column: area.column + 1 }, sides: ['left'] },
            ];
      case 'DiagonalDown':
        return [{ area, sides: ['diagonalDown'] }];
      case 'DiagonalUp':
        return [{ area, sides: ['diagonalUp'] }];
    }
  }

  private read<T>(of: (border: Border | undefined) => T): T | null {
    const values: (T | null)[] = [];
    for (const area of this.region.areas)
      for (const part of this.sides(area))
        for (const side of part.sides)
          values.push(commonStyle({ ...this.region, areas: [part.area] }, (style) => of(style.borders?.[side])));
    if (values.length === 0) return of(undefined);
    return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  }

  private write(change: (border: Border | undefined) => Border | undefined): void {
    this.region.workspace.checkAllowed(this.region.sheet, 'allowFormatCells');
    for (const area of this.region.areas)
      for (const part of this.sides(area)) {
        const restyled = (style: CellStyle): CellStyle =>
          withPart(
            style,
            'borders',
            Object.fromEntries(part.sides.map((side) => [side, change(style.borders?.[side])])) as Partial<
              Record<BorderEdge, Border | undefined>
            >,
          );
        restyleArea(this.region.workspace, this.region.sheet, part.area, () => restyled);
      }
  }
}

/** The file format has one name for style and weight together. */
function fileStyle(style: Exclude<LineStyle, 'None'> | 'None', wanted: Weight): string {
  const heavy = wanted === 'Medium' || wanted === 'Thick';
  switch (style) {
    case 'Dash':
      return heavy ? 'mediumDashed' : 'dashed';
    case 'DashDot':
      return heavy ? 'mediumDashDot' : 'dashDot';
    case 'DashDotDot':
      return heavy ? 'mediumDashDotDot' : 'dashDotDot';
    case 'Dot':
      return 'dotted';
    case 'Double':
      return 'double';
    case 'SlantDashDot':
      return 'slantDashDot';
    default:
      return { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' }[wanted];
  }
}

function lineStyle(file: string): LineStyle {
  if (/dashDotDot/i.test(file)) return 'DashDotDot';
  if (file === 'slantDashDot') return 'SlantDashDot';
  if (/dashDot/i.test(file)) return 'DashDot';
  if (/dashed/i.test(file)) return 'Dash';
  return file === 'dotted' ? 'Dot' : file === 'double' ? 'Double' : 'Continuous';
}

function weight(file: string): Weight {
  if (file === 'hair') return 'Hairline';
  if (file === 'thick' || file === 'double') return 'Thick';
  return file.startsWith('medium') || file === 'slantDashDot' ? 'Medium' : 'Thin';
}
