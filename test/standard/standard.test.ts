import { renderFormula, sameRowReference } from '../../src/standard/formula';
import { LISTS } from '../../src/standard/lists';
import { RECORDS } from '../../src/standard/records';
import { BASE_STANDARD } from '../../src/standard/standard';
import { columnsFor, type RecordType, type WorkbookKind } from '../../src/standard/types';
import { LANGUAGES } from '../../src/words/text';

const KINDS: readonly WorkbookKind[] = ['project', 'portfolio'];
const records: readonly RecordType[] = Object.values(RECORDS);

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

  test('renders every formula for a table in both languages, naming only columns that are there', () => {
    for (const kind of KINDS)
      for (const definition of BASE_STANDARD.workbooks[kind]) {
        const record = definition.record ? (RECORDS[definition.record] as RecordType) : undefined;
        for (const column of record ? columnsFor(record, kind) : [])
          for (const language of LANGUAGES)
            if (column.formula) {
              const formula = renderFormula(
                BASE_STANDARD,
                column.formula,
                language,
                sameRowReference(columnsFor(record as RecordType, kind), language),
              );
              expect(formula).toMatch(/^=/);
              expect(formula).not.toMatch(/[{}]/);
            }
      }
  });

  test('uses no function that Excel 2019 lacks, no volatile one, no INDIRECT and no date codes in TEXT', () => {
    const forbidden = /\b(XLOOKUP|FILTER|SORT|UNIQUE|LET|LAMBDA|SEQUENCE|TEXT|INDIRECT|OFFSET|TODAY|NOW|RAND)\(/;
    for (const record of records) for (const column of record.columns) if (column.formula) expect(column.formula).not.toMatch(forbidden);
  });

  test('refers only to lists, columns and records that exist', () => {
    for (const record of records)
      for (const column of record.columns) {
        if (column.list) expect(BASE_STANDARD.lists[column.list]?.key).toBe(column.list);
        if (column.notBefore) expect(record.columns.map(({ key }) => key)).toContain(column.notBefore);
      }
  });

  test('has lists whose codes differ and whose words and synonyms mean one entry only', () => {
    for (const list of Object.values(LISTS)) {
      const meaning = new Map<string, string>();
      for (const { code, name, synonyms } of list.entries)
        for (const word of [code, name.en, name.fr, ...(synonyms ?? [])].map((text) => text.toLowerCase())) {
          expect([list.key, word, meaning.get(word) ?? code]).toEqual([list.key, word, code]);
          meaning.set(word, code);
        }
    }
  });

  test('has sheet names that Excel accepts and that differ in each language', () => {
    for (const kind of KINDS)
      for (const language of LANGUAGES) {
        const names = BASE_STANDARD.workbooks[kind].map((sheet) => sheet.name[language]);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[\\/?*[\]:]/);
        }
      }
  });

  test('has tables with names of their own', () => {
    const names = records.map((record) => record.table);
    expect(new Set(names).size).toBe(names.length);
  });
});
