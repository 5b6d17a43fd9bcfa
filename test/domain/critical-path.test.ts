import fc from 'fast-check';
import { criticalPaths, scheduleTimes } from '../../src/domain/schedule/critical-path';
import { networkFromLinks, networkFromTexts, type Link, type Network } from '../../src/domain/schedule/network';
import { LINK_TYPES } from '../../src/domain/schedule/predecessors';

const built = (ids: string[], durations: number[], predecessors: string[]): Network => {
  const network = networkFromTexts(ids, durations, predecessors);
  if (!network.ok) throw new Error(`${network.reason} ${JSON.stringify(network.details)}`);
  return network.value;
};

describe('A textbook network', () => {
  // Hillier, Lieberman, Introduction to Operations Research, Reliable Construction Co.: 44 weeks, critical A B C E F J L N; slack of D, G, H, M 4, I 2, K 1.
  // Activities, durations and the deadline of 47 weeks are also in solutioninn.com 14060241; all slacks were computed a second time by another program.
  const ids = [...'ABCDEFGHIJKLMN'];
  const durations = [2, 4, 10, 6, 4, 5, 7, 9, 7, 8, 4, 5, 2, 6];
  const predecessors = ['', 'A', 'B', 'C', 'C', 'E', 'D', 'E;G', 'C', 'F;I', 'J', 'J', 'H', 'K;L'];
  const network = built(ids, durations, predecessors);
  const times = scheduleTimes(network);
  test('takes 44 weeks', () => expect(times.finish).toBe(44));
  test('has the slack of the book', () => {
    expect(Object.fromEntries(ids.map((id, task) => [id, times.totalFloat[task]]))).toEqual({
      ...{ A: 0, B: 0, C: 0, E: 0, F: 0, J: 0, L: 0, N: 0 },
      ...{ D: 4, G: 4, H: 4, M: 4, I: 2, K: 1 },
    });
  });
  test('has one critical path', () => {
    const { paths, more } = criticalPaths(network, times);
    expect(paths.map((path) => path.map((task) => ids[task]).join(''))).toEqual(['ABCEFJLN']);
    expect(more).toBe(false);
  });
  test('gives the free float to the last of a slack chain', () =>
    expect(['D', 'G', 'H', 'M', 'I', 'K'].map((id) => times.freeFloat[ids.indexOf(id)])).toEqual([0, 0, 0, 4, 2, 1]));
});

describe('Links', () => {
  const second = (link: string, durations = [4, 3]): number[] => {
    const { earlyStart, earlyFinish } = scheduleTimes(built(['1', '2'], durations, ['', link]));
    return [earlyStart[1] ?? NaN, earlyFinish[1] ?? NaN];
  };
  // The four kinds of the precedence diagram, PMBOK Guide 6th ed. 6.3.2.1; by hand with a predecessor from 0 to 4 and a successor of 3.
  test.each([
    ['1', [4, 7]],
    ['1FS+2', [6, 9]],
    ['1FS-2', [2, 5]],
    ['1SS', [0, 3]],
    ['1SS+2', [2, 5]],
    ['1FF', [1, 4]],
    ['1FF+2', [3, 6]],
    ['1SF+5', [2, 5]],
    ['1FS+50%', [6, 9]],
    ['1FS-25%', [3, 6]],
  ])('%s starts and finishes at %p', (link, expected) => expect(second(link)).toEqual(expected));
  test('no link drives a task before the start of the project', () => {
    expect(second('1FS-9')).toEqual([0, 3]);
    expect(second('1SF')).toEqual([0, 3]);
  });
  test('a deadline before the finish gives negative float, which is critical', () => {
    const times = scheduleTimes(built(['1', '2'], [4, 3], ['', '1']), 5);
    expect([...times.totalFloat]).toEqual([-2, -2]);
    expect([...times.critical]).toEqual([1, 1]);
  });
  test('a milestone takes no time', () => expect(second('1', [4, 0])).toEqual([4, 4]));
  test('fractions of days do not make a critical task look free', () => {
    const times = scheduleTimes(built(['1', '2', '3', '4'], [0.1, 0.2, 0.3, 1], ['', '1', '', '2;3']));
    expect([...times.critical]).toEqual([1, 1, 1, 1]);
  });
  test('two critical paths are both told', () => {
    const network = built(['1', '2', '3', '4'], [1, 2, 2, 1], ['', '1', '1', '2;3']);
    expect(criticalPaths(network, scheduleTimes(network)).paths).toEqual([
      [0, 1, 3],
      [0, 2, 3],
    ]);
  });
});

describe('Networks that cannot be calculated', () => {
  test.each([
    [['A', 'B', 'C'], ['C', 'A', 'B'], 'cycle', { loop: 'A → B → C → A' }],
    [['A', 'B'], ['', 'X'], 'unknownPredecessor', { id: 'X' }],
    [['A', 'A'], ['', ''], 'duplicateId', { id: 'A' }],
    [['A', ''], ['', ''], 'missingId', { row: 2 }],
    [['A', 'B'], ['', 'A+2ed'], 'elapsedLag', {}],
    [['A', 'B'], ['', 'AFD+1se'], 'elapsedLag', {}],
    [['A', 'B'], ['', 'AFS+50e%'], 'elapsedLag', {}],
  ])('%p with predecessors %p: %s', (ids, predecessors, reason, details) =>
    expect(
      networkFromTexts(
        ids,
        ids.map(() => 1),
        predecessors,
      ),
    ).toMatchObject({ ok: false, error: '#VALUE!', reason, details }),
  );
  test('negative durations, unequal lengths, no tasks', () => {
    expect(networkFromTexts(['A'], [-1], [''])).toMatchObject({ reason: 'negativeDuration' });
    expect(networkFromTexts(['A'], [1, 2], [''])).toMatchObject({ reason: 'unequalLengths' });
    expect(networkFromTexts([], [], [])).toMatchObject({ reason: 'emptyRange' });
  });
  test('a loop of a hundred thousand tasks is found, not followed for ever', () => {
    const ids = Array.from({ length: 100_000 }, (_, task) => String(task));
    const result = networkFromTexts(
      ids,
      ids.map(() => 1),
      ids.map((_, task) => String((task + 99_999) % 100_000)),
    );
    expect(result).toMatchObject({ reason: 'cycle', details: { loop: expect.stringContaining('…') as string } });
  });
});

/** Second method: constraints relaxed again and again until nothing moves (Bellman and Ford), forwards and backwards. */
const byRelaxation = (durations: number[], links: Link[]): { start: number[]; late: number[]; finish: number } => {
  const lag = (link: Link): number => link.lag * (link.lagIsFraction ? (durations[link.from] ?? 0) : 1);
  const offset = ({ from, to, type }: Link): number => {
    if (type === 'FS') return durations[from] ?? 0;
    if (type === 'FF') return (durations[from] ?? 0) - (durations[to] ?? 0);
    return type === 'SF' ? -(durations[to] ?? 0) : 0;
  };
  const start = durations.map(() => 0);
  for (let round = 0; round < durations.length; round += 1)
    for (const link of links) start[link.to] = Math.max(start[link.to] ?? 0, (start[link.from] ?? 0) + offset(link) + lag(link));
  const finish = Math.max(...start.map((each, task) => each + (durations[task] ?? 0)));
  const late = durations.map((duration) => finish - duration);
  for (let round = 0; round < durations.length; round += 1)
    for (const link of links) late[link.from] = Math.min(late[link.from] ?? 0, (late[link.to] ?? 0) - offset(link) - lag(link));
  return { start, late, finish };
};

const project = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc.record({
    durations: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: count, maxLength: count }),
    links: fc.array(
      fc.record({
        a: fc.nat(count - 1),
        b: fc.nat(count - 1),
        type: fc.constantFrom(...LINK_TYPES),
        lag: fc.integer({ min: -4, max: 6 }),
        lagIsFraction: fc.boolean(),
      }),
      { maxLength: 30 },
    ),
  }),
);
const forward = ({ a, b, ...link }: { a: number; b: number; type: Link['type']; lag: number; lagIsFraction: boolean }): Link[] =>
  a === b ? [] : [{ from: Math.min(a, b), to: Math.max(a, b), ...link, lag: link.lagIsFraction ? link.lag / 4 : link.lag }];

describe('Any network', () => {
  test('has the times that relaxation gives, float that is not negative, and a critical task', () => {
    fc.assert(
      fc.property(project, ({ durations, links: drawn }) => {
        const links = drawn.flatMap(forward);
        const network = networkFromLinks(
          durations.map(String).map((each, task) => `${task}_${each}`),
          durations,
          links,
        );
        if (!network.ok) throw new Error(network.reason);
        const times = scheduleTimes(network.value);
        const other = byRelaxation(durations, links);
        expect([...times.earlyStart]).toEqual(other.start);
        expect([...times.lateStart]).toEqual(other.late);
        expect(times.finish).toBe(other.finish);
        expect(Math.min(...times.totalFloat)).toBe(0);
        for (const [task, float] of times.freeFloat.entries())
          expect(float).toBeGreaterThanOrEqual(Math.min(0, times.totalFloat[task] ?? 0));
      }),
      { numRuns: 500 },
    );
  });
  test('does not depend on the order of its rows', () => {
    fc.assert(
      fc.property(project, ({ durations, links: drawn }) => {
        const links = drawn.flatMap(forward);
        const last = durations.length - 1;
        const turned = links.map((link) => ({ ...link, from: last - link.from, to: last - link.to }));
        const one = networkFromLinks(
          durations.map((_, task) => `t${task}`),
          durations,
          links,
        );
        const two = networkFromLinks(
          durations.map((_, task) => `t${last - task}`),
          [...durations].reverse(),
          turned,
        );
        if (!one.ok || !two.ok) throw new Error('no network');
        expect([...scheduleTimes(one.value).totalFloat]).toEqual([...scheduleTimes(two.value).totalFloat].reverse());
      }),
    );
  });
  test('a chain of a hundred thousand tasks is calculated without recursion', () => {
    const ids = Array.from({ length: 100_000 }, (_, task) => `T${task}`);
    const times = scheduleTimes(
      built(
        ids,
        ids.map(() => 1),
        ids.map((_, task) => (task === 0 ? '' : `T${task - 1}FS+0`)),
      ),
    );
    expect(times.finish).toBe(100_000);
  });
});

describe('Networks of tasks called by their row or by name', () => {
  // Two methods: row numbers are read digit by digit, names are looked up as texts.
  test('are the same, in whatever order the tasks are listed', () => {
    const drawn = fc.record({
      count: fc.integer({ min: 2, max: 12 }),
      links: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.constantFrom('', '', 'SS+2', 'FF', 'SF-1', '+50%')), { maxLength: 30 }),
      seed: fc.nat(1000),
    });
    fc.assert(
      fc.property(drawn, ({ count, links, seed }) => {
        const rank = Array.from({ length: count }, (_, task) => (task * 7 + seed) % 13);
        const durations = rank.map((each) => each % 5);
        const textsOf = (name: (task: number) => string): string[] =>
          rank.map((own, to) =>
            links
              .filter(([from, task]) => from < count && task === to && rank[from]! < own)
              .map(([from, , suffix]) => `${name(from)}${suffix}`)
              .join(';'),
          );
        const network = (name: (task: number) => string) =>
          networkFromTexts(
            rank.map((_, task) => name(task)),
            durations,
            textsOf(name),
          );
        const [byRow, byName] = [network((task) => `${task + 1}`), network((task) => `task ${task + 1}`)];
        if (!byRow.ok || !byName.ok) throw new Error('no network');
        expect(scheduleTimes(byRow.value)).toEqual(scheduleTimes(byName.value));
        expect(Array.from(byRow.value.outgoingLink)).toEqual(Array.from(byName.value.outgoingLink));
      }),
    );
  });
  test.each([
    [['1', '2'], ['', '01'], 'unknownPredecessor'],
    [['1', '2'], ['', '3'], 'unknownPredecessor'],
    [['1', '2'], ['', '99999999999'], 'unknownPredecessor'],
    [['1', '1'], ['', ''], 'duplicateId'],
    [['1', ''], ['', ''], 'missingId'],
    [['1', '2'], ['2', '1'], 'cycle'],
    [['1', '2'], ['1', ''], 'cycle'],
  ])('%j after %j: %s', (ids, predecessors, code) =>
    expect(networkFromTexts(ids, [1, 1], predecessors)).toMatchObject({ ok: false, reason: code }),
  );
  test('blanks and empty parts between row numbers mean nothing', () => {
    const network = networkFromTexts(['0', '7', '12'], [1, 2, 3], ['', ' 0 ;', '7; 0;']);
    expect(network.ok && Array.from(network.value.predecessor)).toEqual([0, 1, 0]);
  });
});
