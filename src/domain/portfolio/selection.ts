/**
 * Which projects to do: the most value within one or several budgets (periods, roles), with mandatory, excluded and mutually exclusive
 * projects and projects that require others. Costs are compared in whole cents.
 */
import { sumOf } from '../money/sum';
import { fail, succeed, type Failure, type Result } from '../result';
import { commonDivisor, knapsackSearch } from './knapsack';

export interface SelectionProblem {
  readonly values: readonly number[];
  /** For each project its cost in each budget. */
  readonly costs: readonly (readonly number[])[];
  readonly budgets: readonly number[];
  readonly fixed: readonly ('in' | 'out' | null)[];
  /** At most one of a group. */
  readonly groups: readonly (string | null)[];
  /** Positions of the projects that a project requires. */
  readonly requires: readonly (readonly number[])[];
}

export interface Selection {
  readonly chosen: readonly boolean[];
  readonly value: number;
  /** No choice is worth more than this. */
  readonly bound: number;
}

/** How much of the best possible value this choice may be missing: 0 when it is proven the best. */
export const gapOf = ({ value, bound }: Selection): number => (bound <= value ? 0 : (bound - value) / Math.abs(bound));

/** A problem that was checked, in whole cents, with what is fixed drawn to its consequences. */
export interface CheckedProblem extends SelectionProblem {
  readonly cents: readonly (readonly number[])[];
  readonly budgetCents: readonly number[];
}

export const checkSelection = (problem: SelectionProblem): Result<CheckedProblem> => {
  const count = problem.values.length;
  if (count === 0) return fail('emptyRange');
  for (const other of [problem.costs, problem.fixed, problem.groups, problem.requires]) {
    if (other.length !== count) return fail('unequalLengths', { first: count, second: other.length });
  }
  const row = problem.costs.find((costs) => costs.length !== problem.budgets.length);
  if (row !== undefined) return fail('unequalLengths', { first: row.length, second: problem.budgets.length });
  for (const [project, costs] of problem.costs.entries()) {
    const negative = costs.find((cost) => !(cost >= 0));
    if (negative !== undefined) return fail('negativeCost', { found: negative, row: project + 1 });
  }
  const overdrawn = problem.budgets.find((budget) => !(budget >= 0));
  if (overdrawn !== undefined) return fail('negativeBudget', { bac: overdrawn });
  const fixed = consequences(problem);
  if ('ok' in fixed) return fixed;
  const checked: CheckedProblem = {
    ...problem,
    fixed,
    cents: problem.costs.map((costs) => costs.map((cost) => Math.round(cost * 100))),
    budgetCents: problem.budgets.map((budget) => Math.round(budget * 100)),
  };
  return isFeasible(
    checked,
    fixed.map((each) => each === 'in'),
  )
    ? succeed(checked)
    : fail('infeasible');
};

/** What a mandatory project requires is mandatory; what its group excludes, or requires something excluded, is out. */
const consequences = ({ fixed: given, groups, requires }: SelectionProblem): ('in' | 'out' | null)[] | Failure => {
  const fixed = [...given];
  const members = membersOfGroups(groups);
  const requiredBy = requires.map((): number[] => []);
  for (const [project, needed] of requires.entries()) for (const each of needed) requiredBy[each]?.push(project);
  const moved = fixed.flatMap((each, project) => (each === null ? [] : [project]));
  const set = (project: number, to: 'in' | 'out'): boolean => {
    if (fixed[project] !== null) return fixed[project] === to;
    fixed[project] = to;
    moved.push(project);
    return true;
  };
  for (let project = moved.pop(); project !== undefined; project = moved.pop()) {
    const isIn = fixed[project] === 'in';
    const rivals = isIn ? (members.get(groups[project] ?? null) ?? []) : [];
    const follows =
      rivals.every((rival) => rival === project || set(rival, 'out')) &&
      (isIn
        ? (requires[project] ?? []).every((needed) => set(needed, 'in'))
        : (requiredBy[project] ?? []).every((each) => set(each, 'out')));
    if (!follows) return fail('infeasible');
  }
  return fixed;
};

/** Whether a choice keeps every budget to the cent, every group and every requirement. */
export const isFeasible = (problem: CheckedProblem, chosen: readonly boolean[]): boolean => {
  const groups = new Set<string>();
  const spent = problem.budgetCents.map(() => 0);
  for (const [project, taken] of chosen.entries()) {
    if (!taken) {
      if (problem.fixed[project] === 'in') return false;
      continue;
    }
    if (problem.fixed[project] === 'out') return false;
    const group = problem.groups[project] ?? null;
    if (group !== null && groups.has(group)) return false;
    if (group !== null) groups.add(group);
    if (!(problem.requires[project] ?? []).every((needed) => chosen[needed] === true)) return false;
    for (const [budget, cents] of (problem.cents[project] ?? []).entries()) spent[budget]! += cents;
  }
  return spent.every((cents, budget) => cents <= (problem.budgetCents[budget] ?? 0));
};

export const valueOf = (problem: SelectionProblem, chosen: readonly boolean[]): number =>
  sumOf(problem.values.filter((_, project) => chosen[project] === true));

/** By value for its share of the budgets, highest first, each with what it requires, as long as it fits. */
export const greedySelection = (problem: CheckedProblem): boolean[] => {
  const chosen = problem.fixed.map((each) => each === 'in');
  const share = (project: number): number =>
    (problem.cents[project] ?? []).reduce((sum, cents, budget) => sum + (cents === 0 ? 0 : cents / (problem.budgetCents[budget] ?? 0)), 0);
  const worth = problem.values.map((value, project) => (value > 0 ? value / Math.max(share(project), Number.MIN_VALUE) : -1));
  const order = worth.map((_, project) => project).sort((a, b) => worth[b]! - worth[a]! || a - b);
  const left = problem.budgetCents.map((cents, budget) =>
    chosen.reduce((rest, taken, project) => rest - (taken ? (problem.cents[project]?.[budget] ?? 0) : 0), cents),
  );
  const groups = new Set(problem.groups.filter((group, project) => group !== null && chosen[project]));
  for (const project of order) {
    if (chosen[project] === true || (problem.values[project] ?? 0) <= 0) continue;
    const added = withRequired(problem, chosen, project);
    const taken = added.map((each) => problem.groups[each] ?? null).filter((group) => group !== null);
    const fits =
      added.every((each) => problem.fixed[each] !== 'out') &&
      new Set(taken).size === taken.length &&
      !taken.some((group) => groups.has(group)) &&
      left.every((rest, budget) => added.reduce((sum, each) => sum + (problem.cents[each]?.[budget] ?? 0), 0) <= rest);
    if (!fits || sumOf(added.map((each) => problem.values[each] ?? 0)) <= 0) continue;
    for (const each of added) {
      chosen[each] = true;
      for (const budget of left.keys()) left[budget]! -= problem.cents[each]?.[budget] ?? 0;
    }
    for (const group of taken) groups.add(group);
  }
  return chosen;
};

/** A project and what it requires, directly or not, as far as that is not chosen yet. */
const withRequired = ({ requires }: SelectionProblem, chosen: readonly boolean[], project: number): readonly number[] => {
  const added = new Set([project]);
  for (const each of added) for (const needed of requires[each] ?? []) if (chosen[needed] !== true) added.add(needed);
  return [...added];
};

/**
 * What no choice exceeds: the best that each budget alone allows when projects may be done in part (Dantzig, Operations Research 5, 1957). Optimistic:
 * of groups and requirements only what is fixed counts.
 */
export const relaxedBound = (problem: CheckedProblem): number => {
  const value = (project: number): number => problem.values[project] ?? 0;
  const projects = [...problem.values.keys()];
  const fixed = projects.filter((project) => problem.fixed[project] === 'in');
  const free = projects.filter((project) => problem.fixed[project] === null && value(project) > 0);
  const bounds = problem.budgetCents.map((cents, budget) => {
    const cost = (project: number): number => problem.cents[project]?.[budget] ?? 0;
    let left = fixed.reduce((rest, project) => rest - cost(project), cents);
    const parts = fixed.map(value);
    for (const project of [...free].sort((a, b) => value(b) * cost(a) - value(a) * cost(b))) {
      const share = cost(project) <= left ? 1 : left / cost(project);
      parts.push(value(project) * share);
      left -= cost(project) * share;
      if (left <= 0 && cost(project) > 0) break;
    }
    return sumOf(parts);
  });
  return Math.min(...bounds);
};

/** Whether the problem is one budget and nothing else, so that `provenBest` answers it. */
export const isPlain = (problem: CheckedProblem): boolean => {
  if (problem.budgets.length !== 1) return false;
  const free = problem.fixed.map((each) => each === null);
  const groups = problem.groups.filter((group, project) => group !== null && free[project] === true);
  return (
    new Set(groups).size === groups.length &&
    problem.requires.every((needed, project) => free[project] !== true || needed.every((each) => problem.fixed[each] === 'in'))
  );
};

/** The proven best choice of a plain problem, stopping between its steps; undefined when the search would grow too large. */
export function* provenBest(problem: CheckedProblem): Generator<void, Selection | undefined> {
  const chosen = problem.fixed.map((each) => each === 'in');
  const spent = chosen.reduce((sum, taken, project) => sum + (taken ? (problem.cents[project]?.[0] ?? 0) : 0), 0);
  const room = (problem.budgetCents[0] ?? 0) - spent;
  const candidates: number[] = [];
  for (const [project, value] of problem.values.entries()) {
    const cost = problem.cents[project]?.[0] ?? 0;
    if (problem.fixed[project] !== null || !(value > 0) || cost > room) continue;
    if (cost === 0) chosen[project] = true;
    else candidates.push(project);
  }
  const values = wholeValues(candidates.map((project) => problem.values[project] ?? 0));
  const divisor = candidates.reduce((common, project) => commonDivisor(common, problem.cents[project]?.[0] ?? 0), 0) || 1;
  const items = candidates.map((project, at) => ({ value: values[at] ?? 0, cost: (problem.cents[project]?.[0] ?? 0) / divisor }));
  const best = yield* knapsackSearch(items, Math.floor(room / divisor));
  if (best === undefined) return undefined;
  for (const [at, project] of candidates.entries()) if (best[at] === true) chosen[project] = true;
  const value = valueOf(problem, chosen);
  return { chosen, value, bound: value };
}

/** Values with up to four decimals made whole, so that sums of them are exact; others as they are. */
const wholeValues = (values: readonly number[]): readonly number[] => {
  const scale = [1, 10, 100, 1000, 10_000].find((each) =>
    values.every((value) => Math.round(value * each) / each === value && value * each < 1e12),
  );
  return scale === undefined ? values : values.map((value) => Math.round(value * scale));
};

/** The problem in the CPLEX LP format: variables x0, x1 … in the order of the projects, costs in whole cents over their common divisor. */
export const linearProgram = (problem: CheckedProblem): string => {
  const terms = (factors: readonly number[]): string =>
    factors.flatMap((factor, project) => (factor === 0 ? [] : [`${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${project}`])).join('\n ');
  const rows: string[] = [];
  for (const [budget, cents] of problem.budgetCents.entries()) {
    const column = problem.cents.map((costs) => costs[budget] ?? 0);
    const divisor = column.reduce(commonDivisor, 0);
    if (divisor > 0) rows.push(`${terms(column.map((cost) => cost / divisor))} <= ${Math.floor(cents / divisor)}`);
  }
  for (const members of membersOfGroups(problem.groups).values())
    if (members.length > 1) rows.push(`${members.map((project) => `+ x${project}`).join('\n ')} <= 1`);
  for (const [project, needed] of problem.requires.entries()) for (const each of needed) rows.push(`x${project} - x${each} <= 0`);
  const bounds = problem.fixed.flatMap((fixed, project) => (fixed === null ? [] : [`x${project} = ${fixed === 'in' ? 1 : 0}`]));
  const names = problem.values.map((_, project) => `x${project}`).join('\n ');
  const constraints = rows.length === 0 ? 'x0 <= 1' : rows.map((row, index) => ` r${index}: ${row}`).join('\n');
  // Every variable stands in the objective, be it with 0: columns are numbered by first appearance.
  const objective = problem.values.map((value, project) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${project}`).join('\n ');
  return `Maximize\n obj: ${objective}\nSubject To\n${constraints}\nBounds\n ${bounds.join('\n ')}\nBinary\n ${names}\nEnd\n`;
};

const membersOfGroups = (groups: readonly (string | null)[]): ReadonlyMap<string | null, readonly number[]> => {
  const members = new Map<string | null, number[]>();
  for (const [project, group] of groups.entries()) {
    if (group === null) continue;
    const list = members.get(group);
    if (list) list.push(project);
    else members.set(group, [project]);
  }
  return members;
};
