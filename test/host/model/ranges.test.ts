import { errorCode, useSession } from './support';

const { run, session } = useSession();

/** Writes a block at A1 and reads it back. */
async function entered(
  values: unknown[][],
  property: 'values' | 'formulas' | 'text' | 'valueTypes' | 'numberFormat' = 'values',
  format?: string,
): Promise<unknown> {
  return run(async (context) => {
    const range = context.workbook.worksheets
      .getFirst()
      .getRange('A1')
      .getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
    if (format !== undefined) range.numberFormat = values.map((row) => row.map(() => format));
    range.values = values;
    range.load(property);
    await context.sync();
    return range[property];
  });
}

describe('entry of values', () => {
  test('null leaves a cell as it is and "" clears it', async () => {
    await entered([['kept', 'cleared']]);
    expect(await entered([[null, '']])).toEqual([['kept', '']]);
  });

  test('text that reads as a number, a percentage or a truth value becomes one', async () => {
    expect(await entered([['12.5', '25%', 'true', '1,200']])).toEqual([[12.5, 0.25, true, 1200]]);
  });

  test('a percentage typed into a General cell formats it', async () => {
    expect(await entered([['25%']], 'numberFormat')).toEqual([['0%']]);
  });

  test('a date becomes its serial number and takes a date format', async () => {
    expect(await entered([['2024-03-01']])).toEqual([[45352]]);
    expect(session().book.styles[session().book.sheets[0]?.cells[0]?.[0]?.style ?? 0]?.numberFormat).toBeDefined();
  });

  test('an apostrophe makes text of what follows', async () => {
    expect(await entered([["'0012"]])).toEqual([['0012']]);
    expect(await entered([["'0012"]], 'valueTypes')).toEqual([['String']]);
  });

  test('a cell formatted as text takes everything as text', async () => {
    expect(await entered([['0012', '=1+1', 5]], 'values', '@')).toEqual([['0012', '=1+1', '5']]);
  });

  test('words stay words', async () => {
    expect(await entered([['Apollo', 'Phase 2', 'N/A']])).toEqual([['Apollo', 'Phase 2', 'N/A']]);
  });

  test('one value fills the whole range', async () => {
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      range.values = 7 as unknown as number[][];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('formulas read back as they were typed, constants as themselves', async () => {
    expect(await entered([[2, '=A1*2']], 'formulas')).toEqual([[2, '=A1*2']]);
  });

  test('an error value reads as its text and is of type Error', async () => {
    expect(await entered([['=1/0']])).toEqual([['#DIV/0!']]);
    expect(await entered([['=1/0']], 'valueTypes')).toEqual([['Error']]);
  });

  test('the text is what a person sees', async () => {
    expect(await entered([[0.256, 1234.5]], 'text', '0.0%')).toEqual([['25.6%', '123450.0%']]);
  });

  test('a big block is written and read in reasonable time and in one piece', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) =>
      Array.from({ length: 30 }, (_unused, column) => (column % 2 === 0 ? row * column : `text ${row}`)),
    );
    expect(await entered(rows)).toEqual(rows);
  });
});

describe('other ranges', () => {
  const address = (of: (range: Excel.Range) => Excel.Range): Promise<string> =>
    run(async (context) => {
      const range = of(context.workbook.worksheets.getFirst().getRange('B2:C3')).load('address');
      await context.sync();
      return range.address;
    });

  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['a cell, also outside', (range) => range.getCell(2, 0), 'Sheet1!B4'],
    ['an offset', (range) => range.getOffsetRange(1, 1), 'Sheet1!C3:D4'],
    ['a resized range', (range) => range.getResizedRange(1, -1), 'Sheet1!B2:B4'],
    ['an absolutely resized range', (range) => range.getAbsoluteResizedRange(1, 4), 'Sheet1!B2:E2'],
    ['the entire row', (range) => range.getEntireRow(), 'Sheet1!2:3'],
    ['the entire column', (range) => range.getEntireColumn(), 'Sheet1!B:C'],
    ['the last row', (range) => range.getLastRow(), 'Sheet1!B3:C3'],
    ['the last cell', (range) => range.getLastCell(), 'Sheet1!C3'],
    ['rows below', (range) => range.getRowsBelow(2), 'Sheet1!B4:C5'],
    ['columns before', (range) => range.getColumnsBefore(), 'Sheet1!A2:A3'],
    ['what bounds two ranges', (range) => range.getBoundingRect('E5'), 'Sheet1!B2:E5'],
    ['what two ranges share', (range) => range.getIntersection('C3:D9'), 'Sheet1!C3'],
  ])('%s', async (_name, of, expected) => {
    expect(await address(of)).toBe(expected);
  });

  test('a range off the sheet is no argument', async () => {
    expect(await errorCode(address((range) => range.getOffsetRange(-5, 0)))).toBe('InvalidArgument');
  });

  test('the used range of values leaves formats aside', async () => {
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D9').format.fill.color = 'red';
      const values = sheet.getUsedRange(true).load('address');
      const all = sheet.getUsedRange().load('address');
      await context.sync();
      return [values.address, all.address];
    });
    expect(seen).toEqual(['Sheet1!B2', 'Sheet1!B2:D9']);
  });

  test('an empty sheet has no used range, only a null object', async () => {
    const isNull = await run(async (context) => {
      const used = context.workbook.worksheets.getFirst().getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test('the surrounding region ends at blank rows and columns', async () => {
    const region = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B3').values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      sheet.getRange('D1').values = [['apart']];
      const found = sheet.getRange('A1').getSurroundingRegion().load('address');
      await context.sync();
      return found.address;
    });
    expect(region).toBe('Sheet1!A1:B3');
  });

  test('a name with a space is quoted in an address', async () => {
    const shown = await run(async (context) => {
      const range = context.workbook.worksheets.add("Bob's plan").getRange('A1').load('address');
      await context.sync();
      return range.address;
    });
    expect(shown).toBe("'Bob''s plan'!A1");
  });
});

describe('format', () => {
  test('a property that differs within a range is null', async () => {
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').format.font.bold = true;
      const range = sheet.getRange('A1:B1').load('format/font/bold,format/font/name');
      await context.sync();
      return [range.format.font.bold, range.format.font.name];
    });
    expect(seen).toEqual([null, 'Calibri']);
  });

  test('an outline is the four edges of a range', async () => {
    await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
        const border = range.format.borders.getItem(edge);
        border.style = 'Continuous';
        border.weight = 'Medium';
        border.color = '#445566';
      }
      await context.sync();
    });
    const { book } = session();
    const cell = book.sheets[0]?.cells[0]?.[0];
    expect(book.styles[cell?.style ?? 0]?.borders).toEqual({
      top: { style: 'medium', color: '#445566' },
      left: { style: 'medium', color: '#445566' },
    });
  });

  test('whole columns keep their format for cells that come later', async () => {
    const format = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B:B').numberFormat = '0.00' as unknown as string[][];
      const cell = sheet.getRange('B7');
      cell.values = [[1]];
      cell.load('text');
      await context.sync();
      return cell.text;
    });
    expect(format).toEqual([['1.00']]);
  });

  test('widths and heights are points', async () => {
    const seen = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B1');
      range.format.columnWidth = 100;
      range.format.rowHeight = 30;
      range.load('format/columnWidth,format/rowHeight,width');
      await context.sync();
      return [range.format.columnWidth, range.format.rowHeight, range.width];
    });
    expect(seen).toEqual([100, 30, 200]);
  });

  test('a colour that is none is refused', async () => {
    const code = await errorCode(
      run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').format.fill.color = 'nocolour';
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });

  test('merged cells take values in their first cell only', async () => {
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B1');
      range.merge();
      range.values = [['title', 'hidden']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['title', '']]);
  });

  test('a hyperlink shows its text', async () => {
    const seen = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.hyperlink = { documentReference: 'Sheet1!B2', textToDisplay: 'There', screenTip: 'Go' };
      range.load('values,hyperlink');
      await context.sync();
      return [range.values, range.hyperlink];
    });
    expect(seen).toEqual([[['There']], { documentReference: 'Sheet1!B2', textToDisplay: 'There', screenTip: 'Go' }]);
  });

  test('clearing all takes contents, format and validation', async () => {
    await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.values = [[1]];
      range.format.font.bold = true;
      range.dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      range.clear();
      await context.sync();
    });
    const sheet = session().book.sheets[0];
    expect([sheet?.cells[0]?.[0]?.value, sheet?.cells[0]?.[0]?.style, sheet?.validations]).toEqual([null, 0, []]);
  });
});

describe('copying and sorting', () => {
  test('a copied formula moves its relative references', async () => {
    const formulas = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:C1').formulas = [[1, 2, '=A1+$B$1']];
      sheet.getRange('C2:C3').copyFrom('C1');
      const range = sheet.getRange('C2:C3').load('formulas');
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([['=A2+$B$1'], ['=A3+$B$1']]);
  });

  test('values alone can be copied', async () => {
    const formulas = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B1').formulas = [[3, '=A1*2']];
      sheet.getRange('D1').copyFrom('B1', 'Values');
      const range = sheet.getRange('D1').load('formulas');
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([[6]]);
  });

  test('rows are sorted by value: numbers, text, then blanks whatever the direction', async () => {
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B4');
      range.values = [
        ['b', 1],
        [null, 2],
        [10, 3],
        [9, 4],
      ];
      range.sort.apply([{ key: 0, ascending: false }]);
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['b', 1],
      [10, 3],
      [9, 4],
      ['', 2],
    ]);
  });
});

describe('inserting and deleting cells', () => {
  test('references and ranges in hand follow their cells', async () => {
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C5').formulas = [['=SUM(A1:A2)']];
      const held = sheet.getRange('C5');
      sheet.getRange('2:3').insert('Down');
      held.load('address,formulas,values');
      await context.sync();
      return [held.address, held.formulas, held.values];
    });
    expect(seen).toEqual(['Sheet1!C7', [['=SUM(A1:A4)']], [[3]]]);
  });

  test('a deleted cell leaves #REF!', async () => {
    const formulas = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('C1').formulas = [['=A5+1']];
      sheet.getRange('5:5').delete('Up');
      const range = sheet.getRange('C1').load('formulas,values');
      await context.sync();
      return [range.formulas, range.values];
    });
    expect(formulas).toEqual([[['=#REF!+1']], [['#REF!']]]);
  });

  test('cells shift down within their columns only', async () => {
    const values = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1').insert('Down');
      const range = sheet.getRange('A1:B3').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['', 2],
      [1, 4],
      [3, ''],
    ]);
  });

  test('a table is not torn apart', async () => {
    const code = await errorCode(
      run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.tables.add('A3:B5', true);
        sheet.getRange('A1').insert('Down');
        await context.sync();
      }),
    );
    expect(code).toBe('InsertDeleteConflict');
  });
});

describe('protection', () => {
  const protect = (): Promise<void> =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      await context.sync();
    });
  const write = (address: string): Promise<string | undefined> =>
    errorCode(
      run(async (context) => {
        context.workbook.worksheets.getFirst().getRange(address).values = [[1]];
        await context.sync();
      }),
    );

  test('a locked cell cannot be written, an unlocked one can', async () => {
    await protect();
    expect([await write('A1'), await write('B1')]).toEqual(['AccessDenied', undefined]);
  });

  test('what the options allow can be done', async () => {
    await protect();
    const code = await errorCode(
      run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').format.columnWidth = 80;
        await context.sync();
      }),
    );
    expect(code).toBeUndefined();
  });

  test('a wrong password does not unprotect', async () => {
    const code = await errorCode(
      run(async (context) => {
        const { protection } = context.workbook.worksheets.getFirst();
        protection.protect({}, 'right');
        protection.unprotect('wrong');
        await context.sync();
      }),
    );
    expect(code).toBe('AccessDenied');
  });
});

describe('spills', () => {
  test('an array formula spills and tells where', async () => {
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      const spill = sheet.getRange('A1').getSpillingToRange().load('address,values');
      const parent = sheet.getRange('A2').getSpillParent().load('address');
      await context.sync();
      return [spill.address, spill.values, parent.address];
    });
    expect(seen).toEqual(['Sheet1!A1:A3', [[1], [2], [3]], 'Sheet1!A1']);
  });

  test('a value in its way makes #SPILL!, and clearing it lets the formula spill again', async () => {
    const values = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const cell = sheet.getRange('A1');
      cell.formulas = [['=SEQUENCE(3)']];
      sheet.getRange('A2').values = [['in the way']];
      cell.load('values');
      await context.sync();
      const blocked = cell.values;
      sheet.getRange('A2').clear('Contents');
      const range = sheet.getRange('A1:A3').load('values');
      await context.sync();
      return [blocked, range.values];
    });
    expect(values).toEqual([[['#SPILL!']], [[1], [2], [3]]]);
  });
});
