import { decodeForm, decodeTable, matchHeaders, type TableContext } from '../standard/decode/table';
import { RECORDS, STANDARD_VERSION, WORKBOOKS } from '../standard/standard';
import {
  columnsFor,
  type AnyRecord,
  type Column,
  type Finding,
  type RecordKey,
  type RecordType,
  type WorkbookKind,
} from '../standard/types';
import type { Language } from '../words/text';
import { loadMeta, type Meta } from './meta';
import { readInChunks } from './chunks';

/** Where a table stands in the open workbook, zero-based. */
export interface PlacedTable {
  readonly record: RecordType;
  readonly sheetName: string;
  /** The row of the headers. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Rows of the body. */
  readonly rowCount: number;
}

export interface OpenWorkbook {
  readonly kind: WorkbookKind;
  readonly language: Language;
  readonly standardVersion: number;
  readonly meta: Meta;
  readonly records: Partial<Record<RecordKey, AnyRecord[]>>;
  /** The row of each record of a table, as a person sees it. */
  readonly rowNumbers: Partial<Record<RecordKey, readonly number[]>>;
  readonly tables: Partial<Record<RecordKey, PlacedTable>>;
  readonly findings: readonly Finding[];
}

/** This workbook was not set up by the product, or its identity was removed. */
export class NotStandard extends Error {}

/** This workbook was made with a newer version of the standard than this code knows. */
export class NewerStandard extends Error {}

/** What was asked needs a portfolio workbook, and this is a project's. */
export class NotPortfolio extends Error {}

/** Reads every standard table of the open workbook as typed records: two requests, more only above Excel's message limit. */
export async function readWorkbook(context: Excel.RequestContext): Promise<OpenWorkbook> {
  const meta = loadMeta(context);
  const probes = Object.values(RECORDS).map((record) => {
    const table = context.workbook.tables.getItemOrNullObject(record.table);
    table.load('name,worksheet/name');
    const header = table.getHeaderRowRange();
    header.load('values,rowIndex,columnIndex');
    const body = table.getDataBodyRange();
    body.load('rowCount');
    return { record: record as RecordType, table, header, body };
  });
  await context.sync();

  const identity = meta();
  if (!identity) throw new NotStandard();
  if (Number(identity['standardVersion']) > STANDARD_VERSION) throw new NewerStandard();
  const kind: WorkbookKind = identity['kind'] === 'project' ? 'project' : 'portfolio';
  const language: Language = identity['language'] === 'fr' ? 'fr' : 'en';
  const placed = probes
    .filter(({ table }) => !table.isNullObject)
    .map(({ record, table, header, body }): PlacedTable => ({
      record,
      sheetName: table.worksheet.name,
      row: header.rowIndex,
      column: header.columnIndex,
      headers: (header.values[0] ?? []).map(String),
      rowCount: body.rowCount,
    }));
  const contents = await readInChunks(
    context,
    placed.map((table) => ({
      sheetName: table.sheetName,
      row: table.row + 1,
      column: table.column,
      rowCount: table.rowCount,
      columnCount: table.headers.length,
      rowCharacters: charactersOf(matchHeaders(columnsFor(table.record, kind), table.headers)),
    })),
  );

  const records: OpenWorkbook['records'] = {};
  const rowNumbers: OpenWorkbook['rowNumbers'] = {};
  const tables: OpenWorkbook['tables'] = {};
  const findings: Finding[] = [];
  placed.forEach((table, index) => {
    const { record } = table;
    const rows = contents[index] ?? [];
    const place: TableContext = { source: '', sheet: table.sheetName, firstRowNumber: table.row + 2 };
    const layout = WORKBOOKS[kind].find((sheet) => sheet.record === record.key)?.layout;
    tables[record.key] = table;
    if (layout === 'form') {
      const form = decodeForm(
        record,
        kind,
        rows.map(([label, value]) => [String(label), value ?? null]),
        place,
      );
      records[record.key] = [form.record];
      findings.push(...form.findings);
    } else {
      const decoded = decodeTable(record, kind, table.headers, rows, place);
      records[record.key] = decoded.records;
      rowNumbers[record.key] = decoded.rowNumbers;
      findings.push(...decoded.findings);
    }
  });
  return { kind, language, standardVersion: Number(identity['standardVersion']), meta: identity, records, rowNumbers, tables, findings };
}

/** What a row of these columns is expected to take in a message. */
const charactersOf = (columns: readonly (Column | undefined)[]): number =>
  columns.reduce((sum, column) => sum + (column?.type === 'longText' ? 250 : column === undefined || column.type === 'text' ? 30 : 12), 0);
