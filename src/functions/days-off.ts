import { dayFromIso, type DayNumber } from '../domain/calendar/days';
import { fail, succeed, type Result } from '../domain/result';

const loadCalendar = async () => (await import('date-holidays')).default;
let calendar: ReturnType<typeof loadCalendar> | undefined;

/** What people write, and what the library calls it. */
const ALSO: Readonly<Record<string, string>> = { UK: 'GB', EN: 'GB', EL: 'GR' };

/** Countries without a list of their own: whose list people mean who name no part. */
const MOST_MEAN: Readonly<Record<string, string>> = { GB: 'ENG' };

/** Public holidays of a region (`FR`, `FR-57`, `GB-SCT`, `CH-GE`) in a year, ascending, substitute days included. An unknown region lists the known ones. */
export const publicHolidays = async (year: number, region: string): Promise<Result<DayNumber[]>> => {
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return fail('badYear', { found: year });
  calendar ??= loadCalendar();
  const Holidays = await calendar;
  const [given = '', named, part] = region
    .trim()
    .toUpperCase()
    .split(/[-_ /]+/);
  const country = ALSO[given] ?? given;
  const countries = Object.keys(new Holidays().getCountries());
  if (!countries.includes(country)) return fail('unknownRegion', { found: region, known: countries.join(', ') });
  const state = named ?? MOST_MEAN[country];
  const states = Object.keys(new Holidays().getStates(country) ?? {});
  if (state !== undefined && !states.includes(state)) {
    return fail('unknownRegion', { found: region, known: [country, ...states.map((each) => `${country}-${each}`)].join(', ') });
  }
  const regions = state === undefined ? [] : Object.keys(new Holidays().getRegions(country, state) ?? {});
  if (part !== undefined && state !== undefined && !regions.includes(part)) {
    return fail('unknownRegion', {
      found: region,
      known: [`${country}-${state}`, ...regions.map((each) => `${country}-${state}-${each}`)].join(', '),
    });
  }
  const known =
    state === undefined ? new Holidays(country) : part === undefined ? new Holidays(country, state) : new Holidays(country, state, part);
  const days = new Set<DayNumber>();
  for (const { type, date, start, end } of known.getHolidays(year)) {
    if (type !== 'public') continue;
    const first = dayFromIso(date.slice(0, 10));
    if (!first.ok) return first;
    // Some last several days; the first is given as the region's date, the length by its moments.
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
    for (let day = 0; day < length; day += 1) days.add(first.value + day);
  }
  return succeed([...days].sort((a, b) => a - b));
};
