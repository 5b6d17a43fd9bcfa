import fc from 'fast-check';
import {
  benefitCostRatio,
  discountedPayback,
  internalRate,
  modifiedInternalRate,
  netPresentValue,
  payback,
  returnOnInvestment,
} from '../../src/domain/finance/cash-flows';

const close = (expected: number, digits: number) => ({ ok: true, value: expect.closeTo(expected, digits) as number });

describe('Net present value', () => {
  // Microsoft, documentation of NPV: 8 %, −40,000 now, then 8,000, 9,200, 10,000, 12,000, 14,500: NPV(A2, A4:A8) + A3 = 1,922.06.
  test("Microsoft's example with the investment at t = 0", () =>
    expect(netPresentValue(0.08, [-40000, 8000, 9200, 10000, 12000, 14500])).toEqual(close(1922.06, 2)));
  // The same page: 10 %, −10,000 a year from today, then 3,000, 4,200, 6,800: NPV = 1,188.44. Ours does not discount the first: 1.1 times as much.
  test('is (1 + rate) times what NPV gives for the same flows', () => {
    const result = netPresentValue(0.1, [-10000, 3000, 4200, 6800]);
    expect(result.ok && result.value / 1.1).toBeCloseTo(1188.44, 2);
  });
  test('a rate of −100 % or less is no rate', () => expect(netPresentValue(-1, [1, 2])).toMatchObject({ error: '#NUM!' }));
  test('of no flows is undefined', () => expect(netPresentValue(0.1, [])).toMatchObject({ reason: 'emptyRange' }));
});

describe('Internal rate of return', () => {
  // Microsoft, documentation of IRR: −70,000, 12,000, 15,000, 18,000, 21,000: −2.1 %; with 26,000: 8.7 %. (−2.12448 %, 8.66309 % in the older text.)
  test("Microsoft's examples", () => {
    expect(internalRate([-70000, 12000, 15000, 18000, 21000])).toEqual(close(-0.0212448, 7));
    expect(internalRate([-70000, 12000, 15000, 18000, 21000, 26000])).toEqual(close(0.0866309, 7));
  });
  // 1,000,000 spent and 1200 × 500 received is a loss. The annuity 500 (1 − (1 + r)^−1200) / r = 1,000,000 checked at the rate found.
  test('a loss over very many periods has a negative rate', () => {
    const rate = internalRate([-1e6, ...Array<number>(1200).fill(500)]);
    if (!rate.ok) throw new Error(rate.reason);
    expect(rate.value).toBeLessThan(0);
    expect((500 * (1 - (1 + rate.value) ** -1200)) / rate.value).toBeCloseTo(1e6, 3);
  });
  // At x = 1 / (1 + r): x + x² = 1.7, so x = (√7.8 − 1) / 2.
  test('amounts at the end of the range of numbers have the rate of their ratios', () =>
    expect(internalRate([-1.7e308, 1e308, 1e308])).toEqual(close(2 / (Math.sqrt(7.8) - 1) - 1, 12)));
  test('flows that never change sign have none', () =>
    expect(internalRate([100, 200])).toMatchObject({ error: '#NUM!', reason: 'noSignChange' }));
  // Brealey, Myers, Allen, ch. 5 "Pitfall 2: multiple rates of return": flows that change sign twice.
  test('flows that change sign twice have none that means anything', () =>
    expect(internalRate([-1000, 5000, -5000])).toMatchObject({ error: '#NUM!', reason: 'severalSignChanges', details: { changes: 2 } }));
  test('at the internal rate the net present value is 0', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 30 }),
        (outlay, inflows) => {
          const flows = [-outlay, ...inflows];
          const rate = internalRate(flows);
          if (!rate.ok) throw new Error(rate.reason);
          const value = netPresentValue(rate.value, flows);
          expect(value.ok && Math.abs(value.value) / outlay).toBeLessThan(1e-6);
        },
      ),
    );
  });
});

describe('Modified internal rate of return', () => {
  // Microsoft, documentation of MIRR: −120,000, 39,000, 30,000, 21,000, 37,000, 46,000 at 10 % and 12 %: 12.61 %; three years: −4.80 %; at 14 %: 13.48 %.
  // (13 %, −5 %, 13 % in today's text, support.microsoft.com/en-us/excel/functions/mirr-function; the digits from the formula that it gives.)
  test("Microsoft's examples", () => {
    const flows = [-120000, 39000, 30000, 21000, 37000, 46000];
    expect(modifiedInternalRate(flows, 0.1, 0.12)).toEqual(close(0.126094, 6));
    expect(modifiedInternalRate(flows.slice(0, 4), 0.1, 0.12)).toEqual(close(-0.048045, 6));
    expect(modifiedInternalRate(flows, 0.1, 0.14)).toEqual(close(0.134759, 6));
  });
});

describe('Payback', () => {
  // Brealey, Myers, Allen, ch. 5: project A −2,000, 500, 500, 5,000 pays back in its third year, B −2,000, 500, 1,800 and C −2,000, 1,800, 500 in their second.
  test('within the period it is interpolated', () => {
    expect(payback([-2000, 500, 500, 5000])).toEqual(close(2.2, 12));
    expect(payback([-2000, 500, 1800, 0])).toEqual(close(1 + 1500 / 1800, 12));
    expect(payback([-2000, 1800, 500, 0])).toEqual(close(1.4, 12));
  });
  test('never is #N/A', () => expect(payback([-2000, 500, 500])).toMatchObject({ error: '#N/A', reason: 'neverPaysBack' }));
  test('where nothing is ever owed there is none', () => {
    for (const flows of [
      [0, 0, 0],
      [0, 5],
      [100, -50, 20],
      [0.3, -0.1, -0.2],
    ])
      expect(payback(flows)).toMatchObject({ error: '#N/A', reason: 'nothingToPayBack' });
  });
  test('counts from t = 0, not from the first outflow', () => {
    expect(payback([0, -1000, 500, 500])).toEqual({ ok: true, value: 3 });
    // 100, −400, 200: 400 of the 600 of the second period are needed.
    expect(payback([100, -500, 600])).toEqual(close(1 + 400 / 600, 12));
  });
  // 1.1 = 0.4 + 0.4 + 0.3 and 0.9 = 3 × 0.3, which sums of binary fractions miss by a hair.
  test('flows that just pay back do so in the last period', () => {
    expect(payback([-1.1, 0.4, 0.4, 0.3])).toEqual({ ok: true, value: 3 });
    expect(payback([-0.9, 0.3, 0.3, 0.3])).toEqual({ ok: true, value: 3 });
  });
  test('a cent short of a billion is not paid back', () =>
    expect(payback([-1e9, 5e8, 5e8 - 0.01])).toMatchObject({ reason: 'neverPaysBack' }));
  test('values too large for a number are no payback', () => {
    for (const last of [-5, 0, 5])
      expect(discountedPayback(-0.99, [-100, ...Array<number>(200).fill(0), last])).toMatchObject({ error: '#NUM!', reason: 'notFinite' });
  });
  test('any amounts in cents that add up to 0 are paid back within the flows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e7 }), { minLength: 1, maxLength: 60 }), (cents) => {
        const outlay = cents.reduce((sum, each) => sum + each, 0);
        expect(payback([-outlay / 100, ...cents.map((each) => each / 100)])).toEqual({ ok: true, value: cents.length });
      }),
    );
  });
  // The present value of c (1 + r)^n in n periods is c, by definition.
  test('an outlay that grows at the discount rate is paid back when it returns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 40 }),
        (outlay, percent, periods) => {
          const rate = percent / 100;
          const flows = [-outlay, ...Array<number>(periods - 1).fill(0), outlay * (1 + rate) ** periods];
          expect(discountedPayback(rate, flows)).toEqual({ ok: true, value: periods });
        },
      ),
    );
  });
  test('discounted it takes longer', () => {
    expect(discountedPayback(0.1, [-1000, 550, 605, 665.5])).toEqual(close(2, 9));
    expect(discountedPayback(0.5, [-1000, 550, 605, 665.5])).toMatchObject({ reason: 'neverPaysBack' });
  });
});

describe('Ratios', () => {
  test('return on investment', () => expect(returnOnInvestment(1500, 1000)).toEqual(close(0.5, 12)));
  test('without costs there is none', () => {
    expect(returnOnInvestment(1500, 0)).toMatchObject({ error: '#N/A', reason: 'noCosts' });
    expect(benefitCostRatio(0.1, [1], [0])).toMatchObject({ reason: 'noCosts' });
  });
  test('negative costs are refused, as in the benefit-cost ratio', () => {
    expect(returnOnInvestment(1500, -100)).toMatchObject({ error: '#VALUE!', reason: 'negativeCost', details: { found: -100 } });
    expect(benefitCostRatio(0.1, [1], [-1])).toMatchObject({ reason: 'negativeCost' });
  });
  test('benefits over costs, both discounted', () => expect(benefitCostRatio(0.1, [0, 1100], [500, 0])).toEqual(close(2, 12)));
});
