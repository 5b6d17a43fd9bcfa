import fc from 'fast-check';
import { checkSimulation, percentile, simulate, type SimulationInput } from '../../src/domain/simulation/monte-carlo';
import { quantiles, STEPS, tailQuantile, type QuantileTable } from '../../src/domain/simulation/quantiles';
import { randomStream } from '../../src/domain/simulation/random';
import { networkFromLinks, networkFromTexts } from '../../src/domain/schedule/network';
import { scheduleTimes } from '../../src/domain/schedule/critical-path';
import { LINK_TYPES } from '../../src/domain/schedule/predecessors';

const input = (
  ids: string[],
  estimates: [number, number, number][],
  predecessors: string[],
  more: Partial<SimulationInput> = {},
): SimulationInput => {
  const network = networkFromTexts(
    ids,
    estimates.map(([, likely]) => likely),
    predecessors,
  );
  if (!network.ok) throw new Error(network.reason);
  return {
    network: network.value,
    optimistic: estimates.map(([each]) => each),
    likely: estimates.map(([, each]) => each),
    pessimistic: estimates.map(([, , each]) => each),
    iterations: 20_000,
    seed: 1,
    distribution: 'betapert',
    ...more,
  };
};
const run = (of: SimulationInput) => {
  const result = simulate(of);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

describe('Random numbers', () => {
  // The transition and output of xoshiro128** (prng.di.unimi.it/xoshiro128starstar.c), written a second time with big integers.
  test('are those of xoshiro128**', () => {
    const mask = 0xffffffffn;
    const rotate = (x: bigint, by: bigint): bigint => ((x << by) | (x >> (32n - by))) & mask;
    const numbers = new Uint32Array(1000);
    randomStream(42).fill(numbers);
    let splitmix = 42;
    const seeded = Array.from({ length: 4 }, () => {
      splitmix = (splitmix + 0x9e3779b9) >>> 0;
      let word = splitmix;
      word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
      return BigInt((word ^ (word >>> 15)) >>> 0);
    });
    const s = seeded as [bigint, bigint, bigint, bigint];
    s[3] |= 1n;
    for (const each of numbers) {
      expect(BigInt(each)).toBe((rotate((s[1] * 5n) & mask, 7n) * 9n) & mask);
      const t = (s[1] << 9n) & mask;
      s[2] ^= s[0];
      s[3] ^= s[1];
      s[1] ^= s[2];
      s[0] ^= s[3];
      s[2] ^= t;
      s[3] = rotate(s[3], 11n);
    }
  });
  test('go on where they stopped', () => {
    const whole = new Uint32Array(20);
    randomStream(7).fill(whole);
    const stream = randomStream(7);
    const halves = [new Uint32Array(10), new Uint32Array(10)];
    for (const half of halves) stream.fill(half);
    expect([...(halves[0] ?? []), ...(halves[1] ?? [])]).toEqual([...whole]);
  });
});

/** Mean and variance of a distribution from its quantiles, the ends drawn finely. */
const moments = (table: QuantileTable): { mean: number; variance: number } => {
  const FINE = 200;
  let mean = 0;
  let square = 0;
  for (let step = 0; step < STEPS; step += 1) {
    for (let part = 0; part < FINE; part += 1) {
      const fraction = (part + 0.5) / FINE;
      const [low, high] = [table.values[step] ?? 0, table.values[step + 1] ?? 0];
      const value = step === 0 || step === STEPS - 1 ? tailQuantile(table, step, fraction) : low + (high - low) * fraction;
      mean += value / FINE / STEPS;
      square += (value * value) / FINE / STEPS;
    }
  }
  return { mean, variance: square - mean * mean };
};

describe('Distributions', () => {
  // D. Vose, Risk Analysis: PERT(a, b, c) has mean (a + 4b + c) / 6 and variance (mean − a)(c − mean) / 7; the triangle (a² + b² + c² − ab − ac − bc) / 18.
  test.each([
    [1, 2, 9],
    [0, 0, 6],
    [0, 6, 6],
    [10, 13, 20],
    [0, 3, 6],
  ])('%d, %d, %d have the moments of beta-PERT and of the triangle', (a, b, c) => {
    const pert = moments(quantiles(a, b, c, 'betapert'));
    const mean = (a + 4 * b + c) / 6;
    expect(pert.mean / mean).toBeCloseTo(1, 3);
    expect(pert.variance / (((mean - a) * (c - mean)) / 7)).toBeCloseTo(1, 2);
    const triangle = moments(quantiles(a, b, c, 'triangular'));
    expect(triangle.mean).toBeCloseTo((a + b + c) / 3, 3);
    expect(triangle.variance / ((a * a + b * b + c * c - a * b - a * c - b * c) / 18)).toBeCloseTo(1, 2);
  });
  test('rise from the optimistic to the pessimistic estimate', () => {
    const table = quantiles(2, 3, 11, 'betapert').values;
    expect([table[0], table[STEPS]]).toEqual([2, 11]);
    expect([...table]).toEqual([...table].sort((x, y) => x - y));
  });
});

describe('Simulation of a network', () => {
  test('of one task has the mean and deviation of its distribution', () => {
    const { mean, deviation, criticality } = run(input(['A'], [[1, 2, 9]], [''], { iterations: 100_000 }));
    expect(mean).toBeCloseTo(3, 1);
    expect(deviation).toBeCloseTo(Math.sqrt(((3 - 1) * (9 - 3)) / 7), 1);
    expect([...criticality]).toEqual([1]);
  });
  test('of a chain adds up means and variances', () => {
    const { mean, deviation } = run(
      input(
        ['A', 'B'],
        [
          [1, 2, 9],
          [1, 2, 9],
        ],
        ['', 'A'],
        { iterations: 100_000 },
      ),
    );
    expect(mean).toBeCloseTo(6, 1);
    expect(deviation).toBeCloseTo(Math.sqrt((2 * (2 * 6)) / 7), 1);
  });
  test('of two equal paths takes longer than either, and each is critical half the time (merge bias)', () => {
    const { mean, criticality } = run(
      input(
        ['A', 'B', 'C'],
        [
          [0, 3, 6],
          [0, 3, 6],
          [0, 0, 0],
        ],
        ['', '', 'A;B'],
      ),
    );
    expect(mean).toBeGreaterThan(3.4);
    expect(criticality[0]).toBeCloseTo(0.5, 1);
    expect((criticality[0] ?? 0) + (criticality[1] ?? 0)).toBeCloseTo(1, 9);
  });
  test('of certain durations is the critical-path method', () => {
    const estimates: [number, number, number][] = [3, 2, 4, 1].map((each) => [each, each, each]);
    const fixed = input(['A', 'B', 'C', 'D'], estimates, ['', 'ASS+1', 'AFF+50%', 'BSF+3;C'], { iterations: 300 });
    const times = scheduleTimes(fixed.network);
    const { finishes, criticality } = run(fixed);
    expect([...new Set(finishes)]).toEqual([times.finish]);
    expect([...criticality]).toEqual([...times.critical]);
  });
  // Two methods: the simulation goes back from the last tasks along links without slack, the critical-path method by late times.
  test('of certain durations agrees with the critical-path method, whatever links, leads and lags', () => {
    const project = fc.integer({ min: 1, max: 12 }).chain((count) =>
      fc.record({
        durations: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }),
        links: fc.array(
          fc.record({
            a: fc.nat(count - 1),
            b: fc.nat(count - 1),
            type: fc.constantFrom('FS' as const, 'FS' as const, ...LINK_TYPES),
            lag: fc.constantFrom(-4, -1, 0, 0, 0.5, 3),
            lagIsFraction: fc.boolean(),
          }),
          { maxLength: 30 },
        ),
      }),
    );
    fc.assert(
      fc.property(project, ({ durations, links }) => {
        const forward = links.filter(({ a, b }) => a < b).map(({ a, b, ...link }) => ({ ...link, from: a, to: b }));
        const ids = durations.map((_, task) => String(task));
        const network = networkFromLinks(ids, durations, forward);
        if (!network.ok) throw new Error(network.reason);
        const certain = { optimistic: durations, likely: durations, pessimistic: durations };
        const { finishes, criticality } = run({ network: network.value, ...certain, iterations: 3, seed: 1, distribution: 'triangular' });
        const times = scheduleTimes(network.value);
        expect(finishes[0]).toBeCloseTo(times.finish, 9);
        expect(finishes[2]).toBeCloseTo(times.finish, 9);
        expect([...criticality]).toEqual([...times.critical]);
      }),
      { numRuns: 500 },
    );
  });
  test('gives the same result for the same seed, another for another', () => {
    const of = input(
      ['A', 'B'],
      [
        [1, 2, 9],
        [1, 2, 9],
      ],
      ['', 'A'],
    );
    expect(run(of).mean).toBe(run(of).mean);
    expect(run({ ...of, seed: 2 }).mean).not.toBe(run(of).mean);
  });
  test('never leaves the sums of the extremes', () => {
    const { finishes } = run(
      input(
        ['A', 'B'],
        [
          [1, 2, 9],
          [2, 2, 5],
        ],
        ['', 'A'],
        { distribution: 'triangular' },
      ),
    );
    expect(finishes[0]).toBeGreaterThanOrEqual(3);
    expect(finishes.at(-1)).toBeLessThanOrEqual(14);
  });
  test('refuses estimates out of order and odd numbers of iterations', () => {
    expect(checkSimulation(input(['A'], [[3, 2, 9]], ['']))).toMatchObject({ error: '#VALUE!', reason: 'estimatesOutOfOrder' });
    for (const iterations of [0, 1.5, 2_000_000])
      expect(checkSimulation(input(['A'], [[1, 2, 9]], [''], { iterations }))).toMatchObject({ reason: 'badIterations' });
  });
  // Microsoft, documentation of PERCENTILE.INC: 1, 2, 3, 4 at 0.3 is 1.9.
  test('percentiles are those of PERCENTILE.INC', () => expect(percentile(Float64Array.of(1, 2, 3, 4), 0.3)).toBeCloseTo(1.9, 12));
});
