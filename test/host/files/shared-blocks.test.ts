import { describe, expect, test } from '@jest/globals';
import { unzipSync, strFromU8 } from 'fflate';
import { emptyBook, type Book, type Sheet } from '../../../src/host/book/book';
import { readWorkbook, writeWorkbook } from '../../../src/host/files/files';
import { put } from './rich-book';

const firstSheet = (book: Book): Sheet => book.sheets[0] as Sheet;
const sheetXml = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
const formulasOf = (book: Book): (string | undefined)[][] => firstSheet(book).cells.map((row) => (row ?? []).map((cell) => cell?.formula));

describe('formulas that are copies of one another', () => {
  test('are held once a block, and come back as they were', async () => {
    const book = emptyBook();
    const sheet = firstSheet(book);
    for (let row = 1; row <= 4; row++)
      for (let column = 1; column <= 3; column++) {
        const letter = 'ABCD'.charAt(column);
        put(sheet, row, column, row, `=IF(${letter}$1>$A${row + 1},"${letter}$1",SUM(${letter}${row}:$D${row}))`);
      }
    // Of the same shape, but no copy: the text differs.
    for (let row = 1; row <= 8; row++) put(sheet, row, 6, row, `=A${row + 1}*${row}`);
    for (let row = 1; row <= 8; row++) put(sheet, row, 7, row, `=A${row + 1}*2`);
    const bytes = await writeWorkbook(book);
    // The texts "B$1" and "C$1" make each column of the block another formula.
    expect(sheetXml(bytes).match(/<f t="shared" ref="[A-Z\d:]+" si="\d+">/g)).toEqual(['<f t="shared" ref="H2:H9" si="0">']);
    expect(formulasOf(await readWorkbook(bytes, 'shared.xlsx'))).toEqual(formulasOf(book));
  });

  test('make a block over rows and columns', async () => {
    const book = emptyBook();
    const sheet = firstSheet(book);
    for (let row = 1; row <= 20; row++)
      for (let column = 1; column <= 10; column++)
        put(sheet, row, column, '', `=IF($A${row + 1}>${'ABCDEFGHIJK'.charAt(column)}$1,"x","")`);
    const bytes = await writeWorkbook(book);
    const xml = sheetXml(bytes);
    expect(xml.match(/<f[^>]*>[^<]/g)).toHaveLength(1);
    expect(xml).toContain('<f t="shared" ref="B2:K21" si="0">IF($A2&gt;B$1,&quot;x&quot;,&quot;&quot;)</f>');
    expect(formulasOf(await readWorkbook(bytes, 'shared.xlsx'))).toEqual(formulasOf(book));
  });

  test('stay apart where Excel shares none: other sheets, columns of tables, arrays', async () => {
    const book = emptyBook();
    const sheet = firstSheet(book);
    for (let row = 0; row < 10; row++) {
      put(sheet, row, 0, 1, `=Sheet1!B${row + 1}`);
      put(sheet, row, 2, 1, `=SUM(INDEX(D:D,${1}):D${row + 1})`);
    }
    const xml = sheetXml(await writeWorkbook(book));
    expect(xml).not.toContain('<f t="shared" ref="A');
  });
});
