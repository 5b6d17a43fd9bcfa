import { cellsOnly } from '../address';
import { asked, keeps, needing, seen, text, type Bench, type SelfTestCase } from '../case';
import { STANDS_ON } from '../stands-on';

const { charts } = STANDS_ON;

/** A chart of a column with its header, whose one series is then given its cells by hand, as the product's are. */
function chartOn(sheet: Excel.Worksheet, type: 'Line' | 'ColumnClustered' | 'ColumnStacked' = 'ColumnClustered'): Excel.Chart {
  sheet.getRange('A1:C4').values = [
    ['Department', 'Budget', 'Forecast'],
    ['North', 10, 12],
    ['South', 20, 18],
    ['West', 30, 33],
  ];
  const chart = sheet.charts.add(type, sheet.getRange('B1:B4'), 'Columns');
  const series = chart.series.getItemAt(0);
  series.name = 'Budget';
  series.setXAxisValues(sheet.getRange('A2:A4'));
  series.setValues(sheet.getRange('B2:B4'));
  return chart;
}

const axes = ({ sheet }: Bench): Excel.ChartAxes => chartOn(sheet).axes;
const series = (sheet: Excel.Worksheet, type?: 'Line' | 'ColumnClustered'): Excel.ChartSeries => chartOn(sheet, type).series.getItemAt(0);

export const CHARTS: readonly SelfTestCase[] = [
  keeps(
    'charts/name',
    text('Name of a chart', 'Nom d’un graphique'),
    STANDS_ON.report,
    ({ sheet }: Bench) => chartOn(sheet),
    'name',
    'PmoChartTest',
  ),
  ...(['Line', 'ColumnClustered', 'ColumnStacked'] as const).map((type) =>
    seen(
      `charts/type-${type}`,
      text(`A chart of the type ${type}`, `Un graphique du type ${type}`),
      charts,
      type,
      asked(({ sheet }) => {
        const chart = chartOn(sheet, type);
        chart.load('chartType');
        return () => chart.chartType;
      }),
    ),
  ),
  keeps(
    'charts/title',
    text('Title of a chart', 'Titre d’un graphique'),
    charts,
    ({ sheet }: Bench) => chartOn(sheet).title,
    'text',
    'Budget and forecast',
  ),
  keeps(
    'charts/title-size',
    text('Size of the title', 'Taille du titre'),
    charts,
    ({ sheet }: Bench) => chartOn(sheet).title.format.font,
    'size',
    12,
  ),
  keeps(
    'charts/legend-position',
    text('Place of the legend', 'Place de la légende'),
    charts,
    ({ sheet }: Bench) => chartOn(sheet).legend,
    'position',
    'Bottom',
  ),
  keeps(
    'charts/blanks',
    text('Gaps in lines are bridged', 'Les lacunes des courbes sont comblées'),
    charts,
    ({ sheet }: Bench) => chartOn(sheet, 'Line'),
    'displayBlanksAs',
    'Interplotted',
  ),
  seen(
    'charts/position',
    text('A chart stands over the cells that it is given', 'Un graphique couvre les cellules indiquées'),
    charts,
    true,
    asked(({ sheet }) => {
      const chart = chartOn(sheet);
      chart.setPosition(sheet.getRange('E3'), sheet.getRange('J19'));
      chart.load('left,top,width,height');
      const cells = sheet.getRange('E3:J19').load('left,top,width,height');
      const near = (a: number, b: number): boolean => Math.abs(a - b) <= 2;
      return () =>
        near(chart.left, cells.left) && near(chart.top, cells.top) && near(chart.width, cells.width) && near(chart.height, cells.height);
    }),
  ),
  seen(
    'charts/listed',
    text('The charts of a sheet are listed', 'Les graphiques d’une feuille sont listés'),
    STANDS_ON.report,
    ['PmoOne', 'PmoTwo'],
    asked(({ sheet }) => {
      chartOn(sheet).name = 'PmoOne';
      chartOn(sheet).name = 'PmoTwo';
      const listed = sheet.charts.load('items/name');
      return () => listed.items.map(({ name }) => name);
    }),
  ),
  seen(
    'charts/deleted',
    text('A chart is deleted', 'Un graphique se supprime'),
    STANDS_ON.report,
    0,
    asked(({ sheet }) => {
      chartOn(sheet).delete();
      const listed = sheet.charts.load('items/name');
      return () => listed.items.length;
    }),
  ),
  seen(
    'charts/second-series',
    text('A series is added with its name', 'Une série s’ajoute avec son nom'),
    charts,
    ['Budget', 'Forecast'],
    asked(({ sheet }) => {
      const chart = chartOn(sheet);
      const added = chart.series.add('Forecast');
      added.setXAxisValues(sheet.getRange('A2:A4'));
      added.setValues(sheet.getRange('C2:C4'));
      chart.series.load('items/name');
      return () => chart.series.items.map(({ name }) => name);
    }),
  ),
  ...needing('ExcelApi', '1.15', [
    seen(
      'charts/values-and-categories',
      text('Values and categories of a series keep their cells', 'Valeurs et catégories d’une série gardent leurs cellules'),
      charts,
      ['B2:B4', 'A2:A4'],
      asked(({ sheet }) => {
        const one = series(sheet);
        const sources = [one.getDimensionDataSourceString('Values'), one.getDimensionDataSourceString('Categories')];
        return () => sources.map(({ value }) => cellsOnly(value));
      }),
    ),
    seen(
      'charts/values-of-another-sheet',
      text('A chart takes its values from another sheet', 'Un graphique prend ses valeurs d’une autre feuille'),
      charts,
      true,
      async ({ context, sheet }) => {
        const other = context.workbook.worksheets.add('PMO test 2');
        other.getRange('A1:A2').values = [['Seed'], [1]];
        const chart = other.charts.add('ColumnClustered', other.getRange('A1:A2'), 'Columns');
        const one = chart.series.getItemAt(0);
        one.setValues(sheet.getRange('B2:B4'));
        const source = one.getDimensionDataSourceString('Values');
        await context.sync();
        const got = /PMO test'?!\$?B\$?2/.test(source.value);
        other.delete();
        await context.sync();
        return got;
      },
    ),
  ]),
  seen(
    'charts/fill',
    text('Columns are coloured', 'Les colonnes se colorent'),
    charts,
    'done',
    asked(({ sheet }) => {
      series(sheet).format.fill.setSolidColor('#1F4E79');
      return () => 'done';
    }),
  ),
  seen(
    'charts/line-color',
    text('Lines are coloured', 'Les courbes se colorent'),
    charts,
    '#1F4E79',
    asked(({ sheet }) => {
      const { line } = series(sheet, 'Line').format;
      line.color = '#1F4E79';
      line.load('color');
      return () => line.color.toUpperCase();
    }),
  ),
  keeps(
    'charts/line-weight',
    text('Lines have a weight', 'Les courbes ont une épaisseur'),
    charts,
    ({ sheet }: Bench) => series(sheet, 'Line').format.line,
    'weight',
    3,
  ),
  keeps(
    'charts/markers',
    text('Lines without markers', 'Courbes sans marqueurs'),
    charts,
    ({ sheet }: Bench) => series(sheet, 'Line'),
    'markerStyle',
    'None',
  ),
  keeps(
    'charts/gap',
    text('Gap between columns', 'Intervalle entre les colonnes'),
    charts,
    ({ sheet }: Bench) => series(sheet),
    'gapWidth',
    50,
  ),
  keeps('charts/bubble-scale', text('Scale of bubbles', 'Échelle des bulles'), charts, bubble, 'bubbleScale', 40),
  keeps(
    'charts/axis-minimum',
    text('Least value of an axis', 'Valeur minimale d’un axe'),
    charts,
    (bench: Bench) => axes(bench).valueAxis,
    'minimum',
    1,
  ),
  keeps(
    'charts/axis-maximum',
    text('Greatest value of an axis', 'Valeur maximale d’un axe'),
    charts,
    (bench: Bench) => axes(bench).valueAxis,
    'maximum',
    60,
  ),
  keeps('charts/axis-unit', text('Step of an axis', 'Pas d’un axe'), charts, (bench: Bench) => axes(bench).valueAxis, 'majorUnit', 5),
  keeps(
    'charts/axis-format',
    text('Number format of the value axis', 'Format de l’axe des valeurs'),
    charts,
    (bench: Bench) => axes(bench).valueAxis,
    'numberFormat',
    '#,##0',
  ),
  keeps(
    'charts/category-format',
    text('Number format of the category axis', 'Format de l’axe des catégories'),
    charts,
    (bench: Bench) => axes(bench).categoryAxis,
    'numberFormat',
    '[=0]"";[=6]"";0',
  ),
  keeps(
    'charts/axis-title',
    text('Title of an axis', 'Titre d’un axe'),
    charts,
    (bench: Bench) => axes(bench).valueAxis.title,
    'text',
    'Value',
  ),
  keeps(
    'charts/axis-scale',
    text('An axis of powers of ten', 'Un axe en puissances de dix'),
    charts,
    (bench: Bench) => axes(bench).valueAxis,
    'scaleType',
    'Logarithmic',
  ),
];

function bubble({ sheet }: Bench): Excel.ChartSeries {
  sheet.getRange('A1:C2').values = [
    [1, 10, 100],
    [2, 20, 200],
  ];
  return sheet.charts.add('Bubble', sheet.getRange('A1:C2'), 'Columns').series.getItemAt(0);
}
