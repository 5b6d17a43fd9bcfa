import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../ooxml/address';
import { cellAt } from '../../host/book/book';
import { usedArea } from '../../host/model/cells';
import { displayText } from '../../host/calculation/entry';
import { autofitColumns } from '../../host/model/sizes';
import type { Editing } from '../entry/editing';
import type { CellPlace, Workbench } from '../workbench';
import { PIXELS } from './geometry';
import type { GridView } from './grid-view';
import { jumped, spanned, stepped, type Direction } from './moves';

/** What the grid asks of the page around it. */
export interface GridAsks {
  /** The drop-down list of the cell, if it has one. */
  openList(): boolean;
  openFilter(table: number, column: number, at: DOMRect): void;
  closePopups(): void;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** Mouse, keyboard and clipboard on the grid. Answers a function that takes them off again. */
export function listenTo(view: GridView, workbench: Workbench, editing: Editing, asks: GridAsks): () => void {
  /** The far end of what is being selected; the near one is the active cell. */
  let end: CellPlace = workbench.cell;
  const { scroller } = view;
  const stop = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void): void =>
    scroller.addEventListener(name, listener, { signal: stop.signal });

  const go = (to: CellPlace): void => {
    end = to;
    workbench.select(spanned(workbench.sheet, to, to), to);
  };
  const extend = (to: CellPlace): void => {
    end = to;
    const { cell } = workbench;
    workbench.select(spanned(workbench.sheet, cell, to), cell);
    view.reveal(to.row, to.column);
  };

  on('pointerdown', (event) => {
    if (event.button !== 0 || !(event.target instanceof HTMLElement)) return;
    const { target } = event;
    if (target.closest('.editor')) return;
    if (target.matches('.filter')) {
      event.preventDefault();
      asks.openFilter(Number(target.dataset.table), Number(target.dataset.column), target.getBoundingClientRect());
      return;
    }
    if (target.matches('.handle')) return resize(event, target);
    asks.closePopups();
    const place = placeFrom(event, target);
    if (!place) return;
    event.preventDefault();
    const { area, cell } = place;
    if (editing.open) {
      if (editing.point(area)) return;
      if (!editing.commit()) return;
    }
    scroller.focus({ preventScroll: true });
    if (event.shiftKey && !place.whole) extend(cell);
    else {
      end = cell;
      workbench.select(area, cell);
    }
    if (place.whole) return;
    const moved = (move: PointerEvent): void => {
      const to = view.cellFrom(move.clientX, move.clientY);
      if (to.row !== end.row || to.column !== end.column) extend(to);
    };
    scroller.setPointerCapture(event.pointerId);
    scroller.addEventListener('pointermove', moved);
    scroller.addEventListener('pointerup', () => scroller.removeEventListener('pointermove', moved), { once: true });
    if (target.matches('.link') && !event.shiftKey) follow(cell);
  });

  on('dblclick', (event) => {
    if (!(event.target instanceof HTMLElement)) return;
    if (event.target.matches('.handle') && event.target.closest('.columns')) {
      const column = Number(event.target.parentElement?.dataset.line);
      workbench.edit((workspace, sheet) =>
        autofitColumns({ workspace, sheet, areas: [{ row: 0, lastRow: MAX_ROWS - 1, column, lastColumn: column }] }),
      );
    } else if (event.target.closest('.quadrant')) editing.begin(undefined, false);
  });

  on('keydown', (event) => {
    if (editing.open || event.isComposing) return;
    if (event.target !== scroller) return;
    const { sheet, cell } = workbench;
    const from = event.shiftKey ? end : cell;
    const to = (place: CellPlace): void => {
      event.preventDefault();
      asks.closePopups();
      if (event.shiftKey) extend(place);
      else go(place);
    };
    const control = event.ctrlKey || event.metaKey;
    const direction = ARROWS[event.key];
    if (direction && event.altKey) {
      event.preventDefault();
      if (direction === 'down') asks.openList();
      return;
    }
    if (direction) return to(control ? jumped(sheet, from, direction) : stepped(sheet, from, direction));
    if (control) return shortcut(event);
    switch (event.key) {
      case 'Tab':
        event.preventDefault();
        return go(stepped(sheet, cell, event.shiftKey ? 'left' : 'right'));
      case 'Enter':
        event.preventDefault();
        return go(stepped(sheet, cell, event.shiftKey ? 'up' : 'down'));
      case 'PageDown':
        return to(stepped(sheet, from, 'down', view.pageRows));
      case 'PageUp':
        return to(stepped(sheet, from, 'up', view.pageRows));
      case 'Home':
        return to({ row: from.row, column: 0 });
      case 'F2':
        event.preventDefault();
        return editing.begin(undefined, false);
      case 'Delete':
      case 'Backspace':
        event.preventDefault();
        return event.key === 'Delete' ? workbench.clear() : editing.begin('', false);
      case 'Escape':
        asks.closePopups();
        return workbench.forgetCopied();
      default:
        if (event.key.length === 1 && !event.altKey) {
          event.preventDefault();
          editing.begin(event.key, false);
        }
    }
  });

  const shortcut = (event: KeyboardEvent): void => {
    const { sheet } = workbench;
    const used = usedArea(sheet, true);
    const key = event.key.toLowerCase();
    const does: Readonly<Record<string, () => void>> = {
      z: () => (event.shiftKey ? workbench.redo() : workbench.undo()),
      y: () => workbench.redo(),
      a: () => workbench.select(used ?? { row: 0, column: 0, lastRow: 0, lastColumn: 0 }, workbench.cell),
      home: () => go({ row: sheet.freeze?.rows ?? 0, column: sheet.freeze?.columns ?? 0 }),
      end: () => go({ row: used?.lastRow ?? 0, column: used?.lastColumn ?? 0 }),
      pageup: () => beside(-1),
      pagedown: () => beside(1),
      d: () => workbench.fill('down'),
      r: () => workbench.fill('right'),
      s: () => void workbench.save(),
      k: () => follow(workbench.cell),
    };
    const act = does[key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const beside = (step: number): void => {
    const sheets = workbench.book.sheets.filter(({ visibility }) => visibility === 'Visible');
    const next = sheets[sheets.indexOf(workbench.sheet) + step];
    if (next) workbench.activate(next);
  };

  const follow = ({ row, column }: CellPlace): void => {
    const link = workbench.sheet.hyperlinks.find(
      ({ area }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
    );
    if (link?.documentReference !== undefined) workbench.goTo(link.documentReference);
    else if (link?.address?.startsWith('#')) workbench.goTo(link.address);
    else if (link?.address !== undefined && /^(https?|mailto):/i.test(link.address))
      window.open(link.address, '_blank', 'noopener,noreferrer');
  };

  /** What a press on the sheet or its headings selects. */
  const placeFrom = (event: PointerEvent, target: HTMLElement): { area: Area; cell: CellPlace; whole: boolean } | undefined => {
    const heading = target.closest<HTMLElement>('.head');
    const line = Number(heading?.dataset.line);
    const seen = { row: workbench.sheet.freeze?.rows ?? 0, column: workbench.sheet.freeze?.columns ?? 0 };
    if (heading?.closest('.columns'))
      return {
        area: { row: 0, lastRow: MAX_ROWS - 1, column: line, lastColumn: line },
        cell: { row: view.scroller.scrollTop === 0 ? 0 : view.cellFrom(event.clientX, event.clientY + 40).row, column: line },
        whole: true,
      };
    if (heading)
      return {
        area: { row: line, lastRow: line, column: 0, lastColumn: MAX_COLUMNS - 1 },
        cell: { row: line, column: view.scroller.scrollLeft === 0 ? 0 : seen.column },
        whole: true,
      };
    if (!target.closest('.quadrant')) return undefined;
    const at = view.cellFrom(event.clientX, event.clientY);
    const area = spanned(workbench.sheet, at, at);
    return { area, cell: { row: area.row, column: area.column }, whole: false };
  };

  const resize = (event: PointerEvent, handle: HTMLElement): void => {
    event.preventDefault();
    const line = Number(handle.parentElement?.dataset.line);
    const isColumn = handle.closest('.columns') !== null;
    const before = isColumn ? view.geometry.columns.size(line) : view.geometry.rows.size(line);
    const start = isColumn ? event.clientX : event.clientY;
    scroller.setPointerCapture(event.pointerId);
    scroller.addEventListener(
      'pointerup',
      (up) => {
        const size = Math.max(0, before + (isColumn ? up.clientX : up.clientY) - start) / PIXELS;
        if (isColumn) workbench.resizeColumn(line, size);
        else workbench.resizeRow(line, Math.min(409, size));
      },
      { once: true },
    );
  };

  const copy = (event: ClipboardEvent, cut: boolean): void => {
    if (editing.open || document.activeElement !== scroller) return;
    event.preventDefault();
    const text = selectedText(workbench);
    event.clipboardData?.setData('text/plain', text);
    workbench.copy(text, cut);
  };
  const page = scroller.ownerDocument;
  page.addEventListener('copy', (event) => copy(event, false), { signal: stop.signal });
  page.addEventListener('cut', (event) => copy(event, true), { signal: stop.signal });
  page.addEventListener(
    'paste',
    (event) => {
      if (editing.open || document.activeElement !== scroller) return;
      event.preventDefault();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') workbench.paste(text);
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}

/** What is selected as text: tabs between cells, a line each row. */
function selectedText({ sheet, selection, culture, workspace }: Workbench): string {
  const used = usedArea(sheet, true);
  const lastRow = Math.min(selection.lastRow, Math.max(selection.row, used?.lastRow ?? 0));
  const lastColumn = Math.min(selection.lastColumn, Math.max(selection.column, used?.lastColumn ?? 0));
  const lines: string[] = [];
  for (let row = selection.row; row <= lastRow; row++) {
    const texts: string[] = [];
    for (let column = selection.column; column <= lastColumn; column++) {
      const cell = cellAt(sheet, row, column);
      const text = cell ? displayText(cell.value, workspace.style(cell).numberFormat ?? 'General', culture) : '';
      texts.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(texts.join('\t'));
  }
  return lines.join('\n');
}
