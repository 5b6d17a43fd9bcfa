import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { adoptRegister } from '../../src/exchange/adopt';
import { readForCheck } from '../../src/exchange/check-file';
import { ReadError } from '../../src/exchange/read-error';
import { readRegister } from '../../src/exchange/register';
import { suggestMap } from '../../src/exchange/suggest-map';
import { describeWithLibreOffice } from '../support/libreoffice';
import { describeIf } from '../support/pmo';

/** One register, as other programs write it: what we read of each file is held against what another program reads of the same file. */
const HEADER = ['Project ID', 'Project name', 'Budget', 'Currency'];
const ROWS = Array.from({ length: 40 }, (_, at) => [`P-${101 + at}`, `Ligne n° ${at + 1} – “Été”, œuvre`, 1000.25 + at * 37.5, 'EUR']);

interface Sum {
  readonly rows: number;
  readonly sum: number;
}
/** By hand: 40 × 1000.25 + 37.5 × (0 + … + 39). */
const BY_HAND: Sum = { rows: 40, sum: 69_260 };

const folder = mkdtempSync(join(tmpdir(), 'pmo-corpora-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ours(file: string): Promise<Sum> {
  const register = await readRegister(readFileSync(file), file);
  const { projects } = adoptRegister(register, suggestMap(register).map);
  const budgets = projects.flatMap(({ budget }) => (budget === null ? [] : [budget]));
  return { rows: budgets.length, sum: Math.round(budgets.reduce((sum, budget) => sum + budget, 0) * 100) / 100 };
}

/** Converts in a folder of its own; the path of what LibreOffice wrote, if it knows that format. */
function byLibreOffice(file: string, to: string, name: string): string | undefined {
  const out = join(folder, name);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, file], {
    env: { ...process.env, HOME: folder },
    stdio: 'ignore',
  });
  const written = join(out, (file.split('/').at(-1) ?? '').replace(/\.\w+$/, `.${to.split(':')[0]}`));
  return existsSync(written) ? written : undefined;
}

/** The second reader: LibreOffice's own table of the file, as text with decimal points. */
function libreOfficeSum(file: string): Sum {
  const csv = byLibreOffice(file, 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1033', `${file.split('/').at(-2)}-csv`);
  const numbers = readFileSync(csv ?? '', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Number(line.split(';')[2]))
    .filter((number) => Number.isFinite(number) && number !== 0);
  return { rows: numbers.length, sum: Math.round(numbers.reduce((sum, number) => sum + number, 0) * 100) / 100 };
}

const register = join(folder, 'register.csv');
writeFileSync(register, `\ufeff${[HEADER, ...ROWS].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')}\r\n`);

describeWithLibreOffice('a register that LibreOffice wrote', () => {
  const READ = {
    xls97: 'xls:MS Excel 97',
    xlsx: 'xlsx:Calc MS Excel 2007 XML',
    ooxml: 'xlsx:Calc Office Open XML',
    xlsm: 'xlsm:Calc MS Excel 2007 VBA XML',
    csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033',
    tabs: 'csv:Text - txt - csv (StarCalc):9,34,76,1,,1033',
    semicolons: 'csv:Text - txt - csv (StarCalc):59,34,ANSI,1,,1036',
  };
  test.each(Object.entries(READ))('is adopted row by row: %s', async (name, filter) => {
    const file = byLibreOffice(register, filter, name);
    if (file === undefined) throw new Error(`LibreOffice does not write ${filter}`);
    const found = await ours(file);
    expect(found).toEqual(BY_HAND);
    // As text it reads commas alone without being told.
    if (!['tabs', 'semicolons'].includes(name)) expect(libreOfficeSum(file)).toEqual(found);
  });

  const NOT_READ = {
    xls95: 'xls:MS Excel 95',
    xls5: 'xls:MS Excel 5.0/95',
    ods: 'ods:calc8',
    fods: 'fods:OpenDocument Spreadsheet Flat XML',
    xml2003: 'xml:MS Excel 2003 XML',
    dbf: 'dbf:dBase',
  };
  test.each(Object.entries(NOT_READ))('is read alike or refused, never in part: %s', async (name, filter) => {
    const file = byLibreOffice(register, filter, name);
    if (file === undefined) {
      process.stderr.write(`left out: this LibreOffice does not write ${filter}\n`);
      return;
    }
    const found = await ours(file).catch((error: unknown) => error);
    expect(found instanceof ReadError ? 'refused' : found).toEqual(found instanceof ReadError ? 'refused' : BY_HAND);
  });
});

const PYTHON = process.env['PYTHON'] ?? '/usr/bin/python3';
const openpyxl = (args: readonly string[], input = ''): string =>
  execFileSync(PYTHON, [resolve('test/corpora/openpyxl_corpus.py'), ...args], { input, encoding: 'utf8' });
const hasOpenpyxl = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
const describeWithOpenpyxl = describeIf(hasOpenpyxl, 'what openpyxl writes: get it with apt-get install python3-openpyxl');

describeWithOpenpyxl('what openpyxl wrote', () => {
  test('is adopted row by row', async () => {
    const file = join(folder, 'openpyxl.xlsx');
    openpyxl(['write', file], JSON.stringify([HEADER, ...ROWS]));
    const found = await ours(file);
    expect(found).toEqual(BY_HAND);
    expect(JSON.parse(openpyxl(['sum', file, 'Budget']))).toEqual(found);
  });

  test.each(['project.en', 'project.fr', 'portfolio.en'])('is checked as before, a workbook of ours that it saved: %s', async (name) => {
    const good = `test/fixtures/standard-v2/${name}.xlsx`;
    const again = join(folder, `${name}.xlsx`);
    openpyxl(['again', good, again]);
    const [before, after] = [await readForCheck(readFileSync(good), good), await readForCheck(readFileSync(again), again)];
    const rowsOf = ({ tables }: typeof before): unknown[] => tables.map((table) => [table.name, table.rows.length]);
    expect(rowsOf(after)).toEqual(rowsOf(before));
    expect(rowsOf(after).length).toBeGreaterThan(5);
  });
});

/** SheetJS and ExcelJS are no packages of ours: they bring two hundred others, or what npm has of them is old. */
const elsewhere = process.env['CORPORA_MODULES'] ?? '';
const hasWriters = existsSync(join(elsewhere, 'node_modules/xlsx')) && existsSync(join(elsewhere, 'node_modules/exceljs'));
interface SheetJs {
  readonly utils: {
    aoa_to_sheet(rows: unknown): object;
    book_new(): object;
    book_append_sheet(book: object, sheet: object, name: string): void;
  };
  writeFile(book: object, file: string, options: object): void;
}
interface ExcelJs {
  readonly Workbook: new () => {
    addWorksheet(name: string): { addRows(rows: unknown): void };
    readonly xlsx: { writeFile(file: string): Promise<void> };
  };
}
const moduleNamed = (name: string): unknown => createRequire(join(elsewhere, 'package.json'))(name);

describeIf(hasWriters, 'what SheetJS and ExcelJS write: npm install xlsx exceljs in the folder that CORPORA_MODULES names')(
  'a register that SheetJS or ExcelJS wrote',
  () => {
    test.each(['xlsx', 'xlsm', 'biff8', 'csv'])('is adopted row by row: SheetJS %s', async (bookType) => {
      const { utils, writeFile } = moduleNamed('xlsx') as SheetJs;
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet([HEADER, ...ROWS]), 'Register');
      const file = join(folder, `sheetjs-${bookType}.${bookType.startsWith('biff') ? 'xls' : bookType}`);
      writeFile(book, file, { bookType });
      expect(await ours(file)).toEqual(BY_HAND);
    });
    test.each(['xlsb', 'biff5', 'biff4', 'biff3', 'biff2', 'ods', 'fods', 'xlml', 'sylk', 'dif'])(
      'is read alike or refused, never in part: SheetJS %s',
      async (bookType) => {
        const { utils, writeFile } = moduleNamed('xlsx') as SheetJs;
        const book = utils.book_new();
        utils.book_append_sheet(book, utils.aoa_to_sheet([HEADER, ...ROWS]), 'Register');
        const file = join(folder, `sheetjs-${bookType}.${bookType.startsWith('biff') ? 'xls' : bookType}`);
        writeFile(book, file, { bookType });
        const found = await ours(file).catch((error: unknown) => error);
        expect(found instanceof ReadError ? 'refused' : found).toEqual(found instanceof ReadError ? 'refused' : BY_HAND);
      },
    );
    test('is adopted row by row: ExcelJS', async () => {
      const book = new (moduleNamed('exceljs') as ExcelJs).Workbook();
      book.addWorksheet('Register').addRows([HEADER, ...ROWS]);
      const file = join(folder, 'exceljs.xlsx');
      await book.xlsx.writeFile(file);
      expect(await ours(file)).toEqual(BY_HAND);
      if (hasOpenpyxl) expect(JSON.parse(openpyxl(['sum', file, 'Budget']))).toEqual(BY_HAND);
    });
  },
);
