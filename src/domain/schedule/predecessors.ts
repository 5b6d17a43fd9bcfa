/**
 * Predecessors as MS Project writes them, in English or French: `3`, `5SS+2`, `7FF-1 d`, `3DD+2j`, `12FD+50%`.
 * `;` separates; `,` only where there is no `;`. An id that is known as a whole is taken first, so `A-1` may be an id.
 */
import { fail, succeed, type Result } from '../result';

/** Finish-to-start, start-to-start, finish-to-finish, start-to-finish. */
export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

export interface PredecessorLink {
  readonly id: string;
  readonly type: LinkType;
  /**
   * Negative: a lead. In working days, in elapsed days (around the clock), or as a fraction of the predecessor's duration (0.5 for 50 %),
   * which may be meant around the clock too.
   */
  readonly lag: number;
  readonly lagUnit: 'days' | 'elapsedDays' | 'fraction' | 'elapsedFraction';
}

/** Which ids exist: a Set or a Map of ids as text. */
export interface KnownIds {
  has(id: string): boolean;
}

const TYPES: Readonly<Record<string, LinkType>> = { FS: 'FS', FD: 'FS', SS: 'SS', DD: 'SS', FF: 'FF', SF: 'SF', DF: 'SF' };

/**
 * Days in a unit of lag, with MS Project's defaults: 8 hours a day, 5 days a week, 20 days a month. The French ones are those of MPXJ
 * (github.com/joniles/mpxj, LocaleData_fr: m, h, j, s, ms), besides what people write.
 */
const UNITS: Readonly<Record<string, number>> = {
  ...units(1, 'd', 'day', 'days', 'j', 'jr', 'jrs', 'jour', 'jours'),
  ...units(5, 'w', 'wk', 'wks', 'week', 'weeks', 's', 'sm', 'sem', 'semaine', 'semaines'),
  ...units(20, 'mo', 'mon', 'mons', 'month', 'months', 'ms', 'mois'),
  ...units(1 / 8, 'h', 'hr', 'hrs', 'hour', 'hours', 'heure', 'heures'),
  ...units(1 / 480, 'm', 'min', 'mins', 'minute', 'minutes'),
};
/** The same around the clock: Microsoft, DurationFormat (em, eh, ed, ew, emo); in French me, he, je, se, mse. An elapsed month is 30 days. */
const ELAPSED: Readonly<Record<string, number>> = {
  ...units(1, 'ed', 'eday', 'edays', 'je', 'jé', 'ej', 'ejour', 'ejours'),
  ...units(7, 'ew', 'ewk', 'eweek', 'eweeks', 'se', 'sé', 'es'),
  ...units(30, 'emo', 'emon', 'emonth', 'emonths', 'mse', 'msé', 'ems', 'emois'),
  ...units(1 / 24, 'eh', 'ehr', 'ehour', 'ehours', 'he', 'hé'),
  ...units(1 / 1440, 'em', 'emin', 'eminute', 'eminutes', 'me', 'mé'),
};

function units(days: number, ...names: string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, days]));
}

const SUFFIX = /^\s*(FS|FD|SS|DD|FF|SF|DF)?\s*(?:([+-])\s*(\d+(?:[.,]\d+)?)\s*([eé]?%|\p{L}*)\s*\??)?$/iu;
const ANYTHING_LIKE_IT = /^(.*?)\s*(?:(?:FS|FD|SS|DD|FF|SF|DF)\s*(?:[+-].*)?)?$/iu;

/** The links of one cell. Without `known`, any text before the link type is taken for an id. Errors: an unknown id, or a text that is no link, by name (#VALUE!). */
export const parsePredecessors = (text: string, known?: KnownIds): Result<PredecessorLink[]> => {
  const links: PredecessorLink[] = [];
  if (text === '') return succeed(links);
  const separator = text.includes(';') ? ';' : ',';
  if (separator === ',' && known?.has(text.trim())) return succeed([{ id: text.trim(), type: 'FS', lag: 0, lagUnit: 'days' }]);
  for (const part of splitAt(text, separator, known)) {
    if (part === '') continue;
    const link = parseLink(part, known);
    if (!link.ok) return link;
    links.push(link.value);
  }
  return succeed(links);
};

/** Parts between separators. A decimal comma of a lag (`3FS+1,5j`) is not a separator: the part after it is no known id. */
const splitAt = (text: string, separator: ';' | ',', known: KnownIds | undefined): string[] => {
  const parts = text.split(separator).map((part) => part.trim());
  if (separator === ';') return parts;
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const decimals = last !== undefined && /[+-]\s*\d+$/.test(last) && /^\d+\s*([eé]?%|\p{L}*)$/u.test(part);
    if (decimals && !(known ? known.has(part) || known.has(last) : /^\d+$/.test(part))) joined[joined.length - 1] = `${last},${part}`;
    else joined.push(part);
  }
  return joined;
};

const parseLink = (part: string, known: KnownIds | undefined): Result<PredecessorLink> => {
  if (known?.has(part)) return succeed({ id: part, type: 'FS', lag: 0, lagUnit: 'days' });
  for (let end = part.length - 1; end > 0; end -= 1) {
    const id = part.slice(0, end).trimEnd();
    if (known ? !known.has(id) : !plausibleSplit(part, end)) continue;
    const link = withSuffix(id, part.slice(end));
    if (link) return succeed(link);
  }
  if (!known) return succeed({ id: part, type: 'FS', lag: 0, lagUnit: 'days' });
  const id = ANYTHING_LIKE_IT.exec(part)?.[1]?.trim() ?? part;
  return known.has(id) ? fail('badPredecessor', { found: part }) : fail('unknownPredecessor', { id: id === '' ? part : id });
};

/** Without a list of ids, only a link type marks where the id ends: the earliest place that leaves a suffix with its type. */
const plausibleSplit = (part: string, end: number): boolean => {
  const shape = /^(.*?)\s*(?:FS|FD|SS|DD|FF|SF|DF)\s*(?:[+-]\s*\d+(?:[.,]\d+)?\s*(?:[eé]?%|\p{L}*)\s*\??)?$/iu.exec(part);
  return shape?.[1] !== undefined && shape[1].length === end;
};

const withSuffix = (id: string, suffix: string): PredecessorLink | undefined => {
  const match = SUFFIX.exec(suffix);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const type = TYPES[(match[1] ?? 'FS').toUpperCase()] ?? 'FS';
  if (match[3] === undefined) return { id, type, lag: 0, lagUnit: 'days' };
  const amount = Number(match[3].replace(',', '.')) * (match[2] === '-' ? -1 : 1);
  const unit = (match[4] ?? '').toLowerCase();
  if (unit.endsWith('%')) return { id, type, lag: amount / 100, lagUnit: unit === '%' ? 'fraction' : 'elapsedFraction' };
  const elapsed = ELAPSED[unit];
  if (elapsed !== undefined) return { id, type, lag: amount * elapsed, lagUnit: 'elapsedDays' };
  const days = unit === '' ? 1 : UNITS[unit];
  return days === undefined ? undefined : { id, type, lag: amount * days, lagUnit: 'days' };
};
