import { readXls, readXlsb, readXlsx } from 'hucre/xlsx';
import { serialOfInstant } from '../standard/decode/date-text';
import { errorIn, type RawCell } from '../standard/decode/cell';
import { ReadError } from './read-error';

/** The one place that knows the library which opens Excel's files. */

/** An Excel table: indexes of its rows and columns in the sheet, the totals row left out. */
export interface ExcelTable {
  readonly name: string;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface ExcelSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** From the sheet's first row and column on. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly tables: readonly ExcelTable[];
  /** Whether a formula stands in that cell (indexes); absent where the format does not tell. */
  readonly isFormula?: (row: number, column: number) => boolean;
}

export interface ExcelFile {
  readonly format: ExcelFormat;
  readonly date1904: boolean;
  readonly sheets: readonly ExcelSheet[];
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
 * @param passOver sheets that need not be read, by name; taken as a wish, for speed.
 * @throws ReadError when they are none of these, encrypted or damaged.
 */
export const openExcel = async (bytes: Uint8Array, fileName: string, passOver?: (sheetName: string) => boolean): Promise<ExcelFile> => {
  if (bytes.length === 0) throw new ReadError('empty', fileName);
  const format = formatOf(bytes, fileName);
  try {
    const book = await { xlsx: readXlsx, xlsb: readXlsb, xls: readXls }[format](bytes, passOver ? { sheets: ({ name }) => !passOver(name) } : {});
    return { format, date1904: book.dateSystem === '1904', sheets: book.sheets.map((sheet) => toSheet(sheet, format)) };
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'EncryptedFileError') throw new ReadError('encrypted', fileName, { cause });
    throw new ReadError('truncated', fileName, { cause });
  }
};

const formatOf = (bytes: Uint8Array, fileName: string): ExcelFormat => {
  if (isZip(bytes)) {
    const names = zipNames(bytes);
    if (names === null) throw new ReadError('truncated', fileName);
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

/** The names in a zip's directory, which stands at its end; null when it is cut off. */
const zipNames = (bytes: Uint8Array): string[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = Math.max(0, bytes.length - 65_557);
  let end = bytes.length - 22;
  while (end >= last && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < last) return null;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)).replace(/\\/g, '/'));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
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
    if (view.getUint16(sector, true) !== BEGIN || view.getUint16(sector + 4, true) !== 0x0600 || view.getUint16(sector + 6, true) !== 5) continue;
    for (let at = sector, left = RECORDS; left > 0 && at + 4 <= bytes.length; left--, at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) === PASSWORD) return true;
    }
  }
  return false;
};

type Book = Awaited<ReturnType<typeof readXlsx>>;
type BookSheet = Book['sheets'][number];

const toSheet = (sheet: BookSheet, format: ExcelFormat): ExcelSheet => {
  const { cells } = sheet;
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: Array.from(sheet.rows, (row) => Array.from(row ?? [], toCell)),
    tables: (sheet.tables ?? []).flatMap(toTable),
    ...(format === 'xlsx' ? { isFormula: (row: number, column: number) => cells?.get(`${row},${column}`)?.type === 'formula' } : {}),
  };
};

const toCell = (value: BookSheet['rows'][number][number] | undefined): RawCell => {
  if (value === undefined || value === null || value === '') return null;
  if (value instanceof Date) return { date: serialOfInstant(value) };
  if (typeof value !== 'string') return value;
  const error = errorIn(value);
  return error === null ? value : { error };
};

const toTable = (table: NonNullable<BookSheet['tables']>[number]): ExcelTable[] => {
  const [, left = '', top = '', right = '', bottom = ''] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(table.range ?? '') ?? [];
  if (left === '') return [];
  return [
    {
      name: table.displayName ?? table.name,
      headerRow: Number(top) - 1,
      lastRow: Number(bottom) - 1 - (table.showTotalRow ? 1 : 0),
      firstColumn: columnIndex(left),
      lastColumn: columnIndex(right),
    },
  ];
};

const columnIndex = (letters: string): number => [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `0` → `A`, `26` → `AA`. */
export const columnLetters = (index: number): string => (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
