import { reportedEstimate } from '../../../domain/evm/estimate';
import {
  costIndex,
  costVariance,
  estimateToComplete,
  percentComplete,
  scheduleIndex,
  scheduleVariance,
  toCompleteIndex,
  varianceAtCompletion,
} from '../../../domain/evm/measures';
import type { RollUp } from '../../../domain/evm/roll-up';
import { succeed, type Result } from '../../../domain/result';
import type { Text } from '../../../words/text';
import type { Measure } from '../../model/measure';
import type { ColumnReference } from '../../model/types';
import { EVM } from './publications';

const text = (en: string, fr: string): Text => ({ en, fr });

const known = (value: number | null): Result<number> | null => (value === null ? null : succeed(value));

/** Of what two parts come to; nothing where nobody gave one of them. */
const both = (one: number | null, other: number | null, of: (one: number, other: number) => Result<number>): Result<number> | null =>
  one === null || other === null ? null : of(one, other);

const estimate = ({ bac, ev, ac }: RollUp): Result<number> | null =>
  bac === null ? null : both(ev, ac, (earned, actual) => reportedEstimate(bac, earned, actual));

const TASKS: readonly ColumnReference[] = (['budget', 'progress', 'actualStart', 'actualFinish'] as const).map((key) => ({
  record: 'task',
  key,
}));
const PLAN: readonly ColumnReference[] = (['budget', 'baselineStart', 'baselineFinish', 'start', 'finish'] as const).map((key) => ({
  record: 'task',
  key,
}));
const BASELINE: readonly ColumnReference[] = [
  { record: 'budgetLine', key: 'month' },
  { record: 'budgetLine', key: 'baseline' },
];
const ACTUAL: readonly ColumnReference[] = [
  { record: 'budgetLine', key: 'month' },
  { record: 'budgetLine', key: 'actual' },
];

/**
 * Earned value of one project at the status date, in the order in which its page shows it. Over several projects each is made from the
 * sums of those that have all of its parts. Native templates are over the cells of the parts of the same name, `#N/A` where one is unknown.
 */
const measures = {
  bac: {
    name: text('Budget at completion (BAC)', 'Budget à l’achèvement (BAA)'),
    short: text('BAC', 'BAA'),
    definition: text(
      'Approved budget of the whole work, without management reserve: the end of the planned curve.',
      'Budget approuvé de tout le travail, hors réserve de gestion\u00a0: le terme de la courbe planifiée.',
    ),
    formula: text('Σ baseline budget of the work', 'Σ budget de référence du travail'),
    unit: 'money',
    coverage: text(
      'The baselines of the budget lines; without any, the approved budget of the project; without that, the budgets of the tasks.',
      'Les références des lignes budgétaires\u00a0; sans elles, le budget approuvé du projet\u00a0; sans lui, les budgets des tâches.',
    ),
    source: [...BASELINE, { record: 'project', key: 'budget' }, { record: 'task', key: 'budget' }],
    compute: ({ bac }) => known(bac),
    native: '{bac}',
  },
  pv: {
    name: text('Planned value (PV)', 'Valeur planifiée (VP)'),
    short: text('PV', 'VP'),
    definition: text(
      'Budget of the work that should be done by the status date.',
      'Budget du travail qui devrait être fait à la date d’état.',
    ),
    formula: text(
      'Σ budget × share planned by the status date, over working days',
      'Σ budget × part planifiée à la date d’état, en jours ouvrés',
    ),
    unit: 'money',
    coverage: text(
      'The monthly baselines of the budget lines; without any, the tasks at the lowest level by their baseline dates, else today’s.',
      'Les références mensuelles des lignes budgétaires\u00a0; sans elles, les tâches du dernier niveau selon leurs dates de référence, sinon celles du jour.',
    ),
    function: text('PLANNEDVALUE', 'VALEURPLANIFIEE'),
    source: [...BASELINE, ...PLAN],
    compute: ({ pv }) => known(pv),
    native: '{pv}',
  },
  ev: {
    name: text('Earned value (EV)', 'Valeur acquise (VA)'),
    short: text('EV', 'VA'),
    definition: text('Budget of the work that is done by the status date.', 'Budget du travail réalisé à la date d’état.'),
    formula: text('Σ budget × % complete', 'Σ budget × avancement'),
    unit: 'money',
    coverage: text(
      'The tasks at the lowest level that tell their progress, as shares of the budget at completion.',
      'Les tâches du dernier niveau dont l’avancement est renseigné, en parts du budget à l’achèvement.',
    ),
    source: TASKS,
    compute: ({ ev }) => known(ev),
    native: '{ev}',
  },
  ac: {
    name: text('Actual cost (AC)', 'Coût réel (CR)'),
    short: text('AC', 'CR'),
    definition: text(
      'Cost booked for the work done by the status date, whatever it was planned to cost.',
      'Coût constaté du travail fait à la date d’état, quel que soit son coût prévu.',
    ),
    formula: text('Σ actual of the months up to the status date', 'Σ réalisé des mois jusqu’à la date d’état'),
    unit: 'money',
    source: ACTUAL,
    compute: ({ ac }) => known(ac),
    native: '{ac}',
  },
  complete: {
    name: text('% complete', '% d’avancement'),
    definition: text(
      'Share of the budget of the work that is earned. Above 100\u00a0% is an error of input.',
      'Part du budget du travail qui est acquise. Au-delà de 100\u00a0%, la saisie est fausse.',
    ),
    formula: text('EV ÷ BAC', 'VA ÷ BAA'),
    unit: 'percent',
    undefinedWhere: text(
      'Without a budget above zero, and where more is earned than there is budget.',
      'Sans budget positif, et si l’acquis dépasse le budget.',
    ),
    function: text('PCTCOMPLETE', 'PCTAVANCEMENT'),
    source: [],
    compute: ({ ev, bac }) => both(ev, bac, percentComplete),
    native: 'IF(OR({bac}<=0,{ev}>{bac}),NA(),{ev}/{bac})',
  },
  cv: {
    name: text('Cost variance (CV)', 'Écart de coût (EC)'),
    short: text('CV', 'Écart de coût'),
    definition: text(
      'What the work done was budgeted at, less what it cost. Negative: over cost.',
      'Ce que le travail fait devait coûter, moins ce qu’il a coûté. Négatif\u00a0: surcoût.',
    ),
    formula: text('EV − AC', 'VA − CR'),
    unit: 'money',
    function: text('CVAR', 'ECARTCOUT'),
    source: [],
    compute: ({ ev, ac }) => both(ev, ac, costVariance),
    native: '{ev}-{ac}',
  },
  sv: {
    name: text('Schedule variance (SV)', 'Écart de délai (ED)'),
    short: text('SV', 'Écart de délai'),
    definition: text(
      'Work done less work planned, in money. Negative: behind. It returns to 0 when a late project ends: read SPI(t) beside it.',
      'Travail fait moins travail prévu, en argent. Négatif\u00a0: retard. Revient à 0 quand un projet en retard se termine\u00a0: lire aussi l’IPD(t).',
    ),
    formula: text('EV − PV', 'VA − VP'),
    unit: 'money',
    function: text('SVAR', 'ECARTDELAI'),
    source: [],
    compute: ({ ev, pv }) => both(ev, pv, scheduleVariance),
    native: '{ev}-{pv}',
  },
  cpi: {
    name: text('Cost performance index (CPI)', 'Indice de performance des coûts (IPC)'),
    short: text('CPI', 'IPC'),
    definition: text(
      'Value earned for each unit of cost. Below 1: over cost. Undefined without actual cost.',
      'Valeur acquise par unité de coût. Inférieur à 1\u00a0: surcoût. Indéfini sans coût réel.',
    ),
    formula: text('EV ÷ AC', 'VA ÷ CR'),
    unit: 'index',
    undefinedWhere: text(
      'Before the start, and while something is earned but no cost is booked: a warning, not a good index.',
      'Avant le démarrage, et tant que de la valeur est acquise sans coût constaté\u00a0: une alerte, pas un bon indice.',
    ),
    function: text('CPI', 'IPC'),
    source: [],
    compute: ({ ev, ac }) => (ev === null ? null : costIndex(ev, ac ?? 0)),
    native: 'IF({ac}=0,NA(),{ev}/{ac})',
  },
  spi: {
    name: text('Schedule performance index (SPI)', 'Indice de performance des délais (IPD)'),
    short: text('SPI', 'IPD'),
    definition: text(
      'Value earned for each unit planned. Below 1: behind. Tends to 1 after the planned finish, even when late.',
      'Valeur acquise par unité planifiée. Inférieur à 1\u00a0: retard. Tend vers 1 après la fin planifiée, même en retard.',
    ),
    formula: text('EV ÷ PV', 'VA ÷ VP'),
    unit: 'index',
    undefinedWhere: text('While nothing is planned yet.', 'Tant que rien n’est encore planifié.'),
    function: text('SPI', 'IPD'),
    source: [],
    compute: ({ ev, pv }) => (ev === null ? null : scheduleIndex(ev, pv ?? 0)),
    native: 'IF({pv}=0,NA(),{ev}/{pv})',
  },
  eac: {
    name: text('Estimate at completion (EAC)', 'Coût final estimé (CFE)'),
    short: text('EAC', 'CFE'),
    definition: text(
      'Expected cost of the whole work. Seven methods; by default the rest goes as the work so far.',
      'Coût attendu de tout le travail (atterrissage). Sept méthodes\u00a0; par défaut le reste se déroule comme jusqu’ici.',
    ),
    formula: text('AC + (BAC − EV) ÷ CPI', 'CR + (BAA − VA) ÷ IPC'),
    unit: 'money',
    undefinedWhere: text(
      'With a negative budget, and where more is earned than there is budget. Where CPI is undefined, 0 or negative, the rest is taken at its budget: AC + BAC − EV.',
      'Avec un budget négatif, et si l’acquis dépasse le budget. Si l’IPC est indéfini, nul ou négatif, le reste est pris à son budget\u00a0: CR + BAA − VA.',
    ),
    function: text('EAC', 'COUTPREVUFINAL'),
    source: [],
    compute: estimate,
    native: 'IF(OR({bac}<0,{ev}>{bac}),NA(),IF(AND({ev}=0,{ac}=0),{bac},IF({ev}*{ac}>0,{bac}*{ac}/{ev},{ac}+{bac}-{ev})))',
  },
  etc: {
    name: text('Estimate to complete (ETC)', 'Reste à faire (RAF)'),
    short: text('ETC', 'RAF'),
    definition: text('Cost still expected until completion.', 'Coût encore attendu jusqu’à l’achèvement.'),
    formula: text('EAC − AC', 'CFE − CR'),
    unit: 'money',
    function: text('ETC', 'RESTEAFAIRE'),
    source: [],
    compute: (parts) => {
      const eac = estimate(parts);
      return eac?.ok ? both(eac.value, parts.ac, estimateToComplete) : eac;
    },
    native: '{eac}-{ac}',
  },
  vac: {
    name: text('Variance at completion (VAC)', 'Écart à l’achèvement'),
    short: text('VAC', 'Écart final'),
    definition: text('Budget expected to be left over; negative is an overrun.', 'Budget qui devrait rester\u00a0; négatif = dépassement.'),
    formula: text('BAC − EAC', 'BAA − CFE'),
    unit: 'money',
    function: text('VAC', 'ECARTACHEVEMENT'),
    source: [],
    compute: (parts) => {
      const eac = estimate(parts);
      return eac?.ok ? both(parts.bac, eac.value, varianceAtCompletion) : eac;
    },
    native: '{bac}-{eac}',
  },
  tcpi: {
    name: text('To-complete index (TCPI)', 'Indice pour l’achèvement (IPPA)'),
    short: text('TCPI', 'IPPA'),
    definition: text(
      'Cost performance that the rest of the work needs to stay within the budget. Above 1.1 it is seldom reached. Undefined once the budget is spent.',
      'Performance de coût que le reste du travail exige pour tenir le budget. Au-delà de 1,1, rarement atteint. Indéfini une fois le budget épuisé.',
    ),
    formula: text('(BAC − EV) ÷ (BAC − AC)', '(BAA − VA) ÷ (BAA − CR)'),
    unit: 'index',
    undefinedWhere: text(
      'Once the work is complete or the budget spent: the formula alone would read as good.',
      'Une fois le travail achevé ou le budget épuisé\u00a0: la formule seule se lirait comme bonne.',
    ),
    function: text('TCPI', 'IPPA'),
    source: [],
    compute: ({ bac, ev, ac }) => (bac === null ? null : both(ev, ac, (earned, actual) => toCompleteIndex(bac, earned, actual))),
    native: 'IF(OR({bac}<=0,{ev}>={bac},{bac}<={ac}),NA(),({bac}-{ev})/({bac}-{ac}))',
  },
} as const satisfies Readonly<Record<string, Omit<EarnedValueMeasure, 'key' | 'population' | 'publication'>>>;

export type EarnedValueKey = keyof typeof measures;
export type EarnedValueMeasure = Measure<RollUp> & { readonly name: Text; readonly native: string };

export const EARNED_VALUE = Object.fromEntries(
  Object.entries(measures).map(([key, measure]): [string, EarnedValueMeasure] => [
    key,
    { ...measure, key, population: 'row', publication: EVM },
  ]),
) as Readonly<Record<EarnedValueKey, EarnedValueMeasure>>;
