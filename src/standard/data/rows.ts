import type { BudgetLine } from './records/budget-line';
import type { Project } from './records/project';
import type { RaidItem } from './records/raid-item';
import type { StatusUpdate } from './records/status-update';
import type { Task } from './records/task';
import type { AnyRecord, RecordKey, RowKey } from '../model/types';

/** Rows that calculations know. */
interface KnownRows {
  readonly budgetLine: readonly BudgetLine[];
  readonly task: readonly Task[];
  readonly statusUpdate: readonly StatusUpdate[];
  readonly raidItem: readonly RaidItem[];
}

/** What belongs to a project, by the kind of record. */
export type ProjectRows = KnownRows & Readonly<Partial<Record<Exclude<RowKey, keyof KnownRows>, readonly AnyRecord[]>>>;

/** The projects of a portfolio and all that belongs to them. */
export type PortfolioRows = ProjectRows & { readonly project: readonly Project[] };

export const NO_ROWS: ProjectRows = { budgetLine: [], task: [], statusUpdate: [], raidItem: [] };

/** Rows of any kind of record, as far as there are some. */
export type RowsByRecord = Readonly<Partial<Record<RecordKey, readonly AnyRecord[]>>>;

/** The rows of those kinds of records, which `rowsOf` finds. */
export const gatherRows = (keys: readonly RowKey[], rowsOf: (key: RowKey) => readonly AnyRecord[]): ProjectRows =>
  ({ ...NO_ROWS, ...Object.fromEntries(keys.map((key) => [key, rowsOf(key)])) }) as ProjectRows;
