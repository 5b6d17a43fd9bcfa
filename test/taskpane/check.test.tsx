/** @jest-environment jsdom */
import { cleanup, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { RULES, type RuleKey } from '../../src/standard/check/rules';
import type { PaneActions } from '../../src/taskpane/actions';
import type { PlacedFinding } from '../../src/usecases/check';
import { NewerStandard } from '../../src/workbook/failures';
import './matchers';
import { prepareBrowser, showPane, type ShownPane } from './pane';

beforeEach(() => prepareBrowser());
afterEach(cleanup);

const finding = (rule: RuleKey, given: Partial<PlacedFinding> = {}): PlacedFinding => {
  const { severity, name, why, fix, repairable } = RULES[rule];
  return {
    source: '',
    sheet: 'Projets',
    row: 5,
    column: 'Budget',
    value: 'x',
    reason: { en: `${name.en}.`, fr: `${name.fr}.` },
    severity,
    rule,
    why,
    fix,
    repairable,
    table: 'PmoProjects',
    record: 'project',
    key: 'budget',
    cell: { row: 4, column: 2 },
    whole: false,
    wanted: null,
    place: { sheetName: 'Projets', row: 4, column: 2 },
    ...given,
  };
};

const FOUND = [
  finding('macros', { sheet: null, row: null, column: null, value: null, place: null }),
  finding('wrongType', { value: '2026-10-19' }),
  finding('numberAsText', { sheet: 'RAID', value: '12', wanted: 12, column: 'Impact' }),
];

const checking = (found: readonly PlacedFinding[], actions: Partial<PaneActions> = {}): Promise<ShownPane> =>
  showPane({ view: 'check', actions: { check: () => Promise.resolve({ findings: found, score: 0.9996, brings: [] }), ...actions } });

describe('the check', () => {
  test('shows what does not fit sheet by sheet, filters by severity and leads to the cell', async () => {
    const { user, visited, container } = await checking(FOUND);
    expect(await screen.findByText(/À revoir : 3\. Conformité : 99,9\s%/)).toBeShown();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Classeur dans son ensemble (1)',
      'Projets (1)',
      'RAID (1)',
    ]);
    await user.click(screen.getByRole('button', { name: 'Aller à Projets › ligne 5 › Budget' }));
    expect(visited).toEqual([{ sheetName: 'Projets', row: 4, column: 2 }]);
    expect(screen.getByText(RULES.wrongType.why.fr)).toBeShown();
    expect(screen.getByText('Trouvé : 19/10/2026')).toBeShown();
    await user.selectOptions(screen.getByLabelText('Gravité'), 'warning');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(await axe(container)).toHaveNoViolations();
  });

  test('says when there is nothing to correct, and offers no repair', async () => {
    await checking([]);
    expect(await screen.findByText(/Il n’y a rien à corriger\./)).toBeShown();
    expect(screen.queryByRole('button', { name: /Réparer/ })).toBeNull();
  });

  test('repairs only once the person has seen what will change', async () => {
    let repaired = 0;
    const { user, container } = await checking(FOUND, {
      repair: () => {
        repaired += 1;
        return Promise.resolve({
          repairs: FOUND.slice(2),
          now: { findings: FOUND.slice(0, 2), score: 1, brings: [] },
        });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Réparer… (1)' }));
    const list = screen.getByRole('list', { name: /^La réparation va modifier/ });
    expect(within(list).getByText('12 → 12')).toBeShown();
    expect(screen.getByText(/^Excel ne sait pas toujours annuler/)).toBeShown();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(repaired).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Réparer… (1)' }));
    await user.click(screen.getByRole('button', { name: 'Réparer' }));
    expect(await screen.findByText(/^\s*Réparés : 1\./)).toBeShown();
    expect(screen.getByText(/À revoir : 2\./)).toBeShown();
    expect(repaired).toBe(1);
  });

  test('writes what a repair will put there as people write it, and says what comes back empty', async () => {
    const { user } = await checking([
      finding('numberAsText', { value: '12500,50', wanted: 12500.5 }),
      finding('dateAsText', { value: '15/12/2026', wanted: 46371, key: 'finishBaseline' }),
      finding('missingColumn', { value: null, wanted: 'Budget' }),
      finding('missingTable', { value: null, key: null }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Réparer… (4)' }));
    const list = screen.getByRole('list', { name: /^La réparation va modifier/ });
    const told = within(list).getAllByText(/→/);
    expect(told.map(({ textContent }) => textContent.replace(/\s/g, ' '))).toEqual([
      '12500,50 → 12 500,50',
      '15/12/2026 → 15/12/2026',
      '→ Budget (vide)',
      '→ une feuille neuve, sans ce qui s’y trouvait',
    ]);
  });

  test('offers the upgrade of an older workbook, says what it brings, and looks at the workbook again', async () => {
    const { user } = await showPane({
      view: 'check',
      language: 'en',
      actions: {
        check: () =>
          Promise.resolve({ findings: [finding('olderStandard')], score: 0.5, brings: [{ en: 'More sheets.', fr: 'Plus de feuilles.' }] }),
        upgrade: () => Promise.resolve({ repairs: [], now: { findings: [], score: 1, brings: [] } }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Upgrade' }));
    expect(screen.getByText('More sheets.')).toBeShown();
    await user.click(screen.getByRole('button', { name: 'Upgrade' }));
    expect(await screen.findByText(/present version of the standard/)).toBeShown();
    expect(screen.getByText(/There is nothing to correct\./)).toBeShown();
  });

  test('says that a newer workbook is left as it is, and that a foreign one is not set up', async () => {
    const newer = await checking([], { check: () => Promise.reject(new NewerStandard()) });
    expect((await screen.findByRole('alert')).textContent).toMatch(/version plus récente du complément/);
    newer.unmount();
    await showPane({ view: 'check', identity: null });
    expect(screen.getByText(/Ce classeur n’est pas préparé/)).toBeShown();
  });
});
