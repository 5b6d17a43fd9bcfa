/** More rows than any table of a project has; what ranks rows ends with the row's number below that. */
const MOST_ROWS = 100_000;

/** The numbers of the rows of a table, from 1, of which this is a column: an array. */
const rowNumbers = (column: string): string => `(ROW(${column})-MIN(ROW(${column}))+1)`;

/**
 * A formula template for the number of the row that comes at a place in order, by an array of whole numbers above 0 (anything else is left
 * out); rows that are equal come as they stand. Nothing where there are fewer. `value` is of the rows of `column`.
 */
export function rowAtPlace(value: string, column: string, place: string | number, order: 'highest' | 'lowest'): string {
  // Left out is a text, not FALSE: of a table with one row the array is one value, and FALSE would count as 0.
  const key =
    order === 'highest'
      ? `LARGE(IF(IFERROR(${value},0)>0,(${value})*${MOST_ROWS}+${MOST_ROWS}-${rowNumbers(column)},""),${place})`
      : `SMALL(IF(IFERROR(${value},0)>0,(${value})*${MOST_ROWS}+${rowNumbers(column)},""),${place})`;
  return order === 'highest' ? `IFERROR(${MOST_ROWS}-MOD(${key},${MOST_ROWS}),"")` : `IFERROR(MOD(${key},${MOST_ROWS}),"")`;
}
