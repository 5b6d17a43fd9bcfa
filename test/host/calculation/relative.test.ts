import fc from 'fast-check';
import { copyFormula } from '../../../src/host/calculation/formula';
import { relativeText } from '../../../src/host/calculation/relative';
import { TestBook } from './sheet-of';

const PIECES = [
  '=A1+$B2*C$3',
  '=SUM(B$2:B4)&"A1"',
  '=IF(AND(A$1<=$C2,B$1>$D2),"x","")',
  "=Other!B2+'My sheet'!$A$1",
  '=LOG10(B2+10)+COUNT(A1:$C$3)',
  '=INDEX($A$1:$D$5,2,COLUMN(B1))',
  '=SUM(A1:INDEX(B1:B9,3))',
  '=SUM(A:A)+SUM(2:2)',
  '=SUM(B$5:B2)',
  '=IFERROR(OFFSET(A1,1,1),ROW(B3))',
  '=-A1%+$D$1^2',
  '=D5',
];

/** A sheet with numbers, another of the same cells times ten, and one whose name needs quotes. */
function numbers(): TestBook {
  const book = new TestBook();
  book.addSheet('Other');
  book.addSheet('My sheet');
  for (const [times, sheet] of [
    [1, 'Sheet1'],
    [10, 'Other'],
    [100, 'My sheet'],
  ] as const)
    book.fill(
      'A1',
      Array.from({ length: 12 }, (_, row) => Array.from({ length: 8 }, (__, column) => times * (row * 8 + column + 1))),
      sheet,
    );
  book.calculate();
  return book;
}

describe('a copy of a formula', () => {
  const book = numbers();
  const sheet = book.sheet();
  const place = fc.record({ row: fc.nat(9), column: fc.nat(7) });

  test('gives what its own text gives, though all copies are compiled once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PIECES), place, place, place, (formula, first, from, to) => {
        // Whatever copy was compiled first, and wherever.
        book.calculator.evaluate(copyFormula(formula, from, first), sheet, first.row, first.column, first);
        const text = copyFormula(formula, from, to);
        expect([formula, text, book.calculator.evaluate(formula, sheet, to.row, to.column, from)]).toEqual([
          formula,
          text,
          book.calculator.evaluate(text, sheet, to.row, to.column),
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('follows the cells that it refers to from where it stands', () => {
    const filled = numbers();
    for (let row = 0; row < 10; row++) filled.set(`K${row + 1}`, `=A${row + 1}*B$1+SUM(C${row + 1}:D$12)`);
    filled.calculate();
    const before = filled.get('K4');
    filled.set('A4', 1000);
    filled.calculate();
    expect(filled.get('K4')).toBe((before as number) + (1000 - 25) * 2);
    filled.set('D6', 0);
    filled.calculate();
    expect(filled.get('K7')).toBe(filled.calculator.evaluate('=A7*B$1+SUM(C7:D$12)', filled.sheet(), 6, 10));
    expect(filled.get('K3')).toBe(filled.calculator.evaluate('=A3*B$1+SUM(C3:D$12)', filled.sheet(), 2, 10));
  });
});

describe('the text that copies have in common', () => {
  const of = (formula: string): string | undefined => relativeText(formula, 1, 1);

  test('tells names and functions from cells', () => {
    expect(of('=LOG10(5)+AB_1+Rate.A1+"B2"&T[B2]')).toBeUndefined();
    expect(of('=$A$1')).toBeUndefined();
    expect(of('=XYZ12+1')).toBeUndefined();
    expect(of('=B2')).toBe(relativeText('=C3', 2, 2));
    expect(of('=B2')).not.toBe(relativeText('=C3', 2, 1));
    expect(of('="B2"&B2')).not.toBe(relativeText('="C3"&C3', 2, 2));
  });

  test('is not told where a range is put together otherwise', () => {
    for (const formula of ['=SUM(A:A)', '=SUM(2:3)', '=SUM(A1:INDEX(B:B,2))', '=SUM(INDEX(B1:B9,2):B9)', '=SUM(Sheet1:Other!B2)'])
      expect(of(formula)).toBeUndefined();
  });
});
