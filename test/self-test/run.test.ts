import { seen, text, type SelfTestCase } from '../../src/self-test/case';
import { writeReportSheet } from '../../src/self-test/report-sheet';
import { alike } from '../../src/self-test/report';
import { runSelfTest, WorkbookNotEmpty } from '../../src/self-test/run';
import { emptyWorkbook, running } from './on-host';

const a = text('a', 'a');

/** Leaves a sheet, a hidden one, a table and a name, and then fails. */
const careless: SelfTestCase = seen('sheets/careless', a, a, 'fine', async ({ context, sheet, cell }) => {
  context.workbook.worksheets.add('Left').visibility = 'VeryHidden';
  cell.values = [['Header']];
  sheet.tables.add('A1:A2', true).name = 'LeftTable';
  context.workbook.names.add('LeftName', sheet.getRange('A1'));
  await context.sync();
  throw new Error('on purpose');
});
const good: SelfTestCase = seen('values/good', a, a, 3, () => Promise.resolve(3));
const missing: SelfTestCase = {
  ...good,
  id: 'notes/missing',
  needs: { name: 'ExcelApi', version: '98.1' },
};

test('a case that fails is a difference, what Excel lacks is left out, and everything is taken away again', async () => {
  const session = await emptyWorkbook();
  const progress: unknown[] = [];
  const report = await runSelfTest([careless, good, missing], running({ onProgress: (step) => progress.push(step) }));
  expect(report.cases.map(({ id, outcome, got }) => [id, outcome, got])).toEqual([
    ['sheets/careless', 'different', { error: 'on purpose' }],
    ['values/good', 'same', 3],
    ['notes/missing', 'leftOut', null],
  ]);
  expect(progress.at(-1)).toEqual({ done: 3, count: 3, differences: 1 });
  expect(report).toMatchObject({ kind: 'pmo-self-test', complete: true, platform: 'PC', displayLanguage: 'en-US', culture: 'en-US' });
  expect(report.requirementSets).toMatchObject({ ExcelApi: '1.17', SharedRuntime: '1.2' });
  expect(session.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(session.book.names).toEqual([]);
  session.close();
});

test('it refuses a workbook that holds a value, a table or a name, and leaves it as it is', async () => {
  const session = await emptyWorkbook();
  await session.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('C3').values = [['mine']];
    await context.sync();
  });
  await expect(runSelfTest([good], running())).rejects.toThrow(WorkbookNotEmpty);
  expect(session.book.sheets).toHaveLength(1);

  session.newWorkbook();
  await session.run(async (context) => {
    context.workbook.names.add('Mine', '=5');
    await context.sync();
  });
  await expect(runSelfTest([good], running())).rejects.toThrow(WorkbookNotEmpty);
  expect(session.book.names).toHaveLength(1);
  session.close();
});

test('cancelled, it ends after the case that is under way and takes its sheets away', async () => {
  const session = await emptyWorkbook();
  const cancelling = new AbortController();
  const report = await runSelfTest(
    [good, careless, good],
    running({ signal: cancelling.signal, onProgress: ({ done }) => done === 2 && cancelling.abort() }),
  );
  expect(report.complete).toBe(false);
  expect(report.cases).toHaveLength(2);
  expect(session.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  session.close();
});

test('the report becomes a sheet of texts, differences first', async () => {
  const session = await emptyWorkbook('fr');
  const formula = seen('values/formula', text('=1+1', '=1+1'), a, '=2', () => Promise.resolve('=3'));
  const report = await runSelfTest([good, formula], running({ language: 'fr' }));
  await session.run((context) => writeReportSheet(context, report, 'fr'));
  const sheet = session.book.sheets.at(-1);
  expect(session.book.activeSheetId).toBe(sheet?.id);
  const shown = [0, 1, 3, 4, 5].map((row) => sheet?.cells[row]?.map((cell) => cell?.value));
  expect(shown[0]).toEqual(['Autotest d’Excel']);
  expect(String(shown[1])).toMatch(/^Excel .*\(PC\), interface fr-FR, culture fr-FR, complément 0\.1\.0\u00a0; ExcelApi 1\.17/);
  expect(shown[3]?.slice(0, 5)).toEqual(['Écart', 'values/formula', '=1+1', '"=2"', '"=3"']);
  expect(shown[4]?.slice(0, 2)).toEqual(['Comme prévu', 'values/good']);
  session.close();
});

test('numbers are alike to twelve digits, everything else exactly', () => {
  expect(alike(0.1 + 0.2, 0.3)).toBe(true);
  expect(alike(1, 1.000001)).toBe(false);
  expect(alike([1, { b: 'x' }], [1, { b: 'x' }])).toBe(true);
  expect(alike([1], { 0: 1 })).toBe(false);
  expect(alike({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(alike('1', 1)).toBe(false);
  expect(alike(null, '')).toBe(false);
});
