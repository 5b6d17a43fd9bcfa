import { STRUCTURE_RULES, repairWorkbook, type Checked, type RepairOutcome } from './repair';
import type { Migration } from '../standard/migrations/migration';
import { migrationsSince } from '../standard/migrations/migrations';
import type { StandardOf } from '../standard/own/resolve';
import { drawFooter } from './draw';
import { drawGuideSheet } from './guide-sheet';
import { fillForms } from './fill-form';
import { loadMeta, rememberInMeta } from './meta';
import { NewerStandard, NotStandard, UpToDate } from './failures';
import { penOf, readWorkbook, type OpenWorkbook } from './read';

export interface UpgradeOutcome extends RepairOutcome {
  readonly from: number;
  readonly to: number;
  readonly migrations: readonly Migration[];
}

/**
 * Brings the open workbook to our version of the standard: sheets, columns, fields, lists and names that came since are added where they
 * belong, formulas that changed are renewed, the guide is drawn anew. Whatever else is there stays, sheets and columns of people's own too.
 *
 * @param look checks the workbook as it is now.
 * @param standardOf how packs and overlays come out; absent means over our own ground.
 * @throws UpToDate, NewerStandard, NotStandard.
 */
export async function upgradeWorkbook(
  context: Excel.RequestContext,
  look: () => Promise<Checked>,
  standardOf?: StandardOf,
): Promise<UpgradeOutcome> {
  const read = loadMeta(context, standardOf);
  await context.sync();
  const found = read();
  if (!found) throw new NotStandard();
  const { version, standard } = found.identity;
  const to = standard.version;
  if (version > to) throw new NewerStandard();
  if (version === to) throw new UpToDate();
  rememberInMeta(context, found.meta, 'standardVersion', to);
  rememberInMeta(context, found.meta, 'pack', standard.pack);
  await context.sync();

  const outcome = await repairWorkbook(context, look, { only: STRUCTURE_RULES, from: version });
  const open = await readWorkbook(context, undefined, standardOf);
  await fillForms(context, open, { settings: { standardVersion: String(to) } });
  await renewGuide(context, open, await look());
  const after = await look();
  return {
    ...outcome,
    left: after.result.findings,
    after: after.result,
    from: version,
    to,
    migrations: migrationsSince(version),
  };
}

/** The guide is the product's own; it and the footers tell of the version. */
async function renewGuide(context: Excel.RequestContext, open: OpenWorkbook, { contents }: Checked): Promise<void> {
  const { kind, language, standard } = contents.identity;
  const organisation = String(open.records.settings?.[0]?.['organisation'] ?? '');
  const pen = { ...penOf(open), organisation };
  const names = new Map(
    standard.workbooks[kind].map(({ key, record, name }): [string, string] => {
      const table = record && contents.tables.find((candidate) => candidate.name === standard.records[record].table);
      return [key, table ? table.sheetName : name[language]];
    }),
  );
  const sheets = new Set(contents.sheets.map(({ name }) => name));
  for (const name of names.values()) if (sheets.has(name)) drawFooter(context.workbook.worksheets.getItem(name), pen);
  const definition = standard.workbooks[kind].find(({ layout }) => layout === 'guide');
  const name = definition && names.get(definition.key);
  if (definition && name !== undefined && sheets.has(name)) {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.unprotect();
    const all = sheet.getRange();
    all.unmerge();
    all.conditionalFormats.clearAll();
    all.clear();
    drawGuideSheet(sheet, definition, kind, names, pen);
    sheet.activate();
  }
  await context.sync();
}
