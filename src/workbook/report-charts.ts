/** One series of a chart: where its values stand, what it is called and how it is coloured. */
export interface SeriesPlan {
  readonly name: string;
  readonly values: Excel.Range;
  readonly color: string;
  /** Categories, or the horizontal values of a bubble chart. */
  readonly x: Excel.Range;
  readonly sizes?: Excel.Range;
}

export interface ChartPlan {
  readonly type: Excel.ChartType | 'ColumnClustered' | 'ColumnStacked' | 'Line' | 'Bubble';
  readonly name: string;
  readonly title: string;
  /** First row and column, zero-based, and how many columns wide. */
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /**
   * A cell that holds a number, with what stands above it (for bubbles three in a row): of one cell alone nobody has seen that Excel makes a
   * series, and what it makes of a wider source depends on what stands in it.
   */
  readonly seed: Excel.Range;
  readonly series: readonly SeriesPlan[];
}

const ROWS = 17;

/** A native chart whose series are all set by hand, so that nothing is left to Excel's guesses. */
export function drawChart(sheet: Excel.Worksheet, plan: ChartPlan): Excel.Chart {
  const chart = sheet.charts.add(plan.type, plan.seed, 'Columns');
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.title.format.font.size = 12;
  chart.legend.visible = true;
  chart.legend.position = 'Bottom';
  chart.setPosition(
    sheet.getRangeByIndexes(plan.row, plan.column, 1, 1),
    sheet.getRangeByIndexes(plan.row + ROWS - 1, plan.column + plan.columns - 1, 1, 1),
  );
  plan.series.forEach(({ name, values, color, x, sizes }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setXAxisValues(x);
    series.setValues(values);
    if (sizes) {
      series.setBubbleSizes(sizes);
      series.bubbleScale = 40;
    }
    if (plan.type === 'Line') {
      series.format.line.color = color;
      series.format.line.weight = 2.25;
      series.markerStyle = 'None';
    } else {
      series.format.fill.setSolidColor(color);
      if (!sizes) series.gapWidth = 50;
    }
  });
  return chart;
}
