import { numberFormatOf } from '../../standard/writing/format';
import { VIEW_WORDS } from '../../words/views';
import { addressOf, cellAddress, fixed, inColumn, inRow } from '../cells';
import { everywhere } from '../column';
import { drawHeader, setWidths } from '../draw';
import { fillBlock, fillDown, formulasOf } from './fill';
import { markWhere, ratingMark } from './mark';
import { drawNotice, notices, sentence, sheetName } from './notice';
import { rowAtPlace } from './ranking';
import type { View, ViewPlace } from './view';

const words = VIEW_WORDS.capacityPlan;

const MOST_ROLES = 16;
const MONTHS = 12;
/** Lines of a role: need, capacity, utilisation. */
const LINES = 3;

const NOTICE_ROW = 3;
const HEADER_ROW = 4;
/** All roles together, then each of them. */
const FIRST_ROW = 5;
const ROLES_ROW = FIRST_ROW + LINES;
const [ROLE, LINE, FIRST_MONTH] = [0, 1, 2] as const;
const TOTAL = FIRST_MONTH + MONTHS;
/** Hidden: the row of a role of the capacity table, and of a role that only resource lines name. */
const [KNOWN, NEEDED] = [TOTAL + 2, TOTAL + 3] as const;

/** Stand where more is needed than there is of nothing, and where nobody said what there is. */
const OVER = '▲';
const UNCLEAR = '?';

const people = '{column:resourceLine.type},"{list:resourceType.people}"';

/** Need against capacity of every role over twelve months from the status date. */
export const capacityPlan: View = {
  needs: { capacity: ['role', 'month', 'available'], resourceLine: ['role', 'type', 'month', 'planned'], settings: ['statusDate'] },
  actions: 1_500,
  draw: (sheet, place) => {
    setWidths(sheet, [26, 14, ...Array.from({ length: MONTHS }, () => 9.5), 12]);
    drawMonths(sheet, place);
    drawRoles(sheet, place);
    drawLooks(sheet, place);
    drawNotices(sheet, place);
    sheet.getRangeByIndexes(0, KNOWN, 1, 2).columnHidden = true;
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(addressOf(0, 0, ROLES_ROW + MOST_ROLES * LINES - 1, TOTAL));
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, FIRST_ROW, FIRST_MONTH));
  },
};

const month = inRow(HEADER_ROW, FIRST_MONTH);

function drawMonths(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { language } = pen;
  const formula = formulasOf(place);
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, TOTAL + 1);
  drawHeader(pen, header, 30);
  sheet.getRangeByIndexes(HEADER_ROW, ROLE, 1, 2).values = [[words.role[language], words.unit[language]]];
  sheet.getRangeByIndexes(HEADER_ROW, TOTAL, 1, 1).values = [[words.total[language]]];
  const dates = '{column:capacity.month},{column:resourceLine.month}';
  const first = `IF(COUNT({name:statusDate})=1,{name:statusDate},MIN(${dates}))`;
  sheet.getRangeByIndexes(HEADER_ROW, FIRST_MONTH, 1, 1).formulas = [
    [formula(`IF(COUNT({name:statusDate},${dates})=0,"",DATE(YEAR(${first}),MONTH(${first}),1))`)],
  ];
  fillBlock(
    sheet,
    HEADER_ROW,
    FIRST_MONTH + 1,
    1,
    MONTHS - 1,
    `=IF(${cellAddress(HEADER_ROW, FIRST_MONTH)}="","",EDATE(${cellAddress(HEADER_ROW, FIRST_MONTH)},1))`,
  );
  sheet.getRangeByIndexes(HEADER_ROW, FIRST_MONTH, 1, MONTHS).numberFormat = everywhere(numberFormatOf({ type: 'month' }, language));
  sheet.getRangeByIndexes(HEADER_ROW, FIRST_MONTH, 1, MONTHS + 1).format.horizontalAlignment = 'Right';
}

const during = (record: string): string => `{column:${record}.month},">="&${month},{column:${record}.month},"<="&EOMONTH(${month},0)`;

/** Need over capacity; nothing where nothing is needed, never a figure where nobody said what there is. */
const utilisation = (need: string, capacity: string): string =>
  `IF(COUNT(${need})=0,"",IF(COUNT(${capacity})=0,IF(${need}>0,"${UNCLEAR}",""),IF(${capacity}>0,${need}/${capacity},IF(${need}>0,"${OVER}",""))))`;

function drawRoles(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { language } = place.pen;
  const formula = formulasOf(place);
  // Every role at its first row; those without capacity come after those with.
  const firstOf = (column: string): string =>
    `(${column}<>"")*(IFERROR(MATCH(${column}&"",${column},0),0)=ROW(${column})-MIN(ROW(${column}))+1)`;
  const line = (column: number): string => `ROWS(${fixed(ROLES_ROW, column)}:${inColumn(ROLES_ROW, column)})`;
  const role = '{column:resourceLine.role}';
  const firstNeeded = `(MATCH(${role}&"{list:resourceType.people}",${role}&{column:resourceLine.type},0)=ROW(${role})-MIN(ROW(${role}))+1)`;
  fillDown(sheet, ROLES_ROW, KNOWN, MOST_ROLES + 1, [
    formula(rowAtPlace(firstOf('{column:capacity.role}'), '{column:capacity.role}', line(KNOWN), 'lowest')),
    formula(rowAtPlace(`(${role}<>"")*${firstNeeded}*ISNA(MATCH(${role}&"",{column:capacity.role},0))`, role, line(NEEDED), 'lowest')),
  ]);
  const known = `${fixed(ROLES_ROW, KNOWN)}:${fixed(ROLES_ROW + MOST_ROLES, KNOWN)}`;
  const needed = `${fixed(ROLES_ROW, NEEDED)}:${fixed(ROLES_ROW + MOST_ROLES, NEEDED)}`;
  const unit = [words.need, words.capacity, words.utilisation].map((word) => word[language]);
  const row = ROLES_ROW;
  const own = inColumn(row, ROLE);

  for (let index = 0; index < MOST_ROLES; index += 1) {
    const at = ROLES_ROW + index * LINES;
    sheet.getRangeByIndexes(at, ROLE, 1, 1).formulas = [
      [
        formula(
          `IF(${index + 1}<=COUNT(${known}),INDEX({column:capacity.role},INDEX(${known},${index + 1}))&"",IF(${index + 1}<=COUNT(${known})+COUNT(${needed}),INDEX({column:resourceLine.role},INDEX(${needed},${index + 1}-COUNT(${known})))&"",""))`,
        ),
      ],
    ];
    sheet.getRangeByIndexes(at, LINE, LINES, 1).formulas = unit.map((word) => [`=IF(${fixed(at, ROLE)}="","","${word}")`]);
  }
  // The lines of the first role, copied to the others.
  const capacity = `{column:capacity.role},${own}`;
  const cells = { need: cellAddress(row, FIRST_MONTH), capacity: cellAddress(row + 1, FIRST_MONTH) };
  const told = `COUNTIFS(${capacity},${during('capacity')})`;
  fillBlock(
    sheet,
    row,
    FIRST_MONTH,
    1,
    MONTHS,
    formula(
      `IF(OR(${own}="",${month}=""),"",SUMIFS({column:resourceLine.planned},{column:resourceLine.role},${own},${people},${during('resourceLine')}))`,
    ),
  );
  fillBlock(
    sheet,
    row + 1,
    FIRST_MONTH,
    1,
    MONTHS,
    formula(
      `IF(OR(${own}="",${month}=""),"",IF(${told}=0,"",IFERROR(SUMIFS({column:capacity.available},${capacity},${during('capacity')}),"${UNCLEAR}")))`,
    ),
  );
  fillBlock(sheet, row + 2, FIRST_MONTH, 1, MONTHS, formula(utilisation('{need}', '{capacity}'), cells));
  const months = (at: number): string => `${cellAddress(at, FIRST_MONTH)}:${cellAddress(at, TOTAL - 1)}`;
  sheet.getRangeByIndexes(row, TOTAL, LINES, 1).formulas = [
    [`=IF(COUNT(${months(row)})=0,"",SUM(${months(row)}))`],
    [`=IF(COUNT(${months(row + 1)})=0,"",SUM(${months(row + 1)}))`],
    [`=IF(COUNTIF(${months(row + 2)},"${OVER}")>0,"${OVER}",IF(COUNT(${months(row + 2)})=0,"",MAX(${months(row + 2)})))`],
  ];
  const model = sheet.getRangeByIndexes(row, FIRST_MONTH, LINES, MONTHS + 1);
  for (let index = 1; index < MOST_ROLES; index += 1)
    sheet.getRangeByIndexes(row + index * LINES, FIRST_MONTH, LINES, MONTHS + 1).copyFrom(model, 'Formulas');

  // All roles, also those for which there is no room: every person-day of the tables.
  sheet.getRangeByIndexes(FIRST_ROW, ROLE, LINES, 2).values = unit.map((word, index) => [index === 0 ? words.all[language] : '', word]);
  const all = { need: cellAddress(FIRST_ROW, FIRST_MONTH), capacity: cellAddress(FIRST_ROW + 1, FIRST_MONTH) };
  fillBlock(
    sheet,
    FIRST_ROW,
    FIRST_MONTH,
    1,
    MONTHS,
    formula(`IF(${month}="","",SUMIFS({column:resourceLine.planned},${people},${during('resourceLine')}))`),
  );
  fillBlock(
    sheet,
    FIRST_ROW + 1,
    FIRST_MONTH,
    1,
    MONTHS,
    formula(
      `IF(${month}="","",IF(COUNTIFS(${during('capacity')})=0,"",IFERROR(SUMIFS({column:capacity.available},${during('capacity')}),"${UNCLEAR}")))`,
    ),
  );
  fillBlock(sheet, FIRST_ROW + 2, FIRST_MONTH, 1, MONTHS, formula(utilisation('{need}', '{capacity}'), all));
  sheet.getRangeByIndexes(FIRST_ROW, TOTAL, LINES, 1).copyFrom(sheet.getRangeByIndexes(row, TOTAL, LINES, 1), 'Formulas');
}

function drawLooks(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { pen } = place;
  const { colors } = pen.standard.identity;
  const count = (MOST_ROLES + 1) * LINES;
  const body = sheet.getRangeByIndexes(FIRST_ROW, ROLE, count, TOTAL + 1);
  body.format.rowHeight = 14;
  const figures = sheet.getRangeByIndexes(FIRST_ROW, FIRST_MONTH, count, MONTHS + 1);
  figures.format.horizontalAlignment = 'Right';
  figures.numberFormat = everywhere('#,##0.0');
  sheet.getRangeByIndexes(FIRST_ROW, ROLE, count, 1).format.font.bold = true;
  sheet.getRangeByIndexes(FIRST_ROW, LINE, count, 1).format.font.color = colors.muted;
  sheet.getRangeByIndexes(FIRST_ROW, ROLE, LINES, TOTAL + 1).format.fill.color = colors.highlight;
  for (let at = FIRST_ROW; at < FIRST_ROW + count; at += LINES) {
    const line = sheet.getRangeByIndexes(at + 2, FIRST_MONTH, 1, MONTHS + 1);
    // The sign says it in black and white, too.
    // What is rounded down to the limit that it passes says so.
    line.numberFormat = everywhere(`[>=1.005]"${OVER} "0%;[>1]"${OVER} >100%";0%`);
    line.format.font.bold = true;
    const cell = cellAddress(at + 2, FIRST_MONTH);
    const role = inColumn(at, ROLE);
    const borders = { EdgeBottom: colors.line };
    markWhere(sheet.getRangeByIndexes(at + 2, ROLE, 1, FIRST_MONTH), `=${fixed(at, ROLE)}<>""`, { borders });
    markWhere(line, `=${role}<>""`, { borders });
    markWhere(line, `=${cell}="${UNCLEAR}"`, { ...ratingMark(pen, 'noData'), borders });
    markWhere(line, `=OR(${cell}="${OVER}",IF(ISNUMBER(${cell}),${cell}>1,FALSE))`, { ...ratingMark(pen, 'red'), borders });
  }
}

function drawNotices(sheet: Excel.Worksheet, place: ViewPlace): void {
  const formula = formulasOf(place);
  const block = `${fixed(ROLES_ROW, FIRST_MONTH)}:${fixed(ROLES_ROW + MOST_ROLES * LINES - 1, TOTAL - 1)}`;
  const utilised = `(MOD(ROW(${block})-${ROLES_ROW + 1},${LINES})=2)`;
  const over = `SUMPRODUCT(${utilised}*ISNUMBER(${block})*(${block}>1))+COUNTIF(${block},"${OVER}")`;
  const unclear = `SUMPRODUCT(${utilised}*(${block}="${UNCLEAR}"))`;
  const lists = [KNOWN, NEEDED].map((column) => `COUNT(${fixed(ROLES_ROW, column)}:${fixed(ROLES_ROW + MOST_ROLES, column)})`).join('+');
  drawNotice(
    sheet,
    NOTICE_ROW,
    place,
    formula(
      `IF(${lists}=0,${sentence(words.nothing, place, { capacity: sheetName(place, 'capacity'), resources: sheetName(place, 'resources') })},${notices(
        [
          [`${over}>0`, sentence(words.over, place, { count: `(${over})` })],
          [`${unclear}>0`, sentence(words.unclear, place, { count: unclear, capacity: sheetName(place, 'capacity') })],
          [`${lists}>${MOST_ROLES}`, sentence(words.tooMany, place, { most: MOST_ROLES })],
          ['COUNT({name:statusDate})=0', sentence(VIEW_WORDS.noStatusDate, place, { sheet: sheetName(place, 'settings') })],
        ],
      )})`,
    ),
  );
}
