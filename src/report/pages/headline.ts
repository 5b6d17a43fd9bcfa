import { known } from '../../domain/result';
import { EARNED_VALUE } from '../../standard/data/measures/earned-value';
import { PORTFOLIO_MEASURES } from '../../standard/data/measures/portfolio';
import { reasons } from '../../words/reasons';
import { REPORT_WORDS as words } from '../../words/report';
import type { Tile } from '../blocks';
import type { PortfolioReport, ProjectLine } from '../portfolio-report';
import { signed, type Wording } from '../wording';
import { amountName } from './finance';

/** The twelve figures above everything else. */
export const headline = (report: PortfolioReport, wording: Wording): Tile[] => [
  projects(report, wording),
  amount(report, wording, 'budget'),
  amount(report, wording, 'forecast'),
  amount(report, wording, 'wholeLifeCost'),
  red(report, wording),
  late(report, wording),
  variance(report, wording),
  measure(report, wording, 'cpi'),
  measure(report, wording, 'spi'),
  earned(report, wording),
  overBudget(report, wording),
  exceptions(report, wording),
];

const { late: LATE, overBudget: OVER, projects: PROJECTS, red: RED, variance: VARIANCE, varianceShare: SHARE } = PORTFOLIO_MEASURES;

const projects = ({ projects: lines, waiting }: PortfolioReport, { say, measure: name }: Wording): Tile => ({
  key: PROJECTS.key,
  label: name(PROJECTS),
  value: lines.length,
  format: '0',
  note: waiting === 0 ? '' : say(words.waiting, { count: waiting }),
});

const amount = (report: PortfolioReport, wording: Wording, key: 'budget' | 'forecast' | 'wholeLifeCost'): Tile => ({
  key,
  label: amountName(report, wording, key),
  value: report[key],
  format: wording.money.format,
  unit: wording.money.unit,
  note: knownFor(report, wording, (line) => line[key]),
});

function red({ projects: lines }: PortfolioReport, wording: Wording): Tile {
  const bad = known(RED.compute(lines)) ?? 0;
  return {
    key: RED.key,
    label: wording.measure(RED),
    value: bad,
    format: '0',
    note: shareOf(bad, lines.length, wording),
    ...(bad > 0 ? { rating: 'red' } : {}),
  };
}

const late = (report: PortfolioReport, wording: Wording): Tile => ({
  key: LATE.key,
  label: wording.measure(LATE),
  value: report.late,
  format: '0',
  note: knownFor(report, wording, (line) => line.slip),
});

function variance({ projects: lines }: PortfolioReport, { say, money, percent, measure: name }: Wording): Tile {
  const share = known(SHARE.compute(lines));
  return {
    key: VARIANCE.key,
    label: name(VARIANCE),
    value: known(VARIANCE.compute(lines)),
    format: signed(money.format),
    unit: money.unit,
    note: share === null ? say(words.undefinedNote) : say(words.againstBudget, { share: percent(share, true) }),
  };
}

function measure({ coverage, ...report }: PortfolioReport, { say, short }: Wording, key: 'cpi' | 'spi'): Tile {
  const result = report[key];
  const [count, all] = [coverage[key], coverage.measured];
  return {
    key,
    label: short(EARNED_VALUE[key]),
    value: known(result),
    format: '0.00',
    note:
      result === null
        ? say(words.undefinedNote)
        : !result.ok
          ? say(reasons[result.reason], result.details)
          : count < all
            ? say(words.knownFor, { known: count, all })
            : '',
  };
}

const earned = ({ performance: { ev } }: PortfolioReport, { say, money, measure: name }: Wording): Tile => ({
  key: EARNED_VALUE.ev.key,
  label: name(EARNED_VALUE.ev),
  value: ev,
  format: money.format,
  unit: money.unit,
  note: ev === null ? say(words.undefinedNote) : '',
});

const overBudget = ({ overBudget: count, projects: lines }: PortfolioReport, wording: Wording): Tile => ({
  key: OVER.key,
  label: wording.measure(OVER),
  value: count,
  format: '0',
  note: shareOf(count, lines.filter((line) => line.budget !== null && line.forecast !== null).length, wording),
});

const exceptions = ({ exceptions: { error, warning } }: PortfolioReport, { say }: Wording): Tile => ({
  key: 'exceptions',
  label: say(words.exceptions),
  value: error + warning,
  format: '0',
  note: say(words.exceptionsNote, { errors: error, warnings: warning }),
  ...(error > 0 ? { rating: 'amber' } : {}),
});

/** How many projects tell what a figure is made from, where not all do. */
function knownFor({ projects: lines }: PortfolioReport, { say }: Wording, value: (line: ProjectLine) => number | null): string {
  const count = lines.filter((line) => value(line) !== null).length;
  if (count === 0) return say(words.undefinedNote);
  return count === lines.length ? '' : say(words.knownFor, { known: count, all: lines.length });
}

const shareOf = (count: number, total: number, { say, percent }: Wording): string =>
  total === 0 ? '' : say(words.ofProjects, { share: percent(count / total) });
