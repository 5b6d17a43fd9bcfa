import type { ProjectRecordKey, RecordType } from '../types';
import { budgetLine } from './budget-line';
import { project } from './project';
import { raidItem } from './raid-item';
import { settings } from './settings';
import { statusUpdate } from './status-update';
import { task } from './task';

/** The record types that a project workbook holds. */
export const PROJECT_RECORDS = { project, budgetLine, task, statusUpdate, raidItem, settings } as const satisfies Readonly<
  Record<ProjectRecordKey, RecordType>
>;
