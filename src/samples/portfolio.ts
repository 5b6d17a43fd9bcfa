import { dayOf, type DayNumber } from '../domain/calendar/days';
import type { Project } from '../standard/data/records/project';
import type { Language } from '../words/text';
import type { FurtherTables } from './facts';
import { portfolioTables, requestsOf } from './portfolio-tables';
import { CURRENCY, sampleProject, type SampleProject } from './project';
import { BASE_PROJECTS } from './texts/base-projects';
import { ORGANISATION } from './texts/organisation';

export interface SampleOptions {
  readonly language: Language;
  /** Default: 12, the projects of the company; more are their copies on its other sites. */
  readonly projects?: number;
  /** The same seed gives the same portfolio. */
  readonly seed?: number;
  /** Default: 31 October 2026. */
  readonly statusDate?: DayNumber;
}

export interface SamplePortfolio {
  readonly organisation: string;
  readonly currency: string;
  readonly statusDate: DayNumber;
  readonly projects: SampleProject[];
  /** What has been asked for and is no project yet. */
  readonly requests: Project[];
  /** Tables that only the portfolio has: programmes, objectives, capacity, committees and the like. */
  readonly portfolioRows: FurtherTables;
}

const STATUS_DATE = dayOf(2026, 10, 31);

/** The portfolio of an invented company, for demonstrations and tests. Both languages have the same structure and numbers. */
export function samplePortfolio({
  language,
  projects = BASE_PROJECTS.length,
  seed = 1,
  statusDate = STATUS_DATE,
}: SampleOptions): SamplePortfolio {
  const made = Array.from({ length: projects }, (_, position) => sampleProject(position, seed, statusDate, language));
  return {
    organisation: ORGANISATION,
    currency: CURRENCY,
    statusDate,
    projects: made,
    requests: requestsOf(projects, statusDate, language),
    portfolioRows: portfolioTables({ projects: made, statusDate, language }),
  };
}
