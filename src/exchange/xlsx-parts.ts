import { unzipSync } from 'fflate';
import { serialOfInstant } from '../standard/decode/date-text';
import { DAYS_1904 } from '../standard/decode/date-text';
import { isDay } from '../domain/calendar/days';
import type { RawCell } from '../standard/decode/cell';

/**
 * The values of a closed .xlsx, straight from its parts: cells, which of them are formulas, and tables. Several times faster than a
 * library that understands everything, which is what reading hundreds of workbooks needs. Elements are found whatever their prefix.
 */

export interface XlsxTable {
  readonly name: string;
  readonly range: string;
  readonly hasTotals: boolean;
}

/** A cell that is merged with others: indexes, the last ones included. */
export interface MergedCell {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
}

export interface XlsxSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly RawCell[])[];
  readonly tables: readonly XlsxTable[];
  /** Those that reach over several rows. */
  readonly merged: readonly MergedCell[];
  readonly isFormula: (row: number, column: number) => boolean;
}

export interface XlsxParts {
  readonly date1904: boolean;
  readonly sheets: readonly XlsxSheet[];
}

/** Beyond it a file is refused: it would not fit into memory, and was perhaps made for that. */
const MOST_BYTES = 1024 ** 3;

/** Reads the workbook; `passOver` names sheets whose cells are not wanted. Throws where the file is damaged. */
export const readXlsxParts = (bytes: Uint8Array, passOver: (sheetName: string) => boolean = () => false): XlsxParts => {
  const zip = new Zip(bytes);
  const workbookPath = zip.relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = zip.text(workbookPath);
  const relations = zip.relations(workbookPath);
  const partOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  const date1904 = isTrue(attribute(elements(workbook, 'workbookPr')[0]?.attributes ?? '', 'date1904'));
  const strings = sharedStrings(zip.optional(partOf('sharedStrings')));
  const dateStyles = dateStylesOf(zip.optional(partOf('styles')));
  const sheets = elements(workbook, 'sheet').map(({ attributes }): XlsxSheet => {
    const name = unescape(attribute(attributes, 'name') ?? '');
    const id = attribute(attributes, 'id');
    const path = relations.find((relation) => relation.id === id && relation.type === 'worksheet')?.target;
    const read = path === undefined || passOver(name) ? NOTHING : readCells(zip.text(path), { strings, dateStyles, date1904 });
    const tables =
      path === undefined ? [] : zip.relations(path).flatMap(({ type, target }) => (type === 'table' ? tableOf(zip.text(target)) : []));
    return { name, hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible', tables, ...read };
  });
  return { date1904, sheets };
};

type Cells = Pick<XlsxSheet, 'rows' | 'merged' | 'isFormula'>;

const NOTHING: Cells = { rows: [], merged: [], isFormula: () => false };

interface Relation {
  readonly id: string;
  /** The last word of its type: the same in the strict and the transitional standard. */
  readonly type: string;
  readonly target: string;
}

/** The parts of a package, unpacked when asked for and held against their checksums. */
class Zip {
  readonly #bytes: Uint8Array;
  readonly #checksums: ReadonlyMap<string, number>;
  /** Names differ in case and slashes between writers. */
  readonly #names: ReadonlyMap<string, string>;
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    const entries = zipEntries(bytes);
    if (!entries) throw new RangeError('The directory of the zip file is missing.');
    this.#bytes = bytes;
    this.#checksums = new Map(entries.map(({ name, checksum }) => [name, checksum]));
    this.#names = new Map(entries.map(({ name }) => [plainName(name), name]));
  }

  text(path: string): string {
    const name = this.#names.get(plainName(path));
    if (name === undefined) throw new RangeError(`The part ${path} is missing.`);
    const part = unzipSync(this.#bytes, {
      filter: (entry) => {
        if (entry.name !== name) return false;
        this.#unpacked += entry.originalSize;
        if (this.#unpacked > MOST_BYTES) throw new RangeError('The parts are too large.');
        return true;
      },
    })[name];
    if (!part || checksumOf(part) !== this.#checksums.get(name)) throw new RangeError(`The part ${path} is damaged.`);
    const encoding = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(part);
  }

  optional(path: string | undefined): string {
    return path === undefined || !this.#names.has(plainName(path)) ? '' : this.text(path);
  }

  /** What a part refers to, with paths from the root; of the package itself for ''. */
  relations(path: string): Relation[] {
    const at = path.lastIndexOf('/') + 1;
    const [folder, file] = [path.slice(0, at), path.slice(at)];
    return elements(this.optional(`${folder}_rels/${file}.rels`), 'Relationship').map(({ attributes }) => ({
      id: attribute(attributes, 'Id') ?? '',
      type: attribute(attributes, 'Type')?.split('/').at(-1) ?? '',
      target: resolve(folder, unescape(attribute(attributes, 'Target') ?? '')),
    }));
  }
}

const plainName = (name: string): string => name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();

const resolve = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

export interface ZipEntry {
  readonly name: string;
  readonly checksum: number;
}

/** The directory of a zip file, which stands at its end; null when that is cut off. */
export const zipEntries = (bytes: Uint8Array): ZipEntry[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [END, ENTRY, LONGEST_COMMENT] = [0x06054b50, 0x02014b50, 65_535];
  let end = bytes.length - 22;
  const last = Math.max(0, end - LONGEST_COMMENT);
  while (end >= last && view.getUint32(end, true) !== END) end--;
  if (end < last) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    entries.push({ name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)), checksum: view.getUint32(at + 16, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const CHECKSUM_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, as zip files have it. */
const checksumOf = (bytes: Uint8Array): number => {
  let value = -1;
  for (const byte of bytes) value = (value >>> 8) ^ (CHECKSUM_TABLE[(value ^ byte) & 255] ?? 0);
  return ~value >>> 0;
};

interface Element {
  readonly attributes: string;
  readonly content: string;
}

const patterns = new Map<string, RegExp>();

/** Every element of that name, whatever its prefix; none of ours holds another of its own name. */
const elements = (xml: string, name: string): Element[] => {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(
      `<(?:[\\w.-]+:)?${name}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(?:/>|>([\\s\\S]*?)</(?:[\\w.-]+:)?${name}\\s*>)`,
      'g',
    );
    patterns.set(name, pattern);
  }
  return Array.from(xml.matchAll(pattern), ([, attributes = '', content = '']) => ({ attributes, content }));
};

/** The value of an attribute, whatever its prefix. */
const attribute = (attributes: string, name: string): string | undefined => {
  let pattern = patterns.get(`@${name}`);
  if (!pattern) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(`@${name}`, pattern);
  }
  const found = pattern.exec(attributes);
  return found?.[1] ?? found?.[2];
};

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML's escapes, then those of spreadsheets: `_x000D_` is a carriage return. */
const unescape = (text: string): string => {
  const plain = text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, decimal?: string, hexadecimal?: string, name?: string) =>
        decimal
          ? String.fromCodePoint(Number(decimal))
          : hexadecimal
            ? String.fromCodePoint(parseInt(hexadecimal, 16))
            : (ENTITIES[name ?? ''] ?? entity),
      )
    : text;
  return plain.includes('_x') ? plain.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : plain;
};

/** The text of runs, without the reading aids of Japanese. */
const textIn = (xml: string): string =>
  elements(xml.includes('rPh') ? xml.replace(/<(?:[\w.-]+:)?rPh[\s>][\s\S]*?<\/(?:[\w.-]+:)?rPh\s*>/g, '') : xml, 't')
    .map(({ content }) => unescape(content))
    .join('');

const sharedStrings = (xml: string): readonly string[] => elements(xml, 'si').map(({ content }) => textIn(content));

/** For each cell style, whether its number format shows a date. */
const dateStylesOf = (xml: string): readonly boolean[] => {
  const formats = new Map(
    elements(xml, 'numFmt').map(({ attributes }) => [
      attribute(attributes, 'numFmtId') ?? '',
      unescape(attribute(attributes, 'formatCode') ?? ''),
    ]),
  );
  const [styles] = elements(xml, 'cellXfs');
  return elements(styles?.content ?? '', 'xf').map(({ attributes }) => {
    const id = attribute(attributes, 'numFmtId') ?? '0';
    const format = formats.get(id);
    return format === undefined ? isDateFormatId(Number(id)) : isDateFormat(format);
  });
};

/** Formats that a file need not spell out, the East Asian ones among them. */
const isDateFormatId = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A format with days, months, years or hours outside its quoted texts; durations (`[h]:mm`) are numbers. */
const isDateFormat = (format: string): boolean => {
  if (/\[(?:h+|m+|s+)\]/i.test(format) || /^(?:general|standard)$/i.test(format)) return false;
  return /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').replace(/general/gi, ''));
};

const tableOf = (xml: string): XlsxTable[] => {
  const start = /<(?:[\w.-]+:)?table\s((?:[^>"']|"[^"]*"|'[^']*')*)>/.exec(xml)?.[1];
  if (start === undefined || attribute(start, 'headerRowCount') === '0') return [];
  return [
    {
      name: unescape(attribute(start, 'displayName') ?? attribute(start, 'name') ?? ''),
      range: attribute(start, 'ref') ?? '',
      hasTotals: Number(attribute(start, 'totalsRowCount') ?? 0) > 0,
    },
  ];
};

interface Meanings {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

const START = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^>]*)>/g;
const VALUE = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?v\s*>/;
const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;
const CELL_END = /<\/(?:[\w.-]+:)?c\s*>/g;
const COLUMNS = 16_384;

const STORED_VALUE = /<(?:[\w.-]+:)?v[\s/>]/;
const NOT_CALCULATED = '#CALC!';

const readCells = (xml: string, meanings: Meanings): Cells => {
  const rows: RawCell[][] = [];
  const formulas = new Set<number>();
  let row = -1;
  let column = -1;
  START.lastIndex = 0;
  for (let start = START.exec(xml); start; start = START.exec(xml)) {
    const attributes = start[2] ?? '';
    const reference = attribute(attributes, 'r');
    if (start[1] === 'row') {
      row = reference === undefined ? row + 1 : Number(reference) - 1;
      column = -1;
      continue;
    }
    column = reference === undefined ? column + 1 : columnOf(reference);
    if (attributes.endsWith('/')) continue;
    CELL_END.lastIndex = START.lastIndex;
    const end = CELL_END.exec(xml);
    if (!end) throw new RangeError('A cell has no end.');
    const content = xml.slice(START.lastIndex, end.index);
    START.lastIndex = CELL_END.lastIndex;
    const formula = FORMULA.test(content);
    if (formula) formulas.add(row * COLUMNS + column);
    // Some programs store a formula without its value: what it comes to is unknown, which is not nothing.
    const value = formula && !STORED_VALUE.test(content) ? { error: NOT_CALCULATED } : valueOf(attributes, content, meanings);
    if (value === null || row < 0) continue;
    const cells = (rows[row] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return {
    rows: Array.from(rows, (cells) => cells ?? []),
    merged: mergedIn(xml),
    isFormula: (at, across) => formulas.has(at * COLUMNS + across),
  };
};

/** Merged cells stand behind all rows of their sheet. */
const mergedIn = (xml: string): MergedCell[] =>
  elements(xml.slice(xml.lastIndexOf('sheetData')), 'mergeCell').flatMap(({ attributes }) => {
    const [first = '', last = ''] = attribute(attributes, 'ref')?.split(':') ?? [];
    const [firstRow, lastRow] = [first, last].map((corner) => Number(corner.replace(/\D/g, '')) - 1) as [number, number];
    return firstRow >= 0 && lastRow > firstRow ? [{ firstRow, lastRow, column: columnOf(first) }] : [];
  });

const columnOf = (reference: string): number => {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    index = index * 26 + letter - 64;
  }
  return index - 1;
};

const valueOf = (attributes: string, content: string, { strings, dateStyles, date1904 }: Meanings): RawCell => {
  const type = attribute(attributes, 't') ?? 'n';
  if (type === 'inlineStr') return textIn(content) || null;
  const written = VALUE.exec(content)?.[1] ?? '';
  if (written === '') return null;
  if (type === 's') return strings[Number(written)] || null;
  if (type === 'str') return unescape(written) || null;
  if (type === 'b') return isTrue(written.trim());
  if (type === 'e') return { error: unescape(written) };
  if (type === 'd')
    return {
      date: serialOfInstant(
        new Date(
          /\dZ?$/.test(written) && !written.includes('T') ? `${written}T00:00:00Z` : written.endsWith('Z') ? written : `${written}Z`,
        ),
      ),
    };
  const number = Number(written);
  const serial = date1904 ? number + DAYS_1904 : number;
  return dateStyles[Number(attribute(attributes, 's') ?? 0)] && isDay(serial) ? { date: serial } : number;
};
