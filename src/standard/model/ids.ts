import type { RecordType } from './types';

/** `R-0007`. */
export const formatId = (record: RecordType, number: number): string => `${record.idPrefix}-${String(number).padStart(4, '0')}`;

/** The number of an id that we gave, or undefined for an id of another form. */
export function idNumber(record: RecordType, id: string): number | undefined {
  const match = new RegExp(`^${record.idPrefix}-(\\d{1,9})$`).exec(id);
  return match ? Number(match[1]) : undefined;
}

/**
 * Gives ids that no row has had: above every id present and above the highest ever given (`last`, which the workbook remembers, for rows
 * that were deleted since).
 */
export function idGiver(record: RecordType, present: Iterable<string>, last = 0): { next: () => string; last: () => number } {
  let highest = last;
  for (const id of present) highest = Math.max(highest, idNumber(record, id) ?? 0);
  return { next: () => formatId(record, (highest += 1)), last: () => highest };
}
