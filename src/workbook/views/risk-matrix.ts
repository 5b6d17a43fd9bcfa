import { RISK_RATINGS, riskLevelAt, type RiskLevelCode } from '../../standard/data/thresholds';
import { inLanguage } from '../../words/text';
import { VIEW_WORDS } from '../../words/views';
import { addressOf, cellAddress, columnLetters } from '../cells';
import { everywhere } from '../column';
import { drawHeader, drawHeading, drawRules, setWidths, type Pen } from '../draw';
import { formulasOf, quoted } from './fill';
import { markWhere, ratingMark } from './mark';
import { rowAtPlace } from './ranking';
import { drawNotice } from './notice';
import type { View, ViewPlace } from './view';

const words = VIEW_WORDS.riskMatrix;

const SIZE = 5;
const LISTED = 10;
/** Ids shown in a field; their number is shown too. */
const SHOWN_IDS = 4;

const NOTICE_ROW = 3;
const HEADING_ROW = 4;
const MATRIX_ROW = 5;
const LIST_ROW = MATRIX_ROW + SIZE + 3;

interface Look {
  readonly fill: string;
  readonly text: string;
}

/** One of the two halves of the page: threats on the left, opportunities on the right. */
interface Half {
  readonly type: 'threat' | 'opportunity';
  /** First of its columns: number or axis, id or probability, and five fields. */
  readonly column: number;
  /** Hidden column with the rows of the ten highest. */
  readonly ranks: number;
}
const HALVES: readonly Half[] = [
  { type: 'threat', column: 0, ranks: 16 },
  { type: 'opportunity', column: 8, ranks: 17 },
];

/** Open risks and opportunities by probability and impact, and the ten highest of each. */
export const riskMatrix: View = {
  needs: { raidItem: ['id', 'type', 'title', 'probability', 'impact', 'score', 'level', 'state', 'owner'] },
  actions: 1_050,
  draw: (sheet, place) => {
    const half = [5, 9, 13, 13, 13, 15, 15];
    setWidths(sheet, [...half, 3, ...half]);
    for (const each of HALVES) {
      drawMatrix(sheet, each, place);
      drawList(sheet, each, place);
    }
    drawNotices(sheet, place);
    sheet.getRangeByIndexes(0, HALVES[0]?.ranks ?? 0, 1, HALVES.length).columnHidden = true;
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(addressOf(0, 0, LIST_ROW + 1 + LISTED, 14));
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    sheet.freezePanes.freezeRows(3);
  },
};

const isOpen = ({ type }: Half): string =>
  `{column:raidItem.type},"{list:raidType.${type}}",{column:raidItem.state},"<>{list:raidState.closed}"`;

const looksOf = ({ standard }: Pen, { type }: Half): Readonly<Record<RiskLevelCode, Look>> => {
  const { ratings, colors, series } = standard.identity;
  return type === 'threat'
    ? {
        low: ratings[RISK_RATINGS.low],
        medium: ratings[RISK_RATINGS.medium],
        high: ratings[RISK_RATINGS.high],
        critical: ratings[RISK_RATINGS.critical],
      }
    : {
        low: { fill: colors.highlight, text: colors.ink },
        medium: { fill: series[2] ?? colors.highlight, text: colors.ink },
        high: { fill: colors.accent, text: colors.onBrand },
        critical: { fill: colors.brand, text: colors.onBrand },
      };
};

function drawMatrix(sheet: Excel.Worksheet, half: Half, place: ViewPlace): void {
  const { pen } = place;
  const { standard, language } = pen;
  const { colors } = standard.identity;
  const { risk } = standard.thresholds;
  const formula = formulasOf(place);
  const looks = looksOf(pen, half);
  const fields = half.column + 2;
  const levelOf = (score: number): RiskLevelCode => riskLevelAt(score, risk);
  drawHeading(
    pen,
    sheet.getRangeByIndexes(HEADING_ROW, half.column, 1, 1),
    (half.type === 'threat' ? words.threats : words.opportunities)[language],
  );
  const matrix = sheet.getRangeByIndexes(MATRIX_ROW, fields, SIZE, SIZE);
  const steps = [1, 2, 3, 4, 5];
  matrix.formulas = steps.map((_, row) =>
    steps.map((impact) => {
      const probability = SIZE - row;
      const count = `COUNTIFS(${isOpen(half)},{column:raidItem.probability},${probability},{column:raidItem.impact},${impact})`;
      const chosen = `({column:raidItem.type}="{list:raidType.${half.type}}")*({column:raidItem.state}<>"{list:raidState.closed}")*({column:raidItem.probability}=${probability})*({column:raidItem.impact}=${impact})`;
      const ids = `TEXTJOIN(", ",TRUE,IF(${chosen},{column:raidItem.id}&"",""))`;
      const shown = `IF(${count}>${SHOWN_IDS},IFERROR(LEFT(${ids},FIND("|",SUBSTITUTE(${ids},", ","|",${SHOWN_IDS}))-1)&" …",${ids}),${ids})`;
      const level = `{list:riskLevel.${levelOf(probability * impact)}}`;
      return formula(`IF(${count}=0,"${level}",${count}&" · ${level}"&CHAR(10)&${shown})`);
    }),
  );
  steps.forEach((_, row) =>
    steps.forEach((impact) => {
      const { format } = sheet.getRangeByIndexes(MATRIX_ROW + row, fields + impact - 1, 1, 1);
      const look = looks[levelOf((SIZE - row) * impact)];
      format.fill.color = look.fill;
      format.font.color = look.text;
    }),
  );
  matrix.format.rowHeight = 46;
  matrix.format.wrapText = true;
  matrix.format.horizontalAlignment = 'Center';
  matrix.format.verticalAlignment = 'Center';
  matrix.format.font.size = 9;
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const) {
    const border = matrix.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = colors.onBrand;
  }
  const first = cellAddress(MATRIX_ROW, fields);
  markWhere(matrix, `=ISNUMBER(FIND(CHAR(10),${first}))`, { bold: true });

  const axis = sheet.getRangeByIndexes(MATRIX_ROW, half.column, SIZE, 1);
  axis.merge();
  axis.format.textOrientation = 90;
  sheet.getRangeByIndexes(MATRIX_ROW, half.column, 1, 1).values = [[words.probability[language]]];
  sheet.getRangeByIndexes(MATRIX_ROW, half.column + 1, SIZE, 1).values = steps.map((step) => [SIZE + 1 - step]);
  sheet.getRangeByIndexes(MATRIX_ROW + SIZE, fields, 1, SIZE).values = [steps];
  const below = sheet.getRangeByIndexes(MATRIX_ROW + SIZE + 1, fields, 1, SIZE);
  below.merge();
  sheet.getRangeByIndexes(MATRIX_ROW + SIZE + 1, fields, 1, 1).values = [[words.impact[language]]];
  for (const range of [
    axis,
    below,
    sheet.getRangeByIndexes(MATRIX_ROW, half.column + 1, SIZE, 1),
    sheet.getRangeByIndexes(MATRIX_ROW + SIZE, fields, 1, SIZE),
  ]) {
    range.format.horizontalAlignment = 'Center';
    range.format.font.color = colors.muted;
    range.format.font.bold = true;
  }
}

function drawList(sheet: Excel.Worksheet, half: Half, place: ViewPlace): void {
  const { pen } = place;
  const { language } = pen;
  const formula = formulasOf(place);
  const { column, ranks } = half;
  const headerRow = LIST_ROW + 1;
  const firstRow = LIST_ROW + 2;
  drawHeading(pen, sheet.getRangeByIndexes(LIST_ROW, column, 1, 1), words.top[language]);
  const value = `({column:raidItem.type}="{list:raidType.${half.type}}")*({column:raidItem.state}<>"{list:raidState.closed}")*{column:raidItem.score}`;
  const rankOf = (index: number): string => `$${columnLetters(ranks)}$${firstRow + index + 1}`;
  const item = (key: string, index: number): string => `INDEX({column:raidItem.${key}},${rankOf(index)})`;
  const indexes = Array.from({ length: LISTED }, (_, index) => index);
  sheet.getRangeByIndexes(firstRow, ranks, LISTED, 1).formulas = indexes.map((index) => [
    formula(rowAtPlace(value, '{column:raidItem.type}', index + 1, 'highest')),
  ]);
  const shown = (index: number, template: string, otherwise = '""'): string => formula(`IF(${rankOf(index)}="",${otherwise},${template})`);
  sheet.getRangeByIndexes(firstRow, column, LISTED, 7).formulas = indexes.map((index) => [
    shown(index, String(index + 1)),
    shown(index, `${item('id', index)}&""`),
    shown(index, `${item('title', index)}&""`, index === 0 ? quoted(words.none[language]) : '""'),
    '',
    '',
    shown(index, `${item('score', index)}&" · "&${item('level', index)}`),
    shown(index, `${item('owner', index)}&""`),
  ]);
  const header = sheet.getRangeByIndexes(headerRow, column, 1, 7);
  header.values = [
    [
      words.rank[language],
      'ID',
      words.title[language],
      '',
      '',
      `${words.score[language]} · ${words.level[language]}`,
      words.owner[language],
    ],
  ];
  drawHeader(pen, header, 20);
  header.format.horizontalAlignment = 'Left';
  for (let row = headerRow; row < firstRow + LISTED; row += 1) sheet.getRangeByIndexes(row, column + 2, 1, 3).merge();
  const body = sheet.getRangeByIndexes(firstRow, column, LISTED, 7);
  drawRules(pen, body);
  body.format.rowHeight = 26;
  body.format.horizontalAlignment = 'Left';
  sheet.getRangeByIndexes(firstRow, column + 2, LISTED, 3).format.wrapText = true;
  sheet.getRangeByIndexes(headerRow, column + 5, LISTED + 1, 2).format.indentLevel = 1;
  sheet.getRangeByIndexes(firstRow, column + 1, LISTED, 1).numberFormat = everywhere('@');
  const levels = sheet.getRangeByIndexes(firstRow, column + 5, LISTED, 1);
  const first = cellAddress(firstRow, column + 5);
  if (half.type === 'threat')
    for (const [level, rating] of Object.entries(RISK_RATINGS))
      markWhere(
        levels,
        formula(`RIGHT(${first},LEN("{list:riskLevel.${level}}")+2)="· {list:riskLevel.${level}}"`),
        ratingMark(pen, rating),
      );
}

function drawNotices(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { language } = place.pen;
  const formula = formulasOf(place);
  const unrated = (half: Half): string =>
    `(COUNTIFS(${isOpen(half)},{column:raidItem.probability},"")+COUNTIFS(${isOpen(half)},{column:raidItem.probability},"<>",{column:raidItem.impact},""))`;
  const [threats, opportunities] = HALVES.map(unrated) as [string, string];
  const said = inLanguage(words.unrated, language, { threats: '\n', opportunities: '\n' }).split('\n');
  drawNotice(
    sheet,
    NOTICE_ROW,
    place,
    formula(
      `IF(${threats}+${opportunities}=0,${quoted(words.legend[language])},${quoted(said[0] ?? '')}&${threats}&${quoted(said[1] ?? '')}&${opportunities}&${quoted(said[2] ?? '')})`,
    ),
  );
}
