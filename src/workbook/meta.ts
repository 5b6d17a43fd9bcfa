import { META_TABLE, readMeta, type Meta, type WorkbookIdentity } from '../standard/own/meta';
import type { StandardOf } from '../standard/own/resolve';
import { addressOf, literal, type CellInput } from './cells';

/** What the workbook knows of itself, in a very hidden sheet that travels with the file. */
export const META_SHEET = '_pmo';

export function drawMetaSheet(sheet: Excel.Worksheet, meta: Meta): void {
  const rows: CellInput[][] = [
    ['Key', 'Value'],
    ...Object.entries(meta).map(([key, value]) => [literal(key), typeof value === 'string' ? literal(value) : value]),
  ];
  sheet.getRangeByIndexes(0, 0, rows.length, 2).values = rows;
  const table = sheet.tables.add(addressOf(0, 0, rows.length - 1, 1), true);
  table.name = META_TABLE;
  sheet.visibility = 'VeryHidden';
}

/** The meta table as it is, and what it says. */
export interface ReadMeta {
  readonly meta: Meta;
  readonly identity: WorkbookIdentity;
}

/** Queues the reading of the meta table; call the result after the next sync. A workbook that is not ours answers undefined. */
export function loadMeta(context: Excel.RequestContext, standardOf?: StandardOf): () => ReadMeta | undefined {
  // Its parts are loaded along with it: asked for on their own, they would be parts of nothing where there is no such table.
  const table = context.workbook.tables.getItemOrNullObject(META_TABLE).load('name,columns/items/values');
  return () => {
    if (table.isNullObject) return undefined;
    const [keys = [], values = []] = table.columns.items.map((column) => (column.values as (string | number)[][]).slice(1).flat());
    const meta: Meta = Object.fromEntries(keys.map((key, at) => [String(key), values[at] ?? '']));
    const identity = readMeta(meta, standardOf);
    return identity && { meta, identity };
  };
}

/** Queues the writing of one line of the meta table, as it was read. */
export function rememberInMeta(context: Excel.RequestContext, meta: Meta, key: string, value: string | number): void {
  const at = Object.keys(meta).indexOf(key);
  const cell = typeof value === 'string' ? literal(value) : value;
  if (at < 0) context.workbook.tables.getItem(META_TABLE).rows.add(undefined, [[literal(key), cell]]);
  else context.workbook.worksheets.getItem(META_SHEET).getRangeByIndexes(at + 1, 1, 1, 1).values = [[cell]];
}
