/**
 * Appraisal of a project by its cash flows: one flow a period, the first at t = 0 and not discounted (Excel's NPV discounts it).
 * Brealey, Myers, Allen, Principles of Corporate Finance, chapters 5 and 6.
 */
import { fail, succeed, type Failure, type Result } from '../result';

const checkDiscount = (rate: number): Failure | undefined => (rate > -1 ? undefined : fail('discountTooLow', { found: rate }));

const discounted = (rate: number, flows: readonly number[]): number => {
  let sum = 0;
  for (let period = flows.length - 1; period >= 0; period -= 1) sum = sum / (1 + rate) + (flows[period] ?? 0);
  return sum;
};

/** NPV = Σ CF_t / (1 + r)^t, from t = 0. `rate` a fraction a period. */
export const netPresentValue = (rate: number, flows: readonly number[]): Result<number> =>
  flows.length === 0 ? fail('emptyRange') : (checkDiscount(rate) ?? succeed(discounted(rate, flows)));

const signChanges = (flows: readonly number[]): number => {
  let changes = 0;
  let sign = 0;
  for (const flow of flows) {
    if (flow === 0) continue;
    if (sign !== 0 && Math.sign(flow) !== sign) changes += 1;
    sign = Math.sign(flow);
  }
  return changes;
};

/** IRR: the rate at which NPV is 0. Flows that change sign once have exactly one (Descartes); others are #NUM!. */
export const internalRate = (flows: readonly number[]): Result<number> => {
  if (flows.length === 0) return fail('emptyRange');
  const changes = signChanges(flows);
  if (changes !== 1) return fail(changes === 0 ? 'noSignChange' : 'severalSignChanges', { changes });
  // In the discount factor x = 1 / (1 + r) the NPV is a polynomial with one root above 0: bracket it, then halve.
  // Flows of at most 1 only overflow at factors above 1, where the late flows have already settled the sign.
  const largest = flows.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0);
  const value = (factor: number): number => flows.reduceRight((sum, flow) => sum * factor + flow / largest, 0);
  const start = Math.sign(flows.find((flow) => flow !== 0) ?? 0);
  let low = 0;
  let high = 1;
  for (let doublings = 0; Math.sign(value(high)) === start && doublings < 1000; doublings += 1) high *= 2;
  if (Math.sign(value(high)) === start) return fail('noConvergence');
  for (let halvings = 0; halvings < 200 && high - low > Number.EPSILON * high; halvings += 1) {
    const middle = (low + high) / 2;
    if (Math.sign(value(middle)) === start) low = middle;
    else high = middle;
  }
  const factor = (low + high) / 2;
  return factor > 0 ? succeed(1 / factor - 1) : fail('noConvergence');
};

/** MIRR: outflows financed at one rate, inflows reinvested at another. */
export const modifiedInternalRate = (flows: readonly number[], financeRate: number, reinvestRate: number): Result<number> => {
  if (flows.length === 0) return fail('emptyRange');
  const problem = checkDiscount(financeRate) ?? checkDiscount(reinvestRate);
  if (problem) return problem;
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) return fail('noSignChange', { changes: 0 });
  const periods = flows.length - 1;
  const outflow = -discounted(
    financeRate,
    flows.map((flow) => Math.min(flow, 0)),
  );
  const inflow =
    discounted(
      reinvestRate,
      flows.map((flow) => Math.max(flow, 0)),
    ) *
    (1 + reinvestRate) ** periods;
  return succeed((inflow / outflow) ** (1 / periods) - 1);
};

/** Periods until the flows have paid back what was spent, interpolated within the period. Nothing ever owed, or never paid back: #N/A. */
export const payback = (flows: readonly number[]): Result<number> => discountedPayback(0, flows);

/** A balance below this part of what has flowed is the dust of floating-point sums: 1.1 − 0.4 − 0.4 − 0.3 is 0. */
const DUST = 1e-12;

/** The same with discounted flows. */
export const discountedPayback = (rate: number, flows: readonly number[]): Result<number> => {
  if (flows.length === 0) return fail('emptyRange');
  const problem = checkDiscount(rate);
  if (problem) return problem;
  let balance = 0;
  let flowed = 0;
  let factor = 1;
  let owed = false;
  for (const [period, flow] of flows.entries()) {
    const value = flow * factor;
    const after = balance + value;
    flowed += Math.abs(value);
    if (!Number.isFinite(flowed)) return fail('notFinite');
    const owes = after < -DUST * flowed;
    if (owed && !owes) return succeed(after > DUST * flowed ? period - 1 - balance / value : period);
    owed = owes;
    balance = after;
    factor /= 1 + rate;
  }
  return fail(owed ? 'neverPaysBack' : 'nothingToPayBack');
};

/** ROI = (benefits − costs) / costs. */
export const returnOnInvestment = (benefits: number, costs: number): Result<number> =>
  costs < 0 ? fail('negativeCost', { found: costs }) : costs === 0 ? fail('noCosts') : succeed((benefits - costs) / costs);

/** BCR = PV(benefits) / PV(costs), both as positive flows from t = 0. */
export const benefitCostRatio = (rate: number, benefits: readonly number[], costs: readonly number[]): Result<number> => {
  if (benefits.length === 0 || costs.length === 0) return fail('emptyRange');
  const problem = checkDiscount(rate);
  if (problem) return problem;
  const negative = costs.find((cost) => cost < 0);
  if (negative !== undefined) return fail('negativeCost', { found: negative });
  const cost = discounted(rate, costs);
  return cost === 0 ? fail('noCosts') : succeed(discounted(rate, benefits) / cost);
};
