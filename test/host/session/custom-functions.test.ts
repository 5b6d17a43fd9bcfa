import { errorCode, useSession } from '../model/support';

const parameter = (name: string, more: object = {}): { name: string } => ({ name, ...more });
const metadata = {
  functions: [
    { id: 'RATIO', name: 'RATIO', parameters: [parameter('a'), parameter('b')] },
    { id: 'SLOW.SUM', name: 'SLOW.SUM', parameters: [parameter('table', { dimensionality: 'matrix' })] },
    { id: 'TWICE', name: 'TWICE', parameters: [parameter('table', { dimensionality: 'matrix' })] },
    { id: 'GUARD', name: 'GUARD', parameters: [parameter('a')] },
    { id: 'BREAK', name: 'BREAK', parameters: [parameter('a')] },
    { id: 'BLANK', name: 'BLANK', parameters: [parameter('a')] },
    { id: 'OMITTED', name: 'OMITTED', parameters: [parameter('a'), parameter('b', { optional: true })] },
    { id: 'COUNT.ALL', name: 'COUNT.ALL', parameters: [parameter('each', { repeating: true })] },
    { id: 'SEEN', name: 'SEEN', parameters: [parameter('a')], allowErrorForDataTypeAny: true },
    { id: 'NOWHERE', name: 'NOWHERE', parameters: [] },
    { id: 'LARGE', name: 'LARGE', parameters: [parameter('rows')] },
  ],
};
const { run, session } = useSession({ customFunctions: { namespace: 'PMO', metadata } });

beforeAll(() => {
  CustomFunctions.associate({
    RATIO: (a: number, b: number) => a / b,
    'SLOW.SUM': async (table: number[][]) => Promise.resolve(table.flat().reduce((sum, value) => sum + value, 0)),
    TWICE: (table: number[][]) => table.map((row) => row.map((value) => value * 2)),
    GUARD: (a: number) => {
      if (a < 0) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Negative');
      return a;
    },
    BREAK: () => {
      throw new Error('Something broke');
    },
    BLANK: (a: unknown) => (a === null ? 'null' : JSON.stringify(a)),
    OMITTED: (_a: unknown, b: unknown) => (b === null ? 'null' : 'given'),
    'COUNT.ALL': (each: unknown[]) => each.length,
    LARGE: (rows: number) => Array.from({ length: rows }, () => ['x'.repeat(20_000)]),
    SEEN: (a: unknown) => (a instanceof CustomFunctions.Error ? `error ${a.code}` : 'value'),
  });
});

/** Values of the cell or block after the functions have answered. */
async function shown(formula: string, address = 'D1'): Promise<unknown> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:B2').values = [
      [100, 80],
      [-1, '=1/0'],
    ];
    sheet.getRange('D1').formulas = [[formula]];
    await context.sync();
  });
  await session().idle();
  return run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

test('a synchronous function shows its result', async () => {
  expect(await shown('=PMO.RATIO(A1,B1)')).toEqual([[1.25]]);
});

test('until it has answered, its cell shows #BUSY!', async () => {
  const first = await run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1');
    range.formulas = [['=PMO.RATIO(1,2)']];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(first).toEqual([['#BUSY!']]);
});

test('an asynchronous function gets a range as a matrix', async () => {
  expect(await shown('=PMO.SLOW.SUM(A1:B1)')).toEqual([[180]]);
});

test('an answer that is larger than a request may be is an error that says so, and others arrive', async () => {
  await run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1:C1').formulas = [['=PMO.LARGE(300)', '=PMO.RATIO(3,2)', '=PMO.LARGE(3)']];
    await context.sync();
  });
  await session().idle();
  const [first] = session().book.sheets[0]?.cells ?? [];
  expect(first?.[0]?.value).toEqual({ error: '#VALUE!', message: 'The answer of the function is larger than 5 MB.' });
  expect(first?.[1]?.value).toBe(1.5);
  expect(first?.[2]?.spill).toEqual({ rows: 3, columns: 1 });
});

test('a matrix that a function returns spills', async () => {
  expect(await shown('=PMO.TWICE(A1:B1)', 'D1:E1')).toEqual([[200, 160]]);
});

test('an error that a function throws on purpose keeps its kind and its message', async () => {
  expect(await shown('=PMO.GUARD(A2)')).toEqual([['#N/A']]);
  expect(session().book.sheets[0]?.cells[0]?.[3]?.value).toEqual({ error: '#N/A', message: 'Negative' });
});

test('a function that breaks shows #VALUE!', async () => {
  expect(await shown('=PMO.BREAK(A1)')).toEqual([['#VALUE!']]);
});

test('infinity shows #NUM!', async () => {
  expect(await shown('=PMO.RATIO(1,0)')).toEqual([['#NUM!']]);
});

test('a cell error given to a function is its result', async () => {
  expect(await shown('=PMO.BLANK(B2)')).toEqual([['#DIV/0!']]);
});

test('a function that takes errors gets them as such', async () => {
  expect(await shown('=PMO.SEEN(B2)')).toEqual([['error #DIV/0!']]);
});

test('a blank cell reaches a function as 0, as on the desktop', async () => {
  expect(await shown('=PMO.BLANK(C9)')).toEqual([['0']]);
});

test('an omitted argument is null', async () => {
  expect(await shown('=PMO.OMITTED(1)')).toEqual([['null']]);
});

test('a repeating parameter takes all that follow', async () => {
  expect(await shown('=PMO.COUNT.ALL(1,2,3)')).toEqual([[3]]);
});

test('a name without a function shows #NAME?', async () => {
  expect(await shown('=PMO.UNKNOWN(1)')).toEqual([['#NAME?']]);
});

test('the formula of a custom function is written in every letter case', async () => {
  expect(await shown('=pmo.ratio(A1,B1)')).toEqual([[1.25]]);
});

test('a formula that is none is refused', async () => {
  expect(await errorCode(shown('=PMO.RATIO(A1,'))).toBe('InvalidArgument');
});
