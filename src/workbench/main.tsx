import { createRoot } from 'react-dom/client';
import { WORKBENCH_WORDS as words } from '../words/workbench';
import { inLanguage } from '../words/text';
import { App } from './app';
import { goThroughRegions } from './parts/regions';
import { loadPreferences } from './preferences';
import { Workbench } from './workbench';

declare global {
  interface Window {
    /** What the frame of the add-in reaches for. */
    pmoWorkbench?: Workbench;
  }
}

const root = document.getElementById('workbench');
if (!root) throw new Error('workbench.html has no #workbench');

const preferences = loadPreferences();
const { language } = preferences;
document.documentElement.lang = language;
document.documentElement.dataset.theme = preferences.dark ? 'dark' : 'light';
root.textContent = words.starting[language];

const workbench = new Workbench(language, preferences.dark, preferences);
window.pmoWorkbench = workbench;
goThroughRegions(window);
window.addEventListener('beforeunload', (event) => {
  if (workbench.unsaved) event.preventDefault();
});
workbench.start().then(
  () => {
    root.textContent = '';
    createRoot(root).render(<App workbench={workbench} preferences={preferences} />);
  },
  (error: unknown) => {
    root.textContent = inLanguage(words.cannotStart, language, { reason: error instanceof Error ? error.message : String(error) });
  },
);
