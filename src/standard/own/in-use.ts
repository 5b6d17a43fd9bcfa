import { placesIn } from '../writing/formula';
import type { Standard } from '../model/standard';
import { columnsFor, type Column, type RecordKey, type WorkbookKind } from '../model/types';

/** A column, by the record that it is part of. */
export interface ColumnPlace {
  readonly record: string;
  readonly key: string;
}

export const KINDS: readonly WorkbookKind[] = ['project', 'portfolio'];

/** Columns that a column of a record is calculated or judged from. */
export function usedBy(record: string, { formula, notBefore, refersTo }: Column): readonly ColumnPlace[] {
  return [
    ...(formula === undefined ? [] : placesIn(formula)).flatMap(({ kind, first, second }): ColumnPlace[] => {
      if (kind === 'list' || kind === 'listed' || kind === 'threshold') return [];
      if (kind === 'same row') return [{ record, key: first }];
      return second === '' ? [{ record: 'settings', key: first }] : [{ record: first, key: second }];
    }),
    ...(notBefore === undefined ? [] : [{ record, key: notBefore }]),
    ...(refersTo ? [refersTo] : []),
  ];
}

/** The column of a sheet that is shown which is calculated or judged from a column, if one is. */
export function userOf({ workbooks, records }: Standard, { record, key }: ColumnPlace): ColumnPlace | undefined {
  for (const kind of KINDS)
    for (const { record: user, optional } of workbooks[kind])
      if (user !== undefined && !optional)
        for (const column of columnsFor(records[user], kind))
          if (!(user === record && column.key === key) && usedBy(user, column).some((used) => used.record === record && used.key === key))
            return { record: user, key: column.key };
  return undefined;
}

/** The key of a sheet whose formulas read another record's table or form, if there is one. */
export function sheetReading(standard: Standard, kind: WorkbookKind, record: RecordKey): string | undefined {
  return standard.workbooks[kind].find(
    (sheet) =>
      !sheet.optional &&
      sheet.record !== undefined &&
      sheet.record !== record &&
      columnsFor(standard.records[sheet.record], kind).some(
        ({ formula }) =>
          formula !== undefined &&
          placesIn(formula).some(({ kind: of, first, second }) => (of === 'column' || of === 'name') && second !== '' && first === record),
      ),
  )?.key;
}

/** Codes of a list that formulas name. */
const codesInFormulas = ({ records }: Standard, list: string): ReadonlySet<string> =>
  new Set(
    Object.values(records).flatMap(({ columns }) =>
      columns.flatMap(({ formula }) =>
        (formula === undefined ? [] : placesIn(formula)).flatMap(({ kind, first, second }) =>
          kind === 'list' && first === list ? [second] : [],
        ),
      ),
    ),
  );

/** Entries that the rules of the check, reports and views know by their codes; all of a list where it says so. */
const KNOWN_CODES: Readonly<Record<string, readonly string[] | 'all'>> = {
  projectStatus: ['submitted', 'approved', 'refused', 'running', 'closing', 'closed', 'cancelled'],
  expenditure: 'all',
  raidType: 'all',
  raidState: 'all',
  riskLevel: 'all',
  approval: 'all',
  milestoneState: 'all',
  decisionState: 'all',
  actionState: 'all',
  ganttScale: 'all',
  direction: 'all',
};

/** Whether an entry must stay: formulas or the product's own rules name it, or new rows begin with it. */
export function isEntryInUse(standard: Standard, list: string, code: string): boolean {
  const known = KNOWN_CODES[list];
  return (
    known === 'all' ||
    known?.includes(code) === true ||
    codesInFormulas(standard, list).has(code) ||
    Object.values(standard.records).some(({ columns }) => columns.some((column) => column.list === list && column.default === code))
  );
}
