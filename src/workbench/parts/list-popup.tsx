import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CellValue } from '../../host/book/book';
import { displayText } from '../../host/calculation/entry';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { Workbench } from '../workbench';

/** The drop-down list of a cell. */
export function ListPopup({
  workbench,
  box,
  options,
  close,
  leave,
}: {
  readonly workbench: Workbench;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly options: readonly CellValue[];
  /** Back to the grid. */
  readonly close: () => void;
  /** The keyboard has gone elsewhere already. */
  readonly leave: () => void;
}) {
  const { row, column } = workbench.cell;
  const texts = options.map((option) => displayText(option, workbench.styleAt(row, column)?.numberFormat ?? 'General', workbench.culture));
  const held = workbench.cellAt(row, column)?.value ?? null;
  const [choice, setChoice] = useState(() => Math.max(0, options.indexOf(held)));
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => void list.current?.children[choice]?.scrollIntoView({ block: 'nearest' }), [choice]);
  const take = (at: number): void => {
    close();
    const text = texts[at];
    if (text !== undefined) workbench.type(text, { row, column });
  };
  const above = box.top + box.height + 220 > window.innerHeight;
  return (
    <ul
      ref={list}
      className="list popup"
      role="listbox"
      tabIndex={-1}
      aria-label={workbench.say(words.list)}
      style={{ left: box.left, minWidth: box.width, ...(above ? { bottom: window.innerHeight - box.top } : { top: box.top + box.height }) }}
      onBlur={leave}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'ArrowDown') setChoice(Math.min(choice + 1, texts.length - 1));
        else if (event.key === 'ArrowUp') setChoice(Math.max(choice - 1, 0));
        else if (event.key === 'Enter') take(choice);
        else if (event.key === 'Escape' || event.key === 'Tab') close();
        else {
          const found = texts.findIndex((text) => text.toLowerCase().startsWith(event.key.toLowerCase()));
          if (event.key.length === 1 && found >= 0) setChoice(found);
          return;
        }
        event.preventDefault();
      }}
    >
      {texts.map((text, at) => (
        <li
          key={at}
          role="option"
          aria-selected={at === choice}
          onPointerDown={(event) => {
            event.preventDefault();
            take(at);
          }}
        >
          {text}
        </li>
      ))}
    </ul>
  );
}
