import { matchHeaders } from '../standard/decode/table';
import { idGiver } from '../standard/model/ids';
import { rememberedAs } from '../standard/own/meta';
import { RECORDS } from '../standard/data/records';
import { entryRuleOf } from '../standard/model/entry-rule';
import { columnsFor, type AnyRecord, type Column, type RecordKey, type WorkbookKind } from '../standard/model/types';
import type { Language } from '../words/text';
import { addressOf, cellOf, type CellInput } from './cells';
import { drawConditions, drawValidation, everywhere, hasConditions } from './column';
import { readContents, type RawValue } from './chunks';
import type { Pen } from './draw';
import { loadMeta, rememberInMeta } from './meta';
import { NotStandard } from './failures';
import { penOf, type OpenWorkbook, type PlacedTable } from './read';
import { Requests } from './requests';
import { drawFormulas, drawTableLook, neighboursAt } from './table-sheet';
import { withoutOwnFormulas, writeOwnFormulas, type WrittenBody } from './own-formulas';

/** Who writes, and when (an Excel serial). */
export interface Stamp {
  readonly author: string;
  readonly at: number;
}

/** A table, the columns of ours that its headers stand for, and what is needed to put it back. */
interface Target extends PlacedTable {
  readonly columns: readonly (Column | undefined)[];
}

/**
 * Replaces the rows of tables of the open workbook. What people added is kept: columns of their own stay with the row that has the same
 * ids, a record that is one of `open`'s own keeps its row as it is (also what could not be read in it), and cells below a table move down
 * with it. If anything fails, every table is put back as it was and the error is thrown.
 *
 * @param onSent told after each request that writes.
 * @returns what puts the tables back as they were, should that which comes after fail.
 */
export async function replaceRows(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  replacements: Partial<Record<RecordKey, readonly AnyRecord[]>>,
  onSent?: () => void,
): Promise<() => Promise<void>> {
  const placed = (Object.keys(replacements) as RecordKey[]).map((key) => open.tables[key]).filter((table) => table !== undefined);
  const blocks = placed.map((table) => ({
    sheetName: table.sheetName,
    row: table.row + 1,
    column: table.column,
    rowCount: table.rowCount,
    columnCount: table.headers.length,
  }));
  const kept = await readContents(context, blocks);
  const targets = placed.map((table): Target => ({
    ...table,
    columns: matchHeaders(columnsFor(table.record, open.kind), table.headers),
  }));

  const undo = (): Promise<void> => restore(context, targets, kept, penOf(open));
  try {
    const requests = new Requests(context, onSent);
    const bodies: WrittenBody[] = [];
    const grown: Grown[] = [];
    for (const [index, target] of targets.entries()) {
      const records = replacements[target.record.key] ?? [];
      const before = kept[index] ?? [];
      const foreign = keepForeign(target, before);
      const own = rowsOfOwn(open, target);
      grown.push(await resizeBody(context, target, target.rowCount, Math.max(1, records.length), penOf(open), requests));
      const rows = records.length > 0 ? records : [{}];
      const matrix = rows.map((record) => {
        const unchanged = before[own.get(record) ?? -1];
        return unchanged ? keptRow(target.columns, unchanged) : rowOf(target.columns, record, open.language, foreign(record));
      });
      const sheet = context.workbook.worksheets.getItem(target.sheetName);
      bodies.push(await writeRuns(requests, sheet, target, target.row + 1, matrix));
      fitRows(sheet.getRangeByIndexes(target.row + 1, target.column, matrix.length, target.headers.length), target, open.kind);
    }
    await requests.send();
    await completeGrown(context, grown, penOf(open));
    await writeOwnFormulas(context, bodies);
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}

/**
 * A portfolio shows two lines of long texts, so that many rows stay in view; a project's own rows are as high as their texts, and so are
 * exceptions, which are there to be read.
 */
function fitRows(body: Excel.Range, { columns, record }: Target, kind: WorkbookKind): void {
  if (!columns.some((column) => column?.type === 'longText')) return;
  if (kind === 'portfolio' && record.key !== 'exception') body.format.rowHeight = TWO_LINES;
  else body.format.autofitRows();
}

const TWO_LINES = 28;

/** What a person typed into columns of their own, by the ids of the row it stands in. */
function keepForeign(target: Target, rows: readonly (readonly RawValue[])[]): (record: AnyRecord) => readonly (RawValue | undefined)[] {
  const foreign = target.columns.map((column, index) => (column ? -1 : index)).filter((index) => index >= 0);
  if (foreign.length === 0) return () => [];
  const keys = ['projectId', 'id'].map((key) => target.columns.findIndex((column) => column?.key === key)).filter((index) => index >= 0);
  const byKey = new Map(rows.map((row) => [keys.map((index) => String(row[index] ?? '')).join('\n'), row]));
  return (record) => {
    const row = byKey.get(keys.map((index) => String(record[target.columns[index]?.key ?? ''] ?? '')).join('\n'));
    return target.columns.map((column, index) => (column ? undefined : (row?.[index] ?? '')));
  };
}

/** Where the records that were read stand in the body of their table. */
const rowsOfOwn = (open: OpenWorkbook, { record, row }: PlacedTable): ReadonlyMap<AnyRecord, number> => {
  const rowNumbers = open.rowNumbers[record.key] ?? [];
  return new Map((open.records[record.key] ?? []).map((own, index) => [own, (rowNumbers[index] ?? 0) - row - 2]));
};

/** A row as it was, but for its calculated columns. */
const keptRow = (columns: readonly (Column | undefined)[], row: readonly RawValue[]): (CellInput | undefined)[] =>
  columns.map((column, index) => {
    const value = row[index] ?? '';
    // An id's cells get text format, where an apostrophe would stay.
    return column?.formula ? undefined : column?.type === 'id' ? String(value).replace(/^'/, '') : value;
  });

/** Undefined for a cell that is not written: a calculated column's, or one whose column is not ours and has nothing kept. */
function rowOf(
  columns: readonly (Column | undefined)[],
  record: AnyRecord,
  language: Language,
  foreign: readonly (RawValue | undefined)[],
): (CellInput | undefined)[] {
  return columns.map((column, index) =>
    column ? (column.formula ? undefined : cellOf(column, record[column.key] ?? null, language)) : foreign[index],
  );
}

/** Writes the columns that have values, in runs of neighbours; formulas of people's own that differ from row to row are left for later. */
async function writeRuns(
  requests: Requests,
  sheet: Excel.Worksheet,
  target: Pick<Target, 'column' | 'columns'>,
  firstRow: number,
  given: readonly (readonly (CellInput | undefined)[])[],
): Promise<WrittenBody> {
  const { matrix, formulas } = withoutOwnFormulas(given, target.columns);
  await requests.room(6 + 4 * target.columns.length);
  const width = target.columns.length;
  target.columns.forEach((column, index) => {
    // Whatever people did to the format since: an id that looks like a number or a formula stays text.
    if (column?.type === 'id') sheet.getRangeByIndexes(firstRow, target.column + index, matrix.length, 1).numberFormat = everywhere('@');
  });
  for (let first = 0; first < width; first += 1) {
    if (matrix[0]?.[first] === undefined) continue;
    let last = first;
    while (last + 1 < width && matrix[0]?.[last + 1] !== undefined) last += 1;
    await requests.write(
      sheet,
      firstRow,
      target.column + first,
      matrix.map((row) => row.slice(first, last + 1).map((cell) => cell ?? '')),
    );
    first = last;
  }
  return { sheet, row: firstRow, column: target.column, formulas };
}

/** Rows that came to a table, and what Excel did there by itself. */
interface Grown {
  readonly target: Target;
  /** First row that was added, zero-based, and how many. */
  readonly row: number;
  readonly rowCount: number;
  /** Entry rules and conditional formats of the first of them, by column. */
  readonly rules: ReadonlyMap<number, { readonly validation?: Excel.DataValidation; readonly conditions?: { readonly value: number } }>;
  /** A calculated column's cell; undefined where the table has none or did not grow. */
  readonly calculated: Excel.Range | undefined;
}

/** Gives a table another number of body rows, formats the added ones and moves what stands below. */
async function resizeBody(
  context: Excel.RequestContext,
  target: Target,
  from: number,
  to: number,
  pen: Pen,
  requests: Requests,
): Promise<Grown> {
  const sheet = context.workbook.worksheets.getItem(target.sheetName);
  await requests.room(12);
  if (to !== from) moveEnd(context, sheet, target, from, to);
  const row = target.row + 1 + from;
  const rules: Map<number, { validation?: Excel.DataValidation; conditions?: { readonly value: number } }> = new Map();
  let calculated: Excel.Range | undefined;
  if (to > from) {
    // Rules reach over the rows that come, as Excel has it: set anew, they would be one more with each row. Where Excel left them out is seen here.
    await requests.room(5 * target.columns.length);
    target.columns.forEach((column, index) => {
      if (!column) return;
      const cell = sheet.getRangeByIndexes(row, target.column + index, 1, 1);
      rules.set(index, {
        ...(entryRuleOf(column, false) ? { validation: cell.dataValidation.load('type') } : {}),
        ...(hasConditions(column) ? { conditions: cell.conditionalFormats.getCount() } : {}),
      });
      if (column.formula) calculated ??= cell.load('formulas');
    });
    await drawTableLook(sheet, target.columns, pen, row, target.column, to - from, requests);
  }
  await drawFormulas(sheet, target.columns, pen, target.row + 1, target.column, to, requests);
  return { target, row, rowCount: to - from, rules, calculated };
}

/** Sets the rules that did not reach over the rows which came. One request, and only where there are any. */
async function completeGrown(context: Excel.RequestContext, grown: readonly Grown[], pen: Pen): Promise<void> {
  const requests = new Requests(context);
  let missing = false;
  for (const { target, row, rowCount, rules } of grown)
    for (const [index, { validation, conditions }] of rules) {
      const column = target.columns[index];
      if (!column || (validation?.type !== 'None' && conditions?.value !== 0)) continue;
      missing = true;
      await requests.room(30, column.help[pen.language].length);
      const range = context.workbook.worksheets.getItem(target.sheetName).getRangeByIndexes(row, target.column + index, rowCount, 1);
      const neighbours = neighboursAt(target.columns, column, pen, row, target.column);
      if (validation?.type === 'None') drawValidation(range, column, pen, neighbours);
      if (conditions?.value === 0) drawConditions(range, column, pen, neighbours);
    }
  if (missing) await requests.send();
}

/** Moves the last row of a table. Before ExcelApi 1.13 a table cannot be laid over cells anew: rows are added and deleted, more slowly. */
function moveEnd(context: Excel.RequestContext, sheet: Excel.Worksheet, target: Target, from: number, to: number): void {
  const table = context.workbook.tables.getItem(target.record.table);
  const width = target.headers.length;
  const below = target.lastUsedRow > target.row + from;
  const block = (firstBodyRow: number, rows: number): Excel.Range =>
    sheet.getRangeByIndexes(target.row + 1 + firstBodyRow, target.column, rows, width);
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) {
    if (to > from && below) block(from, to - from).insert('Down');
    table.resize(addressOf(target.row, target.column, target.row + to, target.column + width - 1));
    if (to > from) return;
    const leftover = block(to, from - to);
    if (below) leftover.delete('Up');
    else {
      leftover.conditionalFormats.clearAll();
      leftover.dataValidation.clear();
      leftover.clear();
    }
  } else if (to > from)
    table.rows.add(
      undefined,
      Array.from({ length: to - from }, () => Array<string>(width).fill('')),
    );
  else block(to, from - to).delete('Up');
}

/** Puts tables back after a failed write; the failed batch may have been carried out in part. */
async function restore(context: Excel.RequestContext, targets: readonly Target[], kept: readonly CellInput[][][], pen: Pen): Promise<void> {
  const bodies = targets.map((target) => context.workbook.tables.getItem(target.record.table).getDataBodyRange().load('rowCount'));
  await context.sync();
  const requests = new Requests(context);
  const written: WrittenBody[] = [];
  for (const [index, target] of targets.entries()) {
    const rowCount = bodies[index]?.rowCount ?? target.rowCount;
    // Cells moved down only if the table had grown; then they move up again with it.
    const grown = rowCount !== target.rowCount ? rowCount - target.rowCount : 0;
    await resizeBody(context, { ...target, lastUsedRow: target.lastUsedRow + grown }, rowCount, target.rowCount, pen, requests);
    const sheet = context.workbook.worksheets.getItem(target.sheetName);
    const { matrix, formulas } = withoutOwnFormulas(kept[index] ?? [], target.columns);
    await requests.write(sheet, target.row + 1, target.column, matrix);
    written.push({ sheet, row: target.row + 1, column: target.column, formulas });
  }
  await requests.send();
  await writeOwnFormulas(context, written);
}

/** What `appendRows` wrote. */
export interface Appended {
  readonly records: readonly AnyRecord[];
  readonly sheetName: string;
  /** First row written, zero-based. */
  readonly row: number;
  readonly column: number;
  /** Whether Excel filled the calculated columns of the new row by itself, as AutoCorrect does; null where no row came or none is calculated. */
  readonly fillsFormulas: boolean | null;
}

/**
 * Appends records to a table with ids, author and time: two round trips. Rows that people typed without an id get theirs on the way.
 * Blank rows at the end of the table are used first.
 */
export async function appendRows(
  context: Excel.RequestContext,
  key: RecordKey,
  records: readonly AnyRecord[],
  stamp: Stamp,
): Promise<Appended> {
  const meta = loadMeta(context);
  // Packs and overlays rename what people see, never a table.
  const table = context.workbook.tables.getItem(RECORDS[key].table).load('name,worksheet/name');
  const header = table.getHeaderRowRange().load('values,rowIndex,columnIndex');
  const body = table.getDataBodyRange().load('values,rowCount');
  const used = table.worksheet.getUsedRange(true).load('rowIndex,rowCount');
  await context.sync();

  const found = meta();
  if (!found) throw new NotStandard();
  const { kind, language, standard } = found.identity;
  const record = standard.records[key];
  const pen = penOf(found.identity);
  const headers = (header.values[0] ?? []).map(String);
  const columns = matchHeaders(columnsFor(record, kind), headers);
  const idIndex = columns.findIndex((column) => column?.key === 'id');
  const rows = body.values as RawValue[][];
  const isBlank = (row: readonly RawValue[]): boolean => row.every((value, index) => columns[index]?.formula !== undefined || value === '');
  let filled = rows.length;
  while (filled > 0 && isBlank(rows[filled - 1] ?? [])) filled -= 1;

  const ids = idGiver(
    record,
    rows.map((row) => String(row[idIndex] ?? '')),
    Number(found.meta[rememberedAs(record)] ?? 0),
  );
  const target: Target = {
    record,
    sheetName: table.worksheet.name,
    row: header.rowIndex,
    column: header.columnIndex,
    headers,
    rowCount: body.rowCount,
    columns,
    lastUsedRow: used.rowIndex + used.rowCount - 1,
  };
  const sheet = context.workbook.worksheets.getItem(target.sheetName);
  rows.slice(0, filled).forEach((row, index) => {
    if (idIndex >= 0 && row[idIndex] === '' && !isBlank(row))
      sheet.getRangeByIndexes(target.row + 1 + index, target.column + idIndex, 1, 1).values = [[ids.next()]];
  });
  const written = records.map((given): AnyRecord => ({
    ...given,
    id: typeof given['id'] === 'string' && given['id'] !== '' ? given['id'] : ids.next(),
    author: stamp.author,
    writtenAt: stamp.at,
  }));
  const requests = new Requests(context);
  const grown =
    filled + written.length > target.rowCount
      ? await resizeBody(context, target, target.rowCount, filled + written.length, pen, requests)
      : undefined;
  const firstRow = target.row + 1 + filled;
  await writeRuns(
    requests,
    sheet,
    target,
    firstRow,
    written.map((given) => rowOf(columns, given, language, [])),
  );
  rememberInMeta(context, found.meta, rememberedAs(record), ids.last());
  await requests.send();
  if (grown) await completeGrown(context, [grown], pen);
  const cell: unknown = (grown?.calculated?.formulas as unknown[][] | undefined)?.[0]?.[0];
  return {
    records: written,
    sheetName: target.sheetName,
    row: firstRow,
    column: target.column,
    fillsFormulas: cell === undefined ? null : cell !== '',
  };
}
