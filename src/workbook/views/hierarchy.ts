import { ROW_MEASURES } from '../../standard/data/measures/rows';
import { BASE_STANDARD } from '../../standard/own/resolve';
import { nativeFormula } from '../../standard/writing/native-formula';
import { numberFormatOf } from '../../standard/writing/format';
import { VIEW_WORDS } from '../../words/views';
import { addressOf, cellAddress, fixed, inColumn } from '../cells';
import { drawRatings, everywhere } from '../column';
import { drawHeader, setWidths } from '../draw';
import { entriesIn, fillDown, formulasOf, hasColumns, quoted } from './fill';
import { markWhere, ratingMark } from './mark';
import { drawNotice, notices, sentence, sheetName } from './notice';
import { inOtherCurrencies, projectsOf, totalOf, UNKNOWN, withStatus } from './register';
import type { View, ViewPlace } from './view';

const words = VIEW_WORDS.hierarchy;

const MOST_PROGRAMMES = 20;
/** Programmes and projects together. */
const MOST_LINES = 100;
const PRINTED_LINES = 42;
/** The group, after the programmes, of projects that name none of them. */
const OTHERS = MOST_PROGRAMMES + 1;

const ENDED = ['closed', 'cancelled'] as const;

/** Rows, zero-based: the whole portfolio stands above its programmes. */
const NOTICE_ROW = 3;
const HEADER_ROW = 4;
const TOTAL_ROW = 5;
const FIRST_ROW = 6;

/**
 * Hidden columns, behind one that stays empty. Of each line: its group, its place in the group, its row in the register. Of each group, from
 * the first line down: its number, the name of its programme, the line where it begins. Behind them stands what the groups show, calculated
 * once each, so that the lines have only to fetch it.
 */
const [GROUP, STEP, ROW, NUMBER, PROGRAMME, STARTS, SHOWN] = [1, 2, 3, 4, 5, 6, 7] as const;

/** What a column shows of a project, of a programme, of the projects without one and of the whole portfolio; absent where it is nothing. */
interface LevelColumn {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  /** The same on every line and for the whole. */
  readonly every?: string;
  readonly project?: string;
  readonly programme?: string;
  readonly others?: string;
  readonly whole?: string;
  /** Never seen itself: other columns of the groups and of the whole refer to it. */
  readonly hidden?: true;
  readonly format?: string;
  /** Figures stand to the right. */
  readonly figure?: boolean;
  readonly rating?: boolean;
  /** Which side of 0 is bad. */
  readonly bad?: '<' | '>';
}

/** An array over the register: the projects of the group. */
const projectsOfGroup = (place: ViewPlace): string =>
  `(${projectsOf(place)}*IFERROR(MATCH({column:project.programme}&"",{programmes},0),${OTHERS})={group})`;

/** Portfolio, programmes and projects as an outline, with what each adds up to. */
export const hierarchy: View = {
  needs: { project: ['id', 'name', 'programme', 'status'], programme: ['name'], settings: ['currency'] },
  actions: 1_500,
  draw: (sheet, place) => {
    const all = columnsOf(place);
    const columns = all.filter(({ hidden }) => !hidden);
    setWidths(
      sheet,
      columns.map(({ width }) => width),
    );
    const cells = cellsOf(columns, all);
    drawOutline(sheet, place, columns.length, cells);
    drawGroups(sheet, place, all, cells);
    drawLines(sheet, place, columns, cells);
    drawLooks(sheet, place, columns);
    drawNotices(sheet, place, columns);
    sheet.getRangeByIndexes(0, columns.length + GROUP, 1, SHOWN - GROUP + all.length).columnHidden = true;
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(addressOf(0, 0, FIRST_ROW + PRINTED_LINES - 1, columns.length - 1));
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, TOTAL_ROW + 1, 1));
  },
};

function columnsOf(place: ViewPlace): readonly LevelColumn[] {
  const { language } = place.pen;
  const inGroup = projectsOfGroup(place);
  const has = (...keys: readonly string[]): boolean => hasColumns(place, 'project', keys);
  const programmesHave = (key: string): boolean => hasColumns(place, 'programme', [key]);
  const item = (key: string): string => `INDEX({column:project.${key}},{row})`;
  const programme = (key: string): string => `INDEX({column:programme.${key}},{group})`;
  const number = (value: string): string => `IF(COUNT(${value})=1,${value},"${UNKNOWN}")`;

  const text = (key: 'manager' | 'status', width: number): LevelColumn => ({
    key,
    header: words[key][language],
    width,
    project: `${item(key)}&""`,
    ...(programmesHave(key) ? { programme: `${programme(key)}&""` } : {}),
  });
  const money = (key: 'budget' | 'forecast'): LevelColumn => ({
    key,
    header: words[key][language],
    width: 14,
    project: number(item(key)),
    // The programmes' own sheet shows the same sums: they are made in one place.
    programme: programmesHave(key) ? number(programme(key)) : totalOf(place, inGroup, key),
    others: totalOf(place, inGroup, key),
    whole: totalOf(place, projectsOf(place), key),
    format: '#,##0',
    figure: true,
  });
  const ofProgramme = (key: 'envelope' | 'free'): LevelColumn => ({
    key,
    header: words[key][language],
    width: 14,
    programme: number(programme(key)),
    format: '#,##0',
    figure: true,
    ...(key === 'free' ? { bad: '<' } : {}),
  });
  const finish = (key: 'finishBaseline' | 'finishForecast'): LevelColumn => {
    const dates = `{column:project.${key}}`;
    const last = (of: string): string => `IF(COUNT(${of})=0,"${UNKNOWN}",MAX(${of}))`;
    const ofGroup = last(`IF(${inGroup}*ISNUMBER(${dates}),${dates},"")`);
    return {
      key,
      header: words[key][language],
      width: 12,
      project: number(item(key)),
      programme: ofGroup,
      others: ofGroup,
      whole: last(`{${key}.all}`),
      format: numberFormatOf({ type: 'date' }, language),
      figure: true,
    };
  };
  // The parts of the measure are columns of this page.
  const orUnknown = ({ native }: (typeof ROW_MEASURES)['slip' | 'costVariance']): string =>
    `IFERROR(${nativeFormula(BASE_STANDARD, native)},"${UNKNOWN}")`;
  const when = (shown: boolean, column: () => LevelColumn): readonly LevelColumn[] => (shown ? [column()] : []);

  return [
    {
      key: 'name',
      header: words.name[language],
      width: 38,
      project: `"        "&${item('name')}`,
      programme: '"    "&{programme}',
      others: quoted(`    ${words.others[language]}`),
      whole: quoted(words.portfolio[language]),
    },
    { key: 'id', header: 'ID', width: 9, project: `${item('id')}&""` },
    text('status', 13),
    ...when(has('manager'), () => text('manager', 22)),
    {
      key: 'projects',
      header: words.projects[language],
      width: 9,
      programme: `SUMPRODUCT(${inGroup}*1)`,
      others: `SUMPRODUCT(${inGroup}*1)`,
      whole: 'SUM({projects.all})',
      format: '0',
      figure: true,
    },
    ...when(programmesHave('envelope'), () => ofProgramme('envelope')),
    ...when(has('budget'), () => money('budget')),
    ...when(programmesHave('free'), () => ofProgramme('free')),
    ...when(has('forecast'), () => money('forecast')),
    ...when(has('budget', 'forecast'), () => ({
      key: 'variance',
      header: words.variance[language],
      width: 14,
      every: orUnknown(ROW_MEASURES.costVariance),
      format: '+#,##0;-#,##0;0',
      figure: true,
      bad: '<',
    })),
    ...when(has('currency'), () => ({
      key: 'currency',
      header: words.currency[language],
      width: 9,
      project: `IF(${item('currency')}="",{name:currency},${item('currency')})&""`,
      programme: programmesHave('currency')
        ? `IF(${programme('currency')}="",{name:currency},${programme('currency')})&""`
        : '{name:currency}&""',
      others: '{name:currency}&""',
      whole: '{name:currency}&""',
    })),
    ...when(has('finishBaseline'), () => finish('finishBaseline')),
    ...when(has('finishForecast'), () => finish('finishForecast')),
    ...when(has('finishBaseline', 'finishForecast'), () => ({
      key: 'slip',
      header: words.slip[language],
      width: 9,
      project: orUnknown(ROW_MEASURES.slip),
      format: '+0;-0;0',
      figure: true,
      bad: '>',
    })),
    ...(has('confidence') ? ratingsOf(place) : []),
  ];
}

/** The worst rating of what has not ended, never green while a running project has none; and how many projects have each. */
function ratingsOf(place: ViewPlace): readonly LevelColumn[] {
  const { language } = place.pen;
  const rating = '{column:project.confidence}';
  const noData = '"{list:confidence.noData}"';
  const unrated = `((${rating}=${noData})+(${rating}=""))`;
  const inGroup = projectsOfGroup(place);
  const live = `(1-${withStatus(place, ENDED)})`;
  const worse = entriesIn(place, 'confidence', ['red', 'amberRed', 'amber', 'amberGreen']);
  const count = (key: string, chosen: string): LevelColumn => ({
    key,
    header: '',
    width: 0,
    programme: `SUMPRODUCT(${inGroup}*${chosen})`,
    others: `SUMPRODUCT(${inGroup}*${chosen})`,
    whole: `SUM({${key}.all})`,
    hidden: true,
  });
  const best = `IF({runningUnrated}>0,${noData},IF({green}>0,"{list:confidence.green}",${noData}))`;
  const worst = worse.reduceRight((otherwise, code) => `IF({${code}}>0,"{list:confidence.${code}}",${otherwise})`, best);
  const counted = (code: string): string => `IF({${code}}=0,"",{${code}}&" {list:confidence.${code}}")`;
  const counts = `TEXTJOIN(" · ",TRUE,${[...worse, 'green', 'noData'].map(counted).join(',')})`;
  const item = 'INDEX({column:project.confidence},{row})';
  return [
    {
      key: 'rating',
      header: words.rating[language],
      width: 14,
      project: `IF(${item}="",${noData},${item}&"")`,
      programme: hasColumns(place, 'programme', ['confidence'])
        ? `IFERROR(INDEX({column:programme.confidence},{group})&"",${noData})`
        : worst,
      others: worst,
      whole: worst,
      rating: true,
    },
    { key: 'ratings', header: words.ratings[language], width: 40, programme: counts, others: counts, whole: counts },
    ...[...worse, 'green'].map((code) => count(code, `${live}*(${rating}="{list:confidence.${code}}")`)),
    count('noData', `${live}*${unrated}`),
    count('runningUnrated', `${withStatus(place, ['running'])}*${unrated}`),
  ];
}

/** The cells that templates name, by row: what a line, a group and the whole show, and all groups of a column as `{key.all}`. */
interface Cells {
  readonly ofLine: (row: number) => Readonly<Record<string, string>>;
  readonly ofGroup: (row: number) => Readonly<Record<string, string>>;
}

function cellsOf(columns: readonly LevelColumn[], all: readonly LevelColumn[]): Cells {
  const hidden = (row: number, behind: number): string => inColumn(row, columns.length + behind);
  const groupsOf = (behind: number, count: number): string =>
    `${fixed(FIRST_ROW, columns.length + behind)}:${fixed(FIRST_ROW + count - 1, columns.length + behind)}`;
  const everyRow = {
    programmes: groupsOf(PROGRAMME, MOST_PROGRAMMES),
    ...Object.fromEntries(all.map(({ key }, index) => [`${key}.all`, groupsOf(SHOWN + index, OTHERS)])),
  };
  const shown = (row: number): Record<string, string> => Object.fromEntries(all.map(({ key }, index) => [key, hidden(row, SHOWN + index)]));
  return {
    ofLine: (row) => ({
      ...everyRow,
      ...shown(row),
      ...Object.fromEntries(columns.map(({ key }, index) => [key, inColumn(row, index)])),
      group: hidden(row, GROUP),
      step: hidden(row, STEP),
      row: hidden(row, ROW),
    }),
    ofGroup: (row) => ({
      ...everyRow,
      ...shown(row),
      group: hidden(row, NUMBER),
      programme: hidden(row, PROGRAMME),
      start: hidden(row, STARTS),
    }),
  };
}

/** Which line shows what: the hidden columns. */
function drawOutline(sheet: Excel.Worksheet, place: ViewPlace, columns: number, { ofLine, ofGroup }: Cells): void {
  const formula = formulasOf(place);
  const at = (group: number): string => fixed(FIRST_ROW + group - 1, columns + STARTS);
  sheet.getRangeByIndexes(FIRST_ROW, columns + NUMBER, OTHERS, 1).values = Array.from({ length: OTHERS }, (_, index) => [index + 1]);
  // Nothing that a text is equal to where there is no programme.
  const name = 'INDEX({column:programme.name},{group})';
  fillDown(sheet, FIRST_ROW, columns + PROGRAMME, MOST_PROGRAMMES, [
    formula(`IF(IFERROR(${name}&"","")="",0,${name})`, ofGroup(FIRST_ROW)),
  ]);
  // Each programme takes a line and one for each of its projects; then come the projects without one.
  sheet.getRange(at(1)).formulas = [['=1']];
  fillDown(sheet, FIRST_ROW + 1, columns + STARTS, MOST_PROGRAMMES, [
    formula('{start}+IF({programme}=0,0,1+{projects})', ofGroup(FIRST_ROW)),
  ]);
  sheet.getRange(at(OTHERS + 1)).formulas = [[formula('{start}+IF({projects}=0,0,1+{projects})', ofGroup(FIRST_ROW + OTHERS - 1))]];

  const cells = {
    ...ofLine(FIRST_ROW),
    line: `ROWS(${fixed(FIRST_ROW, 0)}:${inColumn(FIRST_ROW, 0)})`,
    end: at(OTHERS + 1),
    starts: `${at(1)}:${at(OTHERS)}`,
  };
  fillDown(sheet, FIRST_ROW, columns + GROUP, MOST_LINES, [
    formula('IF({line}>={end},"",MATCH({line},{starts},1))', cells),
    formula('IF({group}="","",{line}-INDEX({starts},{group}))', cells),
    formula(
      `IF(N({step})=0,"",SMALL(IF(${projectsOfGroup(place)},ROW({column:project.id})-MIN(ROW({column:project.id}))+1,""),{step}))`,
      cells,
    ),
  ]);
}

/** What the groups show. */
function drawGroups(sheet: Excel.Worksheet, place: ViewPlace, all: readonly LevelColumn[], { ofLine, ofGroup }: Cells): void {
  const formula = formulasOf(place);
  const first = all.filter(({ hidden }) => !hidden).length + SHOWN;
  all.forEach(({ programme, others = '""', whole, hidden }, index) => {
    if (programme === undefined) return;
    fillDown(sheet, FIRST_ROW, first + index, MOST_PROGRAMMES, [formula(`IF({programme}=0,"",${programme})`, ofGroup(FIRST_ROW))]);
    const last = FIRST_ROW + OTHERS - 1;
    sheet.getRangeByIndexes(last, first + index, 1, 1).formulas = [[formula(others, ofGroup(last))]];
    if (hidden && whole !== undefined)
      sheet.getRangeByIndexes(TOTAL_ROW, first + index, 1, 1).formulas = [[formula(whole, ofLine(TOTAL_ROW))]];
  });
}

function drawLines(sheet: Excel.Worksheet, place: ViewPlace, columns: readonly LevelColumn[], { ofLine }: Cells): void {
  const formula = formulasOf(place);
  sheet.getRangeByIndexes(TOTAL_ROW, 0, 1, columns.length).formulas = [
    columns.map(({ every, whole = every ?? '""' }) => formula(whole, ofLine(TOTAL_ROW))),
  ];
  fillDown(
    sheet,
    FIRST_ROW,
    0,
    MOST_LINES,
    columns.map((column) => formula(lineOf(column), ofLine(FIRST_ROW))),
  );
}

function lineOf({ key, every, project, programme }: LevelColumn): string {
  if (every !== undefined) return `IF({group}="","",${every})`;
  const ofGroup = `INDEX({${key}.all},{group})`;
  if (project === undefined) return `IF({step}=0,${ofGroup},"")`;
  return programme === undefined ? `IF(N({step})>0,${project},"")` : `IF({group}="","",IF({step}>0,${project},${ofGroup}))`;
}

function drawLooks(sheet: Excel.Worksheet, place: ViewPlace, columns: readonly LevelColumn[]): void {
  const { pen } = place;
  const { colors } = pen.standard.identity;
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, columns.length);
  header.values = [columns.map((column) => column.header)];
  drawHeader(pen, header, 32);
  const lines = sheet.getRangeByIndexes(TOTAL_ROW, 0, MOST_LINES + 1, columns.length);
  lines.format.rowHeight = 16;
  const total = sheet.getRangeByIndexes(TOTAL_ROW, 0, 1, columns.length);
  total.format.font.bold = true;
  total.format.fill.color = colors.highlight;
  total.format.rowHeight = 20;

  const group = inColumn(FIRST_ROW, columns.length + GROUP);
  const step = inColumn(FIRST_ROW, columns.length + STEP);
  const status = inColumn(
    FIRST_ROW,
    columns.findIndex(({ key }) => key === 'status'),
  );
  const formula = formulasOf(place);
  const ended = formula(`AND(N({step})>0,OR(${ENDED.map((code) => `{status}="{list:projectStatus.${code}}"`).join(',')}))`, {
    step,
    status,
  });
  const line = { EdgeBottom: colors.line };
  columns.forEach(({ format, figure, rating, bad }, index) => {
    const whole = sheet.getRangeByIndexes(HEADER_ROW, index, MOST_LINES + 2, 1).format;
    whole.horizontalAlignment = figure ? 'Right' : 'Left';
    if (!figure && index > 0) whole.indentLevel = 1;
    const shown = sheet.getRangeByIndexes(TOTAL_ROW, index, MOST_LINES + 1, 1);
    if (format !== undefined) shown.numberFormat = everywhere(format);
    // The rules of a cell all stand over the same range, the strongest last: LibreOffice takes one of them only.
    const body = sheet.getRangeByIndexes(FIRST_ROW, index, MOST_LINES, 1);
    const cell = cellAddress(FIRST_ROW, index);
    const heading = { bold: true, fill: colors.calculated, borders: line };
    markWhere(body, `=${group}<>""`, { borders: line });
    markWhere(body, ended, { text: colors.muted, borders: line });
    markWhere(body, `=AND(${group}<>"",${step}=0)`, heading);
    if (rating) {
      drawRatings(body, 'confidence', pen, cell);
      drawRatings(sheet.getRangeByIndexes(TOTAL_ROW, index, 1, 1), 'confidence', pen, cellAddress(TOTAL_ROW, index));
    }
    if (bad === undefined) return;
    const wrong = `IF(ISNUMBER(${cell}),${cell}${bad}0,FALSE)`;
    const { text } = ratingMark(pen, 'red');
    markWhere(body, `=${wrong}`, { ...(text === undefined ? {} : { text }), borders: line });
    markWhere(body, `=AND(${wrong},${step}=0)`, { ...heading, ...(text === undefined ? {} : { text }) });
  });
}

function drawNotices(sheet: Excel.Worksheet, place: ViewPlace, columns: readonly LevelColumn[]): void {
  const formula = formulasOf(place);
  const projects = fixed(
    TOTAL_ROW,
    columns.findIndex(({ key }) => key === 'projects'),
  );
  const programmes = 'SUMPRODUCT(({column:programme.name}<>"")*1)';
  const lines = `(${fixed(FIRST_ROW + OTHERS, columns.length + STARTS)}-1)`;
  const others = (['budget', 'forecast'] as const)
    .filter((key) => columns.some((column) => column.key === key))
    .map((key) => inOtherCurrencies(place, projectsOf(place), key));
  drawNotice(
    sheet,
    NOTICE_ROW,
    place,
    formula(
      `IF(${projects}+${programmes}=0,${sentence(words.nothing, place, { projects: sheetName(place, 'projects'), programmes: sheetName(place, 'programmes') })},${notices(
        [
          [`${lines}>${MOST_LINES}`, sentence(words.tooMany, place, { most: MOST_LINES, count: lines })],
          [`${programmes}>${MOST_PROGRAMMES}`, sentence(words.tooManyProgrammes, place, { most: MOST_PROGRAMMES })],
          [`${lines}>${PRINTED_LINES}`, sentence(words.printed, place, { printed: PRINTED_LINES })],
          ...(others.length > 0
            ? [[`${others.join('+')}>0`, sentence(VIEW_WORDS.currencies, place, { currency: '{name:currency}' })] as const]
            : []),
        ],
      )})`,
    ),
  );
}
