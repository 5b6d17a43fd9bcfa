import type { CellValue } from '../book/book';

/** What typed text and displayed numbers depend on. */
export interface Culture {
  /** Such as `fr-FR`. */
  readonly locale: string;
  readonly date1904?: boolean;
}

/** What a cell holds after text was typed into it. */
export type Entry =
  | { readonly kind: 'formula'; readonly formula: string }
  | {
      readonly kind: 'value';
      readonly value: CellValue;
      /** The number format that the text implies (`0%`, `yyyy-mm-dd`); Excel applies it to a cell formatted General. */
      readonly numberFormat?: string;
      /** The text began with an apostrophe. */
      readonly quotePrefix?: true;
    };

/** Takes text as Excel takes what is typed into a cell (or assigned to `range.values`). A formula is not checked here. */
export function parseEntry(text: string, culture: Culture): Entry {
  throw new Error(`${text}${culture.locale}`);
}

/** What the cell shows (`range.text`), whatever its width. */
export function displayText(value: CellValue, numberFormat: string, culture: Culture): string {
  throw new Error(`${String(value)}${numberFormat}${culture.locale}`);
}
