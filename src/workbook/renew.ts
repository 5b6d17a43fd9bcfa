import type { WorkbookContents } from '../standard/check/contents';
import { textOf } from '../standard/decode/value';
import type { SheetDefinition } from '../standard/model/sheet';
import type { Text } from '../words/text';
import type { Pen } from './draw';
import { drawGuideSheet } from './guide-sheet';
import { Requests } from './requests';
import { drawView } from './views/views';

export const isNamed = (found: string, names: Text): boolean =>
  [names.en, names.fr].some((name) => name.trim().toLowerCase() === found.trim().toLowerCase());

/** What a sheet of the standard is called in this workbook; undefined where it is not there. */
export function sheetNameIn({ identity, tables, sheets }: WorkbookContents, { record, name }: SheetDefinition): string | undefined {
  const table = record && identity.standard.records[record].table.toLowerCase();
  const placed = tables.find((candidate) => candidate.name.toLowerCase() === table);
  return (
    placed?.sheetName ?? sheets.find((sheet) => isNamed(sheet.name, name))?.name ?? sheets.find((sheet) => isNamed(sheet.title, name))?.name
  );
}

/** The pen that the workbook was drawn with. */
export function penIn({ identity: { language, standard }, tables }: WorkbookContents): Pen {
  const settings = tables.find(({ name }) => name === standard.records.settings.table);
  const names = standard.records.settings.columns.find(({ key }) => key === 'organisation')?.name;
  const row = settings?.rows.find(([label]) => names && isNamed(textOf(label ?? null), names));
  return { standard, language, organisation: textOf(row?.[1] ?? null) };
}

/**
 * Draws the guide and the sheets that only calculate anew, where they are, if they refer to what is no more: Excel leaves #REF! in their
 * formulas, and what was put back since does not mend them. What people noted in other cells of these sheets stays, and so does a sheet that
 * a password protects.
 */
export async function renewCalculatedSheets(context: Excel.RequestContext, contents: WorkbookContents): Promise<void> {
  const { kind, standard, language } = contents.identity;
  const definitions = standard.workbooks[kind];
  const sheetNames = new Map(
    definitions.map((definition) => [definition.key, sheetNameIn(contents, definition) ?? definition.name[language]]),
  );
  const placed = definitions
    .filter(({ layout }) => layout === 'guide' || layout === 'view')
    .flatMap((definition) => {
      const name = sheetNameIn(contents, definition);
      if (name === undefined) return [];
      const sheet = context.workbook.worksheets.getItem(name);
      return [{ definition, sheet, charts: sheet.charts.load('items/name'), used: sheet.getUsedRangeOrNullObject(true).load('formulas') }];
    });
  await context.sync();

  // All are opened before any is drawn: what fails while a sheet is opened is its password, and nothing else.
  const opened: typeof placed = [];
  for (const each of placed)
    if (!each.used.isNullObject && each.used.formulas.flat().some(isBroken) && (await isOpened(context, each.sheet))) opened.push(each);

  const requests = new Requests(context);
  const pen = penIn(contents);
  for (const { definition, sheet, charts } of opened) {
    await requests.room(SHEET_ACTIONS);
    for (const chart of charts.items) chart.delete();
    const all = sheet.getRange();
    all.unmerge();
    all.conditionalFormats.clearAll();
    // A formula that is written into a cell formatted as text stays text.
    all.clear('Formats');
    all.columnHidden = false;
    all.rowHidden = false;
    if (definition.layout === 'guide') drawGuideSheet(sheet, definition, kind, sheetNames, pen);
    else drawView(sheet, { definition, kind, sheetNames, known: new Set(contents.names.keys()), pen });
  }
  await requests.send();
}

/** Actions that the largest of these sheets takes. */
const SHEET_ACTIONS = 2_200;

const isBroken = (formula: unknown): boolean => typeof formula === 'string' && formula.startsWith('=') && formula.includes('#REF!');

/** Takes the sheet's protection away; false where that needs a password. */
async function isOpened(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  sheet.protection.unprotect();
  try {
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
