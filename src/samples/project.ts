import { dayOf, partsOf, type DayNumber } from '../domain/calendar/days';
import { workingDaysBetween } from '../domain/calendar/working-days';
import { plannedValue } from '../domain/evm/planned-value';
import { difference, sumOf } from '../domain/money/sum';
import { INDEX_THRESHOLDS, rate, VARIANCE_THRESHOLDS, worstOf, type Rating } from '../domain/rag/rating';
import { valueOr } from '../domain/result';
import { formatId } from '../standard/model/ids';
import { budgetLine } from '../standard/data/records/budget-line';
import { project as projectRecord, type Project } from '../standard/data/records/project';
import { task as taskRecord, type Task } from '../standard/data/records/task';
import type { ProjectRows } from '../standard/data/rows';
import { inLanguage, type Language, type Text } from '../words/text';
import { blankOf } from './blank';
import { baselineOf, plannedValueOf, spendingOf, type Spending } from './budget';
import { NO_SOURCE, type Facts, type Trace } from './facts';
import { gateDatesOf, gateOf, requestedOn } from './gates';
import { courseOf, randomLife, workingDayBy, type Course } from './life';
import { dateNetwork, scheduleNetwork, workingDaysOf, type DatedLeaf, type Link } from './network';
import { peopleTables } from './people-tables';
import { planTables } from './plan-tables';
import { raidItemsOf } from './raid';
import { seededRandom, seedOf, type Random } from './random';
import { statusUpdatesOf } from './status';
import { steeringTables } from './steering-tables';
import type { BaseProject, Role } from './texts/base-project';
import { BASE_PROJECTS } from './texts/base-projects';
import { KINDS } from './texts/kinds';
import { DEPARTMENTS, LATER_SITE_NAME, MANAGERS, SITE_DESCRIPTION, SITE_NAME, SITES, TEAM } from './texts/organisation';
import { LINE_COMMENT, REASONS } from './texts/phrases';
import type { Profile } from './texts/profile';
import { PROFILES } from './texts/profiles';
import { progressNow, track, type Standing, type TrackedLeaf } from './track';

/** One project as its own workbook holds it. */
export interface SampleProject {
  readonly project: Project;
  readonly rows: ProjectRows;
}

export const CURRENCY = 'EUR';
/** Longer than the bare network: time that people plan for holidays and approvals. */
const USUAL_STRETCH = 1.15;
/** No portfolio has so many projects: seeds of the tables that came later. */
const LATER_TABLES = 1_000_000;
/** Days that work may be ahead of its plan. */
const FURTHEST_AHEAD = 14;

/** The project at a position of the portfolio: the twelve of the company first, then their copies site by site. */
export function sampleProject(position: number, seed: number, statusDate: DayNumber, language: Language): SampleProject {
  const base: BaseProject = BASE_PROJECTS[position % BASE_PROJECTS.length] ?? BASE_PROJECTS[0];
  const wave = Math.floor(position / BASE_PROJECTS.length);
  const random = seededRandom(seedOf(seed, position));
  const original = wave === 0;
  const profile: Profile = PROFILES[position % PROFILES.length] ?? PROFILES[0];
  const kind = KINDS[base.category];
  const say = (text: Text): string => text[language];

  const life = original ? base.life : randomLife(random);
  const budget = original ? base.budget * 1000 : copiedBudget(base, random);
  const network = scheduleNetwork(base, original ? USUAL_STRETCH : random.between(0.95, 1.3));
  const course = courseOf(life, workingDaysOf(network), statusDate, random);
  const leaves = dateNetwork(network, course.start, budget);
  const finishBaseline = Math.max(...leaves.map((leaf) => leaf.finish));
  const finishForecast = course.slip === 0 ? finishBaseline : Math.max(finishBaseline, workingDayBy(finishBaseline + course.slip));

  const { status, health } = course;
  const baseline = baselineOf(leaves, base.costs, budget);
  const { reached, step, earned } = workReached(leaves, course, plannedValueOf(baseline, statusDate), statusDate);
  const actualCost = status === 'planned' ? 0 : Math.round(earned / course.cpi);
  const toComplete = status === 'closed' ? 0 : Math.round((budget - earned) / pace(course) / 100) * 100;
  const lines = spendingOf({ baseline, costs: base.costs, status, statusDate, finish: finishForecast, actualCost, toComplete }, random);
  const forecast = actualCost + toComplete;

  const manager = MANAGERS[(position + seed * 5) % MANAGERS.length] ?? MANAGERS[0];
  const people = peopleOf(base, manager, random);
  const last = status === 'closed' ? finishForecast : statusDate;
  const standing: Standing = { status, start: course.start, finishBaseline, finishForecast, statusDate, last, reached, step };
  const tracked = leaves.map((leaf) => track(leaf, standing));
  const gate = gateOf(standing, tracked);
  const gates = gateDatesOf(standing, tracked, gate);
  const variance = (forecast - budget) / budget;
  const planned = plannedValueOf(baseline, last);
  const schedule =
    status === 'planned'
      ? 'green'
      : worst(
          planned > 0 ? rate(earned / planned, INDEX_THRESHOLDS) : 'green',
          rate(Math.max(0, finishForecast - finishBaseline) / (finishBaseline - course.start), VARIANCE_THRESHOLDS),
        );
  const cost = status === 'planned' ? 'green' : worst(rate(earned / actualCost, INDEX_THRESHOLDS), rate(variance, VARIANCE_THRESHOLDS));
  const statusUpdates = statusUpdatesOf(
    { base, status, health, leaves, start: course.start, last, reached, step, schedule, cost, manager, language },
    random,
  );
  const latest = statusUpdates.at(-1);
  const writtenAt = latest?.writtenAt ?? statusDate + 0.5;
  const trace = { author: manager, writtenAt, ...NO_SOURCE };

  const { year } = partsOf(statusDate);
  const [january, december] = [dayOf(year, 1, 1), dayOf(year, 12, 1)];
  const thisYear = lines.filter((line) => line.month >= january && line.month <= december);
  const project: Project = {
    ...blankOf(projectRecord),
    id: formatId(projectRecord, position + 1),
    name: nameOf(base, wave, language),
    description: original
      ? say(base.description)
      : inLanguage(SITE_DESCRIPTION, language, { site: siteOf(wave), description: say(base.description) }),
    need: say(profile.need),
    requestedBy: people.business,
    requestedOn: requestedOn(standing),
    programme: say(base.programme),
    department: say(DEPARTMENTS[base.department].name),
    sponsor: people.sponsor,
    manager,
    methodology: base.methodology,
    category: base.category,
    size: sizeOf(budget),
    objective: say(base.objective),
    status,
    gate,
    priority: base.priority,
    confidence: latest?.overall ?? 'noData',
    decidedOn: gates.feasibility.passed,
    decisionReason: say(REASONS[base.priority]),
    start: course.start,
    finishBaseline,
    finishForecast,
    slip: finishForecast - finishBaseline,
    currency: CURRENCY,
    budget,
    forecast,
    costVariance: difference(budget, forecast),
    wholeLifeCost: Math.round((forecast * base.wholeLife) / 10_000) * 10_000,
    yearBudget: sumOf(thisYear.map((line) => line.baseline ?? 0)),
    yearForecast: sumOf(thisYear.map((line) => outlookOf(line) ?? 0)),
    benefits: base.benefits === null ? null : Math.round((budget * base.benefits) / 10_000) * 10_000,
    ...trace,
  };
  const raid = raidItemsOf(
    { base, original, status, health, budget, start: course.start, statusDate, finish: finishForecast, people, language, writtenAt },
    random,
  );
  const facts: Facts = {
    position,
    base,
    profile,
    kind,
    health,
    standing,
    gates,
    leaves: tracked,
    lines,
    project,
    raid,
    reports: statusUpdates,
    people,
    language,
    // Another source, so that what follows changes nothing above.
    random: seededRandom(seedOf(seed, position + LATER_TABLES)),
    trace,
  };
  return {
    project,
    rows: {
      budgetLine: lines.map((line, index) => ({
        ...blankOf(budgetLine),
        id: formatId(budgetLine, index + 1),
        ...line,
        outlook: outlookOf(line),
        comment: line.category === 'contingency' ? say(LINE_COMMENT.contingency) : null,
        ...trace,
      })),
      task: tasksOf(base, tracked, { statusDate, people, language, trace }),
      statusUpdate: statusUpdates,
      raidItem: raid,
      ...planTables(facts),
      ...steeringTables(facts),
      ...peopleTables(facts),
    },
  };
}

/** The actual where there is one, else the forecast, else the baseline. */
const outlookOf = (line: Spending): number | null => line.actual ?? line.forecast ?? line.baseline;

const sizeOf = (budget: number): string => (budget < 300_000 ? 'small' : budget < 1_500_000 ? 'medium' : 'large');

const worst = (...ratings: Rating[]): Rating => worstOf(ratings);

function copiedBudget(base: BaseProject, random: Random): number {
  const amount = base.budget * 1000 * random.between(0.35, 0.95);
  const step = amount > 1_000_000 ? 50_000 : 10_000;
  return Math.min(6_000_000, Math.max(80_000, Math.round(amount / step) * step));
}

const siteOf = (wave: number): string => SITES[(wave - 1) % SITES.length] ?? SITES[0];

function nameOf(base: BaseProject, wave: number, language: Language): string {
  if (wave === 0) return base.name[language];
  const stage = 1 + Math.floor((wave - 1) / SITES.length);
  return inLanguage(stage === 1 ? SITE_NAME : LATER_SITE_NAME, language, { name: base.name[language], site: siteOf(wave), stage });
}

/** How fast the rest of the budget is expected to be spent: projects in trouble go on as they did, the others as planned. */
function pace({ health, status, cpi }: Course): number {
  if (status === 'planned' || health === 'green') return 1;
  return health === 'red' ? cpi : (1 + cpi) / 2;
}

interface Reached {
  /** The day of the plan that the work has reached. */
  readonly reached: DayNumber;
  readonly step: number;
  readonly earned: number;
}

/** The day of the plan on which the work earns what the course asks for; finer steps of progress where coarse ones miss it. */
function workReached(leaves: readonly DatedLeaf[], { status, start, spi }: Course, plannedNow: number, statusDate: DayNumber): Reached {
  const finish = Math.max(...leaves.map((leaf) => leaf.finish));
  if (status === 'planned') return { reached: start - 1, step: 0.05, earned: 0 };
  if (status === 'closed') return { reached: finish, step: 0.05, earned: earnedOn(leaves, finish, 0.05, finish) };
  const aim = spi * plannedNow;
  const searched = (step: number): Reached => {
    let [early, late] = [start, Math.min(finish - 1, statusDate + FURTHEST_AHEAD)];
    while (early < late) {
      const middle = Math.floor((early + late) / 2);
      if (earnedOn(leaves, middle, step, statusDate) >= aim) late = middle;
      else early = middle + 1;
    }
    return { reached: early, step, earned: earnedOn(leaves, early, step, statusDate) };
  };
  const coarse = searched(0.05);
  return Math.abs(coarse.earned - aim) <= 0.008 * plannedNow ? coarse : searched(0.01);
}

const earnedOn = (leaves: readonly DatedLeaf[], reached: DayNumber, step: number, statusDate: DayNumber): number =>
  leaves.reduce((sum, leaf) => sum + (leaf.budget ?? 0) * progressNow(leaf, reached, step, statusDate), 0);

function peopleOf(base: BaseProject, manager: string, random: Random): Record<Role, string> {
  const first = random.whole(0, TEAM.length - 1);
  const member = (step: number): string => TEAM[(first + step * 7) % TEAM.length] ?? TEAM[0];
  return { manager, sponsor: DEPARTMENTS[base.department].director, lead: member(0), business: member(1), purchasing: member(2) };
}

interface TaskInput {
  readonly statusDate: DayNumber;
  readonly people: Readonly<Record<Role, string>>;
  readonly language: Language;
  readonly trace: Trace;
}

/** Each phase, then its tasks; a phase tells the progress of its tasks and has no budget of its own. */
function tasksOf(base: BaseProject, leaves: readonly TrackedLeaf[], input: TaskInput): Task[] {
  const { language, people, trace } = input;
  const rows = base.phases.flatMap((phase, index): Task[] => {
    const own = leaves.filter((leaf) => leaf.wbs.startsWith(`${index + 1}.`));
    const summary: Task = {
      ...blankOf(taskRecord),
      wbs: `${index + 1}`,
      level: 1,
      name: phase.name[language],
      owner: people.manager,
      milestone: false,
      ...datesOf(wholeOf(own)),
      progress: Math.round(progressOf(own) * 100) / 100,
      ...trace,
    };
    return [summary, ...own.map((leaf, at) => rowOf(leaf, at, input))];
  });
  return rows.map((row, index) => ({ ...row, id: formatId(taskRecord, index + 1) }));
}

type Dates = Pick<Task, 'baselineStart' | 'baselineFinish' | 'start' | 'finish' | 'actualStart' | 'actualFinish' | 'slip' | 'duration'>;
type Dated = Pick<TrackedLeaf, 'milestone' | 'start' | 'finish' | 'startNow' | 'finishNow' | 'actualStart' | 'actualFinish'>;

/** From the first day of a phase to its last; it is finished when all of it is. */
function wholeOf(leaves: readonly TrackedLeaf[]): Dated {
  const starts = leaves.flatMap(({ actualStart }) => actualStart ?? []);
  return {
    milestone: false,
    start: Math.min(...leaves.map((leaf) => leaf.start)),
    finish: Math.max(...leaves.map((leaf) => leaf.finish)),
    startNow: Math.min(...leaves.map((leaf) => leaf.startNow)),
    finishNow: Math.max(...leaves.map((leaf) => leaf.finishNow)),
    actualStart: starts.length === 0 ? null : Math.min(...starts),
    actualFinish: leaves.every((leaf) => leaf.actualFinish !== null) ? Math.max(...leaves.map((leaf) => leaf.finishNow)) : null,
  };
}

const datesOf = ({ milestone, start, finish, startNow, finishNow, actualStart, actualFinish }: Dated): Dates => ({
  baselineStart: start,
  baselineFinish: finish,
  start: startNow,
  finish: finishNow,
  actualStart,
  actualFinish,
  slip: finishNow - finish,
  duration: milestone ? 0 : workingDaysBetween(startNow, finishNow),
});

const progressOf = (leaves: readonly TrackedLeaf[]): number =>
  leaves.reduce((sum, leaf) => sum + leaf.weight * leaf.progress, 0) / leaves.reduce((sum, leaf) => sum + leaf.weight, 0);

const OWNERS = ['lead', 'business', 'lead', 'manager', 'business'] as const;

function rowOf(leaf: TrackedLeaf, at: number, { statusDate, people, language, trace }: TaskInput): Task {
  return {
    ...blankOf(taskRecord),
    wbs: leaf.wbs,
    level: leaf.wbs.split('.').length,
    name: leaf.name[language],
    owner: people[leaf.milestone ? 'manager' : (OWNERS[at % OWNERS.length] ?? 'lead')],
    milestone: leaf.milestone,
    ...datesOf(leaf),
    predecessors: leaf.links.length === 0 ? null : leaf.links.map((link) => linkText(link, language)).join('; '),
    progress: leaf.progress,
    budget: leaf.budget,
    planned: leaf.budget === null ? null : valueOr(plannedValue(leaf.start, leaf.finish, leaf.budget, statusDate), null),
    earned: leaf.budget === null ? null : leaf.budget * leaf.progress,
    ...trace,
  };
}

/** As MS Project writes it in that language: `1.2`, `1.2SS+10`, `1.2DD+10`. */
function linkText({ wbs, type, lag }: Link, language: Language): string {
  const written = lag === 0 ? '' : lag > 0 ? `+${lag}` : `${lag}`;
  if (type === 'FS' && lag === 0) return wbs;
  const french = { FS: 'FD', SS: 'DD', FF: 'FF', SF: 'DF' } as const;
  return `${wbs}${language === 'fr' ? french[type] : type}${written}`;
}
