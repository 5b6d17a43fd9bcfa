import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../../host/book/book';
import type { Workbench } from '../workbench';
import { chartOption } from './chart-option';

use([BarChart, LineChart, PieChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, SVGRenderer]);

/** Draws the chart into the element, unless it shows the same already. */
export function drawChart(
  element: HTMLElement,
  chart: Chart,
  workbench: Workbench,
  known: EChartsType | undefined,
  before: string,
): { instance: EChartsType; drawn: string } {
  const instance = known ?? init(element, null, { renderer: 'svg' });
  const option = chartOption(chart, workbench);
  const drawn = JSON.stringify([option, chart.position]);
  if (drawn !== before) {
    instance.resize();
    instance.setOption(option, true);
  }
  return { instance, drawn };
}
