import { placesIn } from './formula';
import type { Standard } from './standard';
import { columnsFor, type Column, type RecordKey, type WorkbookKind } from './types';

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
      if (kind === 'list' || kind === 'threshold') return [];
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
export const codesInFormulas = ({ records }: Standard, list: string): ReadonlySet<string> =>
  new Set(
    Object.values(records).flatMap(({ columns }) =>
      columns.flatMap(({ formula }) =>
        (formula === undefined ? [] : placesIn(formula)).flatMap(({ kind, first, second }) =>
          kind === 'list' && first === list ? [second] : [],
        ),
      ),
    ),
  );
