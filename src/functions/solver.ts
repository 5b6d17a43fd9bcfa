import { fail, succeed, type Result } from '../domain/result';
import {
  greedySelection,
  isFeasible,
  isPlain,
  linearProgram,
  provenBest,
  relaxedBound,
  valueOf,
  type CheckedProblem,
  type Selection,
} from '../domain/portfolio/selection';
import { highsFrom, solveZeroOne, type Highs, type LoadHighs, type ZeroOneAnswer, type ZeroOneTask } from './highs';
import { runWithPauses } from './yielding';

/** Seconds that the solver may take for one call: with one budget it is to prove the optimum, which groups and requirements can make long. */
const TIME_ALLOWED = { oneBudget: 20, severalBudgets: 1.6 } as const;

/** Undefined when it was cancelled. */
export type Solve = (task: ZeroOneTask, signal: AbortSignal | undefined) => Promise<ZeroOneAnswer | undefined>;

const solveInThisThread = (load: LoadHighs): Solve => {
  let highs: Promise<Highs> | undefined;
  return async (task) => {
    highs ??= load();
    return solveZeroOne(await highs, task);
  };
};

/** `highs.mjs` lies beside the page. */
export const addressBesidePage = (): string => new URL('highs.mjs', document.baseURI).href;

/** HiGHS is not bundled: Node finds the package, a page finds it beside itself. */
export const solveHere: Solve = solveInThisThread(() => {
  const inNode = typeof process === 'object' && typeof process.versions?.node === 'string';
  return highsFrom(inNode ? 'highs' : addressBesidePage());
});

let solve: Solve = solveHere;

/** Solves otherwise: in a worker. */
export const solveBy = (other: Solve): void => {
  solve = other;
};

/** Takes the solver from elsewhere: for a program that lies outside the package. */
export const takeSolverFrom = (load: LoadHighs): void => solveBy(solveInThisThread(load));

/**
 * The best choice found: of a plain problem the proven optimum, of others what HiGHS proves or finds in the time allowed. Never worse than greedy, and
 * checked again to the cent.
 */
export const selectProjects = async (problem: CheckedProblem, signal?: AbortSignal): Promise<Result<Selection>> => {
  if (isPlain(problem)) {
    const best = await runWithPauses(provenBest(problem), signal);
    if (best) return succeed(best);
  }
  if (signal?.aborted === true) return fail('cancelled');
  const greedy = greedySelection(problem);
  try {
    const seconds = problem.budgets.length === 1 ? TIME_ALLOWED.oneBudget : TIME_ALLOWED.severalBudgets;
    const found = await solve({ program: linearProgram(problem), start: greedy, seconds }, signal);
    return found === undefined ? fail('cancelled') : succeed(better(problem, greedy, found));
  } catch (error) {
    return fail('solverFailed', { found: error instanceof Error ? error.message : String(error) });
  }
};

const better = (problem: CheckedProblem, greedy: readonly boolean[], found: ZeroOneAnswer): Selection => {
  const greedyValue = valueOf(problem, greedy);
  const foundValue = isFeasible(problem, found.chosen) ? valueOf(problem, found.chosen) : -Infinity;
  const [chosen, value] = foundValue >= greedyValue ? [found.chosen, foundValue] : [greedy, greedyValue];
  const relaxed = relaxedBound(problem);
  const bound = Number.isFinite(found.bound) ? Math.min(found.bound, relaxed) : relaxed;
  // A bound within the solver's tolerance of the value is the value.
  return { chosen, value, bound: bound - value <= 1e-9 * Math.max(1, Math.abs(value)) ? value : bound };
};

/** A choice that several cells may ask for; it is given up when all of them have. */
interface Shared {
  readonly selection: Promise<Result<Selection>>;
  readonly cancelling: AbortController;
  asking: number;
}

const remembered = new Map<string, Shared>();
const MOST_REMEMBERED = 8;

/** The same for the same problem, so that a choice and its gap belong together however long each took. */
export const rememberedSelection = (problem: CheckedProblem, signal?: AbortSignal): Promise<Result<Selection>> => {
  const key = JSON.stringify([problem.values, problem.costs, problem.budgets, problem.fixed, problem.groups, problem.requires]);
  const shared = remembered.get(key) ?? remember(key, problem);
  shared.asking += 1;
  if (signal === undefined) return shared.selection;
  return new Promise((resolve) => {
    const leave = (): void => {
      shared.asking -= 1;
      if (shared.asking === 0) {
        shared.cancelling.abort();
        forget(key, shared);
      }
      resolve(fail('cancelled'));
    };
    if (signal.aborted) return leave();
    signal.addEventListener('abort', leave, { once: true });
    void shared.selection.then((selection) => {
      signal.removeEventListener('abort', leave);
      resolve(selection);
    });
  });
};

const remember = (key: string, problem: CheckedProblem): Shared => {
  const cancelling = new AbortController();
  const shared: Shared = { selection: selectProjects(problem, cancelling.signal), cancelling, asking: 0 };
  remembered.set(key, shared);
  void shared.selection.then((selection) => {
    if (!selection.ok) forget(key, shared);
  });
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MOST_REMEMBERED) break;
    remembered.delete(oldest);
  }
  return shared;
};

const forget = (key: string, shared: Shared): void => {
  if (remembered.get(key) === shared) remembered.delete(key);
};
