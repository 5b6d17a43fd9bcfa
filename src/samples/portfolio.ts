import { dayOf, type DayNumber } from '../domain/calendar/days';
import type { BudgetLine } from '../standard/records/budget-line';
import type { Project } from '../standard/records/project';
import type { RaidItem } from '../standard/records/raid-item';
import type { StatusUpdate } from '../standard/records/status-update';
import type { Task } from '../standard/records/task';
import type { Language } from '../words/text';

export interface SampleOptions {
  readonly language: Language;
  /** Default: 12. */
  readonly projects?: number;
  /** The same seed gives the same portfolio. */
  readonly seed?: number;
  /** Default: 31 October 2026. */
  readonly statusDate?: DayNumber;
}

/** One project as its own workbook holds it. */
export interface SampleProject {
  readonly project: Project;
  readonly budgetLines: BudgetLine[];
  readonly tasks: Task[];
  readonly statusUpdates: StatusUpdate[];
  readonly raidItems: RaidItem[];
}

export interface SamplePortfolio {
  readonly organisation: string;
  readonly currency: string;
  readonly statusDate: DayNumber;
  readonly projects: SampleProject[];
}

const STATUS_DATE = dayOf(2026, 10, 31);

/** The portfolio of an invented company, for demonstrations and tests. Both languages have the same structure and numbers. */
export function samplePortfolio({ statusDate = STATUS_DATE }: SampleOptions): SamplePortfolio {
  return { organisation: 'Orvane Thermique', currency: 'EUR', statusDate, projects: [] };
}
