import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { ReadError, type ReadErrorCode } from '../../src/exchange/read-error';
import { readRegister, withHeaderRow } from '../../src/exchange/register';
import { serialOf } from '../../src/standard/decode/date-text';
import { binaryWorkbook, singleByte, standardWorkbook, utf16, utf8 } from './support/workbooks';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, 'fixtures', name)));
const MARCH_1 = serialOf(2024, 3, 1);

const read = async (bytes: Uint8Array, name = 'a.csv'): Promise<{ headers: readonly string[]; rows: unknown; firstRowNumber: number }> => {
  const { sheets } = await readRegister(bytes, name);
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  return { headers: sheet.headers, rows: sheet.rows, firstRowNumber: sheet.firstRowNumber };
};

const failure = async (bytes: Uint8Array, name: string, maxBytes?: number): Promise<ReadErrorCode | 'read'> => {
  try {
    await readRegister(bytes, name, maxBytes === undefined ? {} : { maxBytes });
    return 'read';
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
};

describe('a CSV file', () => {
  const text = 'Projet;Coût;Début\nÉté;12 €;01/03/2024\n';
  const table = { headers: ['Projet', 'Coût', 'Début'], rows: [['Été', '12 €', '01/03/2024']], firstRowNumber: 2 };

  test.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 little-endian with a mark', utf16(text, 'le', true), 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16(text, 'be', true), 'utf-16be'],
    ['UTF-16 little-endian', utf16(text, 'le', false), 'utf-16le'],
    ['Windows-1252', singleByte(text, { '€': 0x80 }), 'windows-1252'],
    ['Mac Roman', singleByte(text, { É: 0x83, é: 0x8e, û: 0x9e, '€': 0xdb }), 'macintosh'],
  ])('is read from %s', async (_, bytes, encoding) => {
    expect((await readRegister(bytes, 'a.csv')).encoding).toBe(encoding);
    expect(await read(bytes)).toEqual(table);
  });

  test('keeps the pound sign of Windows-1252', async () => expect((await read(singleByte('a,b\n£5,x\n', {}))).rows).toEqual([['£5', 'x']]));

  test('is UTF-8 still where one character was cut', async () => {
    const bytes = utf8('Nom;Rôle\nÉlodie;chargée\nZoé;été à Orléans éèàçù éèàçù é\n');
    expect((await readRegister(bytes.slice(0, -2), 'a.csv')).encoding).toBe('utf-8');
  });

  test.each([
    ['a comma', 'a,b\n1,2\n', ','],
    ['a semicolon', 'a;b\n1;2\n', ';'],
    ['a tab', 'a\tb\n1\t2\n', '\t'],
    ['a bar', 'a|b\n1|2\n', '|'],
    ['a semicolon among more commas', 'name;note;more\nx;one, two, three, four;a,b\ny;five, six;c\n', ';'],
    ['a semicolon beside decimal commas', 'Nom;Budget;Coût\na;1,5;2,5\nb;3,5;4,5\n', ';'],
    ['what its first line says', 'sep=|\na|b;c\n1|2;3\n', '|'],
  ])('is parted by %s', async (_, text, delimiter) => expect((await readRegister(utf8(text), 'a.csv')).delimiter).toBe(delimiter));

  test('may have delimiters, quotes and line breaks in quoted cells; its records are counted', async () => {
    const { rows, firstRowNumber } = await read(utf8('a,b\r\n"one, ""two""\r\nthree",x\r\n\r\nlast,y\r\n'));
    expect(rows).toEqual([['one, "two"\r\nthree', 'x'], [null], ['last', 'y']]);
    expect(firstRowNumber).toBe(2);
  });

  test('tells a quoted text that never ends, and a row with too many cells', async () => {
    const { findings } = await readRegister(utf8('a,b\n1,2\n3,4,5\n"6,7\n'), 'a.csv');
    expect(findings.map(({ row, severity }) => [row, severity])).toEqual([
      [4, 'error'],
      [3, 'warning'],
    ]);
  });

  test('may have titles above its headers', async () => {
    expect(await read(utf8('Suivi des projets,,\nMars 2024,,\n,,\nCode projet,Intitulé,Budget\nP1,Été,5\n'))).toEqual({
      headers: ['Code projet', 'Intitulé', 'Budget'],
      rows: [['P1', 'Été', '5']],
      firstRowNumber: 5,
    });
  });

  test('gives repeated headers a number and blank ones their letter', async () => {
    expect((await read(utf8('Name,Cost,Cost,,Start\nx,1,2,3,2024-01-01\n'))).headers).toEqual(['Name', 'Cost', 'Cost (2)', 'D', 'Start']);
  });

  test('can be read with another header row', async () => {
    const { sheets } = await readRegister(utf8('Project,Budget\nCode,Amount\nP1,5\n'), 'a.csv');
    const [sheet] = sheets;
    expect(sheet && withHeaderRow(sheet, 2)).toMatchObject({ headers: ['Code', 'Amount'], rows: [['P1', '5']], firstRowNumber: 3 });
  });
});

describe('a workbook', () => {
  test('.xlsx gives dates, errors and truth values as they are, from either date system', async () => {
    for (const dateSystem of ['1900', '1904'] as const) {
      const bytes = await writeXlsx({
        dateSystem,
        sheets: [
          {
            name: 'S',
            rows: [['Title'], [], ['Name', 'Start', 'Cost', 'Done'], ['x', new Date(Date.UTC(2024, 2, 1)), '#DIV/0!', true]],
            cells: new Map([['3,2', { value: '#DIV/0!', type: 'error' as const }]]),
          },
        ],
      });
      const register = await readRegister(bytes, 'a.xlsx');
      expect(register).toMatchObject({ format: 'xlsx', date1904: dateSystem === '1904' });
      expect(register.sheets[0]).toMatchObject({ name: 'S', headerRow: 3, rows: [['x', { date: MARCH_1 }, { error: '#DIV/0!' }, true]] });
    }
  });

  test('prefers its tables, without their totals, and leaves hidden sheets out', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [
            ['x', 'y', 'z'],
            [null, 'Name', 'Cost'],
            [null, 'a', 1],
            [null, 'Total', 1],
          ],
          tables: [{ name: 'Tracker', range: 'B2:C4', columns: [{ name: 'Name' }, { name: 'Cost' }], showTotalRow: true }],
        },
        {
          name: 'Hidden',
          hidden: true,
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ],
    });
    const { sheets } = await readRegister(bytes, 'a.xlsx');
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({ table: 'Tracker', headers: ['Name', 'Cost'], rows: [['a', 1]], firstRowNumber: 3 });
  });

  test('.xls is read with its dates', async () => {
    const { sheets, format } = await readRegister(fixture('tracker.xls'), 'tracker.xls');
    expect(format).toBe('xls');
    expect(sheets[0]).toMatchObject({
      headers: ['Code projet', 'Intitulé', 'Début', 'Budget (k€)', 'Météo'],
      rows: [
        ['P1', 'Été', { date: MARCH_1 }, 12.5, 'Soleil'],
        ['P2', 'Hiver', { date: serialOf(2024, 4, 15) }, 1000, 'Orage'],
      ],
      firstRowNumber: 4,
    });
  });

  test('.xls of the 1904 date system has its days 1462 numbers later', async () => {
    // The same serials as in the other file: 45352 in this system is 2 March 2028.
    const { sheets } = await readRegister(fixture('tracker-1904.xls'), 'tracker-1904.xls');
    expect(sheets[0]?.rows.map((row) => row[2])).toEqual([{ date: serialOf(2028, 3, 2) }, { date: serialOf(2028, 4, 16) }]);
  });

  test('.xlsb is read', async () => {
    const { sheets, format } = await readRegister(
      binaryWorkbook('Suivi', [
        ['Projet', 'Coût'],
        ['Été', 12.5],
      ]),
      'a.xlsb',
    );
    expect(format).toBe('xlsb');
    expect(sheets[0]).toMatchObject({ name: 'Suivi', headers: ['Projet', 'Coût'], rows: [['Été', 12.5]] });
  });

  test('is known by its bytes, whatever its name', async () =>
    expect((await readRegister(fixture('tracker.xls'), 'renamed.csv')).format).toBe('xls'));
});

describe('a file that cannot be read says why', () => {
  test('empty', async () =>
    expect(
      await Promise.all([failure(new Uint8Array(0), 'a.csv'), failure(utf8(' \n\n'), 'a.csv'), failure(new Uint8Array(0), 'a.xlsx')]),
    ).toEqual(['empty', 'empty', 'empty']));
  test('no table', async () => {
    const texts = [
      '<html><table></table></html>',
      '{"a": 1}',
      'Just a sentence.\nAnd another.\n',
      '%PDF-1.7 ...',
      'ID;PWXL;N;E\r\nC;Y1;X1;K"Project"\r\nC;X2;K"Budget"\r\nC;Y2;X1;K"A"\r\nC;X2;K12\r\nE\r\n',
      'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\nTUPLES\r\n0,2\r\n""\r\nDATA\r\n0,0\r\n""\r\n-1,0\r\nBOT\r\n1,0\r\n"Project"\r\n',
      '\u0001\u0002\u0003,\u0004',
    ];
    expect(await Promise.all(texts.map((text) => failure(utf8(text), 'a.csv')))).toEqual(texts.map(() => 'notTabular'));
  });
  test('a register whose first column is ID stays one', async () => {
    const { sheets } = await readRegister(utf8('ID;Project;Cost\n1;A;2\n'), 'a.csv');
    expect(sheets[0]?.headers).toEqual(['ID', 'Project', 'Cost']);
  });
  test('no Excel file in spite of its name', async () =>
    expect(await Promise.all([failure(utf8('<html></html>'), 'a.xls'), failure(utf8('a,b\n1,2\n'), 'a.xlsx')])).toEqual([
      'notExcel',
      'notExcel',
    ]));
  test('a password', async () =>
    expect(
      await Promise.all([failure(await standardWorkbook({ password: 'secret' }), 'a.xlsx'), failure(fixture('locked.xls'), 'a.xls')]),
    ).toEqual(['encrypted', 'encrypted']));
  test('cut off or damaged, at any place', async () => {
    const whole = await standardWorkbook();
    for (const share of [0.1, 0.5, 0.9, 0.999])
      expect(await failure(whole.slice(0, Math.floor(whole.length * share)), 'a.xlsx')).toBe('truncated');
    const scarred = whole.slice();
    scarred.fill(0x55, 2000, 6000);
    expect(await failure(scarred, 'a.xlsx')).toBe('truncated');
    expect(await failure(fixture('tracker.xls').slice(0, 2560), 'a.xls')).toBe('truncated');
  });
  test('too large', async () => expect(await failure(utf8('a,b\n1,2\n'), 'a.csv', 5)).toBe('tooLarge'));
  test('in one sentence with the file’s name, in both languages', () => {
    const { text } = new ReadError('encrypted', 'budget.xlsx');
    expect(text).toEqual({
      en: 'budget.xlsx: The workbook is protected by a password to open it; save it without one.',
      fr: 'budget.xlsx\u00a0: Le classeur demande un mot de passe à l’ouverture\u00a0; l’enregistrer sans mot de passe.',
    });
  });
});
