import { SELF_TEST_CASES } from '../../src/self-test/all-cases';
import { inLanguage, type Language } from '../../src/words/text';
import { SELF_TEST_WORDS as words } from '../../src/words/self-test';
import { WORKBENCH_WORDS } from '../../src/words/workbench';
import { describeInBrowser } from './support/chromium';
import { useWorkbenches } from './support/workbench-page';

/** The button in the ribbon, as the manifest names it. */
const RIBBON = { en: 'Set up', fr: 'Préparer' } as const;

describeInBrowser('the self-test in the pane', () => {
  const openWorkbench = useWorkbenches();

  test.each<Language>(['en', 'fr'])('finds no difference in the workbench and leaves it empty, in %s', async (language) => {
    const workbench = await openWorkbench(language);
    const { page, pane } = workbench;
    await page.getByRole('button', { name: RIBBON[language], exact: true }).click();
    await pane.getByRole('button', { name: words.entry[language] }).click();
    await pane.getByRole('button', { name: words.start[language] }).click();
    const outcome = pane.getByRole('status').filter({ hasText: /seconds\.|secondes\./ });
    await outcome.waitFor();
    const count = SELF_TEST_CASES.filter(({ needs }) => needs?.version !== '1.18').length;
    expect(await outcome.textContent()).toContain(inLanguage(words.fine, language, { count }));
    expect(await page.getByRole('tablist', { name: WORKBENCH_WORDS.sheets[language] }).getByRole('tab').count()).toBe(1);

    await pane.getByRole('button', { name: words.toSheet[language] }).click();
    await workbench.shows('A1', words.title[language]);
    expect(workbench.troubles).toEqual([]);
    await workbench.close();
  });
});
