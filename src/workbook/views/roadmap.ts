import { numberFormatOf } from '../../standard/writing/format';
import { VIEW_WORDS } from '../../words/views';
import { addressOf, cellAddress, fixed, inColumn } from '../cells';
import { drawRatings, everywhere } from '../column';
import { entriesIn, fillDown, formulasOf, hasColumns, quoted } from './fill';
import { markWhere } from './mark';
import { drawNotice, notices, sentence, sheetName } from './notice';
import { rowAtPlace } from './ranking';
import { projectsOf, withStatus } from './register';
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

const words = VIEW_WORDS.roadmap;

const MOST_PROJECTS = 36;
const QUARTERS = 12;
const PERIODS = QUARTERS * 3;
/** Quarters before that of the status date, if work began so early. */
const QUARTERS_BACK = 4;

/** The months below their quarters are hidden, and say where a bar begins and ends. */
const MONTH_ROW = HEADER_ROW + 1;
const FIRST_ROW = MONTH_ROW + 1;

const [PROGRAMME, PROJECT, START, FINISH, RATING, FIRST_PERIOD] = [0, 1, 2, 3, 4, 5] as const;
const END = FIRST_PERIOD + PERIODS;
/**
 * Hidden columns, behind one that stays empty. Of each line: its row in the register, the finish of its baseline, and the months in which
 * it has milestones that are met or open. Of the whole: how many projects are counted, from the first line down.
 */
const [ROW, BASELINE, MET, OPEN, COUNTS] = [1, 2, 3, 4, 5].map((behind) => END + behind) as [number, number, number, number, number];
const [SHOWN, UNDATED, BEYOND] = [0, 1, 2].map((line) => fixed(FIRST_ROW + line, COUNTS)) as [string, string, string];

const SCALE: TimeScale = {
  columns: [
    { width: 20, header: words.programme },
    { width: 36, header: words.project },
    { width: 11, header: words.start },
    { width: 11, header: words.finish },
    { width: 12, header: words.rating },
  ],
  periods: PERIODS,
  periodWidth: 2.2,
  periodRow: MONTH_ROW,
  firstRow: FIRST_ROW,
  lines: MOST_PROJECTS,
  headerHeight: 26,
  symbolSize: 9,
};
const PERIOD = periodOf(SCALE);
const { from, next } = PERIOD;

const SYMBOLS = { elapsed: '█', toCome: '▒', slip: '▓', met: '◆', open: '◇' } as const;
const ANCHOR = fixed(MONTH_ROW, FIRST_PERIOD);
/** The status date where the legend shows it; 0 without one. */
const STATUS_DATE = `N(${fixed(LEGEND_ROW, START)})`;

const row = inColumn(FIRST_ROW, ROW);
const start = inColumn(FIRST_ROW, START);
const finish = inColumn(FIRST_ROW, FINISH);
const symbol = cellAddress(FIRST_ROW, FIRST_PERIOD);

const finishOf = (place: ViewPlace): readonly string[] =>
  ['finishForecast', 'finishBaseline'].filter((key) => hasColumns(place, 'project', [key]));

/** The projects by quarter as bars with their milestones: one character a month, so that it also reads without its colours. */
export const roadmap: View = {
  needs: { project: ['id', 'name', 'status', 'start', 'finishBaseline'], settings: ['statusDate'] },
  actions: 950,
  draw: (sheet, place) => {
    drawTimes(sheet, place);
    drawProjects(sheet, place);
    drawMilestones(sheet, place);
    drawProjectBars(sheet, place);
    drawProjectLegend(sheet, place);
    drawNotices(sheet, place);
    sheet.getRangeByIndexes(0, END, 1, COUNTS - END + 1).columnHidden = true;
    sheet.getRangeByIndexes(MONTH_ROW, 0, 1, 1).rowHidden = true;
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(addressOf(0, 0, FIRST_ROW + MOST_PROJECTS - 1, END - 1));
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, FIRST_ROW, FIRST_PERIOD));
  },
};

/** An array: 1 for projects that were not given up. */
const decided = (place: ViewPlace): string => `${projectsOf(place)}*(1-${withStatus(place, ['cancelled'])})`;

/** Arrays: the finish expected of each project, and 1 where it has both dates; where it also ends on that day or later. */
const finishes = (place: ViewPlace): string =>
  finishOf(place).reduceRight((otherwise, key) => `IF(ISNUMBER({column:project.${key}}),{column:project.${key}},${otherwise})`, '0');
const dated = (place: ViewPlace): string => `ISNUMBER({column:project.start})*(${finishes(place)}>0)`;
const endsFrom = (place: ViewPlace, day: string): string =>
  `${decided(place)}*ISNUMBER({column:project.start})*(${finishes(place)}>=MAX(1,N(${day})))`;

function drawTimes(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language } = pen;
  const formula = formulasOf(place);
  // The quarter in which the first of the projects that go on began, at most a year before that of the status date.
  const quarter = (day: string): string => `DATE(YEAR(${day}),3*INT((MONTH(${day})-1)/3)+1,1)`;
  const live = `${decided(place)}*${dated(place)}*({column:project.status}<>"{list:projectStatus.closed}")`;
  const first = `MIN(IF(${live},{column:project.start},2958465))`;
  drawScale(
    sheet,
    place,
    SCALE,
    formula(
      `IF(SUMPRODUCT(${live})=0,IF(COUNT({name:statusDate})=1,${quarter('{name:statusDate}')},""),IF(COUNT({name:statusDate})=1,MAX(EDATE(${quarter('{name:statusDate}')},-${3 * QUARTERS_BACK}),MIN(${quarter('{name:statusDate}')},${quarter(first)})),${quarter(first)}))`,
    ),
    (before) => `EDATE(${before},1)`,
  );
  for (let index = 0; index < QUARTERS; index += 1) {
    const column = FIRST_PERIOD + index * 3;
    const month = fixed(MONTH_ROW, column);
    const title = sheet.getRangeByIndexes(HEADER_ROW, column, 1, 3);
    title.merge();
    title.format.horizontalAlignment = 'Center';
    title.format.wrapText = false;
    title.format.font.size = 9;
    const edge = title.format.borders.getItem('EdgeLeft');
    edge.style = 'Continuous';
    edge.color = pen.standard.identity.colors.onBrand;
    sheet.getRangeByIndexes(HEADER_ROW, column, 1, 1).formulas = [
      [`=IF(${month}="","",${quoted(words.quarter[language])}&INT((MONTH(${month})+2)/3)&" "&YEAR(${month}))`],
    ];
  }
}

function drawProjects(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language, standard } = pen;
  const formula = formulasOf(place);
  const has = (key: string): boolean => hasColumns(place, 'project', [key]);
  const item = (key: string): string => `INDEX({column:project.${key}},${row})`;
  const grouped = has('programme') && hasColumns(place, 'programme', ['name']);
  // By programme, in the order of their sheet and the others after them; then by start. What ended before the first quarter is left out.
  const order = grouped
    ? 'IF({column:project.programme}="",9999,IFERROR(MATCH({column:project.programme}&"",{column:programme.name},0),9999))*100000+'
    : '';
  fillDown(sheet, FIRST_ROW, ROW, MOST_PROJECTS, [
    formula(
      rowAtPlace(
        `${endsFrom(place, ANCHOR)}*(${order}{column:project.start})`,
        '{column:project.start}',
        `ROWS(${fixed(FIRST_ROW, ROW)}:${row})`,
        'lowest',
      ),
    ),
    formula(`IF(${row}="","",IF(COUNT(${item('finishBaseline')})=1,${item('finishBaseline')},2958465))`),
  ]);
  const of = (template: string): string => formula(`IF(${row}="","",${template})`);
  const noData = '"{list:confidence.noData}"';
  fillDown(sheet, FIRST_ROW, 0, MOST_PROJECTS, [
    of(has('programme') ? `${item('programme')}&""` : '""'),
    of(`${item('name')}&""`),
    of(item('start')),
    of(finishOf(place).reduceRight((otherwise, key) => `IF(COUNT(${item(key)})=1,${item(key)},${otherwise})`, '""')),
    of(has('confidence') ? `IF(${item('confidence')}="",${noData},${item('confidence')}&"")` : '""'),
  ]);
  const body = sheet.getRangeByIndexes(FIRST_ROW, 0, MOST_PROJECTS, END);
  body.format.rowHeight = 17;
  const dates = sheet.getRangeByIndexes(FIRST_ROW, START, MOST_PROJECTS, 2);
  dates.numberFormat = everywhere(numberFormatOf({ type: 'date' }, language));
  sheet.getRangeByIndexes(HEADER_ROW, START, MOST_PROJECTS + 2, 2).format.horizontalAlignment = 'Right';
  const rating = sheet.getRangeByIndexes(HEADER_ROW, RATING, MOST_PROJECTS + 2, 1).format;
  rating.horizontalAlignment = 'Left';
  rating.indentLevel = 1;
  sheet.getRangeByIndexes(FIRST_ROW, PROGRAMME, MOST_PROJECTS, 1).format.shrinkToFit = true;
  sheet.getRangeByIndexes(FIRST_ROW, PROJECT, MOST_PROJECTS, 1).format.shrinkToFit = true;
  const borders = { EdgeBottom: standard.identity.colors.line };
  markWhere(sheet.getRangeByIndexes(FIRST_ROW, 0, MOST_PROJECTS, RATING), `=${row}<>""`, { borders });
  const ratings = sheet.getRangeByIndexes(FIRST_ROW, RATING, MOST_PROJECTS, 1);
  markWhere(ratings, `=${row}<>""`, { borders });
  drawRatings(ratings, 'confidence', pen, cellAddress(FIRST_ROW, RATING));
}

/**
 * The months, as `|46023|46054|`, in which each project has milestones: by the actual date, else by the forecast, else by the baseline. Told
 * once a line, so that the cells of the months have only to look whether theirs is among them.
 */
function drawMilestones(sheet: Excel.Worksheet, place: ViewPlace): void {
  const has = (key: string): boolean => hasColumns(place, 'milestone', [key]);
  const column = (key: string): string => `{column:milestone.${key}}`;
  const monthsOf = (date: string): string =>
    `IF(${row}="","","|"&TEXTJOIN("|",TRUE,IF((${column('projectId')}<>"")*(${column('projectId')}&""=INDEX({column:project.id},${row})&"")*ISNUMBER(${date}),INT(${date}-DAY(${date})+1),""))&"|")`;
  const expected = ['forecast', 'baseline'].filter(has).reduceRight((other, key) => either(column(key), other), '""');
  const open = has('actual') ? `IF(${column('actual')}="",${expected},"")` : expected;
  const linked = has('projectId');
  fillDown(
    sheet,
    FIRST_ROW,
    MET,
    MOST_PROJECTS,
    [linked && has('actual') ? monthsOf(column('actual')) : '""', linked && expected !== '""' ? monthsOf(open) : '""'].map((template) =>
      formulasOf(place)(template),
    ),
  );
}

const either = (date: string, other: string): string => (other === '""' ? date : `IF(${date}="",${other},${date})`);

const elapsed = `${from}<=${STATUS_DATE}`;
const worked = `AND(${row}<>"",${from}<=N(${finish}),${next}>N(${start}))`;
const slipped = `${from}>${inColumn(FIRST_ROW, BASELINE)}`;

function drawProjectBars(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { colors, ratings } = place.pen.standard.identity;
  const isAmong = (months: number): string => `ISNUMBER(FIND("|"&${from}&"|",${inColumn(FIRST_ROW, months)}))`;
  const isMark = `OR(${symbol}="${SYMBOLS.met}",${symbol}="${SYMBOLS.open}")`;
  const late = `AND(${symbol}="${SYMBOLS.open}",${next}<=${STATUS_DATE})`;
  const marks = barMarks(place.pen);
  const looks = [
    { where: `${row}<>""`, mark: { text: colors.brand }, milestone: colors.brand },
    { where: worked, mark: marks.toCome, milestone: colors.ink },
    { where: `AND(${worked},${elapsed})`, mark: marks.done, milestone: colors.onBrand },
    { where: `AND(${worked},${slipped})`, mark: marks.late, milestone: ratings.red.text },
  ].flatMap(({ where, mark, milestone }) => [
    { where, mark },
    { where: `AND(${where},${isMark})`, mark: { ...mark, text: milestone } },
  ]);
  const bars = drawBars(
    sheet,
    place,
    SCALE,
    `=IF(OR(${row}="",${from}=""),"",IF(${isAmong(OPEN)},"${SYMBOLS.open}",IF(${isAmong(MET)},"${SYMBOLS.met}",IF(${worked},IF(${slipped},"${SYMBOLS.slip}",IF(${elapsed},"${SYMBOLS.elapsed}","${SYMBOLS.toCome}")),""))))`,
    looks,
    [{ where: isIn(PERIOD, STATUS_DATE), borders: { EdgeLeft: ratings.red.chart } }],
  );
  markWhere(bars, `=${late}`, { fill: colors.onBrand, text: ratings.red.chart, bold: true, borders: { EdgeBottom: colors.line } });
}

function drawProjectLegend(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { colors, ratings } = place.pen.standard.identity;
  const marks = barMarks(place.pen);
  drawLegend(sheet, place, SCALE, {
    entries: [
      { symbol: SYMBOLS.elapsed, mark: marks.done, word: words.elapsed },
      { symbol: SYMBOLS.toCome, mark: marks.toCome, word: words.toCome },
      { symbol: SYMBOLS.slip, mark: marks.late, word: words.slip },
      { symbol: SYMBOLS.met, mark: { text: colors.brand }, word: words.met },
      { symbol: SYMBOLS.open, mark: { text: colors.brand }, word: words.open },
      { symbol: SYMBOLS.open, mark: { text: ratings.red.chart }, word: words.late },
    ],
    symbolSize: 10,
    apart: 2,
    charactersEach: 3.4,
    statusDate: { column: START, formula: formulasOf(place)(`IF(COUNT({name:statusDate})=1,{name:statusDate},"")`) },
  });
}

function drawNotices(sheet: Excel.Worksheet, place: ViewPlace): void {
  const formula = formulasOf(place);
  const going = entriesIn(place, 'projectStatus', ['closed'])
    .map(() => '*({column:project.status}<>"{list:projectStatus.closed}")')
    .join('');
  const end = fixed(MONTH_ROW, END);
  for (const [cell, template] of [
    [SHOWN, `SUMPRODUCT(${endsFrom(place, ANCHOR)})`],
    [UNDATED, `SUMPRODUCT(${decided(place)}${going}*(${dated(place)}=0))`],
    [BEYOND, `IF(COUNT(${end})=0,0,SUMPRODUCT(${endsFrom(place, end)}))`],
  ] as const)
    sheet.getRange(cell).formulas = [[formula(template)]];
  drawNotice(
    sheet,
    NOTICE_ROW,
    place,
    formula(
      `IF(${SHOWN}=0,${sentence(words.nothing, place, { sheet: sheetName(place, 'projects') })}&" ","")&${notices([
        [`${UNDATED}>0`, sentence(words.undated, place, { count: UNDATED })],
        [`${SHOWN}>${MOST_PROJECTS}`, sentence(words.tooMany, place, { most: MOST_PROJECTS, count: SHOWN })],
        [`${BEYOND}>0`, sentence(words.beyond, place)],
        ['COUNT({name:statusDate})=0', sentence(VIEW_WORDS.noStatusDate, place, { sheet: sheetName(place, 'settings') })],
      ])}`,
    ),
  );
}
