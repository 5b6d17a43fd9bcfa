import type { Book, CellStyle, Sheet, Table } from '../../host/book/book';

/** What a table's style lays under the formats of its cells. */
export type TableLook = Pick<CellStyle, 'font' | 'fill' | 'borders'>;

export const tableAt = (sheet: Sheet, row: number, column: number): Table | undefined =>
  sheet.tables.find(({ area }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn);

/** The styles of Excel near enough: their families, the accent and the bands. */
export function tableLook(book: Book, table: Table, row: number, column: number): TableLook {
  const { area, style, showHeaders, showTotals } = table;
  const [, family = 'Medium', number = '2'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style.name) ?? [];
  if (style.name === '') return {};
  const variant = Number(number) - 1;
  const accent = book.themeColors[variant % 7 === 0 ? 1 : 3 + (variant % 7)] ?? '#4472C4';
  const lined = family === 'Light' && variant < 7;
  const boxed = family === 'Light' && variant >= 14;
  const line = { style: 'thin', color: accent };
  if (showHeaders && row === area.row)
    return lined
      ? { font: { bold: true }, borders: { top: line, bottom: line } }
      : boxed
        ? { font: { bold: true }, borders: { top: line, bottom: line, left: line, right: line } }
        : { font: { bold: true, color: '#FFFFFF' }, fill: { color: accent } };
  const last = row === area.lastRow;
  if (showTotals && last) return { font: { bold: true }, borders: { top: { style: 'double', color: accent } } };
  const at = row - area.row - (showHeaders ? 1 : 0);
  const banded = style.bandedRows ? at % 2 === 0 : style.bandedColumns && (column - area.column) % 2 === 0;
  const bold = (style.firstColumn && column === area.column) || (style.lastColumn && column === area.lastColumn);
  const shade = tinted(accent, variant % 7 === 0 ? 0.85 : 0.8);
  return {
    ...(bold ? { font: { bold } } : {}),
    ...(banded
      ? { fill: { color: shade } }
      : family === 'Medium' && variant >= 7 && variant < 14
        ? { fill: { color: tinted(accent, 0.9) } }
        : {}),
    ...(lined
      ? last
        ? { borders: { bottom: line } }
        : {}
      : { borders: { bottom: { style: 'thin', color: family === 'Light' ? accent : tinted(accent, 0.6) } } }),
  };
}

/** That much nearer to white. */
function tinted(color: string, share: number): string {
  const part = (at: number): string => {
    const value = parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
