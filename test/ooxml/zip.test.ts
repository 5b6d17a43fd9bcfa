import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { FileError } from '../../src/ooxml/file-error';
import { PackageReader } from '../../src/ooxml/package';
import { unpack, zipDirectory } from '../../src/ooxml/zip';

const contents = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries((zipDirectory(bytes) ?? []).map((entry) => [entry.name, strFromU8(unpack(bytes, entry))]));

const PYTHON = '/usr/bin/python3';

/** A zip of Python's own writer; `force` writes sizes in the fields for large files. */
const ofPython = (force: boolean): Uint8Array =>
  execFileSync(PYTHON, [
    '-c',
    `import io, sys, zipfile
out = io.BytesIO()
with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
    with z.open(zipfile.ZipInfo('xl/é.xml'), 'w', force_zip64=${force ? 'True' : 'False'}) as part: part.write(b'<a/>')
sys.stdout.buffer.write(out.getvalue())`,
  ]);

describe('the entries of a zip file', () => {
  test('unpack whether packed, stored or empty', () => {
    const parts = { 'a.xml': strToU8('a'.repeat(5000)), 'b.xml': strToU8('b'), 'none.xml': new Uint8Array() };
    const bytes = zipSync({ 'a.xml': parts['a.xml'], 'b.xml': [parts['b.xml'], { level: 0 }], 'none.xml': parts['none.xml'] });
    expect(contents(bytes)).toEqual({ 'a.xml': 'a'.repeat(5000), 'b.xml': 'b', 'none.xml': '' });
  });

  (existsSync(PYTHON) ? test : test.skip).each([false, true])('of another writer are read, large fields %s', (force) =>
    expect(contents(ofPython(force))).toEqual({ 'xl/é.xml': '<a/>' }),
  );

  test('are refused where a byte differs', () => {
    const bytes = zipSync({ 'a.xml': [strToU8('<abc/>'), { level: 0 }] });
    bytes[bytes.indexOf('b'.charCodeAt(0), 36)] = 'x'.charCodeAt(0);
    expect(() => contents(bytes)).toThrow(FileError);
  });

  test('take no more room than they say', () => {
    const bytes = zipSync({ 'a.xml': strToU8('a'.repeat(100_000)) });
    const [entry] = zipDirectory(bytes) ?? [];
    expect(() => entry && unpack(bytes, { ...entry, size: 10 })).toThrow(FileError);
  });

  test('are unknown where the directory is cut off', () => {
    const bytes = zipSync({ 'a.xml': strToU8('a') });
    expect([0, 10, bytes.length - 1].map((length) => zipDirectory(bytes.slice(0, length)))).toEqual([null, null, null]);
  });
});

describe('the parts of a package', () => {
  const open = (parts: Record<string, string>): PackageReader =>
    PackageReader.open(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))), 'book.xlsx');

  test('are found without regard to case and slashes', () => {
    const file = open({ 'XL\\Workbook.xml': '<workbook/>' });
    expect(file.text('xl/workbook.XML')).toBe('<workbook/>');
    expect(file.nameOf('xl/workbook.xml')).toBe('XL/Workbook.xml');
    expect(file.text('xl/other.xml')).toBeUndefined();
  });

  test('lead to others by paths from the root, from their folder, or outside', () => {
    const relation = (id: string, target: string, mode = ''): string =>
      `<Relationship Id="${id}" Type="a/b/sheet" Target="${target}"${mode}/>`;
    const file = open({
      'xl/_rels/workbook.xml.rels': `<Relationships>${relation('1', '/xl/a.xml')}${relation('2', '../b%20c.xml')}${relation('3', './d.xml')}${relation('4', 'http://x/../y', ' TargetMode="External"')}</Relationships>`,
    });
    expect(file.relationships('xl/workbook.xml').map(({ target }) => target)).toEqual(['xl/a.xml', 'b c.xml', 'xl/d.xml', 'http://x/../y']);
    expect(file.relationships('xl/none.xml')).toEqual([]);
  });

  test('are text in the encoding that they begin with', () => {
    const wide = Uint8Array.from([0xff, 0xfe, ...[...'<é/>'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
    const file = PackageReader.open(zipSync({ 'a.xml': wide }), 'book.xlsx');
    expect(file.text('a.xml')).toBe('<é/>');
  });
});
