import { useEffect, useRef, useState } from 'react';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import { ChartLayer } from '../charts/chart-layer';
import type { Editing } from '../entry/editing';
import { listOptions, validationAt } from '../entry/validation';
import { listenTo } from '../grid/grid-input';
import { GridView } from '../grid/grid-view';
import type { Workbench } from '../workbench';
import { EntryField } from './entry-field';
import { focusGrid } from './focus-grid';
import { FilterPopup } from './filter-popup';
import { ListPopup } from './list-popup';

type Popup =
  | { readonly kind: 'list'; readonly row: number; readonly column: number }
  | { readonly kind: 'filter'; readonly table: number; readonly column: number; readonly at: DOMRect };

/** The grid and what floats over it: the entry, drop-downs, hints, charts. */
export function GridPart({ workbench, editing }: { readonly workbench: Workbench; readonly editing: Editing }) {
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<GridView>();
  const [popup, setPopup] = useState<Popup>();
  const [hovered, setHovered] = useState<{ row: number; column: number }>();
  /** Where the sheet was scrolled to when the popup opened. */
  const openedAt = useRef(0);
  const show = (opened: Popup, { scroller }: GridView): void => {
    openedAt.current = scrolledTo(scroller);
    setPopup(opened);
  };

  // What floats over cells moves along.
  const [, setScrolled] = useState(0);

  useEffect(() => {
    if (!container.current) return;
    const made = new GridView(container.current, workbench);
    const charts = new ChartLayer(made, workbench);
    const draw = (): void => {
      made.draw();
      charts.draw();
    };
    const unsubscribe = workbench.subscribe(draw);
    const silence = listenTo(made, workbench, editing, {
      openList: () => {
        const { row, column } = workbench.cell;
        if (!hasList(workbench)) return false;
        show({ kind: 'list', row, column }, made);
        return true;
      },
      openFilter: (table, column, at) => show({ kind: 'filter', table, column, at }, made),
      closePopups: () => setPopup(undefined),
    });
    let waiting = false;
    const scrolled = (): void => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        setHovered(undefined);
        setScrolled(scrolledTo(made.scroller));
        // The page may tell late of a scroll from before the popup opened.
        if (scrolledTo(made.scroller) === openedAt.current) return;
        if (container.current?.querySelector('.popup:focus-within')) focusGrid();
        setPopup(undefined);
      });
    };
    made.scroller.addEventListener('scroll', scrolled, { passive: true });
    draw();
    setView(made);
    made.scroller.focus();
    return () => {
      unsubscribe();
      silence();
      charts.close();
      made.scroller.remove();
    };
  }, [workbench, editing]);

  // Another workbook is typed into as soon as it is there, and one types on after an answer.
  const { busy, question } = workbench;
  useEffect(() => {
    const { activeElement } = document;
    if (busy === undefined && !question && (!activeElement || activeElement.matches('body, .command-bar *'))) focusGrid();
  }, [busy, question]);

  const { cell, sheet } = workbench;
  const note = hovered && sheet.notes.find(({ row, column }) => row === hovered.row && column === hovered.column);
  return (
    <div
      className="grid"
      ref={container}
      onMouseMove={(event) => {
        if (!view || sheet.notes.length === 0) return;
        const at = view.cellFrom(event.clientX, event.clientY);
        if (at.row !== hovered?.row || at.column !== hovered.column) setHovered(at);
      }}
      onMouseLeave={() => setHovered(undefined)}
    >
      {view && editing.open && !editing.inBar && <CellEntry view={view} workbench={workbench} editing={editing} />}
      {view && !editing.open && <CellHints view={view} workbench={workbench} open={() => show({ kind: 'list', ...cell }, view)} />}
      {view && note && (
        <div className="note popup" style={beside(view.boxOf(note.row, note.column))}>
          {note.author !== '' && <b>{note.author}</b>}
          {note.text}
        </div>
      )}
      {view && popup?.kind === 'list' && (
        <ListPopup
          workbench={workbench}
          box={view.boxOf(popup.row, popup.column)}
          options={optionsAt(workbench, popup.row, popup.column)}
          close={() => {
            setPopup(undefined);
            focusGrid();
          }}
          leave={() => setPopup(undefined)}
        />
      )}
      {popup?.kind === 'filter' && (
        <FilterPopup
          key={`${popup.table} ${popup.column}`}
          workbench={workbench}
          tableId={popup.table}
          column={popup.column}
          at={popup.at}
          close={() => {
            setPopup(undefined);
            focusGrid();
          }}
        />
      )}
    </div>
  );
}

const scrolledTo = ({ scrollTop, scrollLeft }: HTMLElement): number => scrollTop + scrollLeft / 1e6;

function CellEntry({ view, workbench, editing }: { readonly view: GridView; readonly workbench: Workbench; readonly editing: Editing }) {
  const { left, top, width, height } = view.boxOf(editing.place.row, editing.place.column);
  const lines = editing.text.split('\n').length;
  const needed = Math.max(width + 2, Math.min(520, Math.max(...editing.text.split('\n').map((line) => line.length)) * 8.2 + 18));
  return (
    <EntryField
      workbench={workbench}
      editing={editing}
      inBar={false}
      style={{ left: left - 1, top: top - 1, width: needed, height: Math.max(height + 2, lines * 20 + 4) }}
    />
  );
}

/** The button of the drop-down list, and the message that an input cell shows when it is chosen. */
function CellHints({ view, workbench, open }: { readonly view: GridView; readonly workbench: Workbench; readonly open: () => void }) {
  const { row, column } = workbench.cell;
  const validation = validationAt(workbench.sheet, row, column);
  if (!validation) return null;
  const box = view.boxOf(row, column);
  const { prompt } = validation;
  // Above the cell where there is no room below.
  const place =
    box.top + box.height > window.innerHeight - 140 ? { bottom: window.innerHeight - box.top + 8 } : { top: box.top + box.height + 8 };
  const grid = view.scroller.getBoundingClientRect();
  if (box.top < grid.top || box.top > grid.bottom - 10 || box.left < grid.left || box.left + box.width > grid.right + 200) return null;
  return (
    <>
      {hasList(workbench) && (
        <button
          className="drop-down"
          tabIndex={-1}
          aria-label={workbench.say(words.list)}
          title="Alt+↓"
          style={{ left: box.left + box.width, top: box.top, height: Math.min(24, box.height) }}
          onClick={open}
        >
          ▾
        </button>
      )}
      {prompt?.show && prompt.message !== '' && (
        <div className="prompt popup" role="note" style={{ left: Math.min(box.left + 12, window.innerWidth - 320), ...place }}>
          {prompt.title !== '' && <b>{prompt.title}</b>}
          {prompt.message}
        </div>
      )}
    </>
  );
}

const hasList = (workbench: Workbench): boolean => {
  const validation = validationAt(workbench.sheet, workbench.cell.row, workbench.cell.column);
  return validation?.type === 'List' && validation.inCellDropDown;
};

const optionsAt = (workbench: Workbench, row: number, column: number) => {
  const validation = validationAt(workbench.sheet, row, column);
  return validation ? listOptions(workbench.workspace, workbench.sheet, validation, row, column) : [];
};

const beside = ({ left, top, width }: { left: number; top: number; width: number }) => ({ left: left + width + 8, top });
