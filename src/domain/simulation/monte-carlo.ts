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
/** 32 iterations of a block to a word of bits. */
const WORDS = BLOCK / 32;
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
    if (problem) return { ...problem, details: { ...problem.details, row: task + 1 } };
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
    block.countCritical(first, size, criticalTimes);
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
  private readonly end: Float64Array;
  /** Starts, where a task's are looked at by a link; only kept in networks that have such links. */
  private readonly start: Float64Array;
  private readonly lagDays: Float64Array;
  private readonly lagShare: Float64Array;
  /** Tasks that only plain links lead to, and whose start no link asks for. */
  private readonly onlyPlain: Uint8Array;
  /** Tasks that no plain link follows: only they can end last. */
  private readonly mayBeLast: Uint8Array;
  /** Of each task a bit for each iteration of the block in which it is critical. */
  private readonly critical: Int32Array;
  private readonly earliest = new Float64Array(BLOCK);

  constructor(
    private readonly network: Network,
    private readonly tables: readonly QuantileTable[],
  ) {
    const count = network.ids.length;
    const { type, predecessor, successor } = network;
    this.durations = new Float64Array(count * DRAWN);
    this.end = new Float64Array(count * BLOCK);
    this.lagDays = network.lag.map((lag, link) => (network.lagIsFraction[link] === 1 ? 0 : lag));
    this.lagShare = network.lag.map((lag, link) => (network.lagIsFraction[link] === 1 ? lag : 0));
    this.onlyPlain = new Uint8Array(count).fill(1);
    this.mayBeLast = new Uint8Array(count).fill(1);
    let startsAsked = false;
    for (let link = 0; link < type.length; link += 1) {
      // Plain is finish to start, without a lead or a share: what follows starts, and ends, no earlier.
      const plain = type[link] === FS && this.lagShare[link] === 0 && this.lagDays[link]! >= 0;
      if (plain) this.mayBeLast[predecessor[link]!] = 0;
      else this.onlyPlain[successor[link]!] = 0;
      if (type[link] !== SS && type[link] !== SF) continue;
      this.onlyPlain[predecessor[link]!] = 0;
      startsAsked = true;
    }
    this.start = new Float64Array(startsAsked ? count * BLOCK : 0);
    this.critical = new Int32Array(count * WORDS);
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
    const { order } = this.network;
    const { end, finish, onlyPlain, mayBeLast } = this;
    finish.fill(0);
    for (let place = 0; place < order.length; place += 1) {
      const task = order[place]!;
      if (onlyPlain[task] === 1) this.followPlain(task, first);
      else this.followAny(task, first);
      if (mayBeLast[task] === 1) raise(finish, end, task * BLOCK, 0);
    }
  }

  private followPlain(task: number, first: number): void {
    const { incoming, predecessor } = this.network;
    const { durations, end, lagDays } = this;
    const to = task * BLOCK;
    const own = task * DRAWN + first;
    const link = incoming[task]!;
    const last = incoming[task + 1]! - 1;
    if (last < link) begin(end, to, durations, own);
    else if (last === link) follow(end, to, predecessor[link]! * BLOCK, lagDays[link]!, durations, own);
    else followTwo(end, to, predecessor[link]! * BLOCK, lagDays[link]!, predecessor[last]! * BLOCK, lagDays[last]!, durations, own);
    for (let more = link + 1; more < last; more += 1) followToo(end, to, predecessor[more]! * BLOCK, lagDays[more]!, durations, own);
  }

  /** After links of any kind. */
  private followAny(task: number, first: number): void {
    const { incoming, predecessor, type } = this.network;
    const { durations, start, end, earliest, lagDays, lagShare } = this;
    const to = task * BLOCK;
    const own = task * DRAWN + first;
    earliest.fill(0);
    for (let link = incoming[task]!; link < incoming[task + 1]!; link += 1) {
      const before = predecessor[link]!;
      const kind = type[link]!;
      const source = kind === FS || kind === FF ? end : start;
      if (lagShare[link] === 0 && (kind === FS || kind === SS)) raise(earliest, source, before * BLOCK, lagDays[link]!);
      else {
        const ofOwn = kind === FF || kind === SF ? own : -1;
        raiseAny(earliest, source, before * BLOCK, lagDays[link]!, lagShare[link]!, durations, before * DRAWN + first, ofOwn);
      }
    }
    if (start.length > 0) start.set(earliest, to);
    for (let at = 0; at < BLOCK; at += 1) end[to + at] = earliest[at]! + durations[own + at]!;
  }

  /**
   * How often each task had no float in the first `size` of the block: it ends last, or a link without slack leads from it to a task without
   * float. Few tasks are critical in an iteration, so that going back from them is much less work than late times of all.
   */
  countCritical(first: number, size: number, criticalTimes: Float64Array): void {
    const { order } = this.network;
    const { critical, end, finish, mayBeLast } = this;
    for (let place = order.length - 1; place >= 0; place -= 1) {
      const task = order[place]!;
      const from = task * BLOCK;
      if (mayBeLast[task] === 1)
        for (let at = 0; at < size; at += 1)
          if (finish[at]! - end[from + at]! <= this.rounding(at)) critical[task * WORDS + (at >>> 5)]! |= 1 << (at & 31);
      for (let word = 0; word < WORDS; word += 1) {
        let bits = critical[task * WORDS + word]!;
        critical[task * WORDS + word] = 0;
        while (bits !== 0) {
          const at = 31 - Math.clz32(bits & -bits);
          bits &= bits - 1;
          criticalTimes[task]! += 1;
          this.passBack(task, first, 32 * word + at);
        }
      }
    }
  }

  /** Marks the tasks that a critical one waited for in that iteration. */
  private passBack(task: number, first: number, at: number): void {
    const { incoming, predecessor, type } = this.network;
    const { critical, durations, start, end, lagDays, lagShare } = this;
    const duration = durations[task * DRAWN + first + at]!;
    const latest = end[task * BLOCK + at]! - this.rounding(at);
    for (let link = incoming[task]!; link < incoming[task + 1]!; link += 1) {
      const before = predecessor[link]!;
      const kind = type[link]!;
      const source = kind === FS || kind === FF ? end : start;
      let begins = source[before * BLOCK + at]! + lagDays[link]! + lagShare[link]! * durations[before * DRAWN + first + at]!;
      if (kind === FF || kind === SF) begins -= duration;
      if (begins + duration >= latest) critical[before * WORDS + (at >>> 5)]! |= 1 << (at & 31);
    }
  }

  /** Floats up to this part of the project's length are rounding. */
  private rounding(at: number): number {
    return 1e-9 * (1 + this.finish[at]!);
  }
}

// The inner loops stand alone, so that each is compiled for itself.

/** Where in a row the draws stand that fall into a table's first or last step. */
const inTails = new Int32Array(DRAWN);

const lookUp = (table: QuantileTable, words: Int32Array, target: Float64Array, from: number): void => {
  const { values } = table;
  let tails = 0;
  for (let at = 0; at < DRAWN; at += 1) {
    const word = words[at]!;
    const step = word >>> FRACTION_BITS;
    const low = values[step]!;
    target[from + at] = low + (values[step + 1]! - low) * ((word & FRACTION_MASK) * FRACTION_UNIT);
    // Noted without a branch: the first and the last step are the only ones that make the difference negative.
    inTails[tails] = at;
    tails += (((step + 1) & (STEPS - 1)) - 2) >>> 31;
  }
  for (let tail = 0; tail < tails; tail += 1) {
    const word = words[inTails[tail]!]!;
    target[from + inTails[tail]!] = tailQuantile(table, word >>> FRACTION_BITS, (word & FRACTION_MASK) * FRACTION_UNIT);
  }
};

/** Ends of a task that nothing comes before. */
const begin = (end: Float64Array, to: number, durations: Float64Array, own: number): void => {
  for (let at = 0; at < BLOCK; at += 1) end[to + at] = durations[own + at]!;
};

/** Ends of a task after one other. */
const follow = (end: Float64Array, to: number, from: number, lag: number, durations: Float64Array, own: number): void => {
  for (let at = 0; at < BLOCK; at += 1) end[to + at] = end[from + at]! + lag + durations[own + at]!;
};

/** Ends of a task after two others. */
const followTwo = (
  end: Float64Array,
  to: number,
  from: number,
  lag: number,
  fromOther: number,
  lagOfOther: number,
  durations: Float64Array,
  own: number,
): void => {
  for (let at = 0; at < BLOCK; at += 1)
    end[to + at] = later(end[from + at]! + lag, end[fromOther + at]! + lagOfOther) + durations[own + at]!;
};

/** Ends of a task after one more. */
const followToo = (end: Float64Array, to: number, from: number, lag: number, durations: Float64Array, own: number): void => {
  for (let at = 0; at < BLOCK; at += 1) end[to + at] = later(end[to + at]!, end[from + at]! + lag + durations[own + at]!);
};

/**
 * The greater of two, in the last digit or so, without a branch: which one it is is a matter of chance here, and a processor that guesses
 * wrong loses more time than this takes.
 */
const later = (one: number, other: number): number => {
  const ahead = other - one;
  return one + 0.5 * (ahead + Math.abs(ahead));
};

const raise = (earliest: Float64Array, source: Float64Array, from: number, lag: number): void => {
  for (let at = 0; at < BLOCK; at += 1) earliest[at] = later(earliest[at]!, source[from + at]! + lag);
};

/** Also with a lag that is a share of the predecessor's duration, and for links that bind the finish (`own` ≥ 0). */
const raiseAny = (
  earliest: Float64Array,
  source: Float64Array,
  from: number,
  lag: number,
  share: number,
  durations: Float64Array,
  before: number,
  own: number,
): void => {
  for (let at = 0; at < BLOCK; at += 1) {
    const begins = source[from + at]! + lag + share * durations[before + at]! - (own >= 0 ? durations[own + at]! : 0);
    if (begins > earliest[at]!) earliest[at] = begins;
  }
};
