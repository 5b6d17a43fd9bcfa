import { HIGHEST_CONTRIBUTION } from '../../standard/data/records/contribution';
import { VIEW_WORDS } from '../../words/views';
import { addressOf, cellAddress, columnPoints, fixed, inColumn, inRow } from '../cells';
import { everywhere } from '../column';
import { drawHeader, setWidths } from '../draw';
import { fillBlock, fillDown, formulasOf } from './fill';
import { markWhere, ratingMark } from './mark';
import { drawNotice, notices, sentence, sheetName } from './notice';
import { rowAtPlace } from './ranking';
import { NAMED, withStatus } from './register';
import type { View, ViewPlace } from './view';

const words = VIEW_WORDS.objectiveMatrix;

const MOST_OBJECTIVES = 20;
const MOST_PROJECTS = 24;

/** Rows, zero-based; the row of each project in its table stands in a hidden one. */
const NOTICE_ROW = 3;
const LEGEND_ROW = 4;
const ROWS_ROW = 5;
const HEADER_ROW = 6;
/** What the columns add up to stands above them: below, blank lines would come between. */
const SERVED_ROW = 7;
const ALIGNMENT_ROW = SERVED_ROW + 1;
const FIRST_ROW = ALIGNMENT_ROW + 1;
const LAST_ROW = FIRST_ROW + MOST_OBJECTIVES - 1;

const [ID, NAME, WEIGHT, PROJECTS, FIRST_PROJECT] = [0, 1, 2, 3, 4] as const;
const END = FIRST_PROJECT + MOST_PROJECTS;

/** Stands where a pair is there twice, or without its level. */
const UNCLEAR = '?';

const both = (id: string, projectId: string): string =>
  `{column:contribution.objectiveId},${id},{column:contribution.projectId},${projectId}`;

/** Which project serves which objective, and how much. */
export const objectiveMatrix: View = {
  needs: { objective: ['id', 'name', 'weight'], contribution: ['objectiveId', 'projectId', 'level'], project: ['id', 'name', 'status'] },
  actions: 550,
  draw: (sheet, place) => {
    setWidths(sheet, [10, 44, 8, 10]);
    sheet.getRangeByIndexes(0, FIRST_PROJECT, 1, MOST_PROJECTS).format.columnWidth = columnPoints(4.5);
    drawObjectives(sheet, place);
    drawProjects(sheet, place);
    drawLevels(sheet, place);
    drawLegend(sheet, place);
    drawNotices(sheet, place);
    sheet.getRangeByIndexes(ROWS_ROW, 0, 1, 1).rowHidden = true;
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(addressOf(0, 0, LAST_ROW, END - 1));
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, FIRST_ROW, FIRST_PROJECT));
  },
};

const objectiveId = inColumn(FIRST_ROW, ID);
/** Of the first project column. */
const projectRow = inRow(ROWS_ROW, FIRST_PROJECT);
const projectId = `INDEX({column:project.id},${projectRow})`;

function drawObjectives(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language, standard } = pen;
  const formula = formulasOf(place);
  const at = `ROWS(${fixed(FIRST_ROW, ID)}:${objectiveId})`;
  const item = (key: string): string => `INDEX({column:objective.${key}},${at})`;
  fillDown(sheet, FIRST_ROW, ID, MOST_OBJECTIVES, [
    formula(`IFERROR(${item('id')}&"","")`),
    formula(`IFERROR(${item('name')}&"","")`),
    formula(`IFERROR(IF(COUNT(${item('weight')})=1,${item('weight')},""),"")`),
    formula(`IF(${objectiveId}="","",COUNTIFS({column:contribution.objectiveId},${objectiveId},{column:contribution.level},">0"))`),
  ]);
  const header = sheet.getRangeByIndexes(HEADER_ROW, ID, 1, END);
  drawHeader(pen, header, 230);
  header.format.verticalAlignment = 'Bottom';
  sheet.getRangeByIndexes(HEADER_ROW, ID, 1, FIRST_PROJECT).values = [
    ['ID', words.objective[language], words.weight[language], words.projects[language]],
  ];
  const body = sheet.getRangeByIndexes(FIRST_ROW, ID, MOST_OBJECTIVES, END);
  body.format.rowHeight = 18;
  sheet.getRangeByIndexes(HEADER_ROW, WEIGHT, MOST_OBJECTIVES + 1, 2).format.horizontalAlignment = 'Right';
  sheet.getRangeByIndexes(FIRST_ROW, WEIGHT, MOST_OBJECTIVES, 1).numberFormat = everywhere('0%');
  // An objective that nothing serves says so in words.
  sheet.getRangeByIndexes(FIRST_ROW, PROJECTS, MOST_OBJECTIVES, 1).numberFormat = everywhere(`0;0;"${words.none[language]}"`);
  const borders = { EdgeBottom: standard.identity.colors.line };
  const left = sheet.getRangeByIndexes(FIRST_ROW, ID, MOST_OBJECTIVES, PROJECTS);
  const count = sheet.getRangeByIndexes(FIRST_ROW, PROJECTS, MOST_OBJECTIVES, 1);
  for (const range of [left, count]) markWhere(range, `=${objectiveId}<>""`, { borders });
  markWhere(count, `=AND(${objectiveId}<>"",N(${inColumn(FIRST_ROW, PROJECTS)})=0)`, { ...ratingMark(pen, 'red'), bold: true, borders });
}

/** Projects with a contribution, in the order of the register; above its levels, how many objectives they serve, and their alignment. */
function drawProjects(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language, standard } = pen;
  const formula = formulasOf(place);
  const first = fixed(ROWS_ROW, FIRST_PROJECT);
  const contributes = '({column:project.id}<>"")*(COUNTIFS({column:contribution.projectId},{column:project.id}&"")>0)';
  fillBlock(
    sheet,
    ROWS_ROW,
    FIRST_PROJECT,
    1,
    MOST_PROJECTS,
    formula(rowAtPlace(contributes, '{column:project.id}', `COLUMNS(${first}:${projectRow})`, 'lowest')),
  );
  fillBlock(
    sheet,
    HEADER_ROW,
    FIRST_PROJECT,
    1,
    MOST_PROJECTS,
    formula(`IF(${projectRow}="","",${projectId}&" "&INDEX({column:project.name},${projectRow}))`),
  );
  const names = sheet.getRangeByIndexes(HEADER_ROW, FIRST_PROJECT, 1, MOST_PROJECTS).format;
  names.textOrientation = 90;
  names.wrapText = false;
  names.horizontalAlignment = 'Center';
  names.font.size = 8;
  const levels = `${inRow(FIRST_ROW, FIRST_PROJECT)}:${inRow(LAST_ROW, FIRST_PROJECT)}`;
  const weights = `${fixed(FIRST_ROW, WEIGHT)}:${fixed(LAST_ROW, WEIGHT)}`;
  fillBlock(sheet, SERVED_ROW, FIRST_PROJECT, 1, MOST_PROJECTS, formula(`IF(${projectRow}="","",COUNTIF(${levels},">0"))`));
  // Level over the highest, times weight, over all weights; not told while a level is not clear.
  fillBlock(
    sheet,
    ALIGNMENT_ROW,
    FIRST_PROJECT,
    1,
    MOST_PROJECTS,
    formula(
      `IF(${projectRow}="","",IF(OR(COUNTIF(${levels},"~${UNCLEAR}")>0,SUM({column:objective.weight})=0),"–",SUMPRODUCT(${weights},${levels})/${HIGHEST_CONTRIBUTION}/SUM({column:objective.weight})))`,
    ),
  );
  sheet.getRangeByIndexes(SERVED_ROW, NAME, 2, 1).values = [[words.served[language]], [words.alignment[language]]];
  const sums = sheet.getRangeByIndexes(SERVED_ROW, ID, 2, END).format;
  sums.font.bold = true;
  sums.rowHeight = 18;
  sums.fill.color = standard.identity.colors.calculated;
  const figures = sheet.getRangeByIndexes(SERVED_ROW, FIRST_PROJECT, 2, MOST_PROJECTS);
  figures.format.horizontalAlignment = 'Center';
  figures.format.font.size = 9;
  sheet.getRangeByIndexes(ALIGNMENT_ROW, FIRST_PROJECT, 1, MOST_PROJECTS).numberFormat = everywhere('0%');
}

const looksOf = ({ pen: { standard } }: ViewPlace): readonly { readonly level: number; readonly fill: string; readonly text: string }[] => {
  const { colors, series } = standard.identity;
  return [
    { level: 0, fill: colors.calculated, text: colors.muted },
    { level: 1, fill: colors.highlight, text: colors.ink },
    { level: 2, fill: series[2] ?? colors.highlight, text: colors.ink },
    { level: 3, fill: colors.brand, text: colors.onBrand },
  ];
};

function drawLevels(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { colors } = pen.standard.identity;
  const formula = formulasOf(place);
  const pair = both(objectiveId, projectId);
  fillBlock(
    sheet,
    FIRST_ROW,
    FIRST_PROJECT,
    MOST_OBJECTIVES,
    MOST_PROJECTS,
    formula(
      `IF(OR(${objectiveId}="",${projectRow}=""),"",IF(COUNTIFS(${pair})=0,"",IF(AND(COUNTIFS(${pair})=1,COUNTIFS(${pair},{column:contribution.level},">=0")=1),SUMIFS({column:contribution.level},${pair}),"${UNCLEAR}")))`,
    ),
  );
  const block = sheet.getRangeByIndexes(FIRST_ROW, FIRST_PROJECT, MOST_OBJECTIVES, MOST_PROJECTS);
  block.format.horizontalAlignment = 'Center';
  block.format.font.bold = true;
  const cell = cellAddress(FIRST_ROW, FIRST_PROJECT);
  const borders = { EdgeBottom: colors.line, EdgeRight: colors.line };
  markWhere(block, `=AND(${objectiveId}<>"",${projectRow}<>"")`, { borders });
  markWhere(block, `=${cell}="${UNCLEAR}"`, { ...ratingMark(pen, 'noData'), borders });
  for (const { level, fill, text } of looksOf(place))
    markWhere(block, `=AND(ISNUMBER(${cell}),N(${cell})=${level})`, { fill, text, borders });
}

function drawLegend(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language } = pen;
  const said = [words.level0, words.level1, words.level2, words.level3];
  const label = (column: number, text: string): void => {
    const { format } = sheet.getRangeByIndexes(LEGEND_ROW, column, 1, 1);
    sheet.getRangeByIndexes(LEGEND_ROW, column, 1, 1).values = [[text]];
    format.horizontalAlignment = 'Left';
    format.font.size = 9;
  };
  looksOf(place).forEach(({ level, fill, text }, index) => {
    const column = FIRST_PROJECT + index * 4;
    const cell = sheet.getRangeByIndexes(LEGEND_ROW, column, 1, 1);
    cell.values = [[level]];
    cell.format.fill.color = fill;
    cell.format.font.color = text;
    cell.format.font.bold = true;
    cell.format.horizontalAlignment = 'Center';
    label(column + 1, said[index]?.[language] ?? '');
  });
  const last = FIRST_PROJECT + 16;
  const cell = sheet.getRangeByIndexes(LEGEND_ROW, last, 1, 1);
  cell.values = [[UNCLEAR]];
  cell.format.horizontalAlignment = 'Center';
  label(last + 1, words.unclear[language]);
}

function drawNotices(sheet: Excel.Worksheet, place: ViewPlace): void {
  const formula = formulasOf(place);
  const objectives = 'SUMPRODUCT(({column:objective.id}<>"")*1)';
  const contributing = 'SUMPRODUCT(({column:project.id}<>"")*(COUNTIFS({column:contribution.projectId},{column:project.id}&"")>0))';
  const without = `SUMPRODUCT(${NAMED}*${withStatus(place, ['running'])}*(COUNTIFS({column:contribution.projectId},{column:project.id}&"",{column:contribution.level},">0")=0))`;
  drawNotice(
    sheet,
    NOTICE_ROW,
    place,
    formula(
      `IF(OR(${objectives}=0,${contributing}=0),${sentence(words.nothing, place, { objectives: sheetName(place, 'objectives'), contributions: sheetName(place, 'contributions') })},${notices(
        [
          [`${without}>0`, sentence(words.without, place, { count: without })],
          [`ROWS({column:objective.id})>${MOST_OBJECTIVES}`, sentence(words.tooManyObjectives, place, { most: MOST_OBJECTIVES })],
          [`${contributing}>${MOST_PROJECTS}`, sentence(words.tooManyProjects, place, { most: MOST_PROJECTS, count: contributing })],
        ],
      )})`,
    ),
  );
}
