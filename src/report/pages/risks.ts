import { RISK_RATINGS, riskLevelAt } from '../../standard/data/thresholds';
import { REPORT_WORDS as words } from '../../words/report';
import type { Matrix, Page, Table } from '../blocks';
import type { PortfolioReport } from '../portfolio-report';
import { bare, inSentence } from '../../words/sentence';
import type { Wording } from '../wording';
import { date, integer, money, text } from './columns';
import { frameOf } from './frame';

const SCALE = [1, 2, 3, 4, 5] as const;

/** What threatens the portfolio, and what could help it. */
export const risksPage = (report: PortfolioReport, wording: Wording): Page => ({
  ...frameOf('risks', report, wording),
  rows: [[{ block: heatMap(report, wording) }], [{ block: openItems(report, wording) }]],
});

/** How many open threats stand at each probability (down, the highest first) and impact (across). */
function heatMap({ risks }: PortfolioReport, { standard, say, column }: Wording): Matrix {
  const threats = risks.filter(({ item }) => item.type === 'threat');
  const [probability, impact] = [bare(column('raidItem', 'probability')), bare(column('raidItem', 'impact'))];
  return {
    kind: 'matrix',
    heading: say(words.heatMap, { probability: inSentence(probability), impact: inSentence(impact) }),
    columns: SCALE.map((step) => `${impact} ${step}`),
    rows: SCALE.toReversed().map((likely) => ({
      header: `${probability} ${likely}`,
      cells: SCALE.map((grave) => ({
        count: threats.filter(({ item }) => item.probability === likely && item.impact === grave).length,
        rating: RISK_RATINGS[riskLevelAt(likely * grave, standard.thresholds.risk)],
      })),
    })),
  };
}

function openItems({ risks }: PortfolioReport, wording: Wording): Table {
  const { say, word } = wording;
  const column = (key: string): string => bare(wording.column('raidItem', key));
  return {
    kind: 'table',
    key: 'risks',
    columns: [
      text('title', column('title'), 52, { wrap: true }),
      text('type', column('type'), 13),
      integer('probability', column('probability'), 12),
      integer('impact', column('impact'), 12),
      integer('score', column('score'), 12),
      money(wording, 'emv', column('emv'), 14),
      text('project', wording.standard.records.project.name[wording.language], 34, { wrap: true }),
      text('response', column('response'), 13),
      text('owner', column('owner'), 18),
      date(wording, 'due', column('due'), 13),
    ],
    rows: risks.map(({ item, project, score, emv }) => ({
      title: item.title,
      type: word('raidType', item.type),
      probability: item.probability,
      impact: item.impact,
      score,
      emv,
      project,
      response: word('raidResponse', item.response),
      owner: item.owner,
      due: item.due,
    })),
    empty: say(words.noRisks),
    repeatsHeader: true,
  };
}
