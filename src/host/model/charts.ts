import { cellAt, isCellError } from '../book/book';
import type { Chart as ChartData, ChartAxis as AxisData, ChartSeries as SeriesData, Sheet } from '../book/book';
import { alreadyExists, invalidArgument, itemNotFound } from '../bridge/errors';
import { HostCollection, HostObject } from '../bridge/object';
import { absoluteAddress } from './address';
import { booleanOf, colorOf, integerOf, numberOf, oneOf, textOf } from './arguments';
import { seriesOf } from './chart-source';
import type { SeriesBy } from './chart-source';
import { freeName } from './naming';
import { Range, rangeOn } from './range';
import { placeOf } from './references';
import { leftOf, topOf } from './sizes';
import type { Workspace } from './workspace';
import type { Worksheet } from './worksheet';
import { omit } from './omit';

const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineStacked',
  'LineStacked100',
  'LineMarkers',
  'LineMarkersStacked',
  'LineMarkersStacked100',
  'Pie',
  'PieExploded',
  'Doughnut',
  'DoughnutExploded',
  'Area',
  'AreaStacked',
  'AreaStacked100',
  'XYScatter',
  'XYScatterLines',
  'XYScatterLinesNoMarkers',
  'XYScatterSmooth',
  'XYScatterSmoothNoMarkers',
  'Bubble',
  'Bubble3DEffect',
  'Radar',
  'RadarMarkers',
  'RadarFilled',
] as const;
const chartTypeOf = (value: unknown): string => oneOf(value, TYPES, 'chartType');

/** What charts of a sheet have in common: who changes them, and that a changed chart is not written back as it was read. */
interface Context {
  readonly workspace: Workspace;
  readonly sheet: Sheet;
  readonly chart: ChartData;
}

abstract class ChartPart extends HostObject {
  constructor(protected readonly context: Context) {
    super();
  }
  protected get chart(): ChartData {
    return this.context.chart;
  }
  /** The chart, about to be changed. */
  protected get changing(): ChartData {
    const { workspace, sheet, chart } = this.context;
    workspace.checkAllowed(sheet, 'allowEditObjects');
    delete chart.original;
    return chart;
  }
}

export class ChartCollection extends HostCollection<Chart> {
  readonly className = 'ChartCollection';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  private wrap(chart: ChartData): Chart {
    return new Chart({ workspace: this.workspace, sheet: this.sheet, chart });
  }
  items(): readonly Chart[] {
    return this.sheet.charts.map((chart) => this.wrap(chart));
  }
  get Count(): number {
    return this.sheet.charts.length;
  }
  GetCount(): number {
    return this.sheet.charts.length;
  }
  /** By name; the library asks by id. */
  GetItem(key?: unknown): Chart {
    const chart = this.GetItemOrNullObject(key);
    if (!chart) throw itemNotFound(`There is no chart '${String(key)}'.`);
    return chart;
  }
  GetItemOrNullObject(key?: unknown): Chart | null {
    const wanted = String(key).toLowerCase();
    const chart = this.sheet.charts.find((known) => known.id === key || known.name.toLowerCase() === wanted);
    return chart ? this.wrap(chart) : null;
  }
  GetItemAt(index?: unknown): Chart {
    const chart = this.sheet.charts[integerOf(index, 'index')];
    if (!chart) throw itemNotFound('There are fewer charts.');
    return this.wrap(chart);
  }
  Add(type?: unknown, source?: unknown, seriesBy: unknown = 'Auto'): Chart {
    const { workspace, sheet } = this;
    workspace.checkAllowed(sheet, 'allowEditObjects');
    const chartType = chartTypeOf(type);
    if (!(source instanceof Range)) throw invalidArgument('sourceData must be a range.');
    workspace.settle();
    const by = seriesByOf(seriesBy);
    const isGuess =
      source.area.row === source.area.lastRow && (chartType.startsWith('Bubble') || source.area.column === source.area.lastColumn);
    const series =
      isGuess && workspace.options.behaviour.oneCellChart === 'noSeries' ? [] : seriesOf(source.sheet, source.area, chartType, by);
    const single = series.length === 1;
    const chart: ChartData = {
      id: `{chart-${workspace.newId()}}`,
      name: freeName(
        'Chart ',
        sheet.charts.map(({ name }) => name),
      ),
      chartType,
      title: { text: single ? seriesName(workspace, sheet, series[0]) : 'Chart Title', visible: true },
      series,
      axes: { category: {}, value: { majorGridlines: true } },
      position: { left: 50, top: 50, width: 360, height: 216 },
    };
    if (!single || /^(Pie|Doughnut)/.test(chartType)) chart.legend = { visible: true, position: 'Bottom' };
    sheet.charts.push(chart);
    return this.wrap(chart);
  }
}

const seriesByOf = (value: unknown): SeriesBy => oneOf(value, ['Auto', 'Columns', 'Rows'] as const, 'seriesBy');

export class Chart extends ChartPart {
  readonly className = 'Chart';
  static override readonly navigations = ['Title', 'Legend', 'Axes', 'Series', 'DataLabels', 'Worksheet'];

  get Id(): string {
    return this.chart.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(value: unknown) {
    const name = textOf(value, 'name');
    if (this.context.sheet.charts.some((other) => other !== this.chart && other.name.toLowerCase() === name.toLowerCase()))
      throw alreadyExists(`There is a chart '${name}' already.`);
    this.changing.name = name;
  }
  get ChartType(): string {
    return this.chart.chartType;
  }
  set ChartType(value: unknown) {
    this.changing.chartType = chartTypeOf(value);
  }
  get DisplayBlanksAs(): string {
    return this.chart.blanks ?? 'NotPlotted';
  }
  set DisplayBlanksAs(value: unknown) {
    const blanks = oneOf(value, ['NotPlotted', 'Zero', 'Interplotted'] as const, 'displayBlanksAs');
    if (blanks === 'NotPlotted') delete this.changing.blanks;
    else this.changing.blanks = blanks;
  }
  get Left(): number {
    return this.chart.position.left;
  }
  set Left(value: unknown) {
    this.move({ left: numberOf(value, 'left') });
  }
  get Top(): number {
    return this.chart.position.top;
  }
  set Top(value: unknown) {
    this.move({ top: numberOf(value, 'top') });
  }
  get Width(): number {
    return this.chart.position.width;
  }
  set Width(value: unknown) {
    this.move({ width: numberOf(value, 'width') });
  }
  get Height(): number {
    return this.chart.position.height;
  }
  set Height(value: unknown) {
    this.move({ height: numberOf(value, 'height') });
  }
  private move(change: Partial<ChartData['position']>): void {
    if (Object.values(change).some((value) => value < 0)) throw invalidArgument('A position or size must not be negative.');
    this.changing.position = { ...this.chart.position, ...change };
  }
  SetPosition(startCell?: unknown, endCell?: unknown): void {
    const { sheet } = this.context;
    const start = this.range(startCell).area;
    const end = endCell === undefined ? undefined : this.range(endCell).area;
    const left = leftOf(sheet, start.column);
    const top = topOf(sheet, start.row);
    this.move(
      end ? { left, top, width: leftOf(sheet, end.lastColumn + 1) - left, height: topOf(sheet, end.lastRow + 1) - top } : { left, top },
    );
  }
  private range(given: unknown): Range {
    return given instanceof Range ? given : rangeOn(this.context.workspace, this.context.sheet, textOf(given, 'startCell or endCell'));
  }
  SetData(source?: unknown, seriesBy: unknown = 'Auto'): void {
    if (!(source instanceof Range)) throw invalidArgument('sourceData must be a range.');
    this.context.workspace.settle();
    this.changing.series = seriesOf(source.sheet, source.area, this.chart.chartType, seriesByOf(seriesBy));
  }
  get Title(): ChartTitle {
    return new ChartTitle(this.context);
  }
  get Legend(): ChartLegend {
    return new ChartLegend(this.context);
  }
  get Axes(): ChartAxes {
    return new ChartAxes(this.context);
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.context);
  }
  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.context);
  }
  get Worksheet(): Worksheet {
    return this.context.workspace.make.worksheet(this.context.sheet);
  }
  Activate(): void {
    this.Worksheet.Activate();
  }
  Delete(): void {
    const { sheet } = this.context;
    const chart = this.changing;
    sheet.charts = sheet.charts.filter((other) => other !== chart);
  }
}

// --- title and legend

export class ChartTitle extends ChartPart {
  readonly className = 'ChartTitle';
  static override readonly navigations = ['Format'];
  private change(change: Partial<NonNullable<ChartData['title']>>): void {
    const chart = this.changing;
    chart.title = { text: 'Chart Title', visible: true, ...chart.title, ...change };
  }
  get Text(): string {
    return this.chart.title?.text ?? '';
  }
  set Text(value: unknown) {
    this.change({ text: textOf(value, 'text'), visible: true });
  }
  get Visible(): boolean {
    return this.chart.title?.visible ?? false;
  }
  set Visible(value: unknown) {
    this.change({ visible: booleanOf(value, 'visible') });
  }
  get Format(): ChartTitleFormat {
    return new ChartTitleFormat(this.context);
  }
}

export class ChartTitleFormat extends ChartPart {
  readonly className = 'ChartTitleFormat';
  static override readonly navigations = ['Font'];
  get Font(): ChartTitleFont {
    return new ChartTitleFont(this.context);
  }
}

/** The host keeps size and colour of a title. */
export class ChartTitleFont extends ChartPart {
  readonly className = 'ChartFont';
  private change(change: Partial<NonNullable<ChartData['title']>>): void {
    const chart = this.changing;
    chart.title = { text: 'Chart Title', visible: true, ...chart.title, ...change };
  }
  get Size(): number {
    return this.chart.title?.size ?? 14;
  }
  set Size(value: unknown) {
    this.change({ size: numberOf(value, 'size') });
  }
  get Color(): string {
    return this.chart.title?.color ?? '#595959';
  }
  set Color(value: unknown) {
    this.change({ color: colorOf(value) });
  }
}

export class ChartLegend extends ChartPart {
  readonly className = 'ChartLegend';
  private change(change: Partial<NonNullable<ChartData['legend']>>): void {
    const chart = this.changing;
    const visible = this.context.workspace.options.behaviour.legendShownByPosition;
    chart.legend = { visible, position: 'Right', ...chart.legend, ...change };
  }
  get Visible(): boolean {
    return this.chart.legend?.visible ?? false;
  }
  set Visible(value: unknown) {
    this.change({ visible: booleanOf(value, 'visible') });
  }
  get Position(): string {
    return this.chart.legend?.position ?? 'Right';
  }
  set Position(value: unknown) {
    this.change({ position: oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const, 'position') });
  }
}

export class ChartDataLabels extends ChartPart {
  readonly className = 'ChartDataLabels';
  private get labels(): NonNullable<ChartData['dataLabels']> {
    return this.chart.dataLabels ?? {};
  }
  private change(change: NonNullable<ChartData['dataLabels']>): void {
    const chart = this.changing;
    chart.dataLabels = { ...chart.dataLabels, ...change };
  }
  get ShowValue(): boolean {
    return this.labels.showValue ?? false;
  }
  set ShowValue(value: unknown) {
    this.change({ showValue: booleanOf(value, 'showValue') });
  }
  get ShowPercentage(): boolean {
    return this.labels.showPercentage ?? false;
  }
  set ShowPercentage(value: unknown) {
    this.change({ showPercentage: booleanOf(value, 'showPercentage') });
  }
  get ShowSeriesName(): boolean {
    return this.labels.showSeriesName ?? false;
  }
  set ShowSeriesName(value: unknown) {
    this.change({ showSeriesName: booleanOf(value, 'showSeriesName') });
  }
  get ShowCategoryName(): boolean {
    return this.labels.showCategoryName ?? false;
  }
  set ShowCategoryName(value: unknown) {
    this.change({ showCategoryName: booleanOf(value, 'showCategoryName') });
  }
  get ShowBubbleSize(): boolean {
    return this.labels.showBubbleSize ?? false;
  }
  set ShowBubbleSize(value: unknown) {
    this.change({ showBubbleSize: booleanOf(value, 'showBubbleSize') });
  }
  get Position(): string {
    return this.labels.position ?? 'BestFit';
  }
  set Position(value: unknown) {
    this.change({
      position: oneOf(
        value,
        ['None', 'Center', 'InsideEnd', 'InsideBase', 'OutsideEnd', 'Left', 'Right', 'Top', 'Bottom', 'BestFit', 'Callout'] as const,
        'position',
      ),
    });
  }
  get NumberFormat(): string {
    return this.labels.numberFormat ?? 'General';
  }
  set NumberFormat(value: unknown) {
    this.change({ numberFormat: textOf(value, 'numberFormat') });
  }
}

// --- axes

type AxisName = 'category' | 'value' | 'secondaryValue';

export class ChartAxes extends ChartPart {
  readonly className = 'ChartAxes';
  static override readonly navigations = ['CategoryAxis', 'ValueAxis'];
  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.context, 'category');
  }
  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.context, 'value');
  }
  GetItem(type?: unknown, group: unknown = 'Primary'): ChartAxis {
    const axis = oneOf(type, ['Category', 'Value'] as const, 'type');
    const secondary = oneOf(group, ['Primary', 'Secondary'] as const, 'group') === 'Secondary';
    if (axis === 'Category' && secondary) throw invalidArgument('The host has no secondary category axis.');
    return new ChartAxis(this.context, axis === 'Category' ? 'category' : secondary ? 'secondaryValue' : 'value');
  }
}

export class ChartAxis extends ChartPart {
  readonly className = 'ChartAxis';
  static override readonly navigations = ['Title', 'MajorGridlines'];
  constructor(
    context: Context,
    private readonly which: AxisName,
  ) {
    super(context);
  }
  private get axis(): AxisData {
    return this.chart.axes[this.which] ?? {};
  }
  change(change: AxisData): void {
    const { axes } = this.changing;
    axes[this.which] = { ...axes[this.which], ...change };
  }
  get data(): AxisData {
    return this.axis;
  }
  get Type(): string {
    return this.which === 'category' ? 'Category' : 'Value';
  }
  get AxisGroup(): string {
    return this.which === 'secondaryValue' ? 'Secondary' : 'Primary';
  }
  get Visible(): boolean {
    return this.axis.visible ?? true;
  }
  set Visible(value: unknown) {
    this.change({ visible: booleanOf(value, 'visible') });
  }
  get Minimum(): number | string {
    return this.axis.minimum ?? '';
  }
  set Minimum(value: unknown) {
    this.setNumber('minimum', value);
  }
  get Maximum(): number | string {
    return this.axis.maximum ?? '';
  }
  set Maximum(value: unknown) {
    this.setNumber('maximum', value);
  }
  get MajorUnit(): number | string {
    return this.axis.majorUnit ?? '';
  }
  set MajorUnit(value: unknown) {
    this.setNumber('majorUnit', value);
  }
  /** "" lets Excel choose again. */
  private setNumber(name: 'minimum' | 'maximum' | 'majorUnit', value: unknown): void {
    if (value === '') {
      const { axes } = this.changing;
      axes[this.which] = omit(this.axis, name);
    } else this.change({ [name]: numberOf(value, name) });
  }
  get NumberFormat(): string {
    return this.axis.numberFormat ?? 'General';
  }
  set NumberFormat(value: unknown) {
    this.change({ numberFormat: textOf(value, 'numberFormat') });
  }
  get ReversePlotOrder(): boolean {
    return this.axis.reverse ?? false;
  }
  set ReversePlotOrder(value: unknown) {
    this.change({ reverse: booleanOf(value, 'reversePlotOrder') });
  }
  get ScaleType(): string {
    return this.axis.logarithmic ? 'Logarithmic' : 'Linear';
  }
  set ScaleType(value: unknown) {
    this.change({ logarithmic: oneOf(value, ['Linear', 'Logarithmic'] as const, 'scaleType') === 'Logarithmic' });
  }
  get TickLabelPosition(): string {
    return this.axis.tickLabelPosition ?? 'NextToAxis';
  }
  set TickLabelPosition(value: unknown) {
    this.change({ tickLabelPosition: oneOf(value, ['NextToAxis', 'High', 'Low', 'None'] as const, 'tickLabelPosition') });
  }
  get Title(): ChartAxisTitle {
    return new ChartAxisTitle(this);
  }
  get MajorGridlines(): ChartGridlines {
    return new ChartGridlines(this);
  }
}

export class ChartAxisTitle extends HostObject {
  readonly className = 'ChartAxisTitle';
  constructor(private readonly axis: ChartAxis) {
    super();
  }
  get Text(): string {
    return this.axis.data.title ?? '';
  }
  set Text(value: unknown) {
    this.axis.change({ title: textOf(value, 'text') });
  }
  get Visible(): boolean {
    return (this.axis.data.title ?? '') !== '';
  }
  set Visible(value: unknown) {
    if (!booleanOf(value, 'visible')) this.axis.change({ title: '' });
    else if (!this.axis.data.title) this.axis.change({ title: 'Axis Title' });
  }
}

export class ChartGridlines extends HostObject {
  readonly className = 'ChartGridlines';
  constructor(private readonly axis: ChartAxis) {
    super();
  }
  get Visible(): boolean {
    return this.axis.data.majorGridlines ?? false;
  }
  set Visible(value: unknown) {
    this.axis.change({ majorGridlines: booleanOf(value, 'visible') });
  }
}

// --- series

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly className = 'ChartSeriesCollection';
  constructor(private readonly context: Context) {
    super();
  }
  items(): readonly ChartSeries[] {
    return this.context.chart.series.map((series) => new ChartSeries(this.context, series));
  }
  get Count(): number {
    return this.context.chart.series.length;
  }
  GetCount(): number {
    return this.context.chart.series.length;
  }
  GetItemAt(index?: unknown): ChartSeries {
    const series = this.context.chart.series[integerOf(index, 'index')];
    if (!series) throw itemNotFound('The chart has fewer series.');
    return new ChartSeries(this.context, series);
  }
  Add(name?: unknown, index?: unknown): ChartSeries {
    const { chart, workspace, sheet } = this.context;
    workspace.checkAllowed(sheet, 'allowEditObjects');
    delete chart.original;
    const series: SeriesData = { name: seriesTitle(name ?? `Series${chart.series.length + 1}`) };
    chart.series.splice(index === undefined ? chart.series.length : integerOf(index, 'index'), 0, series);
    return new ChartSeries(this.context, series);
  }
}

function seriesTitle(value: unknown): SeriesData['name'] {
  const text = textOf(value, 'name');
  return text.startsWith('=') ? { formula: text.slice(1) } : { text };
}

function seriesName(workspace: Workspace, sheet: Sheet, series: SeriesData | undefined): string {
  if (series?.name.formula === undefined) return series?.name.text ?? '';
  const place = placeOf(workspace, series.name.formula, sheet);
  const value = place ? (cellAt(place.sheet, place.area.row, place.area.column)?.value ?? null) : null;
  return value === null ? '' : isCellError(value) ? value.error : String(value);
}

const DIMENSIONS = {
  Values: 'values',
  Categories: 'categories',
  XValues: 'xValues',
  YValues: 'values',
  BubbleSizes: 'bubbleSizes',
} as const;

export class ChartSeries extends ChartPart {
  readonly className = 'ChartSeries';
  static override readonly navigations = ['Format', 'Points'];
  constructor(
    context: Context,
    private readonly series: SeriesData,
  ) {
    super(context);
  }
  private set<K extends keyof SeriesData>(key: K, value: SeriesData[K]): void {
    delete this.changing.original;
    this.series[key] = value;
  }
  get Name(): string {
    return seriesName(this.context.workspace, this.context.sheet, this.series);
  }
  set Name(value: unknown) {
    this.set('name', seriesTitle(value));
  }
  get ChartType(): string {
    return this.series.chartType ?? this.chart.chartType;
  }
  set ChartType(value: unknown) {
    this.set('chartType', chartTypeOf(value));
  }
  get AxisGroup(): string {
    return this.series.axisGroup ?? 'Primary';
  }
  set AxisGroup(value: unknown) {
    this.set('axisGroup', oneOf(value, ['Primary', 'Secondary'] as const, 'axisGroup'));
  }
  get HasDataLabels(): boolean {
    return this.series.hasDataLabels ?? false;
  }
  set HasDataLabels(value: unknown) {
    this.set('hasDataLabels', booleanOf(value, 'hasDataLabels'));
  }
  get MarkerStyle(): string {
    return this.series.markerStyle ?? 'Automatic';
  }
  set MarkerStyle(value: unknown) {
    this.set(
      'markerStyle',
      oneOf(
        value,
        ['Automatic', 'None', 'Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus'] as const,
        'markerStyle',
      ),
    );
  }
  get MarkerSize(): number {
    return this.series.markerSize ?? 5;
  }
  set MarkerSize(value: unknown) {
    this.set('markerSize', integerOf(value, 'markerSize'));
  }
  get Smooth(): boolean {
    return this.series.smooth ?? false;
  }
  set Smooth(value: unknown) {
    this.set('smooth', booleanOf(value, 'smooth'));
  }
  get GapWidth(): number {
    return this.series.gapWidth ?? 150;
  }
  set GapWidth(value: unknown) {
    const gapWidth = integerOf(value, 'gapWidth');
    if (gapWidth < 0 || gapWidth > 500) throw invalidArgument('gapWidth lies between 0 and 500.');
    this.set('gapWidth', gapWidth);
  }
  get DoughnutHoleSize(): number {
    return this.chart.doughnutHoleSize ?? 75;
  }
  set DoughnutHoleSize(value: unknown) {
    this.changing.doughnutHoleSize = integerOf(value, 'doughnutHoleSize');
  }
  get BubbleScale(): number {
    return this.chart.bubbleScale ?? 100;
  }
  set BubbleScale(value: unknown) {
    this.changing.bubbleScale = integerOf(value, 'bubbleScale');
  }
  SetValues(source?: unknown): void {
    this.set('values', referenceOf(source));
  }
  SetXAxisValues(source?: unknown): void {
    this.set(/^(XYScatter|Bubble)/.test(this.ChartType) ? 'xValues' : 'categories', referenceOf(source));
  }
  SetBubbleSizes(source?: unknown): void {
    this.set('bubbleSizes', referenceOf(source));
  }
  /** The reference of a dimension, as Excel writes it. */
  GetDimensionDataSourceString(dimension?: unknown): string {
    const key = DIMENSIONS[oneOf(dimension, Object.keys(DIMENSIONS) as (keyof typeof DIMENSIONS)[], 'dimension')];
    return this.series[key] ?? '';
  }
  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.context, this.series);
  }
  get Points(): ChartPointsCollection {
    return new ChartPointsCollection(this.context, this.series);
  }
  Delete(): void {
    const chart = this.changing;
    chart.series = chart.series.filter((other) => other !== this.series);
  }
}

function referenceOf(source: unknown): string {
  if (!(source instanceof Range)) throw invalidArgument('sourceData must be a range.');
  return absoluteAddress(source.sheet.name, source.area);
}

export class ChartSeriesFormat extends ChartPart {
  readonly className = 'ChartSeriesFormat';
  static override readonly navigations = ['Fill', 'Line'];
  constructor(
    context: Context,
    private readonly series: SeriesData,
  ) {
    super(context);
  }
  get Fill(): ChartFill {
    const { series } = this;
    return new ChartFill(this.context, (color) => {
      if (color === undefined) delete series.color;
      else series.color = color;
    });
  }
  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.context, this.series);
  }
}

/** The fill of a series or of one point. */
export class ChartFill extends ChartPart {
  readonly className = 'ChartFill';
  constructor(
    context: Context,
    private readonly fill: (color: string | undefined) => void,
  ) {
    super(context);
  }
  SetSolidColor(color?: unknown): void {
    delete this.changing.original;
    this.fill(colorOf(color));
  }
  Clear(): void {
    delete this.changing.original;
    this.fill(undefined);
  }
}

export class ChartLineFormat extends ChartPart {
  readonly className = 'ChartLineFormat';
  constructor(
    context: Context,
    private readonly series: SeriesData,
  ) {
    super(context);
  }
  get Color(): string {
    return this.series.lineColor ?? '';
  }
  set Color(value: unknown) {
    delete this.changing.original;
    this.series.lineColor = colorOf(value);
  }
  get Weight(): number {
    return this.series.lineWeight ?? 2.25;
  }
  set Weight(value: unknown) {
    delete this.changing.original;
    this.series.lineWeight = numberOf(value, 'weight');
  }
  get LineStyle(): string {
    return this.series.lineStyle ?? 'Continuous';
  }
  set LineStyle(value: unknown) {
    delete this.changing.original;
    this.series.lineStyle = oneOf(
      value,
      ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Grey25', 'Grey50', 'Grey75', 'Automatic', 'RoundDot'] as const,
      'lineStyle',
    );
  }
  Clear(): void {
    delete this.changing.original;
    this.series.lineStyle = 'None';
  }
}

export class ChartPointsCollection extends HostCollection<ChartPoint> {
  readonly className = 'ChartPointsCollection';
  constructor(
    private readonly context: Context,
    private readonly series: SeriesData,
  ) {
    super();
  }
  get Count(): number {
    const place = this.series.values === undefined ? undefined : placeOf(this.context.workspace, this.series.values, this.context.sheet);
    return place ? (place.area.lastRow - place.area.row + 1) * (place.area.lastColumn - place.area.column + 1) : 0;
  }
  GetCount(): number {
    return this.Count;
  }
  items(): readonly ChartPoint[] {
    return Array.from({ length: this.Count }, (_, index) => new ChartPoint(this.context, this.series, index));
  }
  GetItemAt(index?: unknown): ChartPoint {
    const at = integerOf(index, 'index');
    if (at < 0 || at >= this.Count) throw itemNotFound('The series has fewer points.');
    return new ChartPoint(this.context, this.series, at);
  }
}

export class ChartPoint extends ChartPart {
  readonly className = 'ChartPoint';
  static override readonly navigations = ['Format'];
  constructor(
    context: Context,
    private readonly series: SeriesData,
    private readonly index: number,
  ) {
    super(context);
  }
  get Value(): unknown {
    const { workspace, sheet } = this.context;
    workspace.settle();
    const place = this.series.values === undefined ? undefined : placeOf(workspace, this.series.values, sheet);
    if (!place) return null;
    const columns = place.area.lastColumn - place.area.column + 1;
    const value =
      cellAt(place.sheet, place.area.row + Math.floor(this.index / columns), place.area.column + (this.index % columns))?.value ?? null;
    return isCellError(value) ? value.error : value;
  }
  get Format(): ChartPointFormat {
    return new ChartPointFormat(this.context, this.series, this.index);
  }
}

export class ChartPointFormat extends ChartPart {
  readonly className = 'ChartPointFormat';
  static override readonly navigations = ['Fill'];
  constructor(
    context: Context,
    private readonly series: SeriesData,
    private readonly index: number,
  ) {
    super(context);
  }
  get Fill(): ChartFill {
    const { series, index } = this;
    return new ChartFill(this.context, (color) => {
      if (color === undefined) series.pointColors?.delete(index);
      else (series.pointColors ??= new Map()).set(index, color);
    });
  }
}
