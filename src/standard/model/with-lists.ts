import type { Column, ListDefinition, RecordType } from './types';

/** Records whose columns carry their lists; a flag's is that of yes and no. */
export const withLists = <R extends Readonly<Record<string, RecordType>>>(
  records: R,
  lists: Readonly<Record<string, ListDefinition>>,
): R => {
  const withItsOwn = (column: Column): Column => {
    const values = lists[column.type === 'flag' ? 'yesNo' : (column.list ?? '')];
    return values ? { ...column, values } : column;
  };
  return Object.fromEntries(
    Object.entries(records).map(([key, record]) => [key, { ...record, columns: record.columns.map(withItsOwn) }]),
  ) as unknown as R;
};
