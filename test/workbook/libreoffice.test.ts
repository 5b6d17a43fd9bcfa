import { gatherRows } from '../../src/standard/rows';
import { PROJECT_SHEETS } from '../../src/standard/sheets/project';
import { BASE_STANDARD, resolveStandard } from '../../src/standard/standard';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { emptyBook, ensureCell, isCellError, type Book } from '../../src/host/book/book';
import { readWorkbook as readFile, writeWorkbook } from '../../src/host/files/files';
import { startSession } from '../../src/host/session/node';
import { samplePortfolio } from '../../src/samples/portfolio';
import { LANGUAGES, type Language } from '../../src/words/text';
import { ProjectWorkbooks } from '../../src/cli/project-file';
import { someRows } from '../standard/support/any-rows';
import { portfolioWith, SMALL_PORTFOLIO } from '../support/small-portfolio';
import { describeIf, pmo, scratchFolder } from '../support/pmo';

jest.setTimeout(300_000);
const folder = scratchFolder();

/** Every formula of a workbook with its stored value, by place. */
function formulasOf(book: Book): Map<string, { formula: string; value: string | number }> {
  const found = new Map<string, { formula: string; value: string | number }>();
  for (const sheet of book.sheets)
    sheet.cells.forEach((row, rowIndex) =>
      row?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const { value } = cell;
        found.set(`${sheet.name} ${rowIndex + 1},${column + 1}`, {
          formula: cell.formula,
          value: isCellError(value) ? value.error : typeof value === 'boolean' ? Number(value) : (value ?? ''),
        });
      }),
    );
  return found;
}

/** LibreOffice calculates every formula anew only when it is told to. */
function recalculated(file: string): string {
  const profile = folder.path('profile');
  mkdirSync(`${profile}/user`, { recursive: true });
  writeFileSync(
    `${profile}/user/registrymodifications.xcu`,
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`,
  );
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      folder.path('recalculated'),
      file,
    ],
    {
      env: { ...process.env, HOME: folder.path() },
      stdio: 'ignore',
    },
  );
  return folder.path('recalculated', file.split('/').at(-1) ?? '');
}

async function compare(file: string): Promise<number> {
  const ours = formulasOf(await readFile(readFileSync(file), 'ours.xlsx'));
  const theirs = formulasOf(await readFile(readFileSync(recalculated(file)), 'theirs.xlsx'));
  const differences = [...ours].flatMap(([place, { formula, value }]) => {
    const other = theirs.get(place)?.value;
    const same =
      typeof value === 'number' && typeof other === 'number'
        ? Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value))
        : value === other;
    return same ? [] : [{ place, formula, ours: value, theirs: other }];
  });
  expect(differences).toEqual([]);
  return ours.size;
}

describeIf(spawnSync('soffice', ['--version']).status === 0, 'the comparison with LibreOffice: soffice is not there')('LibreOffice', () => {
  test('is really asked to calculate: a wrong stored value shows', async () => {
    const book = emptyBook();
    for (const sheet of book.sheets) Object.assign(ensureCell(sheet, 0, 0), { formula: '=1+1', value: 3 });
    const file = folder.path('wrong.xlsx');
    writeFileSync(file, await writeWorkbook(book));
    expect([...formulasOf(await readFile(readFileSync(recalculated(file)), 'wrong.xlsx')).values()]).toEqual([
      { formula: '=1+1', value: 2 },
    ]);
  });

  test.each(LANGUAGES)('calculates every formula of filled project workbooks as we do, in %s', async (language: Language) => {
    const session = await startSession({ locale: language === 'fr' ? 'fr-FR' : 'en-US' });
    const sample = samplePortfolio({ language, projects: 3 });
    let compared = 0;
    const workbooks = new ProjectWorkbooks(session, BASE_STANDARD, sample, language);
    for (const [index, contents] of sample.projects.entries()) {
      const file = folder.path(`${language}-${index}.xlsx`);
      writeFileSync(file, await workbooks.make(contents));
      compared += await compare(file);
    }
    session.close();
    expect(compared).toBeGreaterThan(300);
  });

  test.each(LANGUAGES)('calculates every formula of any rows in every table of a project workbook as we do, in %s', async (language) => {
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

  test.each(LANGUAGES)('calculates scores, programmes, envelopes and capacity as we do, in %s', async (language) => {
    const session = await portfolioWith(SMALL_PORTFOLIO, language);
    const file = folder.path(`small-${language}.xlsx`);
    writeFileSync(file, await session.save());
    session.close();
    expect(await compare(file)).toBeGreaterThan(100);
  });

  test.each(LANGUAGES)('calculates every formula of a portfolio workbook with its report as we do, in %s', async (language) => {
    const run = await pmo(['demo', '-o', folder.path(language), '--lang', language, '--projects', '3', '--json']);
    expect(await compare(run.json<{ output: string }>().output)).toBeGreaterThan(300);
  });
});
