import { placeOf } from '../../src/cli/output';

const FOUND = { source: 'p.xlsx', sheet: 'RAID', row: 5, column: 'Échéance', value: '2026-10-19' };

test('a date that was found is written as people of the language write it', () => {
  expect(placeOf(FOUND, 'fr')).toBe('p.xlsx › RAID › ligne 5 › Échéance «\u00a019/10/2026\u00a0»');
  expect(placeOf({ ...FOUND, column: 'Due' }, 'en')).toBe('p.xlsx › RAID › row 5 › Due “2026-10-19”');
});

test('a long text that was found is cut off after sixty characters, and nothing is shown for nothing', () => {
  expect(placeOf({ ...FOUND, sheet: null, row: null, column: null, value: 'x'.repeat(70) }, 'en')).toBe(`p.xlsx “${'x'.repeat(60)}…”`);
  expect(placeOf({ ...FOUND, value: null }, 'en')).toBe('p.xlsx › RAID › row 5 › Échéance');
});
