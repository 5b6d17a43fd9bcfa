import type { Text } from '../../../words/text';
import type { Standard } from '../../model/standard';
import type { AnyRecord, RecordKey, WorkbookKind } from '../../model/types';
import type { RuleKey } from '../rules';

/** What rules of records may know besides the row. */
export interface Moment {
  readonly standard: Standard;
  readonly kind: WorkbookKind;
  /** The day as of which the check is made. */
  readonly today: number;
  /** What lies after this day has not happened: the later of today and the workbook's own status date. */
  readonly lastPast: number;
  /** Rows of that kind of record; none where there is no such table. */
  readonly rows: (key: RecordKey) => readonly AnyRecord[];
}

/** What one row must be. It is judged where the table has all the columns that it needs. */
export interface RowRule<R extends AnyRecord = AnyRecord> {
  readonly rule: RuleKey;
  /** The key of the column that the finding stands at. */
  readonly at: string;
  readonly needs: readonly string[];
  /** Whether the rule concerns that row. */
  applies(row: R, moment: Moment): boolean;
  holds(row: R, moment: Moment): boolean;
}

/** Something found in a row; `index` is that of the record, null for the table as a whole. */
export interface Problem {
  readonly index: number | null;
  readonly at: string;
  readonly rule: RuleKey;
  /** Absent means what the rule itself says. */
  readonly reason?: Text;
  readonly value?: string;
}

/** What the rows of one table must be together. */
export interface TableRule {
  readonly rules: readonly RuleKey[];
  readonly needs: readonly string[];
  /** The tables that must be there besides its own. */
  readonly tables?: readonly RecordKey[];
  judge(rows: readonly AnyRecord[], moment: Moment): { readonly made: number; readonly problems: readonly Problem[] };
}

export interface RecordRules {
  readonly rows?: readonly RowRule[];
  readonly table?: readonly TableRule[];
}

/** Rows by the project that they belong to; in a project workbook all belong to the same. */
export const byProject = (rows: readonly AnyRecord[]): ReadonlyMap<string, readonly number[]> => {
  const groups = new Map<string, number[]>();
  rows.forEach(({ projectId }, index) => {
    const key = String(projectId ?? '');
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return groups;
};

/** The project that rows of a group belong to. */
export const projectOf = ({ kind, rows }: Moment, projectId: string): AnyRecord | undefined =>
  kind === 'project' ? rows('project')[0] : rows('project').find(({ id }) => id === projectId);

/** Whose work is under way. */
export const isRunning = (project: AnyRecord | undefined): boolean =>
  project?.['status'] === 'running' || project?.['status'] === 'closing';
