import type { Text } from '../../words/text';
import {
  columnsFor,
  type AnyRecord,
  type Column,
  type FieldValue,
  type Finding,
  type RecordType,
  type Severity,
  type WorkbookKind,
} from '../model/types';
import { isBlank, type RawCell } from './cell';
import { cultureOf, withFallback } from './culture';
import { fold } from './fold';
import { REASONS } from './reasons';
import { decodeValue, textOf, type DecodeContext, type Misfit } from './value';

/** Where a table stands, besides what its values need. */
export interface TableContext extends DecodeContext {
  /** The file's name. */
  readonly source: string;
  readonly sheet: string | null;
  /** The row, as a person sees it, of the first of the rows. */
  readonly firstRowNumber: number;
  /** Whether a formula stands in that cell (indexes into the rows), where the reader knows; a typed value in a calculated column is then told. */
  readonly isFormula?: ((row: number, column: number) => boolean) | undefined;
}

/** Something that does not fit in a table, with what a program needs to know of it. */
export interface RowFinding extends Finding {
  readonly rule: Misfit | 'required' | 'datesOutOfOrder' | 'typedOverFormula' | 'duplicateId';
  /** Of the column. */
  readonly key: string;
  /** Of the row among those decoded; of the line of a form. */
  readonly index: number;
}

export interface DecodedTable {
  readonly records: AnyRecord[];
  /** The row of each record, as a person sees it. */
  readonly rowNumbers: number[];
  readonly findings: RowFinding[];
  /** Columns of the standard that the table lacks. */
  readonly missingColumns: readonly Column[];
  /** Headers that the standard does not know. */
  readonly unknownColumns: readonly string[];
}

export interface DecodedForm {
  readonly record: AnyRecord;
  readonly findings: RowFinding[];
  readonly missingColumns: readonly Column[];
  readonly unknownColumns: readonly string[];
}

/** Longest value that a finding repeats. */
const LONGEST_SHOWN = 1000;

/** The value of a cell as a finding shows it. */
export const shown = (cell: RawCell): string | null => {
  if (isBlank(cell)) return null;
  const text = textOf(cell);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
};

/** A cell that does not fit its column leaves something out of the figures where figures, dates and lists are read; a text does not. */
export const severityOf = (column: Column): Severity =>
  column.type === 'text' || column.type === 'longText' || column.type === 'id' ? 'warning' : 'error';

/** Without its month or date a row cannot be counted anywhere. */
export const severityOfMissing = (column: Column): Severity => (column.type === 'month' || column.type === 'date' ? 'error' : 'warning');

/** What a column is found by, the surest first: its name in either language, its key. Folded once, for many workbooks are read in a row. */
const foldedNames = (column: Column): readonly string[] => {
  const known = folded.get(column);
  if (known) return known;
  const names = [column.name.en, column.name.fr, column.key].map(fold);
  folded.set(column, names);
  return names;
};
const folded = new WeakMap<Column, readonly string[]>();

/** For each header its column, by its name in either language or its key; a column is taken once, where its header stands first. */
export const matchHeaders = (columns: readonly Column[], headers: readonly string[]): (Column | undefined)[] => {
  const byHeader = new Map<string, Column>();
  for (const at of [0, 1, 2])
    for (const column of columns) {
      const name = foldedNames(column)[at] ?? '';
      if (!byHeader.has(name)) byHeader.set(name, column);
    }
  const fields = headers.map((header) => byHeader.get(fold(header)));
  return fields.map((column, index) => (column && fields.indexOf(column) === index ? column : undefined));
};

export const blankRecord = (record: RecordType): AnyRecord =>
  Object.fromEntries(record.columns.map(({ key }): [string, FieldValue] => [key, null]));

interface Place {
  readonly index: number;
  readonly key: string;
  readonly row: number;
  readonly column: string;
}

const findingAt = (
  context: TableContext,
  place: Place,
  cell: RawCell,
  rule: RowFinding['rule'],
  reason: Text,
  severity: Severity,
): RowFinding => ({ source: context.source, sheet: context.sheet, ...place, value: shown(cell), rule, reason, severity });

/**
 * Decodes the rows of a table of the standard, read through either door. Rows in which nobody wrote are passed over; rows without an
 * id keep none (`null`), and so do later rows with an id that is taken.
 */
export const decodeTable = (
  record: RecordType,
  kind: WorkbookKind,
  headers: readonly string[],
  rows: readonly (readonly RawCell[])[],
  context: TableContext,
): DecodedTable => {
  const columns = columnsFor(record, kind);
  const fields = matchHeaders(columns, headers);
  const contexts = fields.map((column, index) => (column ? ownCulture(column, rows, index, context) : context));
  const findings: RowFinding[] = [];
  const records: AnyRecord[] = [];
  const rowNumbers: number[] = [];
  const idRows = new Map<string, number>();

  rows.forEach((row, rowIndex) => {
    if (isUnused(row, fields)) return;
    const rowNumber = context.firstRowNumber + rowIndex;
    const values = blankRecord(record);
    const places = new Map<string, Place>();
    const told = findings.length;
    fields.forEach((column, index) => {
      if (!column) return;
      const cell = row[index] ?? null;
      const place = { index: rowIndex, key: column.key, row: rowNumber, column: headers[index]?.trim() ?? column.name.en };
      places.set(column.key, place);
      values[column.key] = decodeInto(findings, column, cell, contexts[index] ?? context, place);
      if (column.formula && !isBlank(cell) && context.isFormula?.(rowIndex, index) === false)
        findings.push(findingAt(context, place, cell, 'typedOverFormula', REASONS.typedOverFormula, 'warning'));
    });
    findings.push(...judgeRecord(findings.slice(told), columns, values, places, context));
    claimId(findings, values, idRows, places.get('id'), context);
    records.push(values);
    rowNumbers.push(rowNumber);
  });

  return { records, rowNumbers, findings, ...compareColumns(columns, headers, fields) };
};

/** Decodes a form: one record, a field a row, as pairs of label and value. Labels without a value that the standard does not know are headings. */
export const decodeForm = (
  record: RecordType,
  kind: WorkbookKind,
  pairs: readonly (readonly [label: string, value: RawCell])[],
  context: TableContext,
): DecodedForm => {
  const columns = columnsFor(record, kind);
  const fields = matchHeaders(
    columns,
    pairs.map(([label]) => label),
  );
  const findings: RowFinding[] = [];
  const values = blankRecord(record);
  const places = new Map<string, Place>();
  pairs.forEach(([label, cell], index) => {
    const column = fields[index];
    if (!column) return;
    const place = { index, key: column.key, row: context.firstRowNumber + index, column: label.trim() };
    places.set(column.key, place);
    values[column.key] = decodeInto(findings, column, cell, context, place);
    if (column.formula && !isBlank(cell) && context.isFormula?.(index, 1) === false)
      findings.push(findingAt(context, place, cell, 'typedOverFormula', REASONS.typedOverFormula, 'warning'));
  });
  findings.push(...judgeRecord(findings, columns, values, places, context));
  const { missingColumns } = compareColumns(columns, [], fields);
  const unknownColumns = pairs
    .filter(([label, value], index) => !fields[index] && fold(label) !== '' && !isBlank(value))
    .map(([label]) => label.trim());
  return { record: values, findings, missingColumns, unknownColumns };
};

/** A row of ours in which nobody wrote anything: formulas, what a new row begins with, and people's own columns do not count. */
const isUnused = (row: readonly RawCell[], fields: readonly (Column | undefined)[]): boolean =>
  row.every((cell, index) => {
    const column = fields[index];
    return (
      !column ||
      isBlank(cell) ||
      column.formula !== undefined ||
      (column.default !== undefined && decodeOrNull(column, cell) === column.default)
    );
  });

const decodeOrNull = (column: Column, cell: RawCell): FieldValue => {
  const decoded = decodeValue(column, cell);
  return decoded.ok ? decoded.value : null;
};

/** Whether texts of that column are numbers or dates, which a culture decides. */
export const isCultural = (column: Column): boolean => severityOf(column) === 'error' && column.type !== 'list' && column.type !== 'flag';

export const isDated = ({ type }: Column): boolean => type === 'date' || type === 'month' || type === 'timestamp';

/** Text in a column of numbers or dates is read in the culture that the column shows. */
const ownCulture = (column: Column, rows: readonly (readonly RawCell[])[], index: number, context: TableContext): TableContext => {
  if (!isCultural(column) || !rows.some((row) => typeof row[index] === 'string')) return context;
  return { ...context, ...withFallback(cultureOf(rows.map((row) => row[index])), context) };
};

const decodeInto = (findings: RowFinding[], column: Column, cell: RawCell, context: TableContext, place: Place): FieldValue => {
  const decoded = decodeValue(column, cell, context);
  if (decoded.ok) return decoded.value;
  findings.push(findingAt(context, place, cell, decoded.misfit, decoded.reason, severityOf(column)));
  return null;
};

/** What the values of one record must be together: required ones present unless a misfit was told, dates in order. */
const judgeRecord = (
  told: readonly Finding[],
  columns: readonly Column[],
  values: AnyRecord,
  places: ReadonlyMap<string, Place>,
  context: TableContext,
): RowFinding[] =>
  columns.flatMap((column) => {
    const place = places.get(column.key);
    if (!place) return [];
    const value = values[column.key] ?? null;
    if (column.required && value === null && !told.some((finding) => finding.row === place.row && finding.column === place.column)) {
      return [findingAt(context, place, null, 'required', REASONS.required, severityOfMissing(column))];
    }
    const least = datesOutOfOrder(columns, column, values);
    return least ? [findingAt(context, place, { date: Number(value) }, 'datesOutOfOrder', REASONS.before(least.name), 'warning')] : [];
  });

/** The column that this date may not lie before, where it does. */
export const datesOutOfOrder = (columns: readonly Column[], column: Column, values: AnyRecord): Column | undefined => {
  if (column.notBefore === undefined) return undefined;
  const [value, least] = [values[column.key], values[column.notBefore]];
  return typeof value === 'number' && typeof least === 'number' && value < least
    ? columns.find(({ key }) => key === column.notBefore)
    : undefined;
};

const claimId = (
  findings: RowFinding[],
  values: AnyRecord,
  idRows: Map<string, number>,
  place: Place | undefined,
  context: TableContext,
): void => {
  const id = values.id;
  if (typeof id !== 'string' || !place) return;
  // Ids of a project's rows are unique in the project: two projects may both have a risk R-0001.
  const key = `${fold(String(values.projectId ?? ''))}\n${fold(id)}`;
  const first = idRows.get(key);
  if (first === undefined) {
    idRows.set(key, place.row);
    return;
  }
  findings.push(findingAt(context, place, id, 'duplicateId', REASONS.duplicateId(first), 'error'));
  values.id = null;
};

const compareColumns = (
  columns: readonly Column[],
  headers: readonly string[],
  fields: readonly (Column | undefined)[],
): { missingColumns: readonly Column[]; unknownColumns: readonly string[] } => ({
  missingColumns: columns.filter((column) => !fields.includes(column)),
  unknownColumns: headers.map((header) => header.trim()).filter((header, index) => header !== '' && !fields[index]),
});
