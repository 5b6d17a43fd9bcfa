import { describe, expect, test } from '@jest/globals';
import { CellFormulas, fromFileText, toFileText } from '../../../src/host/files/formula-text';

const place = { table: 'Projects' };

describe('a formula in a file', () => {
  test.each([
    ['=SUM(A1:B2)', 'SUM(A1:B2)'],
    ['=xlookup(1,A:A,B:B)', '_xlfn.XLOOKUP(1,A:A,B:B)'],
    ['=SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
    ['=STDEV.S(A1:A3)+CEILING.MATH(1.2)', '_xlfn.STDEV.S(A1:A3)+_xlfn.CEILING.MATH(1.2)'],
    ['=NETWORKDAYS.INTL(A1,B1)', 'NETWORKDAYS.INTL(A1,B1)'],
    ['=LET(x,1,total,x+2,total*x)', '_xlfn.LET(_xlpm.x,1,_xlpm.total,_xlpm.x+2,_xlpm.total*_xlpm.x)'],
    ['=LET(f,LAMBDA(a,b,a+b),f(1,x))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b),_xlpm.f(1,x))'],
    ['=MAP(A1:A3,LAMBDA(v,IF(v>0,v,0)))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,IF(_xlpm.v>0,_xlpm.v,0)))'],
    ['=LAMBDA(a,[b],a)(1)', '_xlfn.LAMBDA(_xlpm.a,_xlop.b,_xlpm.a)(1)'],
    ['=BYROW(A1:B2,SUM)', '_xlfn.BYROW(A1:B2,_xleta.SUM)'],
    ['=SUM(A1#)+Sheet2!B1#', 'SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.ANCHORARRAY(Sheet2!B1)'],
    ['=[@Cost]*2', 'Projects[[#This Row],[Cost]]*2'],
    ['=[@[Cost ($)]]/[@[a,b]]', 'Projects[[#This Row],[Cost ($)]]/Projects[[#This Row],[a,b]]'],
    ['=SUM([Cost])', 'SUM(Projects[Cost])'],
    ['=SUM([@[Q1]:[Q4]])', 'SUM(Projects[[#This Row],[Q1]:[Q4]])'],
    ['=Other[@Cost]', 'Other[[#This Row],[Cost]]'],
    ["=[@[a'#b]]", "Projects[[#This Row],[a'#b]]"],
    ['=PMO.CPI([@EV],A1)', '_xldudf_PMO_CPI(Projects[[#This Row],[EV]],A1)'],
    ['=PMO.SPI.T(A1)', '_xldudf_PMO_SPI_T(A1)'],
    ['="a [@b] XLOOKUP( #"&A1', '"a [@b] XLOOKUP( #"&A1'],
    ['=SUM(@A1:A3)', 'SUM(_xlfn.SINGLE(A1:A3))'],
    ['=IFERROR(#N/A,#REF!)', 'IFERROR(#N/A,#REF!)'],
    ['={1,2;"a",TRUE}', '{1,2;"a",TRUE}'],
    ["='[1]Sheet 1'!A1", "'[1]Sheet 1'!A1"],
  ])('%s is stored as %s, and read back', (formula, text) => {
    expect(toFileText(formula, place)).toBe(text);
    expect(fromFileText(text, place)).toBe(formula.replace('xlookup', 'XLOOKUP'));
  });

  test('refers to no column where there is no table, rather than make a file that Excel refuses', () => {
    expect(toFileText('=[@Cost]*2')).toBe('#REF!*2');
  });

  test.each([
    ['=A1:A3', true],
    ['=A1:A3*2', true],
    ['=SUM(A1:A3)', false],
    ['=SUM(A1:A3*2)', true],
    ['=SUMPRODUCT(A1:A3*2)', false],
    ['=IF(A1>0,B1,C1)', false],
    ['=IF(A1:A3>0,1,2)', true],
    ['=INDEX(A:A,MATCH(1,B:B,0))', true],
    ['=VLOOKUP(A1,B:C,2,FALSE)', false],
    ['=XLOOKUP(A1,B:B,C:C)', true],
    ['=PMO.CPI(A1,B1)', true],
    ['=[@Cost]*2', false],
    ['=Projects[Cost]', true],
    ['=Projects[[#Totals],[Cost]]', false],
    ['=COUNTIFS(A:A,"x",B:B,A1)', false],
    ['=COUNTIFS(A:A,C1:C3)', true],
    ['=SUM(FILTER(A1:A3,B1:B3>0))', true],
    ['=SUM(A1#)', true],
    ['=@A1:A3', false],
    ['=SEQUENCE(3)', true],
    // Ctrl+Shift+Enter around IF and IFERROR even within SUMPRODUCT, as Excel 2019 asked for.
    ['=SUMPRODUCT((A1:A3>1)*B1:B3)', false],
    ['=SUMPRODUCT(IF(A1:A3>1,B1:B3,0))', true],
    ['=SUMPRODUCT((A1:A3>1)*IFERROR(MATCH(A1:A3,B1:B3,0),9))', true],
    ['=SUMPRODUCT(IF(C1>1,A1:A3,B1:B3)*B1:B3)', false],
  ])('%s can give an array: %s', (formula, array) => {
    expect(new CellFormulas().toFile(formula, undefined).array).toBe(array);
  });

  test('shows an @ where Excel 2019 took one cell of a range, and only there', () => {
    const formulas = new CellFormulas();
    expect(formulas.fromFile('A1:A3*2', undefined, true)).toBe('=@A1:A3*2');
    expect(formulas.fromFile('SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3>0))', undefined, true)).toBe('=SUM(FILTER(A1:A3,B1:B3>0))');
    expect(formulas.fromFile('SUM(A1:A3)', undefined, true)).toBe('=SUM(A1:A3)');
    expect(formulas.fromFile('A1:A3*2', undefined, false)).toBe('=A1:A3*2');
    expect(formulas.toFile('=@A1:A3*2', undefined)).toEqual({ text: 'A1:A3*2', array: false });
    expect(formulas.toFile('=@A1:A3*B1:B3', undefined)).toEqual({ text: '_xlfn.SINGLE(A1:A3)*B1:B3', array: true });
  });
});
