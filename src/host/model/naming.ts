import type { Book } from '../book/book';
import { alreadyExists, invalidArgument } from '../bridge/errors';
import { looksLikeReference } from './address';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Excel's rules for the name of a sheet. */
export function checkSheetName(book: Book, name: string, ownId?: string): void {
  if (
    name.length === 0 ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    same(name, 'History')
  )
    throw invalidArgument(`'${name}' cannot be the name of a sheet.`);
  if (book.sheets.some((sheet) => sheet.id !== ownId && same(sheet.name, name))) throw alreadyExists(`There is a sheet '${name}' already.`);
}

/** Excel's rules for tables' and defined names: a letter, `_` or `\` first, then letters, digits, `_`, `.`, `\`; nothing that reads as a cell. */
export function checkDefinedName(name: string, what: string): void {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || looksLikeReference(name))
    throw invalidArgument(`'${name}' cannot be the name of a ${what}.`);
}

export function checkTableName(book: Book, name: string, ownId?: number): void {
  checkDefinedName(name, 'table');
  const taken =
    book.sheets.some((sheet) => sheet.tables.some((table) => table.id !== ownId && same(table.name, name))) ||
    book.names.some((known) => !known.sheetId && same(known.name, name));
  if (taken) throw alreadyExists(`There is a table or name '${name}' already.`);
}

/** `Sheet2`, `Table3`, …: the prefix with the lowest number that is free. */
export function freeName(prefix: string, taken: Iterable<string>, from = 1): string {
  const known = new Set([...taken].map((name) => name.toLowerCase()));
  let number = from;
  while (known.has(`${prefix}${number}`.toLowerCase())) number += 1;
  return `${prefix}${number}`;
}

/** Names for the columns of a table as Excel gives them: blank becomes Column1, a second `Cost` becomes Cost2. */
export function columnNames(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  const wanted = new Set(headers.map((header) => header.toLowerCase()));
  return headers.map((header, at) => {
    let name = header === '' ? `Column${at + 1}` : header;
    const base = header === '' ? 'Column' : header;
    for (
      let number = header === '' ? at + 1 : 2;
      taken.has(name.toLowerCase()) || (header === '' && wanted.has(name.toLowerCase()));
      number += 1
    )
      name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
