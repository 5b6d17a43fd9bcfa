import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { act } from 'react';
import type { PaneActions } from '../../src/taskpane/actions';
import type { Register } from '../../src/usecases/intake';
import { App } from '../../src/taskpane/app';
import { memoryOf } from '../../src/taskpane/memory';
import type { Appearance } from '../../src/taskpane/theme';
import type { AnyRecord } from '../../src/standard/model/types';
import type { Language } from '../../src/words/text';
import type { WorkbookCulture } from '../../src/workbook/culture';
import type { WorkbookIdentity } from '../../src/standard/own/meta';
import { BASE_STANDARD } from '../../src/standard/own/resolve';

export const FRENCH: WorkbookCulture = { name: 'fr-FR', decimal: ',', dateOrder: 'dmy' };
export const AMERICAN: WorkbookCulture = { name: 'en-US', decimal: '.', dateOrder: 'mdy' };
export const PORTFOLIO: WorkbookIdentity = {
  kind: 'portfolio',
  version: 2,
  language: 'en',
  workbookId: 'w-1',
  standard: BASE_STANDARD,
  overlayLost: false,
};

export const REGISTER: Register = {
  currency: 'EUR',
  projects: [{ id: 'P-0001', name: 'Refonte du site web', place: { sheetName: 'Projets', row: 3, column: 0 } }],
};

export interface GivenPane {
  readonly language?: Language;
  readonly culture?: WorkbookCulture;
  readonly identity?: WorkbookIdentity | null;
  readonly view?: string;
  readonly actions?: Partial<PaneActions>;
  readonly storage?: () => Storage;
  readonly officeTheme?: Appearance['officeTheme'];
}

export interface ShownPane extends RenderResult {
  readonly user: UserEvent;
  /** What was handed to `addRequest`. */
  readonly added: { readonly request: AnyRecord; readonly author: string }[];
  readonly visited: { readonly sheetName: string; readonly row: number; readonly column: number }[];
}

const refuse = (what: string) => (): Promise<never> => Promise.reject(new Error(`${what} was not expected`));

/** The pane on an Excel that answers what the test says. */
export async function showPane(given: GivenPane = {}): Promise<ShownPane> {
  const added: ShownPane['added'] = [];
  const visited: ShownPane['visited'] = [];
  const { identity = PORTFOLIO, culture = FRENCH, language = 'fr' } = given;
  const actions: PaneActions = {
    look: () => Promise.resolve({ identity, culture }),
    setUp: refuse('setUp'),
    register: () => Promise.resolve(REGISTER),
    addRequest: (request, author) => {
      added.push({ request, author });
      return Promise.resolve({ id: 'P-0002', place: { sheetName: 'Projets', row: 4, column: 0 }, noFilling: false });
    },
    goTo: (place) => {
      visited.push(place);
      return Promise.resolve();
    },
    goToDashboard: refuse('goToDashboard'),
    consolidate: refuse('consolidate'),
    rebuildReport: refuse('rebuildReport'),
    check: refuse('check'),
    repair: refuse('repair'),
    upgrade: refuse('upgrade'),
    selfTest: refuse('selfTest'),
    writeSelfTest: refuse('writeSelfTest'),
    ...given.actions,
  };
  location.hash = given.view === undefined ? '' : `${given.view}/1`;
  // The browser tells of a new address later; nobody is to hear of this one.
  await new Promise((resolve) => setTimeout(resolve));
  const shown = render(
    <App
      language={language}
      actions={actions}
      memory={memoryOf(given.storage ?? (() => localStorage))}
      version="0.1.0"
      officeTheme={() => given.officeTheme}
    />,
  );
  // The first look at the workbook.
  await act(() => Promise.resolve());
  return { ...shown, user: userEvent.setup(), added, visited };
}

/** What a browser has and jsdom lacks. */
export const prepareBrowser = (matching: readonly string[] = []): void => {
  window.matchMedia = (query: string) =>
    ({
      matches: matching.includes(query),
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
  window.scrollTo = () => {};
  window.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
};
