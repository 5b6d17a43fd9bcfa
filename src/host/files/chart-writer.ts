/** Writes a chart part (ISO/IEC 29500-1, 21.2). Series carry the values that their references had, so that a viewer that does not calculate shows them. */
import { parseArea } from '../../ooxml/address';
import { attributes, escapePlain, escapeText, XML_DECLARATION } from '../../ooxml/xml';
import type { Book, CellValue, Chart, ChartAxis, ChartSeries, Sheet } from '../book/book';
import { cellAt, isCellError } from '../book/book';
import { BLANKS, CHART_SHAPES, DASHES, LABEL_POSITIONS, LEGEND_POSITIONS, MARKERS, TICK_LABELS, type ChartShape } from './chart-types';

const EMU_PER_POINT = 12_700;

const val = (name: string, value: string | number | boolean | undefined): string =>
  value === undefined ? '' : `<c:${name}${attributes({ val: value })}/>`;
const wrap = (name: string, inner: string): string => `<c:${name}>${inner}</c:${name}>`;
const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill>`;

// ── references and their values ─────────────────────────────────────────────────────────────────────────────────────────────────────

interface Resolved {
  values: CellValue[];
  /** Rows by columns, when it is one area. */
  rows: number;
  columns: number;
  format: string;
}

function resolve(book: Book, home: Sheet, formula: string): Resolved | undefined {
  const parts = unionParts(formula.replace(/^=/, ''));
  const values: CellValue[] = [];
  let first: { rows: number; columns: number; format: string } | undefined;
  for (const part of parts) {
    const bang = part.lastIndexOf('!');
    const name = bang < 0 ? home.name : part.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
    const sheet = book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const area = parseArea(part.slice(bang + 1));
    if (!sheet || !area) return undefined;
    const lastRow = Math.min(area.lastRow, Math.max(sheet.cells.length - 1, area.row));
    for (let row = area.row; row <= lastRow; row++) {
      for (let column = area.column; column <= Math.min(area.lastColumn, area.column + 999); column++) {
        const cell = cellAt(sheet, row, column);
        values.push(cell?.value ?? null);
        first ??= {
          rows: lastRow - area.row + 1,
          columns: area.lastColumn - area.column + 1,
          format: book.styles[cell?.style ?? 0]?.numberFormat ?? 'General',
        };
      }
    }
  }
  return first && { values, ...first };
}

function unionParts(formula: string): string[] {
  const inner = formula.startsWith('(') && formula.endsWith(')') ? formula.slice(1, -1) : formula;
  return inner.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [inner];
}

function numberCache(resolved: Resolved | undefined): string {
  if (!resolved) return '';
  const points = resolved.values.map((value, at) =>
    typeof value === 'number' && Number.isFinite(value) ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : '',
  );
  return `<c:numCache><c:formatCode>${escapeText(resolved.format)}</c:formatCode>${val('ptCount', resolved.values.length)}${points.join('')}</c:numCache>`;
}

const shownText = (value: CellValue): string =>
  value === null ? '' : isCellError(value) ? value.error : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);

function textPoints(values: readonly CellValue[]): string {
  const points = values.map((value, at) =>
    value === null || value === '' ? '' : `<c:pt idx="${at}"><c:v>${escapeText(shownText(value))}</c:v></c:pt>`,
  );
  return `${val('ptCount', values.length)}${points.join('')}`;
}

const formulaXml = (formula: string): string => `<c:f>${escapeText(formula.replace(/^=/, ''))}</c:f>`;

// ── the chart ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Group {
  type: string;
  shape: ChartShape;
  secondary: boolean;
  series: { series: ChartSeries; index: number }[];
}

export function writeChart(chart: Chart, book: Book, home: Sheet): string {
  return new ChartWriter(chart, book, home).xml();
}

class ChartWriter {
  private readonly groups: Group[] = [];

  constructor(
    private readonly chart: Chart,
    private readonly book: Book,
    private readonly home: Sheet,
  ) {
    chart.series.forEach((series, index) => {
      const type = series.chartType ?? chart.chartType;
      const secondary = series.axisGroup === 'Secondary';
      let group = this.groups.find((each) => each.type === type && each.secondary === secondary);
      if (!group) this.groups.push((group = { type, shape: shapeOf(type), secondary, series: [] }));
      group.series.push({ series, index });
    });
    if (this.groups.length === 0)
      this.groups.push({ type: chart.chartType, shape: shapeOf(chart.chartType), secondary: false, series: [] });
  }

  xml(): string {
    const { title, legend } = this.chart;
    const titleXml = title?.visible
      ? `${titleElement(title.text, title.size ?? 14, title.color)}${val('autoTitleDeleted', false)}`
      : val('autoTitleDeleted', true);
    const legendXml = legend?.visible ? wrap('legend', val('legendPos', LEGEND_POSITIONS[legend.position]) + val('overlay', false)) : '';
    const body =
      titleXml +
      wrap('plotArea', `<c:layout/>${this.groups.map((group) => this.group(group)).join('')}${this.axes()}`) +
      legendXml +
      val('plotVisOnly', true) +
      val('dispBlanksAs', this.chart.blanks === undefined ? 'gap' : BLANKS[this.chart.blanks]);
    return `${XML_DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${val('roundedCorners', false)}${wrap('chart', body)}</c:chartSpace>`;
  }

  private group({ shape, secondary, series }: Group): string {
    const { chart } = this;
    const written = series.map(({ series: each, index }) => this.series(each, index, shape)).join('');
    const axisIds =
      shape.element === 'pieChart' || shape.element === 'doughnutChart'
        ? ''
        : secondary
          ? val('axId', 3) + val('axId', 4)
          : val('axId', 1) + val('axId', 2);
    const gap = series.find(({ series: each }) => each.gapWidth !== undefined)?.series.gapWidth;
    switch (shape.element) {
      case 'barChart':
        return wrap(
          'barChart',
          val('barDir', shape.direction) +
            val('grouping', shape.grouping) +
            val('varyColors', false) +
            written +
            this.groupLabels() +
            val('gapWidth', gap ?? 150) +
            (shape.grouping === 'clustered' ? '' : val('overlap', 100)) +
            axisIds,
        );
      case 'lineChart':
        return wrap(
          'lineChart',
          val('grouping', shape.grouping) + val('varyColors', false) + written + this.groupLabels() + val('marker', true) + axisIds,
        );
      case 'areaChart':
        return wrap('areaChart', val('grouping', shape.grouping) + val('varyColors', false) + written + this.groupLabels() + axisIds);
      case 'pieChart':
        return wrap('pieChart', val('varyColors', true) + written + this.groupLabels() + val('firstSliceAng', 0));
      case 'doughnutChart':
        return wrap(
          'doughnutChart',
          val('varyColors', true) + written + this.groupLabels() + val('firstSliceAng', 0) + val('holeSize', chart.doughnutHoleSize ?? 75),
        );
      case 'scatterChart':
        return wrap(
          'scatterChart',
          val('scatterStyle', shape.smooth ? 'smoothMarker' : 'lineMarker') +
            val('varyColors', false) +
            written +
            this.groupLabels() +
            axisIds,
        );
      case 'bubbleChart':
        return wrap(
          'bubbleChart',
          val('varyColors', false) +
            written +
            this.groupLabels() +
            val('bubbleScale', chart.bubbleScale ?? 100) +
            val('showNegBubbles', false) +
            axisIds,
        );
      case 'radarChart':
        return wrap(
          'radarChart',
          val('radarStyle', shape.filled ? 'filled' : 'marker') + val('varyColors', false) + written + this.groupLabels() + axisIds,
        );
    }
  }

  private series(series: ChartSeries, index: number, shape: ChartShape): string {
    const { name } = series;
    const nameXml =
      name.formula !== undefined
        ? wrap('tx', wrap('strRef', formulaXml(name.formula) + this.nameCache(name.formula)))
        : name.text !== undefined
          ? wrap('tx', `<c:v>${escapeText(name.text)}</c:v>`)
          : '';
    const head = val('idx', index) + val('order', index) + nameXml + this.shapeProperties(series, shape);
    const marker =
      shape.element === 'lineChart' || shape.element === 'scatterChart' || (shape.element === 'radarChart' && !shape.filled)
        ? markerXml(series, shape)
        : '';
    const points = [...(series.pointColors ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([at, color]) =>
        wrap(
          'dPt',
          val('idx', at) +
            (hasInvert(shape) ? val('invertIfNegative', false) : '') +
            (shape.element === 'bubbleChart' ? val('bubble3D', false) : '') +
            wrap('spPr', solid(color)),
        ),
      );
    const labels =
      series.hasDataLabels === true
        ? this.labels(shape)
        : series.hasDataLabels === false && this.chart.dataLabels
          ? wrap('dLbls', val('delete', true))
          : '';
    const exploded = shape.exploded ? val('explosion', 25) : '';
    switch (shape.element) {
      case 'scatterChart':
        return wrap(
          'ser',
          head +
            marker +
            points.join('') +
            labels +
            this.reference('xVal', series.xValues ?? series.categories, true) +
            this.reference('yVal', series.values, false) +
            val('smooth', series.smooth ?? shape.smooth ?? false),
        );
      case 'bubbleChart':
        return wrap(
          'ser',
          head +
            val('invertIfNegative', false) +
            points.join('') +
            labels +
            this.reference('xVal', series.xValues ?? series.categories, true) +
            this.reference('yVal', series.values, false) +
            this.reference('bubbleSize', series.bubbleSizes, false) +
            val('bubble3D', false),
        );
      case 'barChart':
        return wrap(
          'ser',
          head +
            val('invertIfNegative', false) +
            points.join('') +
            labels +
            this.reference('cat', series.categories, true) +
            this.reference('val', series.values, false),
        );
      case 'lineChart':
        return wrap(
          'ser',
          head +
            marker +
            points.join('') +
            labels +
            this.reference('cat', series.categories, true) +
            this.reference('val', series.values, false) +
            val('smooth', series.smooth ?? false),
        );
      case 'pieChart':
      case 'doughnutChart':
        return wrap(
          'ser',
          head +
            exploded +
            points.join('') +
            labels +
            this.reference('cat', series.categories, true) +
            this.reference('val', series.values, false),
        );
      default:
        return wrap(
          'ser',
          head +
            marker +
            points.join('') +
            labels +
            this.reference('cat', series.categories, true) +
            this.reference('val', series.values, false),
        );
    }
  }

  private nameCache(formula: string): string {
    const resolved = resolve(this.book, this.home, formula);
    if (!resolved) return '';
    return wrap(
      'strCache',
      textPoints([
        resolved.values
          .filter((value) => value !== null)
          .map(shownText)
          .join(' '),
      ]),
    );
  }

  private reference(tag: string, formula: string | undefined, maybeText: boolean): string {
    if (formula === undefined || formula === '') return '';
    const literal = /^=?\{(.*)\}$/.exec(formula);
    if (literal) {
      const numbers = (literal[1] ?? '').split(/[,;]/);
      return wrap(
        tag,
        wrap(
          'numLit',
          val('ptCount', numbers.length) +
            numbers.map((number, at) => `<c:pt idx="${at}"><c:v>${escapeText(number.trim())}</c:v></c:pt>`).join(''),
        ),
      );
    }
    const resolved = resolve(this.book, this.home, formula);
    const isText = maybeText && resolved?.values.some((value) => typeof value === 'string') === true;
    if (isText && resolved.columns > 1 && resolved.rows > 1)
      return wrap(tag, wrap('multiLvlStrRef', formulaXml(formula) + levelsCache(resolved)));
    if (isText) return wrap(tag, wrap('strRef', formulaXml(formula) + wrap('strCache', textPoints(resolved.values))));
    return wrap(tag, wrap('numRef', formulaXml(formula) + numberCache(resolved)));
  }

  private shapeProperties(series: ChartSeries, shape: ChartShape): string {
    const dash =
      series.lineStyle === undefined || series.lineStyle === 'None' ? '' : `<a:prstDash val="${DASHES[series.lineStyle] ?? 'solid'}"/>`;
    const width = series.lineWeight === undefined ? {} : { w: Math.round(series.lineWeight * EMU_PER_POINT) };
    const isLine =
      shape.element === 'lineChart' ||
      (shape.element === 'scatterChart' && shape.lines === true) ||
      (shape.element === 'radarChart' && !shape.filled);
    const lineColor = series.lineColor ?? (isLine ? series.color : undefined);
    // A scatter chart without lines has them unless it says so.
    const noLine = series.lineStyle === 'None' || (shape.element === 'scatterChart' && shape.lines === false && lineColor === undefined);
    const line = noLine
      ? `<a:ln${attributes({ w: width.w ?? 19_050 })}><a:noFill/></a:ln>`
      : lineColor === undefined && dash === '' && width.w === undefined
        ? ''
        : `<a:ln${attributes({ ...width, cap: isLine ? 'rnd' : undefined })}>${lineColor === undefined ? '' : solid(lineColor)}${dash}</a:ln>`;
    const fill = !isLine && shape.element !== 'scatterChart' && series.color !== undefined ? solid(series.color) : '';
    return fill + line === '' ? '' : wrap('spPr', fill + line);
  }

  private groupLabels(): string {
    return this.chart.dataLabels ? this.labels(this.groups[0]?.shape) : '';
  }

  private labels(shape: ChartShape | undefined): string {
    const { showValue, showPercentage, showSeriesName, showCategoryName, showBubbleSize, position, numberFormat } = this.chart
      .dataLabels ?? { showValue: true };
    const format = numberFormat === undefined ? '' : `<c:numFmt formatCode="${escapePlain(numberFormat)}" sourceLinked="0"/>`;
    const place = position === undefined ? undefined : LABEL_POSITIONS[position];
    const allowed = place !== undefined && positionsOf(shape).includes(place) ? place : undefined;
    return wrap(
      'dLbls',
      format +
        '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
        val('dLblPos', allowed) +
        val('showLegendKey', false) +
        val('showVal', showValue ?? false) +
        val('showCatName', showCategoryName ?? false) +
        val('showSerName', showSeriesName ?? false) +
        val('showPercent', showPercentage ?? false) +
        val('showBubbleSize', showBubbleSize ?? false),
    );
  }

  private axes(): string {
    const primary = this.groups.filter((group) => !group.secondary && hasAxes(group.shape));
    const secondary = this.groups.filter((group) => group.secondary && hasAxes(group.shape));
    const { category, value, secondaryValue } = this.chart.axes;
    const pair = (shape: ChartShape, first: number, across: ChartAxis, up: ChartAxis, isSecondary: boolean): string => {
      const bars = shape.element === 'barChart' && shape.direction === 'bar';
      const numeric = shape.element === 'scatterChart' || shape.element === 'bubbleChart';
      const hidden = isSecondary ? { ...across, visible: false } : across;
      const categoryXml = axisXml(
        hidden,
        numeric ? 'valAx' : 'catAx',
        first,
        first + 1,
        bars ? 'l' : 'b',
        'autoZero',
        numeric ? 'midCat' : undefined,
      );
      const side = isSecondary ? (bars ? 't' : 'r') : bars ? 'b' : 'l';
      const between = numeric || shape.element === 'areaChart' ? 'midCat' : 'between';
      return categoryXml + axisXml(up, 'valAx', first + 1, first, side, isSecondary ? 'max' : 'autoZero', between);
    };
    const main = primary[0]?.shape;
    const other = secondary[0]?.shape;
    return (main ? pair(main, 1, category, value, false) : '') + (other ? pair(other, 3, category, secondaryValue ?? {}, true) : '');
  }
}

const shapeOf = (type: string): ChartShape => {
  const shape = CHART_SHAPES[type];
  if (!shape) throw new RangeError(`The host writes no chart of type ${type}.`);
  return shape;
};

const hasAxes = (shape: ChartShape): boolean => shape.element !== 'pieChart' && shape.element !== 'doughnutChart';
const hasInvert = (shape: ChartShape): boolean => shape.element === 'barChart' || shape.element === 'bubbleChart';

/** Excel refuses a chart whose labels stand where that kind cannot have them. */
function positionsOf(shape: ChartShape | undefined): string[] {
  switch (shape?.element) {
    case 'barChart':
      return shape.grouping === 'clustered' ? ['ctr', 'inEnd', 'inBase', 'outEnd'] : ['ctr', 'inEnd', 'inBase'];
    case 'lineChart':
    case 'scatterChart':
    case 'bubbleChart':
      return ['ctr', 'l', 'r', 't', 'b'];
    case 'pieChart':
      return ['ctr', 'inEnd', 'outEnd', 'bestFit'];
    default:
      return [];
  }
}

function levelsCache(resolved: Resolved): string {
  // The innermost level is the last column.
  const levels = Array.from({ length: resolved.columns }, (_none, level) => {
    const column = resolved.columns - 1 - level;
    const points = Array.from({ length: resolved.rows }, (_row, row) => {
      const value = resolved.values[row * resolved.columns + column] ?? null;
      return value === null || value === '' ? '' : `<c:pt idx="${row}"><c:v>${escapeText(shownText(value))}</c:v></c:pt>`;
    });
    return wrap('lvl', points.join(''));
  });
  return wrap('multiLvlStrCache', val('ptCount', resolved.rows) + levels.join(''));
}

function markerXml(series: ChartSeries, shape: ChartShape): string {
  const { markerStyle, markerSize, color } = series;
  if (markerStyle === undefined && markerSize === undefined) {
    if (shape.markers === false) return wrap('marker', val('symbol', 'none'));
    return color === undefined ? '' : wrap('marker', val('symbol', 'circle') + val('size', 5) + wrap('spPr', solid(color)));
  }
  const symbol = markerStyle === undefined || markerStyle === 'Automatic' ? undefined : (MARKERS[markerStyle] ?? 'circle');
  return wrap(
    'marker',
    val('symbol', symbol) + val('size', markerSize) + (color === undefined || symbol === 'none' ? '' : wrap('spPr', solid(color))),
  );
}

function titleElement(text: string, size: number | undefined, color: string | undefined): string {
  const run = `<a:rPr${attributes({ lang: 'en-US', sz: size === undefined ? undefined : Math.round(size * 100), b: false })}>${color === undefined ? '' : solid(color)}</a:rPr>`;
  const paragraphs = text.split('\n').map((line) => `<a:p><a:r>${run}<a:t>${escapePlain(line)}</a:t></a:r></a:p>`);
  return wrap('title', `${wrap('tx', wrap('rich', `<a:bodyPr/><a:lstStyle/>${paragraphs.join('')}`))}${val('overlay', false)}`);
}

function axisXml(
  axis: ChartAxis,
  tag: 'catAx' | 'valAx',
  id: number,
  crossing: number,
  position: string,
  crosses: string,
  between: string | undefined,
): string {
  const scaling = wrap(
    'scaling',
    (axis.logarithmic ? val('logBase', 10) : '') +
      val('orientation', axis.reverse ? 'maxMin' : 'minMax') +
      val('max', axis.maximum) +
      val('min', axis.minimum),
  );
  const labels = axis.tickLabelPosition === undefined ? 'nextTo' : (TICK_LABELS[axis.tickLabelPosition] ?? 'nextTo');
  const gridlines = axis.majorGridlines ? wrap('majorGridlines', wrap('spPr', `<a:ln w="9525">${solid('#D9D9D9')}</a:ln>`)) : '';
  const format =
    axis.numberFormat === undefined
      ? '<c:numFmt formatCode="General" sourceLinked="1"/>'
      : `<c:numFmt formatCode="${escapePlain(axis.numberFormat)}" sourceLinked="0"/>`;
  const end =
    tag === 'catAx'
      ? val('auto', true) + val('lblAlgn', 'ctr') + val('lblOffset', 100) + val('noMultiLvlLbl', false)
      : val('crossBetween', between ?? 'between') + val('majorUnit', axis.majorUnit);
  return wrap(
    tag,
    val('axId', id) +
      scaling +
      val('delete', axis.visible === false) +
      val('axPos', position) +
      gridlines +
      (axis.title === undefined ? '' : titleElement(axis.title, undefined, undefined)) +
      format +
      val('majorTickMark', 'none') +
      val('minorTickMark', 'none') +
      val('tickLblPos', labels) +
      val('crossAx', crossing) +
      val('crosses', crosses) +
      end,
  );
}
