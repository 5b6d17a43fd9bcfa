/**
 * Monte Carlo simulation of a network: R. M. Van Slyke, "Monte Carlo Methods and the PERT Problem" (Operations Research, 1963).
 * Iterations run in blocks, task by task over a block, so that what a loop needs stays near the processor. The result
 * depends on the input and the seed only.
 */
import { checkThreePoints } from '../estimating/three-points';
import { fail, succeed, type Failure, type Result } from '../result';
import { FF, FS, SF, SS, type Network } from '../schedule/network';
import { quantiles, STEPS, tailQuantile, type Distribution, type QuantileTable } from './quantiles';
import { randomStream, type RandomStream } from './random';

export interface SimulationInput {
  /** Its durations are not looked at. Links and lags are; lags in per cent follow the drawn duration. */
  readonly network: Network;
  readonly optimistic: readonly number[];
  readonly likely: readonly number[];
  readonly pessimistic: readonly number[];
  readonly iterations: number;
  readonly seed: number;
  readonly distribution: Distribution;
}

export interface SimulationResult {
  /** Project durations, ascending. */
  readonly finishes: Float64Array;
  readonly mean: number;
  /** Of the sample (n − 1). */
  readonly deviation: number;
  /** For each task the share of iterations in which it was critical. */
  readonly criticality: Float64Array;
}

export const MOST_ITERATIONS = 1_000_000;
export const DEFAULT_ITERATIONS = 10_000;
export const DEFAULT_SEED = 20_240_101;

const DRAWN = 1024;
const BLOCK = 128;
const FRACTION_BITS = 32 - Math.log2(STEPS);
const FRACTION_MASK = (1 << FRACTION_BITS) - 1;
const FRACTION_UNIT = 2 ** -FRACTION_BITS;

/** The reason why it cannot be simulated. */
export const checkSimulation = ({ network, optimistic, likely, pessimistic, iterations }: SimulationInput): Failure | undefined => {
  const count = network.ids.length;
  for (const other of [optimistic, likely, pessimistic])
    if (other.length !== count) return fail('unequalLengths', { first: count, second: other.length });
  for (let task = 0; task < count; task += 1) {
    const problem = checkThreePoints(optimistic[task]!, likely[task]!, pessimistic[task]!);
    if (problem) return problem;
  }
  if (!Number.isInteger(iterations) || iterations < 1 || iterations > MOST_ITERATIONS)
    return fail('badIterations', { found: iterations, most: MOST_ITERATIONS });
  return undefined;
};

/** Runs block by block; stops between them, telling how many iterations are done, so that the caller can pause or give up. */
export function* simulation(input: SimulationInput): Generator<number, SimulationResult> {
  const { network, iterations } = input;
  const count = network.ids.length;
  const tables = network.ids.map((_, task) =>
    quantiles(input.optimistic[task]!, input.likely[task]!, input.pessimistic[task]!, input.distribution),
  );
  const random = randomStream(input.seed);
  const finishes = new Float64Array(iterations);
  const criticalTimes = new Float64Array(count);
  const block = new Block(network, tables);
  for (let done = 0; done < iterations; done += BLOCK) {
    const size = Math.min(BLOCK, iterations - done);
    const first = done % DRAWN;
    if (first === 0) block.draw(random);
    block.forward(first);
    finishes.set(block.finish.subarray(0, size), done);
    block.backward(first, size, criticalTimes);
    yield done + size;
  }
  finishes.sort();
  for (let task = 0; task < count; task += 1) criticalTimes[task]! /= iterations;
  const mean = finishes.reduce((sum, finish) => sum + finish, 0) / iterations;
  const squares = finishes.reduce((sum, finish) => sum + (finish - mean) ** 2, 0);
  return { finishes, mean, deviation: iterations > 1 ? Math.sqrt(squares / (iterations - 1)) : 0, criticality: criticalTimes };
}

/** The whole simulation at once. */
export const simulate = (input: SimulationInput): Result<SimulationResult> => {
  const problem = checkSimulation(input);
  if (problem) return problem;
  const running = simulation(input);
  for (;;) {
    const step = running.next();
    if (step.done === true) return succeed(step.value);
  }
};

/** Percentile by interpolation between ranks, as Excel's PERCENTILE.INC. */
export const percentile = (ascending: Float64Array, fraction: number): number => {
  const place = (ascending.length - 1) * fraction;
  const below = Math.floor(place);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, ascending.length - 1)]!;
  return low + (high - low) * (place - below);
};

/** DRAWN iterations are drawn at once, task by task, and passed through the network BLOCK at a time: row t of each matrix holds task t. */
class Block {
  readonly finish = new Float64Array(BLOCK);
  private readonly words = new Int32Array(DRAWN);
  private readonly durations: Float64Array;
  private readonly start: Float64Array;
  private readonly end: Float64Array;
  private readonly lateStart: Float64Array;
  private readonly lagDays: Float64Array;
  private readonly lagShare: Float64Array;
  /** The longest that can still come from the start of each task. */
  private readonly longestRest: Float64Array;
  private readonly latestStart: Float64Array;
  private readonly mayBeCritical: Uint8Array;
  /** Tasks that no plain link follows: only they can end last. */
  private readonly mayBeLast: Uint8Array;

  constructor(
    private readonly network: Network,
    private readonly tables: readonly QuantileTable[],
  ) {
    const count = network.ids.length;
    this.durations = new Float64Array(count * DRAWN);
    this.start = new Float64Array(count * BLOCK);
    this.end = new Float64Array(count * BLOCK);
    this.lateStart = new Float64Array(count * BLOCK);
    this.lagDays = network.lag.map((lag, link) => (network.lagIsFraction[link] === 1 ? 0 : lag));
    this.lagShare = network.lag.map((lag, link) => (network.lagIsFraction[link] === 1 ? lag : 0));
    this.longestRest = longestRests(network, tables, this.lagDays, this.lagShare);
    this.latestStart = new Float64Array(count);
    this.mayBeCritical = new Uint8Array(count);
    this.mayBeLast = new Uint8Array(count).fill(1);
    for (let link = 0; link < network.type.length; link += 1) if (this.isPlain(link)) this.mayBeLast[network.predecessor[link]!] = 0;
  }

  draw(random: RandomStream): void {
    const { durations, words } = this;
    for (let task = 0; task < this.tables.length; task += 1) {
      const table = this.tables[task]!;
      const from = task * DRAWN;
      const certain = table.values[0]!;
      if (certain === table.values[STEPS]) {
        durations.fill(certain, from, from + DRAWN);
        continue;
      }
      random.fill(words);
      lookUp(table, words, durations, from);
    }
  }

  /** Early times of the iterations that begin at `first` among those drawn. */
  forward(first: number): void {
    const { order, incoming, predecessor, type } = this.network;
    const { durations, start, end, finish, lagDays, lagShare } = this;
    finish.fill(0);
    for (let place = 0; place < order.length; place += 1) {
      const task = order[place]!;
      const to = task * BLOCK;
      const own = task * DRAWN + first;
      let link = incoming[task]!;
      const last = incoming[task + 1]! - 1;
      if (link === last && this.isPlain(link)) {
        this.latestStart[task] = followToEnd(start, to, end, predecessor[link]! * BLOCK, lagDays[link]!, durations, own);
      } else {
        if (link < last && this.isPlain(link)) {
          follow(start, to, end, predecessor[link]! * BLOCK, lagDays[link]!);
          link += 1;
        } else {
          start.fill(0, to, to + BLOCK);
        }
        const fused = link <= last && this.isPlain(last);
        for (; link <= (fused ? last - 1 : last); link += 1) {
          const before = predecessor[link]!;
          const kind = type[link]!;
          const source = kind === FS || kind === FF ? end : start;
          if (lagShare[link] === 0 && (kind === FS || kind === SS)) raise(start, to, source, before * BLOCK, lagDays[link]!);
          else
            raiseAny(
              start,
              to,
              source,
              before * BLOCK,
              lagDays[link]!,
              lagShare[link]!,
              durations,
              before * DRAWN + first,
              kind === FF || kind === SF ? own : -1,
            );
        }
        this.latestStart[task] = fused
          ? raiseToEnd(start, to, end, predecessor[last]! * BLOCK, lagDays[last]!, durations, own)
          : endings(start, to, end, durations, own);
      }
      if (this.mayBeLast[task] === 1) raise(finish, 0, end, to, 0);
    }
  }

  /** A finish-to-start link without a lead: what it leads to starts, and ends, no earlier than its predecessor. */
  private isPlain(link: number): boolean {
    return this.network.type[link] === FS && this.lagShare[link] === 0 && this.lagDays[link]! >= 0;
  }

  /**
   * Late starts, and how often each task had no float in the first `size` of the block. Tasks that even the longest rest does not bring to
   * the earliest finish are passed over: they are not critical, and what is critical is so by a critical successor.
   */
  backward(first: number, size: number, criticalTimes: Float64Array): void {
    const { order, outgoing, outgoingLink, successor, type } = this.network;
    const { durations, start, lateStart, finish, lagDays, lagShare, mayBeCritical } = this;
    const earliestFinish = finish.reduce((least, each) => Math.min(least, each));
    for (let place = order.length - 1; place >= 0; place -= 1) {
      const task = order[place]!;
      const from = task * BLOCK;
      const own = task * DRAWN + first;
      mayBeCritical[task] = (this.latestStart[task]! + this.longestRest[task]!) * (1 + 1e-6) >= earliestFinish ? 1 : 0;
      if (mayBeCritical[task] === 0) continue;
      for (let at = 0; at < BLOCK; at += 1) lateStart[from + at] = finish[at]! - durations[own + at]!;
      for (let out = outgoing[task]!; out < outgoing[task + 1]!; out += 1) {
        const link = outgoingLink[out]!;
        const after = successor[link]!;
        if (mayBeCritical[after] === 0) continue;
        const kind = type[link]!;
        const ofOwn = (kind === FS || kind === FF ? 1 : 0) + lagShare[link]!;
        const ofAfter = kind === FF || kind === SF ? after * DRAWN + first : -1;
        lower(lateStart, from, after * BLOCK, lagDays[link]!, ofOwn, durations, own, ofAfter);
      }
      criticalTimes[task]! += countCritical(lateStart, start, from, finish, size);
    }
  }
}

/** Upper bounds of what comes after the start of each task, by pessimistic durations (optimistic where a duration shortens). */
const longestRests = (network: Network, tables: readonly QuantileTable[], lagDays: Float64Array, lagShare: Float64Array): Float64Array => {
  const { order, outgoing, outgoingLink, successor, type } = network;
  const rest = new Float64Array(network.ids.length);
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const task = order[place]!;
    const longest = tables[task]!.values[STEPS]!;
    rest[task] = longest;
    for (let out = outgoing[task]!; out < outgoing[task + 1]!; out += 1) {
      const link = outgoingLink[out]!;
      const after = successor[link]!;
      const kind = type[link]!;
      const own = kind === FS || kind === FF ? longest : 0;
      const shortened = kind === FF || kind === SF ? tables[after]!.values[0]! : 0;
      rest[task] = Math.max(rest[task], own + lagDays[link]! + Math.max(0, lagShare[link]!) * longest + rest[after]! - shortened);
    }
  }
  return rest;
};

// The inner loops stand alone, so that each is compiled for itself.

const lookUp = (table: QuantileTable, words: Int32Array, target: Float64Array, from: number): void => {
  const { values } = table;
  for (let at = 0; at < DRAWN; at += 1) {
    const word = words[at]!;
    const step = word >>> FRACTION_BITS;
    const fraction = (word & FRACTION_MASK) * FRACTION_UNIT;
    const low = values[step]!;
    target[from + at] = step > 0 && step < STEPS - 1 ? low + (values[step + 1]! - low) * fraction : tailQuantile(table, step, fraction);
  }
};

/** The first link, where nothing is there to be raised. */
const follow = (start: Float64Array, to: number, end: Float64Array, from: number, lag: number): void => {
  for (let at = 0; at < BLOCK; at += 1) start[to + at] = end[from + at]! + lag;
};

const raise = (start: Float64Array, to: number, source: Float64Array, from: number, lag: number): void => {
  for (let at = 0; at < BLOCK; at += 1) {
    const earliest = source[from + at]! + lag;
    if (earliest > start[to + at]!) start[to + at] = earliest;
  }
};

/** Also with a lag that is a share of the predecessor's duration, and for links that bind the finish (`own` ≥ 0). */
const raiseAny = (
  start: Float64Array,
  to: number,
  source: Float64Array,
  from: number,
  lag: number,
  share: number,
  durations: Float64Array,
  before: number,
  own: number,
): void => {
  for (let at = 0; at < BLOCK; at += 1) {
    const earliest = source[from + at]! + lag + share * durations[before + at]! - (own >= 0 ? durations[own + at]! : 0);
    if (earliest > start[to + at]!) start[to + at] = earliest;
  }
};

/** Ends of a task, and its latest start in the block. */
const endings = (start: Float64Array, to: number, end: Float64Array, durations: Float64Array, own: number): number => {
  let latest = 0;
  for (let at = 0; at < BLOCK; at += 1) {
    const begins = start[to + at]!;
    if (begins > latest) latest = begins;
    end[to + at] = begins + durations[own + at]!;
  }
  return latest;
};

/** `follow` and `endings` in one go. */
const followToEnd = (
  start: Float64Array,
  to: number,
  end: Float64Array,
  from: number,
  lag: number,
  durations: Float64Array,
  own: number,
): number => {
  let latest = 0;
  for (let at = 0; at < BLOCK; at += 1) {
    const begins = end[from + at]! + lag;
    if (begins > latest) latest = begins;
    start[to + at] = begins;
    end[to + at] = begins + durations[own + at]!;
  }
  return latest;
};

/** `raise` and `endings` in one go. */
const raiseToEnd = (
  start: Float64Array,
  to: number,
  end: Float64Array,
  from: number,
  lag: number,
  durations: Float64Array,
  own: number,
): number => {
  let latest = 0;
  for (let at = 0; at < BLOCK; at += 1) {
    const before = start[to + at]!;
    const earliest = end[from + at]! + lag;
    const begins = earliest > before ? earliest : before;
    if (begins > latest) latest = begins;
    start[to + at] = begins;
    end[to + at] = begins + durations[own + at]!;
  }
  return latest;
};

/** The late start that a successor allows: its late start (or finish, where that is bound) less the lag and what of the task's duration the link spans. */
const lower = (
  late: Float64Array,
  from: number,
  to: number,
  lag: number,
  ofOwn: number,
  durations: Float64Array,
  own: number,
  ofAfter: number,
): void => {
  if (ofAfter < 0) {
    for (let at = 0; at < BLOCK; at += 1) {
      const latest = late[to + at]! - lag - ofOwn * durations[own + at]!;
      if (latest < late[from + at]!) late[from + at] = latest;
    }
    return;
  }
  for (let at = 0; at < BLOCK; at += 1) {
    const latest = late[to + at]! + durations[ofAfter + at]! - lag - ofOwn * durations[own + at]!;
    if (latest < late[from + at]!) late[from + at] = latest;
  }
};

const countCritical = (late: Float64Array, start: Float64Array, from: number, finish: Float64Array, size: number): number => {
  let critical = 0;
  for (let at = 0; at < size; at += 1) critical += late[from + at]! - start[from + at]! <= 1e-9 * (1 + finish[at]!) ? 1 : 0;
  return critical;
};
