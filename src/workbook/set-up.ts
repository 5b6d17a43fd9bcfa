import { metaOf } from '../standard/own/meta';
import { RECORDS } from '../standard/data/records';
import { BASE_STANDARD } from '../standard/own/resolve';
import type { Standard } from '../standard/model/standard';
import type { AnyRecord, ListKey, WorkbookKind } from '../standard/model/types';
import type { Language } from '../words/text';
import type { Pen } from './draw';
import { drawSheets } from './draw-sheets';
import { AlreadySetUp } from './failures';
import { drawMetaSheet, loadMeta, META_SHEET } from './meta';

export interface SetUpOptions {
  /** Absent means ours, as delivered. */
  readonly standard?: Standard;
  readonly kind: WorkbookKind;
  readonly language: Language;
  /** Identifies this workbook for ever; the caller makes it. */
  readonly workbookId: string;
  /** Members of the settings record. */
  readonly settings?: AnyRecord;
  /** The project of a project workbook. */
  readonly project?: AnyRecord;
  /** The organisation's own words for open lists. */
  readonly listWords?: Partial<Record<ListKey, readonly string[]>>;
}

/**
 * Turns the open workbook into a standard one: two requests. Sheets that are there stay; an empty first sheet is replaced. A sheet name
 * that is taken gets a number, for tables, not sheet names, are what the product looks for.
 */
export async function setUpWorkbook(context: Excel.RequestContext, options: SetUpOptions): Promise<void> {
  const { kind, language, standard = BASE_STANDARD } = options;
  const { workbook } = context;
  const worksheets = workbook.worksheets.load('items/name,items/id');
  const tables = workbook.tables.load('items/name');
  const meta = loadMeta(context);
  const firstUsed = workbook.worksheets.getFirst().getUsedRangeOrNullObject(true).load('address');
  await context.sync();

  const ours = new Set(['PmoMeta', ...Object.values(RECORDS).map((record) => record.table as string)]);
  const taken = tables.items.find((table) => ours.has(table.name));
  if (meta() || taken) throw new AlreadySetUp(taken?.name ?? META_SHEET);

  context.application.suspendApiCalculationUntilNextSync();
  const settings: AnyRecord = {
    ...Object.fromEntries(standard.records.settings.columns.map((column) => [column.key, column.default ?? null])),
    organisation: standard.overlay?.identity?.organisation ?? null,
    ...options.settings,
    language,
    standardVersion: String(standard.version),
  };
  const pen: Pen = { standard, language, organisation: String(settings['organisation'] ?? '') };
  const names = freeNames(
    standard.workbooks[kind].map((sheet) => ({ key: sheet.key, name: sheet.name[language] })),
    firstUsed.isNullObject && worksheets.items.length === 1 ? [] : worksheets.items.map((sheet) => sheet.name),
  );
  const drawn = new Map(standard.workbooks[kind].map((definition) => [definition.key, workbook.worksheets.add(`~${definition.key}`)]));
  if (firstUsed.isNullObject && worksheets.items.length === 1) worksheets.items[0]?.delete();
  for (const [key, sheet] of drawn) sheet.name = names.get(key) ?? key;
  drawMetaSheet(workbook.worksheets.add(META_SHEET), metaOf(standard, kind, language, options.workbookId));

  drawSheets(workbook, { kind, pen, names, forms: { settings, project: options.project ?? {} }, listWords: options.listWords }, drawn);
  drawn.get('guide')?.activate();
  try {
    await context.sync();
  } catch (error) {
    await undo(context, worksheets.items);
    throw error;
  }
}

/** Takes away what a set-up that failed had added; a workbook keeps at least one sheet. */
async function undo(context: Excel.RequestContext, before: readonly Excel.Worksheet[]): Promise<void> {
  const known = new Set(before.map((sheet) => sheet.id));
  const sheets = context.workbook.worksheets.load('items/id');
  const names = context.workbook.names.load('items/name');
  await context.sync();
  const [first] = before;
  if (first && !sheets.items.some((sheet) => sheet.id === first.id)) context.workbook.worksheets.add(first.name);
  for (const sheet of sheets.items) {
    if (known.has(sheet.id)) continue;
    // Excel deletes no sheet that is very hidden.
    sheet.visibility = 'Visible';
    sheet.delete();
  }
  for (const name of names.items) if (name.name.startsWith('Pmo')) name.delete();
  await context.sync();
}

/** The wanted name, or with a number where it is taken (names are compared without regard to case, as Excel does). */
function freeNames(wanted: readonly { key: string; name: string }[], takenNames: readonly string[]): Map<string, string> {
  const taken = new Set(takenNames.map((name) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const { key, name } of wanted) {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
    taken.add(free.toLowerCase());
    names.set(key, free);
  }
  return names;
}
