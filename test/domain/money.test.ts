import fc from 'fast-check';
import { convertMoney, rateBetween, rateTable } from '../../src/domain/money/convert';
import { difference, exactSum, sumOf } from '../../src/domain/money/sum';

describe('Sums of money', () => {
  test('ten times 0.1 is exactly 1', () => expect(sumOf(Array<number>(10).fill(0.1))).toBe(1));
  test('0.1 and 0.2 are exactly 0.3', () => expect(sumOf([0.1, 0.2])).toBe(0.3));
  test('none is 0', () => expect(sumOf([])).toBe(0));
  test('a difference is exact too', () => expect(difference(1.1, 0.9)).toBe(0.2));
  test('billions and cents keep their cents', () => expect(sumOf([987_654_321_012.34, 0.01, -987_654_321_012.35])).toBe(0));
  test('what is not a number stays not a number', () => expect(sumOf([1, Number.NaN])).toBeNaN());
  test('what has more decimals is still added, with compensation', () => expect(sumOf([1e16, 1 / 3, -1e16])).toBeCloseTo(1 / 3, 12));
  test('beyond the safe integers the total is the nearest number', () => expect(sumOf([9e15, 9e15, 1])).toBe(18e15));

  test('any amounts with four decimals add up as their ten-thousandths do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 }), { maxLength: 2000 }), (tenThousandths) => {
        const expected = Number(tenThousandths.reduce((sum, each) => sum + BigInt(each), 0n)) / 10_000;
        expect(sumOf(tenThousandths.map((each) => each / 10_000))).toBe(expected === 0 ? 0 : expected);
      }),
    );
  });

  test('the order of amounts makes no difference', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
        const amounts = cents.map((each) => each / 100);
        expect(sumOf(amounts)).toBe(sumOf([...amounts].reverse()));
      }),
    );
  });

  test('a running sum can be read at any time', () => {
    const sum = exactSum();
    sum.add(0.1);
    expect(sum.total()).toBe(0.1);
    sum.add(0.2);
    expect(sum.total()).toBe(0.3);
  });
});

describe('Exchange', () => {
  const rates = rateTable([
    { from: 'EUR', to: 'USD', rate: 1.1, date: 46000, type: 'closing' },
    { from: 'EUR', to: 'USD', rate: 1.2, date: 46031, type: 'closing' },
    { from: 'EUR', to: 'USD', rate: 1.15, date: 46000, type: 'budget' },
    { from: 'GBP', to: 'EUR', rate: 1.25, date: null, type: null },
    { from: 'XXX', to: 'EUR', rate: 0, date: null, type: null },
  ]);
  test('an amount in its own currency needs no rate', () =>
    expect(convertMoney(5, 'EUR', 'eur', rateTable([]))).toEqual({ ok: true, value: 5 }));
  test('a stated rate is applied', () => expect(convertMoney(100, 'GBP', 'EUR', rates)).toEqual({ ok: true, value: 125 }));
  test('a rate stated the other way round is turned round', () =>
    expect(convertMoney(125, 'EUR', 'GBP', rates)).toEqual({ ok: true, value: 100 }));
  test('the latest rate not after the date is taken', () =>
    expect(rateBetween('EUR', 'USD', rates, { date: 46030, type: 'closing' })).toEqual({ ok: true, value: 1.1 }));
  test('the kind of rate is respected', () =>
    expect(rateBetween('EUR', 'USD', rates, { type: 'Budget' })).toEqual({ ok: true, value: 1.15 }));
  test('two kinds on the same day and none named is an error', () =>
    expect(rateBetween('EUR', 'USD', rates, { date: 46001 })).toMatchObject({ ok: false, reason: 'severalRateTypes' }));
  test('a missing rate is an error and never 1', () =>
    expect(convertMoney(1, 'EUR', 'JPY', rates)).toMatchObject({ ok: false, error: '#N/A', reason: 'noRate' }));
  test('a date before every rate has no rate', () =>
    expect(rateBetween('EUR', 'USD', rates, { date: 40000, type: 'closing' })).toMatchObject({ reason: 'noRate' }));
  test('a rate of 0 is refused', () =>
    expect(convertMoney(1, 'XXX', 'EUR', rates)).toMatchObject({ ok: false, error: '#VALUE!', reason: 'badRate' }));
  test('there is no path through a third currency', () => expect(convertMoney(1, 'GBP', 'USD', rates)).toMatchObject({ reason: 'noRate' }));
});
