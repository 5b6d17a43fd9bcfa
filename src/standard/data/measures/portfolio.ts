import { budgetVariance } from '../../../domain/kpi/kpi';
import { sumRollUps, type RollUp } from '../../../domain/evm/roll-up';
import { sumKnown } from '../../../domain/money/sum';
import { succeed, type Result } from '../../../domain/result';
import type { Text } from '../../../words/text';
import type { Measure } from '../../model/measure';
import type { ColumnReference } from '../../model/types';
import type { RatingCode } from '../../model/identity';
import { EARNED_VALUE, type EarnedValueMeasure } from './earned-value';
import { OWN } from './publications';

const text = (en: string, fr: string): Text => ({ en, fr });
const project = (...keys: readonly string[]): ColumnReference[] => keys.map((key) => ({ record: 'project', key }));

/** What the portfolio's figures are made from: one project, its amounts in the reporting currency. */
export interface MeasuredProject {
  /** Null where there is none, or no rate. */
  readonly budget: number | null;
  readonly forecast: number | null;
  readonly wholeLifeCost: number | null;
  /** Days. */
  readonly slip: number | null;
  readonly rating: RatingCode;
  readonly performance: RollUp;
}

type Lines = readonly MeasuredProject[];
type PortfolioMeasure = Measure<Lines>;
type Amount = 'budget' | 'forecast' | 'wholeLifeCost';

const known = (value: number | null): Result<number> | null => (value === null ? null : succeed(value));
const sumOf = (lines: Lines, key: Amount): number | null => sumKnown(lines.map((line) => line[key]));
const count = (lines: Lines, counts: (line: MeasuredProject) => boolean): Result<number> => succeed(lines.filter(counts).length);

/** The sum of an amount of the register. */
const total = (key: Amount, definition: Text): PortfolioMeasure => ({
  key,
  name: { record: 'project', key },
  definition,
  formula: text('Σ over the projects', 'Σ sur les projets'),
  unit: 'money',
  population: 'decided',
  coverage: text(
    'Those that tell it in a currency with a rate; a currency without a rate is reported and left out, never taken as 1.',
    'Ceux qui l’indiquent dans une devise ayant un taux\u00a0; une devise sans taux est signalée et écartée, jamais comptée pour 1.',
  ),
  source: [...project(key, 'currency'), { record: 'rate', key: 'rate' }],
  publication: OWN,
  compute: (lines) => known(sumOf(lines, key)),
  native: `SUM({${key}})`,
});

/** Of the rows of the register that an array chooses, those with an amount in another currency than the portfolio's. */
export const IN_OTHER_CURRENCIES =
  'SUMPRODUCT({chosen}*ISNUMBER({amount})*({column:project.currency}<>"")*({column:project.currency}<>{name:currency}))';

/** A total over such rows, as views have it that convert nothing: `{unknown}` without any amount, and where currencies would be mixed. */
export const REGISTER_TOTAL =
  'IF(SUMPRODUCT({chosen}*ISNUMBER({amount}))=0,{unknown},IF({others}>0,{unknown},SUMPRODUCT({chosen}*1,{amount})))';

const isBad = ({ rating }: MeasuredProject): boolean => rating === 'red' || rating === 'amberRed';
const RATED: readonly ColumnReference[] = [
  ...project('confidence'),
  ...(['date', 'override', 'schedule', 'cost', 'scope', 'resources'] as const).map((key): ColumnReference => ({
    record: 'statusUpdate',
    key,
  })),
];

/** Figures of the whole portfolio, as its report states them. */
export const PORTFOLIO_MEASURES = {
  projects: {
    key: 'projects',
    name: text('Projects', 'Projets'),
    definition: text('How many projects the figures are of.', 'Sur combien de projets portent les chiffres.'),
    formula: text('Number of projects', 'Nombre de projets'),
    unit: 'number',
    population: 'decided',
    source: project('status'),
    publication: OWN,
    compute: (lines) => succeed(lines.length),
    native: null,
  },
  budget: total('budget', text('What was granted, in the reporting currency.', 'Ce qui a été accordé, en devise de restitution.')),
  forecast: total('forecast', text('What the projects are expected to cost in the end.', 'Ce que les projets devraient coûter au final.')),
  wholeLifeCost: total(
    'wholeLifeCost',
    text('What the projects cost with their running costs.', 'Ce que coûtent les projets, coûts d’exploitation compris.'),
  ),
  variance: {
    key: 'variance',
    name: text('Forecast less budget', 'Prévision moins budget'),
    definition: text(
      'Expected overrun in money. Positive: over budget.',
      'Dépassement attendu en argent. Positif\u00a0: au-dessus du budget.',
    ),
    formula: text('Σ forecast − Σ budget', 'Σ prévision − Σ budget'),
    unit: 'money',
    population: 'decided',
    coverage: text('Each sum over the projects that tell it.', 'Chaque somme sur les projets qui l’indiquent.'),
    source: project('budget', 'forecast'),
    publication: OWN,
    compute: (lines) => {
      const [forecast, budget] = [sumOf(lines, 'forecast'), sumOf(lines, 'budget')];
      return forecast === null || budget === null ? null : succeed(forecast - budget);
    },
    native: null,
  },
  varianceShare: {
    key: 'varianceShare',
    name: text('Variance\u00a0%', 'Écart\u00a0%'),
    definition: text(
      'Expected overrun as a share of the budget. Positive: over budget.',
      'Dépassement attendu rapporté au budget. Positif\u00a0: au-dessus du budget.',
    ),
    formula: text('(forecast − budget) ÷ budget', '(prévision − budget) ÷ budget'),
    unit: 'percent',
    population: 'decided',
    undefinedWhere: text('Without a budget above zero.', 'Sans budget positif.'),
    source: project('budget', 'forecast'),
    publication: OWN,
    function: text('BUDGETVARIANCE', 'ECARTBUDGET'),
    compute: (lines) => {
      const [forecast, budget] = [sumOf(lines, 'forecast'), sumOf(lines, 'budget')];
      return forecast === null || budget === null ? null : budgetVariance(forecast, budget);
    },
    native: null,
  },
  red: {
    key: 'red',
    // The organisation's own words of both ratings.
    name: text('{red} or {amberRed}', '{red} ou {amberRed}'),
    definition: text(
      'Projects that are not expected to keep what was promised: the rating of the register, else of their latest status.',
      'Projets qui ne devraient pas tenir ce qui a été promis\u00a0: météo du registre, sinon du dernier point d’avancement.',
    ),
    formula: text('Number of projects with one of the two worst ratings', 'Nombre de projets ayant l’une des deux plus mauvaises météos'),
    unit: 'number',
    population: 'decided',
    source: RATED,
    publication: OWN,
    compute: (lines) => count(lines, isBad),
    native: null,
  },
  late: {
    key: 'late',
    name: text('Late projects', 'Projets en retard'),
    definition: text('Forecast to finish after their baseline finish.', 'Fin prévisionnelle postérieure à la fin de référence.'),
    formula: text('Number of projects with a slip above 0', 'Nombre de projets dont le glissement dépasse 0'),
    unit: 'number',
    population: 'decided',
    coverage: text('Those that tell both finishes.', 'Ceux qui indiquent les deux fins.'),
    source: project('finishBaseline', 'finishForecast'),
    publication: OWN,
    compute: (lines) => (lines.some(({ slip }) => slip !== null) ? count(lines, ({ slip }) => slip !== null && slip > 0) : null),
    native: null,
  },
  overBudget: {
    key: 'overBudget',
    name: text('Over budget', 'En dépassement'),
    definition: text('Projects that are forecast to cost more than their budget.', 'Projets dont le coût final estimé dépasse le budget.'),
    formula: text('Number of projects with forecast > budget', 'Nombre de projets dont la prévision dépasse le budget'),
    unit: 'number',
    population: 'decided',
    coverage: text('Those that tell both amounts.', 'Ceux qui indiquent les deux montants.'),
    source: project('budget', 'forecast'),
    publication: OWN,
    compute: (lines) => count(lines, ({ budget, forecast }) => budget !== null && forecast !== null && forecast > budget),
    native: null,
  },
} as const satisfies Readonly<Record<string, PortfolioMeasure>>;

/** Parts that a project knows where it can be counted in a measure over several. */
const PARTS = { cpi: ['ev', 'ac'], spi: ['ev', 'pv'], ev: ['ev'] } as const satisfies Partial<
  Record<keyof typeof EARNED_VALUE, readonly (keyof RollUp)[]>
>;

/** The measure of several projects in one currency: over those that know all of its parts, and how many these are. */
export function overProjects(
  key: keyof typeof PARTS,
  projects: readonly RollUp[],
): { readonly value: Result<number> | null; readonly known: number } {
  const measure: EarnedValueMeasure = EARNED_VALUE[key];
  // A ratio over different projects above and below the line would mean nothing.
  const knowing = projects.filter((parts) => PARTS[key].every((part) => parts[part] !== null));
  return { value: measure.compute(sumRollUps(knowing)), known: knowing.length };
}
