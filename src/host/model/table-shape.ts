import type { Book, Table, TableColumn } from '../book/book';
import { removeTableColumn } from '../calculation/formula';
import { rewriteFormulas } from './formulas';
import { freeName } from './naming';

/** New columns of a table, named as Excel names them. Their header cells are the caller's matter. */
export function columnsInserted(table: Table, index: number, count: number): TableColumn[] {
  const added: TableColumn[] = [];
  for (let at = 0; at < count; at++) {
    const column = newColumn(table);
    table.columns.splice(index + at, 0, column);
    added.push(column);
  }
  return added;
}

export function newColumn(table: Table, name?: string): TableColumn {
  const taken = table.columns.map((column) => column.name);
  const wanted =
    name === undefined || name === ''
      ? freeName('Column', taken)
      : taken.some((known) => known.toLowerCase() === name.toLowerCase())
        ? freeName(name, taken, 2)
        : name;
  return { id: Math.max(0, ...table.columns.map(({ id }) => id)) + 1, name: wanted };
}

/** Columns go; formulas that name them get #REF!, as in Excel. */
export function columnsDeleted(book: Book, table: Table, index: number, count: number): void {
  for (const { name } of table.columns.slice(index, index + count)) {
    const before = table.columns.map((column) => column.name);
    table.columns.splice(index, 1);
    rewriteFormulas(book, (formula, place) =>
      formula.includes('[') ? removeTableColumn(formula, table.name, name, before, place.table?.name) : formula,
    );
  }
  const filters = new Map(
    [...table.filters].flatMap(([at, criteria]): [number, typeof criteria][] =>
      at < index ? [[at, criteria]] : at < index + count ? [] : [[at - count, criteria]],
    ),
  );
  table.filters = filters;
}
