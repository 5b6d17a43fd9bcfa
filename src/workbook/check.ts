import type { StandardOf } from '../standard/own/resolve';
import { isDay } from '../domain/calendar/days';
import type { ReadSheet, ReadTable, ReadValidation, SheetVisibility, ValidationKind, WorkbookContents } from '../standard/check/contents';
import { errorIn, type RawCell } from '../standard/decode/cell';
import { formatKindOf } from '../standard/decode/number-format';
import { rowsBelow } from '../standard/decode/read-table';
import { matchHeaders } from '../standard/decode/table';
import { entryRuleOf } from '../standard/model/entry-rule';
import { columnsFor, type Column, type RecordType } from '../standard/model/types';
import { readFullCells, type Block, type FullCell } from './chunks';
import { NotStandard } from './failures';
import { loadMeta } from './meta';

/** The part of an entry rule that names a list; rules are plain values. */
interface ListRule {
  readonly list?: { readonly source?: unknown };
}

/** Rows looked at below a table: more than people type before they notice that it does not grow. */
const MOST_BELOW = 500;

/** Characters that a cell's value, formula and number format are expected to take in a message. */
const CELL_CHARACTERS = 40;

/**
 * Reads all that the check judges of the open workbook, without changing it: three requests, more only above Excel's message limit. What
 * Excel does not tell an add-in stays untold: links to other files are seen in our own tables and names only.
 */
export async function readForCheck(context: Excel.RequestContext, standardOf?: StandardOf): Promise<WorkbookContents> {
  const { workbook } = context;
  const loaded = loadMeta(context, standardOf);
  workbook.load('name');
  const sheets = workbook.worksheets.load('items/name,items/visibility');
  const tables = workbook.tables.load('items/name,items/showTotals');
  const names = workbook.names.load('items/name,items/formula');
  await context.sync();

  const found = loaded();
  if (!found) throw new NotStandard();
  const { kind, standard } = found.identity;
  const probes = tables.items
    .filter(({ name }) => /^pmo/i.test(name))
    .map((table) => ({
      table,
      sheet: table.worksheet.load('name'),
      header: table.getHeaderRowRange().load('values,rowIndex,columnIndex'),
      body: table.getDataBodyRange().load('rowCount'),
      used: table.worksheet.getUsedRange(true).load('rowIndex,rowCount'),
    }));
  const looks = sheets.items.map((sheet) => ({
    sheet,
    title: sheet.getRange('A1').load('values'),
    used: sheet.visibility === 'Visible' ? undefined : sheet.getUsedRangeOrNullObject(true).load('address'),
  }));
  await context.sync();

  const records = new Map<string, RecordType>(Object.values(standard.records).map((record) => [record.table.toLowerCase(), record]));
  const placed = probes.map(({ table, sheet, header, body, used }): Placed => {
    const record = records.get(table.name.toLowerCase());
    const isForm = standard.workbooks[kind].some((definition) => definition.record === record?.key && definition.layout === 'form');
    const headers = (header.values[0] ?? []).map(String);
    const below = record && !isForm && !table.showTotals ? used.rowIndex + used.rowCount - (header.rowIndex + 1 + body.rowCount) : 0;
    return {
      name: table.name,
      hasTotals: table.showTotals,
      sheetName: sheet.name,
      headerRow: header.rowIndex,
      firstColumn: header.columnIndex,
      headers,
      rowCount: body.rowCount,
      belowCount: Math.min(MOST_BELOW, Math.max(0, below)),
      columns: record && !isForm ? matchHeaders(columnsFor(record, kind), headers) : [],
      isForm,
    };
  });
  const rules = placed.map((table) => loadRules(context, table));
  const contents = await readFullCells(context, placed.map(blockOf));
  const read = placed.map((table, index) => tableOf(table, contents[index] ?? [], rules[index] ?? new Map<string, Excel.DataValidation>()));
  const references = new Map(names.items.map(({ name, formula }): [string, string] => [name, String(formula).replace(/^=/, '')]));
  return {
    source: '',
    identity: found.identity,
    meta: found.meta,
    // Excel gives an add-in plain numbers and does not say from which year they count.
    date1904: false,
    sheets: looks.map(({ sheet, title, used }): ReadSheet => ({
      name: sheet.name,
      visibility: visibilityOf(sheet),
      hasData: used === undefined || !used.isNullObject,
      title: String((title.values as unknown[][])[0]?.[0] ?? ''),
    })),
    tables: read,
    names: references,
    externalLinks: linksIn([...references.values(), ...contents.flat(2).flatMap(({ formula }) => formula ?? [])]),
    macros: /\.xl(?:sm|sb|s)$/i.test(workbook.name),
  };
}

const visibilityOf = (sheet: Excel.Worksheet): SheetVisibility =>
  sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden';

interface Placed extends Pick<ReadTable, 'name' | 'hasTotals' | 'sheetName' | 'headerRow' | 'firstColumn' | 'headers'> {
  readonly rowCount: number;
  readonly belowCount: number;
  /** Of a table of records. */
  readonly columns: readonly (Column | undefined)[];
  readonly isForm: boolean;
}

const blockOf = ({ sheetName, headerRow, firstColumn, headers, rowCount, belowCount, columns }: Placed): Block => ({
  sheetName,
  row: headerRow + 1,
  column: firstColumn,
  rowCount: rowCount + belowCount,
  columnCount: headers.length,
  rowCharacters: headers.length * CELL_CHARACTERS + columns.reduce((sum, column) => sum + 2 * (column?.formula?.length ?? 0), 0),
});

/** Queues the entry rules that the columns of a table, or the lines of a form, should have. */
function loadRules(context: Excel.RequestContext, table: Placed): ReadonlyMap<string, Excel.DataValidation> {
  const { headerRow, firstColumn, rowCount, columns, isForm } = table;
  const sheet = context.workbook.worksheets.getItem(table.sheetName);
  const rules = new Map<string, Excel.DataValidation>();
  const load = (column: number, row: number | undefined): void => {
    const range = sheet.getRangeByIndexes(headerRow + 1 + (row ?? 0), firstColumn + column, row === undefined ? rowCount : 1, 1);
    rules.set(ruleKey(column, row), range.dataValidation.load('type,rule'));
  };
  if (isForm) for (let row = 0; row < rowCount; row += 1) load(1, row);
  columns.forEach((column, index) => {
    if (column && entryRuleOf(column, false)) load(index, undefined);
  });
  return rules;
}

const ruleKey = (column: number, row: number | undefined): string => `${column} ${row ?? ''}`;

function tableOf(table: Placed, cells: readonly (readonly FullCell[])[], rules: ReadonlyMap<string, Excel.DataValidation>): ReadTable {
  const { name, hasTotals, sheetName, headerRow, firstColumn, headers, rowCount } = table;
  const rows = cells.map((row) => row.map(rawOf));
  return {
    name,
    hasTotals,
    sheetName,
    headerRow,
    firstColumn,
    headers,
    rows: rows.slice(0, rowCount),
    ...rowsBelow((index) => rows[rowCount + index], headerRow + 1 + rowCount),
    formulaAt: (row, column) => cells[row]?.[column]?.formula ?? null,
    validationOf: (column, row) => validationOf(rules.get(ruleKey(column, row))),
    formatAt: (row, column) => formatKindOf(cells[row]?.[column]?.numberFormat ?? ''),
  };
}

/** As a closed file's reader gives it: an error as such, and a number as a date where its cell shows one. */
const rawOf = ({ value, numberFormat }: FullCell): RawCell => {
  if (value === '') return null;
  if (typeof value === 'number') return formatKindOf(numberFormat) === 'date' && isDay(value) ? { date: value } : value;
  const error = errorIn(value);
  return error === null ? value : { error };
};

const KINDS: Readonly<Partial<Record<string, ValidationKind | 'mixed'>>> = {
  List: 'list',
  WholeNumber: 'wholeNumber',
  Decimal: 'decimal',
  Date: 'date',
  Time: 'time',
  TextLength: 'textLength',
  Custom: 'custom',
  Inconsistent: 'mixed',
  MixedCriteria: 'mixed',
};

const validationOf = (validation: Excel.DataValidation | undefined): ReadValidation => {
  const kind = (validation && KINDS[validation.type]) ?? 'none';
  const source: unknown = kind === 'list' ? (validation?.rule as ListRule | undefined)?.list?.source : null;
  return { kind, source: typeof source === 'string' ? source.replace(/^=/, '') : null };
};

/** Files that formulas refer to: `'C:\plans\[Budget.xlsx]Sheet1'!A1`. */
const linksIn = (formulas: readonly string[]): string[] => [
  ...new Set(formulas.flatMap((formula) => [...formula.matchAll(/\[([^[\]]+\.xl\w+)\]/gi)].map(([, file = '']) => file))),
];
