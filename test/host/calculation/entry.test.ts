import { displayText, parseEntry, type Entry } from '../../../src/host/calculation/entry';
import type { CellValue } from '../../../src/host/book/book';

const value = (held: CellValue, numberFormat?: string): Entry => ({
  kind: 'value',
  value: held,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

describe('typed in English', () => {
  test.each<[string, Entry]>([
    ['12%', value(0.12, '0%')],
    ['12.5%', value(0.125, '0.00%')],
    ['1/2/2024', value(45_293, 'm/d/yyyy')],
    ['2024-01-31', value(45_322, 'm/d/yyyy')],
    ['1/31/2024 14:30', value(45_322 + 14.5 / 24, 'm/d/yyyy h:mm')],
    ['3-Feb-2024', value(45_325, 'd-mmm-yy')],
    ['1/2/29', value(47_120, 'm/d/yyyy')],
    ['1/2/30', value(10_960, 'm/d/yyyy')],
    ['1,234.5', value(1234.5, '#,##0.00')],
    ['1,234', value(1234, '#,##0')],
    ['$5', value(5, '$#,##0')],
    ['(5)', value(-5)],
    ['-5', value(-5)],
    ['1e3', value(1000, '0.00E+00')],
    ['0123', value(123)],
    ['TRUE', value(true)],
    ['false', value(false)],
    ['#N/A', value({ error: '#N/A' })],
    ['', value(null)],
    ['12:30', value(12.5 / 24, 'h:mm')],
    ['abc', value('abc')],
    ['31/12/2024', value('31/12/2024')],
    ['2024-02-30', value('2024-02-30')],
    ['1,23', value('1,23')],
    ['+33 1 23', value('+33 1 23')],
    ['@name', value('@name')],
    ['=', value('=')],
    ["'007", { kind: 'value', value: '007', quotePrefix: true }],
    ['=A1+1', { kind: 'formula', formula: '=A1+1' }],
    ['-A1', { kind: 'formula', formula: '=-A1' }],
  ])('%s', (text, entry) => {
    const found = parseEntry(text, { locale: 'en-US' });
    if (entry.kind === 'value' && typeof entry.value === 'number') {
      expect(found).toEqual({ ...entry, value: expect.closeTo(entry.value, 9) });
    } else expect(found).toEqual(entry);
  });

  test('a day without a year is of the present one', () => {
    expect(parseEntry('2-Jan', { locale: 'en-US', today: 45_322 })).toEqual(value(45_293, 'd-mmm'));
  });
});

describe('typed in French', () => {
  test.each<[string, Entry]>([
    ['1 234,5', value(1234.5, '#,##0.00')],
    ['1\u202f234,5', value(1234.5, '#,##0.00')],
    ['31/01/2024', value(45_322, 'm/d/yyyy')],
    ['2024-01-31', value(45_322, 'm/d/yyyy')],
    ['12,5 %', value(0.125, '0.00%')],
    ['5 €', value(5, '#,##0 [$€]')],
    ['3 février 2024', value(45_325, 'd-mmm-yy')],
    ['VRAI', value(true)],
    ['1.5', value('1.5')],
  ])('%s', (text, entry) => {
    expect(parseEntry(text, { locale: 'fr-FR' })).toEqual(entry);
  });
});

test('dates typed into a workbook of 1904 count from there', () => {
  expect(parseEntry('2024-01-31', { locale: 'en-US', date1904: true })).toEqual(value(45_322 - 1462, 'm/d/yyyy'));
  expect(displayText(45_322 - 1462, 'yyyy-mm-dd', { locale: 'en-US', date1904: true })).toBe('2024-01-31');
});

describe('shown', () => {
  test.each<[CellValue, string, string, string]>([
    [1234.5, '#,##0.00', '1,234.50', '1\u202f234,50'],
    [0.256, '0.0%', '25.6%', '25,6%'],
    [45_322, 'm/d/yyyy', '1/31/2024', '31/01/2024'],
    [45_322, 'yyyy-mm-dd', '2024-01-31', '2024-01-31'],
    [45_322, 'd mmmm yyyy', '31 January 2024', '31 janvier 2024'],
    [0.1 + 0.2, 'General', '0.3', '0,3'],
    [123_456_789.123, 'General', '123456789.1', '123456789,1'],
    [123_456_789_012, 'General', '1.23457E+11', '1,23457E+11'],
    [1e-7, 'General', '0.0000001', '0,0000001'],
    [-5, '0.00;(0.00)', '(5.00)', '(5,00)'],
    [0, '#,##0;-#,##0;"-"', '-', '-'],
    [12.5, '0.00 "k€"', '12.50 k€', '12,50 k€'],
    [-1, 'yyyy-mm-dd', '########', '########'],
    [true, 'General', 'TRUE', 'VRAI'],
    ['text', '@', 'text', 'text'],
    ['text', '0.00', 'text', 'text'],
    [null, '0.00', '', ''],
    [{ error: '#N/A' }, '0.00', '#N/A', '#N/A'],
  ])('%p as %s', (held, numberFormat, english, french) => {
    expect(displayText(held, numberFormat, { locale: 'en-US' })).toBe(english);
    expect(displayText(held, numberFormat, { locale: 'fr-FR' })).toBe(french);
  });
});
