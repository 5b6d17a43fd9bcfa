/** @jest-environment jsdom */
import { act, cleanup, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { themeFor } from '../../src/taskpane/theme';
import type { CheckedWorkbook } from '../../src/usecases/check';
import { AlreadySetUp, NotStandard } from '../../src/workbook/failures';
import './matchers';
import { FRENCH, PORTFOLIO, prepareBrowser, showPane } from './pane';

beforeEach(() => prepareBrowser());
afterEach(cleanup);

const heading = (): string | null => screen.getByRole('heading', { level: 1 }).textContent;

describe('the start', () => {
  test('sets up a workbook of the chosen kind in the chosen language, then says what to do next', async () => {
    const made: unknown[] = [];
    const { user } = await showPane({
      identity: null,
      actions: {
        look: () => Promise.resolve({ identity: made.length > 0 ? PORTFOLIO : null, culture: FRENCH }),
        setUp: (...choice) => {
          made.push(choice);
          return Promise.resolve();
        },
      },
    });
    expect(screen.getByRole('radio', { name: 'Français' })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('radio', { name: 'English' }));
    await user.click(screen.getByRole('button', { name: 'Préparer un classeur portefeuille' }));
    expect(made).toEqual([['portfolio', 'en']]);
    expect(await screen.findByText('Le classeur est préparé.')).toBeShown();
    expect(screen.getByRole('button', { name: /^Nouvelle demande de projet/ })).toBeShown();
  });

  test('offers a project workbook what it can do, and the steps', async () => {
    await showPane({ language: 'en', identity: { ...PORTFOLIO, kind: 'project' } });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)[0]).toMatch(/^Fill in the Project sheet/);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Check this workbook/),
      expect.stringMatching(/^Help/),
    ]);
  });

  test('tells which table is in the way when a workbook cannot be set up', async () => {
    const { user } = await showPane({ identity: null, actions: { setUp: () => Promise.reject(new AlreadySetUp('PmoRates')) } });
    await user.click(screen.getByRole('button', { name: 'Préparer un classeur projet' }));
    expect((await screen.findByRole('alert')).textContent).toContain('PmoRates');
  });

  test('says why Excel does not answer, and tries again', async () => {
    let tries = 0;
    const { user } = await showPane({
      actions: {
        look: () => {
          tries += 1;
          return tries === 1
            ? Promise.reject(Object.assign(new Error('busy'), { code: 'InvalidOperationInCellEditMode' }))
            : Promise.resolve({ identity: PORTFOLIO, culture: FRENCH });
        },
      },
    });
    expect(screen.getByRole('alert').textContent).toContain('Appuyez sur Entrée dans la cellule');
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText('Ceci est un classeur portefeuille.')).toBeShown();
  });

  test('is worked with the keyboard alone', async () => {
    const { user } = await showPane();
    expect(document.activeElement?.tagName).toBe('H1');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(heading()).toBe('Nouvelle demande de projet');
    await user.tab({ shift: true });
    await user.keyboard('{Enter}');
    expect(heading()).toBe('PMO Workbook');
    expect(document.activeElement?.tagName).toBe('H1');
  });
});

test('a button of the ribbon brings up its view, and begins it anew', async () => {
  await showPane({ view: 'help' });
  expect(heading()).toBe('Aide');
  await act(async () => {
    location.hash = 'consolidate/2';
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(heading()).toBe('Consolider des classeurs');
  await act(async () => {
    location.hash = 'nothing/3';
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(heading()).toBe('PMO Workbook');
});

describe('the report', () => {
  test('is rebuilt as soon as it is asked for', async () => {
    await showPane({ view: 'report', actions: { rebuildReport: () => Promise.resolve({ projects: 3 }) } });
    expect(await screen.findByText('Le rapport est à jour. Projets : 3')).toBeShown();
  });

  test('says in a foreign workbook that it is not set up', async () => {
    await showPane({ view: 'report', identity: null, actions: { rebuildReport: () => Promise.reject(new NotStandard()) } });
    expect((await screen.findByRole('alert')).textContent).toMatch(/Ce classeur n’est pas préparé/);
  });
});

describe('the pane', () => {
  test.each(['start', 'consolidate', 'help'])('axe finds nothing on the view %s, set up or not', async (view) => {
    for (const identity of [PORTFOLIO, null]) {
      const { container, unmount } = await showPane({ view, identity });
      expect(await axe(container)).toHaveNoViolations();
      unmount();
    }
  });

  test('shows a page of its own when drawing breaks', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => {});
    await showPane({
      view: 'check',
      actions: { check: () => Promise.resolve({ findings: [null], score: 1, brings: [] } as unknown as CheckedWorkbook) },
    });
    expect(await screen.findByText('Le volet s’est arrêté')).toBeShown();
    expect(screen.getByRole('button', { name: 'Rouvrir le volet' })).toBeShown();
    quiet.mockRestore();
  });
});

describe('the theme', () => {
  const none = { officeTheme: undefined, prefersDark: false, forcedColors: false };

  test('follows Office, and the system where Office tells none', () => {
    expect(themeFor(none)).toBe('light');
    expect(themeFor({ ...none, prefersDark: true })).toBe('dark');
    expect(themeFor({ ...none, prefersDark: true, officeTheme: { bodyBackgroundColor: '#FFFFFF' } })).toBe('light');
    expect(themeFor({ ...none, officeTheme: { bodyBackgroundColor: '#262626' } })).toBe('dark');
    expect(themeFor({ ...none, officeTheme: { bodyBackgroundColor: '#FFFFFF', isDarkTheme: true } })).toBe('dark');
  });

  test('is the contrast theme where the system forces colours', async () => {
    expect(themeFor({ ...none, officeTheme: { bodyBackgroundColor: '#FFFFFF' }, forcedColors: true })).toBe('contrast');
    prepareBrowser(['(forced-colors: active)']);
    const { container } = await showPane();
    expect(container.querySelector('[data-theme]')?.getAttribute('data-theme')).toBe('contrast');
  });
});
