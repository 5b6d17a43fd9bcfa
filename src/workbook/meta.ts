import { addressOf, literal, type CellInput } from './cells';

/** What the workbook knows of itself, in a very hidden sheet that travels with the file. */
export const META_SHEET = '_pmo';
export const META_TABLE = 'PmoMeta';

export type Meta = Record<string, string | number>;

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

/** Queues the reading of the meta table; call the result after the next sync. A workbook that is not ours answers undefined. */
export function loadMeta(context: Excel.RequestContext): () => Meta | undefined {
  const table = context.workbook.tables.getItemOrNullObject(META_TABLE);
  const body = table.getDataBodyRange();
  table.load('name');
  body.load('values');
  return () =>
    table.isNullObject
      ? undefined
      : (Object.fromEntries((body.values as [string, string | number][]).map(([key, value]) => [key, value])) as Meta);
}
