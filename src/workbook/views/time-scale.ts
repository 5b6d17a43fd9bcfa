import { numberFormatOf } from '../../standard/writing/format';
import type { Text } from '../../words/text';
import { VIEW_WORDS } from '../../words/views';
import { cellAddress, columnPoints, inRow } from '../cells';
import { drawHeader, setWidths, type Pen } from '../draw';
import { fillBlock } from './fill';
import { lookLike, markWhere, type Mark } from './mark';
import type { ViewPlace } from './view';

/** Rows, zero-based: legend, notices, headers. */
export const LEGEND_ROW = 3;
export const NOTICE_ROW = 4;
export const HEADER_ROW = 5;

/** Lines of work over periods of time: columns that tell about each line, then a column for each period. Rows are zero-based. */
export interface TimeScale {
  /** Widths in characters. */
  readonly columns: readonly { readonly header: Text; readonly width: number }[];
  readonly periods: number;
  readonly periodWidth: number;
  /** Where the first days of the periods stand. */
  readonly periodRow: number;
  readonly firstRow: number;
  readonly lines: number;
  /** Points. */
  readonly headerHeight: number;
  /** Points, of the symbols that bars are made of. */
  readonly symbolSize: number;
}

/** The first days of a bar's period and of the one after it, as a formula of the first cell of the bars names them. */
interface Period {
  readonly from: string;
  readonly next: string;
}

export const periodOf = ({ columns, periodRow }: TimeScale): Period => ({
  from: inRow(periodRow, columns.length),
  next: inRow(periodRow, columns.length + 1),
});

/** The day lies in the period. */
export const isIn = ({ from, next }: Period, day: string): string => `AND(${from}<=${day},${next}>${day})`;

/**
 * Headers and periods. The first days: a formula for that of the first period, and what the next one is, told with the address of the one
 * before.
 */
export function drawScale(
  sheet: Excel.Worksheet,
  { pen }: ViewPlace,
  scale: TimeScale,
  first: string,
  after: (before: string) => string,
): void {
  const { columns, periods, periodRow } = scale;
  const firstPeriod = columns.length;
  setWidths(
    sheet,
    columns.map(({ width }) => width),
  );
  sheet.getRangeByIndexes(0, firstPeriod, 1, periods).format.columnWidth = columnPoints(scale.periodWidth);
  drawHeader(pen, sheet.getRangeByIndexes(HEADER_ROW, 0, 1, firstPeriod + periods), scale.headerHeight);
  sheet.getRangeByIndexes(HEADER_ROW, 0, 1, firstPeriod).values = [columns.map(({ header }) => header[pen.language])];
  sheet.getRangeByIndexes(periodRow, firstPeriod, 1, 1).formulas = [[first]];
  const before = cellAddress(periodRow, firstPeriod);
  // One more than is shown, hidden behind them: it ends the last.
  fillBlock(sheet, periodRow, firstPeriod + 1, 1, periods, `=IF(${before}="","",${after(before)})`);
}

/** How work looks that is done, that is to come, and that is late: its symbols vanish in their colour, and come back in black and white. */
export function barMarks({ standard }: Pen): Readonly<Record<'done' | 'toCome' | 'late', Mark>> {
  const { colors, ratings, series } = standard.identity;
  const light = series[2] ?? colors.accent;
  return {
    done: { fill: colors.brand, text: colors.brand },
    toCome: { fill: light, text: light },
    late: { fill: ratings.red.fill, text: ratings.red.chart },
  };
}

/** How bars look where a condition holds: without the equals sign, told of the first cell of the bars. */
interface Look {
  readonly where: string;
  readonly mark: Mark;
}

/** Borders that bars get where a condition holds, whatever else they look like. */
interface Edge {
  readonly where: string;
  readonly borders: NonNullable<Mark['borders']>;
}

/** A symbol a cell from one formula, a later look before an earlier one, and edges over all of them. Returns the cells. */
export function drawBars(
  sheet: Excel.Worksheet,
  { pen }: ViewPlace,
  { columns, periods, firstRow, lines, symbolSize }: TimeScale,
  formula: string,
  looks: readonly Look[],
  edges: readonly Edge[],
): Excel.Range {
  const { colors } = pen.standard.identity;
  fillBlock(sheet, firstRow, columns.length, lines, periods, formula);
  const bars = sheet.getRangeByIndexes(firstRow, columns.length, lines, periods);
  bars.format.horizontalAlignment = 'Center';
  bars.format.font.size = symbolSize;
  bars.format.font.color = colors.brand;
  const sets = edges.reduce<readonly (readonly Edge[])[]>((before, edge) => [...before, ...before.map((set) => [...set, edge])], [[]]);
  // The rules of a cell all stand over the same range, the strongest last, and every combination is a rule of its own: LibreOffice takes
  // one of them only.
  for (const { where, mark } of looks)
    for (const set of sets) {
      const condition = set.length === 0 ? where : `AND(${[where, ...set.map((edge) => edge.where)].join()})`;
      markWhere(bars, `=${condition}`, {
        ...mark,
        borders: set.reduce<Edge['borders']>((all, { borders }) => ({ ...all, ...borders }), { EdgeBottom: colors.line }),
      });
    }
  return bars;
}

interface Legend {
  readonly entries: readonly { readonly symbol: string; readonly mark: Mark; readonly word: Text }[];
  /** Points. */
  readonly symbolSize: number;
  /** Periods that an entry takes besides those of its word, and characters of the word that a period holds. */
  readonly apart: number;
  readonly charactersEach: number;
  /** The columns of the status date, with its label before it, and the formula for it. */
  readonly statusDate: { readonly column: number; readonly formula: string };
}

/** What the symbols mean, over the periods, and the status date over the dates. */
export function drawLegend(sheet: Excel.Worksheet, { pen }: ViewPlace, { columns }: TimeScale, legend: Legend): void {
  const { language } = pen;
  let column = columns.length;
  for (const { symbol, mark, word } of legend.entries) {
    const cell = sheet.getRangeByIndexes(LEGEND_ROW, column, 1, 1);
    cell.values = [[symbol]];
    cell.format.horizontalAlignment = 'Center';
    cell.format.font.size = legend.symbolSize;
    lookLike(cell.format, mark);
    const label = sheet.getRangeByIndexes(LEGEND_ROW, column + 1, 1, 1);
    label.values = [[word[language]]];
    label.format.horizontalAlignment = 'Left';
    label.format.font.size = 9;
    column += legend.apart + Math.ceil(word[language].length / legend.charactersEach);
  }
  const { statusDate } = legend;
  const label = sheet.getRangeByIndexes(LEGEND_ROW, statusDate.column - 1, 1, 1);
  label.values = [[VIEW_WORDS.statusDate[language]]];
  label.format.horizontalAlignment = 'Right';
  label.format.font.color = pen.standard.identity.colors.muted;
  const date = sheet.getRangeByIndexes(LEGEND_ROW, statusDate.column, 1, 1);
  date.formulas = [[statusDate.formula]];
  date.numberFormat = [[numberFormatOf({ type: 'date' }, language)]];
  date.format.font.bold = true;
  date.format.horizontalAlignment = 'Right';
}
