/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { dayOf } from '../../src/domain/calendar/days';
import type { ConsolidationChoice, ConsolidationOutcome } from '../../src/taskpane/actions';
import { workbooksAmong } from '../../src/taskpane/chosen-files';
import { PORTFOLIO, prepareBrowser, showPane, type ShownPane } from './pane';
import './matchers';

beforeEach(() => prepareBrowser());
afterEach(cleanup);

const file = (name: string): File => new File(['x'], name);
const choose = (files: readonly File[], input = 'files'): void => {
  fireEvent.change(screen.getByTestId(input), { target: { files } });
};

const OUTCOME: ConsolidationOutcome = {
  sources: [
    { file: 'A.xlsx', version: '1', projectId: 'P-0001', taken: true },
    { file: 'B.xlsx', version: null, projectId: null, taken: false },
  ],
  findings: [
    {
      source: 'A.xlsx',
      sheet: 'Budget',
      row: 7,
      column: 'Réalisé',
      value: 'n/a',
      reason: { en: 'This is not a number.', fr: 'Ce n’est pas un nombre.' },
      severity: 'warning',
    },
    {
      source: 'B.xlsx',
      sheet: null,
      row: null,
      column: null,
      value: null,
      reason: { en: 'The file is empty.', fr: 'Le fichier est vide.' },
      severity: 'error',
    },
  ],
  projects: 4,
  statusDate: dayOf(2026, 10, 31),
  currency: 'EUR',
};

const consolidating = async (
  consolidate: (choice: ConsolidationChoice) => Promise<ConsolidationOutcome>,
): Promise<ShownPane & { readonly went: string[] }> => {
  const went: string[] = [];
  const pane = await showPane({
    view: 'consolidate',
    actions: {
      consolidate,
      goToDashboard: () => {
        went.push('dashboard');
        return Promise.resolve();
      },
    },
  });
  return { ...pane, went };
};
const start = (user: ShownPane['user']): Promise<void> => user.click(screen.getByRole('button', { name: 'Consolider' }));

describe('choosing', () => {
  test('takes workbooks from files and folders, each once, and passes over what is none', async () => {
    await consolidating(() => new Promise(() => {}));
    choose([file('b.xlsx'), file('notes.txt'), file('~$b.xlsx')]);
    choose([file('a.xlsm'), file('b.xlsx')], 'folder');
    expect(screen.getByText('Classeurs choisis : 2')).toBeShown();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['a.xlsm', 'b.xlsx']);
  });

  test('says so when there is no workbook among them', async () => {
    await consolidating(() => new Promise(() => {}));
    choose([file('notes.txt')]);
    expect(screen.getByText(/^Aucun classeur Excel parmi eux/)).toBeShown();
    expect(screen.queryByRole('button', { name: 'Consolider' })).toBeNull();
  });

  test('takes files that are dropped', async () => {
    await consolidating(() => new Promise(() => {}));
    fireEvent.drop(screen.getByTestId('drop-zone'), { dataTransfer: { items: [], files: [file('dropped.xlsx')] } });
    expect(await screen.findByText('dropped.xlsx')).toBeShown();
  });

  test('leaves out Excel’s lock files and hidden ones in any folder', () => {
    const names = ['p/~$a.xlsx', 'p/.b.xlsx', 'p/c.xlsx', 'p/d.csv'];
    expect(workbooksAmong(names.map((name) => ({ name, file: new Blob() }))).map(({ name }) => name)).toEqual(['p/c.xlsx']);
  });
});

describe('consolidating', () => {
  test('ends with what was taken, what was left out and why, and the dashboard', async () => {
    const { user, went, container } = await consolidating(() => Promise.resolve(OUTCOME));
    choose([file('A.xlsx'), file('B.xlsx')]);
    await start(user);
    expect(await screen.findByText('Fichiers consolidés : 1 sur 2')).toBeShown();
    expect(screen.getByText('Date d’état samedi 31 octobre 2026, montants en EUR (feuille Paramètres).')).toBeShown();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Erreur\u00a0: Le fichier est vide.B.xlsx',
      'Avertissement\u00a0: Ce n’est pas un nombre.A.xlsx › Budget › ligne 7 › RéaliséTrouvé\u00a0: n/a',
    ]);
    await user.selectOptions(screen.getByLabelText('Fichier'), 'A.xlsx');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Aller au tableau de bord' }));
    expect(went).toEqual(['dashboard']);
    expect(await axe(container)).toHaveNoViolations();
  });

  test('shows how far it is, can be cancelled while files are read, and keeps the choice', async () => {
    const { user } = await consolidating(
      ({ signal, onProgress }) =>
        new Promise((_, reject) => {
          onProgress({ done: 1, name: 'A.xlsx' });
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    choose([file('A.xlsx'), file('B.xlsx')]);
    await start(user);
    expect(await screen.findByText('Lecture 1 sur 2 : A.xlsx')).toBeShown();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await screen.findByText('Annulé. Le classeur est resté tel quel.')).toBeShown();
    expect(screen.getByText('Classeurs choisis : 2')).toBeShown();
  });

  test('cannot be cancelled any more once it writes', async () => {
    const { user } = await consolidating(({ onWriting }) => {
      onWriting();
      return new Promise(() => {});
    });
    choose([file('A.xlsx')]);
    await start(user);
    expect(await screen.findByText(/^Écriture des tableaux/)).toBeShown();
    expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull();
  });

  test('that Excel refuses says why and keeps the choice', async () => {
    const { user } = await consolidating(() => Promise.reject(Object.assign(new Error('x'), { code: 'ItemNotFound' })));
    choose([file('A.xlsx')]);
    await start(user);
    expect((await screen.findByRole('alert')).textContent).toMatch(/a été supprimé ou renommé/);
    expect(screen.getByText('Classeurs choisis : 1')).toBeShown();
  });

  test('is abandoned when the view is left', async () => {
    let signal: AbortSignal | undefined;
    const { user, unmount } = await consolidating((choice) => {
      signal = choice.signal;
      return new Promise(() => {});
    });
    choose([file('A.xlsx')]);
    await start(user);
    await waitFor(() => expect(signal).toBeDefined());
    unmount();
    expect(signal?.aborted).toBe(true);
  });
});

test('in a project workbook it asks for the portfolio', async () => {
  await showPane({ view: 'consolidate', identity: { ...PORTFOLIO, kind: 'project' } });
  expect(screen.getByText(/^Les classeurs projet se consolident dans un classeur portefeuille/)).toBeShown();
});
