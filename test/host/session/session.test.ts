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
    range.values = [[1, 2], ['=A1+B1', '=A2*10']];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, 2], [3, 30]]);
  expect(session.counts.requests).toBe(1);
});

test('requirement sets are answered from what the session supports', () => {
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(false);
});
