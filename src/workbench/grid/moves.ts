import { type Area, areaAddress, MAX_COLUMNS, MAX_ROWS } from '../../ooxml/address';
import { cellAt, type Sheet } from '../../host/book/book';
import { usedArea } from '../../host/model/cells';
import type { CellPlace } from '../workbench';

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEP: Readonly<Record<Direction, readonly [number, number]>> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] };

const inside = (row: number, column: number): boolean => row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;

const isHidden = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.rows.get(row)?.hidden === true || sheet.columns.get(column)?.hidden === true;

const coveredBy = (sheet: Sheet, row: number, column: number): Area | undefined =>
  sheet.merges.find((area) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn);

/** The next cell that can be seen, merged cells being one. */
export function stepped(sheet: Sheet, from: CellPlace, direction: Direction, count = 1): CellPlace {
  const [down, across] = STEP[direction];
  let { row, column } = from;
  for (let left = count; left > 0;) {
    const merge = coveredBy(sheet, row, column);
    if (merge) {
      if (down > 0) row = merge.lastRow;
      if (down < 0) row = merge.row;
      if (across > 0) column = merge.lastColumn;
      if (across < 0) column = merge.column;
    }
    if (!inside(row + down, column + across)) break;
    row += down;
    column += across;
    if (!isHidden(sheet, row, column)) left -= 1;
  }
  const merge = coveredBy(sheet, row, column);
  return merge ? { row: merge.row, column: merge.column } : { row, column };
}

/** To the end of the filled block, or over blank cells to the next one, as Ctrl with an arrow. */
export function jumped(sheet: Sheet, from: CellPlace, direction: Direction): CellPlace {
  const [down, across] = STEP[direction];
  const filled = (row: number, column: number): boolean => (cellAt(sheet, row, column)?.value ?? null) !== null;
  const limit = usedArea(sheet, true);
  const beyond = (row: number, column: number): boolean =>
    !inside(row, column) || (down > 0 && row > (limit?.lastRow ?? 0)) || (across > 0 && column > (limit?.lastColumn ?? 0));
  let { row, column } = from;
  const inBlock = filled(row, column) && filled(row + down, column + across);
  while (!beyond(row + down, column + across)) {
    if (inBlock && !filled(row + down, column + across)) break;
    row += down;
    column += across;
    if (!inBlock && filled(row, column)) break;
  }
  return { row, column };
}

/** The smallest area around both that cuts no merged cell. */
export function spanned(sheet: Sheet, a: CellPlace, b: CellPlace): Area {
  let area: Area = {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    lastRow: Math.max(a.row, b.row),
    lastColumn: Math.max(a.column, b.column),
  };
  for (let before = ''; before !== areaAddress(area);) {
    before = areaAddress(area);
    for (const merge of sheet.merges)
      if (merge.row <= area.lastRow && area.row <= merge.lastRow && merge.column <= area.lastColumn && area.column <= merge.lastColumn)
        area = {
          row: Math.min(area.row, merge.row),
          column: Math.min(area.column, merge.column),
          lastRow: Math.max(area.lastRow, merge.lastRow),
          lastColumn: Math.max(area.lastColumn, merge.lastColumn),
        };
  }
  return area;
}
