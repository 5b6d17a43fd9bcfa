import { numberFormatOf } from '../../standard/writing/format';
import { WAITING_STATUSES } from '../../standard/data/records/project';
import { VIEW_WORDS } from '../../words/views';
import { addressOf, cellAddress, fixed } from '../cells';
import { drawHeader, drawHeading, drawRules, setWidths } from '../draw';
import { entriesIn, formulasOf, hasColumns, quoted } from './fill';
import { markWhere } from './mark';
import { drawNotice, notices, sentence, sheetName } from './notice';
import { drawRankedTable, lineBelow, numberOf, textOf, type RankedColumn } from './ranked-table';
import { rowAtPlace } from './ranking';
import { inOtherCurrencies, NAMED, totalOf, UNKNOWN, withStatus } from './register';
import type { View, ViewPlace } from './view';

const words = VIEW_WORDS.demand;

/** Requests that there is room for, and those of them that fit on one page. */
const MOST_REQUESTS = 40;
const PRINTED_REQUESTS = 20;
/** Full blocks: about the width of the three columns that they reach over. */
const BAR = 16;
const WHOLE = '#,##0';

const NOTICE_ROW = 3;
const FUNNEL_ROW = 4;
const STAGES = [...WAITING_STATUSES, 'approved', 'refused'] as const;
const LIST_ROW = FUNNEL_ROW + STAGES.length + 3;
const FIRST_ROW = LIST_ROW + 2;
/** Columns of the funnel that stand where the requests have theirs, too; its bars reach over a few. */
const COUNT = 2;
const MONEY = 4;
const BAR_COLUMNS = 3;

interface DemandColumn extends RankedColumn {
  readonly width: number;
}

/** What has been asked for: how many requests at each stage, and each that waits for its decision. */
export const demand: View = {
  needs: { project: ['id', 'name', 'status', 'requestedOn'], settings: ['statusDate', 'currency'] },
  actions: 650,
  draw: (sheet, place) => {
    const columns = columnsOf(place);
    setWidths(
      sheet,
      columns.map(({ width }) => width),
    );
    drawFunnel(sheet, place);
    drawRequests(sheet, place, columns);
    drawNextMeeting(sheet, place, columns.length);
    drawNotices(sheet, place);
    sheet.getRangeByIndexes(0, columns.length + 1, 1, 1).columnHidden = true;
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(addressOf(0, 0, FIRST_ROW + PRINTED_REQUESTS - 1, columns.length - 1));
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    sheet.freezePanes.freezeRows(3);
  },
};

const MONEY_KEYS = ['budget', 'benefits'] as const;
const moneyOf = (place: ViewPlace): readonly (typeof MONEY_KEYS)[number][] =>
  MONEY_KEYS.filter((key) => hasColumns(place, 'project', [key]));

const isWaiting = (place: ViewPlace): string => `${NAMED}*${withStatus(place, WAITING_STATUSES)}`;

/** Days from the request to the status date; a request of tomorrow has waited none. */
const ageOf = (requestedOn: string): string =>
  `IF(COUNT(${requestedOn},{name:statusDate})=2,MAX(0,{name:statusDate}-${requestedOn}),"${UNKNOWN}")`;

const statusDate = 'IF(COUNT({name:statusDate})=1,{name:statusDate},0)';

function columnsOf(place: ViewPlace): readonly DemandColumn[] {
  const { language, standard } = place.pen;
  const has = (key: string): boolean => hasColumns(place, 'project', [key]);
  const item = (key: string): string => `INDEX({column:project.${key}},{row})`;
  const scored = hasColumns(place, 'score', ['projectId', 'weighted', 'rank']);
  const scoreOf = (key: string): string =>
    `IFERROR(INDEX({column:score.${key}},MATCH(${item('id')},{column:score.projectId},0)),"${UNKNOWN}")`;
  const plain = (key: 'priority' | 'department' | 'requestedBy', width: number): readonly DemandColumn[] =>
    has(key) ? [{ header: words[key][language], template: textOf('project', key), width, wrap: true }] : [];
  const nameOf = (key: string): string => standard.records.project.columns.find((column) => column.key === key)?.name[language] ?? key;
  const missing = ['need', 'sponsor', 'objective', ...MONEY_KEYS, 'requestedOn']
    .filter(has)
    .map((key) => ({ absent: `${item(key)}=""`, name: nameOf(key) }));
  if (scored)
    missing.push({
      absent: `NOT(ISNUMBER(${scoreOf('weighted')}))`,
      name: words.score[language],
    });
  const scheduled = `MINIFS({column:agendaItem.date},{column:agendaItem.projectId},${item('id')},{column:agendaItem.date},">="&${statusDate})`;
  return [
    { header: 'ID', template: textOf('project', 'id'), width: 9 },
    { header: words.request[language], template: textOf('project', 'name'), width: 38, wrap: true },
    { header: words.status[language], template: textOf('project', 'status'), width: 14 },
    { header: words.waiting[language], template: ageOf(item('requestedOn')), format: WHOLE, align: 'Right', width: 11 },
    ...moneyOf(place).map((key): DemandColumn => ({
      header: words[key][language],
      template: numberOf('project', key, quoted(UNKNOWN)),
      format: WHOLE,
      align: 'Right',
      width: 17,
    })),
    ...(has('currency') && moneyOf(place).length > 0
      ? [
          {
            header: words.currency[language],
            template: `IF(${item('currency')}="",{name:currency},${item('currency')})&""`,
            width: 9,
          },
        ]
      : []),
    ...plain('priority', 10),
    ...(scored
      ? ([
          { header: words.score[language], template: scoreOf('weighted'), format: '0.0%', align: 'Right', width: 10 },
          { header: words.rank[language], template: scoreOf('rank'), format: '0', align: 'Right', width: 7 },
        ] as const)
      : []),
    ...plain('department', 20),
    ...plain('requestedBy', 18),
    {
      header: words.missing[language],
      template: `IF(AND(${missing.map(({ absent }) => `NOT(${absent})`).join(',')}),${quoted(words.complete[language])},TEXTJOIN(", ",TRUE,${missing
        .map(({ absent, name }) => `IF(${absent},${quoted(name)},"")`)
        .join(',')}))`,
      width: 38,
      wrap: true,
    },
    ...(hasColumns(place, 'agendaItem', ['projectId', 'date'])
      ? [
          {
            header: words.due[language],
            template: `IF(${scheduled}=0,${quoted(words.unscheduled[language])},${scheduled})`,
            format: numberFormatOf({ type: 'date' }, language),
            width: 17,
          },
        ]
      : []),
  ];
}

/** The stages from draft to decision, each with a bar of its requests. */
function drawFunnel(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language, standard } = pen;
  const { colors } = standard.identity;
  const formula = formulasOf(place);
  const stages = entriesIn(place, 'projectStatus', STAGES);
  const money = moneyOf(place);
  const bar = MONEY + money.length;
  const first = FUNNEL_ROW + 2;
  drawHeading(pen, sheet.getRangeByIndexes(FUNNEL_ROW, 0, 1, 1), words.funnel[language]);
  const header = sheet.getRangeByIndexes(FUNNEL_ROW + 1, 0, 1, bar + BAR_COLUMNS);
  drawHeader(pen, header, 30);
  sheet.getRangeByIndexes(FUNNEL_ROW + 1, 0, 1, 1).values = [[words.stage[language]]];
  sheet.getRangeByIndexes(FUNNEL_ROW + 1, COUNT, 1, bar - COUNT).values = [
    [words.requests, words.oldest, ...money.map((key) => words[key])].map((word) => word[language]),
  ];
  const counts = `${fixed(first, COUNT)}:${fixed(first + stages.length - 1, COUNT)}`;
  drawRules(pen, sheet.getRangeByIndexes(first, 0, stages.length, bar + BAR_COLUMNS));
  const body = sheet.getRangeByIndexes(first, 0, stages.length, bar + 1);
  body.formulas = stages.map((code, index) => {
    const chosen = `${NAMED}*${withStatus(place, [code])}`;
    const open = (WAITING_STATUSES as readonly string[]).includes(code);
    // The age of what is decided no longer counts.
    const oldest = `MINIFS({column:project.requestedOn},{column:project.status},"{list:projectStatus.${code}}",{column:project.requestedOn},">0")`;
    return [
      formula(`"{list:projectStatus.${code}}"`),
      '',
      formula(`SUMPRODUCT(${chosen}*1)`),
      open ? formula(`IF(OR(${oldest}=0,COUNT({name:statusDate})=0),"${UNKNOWN}",MAX(0,{name:statusDate}-${oldest}))`) : UNKNOWN,
      ...money.map((key) => formula(totalOf(place, chosen, key))),
      `=REPT("█",IF(MAX(${counts})=0,0,ROUND(${BAR}*${cellAddress(first + index, COUNT)}/MAX(${counts}),0)))`,
    ];
  });
  body.format.rowHeight = 16;
  const figures = sheet.getRangeByIndexes(FUNNEL_ROW + 1, COUNT, stages.length + 1, bar - COUNT);
  figures.format.horizontalAlignment = 'Right';
  sheet.getRangeByIndexes(first, COUNT, stages.length, bar - COUNT).numberFormat = stages.map(() => Array(bar - COUNT).fill(WHOLE));
  const bars = sheet.getRangeByIndexes(first, bar, stages.length, 1);
  bars.format.font.color = colors.accent;
  bars.format.horizontalAlignment = 'Left';
  bars.format.indentLevel = 1;
}

function drawRequests(sheet: Excel.Worksheet, place: ViewPlace, columns: readonly DemandColumn[]): void {
  const { pen } = place;
  const { language, standard } = pen;
  drawHeading(pen, sheet.getRangeByIndexes(LIST_ROW, 0, 1, 1), words.list[language]);
  const requestedOn = '{column:project.requestedOn}';
  drawRankedTable(sheet, place, {
    headerRow: FIRST_ROW - 1,
    column: 0,
    count: MOST_REQUESTS,
    ranks: columns.length + 1,
    // The oldest first; those that nobody dated last.
    rank: (at) => rowAtPlace(`${isWaiting(place)}*IF(ISNUMBER(${requestedOn}),${requestedOn},2958465)`, requestedOn, at, 'lowest'),
    columns,
    headerHeight: 30,
    rowHeight: 26,
    plainWhereBlank: true,
  });
  const due = columns.findIndex(({ header }) => header === words.due[language]);
  if (due < 0) return;
  const range = sheet.getRangeByIndexes(FIRST_ROW, due, MOST_REQUESTS, 1);
  range.format.horizontalAlignment = 'Left';
  const cell = cellAddress(FIRST_ROW, due);
  markWhere(range, `=AND(ISTEXT(${cell}),${cell}<>"")`, { text: standard.identity.colors.muted, borders: lineBelow(place) });
}

/** When the portfolio committee meets next, whether or not a request is on its agenda. */
function drawNextMeeting(sheet: Excel.Worksheet, place: ViewPlace, columns: number): void {
  if (!hasColumns(place, 'committee', ['date', 'kind'])) return;
  const { language, standard } = place.pen;
  const formula = formulasOf(place);
  const kind = entriesIn(place, 'committeeKind', ['portfolio']).map((code) => `,{column:committee.kind},"{list:committeeKind.${code}}"`);
  const off = hasColumns(place, 'committee', ['state'])
    ? entriesIn(place, 'committeeState', ['postponed', 'cancelled']).map(
        (code) => `,{column:committee.state},"<>{list:committeeState.${code}}"`,
      )
    : [];
  const next = `MINIFS({column:committee.date},{column:committee.date},">="&${statusDate}${[...kind, ...off].join('')})`;
  const label = sheet.getRangeByIndexes(FUNNEL_ROW, columns - 2, 1, 1);
  label.values = [[words.nextMeeting[language]]];
  label.format.horizontalAlignment = 'Right';
  label.format.font.color = standard.identity.colors.muted;
  const date = sheet.getRangeByIndexes(FUNNEL_ROW, columns - 1, 1, 1);
  date.formulas = [[formula(`IF(${next}=0,"${UNKNOWN}",${next})`)]];
  date.numberFormat = [[numberFormatOf({ type: 'date' }, language)]];
  date.format.font.bold = true;
  date.format.horizontalAlignment = 'Left';
  date.format.indentLevel = 1;
}

function drawNotices(sheet: Excel.Worksheet, place: ViewPlace): void {
  const formula = formulasOf(place);
  const waiting = `SUMPRODUCT(${isWaiting(place)}*1)`;
  const others = moneyOf(place).map((key) => inOtherCurrencies(place, `${NAMED}*${withStatus(place, STAGES)}`, key));
  const statuses = entriesIn(place, 'projectStatus', WAITING_STATUSES)
    .map((code) => `"{list:projectStatus.${code}}"`)
    .join('&", "&');
  drawNotice(
    sheet,
    NOTICE_ROW,
    place,
    formula(
      `IF(${waiting}=0,${sentence(words.nothing, place, { sheet: sheetName(place, 'projects'), statuses })},${notices([
        [`${waiting}>${MOST_REQUESTS}`, sentence(words.tooMany, place, { most: MOST_REQUESTS, count: waiting })],
        [`${waiting}>${PRINTED_REQUESTS}`, sentence(words.printed, place, { printed: PRINTED_REQUESTS })],
        ...(others.length > 0
          ? [[`${others.join('+')}>0`, sentence(VIEW_WORDS.currencies, place, { currency: '{name:currency}' })] as const]
          : []),
        ['COUNT({name:statusDate})=0', sentence(VIEW_WORDS.noStatusDate, place, { sheet: sheetName(place, 'settings') })],
      ])})`,
    ),
  );
}
