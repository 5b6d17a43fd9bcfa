import type { Book, CellValue, Sheet } from '../book/book';
import type { Calculator, CalculatorOptions } from './contract';

/** A calculator that can also answer a formula that stands in no cell (conditional formats, validations, names). */
export interface BookCalculator extends Calculator {
  /** The formula's result as if it stood in that cell; a matrix of rows if it is an array or a range. Custom functions give #BUSY!. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): CellValue | CellValue[][];
}

export function createCalculator(book: Book, options: CalculatorOptions): BookCalculator {
  throw new Error(`${book.name}${options.locale}`);
}
