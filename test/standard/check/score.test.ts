import { percentOf } from '../../../src/standard/check/finding';

describe('a score as people read it', () => {
  test.each([
    [0.9996, 'en', '99.9%'],
    [0.9996, 'fr', '99,9\u00a0%'],
    [1, 'en', '100%'],
    [0.97, 'fr', '97\u00a0%'],
    [null, 'en', '–'],
  ] as const)('%s in %s is %s: never rounded up to what has no fault', (score, language, expected) => {
    expect(percentOf({ score }, language)).toBe(expected);
  });
});
