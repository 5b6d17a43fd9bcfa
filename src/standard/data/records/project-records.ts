import type { ProjectRecordKey, RecordType } from '../../model/types';
import { acquisition } from './acquisition';
import { action } from './action';
import { adoption } from './adoption';
import { backlogItem } from './backlog-item';
import { benefit } from './benefit';
import { budgetLine } from './budget-line';
import { changeRequest } from './change-request';
import { charter } from './charter';
import { communication } from './communication';
import { decision } from './decision';
import { deliverable } from './deliverable';
import { gateReview } from './gate-review';
import { lesson } from './lesson';
import { meeting } from './meeting';
import { milestone } from './milestone';
import { project } from './project';
import { qualityCheck } from './quality-check';
import { raidItem } from './raid-item';
import { release } from './release';
import { requirement } from './requirement';
import { resourceLine } from './resource-line';
import { responsibility } from './responsibility';
import { settings } from './settings';
import { sprint } from './sprint';
import { stakeholder } from './stakeholder';
import { statusUpdate } from './status-update';
import { task } from './task';

/** The record types that a project workbook holds. */
export const PROJECT_RECORDS = {
  project,
  charter,
  stakeholder,
  responsibility,
  task,
  milestone,
  gateReview,
  budgetLine,
  resourceLine,
  acquisition,
  raidItem,
  decision,
  action,
  changeRequest,
  requirement,
  deliverable,
  qualityCheck,
  communication,
  adoption,
  benefit,
  statusUpdate,
  meeting,
  lesson,
  release,
  sprint,
  backlogItem,
  settings,
} as const satisfies Readonly<Record<ProjectRecordKey, RecordType>>;
