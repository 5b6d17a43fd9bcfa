import { readXls, readXlsb } from 'hucre/xlsx';
import { parseArea } from '../ooxml/address';
import { containerOf } from '../ooxml/container';
import { hold } from '../ooxml/limits';
import { PackageReader } from '../ooxml/package';
import { zipDirectory } from '../ooxml/zip';
import { serialOfInstant } from '../standard/decode/date-text';
import { errorIn, type RawCell } from '../standard/decode/cell';
import { FILE_WORDS } from '../words/files';
import { ReadError } from './read-error';
import {
  readXlsxParts,
  type MergedCell,
  type PassOver,
  type XlsxParts,
  type XlsxSheetParts,
  type XlsxSheet,
  type XlsxTable,
} from './xlsx-parts';

/** The one place that knows how Excel's files are opened: .xlsx by ourselves, the older and binary ones by a library. */

/** An Excel table: indexes of its rows and columns in the sheet, the totals row left out. */
export interface ExcelTable {
  readonly name: string;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** A totals row stands below the last row. */
  readonly hasTotals: boolean;
}

export interface ExcelSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** From the sheet's first row and column on. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly tables: readonly ExcelTable[];
  /** Cells merged over several rows. */
  readonly merged: readonly MergedCell[];
  /** Whether a formula stands in that cell (indexes); absent where the format does not tell. */
  readonly isFormula?: (row: number, column: number) => boolean;
  readonly veryHidden: boolean;
  /** What only an .xlsx tells. */
  readonly more?: XlsxSheetParts;
}

export interface ExcelFile {
  readonly format: ExcelFormat;
  readonly date1904: boolean;
  readonly sheets: readonly ExcelSheet[];
  /** What only an .xlsx tells. */
  readonly more?: Pick<XlsxParts, 'names' | 'externalLinks' | 'hasMacros'>;
}

export type ExcelFormat = 'xlsx' | 'xlsb' | 'xls';

/** Whether the bytes claim to be one of Excel's containers, whatever the file's name. */
export const looksLikeExcel = (bytes: Uint8Array): boolean => !['empty', 'other'].includes(containerOf(bytes));

/**
 * Opens .xlsx, .xlsm, .xlsb and .xls by what the bytes are.
 *
 * @param passOver sheets that need not be read; taken as a wish, for speed.
 * @throws ReadError when they are none of these, encrypted or damaged.
 */
export const openExcel = async (bytes: Uint8Array, fileName: string, passOver?: PassOver): Promise<ExcelFile> => {
  const format = formatOf(bytes, fileName);
  try {
    hold('fileBytes', bytes.length);
    if (format === 'xlsx') {
      const { date1904, sheets, ...more } = readXlsxParts(bytes, fileName, passOver);
      return {
        format,
        date1904,
        more: readLater(more, fileName),
        sheets: sheets.map((sheet) => ({
          ...sheet,
          tables: sheet.tables.flatMap((table) => toTable(table, sheet.rows)),
          more: readLater(sheet.more, fileName),
        })),
      };
    }
    // The library unpacks what it is given.
    if (format === 'xlsb') PackageReader.open(bytes, fileName);
    // The library turns dates of either system into instants; it does not say which system it was.
    const book = await { xlsb: readXlsb, xls: readXls }[format](bytes);
    return { format, date1904: book.dateSystem === '1904', sheets: book.sheets.map(toSheet) };
  } catch (cause) {
    throw ReadError.from(cause, fileName);
  }
};

/** What is looked at only when it is asked for, and is found damaged then, ends as what is found damaged at once. */
const readLater = <T extends object>(parts: T, fileName: string): T =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]: [string, unknown]) => [
      name,
      typeof part === 'function' ? guarded(part as (...given: readonly unknown[]) => unknown, fileName) : part,
    ]),
  ) as T;

const guarded =
  (read: (...given: readonly unknown[]) => unknown, fileName: string) =>
  (...given: readonly unknown[]): unknown => {
    try {
      return read(...given);
    } catch (cause) {
      throw ReadError.from(cause, fileName);
    }
  };

const formatOf = (bytes: Uint8Array, fileName: string): ExcelFormat => {
  switch (containerOf(bytes)) {
    case 'zip':
      return formatInZip(bytes, fileName);
    case 'xls':
      return 'xls';
    case 'empty':
      throw new ReadError('empty', fileName);
    case 'encrypted':
      throw new ReadError('encrypted', fileName);
    case 'cutCompound':
      throw new ReadError('truncated', fileName);
    case 'earlyXls':
      throw oldExcel('Excel 2.0–4.0', fileName);
    case 'compound':
    case 'other':
      throw new ReadError('notExcel', fileName);
  }
};

const oldExcel = (format: string, fileName: string, cause?: unknown): ReadError => {
  const named = (text: string): string => text.replace('{format}', format);
  return new ReadError('oldExcel', fileName, { cause, reason: { en: named(FILE_WORDS.oldExcel.en), fr: named(FILE_WORDS.oldExcel.fr) } });
};

const formatInZip = (bytes: Uint8Array, fileName: string): ExcelFormat => {
  const names = zipDirectory(bytes)?.map(({ name }) => name.replace(/\\/g, '/'));
  if (!names) throw new ReadError('truncated', fileName);
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  // The part may have another name, but Excel's own folder is always there.
  if (names.some((name) => name === 'xl/workbook.xml' || (name.startsWith('xl/') && name.endsWith('.xml')))) return 'xlsx';
  throw new ReadError('notExcel', fileName);
};

type BookSheet = Awaited<ReturnType<typeof readXls>>['sheets'][number];

const toSheet = (sheet: BookSheet): ExcelSheet => ({
  name: sheet.name,
  hidden: sheet.hidden === true || sheet.veryHidden === true,
  veryHidden: sheet.veryHidden === true,
  rows: Array.from(sheet.rows, (row) => Array.from(row ?? [], toCell)),
  tables: [],
  merged: (sheet.merges ?? []).flatMap(({ startRow, endRow, startCol }) =>
    endRow > startRow ? [{ firstRow: startRow, lastRow: endRow, column: startCol }] : [],
  ),
});

const toCell = (value: BookSheet['rows'][number][number] | undefined): RawCell => {
  if (value === undefined || value === null || value === '') return null;
  if (value instanceof Date) return { date: serialOfInstant(value) };
  if (typeof value !== 'string') return value;
  const error = errorIn(value);
  return error === null ? value : { error };
};

/** What a table's range says, as far as the sheet holds anything: its headers are all filled, and below its last cell there is nothing. */
const toTable = ({ name, range, hasTotals }: XlsxTable, rows: XlsxSheet['rows']): ExcelTable[] => {
  const area = range.includes(':') ? parseArea(range) : undefined;
  if (!area) return [];
  const { row: headerRow, column: firstColumn } = area;
  const lastRow = area.lastRow - (hasTotals ? 1 : 0);
  return [
    {
      name,
      headerRow,
      // Without rows a table has one blank row, which keeps its validations.
      lastRow: Math.min(lastRow, Math.max(headerRow + 1, rows.length - 1)),
      firstColumn,
      lastColumn: Math.min(area.lastColumn, Math.max(firstColumn, (rows[headerRow]?.length ?? 0) - 1)),
      hasTotals,
    },
  ];
};
