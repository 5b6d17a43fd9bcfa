import { parse } from 'papaparse';

export type Delimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_CHARACTERS = 300_000;
const SAMPLE_RECORDS = 300;

export interface DelimitedText {
  readonly delimiter: Delimiter;
  readonly records: string[][];
  /** The record (first is 1) whose quoted text never ends, if any: the file may have been cut off. */
  readonly openQuote: number | null;
}

/** Text → records, the delimiter found by trying each: the right one parts the records most evenly. Null when none makes two columns. */
export const readDelimited = (text: string): DelimitedText | null => {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = DELIMITERS.find((candidate) => candidate === told?.[1]) ?? detectDelimiter(body);
  if (delimiter === null) return null;
  const { data, errors } = parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  return { delimiter, records: data, openQuote: open ? (open.row ?? data.length - 1) + 1 : null };
};

const detectDelimiter = (text: string): Delimiter | null => {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: { delimiter: Delimiter; evenness: number; columns: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const { data } = parse<string[]>(sample, { delimiter, preview: SAMPLE_RECORDS, skipEmptyLines: 'greedy' });
    const records = sample.length < text.length && data.length < SAMPLE_RECORDS ? data.slice(0, -1) : data;
    const { columns, evenness } = evennessOf(records.map((record) => record.length));
    if (columns < 2) continue;
    if (!best || evenness > best.evenness || (evenness === best.evenness && columns > best.columns))
      best = { delimiter, evenness, columns };
  }
  return best?.delimiter ?? null;
};

/** The commonest number of fields above one, and the share of records that have it. */
const evennessOf = (lengths: readonly number[]): { columns: number; evenness: number } => {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, count] = [...counts].filter(([length]) => length > 1).sort(([, a], [, b]) => b - a)[0] ?? [0, 0];
  return { columns, evenness: lengths.length ? count / lengths.length : 0 };
};
