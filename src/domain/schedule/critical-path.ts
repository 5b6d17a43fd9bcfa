/**
 * The critical-path method with four kinds of link: J. E. Kelley, M. R. Walker, "Critical-Path Planning and Scheduling" (1959); the
 * precedence diagram after J. W. Fondahl (1961). Times are working days from the start of the project, 0 being its beginning.
 */
import { FF, FS, SF, SS, type Network } from './network';

export interface ScheduleTimes {
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  readonly totalFloat: Float64Array;
  readonly freeFloat: Float64Array;
  readonly critical: Uint8Array;
  readonly finish: number;
}

/** Floats within this part of the project's length are rounding, not float. */
const ROUNDING = 1e-9;

/**
 * Early and late times, floats and criticality. No task starts before the project, whatever its finish-to-finish or start-to-finish links
 * ask. `deadline`: a required finish in place of the calculated one (floats may become negative). `threshold`: float up to which a task is critical.
 */
export const scheduleTimes = (network: Network, deadline: number | null = null, threshold = 0): ScheduleTimes => {
  const { durations } = network;
  const count = durations.length;
  const lags = lagsInDays(network);
  // What the passes look up of a task stands together, so that it comes into the processor's cache together.
  const tasks = new Float64Array(FIELDS * count);
  const finish = earlyPass(network, lags, tasks);
  latePass(network, lags, deadline ?? finish, tasks);

  const [earlyStart, earlyFinish, lateStart] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const [lateFinish, totalFloat, freeFloat] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const critical = new Uint8Array(count);
  const rounding = ROUNDING * Math.max(1, finish);
  for (let task = 0; task < count; task += 1) {
    const at = FIELDS * task;
    const duration = durations[task]!;
    const start = tasks[at + EARLY_START]!;
    const latest = tasks[at + LATE_FINISH]!;
    earlyStart[task] = start;
    earlyFinish[task] = start + duration;
    lateFinish[task] = latest;
    lateStart[task] = latest - duration;
    const slack = latest - duration - start;
    totalFloat[task] = Math.abs(slack) <= rounding ? 0 : slack;
    critical[task] = totalFloat[task]! <= threshold ? 1 : 0;
    const free = tasks[at + FREE_FLOAT]!;
    const untilFinish = free === Infinity ? finish - (start + duration) : free;
    freeFloat[task] = Math.abs(untilFinish) <= rounding ? 0 : untilFinish;
  }
  return { earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat, critical, finish };
};

const FIELDS = 4;
const EARLY_START = 0;
const DURATION = 1;
const LATE_FINISH = 2;
const FREE_FLOAT = 3;

/** Lags with per cents made days of the predecessor's duration. */
export const lagsInDays = ({ lag, lagIsFraction, predecessor, durations }: Network): Float64Array => {
  if (!lagIsFraction.includes(1)) return lag;
  const days = lag.slice();
  for (let link = 0; link < days.length; link += 1) if (lagIsFraction[link] === 1) days[link]! *= durations[predecessor[link]!]!;
  return days;
};

const earlyPass = ({ order, incoming, predecessor, type, durations }: Network, lags: Float64Array, tasks: Float64Array): number => {
  let projectFinish = 0;
  for (let at = 0; at < order.length; at += 1) {
    const task = order[at]!;
    const duration = durations[task]!;
    let start = 0;
    for (let link = incoming[task]!, end = incoming[task + 1]!; link < end; link += 1) {
      const before = FIELDS * predecessor[link]!;
      const kind = type[link]!;
      let earliest = tasks[before + EARLY_START]! + lags[link]!;
      if (kind === FS || kind === FF) earliest += tasks[before + DURATION]!;
      if (kind === FF || kind === SF) earliest -= duration;
      if (earliest > start) start = earliest;
    }
    tasks[FIELDS * task + EARLY_START] = start;
    tasks[FIELDS * task + DURATION] = duration;
    if (start + duration > projectFinish) projectFinish = start + duration;
  }
  return projectFinish;
};

/** Backwards: each task tells those before it how late they may finish, and how much room it leaves them. */
const latePass = (
  { order, incoming, predecessor, type, durations }: Network,
  lags: Float64Array,
  finish: number,
  tasks: Float64Array,
): void => {
  for (let at = 0; at < tasks.length; at += FIELDS) {
    tasks[at + LATE_FINISH] = finish;
    tasks[at + FREE_FLOAT] = Infinity;
  }
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const task = order[at]!;
    const duration = durations[task]!;
    const earlyStart = tasks[FIELDS * task + EARLY_START]!;
    const lateFinish = tasks[FIELDS * task + LATE_FINISH]!;
    for (let link = incoming[task]!, end = incoming[task + 1]!; link < end; link += 1) {
      const before = FIELDS * predecessor[link]!;
      const kind = type[link]!;
      const lag = lags[link]!;
      const ofBefore = tasks[before + DURATION]!;
      const bindsStart = kind === FS || kind === SS;
      const fromFinish = kind === FS || kind === FF;
      let limit = lateFinish - lag;
      if (bindsStart) limit -= duration;
      if (!fromFinish) limit += ofBefore;
      if (limit < tasks[before + LATE_FINISH]!) tasks[before + LATE_FINISH] = limit;
      const to = bindsStart ? earlyStart : earlyStart + duration;
      const from = fromFinish ? tasks[before + EARLY_START]! + ofBefore : tasks[before + EARLY_START]!;
      const free = to - from - lag;
      if (free < tasks[before + FREE_FLOAT]!) tasks[before + FREE_FLOAT] = free;
    }
  }
};

/** Paths that are told at most. */
export const MOST_PATHS = 100;

/**
 * The critical path or paths, as positions of tasks in order of work: chains of critical tasks in which each link leaves no slack, from one that no critical task
 * drives to one that drives none. At most MOST_PATHS; `more` when there are others.
 */
export const criticalPaths = (
  network: Network,
  times: ScheduleTimes,
): { readonly paths: readonly (readonly number[])[]; readonly more: boolean } => {
  const next = drivingSuccessors(network, times);
  const driven = new Uint8Array(network.durations.length);
  for (const after of next) for (const task of after ?? []) driven[task] = 1;
  const paths: number[][] = [];
  for (const start of network.order) {
    if (times.critical[start] !== 1 || driven[start] === 1) continue;
    const path = [start];
    const choice = [0];
    while (path.length > 0) {
      const depth = path.length - 1;
      const after = next[path[depth]!] ?? [];
      if (after.length === 0) {
        if (paths.length === MOST_PATHS) return { paths, more: true };
        paths.push([...path]);
      }
      const following = after[choice[depth]!];
      if (following === undefined) {
        path.pop();
        choice.pop();
        continue;
      }
      choice[depth]! += 1;
      path.push(following);
      choice.push(0);
    }
  }
  return { paths, more: false };
};

const drivingSuccessors = (network: Network, times: ScheduleTimes): (number[] | undefined)[] => {
  const { incoming, predecessor, type, durations } = network;
  const lags = lagsInDays(network);
  const rounding = ROUNDING * Math.max(1, times.finish);
  const next: (number[] | undefined)[] = new Array<number[] | undefined>(durations.length);
  for (let task = 0; task < durations.length; task += 1) {
    if (times.critical[task] !== 1) continue;
    for (let link = incoming[task]!; link < incoming[task + 1]!; link += 1) {
      const before = predecessor[link]!;
      if (times.critical[before] !== 1) continue;
      const kind = type[link]!;
      const from = kind === FS || kind === FF ? times.earlyFinish[before]! : times.earlyStart[before]!;
      const to = kind === FS || kind === SS ? times.earlyStart[task]! : times.earlyFinish[task]!;
      if (Math.abs(to - from - lags[link]!) > rounding) continue;
      const list = (next[before] ??= []);
      if (!list.includes(task)) list.push(task);
    }
  }
  return next;
};
