import type { BarSeriesOption, LineSeriesOption, PieSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import { isCellError, type CellValue, type Chart, type ChartAxis, type ChartSeries } from '../../host/book/book';
import { displayText } from '../../host/calculation/entry';
import { placeOf } from '../../host/model/references';
import { PIXELS } from '../grid/geometry';
import type { Workbench } from '../workbench';

type SeriesOption = BarSeriesOption | LineSeriesOption | PieSeriesOption | ScatterSeriesOption;

/** One chart of the workbook in the terms of the library that draws it. */
export function chartOption(chart: Chart, workbench: Workbench): EChartsCoreOption {
  const source = new Source(workbench);
  const ink = '#404040';
  const faint = '#e1dfdd';
  const round = /^(Pie|Doughnut)/.test(chart.chartType);
  const legend = chart.legend;
  const titled = chart.title?.visible !== false && chart.title?.text;
  const colors = chart.series.map((series, at) => colorOf(chart, series, at, workbench));
  const base: EChartsCoreOption = {
    animation: false,
    textStyle: { fontFamily: 'Calibri, Carlito, "Segoe UI", Arial, sans-serif', color: ink },
    ...(titled
      ? {
          title: {
            text: titled,
            left: 'center',
            top: 6,
            textStyle: {
              fontSize: (chart.title?.size ?? 14) * 1.2,
              fontWeight: 600,
              color: chart.title?.color ?? ink,
            },
          },
        }
      : {}),
    ...(legend?.visible !== false && (round || chart.series.length > 1 || legend?.visible)
      ? {
          legend: {
            ...LEGENDS[legend?.position ?? 'Bottom'],
            ...(titled && legend?.position === 'Top' ? { top: 34 } : {}),
            textStyle: { color: ink },
            icon: 'roundRect',
            itemWidth: 14,
            itemHeight: 10,
            type: 'scroll',
          },
        }
      : {}),
    tooltip: { trigger: round || isXy(chart) ? 'item' : 'axis', confine: true },
    color: colors,
  };
  if (round) return { ...base, series: chart.series.slice(0, 1).map((series) => pie(chart, series, source, workbench)) };

  const horizontal = chart.chartType.startsWith('Bar');
  const first = chart.series[0];
  const categories = first?.categories === undefined ? undefined : source.texts(first.categories);
  const whole = chart.series.every(({ values }) =>
    source.values(values).every((each) => typeof each !== 'number' || Number.isInteger(each)),
  );
  const shares = chart.chartType.includes('100');
  const value = {
    ...valueAxis(chart.axes.value, workbench, ink, faint, shares ? '0%' : 'General'),
    ...(shares ? { max: 1 } : whole ? { minInterval: 1 } : {}),
  };
  const category = isXy(chart)
    ? { ...valueAxis(chart.axes.category, workbench, ink, faint, source.formatOf(first?.xValues)), nameGap: 28 }
    : {
        type: 'category' as const,
        data: categories ?? (first ? source.values(first.values).map((_, at) => String(at + 1)) : []),
        axisLabel: { color: ink, show: chart.axes.category.visible !== false, ...labelRoom(chart, horizontal, categories?.length ?? 0) },
        axisLine: { lineStyle: { color: faint } },
        axisTick: { show: false },
        inverse: chart.axes.category.reverse === true,
        boundaryGap: !/^(Area)/.test(chart.chartType),
        ...axisName(chart.axes.category, ink),
      };
  const secondary = chart.series.some(({ axisGroup }) => axisGroup === 'Secondary');
  const values = secondary
    ? [
        value,
        { ...valueAxis(chart.axes.secondaryValue ?? {}, workbench, ink, faint), position: 'right' as const, splitLine: { show: false } },
      ]
    : value;
  return {
    ...base,
    grid: {
      containLabel: true,
      left: chart.axes[horizontal ? 'category' : 'value'].title ? 34 : 14,
      right: legend?.visible && legend.position === 'Right' ? 120 : 22,
      top: (titled ? 42 : 16) + (legend?.visible && legend.position === 'Top' ? 26 : 0),
      bottom:
        10 +
        (base['legend'] && (legend?.position ?? 'Bottom') === 'Bottom' ? 26 : 0) +
        (chart.axes[horizontal ? 'value' : 'category'].title ? 22 : 0),
    },
    xAxis: horizontal ? values : category,
    yAxis: horizontal ? category : values,
    series: chart.series.map((series, at) => seriesOption(chart, series, colors[at] ?? '#4472C4', source, workbench)),
  };
}

/** A few categories are all named, on several lines if need be; of many, as many as fit. */
function labelRoom({ position }: Chart, horizontal: boolean, count: number): object {
  if (horizontal) return { interval: 0, width: position.width * 0.4, overflow: 'truncate' };
  if (count === 0 || count > 12) return { hideOverlap: true };
  return { interval: 0, fontSize: 10, width: (position.width * PIXELS - 58) / count, overflow: 'break' };
}

const isXy = ({ chartType }: Chart): boolean => /^(XY|Bubble)/.test(chartType);

const LEGENDS = {
  Top: { top: 8 },
  Bottom: { bottom: 6 },
  Left: { left: 8, orient: 'vertical', top: 'middle' },
  Right: { right: 8, orient: 'vertical', top: 'middle' },
  Corner: { right: 8, top: 8, orient: 'vertical' },
} as const;

const colorOf = (chart: Chart, series: ChartSeries, at: number, { book }: Workbench): string =>
  (/^(Line|XYScatterLines|XYScatterSmooth)/.test(series.chartType ?? chart.chartType)
    ? (series.lineColor ?? series.color)
    : (series.color ?? series.lineColor)) ??
  book.themeColors[4 + (at % 6)] ??
  '#4472C4';

function axisName({ title, visible }: ChartAxis, ink: string): object {
  return title && visible !== false ? { name: title, nameLocation: 'middle', nameGap: 32, nameTextStyle: { color: ink } } : {};
}

function valueAxis(axis: ChartAxis, workbench: Workbench, ink: string, faint: string, format = 'General') {
  const wanted = axis.numberFormat && axis.numberFormat !== 'General' ? axis.numberFormat : format;
  const title = axisName(axis, ink);
  return {
    type: axis.logarithmic ? ('log' as const) : ('value' as const),
    min: axis.minimum,
    max: axis.maximum,
    interval: axis.majorUnit,
    inverse: axis.reverse === true,
    show: axis.visible !== false,
    axisLabel: {
      color: ink,
      hideOverlap: true,
      formatter: (value: number): string => displayText(Number(value.toPrecision(12)), wanted, workbench.culture),
    },
    splitLine: { show: axis.majorGridlines !== false, lineStyle: { color: faint } },
    ...title,
    ...('name' in title ? { nameGap: 46 } : {}),
  };
}

function seriesOption(chart: Chart, series: ChartSeries, color: string, source: Source, workbench: Workbench): SeriesOption {
  const type = series.chartType ?? chart.chartType;
  const name = source.name(series);
  const values = source.values(series.values);
  const stacked = /Stacked/.test(type);
  const shares = /Stacked100/.test(type) ? source.sums(chart.series) : undefined;
  const of = (at: number, value: CellValue): number | null =>
    typeof value !== 'number' ? null : shares ? value / (shares[at] || 1) : value;
  const format = chart.dataLabels?.numberFormat ?? (shares ? '0%' : source.formatOf(series.values));
  const labels = series.hasDataLabels || chart.dataLabels?.showValue;
  const label = {
    show: labels === true,
    color: '#404040',
    formatter: ({ value }: { value?: unknown }): string => labelText(value, format, workbench),
  };
  const secondary = series.axisGroup === 'Secondary' ? { yAxisIndex: 1 } : {};
  const plain = { name, ...(stacked ? { stack: 'all' } : {}), ...secondary };

  if (type.startsWith('Bubble') || type.startsWith('XY')) {
    const x = source.values(series.xValues ?? series.categories);
    const sizes = source.values(series.bubbleSizes);
    const largest = Math.max(...sizes.map((size) => (typeof size === 'number' ? size : 0)), 0);
    const scale = (chart.bubbleScale ?? 100) / 100;
    const data = values.map((value, at) => [number(x[at]), number(value), number(sizes[at])]);
    if (/Lines|Smooth/.test(type))
      return {
        type: 'line',
        ...plain,
        smooth: /Smooth/.test(type),
        showSymbol: !/NoMarkers/.test(type),
        lineStyle: { color, width: (series.lineWeight ?? 2) * 1.33 },
        itemStyle: { color },
        label: { ...label },
        data,
      };
    return {
      type: 'scatter',
      ...plain,
      itemStyle: { color, opacity: type.startsWith('Bubble') ? 0.7 : 1 },
      symbolSize: (point: unknown): number => {
        const size = Array.isArray(point) ? Number(point[2] ?? 0) : 0;
        return type.startsWith('Bubble') && largest > 0
          ? Math.max(6, Math.sqrt(size / largest) * 56 * scale)
          : (series.markerSize ?? 7) * 1.33;
      },
      label: { ...label },
      data: data.map((point, at) => ({ value: point, itemStyle: { color: series.pointColors?.get(at) ?? color } })),
    };
  }
  if (/^(Line|Area)/.test(type))
    return {
      type: 'line',
      ...plain,
      smooth: series.smooth === true,
      showSymbol: /Markers/.test(type) && series.markerStyle !== 'None',
      symbolSize: (series.markerSize ?? 5) * 1.2,
      lineStyle: {
        color,
        width: (series.lineWeight ?? (type.startsWith('Area') ? 0 : 2.25)) * 1.33,
        type: /dash/i.test(series.lineStyle ?? '') ? 'dashed' : /dot/i.test(series.lineStyle ?? '') ? 'dotted' : 'solid',
      },
      itemStyle: { color },
      ...(type.startsWith('Area') ? { areaStyle: { color, opacity: 0.85 } } : {}),
      connectNulls: false,
      label,
      data: values.map((value, at) => of(at, value)),
    };
  return {
    type: 'bar',
    ...plain,
    itemStyle: { color },
    barCategoryGap: `${Math.round(((series.gapWidth ?? 80) / (100 + (series.gapWidth ?? 80))) * 100)}%`,
    barGap: '0%',
    label: { ...label, position: stacked ? 'inside' : type.startsWith('Bar') ? 'right' : 'top' },
    data: values.map((value, at) => ({
      value: of(at, value) ?? '-',
      ...(series.pointColors?.has(at) ? { itemStyle: { color: series.pointColors.get(at) as string } } : {}),
    })),
  };
}

function pie(chart: Chart, series: ChartSeries, source: Source, workbench: Workbench): PieSeriesOption {
  const texts = series.categories === undefined ? [] : source.texts(series.categories);
  const { showValue, showPercentage, showCategoryName } = chart.dataLabels ?? {};
  const format = chart.dataLabels?.numberFormat ?? source.formatOf(series.values);
  const hole = chart.doughnutHoleSize ?? 50;
  return {
    type: 'pie',
    name: source.name(series),
    radius: chart.chartType.startsWith('Doughnut') ? [`${Math.round(hole * 0.68)}%`, '68%'] : '68%',
    center: ['50%', '53%'],
    label: {
      show: showValue === true || showPercentage === true || showCategoryName === true || series.hasDataLabels === true,
      position: chart.chartType.startsWith('Doughnut') ? 'inside' : 'outside',
      color: chart.chartType.startsWith('Doughnut') ? '#ffffff' : '#404040',
      formatter: ({ value, percent, name }): string =>
        [
          showCategoryName ? name : '',
          showValue || !showPercentage ? labelText(value, format, workbench) : '',
          showPercentage ? `${Math.round(percent ?? 0)} %` : '',
        ]
          .filter(Boolean)
          .join(' '),
    },
    data: source.values(series.values).map((value, at) => ({
      value: number(value) ?? 0,
      name: texts[at] ?? String(at + 1),
      itemStyle: { color: series.pointColors?.get(at) ?? workbench.book.themeColors[4 + (at % 6)] ?? '#4472C4' },
    })),
  };
}

const number = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);

function labelText(value: unknown, format: string, workbench: Workbench): string {
  const given: unknown = Array.isArray(value) ? value[1] : value;
  return typeof given === 'number' ? displayText(given, format, workbench.culture) : '';
}

/** Reads the cells that series refer to. */
class Source {
  constructor(private readonly workbench: Workbench) {}

  values(reference: string | undefined): CellValue[] {
    if (reference === undefined || reference === '') return [];
    try {
      const result = this.workbench.workspace.calculator.evaluate(`=${reference}`, this.workbench.sheet, 0, 0);
      return Array.isArray(result) ? result.flat() : [result];
    } catch {
      return [];
    }
  }
  texts(reference: string): string[] {
    const format = this.formatOf(reference);
    return this.values(reference).map((value) => displayText(isCellError(value) ? null : value, format, this.workbench.culture));
  }
  name({ name }: ChartSeries): string {
    if (name.formula !== undefined) return String(this.values(name.formula.replace(/^=/, ''))[0] ?? '');
    return name.text ?? '';
  }
  /** The number format of the first cell. */
  formatOf(reference: string | undefined): string {
    const place = reference === undefined ? undefined : placeOf(this.workbench.workspace, reference, this.workbench.sheet);
    if (!place) return 'General';
    const cell = place.sheet.cells[place.area.row]?.[place.area.column];
    return this.workbench.workspace.style(cell).numberFormat ?? 'General';
  }
  /** The sum of all series at each category. */
  sums(all: readonly ChartSeries[]): number[] {
    const sums: number[] = [];
    for (const { values } of all)
      for (const [at, value] of this.values(values).entries())
        sums[at] = (sums[at] ?? 0) + (typeof value === 'number' ? Math.abs(value) : 0);
    return sums;
  }
}
