import type { ProjectRecordKey, StarterRow } from '../types';

/** Rows that the tables of a new project workbook begin with. */
export const PROJECT_STARTERS: Readonly<Partial<Record<ProjectRecordKey, readonly StarterRow[]>>> = {};
