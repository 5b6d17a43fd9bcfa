import fc from 'fast-check';
import { ensureCell, type CellValue } from '../../../src/host/book/book';
import { TestBook, addressOf, error } from './sheet-of';

describe('structured references', () => {
  const costs = (): TestBook => {
    const book = new TestBook();
    book.addTable('Costs', 'A1:C4', ['Item', 'Cost', "It's [new] #1"]);
    book.fill('A2', [
      ['a', 10, 1],
      ['b', 20, 2],
      ['c', 30, 3],
    ]);
    return book;
  };

  test.each([
    ['a column', '=SUM(Costs[Cost])', 60],
    ['a column with escaped characters', "=SUM(Costs[It''s '[new'] '#1])", 6],
    ['several columns', "=SUM(Costs[[Cost]:[It''s '[new'] '#1]])", 66],
    ['the header of a column', '=Costs[[#Headers],[Cost]]', 'Cost'],
    ['all of the table', '=ROWS(Costs[#All])', 4],
    ['the data', '=ROWS(Costs[#Data])', 3],
    ['the table by its name', '=ROWS(Costs)', 3],
    ['headers and data', '=ROWS(Costs[[#Headers],[#Data],[Cost]])', 4],
    ['names without regard to case', '=SUM(costs[COST])', 60],
    ['a column that is not there', '=SUM(Costs[Price])', error('#REF!')],
    ['a table that is not there', '=SUM(Prices[Cost])', error('#NAME?')],
    ['totals of a table without any', '=Costs[[#Totals],[Cost]]', error('#REF!')],
  ])('%s: %s', (_, formula, result) => {
    expect(costs().value(formula)).toEqual(result);
  });

  test('[@Column] is the own row, inside the table and beside it', () => {
    const book = costs();
    book.set('E3', '=Costs[@Cost]*2');
    book.set('E9', '=Costs[@Cost]');
    book.set('C3', '=[@Cost]+1');
    book.set('C4', '=Costs[[#This Row],[Cost]]+1');
    book.calculate();
    expect([book.get('E3'), book.get('C3'), book.get('C4'), book.get('E9')]).toEqual([40, 21, 31, error('#VALUE!')]);
  });

  test('follow a table that grows', () => {
    const book = costs();
    const table = book.sheet().tables[0]!;
    book.set('G1', '=SUM(Costs[Cost])');
    book.calculate();
    table.area.lastRow = 4;
    book.set('B5', 40);
    book.calculator.restructured();
    book.calculate();
    expect(book.get('G1')).toBe(100);
  });

  test('follow a table that moves', () => {
    const book = costs();
    book.set('G1', '=SUM(Costs[Cost])');
    book.calculate();
    book.sheet().tables[0]!.area = { row: 10, column: 4, lastRow: 12, lastColumn: 6 };
    book.fill('F12', [[1], [2]]);
    book.calculator.restructured();
    book.calculate();
    expect(book.get('G1')).toBe(3);
  });

  test('a renamed table or column is found under its new name only', () => {
    const book = costs();
    book.fill('G1', [['=SUM(Costs[Cost])'], ['=SUM(Spend[Cost])'], ['=SUM(Spend[Paid])']]);
    const table = book.sheet().tables[0]!;
    table.name = 'Spend';
    table.columns[1]!.name = 'Paid';
    book.calculator.restructured();
    book.calculate();
    expect(book.block('G1:G3')).toEqual([[error('#NAME?')], [error('#REF!')], [60]]);
  });

  test('leave out the totals row', () => {
    const book = costs();
    book.sheet().tables[0]!.showTotals = true;
    book.calculator.restructured();
    expect(book.value('=SUM(Costs[Cost])')).toBe(30);
    expect(book.value('=Costs[[#Totals],[Cost]]')).toBe(30);
  });
});

describe('dynamic arrays', () => {
  test('spill into free cells and shrink again', () => {
    const book = new TestBook();
    book.set('A1', 3);
    book.set('C1', '=SEQUENCE(A1)');
    book.set('E1', '=SUM(C1#)');
    book.calculate();
    expect(book.block('C1:C4')).toEqual([[1], [2], [3], [null]]);
    book.set('A1', 2);
    book.calculate();
    expect(book.block('C1:C4')).toEqual([[1], [2], [null], [null]]);
    expect(book.get('E1')).toBe(3);
  });

  test('a blocked spill says so, and fills the cells once the way is free', () => {
    const book = new TestBook();
    book.set('C2', 'here');
    book.set('C1', '=SEQUENCE(3)');
    book.set('E1', '=SUM(C1:C3)');
    book.calculate();
    expect(book.get('C1')).toEqual(error('#SPILL!'));
    expect(book.get('C2')).toBe('here');
    book.set('C2', null);
    book.calculate();
    expect(book.block('C1:C3')).toEqual([[1], [2], [3]]);
    expect(book.get('E1')).toBe(6);
  });

  test('typing into a spill blocks it, clearing lets it spill again', () => {
    const book = new TestBook();
    book.set('A1', '=SEQUENCE(3)');
    book.calculate();
    book.set('A2', 'mine');
    book.calculate();
    expect(book.block('A1:A3')).toEqual([[error('#SPILL!')], ['mine'], [null]]);
    book.set('A2', null);
    book.calculate();
    expect(book.block('A1:A3')).toEqual([[1], [2], [3]]);
  });

  test('a formula that is replaced takes its spill with it', () => {
    const book = new TestBook();
    book.set('A1', '=SEQUENCE(3)');
    book.calculate();
    book.set('A1', 7);
    book.calculate();
    expect(book.block('A1:A3')).toEqual([[7], [null], [null]]);
  });

  test('a cell that reads a spill is calculated after it, wherever it stands', () => {
    const book = new TestBook();
    book.set('A1', '=C3+1');
    book.set('C1', '=SEQUENCE(D1)');
    book.set('D1', '=2+1');
    book.calculate();
    expect(book.get('A1')).toBe(4);
  });

  test('do not spill in a table', () => {
    const book = new TestBook();
    book.addTable('T', 'A1:A3', ['X']);
    book.set('A2', '=SEQUENCE(2)');
    book.calculate();
    expect(book.get('A2')).toEqual(error('#SPILL!'));
  });

  test('a legacy array formula fills its block and no more', () => {
    const book = new TestBook();
    const cell = ensureCell(book.sheet(), 0, 0);
    cell.formula = '={1,2}*2';
    cell.arrayBlock = { rows: 2, columns: 3 };
    book.calculator.changed(book.sheet(), { row: 0, column: 0, lastRow: 1, lastColumn: 2 });
    book.calculate();
    expect(book.block('A1:C2')).toEqual([
      [2, 4, error('#N/A')],
      [2, 4, error('#N/A')],
    ]);
  });
});

describe('recalculation', () => {
  test('only what depends on an edit is calculated', () => {
    const book = new TestBook();
    book.fill('A1', [
      [1, '=A1*2', '=B1+1'],
      [2, '=A2*2', '=B2+1'],
      [3, '=SUM(A1:A2)', '=SUM(C1:C2)'],
    ]);
    book.calculate();
    const told: string[][] = [];
    book.calculator.onCalculated = (changes) => told.push(changes.map(({ row, column }) => addressOf(row, column)).sort());
    book.set('A2', 5);
    book.calculate();
    book.calculate();
    expect(told).toEqual([['B2', 'B3', 'C2', 'C3'], []]);
  });

  test('the clock is read again each time', () => {
    const book = new TestBook();
    book.fill('A1', [['=TODAY()', '=A1+1', '=NOW()']]);
    book.calculate();
    expect(book.block('A1:C1')).toEqual([[45_350, 45_351, 45_350.25]]);
    book.now = 45_400.5;
    book.calculate();
    expect(book.block('A1:C1')).toEqual([[45_400, 45_401, 45_400.5]]);
  });

  test('the clock follows the 1904 date system', () => {
    const book = new TestBook({ date1904: true });
    expect(book.value('=TODAY()')).toBe(45_350 - 1462);
    expect(book.value('=DATE(2024,1,31)')).toBe(45_322 - 1462);
    expect(book.value('=TEXT(DATE(2024,1,31),"yyyy-mm-dd")')).toBe('2024-01-31');
  });

  test('what depends on itself is 0, and what depends on it is calculated', () => {
    const book = new TestBook();
    book.fill('A1', [['=B1+1', '=C1+1', '=A1+1', '=A1+5', '=E1']]);
    book.set('E1', '=SUM(E1:E3)');
    book.calculate();
    expect(book.block('A1:E1')).toEqual([[0, 0, 0, 5, 0]]);
  });

  test('a circle that is broken is calculated again', () => {
    const book = new TestBook();
    book.fill('A1', [['=B1+1', '=A1+1']]);
    book.calculate();
    book.set('B1', 1);
    book.calculate();
    expect(book.block('A1:B1')).toEqual([[2, 1]]);
  });

  test('a chain of 20,000 cells is no problem', () => {
    const book = new TestBook();
    const sheet = book.sheet();
    for (let row = 19_999; row > 0; row--) ensureCell(sheet, row, 0).formula = `=A${row}+1`;
    ensureCell(sheet, 0, 0).value = 1;
    book.calculator.restructured();
    book.calculate();
    expect(book.get('A20000')).toBe(20_000);
  });

  test('references that a text or an offset makes are calculated first', () => {
    const book = new TestBook();
    book.fill('A1', [
      ['=INDIRECT("A"&2)+1', '=SUM(OFFSET(B1,1,0,2,1))'],
      ['=INDIRECT("A"&3)+1', '=A3*2'],
      ['=1+1', '=B2*2'],
    ]);
    book.calculate();
    expect(book.block('A1:B3')).toEqual([
      [4, 12],
      [3, 4],
      [2, 8],
    ]);
    book.set('A3', 10);
    book.calculate();
    expect(book.block('A1:B3')).toEqual([
      [12, 60],
      [11, 20],
      [10, 40],
    ]);
  });

  test('errors go through whatever uses them', () => {
    const book = new TestBook();
    book.fill('A1', [['=1/0', '=A1+1', '=SUM(A1:B1)', '=IF(A1>0,1,2)', '=COUNT(A1:B1)', '=IFERROR(B1,"caught")']]);
    book.calculate();
    const division = error('#DIV/0!');
    expect(book.block('A1:F1')).toEqual([[division, division, division, division, 0, 'caught']]);
  });

  test('sheets refer to each other, also by quoted names', () => {
    const book = new TestBook();
    book.addSheet("Bob's costs");
    book.addSheet('Last');
    book.set('A1', 5, "Bob's costs");
    book.set('A1', 7, 'Last');
    book.set('A1', 1);
    expect(book.value("='Bob''s costs'!A1*2")).toBe(10);
    expect(book.value('=SUM(Sheet1:Last!A1)')).toBe(13);
    expect(book.value('=Nowhere!A1')).toEqual(error('#REF!'));
  });

  test('names stand for cells, formulas, lambdas and tables', () => {
    const book = new TestBook();
    book.addTable('T', 'A1:A3', ['X']);
    book.fill('A2', [[1], [2]]);
    book.book.names.push(
      { name: 'Rate', formula: '=Sheet1!$F$1', visible: true },
      { name: 'Twice', formula: '=LAMBDA(x,x*2)', visible: true },
      { name: 'AllX', formula: '=T[X]', visible: true },
      { name: 'Net', formula: '=Rate+1', visible: true },
    );
    book.set('F1', 10);
    book.calculator.restructured();
    book.fill('H1', [['=rate*2', '=Twice(21)', '=SUM(AllX)', '=Net', '=Missing']]);
    book.calculate();
    expect(book.block('H1:L1')).toEqual([[20, 42, 3, 11, error('#NAME?')]]);
    book.set('F1', 20);
    book.set('A3', 5);
    book.calculate();
    expect(book.block('H1:K1')).toEqual([[40, 42, 6, 21]]);
  });

  test('a formula outside of any cell is answered', () => {
    const book = new TestBook();
    book.fill('A1', [
      [1, 2],
      [3, 4],
    ]);
    expect(book.calculator.evaluate('=A1:B2*2', book.sheet(), 9, 9)).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect(book.calculator.evaluate('=@A1:A2', book.sheet(), 1, 9)).toBe(3);
  });

  const formulas = [
    '=A1+B2',
    '=SUM(A1:B3)',
    '=IF(A2>B1,A3,B3)',
    '=SEQUENCE(2)',
    '=C1#',
    '=COUNTIF(A1:C3,">1")',
    '=OFFSET(A1,1,1)',
    '=INDIRECT("A"&IF(B1>2,1,2))',
    '=SUM(A1:A2)*2',
    '=XLOOKUP(2,A1:A3,B1:B3,0)',
    '=C2',
    '=A1:A2',
    '=1/0',
    '=B1&"x"',
  ];
  const content = fc.oneof(fc.constant<CellValue>(null), fc.integer({ min: 0, max: 4 }), fc.constantFrom(...formulas));
  const edit = fc.record({ row: fc.integer({ min: 0, max: 3 }), column: fc.integer({ min: 0, max: 3 }), content });
  const seen = (book: TestBook): CellValue[][] => book.block('A1:F8');
  // Whether a spill that crosses another or a circle through a spill settles depends on which comes first, in Excel too.
  test('after any edits, calculating on gives what calculating everything gives', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 14 }), (edits) => {
        const book = new TestBook();
        book.calculate();
        for (const { row, column, content: value } of edits) {
          book.set(addressOf(row, column), value);
          book.calculate();
        }
        const incremental = seen(book);
        book.calculate('Full');
        expect(incremental).toEqual(seen(book));
      }),
      { numRuns: 300, seed: 20_240 },
    );
  });
});

describe('what does not count as depending on itself', () => {
  test('asking for the own row', () => {
    const book = new TestBook();
    book.fill('A1', [['=ROW(A1)+COLUMNS(A1:C1)']]);
    book.calculate();
    expect(book.get('A1')).toBe(4);
  });

  test('a total that ends one row above itself', () => {
    const book = new TestBook();
    book.fill('A1', [
      [1, 1],
      [2, '=A2*2'],
      ['=SUM(A1:OFFSET(A3,-1,0))', '=SUM(B1:INDEX(B:B,ROW()-1))'],
    ]);
    book.calculate();
    expect(book.block('A3:B3')).toEqual([[3, 5]]);
    book.set('A2', 5);
    book.calculate();
    expect(book.block('A3:B3')).toEqual([[6, 11]]);
  });
});
