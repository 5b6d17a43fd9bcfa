import { countRatings, INDEX_THRESHOLDS, rate, VARIANCE_THRESHOLDS, worstOf } from '../../src/domain/rag/rating';

describe('Ratings', () => {
  test.each([
    [1, 'green'],
    [0.95, 'green'],
    [0.949, 'amber'],
    [0.9, 'amber'],
    [0.899, 'red'],
  ])('an index of %d is %s', (value, colour) => expect(rate(value, INDEX_THRESHOLDS)).toBe(colour));
  test.each([
    [-0.2, 'green'],
    [0.05, 'green'],
    [0.1, 'amber'],
    [0.11, 'red'],
  ])('an overrun of %d is %s', (value, colour) => expect(rate(value, VARIANCE_THRESHOLDS)).toBe(colour));
  test.each([null, undefined, Number.NaN, Infinity])('%p is no data, never green', (value) =>
    expect(rate(value, INDEX_THRESHOLDS)).toBe('noData'),
  );
  test('the worst is red, then amber, then no data', () => {
    expect(worstOf(['green', 'red', 'amber', 'noData'])).toBe('red');
    expect(worstOf(['green', 'amber', 'noData'])).toBe('amber');
    expect(worstOf(['green', 'noData'])).toBe('noData');
    expect(worstOf(['green', 'green'])).toBe('green');
  });
  test('none at all is no data', () => expect(worstOf([])).toBe('noData'));
  test('each colour is counted', () => expect(countRatings(['green', 'red', 'red'])).toEqual({ green: 1, amber: 0, red: 2, noData: 0 }));
});
