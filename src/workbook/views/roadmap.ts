import { numberFormatOf } from '../../standard/writing/format';
import { VIEW_WORDS } from '../../words/views';
import { addressOf, cellAddress, columnPoints, fixed, inColumn, inRow } from '../cells';
import { drawRatings, everywhere } from '../column';
import { drawHeader, setWidths } from '../draw';
import { entriesIn, fillBlock, fillDown, formulasOf, hasColumns, quoted } from './fill';
import { markWhere } from './mark';
import { drawNotice, notices, sentence, sheetName } from './notice';
import { rowAtPlace } from './ranking';
import { projectsOf, withStatus } from './register';
import type { View, ViewPlace } from './view';

const words = VIEW_WORDS.roadmap;

const MOST_PROJECTS = 36;
const QUARTERS = 12;
const PERIODS = QUARTERS * 3;
/** Quarters before that of the status date, if work began so early. */
const QUARTERS_BACK = 4;

/** Rows, zero-based: the months below their quarters are hidden, and say where a bar begins and ends. */
const LEGEND_ROW = 3;
const NOTICE_ROW = 4;
const HEADER_ROW = 5;
const MONTH_ROW = 6;
const FIRST_ROW = 7;

const [PROGRAMME, PROJECT, START, FINISH, RATING, FIRST_PERIOD] = [0, 1, 2, 3, 4, 5] as const;
const END = FIRST_PERIOD + PERIODS;
/**
 * Hidden columns, behind one that stays empty. Of each line: its row in the register, the finish of its baseline, and the months in which
 * it has milestones that are met or open. Of the whole: how many projects are counted, from the first line down.
 */
const [ROW, BASELINE, MET, OPEN, COUNTS] = [1, 2, 3, 4, 5].map((behind) => END + behind) as [number, number, number, number, number];
const [SHOWN, UNDATED, BEYOND] = [0, 1, 2].map((line) => fixed(FIRST_ROW + line, COUNTS)) as [string, string, string];

const SYMBOLS = { elapsed: '█', toCome: '▒', slip: '▓', met: '◆', open: '◇' } as const;
const ANCHOR = fixed(MONTH_ROW, FIRST_PERIOD);
/** The status date where the legend shows it; 0 without one. */
const STATUS_DATE = `N(${fixed(LEGEND_ROW, START)})`;

const row = inColumn(FIRST_ROW, ROW);
const from = inRow(MONTH_ROW, FIRST_PERIOD);
const next = inRow(MONTH_ROW, FIRST_PERIOD + 1);
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
    setWidths(sheet, [20, 36, 11, 11, 12]);
    drawScale(sheet, place);
    drawProjects(sheet, place);
    drawMilestones(sheet, place);
    drawBars(sheet, place);
    drawLegend(sheet, place);
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

function drawScale(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language } = pen;
  const formula = formulasOf(place);
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, END);
  drawHeader(pen, header, 26);
  sheet.getRangeByIndexes(HEADER_ROW, 0, 1, FIRST_PERIOD).values = [
    [words.programme, words.project, words.start, words.finish, words.rating].map((word) => word[language]),
  ];
  // The quarter in which the first of the projects that go on began, at most a year before that of the status date.
  const quarter = (day: string): string => `DATE(YEAR(${day}),3*INT((MONTH(${day})-1)/3)+1,1)`;
  const live = `${decided(place)}*${dated(place)}*({column:project.status}<>"{list:projectStatus.closed}")`;
  const first = `MIN(IF(${live},{column:project.start},2958465))`;
  sheet.getRange(ANCHOR).formulas = [
    [
      formula(
        `IF(SUMPRODUCT(${live})=0,IF(COUNT({name:statusDate})=1,${quarter('{name:statusDate}')},""),IF(COUNT({name:statusDate})=1,MAX(EDATE(${quarter('{name:statusDate}')},-${3 * QUARTERS_BACK}),MIN(${quarter('{name:statusDate}')},${quarter(first)})),${quarter(first)}))`,
      ),
    ],
  ];
  fillBlock(
    sheet,
    MONTH_ROW,
    FIRST_PERIOD + 1,
    1,
    PERIODS,
    `=IF(${cellAddress(MONTH_ROW, FIRST_PERIOD)}="","",EDATE(${cellAddress(MONTH_ROW, FIRST_PERIOD)},1))`,
  );
  const periods = sheet.getRangeByIndexes(0, FIRST_PERIOD, FIRST_ROW + MOST_PROJECTS, PERIODS).format;
  periods.columnWidth = columnPoints(2.2);
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
const today = `AND(${from}<=${STATUS_DATE},${next}>${STATUS_DATE})`;
const worked = `AND(${row}<>"",${from}<=N(${finish}),${next}>N(${start}))`;
const slipped = `${from}>${inColumn(FIRST_ROW, BASELINE)}`;

function drawBars(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { colors, ratings, series } = place.pen.standard.identity;
  const isIn = (months: number): string => `ISNUMBER(FIND("|"&${from}&"|",${inColumn(FIRST_ROW, months)}))`;
  fillBlock(
    sheet,
    FIRST_ROW,
    FIRST_PERIOD,
    MOST_PROJECTS,
    PERIODS,
    `=IF(OR(${row}="",${from}=""),"",IF(${isIn(OPEN)},"${SYMBOLS.open}",IF(${isIn(MET)},"${SYMBOLS.met}",IF(${worked},IF(${slipped},"${SYMBOLS.slip}",IF(${elapsed},"${SYMBOLS.elapsed}","${SYMBOLS.toCome}")),""))))`,
  );
  const bars = sheet.getRangeByIndexes(FIRST_ROW, FIRST_PERIOD, MOST_PROJECTS, PERIODS);
  bars.format.horizontalAlignment = 'Center';
  bars.format.font.size = 9;
  bars.format.font.color = colors.brand;
  const light = series[2] ?? colors.accent;
  const isMark = `OR(${symbol}="${SYMBOLS.met}",${symbol}="${SYMBOLS.open}")`;
  const late = `AND(${symbol}="${SYMBOLS.open}",${next}<=${STATUS_DATE})`;
  const looks = [
    { where: `${row}<>""`, fill: undefined, text: colors.brand, mark: colors.brand },
    { where: worked, fill: light, text: light, mark: colors.ink },
    { where: `AND(${worked},${elapsed})`, fill: colors.brand, text: colors.brand, mark: colors.onBrand },
    { where: `AND(${worked},${slipped})`, fill: ratings.red.fill, text: ratings.red.chart, mark: ratings.red.text },
  ];
  // The rules of a cell all stand over the same range, the strongest last: LibreOffice takes one of them only.
  for (const { where, fill, text, mark } of looks)
    for (const [condition, color] of [
      [where, text],
      [`AND(${where},${isMark})`, mark],
    ] as const)
      for (const [whole, borders] of [
        [condition, { EdgeBottom: colors.line }],
        [`AND(${condition},${today})`, { EdgeBottom: colors.line, EdgeLeft: ratings.red.chart }],
      ] as const)
        markWhere(bars, `=${whole}`, { ...(fill === undefined ? {} : { fill }), text: color, borders });
  markWhere(bars, `=${late}`, { fill: colors.onBrand, text: ratings.red.chart, bold: true, borders: { EdgeBottom: colors.line } });
}

function drawLegend(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { language, standard } = place.pen;
  const { colors, ratings, series } = standard.identity;
  const light = series[2] ?? colors.accent;
  const entries = [
    { symbol: SYMBOLS.elapsed, fill: colors.brand, text: colors.brand, word: words.elapsed },
    { symbol: SYMBOLS.toCome, fill: light, text: light, word: words.toCome },
    { symbol: SYMBOLS.slip, fill: ratings.red.fill, text: ratings.red.chart, word: words.slip },
    { symbol: SYMBOLS.met, text: colors.brand, word: words.met },
    { symbol: SYMBOLS.open, text: colors.brand, word: words.open },
    { symbol: SYMBOLS.open, text: ratings.red.chart, word: words.late },
  ] as const;
  let column = FIRST_PERIOD;
  for (const entry of entries) {
    const cell = sheet.getRangeByIndexes(LEGEND_ROW, column, 1, 1);
    cell.values = [[entry.symbol]];
    cell.format.font.color = entry.text;
    cell.format.horizontalAlignment = 'Center';
    if ('fill' in entry) cell.format.fill.color = entry.fill;
    const label = sheet.getRangeByIndexes(LEGEND_ROW, column + 1, 1, 1);
    label.values = [[entry.word[language]]];
    label.format.font.size = 9;
    label.format.horizontalAlignment = 'Left';
    column += 2 + Math.ceil(entry.word[language].length / 3.4);
  }
  const label = sheet.getRangeByIndexes(LEGEND_ROW, PROJECT, 1, 1);
  label.values = [[VIEW_WORDS.statusDate[language]]];
  label.format.horizontalAlignment = 'Right';
  label.format.font.color = colors.muted;
  const date = sheet.getRangeByIndexes(LEGEND_ROW, START, 1, 1);
  date.formulas = [[formulasOf(place)(`IF(COUNT({name:statusDate})=1,{name:statusDate},"")`)]];
  date.numberFormat = [[numberFormatOf({ type: 'date' }, language)]];
  date.format.font.bold = true;
  date.format.horizontalAlignment = 'Right';
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
