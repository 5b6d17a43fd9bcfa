import { columnsFor, type RecordType, type WorkbookKind } from '../model/types';
import { listsOf, type Standard } from '../model/standard';
import { listName, listTable, nameOfField, reportSheetName } from '../writing/formula';

/** What workbooks, maps and own standards out there know a standard by. */
export const KEY_KINDS = ['record', 'table', 'column', 'list', 'entry', 'sheet', 'name'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** Every key of a standard, by its kind, sorted: `task.owner` of a column, `rag.green` of an entry, `project.raid` of a sheet. */
export type StandardKeys = Readonly<Record<KeyKind, readonly string[]>>;

/** @param standard with all its sheets, those of packs too. */
export function keysOf(standard: Pick<Standard, 'records' | 'lists' | 'workbooks'>): StandardKeys {
  const records = Object.values(standard.records);
  const lists = Object.values(standard.lists);
  const kinds = Object.keys(standard.workbooks) as WorkbookKind[];
  const keys: Record<KeyKind, readonly string[]> = {
    record: records.map(({ key }) => key),
    table: [...records.map(({ table }) => table), ...lists.map(({ key }) => listTable(key))],
    column: records.flatMap(({ key, columns }) => columns.map((column) => `${key}.${column.key}`)),
    list: lists.map(({ key }) => key),
    entry: lists.flatMap(({ key, entries }) => entries.map(({ code }) => `${key}.${code}`)),
    sheet: kinds.flatMap((kind) => standard.workbooks[kind].map(({ key }) => `${kind}.${key}`)),
    name: kinds.flatMap((kind) => namesIn(standard, kind)),
  };
  return Object.fromEntries(KEY_KINDS.map((kind) => [kind, [...new Set(keys[kind])].sort()])) as unknown as StandardKeys;
}

/** The defined names of a workbook's lists, fields of forms and sheets that reports fill. */
const namesIn = (standard: Parameters<typeof keysOf>[0], kind: WorkbookKind): string[] => [
  ...listsOf(standard, kind).map(({ key }) => listName(key)),
  ...standard.workbooks[kind].flatMap(({ key, layout, record }) => {
    if (layout === 'report') return [reportSheetName(key)];
    const of: RecordType | undefined = layout === 'form' && record ? standard.records[record] : undefined;
    return of ? columnsFor(of, kind).map((column) => nameOfField(of, column)) : [];
  }),
];
