import { columnLetters } from '../cells';
import { everywhere } from '../column';
import { drawHeader, drawRules } from '../draw';
import { fillDown, formulasOf } from './fill';
import { markWhere } from './mark';
import type { ViewPlace } from './view';

export interface RankedColumn {
  readonly header: string;
  /** What a line shows, where there is one: `{row}` is the number of its row in the table, from 1. */
  readonly template: string;
  readonly format?: string;
  readonly align?: 'Left' | 'Right' | 'Center';
  readonly wrap?: boolean;
  /** The template also says what stands in lines that show nothing. */
  readonly always?: boolean;
}

export interface RankedTable {
  /** Zero-based. */
  readonly headerRow: number;
  readonly column: number;
  /** Lines that there is room for. */
  readonly count: number;
  /** The hidden column that holds each line's row of the table. */
  readonly ranks: number;
  /** A template for it, given the place of the line: 1, 2, 3 … */
  readonly rank: (place: string) => string;
  readonly columns: readonly RankedColumn[];
  /** Cells that templates name. */
  readonly cells?: Readonly<Record<string, string>>;
  readonly headerHeight?: number;
  readonly rowHeight?: number;
  /** Rules stand below lines that show something only. */
  readonly plainWhereBlank?: true;
}

/** Lines of a table in an order of their own, by formulas: every line asks the hidden column which row it shows. */
export function drawRankedTable(sheet: Excel.Worksheet, place: ViewPlace, table: RankedTable): void {
  const { pen } = place;
  const { headerRow, column, count, ranks, columns, cells = {}, headerHeight = 20, rowHeight = 16, plainWhereBlank } = table;
  const formula = formulasOf(place);
  const first = headerRow + 1;
  const letters = columnLetters(ranks);
  fillDown(sheet, first, ranks, count, [formula(table.rank(`ROWS($${letters}$${first + 1}:$${letters}${first + 1})`), cells)]);
  const row = `$${letters}${first + 1}`;
  fillDown(
    sheet,
    first,
    column,
    count,
    columns.map(({ template, always }) => formula(always ? template : `IF({row}="","",${template})`, { ...cells, row })),
  );
  const header = sheet.getRangeByIndexes(headerRow, column, 1, columns.length);
  header.values = [columns.map((each) => each.header)];
  drawHeader(pen, header, headerHeight);
  const body = sheet.getRangeByIndexes(first, column, count, columns.length);
  body.format.rowHeight = rowHeight;
  if (!plainWhereBlank) drawRules(pen, body);
  columns.forEach(({ format, align = 'Left', wrap }, index) => {
    const whole = sheet.getRangeByIndexes(headerRow, column + index, count + 1, 1).format;
    whole.horizontalAlignment = align;
    if (align === 'Left' && index > 0) whole.indentLevel = 1;
    const range = sheet.getRangeByIndexes(first, column + index, count, 1);
    if (format !== undefined) range.numberFormat = everywhere(format);
    if (wrap) range.format.wrapText = true;
    if (plainWhereBlank) markWhere(range, `=${row}<>""`, { borders: lineBelow(place) });
  });
}

/** The rule below a line, as part of a mark. */
export const lineBelow = ({ pen: { standard } }: ViewPlace) => ({ EdgeBottom: standard.identity.colors.line });

/** A table's value in the line's row: text as it stands, nothing for a blank cell. */
export const textOf = (record: string, key: string): string => `INDEX({column:${record}.${key}},{row})&""`;

/** A number or a date, `otherwise` where there is none. */
export const numberOf = (record: string, key: string, otherwise = '""'): string =>
  `IF(COUNT(INDEX({column:${record}.${key}},{row}))=1,INDEX({column:${record}.${key}},{row}),${otherwise})`;
