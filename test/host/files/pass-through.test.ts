import { strFromU8 } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { contentInTheWay, readWorkbook, writeWorkbook } from '../../../src/host/files/files';
import { put, richBook } from './rich-book';
import { contentTypes, fileOf, MAIN, partsOf, relations, textOf, zipOf } from './zip';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** What Excel leaves in a file beyond what the host knows. */
const parts = fileOf('', {
  '[Content_Types].xml': contentTypes(
    {
      'xl/workbook.xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      'xl/pivotTables/pivotTable1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml',
      'xl/pivotCache/pivotCacheDefinition1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml',
      'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
      'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      'xl/calcChain.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
      'xl/chartsheets/sheet1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml',
    },
    { bin: 'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings', png: 'image/png' },
  ),
  '_rels/.rels': relations(
    ['rId1', 'officeDocument', 'xl/workbook.xml'],
    ['rId9', 'http://schemas.microsoft.com/office/2006/relationships/ui/extensibility', 'customUI/customUI.xml'],
  ),
  'customUI/customUI.xml': '<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui"/>',
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="10" yWindow="20" activeTab="1" tabRatio="700"/></bookViews><sheets><sheet name="Chart" sheetId="5" r:id="rId7"/><sheet name="One" sheetId="3" r:id="rId1"/></sheets><externalReferences><externalReference r:id="rId5"/></externalReferences><definedNames><definedName name="Macro" function="1" vbProcedure="1">0</definedName><definedName name="There" localSheetId="1">One!$A$1</definedName></definedNames><calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="8" r:id="rId6"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId3', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    ['rId4', 'customXml', '../customXml/item1.xml'],
    ['rId5', 'externalLink', 'externalLinks/externalLink1.xml'],
    ['rId6', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['rId7', 'chartsheet', 'chartsheets/sheet1.xml'],
    ['rId8', 'calcChain', 'calcChain.xml'],
  ),
  'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="3"/></calcChain>`,
  'xl/vbaProject.bin': new Uint8Array([1, 2, 3, 250]),
  'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>`,
  'customXml/item1.xml': '<data xmlns="urn:x">kept</data>',
  'customXml/_rels/item1.xml.rels': relations(['rId1', 'customXmlProps', 'itemProps1.xml']),
  'customXml/itemProps1.xml': '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"/>`,
  'xl/externalLinks/_rels/externalLink1.xml.rels': relations(['rId1', 'externalLinkPath', 'file:///C:/other.xlsx', 'External']),
  'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="One"/></cacheSource></pivotCacheDefinition>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{AAAAAAAA-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1"><outlinePr summaryBelow="0"/></sheetPr><sheetViews><sheetView view="pageBreakPreview" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData><row r="1" ht="30"><c r="A1"><v>1</v></c></row></sheetData><protectedRanges><protectedRange sqref="A1" name="p"/></protectedRanges><conditionalFormatting sqref="A1"><cfRule type="aboveAverage" priority="3" stdDev="5"/></conditionalFormatting><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" horizontalDpi="600" r:id="rId2"/><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId3"/><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups/></ext></extLst></worksheet>`,
  'xl/worksheets/_rels/sheet1.xml.rels': relations(
    ['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'],
    ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId3', 'drawing', '../drawings/drawing1.xml'],
  ),
  'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}"/>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': relations(['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']),
  'xl/printerSettings/printerSettings1.bin': new Uint8Array([9, 8, 7]),
  'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:pic><xdr:blipFill><a:blip xmlns:r="${R}" r:embed="rId1"/></xdr:blipFill></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relations(['rId1', 'image', '../media/image1.png']),
  'xl/media/image1.png': new Uint8Array([137, 80, 78, 71]),
});

describe('what the host does not know', () => {
  test('passes through byte for byte, with its relationships and content types', async () => {
    const book = await readWorkbook(zipOf(parts), 'macros.xlsm');
    const [sheet] = book.sheets;
    if (!sheet) throw new Error('no sheet');
    put(sheet, 4, 4, 'edited');
    const written = await writeWorkbook(book);
    const out = partsOf(written);
    for (const path of [
      'xl/vbaProject.bin',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customUI/customUI.xml',
      'xl/pivotTables/pivotTable1.xml',
      'xl/pivotCache/pivotCacheDefinition1.xml',
      'xl/printerSettings/printerSettings1.bin',
      'xl/media/image1.png',
      'xl/externalLinks/externalLink1.xml',
      'xl/chartsheets/sheet1.xml',
      'xl/externalLinks/_rels/externalLink1.xml.rels',
    ]) {
      const before = parts[path];
      expect([path, out[path] && strFromU8(out[path], true)]).toEqual([
        path,
        typeof before === 'string' ? before : before && strFromU8(before, true),
      ]);
    }
    expect(out['xl/calcChain.xml']).toBeUndefined();
    const types = textOf(written, '[Content_Types].xml');
    expect(types).toContain('PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"');
    expect(types).toContain('PartName="/xl/pivotTables/pivotTable1.xml"');
    const workbook = textOf(written, 'xl/workbook.xml');
    for (const text of [
      'codeName="ThisWorkbook"',
      '<externalReference r:id="rId5"/>',
      '<pivotCache cacheId="8" r:id="rId6"/>',
      '<sheet name="Chart" sheetId="5" r:id="rId7"/>',
      'iterate="1"',
      'function="1"',
      'localSheetId="1">One!$A$1',
      'activeTab="1"',
      'tabRatio="700"',
      'x15:workbookPr',
      'sheetId="3"',
    ])
      expect(workbook).toContain(text);
    const text = textOf(written, 'xl/worksheets/sheet1.xml');
    for (const kept of [
      'codeName="Sheet1"',
      '<outlinePr summaryBelow="0"/>',
      'view="pageBreakPreview"',
      '<protectedRange sqref="A1" name="p"/>',
      'stdDev="5"',
      'horizontalDpi="600" r:id="rId2"',
      'numberStoredAsText',
      'x14:sparklineGroups',
      'xr:uid="{AAAAAAAA-0001-0000-0000-000000000000}"',
    ])
      expect(text).toContain(kept);
    expect(text).toContain('<row r="1" ht="30"><c r="A1"><v>1</v></c></row>');
    expect(textOf(written, 'xl/worksheets/_rels/sheet1.xml.rels')).toMatch(
      /Id="rId2"[^>]*Target="\.\.\/printerSettings\/printerSettings1\.bin"/,
    );
    expect(textOf(written, 'xl/drawings/drawing1.xml')).toContain('r:embed="rId1"');
    expect(textOf(written, 'xl/drawings/_rels/drawing1.xml.rels')).toMatch(/Id="rId1"[^>]*media\/image1\.png/);
    expect(sheet.id).toBe('{AAAAAAAA-0001-0000-0000-000000000000}');
  });

  test('leaves no trace of a sheet that was deleted', async () => {
    const book = await readWorkbook(zipOf(parts), 'macros.xlsm');
    const other = richBook().sheets[2];
    if (!other) throw new Error('no sheet');
    book.sheets = [{ ...other, visibility: 'Visible' }];
    const out = Object.keys(partsOf(await writeWorkbook(book)));
    expect(out.filter((path) => /printerSettings|pivotTables|media/.test(path))).toEqual([]);
  });

  test('names what an edit would break', async () => {
    const book = await readWorkbook(zipOf(parts), 'macros.xlsm');
    const [sheet] = book.sheets;
    if (!sheet) throw new Error('no sheet');
    expect(contentInTheWay(book, sheet, 'moveCells')).toEqual([
      'a pivot table',
      'a protected range',
      'a conditional format of a kind that the host does not know',
      'a sparkline or another extension',
    ]);
    expect(contentInTheWay(book, sheet, 'renameSheet')).toEqual(['a pivot table']);
    const plain = richBook();
    expect(contentInTheWay(plain, plain.sheets[0] ?? sheet, 'moveCells')).toEqual([]);
  });
});

describe('a chart that was read', () => {
  const styled = async () => {
    const written = partsOf(await writeWorkbook(richBook()));
    const path = 'xl/charts/chart1.xml';
    const text = strFromU8(written[path] ?? new Uint8Array()).replace('<c:roundedCorners', '<c:lang val="fr-FR"/><c:roundedCorners');
    return { text, bytes: zipOf({ ...written, [path]: text }) };
  };

  test('is written back as it was', async () => {
    const { text, bytes } = await styled();
    expect(textOf(await writeWorkbook(await readWorkbook(bytes, 'a.xlsx')), 'xl/charts/chart1.xml')).toBe(text);
  });

  test('follows its references, and nothing else changes', async () => {
    const { text, bytes } = await styled();
    const book = await readWorkbook(bytes, 'a.xlsx');
    for (const series of book.sheets[1]?.charts[0]?.series ?? []) if (series.values) series.values = series.values.replace('$4', '$9');
    expect(textOf(await writeWorkbook(book), 'xl/charts/chart1.xml')).toBe(
      text
        .replace('<c:f>Data!$B$2:$B$4</c:f>', '<c:f>Data!$B$2:$B$9</c:f>')
        .replace('<c:f>Data!$C$2:$C$4</c:f>', '<c:f>Data!$C$2:$C$9</c:f>'),
    );
  });

  test('is written from the book when it was changed', async () => {
    const { bytes } = await styled();
    const book = await readWorkbook(bytes, 'a.xlsx');
    const chart = book.sheets[1]?.charts[0];
    if (chart?.title) chart.title.text = 'Another title';
    const written = Object.values(partsOf(await writeWorkbook(book))).map((part) => strFromU8(part));
    expect(written.some((text) => text.includes('Another title') && !text.includes('fr-FR'))).toBe(true);
  });
});

describe('document settings', () => {
  const ours = { id: '11111111-2222-3333-4444-555555555555', version: '1.0.0.0' };
  const other = { id: '99999999-2222-3333-4444-555555555555', version: '2.0.0.0' };

  test('are found again by the add-in that saved them, beside those of another', async () => {
    const book = richBook();
    const theirs = await readWorkbook(await writeWorkbook(book, { addIn: other }), 'a.xlsx', { addIn: ours });
    expect([...theirs.settings]).toEqual([]);
    theirs.settings.set('pmo.language', '"en"');
    const again = await writeWorkbook(theirs, { addIn: ours });
    expect([...(await readWorkbook(again, 'a.xlsx', { addIn: ours })).settings]).toEqual([['pmo.language', '"en"']]);
    expect([...(await readWorkbook(again, 'a.xlsx', { addIn: other })).settings]).toEqual([...book.settings]);
    expect(textOf(again, 'xl/webextensions/taskpanes.xml')).toContain('visibility="0"');
  });

  test('are read whosever they are when no add-in is named, and changed in place', async () => {
    const book = await readWorkbook(await writeWorkbook(richBook(), { addIn: other }), 'a.xlsx');
    book.settings.set('pmo.language', '"de"');
    const written = await writeWorkbook(book);
    expect(textOf(written, 'xl/webextensions/webextension1.xml')).toContain(other.id);
    expect((await readWorkbook(written, 'a.xlsx')).settings.get('pmo.language')).toBe('"de"');
  });
});
