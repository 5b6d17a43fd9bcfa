import { describe, expect, test } from '@jest/globals';
import { emptyBook, type Book } from '../../../src/host/book/book';
import { readWorkbook, writeWorkbook } from '../../../src/host/files/files';
import { richBook } from './rich-book';

/** What a file cannot hold: what passes through, and ids that are made when a file is read. */
function comparable(book: Book): Book {
  const copy = {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells],
      charts: sheet.charts.map((chart) => ({ ...chart })),
      conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format })),
    })),
  };
  delete copy.unknown;
  for (const sheet of copy.sheets) {
    delete sheet.unknown;
    for (const chart of sheet.charts) delete chart.original;
    sheet.conditionalFormats.sort((a, b) => a.priority - b.priority).forEach((format, at) => (format.id = String(at)));
    // Rows and cells that are absent are holes or undefined alike.
    sheet.cells = Array.from(sheet.cells, (row) => Array.from(row?.some(Boolean) ? row : []));
    while (sheet.cells.length > 0 && sheet.cells[sheet.cells.length - 1]?.length === 0) sheet.cells.pop();
  }
  return copy;
}

describe('a workbook written and read again', () => {
  test('is the same in everything that a book can hold', async () => {
    const book = richBook();
    const read = await readWorkbook(await writeWorkbook(book), 'rich.xlsx');
    expect(comparable(read)).toEqual(comparable(book));
  });

  test('gives the same bytes when it is written again', async () => {
    const first = await writeWorkbook(richBook());
    expect(await writeWorkbook(richBook())).toEqual(first);
    const again = await writeWorkbook(await readWorkbook(first, 'rich.xlsx'));
    expect(comparable(await readWorkbook(again, 'rich.xlsx'))).toEqual(comparable(await readWorkbook(first, 'rich.xlsx')));
  });

  test('may be empty', async () => {
    const book = { ...emptyBook(), name: 'empty.xlsx' };
    expect(comparable(await readWorkbook(await writeWorkbook(book), 'empty.xlsx'))).toEqual(comparable(book));
  });
});
