import { writeXlsx } from 'hucre/xlsx';
import { adoptRegister, type AdoptedRegister } from '../../src/exchange/adopt';
import type { ColumnMap } from '../../src/exchange/map';
import { readRegister } from '../../src/exchange/register';
import { utf8 } from './support/workbooks';

const base: ColumnMap = { version: 1, record: 'project', culture: {}, columns: [], constants: {}, values: {}, unmapped: [] };
const columns = (...pairs: [from: string, to: string][]): ColumnMap['columns'] => pairs.map(([from, to]) => ({ from, to }));
const adopt = async (text: string, map: Partial<ColumnMap>): Promise<AdoptedRegister> =>
  adoptRegister(await readRegister(utf8(text), 'r.csv'), { ...base, ...map });
const told = ({ findings }: AdoptedRegister): unknown[] =>
  findings.map(({ row, column, value, severity }) => [row, column, value, severity]);

describe('ids', () => {
  test('that are missing are given after those present', async () => {
    const adopted = await adopt('Id,Name\n,A\nP-0002,B\n,C\np-0007,D\n', { columns: columns(['Id', 'id'], ['Name', 'name']) });
    expect(adopted.projects.map(({ id }) => id)).toEqual(['P-0008', 'P-0002', 'P-0009', 'p-0007']);
    expect(adopted.findings).toEqual([]);
  });
  test('are given to all where no column holds any', async () => {
    expect((await adopt('Name,X\nA,1\nB,2\n', { columns: columns(['Name', 'name']) })).projects.map(({ id }) => id)).toEqual([
      'P-0001',
      'P-0002',
    ]);
  });
  test('that stand twice are kept by the first and told of the second, which stays', async () => {
    const adopted = await adopt('Id,Name\nA1,A\na1,B\n', { columns: columns(['Id', 'id'], ['Name', 'name']) });
    expect(adopted.projects.map(({ id, name }) => [id, name])).toEqual([
      ['A1', 'A'],
      ['P-0001', 'B'],
    ]);
    expect(told(adopted)).toEqual([[3, 'Id', 'a1', 'error']]);
  });
});

describe('cells', () => {
  test('that do not fit are blank and told once, never 0', async () => {
    const adopted = await adopt('Name,Cost,Start,RAG\n,free,TBD,pink\nB,0,2024-01-01,Green\n', {
      columns: columns(['Name', 'name'], ['Cost', 'budget'], ['Start', 'start'], ['RAG', 'confidence']),
    });
    expect(adopted.projects.map(({ budget, start, confidence }) => [budget, start, confidence])).toEqual([
      [null, null, null],
      [0, 45292, 'green'],
    ]);
    expect(told(adopted)).toEqual([
      [2, 'Start', 'TBD', 'error'],
      [2, 'RAG', 'pink', 'error'],
      [2, 'Cost', 'free', 'error'],
      [2, 'Name', null, 'warning'],
    ]);
    expect(adopted.ratings).toEqual({ found: { pink: 1, Green: 1 }, normalised: { noData: 1, green: 1 } });
  });

  test('that lie before the date they follow are told as they stand there', async () => {
    const adopted = await adopt('Name,Start,Finish\nA,15/04/2024,13/04/2024\n', {
      columns: columns(['Name', 'name'], ['Start', 'start'], ['Finish', 'finishBaseline']),
    });
    expect(told(adopted)).toEqual([[2, 'Finish', '13/04/2024', 'warning']]);
  });

  test('that are blank are no exception', async () => {
    expect(
      (await adopt('Name,Cost,Start\nA,,\nB, ,\n', { columns: columns(['Name', 'name'], ['Cost', 'budget'], ['Start', 'start']) }))
        .findings,
    ).toEqual([]);
  });

  test('are scaled by unit or factor, and words mean what the map says', async () => {
    const adopted = await adopt('Name,Cost,Year,RAG\nA,2341.70,0.5,B\n', {
      columns: [
        ...columns(['Name', 'name'], ['RAG', 'confidence']),
        { from: 'Cost', to: 'budget', unit: 'million' },
        { from: 'Year', to: 'yearBudget', factor: 1200 },
      ],
      values: { confidence: { b: 'amberGreen' } },
    });
    expect(adopted.projects[0]).toMatchObject({ budget: 2341700000, yearBudget: 600, confidence: 'amberGreen' });
  });

  test('are read in the culture of their own column before that of the map', async () => {
    const adopted = await adopt('Name;Cost;Spend\nA;1.234;1.234\nB;12,5;7\n', {
      columns: columns(['Name', 'name'], ['Cost', 'budget'], ['Spend', 'forecast']),
      culture: { decimal: '.' },
    });
    expect(adopted.projects.map(({ budget, forecast }) => [budget, forecast])).toEqual([
      [1234, 1.234],
      [12.5, 7],
    ]);
  });

  test('that look like formulas stay text', async () => {
    expect(
      (await adopt('Name,X\n=HYPERLINK("x"),1\n@SUM(A1),2\n', { columns: columns(['Name', 'name']) })).projects.map(({ name }) => name),
    ).toEqual(['=HYPERLINK("x")', '@SUM(A1)']);
  });
});

describe('currencies', () => {
  const map = { columns: columns(['Name', 'name'], ['Cost', 'budget'], ['Spend', 'forecast']) };
  test('come from the constant, and an amount in another is told and left out', async () => {
    const adopted = await adopt('Name,Cost,Spend\nA,£5,€6\n', { ...map, constants: { currency: 'GBP' } });
    expect(adopted.projects[0]).toMatchObject({ currency: 'GBP', budget: 5, forecast: null });
    expect(told(adopted)).toEqual([[2, 'Spend', '€6', 'error']]);
  });
  test('come from the amounts where nothing else says them; a dollar sign is any dollar', async () => {
    expect((await adopt('Name,Cost,Spend\nA,£5,6\nB,$5,6\n', map)).projects.map(({ currency }) => currency)).toEqual(['GBP', null]);
    expect((await adopt('Name,Cost,Spend\nA,$5,CAD 6\n', { ...map, constants: { currency: 'CAD' } })).findings).toEqual([]);
  });
});

test('rows of totals are left out and told; a project that is called so is not', async () => {
  const adopted = await adopt('Id,Name,Cost\nA1,Total quality,5\nA2,B,5\n,Total quality,1\n,Grand total,11\n', {
    columns: columns(['Id', 'id'], ['Name', 'name'], ['Cost', 'budget']),
  });
  expect(adopted.projects.map(({ name }) => name)).toEqual(['Total quality', 'B', 'Total quality']);
  expect(told(adopted)).toEqual([[5, null, 'Grand total', 'info']]);
});

test('a cell merged over rows holds for all of them where it is a text, a word or a date; an amount counts once', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'S',
        rows: [
          ['Portfolio 2024'],
          ['Name', 'Department', 'Budget', 'RAG'],
          ['A', 'Roads', 100, 'Green'],
          ['B', null, null, 'Red'],
          ['C', null, 5, null],
          [],
          ['D', 'Rail', 7],
        ],
        merges: [
          { startRow: 0, endRow: 1, startCol: 3, endCol: 3 },
          { startRow: 2, endRow: 5, startCol: 1, endCol: 1 },
          { startRow: 2, endRow: 3, startCol: 2, endCol: 2 },
          { startRow: 3, endRow: 4, startCol: 3, endCol: 4 },
        ],
      },
    ],
  });
  const adopted = adoptRegister(await readRegister(bytes, 'r.xlsx'), {
    ...base,
    columns: columns(['Name', 'name'], ['Department', 'department'], ['Budget', 'budget'], ['RAG', 'confidence']),
  });
  expect(adopted.projects.map(({ name, department, budget, confidence }) => [name, department, budget, confidence])).toEqual([
    ['A', 'Roads', 100, 'green'],
    ['B', 'Roads', null, 'red'],
    ['C', 'Roads', 5, 'red'],
    ['D', 'Rail', 7, null],
  ]);
  expect(told(adopted)).toEqual([
    [3, 'Department', 'Roads', 'info'],
    [3, 'Budget', '100', 'warning'],
    [4, 'RAG', 'Red', 'info'],
  ]);
  expect(adopted.findings[0]?.reason.en).toContain('down to row 6');
});

test('a map that names what the register lacks is told', async () => {
  const adopted = await adopt('Name,Cost\nA,5\n', {
    columns: columns(['Name', 'name'], ['Budget', 'budget']),
    constants: { currency: 'EUR', confidence: 'pink' },
  });
  expect(told(adopted)).toEqual([
    [null, 'Budget', null, 'error'],
    [null, 'confidence', 'pink', 'error'],
  ]);
  expect(adopted.projects[0]).toMatchObject({ currency: 'EUR', sourceFile: 'r.csv' });
  expect(adopted.unmapped).toEqual(['Cost']);
});
