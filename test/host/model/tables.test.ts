import { errorCode, useSession } from './support';

const { run, session } = useSession();
const data = (): { table: NonNullable<ReturnType<typeof session>['book']['sheets'][0]>['tables'][0] } => {
  const table = session().book.sheets[0]?.tables[0];
  if (!table) throw new Error('There is a table.');
  return { table };
};

/** Projects: Id, Cost, Double in A1:C3. */
async function projects(then?: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:C3').values = [
      ['Id', 'Cost', 'Double'],
      ['P1', 10, null],
      ['P2', 20, null],
    ];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'Projects';
    then?.(table, sheet, context);
    await context.sync();
  });
}

const read = (address: string, property: 'values' | 'formulas' = 'values'): Promise<unknown> =>
  run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load(property);
    await context.sync();
    return range[property];
  });

describe('laying a table', () => {
  test('headers become texts that are not blank and not twice the same', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:D1').values = [['Cost', 'Cost', '', 2024]];
      sheet.tables.add('A1:D2', true);
      await context.sync();
    });
    expect(await read('A1:D1')).toEqual([['Cost', 'Cost2', 'Column3', '2024']]);
  });

  test('without headers a header row is put above', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.tables.add('A1:B1', false);
      await context.sync();
    });
    expect(await read('A1:B2')).toEqual([
      ['Column1', 'Column2'],
      [1, 2],
    ]);
  });

  test('a header alone gets one blank row', async () => {
    const address = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.tables.add('A1:B1', true).getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!A1:B2');
  });

  test('tables do not overlap', async () => {
    await projects();
    const code = await errorCode(
      run(async (context) => {
        context.workbook.worksheets.getFirst().tables.add('C3:D5', true);
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });

  test.each([['A1'], ['R1C1'], ['two words'], ['1st'], ['']])('%p cannot be the name of a table', async (name) => {
    expect(await errorCode(projects((table) => void (table.name = name)))).toBe('InvalidArgument');
  });

  test('two tables cannot have the same name', async () => {
    const code = await errorCode(projects((_table, sheet) => void (sheet.tables.add('F1:G2', true).name = 'PROJECTS')));
    expect(code).toBe('ItemAlreadyExists');
  });
});

describe('parts of a table', () => {
  test('header, body and columns are ranges', async () => {
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const table = sheet.tables.add('B2:D5', true);
      const ranges = [
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItemAt(1).getDataBodyRange(),
        table.rows.getItemAt(0).getRange(),
      ];
      for (const range of ranges) range.load('address');
      await context.sync();
      return ranges.map(({ address }) => address);
    });
    expect(seen).toEqual(['Sheet1!B2:D2', 'Sheet1!B3:D5', 'Sheet1!C3:C5', 'Sheet1!B3:D3']);
  });

  test('a sheet takes a structured reference as an address', async () => {
    await projects();
    const seen = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('Projects[Cost]').load('address');
      await context.sync();
      return range.address;
    });
    expect(seen).toBe('Sheet1!B2:B3');
  });
});

describe('headers and column names', () => {
  test('a header cell renames its column, in formulas too', async () => {
    await projects((_table, sheet) => {
      sheet.getRange('E1').formulas = [['=SUM(Projects[Cost])']];
      sheet.getRange('B1').values = [['Budget']];
    });
    expect(data().table.columns.map(({ name }) => name)).toEqual(['Id', 'Budget', 'Double']);
    expect(await read('E1', 'formulas')).toEqual([['=SUM(Projects[Budget])']]);
    expect(await read('E1')).toEqual([[30]]);
  });

  test('a column`s name is shown in its header', async () => {
    await projects((table) => void (table.columns.getItem('Cost').name = 'Budget'));
    expect(await read('B1')).toEqual([['Budget']]);
  });

  test('renaming a table renames it in formulas', async () => {
    await projects((table, sheet) => {
      sheet.getRange('E1').formulas = [['=ROWS(Projects)']];
      table.name = 'Portfolio';
    });
    expect(await read('E1', 'formulas')).toEqual([['=ROWS(Portfolio)']]);
  });
});

describe('calculated columns', () => {
  const double = (table: Excel.Table): void => {
    table.columns.getItem('Double').getDataBodyRange().formulas = [['=[@Cost]*2'], ['=[@Cost]*2']];
  };

  test('the same formula over a whole column makes it one', async () => {
    await projects(double);
    expect(data().table.columns[2]?.calculatedFormula).toBe('=[@Cost]*2');
    expect(await read('C2:C3')).toEqual([[20], [40]]);
  });

  test('the same relative references count as the same formula', async () => {
    await projects((_table, sheet) => void (sheet.getRange('C2:C3').formulas = [['=B2*2'], ['=B3*2']]));
    expect(data().table.columns[2]?.calculatedFormula).toBe('=B2*2');
  });

  test('different formulas make none where something stood before', async () => {
    await projects((_table, sheet) => {
      sheet.getRange('C2').values = [['mine']];
      sheet.getRange('C2:C3').formulas = [['=[@Cost]*2'], ['=[@Cost]*3']];
    });
    expect(data().table.columns[2]?.calculatedFormula).toBeUndefined();
    expect(await read('C2:C3', 'formulas')).toEqual([['=[@Cost]*2'], ['=[@Cost]*3']]);
  });

  // OfficeDev/office-js issue 6745: "all values in that column would become" the bottom-most formula.
  test('different formulas in a blank column become the lowest of them', async () => {
    await projects((_table, sheet) => void (sheet.getRange('C2:C3').formulas = [['=B2*2'], ['=B3*3']]));
    expect(await read('C2:C3', 'formulas')).toEqual([['=B2*3'], ['=B3*3']]);
  });

  test('a formula in one cell of a blank column spreads over it', async () => {
    await projects((_table, sheet) => void (sheet.getRange('C2').formulas = [['=[@Cost]*2']]));
    expect(await read('C2:C3')).toEqual([[20], [40]]);
  });

  test('a column longer than the library`s pieces is one all the same', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B1').values = [['Cost', 'Double']];
      const table = sheet.tables.add('A1:B4001', true);
      table.columns.getItemAt(1).getDataBodyRange().formulas = Array.from({ length: 4000 }, () => ['=[@Cost]*2']);
      await context.sync();
    });
    expect(data().table.columns[1]?.calculatedFormula).toBe('=[@Cost]*2');
  });

  test('a long reference to the same row is shown short inside the table', async () => {
    await projects(
      (_table, sheet) =>
        void (sheet.getRange('C2:C3').formulas = [['=Projects[[#This Row],[Cost]]*2'], ['=Projects[[#This Row],[Cost]]*2']]),
    );
    expect(await read('C2', 'formulas')).toEqual([['=[@Cost]*2']]);
  });

  test('a new row gets the formula', async () => {
    await projects(double);
    await run(async (context) => {
      context.workbook.tables.getItem('Projects').rows.add(undefined, [['P3', 30, null as unknown as string]]);
      await context.sync();
    });
    expect(await read('A4:C4')).toEqual([['P3', 30, 60]]);
  });

  test('a table that is resized downwards fills it', async () => {
    await projects(double);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A4:B4').values = [['P3', 30]];
      sheet.tables.getItem('Projects').resize('A1:C4');
      await context.sync();
    });
    expect(await read('C4')).toEqual([[60]]);
  });

  test('values over the whole column end it', async () => {
    await projects(double);
    await projects2Values();
    expect(data().table.columns[2]?.calculatedFormula).toBeUndefined();
  });
  const projects2Values = (): Promise<void> =>
    run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('C2:C3').values = [[1], [2]];
      await context.sync();
    });
});

describe('growing and shrinking', () => {
  test('writing below a table does not grow it', async () => {
    await projects((_table, sheet) => void (sheet.getRange('A4:B4').values = [['P3', 30]]));
    expect(data().table.area.lastRow).toBe(2);
  });

  test('rows are added at the end and pushed in between', async () => {
    await projects((table, sheet) => {
      sheet.getRange('A5').values = [['below']];
      table.rows.add(undefined, [['P3', 30, '']]);
      table.rows.add(0, [['P0', 0, '']]);
    });
    expect(await read('A1:A7')).toEqual([['Id'], ['P0'], ['P1'], ['P2'], ['P3'], [''], ['below']]);
  });

  test('validations of a column reach new rows', async () => {
    await projects((table, sheet) => {
      sheet.getRange('B2:B3').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
      table.rows.add(undefined, [['P3', 30, '']]);
    });
    expect(session().book.sheets[0]?.validations[0]?.areas).toEqual([{ row: 1, column: 1, lastRow: 3, lastColumn: 1 }]);
  });

  test('a row of another width is refused before anything moves', async () => {
    await projects();
    const code = await errorCode(
      run(async (context) => {
        context.workbook.tables.getItem('Projects').rows.add(undefined, [['P3', 30]]);
        await context.sync();
      }),
    );
    expect([code, data().table.area.lastRow]).toEqual(['InvalidArgument', 2]);
  });

  test('deleting all rows leaves one blank row', async () => {
    await projects((table) => table.rows.deleteRowsAt(0, 2));
    expect(data().table.area.lastRow).toBe(1);
    expect(await read('A1:C2')).toEqual([
      ['Id', 'Cost', 'Double'],
      ['', '', ''],
    ]);
  });

  test('the header stays in its row when a table is resized', async () => {
    expect(await errorCode(projects((table) => table.resize('A2:C5')))).toBe('InvalidArgument');
  });

  test('a column is added with its values', async () => {
    await projects((table) => void table.columns.add(undefined, [['Owner'], ['Ann'], ['Bob']]));
    expect(await read('D1:D3')).toEqual([['Owner'], ['Ann'], ['Bob']]);
    expect(data().table.columns.at(-1)?.name).toBe('Owner');
  });

  test('a deleted column leaves the rest in place', async () => {
    await projects((table) => table.columns.getItem('Cost').delete());
    expect(await read('A1:B1')).toEqual([['Id', 'Double']]);
    expect(data().table.columns.map(({ name }) => name)).toEqual(['Id', 'Double']);
  });

  test('a formula that names a deleted column shows #REF!', async () => {
    await projects((table, sheet) => {
      sheet.getRange('F1').formulas = [['=SUM(Projects[Double])']];
      table.columns.getItem('Double').delete();
    });
    expect(await read('E1', 'formulas')).toEqual([['=SUM(#REF!)']]);
  });

  test('a formula that names a deleted table shows #REF!', async () => {
    await projects((table, sheet) => {
      sheet.getRange('H1').formulas = [['=SUM(Projects[Double])']];
      table.delete();
    });
    expect(await read('H1', 'formulas')).toEqual([['=SUM(#REF!)']]);
  });

  test('a sheet column pushed into a table becomes one of its columns, with a header', async () => {
    await projects((_table, sheet) => void sheet.getRange('B:B').insert('Right'));
    expect(await read('A1:D1')).toEqual([['Id', 'Column1', 'Cost', 'Double']]);
    expect(data().table.columns.map(({ name }) => name)).toEqual(['Id', 'Column1', 'Cost', 'Double']);
  });

  test('a table converted to a range leaves its cells', async () => {
    await projects((table) => void table.convertToRange());
    expect(session().book.sheets[0]?.tables).toEqual([]);
    expect(await read('A1')).toEqual([['Id']]);
  });

  test('a deleted table takes its cells', async () => {
    await projects((table) => table.delete());
    expect(await read('A1')).toEqual([['']]);
  });
});

describe('totals, order and filters', () => {
  test('a totals row sums the last column', async () => {
    await projects((table) => {
      table.columns.getItem('Double').delete();
      table.showTotals = true;
    });
    expect(await read('A4:B4', 'formulas')).toEqual([['Total', '=SUBTOTAL(109,[Cost])']]);
    expect(await read('B4')).toEqual([[30]]);
    expect(data().table.columns.map(({ totalsLabel, totalsFunction }) => totalsLabel ?? totalsFunction)).toEqual(['Total', 'sum']);
  });

  test('rows are sorted without the header', async () => {
    await projects((table) => table.sort.apply([{ key: 1, ascending: false }]));
    expect(await read('A1:A3')).toEqual([['Id'], ['P2'], ['P1']]);
  });

  test('a filter hides rows and clearing it shows them', async () => {
    await projects((table) => table.columns.getItem('Id').filter.applyValuesFilter(['P2']));
    const { rows } = session().book.sheets[0] ?? { rows: new Map<number, { hidden?: boolean }>() };
    expect([rows.get(1)?.hidden, rows.get(2)?.hidden]).toEqual([true, undefined]);
    await run(async (context) => {
      context.workbook.tables.getItem('Projects').clearFilters();
      await context.sync();
    });
    expect(session().book.sheets[0]?.rows.get(1)?.hidden).toBeUndefined();
  });

  test('a filter on a criterion compares numbers', async () => {
    await projects((table) => table.columns.getItem('Cost').filter.applyCustomFilter('>15'));
    expect([1, 2].map((row) => session().book.sheets[0]?.rows.get(row)?.hidden ?? false)).toEqual([true, false]);
  });
});
