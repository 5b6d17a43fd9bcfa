import { finishAfter } from '../domain/calendar/working-days';
import type { DayNumber } from '../domain/calendar/days';
import { plannedFraction } from '../domain/evm/planned-value';
import { valueOr } from '../domain/result';
import { parsePredecessors, type LinkType } from '../domain/schedule/predecessors';
import type { Text } from '../words/text';
import type { BaseProject } from './texts/base-project';
import { share } from './share';

export interface Link {
  readonly wbs: string;
  readonly type: LinkType;
  /** Working days. */
  readonly lag: number;
}

/** A task at the lowest level, with its place on the working days of its project: `from` before it, `to` at its end. */
export interface Leaf {
  readonly wbs: string;
  readonly name: Text;
  readonly milestone: boolean;
  readonly weight: number;
  readonly links: readonly Link[];
  readonly from: number;
  readonly to: number;
}

/** A leaf with its dates and its budget in euros; a milestone has none. */
export interface DatedLeaf extends Leaf {
  readonly start: DayNumber;
  readonly finish: DayNumber;
  readonly budget: number | null;
}

const DAYS_A_WEEK = 5;
const SHORTEST = 3;

/** The tasks of a project as early as their links allow; `stretch` lengthens everything. */
export function scheduleNetwork(base: BaseProject, stretch: number): Leaf[] {
  const placed = new Map<string, Leaf>();
  let before: string | undefined;
  base.phases.forEach((phase, phaseIndex) =>
    phase.work.forEach((work, index) => {
      const wbs = `${phaseIndex + 1}.${index + 1}`;
      const written = valueOr(parsePredecessors(work.after ?? before ?? '', placed), []);
      const links = written.map(({ id, type, lag }): Link => ({ wbs: id, type, lag: Math.round(lag * DAYS_A_WEEK * stretch) }));
      const from = Math.max(0, ...links.map((link) => earliestStart(link, placed)));
      const days = work.weeks === 0 ? 0 : Math.max(SHORTEST, Math.round(work.weeks * DAYS_A_WEEK * stretch));
      placed.set(wbs, { wbs, name: work.name, milestone: days === 0, weight: work.weight, links, from, to: from + days });
      before = wbs;
    }),
  );
  return [...placed.values()];
}

/** Base projects use finish-to-start and start-to-start only. */
function earliestStart({ wbs, type, lag }: Link, placed: ReadonlyMap<string, Leaf>): number {
  const before = placed.get(wbs);
  return before === undefined ? 0 : (type === 'SS' ? before.from : before.to) + lag;
}

export const workingDaysOf = (leaves: readonly Leaf[]): number => Math.max(...leaves.map((leaf) => leaf.to));

/** Dates from the first working day, and the budget in hundreds of euros shared by weight. */
export function dateNetwork(leaves: readonly Leaf[], start: DayNumber, budget: number): DatedLeaf[] {
  const parts = share(
    budget / 100,
    leaves.map((leaf) => leaf.weight),
  );
  const day = (count: number): DayNumber => valueOr(finishAfter(start, Math.max(1, count)), start);
  return leaves.map((leaf, index) => ({
    ...leaf,
    start: day(leaf.milestone ? leaf.to : leaf.from + 1),
    finish: day(leaf.to),
    budget: leaf.milestone ? null : (parts[index] ?? 0) * 100,
  }));
}

/** How far the plan had got on a day, as people report it: in steps, 0 and 100 % only where nothing or everything is done. */
export function progressOn(leaf: DatedLeaf, day: DayNumber, step: number): number {
  if (leaf.finish <= day) return 1;
  if (leaf.milestone || leaf.start > day) return 0;
  const steps = Math.round(1 / step);
  const reached = Math.round(valueOr(plannedFraction(leaf.start, leaf.finish, day), 0) * steps);
  return Math.min(steps - 1, Math.max(1, reached)) / steps;
}
