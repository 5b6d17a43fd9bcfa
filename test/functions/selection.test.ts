import fc from 'fast-check';
import { bestKnapsack } from '../../src/domain/portfolio/knapsack';
import {
  checkSelection,
  gapOf,
  greedySelection,
  isFeasible,
  relaxedBound,
  valueOf,
  type CheckedProblem,
  type SelectionProblem,
} from '../../src/domain/portfolio/selection';
import type { ZeroOneAnswer, ZeroOneTask } from '../../src/functions/highs';
import { callFunction, type CallResult } from '../../src/functions/call';
import { rememberedSelection, selectProjects, solveBy, solveHere } from '../../src/functions/solver';
import { solveInWorker } from '../../src/functions/solver-in-worker';
import type { SolverReply } from '../../src/functions/solver-messages';

const plain = (values: number[], costs: number[], budget: number): SelectionProblem => ({
  values,
  costs: costs.map((cost) => [cost]),
  budgets: [budget],
  fixed: values.map(() => null),
  groups: values.map(() => null),
  requires: values.map(() => []),
});

const checked = (problem: SelectionProblem): CheckedProblem => {
  const result = checkSelection(problem);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

const select = async (problem: SelectionProblem) => {
  const selection = await selectProjects(checked(problem));
  if (!selection.ok) throw new Error(selection.reason);
  return selection.value;
};

/** Second method: every choice there is. */
const byTryingAll = (problem: CheckedProblem): number => {
  let best = -Infinity;
  for (let choice = 0; choice < 2 ** problem.values.length; choice += 1) {
    const chosen = problem.values.map((_, project) => (choice & (1 << project)) !== 0);
    if (isFeasible(problem, chosen)) best = Math.max(best, valueOf(problem, chosen));
  }
  return best;
};

describe('Knapsack', () => {
  // J. Burkardt, Florida State University, KNAPSACK_01 data sets P02, P07 and P08: optimal values 51, 1458 and 13549094 (people.sc.fsu.edu/~jburkardt/datasets/knapsack_01).
  test.each([
    [[24, 13, 23, 15, 16], [12, 7, 11, 8, 9], 26, 51],
    [
      [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240],
      [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120],
      750,
      1458,
    ],
    [
      [
        825594, 1677009, 1676628, 1523970, 943972, 97426, 69666, 1296457, 1679693, 1902996, 1844992, 1049289, 1252836, 1319836, 953277,
        2067538, 675367, 853655, 1826027, 65731, 901489, 577243, 466257, 369261,
      ],
      [
        382745, 799601, 909247, 729069, 467902, 44328, 34610, 698150, 823460, 903959, 853665, 551830, 610856, 670702, 488960, 951111,
        323046, 446298, 931161, 31385, 496951, 264724, 224916, 169684,
      ],
      6404180,
      13549094,
    ],
  ])('of a published set', (values, costs, capacity, optimum) => {
    const chosen = bestKnapsack(
      values.map((value, item) => ({ value, cost: costs[item] ?? 0 })),
      capacity,
    );
    expect(values.reduce((sum, value, item) => sum + (chosen?.[item] === true ? value : 0), 0)).toBe(optimum);
    expect(costs.reduce((sum, cost, item) => sum + (chosen?.[item] === true ? cost : 0), 0)).toBeLessThanOrEqual(capacity);
  });
});

describe('Knapsacks that are hard', () => {
  /** Second method: the best value for every capacity (R. Bellman, 1957). */
  const byTable = (values: readonly number[], costs: readonly number[], capacity: number): number => {
    const best = new Float64Array(capacity + 1);
    for (const [item, cost] of costs.entries())
      for (let room = capacity, value = values[item]!; room >= cost; room -= 1) {
        const taken = best[room - cost]! + value;
        if (taken > best[room]!) best[room] = taken;
      }
    return best[capacity]!;
  };
  // The kinds of D. Pisinger, "Where are the hard knapsack problems?" (Computers & Operations Research, 2005).
  test.each<[string, (cost: number, any: number) => number]>([
    ['strongly correlated: cost + 400', (cost) => cost + 400],
    ['inverse strongly correlated: cost − 90', (cost) => cost - 90],
    ['almost strongly correlated', (cost, any) => cost + 390 + (any % 21)],
    ['subset sum', (cost) => cost],
    ['even–odd: a capacity that no choice fills', (cost) => 2 * Math.ceil(cost / 2)],
    ['ceilings of thirds', (cost) => 3 * Math.ceil(cost / 3)],
    ['on a circle', (cost) => Math.round((2 / 3) * Math.sqrt(4 * 4000 ** 2 - (cost - 8000) ** 2))],
    ['fractions', (cost, any) => (cost + any / 7) * Math.PI],
  ])('%s', (_, valueFor) => {
    for (const seed of [1, 2, 3]) {
      let state = seed;
      const next = (): number => (state = (state * 48_271) % 2_147_483_647);
      const costs = Array.from({ length: 70 }, () => 100 + (next() % 3900));
      const values = costs.map((cost) => valueFor(cost, next() % 1000));
      const capacity = Math.floor(costs.reduce((sum, cost) => sum + cost, 0) / (2 * seed));
      const chosen = bestKnapsack(
        values.map((value, item) => ({ value, cost: costs[item]! })),
        capacity,
      );
      const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount, item) => sum + (chosen![item] ? amount : 0), 0);
      expect(total(costs)).toBeLessThanOrEqual(capacity);
      expect(total(values)).toBeCloseTo(byTable(values, costs, capacity), 4);
    }
  });
});

describe('Giving up', () => {
  /** Values that fall behind costs a little: some hundred milliseconds of search. */
  const long = (): CheckedProblem => {
    let state = 11;
    const costs = Array.from({ length: 500 }, () => 1000 + ((state = (state * 48_271) % 2_147_483_647) % 99_000));
    return checked(
      plain(
        costs.map((cost) => Math.round(cost ** 0.9)),
        costs,
        12_000_000,
      ),
    );
  };
  test('a search stops at its next step once it is cancelled', async () => {
    const cancelling = new AbortController();
    const selection = selectProjects(long(), cancelling.signal);
    cancelling.abort();
    expect(await selection).toMatchObject({ ok: false, reason: 'cancelled' });
  });
  test('one cell that is cancelled leaves the choice to another that asked for the same', async () => {
    const problem = checked(plain([60, 100, 120], [10, 20, 30], 50));
    const cancelling = new AbortController();
    const first = rememberedSelection(problem, cancelling.signal);
    const second = rememberedSelection(problem, new AbortController().signal);
    cancelling.abort();
    expect(await first).toMatchObject({ reason: 'cancelled' });
    expect(await second).toMatchObject({ value: { value: 220 } });
  });
  test('a choice that every cell gave up is made anew when it is asked for again', async () => {
    const problem = long();
    const cancelling = new AbortController();
    const first = rememberedSelection(problem, cancelling.signal);
    cancelling.abort();
    expect(await first).toMatchObject({ reason: 'cancelled' });
    expect(await rememberedSelection(problem, new AbortController().signal)).toMatchObject({ ok: true });
  });
});

describe('The solver in a worker', () => {
  const task: ZeroOneTask = { program: 'Maximize', start: [true], seconds: 1 };
  const reply: ZeroOneAnswer = { chosen: [true], bound: 7 };
  /** Stands in for the browser's: answers, fails or keeps silent. */
  class StandIn extends EventTarget {
    static started = 0;
    terminated = false;
    constructor(private readonly message: SolverReply | 'error' | undefined) {
      super();
      StandIn.started += 1;
    }
    postMessage(): void {
      const { message } = this;
      if (message === undefined) return;
      queueMicrotask(() => this.dispatchEvent(message === 'error' ? new Event('error') : new MessageEvent('message', { data: message })));
    }
    terminate(): void {
      this.terminated = true;
    }
  }
  const solving = (worker: () => StandIn) =>
    solveInWorker(
      () => worker() as unknown as Worker,
      'highs.mjs',
      async () => ({ chosen: [false], bound: 0 }),
    );
  beforeEach(() => (StandIn.started = 0));

  test('is started once and asked again and again', async () => {
    const solve = solving(() => new StandIn({ answer: reply }));
    expect(await Promise.all([solve(task, undefined), solve(task, undefined)])).toEqual([reply, reply]);
    expect(StandIn.started).toBe(1);
  });
  test('ends when the call is cancelled, and is started anew for the next', async () => {
    const workers = [new StandIn(undefined), new StandIn({ answer: reply })];
    let at = 0;
    const solve = solving(() => workers[at++]!);
    const cancelling = new AbortController();
    const first = solve(task, cancelling.signal);
    await new Promise((resolve) => setTimeout(resolve, 5));
    cancelling.abort();
    expect(await first).toBeUndefined();
    expect(workers[0]!.terminated).toBe(true);
    expect(await solve(task, undefined)).toEqual(reply);
  });
  test('that does not start or fails leaves the work to the page', async () => {
    const here = { chosen: [false], bound: 0 };
    expect(await solving(() => new StandIn('error'))(task, undefined)).toEqual(here);
    expect(await solving(() => new StandIn({ failed: 'no memory' }))(task, undefined)).toEqual(here);
    const forbidden = solving(() => {
      throw new Error('blocked by the page’s policy');
    });
    expect(await forbidden(task, undefined)).toEqual(here);
  });
});

describe('What a cell says of a project', () => {
  const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
  const choose = (budget: number, mandatory: unknown, groups: unknown, language: 'en' | 'fr' = 'en'): Promise<CallResult> =>
    callFunction('SELECTPROJECTS', [column(60, 100, 120), column(10, 20, 30), budget, mandatory, groups], language);

  test.each([-1, '-1', '\u22121', 'excluded', 'Exclu', 'EXCLUE'])('%p keeps it out', async (cell) =>
    expect(await choose(60, column('', cell, null), null)).toEqual({ value: column(1, 0, 1) }),
  );
  test.each([1, '1', true, 'VRAI', 'x', 'Imposé'])('%p makes it a must', async (cell) =>
    expect(await choose(30, column(cell, 0, false), null)).toEqual({ value: column(1, 1, 0) }),
  );
  test('anything else is told with its row and the words that there are', async () => {
    expect(await choose(60, column('', '', 'maybe'), null)).toMatchObject({
      error: '#VALUE!',
      message: 'mandatory, row 3: maybe is not one of "mandatory", "excluded", "free".',
    });
    expect(await choose(60, column('', '', 'peut-être'), null, 'fr')).toMatchObject({
      message: expect.stringMatching(
        /^imposés, ligne 3\u00a0: peut-être .*«\u00a0imposé\u00a0», «\u00a0exclu\u00a0», «\u00a0libre\u00a0»\.$/,
      ) as string,
    });
  });
  test.each([
    ['P1-1', 'P11'],
    ['A-1', 'A1'],
    ['é', 'e'],
    [1, -1],
    [false, false],
  ])('%p and %p are no group', async (one, other) =>
    expect(await choose(60, null, column(one, other, ''))).toEqual({ value: column(1, 1, 1) }),
  );
  test('the same word in another case is the same group', async () =>
    expect(await choose(60, null, column('Lyon', ' LYON', ''))).toEqual({ value: column(0, 1, 1) }));
  test('a negative cost and a bad requirement are told with their rows', async () => {
    expect(await callFunction('SELECTPROJECTS', [column(1, 1), column(1, -1), 5], 'en')).toMatchObject({
      message: 'A cost is not negative: -1, row 2.',
    });
    expect(await callFunction('SELECTPROJECTS', [column(1, 1), column(1, 1), 5, null, null, column('', 3)], 'en')).toMatchObject({
      message: 'A requirement is the number of a row from 1 to 2, not 3, row 2.',
    });
  });
});

describe('Selection of projects', () => {
  test('has time to prove the optimum of one budget, and answers soon with several', async () => {
    const seconds: number[] = [];
    solveBy((task) => {
      seconds.push(task.seconds);
      return Promise.resolve({ chosen: task.start, bound: Infinity });
    });
    const grouped: SelectionProblem = { ...plain([1, 2], [1, 2], 2), groups: ['a', 'a'] };
    await select(grouped);
    await select({
      ...grouped,
      costs: [
        [1, 1],
        [2, 2],
      ],
      budgets: [2, 2],
    });
    solveBy(solveHere);
    expect(seconds).toEqual([20, 1.6]);
  });
  test('the classic three: the dearest two, not the densest', async () =>
    expect(await select(plain([60, 100, 120], [10, 20, 30], 50))).toMatchObject({ chosen: [false, true, true], value: 220, bound: 220 }));
  test('cents decide', async () => {
    expect((await select(plain([1, 1], [0.1, 0.2], 0.3))).value).toBe(2);
    expect((await select(plain([1, 1], [0.1, 0.2], 0.29))).value).toBe(1);
  });
  test('mandatory, excluded, exclusive and required projects', async () => {
    const problem: SelectionProblem = { ...plain([10, 50, 40, 30], [10, 10, 10, 10], 20), fixed: ['in', null, null, null] };
    expect((await select(problem)).chosen).toEqual([true, true, false, false]);
    expect((await select({ ...problem, fixed: ['in', 'out', null, null] })).chosen).toEqual([true, false, true, false]);
    expect((await select({ ...problem, groups: ['x', 'x', null, null] })).chosen).toEqual([true, false, true, false]);
    expect((await select({ ...problem, requires: [[3], [], [], []] })).chosen).toEqual([true, false, false, true]);
  });
  test('what cannot be is said', () => {
    expect(checkSelection({ ...plain([1, 1], [10, 10], 15), fixed: ['in', 'in'] })).toMatchObject({
      ok: false,
      error: '#N/A',
      reason: 'infeasible',
    });
    expect(checkSelection({ ...plain([1, 1], [1, 1], 15), fixed: ['in', 'in'], groups: ['a', 'a'] })).toMatchObject({
      reason: 'infeasible',
    });
    expect(checkSelection({ ...plain([1, 1], [1, 1], 15), fixed: ['in', 'out'], requires: [[1], []] })).toMatchObject({
      reason: 'infeasible',
    });
    expect(checkSelection(plain([1], [-1], 5))).toMatchObject({ error: '#VALUE!', reason: 'negativeCost' });
    expect(checkSelection(plain([1], [1], -5))).toMatchObject({ reason: 'negativeBudget' });
    expect(checkSelection(plain([], [], 5))).toMatchObject({ reason: 'emptyRange' });
  });

  test('doing projects in part bounds what the budgets allow', () => {
    // 60 for 10, 100 for 20 and two thirds of 120 for 30; the second budget allows less: 60 and a tenth of 100.
    expect(relaxedBound(checked(plain([60, 100, 120], [10, 20, 30], 50)))).toBe(240);
    const two = {
      ...plain([60, 100], [10, 20], 50),
      costs: [
        [10, 10],
        [20, 100],
      ],
      budgets: [50, 20],
    };
    expect(relaxedBound(checked(two))).toBe(70);
    expect(relaxedBound(checked({ ...two, fixed: [null, 'out'] }))).toBe(60);
  });

  test('what follows from a mandatory project goes through a long chain of requirements', () => {
    const count = 50_000;
    const ones = Array.from({ length: count }, () => 1);
    const chain: SelectionProblem = {
      ...plain(ones, ones, count),
      fixed: ones.map((_, project) => (project === 0 ? 'in' : null)),
      requires: ones.map((_, project) => (project === count - 1 ? [] : [project + 1])),
    };
    expect(checked(chain).fixed.every((each) => each === 'in')).toBe(true);
    expect(checkSelection({ ...chain, fixed: chain.fixed.with(count - 1, 'out') })).toMatchObject({ reason: 'infeasible' });
  });

  test('projects that are worth and cost nothing do not mix up the others', async () => {
    const problem: SelectionProblem = { ...plain([0, 0, 22, 0, 23], [0, 0, 0, 0, 0], 0), groups: [null, null, 'b', null, 'b'] };
    expect(await select(problem)).toMatchObject({ value: 23, bound: 23 });
  });

  const small = fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc.record({
      values: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: count, maxLength: count }),
      costs: fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 })), {
        minLength: count,
        maxLength: count,
      }),
      fixed: fc.array(fc.constantFrom<'in' | 'out' | null>(null, null, null, null, 'in', 'out'), { minLength: count, maxLength: count }),
      groups: fc.array(fc.constantFrom<string | null>(null, null, 'a', 'b'), { minLength: count, maxLength: count }),
      requires: fc.array(fc.array(fc.nat(count - 1), { maxLength: 1 }), { minLength: count, maxLength: count }),
      budgets: fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 9000 })),
    }),
  );
  test('with one budget is the best of all choices', async () => {
    await fc.assert(
      fc.asyncProperty(small, async ({ values, costs, budgets }) => {
        const problem = plain(
          values,
          costs.map(([cost]) => cost / 100),
          budgets[0] / 100,
        );
        expect((await select(problem)).value).toBe(byTryingAll(checked(problem)));
      }),
      { numRuns: 300 },
    );
  });
  test('with everything at once is the best of all choices, within the budgets, and never below greedy', async () => {
    await fc.assert(
      fc.asyncProperty(small, async (drawn) => {
        const problem = checkSelection({
          ...drawn,
          costs: drawn.costs.map((row) => row.map((cost) => cost / 100)),
          budgets: drawn.budgets.map((each) => each / 100),
        });
        if (!problem.ok) return;
        const selection = await selectProjects(problem.value);
        if (!selection.ok) throw new Error(selection.reason);
        expect(isFeasible(problem.value, selection.value.chosen)).toBe(true);
        expect(selection.value.value).toBe(byTryingAll(problem.value));
        const greedy = greedySelection(problem.value);
        expect(isFeasible(problem.value, greedy)).toBe(true);
        expect(relaxedBound(problem.value)).toBeGreaterThanOrEqual(selection.value.value - 1e-9);
        expect(selection.value.value).toBeGreaterThanOrEqual(valueOf(problem.value, greedy));
        expect(gapOf(selection.value)).toBe(0);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
