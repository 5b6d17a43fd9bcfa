import { EARNED_VALUE } from '../../standard/data/measures/earned-value';
import type { MeasureUnit } from '../../standard/model/measure';
import { numberFormatOf } from '../../standard/writing/format';
import { fieldName } from '../../standard/writing/formula';
import { bare } from '../../words/sentence';
import { inLanguage } from '../../words/text';
import { VIEW_WORDS } from '../../words/views';
import { defineName } from '../define-name';
import { addressOf, cellAddress, columnLetters } from '../cells';
import { everywhere } from '../column';
import { drawHeader, drawHeading, drawRules, setWidths } from '../draw';
import { drawChart } from '../report-charts';
import { fillDown, formulasOf, hasColumns, quoted } from './fill';
import { markWhere, ratingMark } from './mark';
import { drawNotice } from './notice';
import type { View, ViewPlace } from './view';

const words = VIEW_WORDS.earnedValue;

/** Tasks that are counted; with more, nothing is shown, for a part would pass for the whole. */
const MOST_TASKS = 300;
/** Points of the curve: months, or as many months each as it takes to show the whole project. */
const PERIODS = 24;

/** Cents say nothing about a whole project. */
const FORMATS: Readonly<Record<MeasureUnit, string>> = {
  money: '#,##0',
  number: '#,##0',
  days: '#,##0',
  periods: '0.0',
  index: '0.00',
  percent: '0.0%',
};

const NOTICE_ROW = 3;
const SUMMARY_ROW = 4;
const CHART_ROWS = 17;
const HEADER_ROW = SUMMARY_ROW + CHART_ROWS + 2;
const FIRST_ROW = HEADER_ROW + 1;
const TASK_ROW = 4;

/** Columns of the table by month. */
const MEASURE_COLUMNS = ['cv', 'sv', 'cpi', 'spi', 'eac', 'tcpi'] as const;
type MeasureColumn = (typeof MEASURE_COLUMNS)[number];
const COLUMNS = ['month', 'pv', 'ev', 'ac', ...MEASURE_COLUMNS] as const;
type MonthColumn = (typeof COLUMNS)[number];
const at = (key: MonthColumn): number => COLUMNS.indexOf(key);

/** Hidden columns behind it: what a month is measured with, what the whole is, and one row a task. */
const HIDDEN = COLUMNS.length + 1;
const MONTH_HELPERS = ['day', 'planDays', 'days', 'planned'] as const;
const TOTAL = HIDDEN + MONTH_HELPERS.length + 1;
const TASK_COLUMNS = [
  'weight',
  'progress',
  'start',
  'finish',
  'actualStart',
  'actualFinish',
  'earned',
  'plannable',
  'planStart',
  'planFinish',
  'planBefore',
  'planLength',
  'doneStart',
  'doneFinish',
  'doneBefore',
  'doneLength',
] as const;
const TASKS = TOTAL + 3;

/** What is known of the whole project, each in a cell of its own. */
const TOTALS = [
  'statusDate',
  'tasks',
  'weights',
  'currency',
  'otherCurrencies',
  'hasBaseline',
  'hasActual',
  'bac',
  'scale',
  'first',
  'step',
  'pv',
  'ev',
  'ac',
] as const;
type Total = (typeof TOTALS)[number];

const fixed = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** Working days, Monday to Friday, up to a day: their difference is what NETWORKDAYS counts, also where that takes no arrays. */
const daysUpTo = (day: string): string => `(5*INT((${day}-2)/7)+MIN(5,MOD(${day}-2,7)+1))`;

/** Planned value, earned value and actual cost by month, and the measures at the status date: what the portfolio report measures too. */
export const earnedValue: View = {
  needs: {
    task: ['wbs', 'budget', 'progress', 'start', 'finish'],
    budgetLine: ['month', 'baseline', 'actual'],
    settings: ['statusDate', 'currency'],
  },
  actions: 750,
  draw: (sheet, place) => {
    const summary = [34, 14, 13, 13, 13, 13, 13, 13, 13, 13];
    setWidths(sheet, summary);
    drawTaskHelpers(sheet, place);
    drawTotals(sheet, place);
    drawMonths(sheet, place);
    drawSummary(sheet, place);
    drawCurve(sheet, place);
    drawNotices(sheet, place);
    sheet.getRangeByIndexes(0, HIDDEN, 1, TASKS + TASK_COLUMNS.length - HIDDEN).columnHidden = true;
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(addressOf(0, 0, FIRST_ROW + PERIODS - 1, COLUMNS.length - 1));
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    sheet.freezePanes.freezeRows(3);
  },
};

const totalCell = (key: Total): string => fixed(TASK_ROW + TOTALS.indexOf(key), TOTAL + 1);
const totals = Object.fromEntries(TOTALS.map((key) => [key, totalCell(key)])) as Record<Total, string>;

/** All of a hidden column of the tasks. */
const taskColumn = (key: (typeof TASK_COLUMNS)[number]): string => {
  const column = TASKS + TASK_COLUMNS.indexOf(key);
  return `${fixed(TASK_ROW, column)}:${fixed(TASK_ROW + MOST_TASKS - 1, column)}`;
};

/** Each task at the lowest level with numbers only: its weight, what it earned, its planned days and the days over which it earned. */
function drawTaskHelpers(sheet: Excel.Worksheet, place: ViewPlace): void {
  const formula = formulasOf(place);
  const own = Object.fromEntries(TASK_COLUMNS.map((key, index) => [key, `$${columnLetters(TASKS + index)}${TASK_ROW + 1}`])) as Record<
    (typeof TASK_COLUMNS)[number],
    string
  >;
  const row = `ROWS(${columnLetters(TASKS)}$${TASK_ROW + 1}:${columnLetters(TASKS)}${TASK_ROW + 1})`;
  const item = (key: string): string => `INDEX({column:task.${key}},${row})`;
  const number = (key: string): string =>
    hasColumns(place, 'task', [key]) ? `IFERROR(IF(COUNT(${item(key)})=1,${item(key)},""),"")` : '""';
  const baseline = hasColumns(place, 'task', ['baselineStart', 'baselineFinish']);
  /** The baseline's date, or today's where the baseline does not have both. */
  const planned = (baselineKey: string, key: string): string =>
    baseline
      ? `IFERROR(IF(COUNT(${item('baselineStart')},${item('baselineFinish')})=2,${item(baselineKey)},IF(COUNT(${item(key)})=1,${item(key)},"")),"")`
      : number(key);
  const cells = { ...own, statusDate: totals.statusDate };
  fillDown(sheet, TASK_ROW, TASKS, MOST_TASKS, [
    formula(`IFERROR(IF(COUNT(${item('budget')})=1,IF(COUNTIF({column:task.wbs},${item('wbs')}&".*")=0,${item('budget')},""),""),"")`),
    formula(number('progress')),
    formula(planned('baselineStart', 'start')),
    formula(planned('baselineFinish', 'finish')),
    formula(number('actualStart')),
    formula(number('actualFinish')),
    formula('IF(COUNT({weight},{progress})=2,{weight}*{progress},0)', cells),
    formula('IF(COUNT({weight},{start},{finish})=3,IF({finish}>={start},{weight},0),0)', cells),
    formula('IF({plannable}=0,0,{start})', cells),
    formula('IF({plannable}=0,0,{finish})', cells),
    formula(`IF({plannable}=0,0,${daysUpTo('({start}-1)')})`, cells),
    formula(`IF({plannable}=0,1,MAX(1,${daysUpTo('{finish}')}-{planBefore}))`, cells),
    formula(
      'IF(OR({earned}=0,{statusDate}=""),0,MIN({doneFinish},IF({actualStart}<>"",{actualStart},IF({start}<>"",{start},{statusDate}))))',
      cells,
    ),
    formula(
      'IF(OR({earned}=0,{statusDate}=""),0,MIN({statusDate},IF({actualFinish}<>"",{actualFinish},IF(AND({progress}=1,{finish}<>""),{finish},{statusDate}))))',
      cells,
    ),
    formula(`IF({doneStart}=0,0,${daysUpTo('({doneStart}-1)')})`, cells),
    formula(`IF({doneStart}=0,1,MAX(1,${daysUpTo('{doneFinish}')}-{doneBefore}))`, cells),
  ]);
}

/** What some work comes to by a day: nothing before its start, all from its finish, and its share of working days in between. */
const accrued = (amount: (typeof TASK_COLUMNS)[number], phase: 'plan' | 'done', day: string, days: string): string => {
  const column = (key: string): string => taskColumn(`${phase}${key}` as (typeof TASK_COLUMNS)[number]);
  return `SUMPRODUCT(${taskColumn(amount)}*((${day}>=${column('Finish')})+(${day}>=${column('Start')})*(${day}<${column('Finish')})*(${days}-${column('Before')})/${column('Length')}))`;
};

function drawTotals(sheet: Excel.Worksheet, place: ViewPlace): void {
  const formula = formulasOf(place);
  const known = (key: string): string => `SUMPRODUCT(ISNUMBER({column:budgetLine.${key}})*ISNUMBER({column:budgetLine.month}))>0`;
  const hasOwnCurrency = hasColumns(place, 'project', ['currency']);
  const hasLineCurrency = hasColumns(place, 'budgetLine', ['currency']);
  const lineCurrency = '{column:budgetLine.currency}';
  const amounts = '(ISNUMBER({column:budgetLine.baseline})+ISNUMBER({column:budgetLine.actual})>0)';
  const budget = hasColumns(place, 'project', ['budget']) ? '{name:project.budget}' : '""';
  const monthOf = (day: string): string => `DATE(YEAR(${day}),MONTH(${day}),1)`;
  const dates = `${taskColumn('start')},${taskColumn('finish')},{column:budgetLine.month}`;
  const sum = (key: string, upTo: string): string => `SUMIFS({column:budgetLine.${key}},{column:budgetLine.month},"<"&${upTo})`;
  const unknown = `OR({tasks}>${MOST_TASKS},{otherCurrencies}>0)`;
  const month = monthOf('{statusDate}');
  const nextMonth = `EDATE(${month},1)`;
  const formulas: Record<Total, string> = {
    statusDate: 'IF(COUNT({name:statusDate})=1,INT({name:statusDate}),"")',
    tasks: 'ROWS({column:task.wbs})',
    weights: `SUM(${taskColumn('weight')})`,
    currency: hasOwnCurrency ? 'IF({name:project.currency}="",{name:currency}&"",{name:project.currency})' : '{name:currency}&""',
    otherCurrencies: hasLineCurrency ? `SUMPRODUCT((${lineCurrency}<>"")*(${lineCurrency}<>{currency})*${amounts})` : '0',
    hasBaseline: known('baseline'),
    hasActual: known('actual'),
    bac: `IF(${unknown},NA(),IF({hasBaseline},SUMIFS({column:budgetLine.baseline},{column:budgetLine.month},">0"),IF(COUNT(${taskColumn('weight')})=0,NA(),IF(COUNT(${budget})=1,${budget},{weights}))))`,
    // Weights are shares of the budget: the same number where they add up to it.
    scale: 'IF({weights}={bac},1,IF({weights}=0,NA(),{bac}/{weights}))',
    first: `IF(COUNT(${dates})=0,"",${monthOf(`MIN(${dates})`)})`,
    step: `IF({first}="",1,MAX(1,ROUNDUP((1+DATEDIF({first},MAX(${dates},{statusDate}),"m"))/${PERIODS},0)))`,
    pv: `IF(OR({statusDate}="",${unknown}),NA(),IF({hasBaseline},${sum('baseline', month)}+(${sum('baseline', nextMonth)}-${sum('baseline', month)})*IF({statusDate}>=EOMONTH({statusDate},0),1,NETWORKDAYS(${month},{statusDate})/NETWORKDAYS(${month},EOMONTH({statusDate},0))),IF(SUM(${taskColumn('plannable')})=0,NA(),${accrued('plannable', 'plan', '{statusDate}', daysUpTo('{statusDate}'))}*{scale})))`,
    ev: `IF(OR({statusDate}="",${unknown}),NA(),IF(SUMPRODUCT(ISNUMBER(${taskColumn('weight')})*ISNUMBER(${taskColumn('progress')}))=0,NA(),SUM(${taskColumn('earned')})*{scale}))`,
    ac: `IF(OR({statusDate}="",{otherCurrencies}>0),NA(),IF({hasActual},${sum('actual', nextMonth)},NA()))`,
  };
  sheet.getRangeByIndexes(TASK_ROW, TOTAL, TOTALS.length, 2).formulas = TOTALS.map((key) => [key, formula(formulas[key], totals)]);
}

function drawMonths(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language, standard } = pen;
  const formula = formulasOf(place);
  const row = FIRST_ROW + 1;
  const own = {
    ...totals,
    ...Object.fromEntries(COLUMNS.map((key) => [key, `$${columnLetters(at(key))}${row}`])),
    ...Object.fromEntries(MONTH_HELPERS.map((key, index) => [key, `$${columnLetters(HIDDEN + index)}${row}`])),
  } as Record<Total | MonthColumn | (typeof MONTH_HELPERS)[number], string>;
  const none = `IF({month}="","",`;
  const end = 'EOMONTH({month},0)';
  const sum = (key: string): string => `SUMIFS({column:budgetLine.${key}},{column:budgetLine.month},"<="&${end})`;
  const wholePlan = `IF({hasBaseline},${sum('baseline')},IF(SUM(${taskColumn('plannable')})=0,NA(),${accrued('plannable', 'plan', end, '{planDays}')}*{scale}))`;
  // In the month of the status date they compare with what was planned by that day.
  const measure = (key: MeasureColumn): string =>
    formula(`${none}IF({day}="",NA(),${EARNED_VALUE[key].native}))`, { ...own, pv: own.planned });
  fillDown(sheet, FIRST_ROW, 0, PERIODS, [
    // A row is the last of the months that it stands for.
    formula(`IF({first}="","",EDATE({first},ROWS(A$${row}:A${row})*{step}-1))`, own),
    formula(`${none}IF(ISNA({bac}),NA(),${wholePlan}))`, own),
    formula(`${none}IF(OR({day}="",ISNA({wholeEv})),NA(),${accrued('earned', 'done', '{day}', '{days}')}*{scale}))`, {
      ...own,
      wholeEv: totals.ev,
    }),
    formula(`${none}IF(OR({day}="",ISNA({wholeAc})),NA(),${sum('actual')}))`, { ...own, wholeAc: totals.ac }),
    ...MEASURE_COLUMNS.map(measure),
  ]);
  fillDown(sheet, FIRST_ROW, HIDDEN, PERIODS, [
    // The day that earned value and actual cost are known up to.
    formula(`IF(OR({month}="",{statusDate}=""),"",IF(EDATE({month},1-{step})>{statusDate},"",MIN(${end},{statusDate})))`, own),
    formula(`IF({month}="","",${daysUpTo(end)})`, own),
    formula(`IF({day}="","",${daysUpTo('{day}')})`, own),
    formula(`IF({month}="","",IF(OR({day}="",{day}=${end}),{pv},{wholePv}))`, { ...own, wholePv: totals.pv }),
  ]);

  drawHeading(pen, sheet.getRangeByIndexes(HEADER_ROW - 1, 0, 1, 1), words.byMonth[language]);
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, COLUMNS.length);
  header.values = [COLUMNS.map((key) => (key === 'month' ? words.month : (EARNED_VALUE[key].short ?? EARNED_VALUE[key].name))[language])];
  drawHeader(pen, header, 24);
  header.format.horizontalAlignment = 'Right';
  const body = sheet.getRangeByIndexes(FIRST_ROW, 0, PERIODS, COLUMNS.length);
  body.format.horizontalAlignment = 'Right';
  body.format.rowHeight = 14;
  drawRules(pen, body);
  for (const key of COLUMNS) {
    const format = key === 'month' ? numberFormatOf({ type: 'month' }, language) : FORMATS[EARNED_VALUE[key].unit];
    sheet.getRangeByIndexes(FIRST_ROW, at(key), PERIODS, 1).numberFormat = everywhere(format);
  }
  sheet.getRangeByIndexes(HEADER_ROW, 0, PERIODS + 1, 1).format.horizontalAlignment = 'Left';
  const first = cellAddress(FIRST_ROW, 0);
  // One range, the strongest last: what is undefined recedes, the status month stands out.
  markWhere(
    body,
    formula('AND({month}<>"",{statusDate}<>"",EDATE(N({month}),1-{step})<={statusDate},EOMONTH(N({month}),0)>={statusDate})', own),
    {
      fill: standard.identity.colors.highlight,
      bold: true,
    },
  );
  markWhere(body, `=ISNA(${first})`, { text: standard.identity.colors.line });
}

function drawSummary(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language, standard } = pen;
  const formula = formulasOf(place);
  const whole = { ...totals, eac: fieldName('earned', 'eac') };
  const rows = Object.values(EARNED_VALUE);
  drawHeading(pen, sheet.getRangeByIndexes(SUMMARY_ROW, 0, 1, 1), words.summary[language]);
  const date = sheet.getRangeByIndexes(SUMMARY_ROW, 1, 1, 1);
  date.formulas = [[`=${totals.statusDate}`]];
  date.numberFormat = [[numberFormatOf({ type: 'date' }, language)]];
  date.format.font.bold = true;
  date.format.horizontalAlignment = 'Right';
  const top = SUMMARY_ROW + 1;
  rows.forEach(({ key }, index) => {
    const cell = sheet.getRangeByIndexes(top + index, 1, 1, 1);
    defineName(sheet.context.workbook, place.known, fieldName('earned', key), cell);
  });
  const block = sheet.getRangeByIndexes(top, 0, rows.length, 2);
  block.formulas = rows.map(({ name, native }) => [name[language], formula(native, whole)]);
  drawRules(pen, block);
  const values = sheet.getRangeByIndexes(top, 1, rows.length, 1);
  values.format.horizontalAlignment = 'Right';
  values.format.font.bold = true;
  values.format.indentLevel = 1;
  values.numberFormat = rows.map(({ unit }) => [FORMATS[unit]]);
  const currency = sheet.getRangeByIndexes(top + rows.length, 0, 1, 2);
  currency.formulas = [[words.currency[language], `=${totals.currency}`]];
  currency.format.font.color = standard.identity.colors.muted;
  sheet.getRangeByIndexes(top + rows.length, 1, 1, 1).format.horizontalAlignment = 'Right';

  // Variances below 0 and indices by the thresholds; the figures themselves say it without colours.
  const placed = (key: string): { range: Excel.Range; address: string } => {
    const row = top + rows.findIndex((candidate) => candidate.key === key);
    return { range: sheet.getRangeByIndexes(row, 1, 1, 1), address: cellAddress(row, 1) };
  };
  for (const key of ['cv', 'sv', 'vac']) {
    const { range, address } = placed(key);
    markWhere(range, `=IF(ISNUMBER(${address}),${address}<0,FALSE)`, ratingMark(pen, 'red'));
  }
  for (const key of ['cpi', 'spi']) {
    const { range, address } = placed(key);
    markWhere(range, `=ISNUMBER(${address})`, ratingMark(pen, 'red'));
    markWhere(range, formula('IF(ISNUMBER({value}),{value}>={threshold:index.amber},FALSE)', { value: address }), ratingMark(pen, 'amber'));
    markWhere(range, formula('IF(ISNUMBER({value}),{value}>={threshold:index.green},FALSE)', { value: address }), ratingMark(pen, 'green'));
  }
  for (const key of ['bac', 'pv', 'ev', 'ac', 'complete', 'eac', 'etc', 'tcpi']) {
    const { range, address } = placed(key);
    markWhere(range, `=ISNA(${address})`, { text: standard.identity.colors.line });
  }
}

function drawCurve(sheet: Excel.Worksheet, { pen }: ViewPlace): void {
  const { language, standard } = pen;
  const { colors } = standard.identity;
  const column = (key: MonthColumn): Excel.Range => sheet.getRangeByIndexes(FIRST_ROW, at(key), PERIODS, 1);
  const chart = drawChart(sheet, {
    type: 'Line',
    name: 'PmoChartEarnedValue',
    title: words.chart[language],
    row: SUMMARY_ROW,
    column: 2,
    columns: COLUMNS.length - 2,
    seed: sheet.getRangeByIndexes(FIRST_ROW - 1, at('pv'), 2, 1),
    series: [
      { name: bare(EARNED_VALUE.pv.name[language]), values: column('pv'), color: colors.muted, x: column('month') },
      { name: bare(EARNED_VALUE.ev.name[language]), values: column('ev'), color: colors.accent, x: column('month') },
      { name: bare(EARNED_VALUE.ac.name[language]), values: column('ac'), color: colors.brand, x: column('month') },
    ],
  });
  // The lines end where nothing is known yet; LibreOffice draws them down to 0 otherwise.
  chart.displayBlanksAs = 'Interplotted';
  chart.axes.valueAxis.numberFormat = '#,##0';
  chart.axes.categoryAxis.numberFormat = numberFormatOf({ type: 'month' }, language);
}

function drawNotices(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen, sheetNames } = place;
  const { language } = pen;
  const formula = formulasOf(place);
  const sheetOf = (key: string): string => sheetNames.get(key) ?? key;
  const names = { tasks: sheetOf('tasks'), budget: sheetOf('budget'), settings: sheetOf('settings') };
  const [before = '', after = ''] = inLanguage(words.currencies, language, { ...names, currency: '\n' }).split('\n');
  drawNotice(
    sheet,
    NOTICE_ROW,
    place,
    formula(
      `IF(OR({first}="",{statusDate}=""),${quoted(inLanguage(words.nothing, language, names))},IF({tasks}>${MOST_TASKS},${quoted(inLanguage(words.tooMany, language, { ...names, most: MOST_TASKS }))},IF({otherCurrencies}>0,${quoted(before)}&{currency}&${quoted(after)},${quoted(words.history[language])})))`,
      totals,
    ),
  );
}
