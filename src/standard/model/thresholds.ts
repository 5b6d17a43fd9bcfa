/** Where ratings change and findings begin: the KPI dictionary shows them, ratings and the check read them. */
export interface Thresholds {
  /** CPI, SPI, SPI(t): at least `green` is green, at least `amber` is amber, below is red. */
  readonly index: { readonly green: number; readonly amber: number };
  /** Variance of cost or finish as a fraction: at most `green`, at most `amber`, else red. */
  readonly variance: { readonly green: number; readonly amber: number };
  /** Days after which a status is stale. */
  readonly staleDays: number;
  /** Criticality (1–25) from which a risk is medium, high and critical; below it is low. */
  readonly risk: { readonly medium: number; readonly high: number; readonly critical: number };
}
