import { isBlank, type RawCell } from '../standard/decode/cell';
import type { RecordType } from '../standard/model/types';
import { RECORDS } from '../standard/data/records';
import { headerWords } from './header-words';

/** How far down a header is looked for: titles, dates and logos stand above it. */
const DEEPEST_HEADER = 40;
const LONGEST_HEADER = 120;

const project: RecordType = RECORDS.project;

/** Headers that the project record answers to, as words. */
const knownHeaders: ReadonlySet<string> = new Set(
  project.columns
    .flatMap((column) => [column.name.en, column.name.fr, column.key, ...(column.synonyms ?? [])])
    .map((header) => headerWords(header).join(' ')),
);

/**
 * The index of the row that holds the headers: many different short texts, no numbers or dates, words that the standard knows, and rows
 * below it. Null when no row has two cells.
 */
export const findHeaderRow = (rows: readonly (readonly RawCell[])[]): number | null => {
  const top = rows.slice(0, DEEPEST_HEADER);
  const widest = Math.max(0, ...top.map((row) => row.filter((cell) => !isBlank(cell)).length));
  let best: { index: number; score: number } | null = null;
  top.forEach((row, index) => {
    const filled = row.filter((cell) => !isBlank(cell));
    if (filled.length < Math.max(2, widest / 2)) return;
    const score = headerScore(filled);
    if (!best || score > best.score) best = { index, score };
  });
  return (best as { index: number } | null)?.index ?? null;
};

const headerScore = (filled: readonly RawCell[]): number => {
  const texts = filled.filter(
    (cell): cell is string => typeof cell === 'string' && cell.length <= LONGEST_HEADER && !/^[\d\s.,/£€$%-]+$/.test(cell),
  );
  const known = texts.filter((text) => knownHeaders.has(headerWords(text).join(' '))).length;
  return new Set(texts).size - 2 * (filled.length - texts.length) + 3 * known;
};
