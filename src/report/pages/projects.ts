import { EARNED_VALUE } from '../../standard/data/measures/earned-value';
import { PORTFOLIO_MEASURES } from '../../standard/data/measures/portfolio';
import { known } from '../../domain/result';
import { sumKnown } from '../../domain/money/sum';
import { columnsFor, type AnyRecord, type Column, type FieldValue } from '../../standard/model/types';
import { wordOf } from '../../standard/model/words';
import { numberFormatOf } from '../../standard/writing/format';
import { reasons } from '../../words/reasons';
import { REPORT_WORDS as words } from '../../words/report';
import type { CellValue, Page, TableColumn, TableRow } from '../blocks';
import type { PortfolioReport, ProjectLine } from '../portfolio-report';
import type { Wording } from '../wording';
import { date, index, integer, money, percent, rating, text } from './columns';
import { amountName } from './finance';
import { frameOf } from './frame';

/** Every project on one line, with the organisation's own fields. */
export function projectsPage(report: PortfolioReport, wording: Wording): Page {
  const own = ownColumns(wording);
  return {
    ...frameOf('projectsReport', report, wording),
    rows: [
      [
        {
          block: {
            kind: 'table',
            key: 'projects',
            columns: columnsOf(report, wording, own),
            rows: report.projects.map((line) => rowOf(line, wording, own)),
            totalLabel: wording.say(words.total),
            repeatsHeader: true,
            keptColumns: 2,
          },
        },
      ],
    ],
  };
}

function columnsOf(report: PortfolioReport, wording: Wording, own: readonly Column[]): TableColumn[] {
  const { say } = wording;
  const column = (key: string): string => wording.column('project', key);
  const amount = (key: 'budget' | 'forecast' | 'wholeLifeCost'): TableColumn =>
    money(wording, key, amountName(report, wording, key), 12, { total: sumKnown(report.projects.map((line) => line[key])) });
  return [
    text('id', column('id'), 13),
    text('name', wording.standard.records.project.name[wording.language], 40, { wrap: true }),
    text('department', column('department'), 15, { wrap: true }),
    text('manager', column('manager'), 17, { wrap: true }),
    text('status', column('status'), 11),
    rating('rating', ratingName(wording), 13),
    date(wording, 'start', column('start'), 12),
    date(wording, 'finishBaseline', column('finishBaseline'), 12),
    date(wording, 'finishForecast', column('finishForecast'), 12),
    integer('slip', column('slip'), 10, '+0;-0;0'),
    amount('budget'),
    amount('forecast'),
    percent('varianceShare', wording.measure(PORTFOLIO_MEASURES.varianceShare), 9, '+0%;-0%;0%'),
    amount('wholeLifeCost'),
    percent('percentComplete', wording.measure(EARNED_VALUE.complete), 11),
    index('cpi', wording.short(EARNED_VALUE.cpi), 7),
    index('spi', wording.short(EARNED_VALUE.spi), 7),
    date(wording, 'lastStatus', say(words.lastStatus), 12),
    ...own.map((each) => ownColumn(each, wording)),
    text('remark', say(words.remark), 30, { wrap: true }),
    text('source', say(words.source), 26, { wrap: true }),
  ];
}

/** What the column of a project's rating is called: as the list of ratings. */
export const ratingName = ({ standard, language }: Wording): string => standard.lists['rag']?.name[language] ?? '';

const rowOf = (line: ProjectLine, wording: Wording, own: readonly Column[]): TableRow => ({
  id: line.id,
  name: line.name,
  department: line.department,
  manager: line.manager,
  status: wording.word('projectStatus', line.status),
  rating: line.rating,
  start: line.start,
  finishBaseline: line.finishBaseline,
  finishForecast: line.finishForecast,
  slip: line.slip,
  budget: line.budget,
  forecast: line.forecast,
  varianceShare: varianceShare(line),
  wholeLifeCost: line.wholeLifeCost,
  percentComplete: known(line.percentComplete),
  cpi: known(line.cpi),
  spi: known(line.spi),
  lastStatus: line.lastStatus?.date ?? null,
  ...Object.fromEntries(own.map((column) => [column.key, ownValue(column, (line.project as AnyRecord)[column.key] ?? null, wording)])),
  remark: line.reasons.map((reason) => wording.say(reasons[reason])).join(' '),
  source: line.source,
});

export const varianceShare = (line: ProjectLine): number | null => known(PORTFOLIO_MEASURES.varianceShare.compute([line]));

/** The columns that the organisation added to the register. */
const ownColumns = ({ standard }: Wording): readonly Column[] => columnsFor(standard.records.project, 'portfolio').filter(({ own }) => own);

function ownColumn(column: Column, { language }: Wording): TableColumn {
  const { key, type, width } = column;
  const header = column.name[language];
  return type === 'list' || type === 'flag'
    ? { key, header, type: 'text', width }
    : type === 'text' || type === 'longText'
      ? { key, header, type, width, wrap: true }
      : { key, header, type, width, format: numberFormatOf(column, language), blank: true };
}

/** A field as it is read: a code as the workbook's word. */
function ownValue(column: Column, value: FieldValue, { language }: Wording): CellValue {
  if (value === null) return null;
  const list = column.values;
  if (typeof value === 'boolean') return list ? wordOf(list, value ? 'yes' : 'no', language) : String(value);
  if (typeof value !== 'string') return value;
  return (list ? wordOf(list, value, language) : value).trim();
}
