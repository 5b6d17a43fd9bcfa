import { useState } from 'react';
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
  /** What is being written: the address under it may change meanwhile. */
  const [written, setWritten] = useState<string>();
  return (
    <input
      className="name-box"
      aria-label={workbench.say(words.nameBox)}
      value={written ?? workbench.address}
      spellCheck={false}
      onChange={(event) => setWritten(event.target.value)}
      onFocus={(event) => {
        if (!workbench.finishEntry()) return;
        setWritten(event.target.value);
        event.target.select();
      }}
      onBlur={() => setWritten(undefined)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && workbench.goTo(event.currentTarget.value)) focusGrid();
        if (event.key === 'Escape') focusGrid();
      }}
    />
  );
}
