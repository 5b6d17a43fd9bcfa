/**
 * Monte Carlo simulation of a network: R. M. Van Slyke, "Monte Carlo Methods and the PERT Problem" (Operations Research, 1963).
 * Iterations run in blocks, task by task over a block, so that a task's table stays near the processor. The result
 * depends on the input and the seed only.
 */
import { checkThreePoints } from '../estimating/three-points';
import { fail, succeed, type Failure, type Result } from '../result';
import { FF, FS, SF, SS, type Network } from '../schedule/network';
import { quantiles, STEPS, type Distribution } from './quantiles';
import { randomStream } from './random';

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

const BLOCK = 256;
const FRACTION_BITS = 21;
const FRACTION = 1 << FRACTION_BITS;

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
    block.draw(random);
    block.forward();
    finishes.set(block.finish.subarray(0, size), done);
    block.backward(size, criticalTimes);
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

/** BLOCK iterations at a time: row t of each matrix holds task t. */
class Block {
  readonly finish = new Float64Array(BLOCK);
  private readonly words = new Uint32Array(BLOCK);
  private readonly duration: Float64Array;
  private readonly start: Float64Array;
  private readonly lateFinish: Float64Array;

  constructor(
    private readonly network: Network,
    private readonly tables: readonly Float64Array[],
  ) {
    const size = network.ids.length * BLOCK;
    this.duration = new Float64Array(size);
    this.start = new Float64Array(size);
    this.lateFinish = new Float64Array(size);
  }

  draw(random: { fill(target: Uint32Array): void }): void {
    const { duration, words } = this;
    for (let task = 0; task < this.tables.length; task += 1) {
      const table = this.tables[task]!;
      const from = task * BLOCK;
      if (table[0] === table[STEPS]) {
        duration.fill(table[0]!, from, from + BLOCK);
        continue;
      }
      random.fill(words);
      for (let at = 0; at < BLOCK; at += 1) {
        const word = words[at]!;
        const step = word >>> FRACTION_BITS;
        const low = table[step]!;
        duration[from + at] = low + (table[step + 1]! - low) * ((word & (FRACTION - 1)) / FRACTION);
      }
    }
  }

  forward(): void {
    const { order, incoming, predecessor, type } = this.network;
    const { duration, start, finish } = this;
    finish.fill(0);
    for (let place = 0; place < order.length; place += 1) {
      const task = order[place]!;
      const to = task * BLOCK;
      start.fill(0, to, to + BLOCK);
      for (let link = incoming[task]!; link < incoming[task + 1]!; link += 1) {
        const from = predecessor[link]! * BLOCK;
        const kind = type[link]!;
        // Finish counts the predecessor's duration in, and the task's own out where its finish is bound; lags may follow the drawn duration.
        const lagDays = this.lagDays(link);
        const ofPredecessor = (kind === FS || kind === FF ? 1 : 0) + this.lagShare(link);
        const ofTask = kind === FF || kind === SF ? 1 : 0;
        if (ofTask === 0 && ofPredecessor === 1) {
          for (let at = 0; at < BLOCK; at += 1) {
            const earliest = start[from + at]! + duration[from + at]! + lagDays;
            if (earliest > start[to + at]!) start[to + at] = earliest;
          }
          continue;
        }
        for (let at = 0; at < BLOCK; at += 1) {
          const earliest = start[from + at]! + ofPredecessor * duration[from + at]! + lagDays - ofTask * duration[to + at]!;
          if (earliest > start[to + at]!) start[to + at] = earliest;
        }
      }
      for (let at = 0; at < BLOCK; at += 1) {
        const end = start[to + at]! + duration[to + at]!;
        if (end > finish[at]!) finish[at] = end;
      }
    }
  }

  backward(size: number, criticalTimes: Float64Array): void {
    const { order, outgoing, outgoingLink, successor, type } = this.network;
    const { duration, start, lateFinish, finish } = this;
    for (let place = order.length - 1; place >= 0; place -= 1) {
      const task = order[place]!;
      const from = task * BLOCK;
      lateFinish.set(finish, from);
      for (let out = outgoing[task]!; out < outgoing[task + 1]!; out += 1) {
        const link = outgoingLink[out]!;
        const to = successor[link]! * BLOCK;
        const kind = type[link]!;
        const lagDays = this.lagDays(link);
        const ofSuccessor = kind === FS || kind === SS ? 1 : 0;
        const ofTask = (kind === SS || kind === SF ? 1 : 0) - this.lagShare(link);
        if (ofSuccessor === 1 && ofTask === 0) {
          for (let at = 0; at < BLOCK; at += 1) {
            const latest = lateFinish[to + at]! - duration[to + at]! - lagDays;
            if (latest < lateFinish[from + at]!) lateFinish[from + at] = latest;
          }
          continue;
        }
        for (let at = 0; at < BLOCK; at += 1) {
          const latest = lateFinish[to + at]! - ofSuccessor * duration[to + at]! - lagDays + ofTask * duration[from + at]!;
          if (latest < lateFinish[from + at]!) lateFinish[from + at] = latest;
        }
      }
      let critical = 0;
      for (let at = 0; at < size; at += 1) {
        if (lateFinish[from + at]! - duration[from + at]! - start[from + at]! <= 1e-9 * (1 + finish[at]!)) critical += 1;
      }
      criticalTimes[task]! += critical;
    }
  }

  private lagDays(link: number): number {
    return this.network.lagIsFraction[link] === 1 ? 0 : this.network.lag[link]!;
  }

  private lagShare(link: number): number {
    return this.network.lagIsFraction[link] === 1 ? this.network.lag[link]! : 0;
  }
}
