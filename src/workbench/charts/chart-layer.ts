import type { EChartsType } from 'echarts/core';
import type { Chart } from '../../host/book/book';
import { PIXELS } from '../grid/geometry';
import type { GridView } from '../grid/grid-view';
import type { Workbench } from '../workbench';

interface DrawnChart {
  readonly element: HTMLElement;
  instance?: EChartsType;
  drawn: string;
}

/** The charts of the sheet, over its cells. The library that draws them is loaded with the first. */
export class ChartLayer {
  private readonly charts = new Map<string, DrawnChart>();
  private shown = '';

  constructor(
    private readonly view: GridView,
    private readonly workbench: Workbench,
  ) {}

  draw(): void {
    const { workbench } = this;
    const now = `${workbench.sheet.id} ${workbench.contents} ${workbench.language}`;
    if (now === this.shown) return;
    this.shown = now;
    const { charts } = workbench.sheet;
    for (const [id, { element, instance }] of this.charts)
      if (!charts.some((chart) => chart.id === id)) {
        instance?.dispose();
        element.remove();
        this.charts.delete(id);
      }
    for (const chart of charts) this.place(chart);
    if (charts.length > 0) void this.fill(charts);
  }

  close(): void {
    for (const { instance } of this.charts.values()) instance?.dispose();
    this.charts.clear();
  }

  private place(chart: Chart): void {
    let known = this.charts.get(chart.id);
    if (!known) {
      const element = document.createElement('div');
      element.className = 'chart';
      element.setAttribute('role', 'img');
      this.charts.set(chart.id, (known = { element, drawn: '' }));
    }
    const { position, altText, title, name } = chart;
    known.element.setAttribute('aria-label', [title?.text ?? name, altText?.description].filter(Boolean).join('. '));
    const { layer, left, top } = this.view.placeAt(position.left * PIXELS, position.top * PIXELS);
    if (known.element.parentElement !== layer) layer.append(known.element);
    Object.assign(known.element.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${position.width * PIXELS}px`,
      height: `${position.height * PIXELS}px`,
    });
  }

  private async fill(charts: readonly Chart[]): Promise<void> {
    const { drawChart } = await import('./draw-chart');
    for (const chart of charts) {
      const known = this.charts.get(chart.id);
      if (!known?.element.isConnected) continue;
      const { instance, drawn } = drawChart(known.element, chart, this.workbench, known.instance, known.drawn);
      known.instance = instance;
      known.drawn = drawn;
      known.element.dataset.drawn = 'true';
    }
  }
}
