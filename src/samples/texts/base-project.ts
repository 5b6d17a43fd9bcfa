import type { Text } from '../../words/text';
import type { DepartmentKey } from './organisation';
import { text } from './text';

/** A project as it was thought up: what the generator dates, budgets and reports on. */
export interface BaseProject {
  readonly name: Text;
  readonly description: Text;
  readonly programme: Text;
  readonly objective: Text;
  readonly department: DepartmentKey;
  readonly methodology: 'predictive' | 'agile' | 'hybrid';
  readonly category: 'transformation' | 'informationSystems' | 'infrastructure' | 'regulatory' | 'product';
  readonly priority: 'critical' | 'high' | 'medium' | 'low';
  /** Thousands of euros. */
  readonly budget: number;
  /** Times the budget. */
  readonly wholeLife: number;
  /** Times the budget; null where they are not money. */
  readonly benefits: number | null;
  /** How the project itself stands; its copies on other sites have their own life. */
  readonly life: Life;
  readonly costs: readonly CostShare[];
  readonly phases: readonly Phase[];
  readonly raid: readonly RaidTopic[];
  readonly trouble: Trouble;
}

export type Health = 'green' | 'amber' | 'red';
export type LifeStatus = 'planned' | 'running' | 'onHold' | 'closing' | 'closed';

export interface Life {
  readonly status: LifeStatus;
  readonly health: Health;
  /** Share of the planned time that has passed at the status date; of no use to planned and closed projects. */
  readonly elapsed: number;
}

export interface CostShare {
  readonly category: 'labour' | 'services' | 'licences' | 'equipment' | 'travel' | 'training' | 'contingency';
  readonly expenditure: 'capex' | 'opex';
  /** Rough percentage of the budget. */
  readonly share: number;
  /** When it is spent. */
  readonly when: 'throughout' | 'early' | 'middle' | 'late';
}

export interface Phase {
  readonly name: Text;
  readonly work: readonly Work[];
}

export interface Work {
  readonly name: Text;
  /** Weeks of five days; 0 is a milestone. */
  readonly weeks: number;
  /** Rough percentage of the budget. */
  readonly weight: number;
  /** As in the predecessor column, in English, lags in weeks. Default: the work before it. */
  readonly after?: string;
}

export type Role = 'manager' | 'sponsor' | 'lead' | 'business' | 'purchasing';

export interface RaidTopic {
  readonly type: 'threat' | 'opportunity' | 'assumption' | 'issue' | 'dependency';
  readonly title: Text;
  readonly action: Text;
  /** Probability and impact, 1 to 5; null where nobody rates it. */
  readonly rating: readonly [number | null, number | null];
  /** Impact in money as a percentage of the budget, for an issue in euros at the base project's budget; null where nobody put a figure on it. */
  readonly amount: number | null;
  readonly response: 'avoid' | 'mitigate' | 'transfer' | 'accept' | 'exploit' | 'enhance' | 'share' | 'escalate';
  readonly owner: Role;
  /** Days from the status date. */
  readonly due: number;
  readonly state?: 'open' | 'inProgress' | 'occurred' | 'closed';
}

/** What goes wrong when the project is amber or red; `{by}` is a day three weeks or so after the status. */
export interface Trouble {
  readonly warning: Text;
  readonly achievements: Text;
  readonly nextSteps: Text;
  readonly decisions: Text;
  /** Which of the other two ratings suffers as well. */
  readonly also: 'scope' | 'resources' | null;
}

export const phase = (en: string, fr: string, ...work: Work[]): Phase => ({ name: text(en, fr), work });
export const work = (en: string, fr: string, weeks: number, weight: number, after?: string): Work => ({
  name: text(en, fr),
  weeks,
  weight,
  ...(after === undefined ? {} : { after }),
});
export const milestone = (en: string, fr: string, after?: string): Work => work(en, fr, 0, 0, after);
export const cost = (
  category: CostShare['category'],
  expenditure: CostShare['expenditure'],
  share: number,
  when: CostShare['when'] = 'throughout',
): CostShare => ({ category, expenditure, share, when });
