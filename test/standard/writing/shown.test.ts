import { dayOf } from '../../../src/domain/calendar/days';
import { LISTS } from '../../../src/standard/data/lists';
import { foundText, shownValue, writtenDay, type Writing } from '../../../src/standard/writing/shown';

const FRENCH: Writing = { language: 'fr', name: 'fr-FR', decimal: ',', dateOrder: 'dmy' };
const SWISS_ENGLISH: Writing = { language: 'en', name: 'fr-CH', decimal: '.', dateOrder: 'dmy' };
const AMERICAN: Writing = { language: 'en', name: 'en-US', decimal: '.', dateOrder: 'mdy' };
const day = dayOf(2026, 4, 1);

describe('a value that a person reads', () => {
  test('has the decimal sign of the workbook and groups of three', () => {
    expect(shownValue({ type: 'money' }, 1_234_567.5, FRENCH)).toBe('1\u202f234\u202f567,50');
    expect(shownValue({ type: 'money' }, 1_234_567.5, AMERICAN)).toBe('1,234,567.50');
    expect(shownValue({ type: 'number' }, 0.1 + 0.2, SWISS_ENGLISH)).toBe('0.3');
    expect(shownValue({ type: 'percent' }, 0.07, FRENCH)).toBe('7\u00a0%');
  });

  test('is a date in words, in the language of the interface', () => {
    expect(shownValue({ type: 'date' }, day, FRENCH)).toBe('mercredi 1 avril 2026');
    expect(shownValue({ type: 'date' }, day, AMERICAN)).toMatch(/^Wednesday,? 1 April 2026$/);
    expect(shownValue({ type: 'month' }, day, FRENCH)).toBe('avril 2026');
  });

  test('is the word of a list, an own word as it is, and nothing for nothing', () => {
    expect(shownValue({ type: 'list', values: LISTS.projectStatus }, 'submitted', FRENCH)).toBe('Soumis');
    expect(shownValue({ type: 'list', values: LISTS.methodology }, 'Lean', FRENCH)).toBe('Lean');
    expect(shownValue({ type: 'flag', values: LISTS.yesNo }, true, FRENCH)).toBe('Oui');
    expect(shownValue({ type: 'money' }, null, FRENCH)).toBe('');
  });
});

test('a date to type again stands in the order of the workbook', () => {
  expect((['dmy', 'mdy', 'ymd'] as const).map((order) => writtenDay(day, order))).toEqual(['01/04/2026', '04/01/2026', '2026-04-01']);
});

test('a date that was found stands in the order of the workbook, and anything else as it was', () => {
  expect(foundText('2026-10-19', FRENCH)).toBe('19/10/2026');
  expect(foundText('2026-10-19', AMERICAN)).toBe('10/19/2026');
  expect(foundText('2026-10-19T14:30:00', FRENCH)).toBe('19/10/2026 14:30:00');
  expect(foundText('lot 2026-10-19', FRENCH)).toBe('lot 2026-10-19');
});
