import type { Area } from '../../ooxml/address';
import type { Table } from '../book/book';

/** The cells of a table between header and totals: always at least one row. */
export function bodyArea(table: Table): Area {
  return {
    ...table.area,
    row: table.area.row + (table.showHeaders ? 1 : 0),
    lastRow: table.area.lastRow - (table.showTotals ? 1 : 0),
  };
}
