import type { Block, PageKey, ReportPages } from '../../report/blocks';
import { addressOf, literal, type CellInput } from '../cells';
import { drawFrame, drawHeading, setWidths, type Pen } from '../draw';
import { drawChartBlock, type PlacedTable } from './draw-chart-block';
import { drawMatrix } from './draw-matrix';
import { drawTable, isLarge, type TableDrawing } from './draw-table';
import { drawTiles } from './draw-tiles';
import type { Requests } from '../requests';
import { layOut, type Laid, type LaidPage } from './layout';

/** A matrix that goes out after everything else, in messages of its own. */
export interface LargeMatrix {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly matrix: readonly (readonly CellInput[])[];
}

type Sheets = Readonly<Record<PageKey, Excel.Worksheet>>;

/** Actions that a page takes with its frame and widths, and that a block takes (a table for each of its columns, a chart for each series). */
const PAGE_ACTIONS = 160;
const ACTIONS: Readonly<Record<Block['kind'], number>> = { tiles: 240, table: 14, matrix: 140, notice: 6, chart: 30 };

const actionsOf = (block: Block): number =>
  ACTIONS[block.kind] * (block.kind === 'table' ? block.columns.length + 4 : block.kind === 'chart' ? block.series.length + 2 : 1);

/** Bytes that the values of a block take at most, where they are sent along with it. */
const valuesOf = (block: Block): number => (block.kind === 'table' && !isLarge(block) ? JSON.stringify(block.rows).length : 0);

/** Draws a report on its empty sheets; answers what is too large to go along. */
export async function drawPages(pen: Pen, report: ReportPages, sheets: Sheets, requests: Requests): Promise<LargeMatrix[]> {
  const large: LargeMatrix[] = [];
  const drawing: TableDrawing = {
    pen,
    ratings: report.ratings,
    later: (sheet, row, column, matrix) => large.push({ sheet, row, column, matrix }),
  };
  const pages = report.pages.map(layOut);
  for (const laid of pages) await drawPage(drawing, sheets[laid.page.key], laid, requests);
  // Charts come last: what Excel makes of one depends on what stands in the cells that it is made from.
  const tables = placedTables(pages, sheets);
  for (const { page, blocks } of pages)
    for (const laid of blocks)
      if (isOf(laid, 'chart')) {
        await requests.room(actionsOf(laid.block));
        drawChartBlock(sheets[page.key], laid, tables);
      }
  return large;
}

const isOf = <K extends Block['kind']>(laid: Laid, kind: K): laid is Laid<Extract<Block, { kind: K }>> => laid.block.kind === kind;

const placedTables = (pages: readonly LaidPage[], sheets: Sheets): ReadonlyMap<string, PlacedTable> =>
  new Map(
    pages.flatMap(({ page, widths, blocks }) =>
      blocks.flatMap((laid): [string, PlacedTable][] =>
        isOf(laid, 'table') ? [[laid.block.key, { sheet: sheets[page.key], widths, laid }]] : [],
      ),
    ),
  );

async function drawPage(
  drawing: TableDrawing,
  sheet: Excel.Worksheet,
  { page, widths, blocks, appendixRow }: LaidPage,
  requests: Requests,
): Promise<void> {
  const { pen } = drawing;
  await requests.room(PAGE_ACTIONS);
  drawFrame(sheet, page.title, page.subtitle, pen, false);
  setWidths(sheet, widths);
  for (const laid of blocks) {
    if (!isOf(laid, 'chart')) await requests.room(actionsOf(laid.block), valuesOf(laid.block));
    if (isOf(laid, 'tiles')) drawTiles(pen, sheet, laid);
    else if (isOf(laid, 'table')) drawTable(drawing, sheet, widths, laid);
    else if (isOf(laid, 'matrix')) drawMatrix(pen, sheet, laid);
    else if (isOf(laid, 'notice')) {
      const cell = sheet.getRangeByIndexes(laid.row, laid.column, 1, 1);
      cell.values = [[literal(laid.block.text)]];
      cell.format.font.color = pen.standard.identity.ratings[laid.block.rating].text;
    }
  }
  if (page.appendix) drawHeading(pen, sheet.getRangeByIndexes(appendixRow, 0, 1, 1), literal(page.appendix.title));
  if (page.poster) printOnOneSheet(sheet, appendixRow, widths.length);
  if (page.keepsTitle) sheet.freezePanes.freezeRows(3);
}

function printOnOneSheet({ pageLayout }: Excel.Worksheet, rows: number, columns: number): void {
  pageLayout.orientation = 'Portrait';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.setPrintArea(addressOf(0, 0, rows - 1, columns - 1));
}
