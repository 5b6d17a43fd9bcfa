import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { emptyBook } from '../../../src/host/book/book';
import { readWorkbook, writeWorkbook } from '../../../src/host/files/files';
import { put, richBook } from './rich-book';

const CHECK = process.env['CHECK_XLSX'] ?? join(__dirname, '../../../../shared/tools/check-xlsx');
const has = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
const canCheck = existsSync(CHECK) && has('xmllint', '--version') && has('unzip', '-v');
const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(bytes: Uint8Array, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { stdout, stderr } = spawnSync(CHECK, [path], { encoding: 'utf8' });
  // Excel needs `xml:space` for spaces at the ends and writes it itself; the published schemas lack it.
  return (stdout + stderr)
    .split('\n')
    .filter((line) => !line.includes('XML/1998/namespace}space'))
    .join('\n');
}

describe('a written file', () => {
  if (!canCheck) console.warn(`Skipped: validation against the Open XML schemas (needs ${CHECK}, xmllint and unzip).`);
  const schemas = canCheck ? test : test.skip;

  schemas('follows the Open XML schemas, with something of everything', async () => {
    expect(check(await writeWorkbook(richBook()), 'rich.xlsx')).toBe('');
  });

  schemas('follows them when it was read and written again', async () => {
    const again = await writeWorkbook(await readWorkbook(await writeWorkbook(richBook()), 'rich.xlsx'));
    expect(check(again, 'again.xlsx')).toBe('');
  });

  schemas('follows them when it is empty', async () => {
    expect(check(await writeWorkbook(emptyBook()), 'empty.xlsx')).toBe('');
  });
});

describe('LibreOffice', () => {
  const installed = has('soffice', '--version');
  if (!installed) console.warn('Skipped: opening a written file in LibreOffice (needs soffice).');
  const office = installed ? test : test.skip;

  office(
    'opens a written file and calculates the same values',
    async () => {
      const book = emptyBook('Sums');
      const [sheet] = book.sheets;
      if (!sheet) throw new Error('no sheet');
      [3, 1, 2, 1].forEach((value, row) => put(sheet, row, 0, value));
      // Wrong values are in the file on purpose: LibreOffice is to find the right ones.
      const formulas: [string, number | string][] = [
        ['=SUM(A1:A4)', 7],
        ['=SUM(A1:A4*2)', 14],
        ['=MAXIFS(A1:A4,A1:A4,"<3")', 2],
        ['=INDEX(A1:A4,MATCH(1,(A1:A4=2)*(A1:A4>0),0))', 2],
        ['=IFNA(MATCH(9,A1:A4,0),"none")', 'none'],
        ['=TEXTJOIN("-",TRUE,A1:A2)', '3-1'],
        ['=SUM(T[Half])', 3.5],
        ['=STDEV.S(A1:A4)*0+1', 1],
      ];
      formulas.forEach(([formula], row) => put(sheet, row, 1, 0, formula));
      put(sheet, 20, 0, ' spaced _x0041_ ');
      put(sheet, 0, 3, 'Whole');
      put(sheet, 0, 4, 'Half');
      [3, 4].forEach((value, at) => {
        put(sheet, at + 1, 3, value);
        put(sheet, at + 1, 4, 0, '=[@Whole]/2');
      });
      sheet.tables.push({
        id: 1,
        name: 'T',
        area: { row: 0, column: 3, lastRow: 2, lastColumn: 4 },
        columns: [
          { id: 1, name: 'Whole' },
          { id: 2, name: 'Half', calculatedFormula: '=[@Whole]/2' },
        ],
        showHeaders: true,
        showTotals: false,
        style: { name: 'TableStyleLight1', bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false },
        showFilterButton: true,
        filters: new Map(),
      });
      writeFileSync(join(folder, 'sums.xlsx'), await writeWorkbook(book));
      // By itself LibreOffice trusts the values of a file.
      mkdirSync(join(folder, 'profile/user'), { recursive: true });
      writeFileSync(
        join(folder, 'profile/user/registrymodifications.xcu'),
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>',
      );
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false',
          '--outdir',
          folder,
          join(folder, 'sums.xlsx'),
        ],
        { stdio: 'ignore', env: { ...process.env, HOME: folder } },
      );
      const rows = readFileSync(join(folder, 'sums.csv'), 'utf8')
        .split('\n')
        .map((line) => line.split(';'));
      formulas.forEach(([formula, value], row) => expect([formula, rows[row]?.[1]]).toEqual([formula, String(value)]));
      expect(rows[20]?.[0]).toBe(' spaced _x0041_ ');
      expect([rows[1]?.[4], rows[2]?.[4]]).toEqual(['1.5', '2']);
    },
    120_000,
  );
});
