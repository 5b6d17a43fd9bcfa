import type { Area } from '../../ooxml/address';
import type { CellValue, Sheet } from '../book/book';

/** Calls a custom function wherever it lives (in the host: Microsoft's runtime behind the bridge). */
export interface CustomFunctionCaller {
  /** The function that this name means in a formula (`PMO.CPI`, any case), or undefined: the cell shows #NAME?. */
  find(name: string): CustomFunctionEntry | undefined;
  /** Never rejects: what went wrong comes back as a cell error. A matrix spills. */
  call(entry: CustomFunctionEntry, args: readonly CustomFunctionArgument[], address: string): Promise<CellValue | CellValue[][]>;
}

export interface CustomFunctionEntry {
  readonly id: string;
  readonly parameters: readonly { readonly matrix: boolean; readonly optional: boolean; readonly repeating: boolean }[];
  /** Cell errors are handed over as arguments instead of failing the call. */
  readonly allowErrors: boolean;
  /** Called again at every recalculation. */
  readonly volatile: boolean;
}

/** An omitted optional argument is undefined; a range or array is a matrix of rows. Blank cells are null here; the caller decides what the function sees. */
export type CustomFunctionArgument = CellValue | CellValue[][] | undefined;

export interface CalculatorOptions {
  /** Now, as an Excel serial with its fraction (1900 system); for TODAY and NOW. */
  readonly now: () => number;
  /** Culture of the workbook, such as `fr-FR`: TEXT, VALUE and the entry of numbers and dates follow it. */
  readonly locale: string;
  readonly customFunctions?: CustomFunctionCaller;
}

/** Keeps the values of a book's formulas right. The object model tells it what it did; it never watches. */
export interface Calculator {
  /** Values or formulas of these cells were replaced (formulas are read from the book). */
  changed(sheet: Sheet, area: Area): void;
  /** Sheets, tables, names, rows or columns were added, removed, renamed or moved: everything is looked at anew. */
  restructured(): void;
  /** Works off what is dirty, in dependency order, writing values and spills into the book; 'Full' takes every formula as dirty. A custom function's cell shows #BUSY! until it has answered. */
  calculate(kind?: 'Recalculate' | 'Full'): void;
  /** Resolves when no custom function is under way and nothing is dirty. */
  idle(): Promise<void>;
  /** Told after each pass which cells got another value; of a spill its anchor. */
  onCalculated?: (changes: readonly { sheet: Sheet; row: number; column: number }[]) => void;
}
