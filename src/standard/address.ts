/** `0` → `A`, `26` → `AA`. */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** `$C$12`, zero-based. */
export const absoluteCell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
