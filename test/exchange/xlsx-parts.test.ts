import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { readXlsxParts, type XlsxParts } from '../../src/exchange/xlsx-parts';
import { serialOf, serialOfInstant } from '../../src/standard/decode/date-text';
import { fileOf, MAIN, relations, zipOf } from '../host/files/zip';
import { standardWorkbook } from './support/workbooks';

const MARCH_1 = serialOf(2024, 3, 1);

interface Parts {
  readonly sheetData: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly prefix?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook of one sheet, written by hand. */
const workbook = ({ sheetData, strings = '', styles = '', workbookPr = '', prefix = '', more = {} }: Parts): Uint8Array => {
  const relations = (...all: [id: string, type: string, target: string][]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([id, type, target]) => `<Relationship Target='${target}' Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}"/>`).join('')}</Relationships>`;
  const p = prefix === '' ? '' : `${prefix}:`;
  const parts = {
    '_rels/.rels': relations(['rId1', 'officeDocument', '/xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations(
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'sharedStrings', 'sharedStrings.xml'],
      ['r3', 'styles', '../xl/styles.xml'],
    ),
    'xl/workbook.xml': `<?xml version="1.0"?><${p}workbook><${p}workbookPr ${workbookPr}/><${p}sheets><${p}sheet name="R&amp;D" sheetId="1" r:id="r1"/></${p}sheets></${p}workbook>`,
    'xl/worksheets/sheet1.xml': `<${p}worksheet><${p}sheetData>${sheetData}</${p}sheetData></${p}worksheet>`,
    'xl/sharedStrings.xml': `<${p}sst>${strings}</${p}sst>`,
    'xl/styles.xml': `<${p}styleSheet>${styles}</${p}styleSheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
};

const rows = (parts: Parts): XlsxParts['sheets'][number]['rows'] => readXlsxParts(workbook(parts), 'book.xlsx').sheets[0]?.rows ?? [];

describe('the parts of an .xlsx', () => {
  test('give every kind of cell', () => {
    expect(
      rows({
        strings:
          '<si><t>shared</t></si><si><r><t xml:space="preserve">rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si><si/>',
        sheetData:
          '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>in &lt;line&gt;</t></is></c><c r="E2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="F2"><v>1.5E3</v></c><c r="G2" t="b"><v>1</v></c><c r="H2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="I2" s="3"/><c r="J2" t="s"><v>2</v></c><c r="AA2" t="d"><v>2024-03-01</v></c></row>',
      }),
    ).toEqual([
      [],
      [null, 'shared', 'rich text', 'in <line>', 'ab', 1500, true, { error: '#DIV/0!' }, ...Array<null>(18).fill(null), { date: MARCH_1 }],
    ]);
  });

  test('may carry a prefix, lack references and use either quote', () => {
    expect(
      rows({
        prefix: 'x',
        strings: '<x:si><x:t>a</x:t></x:si>',
        sheetData:
          "<x:row><x:c t='s'><x:v>0</x:v></x:c><x:c/><x:c><x:v>2</x:v></x:c></x:row><x:row/><x:row><x:c><x:v>3</x:v></x:c></x:row>",
      }),
    ).toEqual([['a', null, 2], [], [3]]);
  });

  test('have escapes of XML and of spreadsheets', () => {
    const text = (escaped: string): unknown =>
      rows({ strings: `<si><t>${escaped}</t></si>`, sheetData: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' })[0]?.[0];
    expect(['a&#10;b&#x2013;c', '_x000D_', '_x005F_x000D_', '&quot;&apos;&unknown;'].map(text)).toEqual([
      'a\nb–c',
      '\r',
      '_x000D_',
      '"\'&unknown;',
    ]);
  });

  test('show dates by number format, in both date systems', () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[Red]General"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 164, 165, 166, 167, 3].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const sheetData = `<row r="1">${[0, 1, 2, 3, 4, 5, 6].map((style) => `<c s="${style}"><v>45352</v></c>`).join('')}<c s="1"><v>-1</v></c></row>`;
    expect(rows({ styles, sheetData })).toEqual([[45352, { date: 45352 }, { date: 45352 }, 45352, 45352, 45352, 45352, -1]]);
    expect(rows({ styles, sheetData, workbookPr: 'date1904="1"' })[0]?.[1]).toEqual({ date: 45352 + 1462 });
  });

  test('tell formulas, names and tables', () => {
    const { sheets } = readXlsxParts(
      workbook({
        sheetData: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>',
        more: {
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/table" Target="../tables/table1.xml"/></Relationships>',
          'xl/tables/table1.xml':
            '<table id="1" name="T" displayName="T_1" ref="A1:B9" totalsRowCount="1"><tableColumns count="2"/></table>',
        },
      }),
      'book.xlsx',
    );
    expect(sheets[0]).toMatchObject({ name: 'R&D', hidden: false, tables: [{ name: 'T_1', range: 'A1:B9', hasTotals: true }] });
    expect([sheets[0]?.isFormula(0, 0), sheets[0]?.isFormula(0, 1)]).toEqual([false, true]);
  });

  test('are refused where a part does not have its checksum', () => {
    const bytes = workbook({ sheetData: '<row r="1"><c r="A1"><v>1234567</v></c></row>' });
    // Stored parts stand in the file as they are, so one digit can be changed.
    const stored = zipSync(Object.fromEntries([['xl/workbook.xml', [strToU8('<workbook><sheets/></workbook>'), { level: 0 }]]]));
    const at = stored.indexOf('s'.charCodeAt(0), 60);
    stored[at] = 'z'.charCodeAt(0);
    expect(() => readXlsxParts(stored, 'book.xlsx')).toThrow('damaged');
    expect(() => readXlsxParts(bytes, 'book.xlsx')).not.toThrow();
  });

  test('of LibreOffice are read', () => {
    const { sheets } = readXlsxParts(new Uint8Array(readFileSync(join(__dirname, 'fixtures', 'tracker.xlsx'))), 'tracker.xlsx');
    expect(sheets[0]?.rows.slice(2)).toEqual([
      ['Code projet', 'Intitulé', 'Début', 'Budget (k€)', 'Météo'],
      ['P1', 'Été', { date: MARCH_1 }, 12.5, 'Soleil'],
      ['P2', 'Hiver', { date: serialOf(2024, 4, 15) }, 1000, 'Orage'],
    ]);
  });

  test('give what another reader gives', async () => {
    for (const dateSystem of ['1900', '1904'] as const) {
      const bytes = await standardWorkbook({
        dateSystem,
        project: { id: 'P-1', name: 'É & <co>', start: new Date(Date.UTC(2024, 2, 1)), budget: 0.1 },
        rows: { raidItem: [{ type: 'Risk', title: ' padded ', probability: 2 }] },
      });
      const theirs = await readXlsx(bytes);
      const ours = readXlsxParts(bytes, 'book.xlsx');
      const trimmed = (cells: readonly unknown[]): unknown[] =>
        [...cells].slice(0, cells.findLastIndex((cell) => cell !== null && cell !== '') + 1);
      expect(ours.sheets.map(({ name, rows: found }) => [name, found.map(trimmed)])).toEqual(
        theirs.sheets.map((sheet) => [
          sheet.name,
          sheet.rows.map((row) =>
            trimmed(row.map((cell) => (cell instanceof Date ? { date: serialOfInstant(cell) } : cell === '' ? null : cell))),
          ),
        ]),
      );
      expect(ours.sheets.map(({ tables }) => tables.map(({ name, range }) => [name, range]))).toEqual(
        theirs.sheets.map(({ tables = [] }) => tables.map(({ name, range }) => [name, range])),
      );
    }
  });

  test('tell a formula that no program calculated from one that comes to an empty text', () => {
    const cells = ['<f>1+1</f>', '<f>1+1</f><v/>', '<f>1+1</f><v></v>', '<f>1+1</f><v>2</v>'].map((content) => `<c>${content}</c>`);
    expect(rows({ sheetData: `<row r="1">${cells.join('')}<c t="str"><f>""</f><v></v></c></row>` })).toEqual([
      [{ error: '#CALC!' }, { error: '#CALC!' }, { error: '#CALC!' }, 2],
    ]);
  });

  test('name the files that formulas take values from, as Excel writes them', () => {
    const book = fileOf('<sheetData><row r="1"><c r="A1"><f>[1]Sheet1!$A$1</f><v>3</v></c></row></sheetData>', {
      'xl/_rels/workbook.xml.rels': relations(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'externalLink', 'externalLinks/externalLink1.xml'],
      ),
      'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"><externalBook r:id="rId1"/></externalLink>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels': relations([
        'rId1',
        'externalLinkPath',
        'file:///C:\\Budgets\\Prices%202026.xlsx',
        'External',
      ]),
    });
    expect(readXlsxParts(zipOf(book), 'book.xlsx').externalLinks()).toEqual(['Prices 2026.xlsx']);
  });
});
