import { dayFromIso, dayOf, isoOf } from '../../src/domain/calendar/days';
import { callFunction } from '../../src/functions/call';

const holidays = async (year: number, region: string): Promise<string[]> => {
  const result = await callFunction('HOLIDAYS', [year, region], 'en');
  if (!('value' in result) || !Array.isArray(result.value)) throw new Error(JSON.stringify(result));
  return (result.value as number[][]).map(([day]) => isoOf(day ?? 0));
};

/** Easter by J. Meeus, Astronomical Algorithms, ch. 8. */
const easter = (year: number): number => {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return dayOf(year, Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1);
};

describe('Holidays', () => {
  // Code du travail, art. L3133-1: eleven days; art. L3134-13 adds Good Friday and 26 December in Moselle, Bas-Rhin and Haut-Rhin.
  test.each([2000, 2008, 2019, 2024, 2025, 2026, 2030, 2038])('France has its eleven in %d, Alsace and Moselle thirteen', async (year) => {
    const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].map((day) => `${year}-${day}`);
    const moving = [1, 39, 50].map((days) => isoOf(easter(year) + days));
    const expected = [...new Set([...fixed, ...moving])].sort();
    expect(await holidays(year, 'FR')).toEqual(expected);
    const local = [...new Set([...expected, isoOf(easter(year) - 2), `${year}-12-26`])].sort();
    for (const region of ['FR-57', 'fr-67', 'FR 68']) expect(await holidays(year, region)).toEqual(local);
  });
  // gov.uk/bank-holidays, England and Wales 2026: substitute of Boxing Day on Monday 28 December. (The library also names Saturday 26 December.)
  test('the United Kingdom goes by GB and by UK, and has the bank holidays of England and Wales', async () => {
    const days = [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-26',
      '2026-12-28',
    ];
    for (const region of ['GB', 'UK', 'uk', 'GB-ENG', 'GB-WLS']) expect([region, await holidays(2026, region)]).toEqual([region, days]);
  });
  // gov.uk/bank-holidays, the lists of Scotland and Northern Ireland, 2026.
  test('Scotland and Northern Ireland have their own', async () => {
    expect(await holidays(2026, 'UK-SCT')).toEqual(expect.arrayContaining(['2026-01-02', '2026-08-03', '2026-11-30']));
    expect(await holidays(2026, 'UK-SCT')).not.toContain('2026-04-06');
    expect(await holidays(2026, 'GB-NIR')).toEqual(expect.arrayContaining(['2026-03-17', '2026-07-13', '2026-08-31']));
  });
  test.each(['US', 'BE', 'LU', 'CH-GE', 'CA-QC'])('%s is known', async (region) =>
    expect((await holidays(2026, region)).length).toBeGreaterThanOrEqual(8),
  );
  test('an unknown region lists the known ones', async () => {
    expect(await callFunction('HOLIDAYS', [2026, 'ZZ'], 'en')).toMatchObject({
      error: '#VALUE!',
      message: expect.stringMatching(/Unknown region ZZ\. Known: .*FR.*GB/) as string,
    });
    expect(await callFunction('HOLIDAYS', [2026, 'FR-99'], 'fr')).toMatchObject({
      error: '#VALUE!',
      message: expect.stringContaining('FR-57') as string,
    });
  });
  test('a year out of reach is refused', async () =>
    expect(await callFunction('HOLIDAYS', [20_26.5, 'FR'], 'en')).toMatchObject({ error: '#VALUE!' }));
  test('they fit into the count of working days', async () => {
    const days = await callFunction('HOLIDAYS', [2026, 'FR'], 'en');
    const [start, finish] = ['2026-05-01', '2026-05-31'].map(dayFromIso);
    if (!('value' in days) || !start?.ok || !finish?.ok) throw new Error('no days');
    // May 2026 has 21 weekdays; 1, 8, 14 and 25 May are off.
    expect(await callFunction('WORKDAYSBETWEEN', [start.value, finish.value, days.value], 'en')).toEqual({ value: 17 });
  });
});
