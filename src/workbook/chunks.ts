import { literal, type CellInput } from './cells';

/** Excel on the web answers with 5 MB at most; what we ask for stays well below. */
const MOST_CHARACTERS = 3_500_000;
export interface Block {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Characters that a row is expected to take; 12 a cell unless told. A wrong guess costs round trips, nothing else. */
  readonly rowCharacters?: number;
}

export type RawValue = string | number | boolean;

/** The values of blocks of cells: one request as long as they are small, as many as it takes when they are not. What was queued is sent before. */
export const readInChunks = (context: Excel.RequestContext, blocks: readonly Block[]): Promise<RawValue[][][]> =>
  collectRows(
    context,
    blocks,
    (range) => range.load('values'),
    (range) => range.values as RawValue[][],
  );

/** A cell with what stands behind it. */
export interface FullCell {
  readonly value: RawValue;
  /** In English, with its equals sign; null where there is none. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

export const readFullCells = (context: Excel.RequestContext, blocks: readonly Block[]): Promise<FullCell[][][]> =>
  collectRows(
    context,
    blocks,
    (range) => range.load('values,formulas,numberFormat'),
    (range) =>
      (range.values as RawValue[][]).map((row, at) =>
        row.map((value, column): FullCell => {
          const formula = (range.formulas as RawValue[][])[at]?.[column];
          return {
            value,
            formula: typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null,
            numberFormat: (range.numberFormat as string[][])[at]?.[column] ?? '',
          };
        }),
      ),
  );

/**
 * What would have to be written to get the same cells again: formulas as formulas, and text as text, whatever it looks like. In a cell of
 * text format a text stands for itself.
 */
export const readContents = async (context: Excel.RequestContext, blocks: readonly Block[]): Promise<CellInput[][][]> =>
  (await readFullCells(context, blocks)).map((rows) =>
    rows.map((row) =>
      row.map(
        ({ value, formula, numberFormat }) => formula ?? (typeof value !== 'string' || numberFormat === '@' ? value : literal(value)),
      ),
    ),
  );

interface Piece {
  readonly index: number;
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly rowCount: number;
}

async function collectRows<T>(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  load: (range: Excel.Range) => unknown,
  rowsOf: (range: Excel.Range) => T[][],
): Promise<T[][][]> {
  const results: T[][][] = blocks.map(() => []);

  const read = async (pieces: readonly Piece[]): Promise<void> => {
    const ranges = pieces.map(({ index, sheet, row, rowCount }) => {
      const { column, columnCount } = blocks[index] as Block;
      const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
      load(range);
      return range;
    });
    try {
      await context.sync();
    } catch (error) {
      const halves = tooLarge(error) ? split(pieces) : undefined;
      if (!halves) throw error;
      for (const half of halves) await read(half);
      return;
    }
    ranges.forEach((range, at) => {
      for (const row of rowsOf(range)) results[pieces[at]?.index ?? 0]?.push(row);
    });
  };

  // What was queued before goes on its own: an answer that is too large takes everything along that was asked with it.
  await context.sync();
  let pending: Piece[] = [];
  let characters = 0;
  for (const [index, { sheetName, row, rowCount, columnCount, rowCharacters = columnCount * 12 }] of blocks.entries()) {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const step = Math.max(1, Math.floor(MOST_CHARACTERS / rowCharacters));
    for (let first = 0; first < rowCount; first += step) {
      const count = Math.min(step, rowCount - first);
      if (pending.length > 0 && characters + count * rowCharacters > MOST_CHARACTERS) {
        await read(pending);
        pending = [];
        characters = 0;
      }
      pending.push({ index, sheet, row: row + first, rowCount: count });
      characters += count * rowCharacters;
    }
  }
  if (pending.length > 0) await read(pending);
  return results;
}

const tooLarge = (error: unknown): boolean => error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';

/** Two halves of what was too much at once, in order; undefined for a single row. */
function split(pieces: readonly Piece[]): [Piece[], Piece[]] | undefined {
  const middle = Math.ceil(pieces.length / 2);
  if (pieces.length > 1) return [pieces.slice(0, middle), pieces.slice(middle)];
  const [piece] = pieces;
  if (!piece || piece.rowCount < 2) return undefined;
  const rows = Math.ceil(piece.rowCount / 2);
  return [[{ ...piece, rowCount: rows }], [{ ...piece, row: piece.row + rows, rowCount: piece.rowCount - rows }]];
}
