import { useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { Editing } from '../entry/editing';
import { stepped, type Direction } from '../grid/moves';
import type { Workbench } from '../workbench';
import { Completion } from './completion';
import { focusGrid } from './focus-grid';

/** Where an entry is typed: in the formula bar or over the cell. */
export function EntryField({
  workbench,
  editing,
  inBar,
  style,
}: {
  readonly workbench: Workbench;
  readonly editing: Editing;
  readonly inBar: boolean;
  readonly style?: CSSProperties;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const active = editing.open && editing.inBar === inBar;
  useLayoutEffect(() => {
    if (!active || !field.current) return;
    if (document.activeElement !== field.current) field.current.focus();
    if (field.current.selectionStart !== editing.caret) field.current.setSelectionRange(editing.caret, editing.caret);
  }, [active, editing, editing.turn]);

  const leave = (direction: Direction): void => {
    const { place } = editing;
    if (!editing.commit()) return;
    const to = stepped(workbench.sheet, place, direction);
    workbench.select({ ...to, lastRow: to.row, lastColumn: to.column }, to);
    focusGrid();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const offered = editing.suggestions.length > 0;
    const does: Readonly<Record<string, () => void>> = {
      ...(offered
        ? { ArrowDown: () => editing.choose(1), ArrowUp: () => editing.choose(-1), Tab: () => void editing.accept() }
        : { Tab: () => leave(event.shiftKey ? 'left' : 'right') }),
      Enter: () => {
        if (event.altKey) insert('\n');
        else leave(event.shiftKey ? 'up' : 'down');
      },
      Escape: () => {
        if (offered) return editing.dismiss();
        editing.cancel();
        focusGrid();
      },
    };
    const act = does[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const insert = (text: string): void => {
    const { selectionStart: from = 0, selectionEnd: to = 0, value = '' } = field.current ?? {};
    editing.input(value.slice(0, from) + text + value.slice(to), from + text.length);
  };

  return (
    <>
      <textarea
        ref={field}
        className={inBar ? 'entry in-bar' : 'entry editor'}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        style={style}
        aria-label={workbench.say(words.formulaBar)}
        aria-autocomplete="list"
        value={inBar ? editing.shown : editing.text}
        onFocus={() => inBar && (!editing.open || !editing.inBar) && editing.begin(undefined, true)}
        onChange={(event) => editing.input(event.target.value, event.target.selectionStart)}
        onSelect={(event) => {
          const { selectionStart } = event.currentTarget;
          if (active && selectionStart !== editing.caret && selectionStart === event.currentTarget.selectionEnd) {
            editing.caret = selectionStart;
            workbench.redrawNow();
          }
        }}
        onKeyDown={pressed}
      />
      {active && <Completion workbench={workbench} editing={editing} field={field} />}
    </>
  );
}
