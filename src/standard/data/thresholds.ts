import { INDEX_THRESHOLDS, VARIANCE_THRESHOLDS } from '../../domain/rag/rating';
import type { RatingCode } from '../model/identity';
import type { Thresholds } from '../model/thresholds';

/** The defaults of `definitions.md`; the bands of risk are those of `STANDARD_RISK_MATRIX`. */
export const THRESHOLDS: Thresholds = {
  index: { green: INDEX_THRESHOLDS.green, amber: INDEX_THRESHOLDS.amber },
  variance: { green: VARIANCE_THRESHOLDS.green, amber: VARIANCE_THRESHOLDS.amber },
  staleDays: 35,
  risk: { medium: 4, high: 8, critical: 15 },
};

/** How bad a risk is, as the list `riskLevel` says it. */
export type RiskLevelCode = 'low' | 'medium' | 'high' | 'critical';

/** The level of a criticality (probability × impact, 1–25) by the standard's own bands. */
export const riskLevelAt = (score: number, { medium, high, critical }: Thresholds['risk']): RiskLevelCode =>
  score >= critical ? 'critical' : score >= high ? 'high' : score >= medium ? 'medium' : 'low';

/** The colours that threats of each level have wherever they are shown. */
export const RISK_RATINGS: Readonly<Record<RiskLevelCode, RatingCode>> = {
  low: 'green',
  medium: 'amber',
  high: 'amberRed',
  critical: 'red',
};
