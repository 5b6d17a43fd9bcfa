import { inOrder, type Migration } from '../../../src/standard/migrations/migration';

const to = (...versions: number[]): Migration[] => versions.map((version) => ({ to: version, brings: { en: '', fr: '' } }));

describe('migrations', () => {
  test('lead from the first version to ours, one at a time', () => {
    expect(inOrder(to(2, 3, 4), 4).map((step) => step.to)).toEqual([2, 3, 4]);
    expect(inOrder([], 1)).toEqual([]);
  });

  test.each([
    ['a step is missing', to(2, 4), 4],
    ['a step stands twice', to(2, 2), 3],
    ['they stand in another order', to(3, 2), 3],
    ['they end before our version', to(2), 3],
    ['they lead beyond our version', to(2, 3), 2],
  ])('are refused when they are declared where %s', (_, migrations, version) => {
    expect(() => inOrder(migrations, version)).toThrow(/version/);
  });
});
