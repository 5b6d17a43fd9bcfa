import type { CellInput } from './cells';

/** Excel on the web takes 5 MB a message; JSON of what we send stays well below. */
const MOST_CHARACTERS = 3_500_000;
const MOST_CELLS_READ = 60_000;

interface Block {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export type RawValue = string | number | boolean;

/** The values of blocks of cells: one request as long as they are small, as many as it takes when they are not. */
export async function readInChunks(context: Excel.RequestContext, blocks: readonly Block[]): Promise<RawValue[][][]> {
  const results: RawValue[][][] = blocks.map(() => []);
  let pending: { index: number; range: Excel.Range }[] = [];
  let cells = 0;
  const collect = async (): Promise<void> => {
    await context.sync();
    for (const { index, range } of pending) for (const row of range.values as RawValue[][]) results[index]?.push(row);
    pending = [];
    cells = 0;
  };
  for (const [index, { sheetName, row, column, rowCount, columnCount }] of blocks.entries()) {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const step = Math.max(1, Math.floor(MOST_CELLS_READ / columnCount));
    for (let first = 0; first < rowCount; first += step) {
      const count = Math.min(step, rowCount - first);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- only above the size of a message
      if (pending.length > 0 && cells + count * columnCount > MOST_CELLS_READ) await collect();
      const range = sheet.getRangeByIndexes(row + first, column, count, columnCount);
      range.load('values');
      pending.push({ index, range });
      cells += count * columnCount;
    }
  }
  if (pending.length > 0) await collect();
  return results;
}

/** Writes queued matrices, and sends what is queued whenever a message would grow too large. */
export class ChunkedWriter {
  private characters = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Queues the matrix at a place; only sends by itself above the size of a message. */
  async write(sheet: Excel.Worksheet, row: number, column: number, matrix: readonly (readonly CellInput[])[]): Promise<void> {
    const width = matrix[0]?.length ?? 0;
    if (width === 0) return;
    let first = 0;
    for (let at = 0; at < matrix.length; at += 1) {
      const size = JSON.stringify(matrix[at]).length;
      if (this.characters + size > MOST_CHARACTERS && at > first) {
        sheet.getRangeByIndexes(row + first, column, at - first, width).values = matrix.slice(first, at) as CellInput[][];
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- only above the size of a message
        await this.context.sync();
        this.characters = 0;
        first = at;
      }
      this.characters += size;
    }
    sheet.getRangeByIndexes(row + first, column, matrix.length - first, width).values = matrix.slice(first) as CellInput[][];
  }
}
