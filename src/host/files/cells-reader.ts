/** Reads `sheetData` (ISO/IEC 29500-1, 18.3.1.80) straight from its text: most of a workbook is here, so no nodes are made for it. */
import type { Cell, CellValue, ErrorCode, Sheet } from '../book/book';
import { MAX_COLUMNS, MAX_ROWS } from '../book/book';
import type { CellFormulas } from './formula-text';
import { columnIndex, contains, parseArea } from './reference';
import { SharedFormula } from './shared-formula';
import { readString, type RichString } from './strings-part';
import {
  decodeEntities,
  decodeXstring,
  flag,
  nameEnd,
  numberOf,
  parseElement,
  readAttributes,
  skipMarkup,
  XmlError,
  type XmlNode,
} from './xml';

export interface CellsContext {
  readonly strings: readonly RichString[];
  readonly formulas: CellFormulas;
  readonly styleCount: number;
  readonly date1904: boolean;
  /** Whether cell metadata number n (from 1) marks a dynamic array. */
  readonly isDynamic: (cm: number) => boolean;
  /** The error that value metadata number n (from 1) stands for, if it is one. */
  readonly richError: (vm: number) => ErrorCode | undefined;
  /** Value metadata that is no error: pictures in cells, data types. */
  readonly keepValueMetadata: (row: number, column: number, vm: number, value: CellValue) => void;
  readonly keepDataTable: (row: number, column: number, xml: string) => void;
  /** Rows whose height Excel found by itself. */
  readonly keepAutomaticHeight: (row: number, height: number) => void;
}

const ERRORS = new Set<string>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
]);
const isErrorCode = (text: string): text is ErrorCode => ERRORS.has(text);

/** Reads from `at`, just inside `sheetData`, to its end tag; gives the position after that. */
export function readCells(source: string, at: number, sheet: Sheet, context: CellsContext): number {
  const reader = new CellsReader(source, sheet, context);
  return reader.read(at);
}

class CellsReader {
  private row = -1;
  private column = -1;
  private rowStyle = 0;
  private readonly shared = new Map<string, SharedFormula>();
  private readonly spills: { row: number; column: number; lastRow: number; lastColumn: number }[] = [];

  constructor(
    private readonly source: string,
    private readonly sheet: Sheet,
    private readonly context: CellsContext,
  ) {}

  read(from: number): number {
    const { source } = this;
    let position = from;
    for (;;) {
      const less = source.indexOf('<', position);
      if (less < 0) throw new XmlError('a sheet ends in the middle of its cells');
      if (source.charCodeAt(less + 1) === 47) {
        position = source.indexOf('>', less) + 1;
        if (position === 0) throw new XmlError('a sheet ends in the middle of its cells');
        const name = source.slice(less + 2, position - 1).trimEnd();
        if (name === 'sheetData' || name.endsWith(':sheetData')) break;
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
      if (name === 'c') position = this.cell(end);
      else if (name === 'row') position = this.startRow(end);
      else position = parseElement(source, less).end;
    }
    this.markSpills();
    return position;
  }

  private startRow(end: number): number {
    const attributes: Record<string, string> = {};
    const tag = readAttributes(this.source, end, attributes);
    this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']) - 1;
    if (!(this.row >= 0 && this.row < MAX_ROWS)) throw new XmlError('a row has an impossible number');
    this.column = -1;
    const height = numberOf(attributes['ht']);
    const style = flag(attributes['customFormat']) ? this.style(attributes['s']) : 0;
    this.rowStyle = style;
    const outlineLevel = numberOf(attributes['outlineLevel']);
    const hidden = flag(attributes['hidden']);
    if (height !== undefined || style !== 0 || hidden || outlineLevel) {
      this.sheet.rows.set(this.row, {
        ...(height !== undefined && { height }),
        ...(hidden && { hidden }),
        ...(style !== 0 && { style }),
        ...(outlineLevel && { outlineLevel }),
      });
      if (height !== undefined && !flag(attributes['customHeight'])) this.context.keepAutomaticHeight(this.row, height);
    }
    return tag.end;
  }

  private style(text: string | undefined): number {
    const style = text === undefined ? 0 : Number(text);
    return style > 0 && style < this.context.styleCount ? style : 0;
  }

  private cell(nameEndAt: number): number {
    const { source, context } = this;
    const attributes: Record<string, string> = {};
    const tag = readAttributes(source, nameEndAt, attributes);
    const { r, s, t, cm, vm } = attributes;
    if (r === undefined) this.column++;
    else {
      let digits = 0;
      while (r.charCodeAt(digits) > 57) digits++;
      this.column = columnIndex(r.slice(0, digits));
      const row = Number(r.slice(digits)) - 1;
      if (row !== this.row && row >= 0 && row < MAX_ROWS) this.row = row;
    }
    if (this.column < 0 || this.column >= MAX_COLUMNS || this.row < 0) throw new XmlError('a cell has an impossible address');
    const style = this.style(s);
    let position = tag.end;
    let text: string | undefined;
    let inline: RichString | undefined;
    let formula: XmlNode | undefined;
    while (!tag.empty) {
      const less = source.indexOf('<', position);
      if (less < 0) throw new XmlError('a sheet ends in the middle of a cell');
      if (source.charCodeAt(less + 1) === 47) {
        position = source.indexOf('>', less) + 1;
        break;
      }
      // `<v>text</v>`, as nearly every cell has it.
      if (source.charCodeAt(less + 1) === 118 && source.charCodeAt(less + 2) === 62) {
        const close = source.indexOf('<', less + 3);
        if (source.startsWith('</v>', close)) {
          text = decodeEntities(source.slice(less + 3, close));
          position = close + 4;
          continue;
        }
      }
      const skipped = skipMarkup(source, less);
      if (skipped !== undefined) {
        position = skipped;
        continue;
      }
      const node = parseElement(source, less);
      if (node.name === 'v') text = node.text;
      else if (node.name === 'f') formula = node;
      else if (node.name === 'is') inline = readString(node, source);
      position = node.end;
    }
    const value = this.value(t, text, inline, vm);
    const cell: Cell = { value, style };
    const rich = t === 's' ? context.strings[Number(text)] : inline;
    if (rich?.xml !== undefined) cell.richText = { xml: rich.xml, text: rich.text };
    if (formula) this.formula(formula, cell, cm);
    if (vm !== undefined && (typeof value !== 'object' || value === null || context.richError(Number(vm)) === undefined))
      context.keepValueMetadata(this.row, this.column, Number(vm), value);
    // A blank cell in the plain style says something only where its row or column has another.
    if (value !== null || cell.formula !== undefined || style !== 0 || this.rowStyle !== 0 || this.sheet.columns.get(this.column)?.style)
      (this.sheet.cells[this.row] ??= [])[this.column] = cell;
    return position;
  }

  private value(type: string | undefined, text: string | undefined, inline: RichString | undefined, vm: string | undefined): CellValue {
    switch (type) {
      case undefined:
      case 'n': {
        if (text === undefined || text === '') return null;
        const number = Number(text);
        return Number.isNaN(number) ? null : number;
      }
      case 's':
        return this.context.strings[Number(text)]?.text ?? '';
      case 'inlineStr':
        return inline?.text ?? (text === undefined ? null : decodeXstring(text));
      case 'str':
        return decodeXstring((text ?? '').replace(/\r\n?/g, '\n'));
      case 'b':
        return text === undefined ? null : flag(text.trim());
      case 'e': {
        const code = text?.trim() ?? '';
        return { error: (vm === undefined ? undefined : this.context.richError(Number(vm))) ?? (isErrorCode(code) ? code : '#VALUE!') };
      }
      case 'd': {
        const time = Date.parse(
          /[zZ]|[+-]\d\d:?\d\d$/.test(text ?? '') ? (text ?? '') : `${text ?? ''}${(text ?? '').includes('T') ? 'Z' : ''}`,
        );
        return Number.isNaN(time) ? (text ?? null) : time / 86_400_000 + (this.context.date1904 ? 24_107 : 25_569);
      }
      default:
        return text ?? null;
    }
  }

  private formula(node: XmlNode, cell: Cell, cm: string | undefined): void {
    const { context, row, column } = this;
    const { t, ref, si } = node.attributes;
    const table = this.tableAt(row, column);
    if (t === 'dataTable') {
      context.keepDataTable(row, column, this.source.slice(node.start, node.end));
      return;
    }
    if (t === 'shared' && si !== undefined) {
      if (node.text !== '')
        this.shared.set(si, new SharedFormula((cell.formula = context.formulas.fromFile(node.text, table, true)), row, column));
      else {
        const master = this.shared.get(si);
        if (master) cell.formula = master.at(row, column);
      }
      return;
    }
    if (node.text === '') return;
    const array = t === 'array';
    cell.formula = context.formulas.fromFile(node.text, table, !array && cm === undefined);
    if (!array) return;
    const area = parseArea(ref ?? '');
    const size = { rows: area ? area.lastRow - area.row + 1 : 1, columns: area ? area.lastColumn - area.column + 1 : 1 };
    if (cm === undefined || !context.isDynamic(Number(cm))) cell.arrayBlock = size;
    else if (size.rows * size.columns > 1 && area) {
      cell.spill = size;
      this.spills.push(area);
    }
  }

  private tableAt(row: number, column: number): string | undefined {
    for (const table of this.sheet.tables) if (contains(table.area, row, column)) return table.name;
    return undefined;
  }

  private markSpills(): void {
    for (const { row, column, lastRow, lastColumn } of this.spills) {
      for (let r = row; r <= Math.min(lastRow, MAX_ROWS - 1); r++) {
        for (let c = column; c <= lastColumn; c++) {
          if (r === row && c === column) continue;
          const cells = (this.sheet.cells[r] ??= []);
          const cell = (cells[c] ??= { value: null, style: 0 });
          cell.spilledFrom = { row, column };
        }
      }
    }
  }
}
