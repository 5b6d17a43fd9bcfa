import { unzipSync } from 'fflate';
import { serialOfInstant } from '../standard/decode/date-text';
import { DAYS_1904 } from '../standard/decode/date-text';
import { isDay } from '../domain/calendar/days';
import { NOT_CALCULATED, type RawCell } from '../standard/decode/cell';
import { builtInFormatKind, formatKindOf, type FormatKind } from '../standard/decode/number-format';

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
  readonly veryHidden: boolean;
  readonly rows: readonly (readonly RawCell[])[];
  readonly tables: readonly XlsxTable[];
  /** Those that reach over several rows. */
  readonly merged: readonly MergedCell[];
  readonly isFormula: (row: number, column: number) => boolean;
  /** More of what the sheet's part says; it is looked for when asked, also in a sheet that was passed over. */
  readonly more: XlsxSheetParts;
}

export interface XlsxSheetParts {
  /** The formula of a cell, without its equals sign; null where there is none. */
  readonly formulaAt: (row: number, column: number) => string | null;
  readonly formatAt: (row: number, column: number) => FormatKind;
  readonly validations: () => readonly XlsxValidation[];
  /** What stands in A1. */
  readonly title: () => string;
  readonly hasData: () => boolean;
}

export interface XlsxValidation {
  /** As the file has it: `list`, `whole`, `decimal`, `date`, `custom`, `none`… */
  readonly type: string;
  readonly formula: string;
  /** Inclusive, zero-based. */
  readonly areas: readonly CellArea[];
}

export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface XlsxParts {
  readonly date1904: boolean;
  readonly sheets: readonly XlsxSheet[];
  /** Names of the whole workbook → what they refer to. */
  readonly names: () => ReadonlyMap<string, string>;
  /** Files that formulas take values from. */
  readonly externalLinks: () => readonly string[];
  readonly hasMacros: boolean;
}

/** Beyond it a file is refused: it would not fit into memory, and was perhaps made for that. */
const MOST_BYTES = 1024 ** 3;

/** Which sheets need not be read, by their name and the names of their tables. */
export type PassOver = (sheetName: string, tables: readonly { readonly name: string }[]) => boolean;

/** Reads the workbook; `passOver` tells sheets whose cells are not wanted. Throws where the file is damaged. */
export const readXlsxParts = (bytes: Uint8Array, passOver: PassOver = () => false): XlsxParts => {
  const zip = new Zip(bytes);
  const workbookPath = zip.relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = zip.text(workbookPath);
  const relations = zip.relations(workbookPath);
  const partOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  const date1904 = isTrue(attribute(elements(workbook, 'workbookPr')[0]?.attributes ?? '', 'date1904'));
  const strings = sharedStrings(zip.optional(partOf('sharedStrings')));
  const formats = formatsOf(zip.optional(partOf('styles')));
  const meanings: Meanings = { strings, formats, date1904 };
  const sheets = elements(workbook, 'sheet').map(({ attributes }): XlsxSheet => {
    const name = unescape(attribute(attributes, 'name') ?? '');
    const id = attribute(attributes, 'id');
    const path = relations.find((relation) => relation.id === id && relation.type === 'worksheet')?.target;
    const xml = once(() => (path === undefined ? '' : zip.text(path)));
    const tables =
      path === undefined ? [] : zip.relations(path).flatMap(({ type, target }) => (type === 'table' ? tableOf(zip.text(target)) : []));
    const read = path === undefined || passOver(name, tables) ? NOTHING : readCells(xml(), meanings);
    const state = attribute(attributes, 'state') ?? 'visible';
    return { name, hidden: state !== 'visible', veryHidden: state === 'veryHidden', tables, ...read, more: sheetParts(xml, meanings) };
  });
  return {
    date1904,
    sheets,
    names: () => namesIn(workbook),
    externalLinks: () => [
      ...new Set(relations.flatMap(({ type, target }) => (type === 'externalLink' ? zip.relations(target).map(fileNamed) : []))),
    ],
    hasMacros: relations.some(({ type }) => type === 'vbaProject'),
  };
};

type Cells = Pick<XlsxSheet, 'rows' | 'merged' | 'isFormula'>;

const NOTHING: Cells = { rows: [], merged: [], isFormula: () => false };

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** Names that belong to one sheet only are left out. */
const namesIn = (workbook: string): ReadonlyMap<string, string> =>
  new Map(
    elements(workbook, 'definedName').flatMap(({ attributes, content }): [string, string][] =>
      attribute(attributes, 'localSheetId') === undefined ? [[unescape(attribute(attributes, 'name') ?? ''), unescape(content)]] : [],
    ),
  );

/** The file that a link leads to, without its folder. */
const fileNamed = ({ target }: Relation): string => {
  const name = target.split(/[\\/]/).at(-1) ?? target;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

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

/** For each cell style, what its number format shows. */
const formatsOf = (xml: string): readonly FormatKind[] => {
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
    return format === undefined ? builtInFormatKind(Number(id)) : formatKindOf(format);
  });
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
  readonly formats: readonly FormatKind[];
  readonly date1904: boolean;
}

const START = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^>]*)>/g;
const VALUE = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?v\s*>/;
const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;
const FORMULA_TEXT = /<(?:[\w.-]+:)?f((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?f\s*>)/;
const CELL_END = /<\/(?:[\w.-]+:)?c\s*>/g;
const COLUMNS = 16_384;

const FILLED_VALUE = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>[^<]/;
const STORED_VALUE = /<(?:[\w.-]+:)?v[\s/>]/;
/** Calls with each cell of a sheet in turn: its place, its attributes and what stands in it; false from it ends the walk. */
const walkCells = (xml: string, visit: (row: number, column: number, attributes: string, content: string) => boolean | void): void => {
  let row = -1;
  let column = -1;
  const start = new RegExp(START);
  const ending = new RegExp(CELL_END);
  for (let found = start.exec(xml); found; found = start.exec(xml)) {
    const attributes = found[2] ?? '';
    const reference = attribute(attributes, 'r');
    if (found[1] === 'row') {
      row = reference === undefined ? row + 1 : Number(reference) - 1;
      column = -1;
      continue;
    }
    column = reference === undefined ? column + 1 : columnOf(reference);
    let content = '';
    if (!attributes.endsWith('/')) {
      ending.lastIndex = start.lastIndex;
      const end = ending.exec(xml);
      if (!end) throw new RangeError('A cell has no end.');
      content = xml.slice(start.lastIndex, end.index);
      start.lastIndex = ending.lastIndex;
    }
    if (visit(row, column, attributes, content) === false) return;
  }
};

/** Some programs store a formula without its value, or with an empty one: what it comes to is unknown, which is not nothing. */
const isCalculated = (attributes: string, content: string): boolean =>
  (attribute(attributes, 't') === 'str' ? STORED_VALUE : FILLED_VALUE).test(content);

const readCells = (xml: string, meanings: Meanings): Cells => {
  const rows: RawCell[][] = [];
  const formulas = new Set<number>();
  walkCells(xml, (row, column, attributes, content) => {
    if (content === '') return;
    const formula = FORMULA.test(content);
    if (formula) formulas.add(row * COLUMNS + column);
    const value = formula && !isCalculated(attributes, content) ? { error: NOT_CALCULATED } : valueOf(attributes, content, meanings);
    if (value === null || row < 0) return;
    const cells = (rows[row] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  });
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

/** Formulas and formats are gathered together, the first time that one is asked for. */
const sheetParts = (xml: () => string, meanings: Meanings): XlsxSheetParts => {
  const cells = once(() => {
    const formulas = new Map<number, string>();
    const styles = new Map<number, number>();
    const shared = new Map<string, string>();
    walkCells(xml(), (row, column, attributes, content) => {
      const at = row * COLUMNS + column;
      const style = attribute(attributes, 's');
      if (style !== undefined) styles.set(at, Number(style));
      const written = content === '' ? null : FORMULA_TEXT.exec(content);
      if (!written) return;
      const text = unescape(written[2] ?? '');
      const group = attribute(written[1] ?? '', 'si');
      // The cells of a group have the formula of its first: structured references are the same in every row.
      if (group !== undefined && text !== '') shared.set(group, text);
      formulas.set(at, text === '' && group !== undefined ? (shared.get(group) ?? '') : text);
    });
    return { formulas, styles };
  });
  return {
    formulaAt: (row, column) => cells().formulas.get(row * COLUMNS + column) ?? null,
    formatAt: (row, column) => meanings.formats[cells().styles.get(row * COLUMNS + column) ?? 0] ?? 'general',
    validations: once(() => validationsIn(xml())),
    title: () => {
      let title = '';
      walkCells(xml(), (row, column, attributes, content) => {
        if (row === 0 && column === 0) title = String(valueOf(attributes, content, meanings) ?? '');
        return false;
      });
      return title;
    },
    hasData: () => STORED_VALUE.test(xml()) || /<(?:[\w.-]+:)?is[\s>]/.test(xml()),
  };
};

/** Those of Excel 2010 and later name their cells and formulas in elements of their own. */
const validationsIn = (xml: string): XlsxValidation[] => {
  const begin = xml.search(/<(?:[\w.-]+:)?dataValidations[\s>]/);
  if (begin < 0) return [];
  return elements(xml.slice(begin), 'dataValidation').map(({ attributes, content }) => {
    const first = elements(content, 'formula1')[0]?.content ?? '';
    const cells = attribute(attributes, 'sqref') ?? elements(content, 'sqref')[0]?.content ?? '';
    return {
      type: attribute(attributes, 'type') ?? 'none',
      formula: unescape(elements(first, 'f')[0]?.content ?? first),
      areas: cells.trim().split(/\s+/).flatMap(areaOf),
    };
  });
};

const areaOf = (reference: string): CellArea[] => {
  const [first = '', last = first] = reference.replaceAll('$', '').split(':');
  const [top, bottom] = [first, last].map((corner) => Number(/\d+$/.exec(corner)?.[0] ?? 0) - 1) as [number, number];
  return top < 0 || bottom < 0 ? [] : [{ top, left: columnOf(first), bottom, right: columnOf(last) }];
};

const columnOf = (reference: string): number => {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    index = index * 26 + letter - 64;
  }
  return index - 1;
};

const valueOf = (attributes: string, content: string, { strings, formats, date1904 }: Meanings): RawCell => {
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
  return formats[Number(attribute(attributes, 's') ?? 0)] === 'date' && isDay(serial) ? { date: serial } : number;
};
