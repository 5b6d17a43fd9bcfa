/** Reads a chart part as far as the book has words for it; the part itself is kept. */
import { child, childrenNamed, decodeXstring, descend, descendants, flag, numberOf, parseXml, type XmlNode } from '../../ooxml/xml';
import type { Chart, ChartAxis, ChartSeries } from '../book/book';
import { readColor, type Palette } from './color';
import {
  BLANKS,
  CHART_SHAPES,
  DASHES,
  keyOfWord,
  LABEL_POSITIONS,
  LEGEND_POSITIONS,
  MARKERS,
  TICK_LABELS,
  type ChartShape,
} from './chart-types';

const EMU_PER_POINT = 12_700;

export type ChartContent = Omit<Chart, 'id' | 'name' | 'position' | 'altText' | 'original'>;

const valueOf = (node: XmlNode | undefined, name: string): string | undefined => child(node, name)?.attributes['val'];

/** Chart kinds that are known by name only. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  bar3DChart: '3DColumn',
  line3DChart: '3DLine',
  pie3DChart: '3DPie',
  area3DChart: '3DArea',
  ofPieChart: 'PieOfPie',
  stockChart: 'StockHLC',
  surfaceChart: 'Surface',
  surface3DChart: 'Surface',
};

const SCHEME: Readonly<Record<string, number>> = {
  bg1: 0,
  lt1: 0,
  tx1: 1,
  dk1: 1,
  bg2: 2,
  lt2: 2,
  tx2: 3,
  dk2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

function fillColor(node: XmlNode | undefined, palette: Palette): string | undefined {
  const fill = child(node, 'solidFill');
  const rgb = child(fill, 'srgbClr')?.attributes['val'];
  if (rgb !== undefined) return `#${rgb.toUpperCase()}`;
  const scheme = child(fill, 'schemeClr')?.attributes['val'];
  return scheme === undefined
    ? undefined
    : readColor({ attributes: { theme: String(SCHEME[scheme] ?? '') } } as unknown as XmlNode, palette);
}

function textOf(node: XmlNode | undefined): string {
  const rich = descend(node, 'tx', 'rich');
  if (rich)
    return childrenNamed(rich, 'p')
      .map((paragraph) =>
        descendants(paragraph, 't')
          .map((run) => run.text)
          .join(''),
      )
      .join('\n');
  return descendants(descend(node, 'tx') ?? ({ children: [] } as unknown as XmlNode), 'v')
    .map((each) => decodeXstring(each.text))
    .join('');
}

export function readChart(source: string, palette: Palette): ChartContent {
  const chart = child(parseXml(source), 'chart');
  const plot = child(chart, 'plotArea');
  const groups = (plot?.children ?? []).filter((node) => node.name.endsWith('Chart'));
  const axes = new Map((plot?.children ?? []).filter((node) => /Ax$/.test(node.name)).map((node) => [valueOf(node, 'axId') ?? '', node]));
  const axisIds = (group: XmlNode): string[] => childrenNamed(group, 'axId').map((node) => node.attributes['val'] ?? '');
  const types = groups.map(typeOf);
  const chartType = types[0] ?? 'ColumnClustered';
  const primaryIds = groups[0] ? axisIds(groups[0]) : [];
  const series: { order: number; series: ChartSeries }[] = [];
  groups.forEach((group, at) => {
    const secondary = at > 0 && axisIds(group)[0] !== primaryIds[0] && axisIds(group).length > 0;
    for (const node of childrenNamed(group, 'ser')) {
      const read = readSeries(node, group, types[at] ?? '', palette);
      if (types[at] !== chartType) read.chartType = types[at] ?? '';
      if (secondary) read.axisGroup = 'Secondary';
      series.push({ order: Number(valueOf(node, 'order') ?? series.length), series: read });
    }
  });
  const secondaryGroup = groups.find((group) => axisIds(group).length > 0 && axisIds(group)[0] !== primaryIds[0]);
  const content: ChartContent = {
    chartType,
    series: series.sort((a, b) => a.order - b.order).map((each) => each.series),
    axes: {
      category: readAxis(axes.get(primaryIds[0] ?? '')),
      value: readAxis(axes.get(primaryIds[1] ?? '')),
      ...(secondaryGroup && { secondaryValue: readAxis(axes.get(axisIds(secondaryGroup)[1] ?? '')) }),
    },
  };
  const title = child(chart, 'title');
  if (title) {
    const properties = descendants(title, 'rPr')[0] ?? descendants(title, 'defRPr')[0];
    const size = numberOf(properties?.attributes['sz']);
    const color = fillColor(properties, palette);
    content.title = {
      text: textOf(title),
      visible: true,
      ...(size !== undefined && size !== 1400 && { size: size / 100 }),
      ...(color !== undefined && { color }),
    };
  }
  const blanks = keyOfWord(BLANKS, valueOf(chart, 'dispBlanksAs'));
  if (blanks !== undefined) content.blanks = blanks as keyof typeof BLANKS;
  const legend = child(chart, 'legend');
  if (legend) {
    const position = keyOfWord(LEGEND_POSITIONS, valueOf(legend, 'legendPos') ?? 'r');
    content.legend = {
      visible: true,
      position: position === 'Top' || position === 'Bottom' || position === 'Left' || position === 'Corner' ? position : 'Right',
    };
  }
  const labels = readLabels(groups, childrenOf(groups));
  if (labels) content.dataLabels = labels;
  const bubbleScale = numberOf(groups.map((group) => valueOf(group, 'bubbleScale')).find((value) => value !== undefined));
  if (bubbleScale !== undefined && bubbleScale !== 100) content.bubbleScale = bubbleScale;
  const hole = numberOf(groups.map((group) => valueOf(group, 'holeSize')).find((value) => value !== undefined));
  if (hole !== undefined && hole !== 75) content.doughnutHoleSize = hole;
  return content;
}

const childrenOf = (groups: readonly XmlNode[]): XmlNode[] => groups.flatMap((group) => childrenNamed(group, 'ser'));

const symbols = (group: XmlNode): (string | undefined)[] =>
  childrenNamed(group, 'ser').map((node) => valueOf(child(node, 'marker'), 'symbol'));
const allUnmarked = (group: XmlNode): boolean => symbols(group).length > 0 && symbols(group).every((symbol) => symbol === 'none');

function typeOf(group: XmlNode): string {
  const known = OTHER_KINDS[group.name];
  if (known !== undefined) return known;
  const grouping = valueOf(group, 'grouping') ?? (group.name === 'barChart' ? 'clustered' : 'standard');
  const series = childrenNamed(group, 'ser');
  const wanted: Partial<ChartShape> = {};
  if (group.name === 'barChart')
    Object.assign(wanted, { direction: valueOf(group, 'barDir') ?? 'col', grouping: grouping === 'standard' ? 'clustered' : grouping });
  if (group.name === 'areaChart') wanted.grouping = grouping === 'stacked' || grouping === 'percentStacked' ? grouping : 'standard';
  if (group.name === 'lineChart')
    Object.assign(wanted, {
      grouping: grouping === 'stacked' || grouping === 'percentStacked' ? grouping : 'standard',
      markers: !allUnmarked(group) && flag(valueOf(group, 'marker'), false),
    });
  if (group.name === 'pieChart' || group.name === 'doughnutChart') {
    if (series.length > 0 && series.every((node) => Number(valueOf(node, 'explosion') ?? 0) > 0)) wanted.exploded = true;
  }
  if (group.name === 'scatterChart') {
    wanted.markers = !allUnmarked(group);
    wanted.lines = !(series.length > 0 && series.every((node) => descend(node, 'spPr', 'ln', 'noFill')));
    if (wanted.lines && series.length > 0 && series.every((node) => flag(valueOf(node, 'smooth')))) wanted.smooth = true;
    if (!wanted.lines) wanted.markers = true;
  }
  if (group.name === 'radarChart') {
    if (valueOf(group, 'radarStyle') === 'filled') wanted.filled = true;
    else wanted.markers = !allUnmarked(group);
  }
  const same = (shape: ChartShape): boolean =>
    (['direction', 'grouping', 'markers', 'lines', 'smooth', 'filled', 'exploded'] as const).every((key) => shape[key] === wanted[key]);
  return Object.keys(CHART_SHAPES).find((type) => CHART_SHAPES[type]?.element === group.name && same(CHART_SHAPES[type])) ?? group.name;
}

function formulaOf(node: XmlNode | undefined): string | undefined {
  const reference = node && descendants(node, 'f')[0];
  if (reference) return reference.text;
  const literal = child(node, 'numLit') ?? child(node, 'strLit');
  return (
    literal &&
    `{${childrenNamed(literal, 'pt')
      .map((point) => child(point, 'v')?.text ?? '')
      .join(',')}}`
  );
}

function readSeries(node: XmlNode, group: XmlNode, type: string, palette: Palette): ChartSeries {
  const shape = CHART_SHAPES[type];
  const tx = child(node, 'tx');
  const nameFormula = descend(tx, 'strRef', 'f')?.text;
  const text = child(tx, 'v')?.text;
  const series: ChartSeries = {
    name: nameFormula !== undefined ? { formula: nameFormula } : text !== undefined ? { text: decodeXstring(text) } : {},
  };
  const values = formulaOf(child(node, 'val') ?? child(node, 'yVal'));
  if (values !== undefined) series.values = values;
  const categories = formulaOf(child(node, 'cat'));
  if (categories !== undefined) series.categories = categories;
  const xValues = formulaOf(child(node, 'xVal'));
  if (xValues !== undefined) series.xValues = xValues;
  const sizes = formulaOf(child(node, 'bubbleSize'));
  if (sizes !== undefined) series.bubbleSizes = sizes;
  readLook(series, node, shape, palette);
  const gap = numberOf(valueOf(group, 'gapWidth'));
  if (gap !== undefined && gap !== 150) series.gapWidth = gap;
  const labels = child(node, 'dLbls');
  if (labels) series.hasDataLabels = !flag(valueOf(labels, 'delete'));
  if (flag(valueOf(node, 'smooth')) && !shape?.smooth) series.smooth = true;
  const points = childrenNamed(node, 'dPt').flatMap((point): [number, string][] => {
    const color = fillColor(child(point, 'spPr'), palette);
    return color === undefined ? [] : [[Number(valueOf(point, 'idx')), color]];
  });
  if (points.length > 0) series.pointColors = new Map(points);
  return series;
}

function readLook(series: ChartSeries, node: XmlNode, shape: ChartShape | undefined, palette: Palette): void {
  const properties = child(node, 'spPr');
  const line = child(properties, 'ln');
  const isLine =
    shape?.element === 'lineChart' ||
    (shape?.element === 'scatterChart' && shape.lines === true) ||
    (shape?.element === 'radarChart' && !shape.filled);
  const fill = fillColor(properties, palette);
  const stroke = fillColor(line, palette);
  const marker = child(node, 'marker');
  const markerColor = fillColor(child(marker, 'spPr'), palette);
  if (isLine || shape?.element === 'scatterChart') {
    const color = markerColor ?? stroke;
    if (color !== undefined) series.color = color;
    if (stroke !== undefined && markerColor !== undefined && stroke !== markerColor) series.lineColor = stroke;
  } else {
    if (fill !== undefined) series.color = fill;
    if (stroke !== undefined) series.lineColor = stroke;
  }
  const unjoined = shape?.element === 'scatterChart' && shape.lines === false;
  const width = numberOf(line?.attributes['w']);
  if (width !== undefined && !(child(line, 'noFill') && width === 19_050)) series.lineWeight = width / EMU_PER_POINT;
  if (child(line, 'noFill') && !unjoined) series.lineStyle = 'None';
  const dash = keyOfWord(DASHES, child(line, 'prstDash')?.attributes['val']);
  if (dash !== undefined) series.lineStyle = dash;
  const symbol = valueOf(marker, 'symbol');
  const size = numberOf(valueOf(marker, 'size'));
  const ours = symbol === 'circle' && size === 5;
  if (symbol !== undefined && !ours && !(symbol === 'none' && shape?.markers === false))
    series.markerStyle = keyOfWord(MARKERS, symbol) ?? 'Automatic';
  if (size !== undefined && !ours) series.markerSize = size;
}

function readLabels(groups: readonly XmlNode[], series: readonly XmlNode[]): Chart['dataLabels'] {
  const ofGroup = groups
    .map((group) => child(group, 'dLbls'))
    .find((node) => node !== undefined && descendants(node, 'delete').length === 0);
  const ofSeries = series.map((node) => child(node, 'dLbls')).find((node) => node !== undefined && !flag(valueOf(node, 'delete')));
  const node = [ofGroup, ofSeries].find(
    (each) =>
      each !== undefined &&
      ['showVal', 'showPercent', 'showSerName', 'showCatName', 'showBubbleSize'].some((name) => flag(valueOf(each, name))),
  );
  if (!node) return undefined;
  const position = keyOfWord(LABEL_POSITIONS, valueOf(node, 'dLblPos'));
  const format = child(node, 'numFmt');
  const labels: NonNullable<Chart['dataLabels']> = {
    ...(flag(valueOf(node, 'showVal')) && { showValue: true }),
    ...(flag(valueOf(node, 'showPercent')) && { showPercentage: true }),
    ...(flag(valueOf(node, 'showSerName')) && { showSeriesName: true }),
    ...(flag(valueOf(node, 'showCatName')) && { showCategoryName: true }),
    ...(flag(valueOf(node, 'showBubbleSize')) && { showBubbleSize: true }),
    ...(position !== undefined && { position }),
    ...(format && !flag(format.attributes['sourceLinked']) && { numberFormat: format.attributes['formatCode'] ?? 'General' }),
  };
  // Labels of single series that show the value are what a series without further words has.
  return node === ofSeries && JSON.stringify(labels) === '{"showValue":true}' ? undefined : labels;
}

function readAxis(node: XmlNode | undefined): ChartAxis {
  if (!node) return {};
  const scaling = child(node, 'scaling');
  const title = child(node, 'title');
  const minimum = numberOf(valueOf(scaling, 'min'));
  const maximum = numberOf(valueOf(scaling, 'max'));
  const majorUnit = numberOf(valueOf(node, 'majorUnit'));
  const format = child(node, 'numFmt');
  const labels = keyOfWord(TICK_LABELS, valueOf(node, 'tickLblPos'));
  return {
    ...(flag(valueOf(node, 'delete')) && { visible: false }),
    ...(title && { title: textOf(title) }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(majorUnit !== undefined && { majorUnit }),
    ...(format && !flag(format.attributes['sourceLinked']) && { numberFormat: format.attributes['formatCode'] ?? 'General' }),
    ...(child(node, 'majorGridlines') && { majorGridlines: true }),
    ...(valueOf(scaling, 'orientation') === 'maxMin' && { reverse: true }),
    ...(child(scaling, 'logBase') && { logarithmic: true }),
    ...(labels !== undefined && labels !== 'NextToAxis' && { tickLabelPosition: labels }),
  };
}
