import { sumOf } from '../money/sum';
import { fail, succeed, type Failure, type Result } from '../result';

export const RISK_LEVELS = ['Low', 'Medium', 'High', 'Critical'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** Rows: probability 1 to 5; columns: impact 1 to 5. */
export type RiskMatrix = readonly (readonly RiskLevel[])[];

/** By score: 1–3 low, 4–6 medium, 8–12 high, 15–25 critical (NPSA, A risk matrix for risk managers, 2008). */
export const STANDARD_RISK_MATRIX: RiskMatrix = [1, 2, 3, 4, 5].map((probability) =>
  [1, 2, 3, 4, 5].map((impact) => levelOf(probability * impact)),
);

function levelOf(score: number): RiskLevel {
  if (score <= 3) return 'Low';
  if (score <= 6) return 'Medium';
  return score <= 12 ? 'High' : 'Critical';
}

const checkScale = (probability: number, impact: number): Failure | undefined => {
  const outside = [probability, impact].find((value) => !Number.isInteger(value) || value < 1 || value > 5);
  return outside === undefined ? undefined : fail('outOfScale', { found: outside });
};

/** Probability × impact, both whole numbers from 1 to 5. */
export const riskScore = (probability: number, impact: number): Result<number> =>
  checkScale(probability, impact) ?? succeed(probability * impact);

export const riskLevel = (probability: number, impact: number, matrix: RiskMatrix = STANDARD_RISK_MATRIX): Result<RiskLevel> => {
  const problem = checkScale(probability, impact);
  if (problem) return problem;
  const level = matrix[probability - 1]?.[impact - 1];
  return level === undefined ? fail('badRiskMatrix') : succeed(level);
};

const checkProbability = (probability: number): Failure | undefined =>
  probability >= 0 && probability <= 1 ? undefined : fail('probabilityOutOfRange', { found: probability });

/** Expected monetary value: probability × size of the impact; negative for a threat, positive for an opportunity. */
export const expectedValue = (probability: number, impact: number, type: 'threat' | 'opportunity' = 'threat'): Result<number> =>
  checkProbability(probability) ?? succeed(probability * Math.abs(impact) * (type === 'threat' ? -1 : 1));

/** Contingency that lifts the chance to keep the budget from 50 % to 80 %: P80 − P50. */
export const contingency = (p50: number, p80: number): Result<number> =>
  p80 < p50 ? fail('percentilesOutOfOrder', { p50, p80 }) : succeed(p80 - p50);

/** Contingency by expected value: Σ cost × probability. */
export const contingencyByExpectedValue = (costs: readonly number[], probabilities: readonly number[]): Result<number> => {
  if (costs.length === 0) return fail('emptyRange');
  if (costs.length !== probabilities.length) return fail('unequalLengths', { first: costs.length, second: probabilities.length });
  for (const probability of probabilities) {
    const problem = checkProbability(probability);
    if (problem) return problem;
  }
  return succeed(sumOf(costs.map((cost, index) => cost * (probabilities[index] ?? 0))));
};
