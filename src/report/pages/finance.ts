import { EARNED_VALUE } from '../../standard/data/measures/earned-value';
import { PORTFOLIO_MEASURES } from '../../standard/data/measures/portfolio';
import { sumKnown } from '../../domain/money/sum';
import { REPORT_WORDS as words } from '../../words/report';
import type { Page, Row, Table, TableColumn } from '../blocks';
import { RATING_ORDER, type PortfolioReport, type SpendingMonth } from '../portfolio-report';
import { inSentence } from '../../words/sentence';
import type { Wording } from '../wording';
import { integer, money as moneyColumn, month, text } from './columns';
import { frameOf } from './frame';

/** The departments' money and ratings: the dashboard's charts refer to it. */
export const DEPARTMENTS = 'departments';

/** Where the money is: by department, by category, by month, by currency, and from which files. */
export const financePage = (report: PortfolioReport, wording: Wording): Page => ({
  ...frameOf('finance', report, wording),
  tracks: [36, 14, 16, 16, 16, 12, 12, 12, 12, 12, 12],
  keepsTitle: true,
  rows: [
    [{ block: departments(report, wording) }],
    ...unconverted(report, wording),
    [{ block: categories(report, wording) }],
    [{ block: months(report, wording) }],
    [{ block: currencies(report, wording) }],
    [{ block: sources(report, wording) }],
  ],
});

function departments(report: PortfolioReport, wording: Wording): Table {
  const { say, column } = wording;
  const lines = report.departments;
  const count = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  return {
    kind: 'table',
    key: DEPARTMENTS,
    heading: by(wording, column('project', 'department')),
    columns: [
      text('department', column('project', 'department'), 36),
      integer('projects', wording.measure(PORTFOLIO_MEASURES.projects), 14, '0', { total: count(lines.map(({ projects }) => projects)) }),
      ...(['budget', 'forecast', 'wholeLifeCost'] as const).map((key) =>
        moneyColumn(wording, key, amountName(report, wording, key), 16, { total: sumKnown(lines.map((line) => line[key])) }),
      ),
      ...RATING_ORDER.map((code) =>
        integer(code, wording.rating(code), 12, '0;-0;', { total: count(lines.map(({ ratings }) => ratings[code])) }),
      ),
    ],
    rows: lines.map(({ ratings, ...line }) => ({ ...line, department: line.department || noDepartment(wording), ...ratings })),
    totalLabel: say(words.total),
  };
}

const noDepartment = ({ say, column }: Wording): string => say(words.withoutName, { name: inSentence(column('project', 'department')) });

/** The whole project's amount, or this year's where the register knows only those. */
export const amountName = ({ basis }: PortfolioReport, { column }: Wording, key: 'budget' | 'forecast' | 'wholeLifeCost'): string =>
  column(
    'project',
    basis === 'total' || key === 'wholeLifeCost' ? key : ({ budget: 'yearBudget', forecast: 'yearForecast' } as const)[key],
  );

/** `By department` */
const by = ({ say }: Wording, name: string): string => say(words.by, { name: inSentence(name) });
const byCurrency = (wording: Wording): string => by(wording, wording.column('project', 'currency'));

const unconverted = ({ unconverted: currencies, currency }: PortfolioReport, wording: Wording): Row[] =>
  currencies.length === 0
    ? []
    : [
        [
          {
            block: {
              kind: 'notice',
              text: wording.say(words.unconverted, { currency, currencies: currencies.join(', '), heading: byCurrency(wording) }),
              rating: 'red',
            },
          },
        ],
      ];

const SPENT = ['baseline', 'committed', 'actual', 'outlook'] as const;

const spent = (wording: Wording, lines: readonly Omit<SpendingMonth, 'month'>[]): TableColumn[] =>
  SPENT.map((key) => moneyColumn(wording, key, wording.column('budgetLine', key), 12, { total: sumKnown(lines.map((line) => line[key])) }));

function categories({ spending }: PortfolioReport, wording: Wording): Table {
  const { say, column, word } = wording;
  return {
    kind: 'table',
    key: 'spendingByCategory',
    heading: by(wording, column('budgetLine', 'category')),
    columns: [
      text('category', column('budgetLine', 'category'), 24),
      text('expenditure', column('budgetLine', 'expenditure'), 12),
      ...spent(wording, spending),
    ],
    rows: spending.map((line) => ({
      ...line,
      category: word('costCategory', line.category),
      expenditure: word('expenditure', line.expenditure),
    })),
    totalLabel: say(words.total),
    empty: say(words.noSpending),
  };
}

function months({ months: lines }: PortfolioReport, wording: Wording): Table {
  const { say, column } = wording;
  return {
    kind: 'table',
    key: 'spendingByMonth',
    heading: by(wording, column('budgetLine', 'month')),
    // As wide as category and expenditure above it, so that the amounts of both tables stand under each other.
    columns: [month(wording, 'month', column('budgetLine', 'month'), 50), ...spent(wording, lines)],
    rows: lines.map((line) => ({ ...line })),
    totalLabel: say(words.total),
    empty: say(words.noSpending),
  };
}

function currencies({ currencies: totals }: PortfolioReport, wording: Wording): Table {
  const { say, column, money } = wording;
  // Each line is in its own currency: no common unit.
  const amount = (key: string, header: string): TableColumn => ({ key, header, type: 'money', format: money.format, width: 12 });
  return {
    kind: 'table',
    key: 'currencies',
    heading: say(words.unconvertedAmounts, { heading: byCurrency(wording) }),
    columns: [
      text('currency', column('project', 'currency'), 10),
      integer('projects', wording.measure(PORTFOLIO_MEASURES.projects), 9),
      ...(['budget', 'forecast', 'wholeLifeCost', 'yearBudget', 'yearForecast'] as const).map((key) => amount(key, column('project', key))),
      ...(['bac', 'pv', 'ev', 'ac'] as const).map((key) => amount(key, wording.measure(EARNED_VALUE[key]))),
    ],
    rows: Object.entries(totals)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, line]) => ({ currency, ...line })),
  };
}

function sources({ sources: files }: PortfolioReport, wording: Wording): Table {
  const { say, formats } = wording;
  return {
    kind: 'table',
    key: 'sources',
    heading: say(words.sources),
    columns: [
      text('file', say(words.source), 26, { wrap: true }),
      text('version', say(words.sourceVersion), 12),
      integer('projects', wording.measure(PORTFOLIO_MEASURES.projects), 9),
      { key: 'time', header: say(words.sourceTime), type: 'timestamp', format: formats.timestamp, width: 16 },
    ],
    rows: files.map((file) => ({ ...file })),
  };
}
