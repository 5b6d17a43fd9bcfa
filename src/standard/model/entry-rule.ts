import type { Column, ListDefinition } from './types';

/** What a column's cells let be entered; without limits, any number. */
export type EntryRule =
  | { readonly kind: 'list'; readonly list: ListDefinition }
  /** A date that is not before another one of the same row. */
  | { readonly kind: 'dateAfter' }
  | { readonly kind: 'date' }
  | { readonly kind: 'wholeNumber' | 'decimal'; readonly minimum: number | undefined; readonly maximum: number | undefined };

/** The entry rule of a column; none for text and what is calculated. `follows`: the date that it may not lie before is in the table. */
export const entryRuleOf = (column: Column, follows: boolean): EntryRule | undefined => {
  const { type, formula, minimum, maximum } = column;
  if (formula) return undefined;
  const list = column.values;
  if (list) return { kind: 'list', list };
  switch (type) {
    case 'date':
    case 'month':
      return { kind: follows ? 'dateAfter' : 'date' };
    case 'integer':
      return { kind: 'wholeNumber', minimum, maximum };
    case 'percent':
    case 'money':
    case 'number':
      return { kind: 'decimal', minimum, maximum };
    default:
      return undefined;
  }
};
