import { numberFormatOf } from '../../standard/writing/format';
import { everywhere } from '../column';
import { inLanguage } from '../../words/text';
import { VIEW_WORDS } from '../../words/views';
import { addressOf, cellAddress, columnLetters } from '../cells';
import { drawRules, setWidths } from '../draw';
import { drawChart } from '../report-charts';
import { formulasOf, quoted } from './fill';
import { markWhere } from './mark';
import { drawRankedTable, numberOf, textOf } from './ranked-table';
import { rowAtPlace } from './ranking';
import { drawNotice } from './notice';
import type { View, ViewPlace } from './view';

const words = VIEW_WORDS.burnUp;

const SPRINTS = 20;
const NOTICE_ROW = 3;
const SUMMARY_ROW = 4;
const HEADER_ROW = 22;
const FIRST_ROW = HEADER_ROW + 1;
/** Columns: sprint, finish, committed, done, cumulative, scope. */
const COLUMNS = 6;
const [CUMULATIVE, SCOPE] = [4, 5] as const;
const RANKS = COLUMNS + 1;

/** Points done, sprint after sprint, against the points in scope. */
export const burnUp: View = {
  needs: {
    sprint: ['name', 'finish', 'committed', 'done'],
    backlogItem: ['points', 'sprint', 'state'],
    settings: ['statusDate'],
  },
  actions: 600,
  draw: (sheet, place) => {
    setWidths(sheet, [30, 15, 15, 15, 18, 18]);
    drawSprints(sheet, place);
    drawSummary(sheet, place);
    drawLines(sheet, place);
    sheet.getRangeByIndexes(0, RANKS, 1, 1).columnHidden = true;
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(addressOf(0, 0, FIRST_ROW + SPRINTS - 1, COLUMNS - 1));
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    sheet.freezePanes.freezeRows(3);
  },
};

/** Where a decimal is only allowed (`0.#`), Excel writes whole numbers with a bare separator: `12,`. */
const POINTS = 'General';

const inScope = 'SUMIFS({column:backlogItem.points},{column:backlogItem.state},"<>{list:backlogState.dropped}")';
const allDone = 'SUMIFS({column:backlogItem.points},{column:backlogItem.state},"{list:backlogState.done}")';

function drawSprints(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language, standard } = pen;
  const finish = `$${cellAddress(FIRST_ROW, 1)}`;
  const upToNow = `IF(COUNT({name:statusDate})=1,${finish}<={name:statusDate},TRUE)`;
  drawRankedTable(sheet, place, {
    headerRow: HEADER_ROW,
    column: 0,
    count: SPRINTS,
    ranks: RANKS,
    rank: (at) => rowAtPlace('{column:sprint.finish}', '{column:sprint.finish}', at, 'lowest'),
    columns: [
      { header: words.sprint[language], template: textOf('sprint', 'name') },
      {
        header: words.finish[language],
        template: numberOf('sprint', 'finish'),
        format: numberFormatOf({ type: 'date' }, language),
        align: 'Right',
      },
      { header: words.committed[language], template: numberOf('sprint', 'committed'), format: POINTS, align: 'Right' },
      { header: words.done[language], template: numberOf('sprint', 'done', 'NA()'), format: POINTS, align: 'Right' },
      {
        header: words.cumulative[language],
        template: `IF({row}="",NA(),IF(${upToNow},SUMIFS({column:sprint.done},{column:sprint.finish},"<="&${finish}),NA()))`,
        always: true,
        format: POINTS,
        align: 'Right',
      },
      { header: words.scope[language], template: `IF({row}="",NA(),${inScope})`, always: true, format: POINTS, align: 'Right' },
    ],
  });
  // Lines without a sprint are #N/A, where a chart draws nothing, and do not show.
  const row = `$${columnLetters(RANKS)}${FIRST_ROW + 1}`;
  const body = sheet.getRangeByIndexes(FIRST_ROW, 0, SPRINTS, COLUMNS);
  markWhere(body, `=ISNA(${cellAddress(FIRST_ROW, 0)})`, { text: standard.identity.colors.line });
  markWhere(body, `=AND(${row}="",ISNA(${cellAddress(FIRST_ROW, 0)}))`, { text: standard.identity.colors.onBrand });
}

function drawSummary(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen, sheetNames } = place;
  const { language } = pen;
  const formula = formulasOf(place);
  const value = (index: number): string => `$B$${SUMMARY_ROW + index + 1}`;
  // The last three sprints that are over; as many as there are.
  const over = '{column:sprint.finish},"<="&IF(COUNT({name:statusDate})=1,{name:statusDate},2958465)';
  const velocity = `IF(COUNTIFS(${over})=0,NA(),AVERAGEIFS({column:sprint.done},${over},{column:sprint.finish},">="&LARGE(IF(ISNUMBER({column:sprint.finish}),IF({column:sprint.finish}<=IF(COUNT({name:statusDate})=1,{name:statusDate},2958465),{column:sprint.finish},""),""),MIN(3,COUNTIFS(${over})))))`;
  const rows = [
    [words.scope[language], formula(inScope)],
    [words.done[language], formula(allDone)],
    [words.remaining[language], `=${value(0)}-${value(1)}`],
    [words.velocity[language], formula(velocity)],
    [words.sprintsToGo[language], `=IF(${value(2)}<=0,0,IF(${value(3)}>0,ROUNDUP(${value(2)}/${value(3)},0),NA()))`],
  ];
  const block = sheet.getRangeByIndexes(SUMMARY_ROW, 0, rows.length, 2);
  block.formulas = rows;
  drawRules(pen, block);
  const values = sheet.getRangeByIndexes(SUMMARY_ROW, 1, rows.length, 1);
  values.numberFormat = everywhere(POINTS);
  values.format.font.bold = true;
  values.format.horizontalAlignment = 'Right';
  const sheetOf = (key: string): string => sheetNames.get(key) ?? key;
  drawNotice(
    sheet,
    NOTICE_ROW,
    place,
    formula(
      `IF(COUNT({column:sprint.finish})=0,${quoted(inLanguage(words.nothing, language, { sprints: sheetOf('sprints'), backlog: sheetOf('backlog') }))},IF(COUNT({column:sprint.finish})>${SPRINTS},${quoted(inLanguage(words.tooMany, language, { most: SPRINTS }))},${quoted(words.scopeNote[language])}))`,
    ),
  );
}

function drawLines(sheet: Excel.Worksheet, { pen }: ViewPlace): void {
  const { language, standard } = pen;
  const { colors } = standard.identity;
  const column = (index: number): Excel.Range => sheet.getRangeByIndexes(FIRST_ROW, index, SPRINTS, 1);
  const chart = drawChart(sheet, {
    type: 'Line',
    name: 'PmoChartBurnUp',
    title: words.chart[language],
    row: SUMMARY_ROW,
    column: 2,
    columns: COLUMNS - 2,
    seed: sheet.getRangeByIndexes(FIRST_ROW - 1, SCOPE, 2, 1),
    series: [
      { name: words.scope[language], values: column(SCOPE), color: colors.muted, x: column(0) },
      { name: words.cumulative[language], values: column(CUMULATIVE), color: colors.accent, x: column(0) },
    ],
  });
  chart.displayBlanksAs = 'Interplotted';
}
