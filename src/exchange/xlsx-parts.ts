import { isDay } from '../domain/calendar/days';
import { MAX_COLUMNS, parseArea, parseAreas, type Area } from '../ooxml/address';
import { scanSheet, type ScannedCell } from '../ooxml/cells';
import { FileError } from '../ooxml/file-error';
import { hold } from '../ooxml/limits';
import { kindOf, PackageReader, type Relationship } from '../ooxml/package';
import { readString, readStrings, textOf, type SharedString } from '../ooxml/shared-strings';
import {
  child,
  childrenNamed,
  decodeXstring,
  findElement,
  flag,
  parseElement,
  parseXml,
  prefixedAttribute,
  rootAttributes,
  type XmlNode,
} from '../ooxml/xml';
import { DAYS_1904, serialOfInstant } from '../standard/decode/date-text';
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
  readonly areas: readonly Area[];
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

/** Which sheets need not be read, by their name and the names of their tables. */
export type PassOver = (sheetName: string, tables: readonly { readonly name: string }[]) => boolean;

/**
 * Reads the workbook; `passOver` tells sheets whose cells are not wanted.
 *
 * @throws FileError where the file is damaged or too large.
 */
export const readXlsxParts = (bytes: Uint8Array, fileName: string, passOver: PassOver = () => false): XlsxParts => {
  const file = PackageReader.open(bytes, fileName);
  const workbookPath = file.relationships('').find((relation) => kindOf(relation) === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = parseXml(partIn(file, workbookPath));
  const relations = file.relationships(workbookPath);
  const optional = (kind: string): string => {
    const target = relations.find((relation) => kindOf(relation) === kind)?.target;
    return (target === undefined ? undefined : file.text(target)) ?? '';
  };
  const date1904 = flag(child(workbook, 'workbookPr')?.attributes['date1904']);
  const strings = optional('sharedStrings');
  const meanings: Meanings = { strings: strings === '' ? [] : readStrings(strings), formats: formatsOf(optional('styles')), date1904 };
  const listed = childrenNamed(child(workbook, 'sheets'), 'sheet');
  hold('sheets', listed.length);
  const sheets = listed.map((node): XlsxSheet => {
    const name = decodeXstring(node.attributes['name'] ?? '');
    const id = prefixedAttribute(node, 'id');
    const path = relations.find((relation) => relation.id === id && kindOf(relation) === 'worksheet')?.target;
    const xml = once(() => (path === undefined ? '' : partIn(file, path)));
    const tables = path === undefined ? [] : tablesOf(file, path);
    const read = path === undefined || passOver(name, tables) ? NOTHING : readCells(xml(), meanings);
    const state = node.attributes['state'] ?? 'visible';
    return { name, hidden: state !== 'visible', veryHidden: state === 'veryHidden', tables, ...read, more: sheetParts(xml, meanings) };
  });
  return {
    date1904,
    sheets,
    names: () => namesIn(workbook),
    externalLinks: () => [
      ...new Set(
        relations.flatMap((relation) => (kindOf(relation) === 'externalLink' ? file.relationships(relation.target).map(fileNamed) : [])),
      ),
    ],
    hasMacros: relations.some((relation) => kindOf(relation) === 'vbaProject'),
  };
};

const partIn = (file: PackageReader, path: string): string => {
  const text = file.text(path);
  if (text === undefined) throw new FileError('truncated', `The file is damaged: its part ${path} is missing.`);
  return text;
};

type Cells = Pick<XlsxSheet, 'rows' | 'merged' | 'isFormula'>;

const NOTHING: Cells = { rows: [], merged: [], isFormula: () => false };

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** Names that belong to one sheet only are left out. */
const namesIn = (workbook: XmlNode): ReadonlyMap<string, string> =>
  new Map(
    childrenNamed(child(workbook, 'definedNames'), 'definedName').flatMap(({ attributes, text }): [string, string][] =>
      attributes['localSheetId'] === undefined ? [[decodeXstring(attributes['name'] ?? ''), decodeXstring(text)]] : [],
    ),
  );

/** The file that a link leads to, without its folder. */
const fileNamed = ({ target }: Relationship): string => {
  const name = target.split(/[\\/]/).at(-1) ?? target;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** For each cell style, what its number format shows. */
const formatsOf = (styles: string): readonly FormatKind[] => {
  const formats = new Map(
    childrenNamed(findElement(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'] ?? '',
      decodeXstring(attributes['formatCode'] ?? ''),
    ]),
  );
  return childrenNamed(findElement(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0';
    const format = formats.get(id);
    return format === undefined ? builtInFormatKind(Number(id)) : formatKindOf(format);
  });
};

const tablesOf = (file: PackageReader, sheetPath: string): XlsxTable[] =>
  file.relationships(sheetPath).flatMap((relation): XlsxTable[] => {
    if (kindOf(relation) !== 'table') return [];
    const { displayName, name, ref = '', headerRowCount, totalsRowCount } = rootAttributes(partIn(file, relation.target));
    if (headerRowCount === '0') return [];
    return [{ name: decodeXstring(displayName ?? name ?? ''), range: ref, hasTotals: Number(totalsRowCount ?? 0) > 0 }];
  });

interface Meanings {
  readonly strings: readonly SharedString[];
  readonly formats: readonly FormatKind[];
  readonly date1904: boolean;
}

/** Some programs store a formula without its value, or with an empty one: what it comes to is unknown, which is not nothing. */
const isCalculated = ({ type, value }: ScannedCell): boolean => value !== undefined && (type === 'str' || value !== '');

/** Blank cells that are written out before one that holds something. */
const WIDEST_GAP = 256;
/** All rows that hold nothing. */
const BLANK_ROW: readonly RawCell[] = [];

const readCells = (xml: string, meanings: Meanings): Cells => {
  const rows: RawCell[][] = [];
  const formulas = new Set<number>();
  const end = scanSheet(xml, {
    cell: (cell) => {
      const { row, column } = cell;
      const formula = cell.formulaAt >= 0;
      if (formula) formulas.add(row * MAX_COLUMNS + column);
      const value = formula && !isCalculated(cell) ? { error: NOT_CALCULATED } : valueOf(cell, xml, meanings);
      if (value === null) return;
      const cells = (rows[row] ??= []);
      // A cell far to the right costs what it holds, not all that would stand before it.
      if (column - cells.length < WIDEST_GAP) while (cells.length < column) cells.push(null);
      cells[column] = value;
    },
  });
  return {
    rows: Array.from(rows, (cells) => cells ?? BLANK_ROW),
    merged: mergedIn(xml, end),
    isFormula: (at, across) => formulas.has(at * MAX_COLUMNS + across),
  };
};

/** Merged cells stand behind all rows of their sheet. */
const mergedIn = (xml: string, behind: number): MergedCell[] =>
  childrenNamed(findElement(xml, 'mergeCells', behind), 'mergeCell').flatMap(({ attributes }) => {
    const area = parseArea(attributes['ref'] ?? '');
    return area && area.lastRow > area.row ? [{ firstRow: area.row, lastRow: area.lastRow, column: area.column }] : [];
  });

/** Formulas and formats are gathered together, the first time that one is asked for. */
const sheetParts = (xml: () => string, meanings: Meanings): XlsxSheetParts => {
  const cells = once(() => {
    const source = xml();
    const formulas = new Map<number, string>();
    const styles = new Map<number, number>();
    const shared = new Map<string, string>();
    scanSheet(source, {
      cell: ({ row, column, style, formulaAt }) => {
        const at = row * MAX_COLUMNS + column;
        if (style > 0) styles.set(at, style);
        if (formulaAt < 0) return;
        const written = parseElement(source, formulaAt);
        const text = decodeXstring(written.text);
        const group = written.attributes['si'];
        // The cells of a group have the formula of its first: structured references are the same in every row.
        if (group !== undefined && text !== '') shared.set(group, text);
        formulas.set(at, text === '' && group !== undefined ? (shared.get(group) ?? '') : text);
      },
    });
    return { formulas, styles };
  });
  return {
    formulaAt: (row, column) => cells().formulas.get(row * MAX_COLUMNS + column) ?? null,
    formatAt: (row, column) => meanings.formats[cells().styles.get(row * MAX_COLUMNS + column) ?? 0] ?? 'general',
    validations: once(() => validationsIn(xml())),
    title: () => {
      let title = '';
      scanSheet(xml(), {
        cell: (cell) => {
          if (cell.row === 0 && cell.column === 0) title = String(valueOf(cell, xml(), meanings) ?? '');
          return false;
        },
      });
      return title;
    },
    hasData: () => {
      let found = false;
      scanSheet(xml(), { cell: ({ value, inline }) => !(found = value !== undefined || inline !== undefined) });
      return found;
    },
  };
};

/** Those of Excel 2010 and later stand among the extensions, at the end, and name their cells and formulas in elements of their own. */
const validationsIn = (xml: string): XlsxValidation[] => {
  const behind = Math.max(0, xml.lastIndexOf('sheetData'));
  const first = findElement(xml, 'dataValidations', behind);
  if (!first) return [];
  const newer = findElement(xml, 'dataValidations', first.end);
  return [first, newer]
    .flatMap((list) => childrenNamed(list, 'dataValidation'))
    .map((node) => {
      const formula = child(node, 'formula1');
      return {
        type: node.attributes['type'] ?? 'none',
        formula: decodeXstring(child(formula, 'f')?.text ?? formula?.text ?? ''),
        areas: parseAreas(node.attributes['sqref'] ?? child(node, 'sqref')?.text),
      };
    });
};

const sharedText = (strings: readonly SharedString[], index: number): string | null => {
  const shared = strings[index];
  if (shared === undefined) throw new FileError('truncated', 'The file is damaged: a cell has a text that the workbook does not hold.');
  return textOf(shared) || null;
};

const valueOf = (cell: ScannedCell, source: string, { strings, formats, date1904 }: Meanings): RawCell => {
  const { type, value } = cell;
  if (type === 'inlineStr') return (cell.inline && readString(cell.inline, source).text) || null;
  if (value === undefined || value === '') return null;
  if (type === 's') return sharedText(strings, Number(value));
  if (type === 'str') return decodeXstring(value);
  if (type === 'b') return flag(value.trim());
  if (type === 'e') return { error: value };
  if (type === 'd')
    return {
      date: serialOfInstant(
        new Date(/\dZ?$/.test(value) && !value.includes('T') ? `${value}T00:00:00Z` : value.endsWith('Z') ? value : `${value}Z`),
      ),
    };
  const number = Number(value);
  const serial = date1904 ? number + DAYS_1904 : number;
  return formats[cell.style] === 'date' && isDay(serial) ? { date: serial } : number;
};
