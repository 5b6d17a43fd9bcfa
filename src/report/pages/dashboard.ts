import { PORTFOLIO_MEASURES } from '../../standard/data/measures/portfolio';
import { REPORT_WORDS as words } from '../../words/report';
import type { Page, Row, Table } from '../blocks';
import { RATING_ORDER, type PortfolioReport } from '../portfolio-report';
import { inSentence } from '../../words/sentence';
import type { Wording } from '../wording';
import {
  bubbleChart,
  bubbleFigures,
  confidenceChart,
  curveChart,
  curveFigures,
  departmentChart,
  finishChart,
  finishFigures,
} from './charts';
import { date, integer, money, percent, rating, text } from './columns';
import { frameOf } from './frame';
import { ratingName, varianceShare } from './projects';
import { headline } from './headline';

const TRACK = 13;
const TRACKS = 12;

/** The portfolio at a glance: what fits on one sheet of paper, and the figures behind its charts. */
export function dashboardPage(report: PortfolioReport, wording: Wording): Page {
  const half = TRACKS / 2;
  const curve: Row[] = hasCurve(report) ? [[{ block: curveChart(report, wording) }]] : [];
  return {
    ...frameOf('dashboard', report, wording),
    tracks: Array.from({ length: TRACKS }, () => TRACK),
    poster: true,
    rows: [
      [{ block: { kind: 'tiles', tiles: headline(report, wording) } }],
      [
        { block: confidence(report, wording), span: 4 },
        { block: attention(report, wording), span: 8 },
      ],
      [
        { block: departmentChart(report, wording), span: half },
        { block: confidenceChart(report, wording), span: half },
      ],
      [
        { block: bubbleChart(report, wording), span: half },
        { block: finishChart(report, wording), span: half },
      ],
      ...curve,
    ],
    appendix: {
      title: wording.say(words.figures),
      rows: [
        [
          { block: bubbleFigures(report, wording), span: half },
          { block: finishFigures(report, wording), span: half },
        ],
        ...(hasCurve(report) ? [[{ block: curveFigures(report, wording) }]] : []),
      ],
    },
  };
}

const hasCurve = ({ overTime }: PortfolioReport): boolean =>
  overTime.some((point) => (point.pv ?? 0) !== 0 || point.ev !== null || point.ac !== null);

function confidence({ projects, ratings }: PortfolioReport, wording: Wording): Table {
  const { say, column } = wording;
  return {
    kind: 'table',
    key: 'confidence',
    heading: column('project', 'confidence'),
    columns: [
      rating('rating', ratingName(wording), TRACK),
      integer('projects', wording.measure(PORTFOLIO_MEASURES.projects), TRACK),
      percent('share', say(words.share), TRACK),
    ],
    rows: RATING_ORDER.map((code) => ({
      rating: code,
      projects: ratings[code],
      share: projects.length === 0 ? null : ratings[code] / projects.length,
    })),
  };
}

function attention({ attention: lines }: PortfolioReport, wording: Wording): Table {
  const { standard, language, say, column, rating: word } = wording;
  return {
    kind: 'table',
    key: 'attention',
    heading: say(words.attention),
    columns: [
      text('name', standard.records.project.name[language], 2 * TRACK),
      text('department', column('project', 'department'), 2 * TRACK),
      rating('rating', ratingName(wording), TRACK),
      date(wording, 'finish', say(words.finish), TRACK),
      money(wording, 'wholeLifeCost', column('project', 'wholeLifeCost'), TRACK),
      percent('varianceShare', wording.measure(PORTFOLIO_MEASURES.varianceShare), TRACK, '+0%;-0%;0%'),
    ],
    rows: lines.map((line) => ({
      name: line.name,
      department: line.department,
      rating: line.rating,
      finish: line.finishForecast ?? line.finishBaseline,
      wholeLifeCost: line.wholeLifeCost,
      varianceShare: varianceShare(line),
    })),
    empty: say(words.attentionNone, { red: inSentence(word('red')), amberRed: inSentence(word('amberRed')) }),
  };
}
