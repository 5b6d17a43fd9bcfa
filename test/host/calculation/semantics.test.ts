import type { CellValue } from '../../../src/host/book/book';
import { TestBook, error } from './sheet-of';

/** Excel's ways with types, blanks, criteria and dates, each from Microsoft's page on the function or seen in Excel itself. */
const book = new TestBook();
book.fill('A1', [
  ['apple', 1, '5', true],
  ['Apple pie', 2, 5, false],
  ['banana', 3, 'x', null],
  ['a*b', 4, null, null],
  ['', 5, 0, null],
  [null, 6, '=1/0', null],
]);
book.fill('F1', [
  [10, 20, 30],
  ['=""', 5, '=NA()'],
]);
book.calculate();

const at = (formula: string): CellValue => book.value(formula);
const table = (name: string, cases: [formula: string, result: CellValue | string][]): void => {
  describe(name, () => {
    test.each(cases)('%s is %p', (formula, result) => {
      const found = at(formula);
      if (typeof result === 'number' && typeof found === 'number') expect(found).toBeCloseTo(result, 9);
      else expect(found).toEqual(typeof result === 'string' && /^#[A-Z0-9/]+[!?A]$/.test(result) ? error(result) : result);
    });
  });
};

table('criteria', [
  ['=COUNTIF(A1:A6,"apple")', 1],
  ['=COUNTIF(A1:A6,"APPLE*")', 2],
  ['=COUNTIF(A1:A6,"?????")', 1],
  ['=COUNTIF(A1:A6,"a~*b")', 1],
  ['=COUNTIF(A1:A6,"<>apple")', 5],
  ['=COUNTIF(A1:A6,"")', 2],
  ['=COUNTIF(A1:A6,"=")', 1],
  ['=COUNTIF(A1:A6,"<>")', 5],
  ['=COUNTIF(A1:A6,">b")', 1],
  ['=COUNTIF(C1:C6,5)', 2],
  ['=COUNTIF(C1:C6,"5")', 2],
  ['=COUNTIF(C1:C6,">=5")', 1],
  ['=COUNTIF(C1:C6,0)', 1],
  ['=COUNTIF(C1:C6,Z1)', 1],
  ['=COUNTIF(C1:C6,"#DIV/0!")', 1],
  ['=COUNTIF(D1:D6,TRUE)', 1],
  ['=COUNTIF(D1:D6,"true")', 1],
  ['=COUNTIF(A:A,"")', 1_048_572],
  ['=SUMIF(A1:A6,"a*",B1)', 7],
  ['=SUM(SUMIFS(B1:B6,A1:A6,{"apple","banana"}))', 4],
  ['=SUMIFS(B1:B6,A1:A5,"apple")', '#VALUE!'],
  ['=AVERAGEIFS(B1:B6,A1:A6,"none")', '#DIV/0!'],
  ['=MAXIFS(B1:B6,A1:A6,"none")', 0],
  ['=SUMIFS(B1:B6,B1:B6,">"&2,B1:B6,"<=4")', 7],
]);

table('types in arithmetic', [
  ['="5"+1', 6],
  ['="5%"*1', 0.05],
  ['="1/2/2024"+0', 45_293],
  ['="abc"+1', '#VALUE!'],
  ['=TRUE+1', 2],
  ['=Z1+1', 1],
  ['=""+1', '#VALUE!'],
  ['=-"3"', -3],
  ['=50%', 0.5],
  ['=-2^2', 4],
  ['=2^3^2', 64],
  ['=0^0', '#NUM!'],
  ['=1/3&""', '0.333333333333333'],
  ['=1E+20&""', '100000000000000000000'],
  ['=1E-10/3&""', '3.33333333333333E-11'],
  ['=TRUE&1', 'TRUE1'],
  ['=0.1+0.2=0.3', true],
  ['=0.1+0.2-0.3', 0],
  ['="a"="A"', true],
  ['="a"<"B"', true],
  ['="é"="e"', false],
  ['="z"<TRUE', true],
  ['=9<"1"', true],
  ['=Z1=""', true],
  ['=Z1=0', true],
  ['=Z1=FALSE', true],
  ['=A6&"x"', 'x'],
  ['=10 - -5', 15],
  ['=1+#REF!', '#REF!'],
]);

table('what ranges count', [
  ['=SUM(C1:C5)', 5],
  ['=SUM("5",TRUE,2)', 8],
  ['=SUM(D1:D6)', 0],
  ['=SUM(C1:C6)', '#DIV/0!'],
  ['=COUNT(C1:C6)', 2],
  ['=COUNT("5",TRUE,"x",)', 3],
  ['=COUNTA(A1:A6)', 5],
  ['=COUNTBLANK(A1:A6)', 2],
  ['=AVERAGE(D1:D6)', '#DIV/0!'],
  ['=AVERAGEA(D1:D2)', 0.5],
  ['=MAX(A1:A3)', 0],
  ['=MIN("7",9)', 7],
  ['=AND(A1:A3)', '#VALUE!'],
  ['=AND(D1:D6)', false],
  ['=OR(D1:D6,"x")', '#VALUE!'],
  ['=SUMPRODUCT(B1:B3,C1:C3)', 10],
  ['=SUMPRODUCT(--(A1:A6="apple"))', 1],
  ['=SUM((B1:B2,B4))', 7],
  ['=SUM(B1:B3 B2:B6)', 5],
  ['=B1:B2 C1:C2', '#NULL!'],
  ['=SUM(IF(B1:B6>3,B1:B6))', 15],
]);

table('looking up', [
  ['=MATCH("APPLE",A1:A6,0)', 1],
  ['=MATCH("b*",A1:A6,0)', 3],
  ['=MATCH("5",C1:C3,0)', 1],
  ['=MATCH(5,C1:C3,0)', 2],
  ['=MATCH(3.5,B1:B6)', 3],
  ['=MATCH(0,B1:B6)', '#N/A'],
  ['=MATCH(4,{9,7,5,3},-1)', 3],
  ['=VLOOKUP(2.5,B1:C6,1)', 2],
  ['=VLOOKUP("banana",A1:B6,3,FALSE)', '#REF!'],
  ['=HLOOKUP(20,F1:H2,2,FALSE)', 5],
  ['=LOOKUP(2,1/(A1:A3="banana"),B1:B3)', 3],
  ['=LOOKUP(4.5,B1:B6)', 4],
  ['=XLOOKUP(3.5,B1:B6,A1:A6,"none",-1)', 'banana'],
  ['=XLOOKUP(3.5,B1:B6,A1:A6,"none",1)', 'a*b'],
  ['=XLOOKUP("app*",A1:A6,B1:B6,,2,-1)', 2],
  ['=XLOOKUP("zz",A1:A6,B1:B6)', '#N/A'],
  ['=SUM(XLOOKUP({"apple","banana"},A1:A6,B1:B6))', 4],
  ['=SUM(XLOOKUP(2,B1:B6,B1:D6))', 7],
  ['=INDEX(B1:B6,0)', 1],
  ['=SUM(INDEX(A1:D6,0,2))', 21],
  ['=INDEX(F1:H1,2)', 20],
  ['=INDEX(B1:B6,7)', '#REF!'],
  ['=SUM(B2:INDEX(B1:B6,4))', 9],
  ['=SUM(OFFSET(B1,,,3))', 6],
  ['=OFFSET(A1,-1,0)', '#REF!'],
  ['=INDIRECT("R2C2",FALSE)', 2],
  ['=INDIRECT("nothing here")', '#REF!'],
  ['=ADDRESS(1,28,4,TRUE,"My sheet")', "'My sheet'!AB1"],
]);

table('arrays', [
  ['=ROWS(FILTER(B1:B6,B1:B6>3))', 3],
  ['=FILTER(B1:B6,B1:B6>9)', '#CALC!'],
  ['=FILTER(B1:B6,B1:B6>9,"none")', 'none'],
  ['=TEXTJOIN("|",TRUE,SORT({3;1;2},,-1))', '3|2|1'],
  ['=TEXTJOIN("|",TRUE,UNIQUE({"a";"A";"b"}))', 'a|b'],
  ['=TEXTJOIN("|",TRUE,UNIQUE({1;2;2},,TRUE))', '1'],
  ['=TEXTJOIN("|",FALSE,EXPAND({1,2},1,3,"-"))', '1|2|-'],
  ['=SUM(TAKE({1;2;3},-2))', 5],
  ['=SUM(DROP({1;2;3},1))', 5],
  ['=DROP({1;2;3},3)', '#CALC!'],
  ['=INDEX(WRAPROWS({1,2,3},2,0),2,2)', 0],
  ['=ROWS(TOCOL(A1:A6,1))', 5],
  ['=INDEX(VSTACK({1,2},{3}),2,2)', '#N/A'],
  ['=SUM(MAKEARRAY(2,3,LAMBDA(r,c,r*c)))', 18],
  ['=INDEX(SCAN(0,{1,2,3},LAMBDA(a,x,a+x)),3)', 6],
  ['=SUM(BYCOL({1,2;3,4},LAMBDA(c,MAX(c))))', 7],
  ['=INDEX(TEXTSPLIT("a,b;c",",",";"),2,2)', '#N/A'],
  ['=INDEX(CHOOSEROWS({1;2;3},-1),1)', 3],
  ['=LET(f,LAMBDA(n,IF(n<2,1,n*2)),f(4))', 8],
  ['=SUM({1,2,3}*{1;10})', 66],
  ['=INDEX({1,2}+{1,2,3},3)', '#N/A'],
  ['=LAMBDA(x,x)', '#CALC!'],
  ['=SUM(CHOOSE({1,2},B1:B3,B4:B6))', 21],
  ['=ISBLANK(INDEX(FILTER(C1:C4,B1:B4=4),1))', true],
]);

table('text', [
  ['=LEFT("abc")', 'a'],
  ['=LEFT("abc",0)', ''],
  ['=RIGHT("abc",9)', 'abc'],
  ['=MID("abc",9,1)', ''],
  ['=FIND("B","abc")', '#VALUE!'],
  ['=SEARCH("b?","abc")', 2],
  ['=SUBSTITUTE("aXbXc","X","-",2)', 'aXb-c'],
  ['=TEXTAFTER("a-b-c","-",-1)', 'c'],
  ['=TEXTBEFORE("abc","x")', '#N/A'],
  ['=TEXTBEFORE("abc","x",,,,"none")', 'none'],
  ['=TEXTJOIN(",",FALSE,"a","","b")', 'a,,b'],
  ['=EXACT("a","A")', false],
  ['=PROPER("o\'neill mc-donald 2nd")', "O'Neill Mc-Donald 2Nd"],
  ['=VALUE("1,234.5")', 1234.5],
  ['=VALUE("abc")', '#VALUE!'],
  ['=NUMBERVALUE("1.234,5",",",".")', 1234.5],
  ['=TEXT(0.5,"h:mm")', '12:00'],
  ['=TEXT(-5,"0;(0)")', '(5)'],
  ['=TEXT("x","0")', 'x'],
  ['=TEXT(1234.567,"$#,##0.00")', '$1,234.57'],
  ['=FIXED(1234.567,1)', '1,234.6'],
  ['=CHAR(128)', '€'],
  ['=CODE("€")', 128],
  ['=UNICODE("é")', 233],
  ['=REPT("ab",3)', 'ababab'],
  ['=LEN(REPT("x",32767)&"y")', '#VALUE!'],
  ['=T(5)', ''],
]);

table('dates', [
  ['=DATE(2024,14,1)', 45_689],
  ['=DATE(2024,3,0)', 45_351],
  ['=DATE(1900,2,29)', 60],
  ['=DATE(1900,3,1)', 61],
  ['=DATE(124,1,1)', 45_292],
  ['=DAY(60)', 29],
  ['=WEEKDAY(1)', 1],
  ['=YEAR(0)', 1900],
  ['=MONTH(-1)', '#NUM!'],
  ['=EDATE(45351,12)', 45_716],
  ['=EOMONTH(45322,-1)', 45_291],
  ['=NETWORKDAYS(45292,45322,{45292;45300})', 21],
  ['=NETWORKDAYS(45322,45292)', -23],
  ['=NETWORKDAYS.INTL(45292,45322,"0000011")', 23],
  ['=NETWORKDAYS.INTL(45292,45322,11)', 27],
  ['=WORKDAY(45292,-1)', 45_289],
  ['=WORKDAY(45297,1)', 45_299],
  ['=WORKDAY.INTL(45292,5,"1111111")', '#VALUE!'],
  ['=DATEDIF(45322,45351,"m")', 0],
  ['=DATEDIF(44957,45352,"ym")', 1],
  ['=DATEDIF(2,1,"d")', '#NUM!'],
  ['=YEARFRAC(45292,45658,1)', 1],
  ['=YEARFRAC(45292,45382,2)', 0.25],
  ['=YEARFRAC(45292,45657,3)', 1],
  ['=DAYS360(45322,45351)', 29],
  ['=ISOWEEKNUM(44562)', 52],
  ['=WEEKNUM(44562,21)', 52],
  ['=WEEKNUM(45298)', 2],
  ['=HOUR(0.75)', 18],
  ['=TIME(27,0,0)', 0.125],
  ['=DATEVALUE("2024-01-31")', 45_322],
  ['=DATEVALUE("31 January 2024")', 45_322],
  ['=TIMEVALUE("6:00 PM")', 0.75],
]);

table('rounding', [
  ['=ROUND(1.005,2)', 1.01],
  ['=ROUND(-2.5,0)', -3],
  ['=ROUND(1234,-2)', 1200],
  ['=ROUNDUP(-1.1,0)', -2],
  ['=ROUNDDOWN(-1.9,0)', -1],
  ['=TRUNC(-1.9)', -1],
  ['=MROUND(-13,-5)', -15],
  ['=MROUND(13,-5)', '#NUM!'],
  ['=CEILING(0.3,0.1)', 0.3],
  ['=CEILING(-2.5,-2)', -4],
  ['=CEILING(-2.5,2)', -2],
  ['=FLOOR(-2.5,2)', -4],
  ['=FLOOR.MATH(-2.5)', -3],
  ['=MOD(3,-5)', -2],
  ['=MOD(5,0)', '#DIV/0!'],
  ['=MOD(5.3,0.1)', 0],
  ['=EVEN(-1)', -2],
  ['=ODD(2)', 3],
  ['=QUOTIENT(-10,3)', -3],
]);

table('statistics and finance', [
  ['=RANK.AVG(5,{5;5;1})', 1.5],
  // With two degrees of freedom Student's t has a closed form: ½ + t / (2√(2 + t²)).
  ['=T.DIST(1,2,TRUE)', 0.5 + 1 / (2 * Math.sqrt(3))],
  ['=T.DIST(-3,2,TRUE)', 0.5 - 3 / (2 * Math.sqrt(11))],
  ['=T.INV(0.975,2)', (0.95 * Math.sqrt(2)) / Math.sqrt(1 - 0.95 ** 2)],
  ['=T.INV.2T(0.05,2)', (0.95 * Math.sqrt(2)) / Math.sqrt(1 - 0.95 ** 2)],
  ['=T.DIST(0,1,FALSE)', 1 / Math.PI],
  ['=GAMMA(4.5)', 11.631728396567448],
  ['=GAMMA(5)', 24],
  ['=CHISQ.DIST(5,2,TRUE)', 1 - Math.exp(-2.5)],
  ['=F.DIST(5,2,6,TRUE)', 1 - (1 + 10 / 6) ** -3],
  ['=POISSON.DIST(2,3,TRUE)', Math.exp(-3) * 8.5],
  ['=MODE.SNGL({1,2,2,3})', 2],
  ['=PERCENTRANK.INC({1,2,3,4},2)', 0.333],
  ['=TRIMMEAN({1,2,3,100},0.5)', 2.5],
  ['=STDEV.S({1})', '#DIV/0!'],
  ['=LARGE({1,2},3)', '#NUM!'],
  ['=INDEX(LINEST({3;5;7},{1;2;3}),1)', 2],
  ['=INDEX(LINEST({3;5;7},{1;2;3}),2)', 1],
  ['=IRR({1;2})', '#NUM!'],
  ['=NPER(0.01,-88.8487886783417,1000)', 12],
  ['=IPMT(0.01,1,12,1000)', -10],
  ['=PPMT(0.01,1,12,1000)', -78.84878867834171],
  ['=CUMPRINC(0.01,12,1000,1,12,0)', -1000],
  ['=SLN(1000,100,9)', 100],
  ['=MIRR({-100;60;60},0.1,0.1)', 0.12249721603218],
  ['=SUBTOTAL(9,B1:B6)', 21],
  ['=AGGREGATE(9,6,C1:C6)', 5],
]);

table('information', [
  ['=ISNUMBER("5")', false],
  ['=ISTEXT(A5)', true],
  ['=ISBLANK(A5)', false],
  ['=ISERR(NA())', false],
  ['=ISERROR(C6)', true],
  ['=ISFORMULA(C6)', true],
  ['=FORMULATEXT(C6)', '=1/0'],
  ['=TYPE({1,2})', 64],
  ['=ERROR.TYPE(NA())', 7],
  ['=ERROR.TYPE(1)', '#N/A'],
  ['=CELL("address",B2)', '$B$2'],
  ['=CELL("type",A6)', 'b'],
  ['=IF("true",1,2)', 1],
  ['=IF(,1,2)', 2],
  ['=IF(TRUE,)', 0],
  ['=IF(1)', '#VALUE!'],
  ['=SWITCH(9,1,"a")', '#N/A'],
  ['=IFS(FALSE,1)', '#N/A'],
  ['=IFERROR(Z1,"x")', 0],
  ['=_xlfn.XLOOKUP(2,B1:B6,A1:A6)', 'Apple pie'],
  ['=SUM(', '#NAME?'],
]);

test('hidden rows are left out by SUBTOTAL 109 and AGGREGATE 5, filtered ones by SUBTOTAL 9 too', () => {
  const own = new TestBook();
  const table1 = own.addTable('T', 'A1:A4', ['X']);
  own.fill('A2', [[1], [2], [4]]);
  own.fill('C1', [['=SUBTOTAL(9,T[X])', '=SUBTOTAL(109,T[X])', '=AGGREGATE(9,5,T[X])', '=SUM(A2:A4)']]);
  own.calculate();
  expect(own.block('C1:F1')).toEqual([[7, 7, 7, 7]]);
  own.sheet().rows.set(2, { hidden: true });
  own.calculate();
  expect(own.block('C1:F1')).toEqual([[7, 5, 5, 7]]);
  table1.filters.set(0, { filterOn: 'Values', values: ['1', '4'] });
  own.calculate();
  expect(own.block('C1:F1')).toEqual([[5, 5, 5, 7]]);
});

test('in French, texts and formats are French', () => {
  const french = new TestBook({ locale: 'fr-FR' });
  expect(french.value('="1 234,5"*2')).toBe(2469);
  expect(french.value('=TEXT(45322,"jj/mm/aaaa")')).toBe('31/01/2024');
  expect(french.value('=1.5&""')).toBe('1,5');
  expect(french.value('=TRUE&""')).toBe('VRAI');
  expect(french.value('="31/01/2024"+0')).toBe(45_322);
});
