import { readXls, readXlsb } from 'hucre/xlsx';
import { serialOfInstant } from '../standard/decode/date-text';
import { errorIn, type RawCell } from '../standard/decode/cell';
import { ReadError } from './read-error';
import {
  readXlsxParts,
  zipEntries,
  type MergedCell,
  type PassOver,
  type XlsxParts,
  type XlsxSheetParts,
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

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** Whether the bytes claim to be one of Excel's containers, whatever the file's name. */
export const looksLikeExcel = (bytes: Uint8Array): boolean => isZip(bytes) || isCompound(bytes);

/**
 * Opens .xlsx, .xlsm, .xlsb and .xls by what the bytes are.
 *
 * @param passOver sheets that need not be read; taken as a wish, for speed.
 * @throws ReadError when they are none of these, encrypted or damaged.
 */
export const openExcel = async (bytes: Uint8Array, fileName: string, passOver?: PassOver): Promise<ExcelFile> => {
  if (bytes.length === 0) throw new ReadError('empty', fileName);
  const format = formatOf(bytes, fileName);
  try {
    if (format === 'xlsx') {
      const { date1904, sheets, ...more } = readXlsxParts(bytes, passOver);
      return { format, date1904, more, sheets: sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.flatMap(toTable) })) };
    }
    // The library turns dates of either system into instants; it does not say which system it was.
    const book = await { xlsb: readXlsb, xls: readXls }[format](bytes);
    return { format, date1904: book.dateSystem === '1904', sheets: book.sheets.map(toSheet) };
  } catch (cause) {
    throw new ReadError('truncated', fileName, { cause });
  }
};

const formatOf = (bytes: Uint8Array, fileName: string): ExcelFormat => {
  if (isZip(bytes)) {
    const names = zipEntries(bytes)?.map(({ name }) => name.replace(/\\/g, '/'));
    if (!names) throw new ReadError('truncated', fileName);
    if (names.includes('xl/workbook.bin')) return 'xlsb';
    // The part may have another name, but Excel's own folder is always there.
    if (names.some((name) => name === 'xl/workbook.xml' || (name.startsWith('xl/') && name.endsWith('.xml')))) return 'xlsx';
    throw new ReadError('notExcel', fileName);
  }
  if (!isCompound(bytes)) throw new ReadError('notExcel', fileName);
  if (containsWide(bytes, 'EncryptedPackage') || hasPasswordRecord(bytes)) throw new ReadError('encrypted', fileName);
  if (containsWide(bytes, 'Workbook') || containsWide(bytes, 'Book')) return 'xls';
  throw new ReadError(hasDirectory(bytes) ? 'notExcel' : 'truncated', fileName);
};

/** Whether a compound file reaches as far as its own directory of contents. */
const hasDirectory = (bytes: Uint8Array): boolean => {
  if (bytes.length < 1024) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (view.getUint32(48, true) + 2) * (1 << view.getUint16(30, true)) <= bytes.length;
};

/** Names in a compound file's directory are UTF-16. */
const containsWide = (bytes: Uint8Array, name: string): boolean => {
  const pattern = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(pattern[0] ?? 0); at >= 0; at = bytes.indexOf(pattern[0] ?? 0, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
};

/** An .xls with a password says so in a FILEPASS record, soon after the record that begins its workbook stream. */
const hasPasswordRecord = (bytes: Uint8Array): boolean => {
  const [BEGIN, PASSWORD, RECORDS] = [0x0809, 0x2f, 6];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let sector = 512; sector + 8 <= bytes.length; sector += 512) {
    if (view.getUint16(sector, true) !== BEGIN || view.getUint16(sector + 4, true) !== 0x0600 || view.getUint16(sector + 6, true) !== 5)
      continue;
    for (let at = sector, left = RECORDS; left > 0 && at + 4 <= bytes.length; left--, at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) === PASSWORD) return true;
    }
  }
  return false;
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

const toTable = ({ name, range, hasTotals }: XlsxTable): ExcelTable[] => {
  const [, left = '', top = '', right = '', bottom = ''] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range) ?? [];
  if (left === '') return [];
  return [
    {
      name,
      headerRow: Number(top) - 1,
      lastRow: Number(bottom) - 1 - (hasTotals ? 1 : 0),
      firstColumn: columnIndex(left),
      lastColumn: columnIndex(right),
      hasTotals: hasTotals === true,
    },
  ];
};

const columnIndex = (letters: string): number => [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
