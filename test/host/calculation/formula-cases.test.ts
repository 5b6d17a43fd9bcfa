import type { CellValue } from '../../../src/host/book/book';
import { TestBook } from './sheet-of';

/**
 * One case for each function that workbooks of a project office lean on. Whole results follow from the data by hand. Results with many
 * digits were computed a second way, in 50-digit decimal arithmetic: annuities and present values from their closed formulas, IRR as the
 * root of a quadratic, XIRR, RATE, the normal and the beta inverse by halving the interval of their defining equation (the cumulative normal
 * as a power series, the beta with parameters 2 and 3 as the polynomial 6x² − 8x³ + 3x⁴).
 */
const fruit: CellValue[][] = [
  ['apple', 10, 1, 45_292],
  ['pear', 20, 2, 45_293],
  ['apple', 30, 3, 45_296],
  ['fig', 40, 4, 45_300],
  ['pear', 50, 5, 45_301],
  ['apple', 60, 6, 45_302],
];

const cases: [what: string, formula: string, result: CellValue][] = [
  ['a column is summed', '=SUM(B1:B6)', 210],
  ['apples after the first row are summed', '=SUMIFS(B1:B6,A1:A6,"apple",C1:C6,">1")', 90],
  ['pears of at least 20 are counted', '=COUNTIFS(A1:A6,"pear",B1:B6,">=20")', 2],
  ['the mean of the apples', '=AVERAGEIFS(B1:B6,A1:A6,"apple")', 100 / 3],
  ['the largest pear', '=MAXIFS(B1:B6,A1:A6,"pear")', 50],
  ['a look-up by exact value', '=XLOOKUP("fig",A1:A6,B1:B6,"none")', 40],
  ['a look-up from the end', '=XLOOKUP("apple",A1:A6,B1:B6,"none",0,-1)', 60],
  ['the position of a value', '=XMATCH("fig",A1:A6)', 4],
  ['a look-up in the first column', '=VLOOKUP("fig",A1:D6,2,FALSE)', 40],
  ['an index by a match', '=INDEX(B1:B6,MATCH("fig",A1:A6,0))', 40],
  ['a division by zero is caught', '=IFERROR(1/0,"e")', 'e'],
  ['a value that is not there is caught', '=IFNA(MATCH("zz",A1:A6,0),-1)', -1],
  ['the first condition that holds decides', '=IFS(B1>100,"a",B1>5,"b")', 'b'],
  ['a value is switched on', '=SWITCH(2,1,"a",2,"b","c")', 'b'],
  ['names within a formula', '=LET(x,B1,y,B2,x*y)', 200],
  ['a lambda is called where it stands', '=LAMBDA(x,x*2)(21)', 42],
  ['a lambda over each value', '=SUM(MAP(B1:B6,LAMBDA(x,x*2)))', 420],
  ['values are gathered into one', '=REDUCE(0,B1:B6,LAMBDA(a,x,a+x))', 210],
  ['a lambda over each row', '=SUM(BYROW(B1:C6,LAMBDA(r,SUM(r))))', 231],
  ['rows are filtered by a comparison', '=SUM(FILTER(B1:B6,A1:A6="apple"))', 100],
  ['values are sorted downwards', '=INDEX(SORT(B1:B6,1,-1),1)', 60],
  ['values are sorted by others', '=INDEX(SORTBY(A1:A6,B1:B6,-1),1)', 'apple'],
  ['each value once', '=ROWS(UNIQUE(A1:A6))', 3],
  ['a block of consecutive numbers', '=SUM(SEQUENCE(4,2,1,1))', 36],
  ['rows become columns', '=COLUMNS(TRANSPOSE(B1:B6))', 6],
  ['arrays one below the other', '=ROWS(VSTACK(B1:B6,B1:B2))', 8],
  ['arrays side by side', '=COLUMNS(HSTACK(B1:B6,C1:C6))', 2],
  ['the first two rows', '=SUM(TAKE(B1:B6,2))', 30],
  ['one column of two', '=SUM(CHOOSECOLS(B1:C6,2))', 21],
  ['a block as one column', '=ROWS(TOCOL(B1:C6))', 12],
  ['a number with thousands and cents', '=TEXT(1234.5,"#,##0.00")', '1,234.50'],
  ['a day in ISO order', '=TEXT(45292,"yyyy-mm-dd")', '2024-01-01'],
  ['a share as a percentage', '=TEXT(0.256,"0.0%")', '25.6%'],
  ['texts joined by a comma', '=TEXTJOIN(",",TRUE,A1:A3)', 'apple,pear,apple'],
  ['the second part of a text', '=INDEX(TEXTSPLIT("a-b-c","-"),2)', 'b'],
  ['what stands before a hyphen', '=TEXTBEFORE("a-b","-")', 'a'],
  ['texts one after the other', '=CONCAT(A1:A2)', 'applepear'],
  ['a character replaced', '=SUBSTITUTE("a-b","-","+")', 'a+b'],
  ['the middle of a text', '=MID("abcdef",2,3)', 'bcd'],
  ['a search without regard to case', '=SEARCH("C","abc")', 3],
  ['superfluous spaces taken out', '=TRIM("  a  b ")', 'a b'],
  ['a text read as a number', '=VALUE("12.5")', 12.5],
  ['a text repeated', '=REPT("x",3)', 'xxx'],
  ['capitals at the beginning of words', '=PROPER("ab cd")', 'Ab Cd'],
  ['a day from its parts', '=DATE(2024,1,31)', 45_322],
  ['a month later, at the latest on its last day', '=EDATE(DATE(2024,1,31),1)', 45_351],
  ['the end of the month', '=EOMONTH(DATE(2024,1,15),0)', 45_322],
  ['working days of January 2024', '=NETWORKDAYS(DATE(2024,1,1),DATE(2024,1,31))', 23],
  ['working days with a numbered weekend', '=NETWORKDAYS.INTL(DATE(2024,1,1),DATE(2024,1,31),1)', 23],
  ['ten working days later', '=WORKDAY(DATE(2024,1,1),10)', 45_306],
  ['ten working days later with a numbered weekend', '=WORKDAY.INTL(DATE(2024,1,1),10,1)', 45_306],
  ['a Monday is day 1 of type 2', '=WEEKDAY(DATE(2024,1,1),2)', 1],
  ['a week counted from Sunday', '=WEEKNUM(DATE(2024,1,8))', 2],
  ['a week by ISO 8601', '=ISOWEEKNUM(DATE(2024,1,8))', 2],
  ['whole months between two days', '=DATEDIF(DATE(2024,1,1),DATE(2024,3,1),"m")', 2],
  ['half a year of 30-day months', '=YEARFRAC(DATE(2024,1,1),DATE(2024,7,1))', 0.5],
  ['days between two days', '=DAYS(DATE(2024,1,10),DATE(2024,1,1))', 9],
  ['today is a number', '=ISNUMBER(TODAY())', true],
  ['a net present value', '=NPV(0.1,100,100,100)', 248.68519909842223],
  ['an internal rate of return', '=IRR({-100;60;60})', 0.1306623862918075],
  ['a net present value by dates', '=XNPV(0.1,{-100;60;60},{45292;45658;46023})', 4.105043552896456],
  ['an internal rate of return by dates', '=XIRR({-100;60;60},{45292;45658;46023})', 0.13040400403885943],
  ['the payment on a loan', '=PMT(0.01,12,1000)', -88.8487886783417],
  ['what payments are worth today', '=PV(0.01,12,-88.8488)', 1000.0001274261413],
  ['what payments grow to', '=FV(0.01,12,-100)', 1268.2503013196972],
  ['the rate of a loan', '=RATE(12,-88.8488,1000)', 0.010000020167881247],
  ['a product of a comparison and values', '=SUMPRODUCT((A1:A6="apple")*B1:B6)', 100],
  ['a sum that passes over errors', '=AGGREGATE(9,6,B1:B6)', 210],
  ['the largest of an array with errors', '=AGGREGATE(14,6,B1:B6/(A1:A6="apple"),1)', 60],
  ['a sum of visible rows', '=SUBTOTAL(109,B1:B6)', 210],
  ['half is rounded away from zero', '=ROUND(2.345,2)', 2.35],
  ['rounded up', '=ROUNDUP(2.341,2)', 2.35],
  ['rounded to a multiple', '=MROUND(13,5)', 15],
  ['raised to a whole number', '=CEILING.MATH(2.1)', 3],
  ['a rest has the sign of the divisor', '=MOD(-3,5)', 2],
  ['a negative number is lowered', '=INT(-2.5)', -3],
  ['a rank from the top', '=RANK.EQ(30,B1:B6)', 4],
  ['an inclusive percentile', '=PERCENTILE.INC(B1:B6,0.8)', 50],
  ['an exclusive percentile', '=PERCENTILE.EXC(B1:B6,0.5)', 35],
  ['the second quartile', '=QUARTILE.INC(B1:B6,2)', 35],
  ['the deviation of a sample', '=STDEV.S(B1:B6)', 18.708286933869708],
  ['the deviation of a population', '=STDEV.P(B1:B6)', 17.07825127659933],
  ['the variance of a sample', '=VAR.S(B1:B6)', 350],
  ['the median', '=MEDIAN(B1:B6)', 35],
  ['the normal inverse', '=NORM.INV(0.8,0,1)', 0.8416212335729142],
  ['the middle of the normal distribution', '=NORM.DIST(0,0,1,TRUE)', 0.5],
  ['the standard normal inverse', '=NORM.S.INV(0.9)', 1.2815515655446004],
  ['the beta inverse', '=BETA.INV(0.5,2,3)', 0.38572756813238956],
  ['a forecast on a line', '=FORECAST.LINEAR(7,B1:B6,C1:C6)', 70],
  ['a trend on a line', '=INDEX(TREND(B1:B6,C1:C6,7),1)', 70],
  ['the slope of a line', '=SLOPE(B1:B6,C1:C6)', 10],
  ['two columns in step', '=CORREL(B1:B6,C1:C6)', 1],
  ['the second largest', '=LARGE(B1:B6,2)', 50],
  ['values counted in classes', '=SUM(FREQUENCY(B1:B6,{25;45}))', 6],
  ['cells moved away from a cell', '=SUM(OFFSET(B1,1,0,2,1))', 50],
  ['cells named by a text', '=SUM(INDIRECT("B1:B2"))', 30],
  ['an address as text', '=ADDRESS(2,3)', '$C$2'],
  ['one of several values', '=CHOOSE(2,"a","b")', 'b'],
  ['the row of a reference', '=ROW(B5)', 5],
  ['the text of a link', '=HYPERLINK("http://x","go")', 'go'],
  ['a cell that was never filled', '=ISBLANK(Z99)', true],
  ['cells with something in them', '=COUNTA(A1:A6)', 6],
  ['cells with nothing in them', '=COUNTBLANK(A1:A8)', 2],
  ['one or the other', '=XOR(TRUE,FALSE)', true],
  ['a text has no number', '=N("x")', 0],
  ['a division by zero is error 2', '=ERROR.TYPE(1/0)', 2],
  ['the row of a cell by CELL', '=CELL("row",B5)', 5],
  ['an array written in the formula', '=SUM({1,2,3}*2)', 12],
  ['what a formula spilled over', '=SUM(H1#)', 6],
];

/** Of one type, and for numbers equal to 1e-9 of their size. */
function expectSame(found: CellValue, wanted: CellValue): void {
  if (typeof wanted === 'number') {
    expect(typeof found).toBe('number');
    expect(Math.abs((found as number) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  } else expect(found).toEqual(wanted);
}

const book = new TestBook();
book.fill('A1', fruit);
book.set('H1', '=SEQUENCE(3)');

test.each(cases)('%s: %s', (_, formula, result) => {
  expectSame(book.value(formula), result);
});

test.each([1, 2, 3, 4, 5, 6])('@ takes the value of the own row: row %i', (row) => {
  expect(book.value('=@B1:B6', `F${row}`)).toBe(row * 10);
});

test('@ gives #VALUE! in a row that the range does not have', () => {
  expect(book.value('=@B1:B6', 'F7')).toEqual({ error: '#VALUE!' });
});
