import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PANE_WORDS } from '../words/pane';
import type { Language } from '../words/text';
import { identifyWorkbook } from '../workbook/identify';
import { setUpWorkbook } from '../workbook/set-up';
import { StartPage, type PaneActions } from './start-page';

const root = document.getElementById('pane');
if (!root) throw new Error('taskpane.html has no #pane');

if (typeof Office === 'undefined') root.textContent = `${PANE_WORDS.noOffice.en} ${PANE_WORDS.noOffice.fr}`;
else
  void Office.onReady(() => {
    const language: Language = (Office.context.displayLanguage ?? 'en').toLowerCase().startsWith('fr') ? 'fr' : 'en';
    document.documentElement.lang = language;
    const actions: PaneActions = {
      identify: () => Excel.run((context) => identifyWorkbook(context)),
      setUp: (kind) =>
        Excel.run({ delayForCellEdit: true }, (context) => setUpWorkbook(context, { kind, language, workbookId: crypto.randomUUID() })),
    };
    createRoot(root).render(
      <StrictMode>
        <StartPage language={language} actions={actions} dark={matchMedia('(prefers-color-scheme: dark)').matches} />
      </StrictMode>,
    );
  });
