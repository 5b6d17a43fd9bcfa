import type { Severity } from '../model/types';

/**
 * What a check that fails weighs in the compliance score, by its severity. The score of a sheet is the weight of the checks passed over
 * the weight of the checks made; the overall score is the same over all sheets.
 */
export const FINDING_WEIGHTS: Readonly<Record<Severity, number>> = { error: 3, warning: 1, info: 0 };
