import { literal, type CellInput } from './cells';

/** Excel on the web takes 5 MB a message; JSON of what we send stays well below. */
const MOST_CHARACTERS = 3_500_000;
const MOST_CELLS_READ = 40_000;

interface Block {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export type RawValue = string | number | boolean;

/** The values of blocks of cells: one request as long as they are small, as many as it takes when they are not. */
export const readInChunks = (context: Excel.RequestContext, blocks: readonly Block[]): Promise<RawValue[][][]> =>
  collectRows(
    context,
    blocks,
    (range) => range.load('values'),
    (range) => range.values as RawValue[][],
  );

/**
 * What would have to be written to get the same cells again: formulas as formulas, and text as text, whatever it looks like. In a cell of
 * text format a text stands for itself.
 */
export const readContents = (context: Excel.RequestContext, blocks: readonly Block[]): Promise<CellInput[][][]> =>
  collectRows(
    context,
    blocks,
    (range) => range.load('values,formulas,numberFormat'),
    (range) =>
      (range.values as RawValue[][]).map((row, at) =>
        row.map((value, column) => {
          const formula = (range.formulas as RawValue[][])[at]?.[column];
          if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
          if (typeof value !== 'string') return value;
          return (range.numberFormat as string[][])[at]?.[column] === '@' ? value : literal(value);
        }),
      ),
  );

async function collectRows<T>(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  load: (range: Excel.Range) => unknown,
  rowsOf: (range: Excel.Range) => T[][],
): Promise<T[][][]> {
  const results: T[][][] = blocks.map(() => []);
  let pending: { index: number; range: Excel.Range }[] = [];
  let cells = 0;
  const collect = async (): Promise<void> => {
    await context.sync();
    for (const { index, range } of pending) for (const row of rowsOf(range)) results[index]?.push(row);
    pending = [];
    cells = 0;
  };
  for (const [index, { sheetName, row, column, rowCount, columnCount }] of blocks.entries()) {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const step = Math.max(1, Math.floor(MOST_CELLS_READ / columnCount));
    for (let first = 0; first < rowCount; first += step) {
      const count = Math.min(step, rowCount - first);
      // Only above the size of a message.
      if (pending.length > 0 && cells + count * columnCount > MOST_CELLS_READ) await collect();
      const range = sheet.getRangeByIndexes(row + first, column, count, columnCount);
      load(range);
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
        await this.context.sync();
        this.characters = 0;
        first = at;
      }
      this.characters += size;
    }
    sheet.getRangeByIndexes(row + first, column, matrix.length - first, width).values = matrix.slice(first) as CellInput[][];
  }
}
