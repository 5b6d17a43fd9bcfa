import type { Text } from '../../words/text';

/** How a column's values are typed, checked, formatted and entered. Dates, months and timestamps are Excel serials (1900 system). */
export type ColumnType =
  | 'id'
  | 'text'
  | 'longText'
  | 'integer'
  | 'number'
  | 'percent'
  | 'money'
  | 'date'
  /** The first day of a month. */
  | 'month'
  | 'timestamp'
  | 'list'
  | 'flag';

/** What a field holds once decoded; a list's value is its code, never its word. `null` is blank. */
export type FieldValue = string | number | boolean | null;

export type WorkbookKind = 'project' | 'portfolio';

/**
 * Everything known of one column. In `formula`, `{key}` stands for the same row's column of that key, `{list:rag.red}` for that entry's
 * word and `{name:StatusDate}` for a defined name; the renderer turns it into the workbook's own references and language.
 */
export interface Column {
  /** The member of the record: camel case, permanent. */
  readonly key: string;
  readonly type: ColumnType;
  /** The header. Unique in its table, in each language. */
  readonly name: Text;
  /** Shown when the cell is selected: at most 255 characters in each language. */
  readonly help: Text;
  /** Headers that mean the same in other organisations' registers, in either language. */
  readonly synonyms?: readonly string[];
  readonly list?: ListKey;
  /** The list itself: every column of a resolved standard that has a `list` carries it, with the organisation's own entries. */
  readonly values?: ListDefinition;
  /** What the column names: a value that stands in that column of that record's table, such as a project's id. */
  readonly refersTo?: ColumnReference;
  readonly required?: boolean;
  readonly default?: FieldValue;
  readonly formula?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The key of a date column that this one may not lie before. */
  readonly notBefore?: string;
  /** Tells what has happened: it may not lie after the status date. */
  readonly past?: boolean;
  /** Characters. */
  readonly width: number;
  /** Overrides the number format of the type. */
  readonly format?: string;
  /** The only workbook kinds that show this column; absent means all. */
  readonly kinds?: readonly WorkbookKind[];
  /** Written by the product, not by people. */
  readonly automatic?: boolean;
  /** Heading of the form section that the field belongs to. */
  readonly section?: SectionKey;
  /** The version of the standard that brought it; absent means the first. Workbooks of earlier versions do not lack it. */
  readonly since?: number;
  /** Added by the organisation: calculations do not know it. */
  readonly own?: boolean;
}

export interface ColumnReference {
  readonly record: RecordKey;
  /** A column of that record. */
  readonly key: string;
}

export type SectionKey =
  'identity' | 'organisation' | 'context' | 'scope' | 'planning' | 'state' | 'dates' | 'money' | 'approval' | 'own' | 'trace';

/** A kind of row: its table and its columns. */
export interface RecordType {
  readonly key: RecordKey;
  /** The Excel table's name: the same in every language. */
  readonly table: string;
  /** Ids are this prefix, a dash and a number: `R-0007`. */
  readonly idPrefix: string;
  /** The version of the standard that brought it; absent means the first. */
  readonly since?: number;
  readonly name: Text;
  readonly plural: Text;
  readonly columns: readonly Column[];
}

export type RecordKey = ProjectRecordKey | PortfolioRecordKey;

/** Records that a project workbook holds; the portfolio has some of them for all its projects. */
export type ProjectRecordKey =
  | 'project'
  | 'charter'
  | 'stakeholder'
  | 'responsibility'
  | 'task'
  | 'milestone'
  | 'gateReview'
  | 'budgetLine'
  | 'resourceLine'
  | 'acquisition'
  | 'raidItem'
  | 'decision'
  | 'action'
  | 'changeRequest'
  | 'requirement'
  | 'deliverable'
  | 'qualityCheck'
  | 'communication'
  | 'adoption'
  | 'benefit'
  | 'statusUpdate'
  | 'meeting'
  | 'lesson'
  | 'release'
  | 'sprint'
  | 'backlogItem'
  | 'settings';

/** Records that only the portfolio workbook holds. */
export type PortfolioRecordKey =
  | 'phase'
  | 'methodDeliverable'
  | 'methodRole'
  | 'policy'
  | 'programme'
  | 'criterion'
  | 'score'
  | 'objective'
  | 'contribution'
  | 'envelope'
  | 'capacity'
  | 'committee'
  | 'agendaItem'
  | 'projectDependency'
  | 'kpi'
  | 'rate'
  | 'exception';

/** Every kind of record but the project itself. */
export type RowKey = Exclude<RecordKey, 'project'>;

/** A list of the standard, or one that an organisation added. */
export type ListKey = StandardListKey | `own_${string}`;

export type StandardListKey = ProjectListKey | PortfolioListKey;

/** Lists that only the portfolio's own records use. */
export type PortfolioListKey =
  | 'requirementLevel'
  | 'governanceLevel'
  | 'direction'
  | 'portfolioDecision'
  | 'committeeKind'
  | 'committeeState'
  | 'agendaKind'
  | 'agendaOutcome'
  | 'dependencyType'
  | 'dependencyState'
  | 'kpiFamily'
  | 'kpiUnit';

export type ProjectListKey =
  | 'methodology'
  | 'category'
  | 'projectStatus'
  | 'gate'
  | 'priority'
  | 'confidence'
  | 'rag'
  | 'costCategory'
  | 'expenditure'
  | 'currency'
  | 'raidType'
  | 'raidResponse'
  | 'raidState'
  | 'theme'
  | 'riskLevel'
  | 'phase'
  | 'gateDecision'
  | 'approval'
  | 'attitude'
  | 'engagement'
  | 'milestoneState'
  | 'resourceType'
  | 'role'
  | 'resourceUnit'
  | 'procurement'
  | 'contractType'
  | 'acquisitionState'
  | 'decisionState'
  | 'actionState'
  | 'moscow'
  | 'requirementType'
  | 'requirementState'
  | 'deliverableState'
  | 'answer'
  | 'channel'
  | 'frequency'
  | 'benefitCategory'
  | 'meetingKind'
  | 'lessonType'
  | 'releaseState'
  | 'backlogState'
  | 'trend'
  | 'projectSize'
  | 'ganttScale'
  | 'rateType'
  | 'severity'
  | 'language'
  | 'yesNo';

export interface ListEntry {
  readonly code: string;
  readonly name: Text;
  /** The version of the standard that brought it; absent means its list's. */
  readonly since?: number;
  readonly synonyms?: readonly string[];
}

export interface ListDefinition {
  readonly key: ListKey;
  /** The version of the standard that brought it; absent means the first. */
  readonly since?: number;
  readonly name: Text;
  /** Other values than the entries are kept as they are: the organisation's own words. */
  readonly open?: boolean;
  readonly entries: readonly ListEntry[];
}

type ValueOf<C extends Column> = C['type'] extends 'integer' | 'number' | 'percent' | 'money' | 'date' | 'month' | 'timestamp'
  ? number | null
  : C['type'] extends 'flag'
    ? boolean | null
    : string | null;

/** A record that a new workbook begins with, such as a criterion or a policy. Texts are written in the workbook's language. */
export type StarterRow = Readonly<Record<string, FieldValue | Text>>;

/** The typed record of a record type: `RecordOf<typeof project>`. */
export type RecordOf<R extends RecordType> = { -readonly [C in R['columns'][number] as C['key']]: ValueOf<C> };

/** A record whose type is known only at run time. */
export type AnyRecord = Record<string, FieldValue>;

/** Keeps the literal keys of a record type, so that `RecordOf` can tell them. */
export const defineRecord = <const R extends RecordType>(record: R): R => record;

/** The columns that a workbook of that kind shows. */
export const columnsFor = (record: RecordType, kind: WorkbookKind): readonly Column[] =>
  record.columns.filter((column) => !column.kinds || column.kinds.includes(kind));

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something found that does not fit. `row` and `column` are as a person sees them: row 1 is the first, the column's header or letter. */
export interface Finding {
  readonly source: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  /** The value as found, as text. */
  readonly value: string | null;
  readonly reason: Text;
  readonly severity: Severity;
}
