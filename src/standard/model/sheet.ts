import type { Text } from '../../words/text';
import type { RecordKey } from './types';

/** How a sheet is laid out: rows of a table, one record as a form, the lists side by side, words, formulas over the tables, or what a report fills. */
export type SheetLayout = 'guide' | 'table' | 'form' | 'lists' | 'view' | 'report';

/** Headings under which the guide lists the sheets. */
export type SheetGroup =
  'start' | 'steer' | 'plan' | 'money' | 'control' | 'deliver' | 'people' | 'learn' | 'reports' | 'method' | 'reference';

export interface SheetDefinition {
  /** Unique in its kind of workbook; permanent. */
  readonly key: string;
  readonly layout: SheetLayout;
  readonly group: SheetGroup;
  readonly name: Text;
  readonly purpose: Text;
  /** For `table` and `form`. */
  readonly record?: RecordKey;
  /** Only packs and overlays that ask for it show it. */
  readonly optional?: boolean;
  /** The version of the standard that brought it; absent means its record's, else the first. */
  readonly since?: number;
}

type Words = readonly [en: string, fr: string];

/** A sheet from its key, layout and words. */
export const sheet = (
  key: string,
  layout: SheetLayout,
  group: SheetGroup,
  [en, fr]: Words,
  [purposeEn, purposeFr]: Words,
  record?: RecordKey,
): SheetDefinition => ({
  key,
  layout,
  group,
  name: { en, fr },
  purpose: { en: purposeEn, fr: purposeFr },
  ...(record ? { record } : {}),
});

/** A sheet that came with that version of the standard, where its record does not tell. */
export const since = (version: number, definition: SheetDefinition): SheetDefinition => ({ ...definition, since: version });
