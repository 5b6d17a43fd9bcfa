import type { Table, TableColumn } from '../book/book';
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

export function columnsDeleted(table: Table, index: number, count: number): void {
  table.columns.splice(index, count);
  const filters = new Map(
    [...table.filters].flatMap(([at, criteria]): [number, typeof criteria][] =>
      at < index ? [[at, criteria]] : at < index + count ? [] : [[at - count, criteria]],
    ),
  );
  table.filters = filters;
}
