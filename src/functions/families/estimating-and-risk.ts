import { chainOf, chanceByTarget, pertDeviation, pertMean, triangularMean } from '../../domain/estimating/three-points';
import {
  contingency,
  contingencyByExpectedValue,
  expectedValue,
  RISK_LEVELS,
  riskLevel,
  riskScore,
  type RiskLevel,
  type RiskMatrix,
} from '../../domain/risk/risk';
import { fail, succeed, type Failure } from '../../domain/result';
import { elementwise, single, type FunctionEntry } from '../entry';
import { anything, choice, number, optional, text, vector } from '../makers';
import { oncePer } from '../once-per';
import { isFailure, plainWord } from '../values';

const PERT_SOURCE = 'Malcolm, Roseboom, Clark, Fazar, Operations Research 7 (1959); PMI, PMBOK Guide, 6th ed., 6.4.2.4';
const RISK_SOURCE = 'PMI, Practice Standard for Project Risk Management (2009)';

const OPTIMISTIC = number('optimistic', 'optimiste', text('Optimistic estimate', 'Estimation optimiste'), 'number');
const LIKELY = number('likely', 'probable', text('Most likely estimate', 'Estimation la plus probable'), 'number');
const PESSIMISTIC = number('pessimistic', 'pessimiste', text('Pessimistic estimate', 'Estimation pessimiste'), 'number');
const THREE = [OPTIMISTIC, LIKELY, PESSIMISTIC] as const;

const PROBABILITY_LEVEL = number('probability', 'probabilité', text('Probability, 1 to 5', 'Probabilité, de 1 à 5'), 'count');
const IMPACT_LEVEL = number('impact', 'impact', text('Impact, 1 to 5', 'Impact, de 1 à 5'), 'count');

const LEVELS: Readonly<Record<string, RiskLevel>> = {
  ...Object.fromEntries(RISK_LEVELS.map((level) => [plainWord(level), level])),
  faible: 'Low',
  moyen: 'Medium',
  eleve: 'High',
  critique: 'Critical',
};

const riskMatrixFrom = (cells: readonly (readonly unknown[])[]): RiskMatrix | Failure => {
  const levels = cells.map((row) => row.map((cell) => LEVELS[plainWord(String(cell))]));
  const whole = levels.length === 5 && levels.every((row) => row.length === 5 && row.every((level) => level !== undefined));
  return whole ? (levels as RiskMatrix) : fail('badRiskMatrix');
};

const chains = oncePer((means: readonly number[]) => oncePer((sds: readonly number[]) => chainOf(means, sds)));

export const ESTIMATING: readonly FunctionEntry[] = [
  elementwise({
    id: 'PERT',
    french: 'PERT',
    description: text('Expected duration or cost from three estimates.', 'Durée ou coût attendu à partir de trois estimations.'),
    parameters: THREE,
    gives: { unit: 'number', description: text('In the unit of the estimates', 'Dans l’unité des estimations') },
    formula: text('(O + 4 M + P) / 6', '(O + 4 M + P) / 6'),
    source: PERT_SOURCE,
    example: { args: [4, 6, 14], value: 7 },
    each: ([o, m, p]) => pertMean(o, m, p),
  }),
  elementwise({
    id: 'PERTSD',
    french: 'PERT.ECARTTYPE',
    description: text('Standard deviation of a three-point estimate.', 'Écart type d’une estimation à trois points.'),
    parameters: THREE,
    gives: { unit: 'number', description: text('In the unit of the estimates', 'Dans l’unité des estimations') },
    formula: text('(P − O) / 6', '(P − O) / 6'),
    source: PERT_SOURCE,
    example: { args: [4, 6, 16], value: 2 },
    each: ([o, m, p]) => pertDeviation(o, m, p),
  }),
  elementwise({
    id: 'TRIANGULARMEAN',
    french: 'MOYENNETRIANGULAIRE',
    description: text('Mean of a triangular distribution.', 'Moyenne d’une distribution triangulaire.'),
    parameters: THREE,
    gives: { unit: 'number', description: text('In the unit of the estimates', 'Dans l’unité des estimations') },
    formula: text('(O + M + P) / 3', '(O + M + P) / 3'),
    source: 'PMI, PMBOK Guide, 6th ed., 6.4.2.4',
    example: { args: [4, 6, 14], value: 8 },
    each: ([o, m, p]) => triangularMean(o, m, p),
  }),
  elementwise({
    id: 'PERTPROB',
    french: 'PERT.PROBA',
    description: text('Chance that a chain of tasks is done by a target.', 'Chance qu’une chaîne de tâches soit terminée à une échéance.'),
    parameters: [
      number('target', 'échéance', text('Target duration of the chain', 'Durée visée de la chaîne'), 'days'),
      vector(
        number(
          'means',
          'moyennes',
          text('Expected duration of each task of the critical path', 'Durée attendue de chaque tâche du chemin critique'),
          'days',
        ),
      ),
      vector(number('sds', 'écartsTypes', text('Standard deviation of each', 'Écart type de chacune'), 'days')),
    ],
    gives: { unit: 'fraction', description: text('0 to 1', 'De 0 à 1') },
    formula: text('Φ((target − Σ mean) / √Σ sd²)', 'Φ((échéance − Σ moyenne) / √Σ écart type²)'),
    source: PERT_SOURCE,
    note: text(
      'A normal approximation on one path: it ignores other paths that come close, and so is optimistic. MONTECARLO does not.',
      'Approximation normale sur un seul chemin : elle ignore les autres chemins proches et reste donc optimiste. MONTECARLO en tient compte.',
    ),
    example: { args: [12, [[5], [7]], [[0.6], [0.8]]], value: 0.5 },
    each: ([target, means, sds]) => {
      const chain = chains(means)(sds);
      return chain.ok ? succeed(chanceByTarget(target, chain.value)) : chain;
    },
  }),
];

export const RISK: readonly FunctionEntry[] = [
  elementwise({
    id: 'RISKSCORE',
    french: 'CRITICITE',
    description: text('Score of a risk: probability × impact.', 'Criticité d’un risque : probabilité × impact.'),
    parameters: [PROBABILITY_LEVEL, IMPACT_LEVEL],
    gives: { unit: 'count', description: text('1 to 25', 'De 1 à 25') },
    formula: text('probability × impact', 'probabilité × impact'),
    source: RISK_SOURCE,
    note: text('A blank cell is refused: no risk has the level 0.', 'Une cellule vide est refusée : aucun risque n’a le niveau 0.'),
    example: { args: [4, 5], value: 20 },
    each: ([probability, impact]) => riskScore(probability, impact),
  }),
  elementwise({
    id: 'RISKLEVEL',
    french: 'NIVEAURISQUE',
    description: text('Level of a risk by a 5 × 5 matrix.', 'Niveau d’un risque selon une matrice 5 × 5.'),
    parameters: [
      PROBABILITY_LEVEL,
      IMPACT_LEVEL,
      optional(
        anything(
          'matrix',
          'matrice',
          text(
            '5 rows (probability 1 to 5) × 5 columns (impact 1 to 5) of Low, Medium, High, Critical',
            '5 lignes (probabilité de 1 à 5) × 5 colonnes (impact de 1 à 5) de Faible, Moyen, Élevé, Critique',
          ),
        ),
      ),
    ],
    gives: {
      unit: 'text',
      description: text('Low, Medium, High or Critical', 'Low (faible), Medium (moyen), High (élevé) ou Critical (critique)'),
    },
    formula: text(
      'by default: score 1–3 Low, 4–6 Medium, 8–12 High, 15–25 Critical',
      'par défaut : criticité 1–3 Low, 4–6 Medium, 8–12 High, 15–25 Critical',
    ),
    source: 'NPSA, A risk matrix for risk managers (2008)',
    example: { args: [4, 5], value: 'Critical' },
    each: ([probability, impact, cells]) => {
      const own = cells === null ? undefined : riskMatrixFrom(cells);
      return isFailure(own) ? own : riskLevel(probability, impact, own);
    },
  }),
  elementwise({
    id: 'EMV',
    french: 'VMA',
    description: text('Expected monetary value of a risk.', 'Valeur monétaire attendue d’un risque.'),
    parameters: [
      number('probability', 'probabilité', text('Probability, 0 to 1', 'Probabilité, de 0 à 1'), 'fraction'),
      number('impact', 'impact', text('Size of the impact', 'Montant de l’impact'), 'money'),
      optional(
        choice('type', 'type', text('threat (default) or opportunity', 'menace (par défaut) ou opportunité'), [
          { value: 'threat', words: ['menace', 'risque', 'risk'], label: text('threat', 'menace') },
          { value: 'opportunity', words: ['opportunité'], label: text('opportunity', 'opportunité') },
        ]),
      ),
    ],
    gives: {
      unit: 'money',
      description: text(
        'Negative for a threat, positive for an opportunity, whatever the sign of the impact',
        'Négatif pour une menace, positif pour une opportunité, quel que soit le signe de l’impact',
      ),
    },
    formula: text('± probability × |impact|', '± probabilité × |impact|'),
    source: 'PMI, PMBOK Guide, 6th ed., 11.4.2.5',
    example: { args: [0.3, 10000], value: -3000 },
    each: ([probability, impact, type]) => expectedValue(probability, impact, type ?? 'threat'),
  }),
  elementwise({
    id: 'CONTINGENCY',
    french: 'PROVISION',
    description: text(
      'Contingency: from a 50 % to an 80 % chance to keep the budget.',
      'Provision pour aléas : de 50 % à 80 % de chances de tenir le budget.',
    ),
    parameters: [
      number('p50', 'p50', text('Cost kept with 50 % chance', 'Coût tenu avec 50 % de chances'), 'money'),
      number('p80', 'p80', text('Cost kept with 80 % chance', 'Coût tenu avec 80 % de chances'), 'money'),
    ],
    gives: { unit: 'money', description: text('Amount to set aside', 'Montant à provisionner') },
    formula: text('P80 − P50', 'P80 − P50'),
    source: RISK_SOURCE,
    example: { args: [1000, 1150], value: 150 },
    each: ([p50, p80]) => contingency(p50, p80),
  }),
  single({
    id: 'CONTINGENCYEMV',
    french: 'PROVISION.VMA',
    description: text('Contingency as the sum of expected costs of risks.', 'Provision pour aléas : somme des coûts attendus des risques.'),
    parameters: [
      vector(number('costs', 'coûts', text('Cost of each risk', 'Coût de chaque risque'), 'money')),
      vector(number('probabilities', 'probabilités', text('Probability of each, 0 to 1', 'Probabilité de chacun, de 0 à 1'), 'fraction')),
    ],
    gives: { unit: 'money', description: text('Amount to set aside', 'Montant à provisionner') },
    formula: text('Σ cost × probability', 'Σ coût × probabilité'),
    source: RISK_SOURCE,
    example: {
      args: [
        [[1000], [500]],
        [[0.5], [0.2]],
      ],
      value: 600,
    },
    whole: ([costs, probabilities]) => contingencyByExpectedValue(costs, probabilities),
  }),
];
