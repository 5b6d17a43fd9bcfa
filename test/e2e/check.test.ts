import { RULES } from '../../src/standard/check/rules';
import { PANE_WORDS } from '../../src/words/pane';
import { WORKBENCH_WORDS as words } from '../../src/words/workbench';
import type { Language } from '../../src/words/text';
import { cellOf } from './support/cells';
import { describeInBrowser } from './support/chromium';
import { useWorkbenches } from './support/workbench-page';

const { check } = PANE_WORDS;
/** The button in the ribbon, as the manifest names it. */
const RIBBON = { en: 'Check', fr: 'Contrôler' } as const;
const raid = (key: string): string => cellOf('raidItem', key, 5);

describeInBrowser('the check in the pane', () => {
  const openWorkbench = useWorkbenches();

  test.each<Language>(['en', 'fr'])('finds a formula that was written over, leads to it and brings it back, in %s', async (language) => {
    const workbench = await openWorkbench(language);
    const { page, pane } = workbench;
    await workbench.make(words.newProject);
    await workbench.tab('RAID').click();
    await workbench.type(raid('title'), 'Late supplier');
    await workbench.type(raid('probability'), '3');
    await workbench.type(raid('impact'), '4');
    await workbench.shows(raid('score'), '12');
    await workbench.type(raid('score'), '99');
    await workbench.shows(raid('score'), '99');

    await page.getByRole('button', { name: RIBBON[language], exact: true }).click();
    const finding = pane.getByRole('listitem').filter({ hasText: RULES.typedOverFormula.name[language] });
    await finding.getByRole('button').click();
    await page
      .getByRole('textbox', { name: words.nameBox[language] })
      .and(page.locator(`[value="${raid('score')}"]`))
      .waitFor();

    await pane.getByRole('button', { name: new RegExp(`^${check.repair[language]}…`) }).click();
    await pane.getByRole('list', { name: check.willChange[language].slice(0, 20) }).waitFor();
    await pane.getByRole('button', { name: check.repair[language], exact: true }).click();
    await workbench.shows(raid('score'), '12');
    await workbench.shows(raid('title'), 'Late supplier');
    await finding.waitFor({ state: 'detached' });
    expect(workbench.troubles).toEqual([]);
    await workbench.close();
  });
});
