import { findCycle } from '../domain/schedule/cycle';
import { parsePredecessors } from '../domain/schedule/predecessors';
import type { Failure } from '../domain/result';
import { isBlank, type RawCell } from '../standard/decode/cell';
import { decodeForm, decodeTable, matchHeaders, type TableContext } from '../standard/decode/table';
import { textOf } from '../standard/decode/value';
import { readMeta, type Meta } from '../standard/meta';
import type { SheetDefinition } from '../standard/sheets/sheet';
import { BASE_STANDARD, rolledUp, STANDARD_VERSION, type Standard } from '../standard/standard';
import type { AnyRecord, Column, Finding, RecordKey, RecordType, Severity, WorkbookKind } from '../standard/types';
import { reasons } from '../words/reasons';
import { inLanguage, type Language, type Text } from '../words/text';
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

const META_TABLE = 'PmoMeta';

/** What a portfolio is made from, and what it says of itself; the other sheets of a workbook concern the people who work in it. */
const wantedOf = (standard: Standard): ReadonlySet<RecordKey> =>
  new Set(['project', 'settings', 'rate', 'exception', ...rolledUp(standard)]);

/** Sheets that the product fills: nobody's figures are missing without them. */
const FILLED_BY_PRODUCT: ReadonlySet<RecordKey> = new Set(['exception']);

/** Names of sheets that hold words and reports, in both languages. */
const WITHOUT_RECORDS: ReadonlySet<string> = new Set(
  Object.values(BASE_STANDARD.workbooks)
    .flat()
    .filter(({ record }) => record === undefined)
    .flatMap(({ name }) => [name.en, name.fr]),
);

const noTable = (definition: SheetDefinition, table: string): Text => ({
  en: `The sheet “${definition.name.en}” or its table ${table} is missing.`,
  fr: `La feuille «\u00a0${definition.name.fr}\u00a0» ou son tableau ${table} est absent.`,
});
const BELOW_TABLE: Text = {
  en: 'This row stands below the table; it was read. Extend the table over it.',
  fr: 'Cette ligne se trouve sous le tableau\u00a0; elle a été lue. Étendre le tableau jusqu’à elle.',
};
const noColumn = (column: Column): Text => ({
  en: `The column “${column.name.en}” is missing.`,
  fr: `La colonne «\u00a0${column.name.fr}\u00a0» est absente.`,
});

/**
 * Reads a project or portfolio workbook of ours without a host and without changing it. What is missing or does not fit becomes a finding.
 *
 * @throws ReadError when the file cannot be opened, is not one of ours, or comes from a newer standard.
 */
export const readStandardWorkbook = async (bytes: Uint8Array, fileName: string): Promise<StandardWorkbook> => {
  const file = await openExcel(bytes, fileName, (name) => WITHOUT_RECORDS.has(name));
  const tables = new Map(
    file.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name.toLowerCase(), { sheet, table }] as const)),
  );
  const identity = identityOf(tables, fileName);
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
      if ((record.since ?? 1) > identity.standardVersion) continue;
      const severity: Severity = FILLED_BY_PRODUCT.has(key) ? 'info' : 'error';
      findings.push({
        source: fileName,
        sheet: definition.name[identity.language],
        row: null,
        column: null,
        value: null,
        reason: noTable(definition, record.table),
        severity,
      });
      continue;
    }
    const read = readTable(record, definition, placed, identity, file, fileName);
    records[key] = read.records;
    rowNumbers[key] = read.rowNumbers;
    sheetNames[key] = placed.sheet.name;
    if (key === 'project' && definition.layout === 'form') ratingFound = ratingIn(placed, record);
    findings.push(...read.findings);
  }
  findings.push(...predecessorFindings(records.task ?? [], rowNumbers.task ?? [], sheetNames.task ?? null, identity, fileName));
  return { ...identity, fileName, records, rowNumbers, sheetNames, ratingFound, findings };
};

interface PlacedTable {
  readonly sheet: ExcelSheet;
  readonly table: ExcelTable;
}

type Identity = Pick<StandardWorkbook, 'kind' | 'standardVersion' | 'language' | 'standard' | 'workbookId'>;

const identityOf = (tables: ReadonlyMap<string, PlacedTable>, fileName: string): Identity => {
  const placed = tables.get(META_TABLE.toLowerCase());
  if (!placed) throw new ReadError('notOurs', fileName);
  const meta: Meta = Object.fromEntries(bodyOf(placed).map(([key, value]) => [textOf(key ?? null), textOf(value ?? null)]));
  const identity = readMeta(meta);
  if (!identity) throw new ReadError('notOurs', fileName);
  const { kind, version, language, standard, workbookId } = identity;
  if (version > STANDARD_VERSION) throw new ReadError('newerStandard', fileName);
  return { kind, standardVersion: version, language, standard, workbookId };
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

/** Rows typed right below a table that did not grow with them, as happens outside Excel; a lone note is not one. */
const rowsBelow = (placed: PlacedTable): RawCell[][] => {
  const rows: RawCell[][] = [];
  if (placed.table.hasTotals) return rows;
  for (let index = placed.table.lastRow + 1; ; index += 1) {
    const row = rowOf(placed, index);
    if (row.filter((cell) => !isBlank(cell)).length < 2) return rows;
    rows.push(row);
  }
};

interface ReadTable {
  readonly records: AnyRecord[];
  readonly rowNumbers: number[];
  readonly findings: readonly Finding[];
}

const readTable = (
  record: RecordType,
  definition: SheetDefinition,
  placed: PlacedTable,
  identity: Identity,
  file: ExcelFile,
  fileName: string,
): ReadTable => {
  const { sheet, table } = placed;
  const { isFormula } = sheet;
  const context: TableContext = {
    source: fileName,
    sheet: sheet.name,
    firstRowNumber: table.headerRow + 2,
    language: identity.language,
    date1904: file.date1904,
    isFormula: isFormula && ((row, column) => isFormula(table.headerRow + 1 + row, table.firstColumn + column)),
  };
  const below = definition.layout === 'form' ? [] : rowsBelow(placed);
  const body = [...bodyOf(placed), ...below];
  const decoded =
    definition.layout === 'form'
      ? asTable(
          decodeForm(
            record,
            identity.kind,
            body.map(([label, value]) => [textOf(label ?? null), value ?? null]),
            context,
          ),
          context,
        )
      : decodeTable(record, identity.kind, rowOf(placed, table.headerRow).map(textOf), body, context);
  const missing = decoded.missingColumns
    .filter(({ since = 1 }) => since <= identity.standardVersion)
    .map((column): Finding => missingColumn(column, context, table, identity.language));
  const outside = below.map((_, index): Finding => ({
    source: fileName,
    sheet: sheet.name,
    row: table.lastRow + 2 + index,
    column: null,
    value: null,
    reason: BELOW_TABLE,
    severity: 'warning',
  }));
  return { records: decoded.records, rowNumbers: decoded.rowNumbers, findings: [...missing, ...outside, ...decoded.findings] };
};

const asTable = (
  form: ReturnType<typeof decodeForm>,
  context: TableContext,
): Pick<ReturnType<typeof decodeTable>, 'records' | 'rowNumbers' | 'findings' | 'missingColumns'> => ({
  records: [form.record],
  rowNumbers: [context.firstRowNumber],
  findings: form.findings,
  missingColumns: form.missingColumns,
});

/** Without a column that people fill, figures may be missing; what the product writes it writes again. */
const missingColumn = (column: Column, context: TableContext, table: ExcelTable, language: Language): Finding => ({
  source: context.source,
  sheet: context.sheet,
  row: table.headerRow + 1,
  column: column.name[language],
  value: null,
  reason: noColumn(column),
  severity: column.automatic || column.formula !== undefined ? 'warning' : 'error',
});

/** Predecessors that name no task, and tasks that wait for each other. */
const predecessorFindings = (
  tasks: readonly AnyRecord[],
  rows: readonly number[],
  sheet: string | null,
  { standard, language }: Identity,
  source: string,
): Finding[] => {
  const places = new Map(tasks.map(({ wbs }, index) => [String(wbs ?? ''), index]));
  const column = standard.records.task.columns.find(({ key }) => key === 'predecessors')?.name[language] ?? null;
  const finding = (index: number, value: string, failure: Pick<Failure, 'reason' | 'details'>, severity: Severity): Finding => ({
    source,
    sheet,
    row: rows[index] ?? null,
    column,
    value,
    reason: reasonText(failure),
    severity,
  });
  const findings: Finding[] = [];
  const links = tasks.map(({ predecessors }, index): number[] => {
    if (typeof predecessors !== 'string') return [];
    const parsed = parsePredecessors(predecessors, places);
    if (!parsed.ok) {
      findings.push(finding(index, predecessors, parsed, 'warning'));
      return [];
    }
    return parsed.value.flatMap(({ id }) => places.get(id) ?? []);
  });
  const cycle = findCycle(links);
  const [first] = cycle ?? [];
  if (cycle && first !== undefined) {
    const loop = [...cycle, first].map((index) => String(tasks[index]?.wbs)).join(' → ');
    findings.push(finding(first, String(tasks[first]?.predecessors), { reason: 'cycle', details: { loop } }, 'error'));
  }
  return findings;
};

/** A failure of the calculation as a sentence in both languages. */
export const reasonText = ({ reason, details }: Pick<Failure, 'reason' | 'details'>): Text => ({
  en: inLanguage(reasons[reason], 'en', details),
  fr: inLanguage(reasons[reason], 'fr', details),
});
