import { listName, listTable } from '../standard/writing/formula';
import type { SheetDefinition } from '../standard/model/sheet';
import { listsOf } from '../standard/model/standard';
import type { ListDefinition, ListKey, WorkbookKind } from '../standard/model/types';
import { addressOf, columnPoints, literal } from './cells';
import { drawFrame, drawHeader, FRAME_ACTIONS, HEADER_ROW, type Pen } from './draw';
import type { Requests } from './requests';

/** One small table a list, side by side, each with a defined name that follows it as it grows. `extra` are the organisation's own words. */
export async function drawListsSheet(
  sheet: Excel.Worksheet,
  definition: SheetDefinition,
  kind: WorkbookKind,
  pen: Pen,
  requests: Requests,
  extra: Partial<Record<ListKey, readonly string[]>> = {},
): Promise<void> {
  const { language } = pen;
  await requests.room(FRAME_ACTIONS);
  drawFrame(sheet, definition.name[language], definition.purpose[language], pen);
  const lists = listsOf(pen.standard, kind);
  // Side by side they are far wider than a page.
  sheet.pageLayout.zoom = { scale: 80 };
  for (const [index, list] of lists.entries()) {
    await requests.room(LIST_ACTIONS, 40 * (list.entries.length + (extra[list.key]?.length ?? 0)));
    drawList(sheet, list, index * LIST_STEP, pen, extra[list.key] ?? []);
  }
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
}

/** Actions that one list takes. */
const LIST_ACTIONS = 50;

/** A list and the gap before the next one, in columns. */
export const LIST_STEP = 2;

/** One list as a table of its own, with the name that entry rules take it by. */
export function drawList(sheet: Excel.Worksheet, list: ListDefinition, column: number, pen: Pen, extra: readonly string[] = []): void {
  const { language } = pen;
  const words = [...list.entries.map((entry) => entry.name[language]), ...extra];
  const header = sheet.getRangeByIndexes(HEADER_ROW, column, 1, 1);
  header.values = [[list.name[language]]];
  header.format.columnWidth = columnPoints(24);
  sheet.getRangeByIndexes(HEADER_ROW, column + 1, 1, 1).format.columnWidth = columnPoints(3);
  sheet.getRangeByIndexes(HEADER_ROW + 1, column, words.length, 1).values = words.map((word) => [literal(word)]);
  const table = sheet.tables.add(addressOf(HEADER_ROW, column, HEADER_ROW + words.length, column), true);
  table.name = listTable(list.key);
  table.style = 'TableStyleLight1';
  table.showFilterButton = false;
  drawHeader(pen, header, 20);
  // By `add` Excel would keep the cells that the column has now, and words added later would be missing from the lists.
  sheet.context.workbook.names.addFormulaLocal(listName(list.key), `=${listTable(list.key)}[${list.name[language]}]`);
}
