import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellAt, emptyBook, type CellValue } from '../../../src/host/book/book';
import { readWorkbook, writeWorkbook } from '../../../src/host/files/files';
import { put } from './rich-book';

/** Any UTF-16 at all, with what is hard for XML and for the escapes of the format in good supply. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        '_x000D_',
        '_x005F_',
        '_x0041',
        '_',
        'x0041_',
        '\r',
        '\r\n',
        '\n',
        '\t',
        ' ',
        '&',
        '<',
        ']]>',
        '"',
        "'",
        '\u0000',
        '\ud800',
        '=1+1',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join('').slice(0, 32_767));

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('#N/A', '#DIV/0!', '#SPILL!', '#CALC!', '#GETTING_DATA').map((error) => ({ error }) as CellValue),
);

describe('any value', () => {
  test('comes back from a file, in a cell and as the result of a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyValue, { minLength: 1, maxLength: 20 }), async (values) => {
        const book = emptyBook();
        const [sheet] = book.sheets;
        if (!sheet) return;
        values.forEach((value, row) => {
          put(sheet, row, 0, value);
          put(sheet, row, 1, value, '=A1');
        });
        const [read] = (await readWorkbook(await writeWorkbook(book), 'any.xlsx')).sheets;
        values.forEach((value, row) => {
          expect((read && cellAt(read, row, 0))?.value ?? null).toEqual(value);
          expect((read && cellAt(read, row, 1))?.value ?? null).toEqual(value);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('comes back from a note, a property, a name of a column and a message', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText.filter((text) => text.length > 0 && text.length < 30),
        async (text) => {
          const book = emptyBook();
          const [sheet] = book.sheets;
          if (!sheet) return;
          put(sheet, 0, 0, text);
          sheet.notes.push({ row: 0, column: 0, author: text, text });
          sheet.validations.push({
            areas: [{ row: 0, column: 0, lastRow: 0, lastColumn: 0 }],
            type: 'None',
            inCellDropDown: true,
            ignoreBlanks: true,
            prompt: { show: true, title: text, message: text },
          });
          sheet.tables.push({
            id: 1,
            name: 'T',
            area: { row: 0, column: 0, lastRow: 1, lastColumn: 0 },
            columns: [{ id: 1, name: text }],
            showHeaders: true,
            showTotals: false,
            style: { name: 'TableStyleLight1', bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false },
            showFilterButton: true,
            filters: new Map(),
          });
          book.properties.title = text;
          const read = await readWorkbook(await writeWorkbook(book), 'any.xlsx');
          expect(read.properties.title).toBe(text);
          expect(read.sheets[0]?.notes).toEqual(sheet.notes);
          expect(read.sheets[0]?.validations).toEqual(sheet.validations);
          expect(read.sheets[0]?.tables).toEqual(sheet.tables);
        },
      ),
      // A look-alike of an escape, completed by the escape of a line feed.
      { numRuns: 100, examples: [['_x0041\n'], ['_x0041\t'], ['_x0041_']] },
    );
  });
});
