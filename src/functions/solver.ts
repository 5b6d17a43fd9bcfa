import type loadHighs from 'highs';
import { fail, succeed, type Result } from '../domain/result';
import {
  greedySelection,
  isFeasible,
  isPlain,
  linearProgram,
  provenBest,
  valueOf,
  type CheckedProblem,
  type Selection,
} from '../domain/portfolio/selection';

/** Seconds that the solver may take for one call. */
const TIME_ALLOWED = 1.6;

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/**
 * HiGHS is not bundled: Node finds the package, a page finds `highs.mjs` and `highs.wasm` beside itself.
 */
const loadInstalled = async (): Promise<Highs> => {
  const inNode = typeof process === 'object' && typeof process.versions?.node === 'string';
  const address = inNode ? 'highs' : new URL('highs.mjs', document.baseURI).href;
  const { default: load } = (await import(/* webpackIgnore: true */ address)) as { readonly default: typeof loadHighs };
  return load();
};

let loadSolver: () => Promise<Highs> = loadInstalled;
let solver: Promise<Highs> | undefined;

/** Takes the solver from elsewhere: a worker, or a program that lies outside the package. */
export const takeSolverFrom = (load: () => Promise<Highs>): void => {
  loadSolver = load;
  solver = undefined;
};

/**
 * The best choice found: of a plain problem the proven optimum, of others what HiGHS proves or finds in the time allowed. Never worse than greedy, and
 * checked again to the cent.
 */
export const selectProjects = async (problem: CheckedProblem): Promise<Result<Selection>> => {
  if (isPlain(problem)) {
    const best = provenBest(problem);
    if (best) return succeed(best);
  }
  const greedy = greedySelection(problem);
  solver ??= loadSolver();
  const highs = await solver;
  const found = highs.withModel({ format: 'lp', data: linearProgram(problem) }, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: TIME_ALLOWED });
    model.setSolution({ colValue: greedy.map(Number) });
    model.run();
    const { colValue } = model.getSolution();
    return { chosen: greedy.map((_, project) => (colValue?.[project] ?? 0) > 0.5), bound: Number(model.info.get('mip_dual_bound')) };
  });
  return succeed(better(problem, greedy, found));
};

const better = (problem: CheckedProblem, greedy: readonly boolean[], found: { chosen: readonly boolean[]; bound: number }): Selection => {
  const greedyValue = valueOf(problem, greedy);
  const foundValue = isFeasible(problem, found.chosen) ? valueOf(problem, found.chosen) : -Infinity;
  const [chosen, value] = foundValue >= greedyValue ? [found.chosen, foundValue] : [greedy, greedyValue];
  const everything = valueOf(
    problem,
    problem.values.map((each, project) => problem.fixed[project] === 'in' || (problem.fixed[project] === null && each > 0)),
  );
  const bound = Number.isFinite(found.bound) ? Math.min(found.bound, everything) : everything;
  // A bound within the solver's tolerance of the value is the value.
  return { chosen, value, bound: bound - value <= 1e-9 * Math.max(1, Math.abs(value)) ? value : bound };
};

const remembered = new Map<string, Promise<Result<Selection>>>();
const MOST_REMEMBERED = 8;

/** The same for the same problem, so that a choice and its gap belong together however long each took. */
export const rememberedSelection = (problem: CheckedProblem): Promise<Result<Selection>> => {
  const key = JSON.stringify([problem.values, problem.costs, problem.budgets, problem.fixed, problem.groups, problem.requires]);
  const known = remembered.get(key);
  if (known) return known;
  const selection = selectProjects(problem).catch((error: unknown) => {
    remembered.delete(key);
    return fail('solverFailed', { found: error instanceof Error ? error.message : String(error) });
  });
  remembered.set(key, selection);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MOST_REMEMBERED) break;
    remembered.delete(oldest);
  }
  return selection;
};
