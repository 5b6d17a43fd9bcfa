import { IDENTITY } from '../data/identity';
import { LISTS } from '../data/lists';
import { PACKS } from '../data/packs/packs';
import { RECORDS } from '../data/records';
import { PORTFOLIO_SHEETS } from '../data/sheets/portfolio';
import { PROJECT_SHEETS } from '../data/sheets/project';
import { portfolioStarters } from '../data/starters/portfolio';
import { PROJECT_STARTERS } from '../data/starters/project';
import { THRESHOLDS } from '../data/thresholds';
import { STANDARD_VERSION } from '../data/version';
import type { Overlay, PackKey } from '../model/overlay';
import type { SheetDefinition } from '../model/sheet';
import type { Standard } from '../model/standard';
import type { ListDefinition, ListKey, RecordKey, StarterRow } from '../model/types';
import { withLists } from '../model/with-lists';
import { applyOverlay, rowsAdded } from './apply-overlay';

/** What packs and overlays are laid over. Sheets that only some methods use are among its sheets, marked optional. */
export type Ground = Omit<Standard, 'pack' | 'overlay'>;

/** Ours. */
export const GROUND: Ground = {
  version: STANDARD_VERSION,
  identity: IDENTITY,
  records: RECORDS,
  workbooks: { project: PROJECT_SHEETS, portfolio: PORTFOLIO_SHEETS },
  lists: LISTS,
  starters: PROJECT_STARTERS,
  thresholds: THRESHOLDS,
};

/** What an organisation's overlay is laid over: our base under the pack, with the sheets that are left out. */
export const packedStandard = (pack: PackKey, ground: Ground = GROUND): Standard => ({
  ...applyOverlay({ ...ground, pack: 'pmi', overlay: null }, PACKS[pack].overlay),
  pack,
});

/** The standard of a pack with an organisation's overlay. */
export type StandardOf = (pack: PackKey, overlay: Overlay | null) => Standard;

/** The standard of a pack with an organisation's overlay, over our ground or another. The overlay must have been judged (`judgeOverlay`). */
export function resolveStandard(pack: PackKey, overlay: Overlay | null = null, ground: Ground = GROUND): Standard {
  const packed = packedStandard(pack, ground);
  const laid = overlay ? applyOverlay(packed, overlay) : packed;
  // The method and the dictionary tell the thresholds and sheets that came out; rows of a pack or an overlay stand in their place.
  const starters: Partial<Record<RecordKey, readonly StarterRow[]>> = { ...portfolioStarters(laid), ...laid.starters };
  const added = rowsAdded(laid, [PACKS[pack].overlay, ...(overlay ? [overlay] : [])]);
  for (const [key, rows] of Object.entries(added)) starters[key as RecordKey] = [...(starters[key as RecordKey] ?? []), ...rows];
  return { ...laid, pack, overlay, starters: withoutLeftOut(starters, laid), ...linked(laid) };
}

/** Rows to begin with name no entry of a list that was left out: a row that requires it goes, another loses it. */
function withoutLeftOut(starters: Standard['starters'], { records, lists }: Standard): Standard['starters'] {
  const gone = (list: ListKey, code: StarterRow[string]): boolean => {
    const was = (LISTS as Readonly<Record<string, ListDefinition>>)[list]?.entries.some((entry) => entry.code === code) ?? false;
    return was && !lists[list]?.entries.some((entry) => entry.code === code);
  };
  return Object.fromEntries(
    Object.entries(starters).map(([key, rows]) => [
      key,
      (rows ?? []).flatMap((row): StarterRow[] => {
        const lost = records[key as RecordKey].columns.filter(
          ({ key: member, list }) => list !== undefined && gone(list, row[member] ?? null),
        );
        if (lost.some(({ required }) => required)) return [];
        return [lost.length === 0 ? row : { ...row, ...Object.fromEntries(lost.map(({ key: member }) => [member, null])) }];
      }),
    ]),
  );
}

/** Sheets that are shown, and columns with their lists. */
function linked({ records, lists, workbooks }: Standard): Pick<Standard, 'records' | 'workbooks'> {
  const shown = (sheets: readonly SheetDefinition[]): SheetDefinition[] => sheets.filter(({ optional }) => !optional);
  return {
    records: withLists(records, lists),
    workbooks: { project: shown(workbooks.project), portfolio: shown(workbooks.portfolio) },
  };
}

/** PMI's vocabulary, as we deliver it. */
export const BASE_STANDARD: Standard = resolveStandard('pmi');
