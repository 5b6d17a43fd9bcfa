import { describe, expect, test } from '@jest/globals';
import { readWorkbook, writeWorkbook } from '../../../src/host/files/files';
import { FileError } from '../../../src/ooxml/file-error';
import { richBook } from './rich-book';
import { contentTypes, fileOf, relations, zipOf } from './zip';

async function errorOf(bytes: Uint8Array, name = 'file.xlsx'): Promise<[string, string]> {
  try {
    await readWorkbook(bytes, name);
  } catch (error) {
    if (error instanceof FileError) return [error.code, error.message];
    throw error;
  }
  return ['read', ''];
}
const codeOf = async (bytes: Uint8Array): Promise<string> => (await errorOf(bytes))[0];

/** A compound file as far as the signature and one directory entry go. */
function compound(entry: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...entry].forEach((character, at) => (bytes[1024 + at * 2] = character.charCodeAt(0)));
  return bytes;
}

describe('a file that cannot be read says why', () => {
  test('when it is no workbook', async () => {
    expect(await errorOf(new TextEncoder().encode('a,b\n1,2\n'), 'list.csv')).toEqual([
      'notExcel',
      'list.csv is not an Excel workbook (.xlsx).',
    ]);
    expect(await errorOf(new Uint8Array(), 'nothing.xlsx')).toEqual(['notExcel', 'nothing.xlsx is empty.']);
    expect(await codeOf(zipOf({ 'readme.txt': 'hello' }))).toBe('notExcel');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    expect(
      await codeOf(
        zipOf({
          '[Content_Types].xml': contentTypes({ 'word/document.xml': type }),
          '_rels/.rels': relations(['rId1', 'officeDocument', 'word/document.xml']),
          'word/document.xml': '<w/>',
        }),
      ),
    ).toBe('notExcel');
  });

  test('when it is encrypted, or of an older or binary format', async () => {
    expect(await codeOf(compound('EncryptedPackage'))).toBe('encrypted');
    expect(await codeOf(compound('Workbook'))).toBe('legacyExcel');
    expect(await codeOf(compound('WordDocument'))).toBe('notExcel');
    const type = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
    expect(
      await codeOf(
        zipOf({
          '[Content_Types].xml': contentTypes({ 'xl/workbook.bin': type }),
          '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.bin']),
          'xl/workbook.bin': 'x',
        }),
      ),
    ).toBe('legacyExcel');
  });

  test('when it is cut off anywhere', async () => {
    const whole = await writeWorkbook(richBook());
    for (const share of [0.01, 0.2, 0.5, 0.9, 0.999])
      expect([share, await codeOf(whole.slice(0, Math.floor(whole.length * share)))]).toEqual([share, 'truncated']);
  });

  test('when a byte inside was changed', async () => {
    const whole = await writeWorkbook(richBook());
    for (let at = 60; at < whole.length; at += Math.floor(whole.length / 60)) {
      const damaged = Uint8Array.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      // Read or refused, but nothing else than a FileError.
      expect(['read', 'truncated', 'notExcel', 'tooLarge', 'legacyExcel']).toContain(await codeOf(damaged));
    }
  });

  test('when a part is missing or ends too early', async () => {
    const parts = fileOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    const { 'xl/worksheets/sheet1.xml': sheet, ...without } = parts;
    expect(await errorOf(zipOf(without), 'a.xlsx')).toEqual(['truncated', "a.xlsx is incomplete: the sheet 'One' is missing."]);
    const text = String(sheet);
    for (const length of [10, 90, text.length - 60, text.length - 30, text.length - 5])
      expect([length, await codeOf(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': text.slice(0, length) }))]).toEqual([length, 'truncated']);
    expect(await codeOf(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }))).toBe('truncated');
  });

  test('when it would unpack to far more than it is', async () => {
    const bomb = zipOf({ ...fileOf(''), 'xl/media/image1.bin': new Uint8Array(120_000_000) });
    expect(bomb.length).toBeLessThan(400_000);
    expect(await codeOf(bomb)).toBe('tooLarge');
  });
});
