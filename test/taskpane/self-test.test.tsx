/** @jest-environment jsdom */
import { cleanup, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { SelfTestReport } from '../../src/self-test/report';
import './matchers';
import { prepareBrowser, showPane } from './pane';

beforeEach(() => prepareBrowser());
afterEach(cleanup);

const common = { area: 'charts', needs: { name: 'ExcelApi', version: '1.15' }, milliseconds: 12 } as const;
const REPORT: SelfTestReport = {
  kind: 'pmo-self-test',
  addIn: '0.1.0',
  platform: 'OfficeOnline',
  excelVersion: '16.0.1',
  displayLanguage: 'fr-FR',
  culture: 'fr-FR',
  requirementSets: { ExcelApi: '1.17' },
  complete: true,
  milliseconds: 41_000,
  cases: [
    {
      ...common,
      id: 'S3/legend-visible',
      title: { en: 'A legend shows', fr: 'Une légende s’affiche' },
      standsOn: { en: 'Charts', fr: 'Les graphiques' },
      expected: true,
      got: false,
      outcome: 'different',
    },
    {
      ...common,
      id: 'charts/name',
      title: { en: 'Name', fr: 'Nom' },
      standsOn: { en: 'Charts', fr: 'Les graphiques' },
      expected: 'a',
      got: 'a',
      outcome: 'same',
    },
  ],
};

test('the start of an empty workbook leads to the self-test, which tells each difference and what stands on it', async () => {
  const { user, container } = await showPane({
    identity: null,
    actions: {
      selfTest: ({ onProgress, language }) => {
        onProgress({ done: 1, count: 2, differences: 0 });
        return Promise.resolve({ ...REPORT, displayLanguage: language });
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Tester cet Excel' }));
  await user.click(screen.getByRole('button', { name: 'Lancer le test' }));
  expect((await screen.findByText(/^Écarts : 1\./)).textContent).toContain('41 secondes');
  const [difference] = screen.getAllByRole('listitem');
  expect(within(difference as HTMLElement).getByText('Une légende s’affiche')).toBeShown();
  for (const text of ['S3/legend-visible', 'Attendu : true', 'Trouvé : false', 'Concerne : Les graphiques'])
    expect(within(difference as HTMLElement).getByText(text)).toBeShown();
  expect(await axe(container)).toHaveNoViolations();
});

test('it is cancelled while it runs', async () => {
  const { user } = await showPane({
    identity: null,
    view: 'selfTest',
    actions: {
      selfTest: ({ signal, onProgress }) =>
        new Promise((resolve) => {
          onProgress({ done: 1, count: 2, differences: 0 });
          signal.onabort = () => resolve({ ...REPORT, complete: false, cases: REPORT.cases.slice(1) });
        }),
    },
  });
  await user.click(screen.getByRole('button', { name: 'Lancer le test' }));
  expect(await screen.findByText('1 sur 2 ; écarts : 0')).toBeShown();
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  expect(await screen.findByText(/^Annulé après 1 tests\./)).toBeShown();
});

test('in a workbook that holds something it says where it can run', async () => {
  const { user } = await showPane({ view: 'selfTest', language: 'en', actions: { selfTest: () => Promise.resolve(null) } });
  await user.click(screen.getByRole('button', { name: 'Start the test' }));
  expect(await screen.findByText(/^This workbook holds something/)).toBeShown();
});

test('the report goes to a sheet or the clipboard', async () => {
  const written: SelfTestReport[] = [];
  const { user } = await showPane({
    view: 'selfTest',
    language: 'en',
    actions: {
      selfTest: () => Promise.resolve(REPORT),
      writeSelfTest: (report) => {
        written.push(report);
        return Promise.resolve();
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Start the test' }));
  await user.click(await screen.findByRole('button', { name: 'Write to a sheet' }));
  expect(written).toEqual([REPORT]);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('The report is on the clipboard.')).toBeShown();
  expect(JSON.parse(await navigator.clipboard.readText())).toEqual(REPORT);
});
