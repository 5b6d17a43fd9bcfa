import { decodeForm, decodeTable, matchHeaders, type TableContext } from '../standard/decode/table';
import type { Meta } from '../standard/own/meta';
import { RECORDS } from '../standard/data/records';
import type { StandardOf } from '../standard/own/resolve';
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
import type { Pen } from './draw';
import { NewerStandard, NotStandard } from './failures';
import { loadMeta } from './meta';
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
  /** The sheet's last used row, zero-based. */
  readonly lastUsedRow: number;
}

export interface OpenWorkbook {
  readonly kind: WorkbookKind;
  readonly language: Language;
  readonly standard: Standard;
  readonly standardVersion: number;
  readonly meta: Meta;
  readonly records: Partial<Record<RecordKey, AnyRecord[]>>;
  /** The row of each record of a table, as a person sees it. */
  readonly rowNumbers: Partial<Record<RecordKey, readonly number[]>>;
  readonly tables: Partial<Record<RecordKey, PlacedTable>>;
  readonly findings: readonly Finding[];
}

/** What the open workbook is drawn with. */
export const penOf = ({ standard, language }: Pick<OpenWorkbook, 'standard' | 'language'>): Pen => ({
  standard,
  language,
  organisation: '',
});

/** Reads the standard tables of the open workbook, or these only, as typed records: three requests, more only above Excel's message limit. */
export async function readWorkbook(
  context: Excel.RequestContext,
  only?: readonly RecordKey[],
  standardOf?: StandardOf,
): Promise<OpenWorkbook> {
  const meta = loadMeta(context, standardOf);
  const there = context.workbook.tables.load('items/name');
  await context.sync();

  const found = meta();
  if (!found) throw new NotStandard();
  const { kind, language, standard, version } = found.identity;
  if (version > standard.version) throw new NewerStandard();
  const named = new Map(there.items.map(({ name }) => [name.toLowerCase(), name]));
  const probes = (only?.map((key) => RECORDS[key]) ?? Object.values(RECORDS)).flatMap((record) => {
    const name = named.get(record.table.toLowerCase());
    if (name === undefined) return [];
    const table = context.workbook.tables.getItem(name).load('worksheet/name');
    const header = table.getHeaderRowRange().load('values,rowIndex,columnIndex');
    const used = table.worksheet.getUsedRange(true).load('rowIndex,rowCount');
    return [{ key: record.key, table, header, body: table.getDataBodyRange().load('rowCount'), used }];
  });
  await context.sync();
  const placed = probes.map(({ key, table, header, body, used }): PlacedTable => ({
    record: standard.records[key],
    sheetName: table.worksheet.name,
    row: header.rowIndex,
    column: header.columnIndex,
    headers: (header.values[0] ?? []).map(String),
    rowCount: body.rowCount,
    lastUsedRow: used.rowIndex + used.rowCount - 1,
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
    const layout = standard.workbooks[kind].find((sheet) => sheet.record === record.key)?.layout;
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
  return { kind, language, standard, standardVersion: version, meta: found.meta, records, rowNumbers, tables, findings };
}

/** What a row of these columns is expected to take in a message. */
const charactersOf = (columns: readonly (Column | undefined)[]): number =>
  columns.reduce((sum, column) => sum + (column?.type === 'longText' ? 100 : column === undefined || column.type === 'text' ? 20 : 8), 0);
