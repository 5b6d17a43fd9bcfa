import { describe, expect, test } from '@jest/globals';
import { scanSheet, type ScannedCell } from '../../src/ooxml/cells';

const scanned = (sheetData: string): Partial<ScannedCell>[] => {
  const found: Partial<ScannedCell>[] = [];
  scanSheet(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`, {
    cell: ({ row, column, type, style, value, formulaAt }) => {
      found.push({ row, column, type, style, ...(value !== undefined && { value }), ...(formulaAt >= 0 && { formulaAt }) });
    },
  });
  return found;
};
const places = (sheetData: string): string[] => scanned(sheetData).map(({ row, column }) => `${row},${column}`);

describe('the walk over the cells of a sheet', () => {
  test('tells place, type, format and value', () => {
    expect(scanned('<row r="2"><c r="B2" s="3" t="str"><v>a &lt; b</v></c><c t=\'b\'><v>1</v></c><c s="1"/></row>')).toEqual([
      { row: 1, column: 1, type: 'str', style: 3, value: 'a < b' },
      { row: 1, column: 2, type: 'b', style: 0, value: '1' },
      { row: 1, column: 3, type: 'n', style: 1 },
    ]);
  });

  test('counts on where the file names no places', () => {
    expect(places('<row><c/><c/></row><row/><row><c/></row>')).toEqual(['0,0', '0,1', '2,0']);
    expect(places('<row r="5"><c r="C5"/><c/></row><row><c/></row>')).toEqual(['4,2', '4,3', '5,0']);
  });

  test('finds elements whatever their prefix, beside comments and CDATA', () => {
    const found = scanned('<!-- <c r="Z9"/> --><x:row r="1"><x:c r="A1"><x:v><![CDATA[1]]></x:v></x:c></x:row>');
    expect(found).toEqual([{ row: 0, column: 0, type: 'n', style: 0, value: '1' }]);
  });

  test('takes a sign in quotes for what it is', () => {
    expect(scanned('<row><c><f t="a>b" si="/"/><v>2</v></c><c x="/>" s="2"><v>3</v></c></row>')).toMatchObject([
      { value: '2' },
      { value: '3', style: 2 },
    ]);
  });

  test('ends when it is told to', () => {
    let count = 0;
    scanSheet('<sheetData><row><c/><c/><c/></row></sheetData>', { cell: () => ++count < 2 });
    expect(count).toBe(2);
  });

  test.each([
    '<row r="99999999"><c><v>1</v></c></row>',
    '<row r="0"><c/></row>',
    '<row r="-1"><c/></row>',
    '<row r="x"><c/></row>',
    '<row r="1"><c r="A99999999"><v>1</v></c></row>',
    '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>',
    '<row r="1"><c r="XFD1"/><c/></row>',
    '<row r="1"><c r="1"/></row>',
    '<row r="1"><c r="A-1"/></row>',
    '<c><v>1</v></c>',
  ])('refuses a place that no sheet has: %s', (sheetData) => expect(() => scanned(sheetData)).toThrow(/beyond the last row or column/));

  test.each(['<row', '<row r="1"', '<row r="1"><c', '<row><c><v>1', '<row><c r="A1><v>1</v></c></row>', '<row><c r=A1/></row>'])(
    'refuses what breaks off or is malformed: %s',
    (start) => expect(() => scanSheet(`<worksheet><sheetData>${start}`, { cell: () => undefined })).toThrow(/damaged/),
  );
});
