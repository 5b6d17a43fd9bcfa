import { isCellError, type CellValue } from '../../../src/host/book/book';
import type { CustomFunctionArgument, CustomFunctionCaller, CustomFunctionEntry } from '../../../src/host/calculation/contract';
import { TestBook, error } from './sheet-of';

const parameter = (matrix = false, optional = false): CustomFunctionEntry['parameters'][number] => ({ matrix, optional, repeating: false });
const entries: Record<string, CustomFunctionEntry> = {
  'PMO.CPI': { id: 'CPI', parameters: [parameter(), parameter()], allowErrors: false, volatile: false },
  'PMO.TWICE': { id: 'TWICE', parameters: [parameter(true)], allowErrors: false, volatile: false },
  'PMO.COUNTUP': { id: 'COUNTUP', parameters: [], allowErrors: false, volatile: true },
  'PMO.SEES': { id: 'SEES', parameters: [parameter(), parameter(false, true)], allowErrors: true, volatile: false },
};

/** Answers when told to, and notes what it was asked. */
class Caller implements CustomFunctionCaller {
  readonly calls: { id: string; args: readonly CustomFunctionArgument[]; address: string }[] = [];
  private counted = 0;

  find(name: string): CustomFunctionEntry | undefined {
    return entries[name.toUpperCase()];
  }

  async call(entry: CustomFunctionEntry, args: readonly CustomFunctionArgument[], address: string): Promise<CellValue | CellValue[][]> {
    this.calls.push({ id: entry.id, args, address });
    await new Promise((resolve) => setTimeout(resolve, 1));
    const [first, second] = args;
    if (entry.id === 'CPI') return second === 0 ? { error: '#DIV/0!', message: 'No actual cost yet.' } : Number(first) / Number(second);
    if (entry.id === 'COUNTUP') return ++this.counted;
    if (entry.id === 'SEES') return `${isCellError(first as CellValue) ? 'error' : String(first)} ${String(second)}`;
    return (first as CellValue[][]).map((row) => row.map((value) => Number(value) * 2));
  }
}

function withCaller(): { book: TestBook; caller: Caller } {
  const caller = new Caller();
  const book = new TestBook({ customFunctions: caller });
  return { book, caller };
}

test('a cell is busy until its function has answered, and what depends on it follows', async () => {
  const { book } = withCaller();
  book.fill('A1', [[100, 80, '=PMO.CPI(A1,B1)', '=C1*2']]);
  book.calculate();
  expect(book.block('C1:D1')).toEqual([[error('#BUSY!'), error('#BUSY!')]]);
  await book.calculator.idle();
  expect(book.block('C1:D1')).toEqual([[1.25, 2.5]]);
});

test('functions within formulas work, any number of them', async () => {
  const { book, caller } = withCaller();
  book.fill('A1', [
    [100, 80, '=1+PMO.CPI(A1,B1)', '=IFERROR(PMO.CPI(A1,0),"none")', '=PMO.CPI(A1,B1)+pmo.cpi(B1,A1)', '=PMO.CPI(PMO.CPI(A1,B1),5)'],
  ]);
  book.calculate();
  expect(book.get('D1')).toEqual(error('#BUSY!'));
  // All but the outer call of the nested one are made at once.
  expect(caller.calls).toHaveLength(5);
  await book.calculator.idle();
  expect(book.block('C1:F1')).toEqual([[2.25, 'none', 1.25 + 0.8, 0.25]]);
});

test('an error keeps its message', async () => {
  const { book } = withCaller();
  book.set('A1', '=PMO.CPI(1,0)');
  await book.calculator.idle();
  expect(book.get('A1')).toEqual({ error: '#DIV/0!', message: 'No actual cost yet.' });
});

test('a matrix spills, and a range is handed over as rows', async () => {
  const { book, caller } = withCaller();
  book.fill('A1', [
    [1, 2],
    [3, null],
  ]);
  book.set('D1', '=PMO.TWICE(A1:B2)');
  book.set('G1', '=SUM(D1#)');
  await book.calculator.idle();
  expect(caller.calls[0]?.args).toEqual([
    [
      [1, 2],
      [3, null],
    ],
  ]);
  expect(book.block('D1:E2')).toEqual([
    [2, 4],
    [6, 0],
  ]);
  expect(book.get('G1')).toBe(12);
});

test('the address of the calling cell is told', () => {
  const { book, caller } = withCaller();
  book.addSheet('My costs');
  book.set('B3', '=PMO.CPI(1,2)', 'My costs');
  book.calculate();
  expect(caller.calls[0]?.address).toBe("'My costs'!B3");
});

test('an edit calls only what it concerns', async () => {
  const { book, caller } = withCaller();
  book.fill('A1', [
    [100, 80, '=PMO.CPI(A1,B1)'],
    [50, 50, '=PMO.CPI(A2,B2)'],
  ]);
  await book.calculator.idle();
  caller.calls.length = 0;
  book.set('A2', 60);
  await book.calculator.idle();
  expect(caller.calls.map(({ args }) => args)).toEqual([[60, 50]]);
  expect(book.get('C2')).toBe(1.2);
});

test('looking at the book anew keeps the answers, a full calculation asks again', async () => {
  const { book, caller } = withCaller();
  book.set('A1', '=PMO.CPI(1,2)');
  await book.calculator.idle();
  book.calculator.restructured();
  book.calculate();
  expect(book.get('A1')).toBe(0.5);
  expect(caller.calls).toHaveLength(1);
  book.calculate('Full');
  await book.calculator.idle();
  expect(caller.calls).toHaveLength(2);
});

test('a volatile function is called at every calculation', async () => {
  const { book } = withCaller();
  book.set('A1', '=PMO.COUNTUP()');
  await book.calculator.idle();
  expect(book.get('A1')).toBe(1);
  book.calculate();
  await book.calculator.idle();
  expect(book.get('A1')).toBe(2);
});

test('an error as argument is the result, unless the function takes errors', async () => {
  const { book } = withCaller();
  book.fill('A1', [['=1/0', '=PMO.CPI(A1,2)', '=PMO.SEES(A1)', '=PMO.SEES(5,)', '=PMO.SEES(B9,1)']]);
  await book.calculator.idle();
  expect(book.block('B1:E1')).toEqual([[error('#DIV/0!'), 'error undefined', '5 undefined', 'null 1']]);
});

test('unknown functions and wrong numbers of arguments are errors', async () => {
  const { book } = withCaller();
  book.fill('A1', [['=PMO.NONE(1)', '=PMO.CPI(1)', '=NOSUCH(1)', '=IFERROR(NOSUCH(),"?")']]);
  await book.calculator.idle();
  expect(book.block('A1:D1')).toEqual([[error('#NAME?'), error('#VALUE!'), error('#NAME?'), '?']]);
});

test('a column given for one value calls once for each', async () => {
  const { book } = withCaller();
  book.fill('A1', [[10], [20]]);
  book.set('C1', '=PMO.CPI(A1:A2,10)');
  await book.calculator.idle();
  expect(book.block('C1:C2')).toEqual([[1], [2]]);
});

test('what changes in a range while its function is under way is asked for anew', async () => {
  const { book, caller } = withCaller();
  book.fill('A1', [[1], [2], [3]]);
  book.set('C1', '=PMO.TWICE(A1:A3)');
  book.calculate();
  book.set('A2', 20);
  await book.calculator.idle();
  expect(book.block('C1:C3')).toEqual([[2], [40], [6]]);
  book.set('A3', 30);
  await book.calculator.idle();
  expect(book.block('C1:C3')).toEqual([[2], [40], [60]]);
  expect(caller.calls).toHaveLength(3);
});

test('several calls over the same ranges in one formula keep apart', async () => {
  const { book, caller } = withCaller();
  book.fill('A1', [[1], [2]]);
  book.set('C1', '=PMO.TWICE(A1:A2)+PMO.TWICE(PMO.TWICE(A1:A2))');
  await book.calculator.idle();
  expect(book.block('C1:C2')).toEqual([[6], [12]]);
  book.set('A1', 5);
  await book.calculator.idle();
  expect(book.block('C1:C2')).toEqual([[30], [12]]);
  expect(caller.calls).toHaveLength(4);
});

test('what changes in a range between an answer and its calculation is asked for anew', async () => {
  const answers: (() => void)[] = [];
  const caller: CustomFunctionCaller = {
    find: (name) => entries[name],
    call: (_, [table]) =>
      new Promise((resolve) => answers.push(() => resolve((table as CellValue[][]).map((row) => row.map((value) => Number(value) * 2))))),
  };
  const book = new TestBook({ customFunctions: caller });
  book.fill('A1', [[1], [2], ['=A1+A2']]);
  book.set('C1', '=PMO.TWICE(A2:A3)');
  book.calculate();
  answers[0]?.();
  await null;
  book.set('A1', 10);
  await null;
  await null;
  answers[1]?.();
  await book.calculator.idle();
  expect(book.block('C1:C2')).toEqual([[4], [24]]);
});
