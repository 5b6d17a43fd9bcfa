import fc from 'fast-check';
import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import { columnsFor, type AnyRecord, type Column, type FieldValue, type RecordType } from '../../../src/standard/model/types';

// Around a weekend, so that days off matter: 46300 is Monday 5 October 2026.
export const DAY = fc.integer({ min: 46300, max: 46330 });
const NAMES = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo'];

/** Any value that the column takes, or none. */
function valuesOf(column: Column): fc.Arbitrary<FieldValue> {
  const { minimum = -100, maximum = 100 } = column;
  const blank = <T extends FieldValue>(some: fc.Arbitrary<T>): fc.Arbitrary<FieldValue> =>
    fc.option(some, { freq: column.required ? 1e9 : 3, nil: null });
  if (column.key === 'wbs')
    return fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  if (column.refersTo) return blank(fc.constantFrom(...NAMES));
  switch (column.type) {
    case 'list':
      return blank(fc.constantFrom(...(BASE_STANDARD.lists[column.list ?? '']?.entries.map(({ code }) => code) ?? [])));
    case 'flag':
      return blank(fc.boolean());
    case 'date':
    case 'month':
    case 'timestamp':
      return blank(DAY);
    case 'integer':
      return blank(fc.integer({ min: minimum, max: Math.min(maximum, 60) }));
    case 'number':
    case 'money':
    case 'percent':
      return blank(fc.integer({ min: Math.max(minimum, -100) * 4, max: Math.min(maximum, 100) * 4 }).map((quarters) => quarters / 4));
    default:
      return fc.constant(null);
  }
}

export const anyRow = (record: RecordType): fc.Arbitrary<AnyRecord> =>
  fc.record(
    Object.fromEntries(columnsFor(record, 'project').flatMap((column) => (column.formula ? [] : [[column.key, valuesOf(column)]]))),
  );

/** Releases and sprints have names of their own. */
const named = (rows: readonly AnyRecord[]): AnyRecord[] =>
  rows.map((row, at) => ('name' in row ? { ...row, name: NAMES[at] ?? `Row ${at + 1}` } : row));

export const anyRows = (record: RecordType): fc.Arbitrary<AnyRecord[]> =>
  fc.array(anyRow(record), { minLength: 1, maxLength: NAMES.length }).map(named);

/** The same rows whenever it is asked. */
export const someRows = (record: RecordType, count: number): AnyRecord[] => named(fc.sample(anyRow(record), { numRuns: count, seed: 4 }));
