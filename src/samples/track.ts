import { weekdayOf, type DayNumber } from '../domain/calendar/days';
import { workingDayBy } from './life';
import { progressOn, type DatedLeaf } from './network';
import type { LifeStatus } from './texts/base-project';

/** Where a project stands: what its plan has become. */
export interface Standing {
  readonly status: LifeStatus;
  readonly start: DayNumber;
  readonly finishBaseline: DayNumber;
  readonly finishForecast: DayNumber;
  readonly statusDate: DayNumber;
  /** Day of the last report. */
  readonly last: DayNumber;
  /** The day of the plan that the work has reached by then, and the steps in which progress is told. */
  readonly reached: DayNumber;
  readonly step: number;
}

/** A leaf as it is today: its baseline is the plan. */
export interface TrackedLeaf extends DatedLeaf {
  readonly progress: number;
  readonly startNow: DayNumber;
  readonly finishNow: DayNumber;
  readonly actualStart: DayNumber | null;
  readonly actualFinish: DayNumber | null;
}

/** Nothing is done today that starts tomorrow. */
export const progressNow = (leaf: DatedLeaf, reached: DayNumber, step: number, statusDate: DayNumber): number =>
  leaf.start > statusDate ? 0 : progressOn(leaf, reached, step);

/** The day itself, or the Monday after a weekend. */
export const workingDayFrom = (day: DayNumber): DayNumber => (weekdayOf(day) > 4 ? day + 7 - weekdayOf(day) : day);

/** The day on which what was planned for a day happens: time is lost evenly up to the last report, and evenly on the way to the finish. */
export function happensOn({ status, start, finishBaseline, finishForecast, last, reached }: Standing, planned: DayNumber): DayNumber {
  if (status === 'planned' || planned < start) return planned;
  return planned <= reached
    ? start + Math.floor(((planned - start) * (last - start)) / Math.max(1, reached - start))
    : last + Math.ceil(((planned - reached) * (finishForecast - last)) / Math.max(1, finishBaseline - reached));
}

/** Dates of today and actual ones for what was planned. */
export function track(leaf: DatedLeaf, standing: Standing): TrackedLeaf {
  const { statusDate, reached, step, finishForecast } = standing;
  const progress = progressNow(leaf, reached, step, statusDate);
  // A task begins the day after what comes before it, in the plan and today.
  const before = happensOn(standing, workingDayBy(leaf.start - 1));
  const began = workingDayFrom((progress > 0 ? workingDayBy(before) : workingDayFrom(before)) + 1);
  const ends = happensOn(standing, leaf.finish);
  if (progress === 1) {
    const actualFinish = workingDayBy(ends);
    const actualStart = Math.min(leaf.milestone ? actualFinish : began, actualFinish);
    return { ...leaf, progress, startNow: actualStart, finishNow: actualFinish, actualStart, actualFinish };
  }
  // What is not done yet comes after the status date, and no later than the project's end.
  const later = (day: DayNumber): DayNumber =>
    Math.max(leaf.start, Math.min(finishForecast, workingDayFrom(Math.max(day, statusDate + 1))));
  const finishNow = leaf.start > statusDate ? Math.max(leaf.finish, later(ends)) : later(ends);
  const actualStart = progress > 0 ? (began > statusDate ? workingDayBy(statusDate) : began) : null;
  const startNow = actualStart ?? Math.min(leaf.milestone ? finishNow : later(began), finishNow);
  return { ...leaf, progress, startNow, finishNow, actualStart, actualFinish: null };
}
