/** @jest-environment jsdom */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { dayOf } from '../../src/domain/calendar/days';
import './matchers';
import { AMERICAN, PORTFOLIO, prepareBrowser, showPane, type GivenPane, type ShownPane } from './pane';

beforeEach(() => {
  prepareBrowser();
  localStorage.clear();
});
afterEach(cleanup);

const openForm = async (given: GivenPane = {}): Promise<ShownPane> => {
  const pane = await showPane({ view: 'intake', ...given });
  await screen.findByRole('textbox', { name: /^(Nom|Name)/ });
  return pane;
};
const field = (name: string | RegExp): HTMLElement => screen.getByLabelText(name);
const NAME = /^Nom/;

describe('the form of a project request', () => {
  test('asks for every column that people fill in, by section, and for none that is calculated or automatic', async () => {
    await openForm();
    const sections = screen.getAllByRole('group').map((group) => within(group).getAllByText(/.+/)[0]?.textContent);
    expect(sections).toEqual(['Le projet', 'Pourquoi', 'Qui', 'Où il en est', 'Dates', 'Budget']);
    expect(screen.queryByLabelText(/Glissement|Saisi par|^ID$/)).toBeNull();
    // Whoever decides fills these in.
    expect(screen.queryByLabelText(/Décidé le|Motif de la décision/)).toBeNull();
    expect(field('Direction')).toBeDescribedBy('Direction ou entité qui porte le projet.');
  });

  test('begins as submitted today, in the currency of the workbook', async () => {
    const written = (): string => new Date().toLocaleDateString('fr-FR');
    const before = written();
    await openForm();
    expect([before, written()]).toContain((field('Demandé le') as HTMLInputElement).value);
    expect(field('Statut')).toHaveValue('Soumis');
    expect(field('Devise')).toHaveValue('EUR');
  });

  test('reads dates and decimals as the workbook writes them, whatever the language of the interface', async () => {
    const { user } = await openForm({ language: 'fr', culture: AMERICAN });
    await user.type(field('Début'), '04/01/2026');
    expect(field('Début')).toBeDescribedBy('Compris\u00a0: mercredi 1 avril 2026');
    await user.type(field('Budget'), '1,500.5');
    expect(field('Budget')).toBeDescribedBy('Compris\u00a0: 1\u202f500.50');
  });

  test('says what does not fit under the field that was left, and takes it back once it fits', async () => {
    const { user } = await openForm();
    await user.type(field('Budget'), 'environ 3');
    expect(screen.queryByText('Ce n’est pas un nombre.')).toBeNull();
    await user.tab();
    expect(await screen.findByText('Ce n’est pas un nombre.')).toBeShown();
    expect(field('Budget')).toBeInvalid();
    await user.clear(field('Budget'));
    await user.type(field('Budget'), '300');
    await waitFor(() => expect(screen.queryByText('Ce n’est pas un nombre.')).toBeNull());
  });

  test('judges a pasted value at once', async () => {
    const { user } = await openForm();
    await user.click(field('Début'));
    await user.paste('12 500 €');
    expect(await screen.findByText('Ce n’est pas une date.')).toBeShown();
  });

  test.each([
    ['Début', '31/02/2026', 'Ce jour n’existe pas dans le calendrier.'],
    ['Début', '2026', 'Une année seule se trouve là où il faut une date.'],
    ['Budget', '12 $', 'Le montant est en $, la ligne en EUR.'],
    ['Budget', 'vrai', 'Ce n’est pas un nombre.'],
  ])('refuses for %s the value %s: %s', async (name, value, reason) => {
    const { user } = await openForm();
    await user.type(field(name), value);
    await user.tab();
    expect(await screen.findByText(reason)).toBeShown();
  });

  test('tells that a finish lies before the start, and forgets it when the start is moved', async () => {
    const { user } = await openForm();
    await user.type(field('Début'), '01/06/2026');
    await user.type(field('Fin de référence'), '01/05/2026');
    await user.tab();
    expect(await screen.findByText('Cette date précède « Début ».')).toBeShown();
    await user.clear(field('Début'));
    await user.type(field('Début'), '01/04/2026');
    await waitFor(() => expect(screen.queryByText('Cette date précède « Début ».')).toBeNull());
  });

  test('does not go on half filled in: it counts what is missing and puts the cursor there', async () => {
    const { user, added } = await openForm();
    await user.type(field('Budget'), 'x');
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    expect(await screen.findByText('Champs qui demandent votre attention : 2')).toBeShown();
    await waitFor(() => expect(field(NAME)).toHaveFocus());
    await user.click(screen.getByRole('button', { name: /^Aller à Budget/ }));
    expect(field('Budget')).toHaveFocus();
    expect(added).toEqual([]);
  });

  test('takes an own word in an open list, and changes nothing of it', async () => {
    const { user, added } = await openForm();
    await user.type(field(NAME), 'Réseau');
    await user.type(field('Méthode'), 'Agi');
    await submit(user);
    expect(added[0]?.request).toMatchObject({ methodology: 'Agi' });
  });
});

const submit = async (user: ShownPane['user'], author: string | null = 'Ada'): Promise<void> => {
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
  const signature = await screen.findByRole('textbox', { name: /^Votre nom/ });
  if (author !== null) await user.type(signature, author);
  await user.click(screen.getByRole('button', { name: 'Inscrire au registre' }));
};

describe('a duplicate', () => {
  test.each(['refonte du SITE WEB', 'Site web : refonte', 'Réfonte du site web', 'Refonte du siteweb', 'Refotne du site web'])(
    'is suspected of %s, and the row of the other one is a click away',
    async (name) => {
      const { user, visited } = await openForm();
      await user.type(field(NAME), name);
      await user.click(await screen.findByRole('button', { name: 'Aller à P-0001 Refonte du site web' }));
      expect(visited).toEqual([{ sheetName: 'Projets', row: 3, column: 0 }]);
    },
  );

  test('is not suspected of another project, and never keeps anyone from going on', async () => {
    const { user } = await openForm();
    await user.type(field(NAME), 'Refonte du réseau');
    expect(screen.queryByText('S’agit-il d’un de ces projets ?')).toBeNull();
    await user.clear(field(NAME));
    await user.type(field(NAME), 'Refonte du site web');
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    expect(await screen.findByRole('heading', { name: 'Est-ce exact\u00a0?' })).toHaveFocus();
  });
});

describe('what was typed', () => {
  test('is there again after a reload, and can be thrown away', async () => {
    const first = await openForm();
    await first.user.type(field(NAME), 'Réseau');
    await first.user.type(field('Budget'), '12,');
    first.unmount();
    const second = await openForm();
    expect(screen.getByText(/^Votre brouillon du .* est de retour\.$/)).toBeShown();
    expect(field(NAME)).toHaveValue('Réseau');
    expect(field('Budget')).toHaveValue('12,');
    await second.user.click(screen.getByRole('button', { name: 'Supprimer le brouillon' }));
    expect(field(NAME)).toHaveValue('');
    second.unmount();
    await openForm();
    expect(screen.queryByText(/brouillon/)).toBeNull();
  });

  test('belongs to its workbook', async () => {
    const first = await openForm();
    await first.user.type(field(NAME), 'Réseau');
    first.unmount();
    await openForm({ identity: { ...PORTFOLIO, workbookId: 'w-2' } });
    expect(field(NAME)).toHaveValue('');
  });

  test('survives a draft that is no draft', async () => {
    localStorage.setItem('pmo-workbook.draft.project.w-1', '{"texts":');
    await openForm();
    expect(field(NAME)).toHaveValue('');
  });

  test('is said not to be kept where the browser keeps nothing', async () => {
    await openForm({
      storage: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(screen.getByText(/^Cet Excel ne conserve rien/)).toBeShown();
  });

  test('is all there again after a look back', async () => {
    const { user } = await openForm();
    await user.type(field(NAME), 'Réseau');
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    await user.click(await screen.findByRole('button', { name: 'Modifier' }));
    expect(field(NAME)).toHaveValue('Réseau');
    expect(screen.queryByText(/brouillon du/)).toBeNull();
  });

  test('stays when Excel refuses the row', async () => {
    const { user } = await openForm({
      actions: { addRequest: () => Promise.reject(Object.assign(new Error('no'), { code: 'AccessDenied' })) },
    });
    await user.type(field(NAME), 'Réseau');
    await submit(user);
    expect(await screen.findByText(/^Une feuille est protégée/)).toBeShown();
    await user.click(screen.getByRole('button', { name: 'Modifier' }));
    expect(field(NAME)).toHaveValue('Réseau');
  });
});

describe('the row', () => {
  test('is shown before it is written, signed with a name that is asked once', async () => {
    const { user, added, visited } = await openForm();
    await user.type(field(NAME), ' Réseau ');
    await user.selectOptions(field('Priorité'), 'Haute');
    await user.type(field('Début'), '1/4/26');
    await user.type(field('Budget'), '1,5 M€');
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    expect(await screen.findByText('mercredi 1 avril 2026')).toBeShown();
    await user.click(screen.getByRole('button', { name: 'Inscrire au registre' }));
    expect(screen.getByText('Écrivez votre nom : il signe la ligne.')).toBeShown();
    await user.type(screen.getByRole('textbox', { name: /^Votre nom/ }), 'Ada{Enter}');
    expect(await screen.findByRole('heading', { name: 'La demande P-0002 est au registre' })).toHaveFocus();
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({
      author: 'Ada',
      request: {
        name: 'Réseau',
        priority: 'high',
        status: 'submitted',
        start: dayOf(2026, 4, 1),
        budget: 1_500_000,
        currency: 'EUR',
        finishBaseline: null,
      },
    });
    await user.click(screen.getByRole('button', { name: 'Aller à la ligne' }));
    expect(visited).toEqual([{ sheetName: 'Projets', row: 4, column: 0 }]);
    await user.click(screen.getByRole('button', { name: 'Demande suivante' }));
    expect(await screen.findByRole('textbox', { name: NAME })).toHaveValue('');
    await user.type(field(NAME), 'Autre');
    await submit(user, null);
    expect(added[1]?.author).toBe('Ada');
  });

  test('is written once, however often one presses', async () => {
    let calls = 0;
    const { user } = await openForm({
      actions: {
        addRequest: () => {
          calls += 1;
          return new Promise(() => {});
        },
      },
    });
    await user.type(field(NAME), 'Réseau');
    await submit(user);
    expect(screen.queryByRole('button', { name: 'Inscrire au registre' })).toBeNull();
    expect(calls).toBe(1);
  });
});

describe('in a workbook that has no register', () => {
  test.each([
    [null, /^Ce classeur n’est pas préparé/],
    [{ ...PORTFOLIO, kind: 'project' as const }, /^Les demandes vont dans le registre/],
  ])('the form says so and leads back', async (identity, text) => {
    const { user } = await showPane({ view: 'intake', identity });
    expect(await screen.findByText(text)).toBeShown();
    await user.click(screen.getAllByRole('button', { name: 'Retour à l’accueil' })[0] as HTMLElement);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('PMO Workbook');
  });
});

test('axe finds nothing in the form, with its messages, and in the look back', async () => {
  const { user, container } = await openForm();
  await user.type(field(NAME), 'Refonte site web');
  await user.type(field('Budget'), 'x');
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
  await screen.findByText(/^Champs qui demandent/);
  expect(await axe(container)).toHaveNoViolations();
  await user.clear(field('Budget'));
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
  await screen.findByRole('heading', { name: 'Est-ce exact\u00a0?' });
  expect(await axe(container)).toHaveNoViolations();
});
