import { EARNED_VALUE, type EarnedValueKey } from '../../standard/data/measures/earned-value';
import { ROW_MEASURES } from '../../standard/data/measures/rows';
import { BASE_STANDARD } from '../../standard/own/resolve';
import { nativeFormula, withParts } from '../../standard/writing/native-formula';
import { numberFormatOf } from '../../standard/writing/format';
import type { RecordKey } from '../../standard/model/types';
import { bare } from '../../words/sentence';
import { inLanguage, type Text } from '../../words/text';
import { VIEW_WORDS } from '../../words/views';
import { addressOf, cellAddress, columnLetters } from '../cells';
import { drawRatings } from '../column';
import { drawBox, drawHeader, drawHeading, drawRules, setWidths } from '../draw';
import { formulasOf, hasColumns, quoted, type FormulaOf } from './fill';
import { markWhere, ratingMark } from './mark';
import { rowAtPlace } from './ranking';
import type { View, ViewPlace } from './view';

const words = VIEW_WORDS.statusReport;

/** Ten columns; a tile takes two of them. */
const COLUMNS = 10;
const TILE = 2;
const LISTED = 5;

const ROW = {
  ratings: 3,
  asOf: 5,
  reason: 6,
  money: 8,
  schedule: 10,
  texts: 13,
  decisions: 15,
  lists: 17,
  counts: 25,
  last: 26,
} as const;

/** Hidden columns: the row of the latest status, and the rows of what is listed. */
const HIDDEN = COLUMNS + 1;
const LATEST = `$${columnLetters(HIDDEN)}$${ROW.ratings + 1}`;
const RISKS = HIDDEN;
const MILESTONES = HIDDEN + 1;
const TASK_MILESTONES = `$${columnLetters(HIDDEN + 1)}$${ROW.ratings + 1}`;

/** Stands where nobody gave a figure. */
const NONE = '–';

interface Tile {
  readonly label: Text;
  readonly template: string;
  readonly format?: string;
  /** Conditions about the cell `{value}` under which it is amber, and red. */
  readonly amber?: string;
  readonly red?: string;
  readonly index?: boolean;
}

const nameOf = (key: EarnedValueKey): Text => {
  const { en, fr } = EARNED_VALUE[key].name;
  return { en: bare(en), fr: bare(fr) };
};
const shortOf = (key: EarnedValueKey): Text => EARNED_VALUE[key].short ?? nameOf(key);

/** The project and its latest status on one page to print. */
export const statusReport: View = {
  needs: {
    statusUpdate: ['date', 'progress', 'schedule', 'cost', 'scope', 'resources', 'overall', 'achievements', 'nextSteps', 'decisions'],
    project: ['name', 'budget', 'forecast', 'finishBaseline', 'finishForecast'],
    settings: ['statusDate', 'currency'],
  },
  actions: 2_100,
  draw: (sheet, place) => new Page(sheet, place).draw(),
};

class Page {
  private readonly formula: FormulaOf;
  private readonly say: (text: Text) => string;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly place: ViewPlace,
  ) {
    this.formula = formulasOf(place);
    this.say = (text) => text[place.pen.language];
  }

  draw(): void {
    const { sheet } = this;
    setWidths(
      sheet,
      Array.from({ length: COLUMNS }, () => 10.5),
    );
    this.header();
    this.ratings();
    this.figures();
    this.texts();
    this.risks();
    this.milestones();
    this.counts();
    sheet.getRangeByIndexes(0, HIDDEN, 1, 2).columnHidden = true;
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Portrait';
    pageLayout.setPrintArea(addressOf(0, 0, ROW.last, COLUMNS - 1));
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    sheet.freezePanes.freezeRows(3);
  }

  private has(record: RecordKey, ...keys: readonly string[]): boolean {
    return hasColumns(this.place, record, keys);
  }

  private cell(row: number, column: number, columns = 1): Excel.Range {
    const range = this.sheet.getRangeByIndexes(row, column, 1, columns);
    if (columns > 1) range.merge();
    return this.sheet.getRangeByIndexes(row, column, 1, 1);
  }

  /** The latest status' field as text. */
  private latest(key: string): string {
    return this.has('statusUpdate', key) ? `IF(${LATEST}="","",INDEX({column:statusUpdate.${key}},${LATEST})&"")` : '""';
  }

  private header(): void {
    const { sheet, place, formula } = this;
    const title = sheet.getRange('A1');
    title.formulas = [[formula(`IF({name:project.name}="",${quoted(this.say(words.of))},{name:project.name}&"")`)]];
    const field = (key: string, label: Text): string =>
      this.has('project', key)
        ? `IF({name:project.${key}}="",""," · "&${quoted(`${this.say(label)}${place.pen.language === 'fr' ? '\u00a0' : ''}: `)}&{name:project.${key}})`
        : '""';
    const line = [
      field('manager', words.manager),
      field('sponsor', words.sponsor),
      field('programme', words.programme),
      field('gate', words.gate),
    ].join('&');
    sheet.getRange('A2').formulas = [[formula(`${quoted(this.say(words.of))}&${line}`)]];
    sheet.getRangeByIndexes(1, 0, 1, COLUMNS).merge();
    sheet.getRange('A2').format.shrinkToFit = true;
    // The latest status on or before the status date; of two of the same day the one that stands lower.
    const until = 'IF(COUNT({name:statusDate})=1,{name:statusDate},2958465)';
    const date = '{column:statusUpdate.date}';
    const last = `MAXIFS(${date},${date},"<="&${until})`;
    sheet.getRange(LATEST).formulas = [[formula(`IF(${last}=0,"",LOOKUP(2,1/(${date}=${last}),ROW(${date}))-MIN(ROW(${date}))+1)`)]];
  }

  private ratings(): void {
    const { sheet, place, formula } = this;
    const { colors } = place.pen.standard.identity;
    const noData = '"{list:rag.noData}"';
    (['overall', 'schedule', 'cost', 'scope', 'resources'] as const).forEach((key, index) => {
      const column = index * TILE;
      this.label(ROW.ratings, column, words[key]);
      const cell = this.cell(ROW.ratings + 1, column, TILE);
      const value = this.latest(key);
      cell.formulas = [[formula(`IF(${value}="",${noData},${value})`)]];
      cell.format.font.size = index === 0 ? 16 : 13;
      cell.format.font.bold = true;
      cell.format.horizontalAlignment = 'Center';
      cell.format.rowHeight = 32;
      drawBox(place.pen, sheet.getRangeByIndexes(ROW.ratings + 1, column, 1, TILE));
      drawRatings(cell, 'rag', place.pen, cellAddress(ROW.ratings + 1, column));
    });

    const asOf = this.sheet.getRangeByIndexes(ROW.asOf, 0, 1, COLUMNS);
    asOf.format.rowHeight = 20;
    const label = this.cell(ROW.asOf, 0);
    label.values = [[this.say(words.asOf)]];
    label.format.font.color = colors.muted;
    const date = this.cell(ROW.asOf, 1, 2);
    date.formulas = [[formula(`IF(${LATEST}="",${quoted(NONE)},INDEX({column:statusUpdate.date},${LATEST}))`)]];
    date.numberFormat = [[numberFormatOf({ type: 'date' }, place.pen.language)]];
    date.format.horizontalAlignment = 'Left';
    date.format.font.bold = true;
    if (this.has('statusUpdate', 'trend')) {
      const trendLabel = this.cell(ROW.asOf, 4, 2);
      trendLabel.values = [[this.say(words.trend)]];
      trendLabel.format.font.color = colors.muted;
      trendLabel.format.horizontalAlignment = 'Right';
      const trend = this.cell(ROW.asOf, 6, 2);
      trend.formulas = [[formula(`IF(${this.latest('trend')}="",${quoted(NONE)},${this.latest('trend')})`)]];
      trend.format.font.bold = true;
      trend.format.horizontalAlignment = 'Left';
      trend.format.indentLevel = 1;
    }
    // What a reader must not miss: no status at all, or a rating that somebody has overridden.
    const reason = this.cell(ROW.reason, 0, COLUMNS);
    const nothing = quoted(inLanguage(words.nothing, place.pen.language, { sheet: place.sheetNames.get('status') ?? 'status' }));
    const overridden = this.has('statusUpdate', 'override', 'reason')
      ? `IF(${this.latest('override')}="","",${quoted(`${this.say(words.overridden)} · `)}&${this.latest('reason')})`
      : '""';
    reason.formulas = [[formula(`IF(${LATEST}="",${nothing},${overridden})`)]];
    reason.format.wrapText = true;
    reason.format.rowHeight = 28;
    reason.format.font.italic = true;
    reason.format.font.color = colors.accent;
  }

  /** A heading stands at the foot of a row that keeps it apart from what is above. */
  private spaceAbove(row: number): void {
    const { format } = this.sheet.getRangeByIndexes(row, 0, 1, COLUMNS);
    format.rowHeight = 30;
    format.verticalAlignment = 'Bottom';
  }

  private label(row: number, column: number, text: Text): void {
    const cell = this.cell(row, column, TILE);
    cell.values = [[this.say(text)]];
    cell.format.font.size = 9;
    cell.format.font.color = this.place.pen.standard.identity.colors.muted;
    cell.format.horizontalAlignment = 'Center';
    cell.format.rowHeight = 15;
  }

  private tiles(row: number, tiles: readonly Tile[]): void {
    const { place, formula } = this;
    tiles.forEach(({ label, template, format, amber, red, index }, at) => {
      const column = at * TILE;
      this.label(row, column, label);
      const cell = this.cell(row + 1, column, TILE);
      cell.formulas = [[formula(template)]];
      if (format !== undefined) cell.numberFormat = [[format]];
      cell.format.horizontalAlignment = 'Center';
      cell.format.font.size = 13;
      cell.format.font.bold = true;
      cell.format.rowHeight = 24;
      drawBox(place.pen, this.sheet.getRangeByIndexes(row + 1, column, 1, TILE));
      const value = cellAddress(row + 1, column);
      for (const [condition, rating] of [
        [amber, 'amber'],
        [red, 'red'],
      ] as const)
        if (condition !== undefined)
          markWhere(cell, formula(`IF(ISNUMBER({value}),${condition},FALSE)`, { value }), ratingMark(place.pen, rating));
      if (!index) return;
      markWhere(cell, `=ISNUMBER(${value})`, ratingMark(place.pen, 'red'));
      for (const limit of ['amber', 'green'] as const)
        markWhere(
          cell,
          formula(`IF(ISNUMBER({value}),{value}>={threshold:index.${limit}},FALSE)`, { value }),
          ratingMark(place.pen, limit),
        );
    });
  }

  private figures(): void {
    const { place } = this;
    const { language, standard } = place.pen;
    const date = numberFormatOf({ type: 'date' }, language);
    const given = (key: string): string => `IF(COUNT({name:project.${key}})=1,{name:project.${key}},${quoted(NONE)})`;
    const ofForm = ({ native }: (typeof ROW_MEASURES)['slip' | 'costVariance']): string =>
      `IFERROR(${withParts(nativeFormula(BASE_STANDARD, native), (key) => `{name:project.${key}}`)},${quoted(NONE)})`;
    const measured = standard.workbooks.project.some(({ key }) => key === 'earnedValue') && this.has('task', 'budget');
    const measure = (key: string): string => (measured ? `IFERROR({name:earned.${key}},${quoted(NONE)})` : quoted(NONE));
    const said = `INDEX({column:statusUpdate.progress},${LATEST})`;
    const complete = `IF(IF(${LATEST}="",0,COUNT(${said}))=1,${said},${measure('complete')})`;
    // Without a start any slip is amber: nobody can say how much it is.
    const planned = this.has('project', 'start') ? 'MAX(1,{name:project.finishBaseline}-{name:project.start})' : undefined;
    this.tiles(ROW.money, [
      { label: words.budget, template: given('budget'), format: '#,##0' },
      { label: words.forecast, template: given('forecast'), format: '#,##0' },
      {
        label: words.variance,
        template: ofForm(ROW_MEASURES.costVariance),
        format: '+#,##0;-#,##0;0',
        amber: '-{value}>{threshold:variance.green}*{name:project.budget}',
        red: '-{value}>{threshold:variance.amber}*{name:project.budget}',
      },
      { label: nameOf('ac'), template: measure('ac'), format: '#,##0' },
      { label: nameOf('complete'), template: complete, format: '0%' },
    ]);
    this.tiles(ROW.schedule, [
      { label: words.finishBaseline, template: given('finishBaseline'), format: date },
      { label: words.finishForecast, template: given('finishForecast'), format: date },
      {
        label: words.slip,
        template: ofForm(ROW_MEASURES.slip),
        format: '+#,##0;-#,##0;0',
        amber: planned === undefined ? '{value}>0' : `{value}>{threshold:variance.green}*${planned}`,
        ...(planned === undefined ? {} : { red: `{value}>{threshold:variance.amber}*${planned}` }),
      },
      { label: shortOf('cpi'), template: measure('cpi'), format: '0.00', index: true },
      { label: shortOf('spi'), template: measure('spi'), format: '0.00', index: true },
    ]);
    const currency = this.cell(ROW.schedule + 2, 0, COLUMNS);
    const [before = '', after = ''] = inLanguage(words.currency, language, { currency: '\n' }).split('\n');
    const own = this.has('project', 'currency')
      ? 'IF({name:project.currency}="",{name:currency},{name:project.currency})'
      : '{name:currency}';
    currency.formulas = [[this.formula(`${quoted(before)}&${own}&${quoted(after)}`)]];
    currency.format.font.size = 8;
    currency.format.font.color = standard.identity.colors.muted;
    currency.format.horizontalAlignment = 'Right';
  }

  private texts(): void {
    const { sheet, formula } = this;
    const half = COLUMNS / 2;
    const block = (row: number, column: number, columns: number, height: number, heading: Text, key: string): void => {
      drawHeading(this.place.pen, sheet.getRangeByIndexes(row, column, 1, 1), this.say(heading));
      this.spaceAbove(row);
      const cell = this.cell(row + 1, column, columns);
      cell.formulas = [[formula(this.latest(key))]];
      cell.format.wrapText = true;
      cell.format.verticalAlignment = 'Top';
      cell.format.horizontalAlignment = 'Left';
      cell.format.indentLevel = 1;
      cell.format.rowHeight = height;
      drawBox(this.place.pen, sheet.getRangeByIndexes(row + 1, column, 1, columns));
    };
    block(ROW.texts, 0, half, 210, words.achievements, 'achievements');
    block(ROW.texts, half, half, 210, words.nextSteps, 'nextSteps');
    block(ROW.decisions, 0, COLUMNS, 108, words.decisions, 'decisions');
  }

  /** Five lines under a header; a column is the widths of its cells and a template about `{row}`, the number of a row of its table. */
  private list(
    column: number,
    heading: Text,
    ranks: number,
    rows: readonly string[],
    columns: readonly { readonly header: Text; readonly span: number; readonly template: string; readonly format?: string }[],
  ): void {
    const { sheet, place, formula } = this;
    const { pen } = place;
    drawHeading(pen, sheet.getRangeByIndexes(ROW.lists, column, 1, 1), this.say(heading));
    this.spaceAbove(ROW.lists);
    const header = sheet.getRangeByIndexes(ROW.lists + 1, column, 1, COLUMNS / 2);
    drawHeader(pen, header, 18);
    const first = ROW.lists + 2;
    sheet.getRangeByIndexes(first, ranks, LISTED, 1).formulas = rows.map((row) => [formula(row)]);
    const body = sheet.getRangeByIndexes(first, column, LISTED, COLUMNS / 2);
    drawRules(pen, body);
    body.format.rowHeight = 30;
    body.format.wrapText = true;
    body.format.horizontalAlignment = 'Left';
    header.format.horizontalAlignment = 'Left';
    for (const range of [header, body]) range.format.indentLevel = column === 0 ? 0 : 1;
    body.format.font.size = 9;
    let left = column;
    for (const { header: name, span, template, format } of columns) {
      this.cell(ROW.lists + 1, left, span).values = [[this.say(name)]];
      for (let index = 0; index < LISTED; index += 1) {
        const cell = this.cell(first + index, left, span);
        const row = `$${columnLetters(ranks)}$${first + index + 1}`;
        cell.formulas = [[formula(`IF({row}="","",${template})`, { row, date: cellAddress(first + index, left - 1) })]];
        if (format !== undefined) cell.numberFormat = [[format]];
      }
      left += span;
    }
  }

  private risks(): void {
    if (!this.has('raidItem', 'type', 'title', 'score', 'level', 'state', 'owner')) return;
    const value =
      '({column:raidItem.type}="{list:raidType.threat}")*({column:raidItem.state}<>"{list:raidState.closed}")*{column:raidItem.score}';
    this.list(
      0,
      words.risks,
      RISKS,
      Array.from({ length: LISTED }, (_, index) => rowAtPlace(value, '{column:raidItem.type}', index + 1, 'highest')),
      [
        { header: words.risk, span: 3, template: 'INDEX({column:raidItem.title},{row})&""' },
        { header: words.level, span: 1, template: 'INDEX({column:raidItem.level},{row})&" "&INDEX({column:raidItem.score},{row})' },
        { header: words.owner, span: 1, template: 'INDEX({column:raidItem.owner},{row})&""' },
      ],
    );
    const levels = this.sheet.getRangeByIndexes(ROW.lists + 2, 3, LISTED, 1);
    const first = cellAddress(ROW.lists + 2, 3);
    for (const [level, rating] of [
      ['low', 'green'],
      ['medium', 'amber'],
      ['high', 'amberRed'],
      ['critical', 'red'],
    ] as const)
      markWhere(
        levels,
        this.formula(`LEFT(${first},LEN("{list:riskLevel.${level}}")+1)="{list:riskLevel.${level}} "`),
        ratingMark(this.place.pen, rating),
      );
  }

  /** From the milestones; from the schedule's milestones where there are none of their own. */
  private milestones(): void {
    const { place } = this;
    const own = this.has('milestone', 'name', 'baseline', 'forecast', 'actual');
    const scheduled = this.has('task', 'name', 'milestone', 'finish', 'actualFinish', 'baselineFinish', 'progress');
    if (!own && !scheduled) return;
    const ownValue =
      '({column:milestone.name}<>"")*NOT(ISNUMBER({column:milestone.actual}))*IF(ISNUMBER({column:milestone.forecast}),{column:milestone.forecast},{column:milestone.baseline})';
    const taskValue =
      '({column:task.milestone}="{list:yesNo.yes}")*NOT(ISNUMBER({column:task.actualFinish}))*({column:task.progress}<1)*IF(ISNUMBER({column:task.finish}),{column:task.finish},{column:task.start})';
    this.sheet.getRange(TASK_MILESTONES).formulas = [
      [this.formula(own && scheduled ? 'COUNTA({column:milestone.name})=0' : scheduled ? 'TRUE' : 'FALSE')],
    ];
    const either = (fromTasks: string, fromOwn: string): string =>
      own && scheduled ? `IF(${TASK_MILESTONES},${fromTasks},${fromOwn})` : own ? fromOwn : fromTasks;
    const number = (...keys: readonly [RecordKey, string][]): string =>
      keys.reduceRight(
        (otherwise, [record, key]) =>
          `IF(COUNT(INDEX({column:${record}.${key}},{row}))=1,INDEX({column:${record}.${key}},{row}),${otherwise})`,
        '""',
      );
    const date = either(number(['task', 'finish'], ['task', 'start']), number(['milestone', 'forecast'], ['milestone', 'baseline']));
    const baseline = either(number(['task', 'baselineFinish']), number(['milestone', 'baseline']));
    const late = '"{list:milestoneState.late}"';
    this.list(
      COLUMNS / 2,
      words.milestones,
      MILESTONES,
      Array.from({ length: LISTED }, (_, index) =>
        either(
          rowAtPlace(taskValue, '{column:task.name}', index + 1, 'lowest'),
          rowAtPlace(ownValue, '{column:milestone.name}', index + 1, 'lowest'),
        ),
      ),
      [
        {
          header: words.milestone,
          span: 3,
          template: `${either('INDEX({column:task.name},{row})', 'INDEX({column:milestone.name},{row})')}&""`,
        },
        { header: words.date, span: 1, template: date, format: numberFormatOf({ type: 'date' }, place.pen.language) },
        {
          header: words.state,
          span: 1,
          template: `IF(AND(COUNT({name:statusDate})=1,{date}<{name:statusDate}),${late},IF(N(${baseline})=0,"",IF({date}>${baseline},"{list:milestoneState.slipping}","{list:milestoneState.onTime}")))`,
        },
      ],
    );
    const states = this.sheet.getRangeByIndexes(ROW.lists + 2, COLUMNS - 1, LISTED, 1);
    const first = cellAddress(ROW.lists + 2, COLUMNS - 1);
    markWhere(states, this.formula(`${first}="{list:milestoneState.slipping}"`), ratingMark(place.pen, 'amber'));
    markWhere(states, this.formula(`${first}=${late}`), ratingMark(place.pen, 'red'));
  }

  private counts(): void {
    const tiles: Tile[] = [];
    const format = '0';
    const openAction = '{column:action.state},"<>{list:actionState.done}",{column:action.state},"<>{list:actionState.cancelled}"';
    if (this.has('action', 'title', 'state'))
      tiles.push({ label: words.openActions, template: `COUNTIFS({column:action.title},"<>",${openAction})`, format });
    if (this.has('action', 'daysLate', 'state'))
      tiles.push({
        label: words.lateActions,
        template: `COUNTIFS({column:action.daysLate},">0",${openAction})`,
        format,
        red: '{value}>0',
      });
    if (this.has('decision', 'subject', 'state'))
      tiles.push({
        label: words.openDecisions,
        template:
          'COUNTIFS({column:decision.subject},"<>",{column:decision.state},"{list:decisionState.pending}")+COUNTIFS({column:decision.subject},"<>",{column:decision.state},"")',
        format,
      });
    if (this.has('raidItem', 'type', 'state'))
      tiles.push({
        label: words.openIssues,
        template: 'COUNTIFS({column:raidItem.type},"{list:raidType.issue}",{column:raidItem.state},"<>{list:raidState.closed}")',
        format,
      });
    if (this.has('changeRequest', 'title', 'decision'))
      tiles.push({
        label: words.openChanges,
        template:
          'COUNTIFS({column:changeRequest.title},"<>",{column:changeRequest.decision},"{list:approval.pending}")+COUNTIFS({column:changeRequest.title},"<>",{column:changeRequest.decision},"")',
        format,
      });
    this.sheet.getRangeByIndexes(ROW.counts - 1, 0, 1, 1).format.rowHeight = 16;
    this.tiles(ROW.counts, tiles);
  }
}
