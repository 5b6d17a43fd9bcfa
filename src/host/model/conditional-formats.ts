import type { Area } from '../../ooxml/address';
import type { ConditionalFormat as Format, ConditionalRule, DifferentialStyle, ScalePoint, Sheet } from '../book/book';
import { HostError, invalidArgument, itemNotFound } from '../bridge/errors';
import { HostCollection, HostObject } from '../bridge/object';
import { overlaps, without } from './address';
import { booleanOf, colorOf, integerOf, oneOf, recordOf, textOf } from './arguments';
import { Range, RangeAreas } from './range';
import type { Region } from './styles';

const TYPES = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'] as const;
type RuleType = (typeof TYPES)[number];
type RuleOf<T extends RuleType> = Extract<ConditionalRule, { type: T }>;

/** The rules that touch a range, first the one that is looked at first. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly className = 'ConditionalFormatCollection';
  constructor(private readonly region: Region) {
    super();
  }
  private get formats(): readonly Format[] {
    const { sheet, areas } = this.region;
    return sheet.conditionalFormats
      .filter((format) => format.areas.some((part) => areas.some((area) => overlaps(part, area))))
      .sort((a, b) => a.priority - b.priority);
  }
  items(): readonly ConditionalFormat[] {
    return this.formats.map((format) => new ConditionalFormat(this.region, format));
  }
  GetCount(): number {
    return this.formats.length;
  }
  GetItem(id?: unknown): ConditionalFormat {
    const format = this.GetItemOrNullObject(id);
    if (!format) throw itemNotFound('There is no such conditional format.');
    return format;
  }
  GetItemOrNullObject(id?: unknown): ConditionalFormat | null {
    const format = this.formats.find((known) => known.id === id);
    return format ? new ConditionalFormat(this.region, format) : null;
  }
  GetItemAt(index?: unknown): ConditionalFormat {
    const format = this.formats[integerOf(index, 'index')];
    if (!format) throw itemNotFound('There are fewer conditional formats.');
    return new ConditionalFormat(this.region, format);
  }
  /** A new rule is looked at first. */
  Add(type?: unknown): ConditionalFormat {
    const { workspace, sheet, areas } = this.region;
    workspace.checkAllowed(sheet, 'allowFormatCells');
    const rule = newRule(oneOf(type, TYPES, 'type'));
    for (const other of sheet.conditionalFormats) other.priority += 1;
    const format: Format = {
      id: `{cf-${workspace.newId()}}`,
      areas: areas.map((area) => ({ ...area })),
      priority: 0,
      stopIfTrue: false,
      rule,
    };
    sheet.conditionalFormats.push(format);
    return new ConditionalFormat(this.region, format);
  }
  ClearAll(): void {
    const { workspace, sheet, areas } = this.region;
    workspace.checkAllowed(sheet, 'allowFormatCells');
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
      for (const area of areas) format.areas = format.areas.flatMap((part) => without(part, area));
      return format.areas.length > 0;
    });
  }
}

function newRule(type: RuleType): ConditionalRule {
  switch (type) {
    case 'Custom':
      return { type, formula: '', style: {} };
    case 'CellValue':
      return { type, operator: 'EqualTo', formula1: '', style: {} };
    case 'ContainsText':
      return { type, operator: 'Contains', text: '', style: {} };
    case 'TopBottom':
      return { type, bottom: false, percent: false, rank: 10, style: {} };
    case 'PresetCriteria':
      return { type, criterion: 'DuplicateValues', style: {} };
    case 'ColorScale':
      return {
        type,
        points: [
          { type: 'min', color: '#F8696B' },
          { type: 'percentile', value: '50', color: '#FFEB84' },
          { type: 'max', color: '#63BE7B' },
        ],
      };
    case 'DataBar':
      return { type, minimum: { type: 'autoMin' }, maximum: { type: 'autoMax' }, color: '#638EC6', gradient: true, showValue: true };
    case 'IconSet':
      return { type, iconSet: 'ThreeTrafficLights1', reverse: false, showValue: true, thresholds: thirds(3) };
  }
}

const thirds = (count: number): RuleOf<'IconSet'>['thresholds'] =>
  Array.from({ length: count }, (_, at) => ({ type: 'percent', value: String(Math.round((at * 100) / count)), orEqual: true }));

export class ConditionalFormat extends HostObject {
  readonly className = 'ConditionalFormat';
  static override readonly navigations = [
    'Custom',
    'CustomOrNullObject',
    'CellValue',
    'CellValueOrNullObject',
    'TextComparison',
    'TextComparisonOrNullObject',
    'TopBottom',
    'TopBottomOrNullObject',
    'Preset',
    'PresetOrNullObject',
    'ColorScale',
    'ColorScaleOrNullObject',
    'DataBar',
    'DataBarOrNullObject',
    'IconSet',
    'IconSetOrNullObject',
  ];
  constructor(
    private readonly region: Region,
    private readonly format: Format,
  ) {
    super();
  }
  private get sheet(): Sheet {
    return this.region.sheet;
  }
  get Id(): string {
    return this.format.id;
  }
  get Type(): string {
    return this.format.rule.type;
  }
  get Priority(): number {
    return this.format.priority;
  }
  set Priority(value: unknown) {
    const others = this.sheet.conditionalFormats.filter((format) => format !== this.format).sort((a, b) => a.priority - b.priority);
    others.splice(integerOf(value, 'priority'), 0, this.format);
    for (const [priority, format] of others.entries()) format.priority = priority;
  }
  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.format.stopIfTrue = booleanOf(value, 'stopIfTrue');
  }
  private rule<T extends RuleType>(type: T): RuleOf<T> | null {
    const { rule } = this.format;
    return rule.type === type ? (rule as RuleOf<T>) : null;
  }
  private required<T extends HostObject>(part: T | null): T {
    if (!part) throw new HostError('InvalidOperation', `The conditional format is a ${this.format.rule.type}.`);
    return part;
  }
  get CustomOrNullObject(): CustomConditionalFormat | null {
    const rule = this.rule('Custom');
    return rule && new CustomConditionalFormat(rule);
  }
  get Custom(): CustomConditionalFormat {
    return this.required(this.CustomOrNullObject);
  }
  get CellValueOrNullObject(): RuledFormat<RuleOf<'CellValue'>> | null {
    const rule = this.rule('CellValue');
    return rule && new CellValueFormat(rule);
  }
  get CellValue(): RuledFormat<RuleOf<'CellValue'>> {
    return this.required(this.CellValueOrNullObject);
  }
  get TextComparisonOrNullObject(): RuledFormat<RuleOf<'ContainsText'>> | null {
    const rule = this.rule('ContainsText');
    return rule && new TextFormat(rule);
  }
  get TextComparison(): RuledFormat<RuleOf<'ContainsText'>> {
    return this.required(this.TextComparisonOrNullObject);
  }
  get TopBottomOrNullObject(): RuledFormat<RuleOf<'TopBottom'>> | null {
    const rule = this.rule('TopBottom');
    return rule && new TopBottomFormat(rule);
  }
  get TopBottom(): RuledFormat<RuleOf<'TopBottom'>> {
    return this.required(this.TopBottomOrNullObject);
  }
  get PresetOrNullObject(): RuledFormat<RuleOf<'PresetCriteria'>> | null {
    const rule = this.rule('PresetCriteria');
    return rule && new PresetFormat(rule);
  }
  get Preset(): RuledFormat<RuleOf<'PresetCriteria'>> {
    return this.required(this.PresetOrNullObject);
  }
  get ColorScaleOrNullObject(): ColorScaleConditionalFormat | null {
    const rule = this.rule('ColorScale');
    return rule && new ColorScaleConditionalFormat(rule);
  }
  get ColorScale(): ColorScaleConditionalFormat {
    return this.required(this.ColorScaleOrNullObject);
  }
  get DataBarOrNullObject(): DataBarConditionalFormat | null {
    const rule = this.rule('DataBar');
    return rule && new DataBarConditionalFormat(rule);
  }
  get DataBar(): DataBarConditionalFormat {
    return this.required(this.DataBarOrNullObject);
  }
  get IconSetOrNullObject(): IconSetConditionalFormat | null {
    const rule = this.rule('IconSet');
    return rule && new IconSetConditionalFormat(rule);
  }
  get IconSet(): IconSetConditionalFormat {
    return this.required(this.IconSetOrNullObject);
  }
  GetRange(): Range {
    const [area, ...others] = this.format.areas;
    if (!area || others.length > 0) throw itemNotFound('The conditional format covers several ranges.');
    return new Range(this.region.workspace, this.sheet, area);
  }
  GetRangeOrNullObject(): Range | null {
    const [area, ...others] = this.format.areas;
    return area && others.length === 0 ? new Range(this.region.workspace, this.sheet, area) : null;
  }
  GetRanges(): RangeAreas {
    return new RangeAreas(
      this.region.workspace,
      this.sheet,
      this.format.areas.map((area: Area) => new Range(this.region.workspace, this.sheet, area)),
    );
  }
  Delete(): void {
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => format !== this.format);
  }
}

// --- rules with a format

abstract class RuledFormat<Rule extends ConditionalRule & { style: DifferentialStyle }> extends HostObject {
  static override readonly navigations = ['Format'];
  constructor(protected readonly data: Rule) {
    super();
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.data.style);
  }
}

/** Excel takes no structured references in a conditional format. */
function formulaOf(value: unknown): string {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value).toUpperCase() : textOf(value, 'formula');
  if (text.startsWith('=') && /\[[^\]]*\]/.test(text.replace(/"[^"]*"|'[^']*'/g, '')))
    throw invalidArgument('A conditional format takes no structured references.');
  return text;
}

export class CustomConditionalFormat extends RuledFormat<RuleOf<'Custom'>> {
  readonly className = 'CustomConditionalFormat';
  static override readonly navigations = ['Format', 'Rule'];
  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.data);
  }
}

export class ConditionalFormatRule extends HostObject {
  readonly className = 'ConditionalFormatRule';
  constructor(private readonly rule: RuleOf<'Custom'>) {
    super();
  }
  get Formula(): string {
    return this.rule.formula;
  }
  set Formula(value: unknown) {
    const text = formulaOf(value);
    this.rule.formula = text.startsWith('=') ? text : `=${text}`;
  }
}

const COMPARISONS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

class CellValueFormat extends RuledFormat<RuleOf<'CellValue'>> {
  readonly className = 'CellValueConditionalFormat';
  get Rule(): unknown {
    const { operator, formula1, formula2 } = this.data;
    return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  }
  set Rule(value: unknown) {
    const { operator, formula1, formula2 } = recordOf(value, 'rule');
    this.data.operator = oneOf(operator, COMPARISONS, 'operator');
    this.data.formula1 = formulaOf(formula1);
    delete this.data.formula2;
    if (formula2 !== undefined && formula2 !== null) this.data.formula2 = formulaOf(formula2);
  }
}

class TextFormat extends RuledFormat<RuleOf<'ContainsText'>> {
  readonly className = 'TextConditionalFormat';
  get Rule(): unknown {
    return { operator: this.data.operator, text: this.data.text };
  }
  set Rule(value: unknown) {
    const { operator, text } = recordOf(value, 'rule');
    this.data.operator = oneOf(operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const, 'operator');
    this.data.text = textOf(text, 'text');
  }
}

class TopBottomFormat extends RuledFormat<RuleOf<'TopBottom'>> {
  readonly className = 'TopBottomConditionalFormat';
  get Rule(): unknown {
    return { type: `${this.data.bottom ? 'Bottom' : 'Top'}${this.data.percent ? 'Percent' : 'Items'}`, rank: this.data.rank };
  }
  set Rule(value: unknown) {
    const { type, rank } = recordOf(value, 'rule');
    const kind = oneOf(type, ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const, 'type');
    this.data.bottom = kind.startsWith('Bottom');
    this.data.percent = kind.endsWith('Percent');
    this.data.rank = integerOf(rank, 'rank');
  }
}

class PresetFormat extends RuledFormat<RuleOf<'PresetCriteria'>> {
  readonly className = 'PresetCriteriaConditionalFormat';
  get Rule(): unknown {
    return { criterion: this.data.criterion };
  }
  set Rule(value: unknown) {
    this.data.criterion = textOf(recordOf(value, 'rule').criterion, 'criterion');
  }
}

// --- formats of rules

export class ConditionalRangeFormat extends HostObject {
  readonly className = 'ConditionalRangeFormat';
  static override readonly navigations = ['Font', 'Fill', 'Borders'];
  constructor(private readonly style: DifferentialStyle) {
    super();
  }
  get NumberFormat(): string {
    return this.style.numberFormat ?? '';
  }
  set NumberFormat(value: unknown) {
    this.style.numberFormat = textOf(value, 'numberFormat');
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.style);
  }
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.style);
  }
  get Borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.style);
  }
}

export class ConditionalRangeFont extends HostObject {
  readonly className = 'ConditionalRangeFont';
  constructor(private readonly style: DifferentialStyle) {
    super();
  }
  private set(change: NonNullable<DifferentialStyle['font']>): void {
    this.style.font = { ...this.style.font, ...change };
  }
  get Color(): string {
    return this.style.font?.color ?? '';
  }
  set Color(value: unknown) {
    this.set({ color: colorOf(value) });
  }
  get Bold(): boolean {
    return this.style.font?.bold ?? false;
  }
  set Bold(value: unknown) {
    this.set({ bold: booleanOf(value, 'bold') });
  }
  get Italic(): boolean {
    return this.style.font?.italic ?? false;
  }
  set Italic(value: unknown) {
    this.set({ italic: booleanOf(value, 'italic') });
  }
  get Strikethrough(): boolean {
    return this.style.font?.strikethrough ?? false;
  }
  set Strikethrough(value: unknown) {
    this.set({ strikethrough: booleanOf(value, 'strikethrough') });
  }
  get Underline(): string {
    return this.style.font?.underline ? 'Single' : 'None';
  }
  set Underline(value: unknown) {
    this.set({ underline: oneOf(value, ['None', 'Single', 'Double'] as const, 'underline') !== 'None' });
  }
  Clear(): void {
    delete this.style.font;
  }
}

export class ConditionalRangeFill extends HostObject {
  readonly className = 'ConditionalRangeFill';
  constructor(private readonly style: DifferentialStyle) {
    super();
  }
  get Color(): string {
    return this.style.fill?.color ?? '';
  }
  set Color(value: unknown) {
    this.style.fill = { color: colorOf(value) };
  }
  Clear(): void {
    delete this.style.fill;
  }
}

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as Side[];
const BORDER_STYLES = {
  None: undefined,
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
} as const;

export class ConditionalRangeBorderCollection extends HostCollection<ConditionalRangeBorder> {
  readonly className = 'ConditionalRangeBorderCollection';
  static override readonly navigations = ['Top', 'Bottom', 'Left', 'Right'];
  constructor(private readonly style: DifferentialStyle) {
    super();
  }
  items(): readonly ConditionalRangeBorder[] {
    return SIDE_NAMES.map((side) => new ConditionalRangeBorder(this.style, side));
  }
  get Count(): number {
    return SIDE_NAMES.length;
  }
  GetItem(index?: unknown): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.style, oneOf(index, SIDE_NAMES, 'The border'));
  }
  get Top(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.style, 'EdgeTop');
  }
  get Bottom(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.style, 'EdgeBottom');
  }
  get Left(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.style, 'EdgeLeft');
  }
  get Right(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.style, 'EdgeRight');
  }
}

export class ConditionalRangeBorder extends HostObject {
  readonly className = 'ConditionalRangeBorder';
  constructor(
    private readonly style: DifferentialStyle,
    private readonly side: Side,
  ) {
    super();
  }
  get Id(): string {
    return this.side;
  }
  get SideIndex(): string {
    return this.side;
  }
  get Style(): string {
    const style = this.style.borders?.[SIDES[this.side]]?.style;
    return (Object.keys(BORDER_STYLES) as (keyof typeof BORDER_STYLES)[]).find((name) => BORDER_STYLES[name] === style) ?? 'Continuous';
  }
  set Style(value: unknown) {
    const side = SIDES[this.side];
    const style = BORDER_STYLES[oneOf(value, Object.keys(BORDER_STYLES) as (keyof typeof BORDER_STYLES)[], 'style')];
    const { [side]: former, ...others } = this.style.borders ?? {};
    this.style.borders = style === undefined ? others : { ...others, [side]: { ...former, style } };
  }
  get Color(): string {
    return this.style.borders?.[SIDES[this.side]]?.color ?? '';
  }
  set Color(value: unknown) {
    const side = SIDES[this.side];
    this.style.borders = { ...this.style.borders, [side]: { style: 'thin', ...this.style.borders?.[side], color: colorOf(value) } };
  }
}

// --- scales, bars, icons

const SCALE_TYPES = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
} as const;
type ScaleType = keyof typeof SCALE_TYPES;
const scaleType = (type: ScalePoint['type']): string =>
  (Object.keys(SCALE_TYPES) as ScaleType[]).find((name) => SCALE_TYPES[name] === type) ?? 'Automatic';

function pointOf(type: unknown, formula: unknown, what: string): ScalePoint {
  const point: ScalePoint = { type: SCALE_TYPES[oneOf(type, Object.keys(SCALE_TYPES) as ScaleType[], what)] };
  if (point.type !== 'min' && point.type !== 'max') point.value = formulaOf(formula);
  return point;
}

export class ColorScaleConditionalFormat extends HostObject {
  readonly className = 'ColorScaleConditionalFormat';
  constructor(private readonly rule: RuleOf<'ColorScale'>) {
    super();
  }
  get ThreeColorScale(): boolean {
    return this.rule.points.length === 3;
  }
  get Criteria(): unknown {
    const shown = ({ type, value, color }: RuleOf<'ColorScale'>['points'][number] & object): unknown => ({
      type: scaleType(type),
      formula: value ?? null,
      color,
    });
    const [minimum, ...rest] = this.rule.points.map(shown);
    const maximum = rest.at(-1);
    return rest.length === 2 ? { minimum, midpoint: rest[0], maximum } : { minimum, maximum };
  }
  set Criteria(value: unknown) {
    const { minimum, midpoint, maximum } = recordOf(value, 'criteria');
    const given = [minimum, ...(midpoint === undefined || midpoint === null ? [] : [midpoint]), maximum];
    this.rule.points = given.map((criterion) => {
      const { type, formula, color } = recordOf(criterion, 'A criterion');
      return { ...pointOf(type, formula, 'type'), color: colorOf(color) };
    });
  }
}

export class DataBarConditionalFormat extends HostObject {
  readonly className = 'DataBarConditionalFormat';
  static override readonly navigations = ['PositiveFormat'];
  constructor(private readonly rule: RuleOf<'DataBar'>) {
    super();
  }
  get ShowDataBarOnly(): boolean {
    return !this.rule.showValue;
  }
  set ShowDataBarOnly(value: unknown) {
    this.rule.showValue = !booleanOf(value, 'showDataBarOnly');
  }
  get LowerBoundRule(): unknown {
    return boundOf(this.rule.minimum);
  }
  set LowerBoundRule(value: unknown) {
    this.rule.minimum = bound(value, 'autoMin');
  }
  get UpperBoundRule(): unknown {
    return boundOf(this.rule.maximum);
  }
  set UpperBoundRule(value: unknown) {
    this.rule.maximum = bound(value, 'autoMax');
  }
  get PositiveFormat(): DataBarPositiveFormat {
    return new DataBarPositiveFormat(this.rule);
  }
}

const boundOf = ({ type, value }: ScalePoint): unknown => ({ type: scaleType(type), ...(value === undefined ? {} : { formula: value }) });

function bound(value: unknown, automatic: 'autoMin' | 'autoMax'): ScalePoint {
  const { type, formula } = recordOf(value, 'rule');
  return type === 'Automatic' ? { type: automatic } : pointOf(type, formula, 'type');
}

export class DataBarPositiveFormat extends HostObject {
  readonly className = 'ConditionalDataBarPositiveFormat';
  constructor(private readonly rule: RuleOf<'DataBar'>) {
    super();
  }
  get FillColor(): string {
    return this.rule.color;
  }
  set FillColor(value: unknown) {
    this.rule.color = colorOf(value);
  }
  get GradientFill(): boolean {
    return this.rule.gradient;
  }
  set GradientFill(value: unknown) {
    this.rule.gradient = booleanOf(value, 'gradientFill');
  }
}

const ICON_SETS = [
  'ThreeArrows',
  'ThreeArrowsGray',
  'ThreeFlags',
  'ThreeTrafficLights1',
  'ThreeTrafficLights2',
  'ThreeSigns',
  'ThreeSymbols',
  'ThreeSymbols2',
  'ThreeStars',
  'ThreeTriangles',
  'FourArrows',
  'FourArrowsGray',
  'FourRedToBlack',
  'FourRating',
  'FourTrafficLights',
  'FiveArrows',
  'FiveArrowsGray',
  'FiveRating',
  'FiveQuarters',
  'FiveBoxes',
] as const;
const iconCount = (set: string): number => (set.startsWith('Three') ? 3 : set.startsWith('Four') ? 4 : 5);

export class IconSetConditionalFormat extends HostObject {
  readonly className = 'IconSetConditionalFormat';
  constructor(private readonly rule: RuleOf<'IconSet'>) {
    super();
  }
  get Style(): string {
    return this.rule.iconSet;
  }
  set Style(value: unknown) {
    this.rule.iconSet = oneOf(value, ICON_SETS, 'style');
    if (this.rule.thresholds.length !== iconCount(this.rule.iconSet)) this.rule.thresholds = thirds(iconCount(this.rule.iconSet));
  }
  get ReverseIconOrder(): boolean {
    return this.rule.reverse;
  }
  set ReverseIconOrder(value: unknown) {
    this.rule.reverse = booleanOf(value, 'reverseIconOrder');
  }
  get ShowIconOnly(): boolean {
    return !this.rule.showValue;
  }
  set ShowIconOnly(value: unknown) {
    this.rule.showValue = !booleanOf(value, 'showIconOnly');
  }
  get Criteria(): unknown {
    return this.rule.thresholds.map(({ type, value, orEqual }) => ({
      type: scaleType(type),
      formula: value ?? '',
      operator: orEqual ? 'GreaterThanOrEqual' : 'GreaterThan',
    }));
  }
  /** The first icon has no condition: its entry is an empty object. */
  set Criteria(value: unknown) {
    if (!Array.isArray(value) || value.length !== iconCount(this.rule.iconSet))
      throw invalidArgument('There must be one criterion for each icon.');
    this.rule.thresholds = value.map((criterion: unknown, at) => {
      const { type, formula, operator } = recordOf(criterion, 'A criterion');
      if (at === 0) return { type: 'percent', value: '0', orEqual: true };
      return {
        ...pointOf(type, formula, 'type'),
        orEqual: oneOf(operator, ['GreaterThan', 'GreaterThanOrEqual'] as const, 'operator') === 'GreaterThanOrEqual',
      };
    });
  }
}
