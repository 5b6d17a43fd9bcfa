/** Finds blocks of cells whose formulas are copies of one another: a file holds such a formula once (ISO/IEC 29500-1, 18.3.1.40). */
import type { Area } from '../../ooxml/address';
import type { Sheet } from '../book/book';
import { SharedFormula } from './shared-formula';

export interface SharedBlock {
  readonly index: number;
  readonly area: Area;
}

/** Fewer cells than that gain nothing. */
const LEAST_CELLS = 6;

/** Excel shares no formula that looks beyond its sheet; names of tables' columns, arrays and spills are left alone. */
const UNSHARED = /[![\]#@{]/;
const REFERENCE = /\$?\b[A-Z]{1,3}\$?\d+\b/g;

/** By row, then column: the block that a cell's formula belongs to. `isPlain` says of a cell whether its formula gives one value. */
export function sharedBlocks(
  sheet: Sheet,
  isPlain: (row: number, column: number, formula: string) => boolean,
): Map<number, Map<number, SharedBlock>> {
  const blocks = new Map<number, Map<number, SharedBlock>>();
  let count = 0;
  const candidate = (row: number, column: number): string | undefined => {
    const cell = sheet.cells[row]?.[column];
    if (cell?.formula === undefined || cell.arrayBlock || cell.spill || UNSHARED.test(cell.formula)) return undefined;
    return blocks.get(row)?.has(column) ? undefined : cell.formula;
  };
  sheet.cells.forEach((cells, row) =>
    cells?.forEach((_cell, column) => {
      const formula = candidate(row, column);
      if (formula === undefined) return;
      const looks = shape(formula);
      const isCopy = (at: number, across: number): boolean => {
        const other = candidate(at, across);
        return other !== undefined && shape(other) === looks;
      };
      if (!isCopy(row, column + 1) && !isCopy(row + 1, column)) return;
      if (!isPlain(row, column, formula)) return;
      const area = growBlock(new SharedFormula(formula, row, column), row, column, candidate);
      if ((area.lastRow - row + 1) * (area.lastColumn - column + 1) < LEAST_CELLS) return;
      const block = { index: count, area };
      count += 1;
      for (let at = row; at <= area.lastRow; at += 1) {
        const inRow = blocks.get(at) ?? new Map<number, SharedBlock>();
        blocks.set(at, inRow);
        for (let across = column; across <= area.lastColumn; across += 1) inRow.set(across, block);
      }
    }),
  );
  return blocks;
}

/** As wide as copies go in the first row, then as far down as whole rows of them go. */
function growBlock(
  shared: SharedFormula,
  row: number,
  column: number,
  candidate: (row: number, column: number) => string | undefined,
): Area {
  let lastColumn = column;
  while (candidate(row, lastColumn + 1) === shared.at(row, lastColumn + 1)) lastColumn += 1;
  let lastRow = row;
  const isWhole = (at: number): boolean => {
    for (let across = column; across <= lastColumn; across += 1) if (candidate(at, across) !== shared.at(at, across)) return false;
    return true;
  };
  while (isWhole(lastRow + 1)) lastRow += 1;
  return { row, column, lastRow, lastColumn };
}

/** What copies have in common: a quick way to see what is none. */
const shape = (formula: string): string => formula.replace(REFERENCE, '#');

/** Whether the cell is the one that carries the text for its block. */
export const isFirstOf = ({ area }: SharedBlock, row: number, column: number): boolean => area.row === row && area.column === column;
