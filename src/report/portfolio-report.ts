import { monthOf, partsOf, type DayNumber } from '../domain/calendar/days';
import { rollUp, rollUpByMonth, sumRollUps, type RollUp, type RollUpInput } from '../domain/evm/roll-up';
import { totalsRate } from '../domain/money/convert';
import { sumKnown } from '../domain/money/sum';
import { RATINGS, worstOf } from '../domain/rag/rating';
import { known, type ReasonCode, type Result } from '../domain/result';
import type { BudgetLine } from '../standard/data/records/budget-line';
import type { ExceptionRow } from '../standard/data/records/exception';
import type { Project } from '../standard/data/records/project';
import type { RaidItem } from '../standard/data/records/raid-item';
import { exchangeRates, type Rate } from '../standard/data/records/rate';
import type { StatusUpdate } from '../standard/data/records/status-update';
import type { PortfolioRows } from '../standard/data/rows';
import type { RatingCode } from '../standard/model/identity';
import { EARNED_VALUE } from '../standard/data/measures/earned-value';
import { GROUP_MEASURES, isOpen } from '../standard/data/measures/groups';
import { overProjects, PORTFOLIO_MEASURES } from '../standard/data/measures/portfolio';
import { POPULATIONS } from '../standard/data/measures/populations';
import { ROW_MEASURES } from '../standard/data/measures/rows';
import { performanceInput, type ConvertMoney } from '../standard/measures/performance-input';
import { totalsByCurrency, type CurrencyTotals } from '../standard/measures/totals-by-currency';

/** Everything that the report is made from. Amounts are in their own currencies. */
export interface Portfolio {
  readonly rows: PortfolioRows;
  readonly rates: readonly Rate[];
  readonly exceptions: readonly ExceptionRow[];
  readonly organisation: string;
  /** Reporting currency. */
  readonly currency: string;
  readonly statusDate: DayNumber;
  /** When the report was made: an Excel serial with its fraction. */
  readonly madeAt: number;
}

export const RATING_ORDER: readonly RatingCode[] = ['green', 'amberGreen', 'amber', 'amberRed', 'red', 'noData'];

/** Which amounts most projects have: the whole project's, or this year's where a register knows only those. */
export type MoneyBasis = 'total' | 'year';

export interface ProjectLine {
  /** As the register has it, with the organisation's own fields. */
  readonly project: Project;
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly manager: string;
  readonly status: string | null;
  readonly rating: RatingCode;
  readonly start: DayNumber | null;
  readonly finishBaseline: DayNumber | null;
  readonly finishForecast: DayNumber | null;
  /** Calendar days; positive is late. */
  readonly slip: number | null;
  /** In reporting currency from here on; null where there is none or no rate. */
  readonly budget: number | null;
  readonly forecast: number | null;
  readonly wholeLifeCost: number | null;
  readonly benefits: number | null;
  readonly performance: RollUp;
  /** Null where nobody gave what it is made from; a reason where it is undefined. */
  readonly percentComplete: Result<number> | null;
  readonly cpi: Result<number> | null;
  readonly spi: Result<number> | null;
  readonly estimate: Result<number> | null;
  /** Highest probability × impact of its open risks. */
  readonly riskScore: number | null;
  readonly lastStatus: StatusUpdate | null;
  /** Why a measure is undefined. */
  readonly reasons: readonly ReasonCode[];
  readonly source: string;
}

export interface DepartmentLine {
  readonly department: string;
  readonly projects: number;
  readonly budget: number | null;
  readonly forecast: number | null;
  readonly wholeLifeCost: number | null;
  readonly ratings: Readonly<Record<RatingCode, number>>;
}

export interface Bubble {
  readonly name: string;
  readonly rating: RatingCode;
  /** 1 is low, 5 is high. */
  readonly risk: number;
  readonly value: number;
  readonly size: number;
}

export interface PortfolioReport {
  readonly organisation: string;
  readonly currency: string;
  readonly statusDate: DayNumber;
  readonly madeAt: number;
  readonly basis: MoneyBasis;
  readonly budget: number | null;
  readonly forecast: number | null;
  readonly wholeLifeCost: number | null;
  readonly performance: RollUp;
  /** Over the projects whose earned value and actual cost (CPI) or planned value (SPI) are both known; `coverage` tells how many. */
  readonly cpi: Result<number> | null;
  readonly spi: Result<number> | null;
  readonly coverage: { readonly cpi: number; readonly spi: number; readonly measured: number };
  /** Null where no project tells both finishes. */
  readonly late: number | null;
  readonly overBudget: number;
  readonly ratings: Readonly<Record<RatingCode, number>>;
  readonly projects: readonly ProjectLine[];
  /** Rows of the register that are no projects: they are in no other figure. */
  readonly requests: number;
  /** What was asked for and waits for its decision. */
  readonly waiting: number;
  readonly attention: readonly ProjectLine[];
  readonly departments: readonly DepartmentLine[];
  readonly bubbles: readonly Bubble[];
  readonly overTime: readonly {
    readonly month: DayNumber;
    readonly pv: number | null;
    readonly ev: number | null;
    readonly ac: number | null;
  }[];
  readonly finishes: readonly { readonly year: number; readonly baseline: number; readonly forecast: number }[];
  readonly spending: readonly SpendingLine[];
  readonly months: readonly SpendingMonth[];
  readonly risks: readonly RiskLine[];
  readonly currencies: Readonly<Record<string, CurrencyTotals>>;
  readonly sources: readonly { readonly file: string; readonly version: string; readonly time: number | null; readonly projects: number }[];
  readonly exceptions: { readonly error: number; readonly warning: number; readonly info: number };
  /** Currencies that had no rate to the reporting currency: their amounts are in `currencies` only. */
  readonly unconverted: readonly string[];
}

export interface SpendingLine {
  readonly expenditure: string | null;
  readonly category: string | null;
  readonly baseline: number | null;
  readonly committed: number | null;
  readonly actual: number | null;
  readonly outlook: number | null;
}

export interface SpendingMonth {
  readonly month: DayNumber;
  readonly baseline: number | null;
  readonly committed: number | null;
  readonly actual: number | null;
  readonly outlook: number | null;
}

export interface RiskLine {
  readonly item: RaidItem;
  readonly project: string;
  readonly score: number | null;
  readonly emv: number | null;
}

const ATTENTION = 10;
/** More than that, the largest first, only cover each other. */
const MOST_BUBBLES = 250;

/** The report of a portfolio as plain values: what sheets, page and slides draw. */
export function buildPortfolioReport(whole: Portfolio): PortfolioReport {
  const portfolio: Portfolio = { ...whole, rows: withoutRequests(whole.rows) };
  const { currency, statusDate } = portfolio;
  const convert = converter(portfolio);
  const tasks = groupBy(portfolio.rows.task, (task) => task.projectId ?? '');
  const lines = groupBy(portfolio.rows.budgetLine, (line) => line.projectId ?? '');
  const updates = groupBy(portfolio.rows.statusUpdate, (update) => update.projectId ?? '');
  const risks = groupBy(portfolio.rows.raidItem, (item) => item.projectId ?? '');
  const basis: MoneyBasis = portfolio.rows.project.some((project) => project.budget !== null || project.forecast !== null)
    ? 'total'
    : 'year';

  /** What a project's measures are made from, in one currency; nothing at all where an amount has no rate, for a part would pass for the whole. */
  const inputOf = (project: Project, target: string): Omit<RollUpInput, 'statusDate'> => {
    const convertTo = target === currency ? convert : converter({ ...portfolio, currency: target });
    let missing = false;
    const input = performanceInput(
      project,
      tasks.get(project.id ?? '') ?? [],
      lines.get(project.id ?? '') ?? [],
      project.currency ?? currency,
      (amount, from) => {
        const converted = convertTo(amount, from);
        missing ||= amount !== null && converted === null;
        return converted;
      },
    );
    return missing ? { work: [], costs: [] } : input;
  };
  const inputs = new Map(portfolio.rows.project.map((project) => [project, inputOf(project, currency)]));
  const projects = portfolio.rows.project.map((project): ProjectLine => {
    const own = project.currency ?? currency;
    const money = (amount: number | null): number | null => convert(amount, own);
    const performance = rollUp({ ...(inputs.get(project) ?? { work: [], costs: [] }), statusDate });
    const lastStatus = latest(updates.get(project.id ?? '') ?? [], statusDate);
    const measures = measuresOf(performance);
    return {
      project,
      id: project.id ?? '',
      name: project.name ?? '',
      department: project.department ?? '',
      manager: project.manager ?? '',
      status: project.status,
      rating: ratingOf(project, lastStatus),
      start: project.start,
      finishBaseline: project.finishBaseline,
      finishForecast: project.finishForecast,
      slip: known(ROW_MEASURES.slip.compute(project)),
      budget: money(basis === 'total' ? project.budget : project.yearBudget),
      forecast: money(basis === 'total' ? project.forecast : project.yearForecast),
      wholeLifeCost: money(project.wholeLifeCost),
      benefits: money(project.benefits),
      performance,
      ...measures,
      riskScore: known(GROUP_MEASURES.riskScore.compute(risks.get(project.id ?? '') ?? [])),
      lastStatus,
      reasons: [...new Set(Object.values(measures).flatMap((measure) => (measure === null || measure.ok ? [] : [measure.reason])))],
      source: project.sourceFile ?? '',
    };
  });

  const performance = sumRollUps(projects.map((line) => line.performance));
  const months = sumByMonth(
    portfolio.rows.project.map((project) => rollUpByMonth({ ...(inputs.get(project) ?? { work: [], costs: [] }), statusDate })),
    monthOf(statusDate),
  );
  const parts = projects.map((line) => line.performance);
  const [cpi, spi] = [overProjects('cpi', parts), overProjects('spi', parts)];
  const currencyOf = new Map(portfolio.rows.project.map((project) => [project.id, project.currency]));
  const lineMoney = (line: BudgetLine, amount: number | null): number | null =>
    convert(amount, line.currency ?? currencyOf.get(line.projectId) ?? currency);
  return {
    organisation: portfolio.organisation,
    currency,
    statusDate,
    madeAt: portfolio.madeAt,
    basis,
    budget: known(PORTFOLIO_MEASURES.budget.compute(projects)),
    forecast: known(PORTFOLIO_MEASURES.forecast.compute(projects)),
    wholeLifeCost: known(PORTFOLIO_MEASURES.wholeLifeCost.compute(projects)),
    performance,
    cpi: cpi.value,
    spi: spi.value,
    coverage: { cpi: cpi.known, spi: spi.known, measured: parts.filter(hasWork).length },
    late: known(PORTFOLIO_MEASURES.late.compute(projects)),
    overBudget: known(PORTFOLIO_MEASURES.overBudget.compute(projects)) ?? 0,
    ratings: countRatings(projects),
    projects,
    requests: whole.rows.project.length - projects.length,
    waiting: whole.rows.project.filter(POPULATIONS.waiting.includes).length,
    attention: projects
      .filter((line) => line.rating === 'red' || line.rating === 'amberRed')
      .sort(byUrgency)
      .slice(0, ATTENTION),
    departments: departmentsOf(projects),
    bubbles: projects
      .flatMap(bubbleOf)
      .sort((a, b) => b.size - a.size)
      .slice(0, MOST_BUBBLES),
    overTime: months,
    finishes: finishesOf(projects),
    spending: [...groupBy(portfolio.rows.budgetLine, (line) => `${line.expenditure ?? ''}\n${line.category ?? ''}`).values()]
      .map((group) => ({
        expenditure: group[0]?.expenditure ?? null,
        category: group[0]?.category ?? null,
        ...spendingOf(group, lineMoney),
      }))
      .sort(byExpenditure),
    months: [...groupBy(portfolio.rows.budgetLine, (line) => (line.month === null ? 0 : monthOf(line.month))).entries()]
      .filter(([month]) => month > 0)
      .sort(([a], [b]) => a - b)
      .map(([month, group]) => ({ month, ...spendingOf(group, lineMoney) })),
    risks: risksOf(portfolio, convert),
    currencies: totalsByCurrency(
      portfolio.rows.project.map((project) => ({
        project,
        performance: rollUp({ ...inputOf(project, project.currency ?? currency), statusDate }),
      })),
      currency,
    ),
    sources: [...groupBy(portfolio.rows.project, (project) => project.sourceFile ?? '').entries()]
      .filter(([file]) => file !== '')
      .map(([file, group]) => ({
        file,
        version: group[0]?.sourceVersion ?? '',
        time: group[0]?.sourceTime ?? null,
        projects: group.length,
      })),
    exceptions: {
      error: portfolio.exceptions.filter((exception) => exception.severity === 'error').length,
      warning: portfolio.exceptions.filter((exception) => exception.severity === 'warning').length,
      info: portfolio.exceptions.filter((exception) => exception.severity === 'info').length,
    },
    unconverted: [...new Set([...portfolio.rows.project, ...portfolio.rows.budgetLine].map((row) => row.currency ?? currency))].filter(
      (found) => convert(1, found) === null,
    ),
  };
}

/** The projects that were decided for, and what belongs to them. */
function withoutRequests(rows: PortfolioRows): PortfolioRows {
  const requests = new Set(rows.project.filter(POPULATIONS.requests.includes));
  const ids = new Set([...requests].flatMap(({ id }) => (id === null ? [] : [id])));
  const kept = <T extends { readonly projectId: string | null }>(of: readonly T[]): readonly T[] =>
    of.filter(({ projectId }) => projectId === null || !ids.has(projectId));
  return {
    ...rows,
    project: rows.project.filter((project) => !requests.has(project)),
    task: kept(rows.task),
    budgetLine: kept(rows.budgetLine),
    statusUpdate: kept(rows.statusUpdate),
    raidItem: kept(rows.raidItem),
  };
}

/** Converts at the budget rate (else at the only rate there is); null without a rate. */
function converter({ rates, currency, statusDate }: Pick<Portfolio, 'rates' | 'currency' | 'statusDate'>): ConvertMoney {
  const table = exchangeRates(rates);
  const known = new Map<string, number | null>();
  return (amount, from) => {
    if (amount === null) return null;
    if (from === currency) return amount;
    if (!known.has(from)) {
      const found = totalsRate(from, currency, table, statusDate);
      known.set(from, found.ok ? found.value : null);
    }
    const rate = known.get(from) ?? null;
    return rate === null ? null : amount * rate;
  };
}

const measuresOf = (parts: RollUp): Pick<ProjectLine, 'percentComplete' | 'cpi' | 'spi' | 'estimate'> => ({
  percentComplete: EARNED_VALUE.complete.compute(parts),
  cpi: EARNED_VALUE.cpi.compute(parts),
  spi: EARNED_VALUE.spi.compute(parts),
  estimate: EARNED_VALUE.eac.compute(parts),
});

const hasWork = ({ bac, pv, ev, ac }: RollUp): boolean => [bac, pv, ev, ac].some((value) => value !== null && value !== 0);

/** Cumulative curves of several projects added up: a project counts with its last value after its own end, with nothing before its start. */
function sumByMonth(
  curves: readonly (readonly { month: DayNumber; pv: number | null; ev: number | null; ac: number | null }[])[],
  statusMonth: DayNumber,
): PortfolioReport['overTime'] {
  const months = [...new Set(curves.flatMap((curve) => curve.map((point) => point.month)))].sort((a, b) => a - b);
  return months.map((month) => {
    const points = curves.flatMap((curve) => {
      const last = curve.findLast((point) => point.month <= month);
      return last ? [last] : [];
    });
    const past = month <= statusMonth;
    return {
      month,
      pv: sumKnown(points.map((point) => point.pv)),
      ev: past ? sumKnown(points.map((point) => point.ev)) : null,
      ac: past ? sumKnown(points.map((point) => point.ac)) : null,
    };
  });
}

const isRating = (code: string | null): code is RatingCode => code !== null && (RATING_ORDER as readonly string[]).includes(code);

/** The override, else the worst of the four: not the stored value of its formula, which another program may have left old or empty. */
const overallOf = ({ override, schedule, cost, scope, resources }: StatusUpdate): string =>
  override ?? worstOf([schedule, cost, scope, resources].map((rating) => RATINGS.find((known) => known === rating) ?? 'noData'));

/** The register's own rating, else the overall rating of the latest status. */
const ratingOf = (project: Project, status: StatusUpdate | null): RatingCode =>
  [project.confidence, status && overallOf(status)].find(isRating) ?? 'noData';

function latest(updates: readonly StatusUpdate[], statusDate: DayNumber): StatusUpdate | null {
  let last: StatusUpdate | null = null;
  for (const update of updates)
    if (update.date !== null && update.date <= statusDate && (last?.date ?? -Infinity) < update.date) last = update;
  return last;
}

function countRatings(lines: readonly ProjectLine[]): Record<RatingCode, number> {
  const counts = Object.fromEntries(RATING_ORDER.map((rating) => [rating, 0])) as Record<RatingCode, number>;
  for (const line of lines) counts[line.rating] += 1;
  return counts;
}

/** Worst rating first, then the greatest money at stake. */
const byUrgency = (a: ProjectLine, b: ProjectLine): number =>
  RATING_ORDER.indexOf(b.rating === 'noData' ? 'green' : b.rating) - RATING_ORDER.indexOf(a.rating === 'noData' ? 'green' : a.rating) ||
  stake(b) - stake(a);
const stake = (line: ProjectLine): number => line.wholeLifeCost ?? line.forecast ?? line.budget ?? 0;

function departmentsOf(projects: readonly ProjectLine[]): DepartmentLine[] {
  return [...groupBy(projects, (line) => line.department).entries()]
    .map(([department, group]) => ({
      department,
      projects: group.length,
      budget: known(PORTFOLIO_MEASURES.budget.compute(group)),
      forecast: known(PORTFOLIO_MEASURES.forecast.compute(group)),
      wholeLifeCost: known(PORTFOLIO_MEASURES.wholeLifeCost.compute(group)),
      ratings: countRatings(group),
    }))
    .sort((a, b) => (b.budget ?? 0) - (a.budget ?? 0) || (a.department < b.department ? -1 : 1));
}

const EXPENDITURE_ORDER: readonly (string | null)[] = ['capex', 'opex', null];

/** Capex, opex, then what nobody said; the largest first. */
const byExpenditure = (a: SpendingLine, b: SpendingLine): number =>
  EXPENDITURE_ORDER.indexOf(a.expenditure) - EXPENDITURE_ORDER.indexOf(b.expenditure) ||
  (b.baseline ?? b.outlook ?? 0) - (a.baseline ?? a.outlook ?? 0);

const RISK_OF_RATING: Readonly<Partial<Record<RatingCode, number>>> = { green: 1, amberGreen: 2, amber: 3, amberRed: 4, red: 5 };

/** Value is the benefits, else the whole-life cost, else the budget; risk is the rating, or the highest risk score on the same scale of 1 to 5. */
function bubbleOf(line: ProjectLine): Bubble[] {
  const risk = RISK_OF_RATING[line.rating] ?? (line.riskScore === null ? null : Math.max(1, line.riskScore / 5));
  const value = line.benefits ?? line.wholeLifeCost ?? line.budget;
  const size = line.forecast ?? line.budget ?? value;
  return risk === null || value === null || size === null || value <= 0 || size <= 0
    ? []
    : [{ name: line.name, rating: line.rating, risk, value, size }];
}

function finishesOf(projects: readonly ProjectLine[]): PortfolioReport['finishes'] {
  const years = new Map<number, { baseline: number; forecast: number }>();
  const count = (day: DayNumber | null, key: 'baseline' | 'forecast'): void => {
    if (day === null) return;
    const year = partsOf(day).year;
    const counts = years.get(year) ?? { baseline: 0, forecast: 0 };
    counts[key] += 1;
    years.set(year, counts);
  };
  for (const line of projects) {
    count(line.finishBaseline, 'baseline');
    count(line.finishForecast, 'forecast');
  }
  return [...years.entries()].sort(([a], [b]) => a - b).map(([year, counts]) => ({ year, ...counts }));
}

function spendingOf(
  lines: readonly BudgetLine[],
  money: (line: BudgetLine, amount: number | null) => number | null,
): Omit<SpendingMonth, 'month'> {
  const total = (amount: (line: BudgetLine) => number | null): number | null => sumKnown(lines.map((line) => money(line, amount(line))));
  return {
    baseline: total((line) => line.baseline),
    committed: total((line) => line.committed),
    actual: total((line) => line.actual),
    outlook: total((line) => known(ROW_MEASURES.outlook.compute(line))),
  };
}

function risksOf({ rows: { raidItem, project: projects }, currency }: Portfolio, convert: ConvertMoney): RiskLine[] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  return raidItem
    .filter((item) => (item.type === 'threat' || item.type === 'opportunity' || item.type === 'issue') && isOpen(item))
    .map((item): RiskLine => {
      const project = byId.get(item.projectId);
      return {
        item,
        project: project?.name ?? item.projectId ?? '',
        score: known(ROW_MEASURES.score.compute(item)),
        emv: convert(known(ROW_MEASURES.emv.compute(item)), project?.currency ?? currency),
      };
    })
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || Math.abs(b.emv ?? 0) - Math.abs(a.emv ?? 0));
}

function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
