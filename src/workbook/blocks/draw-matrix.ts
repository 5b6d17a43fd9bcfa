import type { Matrix } from '../../report/blocks';
import { literal } from '../cells';
import { drawHeading, type Pen } from '../draw';
import type { Laid } from './layout';

/** Counts by two scales: headers above and at the left, no figure where there is nothing to count. */
export function drawMatrix(pen: Pen, sheet: Excel.Worksheet, { block, row, column }: Laid<Matrix>): void {
  const { heading, columns, rows } = block;
  const bodyRow = row + 2;
  drawHeading(pen, sheet.getRangeByIndexes(row, column, 1, 1), literal(heading));
  const above = sheet.getRangeByIndexes(row + 1, column + 1, 1, columns.length);
  above.values = [columns.map(literal)];
  const beside = sheet.getRangeByIndexes(bodyRow, column, rows.length, 1);
  beside.values = rows.map(({ header }) => [literal(header)]);
  beside.format.horizontalAlignment = 'Right';
  const counts = sheet.getRangeByIndexes(bodyRow, column + 1, rows.length, columns.length);
  counts.values = rows.map(({ cells }) => cells.map(({ count }) => count || ''));
  for (const range of [above, counts]) range.format.horizontalAlignment = 'Center';
  counts.format.font.bold = true;
  rows.forEach(({ cells }, down) =>
    cells.forEach(({ rating }, across) => {
      const { fill } = pen.standard.identity.ratings[rating];
      sheet.getRangeByIndexes(bodyRow + down, column + 1 + across, 1, 1).format.fill.color = fill;
    }),
  );
}
