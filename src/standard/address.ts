import { columnLetters } from '../ooxml/address';

export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** `$C$12`, zero-based. */
export const absoluteCell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** The sheet that a reference leads to. */
export const sheetIn = (reference: string): string | undefined =>
  /^(?:'((?:[^']|'')+)'|([^'!]+))!/
    .exec(reference)
    ?.slice(1)
    .find((name) => name)
    ?.replaceAll("''", "'");

/** Whether a reference is that cell of that sheet, `$C$12`. */
export const leadsTo = (reference: string | undefined, sheet: string, cell: string): boolean =>
  reference !== undefined &&
  sheetIn(reference)?.toLowerCase() === sheet.toLowerCase() &&
  reference.slice(reference.lastIndexOf('!') + 1).toUpperCase() === cell;
