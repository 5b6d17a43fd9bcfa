import type { Column } from '../standard/model/types';
import type { CellInput } from './cells';
import { Requests } from './requests';

type Cell = CellInput | undefined;

/** Cells that were written, and formulas of people's own that are still to come. */
export interface WrittenBody {
  readonly sheet: Excel.Worksheet;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly OwnColumn[];
}

/** A person's column whose formulas differ, with all that stands in it. */
interface OwnColumn {
  readonly at: number;
  readonly cells: readonly CellInput[];
}

const isFormula = (cell: Cell): cell is string => typeof cell === 'string' && cell.startsWith('=');

/**
 * The cells without the formulas of people's own columns that differ from row to row: written at once, AutoCorrect may make all of them the
 * lowest one (office-js issue 6745).
 */
export function withoutOwnFormulas<T extends Cell>(
  matrix: readonly (readonly T[])[],
  columns: readonly (Column | undefined)[],
): { readonly matrix: readonly (readonly (T | '')[])[]; readonly formulas: readonly OwnColumn[] } {
  const formulas = columns.flatMap((column, at): OwnColumn[] => {
    if (column) return [];
    const cells = matrix.map((row) => row[at] ?? '');
    return cells.some(isFormula) && new Set(cells).size > 1 ? [{ at, cells }] : [];
  });
  if (formulas.length === 0) return { matrix, formulas };
  const apart = new Set(formulas.map(({ at }) => at));
  return { matrix: matrix.map((row) => row.map((cell, at) => (apart.has(at) && isFormula(cell) ? '' : cell))), formulas };
}

/** Writes formulas of people's own cell by cell, and looks whether each stands where it belongs: what spread is put right. */
export async function writeOwnFormulas(context: Excel.RequestContext, bodies: readonly WrittenBody[]): Promise<void> {
  const columns = bodies.flatMap(({ sheet, row, column, formulas }) =>
    formulas.map(({ at, cells }) => ({ cells, range: sheet.getRangeByIndexes(row, column + at, cells.length, 1) })),
  );
  if (columns.length === 0) return;
  const requests = new Requests(context);
  for (const { cells, range } of columns)
    for (const [at, cell] of cells.entries())
      if (isFormula(cell)) {
        await requests.room(3, cell.length);
        range.getCell(at, 0).formulas = [[cell]];
      }
  for (const { range } of columns) range.load('formulas');
  await requests.send();
  for (const { cells, range } of columns) {
    const found = range.formulas as CellInput[][];
    for (const [at, cell] of cells.entries()) {
      const is = found[at]?.[0];
      if (is === cell || (!isFormula(cell) && !isFormula(is))) continue;
      await requests.room(3, String(cell).length);
      range.getCell(at, 0).formulas = [[cell]];
    }
  }
  await requests.send();
}
