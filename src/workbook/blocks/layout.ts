import type { Block, Page, Row, Table, TableColumn } from '../../report/blocks';
import { HEADER_ROW } from '../draw';

/** A block and where it stands: zero-based, and how many of the page's tracks are its own. */
export interface Laid<B extends Block = Block> {
  readonly block: B;
  readonly row: number;
  readonly column: number;
  readonly span: number;
}

export interface LaidPage {
  readonly page: Page;
  /** Characters, of each column of the sheet from the first. */
  readonly widths: readonly number[];
  readonly blocks: readonly Laid[];
  /** Where the title of the appendix stands; the page proper ends above it. */
  readonly appendixRow: number;
}

/** Two columns of the sheet are one tile wide. */
export const TILE_COLUMNS = 2;
/** Label, figure and note, and a narrow row below. */
export const TILE_ROWS = 4;
export const CHART_ROWS = 17;

/** Gives every block of a page its place on a sheet, from the top down. */
export function layOut(page: Page): LaidPage {
  const widths = page.tracks ?? widthsOf(page);
  const blocks: Laid[] = [];
  const lay = (rows: readonly Row[], first: number): number => {
    let at = first;
    rows.forEach((row, index) => {
      let column = 0;
      let height = 0;
      for (const { block, span = widths.length } of row) {
        blocks.push({ block, row: at, column, span });
        column += span;
        height = Math.max(height, rowsOf(block, widths.length));
      }
      at += height + gapBetween(row, rows[index + 1]);
    });
    return at;
  };
  const appendixRow = lay(page.rows, HEADER_ROW);
  if (page.appendix) lay(page.appendix.rows, appendixRow + 1);
  return { page, widths, blocks, appendixRow };
}

/** As wide as the columns of the page's tables ask for. */
function widthsOf({ rows }: Page): number[] {
  const widths: number[] = [];
  for (const { block } of rows.flat())
    if (block.kind === 'table')
      block.columns.forEach(({ width }, index) => {
        widths[index] = Math.max(widths[index] ?? 0, width);
      });
  return widths;
}

function rowsOf(block: Block, columns: number): number {
  switch (block.kind) {
    case 'tiles':
      return Math.ceil((block.tiles.length * TILE_COLUMNS) / columns) * TILE_ROWS;
    case 'chart':
      return CHART_ROWS;
    case 'matrix':
      return 2 + block.rows.length;
    case 'notice':
      return 1;
    case 'table':
      // A table without rows keeps one for what is said in their place.
      return bodyOffset(block) + Math.max(1, block.rows.length) + (hasTotals(block) ? 1 : 0);
  }
}

/** Blank rows: what begins a part of the page stands apart from a table above it. */
function gapBetween([above]: Row, below: Row | undefined): number {
  if (above?.block.kind === 'tiles') return 0;
  if (above?.block.kind === 'matrix') return 2;
  const next = below?.[0]?.block;
  const beginsPart = next?.kind === 'notice' || (next?.kind === 'table' && next.heading !== undefined);
  return above?.block.kind === 'table' && beginsPart ? 2 : 1;
}

/** Rows of a table above its body. */
export const bodyOffset = ({ heading }: Table): number => (heading === undefined ? 1 : 2);

export const hasTotals = ({ totalLabel, rows }: Table): boolean => totalLabel !== undefined && rows.length > 0;

export interface LaidColumn {
  readonly column: TableColumn;
  /** The first column of the sheet that it takes, and how many. */
  readonly at: number;
  readonly span: number;
}

/** The columns of a table on the tracks of its page: each takes as many as its width asks for. */
export function columnsOn(widths: readonly number[], { block, column: first }: Laid<Table>): LaidColumn[] {
  let at = first;
  return block.columns.map((column) => {
    let span = 1;
    for (let width = widths[at] ?? column.width; width < column.width && at + span < widths.length; span += 1)
      width += widths[at + span] ?? 0;
    at += span;
    return { column, at: at - span, span };
  });
}
