import { EARNED_VALUE } from '../../standard/data/measures/earned-value';
import { REPORT_WORDS as words } from '../../words/report';
import type { Chart, Series, Table } from '../blocks';
import { RATING_ORDER, type Bubble, type PortfolioReport } from '../portfolio-report';
import { inSentence } from '../../words/sentence';
import type { Wording } from '../wording';
import { index, integer, money, month, text } from './columns';
import { amountName, DEPARTMENTS } from './finance';
import { ratingName } from './projects';

const MOST_DEPARTMENTS = 16;

/** A chart with its sentence for who cannot see it: what it shows, and in which table its figures stand. */
const chart = ({ say }: Wording, { figures, ...plan }: Omit<Chart, 'kind' | 'alt'> & { readonly figures: string }): Chart => ({
  kind: 'chart',
  alt: say(words.chartAlt[plan.type], {
    title: plan.title,
    series: plan.series.map(({ name }) => name).join(', '),
    figures,
  }),
  ...plan,
});

/* By department: the figures stand on the page of finance. */

const rowsOf = ({ departments }: PortfolioReport): Pick<Series, 'table' | 'from' | 'count' | 'categories'> => ({
  table: DEPARTMENTS,
  from: 0,
  count: Math.min(MOST_DEPARTMENTS, departments.length),
  categories: 'department',
});

const financeName = ({ standard, language }: Wording): string =>
  standard.workbooks.portfolio.find(({ key }) => key === 'finance')?.name[language] ?? '';

export function departmentChart(report: PortfolioReport, wording: Wording): Chart {
  const { colors } = wording.standard.identity;
  const [budget, forecast] = [amountName(report, wording, 'budget'), amountName(report, wording, 'forecast')];
  return chart(wording, {
    key: 'departments',
    type: 'columns',
    title: wording.say(words.charts.departments, {
      budget,
      forecast: inSentence(forecast),
      department: inSentence(wording.column('project', 'department')),
    }),
    series:
      report.departments.length === 0
        ? []
        : [
            { name: budget, color: colors.brand, ...rowsOf(report), values: 'budget' },
            { name: forecast, color: colors.accent, ...rowsOf(report), values: 'forecast' },
          ],
    valueAxis: { format: wording.money.axis },
    figures: financeName(wording),
  });
}

export function confidenceChart(report: PortfolioReport, wording: Wording): Chart {
  const { standard, say, column } = wording;
  return chart(wording, {
    key: 'confidence',
    type: 'stackedColumns',
    title: say(words.charts.confidence, {
      confidence: column('project', 'confidence'),
      department: inSentence(column('project', 'department')),
    }),
    series:
      report.departments.length === 0
        ? []
        : RATING_ORDER.map((code) => ({
            name: wording.rating(code),
            color: standard.identity.ratings[code].chart,
            ...rowsOf(report),
            values: code,
          })),
    valueAxis: { format: '0' },
    figures: financeName(wording),
  });
}

/* Value against risk */

/** Rating by rating, so that each series is one run of rows. */
const inSeries = ({ bubbles }: PortfolioReport): readonly Bubble[] =>
  [...bubbles].sort((a, b) => RATING_ORDER.indexOf(a.rating) - RATING_ORDER.indexOf(b.rating) || b.value - a.value);

export function bubbleFigures(report: PortfolioReport, wording: Wording): Table {
  const { standard, language, say } = wording;
  return {
    kind: 'table',
    key: 'bubbles',
    columns: [
      text('name', standard.records.project.name[language], 13),
      text('rating', ratingName(wording), 13),
      index('risk', say(words.riskIndex), 13, '0.0'),
      money(wording, 'value', say(words.value), 13),
      money(wording, 'size', say(words.size), 13),
    ],
    rows: inSeries(report).map(({ risk, ...bubble }, at) => ({
      ...bubble,
      rating: wording.rating(bubble.rating),
      // Bubbles of one rating are set side by side, so that they do not hide each other.
      risk: risk + (((at * 3) % 7) - 3) * 0.1,
    })),
  };
}

export function bubbleChart(report: PortfolioReport, wording: Wording): Chart {
  const { standard, say, money: scale } = wording;
  const bubbles = inSeries(report);
  return chart(wording, {
    key: 'bubbles',
    type: 'bubbles',
    title: say(words.charts.bubbles),
    series: RATING_ORDER.filter((code) => bubbles.some((bubble) => bubble.rating === code)).map((code) => ({
      name: wording.rating(code),
      color: standard.identity.ratings[code].chart,
      table: 'bubbles',
      from: bubbles.findIndex((bubble) => bubble.rating === code),
      count: bubbles.filter((bubble) => bubble.rating === code).length,
      categories: 'risk',
      values: 'value',
      sizes: 'size',
    })),
    categoryAxis: {
      title: say(words.charts.risk),
      minimum: 0,
      maximum: 6,
      step: 1,
      // Room on both sides of the scale from 1 to 5, without labels.
      format: '[=0]"";[=6]"";0',
    },
    valueAxis: { title: say(words.charts.value), format: scale.axis, logarithmic: true },
    figures: say(words.figures),
  });
}

/* Years of finish */

export function finishFigures({ finishes }: PortfolioReport, { say, column }: Wording): Table {
  return {
    kind: 'table',
    key: 'finishes',
    columns: [
      text('year', say(words.year), 13),
      integer('baseline', column('project', 'finishBaseline'), 13),
      integer('forecast', column('project', 'finishForecast'), 13),
    ],
    rows: finishes.map((line) => ({ ...line, year: String(line.year) })),
  };
}

export function finishChart({ finishes }: PortfolioReport, wording: Wording): Chart {
  const { standard, say, column } = wording;
  const { colors } = standard.identity;
  const series = (values: 'baseline' | 'forecast', name: string, color: string): Series[] =>
    finishes.some((line) => line[values] > 0)
      ? [{ name, color, table: 'finishes', from: 0, count: finishes.length, categories: 'year', values }]
      : [];
  return chart(wording, {
    key: 'finishes',
    type: 'columns',
    title: say(words.charts.finishes),
    series: [
      ...series('baseline', column('project', 'finishBaseline'), colors.brand),
      ...series('forecast', column('project', 'finishForecast'), colors.accent),
    ],
    valueAxis: { format: '0' },
    figures: say(words.figures),
  });
}

/* Planned, earned and actual value over time */

const CURVE = ['pv', 'ev', 'ac'] as const;

export function curveFigures({ overTime }: PortfolioReport, wording: Wording): Table {
  const { say } = wording;
  return {
    kind: 'table',
    key: 'overTime',
    columns: [
      month(wording, 'month', say(words.month), 13),
      // A blank ends the line; Excel and LibreOffice agree on that, not on #N/A.
      ...CURVE.map((key) => money(wording, key, wording.measure(EARNED_VALUE[key]), 13, { blank: true })),
    ],
    rows: overTime.map((point) => ({ ...point })),
  };
}

export function curveChart({ overTime }: PortfolioReport, wording: Wording): Chart {
  const { standard, say, formats, money: scale } = wording;
  const { muted, accent, brand } = standard.identity.colors;
  const colors = { pv: muted, ev: accent, ac: brand };
  return chart(wording, {
    key: 'overTime',
    type: 'lines',
    title: say(words.charts.overTime),
    series: CURVE.map((key) => ({
      name: wording.measure(EARNED_VALUE[key]),
      color: colors[key],
      table: 'overTime',
      from: 0,
      count: overTime.length,
      categories: 'month',
      values: key,
    })),
    categoryAxis: { format: formats.month },
    valueAxis: { format: scale.axis },
    figures: say(words.figures),
  });
}
