import { succeed, type Result } from '../../../domain/result';
import type { Text } from '../../../words/text';
import type { Measure } from '../../model/measure';
import type { ColumnReference, RecordKey } from '../../model/types';
import type { BudgetLine } from '../records/budget-line';
import type { Project } from '../records/project';
import type { RaidItem } from '../records/raid-item';
import { OWN, RISK_STANDARD } from './publications';

const text = (en: string, fr: string): Text => ({ en, fr });
const columns = (record: RecordKey, ...keys: readonly string[]): ColumnReference[] => keys.map((key) => ({ record, key }));

const less = (one: number | null, other: number | null): Result<number> | null =>
  one === null || other === null ? null : succeed(one - other);

type RowMeasure<Row> = Measure<Row> & { readonly native: ColumnReference };

const measure = <Row>(
  record: RecordKey,
  key: string,
  said: Omit<Measure<Row>, 'key' | 'name' | 'population' | 'native'>,
): RowMeasure<Row> => ({
  ...said,
  key,
  name: { record, key },
  population: 'row',
  native: { record, key },
});

/** What is calculated in a row of a table, beside its parts: the table's own column has the formula. */
export const ROW_MEASURES = {
  slip: measure<Pick<Project, 'finishBaseline' | 'finishForecast'>>('project', 'slip', {
    definition: text(
      'Calendar days from baseline to forecast finish. Positive: late.',
      'Jours calendaires entre fin de référence et fin prévisionnelle. Positif\u00a0: retard.',
    ),
    formula: text('Forecast finish − baseline finish', 'Fin prévisionnelle − fin de référence'),
    unit: 'days',
    publication: OWN,
    source: columns('project', 'finishBaseline', 'finishForecast'),
    compute: ({ finishBaseline, finishForecast }) => less(finishForecast, finishBaseline),
  }),
  costVariance: measure<Pick<Project, 'budget' | 'forecast'>>('project', 'costVariance', {
    definition: text(
      'Budget expected to be left over; negative is an overrun. It has the sign of VAC: reports show forecast less budget.',
      'Budget qui devrait rester\u00a0; négatif = dépassement. Du signe de l’écart à l’achèvement\u00a0: les rapports montrent la prévision moins le budget.',
    ),
    formula: text('Budget − forecast at completion', 'Budget − coût final estimé'),
    unit: 'money',
    publication: OWN,
    source: columns('project', 'budget', 'forecast'),
    compute: ({ budget, forecast }) => less(budget, forecast),
  }),
  score: measure<Pick<RaidItem, 'probability' | 'impact'>>('raidItem', 'score', {
    definition: text('How bad a risk is, from 1 to 25.', 'Gravité d’un risque, de 1 à 25.'),
    formula: text('Probability (1–5) × impact (1–5)', 'Probabilité (1–5) × impact (1–5)'),
    unit: 'number',
    publication: RISK_STANDARD,
    function: text('RISKSCORE', 'CRITICITE'),
    source: columns('raidItem', 'probability', 'impact'),
    compute: ({ probability, impact }) => (probability === null || impact === null ? null : succeed(probability * impact)),
  }),
  residualScore: measure<Pick<RaidItem, 'residualProbability' | 'residualImpact'>>('raidItem', 'residualScore', {
    definition: text(
      'How bad a risk is once the response is in place, from 1 to 25.',
      'Gravité d’un risque une fois la réponse en place, de 1 à 25.',
    ),
    formula: text('Residual probability (1–5) × residual impact (1–5)', 'Probabilité résiduelle (1–5) × impact résiduel (1–5)'),
    unit: 'number',
    publication: RISK_STANDARD,
    source: columns('raidItem', 'residualProbability', 'residualImpact'),
    compute: ({ residualProbability, residualImpact }) =>
      residualProbability === null || residualImpact === null ? null : succeed(residualProbability * residualImpact),
  }),
  emv: measure<Pick<RaidItem, 'likelihood' | 'amount' | 'type'>>('raidItem', 'emv', {
    definition: text(
      'What a risk or an opportunity is worth on average. Negative: a loss is to be expected.',
      'Ce que vaut en moyenne un risque ou une opportunité. Négative\u00a0: une perte est à attendre.',
    ),
    formula: text(
      'Likelihood × impact in money, negative unless an opportunity',
      'Vraisemblance × impact financier, négatif sauf opportunité',
    ),
    unit: 'money',
    publication: RISK_STANDARD,
    function: text('EMV', 'VMA'),
    source: columns('raidItem', 'likelihood', 'amount', 'type'),
    compute: ({ likelihood, amount, type }) =>
      likelihood === null || amount === null ? null : succeed(likelihood * amount * (type === 'opportunity' ? 1 : -1)),
  }),
  outlook: measure<Pick<BudgetLine, 'actual' | 'forecast' | 'baseline'>>('budgetLine', 'outlook', {
    definition: text(
      'What a month is expected to come to: what was spent, else what is forecast, else what was planned.',
      'Ce qu’un mois devrait coûter\u00a0: le réalisé, sinon la prévision, sinon la référence.',
    ),
    formula: text('Actual, else forecast, else baseline', 'Réalisé, sinon prévision, sinon référence'),
    unit: 'money',
    publication: OWN,
    source: columns('budgetLine', 'actual', 'forecast', 'baseline'),
    compute: ({ actual, forecast, baseline }) => {
      const amount = actual ?? forecast ?? baseline;
      return amount === null ? null : succeed(amount);
    },
  }),
} as const;
