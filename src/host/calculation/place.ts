/** What a formula can ask of its surroundings while it is evaluated. */
import type { Area } from '../../ooxml/address';
import type { Book, CellError, CellValue, Sheet, Table } from '../book/book';
import type { CustomFunctionArgument, CustomFunctionEntry } from './contract';
import type { Culture, Notation } from './culture';
import type { Compiled } from './compile';
import type { LookupIndex } from './lookup-index';
import type { Reference } from './reference';
import type { Scalar } from './values';

/** The cell that a formula stands in. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** The table that the cell lies in. */
  readonly table: Table | undefined;
  readonly surroundings: Surroundings;
}

export interface Surroundings {
  readonly book: Book;
  readonly culture: Culture;
  readonly notation: Notation;
  /** Changes whenever sheets, tables or names do. */
  readonly structureVersion: number;
  /** Now as a serial of the book's date system. */
  now(): number;
  sheetNamed(name: string): Sheet | undefined;
  tableNamed(name: string): { sheet: Sheet; table: Table } | undefined;
  definedName(name: string, sheet: Sheet): Compiled | undefined;
  compile(formula: string): Compiled;
  /** Positions by value in a row or column of cells, kept while a calculation runs; undefined when it does not pay. */
  indexOf(reference: Reference): LookupIndex | undefined;
  /** Results of costly questions about cells that were answered in this round, by the question. */
  readonly answeredQuestions: Map<string, Scalar>;
  /** To be asked before cells are read that the formula's text does not name (OFFSET, INDIRECT …): they are calculated first. */
  require(place: Place, reference: Reference): void;
  /** What the formula in that cell spilled over; its own cell if it did not. */
  spillArea(sheet: Sheet, row: number, column: number): Area | undefined;
  customFunction(name: string): CustomFunctionEntry | undefined;
  /** `cells` names the cells that the arguments are read from, where that costs less than to read them. */
  callCustomFunction(
    place: Place,
    entry: CustomFunctionEntry,
    args: () => readonly CustomFunctionArgument[],
    cells?: string,
  ): CellValue | CellValue[][] | CellError;
}
