import { useEffect, useRef, useState } from 'react';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { Editing } from '../entry/editing';
import { focusGrid } from './focus-grid';
import { EntryField } from './entry-field';
import type { Workbench } from '../workbench';

export function FormulaBar({ workbench, editing }: { readonly workbench: Workbench; readonly editing: Editing }) {
  return (
    <section className="formula-bar" aria-label={workbench.say(words.formulaBar)}>
      <NameBox workbench={workbench} />
      <button
        aria-label={workbench.say(words.cancel)}
        disabled={!editing.open}
        onClick={() => {
          editing.cancel();
          focusGrid();
        }}
      >
        ✕
      </button>
      <button
        aria-label={workbench.say(words.enter)}
        disabled={!editing.open}
        onClick={() => {
          if (editing.commit()) focusGrid();
        }}
      >
        ✓
      </button>
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <EntryField workbench={workbench} editing={editing} inBar />
    </section>
  );
}

function NameBox({ workbench }: { readonly workbench: Workbench }) {
  const { address } = workbench;
  const [text, setText] = useState(address);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (document.activeElement !== field.current) setText(address);
  }, [address]);
  return (
    <input
      ref={field}
      className="name-box"
      aria-label={workbench.say(words.nameBox)}
      value={text}
      spellCheck={false}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => setText(workbench.address)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && workbench.goTo(text)) focusGrid();
        if (event.key === 'Escape') focusGrid();
      }}
    />
  );
}
