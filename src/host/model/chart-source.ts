import type { Area } from '../../ooxml/address';
import { cellAt } from '../book/book';
import type { ChartSeries, Sheet } from '../book/book';
import { absoluteAddress, columnCount, rowCount } from './address';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

interface Line {
  /** The cells of the values, names and categories apart. */
  readonly area: Area;
  readonly name: Area | undefined;
}

/**
 * Series as Excel makes them of a range: by columns unless the range is wider than high; a first line of texts names the series, a
 * first line across of texts, or under a blank corner, is the categories.
 */
export function seriesOf(sheet: Sheet, area: Area, chartType: string, by: SeriesBy): ChartSeries[] {
  const byColumns = by === 'Columns' || (by === 'Auto' && rowCount(area) >= columnCount(area));
  const corner = cellAt(sheet, area.row, area.column)?.value ?? null;
  const several = byColumns ? columnCount(area) > 1 : rowCount(area) > 1;
  const named = isText(
    sheet,
    byColumns
      ? { ...area, column: several ? area.column + 1 : area.column, lastRow: area.row }
      : { ...area, row: several ? area.row + 1 : area.row, lastColumn: area.column },
  );
  const cross = byColumns
    ? { ...area, row: area.row + (named ? 1 : 0), lastColumn: area.column }
    : { ...area, column: area.column + (named ? 1 : 0), lastRow: area.row };
  const isXY = /^(XYScatter|Bubble)/.test(chartType);
  const hasCategories = several && (isXY || corner === null || isText(sheet, cross));
  const lines = linesOf(area, byColumns, hasCategories, named);
  const reference = (part: Area): string => absoluteAddress(sheet.name, part);
  const nameOf = ({ name }: Line, at: number): ChartSeries['name'] => (name ? { formula: reference(name) } : { text: `Series${at + 1}` });
  if (chartType.startsWith('Bubble')) {
    const pairs = Array.from({ length: Math.floor(lines.length / 2) }, (_, at) => [lines[2 * at], lines[2 * at + 1]] as const);
    return pairs.flatMap(([values, sizes], at) =>
      values && sizes
        ? [{ name: nameOf(values, at), values: reference(values.area), xValues: reference(cross), bubbleSizes: reference(sizes.area) }]
        : [],
    );
  }
  return lines.map((line, at) => ({
    name: nameOf(line, at),
    values: reference(line.area),
    ...(hasCategories ? (isXY ? { xValues: reference(cross) } : { categories: reference(cross) }) : {}),
  }));
}

function linesOf(area: Area, byColumns: boolean, hasCategories: boolean, named: boolean): Line[] {
  const skip = hasCategories ? 1 : 0;
  const count = (byColumns ? columnCount(area) : rowCount(area)) - skip;
  return Array.from({ length: count }, (_, at) => {
    const first = (byColumns ? area.column : area.row) + skip + at;
    const whole = byColumns ? { ...area, column: first, lastColumn: first } : { ...area, row: first, lastRow: first };
    const name = named ? (byColumns ? { ...whole, lastRow: whole.row } : { ...whole, lastColumn: whole.column }) : undefined;
    return { name, area: !named ? whole : byColumns ? { ...whole, row: whole.row + 1 } : { ...whole, column: whole.column + 1 } };
  });
}

function isText(sheet: Sheet, area: Area): boolean {
  for (let row = area.row; row <= area.lastRow; row++)
    for (let column = area.column; column <= area.lastColumn; column++)
      if (typeof (cellAt(sheet, row, column)?.value ?? null) === 'string') return true;
  return false;
}
