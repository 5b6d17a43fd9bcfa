import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PANE_WORDS as paneWords } from '../../src/words/pane';
import { WORKBENCH_WORDS as words } from '../../src/words/workbench';
import type { Language } from '../../src/words/text';
import { describeInBrowser } from './support/chromium';
import { sampleFiles } from './support/sample-files';
import { useWorkbenches, type WorkbenchPage } from './support/workbench-page';

/** What people of either language see and type. */
const LOCAL = {
  en: {
    project: 'Project',
    dashboard: 'Dashboard',
    exceptions: 'Exceptions',
    number: '1.5',
    cpi: '=PMO.CPI(100,80)',
    ratio: '1.25',
    request: 'New request',
    name: 'Name',
    projects: 'Projects',
  },
  fr: {
    project: 'Projet',
    dashboard: 'Tableau de bord',
    exceptions: 'Anomalies',
    number: '1,5',
    cpi: '=PMO.IPC(100;80)',
    ratio: '1,25',
    request: 'Nouvelle demande',
    name: 'Nom',
    projects: 'Projets',
  },
} as const;

describeInBrowser('the workbench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pmo-e2e-'));

  const openWorkbench = useWorkbenches();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each<Language>(['en', 'fr'])('in %s', (language) => {
    const local = LOCAL[language];
    let workbench: WorkbenchPage;
    beforeEach(async () => {
      workbench = await openWorkbench(language);
    });
    afterEach(async () => {
      const { troubles } = workbench;
      await workbench.close();
      expect(troubles).toEqual([]);
    });

    test('makes a project workbook, and the add-in beside it knows', async () => {
      await workbench.make(words.newProject);
      await workbench.tab(local.project).click();
      await workbench.shows('A1', local.project);
      await workbench.pane.getByText(paneWords.start.is.project[language]).waitFor();
      // F6 takes the keyboard into the pane, and Shift+F6 back to the sheet.
      const { page } = workbench;
      await page.keyboard.press('F6');
      await page.keyboard.press('Tab');
      await workbench.pane.locator('button:focus').waitFor();
      await page.keyboard.press('Shift+F6');
      await page.locator('.scroller:focus').waitFor();
    });

    test('calculates what is typed, the functions of the add-in included', async () => {
      await workbench.type('A1', local.number);
      await workbench.type('A2', '=A1*2');
      await workbench.shows('A2', '3');
      await workbench.type('A3', local.cpi);
      await workbench.shows('A3', local.ratio);
      await workbench.type('A1', '4');
      await workbench.shows('A2', '8');
    });

    test('fills a selection downwards and to the right, a single cell from the one before it', async () => {
      const { keyboard } = workbench.page;
      for (const [row, text] of ['1', '2', '3'].entries()) await workbench.type(`A${row + 1}`, text);
      await workbench.type('B1', '=A1*2');
      await workbench.goTo('B1:B3');
      await keyboard.press('Control+d');
      await workbench.shows('B3', '6');
      await workbench.type('C3', '7');
      await workbench.goTo('C3');
      await keyboard.press('Control+r');
      await workbench.shows('C3', '12');
      await keyboard.press('Control+z');
      await workbench.shows('C3', '7');
    });

    test('offers the functions of the add-in, and helps with their parameters', async () => {
      await workbench.goTo('B2');
      await workbench.page.keyboard.type(local.cpi.slice(0, 7));
      const offered = workbench.page.getByRole('listbox', { name: words.functions[language] });
      await offered.getByRole('option', { selected: true }).waitFor();
      await workbench.page.keyboard.press('Tab');
      await workbench.page.locator('.completion.call .now').waitFor();
      await workbench.page.keyboard.press('Escape');
    });

    test('shows the dashboard of the sample portfolio with its charts', async () => {
      await workbench.make(words.samplePortfolio);
      await workbench.tab(local.dashboard).click();
      await workbench.shows('A1', local.dashboard);
      await workbench.page.locator('.chart[data-drawn] svg').first().waitFor();
      const charts = await workbench.page.locator('.chart').count();
      expect(charts).toBeGreaterThan(3);
      await workbench.page
        .locator('.chart[data-drawn] svg')
        .nth(charts - 1)
        .waitFor();
      // A title runs on out of its narrow frozen column, to its end.
      await workbench.tab(local.exceptions).click();
      await workbench.page.waitForFunction((text) => {
        const frozen = document.querySelector('.quadrant.both')?.getBoundingClientRect();
        const titles = [...document.querySelectorAll('.frozen-rows .text')].filter(({ textContent }) => textContent === text);
        return titles.some((title) => title.getBoundingClientRect().right > (frozen?.right ?? Infinity));
      }, local.exceptions);
    });

    test('shows the same values after saving and opening', async () => {
      await workbench.type('B2', local.number);
      await workbench.type('B3', local.cpi);
      await workbench.shows('B3', local.ratio);
      const saving = workbench.page.waitForEvent('download');
      await workbench.press(words.save);
      const file = join(folder, `${language}.xlsx`);
      await (await saving).saveAs(file);
      await workbench.make(words.newPortfolio);
      await workbench.page.locator('input[type=file]').setInputFiles(file);
      await workbench.page.locator('.workbook-name', { hasText: `${language}.xlsx` }).waitFor();
      await workbench.shows('B2', local.number);
      await workbench.shows('B3', local.ratio);
    });

    test('undoes and redoes', async () => {
      await workbench.type('A1', '7');
      await workbench.shows('A1', '7');
      await workbench.press(words.undo);
      await workbench.cell('A1').waitFor({ state: 'detached' });
      await workbench.press(words.redo);
      await workbench.shows('A1', '7');
    });

    test('leaves the workbook alone when a file cannot be read', async () => {
      await workbench.type('A1', '7');
      const file = join(folder, 'letter.xlsx');
      writeFileSync(file, 'not a workbook');
      await workbench.page.locator('input[type=file]').setInputFiles(file);
      await workbench.page.getByRole('button', { name: words.goOn[language] }).click();
      await workbench.page.getByRole('alert').getByText(words.fileErrors.notExcel[language]).waitFor();
      await workbench.shows('A1', '7');
    });

    test('asks before changes are lost', async () => {
      await workbench.type('A1', '7');
      await workbench.press(words.newProject);
      const stay = workbench.page.getByRole('button', { name: words.stay[language] });
      await stay.waitFor();
      // The answer that loses nothing has the keyboard.
      await workbench.page.keyboard.press('Enter');
      await stay.waitFor({ state: 'detached' });
      await workbench.shows('A1', '7');
    });

    test('takes in a project from the ribbon, and undoes it', async () => {
      await workbench.make(words.newPortfolio);
      await workbench.page.getByRole('button', { name: local.request, exact: true }).click();
      const { pane } = workbench;
      await pane.getByRole('textbox', { name: new RegExp(`^${local.name}`) }).fill('Wind park');
      await pane.getByRole('button', { name: paneWords.intake.toReview[language], exact: true }).click();
      await pane.getByRole('textbox', { name: paneWords.intake.author[language] }).fill('Ann');
      await pane.getByRole('button', { name: paneWords.intake.submit[language] }).click();
      await pane.getByRole('button', { name: paneWords.intake.goToRow[language] }).click();
      await workbench.tab(local.projects).and(workbench.page.locator('[aria-selected=true]')).waitFor();
      await workbench.shows('B5', 'Wind park');
      await workbench.press(words.undo);
      await workbench.cell('B5').filter({ hasText: 'Wind park' }).waitFor({ state: 'detached' });
    });

    test('consolidates project workbooks, and shows their dashboard', async () => {
      const files = await sampleFiles(folder, language);
      await workbench.make(words.newPortfolio);
      await workbench.page.getByRole('button', { name: paneWords.consolidate.start[language], exact: true }).click();
      const { pane } = workbench;
      await pane.getByTestId('files').setInputFiles(files);
      await pane.getByRole('button', { name: paneWords.consolidate.start[language], exact: true }).click();
      await pane.getByRole('button', { name: paneWords.consolidate.openDashboard[language] }).click();
      await workbench.shows('A1', local.dashboard);
      await workbench.shows('A5', String(files.length));
      await workbench.page.locator('.chart[data-drawn] svg').first().waitFor();
    });
  });
});
