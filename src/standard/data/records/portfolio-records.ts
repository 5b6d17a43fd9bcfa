import type { PortfolioRecordKey, RecordType } from '../../model/types';
import { agendaItem } from './agenda-item';
import { capacity } from './capacity';
import { committee } from './committee';
import { contribution } from './contribution';
import { criterion } from './criterion';
import { envelope } from './envelope';
import { exception } from './exception';
import { kpi } from './kpi';
import { methodDeliverable } from './method-deliverable';
import { methodRole } from './method-role';
import { objective } from './objective';
import { phase } from './phase';
import { policy } from './policy';
import { programme } from './programme';
import { projectDependency } from './project-dependency';
import { rate } from './rate';
import { score } from './score';

/** The record types that only the portfolio workbook holds. */
export const PORTFOLIO_RECORDS = {
  phase,
  methodDeliverable,
  methodRole,
  policy,
  programme,
  criterion,
  score,
  objective,
  contribution,
  envelope,
  capacity,
  committee,
  agendaItem,
  projectDependency,
  kpi,
  rate,
  exception,
} as const satisfies Readonly<Record<PortfolioRecordKey, RecordType>>;
