import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { openExcel } from '../../src/exchange/excel-file';
import { ReadError } from '../../src/exchange/read-error';
import { readRegister } from '../../src/exchange/register';
import { LIMITS } from '../../src/ooxml/limits';
import { LIMIT_WORDS } from '../../src/words/files';
import { fileOf, MAIN, relations, zipOf } from '../host/files/zip';

const refusal = async (bytes: Uint8Array): Promise<ReadError> => {
  try {
    await readRegister(bytes, 'register.xlsx');
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
  throw new Error('The file was read.');
};

const sheetOf = (rows: string, behind = ''): Uint8Array => zipOf(fileOf(`<sheetData>${rows}</sheetData>${behind}`));
const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('what a file says is held against the limits before room is made for it', () => {
  test.each(['<row r="99999999"><c r="A99999999"><v>1</v></c></row>', `<row r="1">${text('ZZZZ1', 'x')}</row>`])(
    'a place that no sheet has: %s',
    async (row) => {
      const { code, reason } = await refusal(sheetOf(row));
      expect(code).toBe('beyondSheet');
      expect(reason.en).toContain('1,048,576');
      expect(reason.fr).toContain('1\u202f048\u202f576');
    },
  );

  test('texts that it says to hold', async () => {
    const bytes = zipOf(
      fileOf('<sheetData/>', {
        'xl/_rels/workbook.xml.rels': relations(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ),
        'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" uniqueCount="8000000"/>`,
      }),
    );
    const { code, reason } = await refusal(bytes);
    expect([code, reason.en]).toEqual([
      'tooLarge',
      'The workbook is too large to be read here: it holds more than 2,000,000 different texts.',
    ]);
    expect(reason.fr).toContain('2\u202f000\u202f000 textes');
  });

  test('a text that it does not hold', async () =>
    expect((await refusal(sheetOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).code).toBe('truncated'));

  /** A workbook whose directory says that its sheet unpacks to so many bytes. */
  const saying = (size: number): Uint8Array => {
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(fileOf('<sheetData/>')).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
      ),
    );
    const view = new DataView(bytes.buffer);
    const name = 'xl/worksheets/sheet1.xml';
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) === name)
        view.setUint32(at + 24, size, true);
    }
    return bytes;
  };

  test('a part that unpacks to a thousand times its size', async () => {
    const { code, reason } = await refusal(saying(1024 ** 3));
    expect([code, reason.en]).toEqual([
      'tooLarge',
      'The file was made to fill the memory: a part of it unpacks to more than 1,000 times its size, which no workbook does.',
    ]);
  });

  test('parts and sheets without number', async () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.parts }, (_, at) => [`x/${at}`, '']));
    expect((await refusal(zipOf({ ...fileOf('<sheetData/>'), ...many }))).reason.en).toContain('20,000 parts');
    const sheets = Array.from({ length: LIMITS.sheets + 1 }, (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId1"/>`).join('');
    const book = zipOf(fileOf('<sheetData/>', { 'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>` }));
    expect((await refusal(book)).reason.en).toContain('1,000 sheets');
  });

  test('each limit has its sentence, with its number', () => {
    expect(Object.keys(LIMIT_WORDS).sort()).toEqual(Object.keys(LIMITS).sort());
    for (const { en, fr } of Object.values(LIMIT_WORDS)) expect([en, fr].every((sentence) => sentence.includes('{limit}'))).toBe(true);
  });
});

describe('cost follows what a file holds', () => {
  test('a cell in the last column makes one column more', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, at) =>
        `<row r="${at + 2}">${text(`A${at + 2}`, `P${at}`)}<c r="B${at + 2}"><v>1</v></c><c r="XFD${at + 2}"><v>${at}</v></c></row>`,
    );
    const head = `<row r="1">${text('A1', 'Project')}${text('B1', 'Budget')}</row>`;
    const { sheets } = await readRegister(sheetOf(head + rows.join('')), 'register.xlsx');
    expect(sheets[0]?.headers).toEqual(['Project', 'Budget', 'XFD']);
    expect(sheets[0]?.rows[4999]).toEqual(['P4999', 1, 4999]);
    expect(sheets[0]?.rows).toHaveLength(5000);
  });

  test('a table reaches no further than its headers and its last cell', async () => {
    const book = fileOf(
      `<sheetData><row r="2">${text('B2', 'Name')}${text('C2', 'Cost')}</row><row r="4"><c r="C4"><v>3</v></c></row></sheetData>`,
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'table', '../tables/table1.xml']),
        'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="B2:XFD1048576"/>`,
      },
    );
    const { sheets } = await openExcel(zipOf(book), 'book.xlsx');
    expect(sheets[0]?.tables).toEqual([{ name: 'T', headerRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 2, hasTotals: false }]);
  });

  test('a cell in the last row is read, and where it stands', async () => {
    const { sheets } = await openExcel(
      sheetOf(`<row r="1">${text('A1', 'first')}</row><row r="1048576">${text('A1048576', 'last')}</row>`),
      'book.xlsx',
    );
    const rows = sheets[0]?.rows ?? [];
    expect([rows.length, rows[0], rows[1], rows.at(-1)]).toEqual([1_048_576, ['first'], [], ['last']]);
    expect(new Set(rows.slice(1, -1)).size).toBe(1);
  });
});

test('formats of an early Excel are named, with the way out', async () => {
  const { code, reason } = await refusal(Uint8Array.from([0x09, 0x04, 0x06, 0x00, 0x00, 0x04, 0x10, 0x00]));
  expect([code, reason.en]).toEqual([
    'oldExcel',
    'The file is of Excel 2.0–4.0, which is not read here; open it in Excel or LibreOffice and save it as .xlsx.',
  ]);
  expect(reason.fr).toContain('enregistrer en .xlsx');
});
