import { INDEX_THRESHOLDS, VARIANCE_THRESHOLDS } from '../domain/rag/rating';

/** Where ratings change and findings begin: the KPI dictionary shows them, ratings and the check read them. */
export interface Thresholds {
  /** CPI, SPI, SPI(t): at least `green` is green, at least `amber` is amber, below is red. */
  readonly index: { readonly green: number; readonly amber: number };
  /** Variance of cost or finish as a fraction: at most `green`, at most `amber`, else red. */
  readonly variance: { readonly green: number; readonly amber: number };
  /** Days after which a status is stale. */
  readonly staleDays: number;
  /** Criticality (1–25) from which a risk is high, and from which it is critical. */
  readonly risk: { readonly high: number; readonly critical: number };
}

/** The defaults of `definitions.md`. */
export const THRESHOLDS: Thresholds = {
  index: { green: INDEX_THRESHOLDS.green, amber: INDEX_THRESHOLDS.amber },
  variance: { green: VARIANCE_THRESHOLDS.green, amber: VARIANCE_THRESHOLDS.amber },
  staleDays: 35,
  risk: { high: 12, critical: 20 },
};
