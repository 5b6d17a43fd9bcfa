import { columnLetters } from '../ooxml/address';
import type { Finding } from '../standard/model/types';
import { isBlank, isBlankRow, type RawCell } from '../standard/decode/cell';
import { readDelimited, type DelimitedText } from './delimited';
import { looksLikeExcel, openExcel, type ExcelSheet, type ExcelTable } from './excel-file';
import { findHeaderRow } from './header-row';
import { ReadError } from './read-error';
import type { MergedCell } from './xlsx-parts';
import { decodeText, type TextEncoding } from './text-encoding';

/** One table of a register, with its rows as found. */
export interface RawSheet {
  /** The sheet's name; null in a CSV file. */
  readonly name: string | null;
  /** The Excel table that it is, if any. */
  readonly table: string | null;
  /** Rows are counted as a person sees them: the first is 1. In a CSV file, records are counted. */
  readonly headerRow: number;
  /** Without repeats: a second "Cost" is "Cost (2)"; a column without header has its letter. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
  readonly firstRowNumber: number;
  /** Every row from the first on, for a map that names another header row. */
  readonly allRows: readonly (readonly RawCell[])[];
  /** Cells merged over several rows: indexes of those in `allRows`, of the column in `headers`. */
  readonly merged: readonly MergedCell[];
  /** The columns of the sheet that those of a row are, where blank ones were left out. */
  readonly columns?: readonly number[];
}

export interface RawRegister {
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx' | 'xlsb' | 'xls';
  readonly sheets: readonly RawSheet[];
  /** What was odd about the file itself. */
  readonly findings: readonly Finding[];
  readonly encoding: TextEncoding | null;
  readonly delimiter: string | null;
  readonly date1904: boolean;
}

export interface ReadOptions {
  /** Files above it are refused; 200 MB unless told. */
  readonly maxBytes?: number;
}

const MOST_BYTES = 200 * 1024 * 1024;

/**
 * Reads a register of projects from CSV, .xlsx, .xlsm, .xlsb or .xls, going by the bytes rather than by the name.
 *
 * @throws ReadError when there is no table to be had.
 */
export const readRegister = async (bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<RawRegister> => {
  if (bytes.length === 0) throw new ReadError('empty', fileName);
  if (bytes.length > (options.maxBytes ?? MOST_BYTES)) throw new ReadError('tooLarge', fileName);
  if (looksLikeExcel(bytes)) return readExcelRegister(bytes, fileName);
  if (/\.(xls[xmb]?|xlt[xm]?)$/i.test(fileName)) throw new ReadError('notExcel', fileName);
  return readTextRegister(bytes, fileName);
};

const readExcelRegister = async (bytes: Uint8Array, fileName: string): Promise<RawRegister> => {
  const { format, date1904, sheets } = await openExcel(bytes, fileName);
  const visible = sheets.filter(({ hidden }) => !hidden);
  const read = visible.flatMap((sheet) => {
    const tables = sheet.tables.filter((table) => table.lastRow >= table.headerRow).map((table) => fromTable(sheet, table));
    const whole = tables.length ? null : fromRows(sheet.name, sheet.rows, sheet.merged);
    return whole ? [whole] : tables;
  });
  if (visible.every(({ rows }) => rows.every(isBlankRow))) throw new ReadError('empty', fileName);
  if (read.length === 0) throw new ReadError('notTabular', fileName);
  return { fileName, format, sheets: read, findings: [], encoding: null, delimiter: null, date1904 };
};

const fromTable = (sheet: ExcelSheet, table: ExcelTable): RawSheet => {
  const rows = sheet.rows.map((row) => row.slice(table.firstColumn, table.lastColumn + 1));
  return toSheet(sheet.name, table.name, rows.slice(0, table.lastRow + 1), table.headerRow, { firstColumn: table.firstColumn });
};

const fromRows = (name: string | null, rows: readonly (readonly RawCell[])[], merged: readonly MergedCell[] = []): RawSheet | null => {
  const used = usedColumns(rows);
  const isWide = (used.at(-1) ?? 0) >= WIDE;
  const taken = isWide ? rows.map((row) => (row.length === 0 ? row : used.map((column) => row[column] ?? null))) : rows;
  const kept = isWide
    ? merged.flatMap((cell) => (used.includes(cell.column) ? [{ ...cell, column: used.indexOf(cell.column) }] : []))
    : merged;
  const headerRow = findHeaderRow(taken);
  return headerRow === null ? null : toSheet(name, null, taken, headerRow, { merged: kept, ...(isWide ? { columns: used } : {}) });
};

/** Sheets that reach beyond it are taken without their blank columns: a cell in the last column of a sheet does not make 16,384. */
const WIDE = 512;

/** The columns, from the left, in which anything stands. */
const usedColumns = (rows: readonly (readonly RawCell[])[]): number[] => {
  const used = new Set<number>();
  let width = 0;
  for (const row of rows) {
    if (row.length <= WIDE) width = Math.max(width, row.length);
    else for (const [column, cell] of Object.entries(row)) if (cell !== null) used.add(Number(column));
  }
  for (let column = 0; column < width; column++) used.add(column);
  return [...used].sort((one, other) => one - other);
};

interface Standing {
  /** The first column of the sheet that is taken, where all that follow are. */
  readonly firstColumn?: number;
  /** In a table Excel merges no cells. */
  readonly merged?: readonly MergedCell[];
  readonly columns?: readonly number[];
}

const toSheet = (
  name: string | null,
  table: string | null,
  allRows: readonly (readonly RawCell[])[],
  headerIndex: number,
  { firstColumn = 0, merged = [], columns }: Standing,
): RawSheet => {
  let last = allRows.length;
  while (last > headerIndex + 1 && isBlankRow(allRows[last - 1] ?? [])) last--;
  const rows = allRows.slice(headerIndex + 1, last);
  const header = allRows[headerIndex] ?? [];
  // In a sheet a column may lack its header; in a CSV file a record beyond the headers is a mistake.
  const width = name === null ? header.length : Math.max(header.length, ...rows.slice(0, 1000).map((row) => row.length));
  return {
    name,
    table,
    headerRow: headerIndex + 1,
    headers: headersOf(header, width, rows, (index) => columnLetters(columns?.[index] ?? firstColumn + index)),
    ...(columns ? { columns } : {}),
    rows,
    firstRowNumber: headerIndex + 2,
    allRows,
    merged,
  };
};

/** The same sheet with another row as its header (as a person counts it). */
export const withHeaderRow = (sheet: RawSheet, headerRow: number): RawSheet =>
  headerRow === sheet.headerRow ? sheet : toSheet(sheet.name, sheet.table, sheet.allRows, headerRow - 1, sheet);

const headersOf = (
  cells: readonly RawCell[],
  width: number,
  rows: readonly (readonly RawCell[])[],
  lettersOf: (index: number) => string,
): string[] => {
  const taken = new Map<string, number>();
  const headers = Array.from({ length: width }, (_, index) => {
    const cell = cells[index] ?? null;
    const written = typeof cell === 'object' ? '' : String(cell).replace(/\s+/g, ' ').trim();
    const header = written === '' ? lettersOf(index) : written;
    const count = (taken.get(header) ?? 0) + 1;
    taken.set(header, count);
    return count === 1 ? header : `${header} (${count})`;
  });
  let last = headers.length;
  while (last > 0 && isBlank(cells[last - 1]) && rows.every((row) => isBlank(row[last - 1]))) last--;
  return headers.slice(0, last);
};

/** Texts that delimiters do not divide: PDF, and what old spreadsheets exchange (SYLK, whose cells begin with `C;`, and DIF). */
const OTHER_TEXT = [/^%PDF/, /^ID;P[^\r\n]*\r?\n(?:.*\r?\n)*?C;[XY]\d/, /^TABLE\r?\n0,1\r?\n/];

const readTextRegister = (bytes: Uint8Array, fileName: string): RawRegister => {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') throw new ReadError('empty', fileName);
  const start = text.slice(0, 10_000);
  // A web page, JSON, or something that is not text at all.
  // eslint-disable-next-line no-control-regex -- control characters are what tells a binary file
  if (/^\s*[<{[]/.test(start) || /[\u0000-\u0008\u000e-\u001a]/.test(start) || OTHER_TEXT.some((other) => other.test(start)))
    throw new ReadError('notTabular', fileName);
  const delimited = readDelimited(text);
  const sheet =
    delimited &&
    fromRows(
      null,
      delimited.records.map((record) => record.map((field) => (field === '' ? null : field))),
    );
  if (!delimited || !sheet) throw new ReadError('notTabular', fileName);
  return {
    fileName,
    format: 'csv',
    sheets: [sheet],
    findings: oddities(delimited, sheet, fileName),
    encoding,
    delimiter: delimited.delimiter,
    date1904: false,
  };
};

const oddities = (delimited: DelimitedText, sheet: RawSheet, fileName: string): Finding[] => {
  const finding = (row: number, en: string, fr: string, severity: Finding['severity']): Finding => ({
    source: fileName,
    sheet: null,
    row,
    column: null,
    value: null,
    reason: { en, fr },
    severity,
  });
  const findings: Finding[] = [];
  if (delimited.openQuote !== null) {
    findings.push(
      finding(
        delimited.openQuote,
        'A quoted text that begins here never ends; the file may have been cut off.',
        'Un texte entre guillemets commence ici et ne se termine pas\u00a0; le fichier est peut-être tronqué.',
        'error',
      ),
    );
  }
  sheet.rows.forEach((row, index) => {
    if (row.slice(sheet.headers.length).some((cell) => !isBlank(cell))) {
      findings.push(
        finding(
          sheet.firstRowNumber + index,
          'The row has more cells than there are headers; a delimiter may stand in a text without quotes.',
          'La ligne a plus de cellules que d’en-têtes\u00a0; un séparateur figure peut-être dans un texte sans guillemets.',
          'warning',
        ),
      );
    }
  });
  return findings;
};
