import { findCycle } from '../../src/domain/schedule/cycle';
import { parsePredecessors } from '../../src/domain/schedule/predecessors';

describe('Predecessor texts', () => {
  const known = new Set(['3', '5', '7', 'A', 'A-1', 'B', 'TASKFF', '1.2', 'a,b']);
  const link = (id: string, type = 'FS', lag = 0, lagUnit = 'days') => ({ id, type, lag, lagUnit });

  test.each([
    ['3', [link('3')]],
    ['3;5SS+2;7FF-1', [link('3'), link('5', 'SS', 2), link('7', 'FF', -1)]],
    ['3, 5', [link('3'), link('5')]],
    ['3DD+2j', [link('3', 'SS', 2)]],
    ['3FD+1 jour', [link('3', 'FS', 1)]],
    ['3DF', [link('3', 'SF')]],
    ['3SF', [link('3', 'SF')]],
    ['3fs+2 days', [link('3', 'FS', 2)]],
    ['3FS+50%', [link('3', 'FS', 0.5, 'fraction')]],
    ['3FS-50 %', [link('3', 'FS', -0.5, 'fraction')]],
    ['3FS+1w', [link('3', 'FS', 5)]],
    ['3FD+2 sem', [link('3', 'FS', 10)]],
    ['3FS+4h', [link('3', 'FS', 0.5)]],
    ['3FS+2ed', [link('3', 'FS', 2, 'elapsedDays')]],
    ['3FD+2je', [link('3', 'FS', 2, 'elapsedDays')]],
    ['3FD+2jé', [link('3', 'FS', 2, 'elapsedDays')]],
    ['3FS+1ew', [link('3', 'FS', 7, 'elapsedDays')]],
    ['3FD+1se', [link('3', 'FS', 7, 'elapsedDays')]],
    ['3FD-1mse', [link('3', 'FS', -30, 'elapsedDays')]],
    ['3SS+12eh', [link('3', 'SS', 0.5, 'elapsedDays')]],
    ['3FS+50e%', [link('3', 'FS', 0.5, 'elapsedFraction')]],
    ['3FD+1ms', [link('3', 'FS', 20)]],
    ['3FD+1,5j', [link('3', 'FS', 1.5)]],
    ['3FD+1,5j;5', [link('3', 'FS', 1.5), link('5')]],
    // Without a ; the , separates where both readings are open: 5 is a task. With one it is a decimal.
    ['3DD+1,5', [link('3', 'SS', 1), link('5')]],
    ['3DD+1,5;', [link('3', 'SS', 1.5)]],
    ['3+2', [link('3', 'FS', 2)]],
    ['A-1', [link('A-1')]],
    ['A-1FF+2', [link('A-1', 'FF', 2)]],
    ['A-2', [link('A', 'FS', -2)]],
    ['TASKFF', [link('TASKFF')]],
    ['TASKFFSS', [link('TASKFF', 'SS')]],
    ['1.2SS', [link('1.2', 'SS')]],
    ['a,b', [link('a,b')]],
    ['', []],
    ['3;;5;', [link('3'), link('5')]],
  ])('%p', (text, expected) => expect(parsePredecessors(text, known)).toEqual({ ok: true, value: expected }));

  test('an unknown id is named', () =>
    expect(parsePredecessors('3;99SS+2', known)).toMatchObject({
      ok: false,
      error: '#VALUE!',
      reason: 'unknownPredecessor',
      details: { id: '99' },
    }));
  test('a text that is no link is named', () =>
    expect(parsePredecessors('3FS+2 parsecs', known)).toMatchObject({ ok: false, reason: 'badPredecessor' }));
  test('without a list of ids the link type tells where the id ends', () =>
    expect(parsePredecessors('A-1FF+2d;B')).toEqual({ ok: true, value: [link('A-1', 'FF', 2), link('B')] }));
});

describe('Loops among tasks', () => {
  test('a chain has none', () => expect(findCycle([[], [0], [1]])).toBeUndefined());
  test('a loop is found and told in the order of work', () => expect(findCycle([[], [3], [1], [2], [0]])).toEqual([1, 2, 3]));
  test('a task that waits for itself is a loop', () => expect(findCycle([[0]])).toEqual([0]));
  test('a hundred thousand tasks in a row do not overflow', () => {
    const chain = Array.from({ length: 100_000 }, (_, task) => (task === 0 ? [99_999] : [task - 1]));
    expect(findCycle(chain)).toHaveLength(100_000);
  });
});
