import type { Standard } from '../../model/standard';
import type { PortfolioRecordKey, StarterRow } from '../../model/types';
import { CRITERIA } from './criteria';
import { kpis } from './kpis';
import { methodDeliverables, PHASES } from './method-phases';
import { METHOD_ROLES } from './method-roles';
import { policies } from './policies';

type Starters = Readonly<Partial<Record<PortfolioRecordKey, readonly StarterRow[]>>>;

/**
 * Rows that the tables of a new portfolio workbook begin with: the method, how projects are compared, and what figures mean. What is an
 * organisation's own (objectives, programmes, envelopes, capacity, committees) begins empty.
 */
export const portfolioStarters = ({ thresholds, workbooks }: Pick<Standard, 'thresholds' | 'workbooks'>): Starters => ({
  phase: PHASES,
  methodDeliverable: methodDeliverables(workbooks.project),
  methodRole: METHOD_ROLES,
  policy: policies(thresholds),
  criterion: CRITERIA,
  kpi: kpis(thresholds),
});
