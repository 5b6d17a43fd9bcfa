import { gatherRows } from '../../src/standard/data/rows';
import { PROJECT_SHEETS } from '../../src/standard/data/sheets/project';
import { BASE_STANDARD, resolveStandard } from '../../src/standard/own/resolve';
import { readFileSync, writeFileSync } from 'node:fs';
import { emptyBook, ensureCell } from '../../src/host/book/book';
import { readWorkbook as readFile, writeWorkbook } from '../../src/host/files/files';
import { startSession } from '../../src/host/session/node';
import { samplePortfolio } from '../../src/samples/portfolio';
import { LANGUAGES, type Language } from '../../src/words/text';
import { ProjectWorkbooks } from '../../src/usecases/project-workbooks';
import { someRows } from '../standard/support/any-rows';
import { portfolioWith, SMALL_PORTFOLIO } from '../support/small-portfolio';
import { compareWithLibreOffice, describeWithLibreOffice, formulasOf, recalculated } from '../support/libreoffice';
import { pmo, scratchFolder, standingFor } from '../support/pmo';

jest.setTimeout(300_000);
/** The formulas are the same in both languages but for the words in them. */
const calculatedIn = (one: Language): readonly Language[] =>
  standingFor('languages of workbooks that LibreOffice calculates', LANGUAGES, (each) => each === one);
const [inEnglish, inFrench] = [calculatedIn('en'), calculatedIn('fr')];
const folder = scratchFolder();

async function compare(...files: readonly string[]): Promise<number> {
  const { compared, differences } = await compareWithLibreOffice(folder.path(), ...files);
  expect(differences).toEqual([]);
  return compared;
}

describeWithLibreOffice('LibreOffice', () => {
  test('is really asked to calculate: a wrong stored value shows', async () => {
    const book = emptyBook();
    for (const sheet of book.sheets) Object.assign(ensureCell(sheet, 0, 0), { formula: '=1+1', value: 3 });
    const file = folder.path('wrong.xlsx');
    writeFileSync(file, await writeWorkbook(book));
    expect([...formulasOf(await readFile(readFileSync(recalculated(folder.path(), file)[0] ?? ''), 'wrong.xlsx')).values()]).toEqual([
      { formula: '=1+1', value: 2 },
    ]);
  });

  test.each(inFrench)('calculates every formula of filled project workbooks as we do, in %s', async (language) => {
    const session = await startSession({ locale: language === 'fr' ? 'fr-FR' : 'en-US' });
    const sample = samplePortfolio({ language, projects: 2 });
    const files: string[] = [];
    const workbooks = new ProjectWorkbooks(session, BASE_STANDARD, sample, language);
    for (const [index, contents] of sample.projects.entries()) {
      const file = folder.path(`${language}-${index}.xlsx`);
      writeFileSync(file, await workbooks.make(contents));
      files.push(file);
    }
    session.close();
    expect(await compare(...files)).toBeGreaterThan(300);
  });

  test.each(inEnglish)('calculates every formula of any rows in every table of a project workbook as we do, in %s', async (language) => {
    const optional = PROJECT_SHEETS.filter((sheet) => sheet.optional).map(({ key }) => [key, { show: true }] as const);
    const standard = resolveStandard('pmi', { version: 1, sheets: { project: Object.fromEntries(optional) } });
    const tables = standard.workbooks.project.flatMap(({ record, layout }) => (record && layout === 'table' ? [record] : []));
    const rows = gatherRows(
      tables.filter((key) => key !== 'project'),
      (key) => someRows(standard.records[key], 25),
    );
    const session = await startSession({ locale: language === 'fr' ? 'fr-FR' : 'en-US' });
    const { projects, ...settings } = samplePortfolio({ language, projects: 1, statusDate: 46315 });
    const file = folder.path(`${language}-any.xlsx`);
    for (const { project } of projects)
      writeFileSync(file, await new ProjectWorkbooks(session, standard, settings, language).make({ project, rows }));
    session.close();
    expect(await compare(file)).toBeGreaterThan(600);
  });

  test.each(inFrench)('calculates scores, programmes, envelopes and capacity as we do, in %s', async (language) => {
    const session = await portfolioWith(SMALL_PORTFOLIO, language);
    const file = folder.path(`small-${language}.xlsx`);
    writeFileSync(file, await session.save());
    session.close();
    expect(await compare(file)).toBeGreaterThan(100);
  });

  test.each(inEnglish)('calculates every formula of a portfolio workbook with its report as we do, in %s', async (language) => {
    const run = await pmo(['demo', '-o', folder.path(language), '--lang', language, '--projects', '3', '--json']);
    expect(await compare(run.json<{ output: string }>().output)).toBeGreaterThan(300);
  });
});
