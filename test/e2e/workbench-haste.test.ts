import type { Workbench } from '../../src/workbench/workbench';
import { PANE_WORDS as paneWords } from '../../src/words/pane';
import { WORKBENCH_WORDS as words } from '../../src/words/workbench';
import { LISTS } from '../../src/standard/data/lists';
import { field } from './support/cells';
import { describeInBrowser } from './support/chromium';
import { useWorkbenches, type WorkbenchPage } from './support/workbench-page';

/** The page's own workbench, where a moment between two pictures has to be hit. */
declare const pmoWorkbench: Workbench;

/** On a slow machine a person acts before the picture has caught up: what is typed must go where it was meant to. */
describeInBrowser('the workbench under somebody in a hurry', () => {
  let workbench: WorkbenchPage;
  const openWorkbench = useWorkbenches();
  beforeEach(async () => {
    workbench = await openWorkbench('en');
  });
  afterEach(async () => {
    const { troubles } = workbench;
    await workbench.close();
    expect(troubles).toEqual([]);
  });

  const keyboardIn = (): Promise<string> => workbench.page.evaluate(() => document.activeElement?.className ?? '');

  test('keeps the place chosen in the name box when the address changes under it', async () => {
    const { page } = workbench;
    await page.evaluate(async () => {
      pmoWorkbench.select({ row: 4, column: 4, lastRow: 4, lastColumn: 4 });
      // Right after the picture in which the address changes.
      await new Promise((drawn) => requestAnimationFrame(drawn));
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      document.querySelector<HTMLElement>('.name-box')?.focus();
    });
    await page.evaluate(() => new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later))));
    await page.keyboard.type('D5');
    await page.keyboard.press('Enter');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await workbench.shows('D5', '3');
  });

  test('takes an entry that is left for the name box', async () => {
    const { page } = workbench;
    await workbench.goTo('B2');
    await page.keyboard.type('12');
    await workbench.type('C3', '7');
    await workbench.shows('B2', '12');
    await workbench.shows('C3', '7');
  });

  test('leaves the keyboard in the pane, whatever changes while an entry is open', async () => {
    const { page } = workbench;
    await workbench.make(words.newPortfolio);
    await page.getByRole('button', { name: 'New request', exact: true }).click();
    const name = workbench.pane.getByRole('textbox', { name: /^Name/ });
    await name.waitFor();
    await workbench.goTo('B20');
    await page.keyboard.type('half');
    await name.click();
    await page.evaluate(() => pmoWorkbench.redrawNow());
    await page.keyboard.type('Wind park');
    expect(await name.inputValue()).toBe('Wind park');
  });

  test('keeps what is selected in an entry, whatever changes meanwhile', async () => {
    const { page } = workbench;
    await workbench.goTo('B2');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Control+a');
    await page.evaluate(() => pmoWorkbench.redrawNow());
    await page.keyboard.type('right');
    await page.keyboard.press('Enter');
    await workbench.shows('B2', 'right');
  });

  test('makes one workbook of two presses, and is ready for typing then', async () => {
    const { page } = workbench;
    const shown = await page.evaluate(async (name) => {
      const button = [...document.querySelectorAll<HTMLElement>('.commands button')].find(({ textContent }) => textContent === name);
      button?.click();
      button?.click();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      return document.querySelectorAll('.busy').length;
    }, words.newProject.en);
    expect(shown).toBe(1);
    await workbench.settled();
    await workbench.tab('Project').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.waitForFunction(() => document.activeElement?.classList.contains('scroller'));
  });

  test('takes the open entry before the workbook is saved, undone or replaced', async () => {
    const { page } = workbench;
    await workbench.goTo('A1');
    await page.keyboard.type('5');
    await page.evaluate(() => pmoWorkbench.undo());
    await workbench.cell('A1').waitFor({ state: 'detached' });
    await workbench.goTo('A1');
    await page.keyboard.type('6');
    const saved = page.waitForEvent('download');
    await workbench.press(words.save);
    await saved;
    await workbench.shows('A1', '6');
    await page.keyboard.type('7');
    await workbench.press(words.newProject);
    // The entry is a change that is not saved.
    await page.getByRole('button', { name: words.goOn.en }).click();
    await workbench.settled();
    await workbench.tab('Project').waitFor();
    expect(await page.locator('.entry.editor').count()).toBe(0);
  });

  test('gives the keyboard to what is chosen while a drop-down list is open', async () => {
    const { page } = workbench;
    await workbench.make(words.newProject);
    await workbench.tab('Project').click();
    await workbench.goTo(field('status'));
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('listbox', { name: words.list.en }).waitFor();
    await workbench.type(field('programme'), 'Wind park');
    await workbench.shows(field('programme'), 'Wind park');
  });

  test('keeps a list open that was opened while the sheet had just scrolled', async () => {
    const { page } = workbench;
    await workbench.make(words.newProject);
    await workbench.tab('Project').click();
    await workbench.goTo(field('status'));
    await page.evaluate(() => {
      const grid = document.querySelector<HTMLElement>('.scroller');
      if (!grid) return;
      grid.scrollTop += 60;
      grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }));
    });
    await page.evaluate(
      () => new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(later)))),
    );
    const choices = page.getByRole('listbox', { name: words.list.en });
    await choices.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await workbench.shows(field('status'), LISTS.projectStatus.entries[0]?.name.en ?? '');
    expect(await keyboardIn()).toContain('scroller');
  });

  test('runs commands in the page of the workbook that is open, though an earlier one answers late', async () => {
    const { page } = workbench;
    await page.waitForFunction(() => 'Office' in (document.querySelector('iframe')?.contentWindow ?? {}));
    await workbench.pane.getByRole('heading').first().waitFor();
    await page.evaluate(async () => {
      const pane = document.querySelector('iframe')?.contentWindow as unknown as { Office: { onReady(): Promise<unknown> } };
      let answer: (value?: unknown) => void = () => undefined;
      pane.Office.onReady = () => new Promise((ready) => (answer = ready));
      void pmoWorkbench.paneLoaded();
      await pmoWorkbench.newWorkbook('portfolio');
      answer();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      const ribbon = pmoWorkbench.manifest.tabs.flatMap(({ groups }) => groups.flatMap(({ buttons }) => buttons));
      const button = ribbon.find(({ label }) => label === 'New request');
      if (button) void pmoWorkbench.press(button);
    });
    await workbench.pane.getByRole('button', { name: paneWords.intake.toReview.en, exact: true }).waitFor();
  });
});
