/**
 * Earned-value measures after PMI, Practice Standard for Earned Value Management (2nd ed., 2011), chapter on analysis, and
 * ANSI/EIA-748. All money in one currency; indices and percentages are fractions. What is undefined is a reason, never 0.
 */
import { exceeds, sameAmount } from '../money/compare';
import { fail, succeed, type Failure, type Result } from '../result';

/** CV = EV − AC. Negative: over cost. */
export const costVariance = (ev: number, ac: number): Result<number> => succeed(ev - ac);

/** SV = EV − PV, in money. Negative: behind. Tends to 0 after the planned finish: show SPI(t) beside it. */
export const scheduleVariance = (ev: number, pv: number): Result<number> => succeed(ev - pv);

/** CPI = EV / AC. Undefined without actual cost. */
export const costIndex = (ev: number, ac: number): Result<number> => (ac === 0 ? withoutActuals(ev) : succeed(ev / ac));

/** SPI = EV / PV. Undefined before anything is planned. */
export const scheduleIndex = (ev: number, pv: number): Result<number> => (pv === 0 ? withoutPlan(ev) : succeed(ev / pv));

/** CSI (cost-schedule index, critical ratio) = CPI × SPI. */
export const costScheduleIndex = (ev: number, pv: number, ac: number): Result<number> => {
  const cpi = costIndex(ev, ac);
  if (!cpi.ok) return cpi;
  const spi = scheduleIndex(ev, pv);
  return spi.ok ? succeed(cpi.value * spi.value) : spi;
};

/** CV % = CV / EV. */
export const costVariancePercent = (ev: number, ac: number): Result<number> =>
  ev === 0 ? fail(ac === 0 ? 'notStarted' : 'nothingEarned') : succeed((ev - ac) / ev);

/** SV % = SV / PV. */
export const scheduleVariancePercent = (ev: number, pv: number): Result<number> => (pv === 0 ? withoutPlan(ev) : succeed((ev - pv) / pv));

/** % complete = EV / BAC. More earned than the budget is an error of input. */
export const percentComplete = (ev: number, bac: number): Result<number> => {
  const budget = checkedBudget(bac);
  if (budget) return budget;
  if (sameAmount(ev, bac)) return succeed(1);
  return ev > bac ? fail('earnedMoreThanBudget', { ev, bac }) : succeed(ev / bac);
};

/** % planned = PV / BAC. */
export const percentPlanned = (pv: number, bac: number): Result<number> => checkedBudget(bac) ?? succeed(pv / bac);

/** % spent = AC / BAC; above 1 when overspent. */
export const percentSpent = (ac: number, bac: number): Result<number> => checkedBudget(bac) ?? succeed(ac / bac);

/** ETC = EAC − AC. */
export const estimateToComplete = (eac: number, ac: number): Result<number> => succeed(eac - ac);

/** VAC = BAC − EAC. Negative: an overrun is expected. */
export const varianceAtCompletion = (bac: number, eac: number): Result<number> => succeed(bac - eac);

/** VAC % = VAC / BAC. */
export const varianceAtCompletionPercent = (bac: number, eac: number): Result<number> => checkedBudget(bac) ?? succeed((bac - eac) / bac);

/**
 * TCPI = (BAC − EV) / (BAC − AC), or to an estimate (BAC − EV) / (EAC − AC): the cost efficiency that the rest of the work needs.
 * Complete work and an exhausted budget are reasons: the formula alone gives ≤ 0 or ∞ there, which reads as good.
 */
export const toCompleteIndex = (bac: number, ev: number, ac: number, eac: number | null = null): Result<number> => {
  const budget = checkedBudget(bac);
  if (budget) return budget;
  if (!exceeds(bac, ev)) return fail('workComplete');
  const target = eac ?? bac;
  if (!exceeds(target, ac)) return fail(eac === null ? 'budgetExhausted' : 'estimateExhausted', { target, ac });
  return succeed((bac - ev) / (target - ac));
};

/** The reason why a budget cannot be divided by, or undefined when it can. */
export const checkedBudget = (bac: number): Failure | undefined => {
  if (bac === 0) return fail('noBudget');
  return bac < 0 ? fail('negativeBudget', { bac }) : undefined;
};

const withoutActuals = (ev: number): Failure => fail(ev === 0 ? 'notStarted' : 'noActuals');
const withoutPlan = (ev: number): Failure => fail(ev === 0 ? 'nothingPlanned' : 'earlyStart');
