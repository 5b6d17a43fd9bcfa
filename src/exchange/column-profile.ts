import { errorIn, isBlank, type RawCell } from '../standard/decode/cell';
import { readDate } from '../standard/decode/date-text';
import { currencyOf, readNumber } from '../standard/decode/decimal';
import { codeOf } from '../standard/decode/list-word';
import { textOf } from '../standard/decode/value';
import { LISTS } from '../standard/data/lists';

import type { Column, ListDefinition } from '../standard/model/types';

/** How many cells of a column are looked at, spread evenly over it. */
const SAMPLE = 1500;
/** Cells longer than this are sentences, and only those. */
const LONGEST_WORD = 60;

/** What the values of a column look like. Shares are of the cells that are not blank. */
export interface ColumnProfile {
  /** Cells that are not blank, of all. */
  readonly filled: number;
  readonly numbers: number;
  readonly dates: number;
  readonly years: number;
  readonly percents: number;
  readonly distinct: number;
  readonly averageLength: number;
  /** Currencies written in the cells → how often. */
  readonly currencies: ReadonlyMap<string, number>;
  readonly currencyCodes: number;
  readonly cells: readonly RawCell[];
}

/** Every so many cells, so that at most `most` are taken. */
export const spread = <T>(items: readonly T[], most: number): readonly T[] => {
  if (items.length <= most) return items;
  const step = items.length / most;
  return Array.from({ length: most }, (_, index) => items[Math.floor(index * step)] as T);
};

export const profileOf = (rows: readonly (readonly RawCell[])[], index: number): ColumnProfile => {
  const all = spread(rows, 3 * SAMPLE).map((row) => row[index] ?? null);
  const cells = spread(
    all.filter((cell) => !isBlank(cell) && errorIn(cell) === null),
    SAMPLE,
  );
  const currencies = new Map<string, number>();
  const tally = { numbers: 0, dates: 0, years: 0, percents: 0, codes: 0, length: 0 };
  const words = new Set<string>();
  for (const cell of cells) {
    const text = textOf(cell);
    // One endless text among short ones does not make a column of long texts.
    tally.length += Math.min(text.length, 300);
    words.add(text.length > 200 ? text.slice(0, 200) : text.trim());
    if (text.length > LONGEST_WORD) continue;
    if (isDate(cell, text)) tally.dates++;
    if (typeof cell === 'object' || typeof cell === 'boolean') continue;
    if (/^\s*(19|20)\d\d\s*$/.test(text)) tally.years++;
    const number = readNumber(text);
    if (number) tally.numbers++;
    if (number?.unit === -2) tally.percents++;
    if (number?.currency) currencies.set(number.currency, (currencies.get(number.currency) ?? 0) + 1);
    if (/^\s*[A-Za-z]{3}\s*$|^\s*[€£]\s*$/.test(text) && currencyOf(text) !== null) tally.codes++;
  }
  const share = (count: number): number => (cells.length ? count / cells.length : 0);
  return {
    filled: all.length ? all.filter((cell) => !isBlank(cell)).length / all.length : 0,
    numbers: share(tally.numbers),
    dates: share(tally.dates),
    years: share(tally.years),
    percents: share(tally.percents),
    distinct: share(words.size),
    averageLength: share(tally.length),
    currencies,
    currencyCodes: share(tally.codes),
    cells,
  };
};

const isDate = (cell: RawCell, text: string): boolean =>
  (typeof cell === 'object' ? cell !== null && 'date' in cell : readDate(text, 'dmy').ok && /\D/.test(text.trim())) ||
  (typeof cell !== 'object' && readDate(text, 'mdy').ok && /\D/.test(text.trim()));

/** Share of the cells that are words of a list, and how many different codes they are. Bare numbers count only for lists that name them. */
export const listShare = (profile: ColumnProfile, list: ListDefinition): { share: number; codes: number } => {
  const codes = new Set<string>();
  let known = 0;
  for (const cell of profile.cells) {
    const text = textOf(cell);
    const code = text.length > LONGEST_WORD ? null : codeOf(list, text);
    if (code === null) continue;
    known++;
    codes.add(code);
  }
  return { share: profile.cells.length ? known / profile.cells.length : 0, codes: codes.size };
};

/** Words of a closed list that stand in the cells → their codes, where the word is not the code itself. */
export const wordsOf = (cells: readonly RawCell[], list: ListDefinition): Record<string, string> => {
  const words: Record<string, string> = {};
  for (const cell of cells) {
    const text = textOf(cell).trim();
    const code = text.length > LONGEST_WORD ? null : codeOf(list, text);
    if (code !== null && code !== text && Object.keys(words).length < 60) words[text] = code;
  }
  return words;
};

/**
 * How well the values go with a column of the standard, from 0 to 1; null when they mostly contradict its type. A column without values
 * contradicts nothing and supports nothing.
 */
export const agreement = (profile: ColumnProfile, target: Column): number | null => {
  if (profile.cells.length === 0) return 0.2;
  const mostly = (share: number): number | null => (share >= 0.5 ? share : null);
  switch (target.type) {
    case 'money':
      return profile.years > 0.8 || profile.percents > 0.5 ? null : mostly(profile.numbers);
    case 'number':
    case 'integer':
    case 'percent':
      return mostly(profile.numbers);
    case 'date':
    case 'month':
    case 'timestamp':
      return mostly(profile.dates);
    case 'list':
      return listAgreement(profile, target);
    case 'flag':
      return mostly(listShare(profile, target.values ?? LISTS.yesNo).share);
    default:
      return textAgreement(profile, target);
  }
};

const listAgreement = (profile: ColumnProfile, target: Column): number | null => {
  const list = target.values;
  if (!list) return null;
  if (list.key === 'currency') return profile.currencyCodes >= 0.5 ? profile.currencyCodes : null;
  const { share } = listShare(profile, list);
  if (!list.open) return share >= 0.5 ? share : null;
  // An open list holds an organisation's own words: few of them, short, and not numbers or dates.
  if (profile.numbers > 0.5 || profile.dates > 0.5 || profile.averageLength > 60 || (profile.distinct > 0.7 && profile.cells.length > 20))
    return null;
  return Math.max(share, 0.5);
};

const textAgreement = (profile: ColumnProfile, target: Column): number | null => {
  if (target.key === 'id')
    return profile.dates > 0.5 || profile.averageLength > 40 || profile.distinct < 0.5 ? null : 0.4 + 0.6 * profile.distinct;
  if (profile.dates > 0.5 || profile.numbers > 0.5) return null;
  if (target.key === 'name') return profile.averageLength > 160 || profile.distinct < 0.5 ? null : 0.3 + 0.6 * profile.distinct;
  if (target.type === 'longText') return profile.averageLength > 40 ? 0.9 : 0.5;
  return profile.averageLength > 160 ? null : 0.5;
};
