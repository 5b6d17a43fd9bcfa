/** Finance. Amounts paid are negative; rates are found by Newton's method and, where it fails, by halving. */
import * as formulajs from '@formulajs/formulajs';
import type { Place } from '../place';
import { DIV_0, NUM, VALUE, eachScalar, fail, isError, type Operand, type Scalar } from '../values';
import { define, numbersOf, toNumber } from './define';
import { adopt } from './library';

/** A rate at which the value is 0. The function's derivative is taken numerically when it is not given. */
function rootOf(value: (rate: number) => number, guess: number, lowest: number): number {
  const byNewton = newton(value, guess, lowest);
  if (byNewton !== undefined) return byNewton;
  // A change of sign somewhere between -99.99 % and 10,000 %.
  const steps = [lowest + 1e-4, -0.99, -0.9, -0.75, -0.5, -0.25, -0.1, -0.01, 0, 0.01, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 100].filter(
    (step) => step > lowest,
  );
  for (let at = 0; at + 1 < steps.length; at++) {
    let [low, high] = [steps[at] as number, steps[at + 1] as number];
    let valueLow = value(low);
    if (!(valueLow * value(high) <= 0)) continue;
    for (let count = 0; count < 200 && high - low > 1e-15 * Math.max(1, Math.abs(low)); count++) {
      const middle = (low + high) / 2;
      const valueMiddle = value(middle);
      if (valueLow * valueMiddle <= 0) high = middle;
      else [low, valueLow] = [middle, valueMiddle];
    }
    return (low + high) / 2;
  }
  return fail(NUM);
}

function newton(value: (rate: number) => number, guess: number, lowest: number): number | undefined {
  let rate = guess;
  for (let count = 0; count < 100; count++) {
    const at = value(rate);
    const step = Math.max(1e-7, Math.abs(rate) * 1e-7);
    const slope = (value(rate + step) - value(rate - step)) / (2 * step);
    const next = rate - at / slope;
    if (!Number.isFinite(next) || next <= lowest) return undefined;
    if (Math.abs(next - rate) <= 1e-14 * Math.max(1, Math.abs(next))) return next;
    rate = next;
  }
  // A slope taken numerically leaves the last digits unsettled.
  const scale = Math.abs(value(rate + 1e-6) - value(rate - 1e-6)) / 2e-6;
  return Math.abs(value(rate)) <= 1e-11 * Math.max(1, scale) ? rate : undefined;
}

const growth = (rate: number, periods: number): number => (1 + rate) ** periods;

function payment(rate: number, periods: number, present: number, future: number, type: number): number {
  if (periods === 0) return fail(NUM);
  if (rate === 0) return -(present + future) / periods;
  const factor = growth(rate, periods);
  return -(rate * (present * factor + future)) / ((type === 0 ? 1 : 1 + rate) * (factor - 1));
}
function futureValue(rate: number, periods: number, pay: number, present: number, type: number): number {
  if (rate === 0) return -(present + pay * periods);
  const factor = growth(rate, periods);
  return -(present * factor + (pay * (type === 0 ? 1 : 1 + rate) * (factor - 1)) / rate);
}
function presentValue(rate: number, periods: number, pay: number, future: number, type: number): number {
  if (rate === 0) return -(future + pay * periods);
  const factor = growth(rate, periods);
  return -(future + (pay * (type === 0 ? 1 : 1 + rate) * (factor - 1)) / rate) / factor;
}
define('PMT', 'n n n n? n?', (_, rate, periods, present, future = 0, type = 0) => payment(rate, periods, present, future, type));
define('FV', 'n n n n? n?', (_, rate, periods, pay, present = 0, type = 0) => futureValue(rate, periods, pay, present, type));
define('PV', 'n n n n? n?', (_, rate, periods, pay, future = 0, type = 0) => presentValue(rate, periods, pay, future, type));
define('NPER', 'n n n n? n?', (_, rate, pay, present, future = 0, type = 0) => {
  if (rate === 0) return pay === 0 ? DIV_0 : -(present + future) / pay;
  const due = pay * (type === 0 ? 1 : 1 + rate);
  const ratio = (due - future * rate) / (present * rate + due);
  return ratio <= 0 ? NUM : Math.log(ratio) / Math.log(1 + rate);
});
define('RATE', 'n n n n? n? n~', (_, periods, pay, present, future = 0, type = 0, guess = 0.1) =>
  rootOf((rate) => futureValue(rate, periods, pay, present, type) + future, guess, -1),
);
define('IPMT', 'n n n n n? n?', (_, rate, period, periods, present, future = 0, type = 0) =>
  interestOf(rate, period, periods, present, future, type),
);
define(
  'PPMT',
  'n n n n n? n?',
  (_, rate, period, periods, present, future = 0, type = 0) =>
    payment(rate, periods, present, future, type) - interestOf(rate, period, periods, present, future, type),
);

/** The interest in a payment. */
function interestOf(rate: number, period: number, periods: number, present: number, future: number, type: number): number {
  if (period < 1 || period > periods) return fail(NUM);
  const pay = payment(rate, periods, present, future, type);
  // On what is owed at the period's beginning.
  if (type === 0) return futureValue(rate, period - 1, pay, present, 0) * rate;
  if (period === 1) return 0;
  // Paid at the beginning: interest of the period before on what was left after its payment.
  return (futureValue(rate, period - 2, pay, present, 1) - pay) * rate;
}
function cumulative(name: string, share: (interestPart: number, pay: number) => number): void {
  define(name, 'n i n i i i', (_, rate, periods, present, first, last, type) => {
    if (rate <= 0 || periods <= 0 || present <= 0 || first < 1 || last < first || last > periods || (type !== 0 && type !== 1)) return NUM;
    const pay = payment(rate, periods, present, 0, type);
    let sum = 0;
    for (let period = first; period <= last; period++) sum += share(interestOf(rate, period, periods, present, 0, type), pay);
    return sum;
  });
}
cumulative('CUMIPMT', (part) => part);
cumulative('CUMPRINC', (part, pay) => pay - part);

define('NPV', 'n ...g', (place, rate, ...args) => {
  const flows = numbersOf(args, place);
  if (rate === -1) return DIV_0;
  return flows.reduce((sum, flow, at) => sum + flow / growth(rate, at + 1), 0);
});
define('IRR', 'g n~', (place, values, guess = 0.1) => {
  const flows = numbersOf([values], place);
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) return NUM;
  return rootOf((rate) => flows.reduce((sum, flow, at) => sum + flow / growth(rate, at), 0), guess, -1);
});
define('MIRR', 'g n n', (place, values, finance, reinvest) => {
  const flows = numbersOf([values], place);
  const last = flows.length - 1;
  const gained = flows.reduce((sum, flow, at) => (flow > 0 ? sum + flow * growth(reinvest, last - at) : sum), 0);
  const spent = flows.reduce((sum, flow, at) => (flow < 0 ? sum - flow / growth(finance, at) : sum), 0);
  return gained === 0 || spent === 0 ? DIV_0 : (gained / spent) ** (1 / last) - 1;
});

/** Amounts with the days on which they flow, counted from the first. */
function datedFlows(values: Operand, dates: Operand, place: Place): { amount: number; days: number }[] {
  const list = (operand: Operand): number[] => {
    const numbers: number[] = [];
    eachScalar(operand, (value: Scalar) =>
      numbers.push(isError(value) ? fail(value) : typeof value === 'string' ? fail(VALUE) : toNumber(value, place)),
    );
    return numbers;
  };
  const amounts = list(values);
  const days = list(dates).map(Math.floor);
  if (amounts.length !== days.length || days.some((day) => day < (days[0] as number))) return fail(NUM);
  return amounts.map((amount, at) => ({ amount, days: (days[at] as number) - (days[0] as number) }));
}
const datedValue = (flows: readonly { amount: number; days: number }[], rate: number): number =>
  flows.reduce((sum, { amount, days }) => sum + amount / growth(rate, days / 365), 0);
define('XNPV', 'n g g', (place, rate, values, dates) => (rate <= -1 ? NUM : datedValue(datedFlows(values, dates, place), rate)));
define('XIRR', 'g g n~', (place, values, dates, guess = 0.1) => {
  const flows = datedFlows(values, dates, place);
  if (!flows.some(({ amount }) => amount > 0) || !flows.some(({ amount }) => amount < 0)) return NUM;
  return rootOf((rate) => datedValue(flows, rate), guess, -1);
});

define('EFFECT', 'n i', (_, rate, periods) => (rate <= 0 || periods < 1 ? NUM : growth(rate / periods, periods) - 1));
define('NOMINAL', 'n i', (_, rate, periods) => (rate <= 0 || periods < 1 ? NUM : periods * ((1 + rate) ** (1 / periods) - 1)));
define('RRI', 'n n n', (_, periods, present, future) => (periods <= 0 || present === 0 ? NUM : (future / present) ** (1 / periods) - 1));
define('PDURATION', 'n n n', (_, rate, present, future) =>
  rate <= 0 || present <= 0 || future <= 0 ? NUM : (Math.log(future) - Math.log(present)) / Math.log(1 + rate),
);
define('FVSCHEDULE', 'n g', (place, principal, rates) => numbersOf([rates], place).reduce((value, rate) => value * (1 + rate), principal));
define('SLN', 'n n n', (_, cost, salvage, life) => (life === 0 ? DIV_0 : (cost - salvage) / life));
define('SYD', 'n n n n', (_, cost, salvage, life, period) =>
  life <= 0 || period < 1 || period > life ? NUM : ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1)),
);
define('DDB', 'n n n n n~', (_, cost, salvage, life, period, factor = 2) => {
  if (cost < 0 || salvage < 0 || life <= 0 || period <= 0 || period > life || factor <= 0) return NUM;
  let left = cost;
  let depreciation = 0;
  for (let year = 1; year <= period; year++) {
    depreciation = Math.max(0, Math.min(left * (factor / life), left - salvage));
    left -= depreciation;
  }
  return depreciation;
});
adopt('DB', 'n n i i i~', formulajs.DB);
adopt('ISPMT', 'n n n n', formulajs.ISPMT);
adopt('DOLLARDE', 'n i', formulajs.DOLLARDE);
adopt('DOLLARFR', 'n i', formulajs.DOLLARFR);
