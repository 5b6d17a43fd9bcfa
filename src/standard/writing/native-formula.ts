import { isColumn } from '../model/measure';
import type { Standard } from '../model/standard';
import type { ColumnReference } from '../model/types';

/** The template of what a workbook computes itself; a calculated column's is over the parts of its own row. */
export function nativeFormula({ records }: Pick<Standard, 'records'>, native: string | ColumnReference): string {
  if (!isColumn(native)) return native;
  const formula = records[native.record].columns.find(({ key }) => key === native.key)?.formula;
  if (formula === undefined) throw new Error(`no formula of ${native.key} in ${native.record}`);
  return formula;
}

/** A template over other places: each of its parts as `partOf` writes it. */
export const withParts = (template: string, partOf: (key: string) => string): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => partOf(key));
