import fc from 'fast-check';
import { bestKnapsack } from '../../src/domain/portfolio/knapsack';
import {
  checkSelection,
  gapOf,
  greedySelection,
  isFeasible,
  valueOf,
  type CheckedProblem,
  type SelectionProblem,
} from '../../src/domain/portfolio/selection';
import { selectProjects } from '../../src/functions/solver';

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
  // J. Burkardt, Florida State University, KNAPSACK_01 data sets P02, P07 and P08: optimal values 51, 1458 and 13549094.
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

describe('Selection of projects', () => {
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
        expect(selection.value.value).toBeGreaterThanOrEqual(valueOf(problem.value, greedySelection(problem.value)));
        expect(gapOf(selection.value)).toBe(0);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
