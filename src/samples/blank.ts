import type { RecordOf, RecordType } from '../standard/model/types';

/** A record with nothing in it yet: what a sample does not tell stays blank, columns that the standard gains too. */
export const blankOf = <const R extends RecordType>(record: R): RecordOf<R> =>
  Object.fromEntries(record.columns.map(({ key }) => [key, null])) as RecordOf<R>;
