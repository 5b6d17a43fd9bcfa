import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  areaAddress,
  columnIndex,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  parseAreas,
  quoteSheetName,
  splitAddress,
  unquoteSheetName,
} from '../../src/ooxml/address';

describe('addresses', () => {
  test('letters count as Excel counts columns: Z is 26, AA 27, XFD the last of 16,384', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
    expect(['a', 'XFD', 'xfd1048576', '7', ''].map(columnIndex)).toEqual([0, 16_383, 16_383, -1, -1]);
  });

  test('letters lead back to their column', () => {
    fc.assert(fc.property(fc.nat(MAX_COLUMNS - 1), (column) => columnIndex(columnLetters(column)) === column));
  });

  test('an area reads as it is written', () => {
    const corner = fc.tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1));
    fc.assert(
      fc.property(corner, corner, ([row1, column1], [row2, column2]) => {
        const area = {
          row: Math.min(row1, row2),
          column: Math.min(column1, column2),
          lastRow: Math.max(row1, row2),
          lastColumn: Math.max(column1, column2),
        };
        expect(parseArea(areaAddress(area))).toEqual(area);
      }),
    );
  });

  test('areas may be absolute, whole columns or rows, and begin with either corner', () => {
    expect(parseArea('$B$3')).toEqual({ row: 2, column: 1, lastRow: 2, lastColumn: 1 });
    expect(parseArea('c4:$A$2')).toEqual({ row: 1, column: 0, lastRow: 3, lastColumn: 2 });
    expect(parseArea('C:D')).toEqual({ row: 0, column: 2, lastRow: 1_048_575, lastColumn: 3 });
    expect(parseArea('3:4')).toEqual({ row: 2, column: 0, lastRow: 3, lastColumn: 16_383 });
    expect(parseAreas('A1 B2:B3')).toHaveLength(2);
  });

  test.each(['', 'A0', 'A1048577', 'XFE1', 'A1:XFE1', 'A', '7', 'A1:B', 'Sheet!A1', 'A99999999', 'ZZZZ1'])(
    '%s is no area of a sheet',
    (text) => expect(parseArea(text)).toBeUndefined(),
  );

  test('names of sheets have quotes where they could be read as anything else', () => {
    expect(['Data', 'Été_1', 'My sheet', "It's", 'A1', 'R1C1', 'RC', 'TRUE', '2026'].map(quoteSheetName)).toEqual([
      'Data',
      'Été_1',
      "'My sheet'",
      "'It''s'",
      "'A1'",
      "'R1C1'",
      "'RC'",
      "'TRUE'",
      "'2026'",
    ]);
    fc.assert(fc.property(fc.string({ minLength: 1 }), (name) => unquoteSheetName(quoteSheetName(`${name}!`)) === `${name}!`));
  });

  test('an address is taken apart at the sheet', () => {
    expect(splitAddress("'It''s!'!A1")).toEqual({ sheetName: "It's!", reference: 'A1' });
    expect(splitAddress('Data!A1')).toEqual({ sheetName: 'Data', reference: 'A1' });
    expect(splitAddress('A1')).toEqual({ reference: 'A1' });
  });
});
