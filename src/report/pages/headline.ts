import type { Result } from '../../domain/result';
import { reasons } from '../../words/reasons';
import { REPORT_WORDS as words } from '../../words/report';
import type { Tile } from '../blocks';
import type { PortfolioReport, ProjectLine } from '../portfolio-report';
import { inSentence, signed, type Wording } from '../wording';
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

const projects = ({ projects: lines, waiting }: PortfolioReport, { say }: Wording): Tile => ({
  key: 'projects',
  label: say(words.projects),
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

function red(report: PortfolioReport, wording: Wording): Tile {
  const { say, rating } = wording;
  const bad = report.ratings.red + report.ratings.amberRed;
  return {
    key: 'red',
    label: say(words.redProjects, { red: rating('red'), amberRed: inSentence(rating('amberRed')) }),
    value: bad,
    format: '0',
    note: shareOf(bad, report.projects.length, wording),
    ...(bad > 0 ? { rating: 'red' } : {}),
  };
}

const late = (report: PortfolioReport, wording: Wording): Tile => ({
  key: 'late',
  label: wording.say(words.lateProjects),
  value: report.projects.some((line) => line.slip !== null) ? report.late : null,
  format: '0',
  note: knownFor(report, wording, (line) => line.slip),
});

function variance({ budget, forecast }: PortfolioReport, { say, money, percent }: Wording): Tile {
  const difference = budget !== null && forecast !== null ? forecast - budget : null;
  const share = difference !== null && budget ? difference / budget : null;
  return {
    key: 'variance',
    label: say(words.variance),
    value: difference,
    format: signed(money.format),
    unit: money.unit,
    note: share === null ? say(words.undefinedNote) : say(words.againstBudget, { share: percent(share, true) }),
  };
}

function measure({ coverage, ...report }: PortfolioReport, { say }: Wording, key: 'cpi' | 'spi'): Tile {
  const result: Result<number> | null = report[key];
  const [known, all] = [coverage[key], coverage.measured];
  return {
    key,
    label: say(words[key]),
    value: result?.ok ? result.value : null,
    format: '0.00',
    note:
      result === null
        ? say(words.undefinedNote)
        : !result.ok
          ? say(reasons[result.reason], result.details)
          : known < all
            ? say(words.knownFor, { known, all })
            : '',
  };
}

const earned = ({ performance: { ev } }: PortfolioReport, { say, money }: Wording): Tile => ({
  key: 'ev',
  label: say(words.earned),
  value: ev,
  format: money.format,
  unit: money.unit,
  note: ev === null ? say(words.undefinedNote) : '',
});

const overBudget = ({ overBudget: count, projects: lines }: PortfolioReport, wording: Wording): Tile => ({
  key: 'overBudget',
  label: wording.say(words.overBudgetProjects),
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
  const known = lines.filter((line) => value(line) !== null).length;
  if (known === 0) return say(words.undefinedNote);
  return known === lines.length ? '' : say(words.knownFor, { known, all: lines.length });
}

const shareOf = (count: number, total: number, { say, percent }: Wording): string =>
  total === 0 ? '' : say(words.ofProjects, { share: percent(count / total) });
