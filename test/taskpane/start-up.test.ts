/** @jest-environment jsdom */
import { PANE_WORDS } from '../../src/words/pane';

jest.mock('../../src/taskpane/pane', () => ({
  mountPane: (root: HTMLElement, language: string) => {
    if (language === 'fr') throw new Error('cannot be drawn');
    root.textContent = `drawn in ${language}`;
  },
}));

const words = PANE_WORDS.startUp;
const page = globalThis as unknown as { Office?: unknown; Excel?: unknown };

/** Loads the page's start with what Microsoft's library left there; answers what a person reads. */
const startWith = async (office: object | undefined, excel: object | undefined, wait = 0): Promise<string> => {
  document.body.innerHTML = '<div id="pane"></div>';
  page.Office = office;
  page.Excel = excel;
  jest.resetModules();
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate'] });
  await import('../../src/taskpane/main');
  jest.advanceTimersByTime(wait);
  jest.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 50));
  return document.getElementById('pane')?.textContent ?? '';
};
const ready = (displayLanguage: string | undefined): object => ({
  onReady: (then: () => void) => Promise.resolve().then(then),
  context: { displayLanguage },
});

const noOffice = `${words.noOffice.en}${words.noOffice.fr}`;

test('says in both languages what to do where the library did not come', async () => {
  expect(await startWith(undefined, undefined)).toBe(noOffice);
  expect(document.querySelector('[role=alert] [lang=fr]')).not.toBeNull();
});

test('says so where the library came but Excel is not there', async () => {
  expect(await startWith(ready('en-US'), undefined)).toBe(noOffice);
});

test('says in both languages that the browser is too old, before anything fails', async () => {
  const { findLast } = Array.prototype;
  // As Safari before 15.4.
  Reflect.deleteProperty(Array.prototype, 'findLast');
  try {
    expect(await startWith(ready('en-US'), {})).toBe(`${words.tooOld.en}${words.tooOld.fr}`);
  } finally {
    Object.defineProperty(Array.prototype, 'findLast', { value: findLast, configurable: true, writable: true });
  }
});

test('says so where Excel does not answer for long', async () => {
  expect(await startWith({ onReady: () => new Promise(() => {}) }, {}, 15_000)).toBe(noOffice);
});

test('draws the pane in the language of Office', async () => {
  expect(await startWith(ready('en-US'), {})).toBe('drawn in en');
  expect(document.documentElement.lang).toBe('en');
  expect(await startWith(ready(undefined), {})).toBe('drawn in en');
});

test('says so where the pane cannot be loaded', async () => {
  expect(await startWith(ready('fr-CA'), {})).toBe(`${words.noPane.en}${words.noPane.fr}`);
  expect(document.documentElement.lang).toBe('fr');
});
