/** Excel.ChartType and the chart elements of DrawingML (ISO/IEC 29500-1, 21.2.2). */

export interface ChartShape {
  element: 'barChart' | 'lineChart' | 'pieChart' | 'doughnutChart' | 'areaChart' | 'scatterChart' | 'bubbleChart' | 'radarChart';
  direction?: 'col' | 'bar';
  grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  /** Lines and scatter charts: whether points are marked and joined. */
  markers?: boolean;
  lines?: boolean;
  smooth?: boolean;
  filled?: boolean;
  exploded?: boolean;
}

export const CHART_SHAPES: Readonly<Record<string, ChartShape>> = {
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  Line: { element: 'lineChart', grouping: 'standard', markers: false },
  LineMarkers: { element: 'lineChart', grouping: 'standard', markers: true },
  LineStacked: { element: 'lineChart', grouping: 'stacked', markers: false },
  LineMarkersStacked: { element: 'lineChart', grouping: 'stacked', markers: true },
  LineStacked100: { element: 'lineChart', grouping: 'percentStacked', markers: false },
  LineMarkersStacked100: { element: 'lineChart', grouping: 'percentStacked', markers: true },
  Area: { element: 'areaChart', grouping: 'standard' },
  AreaStacked: { element: 'areaChart', grouping: 'stacked' },
  AreaStacked100: { element: 'areaChart', grouping: 'percentStacked' },
  Pie: { element: 'pieChart' },
  PieExploded: { element: 'pieChart', exploded: true },
  Doughnut: { element: 'doughnutChart' },
  DoughnutExploded: { element: 'doughnutChart', exploded: true },
  XYScatter: { element: 'scatterChart', markers: true, lines: false },
  XYScatterLines: { element: 'scatterChart', markers: true, lines: true },
  XYScatterLinesNoMarkers: { element: 'scatterChart', markers: false, lines: true },
  XYScatterSmooth: { element: 'scatterChart', markers: true, lines: true, smooth: true },
  XYScatterSmoothNoMarkers: { element: 'scatterChart', markers: false, lines: true, smooth: true },
  Bubble: { element: 'bubbleChart' },
  Radar: { element: 'radarChart', markers: false },
  RadarMarkers: { element: 'radarChart', markers: true },
  RadarFilled: { element: 'radarChart', filled: true },
};

/** Excel.ChartMarkerStyle and ST_MarkerStyle. */
export const MARKERS: Readonly<Record<string, string>> = {
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
  Picture: 'picture',
};

/** Excel.ChartLineStyle and ST_PresetLineDashVal. */
export const DASHES: Readonly<Record<string, string>> = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'dot',
  RoundDot: 'sysDot',
};

/** Excel.ChartDataLabelPosition and ST_DLblPos. */
export const LABEL_POSITIONS: Readonly<Record<string, string>> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

/** Excel.ChartAxisTickLabelPosition and ST_TickLblPos. */
export const TICK_LABELS: Readonly<Record<string, string>> = { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' };

/** Excel.ChartDisplayBlanksAs and ST_DispBlanksAs; the gap is what is left unsaid. */
export const BLANKS = { Zero: 'zero', Interplotted: 'span' } as const;

export const LEGEND_POSITIONS = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;

export const keyOfWord = (words: Readonly<Record<string, string>>, word: string | undefined): string | undefined =>
  Object.keys(words).find((key) => words[key] === word);
