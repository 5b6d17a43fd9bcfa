/** Takes the cells of a sheet from its part (ISO/IEC 29500-1, 18.3.1.80). */
import { containsCell, parseArea, type Area } from '../../ooxml/address';
import { scanCells, type ScannedCell } from '../../ooxml/cells';
import { isErrorCode, type ErrorCode } from '../../ooxml/error-codes';
import { hold } from '../../ooxml/limits';
import { readString, textOf, type SharedString } from '../../ooxml/shared-strings';
import { decodeXstring, flag, numberOf, parseElement, type XmlNode } from '../../ooxml/xml';
import type { Cell, CellValue, Sheet } from '../book/book';
import type { CellFormulas } from './formula-text';
import { SharedFormula } from './shared-formula';

export interface CellsContext {
  readonly strings: readonly SharedString[];
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

/** Reads from `at`, just inside `sheetData`, to its end tag; gives the position after that. */
export const readCells = (source: string, at: number, sheet: Sheet, context: CellsContext): number =>
  new CellsReader(source, sheet, context).read(at);

class CellsReader {
  private rowStyle = 0;
  private readonly shared = new Map<string, SharedFormula>();
  private readonly spills: Area[] = [];
  private spilled = 0;

  constructor(
    private readonly source: string,
    private readonly sheet: Sheet,
    private readonly context: CellsContext,
  ) {}

  read(from: number): number {
    const end = scanCells(this.source, from, {
      row: (row, attributes) => this.startRow(row, attributes),
      cell: (cell) => this.take(cell),
    });
    this.markSpills();
    return end;
  }

  private startRow(row: number, attributes: Readonly<Record<string, string>>): void {
    const height = numberOf(attributes['ht']);
    const style = flag(attributes['customFormat']) ? this.style(Number(attributes['s'] ?? 0)) : 0;
    this.rowStyle = style;
    const outlineLevel = numberOf(attributes['outlineLevel']);
    const hidden = flag(attributes['hidden']);
    if (height === undefined && style === 0 && !hidden && !outlineLevel) return;
    this.sheet.rows.set(row, {
      ...(height !== undefined && { height }),
      ...(hidden && { hidden }),
      ...(style !== 0 && { style }),
      ...(outlineLevel && { outlineLevel }),
    });
    if (height !== undefined && !flag(attributes['customHeight'])) this.context.keepAutomaticHeight(row, height);
  }

  private style(style: number): number {
    return style > 0 && style < this.context.styleCount ? style : 0;
  }

  private take(scanned: ScannedCell): void {
    const { context, sheet } = this;
    const { row, column, valueMetadata: vm } = scanned;
    const style = this.style(scanned.style);
    const inline = scanned.inline && readString(scanned.inline, this.source);
    const value = this.value(scanned, inline?.text);
    const cell: Cell = { value, style };
    const rich = scanned.type === 's' ? context.strings[Number(scanned.value)] : inline;
    if (typeof rich === 'object' && rich.xml !== undefined) cell.richText = { xml: rich.xml, text: rich.text };
    if (scanned.formulaAt >= 0) this.formula(parseElement(this.source, scanned.formulaAt), cell, scanned);
    if (vm > 0 && (typeof value !== 'object' || value === null || context.richError(vm) === undefined))
      context.keepValueMetadata(row, column, vm, value);
    // A blank cell in the plain style says something only where its row or column has another.
    if (value !== null || cell.formula !== undefined || style !== 0 || this.rowStyle !== 0 || sheet.columns.get(column)?.style)
      (sheet.cells[row] ??= [])[column] = cell;
  }

  private value({ type, value: text, valueMetadata }: ScannedCell, inline: string | undefined): CellValue {
    switch (type) {
      case 'n': {
        if (text === undefined || text === '') return null;
        const number = Number(text);
        return Number.isNaN(number) ? null : number;
      }
      case 's':
        return textOf(this.context.strings[Number(text)] ?? '');
      case 'inlineStr':
        return inline ?? (text === undefined ? null : decodeXstring(text));
      case 'str':
        return decodeXstring((text ?? '').replace(/\r\n?/g, '\n'));
      case 'b':
        return text === undefined ? null : flag(text.trim());
      case 'e': {
        const code = text?.trim() ?? '';
        return { error: this.context.richError(valueMetadata) ?? (isErrorCode(code) ? code : '#VALUE!') };
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

  private formula(node: XmlNode, cell: Cell, { row, column, cellMetadata }: ScannedCell): void {
    const { context } = this;
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
    cell.formula = context.formulas.fromFile(node.text, table, !array && cellMetadata === 0);
    if (!array) return;
    const area = parseArea(ref ?? '');
    const size = { rows: area ? area.lastRow - area.row + 1 : 1, columns: area ? area.lastColumn - area.column + 1 : 1 };
    if (!context.isDynamic(cellMetadata)) cell.arrayBlock = size;
    else if (size.rows * size.columns > 1 && area) {
      cell.spill = size;
      this.spills.push(area);
    }
  }

  private tableAt(row: number, column: number): string | undefined {
    for (const table of this.sheet.tables) if (containsCell(table.area, row, column)) return table.name;
    return undefined;
  }

  private markSpills(): void {
    for (const { row, column, lastRow, lastColumn } of this.spills) {
      hold('cells', (this.spilled += (lastRow - row + 1) * (lastColumn - column + 1)));
      for (let r = row; r <= lastRow; r++) {
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
