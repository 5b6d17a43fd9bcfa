/**
 * What a file may hold so that it is read: nobody's workbook comes near it, and one that does would take all memory, or was made for that.
 * Places in a sheet have Excel's own limits (`address.ts`).
 */
import { FileError } from './file-error';

export const LIMITS = {
  /** Of the file as it lies on the disk. */
  fileBytes: 200 * 1024 ** 2,
  /** Of all parts that are read, unpacked. */
  unpackedBytes: 1024 ** 3,
  /** Of one part, unpacked: what fits into one text. */
  partBytes: 500 * 1024 ** 2,
  /** Bytes that one packed byte may stand for in a large part: more does only what was made to. */
  packing: 1_000,
  parts: 20_000,
  sheets: 1_000,
  /** Of one sheet. */
  cells: 5_000_000,
  /** Shared texts of a workbook. */
  strings: 2_000_000,
} as const;

export type LimitName = keyof typeof LIMITS;

export class BeyondLimit extends FileError {
  constructor(readonly limit: LimitName) {
    super('tooLarge', `The file is too large: it goes beyond ${limit}, ${LIMITS[limit].toLocaleString('en')}.`);
    this.name = 'BeyondLimit';
  }
}

/** @throws BeyondLimit */
export function hold(limit: LimitName, count: number): void {
  if (count > LIMITS[limit]) throw new BeyondLimit(limit);
}
