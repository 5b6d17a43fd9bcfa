import type { RatingCode } from '../standard/model/identity';
import { entryRuleOf } from '../standard/model/entry-rule';
import { numberFormatOf } from '../standard/writing/format';
import { listName } from '../standard/writing/formula';
import type { Column } from '../standard/model/types';
import { inLanguage, type Language } from '../words/text';
import { WORKBOOK_WORDS } from '../words/workbook';
import type { Pen } from './draw';

/** What a date cell's rule is compared with: the address of another cell of the same row, relative to the first row of the range. */
export interface Neighbours {
  /** Relative A1 address of the first cell of this column. */
  readonly self: string;
  /** Relative A1 address of the first cell of the column that this one may not lie before. */
  readonly notBefore?: { readonly address: string; readonly name: string };
}

/** Format, entry rule, help and conditional formats of one column's cells; the range is the column's body, or one value cell of a form. */
export function drawColumn(range: Excel.Range, column: Column, pen: Pen, neighbours: Neighbours): void {
  drawLook(range, column, pen);
  drawValidation(range, column, pen, neighbours);
  drawConditions(range, column, pen, neighbours);
}

/** Number format, colours and alignment. */
export function drawLook(range: Excel.Range, column: Column, pen: Pen): void {
  const { colors } = pen.standard.identity;
  range.numberFormat = everywhere(numberFormatOf(column, pen.language));
  const { format } = range;
  if (column.formula) {
    format.fill.color = colors.calculated;
    format.font.color = colors.muted;
  } else if (column.automatic) {
    format.fill.color = colors.automatic;
    format.font.color = colors.muted;
  }
  if (!column.formula && !column.automatic) format.fill.color = colors.input;
  if (column.type === 'longText' || column.type === 'text') format.wrapText = true;
  if (column.type === 'longText') format.verticalAlignment = 'Top';
  align(range, column);
}

/** Whether cells of the column change their look with their values. */
export const hasConditions = ({ list, formula }: Column): boolean => list === 'rag' || list === 'confidence' || formula !== undefined;

/** Actions that these take. */
export const conditionActions = ({ list, formula }: Column): number =>
  (list === 'rag' || list === 'confidence' ? 40 : 0) + (formula === undefined ? 0 : 7);

export function drawConditions(range: Excel.Range, column: Column, pen: Pen, neighbours: Neighbours): void {
  if (column.list === 'rag' || column.list === 'confidence') drawRatings(range, column.list, pen, neighbours.self);
  if (column.formula) drawUndefined(range, neighbours.self);
}

/** Figures to the right, everything else to the left and a little apart from the figures before it; headers stand over their values. */
export function align(range: Excel.Range, column: Column): void {
  const figure = NUMERIC.has(column.type);
  range.format.horizontalAlignment = figure ? 'Right' : 'Left';
  if (!figure) range.format.indentLevel = 1;
}

const NUMERIC: ReadonlySet<Column['type']> = new Set(['integer', 'number', 'percent', 'money']);

/** Office.js spreads a single value over the whole range; its types know only matrices. */
export const everywhere = <T>(value: T): T[][] => value as unknown as T[][];

/** The entry rule and the help that shows when the cell is selected. */
export function drawValidation(range: Excel.Range, column: Column, pen: Pen, neighbours: Neighbours): void {
  const { language } = pen;
  const { dataValidation } = range;
  const rule = ruleOf(column, pen, neighbours);
  if (rule) {
    // Cells that differ take no rule.
    dataValidation.clear();
    dataValidation.rule = rule.rule;
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = {
      showAlert: !rule.advice,
      style: 'Stop',
      title: inLanguage(WORKBOOK_WORDS.wrongValue, language),
      message: rule.message,
    };
  }
  dataValidation.prompt = { showPrompt: true, title: column.name[language].slice(0, 32), message: column.help[language].slice(0, 255) };
}

/** Points; wide enough for the help of a column on a few lines. */
const NOTE_WIDTH = 220;
const NOTE_LINE = 14;
const NOTE_CHARACTERS = 42;

/** The help of a column as a note on its header, where Excel lets add-ins write notes; elsewhere only its cells show the help. */
export function drawNote(sheet: Excel.Worksheet, header: Excel.Range, column: Column, language: Language): void {
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.18')) {
    const help = column.help[language];
    const note = sheet.notes.add(header, help);
    // Excel on the web has notes and refuses their sizes, which would end the whole request; no requirement set tells.
    if ((Office.context.platform as unknown) === 'OfficeOnline') return;
    note.width = NOTE_WIDTH;
    note.height = NOTE_LINE * (Math.ceil(help.length / NOTE_CHARACTERS) + 1);
  }
}

interface Rule {
  readonly rule: Excel.DataValidationRule;
  readonly message: string;
  /** Other values are allowed. */
  readonly advice?: boolean;
}

const LARGEST = 1e15;

function ruleOf(column: Column, { language }: Pen, { self, notBefore }: Neighbours): Rule | undefined {
  const say = (text: Parameters<typeof inLanguage>[0], values = {}): string => inLanguage(text, language, values);
  const rule = entryRuleOf(column, notBefore !== undefined);
  switch (rule?.kind) {
    case 'list':
      return {
        rule: { list: { inCellDropDown: true, source: `=${listName(rule.list.key)}` } },
        message: say(WORKBOOK_WORDS.listOther),
        advice: rule.list.open ?? false,
      };
    case 'dateAfter':
      return {
        rule: { custom: { formula: `=AND(ISNUMBER(${self}),OR(${notBefore?.address}="",${self}>=${notBefore?.address}))` } },
        message: say(WORKBOOK_WORDS.needDateAfter, { column: notBefore?.name ?? '' }),
      };
    case 'date':
      return {
        rule: { date: { formula1: '1900-01-01', formula2: '2199-12-31', operator: 'Between' } },
        message: say(WORKBOOK_WORDS.needDate),
      };
    case 'wholeNumber': {
      const { minimum, maximum } = rule;
      return minimum === undefined || maximum === undefined
        ? { rule: { wholeNumber: { formula1: -LARGEST, formula2: LARGEST, operator: 'Between' } }, message: say(WORKBOOK_WORDS.needNumber) }
        : {
            rule: { wholeNumber: { formula1: minimum, formula2: maximum, operator: 'Between' } },
            message: say(WORKBOOK_WORDS.needWhole, { minimum, maximum }),
          };
    }
    case 'decimal': {
      const { minimum, maximum } = rule;
      return {
        rule: { decimal: { formula1: minimum ?? -LARGEST, formula2: maximum ?? LARGEST, operator: 'Between' } },
        message:
          column.type === 'percent'
            ? say(WORKBOOK_WORDS.needPercent)
            : minimum === undefined
              ? say(WORKBOOK_WORDS.needNumber)
              : say(WORKBOOK_WORDS.needNumberFrom, { minimum }),
      };
    }
    default:
      return undefined;
  }
}

/** Colours a rating's cell; the word stays, so that it also reads in black and white. */
export function drawRatings(range: Excel.Range, list: 'rag' | 'confidence', { standard, language }: Pen, self: string): void {
  for (const entry of standard.lists[list]?.entries ?? []) {
    const look = standard.identity.ratings[entry.code as RatingCode];
    const conditional = range.conditionalFormats.add('Custom');
    conditional.custom.rule.formula = `=${self}="${entry.name[language].replaceAll('"', '""')}"`;
    conditional.custom.format.fill.color = look.fill;
    conditional.custom.format.font.color = look.text;
  }
}

/** An undefined value stays readable but recedes. */
function drawUndefined(range: Excel.Range, self: string): void {
  const conditional = range.conditionalFormats.add('Custom');
  conditional.custom.rule.formula = `=ISNA(${self})`;
  conditional.custom.format.font.color = '#B8BEC8';
}
