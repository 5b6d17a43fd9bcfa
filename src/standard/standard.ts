import { IDENTITY, type Identity } from './identity';
import { LISTS } from './lists';
import { applyOverlay, type Overlay, type PackKey } from './overlay';
import { PACKS } from './packs/packs';
import { RECORDS } from './records';
import { PORTFOLIO_SHEETS } from './sheets/portfolio';
import { PROJECT_SHEETS } from './sheets/project';
import type { SheetDefinition } from './sheets/sheet';
import { portfolioStarters } from './starters/portfolio';
import { PROJECT_STARTERS } from './starters/project';
import type { RowKey } from './rows';
import { THRESHOLDS, type Thresholds } from './thresholds';
import {
  columnsFor,
  type ListDefinition,
  type ListKey,
  type RecordKey,
  type RecordType,
  type StarterRow,
  type WorkbookKind,
} from './types';

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

/** The standard of a pack with an organisation's overlay. The overlay must have been judged (`judgeOverlay`). */
export function resolveStandard(pack: PackKey, overlay: Overlay | null = null): Standard {
  const packed = applyOverlay(ground(), PACKS[pack].overlay);
  const laid = overlay ? applyOverlay(packed, overlay) : packed;
  // The method and the dictionary tell the thresholds and sheets that came out; rows of a pack or an overlay stand in their place.
  const starters = { ...portfolioStarters(laid), ...laid.starters };
  return { ...laid, pack, overlay, starters, ...linked(laid) };
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
