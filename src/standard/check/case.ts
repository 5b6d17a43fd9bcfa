import type { Language, Text } from '../../words/text';
import type { Standard } from '../model/standard';
import type { RecordKey, Severity, WorkbookKind } from '../model/types';
import type { WorkbookContents } from './contents';
import type { CheckFinding } from './finding';
import type { JudgedTable, Place } from './judged-table';
import type { Ledger } from './ledger';
import { RULES, type Rule, type RuleKey } from './rules';

/** A workbook that is being judged. */
export interface Case {
  readonly contents: WorkbookContents;
  readonly standard: Standard;
  readonly kind: WorkbookKind;
  readonly language: Language;
  readonly ledger: Ledger;
  /** The workbook has the structure of this version; an older one is upgraded first. */
  readonly current: boolean;
  readonly tables: ReadonlyMap<RecordKey, JudgedTable>;
}

/** What a finding says beyond its place; what is absent is what its rule says. */
export type Said = Partial<Pick<CheckFinding, 'value' | 'reason' | 'wanted' | 'whole' | 'repairable' | 'severity'>>;

export const NOWHERE: Place = { sheet: null, row: null, column: null, table: null, record: null, key: null, cell: null };

/** A finding of that rule at that place. */
export const findingOf = (source: string, key: RuleKey, place: Place, said: Said = {}): CheckFinding => {
  const rule: Rule = RULES[key];
  return {
    source,
    ...place,
    value: said.value ?? null,
    reason: said.reason ?? asSentence(rule.name),
    severity: said.severity ?? rule.severity,
    rule: key,
    why: rule.why,
    fix: rule.fix,
    repairable: said.repairable ?? rule.repairable,
    whole: said.whole ?? false,
    wanted: said.wanted ?? null,
  };
};

/** One check: made on the place's sheet, and told where it fails. */
export const check = (of: Case, holds: boolean, key: RuleKey, place: Place, said: Said = {}): void => {
  const severity: Severity = said.severity ?? RULES[key].severity;
  of.ledger.made(place.sheet, severity);
  if (!holds) of.ledger.tell(findingOf(of.contents.source, key, place, said));
};

/** A field of a row of a table. */
export interface CellAt {
  readonly table: JudgedTable;
  readonly row: number;
  readonly key: string;
}

/** The same of a cell, of which there are many: what a finding says of it is only made where it fails; else that is the cell's value. */
export const checkCell = (
  of: Case,
  { table, row, key }: CellAt,
  holds: boolean,
  rule: RuleKey,
  { severity = RULES[rule].severity, said }: { readonly severity?: Severity; readonly said?: () => Said } = {},
): void => {
  of.ledger.made(table.table.sheetName, severity);
  if (!holds)
    of.ledger.tell(findingOf(of.contents.source, rule, table.place(row, key), { value: table.shownAt(row, key), severity, ...said?.() }));
};

const asSentence = ({ en, fr }: Text): Text => ({ en: `${en}.`, fr: `${fr}.` });
