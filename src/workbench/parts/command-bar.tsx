import { useRef } from 'react';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import { LANGUAGES } from '../../words/text';
import type { Workbench } from '../workbench';
import { focusGrid } from './focus-grid';

/** What the workbench itself can do: files, sample workbooks, undo, language and brightness. */
export function CommandBar({ workbench }: { readonly workbench: Workbench }) {
  const file = useRef<HTMLInputElement>(null);
  const busy = workbench.busy !== undefined;
  const say = workbench.say.bind(workbench);
  /** As in Excel, one types on after a command. */
  const andGoOn = (command: () => unknown) => (): void => {
    focusGrid();
    command();
  };
  return (
    <header className="command-bar">
      <h1 className="brand">PMO Workbook</h1>
      <div role="toolbar" aria-label={say(words.actions)} className="commands">
        <button disabled={busy} onClick={() => file.current?.click()}>
          {say(words.open)}
        </button>
        <button disabled={busy} onClick={andGoOn(() => workbench.save())}>
          {say(words.save)}
        </button>
        <span className="gap" />
        <button disabled={busy} onClick={() => void workbench.newWorkbook('project')}>
          {say(words.newProject)}
        </button>
        <button disabled={busy} onClick={() => void workbench.newWorkbook('portfolio')}>
          {say(words.newPortfolio)}
        </button>
        <button disabled={busy} onClick={() => void workbench.sample()}>
          {say(words.samplePortfolio)}
        </button>
        <span className="gap" />
        <button disabled={busy || !workbench.history.canUndo} onClick={andGoOn(() => workbench.undo())} title="Ctrl+Z">
          ↶ {say(words.undo)}
        </button>
        <button disabled={busy || !workbench.history.canRedo} onClick={andGoOn(() => workbench.redo())} title="Ctrl+Y">
          ↷ {say(words.redo)}
        </button>
      </div>
      <div className="commands switches">
        <span role="radiogroup" aria-label={say(words.language)} className="languages">
          {LANGUAGES.map((language) => (
            <button
              key={language}
              role="radio"
              lang={language}
              disabled={busy}
              aria-checked={workbench.language === language}
              onClick={() => void workbench.speak(language)}
            >
              {language === 'en' ? 'English' : 'Français'}
            </button>
          ))}
        </span>
        <button aria-pressed={workbench.dark} onClick={() => workbench.shade(!workbench.dark)}>
          {workbench.dark ? `☀ ${say(words.light)}` : `☾ ${say(words.dark)}`}
        </button>
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={say(words.open)}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) void workbench.open(chosen);
        }}
      />
    </header>
  );
}
