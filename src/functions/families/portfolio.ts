import { checkSelection, gapOf, type CheckedProblem } from '../../domain/portfolio/selection';
import { fail, succeed, type Failure, type Result } from '../../domain/result';
import { table, type FunctionEntry } from '../entry';
import { anything, choice, matrix, number, optional, text, vector } from '../makers';
import { rememberedSelection, selectProjects } from '../solver';
import { columnOf, foundIn, isFailure, type Matrix } from '../values';
import { pause } from '../yielding';

const SOURCE = 'Kellerer, Pferschy, Pisinger, Knapsack Problems (2004); D. Pisinger, Operations Research 45 (1997); HiGHS, highs.dev';

const VALUES = vector(number('values', 'valeurs', text('Value or score of each project', 'Valeur ou note de chaque projet'), 'number'));
const COSTS = matrix(
  number(
    'costs',
    'coûts',
    text('Cost of each project; several columns for several budgets', 'Coût de chaque projet ; plusieurs colonnes pour plusieurs budgets'),
    'money',
  ),
);
const BUDGET = vector(
  number('budget', 'budget', text('The budget, or one for each column of costs', 'Le budget, ou un par colonne de coûts'), 'money'),
);
const MANDATORY = optional(
  vector(
    choice(
      'mandatory',
      'imposés',
      text('1 or TRUE: must be done; -1: must not; 0: free', '1 ou VRAI : à faire ; -1 : à écarter ; 0 : libre'),
      [
        {
          value: 'in',
          words: ['mandatory', 'imposé', 'imposée', '1', 'true', 'vrai', 'yes', 'oui', 'x'],
          label: text('mandatory', 'imposé'),
        },
        { value: 'out', words: ['excluded', 'exclu', 'exclue', 'interdit', '-1'], label: text('excluded', 'exclu') },
        { value: 'free', words: ['libre', 'false', 'faux', 'no', 'non'], label: text('free', 'libre') },
      ],
    ),
  ),
);
const GROUP = optional(
  vector(
    anything(
      'exclusiveGroup',
      'groupeExclusif',
      text('Of projects with the same word at most one', 'Parmi les projets portant le même mot, un au plus'),
    ),
  ),
);
const REQUIRES = optional(
  vector(
    anything(
      'requires',
      'requiert',
      text('Row numbers of the projects that each needs: 2 or 2;5', 'Numéros de ligne des projets requis : 2 ou 2;5'),
    ),
  ),
);
const PARAMETERS = [VALUES, COSTS, BUDGET, MANDATORY, GROUP, REQUIRES] as const;

type Cells = readonly (number | string | boolean | null)[] | null;

type Fixed = 'in' | 'out' | 'free' | null;

const isNothing = (cell: unknown): boolean => cell === null || cell === '' || cell === 0 || cell === false;

/** Upper and lower case and the spaces around make no difference, everything else does: A-1 and A1 are two groups. */
const groupOf = (cell: unknown): string | null => (isNothing(cell) ? null : String(cell).normalize('NFC').trim().toLowerCase());

const requiresFrom = (cells: Cells, count: number): number[][] | Failure => {
  if (cells === null) return Array.from({ length: count }, () => []);
  const requires: number[][] = [];
  for (const [index, cell] of cells.entries()) {
    const rows = isNothing(cell)
      ? []
      : String(cell)
          .split(/[;,\s]+/)
          .filter((part) => part !== '')
          .map(Number);
    const bad = rows.find((row) => !Number.isInteger(row) || row < 1 || row > count);
    if (bad !== undefined) return fail('badRequirement', { found: foundIn(cell), most: count, row: index + 1 });
    requires.push(rows.map((row) => row - 1));
  }
  return requires;
};

/** One row of costs stands for one project unless there is one budget and as many costs as values: then it is a row of projects. */
const costRows = (costs: readonly (readonly number[])[], count: number, budgets: number): readonly (readonly number[])[] =>
  costs.length === 1 && count > 1 && budgets === 1 && costs[0]?.length === count ? costs[0].map((cost) => [cost]) : costs;

const problemFrom = (
  values: readonly number[],
  costs: readonly (readonly number[])[],
  budgets: readonly number[],
  mandatory: readonly Fixed[] | null,
  group: Cells,
  requires: Cells,
): Result<CheckedProblem> => {
  const fixed = mandatory?.map((each) => (each === 'free' ? null : each)) ?? values.map(() => null);
  const needed = requiresFrom(requires, values.length);
  if (isFailure(needed)) return needed;
  const groups = group?.map(groupOf) ?? values.map(() => null);
  return checkSelection({ values, costs: costRows(costs, values.length, budgets.length), budgets, fixed, groups, requires: needed });
};

/** Steps that a frontier has at most. */
const MOST_STEPS = 200;

export const PORTFOLIO: readonly FunctionEntry[] = [
  table({
    id: 'SELECTPROJECTS',
    french: 'CHOIXPROJETS',
    description: text('The projects to do: the most value within the budget.', 'Les projets à retenir : le plus de valeur dans le budget.'),
    parameters: PARAMETERS,
    cancelable: true,
    gives: { unit: 'count', description: text('1 or 0 for each project', '1 ou 0 pour chaque projet') },
    formula: text('maximise Σ value × chosen, Σ cost × chosen ≤ budget', 'maximiser Σ valeur × choix, Σ coût × choix ≤ budget'),
    source: SOURCE,
    note: text(
      'With one budget it is the proven optimum, unless groups and requirements make the proof longer than 20 seconds. Then, and with several budgets, it is the best found in the time allowed, never worse than greedy; SELECTIONGAP tells how far from the optimum it can be. Budgets are kept to the cent. In Excel the solver runs beside the pane, and stops when the call is cancelled.',
      'Avec un seul budget, c’est l’optimum prouvé, sauf si groupes et prérequis rendent la preuve plus longue que 20 secondes. Dans ce cas, et avec plusieurs budgets, c’est le meilleur choix trouvé dans le temps imparti, jamais pire que le choix glouton ; ECARTCHOIX dit à quelle distance de l’optimum il peut être. Les budgets sont respectés au centime. Dans Excel, le solveur tourne à côté du volet et s’arrête si le calcul est annulé.',
    ),
    example: { args: [[[60], [100], [120]], [[10], [20], [30]], 50], value: [[0], [1], [1]] },
    whole: async ([values, costs, budgets, mandatory, group, requires], { signal }): Promise<Result<Matrix>> => {
      const problem = problemFrom(values, costs, budgets, mandatory, group, requires);
      if (!problem.ok) return problem;
      await pause();
      if (signal?.aborted === true) return fail('cancelled');
      const selection = await rememberedSelection(problem.value, signal);
      return selection.ok ? succeed(columnOf(selection.value.chosen.map(Number))) : selection;
    },
  }),
  table({
    id: 'SELECTIONGAP',
    french: 'ECARTCHOIX',
    description: text(
      'How far the choice of SELECTPROJECTS can be from the optimum.',
      'Distance maximale entre le choix de CHOIXPROJETS et l’optimum.',
    ),
    parameters: PARAMETERS,
    cancelable: true,
    gives: { unit: 'fraction', description: text('Fraction of the optimum; 0 when proven', 'Fraction de l’optimum ; 0 si prouvé') },
    formula: text('(bound − value of the choice) / bound', '(borne − valeur du choix) / borne'),
    source: SOURCE,
    example: { args: [[[60], [100], [120]], [[10], [20], [30]], 50], value: 0 },
    whole: async ([values, costs, budgets, mandatory, group, requires], { signal }): Promise<Result<Matrix>> => {
      const problem = problemFrom(values, costs, budgets, mandatory, group, requires);
      if (!problem.ok) return problem;
      await pause();
      if (signal?.aborted === true) return fail('cancelled');
      const selection = await rememberedSelection(problem.value, signal);
      return selection.ok ? succeed([[gapOf(selection.value)]]) : selection;
    },
  }),
  table({
    id: 'FRONTIER',
    french: 'FRONTIERE',
    description: text(
      'The best value for each step of the budget, up to doing everything.',
      'La meilleure valeur à chaque palier de budget, jusqu’à tout faire.',
    ),
    parameters: [
      VALUES,
      vector(number('costs', 'coûts', text('Cost of each project', 'Coût de chaque projet'), 'money')),
      number('steps', 'paliers', text('How many steps, 1 to 200', 'Nombre de paliers, de 1 à 200'), 'count'),
    ],
    cancelable: true,
    gives: { unit: 'table', description: text('Budget and best value, by step', 'Budget et meilleure valeur, par palier') },
    formula: text(
      'for budget = k × Σ cost / steps, the value of the best choice',
      'pour budget = k × Σ coût / paliers, la valeur du meilleur choix',
    ),
    source: SOURCE,
    example: {
      args: [[[60], [100], [120]], [[10], [20], [30]], 3],
      value: [
        [20, 100],
        [40, 180],
        [60, 280],
      ],
    },
    whole: async ([values, costs, steps], { signal }): Promise<Result<Matrix>> => {
      if (!Number.isInteger(steps) || steps < 1 || steps > MOST_STEPS) return fail('badCount', { found: steps, most: MOST_STEPS });
      const total = costs.reduce((sum, cost) => sum + Math.round(cost * 100), 0);
      const rows: number[][] = [];
      for (let step = 1; step <= steps; step += 1) {
        // Whole cents: the last step holds everything exactly.
        const budget = Math.floor((total * step) / steps) / 100;
        const problem = problemFrom(
          values,
          costs.map((cost) => [cost]),
          [budget],
          null,
          null,
          null,
        );
        if (!problem.ok) return problem;
        const selection = await selectProjects(problem.value, signal);
        if (!selection.ok) return selection;
        rows.push([budget, selection.value.value]);
        await pause();
        if (signal?.aborted === true) return fail('cancelled');
      }
      return succeed(rows);
    },
  }),
];
