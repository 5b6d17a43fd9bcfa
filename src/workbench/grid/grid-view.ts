import { type Area, areaAddress, columnLetters } from '../../ooxml/address';
import { intersection } from '../../host/model/address';
import type { Workbench } from '../workbench';
import { CellElements } from './cell-element';
import { geometryOf, type Geometry } from './geometry';

/** Pixels of the headings. */
const HEADING = { width: 46, height: 22 };
/** Lines drawn beyond what is seen, so that scrolling finds them there. */
const BEYOND = { rows: 12, columns: 3 };

/** A part of the sheet that scrolls as one: the body, frozen rows, frozen columns, and both. */
interface Quadrant {
  readonly element: HTMLElement;
  readonly lines: HTMLElement;
  readonly cells: HTMLElement;
  readonly charts: HTMLElement;
  readonly marks: HTMLElement;
  readonly frozenRows: boolean;
  readonly frozenColumns: boolean;
  readonly drawn: Map<string, HTMLElement | undefined>;
  range: Area | undefined;
}

/** The sheet on the screen: only what is seen is in the page, placed so that headings and frozen panes stick without any script. */
export class GridView {
  readonly scroller: HTMLElement;
  geometry: Geometry;
  private readonly sheetElement: HTMLElement;
  private readonly quadrants: readonly Quadrant[];
  private readonly columnHeads: readonly HTMLElement[];
  private readonly rowHeads: readonly HTMLElement[];
  private cellElements: CellElements;
  private shownContents = -1;
  private shownSheet = '';
  private shownSelection = '';
  private readonly scrolledTo = new Map<string, { left: number; top: number }>();

  constructor(
    readonly container: HTMLElement,
    readonly workbench: Workbench,
  ) {
    this.scroller = make('div', 'scroller');
    this.scroller.tabIndex = 0;
    this.scroller.setAttribute('role', 'grid');
    this.sheetElement = make('div', 'sheet');
    const corner = make('div', 'corner');
    this.columnHeads = [make('div', 'heads columns frozen'), make('div', 'heads columns')];
    this.rowHeads = [make('div', 'heads rows frozen'), make('div', 'heads rows')];
    this.quadrants = [
      quadrant('both', true, true),
      quadrant('frozen-rows', true, false),
      quadrant('frozen-columns', false, true),
      quadrant('body', false, false),
    ];
    this.sheetElement.append(corner, ...this.columnHeads, ...this.rowHeads, ...this.quadrants.map(({ element }) => element));
    this.scroller.append(this.sheetElement);
    container.append(this.scroller);
    this.geometry = geometryOf(workbench.book, workbench.sheet, workbench.selection);
    this.cellElements = new CellElements(workbench, this.geometry);
    this.scroller.addEventListener('scroll', () => this.drawVisible(), { passive: true });
    new ResizeObserver(() => this.drawVisible()).observe(this.scroller);
  }

  /** Brings the screen up to date with the workbook. */
  draw(): void {
    const { workbench } = this;
    const { sheet } = workbench;
    const otherSheet = this.shownSheet !== sheet.id;
    const { selection } = workbench;
    const beyond = selection.row >= this.geometry.rows.count - 2 || selection.column >= this.geometry.columns.count - 1;
    if (otherSheet || beyond || this.shownContents !== workbench.contents) {
      if (otherSheet && this.shownSheet !== '')
        this.scrolledTo.set(this.shownSheet, { left: this.scroller.scrollLeft, top: this.scroller.scrollTop });
      this.geometry = geometryOf(workbench.book, sheet, selection);
      this.cellElements = new CellElements(workbench, this.geometry);
      this.layOut();
      for (const part of this.quadrants) {
        part.drawn.clear();
        part.cells.replaceChildren();
        part.range = undefined;
      }
      if (otherSheet) {
        const { left, top } = this.scrolledTo.get(sheet.id) ?? { left: 0, top: 0 };
        this.scroller.scrollTo({ left, top });
      }
      this.shownContents = workbench.contents;
      this.shownSheet = sheet.id;
      this.drawVisible(true);
    }
    const selected = `${sheet.id} ${areaAddress(selection)} ${areaAddress(asArea(workbench.cell))}`;
    if (selected !== this.shownSelection) {
      if (this.shownSelection !== '') this.reveal(workbench.cell.row, workbench.cell.column);
      this.shownSelection = selected;
      this.drawVisible(true);
    } else this.drawMarks();
    this.scroller.setAttribute('aria-label', `${sheet.name}, ${workbench.address}`);
  }

  /** Where charts go: the part of the sheet that holds that cell, and where in it. */
  placeAt(left: number, top: number): { readonly layer: HTMLElement; readonly left: number; readonly top: number } {
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    const x = columns.start(frozenColumns);
    const y = rows.start(frozenRows);
    const part = this.quadrants.find((each) => each.frozenRows === top < y && each.frozenColumns === left < x) as Quadrant;
    return { layer: part.charts, left: part.frozenColumns ? left : left - x, top: part.frozenRows ? top : top - y };
  }

  /** The cell at a point of the window. */
  cellFrom(clientX: number, clientY: number): { row: number; column: number } {
    const box = this.scroller.getBoundingClientRect();
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    const { width, height } = this.heading;
    const x = clientX - box.left - width;
    const y = clientY - box.top - height;
    return {
      column: columns.at(Math.max(0, x < columns.start(frozenColumns) ? x : x + this.scroller.scrollLeft)),
      row: rows.at(Math.max(0, y < rows.start(frozenRows) ? y : y + this.scroller.scrollTop)),
    };
  }

  /** Where the cell is in the window. */
  boxOf(row: number, column: number): { left: number; top: number; width: number; height: number } {
    const box = this.scroller.getBoundingClientRect();
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    const merge = this.workbench.sheet.merges.find((each) => each.row === row && each.column === column);
    return {
      left: box.left + this.heading.width + columns.start(column) - (column < frozenColumns ? 0 : this.scroller.scrollLeft),
      top: box.top + this.heading.height + rows.start(row) - (row < frozenRows ? 0 : this.scroller.scrollTop),
      width: columns.span(column, merge?.lastColumn ?? column),
      height: rows.span(row, merge?.lastRow ?? row),
    };
  }

  /** Scrolls as far as needed to see the cell. */
  reveal(row: number, column: number): void {
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    const { scroller, heading } = this;
    if (column >= frozenColumns) {
      const frozen = columns.start(frozenColumns);
      const room = scroller.clientWidth - heading.width - frozen;
      const left = columns.start(column) - frozen;
      if (left < scroller.scrollLeft) scroller.scrollLeft = left;
      else if (left + columns.size(column) > scroller.scrollLeft + room)
        scroller.scrollLeft = Math.min(left, left + columns.size(column) - room);
    }
    if (row >= frozenRows) {
      const frozen = rows.start(frozenRows);
      const room = scroller.clientHeight - heading.height - frozen;
      const top = rows.start(row) - frozen;
      if (top < scroller.scrollTop) scroller.scrollTop = top;
      else if (top + rows.size(row) > scroller.scrollTop + room) scroller.scrollTop = top + rows.size(row) - room;
    }
  }

  /** Rows that fit on the screen. */
  get pageRows(): number {
    return Math.max(1, Math.floor((this.scroller.clientHeight - HEADING.height) / 20) - 2);
  }

  private get heading(): { width: number; height: number } {
    return this.workbench.sheet.showHeadings ? HEADING : { width: 0, height: 0 };
  }

  private layOut(): void {
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    const { width, height } = this.heading;
    const [x, y] = [columns.start(frozenColumns), rows.start(frozenRows)];
    Object.assign(this.sheetElement.style, {
      gridTemplateColumns: `${width}px ${x}px ${columns.total - x}px`,
      gridTemplateRows: `${height}px ${y}px ${rows.total - y}px`,
      width: `${width + columns.total}px`,
    });
    this.sheetElement.classList.toggle('no-headings', width === 0);
    this.container.style.setProperty('--heading-width', `${width}px`);
    this.container.style.setProperty('--heading-height', `${height}px`);
    this.container.classList.toggle('has-frozen-rows', frozenRows > 0);
    this.container.classList.toggle('has-frozen-columns', frozenColumns > 0);
  }

  /** Rows and columns of a quadrant that are on the screen, and some beyond. */
  private visible(part: Quadrant): Area | undefined {
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    const { scroller, heading } = this;
    const axis = (
      lines: Geometry['rows'],
      frozen: number,
      isFrozen: boolean,
      from: number,
      room: number,
      beyond: number,
    ): [number, number] => {
      if (isFrozen) return [0, frozen - 1];
      const start = lines.start(frozen) + from;
      return [Math.max(frozen, lines.at(start) - beyond), Math.min(lines.count - 1, lines.at(start + room) + beyond)];
    };
    const [row, lastRow] = axis(
      rows,
      frozenRows,
      part.frozenRows,
      scroller.scrollTop,
      scroller.clientHeight - heading.height - rows.start(frozenRows),
      BEYOND.rows,
    );
    const [column, lastColumn] = axis(
      columns,
      frozenColumns,
      part.frozenColumns,
      scroller.scrollLeft,
      scroller.clientWidth - heading.width - columns.start(frozenColumns),
      BEYOND.columns,
    );
    return row <= lastRow && column <= lastColumn ? { row, column, lastRow, lastColumn } : undefined;
  }

  private drawVisible(marks = false): void {
    let moved = false;
    for (const part of this.quadrants) {
      const range = this.visible(part);
      if (range && part.range && sameArea(range, part.range)) continue;
      moved = true;
      this.drawCells(part, range);
      part.range = range;
    }
    if (moved) this.drawHeads();
    if (moved || marks) this.drawMarks();
  }

  private drawCells(part: Quadrant, range: Area | undefined): void {
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    const before = part.range;
    const originX = part.frozenColumns ? 0 : columns.start(frozenColumns);
    const originY = part.frozenRows ? 0 : rows.start(frozenRows);
    /** Text of a frozen column that runs on into this part. */
    const runsIn = (column: number): boolean => !part.frozenColumns && column < frozenColumns;
    const gone = (row: number, column: number): boolean =>
      !range || row < range.row || row > range.lastRow || (!runsIn(column) && (column < range.column || column > range.lastColumn));
    for (const [key, element] of part.drawn) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      if (!gone(row, column)) continue;
      element?.remove();
      part.drawn.delete(key);
    }
    if (!range) {
      part.lines.replaceChildren();
      return;
    }
    const fresh = document.createDocumentFragment();
    const add = (row: number, column: number): void => {
      const key = `${row},${column}`;
      if (part.drawn.has(key)) return;
      const element = runsIn(column) ? this.cellElements.runningOn(row, column) : this.cellElements.element(row, column);
      part.drawn.set(key, element);
      if (!element) return;
      element.style.transform = `translate(${columns.start(column) - originX - 1}px, ${rows.start(row) - originY - 1}px)`;
      fresh.append(element);
    };
    for (let row = range.row; row <= range.lastRow; row++) {
      if (rows.size(row) === 0) continue;
      if (!part.frozenColumns) for (let column = 0; column < frozenColumns; column++) if (columns.size(column) > 0) add(row, column);
      for (let column = range.column; column <= range.lastColumn; column++) if (columns.size(column) > 0) add(row, column);
    }
    // Merged cells that begin before what is seen.
    for (const merge of this.workbench.sheet.merges)
      if (
        intersection(merge, range) &&
        merge.row < rows.count &&
        merge.row < frozenRows === part.frozenRows &&
        merge.column < frozenColumns === part.frozenColumns
      )
        add(merge.row, merge.column);
    part.cells.append(fresh);
    if (!before || !sameArea(before, range)) this.drawLines(part, range, originX, originY);
  }

  private drawLines(part: Quadrant, range: Area, originX: number, originY: number): void {
    part.lines.replaceChildren();
    if (!this.workbench.sheet.showGridlines) return;
    const { rows, columns } = this.geometry;
    const lines = document.createDocumentFragment();
    const [left, width] = [columns.start(range.column) - originX, columns.span(range.column, range.lastColumn)];
    const [top, height] = [rows.start(range.row) - originY, rows.span(range.row, range.lastRow)];
    for (let row = range.row; row <= range.lastRow; row++) {
      if (rows.size(row) === 0) continue;
      const line = make('i', 'line');
      Object.assign(line.style, { left: `${left}px`, top: `${rows.start(row + 1) - originY - 1}px`, width: `${width}px`, height: '1px' });
      lines.append(line);
    }
    for (let column = range.column; column <= range.lastColumn; column++) {
      if (columns.size(column) === 0) continue;
      const line = make('i', 'line');
      Object.assign(line.style, {
        left: `${columns.start(column + 1) - originX - 1}px`,
        top: `${top}px`,
        width: '1px',
        height: `${height}px`,
      });
      lines.append(line);
    }
    part.lines.append(lines);
  }

  private drawHeads(): void {
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    const { selection } = this.workbench;
    const body = this.quadrants[3]?.range;
    const both: [number, number][] = [
      [0, frozenColumns - 1],
      [body?.column ?? 0, body?.lastColumn ?? -1],
    ];
    const bothRows: [number, number][] = [
      [0, frozenRows - 1],
      [body?.row ?? 0, body?.lastRow ?? -1],
    ];
    for (const [at, heads] of this.columnHeads.entries()) {
      const [first, last] = both[at] ?? [0, -1];
      const origin = at === 0 ? 0 : columns.start(frozenColumns);
      heads.replaceChildren(
        ...lines(first, last, columns).map((column) =>
          head(columnLetters(column), column, column >= selection.column && column <= selection.lastColumn, {
            left: `${columns.start(column) - origin}px`,
            width: `${columns.size(column)}px`,
          }),
        ),
      );
    }
    for (const [at, heads] of this.rowHeads.entries()) {
      const [first, last] = bothRows[at] ?? [0, -1];
      const origin = at === 0 ? 0 : rows.start(frozenRows);
      heads.replaceChildren(
        ...lines(first, last, rows).map((row) =>
          head(String(row + 1), row, row >= selection.row && row <= selection.lastRow, {
            top: `${rows.start(row) - origin}px`,
            height: `${rows.size(row)}px`,
          }),
        ),
      );
    }
  }

  /** Selection, the cell typed into, and what was copied. */
  private drawMarks(): void {
    const { workbench } = this;
    this.drawHeads();
    for (const part of this.quadrants) {
      const marks: HTMLElement[] = [];
      const add = (area: Area, className: string): HTMLElement | undefined => {
        const mark = this.markIn(part, area, className);
        if (mark) marks.push(mark);
        return mark;
      };
      add(workbench.selection, 'selected');
      const { row, column } = workbench.cell;
      const merge = workbench.sheet.merges.find((each) => each.row === row && each.column === column);
      const active = add(merge ?? asArea(workbench.cell), 'active');
      if (active) {
        active.id = 'active-cell';
        active.setAttribute('role', 'gridcell');
        active.setAttribute('aria-label', `${areaAddress(asArea(workbench.cell))} ${this.textAt(row, column)}`);
        this.scroller.setAttribute('aria-activedescendant', 'active-cell');
      }
      if (workbench.marked) add(workbench.marked, 'copied');
      if (active) part.marks.setAttribute('role', 'row');
      else part.marks.removeAttribute('role');
      part.marks.replaceChildren(...marks);
    }
  }

  private textAt(row: number, column: number): string {
    for (const { drawn } of this.quadrants) {
      const element = drawn.get(`${row},${column}`);
      if (element) return element.textContent ?? '';
    }
    return '';
  }

  private markIn(part: Quadrant, area: Area, className: string): HTMLElement | undefined {
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    const limits = {
      row: part.frozenRows ? 0 : frozenRows,
      lastRow: part.frozenRows ? frozenRows - 1 : rows.count - 1,
      column: part.frozenColumns ? 0 : frozenColumns,
      lastColumn: part.frozenColumns ? frozenColumns - 1 : columns.count - 1,
    };
    const seen = intersection(area, limits);
    if (!seen) return undefined;
    const mark = make('div', className);
    Object.assign(mark.style, {
      left: `${columns.start(seen.column) - columns.start(limits.column) - 1}px`,
      top: `${rows.start(seen.row) - rows.start(limits.row) - 1}px`,
      width: `${columns.span(seen.column, seen.lastColumn) + 1}px`,
      height: `${rows.span(seen.row, seen.lastRow) + 1}px`,
    });
    return mark;
  }
}

/** The lines that have a size. */
const lines = (first: number, last: number, axis: Geometry['rows']): number[] => {
  const found: number[] = [];
  for (let line = first; line <= last; line++) if (axis.size(line) > 0) found.push(line);
  return found;
};

function head(text: string, line: number, selected: boolean, place: Partial<CSSStyleDeclaration>): HTMLElement {
  const element = make('div', selected ? 'head selected' : 'head');
  element.dataset.line = String(line);
  element.textContent = text;
  Object.assign(element.style, place);
  element.append(make('i', 'handle'));
  return element;
}

function quadrant(name: string, frozenRows: boolean, frozenColumns: boolean): Quadrant {
  const element = make('div', `quadrant ${name}`);
  const [lineLayer, cells, charts, marks] = ['lines', 'cells', 'charts', 'marks'].map((layer) => make('div', layer)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  element.append(lineLayer, cells, charts, marks);
  return { element, lines: lineLayer, cells, charts, marks, frozenRows, frozenColumns, drawn: new Map(), range: undefined };
}

const asArea = ({ row, column }: { row: number; column: number }): Area => ({ row, column, lastRow: row, lastColumn: column });
const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.lastRow === b.lastRow && a.lastColumn === b.lastColumn;

function make(tag: 'div' | 'i', className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
