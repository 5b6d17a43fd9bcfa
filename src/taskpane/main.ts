import { PANE_WORDS } from '../words/pane';
import type { Language, Text } from '../words/text';

const words = PANE_WORDS.startUp;
/** A proxy that swallows a request never answers. */
const PATIENCE = 15_000;

const root = document.getElementById('pane');
if (!root) throw new Error('taskpane.html has no #pane');

/** Both languages: nothing tells yet which one it is. */
const tell = ({ en, fr }: Text): void => {
  const page = document.createElement('main');
  page.setAttribute('role', 'alert');
  page.className = 'start-up';
  for (const [language, text] of Object.entries({ en, fr })) {
    const paragraph = document.createElement('p');
    paragraph.lang = language;
    paragraph.textContent = text;
    page.append(paragraph);
  }
  root.replaceChildren(page);
};

const start = async (): Promise<void> => {
  const language: Language = (Office.context.displayLanguage ?? 'en').toLowerCase().startsWith('fr') ? 'fr' : 'en';
  document.documentElement.lang = language;
  try {
    const { mountPane } = await import(/* webpackChunkName: "pane" */ './pane');
    root.replaceChildren();
    mountPane(root, language);
  } catch {
    tell(words.noPane);
  }
};

/** What Safari has from 15.4, and with it Excel for Mac from macOS 12.3: older ones would fail in the middle of a piece of work. */
const isTooOld = (): boolean =>
  typeof (Array.prototype as Partial<unknown[]>).findLast !== 'function' ||
  typeof (Object as Partial<ObjectConstructor>).hasOwn !== 'function' ||
  typeof (crypto as Partial<Crypto>).randomUUID !== 'function';

if (isTooOld()) tell(words.tooOld);
else if (typeof Office === 'undefined') tell(words.noOffice);
else {
  const waiting = setTimeout(() => tell(words.noOffice), PATIENCE);
  void Office.onReady(() => {
    clearTimeout(waiting);
    // The library answers outside Excel too, but brings no Excel with it.
    if (typeof Excel === 'undefined') tell(words.noOffice);
    else void start();
  });
}
