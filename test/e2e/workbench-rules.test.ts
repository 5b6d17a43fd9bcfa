import { LISTS } from '../../src/standard/data/lists';
import { WORKBENCH_WORDS as words } from '../../src/words/workbench';
import { WORKBOOK_WORDS as workbookWords } from '../../src/words/workbook';
import { inLanguage, type Language, type Text } from '../../src/words/text';
import { cellOf, field } from './support/cells';
import { describeInBrowser } from './support/chromium';
import { useWorkbenches, type WorkbenchPage } from './support/workbench-page';

const SHEETS = {
  en: { project: 'Project', raid: 'RAID', schedule: 'Schedule', start: 'Start' },
  fr: { project: 'Projet', raid: 'RAID', schedule: 'Planning', start: 'Début' },
} as const;

describeInBrowser('the rules of cells in the workbench', () => {
  const openWorkbench = useWorkbenches();

  describe.each<Language>(['en', 'fr'])('in %s', (language) => {
    const sheets = SHEETS[language];
    let workbench: WorkbenchPage;
    beforeEach(async () => {
      workbench = await openWorkbench(language);
    });
    afterEach(async () => {
      const { troubles } = workbench;
      await workbench.close();
      expect(troubles).toEqual([]);
    });

    /** The cell takes the first entry and shows that part of it; it refuses the second one, says why and keeps what it had. */
    async function refuses(
      cell: string,
      [taken, part]: readonly [string, string],
      refused: string,
      why: Text,
      values: Record<string, string | number> = {},
    ): Promise<void> {
      await workbench.type(cell, taken);
      const before = await workbench.cell(cell).filter({ hasText: part }).innerText();
      await workbench.type(cell, refused);
      await workbench.page
        .getByRole('alert')
        .getByText(inLanguage(why, language, values))
        .waitFor();
      await workbench.page.keyboard.press('Escape');
      await workbench.shows(cell, before);
    }

    test('refuses what data validation does not admit', async () => {
      await workbench.make(words.newProject);
      const status = LISTS.projectStatus.entries[0]?.name[language] ?? '';
      await workbench.tab(sheets.project).click();
      // The help of a cell at the bottom of the window is seen whole.
      await workbench.goTo(field('benefits'));
      const help = await workbench.page.getByRole('note').boundingBox();
      expect((help?.y ?? 0) + (help?.height ?? Infinity)).toBeLessThan(workbench.page.viewportSize()?.height ?? 0);
      await refuses(field('budget'), ['1200', '200'], 'much', workbookWords.needNumber);
      await refuses(field('status'), [status, status], 'Zebra', workbookWords.listOther);
      await workbench.type(field('start'), '2026-03-10');
      await refuses(field('finishBaseline'), ['2026-03-31', '31'], '2026-03-01', workbookWords.needDateAfter, { column: sheets.start });
      await workbench.tab(sheets.raid).click();
      await refuses(cellOf('raidItem', 'probability', 5), ['3', '3'], '9', workbookWords.needWhole, { minimum: 1, maximum: 5 });
      // A rule is written for the first row of its column.
      await workbench.tab(sheets.schedule).click();
      await workbench.type(cellOf('task', 'name', 5), 'A');
      await workbench.type(cellOf('task', 'name', 6), 'B');
      await workbench.type(cellOf('task', 'start', 6), '2026-03-10');
      await refuses(cellOf('task', 'finish', 6), ['2026-03-31', '31'], '2026-03-01', workbookWords.needDateAfter, {
        column: sheets.start,
      });
    });

    test('asks before it takes what a rule warns of', async () => {
      const addIn = await workbench.addIn();
      await addIn.evaluate(() =>
        Excel.run(async (context) => {
          const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('B2:B9');
          dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
          dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'High', message: 'Sure?' };
          await context.sync();
        }),
      );
      const { page } = workbench;
      const question = page.getByRole('dialog');
      await workbench.type('B2', '7');
      await question.getByText('Sure?').waitFor();
      await question.getByRole('button', { name: workbench.say(words.keepEntry) }).click();
      await workbench.shows('B2', '7');
      await workbench.type('B3', '8');
      await question.getByRole('button', { name: workbench.say(words.correctEntry) }).click();
      await question.waitFor({ state: 'detached' });
      await page.keyboard.press('Backspace');
      await page.keyboard.type('4');
      await page.keyboard.press('Enter');
      await workbench.shows('B3', '4');
      await workbench.type('B4', '9');
      await question.waitFor();
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
      expect(await workbench.cell('B4').count()).toBe(0);
    });

    test('shows colour scales, data bars and icons', async () => {
      const addIn = await workbench.addIn();
      await addIn.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange('A1:C3').values = [1, 2, 3].map((value) => [value, value, value]);
          sheet.getRange('A1:A3').conditionalFormats.add('ColorScale').colorScale.criteria = {
            minimum: { type: 'LowestValue', color: '#FF0000' },
            maximum: { type: 'HighestValue', color: '#0000FF' },
          };
          sheet.getRange('B1:B3').conditionalFormats.add('DataBar').dataBar.positiveFormat.fillColor = '#638EC6';
          sheet.getRange('C1:C3').conditionalFormats.add('IconSet').iconSet.style = 'ThreeArrows';
          await context.sync();
        }),
      );
      await workbench.cell('C3').locator('.icon', { hasText: '▲' }).waitFor();
      await workbench.cell('C1').locator('.icon', { hasText: '▼' }).waitFor();
      // Seen means: in the page, with some width and height.
      const seen = (cell: string, inside: string): Promise<void> => workbench.page.locator(`[data-cell="${cell}"]${inside}`).waitFor();
      await seen('A1', '[style*="rgb(255, 0, 0)"]');
      await seen('A2', '[style*="rgb(128, 0, 128)"]');
      await seen('A3', '[style*="rgb(0, 0, 255)"]');
      await seen('B1', ' .bar[style*="33.3%"]');
      await seen('B3', ' .bar[style*="100%"]');
    });

    test('keeps two tabs apart, and asks before one with changes is left', async () => {
      const other = await workbench.another();
      await workbench.type('A1', '7');
      await other.type('A1', '8');
      await workbench.shows('A1', '7');
      await other.shows('A1', '8');
      await workbench.press(words.undo);
      await workbench.cell('A1').waitFor({ state: 'detached' });
      await other.shows('A1', '8');

      const asked = other.page.waitForEvent('dialog');
      await other.page.close({ runBeforeUnload: true });
      const question = await asked;
      expect(question.type()).toBe('beforeunload');
      await question.dismiss();
      await other.shows('A1', '8');
      const saved = other.page.waitForEvent('download');
      await other.press(words.save);
      await saved;
      await other.page.getByRole('status').getByText('.xlsx').waitFor();
      const closed = other.page.waitForEvent('close');
      await other.page.close({ runBeforeUnload: true });
      await closed;
      expect(other.troubles).toEqual([]);
    });
  });
});
