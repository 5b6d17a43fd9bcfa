import type { Language, Text } from '../../words/text';
import type { FieldValue, Finding, RecordKey } from '../model/types';
import type { RuleKey } from './rules';

/** Something that the check found: where and what, why it matters, and how it is mended. */
export interface CheckFinding extends Finding {
  readonly rule: RuleKey;
  readonly why: Text;
  readonly fix: Text;
  /** `pmo repair` mends it without guessing. */
  readonly repairable: boolean;
  /** The Excel table concerned, the kind of record and the column's key, as far as there are some. */
  readonly table: string | null;
  readonly record: RecordKey | null;
  readonly key: string | null;
  /** The cell to go to, zero-based in the sheet; null for what stands nowhere. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** It concerns the whole column; the cell is its first. */
  readonly whole: boolean;
  /**
   * What belongs there instead, where that is certain: a formula with its equals sign, a value in the column's own type (a list's code), a
   * header, what a name refers to. Null where only a person can tell, or where the rule says all (`missingTable`).
   */
  readonly wanted: FieldValue;
}

/** How much of what was checked is as it should be. */
export interface Score {
  /** Weight of the checks passed over that of the checks made, 0 to 1; null where there was nothing to check. */
  readonly score: number | null;
  /** Weight of the checks made. */
  readonly checks: number;
}

/** A score as people read it. Never rounded up: 100 % is said of what has no fault. */
export const percentOf = ({ score }: Pick<Score, 'score'>, language: Language): string =>
  score === null
    ? '–'
    : new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(
        Math.floor(score * 1000) / 1000,
      );

export interface SheetScore extends Score {
  /** As the tab is called; null for what concerns the workbook as a whole. */
  readonly sheet: string | null;
}

export interface CheckResult {
  /** In the order of the sheets, the workbook as a whole first; by row. */
  readonly findings: readonly CheckFinding[];
  readonly score: Score & { readonly bySheet: readonly SheetScore[] };
}
