import type { Tile, Tiles } from '../../report/blocks';
import { literal, type CellInput } from '../cells';
import type { Pen } from '../draw';
import { UNKNOWN } from './draw-table';
import { TILE_COLUMNS, TILE_ROWS, type Laid } from './layout';

interface Line {
  readonly text: CellInput;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly height: number;
}

/** Tiles side by side, as many in a row as the page is wide: label, figure and note. */
export function drawTiles(pen: Pen, sheet: Excel.Worksheet, { block, row, column, span }: Laid<Tiles>): void {
  const perRow = Math.floor(span / TILE_COLUMNS);
  block.tiles.forEach((tile, index) => {
    const top = row + Math.floor(index / perRow) * TILE_ROWS;
    drawTile(pen, sheet, tile, top, column + (index % perRow) * TILE_COLUMNS);
    sheet.getRangeByIndexes(top + TILE_ROWS - 1, column, 1, 1).format.rowHeight = 8;
  });
}

function drawTile({ standard: { identity } }: Pen, sheet: Excel.Worksheet, tile: Tile, row: number, column: number): void {
  const { label, value, format, note, rating } = tile;
  const { colors, ratings } = identity;
  const whole = sheet.getRangeByIndexes(row, column, TILE_ROWS - 1, TILE_COLUMNS);
  whole.format.fill.color = rating ? ratings[rating].fill : colors.highlight;
  const left = whole.format.borders.getItem('EdgeLeft');
  left.style = 'Continuous';
  left.weight = 'Thick';
  left.color = '#FFFFFF';
  const lines: readonly Line[] = [
    { text: literal(label), size: 9, bold: false, color: colors.muted, height: 16 },
    { text: value ?? UNKNOWN, size: 18, bold: true, color: colors.brand, height: 28 },
    { text: literal(note), size: 8, bold: false, color: colors.muted, height: 26 },
  ];
  lines.forEach(({ text, size, bold, color, height }, offset) => {
    const cell = sheet.getRangeByIndexes(row + offset, column, 1, TILE_COLUMNS);
    cell.merge(false);
    cell.format.font.size = size;
    cell.format.font.bold = bold;
    cell.format.font.color = color;
    cell.format.horizontalAlignment = 'Left';
    cell.format.indentLevel = 1;
    cell.format.rowHeight = height;
    cell.format.wrapText = offset === 2;
    cell.format.verticalAlignment = offset === 2 ? 'Top' : 'Center';
    const first = sheet.getRangeByIndexes(row + offset, column, 1, 1);
    if (offset === 1) first.numberFormat = [[format]];
    first.values = [[text]];
  });
}
