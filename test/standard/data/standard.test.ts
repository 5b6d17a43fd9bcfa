import { fold } from '../../../src/standard/decode/fold';
import { renderFormula, sameRowReference } from '../../../src/standard/writing/formula';
import { LISTS } from '../../../src/standard/data/lists';
import { RECORDS } from '../../../src/standard/data/records';
import { PORTFOLIO_SHEETS } from '../../../src/standard/data/sheets/portfolio';
import { PROJECT_SHEETS } from '../../../src/standard/data/sheets/project';
import type { SheetDefinition } from '../../../src/standard/model/sheet';
import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import { rolledUp } from '../../../src/standard/model/standard';
import {
  columnsFor,
  type Column,
  type RecordKey,
  type RecordType,
  type StarterRow,
  type WorkbookKind,
} from '../../../src/standard/model/types';
import { LANGUAGES, type Text } from '../../../src/words/text';

const KINDS: readonly WorkbookKind[] = ['project', 'portfolio'];
/** With the sheets that only some methods show. */
const SHEETS: Readonly<Record<WorkbookKind, readonly SheetDefinition[]>> = { project: PROJECT_SHEETS, portfolio: PORTFOLIO_SHEETS };
const records: readonly RecordType[] = Object.values(RECORDS);
const recordOf = (key: string): RecordType | undefined => records.find((record) => record.key === key);
const everyColumn = records.flatMap((record) =>
  record.columns.map((column): [string, Column, RecordType] => [`${record.key}.${column.key}`, column, record]),
);
const DATES: readonly string[] = ['date', 'month', 'timestamp'];

describe('the standard', () => {
  test.each(records.map((record) => [record.key, record] as const))(
    'gives the columns of %s headers that differ in each language, whatever their case',
    (_, record) => {
      for (const kind of KINDS)
        for (const language of LANGUAGES) {
          const headers = columnsFor(record, kind).map((column) => column.name[language].toLowerCase());
          expect(new Set(headers).size).toBe(headers.length);
        }
    },
  );

  test.each(records.map((record) => [record.key, record] as const))(
    'keeps the help of %s within what Excel takes for an input message',
    (_, record) => {
      for (const column of record.columns)
        for (const language of LANGUAGES) {
          expect(column.name[language].length).toBeLessThanOrEqual(32);
          expect(column.help[language].length).toBeLessThanOrEqual(255);
          expect(column.help[language].length).toBeGreaterThan(0);
        }
    },
  );

  test.each(KINDS)('renders every formula of a %s workbook in both languages, naming only what is there', (kind) => {
    const here = new Set(SHEETS[kind].map(({ record }) => record));
    for (const record of records.filter(({ key }) => here.has(key)))
      for (const column of columnsFor(record, kind)) {
        if (column.formula === undefined) continue;
        for (const language of LANGUAGES) {
          const formula = renderFormula(BASE_STANDARD, column.formula, language, sameRowReference(columnsFor(record, kind), language));
          expect(formula).toMatch(/^=/);
          expect(formula).not.toMatch(/[{}]/);
        }
        for (const [, how = '', first = '', second] of column.formula.matchAll(/\{(name|column):(\w+)(?:\.(\w+))?\}/g)) {
          const [from, key] = second === undefined ? ['settings', first] : [first, second];
          const named = recordOf(from);
          expect([record.key, column.key, from, here.has(from as RecordKey)]).toEqual([record.key, column.key, from, true]);
          expect(named ? columnsFor(named, kind).map((each) => each.key) : []).toContain(key);
          const layouts = SHEETS[kind].flatMap((each) => (each.record === from ? [each.layout] : []));
          expect([record.key, column.key, layouts]).toEqual([record.key, column.key, [how === 'name' ? 'form' : 'table']]);
        }
      }
  });

  test('uses no function that Excel 2019 lacks, no volatile one, no INDIRECT and no date codes in TEXT', () => {
    const forbidden = /\b(XLOOKUP|FILTER|SORT|UNIQUE|LET|LAMBDA|SEQUENCE|TEXT|INDIRECT|OFFSET|TODAY|NOW|RAND)\(/;
    for (const record of records) for (const column of record.columns) if (column.formula) expect(column.formula).not.toMatch(forbidden);
  });

  test('refers only to lists, columns and records that exist', () => {
    for (const [at, column, record] of everyColumn) {
      const { list, notBefore, refersTo } = column;
      if (list) expect([at, BASE_STANDARD.lists[list]?.key]).toEqual([at, list]);
      expect([at, column.type === 'list']).toEqual([at, list !== undefined]);
      if (notBefore) expect([at, record.columns.find(({ key }) => key === notBefore)?.type]).toEqual([at, column.type]);
      if (refersTo)
        expect([at, recordOf(refersTo.record)?.columns.map(({ key }) => key)]).toEqual([at, expect.arrayContaining([refersTo.key])]);
    }
  });

  test('tells only of dates that they have passed, and never of one that is calculated', () => {
    for (const [at, { past, type, formula }] of everyColumn)
      if (past !== undefined) expect([at, DATES.includes(type), formula]).toEqual([at, true, undefined]);
  });

  test('asks people for nothing that it calculates or writes itself', () => {
    for (const [at, { required = false, formula, automatic }] of everyColumn)
      if (required) expect([at, formula, automatic]).toEqual([at, undefined, undefined]);
  });

  test('limits numbers to a range that its defaults lie in, and defaults of lists to their codes', () => {
    for (const [at, { minimum = -Infinity, maximum = Infinity, default: value, list }] of everyColumn) {
      expect([at, minimum < maximum]).toEqual([at, true]);
      if (typeof value === 'number') expect([at, value >= minimum && value <= maximum]).toEqual([at, true]);
      const codes = list === undefined ? undefined : BASE_STANDARD.lists[list]?.entries.map(({ code }) => code);
      if (codes && value !== undefined) expect([at, codes]).toEqual([at, expect.arrayContaining([value])]);
    }
  });

  test('begins every row with its id and ends it with its trace', () => {
    const ofTables = records.filter(({ key }) =>
      KINDS.some((kind) => SHEETS[kind].some(({ record, layout }) => record === key && layout === 'table')),
    );
    const consolidated = new Set<RecordKey>(rolledUp(BASE_STANDARD));
    for (const { key, columns } of ofTables) {
      expect([key, columns[0]?.key]).toEqual([key, 'id']);
      if (key !== 'exception') expect([key, columns.at(-1)?.section]).toEqual([key, 'trace']);
      if (consolidated.has(key)) expect([key, columns.at(-1)?.key]).toEqual([key, 'sourceTime']);
    }
  });

  test('shows every record on a sheet, and at most once in a kind of workbook', () => {
    for (const { key } of records) {
      const shown = KINDS.map((kind) => SHEETS[kind].filter(({ record }) => record === key).length);
      expect([key, Math.max(...shown)]).toEqual([key, 1]);
    }
    for (const kind of KINDS) {
      const keys = SHEETS[kind].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { key, layout, record } of SHEETS[kind])
        expect([key, record !== undefined]).toEqual([key, layout === 'table' || layout === 'form']);
    }
  });

  test('has lists whose codes differ and whose words and synonyms mean one entry only', () => {
    for (const list of Object.values(LISTS)) {
      const meaning = new Map<string, string>();
      for (const { code, name, synonyms } of list.entries)
        for (const word of [code, name.en, name.fr, ...(synonyms ?? [])].map(fold)) {
          expect([list.key, word, meaning.get(word) ?? code]).toEqual([list.key, word, code]);
          meaning.set(word, code);
        }
    }
  });

  test('has sheet names that Excel accepts and that differ in each language', () => {
    for (const kind of KINDS)
      for (const language of LANGUAGES) {
        const names = SHEETS[kind].map((sheet) => sheet.name[language]);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[\\/?*[\]:]/);
        }
      }
  });

  test('has tables with names, and ids with prefixes, of their own', () => {
    for (const member of ['table', 'idPrefix', 'key'] as const) {
      const names = records.map((record) => record[member]);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  test('begins new workbooks with rows that have only columns people fill in, codes of their lists, and what is required', () => {
    for (const [key, rows] of Object.entries(BASE_STANDARD.starters) as [string, readonly StarterRow[]][])
      for (const row of rows) {
        const columns = recordOf(key)?.columns ?? [];
        for (const [member, value] of Object.entries(row)) {
          const at = `${key}.${member}`;
          const column = columns.find((each) => each.key === member);
          expect([at, column?.key, column?.formula, column?.automatic]).toEqual([at, member, undefined, undefined]);
          const list = BASE_STANDARD.lists[column?.list ?? ''];
          if (list && value !== null && (!list.open || typeof value === 'string'))
            expect([at, list.entries.map(({ code }) => code)]).toEqual([at, expect.arrayContaining([value])]);
          // The day on which a workbook is made is not known here.
          expect([at, DATES.includes(column?.type ?? '') && value !== null]).toEqual([at, false]);
        }
        for (const { key: needed, required } of columns)
          if (required) expect([key, needed, row[needed] ?? null]).not.toEqual([key, needed, null]);
      }
  });

  test('says in each language what it says, but for words that both share', () => {
    const same = textsIn({ RECORDS, LISTS, SHEETS, starters: BASE_STANDARD.starters }).filter(({ en, fr }) => en === fr);
    // Publications are cited by their own titles.
    const words = [...new Set(same.map(({ en }) => en))].filter((word) => !SHARED_WORDS.has(word) && !/\(\d{4}\)/.test(word));
    expect(words).toEqual([]);
  });
});

/** Words that English and French write alike. */
const SHARED_WORDS: ReadonlySet<string> = new Set([
  'Acquisition',
  'Acquisitions',
  'Action',
  'Actions',
  'Agile',
  'Attitude',
  'Backlog',
  'Brealey, Myers, Allen, Principles of Corporate Finance',
  'Budget',
  'Burn-up',
  'C7 Effort',
  'CAD',
  'Capex',
  'Capex/Opex',
  'Cause',
  'CHF',
  'Code',
  'Communication',
  'Contact',
  'Contribution',
  'Contribution (0–3)',
  'Contributions',
  'Date',
  'Description',
  'Documents',
  'Effort',
  'English',
  'EUR',
  'Français',
  'Gantt',
  'GBP',
  'Guide',
  'ID',
  'Impact',
  'Impact (1–5)',
  'Influence (1–5)',
  'Information',
  'Infrastructure',
  'Mission',
  'Opex',
  'Organisation',
  'Phase',
  'PMO',
  'Points',
  'Programme',
  'Programmes',
  'Question',
  'RACI',
  'RAID',
  'Source',
  'Sprint',
  'Sprints',
  'Transformation',
  'Transition',
  'Type',
  'USD',
  'Version',
  'WBS',
]);

const textsIn = (value: unknown): Text[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string') return [value as Text];
  return Object.values(value).flatMap(textsIn);
};
