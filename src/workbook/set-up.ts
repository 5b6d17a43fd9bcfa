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
import { Requests } from './requests';

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
  /** Told, after each request, how many of the sheets are drawn. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Turns the open workbook into a standard one, in requests that Excel takes well. Sheets that are there stay; an empty first sheet is replaced.
 * A sheet name that is taken gets a number, for tables, not sheet names, are what the product looks for. What fails takes everything away again.
 */
export async function setUpWorkbook(context: Excel.RequestContext, options: SetUpOptions): Promise<void> {
  const { kind, language, standard = BASE_STANDARD } = options;
  const { workbook } = context;
  const worksheets = workbook.worksheets.load('items/name,items/id');
  const tables = workbook.tables.load('items/name');
  const knownNames = workbook.names.load('items/name');
  const meta = loadMeta(context);
  const firstUsed = workbook.worksheets.getFirst().getUsedRangeOrNullObject(true).load('address');
  await context.sync();

  const ours = new Set(['PmoMeta', ...Object.values(RECORDS).map((record) => record.table as string)]);
  const taken = tables.items.find((table) => ours.has(table.name));
  if (meta() || taken) throw new AlreadySetUp(taken?.name ?? META_SHEET);

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
  const replaced = firstUsed.isNullObject && worksheets.items.length === 1 ? worksheets.items[0] : undefined;
  const definitions = standard.workbooks[kind];
  const before: Before = {
    sheets: new Set(worksheets.items.map(({ id }) => id)),
    names: new Set(knownNames.items.map(({ name }) => name)),
    replaced: replaced && { id: replaced.id, name: replaced.name },
  };
  let done = 0;
  const requests = new Requests(context, () => options.onProgress?.({ done, total: definitions.length }));
  try {
    await requests.room(20 + 2 * definitions.length);
    // Its name may be one of ours.
    if (replaced) replaced.name = '~';
    const sheets = new Map(definitions.map(({ key }) => [key, workbook.worksheets.add(names.get(key))]));
    drawMetaSheet(workbook.worksheets.add(META_SHEET), metaOf(standard, kind, language, options.workbookId));
    const forms = { settings, project: options.project ?? {} };
    const plan = { kind, pen, names, known: before.names, forms, listWords: options.listWords, onDrawn: () => void (done += 1) };
    await drawSheets(workbook, plan, sheets, requests);
    await requests.room(4);
    sheets.get('guide')?.activate();
    replaced?.delete();
    await requests.send();
  } catch (error) {
    await undo(context, before);
    throw error;
  }
}

/** What the workbook held before it was set up. */
interface Before {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The empty sheet that was to go, under the name that it had. */
  readonly replaced: { readonly id: string; readonly name: string } | undefined;
}

/** Takes away what a set-up that failed had added. */
async function undo(context: Excel.RequestContext, before: Before): Promise<void> {
  const sheets = context.workbook.worksheets.load('items/id');
  const names = context.workbook.names.load('items/name');
  await context.sync();
  for (const sheet of sheets.items) {
    if (before.sheets.has(sheet.id)) {
      if (sheet.id === before.replaced?.id) sheet.name = before.replaced.name;
      continue;
    }
    // Excel deletes no sheet that is very hidden.
    sheet.visibility = 'Visible';
    sheet.delete();
  }
  for (const name of names.items) if (!before.names.has(name.name)) name.delete();
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
