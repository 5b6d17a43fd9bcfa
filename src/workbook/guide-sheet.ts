import { quoteSheet } from '../standard/address';
import type { SheetDefinition, SheetGroup } from '../standard/model/sheet';
import { columnsFor, type Column, type RecordKey, type RecordType, type WorkbookKind } from '../standard/model/types';
import { columnReference, fieldName, renderFormula, settingName } from '../standard/writing/formula';
import type { Text } from '../words/text';
import { WORKBOOK_WORDS } from '../words/workbook';
import { addressOf, cellAddress } from './cells';
import { drawBox, drawFrame, drawHeader, drawHeading, drawRules, setWidths, type Pen } from './draw';
import { protect } from './protect';
import { quoted } from './views/fill';
import { markWhere, ratingMark } from './views/mark';

const words = WORKBOOK_WORDS;
const STATES = words.sheetStates;

/** Columns: number, sheet, purpose, rows, state. */
const COLUMNS = 5;
const STEPS_ROW = 4;
const PURPOSE_WIDTH = 76;
const GROUPS: readonly SheetGroup[] = [
  'start',
  'reports',
  'steer',
  'plan',
  'money',
  'control',
  'deliver',
  'people',
  'learn',
  'method',
  'reference',
];

/** How to use the workbook: next steps, its sheets by group with links, how much they hold and what they lack, and what the cell styles mean. */
export function drawGuideSheet(
  sheet: Excel.Worksheet,
  definition: SheetDefinition,
  kind: WorkbookKind,
  sheetNames: ReadonlyMap<string, string>,
  pen: Pen,
): void {
  const { standard, language } = pen;
  drawFrame(sheet, (kind === 'project' ? words.projectTitle : words.portfolioTitle)[language], definition.purpose[language], pen, false);
  setWidths(sheet, [4, 25, PURPOSE_WIDTH, 7, 28]);
  const states = new SheetStates(kind, pen);
  const stepsEnd = drawSteps(sheet, kind, pen, states);
  const header = sheet.getRangeByIndexes(stepsEnd + 1, 1, 1, COLUMNS - 1);
  header.values = [[words.sheet[language], words.purpose[language], words.filled[language], words.state[language]]];
  drawHeader(pen, header, 20);

  let row = stepsEnd + 2;
  const firstRow = row;
  for (const group of GROUPS) {
    const members = standard.workbooks[kind].filter((other) => other.group === group && other.key !== definition.key);
    if (members.length === 0) continue;
    const heading = sheet.getRangeByIndexes(row, 1, 1, 1);
    heading.values = [[words.groups[group][language]]];
    const band = sheet.getRangeByIndexes(row, 1, 1, COLUMNS - 1).format;
    band.fill.color = standard.identity.colors.highlight;
    band.font.bold = true;
    band.font.color = standard.identity.colors.brand;
    band.rowHeight = 17;
    row += 1;
    members.forEach((other, index) => {
      const name = sheetNames.get(other.key) ?? other.name[language];
      const link = sheet.getRangeByIndexes(row + index, 1, 1, 1);
      link.format.rowHeight = other.purpose[language].length > PURPOSE_WIDTH ? 28 : 17;
      link.hyperlink = { documentReference: `${quoteSheet(name)}!A1`, textToDisplay: name, screenTip: other.purpose[language] };
    });
    const lines = sheet.getRangeByIndexes(row, 2, members.length, COLUMNS - 2);
    lines.formulas = members.map((other, index) => [
      other.purpose[language],
      states.rows(other),
      states.state(other, cellAddress(row + index, COLUMNS - 2)),
    ]);
    drawRules(pen, sheet.getRangeByIndexes(row, 1, members.length, COLUMNS - 1));
    row += members.length;
  }
  const count = row - firstRow;
  sheet.getRangeByIndexes(firstRow, 2, count, 1).format.wrapText = true;
  sheet.getRangeByIndexes(firstRow - 1, COLUMNS - 2, count + 1, 1).format.horizontalAlignment = 'Right';
  indent(sheet.getRangeByIndexes(firstRow - 1, COLUMNS - 1, count + 1, 1));
  markStates(sheet.getRangeByIndexes(firstRow, COLUMNS - 1, count, 1), cellAddress(firstRow, COLUMNS - 1), pen);
  drawSummary(sheet, `$E$${firstRow + 1}:$E$${row}`, pen);
  const legendEnd = drawLegend(sheet, row + 1, pen);

  const { pageLayout } = sheet;
  pageLayout.orientation = 'Portrait';
  pageLayout.setPrintArea(addressOf(0, 0, legendEnd, COLUMNS - 1));
  sheet.freezePanes.freezeRows(3);
  protect(sheet);
}

/** A little apart from what stands before it. */
function indent({ format }: Excel.Range): void {
  format.horizontalAlignment = 'Left';
  format.indentLevel = 1;
}

/** Each step with whether it is done, where the workbook can tell. */
function drawSteps(sheet: Excel.Worksheet, kind: WorkbookKind, pen: Pen, states: SheetStates): number {
  const { language, standard } = pen;
  const steps = words.steps[kind];
  drawHeading(pen, sheet.getRangeByIndexes(STEPS_ROW - 1, 1, 1, 1), words.nextSteps[language]);
  const lines = sheet.getRangeByIndexes(STEPS_ROW, 0, steps.length, COLUMNS);
  const done = states.stepsDone();
  lines.formulas = steps.map((step, index) => {
    const condition = done[index];
    return [
      index + 1,
      step[language],
      '',
      '',
      condition === undefined ? '' : `=IF(${condition},${quoted(STATES.done[language])},${quoted(STATES.toDo[language])})`,
    ];
  });
  lines.format.rowHeight = 18;
  const numbers = sheet.getRangeByIndexes(STEPS_ROW, 0, steps.length, 1).format;
  numbers.font.bold = true;
  numbers.font.color = standard.identity.colors.accent;
  numbers.horizontalAlignment = 'Center';
  const marks = sheet.getRangeByIndexes(STEPS_ROW, COLUMNS - 1, steps.length, 1);
  indent(marks);
  markStates(marks, cellAddress(STEPS_ROW, COLUMNS - 1), pen);
  return STEPS_ROW + steps.length;
}

/** Green, amber and grey for what the words say. */
function markStates(range: Excel.Range, first: string, pen: Pen): void {
  const { language } = pen;
  const is = (...texts: readonly Text[]): string => `=OR(${texts.map((text) => `${first}=${quoted(text[language])}`).join(',')})`;
  markWhere(range, is(STATES.toFill, STATES.toDo), ratingMark(pen, 'noData'));
  markWhere(range, is(STATES.filled, STATES.done), ratingMark(pen, 'green'));
  const missing = STATES.missing[language].replace('{count}', '');
  markWhere(range, `=RIGHT(${first},${missing.length})=${quoted(missing)}`, ratingMark(pen, 'amber'));
  markWhere(range, is(STATES.noStatusDate), ratingMark(pen, 'amber'));
}

function drawSummary(sheet: Excel.Worksheet, states: string, { language, standard }: Pen): void {
  const cell = sheet.getRangeByIndexes(STEPS_ROW - 1, COLUMNS - 1, 1, 1);
  const missing = STATES.missing[language].replace('{count}', '*');
  const [before = '', between = '', after = ''] = words.sheetsFilled[language].split(/\{(?:filled|all)\}/);
  const filled = `COUNTIF(${states},${quoted(STATES.filled[language])})`;
  const others = [STATES.toFill[language], STATES.noStatusDate[language], missing].map((text) => `COUNTIF(${states},${quoted(text)})`);
  cell.formulas = [[`=${quoted(before)}&${filled}&${quoted(between)}&(${[filled, ...others].join('+')})&${quoted(after)}`]];
  cell.format.font.color = standard.identity.colors.muted;
  indent(cell);
}

/** What the fills of cells mean; the last row. */
function drawLegend(sheet: Excel.Worksheet, row: number, pen: Pen): number {
  const { language, standard } = pen;
  const { colors } = standard.identity;
  drawHeading(pen, sheet.getRangeByIndexes(row, 1, 1, 1), words.legend[language]);
  const legend = [
    { text: words.legendInput, fill: colors.input, color: colors.ink },
    { text: words.legendCalculated, fill: colors.calculated, color: colors.muted },
    { text: words.legendAutomatic, fill: colors.automatic, color: colors.muted },
    { text: words.legendLocked, fill: colors.onBrand, color: colors.ink },
  ];
  legend.forEach(({ text, fill, color }, index) => {
    const cell = sheet.getRangeByIndexes(row + 1 + index, 1, 1, 1);
    cell.values = [[text.name[language]]];
    cell.format.fill.color = fill;
    cell.format.font.color = color;
    drawBox(pen, cell);
    const meaning = sheet.getRangeByIndexes(row + 1 + index, 2, 1, 1);
    meaning.values = [[text.meaning[language]]];
    indent(meaning);
    meaning.format.font.color = colors.muted;
  });
  return row + legend.length;
}

/** What the guide says of each sheet, as native formulas over its table or form. */
class SheetStates {
  constructor(
    private readonly kind: WorkbookKind,
    private readonly pen: Pen,
  ) {}

  private say(text: Text): string {
    return quoted(text[this.pen.language]);
  }

  private columns(record: RecordType): readonly Column[] {
    return columnsFor(record, this.kind);
  }

  private reference(record: RecordType, { key }: Column): string {
    return columnReference(this.pen.standard, record.key, key, this.pen.language);
  }

  /** The columns that a row is told by: what must be filled in; else what people call it. */
  private required(record: RecordType): readonly Column[] {
    const required = this.inputs(record).filter((column) => column.required);
    const named = this.columns(record).filter((column) => column.key !== 'id' && !column.formula);
    return required.length > 0 ? required : named.slice(0, 1);
  }

  private recordOf({ layout, record }: SheetDefinition, ...layouts: readonly SheetDefinition['layout'][]): RecordType | undefined {
    return record && layouts.includes(layout) ? this.pen.standard.records[record] : undefined;
  }

  /** Rows in which something that must be filled in is. */
  private filledRows(record: RecordType): string {
    const columns = this.required(record).map((column) => this.reference(record, column));
    return columns.length === 1
      ? `COUNTA(${columns[0] ?? ''})`
      : `SUMPRODUCT(--(${columns.map((column) => `(${column}<>"")`).join('+')}>0))`;
  }

  /** Filled rows of a table, filled fields of a form. */
  rows(definition: SheetDefinition): string {
    const table = this.recordOf(definition, 'table');
    if (table) return `=${this.filledRows(table)}`;
    const form = this.recordOf(definition, 'form');
    return form ? `=${this.filledFields(form)}` : '';
  }

  private inputs(record: RecordType): readonly Column[] {
    return this.columns(record).filter((column) => !column.formula && !column.automatic);
  }

  private filledFields(record: RecordType): string {
    const calculated = this.columns(record).filter((column) => column.formula).length;
    const automatic = this.columns(record)
      .filter((column) => column.automatic)
      .map(({ key }) => `-(${this.nameOf(record, key)}<>"")`);
    return `COUNTA(${record.table}[${words.value[this.pen.language]}])-${calculated}${automatic.join('')}`;
  }

  private nameOf(record: RecordType, key: string): string {
    return record.key === 'settings' ? settingName(key) : fieldName(record.key, key);
  }

  /** `rows` is the address of the cell that tells how much there is. */
  state(definition: SheetDefinition, rows: string): string {
    const table = this.recordOf(definition, 'table');
    const form = this.recordOf(definition, 'form');
    if (definition.layout === 'view') return STATES.calculated[this.pen.language];
    if (definition.layout === 'report' || table?.columns.every((column) => !column.required)) return STATES.reported[this.pen.language];
    if (table) {
      const columns = this.required(table).map((column) => `COUNTA(${this.reference(table, column)})`);
      return this.judged(rows, `${columns.length}*${rows}-${columns.join('-')}`, this.say(STATES.filled));
    }
    if (!form) return STATES.reference[this.pen.language];
    const fields = this.inputs(form).length;
    const some = this.some(`${rows}`, fields);
    if (form.key === 'settings')
      return `=IF(COUNT(${settingName('statusDate')})=0,${this.say(STATES.noStatusDate)},${this.say(STATES.filled)})`;
    const required = this.inputs(form).filter((column) => column.required);
    const missing = required.map(({ key }) => `(${this.nameOf(form, key)}="")`).join('+');
    return this.judged(rows, missing === '' ? '0' : `0+${missing}`, some);
  }

  private judged(rows: string, missing: string, otherwise: string): string {
    const [before = '', after = ''] = STATES.missing[this.pen.language].split('{count}');
    return `=IF(${rows}<=0,${this.say(STATES.toFill)},IF(${missing}>0,${quoted(before)}&(${missing})&${quoted(after)},${otherwise}))`;
  }

  /** All of the fields, or how many. */
  private some(rows: string, all: number): string {
    const [before = '', between = '', after = ''] = STATES.fields[this.pen.language].split(/\{(?:count|all)\}/);
    return `IF(${rows}>=${all},${this.say(STATES.filled)},${quoted(before)}&${rows}&${quoted(between)}&${all}&${quoted(after)})`;
  }

  /** Who, what and when are told. */
  private projectDescribed(): string {
    const { project } = this.pen.standard.records;
    const told = ['name', 'manager', 'start', 'finishBaseline'].filter((key) => this.inputs(project).some((column) => column.key === key));
    return `AND(${told.map((key) => `${this.nameOf(project, key)}<>""`).join(',')})`;
  }

  private has(key: RecordKey): boolean {
    return this.pen.standard.workbooks[this.kind].some(({ record }) => record === key);
  }

  /** Whether each of the steps is done; undefined where no workbook can tell. */
  stepsDone(): readonly (string | undefined)[] {
    const { standard, language } = this.pen;
    const formula = (template: string): string =>
      renderFormula(standard, template, language, (key) => {
        throw new Error(`a step names no column: ${key}`);
      }).slice(1);
    if (this.kind === 'portfolio')
      return [
        formula('COUNTA({column:project.name})>0'),
        undefined,
        formula('COUNTA({column:project.sourceFile})>0'),
        this.has('exception')
          ? formula('AND(COUNTA({column:project.sourceFile})>0,COUNTIFS({column:exception.severity},"{list:severity.error}")=0)')
          : undefined,
      ];
    const latest =
      'MAXIFS({column:statusUpdate.date},{column:statusUpdate.date},"<="&{name:statusDate})>={name:statusDate}-{threshold:staleDays}';
    return [
      this.projectDescribed(),
      this.has('task') && this.has('budgetLine')
        ? formula('AND(COUNTA({column:task.name})>0,COUNTA({column:budgetLine.month})>0)')
        : undefined,
      this.has('statusUpdate') ? formula(`IF(COUNT({name:statusDate})=0,FALSE,${latest})`) : undefined,
      formula('COUNT({name:statusDate})=1'),
    ];
  }
}
