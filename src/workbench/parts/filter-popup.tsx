import { useLayoutEffect, useRef, useState } from 'react';
import { cellAt } from '../../host/book/book';
import { displayText } from '../../host/calculation/entry';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { Workbench } from '../workbench';

/** Which values of a table column are shown. */
export function FilterPopup({
  workbench,
  tableId,
  column,
  at,
  close,
}: {
  readonly workbench: Workbench;
  readonly tableId: number;
  readonly column: number;
  readonly at: DOMRect;
  readonly close: () => void;
}) {
  const table = workbench.sheet.tables.find(({ id }) => id === tableId);
  const texts = textsOf(workbench, tableId, column);
  const before = table?.filters.get(column)?.values;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(before ? texts.filter((text) => before.some((each) => each.toLowerCase() === text.toLowerCase())) : texts),
  );
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => popup.current?.focus({ preventScroll: true }), []);
  const toggle = (text: string): void => {
    const next = new Set(chosen);
    if (!next.delete(text)) next.add(text);
    setChosen(next);
  };
  const say = workbench.say.bind(workbench);
  return (
    <div
      ref={popup}
      className="filter-popup popup"
      role="dialog"
      tabIndex={-1}
      aria-label={say(words.filter)}
      style={{ left: Math.max(0, Math.min(at.right - 240, window.innerWidth - 250)), top: at.bottom + 2 }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') close();
      }}
    >
      <div className="values">
        <label>
          <input
            type="checkbox"
            checked={chosen.size === texts.length}
            onChange={() => setChosen(new Set(chosen.size === texts.length ? [] : texts))}
          />
          {say(words.all)}
        </label>
        {texts.map((text) => (
          <label key={text}>
            <input type="checkbox" checked={chosen.has(text)} onChange={() => toggle(text)} />
            {text === '' ? say(words.blank) : text}
          </label>
        ))}
      </div>
      <div className="answers">
        <button
          className="primary"
          disabled={chosen.size === 0}
          onClick={() => {
            workbench.filter(tableId, column, chosen.size === texts.length ? undefined : [...chosen]);
            close();
          }}
        >
          {say(words.apply)}
        </button>
        <button
          disabled={before === undefined}
          onClick={() => {
            workbench.filter(tableId, column, undefined);
            close();
          }}
        >
          {say(words.clearFilter)}
        </button>
        <button onClick={close}>{say(words.close)}</button>
      </div>
    </div>
  );
}

/** The texts of the column's cells, each once. */
function textsOf({ sheet, workspace, culture }: Workbench, tableId: number, column: number): string[] {
  const table = sheet.tables.find(({ id }) => id === tableId);
  if (!table) return [];
  const { area, showHeaders, showTotals } = table;
  const found = new Set<string>();
  for (let row = area.row + (showHeaders ? 1 : 0); row <= area.lastRow - (showTotals ? 1 : 0); row++) {
    const cell = cellAt(sheet, row, area.column + column);
    found.add(cell ? displayText(cell.value, workspace.style(cell).numberFormat ?? 'General', culture) : '');
  }
  return [...found].sort((a, b) => a.localeCompare(b, culture.locale, { numeric: true }));
}
