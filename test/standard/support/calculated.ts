import { isCellError, type CellValue } from '../../../src/host/book/book';
import { renderFormula, sameRowReference, settingName, fieldName } from '../../../src/standard/writing/formula';
import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import type { Standard } from '../../../src/standard/model/standard';
import {
  columnsFor,
  type AnyRecord,
  type Column,
  type FieldValue,
  type RecordKey,
  type WorkbookKind,
} from '../../../src/standard/model/types';
import { wordOf } from '../../../src/standard/model/words';
import type { Language } from '../../../src/words/text';
import { addressOf, TestBook } from '../../host/calculation/sheet-of';

/** Undefined: `#N/A`. */
export const UNDEFINED = '#N/A';

export interface Given {
  readonly language: Language;
  /** Absent: a project workbook. */
  readonly kind?: WorkbookKind;
  /** Rows of its tables, without what is calculated. */
  readonly rows: Readonly<Partial<Record<RecordKey, readonly AnyRecord[]>>>;
  readonly settings?: AnyRecord;
  /** The fields of the project form. */
  readonly project?: AnyRecord;
  readonly standard?: Standard;
}

/** The rows with what the formulas of their tables come to; errors are their text, list words codes again. */
export function calculated(given: Given): Record<string, AnyRecord[]> {
  const { language, kind = 'project', rows, settings = {}, project = {}, standard = BASE_STANDARD } = given;
  const book = new TestBook({ locale: language === 'fr' ? 'fr-FR' : 'en-US' });
  const name = (text: string, content: CellValue, at: number): void => {
    book.set(addressOf(at, 0), content);
    book.book.names.push({ name: text, formula: `=Sheet1!$A$${at + 1}`, visible: true });
  };
  const forms = { settings, project };
  let line = 0;
  for (const [key, fields] of Object.entries(forms))
    for (const column of columnsFor(standard.records[key as RecordKey], kind))
      name(
        key === 'settings' ? settingName(column.key) : fieldName(key as RecordKey, column.key),
        shown(column, fields[column.key] ?? null, language),
        line++,
      );

  const tables = (Object.entries(rows) as [RecordKey, readonly AnyRecord[]][]).map(([key, records]) => {
    const columns = columnsFor(standard.records[key], kind);
    book.addSheet(key);
    book.addTable(
      standard.records[key].table,
      `A1:${addressOf(Math.max(1, records.length), columns.length - 1)}`,
      columns.map((column) => column.name[language]),
      key,
    );
    return { key, columns, records };
  });
  for (const { key, columns, records } of tables)
    records.forEach((record, row) =>
      columns.forEach((column, at) => {
        const content = column.formula
          ? renderFormula(standard, column.formula, language, sameRowReference(columns, language))
          : shown(column, record[column.key] ?? null, language);
        if (content !== null) book.set(addressOf(row + 1, at), content, key);
      }),
    );
  book.calculate('Full');
  return Object.fromEntries(
    tables.map(({ key, columns, records }) => [
      key,
      records.map((record, row) => ({
        ...record,
        ...Object.fromEntries(
          columns.flatMap((column, at) =>
            column.formula ? [[column.key, read(column, book.get(addressOf(row + 1, at), key), language)]] : [],
          ),
        ),
      })),
    ]),
  );
}

const shown = (column: Column, value: FieldValue, language: Language): CellValue => {
  const list = column.values;
  if (value === null || !list) return value;
  return wordOf(list, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value), language);
};

const read = (column: Column, value: CellValue, language: Language): FieldValue => {
  if (isCellError(value)) return value.error;
  const list = column.values;
  return list?.entries.find((entry) => entry.name[language] === value)?.code ?? value;
};
