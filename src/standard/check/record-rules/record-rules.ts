import type { RecordKey } from '../../model/types';
import { monthlyActualRules } from './monthly-actual';
import { projectRules } from './project';
import { raidRules } from './raid-item';
import type { RecordRules } from './rule';
import { statusRules } from './status-update';
import { actionRules, changeRules, decisionRules, gateRules, responsibilityRules } from './steering';
import { taskRules } from './task';

/** What records of a kind must be, beyond what their columns say. */
export const RECORD_RULES: Readonly<Partial<Record<RecordKey, RecordRules>>> = {
  project: projectRules,
  task: taskRules,
  budgetLine: monthlyActualRules,
  resourceLine: monthlyActualRules,
  statusUpdate: statusRules,
  raidItem: raidRules,
  action: actionRules,
  decision: decisionRules,
  changeRequest: changeRules,
  gateReview: gateRules,
  responsibility: responsibilityRules,
};
