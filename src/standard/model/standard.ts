import type { Identity } from './identity';
import type { Overlay, PackKey } from './overlay';
import type { SheetDefinition } from './sheet';
import type { Thresholds } from './thresholds';
import {
  columnsFor,
  type ListDefinition,
  type ListKey,
  type RecordKey,
  type RecordType,
  type RowKey,
  type StarterRow,
  type WorkbookKind,
} from './types';

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

/** The lists that the tables of a workbook kind use. */
export function listsOf(
  { workbooks, records, lists }: Pick<Standard, 'workbooks' | 'records' | 'lists'>,
  kind: WorkbookKind,
): readonly ListDefinition[] {
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
