import {
  copyFormula,
  functionNames,
  isValidFormula,
  longStructuredReferences,
  relativeFormula,
  removeSheet,
  removeTableColumn,
  renameDefinedName,
  renameSheet,
  renameTable,
  renameTableColumn,
  shiftArea,
  shiftReferences,
  shortStructuredReferences,
} from '../../../src/host/calculation/formula';

const cell = (row: number, column: number): { row: number; column: number } => ({ row, column });

describe('a copied formula', () => {
  test.each([
    ['=A1+$B$2+C$3+$D4', '=B3+$B$2+D$3+$D6'],
    ["='My sheet'!D4:E5", "='My sheet'!E6:F7"],
    ['=SUM(A:A)+SUM($1:2)', '=SUM(B:B)+SUM($1:4)'],
    ['="A1"&A1', '="A1"&B3'],
    ['=[@Cost]+Table[A1]', '=[@Cost]+Table[A1]'],
    ['=SUM(A$5:A1)', '=SUM(B3:B$5)'],
    ['=A1#', '=B3#'],
    ['=LOG10(A1)', '=LOG10(B3)'],
  ])('%s becomes %s', (formula, copied) => {
    expect(copyFormula(formula, cell(0, 0), cell(2, 1))).toBe(copied);
  });

  test('loses what would lie off the sheet', () => {
    expect(copyFormula('=A1+B2', cell(5, 5), cell(4, 5))).toBe('=#REF!+B1');
  });

  test('has the same relative text as its model', () => {
    expect(relativeFormula('=B2*$C$1', cell(1, 0))).toBe(relativeFormula('=B9*$C$1', cell(8, 0)));
    expect(relativeFormula('=B2*$C$1', cell(1, 0))).not.toBe(relativeFormula('=B9*$C$1', cell(7, 0)));
  });
});

describe('rows and columns that come and go', () => {
  const shift = (formula: string, edit: Parameters<typeof shiftReferences>[1]): string =>
    shiftReferences(formula, edit, 'Sheet1', 'Sheet1');

  test.each([
    ['=A1+A4+A5:A9+A1:A3', '=A1+A6+A7:A11+A1:A3'],
    ['=SUM(A1:A9)+SUM(B:B)+SUM(2:5)', '=SUM(A1:A11)+SUM(B:B)+SUM(2:7)'],
    ["=Other!A5+'Sheet1'!$A$5", "=Other!A5+'Sheet1'!$A$7"],
    ['="A5"', '="A5"'],
  ])('two rows before the fourth: %s becomes %s', (formula, shifted) => {
    expect(shift(formula, { kind: 'InsertRows', at: 3, count: 2 })).toBe(shifted);
  });

  test.each([
    ['=A5+A6+A7+A8', '=A5+#REF!+#REF!+A6'],
    ['=SUM(A1:A7)+SUM(A6:A7)+SUM(A7:A9)', '=SUM(A1:A5)+SUM(#REF!)+SUM(A6:A7)'],
    ['=Sheet1!A6', '=Sheet1!#REF!'],
  ])('without the sixth and seventh row %s becomes %s', (formula, shifted) => {
    expect(shift(formula, { kind: 'DeleteRows', at: 5, count: 2 })).toBe(shifted);
  });

  test('columns', () => {
    expect(shift('=B1+C1:E1+SUM(D:F)+SUM(1:1)', { kind: 'InsertColumns', at: 3, count: 1 })).toBe('=B1+C1:F1+SUM(E:G)+SUM(1:1)');
    expect(shift('=B1+D1+SUM(D:F)', { kind: 'DeleteColumns', at: 3, count: 1 })).toBe('=B1+#REF!+SUM(D:E)');
  });

  test('cells move what lies wholly within their strip', () => {
    const area = { row: 2, column: 0, lastRow: 3, lastColumn: 1 };
    expect(shift('=A5+C5+SUM(A5:B6)+SUM(A5:C6)', { kind: 'InsertCells', direction: 'Vertical', area })).toBe(
      '=A7+C5+SUM(A7:B8)+SUM(A5:C6)',
    );
    expect(shift('=A3+A9+D3', { kind: 'DeleteCells', direction: 'Horizontal', area })).toBe('=#REF!+A9+B3');
  });

  test('an area that was deleted is nowhere', () => {
    expect(shiftArea({ row: 5, lastRow: 6, column: 0, lastColumn: 1 }, { kind: 'DeleteRows', at: 5, count: 2 })).toBeUndefined();
  });

  test('a formula on another sheet follows only what names the sheet', () => {
    expect(shiftReferences('=A5+Sheet1!A5', { kind: 'InsertRows', at: 0, count: 1 }, 'Sheet1', 'Other')).toBe('=A5+Sheet1!A6');
  });
});

describe('renaming', () => {
  test('a sheet', () => {
    expect(
      renameSheet('=Sheet1!A1+\'Sheet1\'!B:B+Sheet1!Rate+Sheet1:Sheet3!A1+"Sheet1!A1"+Sheet10!A1+Sheet1!#REF!', 'sheet1', "It's new"),
    ).toBe("='It''s new'!A1+'It''s new'!B:B+'It''s new'!Rate+'It''s new:Sheet3'!A1+\"Sheet1!A1\"+Sheet10!A1+'It''s new'!#REF!");
    expect(renameSheet("='Old name'!A1", 'Old name', 'New')).toBe('=New!A1');
  });

  test('a sheet that goes leaves #REF!', () => {
    expect(removeSheet("=A1+'My sheet'!A1:B2+Other!A1", 'My sheet')).toBe('=A1+#REF!+Other!A1');
  });

  test('a table', () => {
    expect(renameTable('=SUM(Costs[a])+ROWS(costs)+[@b]+Costs[[#This Row],[Costs]]+"Costs[a]"', 'Costs', 'Spend')).toBe(
      '=SUM(Spend[a])+ROWS(Spend)+[@b]+Spend[[#This Row],[Costs]]+"Costs[a]"',
    );
  });

  test('a column, with its special characters', () => {
    expect(renameTableColumn('=[@Cost]+T[[#All],[Cost]]+U[Cost]+T[[Cost]:[z]]', 'T', 'cost', "Cost [k€] 'net'", 'T')).toBe(
      "=[@[Cost '[k€'] ''net'']]+T[[#All],[Cost '[k€'] ''net'']]+U[Cost]+T[[Cost '[k€'] ''net'']:[z]]",
    );
    expect(renameTableColumn('=[@Cost]', 'T', 'Cost', 'Price', 'U')).toBe('=[@Cost]');
  });

  test('a column that goes leaves #REF! or a narrower span', () => {
    expect(removeTableColumn('=T[b]+SUM(T[[a]:[b]])+SUM(T[[a]:[c]])', 'T', 'b', ['a', 'b', 'c'])).toBe('=#REF!+SUM(T[a])+SUM(T[[a]:[c]])');
  });

  test('a defined name', () => {
    expect(renameDefinedName('=Rate*rates+Sheet1!Rate+"Rate"', 'rate', 'Interest')).toBe('=Interest*rates+Sheet1!Interest+"Rate"');
    expect(renameDefinedName('=Twice(2)', 'TWICE', 'Double')).toBe('=Double(2)');
  });
});

describe('structured references', () => {
  test.each([
    ['=[@Cost]*2', '=Costs[[#This Row],[Cost]]*2'],
    ['=[@[Cost per day]]', '=Costs[[#This Row],[Cost per day]]'],
    ["=[@[a'[b']]]+Other[@x]", "=Costs[[#This Row],[a'[b']]]+Other[[#This Row],[x]]"],
    ['=SUM([@[a]:[b]])', '=SUM(Costs[[#This Row],[a]:[b]])'],
    ['=SUM([Cost])+[@]', '=SUM(Costs[Cost])+Costs[#This Row]'],
  ])('%s is stored as %s', (short, long) => {
    expect(longStructuredReferences(short, 'Costs')).toBe(long);
  });

  test.each([
    ['=Costs[[#This Row],[Cost]]*2', '=[@Cost]*2'],
    ['=Costs[[#This Row],[Cost per day]]', '=[@[Cost per day]]'],
    ['=Other[[#This Row],[x]]', '=Other[@x]'],
    ['=SUM(Costs[[#This Row],[a]:[b]])', '=SUM([@[a]:[b]])'],
    ['=SUM(Costs[Cost])', '=SUM(Costs[Cost])'],
  ])('%s is shown as %s', (long, short) => {
    expect(shortStructuredReferences(long, 'Costs')).toBe(short);
  });
});

test('the functions of a formula are listed once, without prefixes', () => {
  expect(functionNames('=IF(A1,_xlfn.XLOOKUP(1,2,3),pmo.cpi(1))+IF(1,2)+"SUM(1)"')).toEqual(['IF', 'XLOOKUP', 'PMO.CPI']);
});

test('a long formula goes through every transformation', () => {
  const long = `=${Array.from({ length: 300 }, (_, at) => `A${at + 1}*2`).join('+')}`;
  expect(long.length).toBeGreaterThan(1900);
  const back = copyFormula(copyFormula(long, cell(0, 0), cell(7, 3)), cell(7, 3), cell(0, 0));
  expect(back).toBe(long);
});

test.each([
  ['=SUM(A1,)', true],
  ['=SUM(A1', false],
  ['=1+', false],
  ['A1', false],
  ['=[@Cost', false],
  [`=${'1+'.repeat(5000)}1`, false],
])('whether %s is a formula: %p', (formula, valid) => {
  expect(isValidFormula(formula)).toBe(valid);
});
