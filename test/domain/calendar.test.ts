import fc from 'fast-check';
import {
  addMonths,
  dayFromIso,
  dayOf,
  endOfMonth,
  isoOf,
  LAST_DAY,
  monthOf,
  monthsBetween,
  partsOf,
  weekdayOf,
} from '../../src/domain/calendar/days';
import { finishAfter, workedFraction, workingCalendar, workingDaysBetween } from '../../src/domain/calendar/working-days';

describe('Day numbers', () => {
  // Microsoft, "DATEVALUE" and "Date systems in Excel": 1 is 1 January 1900; 40777 is 22 August 2011 ("DATEVALUE" example); 45292 is 1 January 2024.
  test.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-02-29', 60],
    ['1900-03-01', 61],
    ['2011-08-22', 40777],
    ['2024-01-01', 45292],
    ['2024-02-29', 45351],
    ['9999-12-31', LAST_DAY],
  ])('%s is %d, there and back', (iso, day) => {
    expect(dayFromIso(iso)).toEqual({ ok: true, value: day });
    expect(isoOf(day)).toBe(iso);
  });
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '31/12/2026', '1899-12-31', ''])('%p is not a date', (text) =>
    expect(dayFromIso(text)).toMatchObject({ ok: false, error: '#VALUE!', reason: 'badDate' }),
  );
  test('a time is a fraction of the day', () => expect(dayFromIso('2024-01-01T06:00:00Z')).toEqual({ ok: true, value: 45292.25 }));
  test('1 January 2024 was a Monday, 21 November 2026 a Saturday', () => {
    expect(weekdayOf(45292)).toBe(0);
    expect(weekdayOf(dayOf(2026, 11, 21))).toBe(5);
  });
  test('months begin and end where they should', () => {
    const day = dayOf(2024, 2, 15);
    expect([isoOf(monthOf(day)), isoOf(endOfMonth(day)), isoOf(addMonths(day, 11)), isoOf(addMonths(day, -2))]).toEqual([
      '2024-02-01',
      '2024-02-29',
      '2025-01-01',
      '2023-12-01',
    ]);
    expect(monthsBetween(day, dayOf(2025, 1, 1))).toBe(11);
  });
  test('parts and number agree on every day that Excel knows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LAST_DAY }), (day) => {
        const { year, month, day: date } = partsOf(day);
        expect(dayOf(year, month, date)).toBe(day);
      }),
    );
  });
});

describe('Working days', () => {
  const iso = (text: string): number => {
    const day = dayFromIso(text);
    if (!day.ok) throw new Error(text);
    return day.value;
  };
  // Microsoft's example of NETWORKDAYS: 10/1/2012 to 3/1/2013 is 110; with 11/22/2012 off 109; with three days off 107.
  test("Microsoft's example of NETWORKDAYS", () => {
    const [start, finish] = [iso('2012-10-01'), iso('2013-03-01')];
    expect(workingDaysBetween(start, finish)).toBe(110);
    expect(workingDaysBetween(start, finish, workingCalendar([iso('2012-11-22')]))).toBe(109);
    expect(workingDaysBetween(start, finish, workingCalendar([iso('2012-11-22'), iso('2012-12-04'), iso('2013-01-21')]))).toBe(107);
  });
  test('a day off on a Sunday, or named twice, counts once or not at all', () => {
    const monday = iso('2024-01-01');
    expect(workingDaysBetween(monday, monday + 6, workingCalendar([monday + 6, monday, monday]))).toBe(4);
  });
  test('half days count half', () => expect(workingDaysBetween(45292, 45298, workingCalendar([], [1, 1, 1, 1, 0.5, 0, 0]))).toBe(4.5));
  test('a finish before the start has none', () => expect(workingDaysBetween(45298, 45292)).toBe(0));
  test('the count is the sum of the days, one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 60_000 }),
        fc.integer({ min: 0, max: 400 }),
        fc.array(fc.integer({ min: 0, max: 400 })),
        (start, length, off) => {
          const calendar = workingCalendar(off.map((each) => start + each));
          let expected = 0;
          for (let day = start; day <= start + length; day += 1) expected += workedFraction(day, calendar);
          expect(workingDaysBetween(start, start + length, calendar)).toBe(expected);
        },
      ),
    );
  });
  test('the finish after so many working days is the first day that has them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 60_000 }),
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.integer({ min: 0, max: 100 })),
        (start, days, off) => {
          const calendar = workingCalendar(off.map((each) => start + each));
          const finish = finishAfter(start, days, calendar);
          if (!finish.ok) throw new Error('no finish');
          expect(workingDaysBetween(start, finish.value, calendar)).toBe(days);
          expect(workingDaysBetween(start, finish.value - 1, calendar)).toBe(days - 1);
        },
      ),
    );
  });
  test('days that no calendar knows are refused or hold no work, and never counted one by one', () => {
    expect(workingDaysBetween(1e300, 1e308)).toBe(0);
    expect(workingDaysBetween(45292, Infinity)).toBeGreaterThan(0);
    expect(finishAfter(45292, 1e9)).toMatchObject({ ok: false, reason: 'badDate' });
  });
  test('a week without work has no finish', () =>
    expect(finishAfter(45292, 3, workingCalendar([], [0, 0, 0, 0, 0, 0, 0]))).toMatchObject({ reason: 'noWorkingDay' }));
});
