import { describe, expect, test } from '@jest/globals';
import { cellAt, type Book, type CellValue } from '../../../src/host/book/book';
import { readWorkbook } from '../../../src/host/files/files';
import { contentTypes, fileOf, MAIN, relations, zipOf } from './zip';

const read = (sheet: string, parts: Record<string, string> = {}): Promise<Book> =>
  readWorkbook(zipOf(fileOf(sheet, parts)), 'foreign.xlsx');
const values = (book: Book): CellValue[][] =>
  Array.from(book.sheets[0]?.cells ?? [], (row) => Array.from(row ?? [], (cell) => cell?.value ?? null));
const formulas = (book: Book): (string | undefined)[][] =>
  Array.from(book.sheets[0]?.cells ?? [], (row) => Array.from(row ?? [], (cell) => cell?.formula));

describe('a file of another producer is read', () => {
  test('with prefixes, single quotes, comments and CDATA', async () => {
    const book = await read('', {
      'xl/worksheets/sheet1.xml': `<?xml version='1.0'?><!-- hello --><x:worksheet xmlns:x='${MAIN}'><x:sheetData><x:row r='1'><x:c r='A1' t='str'><x:v><![CDATA[<a> & b]]></x:v></x:c><!-- between --><x:c r='B1'><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(values(book)).toEqual([['<a> & b', 2]]);
    expect(formulas(book)).toEqual([[undefined, '=1+1']]);
  });

  test('without references of rows and cells', async () => {
    expect(
      values(await read('<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c t="b"><v>1</v></c></row></sheetData>')),
    ).toEqual([
      [1, 2],
      [null, true],
    ]);
  });

  test('with inline and rich strings, without phonetic hints', async () => {
    const book = await read(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>in&#x41;&amp;</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row></sheetData>',
      {
        'xl/_rels/workbook.xml.rels': relations(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', '/xl/strings.xml'],
        ),
        'xl/strings.xml': `<sst xmlns="${MAIN}"><si><r><t>rich</t></r><r><rPr><b/></rPr><t xml:space="preserve"> text</t></r></si><si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>`,
      },
    );
    expect(values(book)).toEqual([['inA&', 'rich text', '課', 'a\rb_x0041_']]);
  });

  test('with shared formulas written out', async () => {
    const book = await read(
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A$1:A1)+One!A1+LOG10(2)</f><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row></sheetData>',
    );
    expect(cellAt(book.sheets[0] as never, 2, 1)?.formula).toBe('=A3*$C$1+SUM(A$1:A3)+One!A3+LOG10(2)');
  });

  test('with array formulas, dynamic and not', async () => {
    const book = await read(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>1</v></c><c r="B1"><v>3</v></c><c r="C1" cm="1"><f t="array" ref="C1:C2">_xlfn.SEQUENCE(2)</f><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row></sheetData>',
      {
        '[Content_Types].xml': contentTypes(),
        'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sheetMetadata', 'metadata.xml']),
        'xl/metadata.xml': `<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
      },
    );
    const cells = book.sheets[0]?.cells;
    expect(cells?.[0]?.[0]).toMatchObject({ formula: '=C1:D1*2', arrayBlock: { rows: 1, columns: 2 } });
    expect(cells?.[0]?.[2]).toMatchObject({ formula: '=SEQUENCE(2)', spill: { rows: 2, columns: 1 } });
    expect(cells?.[1]?.[2]).toMatchObject({ value: 2, spilledFrom: { row: 0, column: 2 } });
  });

  test('with errors, dates as text and the 1904 date system', async () => {
    const book = await read(
      '<sheetData><row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1" t="d"><v>1904-01-02T12:00:00</v></c></row></sheetData>',
      {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}"><workbookPr date1904="true"/><sheets><sheet name="One" sheetId="1" r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></sheets></workbook>`,
      },
    );
    expect(book.date1904).toBe(true);
    expect(values(book)).toEqual([[{ error: '#DIV/0!' }, 1.5]]);
  });

  test('in the strict form of the standard', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const book = await readWorkbook(
      zipOf({
        ...fileOf('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>'),
        '_rels/.rels': relations(['rId1', `${strict}/officeDocument`, 'xl/workbook.xml']),
        'xl/_rels/workbook.xml.rels': relations(['rId1', `${strict}/worksheet`, 'worksheets/sheet1.xml']),
      }),
      'strict.xlsx',
    );
    expect(values(book)).toEqual([[7]]);
  });

  test('with theme colours, tints and built-in number formats resolved', async () => {
    const book = await read('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>', {
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'styles', 'styles.xml']),
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><color theme="4" tint="0.5999938962981048"/><name val="Arial"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills><borders><border/></borders><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="1" fillId="1" borderId="0"/></cellXfs></styleSheet>`,
    });
    // Accent 1 (#4472C4), lighter by 60 %, as Excel shows it.
    expect(book.styles).toEqual([{}, { numberFormat: 'm/d/yyyy', font: { bold: true, color: '#B4C7E7' }, fill: { color: '#FF0000' } }]);
  });

  test('with validations of the extension of Excel 2010', async () => {
    const book = await read(
      `<sheetData/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    );
    expect(book.sheets[0]?.validations).toEqual([
      {
        areas: [{ row: 1, column: 1, lastRow: 8, lastColumn: 1 }],
        type: 'List',
        formula1: '=Lists!$A$1:$A$3',
        inCellDropDown: true,
        ignoreBlanks: true,
      },
    ]);
  });
});
