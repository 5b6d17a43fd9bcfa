import { formatColor } from 'numfmt';
import { type Area, areaAddress } from '../../ooxml/address';
import { cellAt, isCellError, type Border, type Cell, type CellStyle, type Sheet } from '../../host/book/book';
import { displayText } from '../../host/calculation/entry';
import type { Workbench } from '../workbench';
import { ConditionalLooks, type ConditionalLook, type DataBar } from './conditional';
import { PIXELS, type Geometry } from './geometry';
import { tableAt, tableLook, type TableLook } from './table-look';

/** Draws cells of one sheet as it is; made anew when its contents have changed. */
export class CellElements {
  private readonly conditional: ConditionalLooks;
  private readonly notes: ReadonlySet<string>;
  private readonly hidden = new Set<string>();
  private readonly anchors = new Map<string, Area>();
  private readonly sheet: Sheet;
  private readonly culture;

  constructor(
    private readonly workbench: Workbench,
    private readonly geometry: Geometry,
  ) {
    this.sheet = workbench.sheet;
    this.culture = workbench.culture;
    this.conditional = new ConditionalLooks(workbench.workspace, this.sheet);
    this.notes = new Set(this.sheet.notes.map(({ row, column }) => `${row},${column}`));
    for (const merge of this.sheet.merges) {
      this.anchors.set(`${merge.row},${merge.column}`, merge);
      for (let row = merge.row; row <= Math.min(merge.lastRow, merge.row + 5000); row++)
        for (let column = merge.column; column <= merge.lastColumn; column++)
          if (row !== merge.row || column !== merge.column) this.hidden.add(`${row},${column}`);
    }
  }

  /** The cell's element, or undefined where there is nothing to see. */
  element(row: number, column: number): HTMLElement | undefined {
    const key = `${row},${column}`;
    const { geometry, sheet } = this;
    if (this.hidden.has(key)) return undefined;
    const merge = this.anchors.get(key);
    const width = merge ? geometry.columns.span(column, merge.lastColumn) : geometry.columns.size(column);
    const height = merge ? geometry.rows.span(row, merge.lastRow) : geometry.rows.size(row);
    if (width === 0 || height === 0) return undefined;
    const cell = cellAt(sheet, row, column);
    const style = this.workbench.styleAt(row, column) ?? {};
    const table = tableAt(sheet, row, column);
    const under = table ? tableLook(this.workbench.book, table, row, column) : undefined;
    const over = this.conditional.at(row, column);
    if (isPlain(cell, style, under, over) && !this.notes.has(key)) return undefined;

    const element = document.createElement('div');
    element.className = 'cell';
    element.dataset.cell = areaAddress({ row, column, lastRow: row, lastColumn: column });
    Object.assign(element.style, { width: `${width + 1}px`, height: `${height + 1}px` });
    dress(element, style, under, over, merge && this.farBorders(merge));
    if (cell && cell.value !== null) this.write(element, cell, style, over, row, column, width, merge !== undefined);
    if (over.bar) element.prepend(...barOf(over.bar));
    if (over.icon) element.prepend(iconOf(over.icon));
    if (this.notes.has(key)) element.append(mark('note-mark'));
    if (table?.showFilterButton && table.showHeaders && row === table.area.row)
      element.append(filterButton(table.id, column - table.area.column, table.filters.has(column - table.area.column)));
    return element;
  }

  /** The same text once more, for the part of the sheet that it runs on into from frozen columns; undefined where it does not. */
  runningOn(row: number, column: number): HTMLElement | undefined {
    if (typeof cellAt(this.sheet, row, column)?.value !== 'string') return undefined;
    const element = this.element(row, column);
    if (!element?.querySelector('.runs-on')) return undefined;
    delete element.dataset.cell;
    element.ariaHidden = 'true';
    return element;
  }

  private write(
    element: HTMLElement,
    cell: Cell,
    style: CellStyle,
    over: ConditionalLook,
    row: number,
    column: number,
    width: number,
    merged: boolean,
  ): void {
    if (over.hidesValue) return;
    const { value } = cell;
    const format = over.styles.find(({ numberFormat }) => numberFormat !== undefined)?.numberFormat ?? style.numberFormat ?? 'General';
    let text = value === null ? '' : displayText(value, format, this.culture);
    const isNumber = typeof value === 'number';
    const label = document.createElement('span');
    label.className = 'text';
    if (style.alignment?.wrapText) label.classList.add('wrap');
    else if (style.alignment?.shrinkToFit) {
      const needed = textWidth(text, style) + 6;
      if (needed > width) label.style.fontSize = `${Math.floor((100 * width) / needed)}%`;
    } else if (isNumber) {
      const room = width - 4;
      const needed = textWidth(text, style);
      if (needed > room) text = format === 'General' ? shorter(text, style, room) : '#'.repeat(Math.max(1, Math.floor(room / 8)));
    } else if (!merged && typeof value === 'string') {
      const needed = textWidth(text, style) + 6;
      if (needed > width) this.overflow(label, style, row, column, width, needed);
    }
    label.textContent = text;
    if (isCellError(value) && value.message) element.title = value.message;
    if (isNumber && format.includes('[')) {
      const color = formatColor(format, value);
      if (typeof color === 'string') label.style.color = color;
    }
    const horizontal = style.alignment?.horizontal ?? 'General';
    const natural = isNumber ? 'right' : typeof value === 'boolean' || isCellError(value) ? 'center' : 'left';
    element.classList.add(`to-${HORIZONTAL[horizontal] ?? natural}`);
    const link = this.sheet.hyperlinks.find(
      ({ area }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
    );
    if (link) {
      label.classList.add('link');
      element.title = link.screenTip ?? link.documentReference ?? link.address ?? '';
    }
    element.append(label);
  }

  /** Text runs on over blank neighbours. */
  private overflow(label: HTMLElement, style: CellStyle, row: number, column: number, width: number, needed: number): void {
    const horizontal = style.alignment?.horizontal ?? 'General';
    if (horizontal === 'Right' || horizontal === 'Fill' || horizontal === 'Justify') return;
    const blank = (at: number): boolean =>
      (cellAt(this.sheet, row, at)?.value ?? null) === null && !this.anchors.has(`${row},${at}`) && !this.hidden.has(`${row},${at}`);
    let right = 0;
    for (let at = column + 1; width + right < needed && at < this.geometry.columns.count && blank(at); at++)
      right += this.geometry.columns.size(at);
    if (right > 0) {
      label.classList.add('runs-on');
      label.style.width = `${width + right - 6}px`;
    }
  }

  /** A merged cell shows the borders of its last row and column. */
  private farBorders(merge: Area): CellStyle['borders'] {
    const right = this.workbench.styleAt(merge.row, merge.lastColumn)?.borders?.right;
    const bottom = this.workbench.styleAt(merge.lastRow, merge.column)?.borders?.bottom;
    return { ...(right ? { right } : {}), ...(bottom ? { bottom } : {}) };
  }
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: 'left',
  Right: 'right',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Justify: 'left',
  Fill: 'left',
  Distributed: 'center',
};
const VERTICAL: Readonly<Record<string, string>> = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
};

const isPlain = (cell: Cell | undefined, style: CellStyle, under: TableLook | undefined, over: ConditionalLook): boolean =>
  (cell?.value ?? null) === null &&
  style.fill === undefined &&
  style.borders === undefined &&
  under === undefined &&
  over.styles.length === 0 &&
  over.fill === undefined;

function dress(
  element: HTMLElement,
  style: CellStyle,
  under: TableLook | undefined,
  over: ConditionalLook,
  far: CellStyle['borders'],
): void {
  const css = element.style;
  const changed = over.styles;
  const fill = over.fill ?? changed.find((each) => each.fill)?.fill?.color ?? style.fill?.color ?? under?.fill?.color;
  if (fill !== undefined) css.background = fill;
  const font = { ...under?.font, ...style.font };
  const color = changed.find((each) => each.font?.color)?.font?.color ?? style.font?.color ?? under?.font?.color;
  if (color !== undefined) css.color = color;
  if (font.bold || changed.some((each) => each.font?.bold)) css.fontWeight = '600';
  if (font.italic || changed.some((each) => each.font?.italic)) css.fontStyle = 'italic';
  if (font.name !== undefined && font.name !== 'Calibri') css.fontFamily = `"${font.name.replaceAll('"', '')}", var(--cell-font)`;
  if (font.size !== undefined && font.size !== 11) css.fontSize = `${font.size * PIXELS}px`;
  const lines = [
    font.underline ? 'underline' : '',
    font.strikethrough || changed.some((each) => each.font?.strikethrough) ? 'line-through' : '',
  ];
  if (lines.some(Boolean)) css.textDecoration = lines.filter(Boolean).join(' ');
  const { alignment } = style;
  if (alignment?.vertical && alignment.vertical !== 'Bottom') css.alignItems = VERTICAL[alignment.vertical] ?? 'flex-end';
  if (alignment?.indent) css[alignment.horizontal === 'Right' ? 'paddingRight' : 'paddingLeft'] = `${3 + alignment.indent * 9}px`;
  if (alignment?.textRotation) element.classList.add(alignment.textRotation > 90 ? 'down' : alignment.textRotation > 45 ? 'up' : 'tilted');
  const borders = { ...under?.borders, ...style.borders, ...far };
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const border = changed.find((each) => each.borders?.[side])?.borders?.[side] ?? borders[side];
    if (border) css[`border${side[0]?.toUpperCase()}${side.slice(1)}` as 'borderTop'] = borderOf(border);
  }
}

const WIDTHS: Readonly<Record<string, string>> = { medium: '2px', mediumDashed: '2px', mediumDashDot: '2px', thick: '3px', double: '3px' };
const STROKES: Readonly<Record<string, string>> = {
  dashed: 'dashed',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dotted: 'dotted',
  hair: 'dotted',
  double: 'double',
};
const borderOf = ({ style, color }: Border): string =>
  style === 'none' ? 'none' : `${WIDTHS[style] ?? '1px'} ${STROKES[style] ?? 'solid'} ${color ?? 'currentColor'}`;

let measure: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** Pixels that the text takes on one line. */
function textWidth(text: string, style: CellStyle): number {
  const { size = 11, bold = false } = style.font ?? {};
  const key = `${size} ${bold} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    measure ??= document.createElement('canvas').getContext('2d');
    if (!measure) return text.length * 7;
    measure.font = `${bold ? 600 : 400} ${size * PIXELS * faceSize(measure)}px Calibri, Carlito, Arial, sans-serif`;
    width = measure.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

let ownFace: boolean | undefined;

/** Where neither Calibri nor its twin is installed, the page draws another face smaller, to the size of Calibri's letters. */
function faceSize(canvas: CanvasRenderingContext2D): number {
  if (ownFace === undefined) {
    const width = (font: string): number => {
      canvas.font = `20px ${font}`;
      return canvas.measureText('Wimil').width;
    };
    ownFace = width('Calibri, Carlito, monospace') !== width('monospace');
  }
  return ownFace ? 1 : 0.91;
}

/** A number without a format gives up decimals before it gives up. */
function shorter(text: string, style: CellStyle, room: number): string {
  const point = text.search(/[.,]/);
  if (point < 0 || /e/i.test(text)) return textWidth(text, style) > room ? '###' : text;
  let cut = text;
  while (cut.length > point && textWidth(cut, style) > room) cut = cut.slice(0, -1);
  return textWidth(cut, style) > room ? '###' : cut.replace(/[.,]$/, '');
}

function mark(className: string): HTMLElement {
  const element = document.createElement('i');
  element.className = className;
  return element;
}

function barOf({ from, to, axis, color, gradient }: DataBar): HTMLElement[] {
  const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
  const bar = mark('bar');
  bar.style.left = `calc(${percent(from)} + 1px)`;
  bar.style.width = `calc(${percent(to - from)} - 2px)`;
  // The strong end is at the axis.
  const direction = axis !== undefined && from < axis ? 270 : 90;
  bar.style.background = gradient ? `linear-gradient(${direction}deg, ${color}, color-mix(in srgb, ${color} 25%, white))` : color;
  if (axis === undefined) return [bar];
  const line = mark('axis');
  line.style.left = percent(axis);
  return [bar, line];
}

const COLORS: Readonly<Record<number, readonly string[]>> = {
  3: ['#D13438', '#EAA300', '#107C10'],
  4: ['#D13438', '#CA5010', '#EAA300', '#107C10'],
  5: ['#D13438', '#CA5010', '#EAA300', '#8CBD18', '#107C10'],
};
const ARROWS: Readonly<Record<number, string>> = { 3: '▼▶▲', 4: '▼◢◥▲', 5: '▼◢▶◥▲' };

function iconOf({ set, step, of }: NonNullable<ConditionalLook['icon']>): HTMLElement {
  const icon = mark('icon');
  const arrows = /arrow|triangle/i.test(set);
  icon.textContent = arrows
    ? (ARROWS[of]?.[step] ?? '●')
    : /flag/i.test(set)
      ? '⚑'
      : /star/i.test(set)
        ? step === of - 1
          ? '★'
          : '☆'
        : '●';
  icon.style.color = COLORS[of]?.[step] ?? '#605E5C';
  return icon;
}

function filterButton(table: number, column: number, filtered: boolean): HTMLElement {
  const button = document.createElement('button');
  button.className = filtered ? 'filter on' : 'filter';
  button.tabIndex = -1;
  button.dataset.table = String(table);
  button.dataset.column = String(column);
  button.textContent = filtered ? '⧩' : '▾';
  return button;
}
