import { predecessorProblems } from '../standard/check/record-rules/task';
import { RULES } from '../standard/check/rules';
import { putBackEmpty } from '../standard/check/put-back';
import { figureRecords, isExpected, missingColumn, missingTable, rowsApart, rowsBelowTable } from '../standard/check/structure';
import { isBlank, type RawCell } from '../standard/decode/cell';
import { decodeAsRead, NOTHING_BELOW, rowsBelow, type TableAsRead } from '../standard/decode/read-table';
import { isCultural, matchHeaders, type DecodedTable } from '../standard/decode/table';
import { textOf } from '../standard/decode/value';
import { META_TABLE, readMeta, type Meta, type WorkbookIdentity } from '../standard/own/meta';
import { readFromText } from '../standard/writing/shown';
import type { SheetDefinition } from '../standard/model/sheet';
import { BASE_STANDARD, type StandardOf } from '../standard/own/resolve';
import type { Standard } from '../standard/model/standard';
import {
  columnsFor,
  type AnyRecord,
  type Column,
  type Finding,
  type RecordKey,
  type RecordType,
  type WorkbookKind,
} from '../standard/model/types';
import type { Language } from '../words/text';
import { openExcel, type ExcelFile, type ExcelSheet, type ExcelTable } from './excel-file';
import { ReadError } from './read-error';

/** A workbook of ours, read from its closed file. */
export interface StandardWorkbook {
  readonly kind: WorkbookKind;
  readonly standardVersion: number;
  readonly language: Language;
  /** By which it was read: its own. */
  readonly standard: Standard;
  /** Given when the workbook was made; null in one that lost it. */
  readonly workbookId: string | null;
  readonly fileName: string;
  readonly records: Partial<Record<RecordKey, AnyRecord[]>>;
  /** The row of each record, as a person sees it; for a form, its first. */
  readonly rowNumbers: Partial<Record<RecordKey, number[]>>;
  /** The sheet on which each kind of record stands. */
  readonly sheetNames: Partial<Record<RecordKey, string>>;
  /** A project's confidence rating as it stands in its cell. */
  readonly ratingFound: string | null;
  readonly findings: Finding[];
}

/** What a portfolio is made from, and what it says of itself; the other sheets of a workbook concern the people who work in it. */
const wantedOf = (standard: Standard): ReadonlySet<RecordKey> => new Set(['exception', ...figureRecords(standard)]);

/** Names of sheets that hold words and reports, in both languages. */
const WITHOUT_RECORDS: ReadonlySet<string> = new Set(
  Object.values(BASE_STANDARD.workbooks)
    .flat()
    .filter(({ record }) => record === undefined)
    .flatMap(({ name }) => [name.en, name.fr]),
);

/**
 * Reads a project or portfolio workbook of ours without a host and without changing it. What is missing or does not fit becomes a finding.
 *
 * @param standardOf how packs and overlays come out; absent means over our own ground.
 * @throws ReadError when the file cannot be opened, is not one of ours, or comes from a newer standard.
 */
export const readStandardWorkbook = async (bytes: Uint8Array, fileName: string, standardOf?: StandardOf): Promise<StandardWorkbook> => {
  const file = await openExcel(bytes, fileName, (name) => WITHOUT_RECORDS.has(name));
  const tables = tablesIn(file);
  const { meta, ...identity } = identityOf(tables, fileName, standardOf);
  const wanted = wantedOf(identity.standard);
  const findings: Finding[] = [];
  const records: StandardWorkbook['records'] = {};
  const rowNumbers: StandardWorkbook['rowNumbers'] = {};
  const sheetNames: StandardWorkbook['sheetNames'] = {};
  let ratingFound: string | null = null;

  for (const definition of identity.standard.workbooks[identity.kind]) {
    const key = definition.record;
    if (!key || !wanted.has(key)) continue;
    const record = identity.standard.records[key];
    const placed = tables.get(record.table.toLowerCase());
    if (!placed) {
      if (isExpected(record, identity.standardVersion)) findings.push(missingTable(identity, definition, key, fileName));
      continue;
    }
    const read = readTable(record, definition, placed, { ...identity, meta }, file, fileName);
    records[key] = read.records;
    rowNumbers[key] = read.rowNumbers;
    sheetNames[key] = placed.sheet.name;
    if (key === 'project' && definition.layout === 'form') ratingFound = ratingIn(placed, record);
    findings.push(...read.findings);
  }
  findings.push(...predecessorFindings(records.task ?? [], rowNumbers.task ?? [], sheetNames.task ?? null, identity, fileName));
  return { ...identity, fileName, records, rowNumbers, sheetNames, ratingFound, findings };
};

/** The tables of a file, by their names in lower case. */
export const tablesIn = ({ sheets }: ExcelFile): ReadonlyMap<string, PlacedTable> =>
  new Map(sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name.toLowerCase(), { sheet, table }] as const)));

export interface PlacedTable {
  readonly sheet: ExcelSheet;
  readonly table: ExcelTable;
}

type Identity = Pick<StandardWorkbook, 'kind' | 'standardVersion' | 'language' | 'standard' | 'workbookId'>;

const identityOf = (
  tables: ReadonlyMap<string, PlacedTable>,
  fileName: string,
  standardOf?: StandardOf,
): Identity & { readonly meta: Meta } => {
  const { identity, meta } = metaIn(tables, fileName, standardOf);
  const { kind, version, language, standard, workbookId } = identity;
  if (version > standard.version) throw new ReadError('newerStandard', fileName);
  return { meta, kind, standardVersion: version, language, standard, workbookId };
};

/** What the workbook says of itself. */
export const metaIn = (
  tables: ReadonlyMap<string, PlacedTable>,
  fileName: string,
  standardOf?: StandardOf,
): { readonly meta: Meta; readonly identity: WorkbookIdentity } => {
  const placed = tables.get(META_TABLE.toLowerCase());
  if (!placed) throw new ReadError('notOurs', fileName);
  const meta: Meta = Object.fromEntries(bodyOf(placed).map(([key, value]) => [textOf(key ?? null), textOf(value ?? null)]));
  const identity = readMeta(meta, standardOf);
  if (!identity) throw new ReadError('notOurs', fileName);
  return { meta, identity };
};

const rowOf = ({ sheet, table }: PlacedTable, index: number): RawCell[] => {
  const row = sheet.rows[index] ?? [];
  return Array.from({ length: table.lastColumn - table.firstColumn + 1 }, (_, column) => row[table.firstColumn + column] ?? null);
};

const bodyOf = (placed: PlacedTable): RawCell[][] => {
  const { headerRow, lastRow } = placed.table;
  return Array.from({ length: Math.max(0, lastRow - headerRow) }, (_, index) => rowOf(placed, headerRow + 1 + index));
};

const ratingIn = (placed: PlacedTable, record: RecordType): string | null => {
  const body = bodyOf(placed);
  const fields = matchHeaders(
    record.columns,
    body.map(([label]) => textOf(label ?? null)),
  );
  const cell = body[fields.findIndex((column) => column?.key === 'confidence')]?.[1] ?? null;
  return isBlank(cell) ? null : textOf(cell).trim();
};

/** Rows of a table that stand in the sheet as its own do. */
export const asRead = (placed: PlacedTable): TableAsRead => {
  const { sheet, table } = placed;
  const { headerRow, firstColumn, lastRow } = table;
  const below = (index: number): RawCell[] => rowOf(placed, lastRow + 1 + index);
  return {
    sheetName: sheet.name,
    headerRow,
    firstColumn,
    headers: rowOf(placed, headerRow).map(textOf),
    rows: bodyOf(placed),
    ...(table.hasTotals ? NOTHING_BELOW : rowsBelow(below, lastRow + 1)),
  };
};

const readTable = (
  record: RecordType,
  definition: SheetDefinition,
  placed: PlacedTable,
  identity: Identity & { readonly meta: Meta },
  file: ExcelFile,
  source: string,
): Pick<DecodedTable, 'records' | 'rowNumbers'> & { readonly findings: readonly Finding[] } => {
  const { sheet, table } = placed;
  const { isFormula } = sheet;
  const { kind, language } = identity;
  const read = definition.layout === 'form' ? { ...asRead(placed), ...NOTHING_BELOW } : asRead(placed);
  const decoded = decodeAsRead(record, definition.layout, read, {
    source,
    kind,
    language,
    date1904: file.date1904,
    isFormula: isFormula && ((row, column) => isFormula(table.headerRow + 1 + row, table.firstColumn + column)),
  });
  const columns = columnsFor(record, kind);
  const missing = decoded.missingColumns
    .filter((column) => isExpected(column, identity.standardVersion))
    .map((column) => missingColumn(identity, columns, column, definition.layout, read, source));
  const lost = putBackEmpty({ ...identity, source, definition, record, columns, read, decoded }).map(({ finding }) => finding);
  const texts = textsReadAsValues(columns, definition.layout === 'form', read, decoded, source);
  return {
    ...decoded,
    findings: [...missing, ...lost, ...rowsBelowTable(read, source), ...rowsApart(read, source), ...decoded.findings, ...texts],
  };
};

/** Texts that were read as the number or date that they look like: what was made of each is told, for `1,234` is one thing or another. */
const textsReadAsValues = (
  columns: readonly Column[],
  isForm: boolean,
  { sheetName, headerRow, headers, rows, below }: TableAsRead,
  { records, rowNumbers }: Pick<DecodedTable, 'records' | 'rowNumbers'>,
  source: string,
): Finding[] => {
  const names = isForm ? rows.map(([label]) => textOf(label ?? null)) : headers;
  const read = matchHeaders(columns, names).flatMap((column, at) =>
    column && isCultural(column) && column.formula === undefined ? [{ column, at, header: names[at]?.trim() ?? '' }] : [],
  );
  const body = [...rows, ...below];
  return records.flatMap((record, index) => {
    const first = rowNumbers[index] ?? 0;
    return read.flatMap(({ column, at, header }): Finding[] => {
      const row = isForm ? first + at : first;
      const cell = body[row - headerRow - 2]?.[isForm ? 1 : at];
      const value = record[column.key] ?? null;
      if (typeof cell !== 'string' || value === null) return [];
      return [{ source, sheet: sheetName, row, column: header, value: cell, reason: readFromText(column, value), severity: 'warning' }];
    });
  });
};

/** Predecessors that name no task, and tasks that wait for each other. */
const predecessorFindings = (
  tasks: readonly AnyRecord[],
  rows: readonly number[],
  sheet: string | null,
  { standard, language }: Identity,
  source: string,
): Finding[] => {
  const column = standard.records.task.columns.find(({ key }) => key === 'predecessors')?.name[language] ?? null;
  return predecessorProblems(tasks).map(({ index, rule, value = null, reason }) => ({
    source,
    sheet,
    row: index === null ? null : (rows[index] ?? null),
    column,
    value,
    reason: reason ?? RULES[rule].name,
    severity: RULES[rule].severity,
  }));
};
