/**
 * Walks over `sheetData` (ISO/IEC 29500-1, 18.3.1.80) straight in its text: most of a workbook is here, so no nodes are made for what
 * nearly every cell has. A place that no sheet has is refused before anybody makes room for it.
 */
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { beyondSheet } from './file-error';
import { hold, LIMITS } from './limits';
import { decodeEntities, nameEnd, parseElement, readAttributes, skipMarkup, tagEnd, XmlError, type XmlNode } from './xml';

/** The cell that the walk is at. One object for all cells: what is to stay is copied. */
export interface ScannedCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** `n` where the file names none. */
  readonly type: string;
  /** Index of its format; 0 where the file names none. */
  readonly style: number;
  /** Numbers of its metadata, from 1; 0 where it has none. */
  readonly cellMetadata: number;
  readonly valueMetadata: number;
  /** The text of `v`, entities resolved; undefined where there is no `v`. */
  readonly value: string | undefined;
  /** Where the `f` begins in the source; -1 where there is none. */
  readonly formulaAt: number;
  readonly inline: XmlNode | undefined;
}

export interface CellVisitor {
  readonly row?: (row: number, attributes: Readonly<Record<string, string>>) => void;
  /** False ends the walk. */
  readonly cell: (cell: ScannedCell) => boolean | void;
}

const SHEET_DATA = /<(?:[\w.-]+:)?sheetData(?=[\s/>])/;

/** Walks over the cells of a worksheet part; gives the position after them. */
export function scanSheet(source: string, visitor: CellVisitor): number {
  const start = SHEET_DATA.exec(source)?.index;
  if (start === undefined) return source.length;
  const tag = readAttributes(source, nameEnd(source, start + 1), {});
  return tag.empty ? tag.end : scanCells(source, tag.end, visitor);
}

/** Walks from `at`, just inside `sheetData`, to its end tag; gives the position after that, or where the visitor ended the walk. */
export const scanCells = (source: string, at: number, visitor: CellVisitor): number => new CellScanner(source, visitor).scan(at);

const GREATER = 62;
const SLASH = 47;

class CellScanner implements ScannedCell {
  row = -1;
  column = -1;
  type = 'n';
  style = 0;
  cellMetadata = 0;
  valueMetadata = 0;
  value: string | undefined;
  formulaAt = -1;
  inline: XmlNode | undefined;
  private count = 0;

  constructor(
    private readonly source: string,
    private readonly visitor: CellVisitor,
  ) {}

  scan(from: number): number {
    const { source, visitor } = this;
    let position = from;
    for (;;) {
      const less = source.indexOf('<', position);
      if (less < 0) throw new XmlError('a sheet ends in the middle of its cells');
      if (source.charCodeAt(less + 1) === SLASH) {
        position = source.indexOf('>', less) + 1;
        if (position === 0) throw new XmlError('a sheet ends in the middle of its cells');
        const name = source.slice(less + 2, position - 1).trimEnd();
        if (name === 'sheetData' || name.endsWith(':sheetData')) return position;
        continue;
      }
      const skipped = skipMarkup(source, less);
      if (skipped !== undefined) {
        position = skipped;
        continue;
      }
      const end = nameEnd(source, less + 1);
      const qualified = source.slice(less + 1, end);
      const name = qualified === 'c' || qualified === 'row' ? qualified : qualified.slice(qualified.indexOf(':') + 1);
      if (name === 'c') {
        position = this.readCell(end);
        if (visitor.cell(this) === false) return position;
      } else if (name === 'row') position = this.readRow(end);
      else position = parseElement(source, less).end;
    }
  }

  private readRow(end: number): number {
    const attributes: Record<string, string> = {};
    const tag = readAttributes(this.source, end, attributes);
    this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']) - 1;
    if (!(this.row >= 0 && this.row < MAX_ROWS)) throw beyondSheet();
    this.column = -1;
    this.visitor.row?.(this.row, attributes);
    return tag.end;
  }

  private readCell(nameEndAt: number): number {
    const { source } = this;
    this.type = 'n';
    this.style = this.cellMetadata = this.valueMetadata = 0;
    this.value = this.inline = undefined;
    this.formulaAt = -1;
    this.column++;
    if (++this.count > LIMITS.cells) hold('cells', this.count);
    const end = this.readTag(nameEndAt);
    if (!(this.column >= 0 && this.column < MAX_COLUMNS && this.row >= 0 && this.row < MAX_ROWS)) throw beyondSheet();
    return source.charCodeAt(end - 2) === SLASH ? end : this.readContent(end);
  }

  /** The attributes of `c`, to its `>`; gives the position after that. */
  private readTag(at: number): number {
    const { source } = this;
    let position = at;
    for (;;) {
      let code = source.charCodeAt(position);
      while (code <= 32) code = source.charCodeAt(++position);
      if (code === GREATER) return position + 1;
      if (code === SLASH && source.charCodeAt(position + 1) === GREATER) return position + 2;
      const equals = source.indexOf('=', position);
      if (!(equals >= 0)) throw new XmlError('a part ends in the middle of a tag');
      let open = equals + 1;
      while (source.charCodeAt(open) <= 32) open++;
      const quote = source[open];
      if (quote !== '"' && quote !== "'") throw new XmlError('an attribute is malformed');
      const close = source.indexOf(quote, open + 1);
      if (close < 0) throw new XmlError('a part ends in the middle of an attribute');
      this.take(source.slice(position, equals).trimEnd(), open + 1, close);
      position = close + 1;
    }
  }

  private take(name: string, from: number, to: number): void {
    switch (name) {
      case 'r':
        return this.takePlace(from, to);
      case 's':
        this.style = Number(this.source.slice(from, to)) || 0;
        return;
      case 't':
        this.type = this.source.slice(from, to);
        return;
      case 'cm':
        this.cellMetadata = Number(this.source.slice(from, to)) || 0;
        return;
      case 'vm':
        this.valueMetadata = Number(this.source.slice(from, to)) || 0;
    }
  }

  private takePlace(from: number, to: number): void {
    const { source } = this;
    let [at, column, row] = [from, 0, 0];
    for (; at < to; at++) {
      const letter = source.charCodeAt(at) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    const digits = at;
    for (; at < to; at++) {
      const digit = source.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (at < to) throw beyondSheet();
    this.column = column - 1;
    if (at > digits) this.row = row - 1;
  }

  /** What stands in the cell; gives the position after its end tag. */
  private readContent(from: number): number {
    const { source } = this;
    let position = from;
    for (;;) {
      const less = source.indexOf('<', position);
      if (less < 0) throw new XmlError('a sheet ends in the middle of a cell');
      const code = source.charCodeAt(less + 1);
      if (code === SLASH) {
        const end = source.indexOf('>', less) + 1;
        if (end === 0) throw new XmlError('a sheet ends in the middle of a cell');
        return end;
      }
      // `<v>text</v>` and `<f …>text</f>`, as nearly every cell has them.
      if (code === 118 && source.charCodeAt(less + 2) === GREATER) {
        const close = source.indexOf('<', less + 3);
        if (source.startsWith('</v>', close)) {
          this.value = decodeEntities(source.slice(less + 3, close));
          position = close + 4;
          continue;
        }
      }
      position = this.readPart(less);
    }
  }

  private readPart(less: number): number {
    const { source } = this;
    const skipped = skipMarkup(source, less);
    if (skipped !== undefined) return skipped;
    const end = nameEnd(source, less + 1);
    const qualified = source.slice(less + 1, end);
    if (qualified === 'f') {
      this.formulaAt = less;
      const inner = tagEnd(source, end);
      if (source.charCodeAt(inner - 2) === SLASH) return inner;
      const close = source.indexOf('<', inner);
      if (source.startsWith('</f>', close)) return close + 4;
    }
    const node = parseElement(source, less);
    if (node.name === 'v') this.value = node.text;
    else if (node.name === 'f') this.formulaAt = less;
    else if (node.name === 'is') this.inline = node;
    return node.end;
  }
}
