import { IDENTITY, type Identity } from './data/identity';
import { LISTS } from './data/lists';
import { applyOverlay, rowsAdded, type Overlay, type PackKey } from './own/overlay';
import { PACKS } from './data/packs/packs';
import { RECORDS } from './data/records';
import { PORTFOLIO_SHEETS } from './data/sheets/portfolio';
import { PROJECT_SHEETS } from './data/sheets/project';
import type { SheetDefinition } from './model/sheet';
import { portfolioStarters } from './data/starters/portfolio';
import { PROJECT_STARTERS } from './data/starters/project';
import type { RowKey } from './data/rows';
import { THRESHOLDS, type Thresholds } from './data/thresholds';
import {
  columnsFor,
  type ListDefinition,
  type ListKey,
  type RecordKey,
  type RecordType,
  type StarterRow,
  type WorkbookKind,
} from './model/types';

/** Version of the standard that this code writes; a workbook remembers the one that made it. */
export const STANDARD_VERSION = 2;

/**
 * Everything that a set of workbooks is made and judged by: our base, a method's pack, an organisation's overlay, laid over each other.
 * Its columns carry their lists.
 */
export interface Standard {
  readonly version: number;
  readonly pack: PackKey;
  /** What the organisation laid over the pack; travels in the workbooks that were made with it. */
  readonly overlay: Overlay | null;
  readonly identity: Identity;
  readonly records: Readonly<Record<RecordKey, RecordType>>;
  /** The sheets of each kind of workbook, in order. */
  readonly workbooks: Readonly<Record<WorkbookKind, readonly SheetDefinition[]>>;
  readonly lists: Readonly<Record<string, ListDefinition>>;
  /** Rows that the tables of a new workbook begin with. */
  readonly starters: Readonly<Partial<Record<RecordKey, readonly StarterRow[]>>>;
  readonly thresholds: Thresholds;
}

/** What overlays are laid over. Sheets that only some methods use are among its sheets, marked optional. */
const ground = (): Standard => ({
  version: STANDARD_VERSION,
  pack: 'pmi',
  overlay: null,
  identity: IDENTITY,
  records: RECORDS,
  workbooks: { project: PROJECT_SHEETS, portfolio: PORTFOLIO_SHEETS },
  lists: LISTS,
  starters: PROJECT_STARTERS,
  thresholds: THRESHOLDS,
});

/** What an organisation's overlay is laid over: our base under the pack, with the sheets that are left out. */
export const packedStandard = (pack: PackKey): Standard => ({ ...applyOverlay(ground(), PACKS[pack].overlay), pack });

/** The standard of a pack with an organisation's overlay. The overlay must have been judged (`judgeOverlay`). */
export function resolveStandard(pack: PackKey, overlay: Overlay | null = null): Standard {
  const packed = packedStandard(pack);
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
  const withLists = (record: RecordType): RecordType => ({
    ...record,
    columns: record.columns.map((column) => {
      const values = column.type === 'flag' ? lists['yesNo'] : column.list === undefined ? undefined : lists[column.list];
      return values ? { ...column, values } : column;
    }),
  });
  const shown = (sheets: readonly SheetDefinition[]): SheetDefinition[] => sheets.filter(({ optional }) => !optional);
  return {
    records: Object.fromEntries(Object.entries(records).map(([key, record]) => [key, withLists(record)])) as Record<RecordKey, RecordType>,
    workbooks: { project: shown(workbooks.project), portfolio: shown(workbooks.portfolio) },
  };
}

/** PMI's vocabulary, as we deliver it. */
export const BASE_STANDARD: Standard = resolveStandard('pmi');

/** The lists that the tables of a workbook kind use. */
export function listsOf({ workbooks, records, lists }: Standard, kind: WorkbookKind): readonly ListDefinition[] {
  const used = new Set<ListKey>(['yesNo']);
  for (const { record } of workbooks[kind])
    if (record) for (const column of columnsFor(records[record], kind)) if (column.list) used.add(column.list);
  return Object.values(lists).filter((list) => used.has(list.key));
}

/** Records of a project that the portfolio holds for all projects, the project itself left out: those that have a table in both kinds. */
export const rolledUp = ({ workbooks }: Standard): RowKey[] => {
  const inPortfolio = new Set(workbooks.portfolio.map(({ record }) => record));
  return workbooks.project.flatMap(({ record, layout }) =>
    record && layout === 'table' && record !== 'project' && inPortfolio.has(record) ? [record] : [],
  );
};
