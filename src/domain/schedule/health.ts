/**
 * The fourteen points of the Defense Contract Management Agency: DCMA-EA PAM 200.1, Earned Value Management System Program Analysis
 * Pamphlet (2012), section 4. Limits are those of the pamphlet, met strictly where it says "less than".
 */
import type { DayNumber } from '../calendar/days';
import { workingDaysBetween } from '../calendar/working-days';
import { fail, succeed, type Result } from '../result';
import { scheduleTimes } from './critical-path';
import { FS, type Network } from './network';

export const HEALTH_POINTS = [
  'logic',
  'leads',
  'lags',
  'relationships',
  'hardConstraints',
  'highFloat',
  'negativeFloat',
  'highDuration',
  'invalidDates',
  'resources',
  'missedTasks',
  'criticalPathTest',
  'cpli',
  'bei',
] as const;
export type HealthPoint = (typeof HEALTH_POINTS)[number];

export interface HealthFinding {
  readonly point: HealthPoint;
  /** A fraction, an index, or days for the critical-path test; null: the inputs for it were not given. */
  readonly value: number | null;
  readonly verdict: 'pass' | 'fail' | 'noData';
}

/** `below`: less than; `atMost` and `atLeast`: the limit itself is good. */
export const HEALTH_LIMITS: Readonly<Record<HealthPoint, { readonly kind: 'below' | 'atMost' | 'atLeast'; readonly limit: number }>> = {
  logic: { kind: 'below', limit: 0.05 },
  leads: { kind: 'atMost', limit: 0 },
  lags: { kind: 'below', limit: 0.05 },
  relationships: { kind: 'atLeast', limit: 0.9 },
  hardConstraints: { kind: 'below', limit: 0.05 },
  highFloat: { kind: 'below', limit: 0.05 },
  negativeFloat: { kind: 'atMost', limit: 0 },
  highDuration: { kind: 'below', limit: 0.05 },
  invalidDates: { kind: 'atMost', limit: 0 },
  resources: { kind: 'atMost', limit: 0 },
  missedTasks: { kind: 'below', limit: 0.05 },
  criticalPathTest: { kind: 'atLeast', limit: 600 },
  cpli: { kind: 'atLeast', limit: 0.95 },
  bei: { kind: 'atLeast', limit: 0.95 },
};

/** Float and duration above this are high: two months of working days. */
const HIGH_DAYS = 44;
/** Days by which the critical-path test delays a task. */
const TEST_DELAY = 600;

export interface HealthInput {
  readonly network: Network;
  readonly starts: readonly (DayNumber | null)[];
  readonly finishes: readonly (DayNumber | null)[];
  /** 0 to 1. */
  readonly percent: readonly number[];
  readonly baselineFinish?: readonly (DayNumber | null)[] | null;
  readonly statusDate?: DayNumber | null;
}

export const scheduleHealth = (input: HealthInput): Result<HealthFinding[]> => {
  const count = input.network.ids.length;
  for (const other of [input.starts, input.finishes, input.percent, input.baselineFinish ?? input.percent]) {
    if (other.length !== count) return fail('unequalLengths', { first: count, second: other.length });
  }
  const outside = input.percent.find((value) => !(value >= 0 && value <= 1));
  if (outside !== undefined) return fail('progressOutOfRange', { found: outside });
  const values: Readonly<Record<HealthPoint, number | null>> = {
    ...logicValues(input),
    ...floatValues(input),
    ...baselineValues(input),
    invalidDates: invalidDates(input),
    criticalPathTest: criticalPathTest(input.network),
    hardConstraints: null,
    resources: null,
  };
  return succeed(HEALTH_POINTS.map((point) => ({ point, value: values[point], verdict: verdictOf(point, values[point]) })));
};

const verdictOf = (point: HealthPoint, value: number | null): HealthFinding['verdict'] => {
  if (value === null) return 'noData';
  const { kind, limit } = HEALTH_LIMITS[point];
  const good = kind === 'below' ? value < limit : kind === 'atMost' ? value <= limit : value >= limit - 1e-9;
  return good ? 'pass' : 'fail';
};

/** A share of none is none: 0. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const incompleteTasks = ({ percent }: HealthInput): number[] => percent.flatMap((done, task) => (done < 1 ? [task] : []));

/** Loose ends and durations of incomplete tasks, and the links to their predecessors. */
const logicValues = (
  input: HealthInput,
): Pick<Record<HealthPoint, number | null>, 'logic' | 'leads' | 'lags' | 'relationships' | 'highDuration'> => {
  const { incoming, outgoing, lag, type, durations } = input.network;
  const open = incompleteTasks(input);
  const loose = open.filter((task) => incoming[task] === incoming[task + 1] || outgoing[task] === outgoing[task + 1]);
  const links = open.flatMap((task) => Array.from({ length: incoming[task + 1]! - incoming[task]! }, (_, at) => incoming[task]! + at));
  return {
    logic: share(loose.length, open.length),
    leads: share(links.filter((link) => lag[link]! < 0).length, links.length),
    lags: share(links.filter((link) => lag[link]! > 0).length, links.length),
    relationships: links.length === 0 ? null : links.filter((link) => type[link] === FS).length / links.length,
    highDuration: share(open.filter((task) => durations[task]! > HIGH_DAYS).length, open.length),
  };
};

/** Floats of incomplete tasks by the network alone; negative ones against the latest baseline finish, in working days of the standard week. */
const floatValues = (input: HealthInput): Pick<Record<HealthPoint, number | null>, 'highFloat' | 'negativeFloat'> => {
  const open = incompleteTasks(input);
  const { totalFloat } = scheduleTimes(input.network);
  const start = least(input.starts);
  const due = greatest(input.baselineFinish ?? []);
  const dueFloat = start === null || due === null ? null : scheduleTimes(input.network, workingDaysBetween(start, due)).totalFloat;
  return {
    highFloat: share(open.filter((task) => totalFloat[task]! > HIGH_DAYS).length, open.length),
    negativeFloat: dueFloat && share(open.filter((task) => dueFloat[task]! < 0).length, open.length),
  };
};

/** Tasks whose dates contradict the status date: begun or done in the future, or still to begin or to end in the past. */
const invalidDates = ({ starts, finishes, percent, statusDate }: HealthInput): number | null => {
  if (statusDate === null || statusDate === undefined) return null;
  const today = Math.floor(statusDate);
  const invalid = percent.filter((done, task) => {
    const start = starts[task] ?? null;
    const finish = finishes[task] ?? null;
    if (start !== null && finish !== null && Math.floor(finish) < Math.floor(start)) return true;
    if (done === 0) return start !== null && Math.floor(start) < today;
    if (start !== null && Math.floor(start) > today) return true;
    if (finish === null) return false;
    return done === 1 ? Math.floor(finish) > today : Math.floor(finish) < today;
  });
  return share(invalid.length, percent.length);
};

/** Days by which the end of the project moves when the first critical task takes 600 days longer. */
const criticalPathTest = (network: Network): number => {
  const before = scheduleTimes(network);
  const first = network.order.find((task) => before.critical[task] === 1) ?? 0;
  const last = before.earlyFinish.reduce((latest, finish, task) => (finish >= before.earlyFinish[latest]! ? task : latest), 0);
  const durations = network.durations.slice();
  durations[first]! += TEST_DELAY;
  return scheduleTimes({ ...network, durations }).earlyFinish[last]! - before.earlyFinish[last]!;
};

const baselineValues = (input: HealthInput): Pick<Record<HealthPoint, number | null>, 'missedTasks' | 'cpli' | 'bei'> => {
  const { baselineFinish, statusDate, finishes, percent } = input;
  if (baselineFinish === null || baselineFinish === undefined || statusDate === null || statusDate === undefined)
    return { missedTasks: null, cpli: null, bei: null };
  const today = Math.floor(statusDate);
  const due = baselineFinish.flatMap((finish, task) => (finish !== null && Math.floor(finish) <= today ? [task] : []));
  const missed = due.filter((task) => percent[task] !== 1 || Math.floor(finishes[task] ?? 0) > Math.floor(baselineFinish[task] ?? 0));
  const completed = percent.filter((done) => done === 1).length;
  return {
    missedTasks: share(missed.length, due.length),
    cpli: lengthIndex(today, greatest(finishes), greatest(baselineFinish)),
    bei: due.length === 0 ? null : completed / due.length,
  };
};

/** CPLI = (critical path length + float to the baseline finish) / critical path length, from the status date. */
const lengthIndex = (today: DayNumber, finish: DayNumber | null, baseline: DayNumber | null): number | null => {
  if (finish === null || baseline === null) return null;
  const length = workingDaysBetween(today + 1, finish);
  if (length === 0) return null;
  const float = baseline >= finish ? workingDaysBetween(finish + 1, baseline) : -workingDaysBetween(baseline + 1, finish);
  return (length + float) / length;
};

const known = (days: readonly (DayNumber | null)[]): DayNumber[] => days.filter((day) => day !== null);
const least = (days: readonly (DayNumber | null)[]): DayNumber | null =>
  known(days).reduce<DayNumber | null>((min, day) => (min === null || day < min ? day : min), null);
const greatest = (days: readonly (DayNumber | null)[]): DayNumber | null =>
  known(days).reduce<DayNumber | null>((max, day) => (max === null || day > max ? day : max), null);
