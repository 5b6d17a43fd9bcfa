import { partsOf, weekdayOf, type DayNumber } from '../domain/calendar/days';
import type { Random } from './random';
import type { Health, Life, LifeStatus } from './texts/base-project';

/** How a project goes: where it stands, and how well time and money are kept. */
export interface Course extends Life {
  /** First working day, a Monday. */
  readonly start: DayNumber;
  /** Calendar days late at the end. */
  readonly slip: number;
  readonly spi: number;
  readonly cpi: number;
}

const FRIDAY = 4;
/** Six monthly updates and a few days. */
const SHORTEST_HISTORY = 205;

/** A life for a copy on another site. */
export function randomLife(random: Random): Life {
  const status = chosen<LifeStatus>(random.next(), [
    ['running', 0.6],
    ['planned', 0.13],
    ['closed', 0.15],
    ['closing', 0.07],
    ['onHold', 0.05],
  ]);
  const health = chosen<Health>(random.next(), [
    ['green', 0.64],
    ['amber', 0.25],
    ['red', 0.11],
  ]);
  const elapsed = status === 'closing' ? random.between(0.955, 0.975) : random.between(0.4, 0.86);
  if (status === 'onHold') return { status, health: 'amber', elapsed: Math.min(elapsed, 0.65) };
  return { status, health: status === 'running' ? health : 'green', elapsed };
}

/** Dates and performance that fit the life, for a project of so many working days. */
export function courseOf(life: Life, workingDays: number, statusDate: DayNumber, random: Random): Course {
  const days = Math.ceil((workingDays * 7) / 5);
  const slip = slipOf(life, days, random);
  return { ...life, slip, start: mondayFrom(statusDate - daysBefore(life, days, slip, random)), ...performanceOf(life, random) };
}

/** Days from the start to the status date. */
function daysBefore({ status, elapsed }: Life, days: number, slip: number, random: Random): number {
  switch (status) {
    case 'planned':
      return -random.whole(21, 110);
    case 'closed':
      return days + slip + random.whole(25, 210);
    case 'closing':
      return Math.min(days - 12, Math.round(days * elapsed));
    default:
      return Math.max(Math.min(SHORTEST_HISTORY, days - 40), Math.round(days * elapsed)) + 7;
  }
}

function slipOf({ status, health }: Life, days: number, random: Random): number {
  const share = (low: number, high: number): number => Math.round(days * random.between(low, high));
  if (status === 'planned') return 0;
  if (status === 'onHold') return share(0.24, 0.3);
  if (health === 'red') return share(0.125, 0.19);
  if (health === 'amber') return share(0.055, 0.09);
  const late = share(0.01, 0.035);
  return random.chance(0.4) ? late : 0;
}

function performanceOf({ status, health }: Life, random: Random): { spi: number; cpi: number } {
  const of = (schedule: readonly [number, number], cost: readonly [number, number]): { spi: number; cpi: number } => ({
    spi: random.between(...schedule),
    cpi: random.between(...cost),
  });
  if (status === 'onHold') return of([0.86, 0.9], [0.97, 1.02]);
  if (status === 'closing') return of([0.975, 0.995], [0.97, 1.04]);
  if (health === 'red') return of([0.83, 0.885], [0.86, 0.93]);
  if (health === 'amber') return of([0.91, 0.942], [0.93, 0.99]);
  return of([0.965, 1.025], [0.97, 1.05]);
}

/** The Monday of the week, or of the next where the week is nearly over; nobody starts between the years. */
function mondayFrom(day: DayNumber): DayNumber {
  const weekday = weekdayOf(day);
  const monday = day - weekday + (weekday > 2 ? 7 : 0);
  const { month, day: date } = partsOf(monday);
  if (month === 12 && date > 18) return monday + (date > 24 ? 7 : 14);
  return month === 1 && date < 3 ? monday + 7 : monday;
}

/** The day itself, or the Friday before a weekend. */
export const workingDayBy = (day: DayNumber): DayNumber => day - Math.max(0, weekdayOf(day) - FRIDAY);

function chosen<T>(number: number, options: readonly [readonly [T, number], ...(readonly [T, number])[]]): T {
  let left = number;
  for (const [option, weight] of options) {
    left -= weight;
    if (left < 0) return option;
  }
  return options[0][0];
}
