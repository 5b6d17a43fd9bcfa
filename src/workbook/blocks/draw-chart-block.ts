import type { Axis, Chart, Series, Table } from '../../report/blocks';
import { drawChart } from '../report-charts';
import { bodyOffset, columnsOn, type Laid } from './layout';

/** Where the figures of charts stand: the tables of the whole report by their keys. */
export type PlacedTables = ReadonlyMap<string, PlacedTable>;
export interface PlacedTable {
  readonly sheet: Excel.Worksheet;
  readonly widths: readonly number[];
  readonly laid: Laid<Table>;
}

const TYPES = { columns: 'ColumnClustered', stackedColumns: 'ColumnStacked', lines: 'Line', bubbles: 'Bubble' } as const;

/** A native chart on the cells of the tables that it refers to; nothing where it has no series. */
export function drawChartBlock(sheet: Excel.Worksheet, { block, row, column, span }: Laid<Chart>, tables: PlacedTables): void {
  const [first] = block.series;
  if (!first) return;
  const { axes } = drawChart(sheet, {
    type: TYPES[block.type],
    name: chartName(block.key),
    title: block.title,
    row,
    column,
    columns: span,
    seed: seedOf(first, tables),
    series: block.series.map((series) => ({
      name: series.name,
      color: series.color,
      values: rangeOf(series, series.values, tables),
      x: rangeOf(series, series.categories, tables),
      ...(series.sizes === undefined ? {} : { sizes: rangeOf(series, series.sizes, tables) }),
    })),
  });
  setAxis(axes.valueAxis, block.valueAxis);
  if (block.categoryAxis) setAxis(axes.categoryAxis, block.categoryAxis);
}

const chartName = (key: string): string => `PmoChart${key.charAt(0).toUpperCase()}${key.slice(1)}`;

const tableOf = ({ table }: Series, tables: PlacedTables): PlacedTable => {
  const placed = tables.get(table);
  if (!placed) throw new Error(`no table ${table} in the report`);
  return placed;
};

/** The cells of a series' rows in a column of its table, and as many columns behind it. */
function rangeOf(series: Series, key: string, tables: PlacedTables, count = series.count, columns = 1): Excel.Range {
  const { sheet, widths, laid } = tableOf(series, tables);
  const found = columnsOn(widths, laid).find(({ column }) => column.key === key);
  if (!found) throw new Error(`no column ${key} in the table ${series.table}`);
  return sheet.getRangeByIndexes(laid.row + bodyOffset(laid.block) + series.from, found.at, count, columns);
}

/** Cells that hold numbers, with those above: of bubbles all three of the first, else any of the first row. */
function seedOf(series: Series, tables: PlacedTables): Excel.Range {
  const above = { ...series, from: series.from - 1 };
  if (series.sizes !== undefined) return rangeOf(above, series.categories, tables, 2, 3);
  const { columns, rows } = tableOf(series, tables).laid.block;
  const number = columns.find(({ key }) => typeof rows[series.from]?.[key] === 'number');
  return rangeOf(above, number?.key ?? series.values, tables, 2);
}

function setAxis(axis: Excel.ChartAxis, { format, title, minimum, maximum, step, logarithmic }: Axis): void {
  if (minimum !== undefined) axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
  if (step !== undefined) axis.majorUnit = step;
  if (logarithmic) axis.scaleType = 'Logarithmic';
  if (format !== undefined) axis.numberFormat = format;
  if (title !== undefined) axis.title.text = title;
}
