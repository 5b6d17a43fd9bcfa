import * as kpi from '../../domain/kpi/kpi';
import { alignment, rankProjects, weightedScore, type Direction } from '../../domain/portfolio/scoring';
import { fail, succeed, type Failure, type Result } from '../../domain/result';
import { elementwise, rowOf, single, table, type FunctionEntry } from '../entry';
import { anything, blankable, date, number, optional, text, vector, zeroIsBlank } from '../makers';
import { cellOf, columnOf, foundIn, isFailure, plainWord, type Matrix } from '../values';
import { AC, EAC, STATUS_DATE } from './parameters';

const OWN = 'Definition of this workbook standard';

const days = (en: string, fr: string, description: ReturnType<typeof text>) => vector(zeroIsBlank(date(en, fr, description)));
const BUDGET = number('budget', 'budget', text('Approved budget', 'Budget approuvé'), 'money');

export const KEY_FIGURES: readonly FunctionEntry[] = [
  single({
    id: 'MILESTONEHITRATE',
    french: 'TAUXJALONS',
    description: text(
      'Share of the milestones due that were done by their baseline date.',
      'Part des jalons échus atteints à leur date de référence.',
    ),
    parameters: [
      days('baseline', 'référence', text('Baseline dates', 'Dates de référence')),
      days('actual', 'réel', text('Actual dates; blank: not done', 'Dates réelles ; vide : non atteint')),
      STATUS_DATE,
    ],
    gives: { unit: 'fraction', description: text('0 to 1; none due: #N/A', 'De 0 à 1 ; aucun échu : #N/A') },
    formula: text(
      'done on or before the baseline date / baseline date not after the status date',
      'atteints au plus tard à la date de référence / date de référence échue',
    ),
    source: OWN,
    example: { args: [[[45292], [45300], [45400]], [[45292], [45305], [0]], 45310], value: 0.5 },
    whole: ([baseline, actual, statusDate]) => kpi.milestoneHitRate(baseline, actual, statusDate),
  }),
  single({
    id: 'ONTIMERATE',
    french: 'TAUXPONCTUALITE',
    description: text(
      'Share of the finished projects that finished by their baseline.',
      'Part des projets terminés finis à leur date de référence.',
    ),
    parameters: [
      days('baselineFinish', 'finRéférence', text('Baseline finishes', 'Fins de référence')),
      days('actualFinish', 'finRéelle', text('Actual finishes; blank: not finished', 'Fins réelles ; vide : non terminé')),
    ],
    gives: { unit: 'fraction', description: text('0 to 1; none finished: #N/A', 'De 0 à 1 ; aucun terminé : #N/A') },
    formula: text('finished on or before the baseline / finished', 'terminés au plus tard à la référence / terminés'),
    source: OWN,
    example: {
      args: [
        [[45292], [45300]],
        [[45292], [45301]],
      ],
      value: 0.5,
    },
    whole: ([baselineFinish, actualFinish]) => kpi.onTimeRate(baselineFinish, actualFinish),
  }),
  table({
    id: 'MILESTONETREND',
    french: 'TENDANCEJALON',
    description: text(
      'How the forecast of a milestone slips from report to report.',
      'Glissement de la prévision d’un jalon d’un rapport à l’autre.',
    ),
    parameters: [
      vector(date('reportDates', 'datesRapport', text('Dates of the reports, ascending', 'Dates des rapports, croissantes'))),
      days(
        'forecasts',
        'prévisions',
        text('Forecast in each report; blank: not reported', 'Prévision de chaque rapport ; vide : non renseignée'),
      ),
    ],
    gives: {
      unit: 'table',
      description: text(
        'For each report: days since the last, days since the first; positive is later',
        'Pour chaque rapport : jours depuis le précédent, jours depuis le premier ; positif : plus tard',
      ),
    },
    formula: text('forecast − forecast before · forecast − first forecast', 'prévision − précédente · prévision − première'),
    source: 'Milestone trend analysis, DIN 69900',
    example: {
      args: [
        [[45292], [45323], [45352]],
        [[45400], [45410], [45408]],
      ],
      value: [
        [0, 0],
        [10, 10],
        [-2, 8],
      ],
    },
    whole: ([reportDates, forecasts]) => {
      const slips = kpi.milestoneTrend(reportDates, forecasts);
      return slips.ok ? succeed(slips.value.map(({ sinceLast, sinceFirst }) => rowOf([sinceLast, sinceFirst]))) : slips;
    },
  }),
  elementwise({
    id: 'BUDGETVARIANCE',
    french: 'ECARTBUDGET',
    description: text('Expected overrun in per cent of the budget.', 'Dépassement attendu en pourcentage du budget.'),
    parameters: [EAC, BUDGET],
    gives: { unit: 'fraction', description: text('Positive: over budget', 'Positif : dépassement') },
    formula: text('(EAC − budget) / budget', '(CFE − budget) / budget'),
    source: OWN,
    example: { args: [1100, 1000], value: 0.1 },
    each: ([eac, budget]) => kpi.budgetVariance(eac, budget),
  }),
  single({
    id: 'BURNRATE',
    french: 'RYTHMEDEPENSE',
    description: text('Average spending of the last periods.', 'Dépense moyenne des dernières périodes.'),
    parameters: [
      vector(
        number(
          'actuals',
          'réalisés',
          text('Actual cost by period, done periods only', 'Coût réel par période, périodes échues seulement'),
          'money',
        ),
      ),
      optional(
        number(
          'n',
          'n',
          text(
            'How many of the last periods (default 3, or all when there are fewer)',
            'Nombre de dernières périodes (3 par défaut, ou toutes s’il y en a moins)',
          ),
          'count',
        ),
      ),
    ],
    gives: { unit: 'money', description: text('A period', 'Par période') },
    formula: text('Σ of the last n / n', 'Σ des n dernières / n'),
    source: OWN,
    example: { args: [[[10], [20], [30], [40]]], value: 30 },
    whole: ([actuals, n]) => kpi.burnRate(actuals, n ?? Math.min(3, actuals.length)),
  }),
  elementwise({
    id: 'RUNWAY',
    french: 'AUTONOMIE',
    description: text('Periods that the rest of the budget lasts.', 'Périodes que couvre le reste du budget.'),
    parameters: [BUDGET, AC, number('burn', 'rythme', text('Spending a period', 'Dépense par période'), 'money')],
    gives: { unit: 'periods', description: text('Periods; overspent: #N/A', 'Périodes ; budget dépassé : #N/A') },
    formula: text('(budget − AC) / burn', '(budget − CR) / rythme'),
    source: OWN,
    example: { args: [1000, 400, 100], value: 6 },
    each: ([budget, ac, burn]) => kpi.runway(budget, ac, burn),
  }),
  elementwise({
    id: 'UTILISATION',
    french: 'TAUXCHARGE',
    description: text(
      'Load of a person or team: booked over capacity.',
      'Taux de charge d’une personne ou d’une équipe : réservé sur capacité.',
    ),
    parameters: [
      number('booked', 'réservé', text('Days booked', 'Jours réservés'), 'days'),
      number('capacity', 'capacité', text('Days available', 'Jours disponibles'), 'days'),
    ],
    gives: { unit: 'fraction', description: text('Above 1: over-allocated', 'Supérieur à 1 : surcharge') },
    formula: text('booked / capacity', 'réservé / capacité'),
    source: OWN,
    example: { args: [18, 20], value: 0.9 },
    each: ([booked, capacity]) => kpi.utilisation(booked, capacity),
  }),
  elementwise({
    id: 'FORECASTACCURACY',
    french: 'FIABILITEPREVISION',
    description: text('How near a forecast came to what happened.', 'Proximité d’une prévision avec le réalisé.'),
    parameters: [
      number('forecast', 'prévision', text('Forecast', 'Prévision'), 'money'),
      number('actual', 'réel', text('What happened', 'Réalisé'), 'money'),
    ],
    gives: {
      unit: 'fraction',
      description: text('1: exact; below 0: off by more than the whole', '1 : exacte ; négatif : erreur supérieure au réalisé'),
    },
    formula: text('1 − |forecast − actual| / |actual|', '1 − |prévision − réel| / |réel|'),
    source: 'Absolute percentage error; Hyndman, Athanasopoulos, Forecasting: Principles and Practice, 5.8',
    example: { args: [90, 100], value: 0.9 },
    each: ([forecast, actual]) => kpi.forecastAccuracy(forecast, actual),
  }),
  elementwise({
    id: 'FRESHNESS',
    french: 'FRAICHEUR',
    description: text('Days since a project was last updated.', 'Jours depuis la dernière mise à jour d’un projet.'),
    parameters: [
      zeroIsBlank(
        date('lastUpdate', 'dernièreMàJ', text('Day of the last update; blank: never', 'Jour de la dernière mise à jour ; vide : jamais')),
      ),
      STATUS_DATE,
    ],
    gives: {
      unit: 'days',
      description: text(
        'Calendar days; negative: updated after the status date',
        'Jours calendaires ; négatif : mis à jour après la date d’état',
      ),
    },
    formula: text('status date − last update', 'date d’état − dernière mise à jour'),
    source: OWN,
    example: { args: [45292, 45310], value: 18 },
    each: ([lastUpdate, statusDate]) => kpi.freshness(lastUpdate, statusDate),
  }),
];

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  benefit: 'benefit',
  benefice: 'benefit',
  max: 'benefit',
  '1': 'benefit',
  cost: 'cost',
  cout: 'cost',
  min: 'cost',
  '1-': 'cost',
  '0': 'benefit',
  '': 'benefit',
};

const directionsFrom = (cells: readonly (number | string | boolean | null)[]): Direction[] | Failure => {
  const directions: Direction[] = [];
  for (const cell of cells) {
    const direction = cell === -1 ? 'cost' : DIRECTIONS[plainWord(String(cell ?? ''))];
    if (direction === undefined) return fail('badOption', { argument: 'directions', found: foundIn(cell), options: '"benefit", "cost"' });
    directions.push(direction);
  }
  return directions;
};

/** One row of scores a project where the weights lie along the columns; else one project. */
const byProject = (
  scores: readonly (readonly (number | null)[])[],
  criteria: number,
  score: (own: readonly (number | null)[]) => Result<number>,
): Result<Matrix> => {
  const columns = scores[0]?.length ?? 0;
  if (columns === criteria && (scores.length > 1 || criteria > 1)) {
    const [only] = scores;
    if (scores.length > 1 || only === undefined) return succeed(columnOf(scores.map((own) => cellOf(score(own)))));
    const result = score(only);
    return result.ok ? succeed([[result.value]]) : result;
  }
  const result = score(scores.flat());
  return result.ok ? succeed([[result.value]]) : result;
};

const SCORES = {
  ...blankable(
    number(
      'scores',
      'notes',
      text(
        'Scores of one project, or a row for each project; blank: missing',
        'Notes d’un projet, ou une ligne par projet ; vide : manquante',
      ),
      'number',
    ),
  ),
  shape: 'matrix',
} as const;
const WEIGHTS = vector(number('weights', 'poids', text('Weight of each criterion', 'Poids de chaque critère'), 'number'));
const MAXIMA = vector(
  number(
    'maxima',
    'maxima',
    text('Highest possible value of each, or one for all', 'Valeur maximale de chacun, ou une pour tous'),
    'number',
  ),
);

export const SCORING: readonly FunctionEntry[] = [
  table({
    id: 'WEIGHTEDSCORE',
    french: 'NOTEPONDEREE',
    description: text('Weighted score of a project, 0 to 1.', 'Note pondérée d’un projet, de 0 à 1.'),
    parameters: [
      SCORES,
      WEIGHTS,
      MAXIMA,
      optional(
        vector({
          ...anything(
            'directions',
            'sens',
            text('benefit (default) or cost for each criterion', 'bénéfice (par défaut) ou coût pour chaque critère'),
          ),
        }),
      ),
    ],
    gives: { unit: 'fraction', description: text('0 to 1; one for each row of scores', 'De 0 à 1 ; une par ligne de notes') },
    formula: text(
      'Σ weight × score / maximum ÷ Σ weight; for a cost 1 − score / maximum',
      'Σ poids × note / maximum ÷ Σ poids ; pour un coût 1 − note / maximum',
    ),
    source: 'Keeney, Raiffa, Decisions with Multiple Objectives (1976); additive value model',
    note: text(
      'A missing score is #N/A, not 0. On the desktop a blank cell arrives as 0: write "" where a score is missing.',
      'Une note manquante donne #N/A, pas 0. Sur le poste une cellule vide arrive comme 0 : écrivez "" là où une note manque.',
    ),
    example: { args: [[[4, 2]], [[3, 1]], [[5, 5]], [['benefit', 'cost']]], value: 0.75 },
    whole: ([scores, weights, maxima, cells]) => {
      const directions = cells === null ? [] : directionsFrom(cells);
      return isFailure(directions)
        ? directions
        : byProject(scores, weights.length, (own) => weightedScore(own, weights, maxima, directions));
    },
  }),
  table({
    id: 'ALIGNMENT',
    // ALIGNMENT is an Excel 4.0 macro function, which a cell would show as #REF!.
    english: 'ALIGNMENTSCORE',
    french: 'NOTEALIGNEMENT',
    description: text('Strategic alignment of a project, 0 to 1.', 'Alignement stratégique d’un projet, de 0 à 1.'),
    parameters: [
      {
        ...blankable(
          number(
            'contributions',
            'contributions',
            text('Contribution to each objective; or a row for each project', 'Contribution à chaque objectif ; ou une ligne par projet'),
            'number',
          ),
        ),
        shape: 'matrix',
      },
      vector(number('weights', 'poids', text('Weight of each objective', 'Poids de chaque objectif'), 'number')),
      MAXIMA,
    ],
    gives: { unit: 'fraction', description: text('0 to 1', 'De 0 à 1') },
    formula: text('Σ weight × contribution / maximum ÷ Σ weight', 'Σ poids × contribution / maximum ÷ Σ poids'),
    source: OWN,
    example: {
      args: [
        [[3], [1]],
        [[0.6], [0.4]],
        [[3], [2]],
      ],
      value: 0.8,
    },
    whole: ([contributions, weights, maxima]) => byProject(contributions, weights.length, (own) => alignment(own, weights, maxima)),
  }),
  table({
    id: 'RANKPROJECTS',
    french: 'RANGPROJETS',
    description: text('Ranks of projects, the highest score first.', 'Rangs des projets, la meilleure note d’abord.'),
    parameters: [
      vector(
        blankable(
          number(
            'scores',
            'notes',
            text('Score of each project; missing: no rank', 'Note de chaque projet ; manquante : sans rang'),
            'number',
          ),
        ),
      ),
      optional(
        vector(
          blankable(
            number(
              'tieBreak',
              'départage',
              text('Decides between equal scores, the highest first', 'Départage les notes égales, la plus haute d’abord'),
              'number',
            ),
          ),
        ),
      ),
    ],
    gives: {
      unit: 'count',
      description: text('1 is the best; what is wholly equal shares a rank', '1 est le meilleur ; les ex æquo partagent un rang'),
    },
    formula: text('1 + number of projects that are better', '1 + nombre de projets meilleurs'),
    source: 'Standard competition ranking',
    example: {
      args: [
        [[0.5], [0.9], [0.5]],
        [[10], [1], [20]],
      ],
      value: [[3], [1], [2]],
    },
    whole: ([scores, tieBreak]) => {
      const ranks = rankProjects(scores, tieBreak);
      return ranks.ok ? succeed(columnOf(ranks.value.map(cellOf))) : ranks;
    },
  }),
];
