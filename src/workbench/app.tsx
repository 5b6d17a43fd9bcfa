import { useEffect, useState } from 'react';
import { Editing } from './entry/editing';
import { CommandBar } from './parts/command-bar';
import { FormulaBar } from './parts/formula-bar';
import { GridPart } from './parts/grid-part';
import { Messages } from './parts/messages';
import { Pane } from './parts/pane';
import { SheetTabs } from './parts/sheet-tabs';
import { StatusBar } from './parts/status-bar';
import type { Preferences } from './preferences';
import { Ribbon } from './ribbon/ribbon';
import { useWorkbench } from './use-workbench';
import type { Workbench } from './workbench';

/** The page: commands, the add-in's ribbon, the workbook, and the add-in's pane beside it. */
export function App({ workbench, preferences }: { readonly workbench: Workbench; readonly preferences: Preferences }) {
  useWorkbench(workbench);
  const [editing] = useState(() => new Editing(workbench));
  useEffect(() => {
    document.documentElement.lang = workbench.language;
    document.documentElement.dataset.theme = workbench.dark ? 'dark' : 'light';
    document.title = `${workbench.unsaved ? '● ' : ''}${workbench.book.name} – PMO Workbook`;
  });
  return (
    <div className="workbench">
      <CommandBar workbench={workbench} />
      <Ribbon workbench={workbench} />
      <FormulaBar workbench={workbench} editing={editing} />
      <div className="middle">
        <main>
          <GridPart workbench={workbench} editing={editing} />
          <SheetTabs workbench={workbench} editing={editing} />
        </main>
        <Pane workbench={workbench} preferences={preferences} />
      </div>
      <StatusBar workbench={workbench} editing={editing} />
      <Messages workbench={workbench} />
    </div>
  );
}
