import { numberFormatOf } from '../../standard/writing/format';
import { inLanguage } from '../../words/text';
import { VIEW_WORDS } from '../../words/views';
import { addressOf, cellAddress, fixed, inColumn as columnOf, inRow } from '../cells';
import { everywhere } from '../column';
import { fillDown, formulasOf, hasColumns, quoted } from './fill';
import { markWhere } from './mark';
import { drawNotice } from './notice';
import {
  barMarks,
  drawBars,
  drawLegend,
  drawScale,
  HEADER_ROW,
  isIn,
  LEGEND_ROW,
  NOTICE_ROW,
  periodOf,
  type TimeScale,
} from './time-scale';
import type { View, ViewPlace } from './view';

const words = VIEW_WORDS.gantt;

/** Rows of the task table that are shown, and those of them that fit on one page. */
const MOST_TASKS = 120;
const PRINTED_TASKS = 42;
const PERIODS = 60;

const FIRST_ROW = HEADER_ROW + 1;

/** Columns, zero-based; those after the periods are hidden and carry what the bars are made from. */
const [WBS, TASK, START, FINISH, COMPLETE, SLIP, FIRST_PERIOD] = [0, 1, 2, 3, 4, 5, 6] as const;
const END = FIRST_PERIOD + PERIODS;
const [BAR_START, BAR_FINISH, DONE_UNTIL, LATE, MILESTONE, BASELINE_START, BASELINE_FINISH] = [1, 2, 3, 4, 5, 6, 7].map(
  (step) => END + step,
) as [number, number, number, number, number, number, number];
const HIDDEN = BASELINE_FINISH - END + 1;

const SCALE: TimeScale = {
  columns: [
    { width: 9, header: words.wbs },
    { width: 40, header: words.task },
    { width: 11, header: words.start },
    { width: 11, header: words.finish },
    { width: 7, header: words.complete },
    { width: 8, header: words.slip },
  ],
  periods: PERIODS,
  periodWidth: 1.4,
  periodRow: HEADER_ROW,
  firstRow: FIRST_ROW,
  lines: MOST_TASKS,
  headerHeight: 58,
  symbolSize: 8,
};
const PERIOD = periodOf(SCALE);

const SYMBOLS = { done: '█', toDo: '▒', late: '▓', milestone: '◆', baselineMilestone: '◇' } as const;

/** Absolute in its column, of the first task. */
const inColumn = (column: number): string => columnOf(FIRST_ROW, column);

/** Where the first day of the time scale, the days of a period (0 for months) and the status date are kept. */
const ANCHOR = fixed(LEGEND_ROW, BAR_START);
const STEP = fixed(NOTICE_ROW, BAR_START);
const STATUS_DATE = fixed(LEGEND_ROW, BAR_FINISH);

/** The task table as bars over time: one character a cell, so that it also reads without its colours. */
export const gantt: View = {
  needs: { task: ['wbs', 'name', 'start', 'finish', 'progress'], settings: ['statusDate'] },
  actions: 750,
  draw: (sheet, place) => {
    drawTimes(sheet, place);
    drawTasks(sheet, place);
    drawTaskBars(sheet, place);
    drawTaskLegend(sheet, place);
    drawNotices(sheet, place);
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(addressOf(0, 0, FIRST_ROW + PRINTED_TASKS - 1, END - 1));
    pageLayout.setPrintTitleRows(`$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`);
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, FIRST_ROW, FIRST_PERIOD));
  },
};

/** The first days of the periods, weeks from Monday or months, from the first start of a task or where the settings say. */
function drawTimes(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language } = pen;
  const formula = formulasOf(place);
  const dates = ['start', 'finish', 'baselineStart', 'baselineFinish'].filter((key) => hasColumns(place, 'task', [key]));
  const all = dates.map((key) => `{column:task.${key}}`).join(',');
  const chosen = hasColumns(place, 'settings', ['ganttStart']) ? '{name:ganttStart}' : '""';
  const scale = hasColumns(place, 'settings', ['ganttScale']) ? '{name:ganttScale}' : '""';
  sheet.getRange(`${ANCHOR}:${STATUS_DATE}`).formulas = [
    [
      formula(`IF(COUNT(${chosen})=1,${chosen},IF(COUNT(${all})=0,IF(COUNT({name:statusDate})=1,{name:statusDate},""),MIN(${all})))`),
      formula('IF(COUNT({name:statusDate})=1,{name:statusDate},"")'),
    ],
  ];
  // Where the settings say nothing, as many weeks as it takes to show all of the work.
  sheet.getRange(STEP).formulas = [
    [
      formula(
        `IF(${scale}="{list:ganttScale.month}",0,IF(OR(${scale}<>"",COUNT(${all})=0),7,7*MAX(1,ROUNDUP((MAX(${all})-{anchor}+7)/${PERIODS * 7},0))))`,
        { anchor: ANCHOR },
      ),
    ],
  ];
  // The periods go on behind the columns that the frame gives its font.
  sheet.getRangeByIndexes(0, FIRST_PERIOD, FIRST_ROW + MOST_TASKS, PERIODS).format.font.name = pen.standard.identity.font;
  sheet.getRangeByIndexes(0, END, 1, HIDDEN).columnHidden = true;
  sheet.getRangeByIndexes(HEADER_ROW, START, 1, 4).format.horizontalAlignment = 'Right';
  drawScale(
    sheet,
    place,
    SCALE,
    formula('IF({anchor}="","",IF({step}=0,DATE(YEAR({anchor}),MONTH({anchor}),1),{anchor}-WEEKDAY({anchor},2)+1))', {
      anchor: ANCHOR,
      step: STEP,
    }),
    (before) => `IF(${STEP}=0,EDATE(${before},1),${before}+${STEP})`,
  );
  const periods = sheet.getRangeByIndexes(HEADER_ROW, FIRST_PERIOD, 1, PERIODS);
  periods.numberFormat = everywhere(language === 'fr' ? 'dd/mm/yy' : 'dd mmm yy');
  periods.format.textOrientation = 90;
  periods.format.font.size = 8;
  periods.format.font.bold = false;
  periods.format.wrapText = false;
  periods.format.horizontalAlignment = 'Center';
}

function drawTasks(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language, standard } = pen;
  const formula = formulasOf(place);
  const [wbs, start, finish, complete, slip] = [WBS, START, FINISH, COMPLETE, SLIP].map((column) => cellAddress(FIRST_ROW, column)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const at = `ROWS(${inRow(FIRST_ROW, WBS)}:${wbs})`;
  const has = (key: string): boolean => hasColumns(place, 'task', [key]);
  const item = (key: string): string => `INDEX({column:task.${key}},${at})`;
  /** The value of the first of these columns that has a number. */
  const number = (...keys: readonly string[]): string =>
    formula(`IFERROR(${keys.filter(has).reduceRight((otherwise, key) => `IF(COUNT(${item(key)})=1,${item(key)},${otherwise})`, '""')},"")`);
  fillDown(sheet, FIRST_ROW, WBS, MOST_TASKS, [
    formula(`IFERROR(${item('wbs')}&"","")`),
    formula(`IFERROR(REPT("    ",LEN(${wbs})-LEN(SUBSTITUTE(${wbs},".","")))&${item('name')},"")`),
    number('actualStart', 'start'),
    number('actualFinish', 'finish'),
    number('progress'),
    number('slip'),
  ]);
  const cells = {
    start,
    finish,
    complete,
    slip,
    milestone: inColumn(MILESTONE),
    barStart: inColumn(BAR_START),
    barFinish: inColumn(BAR_FINISH),
    statusDate: STATUS_DATE,
    step: STEP,
  };
  fillDown(sheet, FIRST_ROW, BAR_START, MOST_TASKS, [
    formula('IF({milestone},IF({finish}="",{start},{finish}),IF({start}="",{finish},{start}))', cells),
    formula('IF({milestone},{barStart},IF({finish}="",{start},{finish}))', cells),
    // A period is done when its middle lies in the done part; all of it when all of the work is done.
    formula(
      'IF(OR(COUNT({barStart},{barFinish})<2,N({complete})=0),0,IF({complete}>=1,2958465,{barStart}+{complete}*({barFinish}-{barStart}+1)-IF({step}=0,15,{step}/2)))',
      cells,
    ),
    formula('AND(COUNT({barFinish})=1,N({complete})<1,OR(N({slip})>0,AND(COUNT({statusDate})=1,{barFinish}<{statusDate})))', cells),
    has('milestone') ? formula(`IFERROR(${item('milestone')}="{list:yesNo.yes}",FALSE)`) : '=FALSE',
    number('baselineStart'),
    number('baselineFinish'),
  ]);

  const body = sheet.getRangeByIndexes(FIRST_ROW, 0, MOST_TASKS, END);
  body.format.rowHeight = 14;
  sheet.getRangeByIndexes(FIRST_ROW, WBS, MOST_TASKS, 1).numberFormat = everywhere('@');
  sheet.getRangeByIndexes(FIRST_ROW, START, MOST_TASKS, 2).numberFormat = everywhere(numberFormatOf({ type: 'date' }, language));
  sheet.getRangeByIndexes(FIRST_ROW, COMPLETE, MOST_TASKS, 1).numberFormat = everywhere('0%');
  sheet.getRangeByIndexes(FIRST_ROW, SLIP, MOST_TASKS, 1).numberFormat = everywhere('+0;-0;0');
  sheet.getRangeByIndexes(FIRST_ROW, START, MOST_TASKS, 4).format.horizontalAlignment = 'Right';
  const named = `${inColumn(TASK)}<>""`;
  const phase = `ISERROR(FIND(".",${inColumn(WBS)}))`;
  const borders = { EdgeBottom: standard.identity.colors.line };
  // The rules of a cell all stand over the same range, the strongest last: LibreOffice takes one of them only.
  const left = sheet.getRangeByIndexes(FIRST_ROW, 0, MOST_TASKS, SLIP);
  markWhere(left, `=${named}`, { borders });
  markWhere(left, `=AND(${named},${phase})`, { bold: true, borders });
  const slips = sheet.getRangeByIndexes(FIRST_ROW, SLIP, MOST_TASKS, 1);
  markWhere(slips, `=${named}`, { borders });
  markWhere(slips, `=${inColumn(LATE)}`, { text: standard.identity.ratings.red.text, bold: true, borders });
}

function drawTaskBars(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { colors, ratings } = place.pen.standard.identity;
  const formula = formulasOf(place);
  const cells = {
    ...PERIOD,
    start: inColumn(BAR_START),
    finish: inColumn(BAR_FINISH),
    done: inColumn(DONE_UNTIL),
    late: inColumn(LATE),
    milestone: inColumn(MILESTONE),
    baselineStart: inColumn(BASELINE_START),
    baseline: inColumn(BASELINE_FINISH),
  };
  const symbol = cellAddress(FIRST_ROW, FIRST_PERIOD);
  const marks = barMarks(place.pen);
  const today = { where: isIn(PERIOD, STATUS_DATE), borders: { EdgeLeft: ratings.red.chart } };
  drawBars(
    sheet,
    place,
    SCALE,
    formula(
      `IF(AND({from}<={finish},{next}>{start}),IF({milestone},"${SYMBOLS.milestone}",IF({from}<={done},"${SYMBOLS.done}",IF({late},"${SYMBOLS.late}","${SYMBOLS.toDo}"))),IF(AND({milestone},{from}<={baseline},{next}>{baseline}),"${SYMBOLS.baselineMilestone}",""))`,
      cells,
    ),
    [
      { where: `${inColumn(TASK)}<>""`, mark: {} },
      { where: `AND(${symbol}="${SYMBOLS.milestone}",${cells.late})`, mark: { text: ratings.red.chart } },
      { where: `${symbol}="${SYMBOLS.toDo}"`, mark: marks.toCome },
      { where: `${symbol}="${SYMBOLS.late}"`, mark: marks.late },
      { where: `${symbol}="${SYMBOLS.done}"`, mark: marks.done },
    ],
    [{ where: `AND(${cells.from}<=${cells.baseline},${cells.next}>${cells.baselineStart})`, borders: { EdgeBottom: colors.ink } }, today],
  );
  markWhere(sheet.getRangeByIndexes(NOTICE_ROW, FIRST_PERIOD, FIRST_ROW - NOTICE_ROW, PERIODS), `=${today.where}`, today);
}

function drawTaskLegend(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { colors, ratings } = place.pen.standard.identity;
  const marks = barMarks(place.pen);
  drawLegend(sheet, place, SCALE, {
    entries: [
      { symbol: SYMBOLS.done, mark: marks.done, word: words.done },
      { symbol: SYMBOLS.toDo, mark: marks.toCome, word: words.toDo },
      { symbol: SYMBOLS.late, mark: marks.late, word: words.late },
      { symbol: SYMBOLS.milestone, mark: { text: colors.brand }, word: words.milestone },
      { symbol: SYMBOLS.baselineMilestone, mark: { text: colors.muted }, word: words.baselineMilestone },
      { symbol: '', mark: { borders: { EdgeBottom: colors.ink } }, word: words.baseline },
      { symbol: '', mark: { borders: { EdgeLeft: ratings.red.chart } }, word: words.today },
    ],
    symbolSize: 8,
    apart: 3,
    charactersEach: 2.2,
    statusDate: { column: START, formula: `=${STATUS_DATE}` },
  });
}

/** What a reader must not miss: nothing there, or not all of it. */
function drawNotices(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen, sheetNames } = place;
  const { language } = pen;
  const formula = formulasOf(place);
  const sheetOf = (key: string): string => sheetNames.get(key) ?? key;
  const say = (text: (typeof words)[keyof typeof words], values: Record<string, string | number>): string =>
    quoted(inLanguage(text, language, values));
  drawNotice(
    sheet,
    NOTICE_ROW,
    place,
    formula(
      `IF(COUNTA({column:task.name})=0,${say(words.nothing, { sheet: sheetOf('tasks') })},` +
        `IF(ROWS({column:task.name})>${MOST_TASKS},${say(words.tooMany, { most: MOST_TASKS })}&" ","")&` +
        `IF(ROWS({column:task.name})>${PRINTED_TASKS},${say(words.printed, { printed: PRINTED_TASKS })}&" ","")&` +
        `IF(COUNT({end})=0,"",IF(MAX({finishes})>={end},${say(words.beyond, { sheet: sheetOf('settings') })},"")))`,
      {
        end: fixed(HEADER_ROW, END),
        finishes: `${fixed(FIRST_ROW, BAR_FINISH)}:${fixed(FIRST_ROW + MOST_TASKS - 1, BAR_FINISH)}`,
      },
    ),
  );
}
