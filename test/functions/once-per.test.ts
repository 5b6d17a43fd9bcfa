import { oncePer } from '../../src/functions/once-per';

describe('What is made from a range', () => {
  test('is made once for that range, also where it is undefined, and anew for another', () => {
    let made = 0;
    const sizeOf = oncePer((range: readonly number[]) => {
      made += 1;
      return range.length === 0 ? undefined : range.length;
    });
    const [two, none] = [[1, 2], []];
    expect([sizeOf(two), sizeOf(two), sizeOf(none), sizeOf(none), sizeOf([1, 2])]).toEqual([2, 2, undefined, undefined, 2]);
    expect(made).toBe(3);
  });
});
