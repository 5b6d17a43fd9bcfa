import { addMonths, endOfMonth, monthOf, partsOf, type DayNumber } from '../domain/calendar/days';
import { worstOf, type Rating } from '../domain/rag/rating';
import { formatId } from '../standard/model/ids';
import { statusUpdate, type StatusUpdate } from '../standard/data/records/status-update';
import { inLanguage, type Language, type Text } from '../words/text';
import { blankOf } from './blank';
import { progressOn, type DatedLeaf } from './network';
import type { Random } from './random';
import type { BaseProject, Health, LifeStatus } from './texts/base-project';
import { progressNow } from './track';
import { ACHIEVED, DECISIONS, LONG_DATE, MONTHS, NEXT, OVERRIDE_REASONS, TASK_WITH_PROGRESS } from './texts/status-phrases';

export interface ReportingInput {
  readonly base: BaseProject;
  readonly status: LifeStatus;
  readonly health: Health;
  readonly leaves: readonly DatedLeaf[];
  readonly start: DayNumber;
  /** Day of the last report. */
  readonly last: DayNumber;
  /** The day of the plan that the work had reached by the last report, and the steps in which progress is told. */
  readonly reached: DayNumber;
  readonly step: number;
  /** As the figures tell them at the last report. */
  readonly schedule: Rating;
  readonly cost: Rating;
  readonly manager: string;
  readonly language: Language;
}

type Ratings = Readonly<Record<'schedule' | 'cost' | 'scope' | 'resources', Rating>>;

/** The words of one report. */
interface Story {
  readonly achievements: string;
  readonly nextSteps: string;
  readonly decisions: string | null;
}

const MOST_REPORTS = 14;
const ALL_GREEN: Ratings = { schedule: 'green', cost: 'green', scope: 'green', resources: 'green' };
const SOON = 35;
const DECISION_TIME = 21;
const MOST_NAMES = 3;

/** One report a month, the last on the day of the last report. */
export function statusUpdatesOf(input: ReportingInput, random: Random): StatusUpdate[] {
  const dates = reportDates(input, random);
  // Months before the last report in which the trouble was full, and in which it was announced.
  const full = input.health === 'green' ? 0 : input.status === 'onHold' ? 2 : random.whole(2, 3);
  const announced = full + (input.health === 'red' ? random.whole(1, 3) : 0);
  let before: Rating | undefined;
  return dates.map((date, index): StatusUpdate => {
    const age = dates.length - 1 - index;
    const ratings = ratingsAt(input, age, full, announced, random);
    const override = overrideAt(input, age, age - announced, ratings, random);
    const story =
      input.status === 'planned'
        ? storyBeforeStart(input, date, age)
        : storyAt(input, date, dates[index - 1] ?? input.start - 1, age, announced, full, random);
    const overall = override?.rating ?? worstOf(Object.values(ratings));
    const trend = before === undefined ? 'steady' : TRENDS[Math.sign(SEVERITY[overall] - SEVERITY[before]) + 1];
    before = overall;
    return {
      ...blankOf(statusUpdate),
      id: formatId(statusUpdate, index + 1),
      date,
      progress: input.status === 'planned' ? 0 : progressOf(input, date),
      ...ratings,
      override: override?.rating ?? null,
      reason: override ? inLanguage(override.reason, input.language) : null,
      overall,
      trend: trend ?? null,
      ...story,
      author: input.manager,
      writtenAt: date + 0.375 + Math.floor(random.next() * 32) / 96,
      sourceFile: null,
      sourceVersion: null,
      sourceTime: null,
    };
  });
}

const SEVERITY: Readonly<Record<Rating, number>> = { noData: 0, green: 0, amber: 1, red: 2 };
const TRENDS = ['improving', 'steady', 'worsening'] as const;

/** Of the budget, in whole percents. */
function progressOf(input: ReportingInput, date: DayNumber): number {
  const [day, total] = [planDay(input, date), input.leaves.reduce((sum, leaf) => sum + (leaf.budget ?? 0), 0)];
  const earned = input.leaves.reduce((sum, leaf) => sum + (leaf.budget ?? 0) * progressNow(leaf, day, input.step, date), 0);
  return Math.round((earned / total) * 100) / 100;
}

function reportDates({ status, start, last, base }: ReportingInput, random: Random): DayNumber[] {
  if (status === 'planned') {
    const prepared = base.life.status === 'planned' ? (base.priority === 'low' ? 0 : 2) : random.whole(0, 2);
    return monthEndsTo(last, prepared);
  }
  return monthEndsTo(last, MOST_REPORTS).filter((date) => date >= start + 14);
}

const monthEndsTo = (last: DayNumber, count: number): DayNumber[] =>
  Array.from({ length: count }, (_, index) => (index === count - 1 ? last : endOfMonth(addMonths(monthOf(last), index + 1 - count))));

function ratingsAt(input: ReportingInput, age: number, full: number, announced: number, random: Random): Ratings {
  const { schedule, cost, health, base } = input;
  if (age === 0 || age < full) {
    const also = health === 'green' ? null : base.trouble.also;
    return { schedule, cost, scope: also === 'scope' ? 'amber' : 'green', resources: also === 'resources' ? 'amber' : 'green' };
  }
  if (age < announced) return { ...ALL_GREEN, schedule: 'amber', cost: cost === 'red' && age === full ? 'amber' : 'green' };
  if (input.status === 'planned' || !random.chance(0.12)) return ALL_GREEN;
  return { ...ALL_GREEN, [random.pick(['schedule', 'cost', 'resources'])]: 'amber' };
}

/** `calm`: months before any trouble was announced. */
function overrideAt(
  { status }: ReportingInput,
  age: number,
  calm: number,
  ratings: Ratings,
  random: Random,
): { rating: Rating; reason: Text } | null {
  if (status === 'onHold') return age === 0 ? { rating: 'amber', reason: OVERRIDE_REASONS.onHold } : null;
  const smallDelay = calm >= 0 && age > 0 && ratings.schedule === 'amber' && ratings.cost === 'green' && ratings.resources === 'green';
  return smallDelay && random.chance(0.4) ? { rating: 'green', reason: OVERRIDE_REASONS.caughtUp } : null;
}

function storyBeforeStart({ language }: ReportingInput, date: DayNumber, age: number): Story {
  const say = (text: Text): string => inLanguage(text, language);
  return {
    achievements: say(age === 0 ? ACHIEVED.prepared : ACHIEVED.framed),
    nextSteps: say(NEXT.kickOff),
    decisions: age === 0 ? inLanguage(DECISIONS.kickOff, language, { by: longDate(date + DECISION_TIME, language) }) : null,
  };
}

function storyAt(
  input: ReportingInput,
  date: DayNumber,
  before: DayNumber,
  age: number,
  announced: number,
  full: number,
  random: Random,
): Story {
  const { language, base, status } = input;
  const say = (text: Text, values: Record<string, string | number> = {}): string =>
    inLanguage(text, language, { by: longDate(date + DECISION_TIME, language), ...values });
  const usual = usualStory(input, date, before, age < announced, random);
  if (status === 'closed' && age === 0) return { achievements: say(ACHIEVED.closed), nextSteps: say(NEXT.nothing), decisions: null };
  if (status === 'closing' && age === 0) return { ...usual, nextSteps: say(NEXT.close) };
  if (status === 'onHold' && age === 0)
    return { achievements: say(ACHIEVED.waiting), nextSteps: say(NEXT.restart), decisions: say(DECISIONS.restart) };
  const { trouble } = base;
  if (age === (status === 'onHold' ? 1 : 0) && announced > 0)
    return { achievements: say(trouble.achievements), nextSteps: say(trouble.nextSteps), decisions: say(trouble.decisions) };
  if (age === announced - 1) return { ...usual, achievements: `${say(trouble.warning)} ${usual.achievements}` };
  if (age < full && input.health === 'red') return { ...usual, decisions: say(trouble.decisions) };
  return usual;
}

/** What was finished since the report before, what is under way, and what starts soon. */
function usualStory(input: ReportingInput, date: DayNumber, before: DayNumber, late: boolean, random: Random): Story {
  const { language, leaves, step } = input;
  const [now, then] = [planDay(input, date), planDay(input, before)];
  const name = (leaf: DatedLeaf): string => leaf.name[language];
  const withProgress = (leaf: DatedLeaf): string =>
    inLanguage(TASK_WITH_PROGRESS, language, { task: name(leaf), percent: Math.round(progressOn(leaf, now, step) * 100) });
  const sentence = (phrases: readonly [Text, ...Text[]], found: readonly DatedLeaf[], tell: (leaf: DatedLeaf) => string): string[] => {
    const phrase = random.pick(phrases);
    return found.length === 0 ? [] : [inLanguage(phrase, language, { tasks: found.slice(0, MOST_NAMES).map(tell).join(', ') })];
  };
  const finished = leaves.filter((leaf) => leaf.finish > then && leaf.finish <= now);
  const underWay = leaves.filter((leaf) => !leaf.milestone && leaf.start <= now && leaf.finish > now);
  const soon = leaves.filter((leaf) => !leaf.milestone && leaf.start > now && leaf.start <= now + SOON);
  const achievements = [
    ...sentence(ACHIEVED.finished, finished, name),
    ...sentence(late ? ACHIEVED.underWayLate : ACHIEVED.underWay, underWay, withProgress),
  ].join(' ');
  const nextSteps = [...sentence(NEXT.continue, underWay, name), ...sentence(NEXT.start, soon, name)].join(' ');
  return {
    achievements: achievements || inLanguage(ACHIEVED.prepared, language),
    nextSteps: nextSteps || inLanguage(NEXT.close, language),
    decisions: null,
  };
}

/** The day of the plan that the work had reached on a day: late projects lose time evenly. */
function planDay({ start, last, reached }: ReportingInput, day: DayNumber): DayNumber {
  return day >= last ? reached : start + Math.floor(((day - start) * (reached - start)) / Math.max(1, last - start));
}

export function longDate(day: DayNumber, language: Language): string {
  const { year, month, day: date } = partsOf(day);
  return inLanguage(LONG_DATE, language, { day: date, month: (MONTHS[month - 1] ?? MONTHS[0])[language], year });
}
