import { useEffect, useRef } from 'react';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { Editing } from '../entry/editing';
import type { Workbench } from '../workbench';
import { focusGrid } from './focus-grid';

export function SheetTabs({ workbench, editing }: { readonly workbench: Workbench; readonly editing: Editing }) {
  const sheets = workbench.book.sheets.filter(({ visibility }) => visibility === 'Visible');
  const active = useRef<HTMLButtonElement>(null);
  const { id } = workbench.sheet;
  useEffect(() => void active.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [id]);
  const go = (step: number): void => {
    const next = sheets[(sheets.indexOf(workbench.sheet) + step + sheets.length) % sheets.length];
    if (next) workbench.activate(next);
  };
  return (
    <div
      role="tablist"
      className="sheet-tabs"
      aria-label={workbench.say(words.sheets)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') go(1);
        if (event.key === 'ArrowLeft') go(-1);
        if (event.key === 'Escape') focusGrid();
      }}
    >
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          ref={sheet.id === id ? active : undefined}
          role="tab"
          tabIndex={sheet.id === id ? 0 : -1}
          aria-selected={sheet.id === id}
          style={sheet.tabColor ? { borderBottomColor: sheet.tabColor } : undefined}
          onClick={() => {
            if (!editing.commit()) return;
            workbench.activate(sheet);
            focusGrid();
          }}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
