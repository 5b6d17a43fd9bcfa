import { startSession } from '../../../src/host/session/node';
import type { HostSession } from '../../../src/host/session/node';

let session: HostSession;

beforeAll(async () => {
  session = await startSession();
});
beforeEach(() => session.newWorkbook());

test('a new workbook has one sheet, as Excel makes it', async () => {
  const names = await session.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(['Sheet1']);
});

test('the product finds Excel under its global name', async () => {
  const name = await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    await context.sync();
    return workbook.name;
  });
  expect(name).toBe('Book1.xlsx');
});

test('a batch that writes a formula and reads it back in the same request sees the calculated value', async () => {
  session.resetCounts();
  const values = await session.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = [
      [1, 2],
      ['=A1+B1', '=A2*10'],
    ];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [1, 2],
    [3, 30],
  ]);
  expect(session.counts.requests).toBe(1);
});

test('requirement sets are answered from what the session supports', () => {
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(false);
});

test('a snapshot brings the workbook back as it was', async () => {
  const write = (value: number): Promise<void> =>
    session.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:A2').formulas = [[value], ['=A1*2']];
      await context.sync();
    });
  await write(1);
  session.snapshot();
  await write(2);
  session.restore();
  const values = await session.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1:A2').load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1], [2]]);
});

test('what was saved opens again, with its formulas and values', async () => {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:B3').values = [
      ['Id', 'Cost'],
      ['P1', 10],
      ['P2', 20],
    ];
    sheet.tables.add('A1:B3', true).name = 'Projects';
    sheet.getRange('D1').formulas = [['=SUM(Projects[Cost])']];
    await context.sync();
  });
  const bytes = await session.save();
  session.newWorkbook();
  await session.open(bytes, 'projects.xlsx');
  const seen = await session.run(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    const cell = workbook.worksheets.getFirst().getRange('D1').load('formulas,values');
    const tables = workbook.tables.load('items/name');
    await context.sync();
    return [workbook.name, cell.formulas, cell.values, tables.items.map(({ name }) => name)];
  });
  expect(seen).toEqual(['projects.xlsx', [['=SUM(Projects[Cost])']], [[30]], ['Projects']]);
});

test('the culture is the session`s: separators, patterns and texts', async () => {
  const french = await startSession({ locale: 'fr-FR' });
  const seen = await french.run(async (context) => {
    const culture = context.workbook.application.cultureInfo.load(
      'name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern',
    );
    const cell = context.workbook.worksheets.getFirst().getRange('A1');
    cell.values = [[1234.5]];
    cell.numberFormat = [['0.00']];
    cell.load('text,values');
    await context.sync();
    return [
      culture.name,
      culture.numberFormat.numberDecimalSeparator,
      culture.datetimeFormat.shortDatePattern,
      cell.text,
      Office.context.displayLanguage,
    ];
  });
  expect(seen).toEqual(['fr-FR', ',', 'dd/MM/yyyy', [['1234,50']], 'fr-FR']);
});

test('many workbooks one after another leave nothing behind', async () => {
  for (let book = 0; book < 133; book++) {
    session.newWorkbook();
    await session.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B1');
      range.formulas = [[book, '=A1+1']];
      await context.sync();
    });
  }
  expect(session.book.sheets[0]?.cells[0]?.map((cell) => cell?.value)).toEqual([132, 133]);
});
