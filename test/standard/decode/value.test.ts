import fc from 'fast-check';
import { decodeValue, type DecodeContext, type Decoded } from '../../../src/standard/decode/value';
import type { RawCell } from '../../../src/standard/decode/cell';
import { serialOf } from '../../../src/standard/decode/date-text';
import { LISTS } from '../../../src/standard/data/lists';
import type { Column, ColumnType, StandardListKey } from '../../../src/standard/model/types';

const column = (type: ColumnType, more: Partial<Column> = {}): Column => ({
  key: 'k',
  type,
  name: { en: 'K', fr: 'K' },
  help: { en: '', fr: '' },
  width: 10,
  ...more,
});
const list = (key: StandardListKey): Column => column('list', { list: key, values: LISTS[key] });
const flag = column('flag', { values: LISTS.yesNo });

const valueOf = (decoded: Decoded): unknown => (decoded.ok ? decoded.value : `! ${decoded.reason.en}`);
const money = (cell: RawCell, context?: DecodeContext): unknown => valueOf(decodeValue(column('money'), cell, context));
const date = (cell: RawCell, context?: DecodeContext): unknown => valueOf(decodeValue(column('date'), cell, context));

describe('money', () => {
  test.each<[RawCell, number]>([
    ['1234.5', 1234.5],
    ['£2,341.70', 2341.7],
    ['\u00a0£9941.96', 9941.96],
    ['1 234,56 €', 1234.56],
    ['1\u202f234,56\u00a0€', 1234.56],
    ['€1.234,56', 1234.56],
    ["CHF 1'234.50", 1234.5],
    ['1’234’567.–'.replace('.–', ''), 1234567],
    ['(12.5)', -12.5],
    ['£(12.50)', -12.5],
    ['(£12.50)', -12.5],
    ['12,50-', -12.5],
    ['-£12', -12],
    ['£-12', -12],
    ['−12', -12],
    ['+3', 3],
    ['k€ 12', 12000],
    ['12 k€', 12000],
    ['3,4 M€', 3400000],
    ['£3m', 3000000],
    ['€1.2bn', 1200000000],
    ['2 milliards', 2000000000],
    ['1,5 Md€', 1500000000],
    ['12 MEUR', 12000000],
    ['USD 5', 5],
    ['12,34,567', 1234567],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['.5', 0.5],
    ['1.5E+06', 1500000],
    ['0', 0],
    [12.25, 12.25],
  ])('%j is %d', (cell, expected) => expect(money(cell)).toBe(expected));

  test.each<[RawCell]>([
    ['Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial Interests)'],
    ['TBD'],
    ['-'],
    ['n/a'],
    ['12 5'],
    ['1,23,4'],
    ['1.2.3'],
    ['24 and 26'],
    ['2024-07-08'],
    ['45 %'],
    ['12 apples'],
    ['--5'],
    ['£5 €'],
    ['5 k M'],
    [true],
    [{ date: 45000 }],
    [{ error: '#DIV/0!' }],
    ['#REF!'],
    ['1e400'],
    [Number.NaN],
  ])('%j is no amount, and not 0', (cell) => expect(money(cell)).toMatch(/^! /));

  test.each<[RawCell]>([[null], [''], ['  '], ['\u00a0']])('%j is blank', (cell) => expect(money(cell)).toBeNull());

  test('the culture decides what 1,234 and 1.234 mean, and nothing else', () => {
    expect([money('1,234', { decimal: '.' }), money('1,234', { decimal: ',' })]).toEqual([1234, 1.234]);
    expect([money('1.234', { decimal: '.' }), money('1.234', { decimal: ',' })]).toEqual([1.234, 1234]);
    expect([money('1,234'), money('1,234', { language: 'fr' })]).toEqual([1234, 1.234]);
    expect([money('12,5', { decimal: '.' }), money('1,234.5', { decimal: ',' })]).toEqual([12.5, 1234.5]);
  });

  test('a unit scales exactly, without the dust of a binary multiplication', () => {
    expect(money('£2,341.70', { factor: 1e6 })).toBe(2341700000);
    expect(money('1.005', { factor: 1000 })).toBe(1005);
    expect(money(4.35, { factor: 100 })).toBe(435);
    expect(money(0.07, { factor: 1e9 })).toBe(70000000);
    expect(money('110,25', { factor: 1.1, decimal: ',' })).toBe(121.275);
    expect(4.35 * 100).not.toBe(435); // what it guards against
  });

  test('a unit in the cell wins over the column’s', () => expect(money('£3m', { factor: 1e6 })).toBe(3000000));

  test('the currency written in the cell comes with the value', () => {
    expect(decodeValue(column('money'), '£5')).toEqual({ ok: true, value: 5, currency: 'GBP' });
    expect(decodeValue(column('money'), '5 CHF')).toEqual({ ok: true, value: 5, currency: 'CHF' });
    expect(decodeValue(column('money'), '$5')).toEqual({ ok: true, value: 5, currency: '$' });
  });

  test('cents written in either language come back as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.constantFrom('en', 'fr', 'ch'), (cents, style) => {
        const digits = String(Math.abs(cents)).padStart(3, '0');
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, { en: ',', fr: '\u202f', ch: '’' }[style]);
        const text = `${cents < 0 ? '-' : ''}${whole}${style === 'fr' ? ',' : '.'}${digits.slice(-2)}`;
        expect(money(text)).toBe(cents / 100 + 0);
      }),
    );
  });

  test('no text of digits, signs and letters makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.stringMatching(/^[-+()0-9 .,'€£$%kKmMbne]*$/),
        (one, other) => [money(one), money(other), date(one), date(other)].length === 4,
      ),
    );
  });
});

describe('numbers', () => {
  const integer = column('integer', { minimum: 1, maximum: 5 });
  test('a fraction is no whole number, and bounds are kept', () => {
    expect(['3', 3, '2.5', 0, 6].map((cell) => valueOf(decodeValue(integer, cell)))).toEqual([
      3,
      3,
      '! This is not a whole number.',
      '! The least value allowed is 1.',
      '! The greatest value allowed is 5.',
    ]);
  });
  test('a percentage is a fraction', () => {
    const percent = column('percent', { minimum: 0, maximum: 1 });
    expect(['45%', '45 %', '12,5\u00a0%', 0.45, '100%'].map((cell) => valueOf(decodeValue(percent, cell)))).toEqual([
      0.45, 0.45, 0.125, 0.45, 1,
    ]);
    expect(valueOf(decodeValue(percent, 45))).toBe('! The greatest value allowed is 1.');
  });
  test('a number that is no money has no currency', () =>
    expect(valueOf(decodeValue(column('number'), '£5'))).toBe('! This is not a number.'));
});

describe('dates', () => {
  const day = (y: number, m: number, d: number): number => serialOf(y, m, d) ?? NaN;

  test('serials are those of Excel', () => {
    // From Excel: DATE(1900,1,1)=1, DATE(1900,3,1)=61, DATE(2024,2,29)=45351, DATE(9999,12,31)=2958465.
    expect([day(1900, 1, 1), day(1900, 2, 28), day(1900, 3, 1), day(2024, 2, 29), day(9999, 12, 31)]).toEqual([1, 59, 61, 45351, 2958465]);
  });

  test.each<[RawCell, [number, number, number]]>([
    ['2024-03-01', [2024, 3, 1]],
    ['1995-09-14T00:00:00Z', [1995, 9, 14]],
    ['2024-03-01 23:59:59', [2024, 3, 1]],
    ['2024/3/1', [2024, 3, 1]],
    ['20240301', [2024, 3, 1]],
    [20240301, [2024, 3, 1]],
    ['30.06.08', [2008, 6, 30]],
    ['31.12.40', [2040, 12, 31]],
    ['01.04.98', [1998, 4, 1]],
    ['01.01.69', [2069, 1, 1]],
    ['01.01.70', [1970, 1, 1]],
    ['25/12/2024', [2024, 12, 25]],
    ['12/25/2024', [2024, 12, 25]],
    ['1 March 2024', [2024, 3, 1]],
    ['1st of March, 2024', [2024, 3, 1]],
    ['March 1, 2024', [2024, 3, 1]],
    ['1er mars 2024', [2024, 3, 1]],
    ['15 août 2024', [2024, 8, 15]],
    ['15 déc. 2024', [2024, 12, 15]],
    ['vendredi 1 mars 2024', [2024, 3, 1]],
    ['01-Mar-24', [2024, 3, 1]],
    ['29/02/2024', [2024, 2, 29]],
    [45351, [2024, 2, 29]],
    [45351.75, [2024, 2, 29]],
    [{ date: 45351 }, [2024, 2, 29]],
  ])('%j is %j', (cell, [y, m, d]) => expect(date(cell)).toBe(day(y, m, d)));

  test.each<[RawCell, string]>([
    ['31/02/2024', 'There is no such day in the calendar.'],
    ['29/02/2023', 'There is no such day in the calendar.'],
    ['2024-13-01', 'There is no such day in the calendar.'],
    ['13/13/2024', 'There is no such day in the calendar.'],
    ['TBD', 'This is not a date.'],
    ['03/2024', 'A month stands where a day is needed.'],
    ['March 2024', 'A month stands where a day is needed.'],
    ['2024', 'A year alone stands where a date belongs.'],
    [2024, 'A year alone stands where a date belongs.'],
    [0, 'Excel has dates from 1900 to 9999 only.'],
    [-5, 'Excel has dates from 1900 to 9999 only.'],
    ['1850-01-01', 'Excel has dates from 1900 to 9999 only.'],
    [true, 'This is not a date.'],
    ['12', 'This is not a date.'],
    [{ error: '#N/A' }, 'The cell holds the error #N/A.'],
    [{ error: '#CALC!' }, 'The formula was stored without being calculated; open the workbook in Excel and save it.'],
  ])('%j is none: %s', (cell, reason) => expect(date(cell)).toBe(`! ${reason}`));

  test('day and month are told apart by the order, else the date is ambiguous', () => {
    expect([
      date('03/04/2024', { dateOrder: 'dmy' }),
      date('03/04/2024', { dateOrder: 'mdy' }),
      date('03/04/2024', { language: 'fr' }),
    ]).toEqual([day(2024, 4, 3), day(2024, 3, 4), day(2024, 4, 3)]);
    expect(date('03/04/2024')).toMatch(/cannot be told apart/);
    expect(date('03/03/2024')).toBe(day(2024, 3, 3));
    expect(date('24-03-01', { dateOrder: 'ymd' })).toBe(day(2024, 3, 1));
  });

  test('an order that is known is kept to: a month 25 is impossible, not a day', () =>
    expect(date('03/25/2024', { dateOrder: 'dmy' })).toBe('! There is no such day in the calendar.'));

  test('plain numbers count from 1904 where the workbook does, dates of the reader are converted already', () => {
    expect(date(45351 - 1462, { date1904: true })).toBe(45351);
    expect(date({ date: 45351 }, { date1904: true })).toBe(45351);
  });

  test('a month is its first day, a timestamp keeps its time', () => {
    const month = (cell: RawCell): unknown => valueOf(decodeValue(column('month'), cell));
    expect(['03/2024', '2024-03', 'mars 2024', "Mar '24", '2024-03-17', 45351 + 17].map(month)).toEqual(Array(6).fill(day(2024, 3, 1)));
    expect(valueOf(decodeValue(column('timestamp'), '2024-03-01 06:00'))).toBe(day(2024, 3, 1) + 0.25);
  });
});

describe('lists and flags', () => {
  test('a word is found in either language, by code or synonym, whatever its case, accents and spaces', () => {
    expect(
      ['Amber/Red', 'Amber/red', 'amber / RED', 'Orange/Rouge', 'amberRed', ' RED/AMBER '].map((cell) =>
        valueOf(decodeValue(list('confidence'), cell)),
      ),
    ).toEqual(Array(6).fill('amberRed'));
    expect(
      ['En cours', 'EN COURS', 'Active', 'démarré', 'demarre'].map((cell) => valueOf(decodeValue(list('projectStatus'), cell))),
    ).toEqual(Array(5).fill('running'));
    expect([1, '1', 'P1', 'Critique'].map((cell) => valueOf(decodeValue(list('priority'), cell)))).toEqual(Array(4).fill('critical'));
  });
  test('a closed list refuses other words, an open one keeps them', () => {
    expect(valueOf(decodeValue(list('confidence'), 'Exempt under Section 43'))).toBe(
      '! This is not a word of the list “Delivery confidence”.',
    );
    expect(valueOf(decodeValue(list('category'), ' Military Capability '))).toBe('Military Capability');
  });
  test('words given for a list win', () =>
    expect(valueOf(decodeValue(list('confidence'), 'B', { words: new Map([['b', 'amber']]) }))).toBe('amber'));
  test('currencies are codes', () =>
    expect(['£', 'eur', 'GBP', 'SEK', 'sek', 'Francs CFA'].map((cell) => valueOf(decodeValue(list('currency'), cell)))).toEqual([
      'GBP',
      'EUR',
      'GBP',
      'SEK',
      'SEK',
      'Francs CFA',
    ]));
  test('flags are yes or no', () =>
    expect([true, 'Oui', 'x', 0, 'peut-être'].map((cell) => valueOf(decodeValue(flag, cell)))).toEqual([
      true,
      true,
      true,
      false,
      '! This is neither yes nor no.',
    ]));
});

describe('texts', () => {
  const text = (cell: RawCell): unknown => valueOf(decodeValue(column('text'), cell));
  test('stay text, also where they look like formulas', () =>
    expect(['=1+1', '+33 1 02', '-x', '@home', '  padded '].map(text)).toEqual(['=1+1', '+33 1 02', '-x', '@home', 'padded']));
  test('are made of numbers and dates where those stand', () =>
    expect([12, true, { date: 45351 }].map(text)).toEqual(['12', 'true', '2024-02-29']));
  test('longer than a cell holds are told', () =>
    expect([text('x'.repeat(32767)), text('x'.repeat(32768))].map((found) => String(found).slice(0, 8))).toEqual(['xxxxxxxx', '! The te']));
  test('an undefined result of a formula is blank, another error is told', () => {
    const calculated = column('money', { formula: '1' });
    expect([
      valueOf(decodeValue(calculated, { error: '#N/A' })),
      valueOf(decodeValue(calculated, '#N/A')),
      valueOf(decodeValue(calculated, { error: '#REF!' })),
    ]).toEqual([null, null, '! The cell holds the error #REF!.']);
  });
});
