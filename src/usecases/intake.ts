import { datesOutOfOrder } from '../standard/decode/table';
import { REASONS } from '../standard/decode/reasons';
import { decodeValue, type DecodeContext, type Decoded } from '../standard/decode/value';
import { writtenDay, type Writing } from '../standard/writing/shown';
import type { Standard } from '../standard/model/standard';
import { columnsFor, type AnyRecord, type Column, type FieldValue, type SectionKey } from '../standard/model/types';
import { wordOf } from '../standard/model/words';
import type { Text } from '../words/text';
import type { Place } from '../workbook/go-to';
import { reportSettings } from '../workbook/portfolio';
import type { OpenWorkbook } from '../workbook/read';
import { appendRows } from '../workbook/rows';
import { attempt, type Outcome } from './outcome';
import { readPortfolio } from './portfolio';
import type { Clock, Reach } from './ports';

export interface RegisteredProject {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

export interface Register {
  readonly projects: readonly RegisteredProject[];
  /** Of the settings. */
  readonly currency: string;
}

/** The projects that the open portfolio workbook knows already, each with its cell. */
export const readRegister = ({ read }: Reach, now: Clock): Promise<Outcome<Register>> =>
  attempt(() => read(async (context) => registerOf(await readPortfolio(context), now())));

const registerOf = (open: OpenWorkbook, now: number): Register => {
  const table = open.tables.project;
  const projects = (open.records.project ?? []).flatMap((project, index) => {
    const name = project['name'];
    const row = open.rowNumbers.project?.[index];
    if (typeof name !== 'string' || !table || row === undefined) return [];
    return [{ id: String(project['id'] ?? ''), name, place: { sheetName: table.sheetName, row: row - 1, column: table.column } }];
  });
  return { projects, currency: reportSettings(open, now).currency };
};

export interface RegisteredRequest {
  readonly id: string;
  readonly place: Place;
  /** Excel was seen not to fill formulas into new rows: rows that people type will lack them. */
  readonly noFilling: boolean;
}

/** A request that was judged becomes a row of the open register, with id, author and time. */
export const addRequest = ({ write }: Reach, request: AnyRecord, author: string, now: Clock): Promise<Outcome<RegisteredRequest>> =>
  attempt(() =>
    write(async (context) => {
      const { records, sheetName, row, column, fillsFormulas } = await appendRows(context, 'project', [request], { author, at: now() });
      return { id: String(records[0]?.['id'] ?? ''), place: { sheetName, row, column }, noFilling: fillsFormulas === false };
    }),
  );

/** What a person typed, field by field, as text. */
export type RequestTexts = Record<string, string>;

/** What the form asks of a new project: every column of the register that people fill in before it is decided on. */
export const requestColumns = ({ records }: Standard): readonly Column[] =>
  columnsFor(records.project, 'portfolio').filter(
    (column) => column.automatic !== true && column.formula === undefined && column.section !== 'approval',
  );

export interface RequestSection {
  readonly key: SectionKey;
  readonly columns: readonly Column[];
}

/** The columns by section, in the order of the standard. */
export const requestSections = (columns: readonly Column[]): readonly RequestSection[] =>
  [...new Set(columns.map(({ section }) => section ?? 'identity'))].map((key) => ({
    key,
    columns: columns.filter(({ section }) => (section ?? 'identity') === key),
  }));

/** A request begins as submitted today, in the currency of the workbook. */
export const beginningTexts = (columns: readonly Column[], currency: string, today: number, writing: Writing): RequestTexts => {
  const beginning: AnyRecord = { status: 'submitted', requestedOn: today, currency };
  return Object.fromEntries(
    columns.map((column) => [column.key, typedAgain(column, beginning[column.key] ?? column.default ?? null, writing)]),
  );
};

/** A value as its field shows it for typing. */
const typedAgain = (column: Column, value: FieldValue, writing: Writing): string => {
  if (value === null) return '';
  if (typeof value === 'number' && column.type === 'date') return writtenDay(value, writing.dateOrder);
  const list = column.values;
  if (typeof value === 'string' && list) return wordOf(list, value, writing.language);
  return typeof value === 'number' ? String(value).replace('.', writing.decimal) : String(value);
};

/** What a person means by a text in the field of that column: a plain number in a field of percentages is one. */
export const decodeTyped = (column: Column, text: string, context: DecodeContext): Decoded =>
  decodeValue(column, column.type === 'percent' && /\d\s*$/.test(text) ? `${text}%` : text, context);

export interface JudgedRequest {
  readonly record: AnyRecord;
  readonly problems: Readonly<Partial<Record<string, Text>>>;
}

/** Reads the texts as the workbook's culture writes them, and tells what does not fit, field by field. */
export const judgeRequest = (columns: readonly Column[], texts: RequestTexts, { language, decimal, dateOrder }: Writing): JudgedRequest => {
  const context: DecodeContext = { language, decimal, dateOrder };
  const record: AnyRecord = {};
  const problems: Partial<Record<string, Text>> = {};
  const currencies = new Map<string, string>();
  for (const column of columns) {
    const text = texts[column.key] ?? '';
    const decoded = decodeTyped(column, text, context);
    record[column.key] = decoded.ok && decoded.value !== '' ? decoded.value : null;
    if (!decoded.ok) problems[column.key] = decoded.reason;
    else if (column.required && record[column.key] === null) problems[column.key] = REASONS.required;
    else if (decoded.currency !== undefined) currencies.set(column.key, decoded.currency);
  }
  for (const column of columns) {
    const earlier = datesOutOfOrder(columns, column, record);
    if (earlier) problems[column.key] ??= REASONS.before(earlier.name);
  }
  // "$" is any dollar; a currency written beside an amount must be the one that is chosen.
  for (const [key, found] of currencies) {
    const expected = String(record['currency'] ?? '');
    if (found !== expected && !(found === '$' && /D$/.test(expected))) problems[key] ??= REASONS.otherCurrency(found, expected || '–');
  }
  return { record, problems };
};
