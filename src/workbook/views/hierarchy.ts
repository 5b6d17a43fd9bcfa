import { numberFormatOf } from '../../standard/format';
import { REQUEST_STATUSES } from '../../standard/records/project';
import { VIEW_WORDS } from '../../words/views';
import { addressOf, cellAddress, fixed, inColumn } from '../cells';
import { drawRatings, everywhere } from '../column';
import { drawHeader, setWidths } from '../draw';
import { entriesIn, fillDown, formulasOf, hasColumns, quoted } from './fill';
import { markWhere, ratingMark } from './mark';
import { drawNotice, notices, sentence, sheetName } from './notice';
import { inOtherCurrencies, NAMED, totalOf, UNKNOWN } from './register';
import type { View, ViewPlace } from './views';

const words = VIEW_WORDS.hierarchy;

const MOST_PROGRAMMES = 20;
/** Programmes and projects together. */
const MOST_LINES = 100;
const PRINTED_LINES = 42;
/** The group, after the programmes, of projects that name none of them. */
const OTHERS = MOST_PROGRAMMES + 1;

/** Rows, zero-based: the whole portfolio stands above its programmes. */
const NOTICE_ROW = 3;
const HEADER_ROW = 4;
const TOTAL_ROW = 5;
const FIRST_ROW = 6;

/** Hidden columns, behind one that stays empty: a line's group, its place in the group, its row in its table; and where groups begin. */
const [GROUP, STEP, ROW, STARTS] = [1, 2, 3, 4] as const;

/** What a column shows of a project, of a programme or the projects without one, and of the whole portfolio. */
interface LevelColumn {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  readonly project: string;
  readonly group: string;
  readonly whole: string;
  readonly format?: string;
  /** Figures stand to the right. */
  readonly figure?: boolean;
  readonly rating?: boolean;
  /** Which side of 0 is bad. */
  readonly bad?: '<' | '>';
}

/** The place of each project's programme in its table, 99 for none: an array. */
const programmeOf = 'IF({column:project.programme}="",99,IFERROR(MATCH({column:project.programme}&"",{column:programme.name},0),99))';
const inNone = `${NAMED}*(${programmeOf}>${MOST_PROGRAMMES})`;
const inGroup = `${NAMED}*((${programmeOf}={group})+({group}=${OTHERS})*(${programmeOf}>${MOST_PROGRAMMES}))`;

/** Portfolio, programmes and projects as an outline, with what each adds up to. */
export const hierarchy: View = {
  needs: { project: ['id', 'name', 'programme', 'status'], programme: ['name'], settings: ['currency'] },
  draw: (sheet, place) => {
    const columns = columnsOf(place);
    setWidths(
      sheet,
      columns.map(({ width }) => width),
    );
    drawOutline(sheet, place, columns.length);
    drawLines(sheet, place, columns);
    drawLooks(sheet, place, columns);
    drawNotices(sheet, place, columns);
    sheet.getRangeByIndexes(0, columns.length + GROUP, 1, STARTS).columnHidden = true;
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(addressOf(0, 0, FIRST_ROW + PRINTED_LINES - 1, columns.length - 1));
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, TOTAL_ROW + 1, 1));
  },
};

function columnsOf(place: ViewPlace): readonly LevelColumn[] {
  const { language } = place.pen;
  const has = (...keys: readonly string[]): boolean => hasColumns(place, 'project', keys);
  const programmesHave = (key: string): boolean => hasColumns(place, 'programme', [key]);
  const item = (key: string): string => `INDEX({column:project.${key}},{row})`;
  /** A programme's own; nothing where projects have none. */
  const own = (template: string, otherwise: string): string => `IF({group}=${OTHERS},${otherwise},${template})`;
  const programme = (key: string): string => `INDEX({column:programme.${key}},{row})`;
  const number = (value: string): string => `IF(COUNT(${value})=1,${value},"${UNKNOWN}")`;

  const text = (key: 'manager' | 'status', width: number): LevelColumn => ({
    key,
    header: words[key][language],
    width,
    project: `${item(key)}&""`,
    group: programmesHave(key) ? own(`${programme(key)}&""`, '""') : '""',
    whole: '""',
  });
  const money = (key: 'budget' | 'forecast'): LevelColumn => ({
    key,
    header: words[key][language],
    width: 14,
    project: number(item(key)),
    // The programmes' own sheet shows the same sums: they are made in one place.
    group: programmesHave(key) ? own(number(programme(key)), totalOf(place, inNone, key)) : totalOf(place, inGroup, key),
    whole: totalOf(place, NAMED, key),
    format: '#,##0',
    figure: true,
  });
  const ofProgramme = (key: 'envelope' | 'free'): LevelColumn => ({
    key,
    header: words[key][language],
    width: 14,
    project: '""',
    group: own(number(programme(key)), '""'),
    whole: '""',
    format: '#,##0',
    figure: true,
    ...(key === 'free' ? { bad: '<' } : {}),
  });
  const finish = (key: 'finishBaseline' | 'finishForecast'): LevelColumn => {
    const dates = `{column:project.${key}}`;
    const last = (chosen: string): string =>
      `IF(SUMPRODUCT(${chosen}*ISNUMBER(${dates}))=0,"${UNKNOWN}",MAX(IF(${chosen}*ISNUMBER(${dates}),${dates},0)))`;
    return {
      key,
      header: words[key][language],
      width: 12,
      project: number(item(key)),
      group: last(inGroup),
      whole: last(NAMED),
      format: numberFormatOf({ type: 'date' }, language),
      figure: true,
    };
  };
  const difference = (of: string, less: string): string => `IF(COUNT({${of}},{${less}})=2,{${of}}-{${less}},"${UNKNOWN}")`;
  const when = (shown: boolean, column: () => LevelColumn): readonly LevelColumn[] => (shown ? [column()] : []);

  return [
    {
      key: 'name',
      header: words.name[language],
      width: 38,
      project: `"        "&${item('name')}`,
      group: own(`"    "&${programme('name')}`, quoted(`    ${words.others[language]}`)),
      whole: quoted(words.portfolio[language]),
    },
    { key: 'id', header: 'ID', width: 9, project: `${item('id')}&""`, group: '""', whole: '""' },
    text('status', 13),
    ...when(has('manager'), () => text('manager', 22)),
    {
      key: 'projects',
      header: words.projects[language],
      width: 9,
      project: '""',
      group: `SUMPRODUCT(${inGroup}*1)`,
      whole: `SUMPRODUCT(${NAMED}*1)`,
      format: '0',
      figure: true,
    },
    ...when(programmesHave('envelope'), () => ofProgramme('envelope')),
    ...when(has('budget'), () => money('budget')),
    ...when(programmesHave('free'), () => ofProgramme('free')),
    ...when(has('forecast'), () => money('forecast')),
    ...when(has('budget', 'forecast'), () => {
      const variance = difference('budget', 'forecast');
      return {
        key: 'variance',
        header: words.variance[language],
        width: 14,
        project: variance,
        group: variance,
        whole: variance,
        format: '+#,##0;-#,##0;0',
        figure: true,
        bad: '<',
      };
    }),
    ...when(has('currency'), () => ({
      key: 'currency',
      header: words.currency[language],
      width: 9,
      project: `IF(${item('currency')}="",{name:currency},${item('currency')})&""`,
      group: programmesHave('currency')
        ? own(`IF(${programme('currency')}="",{name:currency},${programme('currency')})&""`, '{name:currency}&""')
        : '{name:currency}&""',
      whole: '{name:currency}&""',
    })),
    ...when(has('finishBaseline'), () => finish('finishBaseline')),
    ...when(has('finishForecast'), () => finish('finishForecast')),
    ...when(has('finishBaseline', 'finishForecast'), () => ({
      key: 'slip',
      header: words.slip[language],
      width: 9,
      project: difference('finishForecast', 'finishBaseline'),
      group: '""',
      whole: '""',
      format: '+0;-0;0',
      figure: true,
      bad: '>',
    })),
    ...(has('confidence') ? ratingsOf(place, own) : []),
  ];
}

/** The worst rating of what was decided for and has not ended, never green while a running project has none; and how many projects have each. */
function ratingsOf(place: ViewPlace, own: (template: string, otherwise: string) => string): readonly LevelColumn[] {
  const { language } = place.pen;
  const rating = '{column:project.confidence}';
  const noData = '"{list:confidence.noData}"';
  const unrated = `((${rating}=${noData})+(${rating}=""))`;
  const live = entriesIn(place, 'projectStatus', [...REQUEST_STATUSES, 'closed', 'cancelled'])
    .map((code) => `*({column:project.status}<>"{list:projectStatus.${code}}")`)
    .join('');
  const worse = entriesIn(place, 'confidence', ['red', 'amberRed', 'amber', 'amberGreen']);
  const rated = (chosen: string, code: string): string => `SUMPRODUCT(${chosen}${live}*(${rating}="{list:confidence.${code}}"))`;
  const worst = (chosen: string): string => {
    const running = `SUMPRODUCT(${chosen}*({column:project.status}="{list:projectStatus.running}")*${unrated})`;
    const best = `IF(${running}>0,${noData},IF(${rated(chosen, 'green')}>0,"{list:confidence.green}",${noData}))`;
    return worse.reduceRight((otherwise, code) => `IF(${rated(chosen, code)}>0,"{list:confidence.${code}}",${otherwise})`, best);
  };
  const counted = (count: string, code: string): string =>
    `TRIM(SUBSTITUTE(" "&${count}&" {list:confidence.${code}}"," 0 {list:confidence.${code}}",""))`;
  const counts = (chosen: string): string =>
    `TEXTJOIN(" · ",TRUE,${[...worse, 'green'].map((code) => counted(rated(chosen, code), code)).join(',')},${counted(`SUMPRODUCT(${chosen}${live}*${unrated})`, 'noData')})`;
  const item = 'INDEX({column:project.confidence},{row})';
  return [
    {
      key: 'rating',
      header: words.rating[language],
      width: 14,
      project: `IF(${item}="",${noData},${item}&"")`,
      group: hasColumns(place, 'programme', ['confidence'])
        ? own(`IFERROR(INDEX({column:programme.confidence},{row})&"",${noData})`, worst(inNone))
        : worst(inGroup),
      whole: worst(NAMED),
      rating: true,
    },
    { key: 'ratings', header: words.ratings[language], width: 40, project: '""', group: counts(inGroup), whole: counts(NAMED) },
  ];
}

/** Which line shows what: the hidden columns. */
function drawOutline(sheet: Excel.Worksheet, place: ViewPlace, columns: number): void {
  const formula = formulasOf(place);
  const starts = columns + STARTS;
  const at = (step: number): string => fixed(FIRST_ROW + step, starts);
  // Each programme takes a line and one for each of its projects; then come the projects without one.
  sheet.getRange(at(0)).formulas = [['=1']];
  const previous = inColumn(FIRST_ROW, starts);
  fillDown(sheet, FIRST_ROW + 1, starts, MOST_PROGRAMMES, [
    formula(`{previous}+IF(IFERROR(INDEX({column:programme.name},{number})&"","")="",0,1+SUMPRODUCT(${NAMED}*(${programmeOf}={number})))`, {
      previous,
      number: `ROWS(${at(0)}:${previous})`,
    }),
  ]);
  const others = `SUMPRODUCT(${inNone}*1)`;
  sheet.getRange(at(OTHERS)).formulas = [[formula(`{start}+IF(${others}=0,0,1+${others})`, { start: at(MOST_PROGRAMMES) })]];

  const cells = {
    group: inColumn(FIRST_ROW, columns + GROUP),
    step: inColumn(FIRST_ROW, columns + STEP),
    line: `ROWS(${fixed(FIRST_ROW, 0)}:${inColumn(FIRST_ROW, 0)})`,
    end: at(OTHERS),
    starts: `${at(0)}:${at(MOST_PROGRAMMES)}`,
  };
  fillDown(sheet, FIRST_ROW, columns + GROUP, MOST_LINES, [
    formula('IF({line}>={end},"",MATCH({line},{starts},1))', cells),
    formula('IF({group}="","",{line}-INDEX({starts},{group}))', cells),
    formula(
      `IF({group}="","",IF({step}=0,{group},SMALL(IF(${inGroup},ROW({column:project.id})-MIN(ROW({column:project.id}))+1,""),{step})))`,
      cells,
    ),
  ]);
}

function drawLines(sheet: Excel.Worksheet, place: ViewPlace, columns: readonly LevelColumn[]): void {
  const formula = formulasOf(place);
  const cellsOf = (row: number): Record<string, string> => ({
    ...Object.fromEntries(columns.map(({ key }, index) => [key, inColumn(row, index)])),
    group: inColumn(row, columns.length + GROUP),
    step: inColumn(row, columns.length + STEP),
    row: inColumn(row, columns.length + ROW),
  });
  sheet.getRangeByIndexes(TOTAL_ROW, 0, 1, columns.length).formulas = [columns.map(({ whole }) => formula(whole, cellsOf(TOTAL_ROW)))];
  fillDown(
    sheet,
    FIRST_ROW,
    0,
    MOST_LINES,
    columns.map(({ project, group }) => formula(`IF({group}="","",IF({step}>0,${project},${group}))`, cellsOf(FIRST_ROW))),
  );
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
  const ended = formula(
    `AND(N({step})>0,OR(${['closed', 'cancelled', 'refused'].map((code) => `{status}="{list:projectStatus.${code}}"`).join(',')}))`,
    { step, status },
  );
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
  const projects = `SUMPRODUCT(${NAMED}*1)`;
  const programmes = 'SUMPRODUCT(({column:programme.name}<>"")*1)';
  const lines = `(${fixed(FIRST_ROW + OTHERS, columns.length + STARTS)}-1)`;
  const others = (['budget', 'forecast'] as const)
    .filter((key) => columns.some((column) => column.key === key))
    .map((key) => inOtherCurrencies(place, NAMED, key));
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
