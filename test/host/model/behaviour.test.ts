import type { SessionOptions } from '../../../src/host/session/node';
import { startSession } from '../../../src/host/session/node';
import { errorCode } from './support';

/** Runs a batch in a new workbook of an Excel that behaves so, and answers what it answers. */
async function inExcel<T>(
  options: SessionOptions,
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  const session = await startSession(options);
  session.newWorkbook();
  try {
    return await session.run((context) => batch(context, context.workbook.worksheets.getFirst()));
  } finally {
    session.close();
  }
}

describe('where Excels differ, a session', () => {
  test.each([
    ['windows', 'PC'],
    ['mac', 'Mac'],
    ['web', 'OfficeOnline'],
  ] as const)('on %s tells the platform %s', async (platform, told) => {
    await inExcel({ platform }, async (context) => context.sync());
    expect(Office.context.platform).toBe(told);
  });

  const table = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown[][]> => {
    sheet.getRange('A1:B3').values = [
      ['Cost', 'Double'],
      [10, ''],
      [20, ''],
    ];
    const added = sheet.tables.add('A1:B3', true);
    sheet.getRange('B2:B3').formulas = [['=[@Cost]*2'], ['=[@Cost]*2']];
    await context.sync();
    sheet.getRange('A4').values = [[30]];
    added.resize('A1:B4');
    const body = sheet.getRange('B2:B4').load('values');
    await context.sync();
    return body.values as unknown[][];
  };

  test('with AutoCorrect fills the rows that come to a calculated column', async () => {
    expect(await inExcel({}, table)).toEqual([[20], [40], [60]]);
  });

  test('without AutoCorrect leaves them blank', async () => {
    expect(await inExcel({ fillCalculatedColumns: false }, table)).toEqual([[20], [40], ['']]);
  });

  const chained = async (context: Excel.RequestContext): Promise<boolean> => {
    const range = context.workbook.names.getItemOrNullObject('Missing').getRangeOrNullObject().load('address');
    await context.sync();
    return range.isNullObject;
  };

  test('answers a null object for what is asked of one, or refuses', async () => {
    expect(await inExcel({}, chained)).toBe(true);
    expect(await errorCode(inExcel({ nullObjectChains: false }, chained))).toBe('ItemNotFound');
  });

  test('refuses to change or delete a null object where it allows no chains', async () => {
    const removed = (context: Excel.RequestContext): Promise<void> => {
      context.workbook.names.getItemOrNullObject('Missing').delete();
      return context.sync();
    };
    expect(await errorCode(inExcel({}, removed))).toBeUndefined();
    expect(await errorCode(inExcel({ nullObjectChains: false }, removed))).toBe('ItemNotFound');
  });

  const seriesOf =
    (source: string) =>
    async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<number> => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const { series } = sheet.charts.add('Line', sheet.getRange(source), 'Columns');
      series.load('count');
      await context.sync();
      return series.count;
    };

  test('makes one series of one cell, or none; of a column always one', async () => {
    expect(await inExcel({}, seriesOf('A1'))).toBe(1);
    expect(await inExcel({ oneCellChart: 'noSeries' }, seriesOf('A1'))).toBe(0);
    expect(await inExcel({ oneCellChart: 'noSeries' }, seriesOf('A1:A3'))).toBe(1);
  });

  const legend = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> => {
    sheet.getRange('A1').values = [[1]];
    const chart = sheet.charts.add('Line', sheet.getRange('A1'), 'Columns');
    chart.legend.position = 'Bottom';
    chart.legend.load('visible');
    await context.sync();
    return chart.legend.visible;
  };

  test('shows a legend whose position is set, or only one that is made visible', async () => {
    expect(await inExcel({}, legend)).toBe(true);
    expect(await inExcel({ legendShownByPosition: false }, legend)).toBe(false);
  });

  const fit = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown> => {
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.load('zoom');
    await context.sync();
    return sheet.pageLayout.zoom;
  };

  test('keeps the pages to fit to, or does not', async () => {
    expect(await inExcel({}, fit)).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect(await inExcel({ fitToPages: false }, fit)).toEqual({});
  });

  test.each([
    ['null', null],
    ['nullCell', [[null]]],
    ['zeroCell', [[0]]],
  ] as const)('hands over an omitted matrix as %s', async (omittedMatrix, expected) => {
    const parameters = [
      { name: 'a', optional: true },
      { name: 'b', optional: true, dimensionality: 'matrix' },
    ];
    const session = await startSession({
      omittedMatrix,
      customFunctions: { namespace: 'PMO', metadata: { functions: [{ id: 'SEEN', name: 'SEEN', parameters }] } },
    });
    session.newWorkbook();
    CustomFunctions.associate('SEEN', (...args: unknown[]) => JSON.stringify(args.slice(0, 2)));
    await session.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:A2').formulas = [['=PMO.SEEN()'], ['=PMO.SEEN(1,)']];
      await context.sync();
    });
    await session.idle();
    const values = await session.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:A2').load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    expect(values).toEqual([[JSON.stringify([null, expected])], [JSON.stringify([1, expected])]]);
    session.close();
  });
});

describe('like Excel the host refuses', () => {
  const code = (batch: (sheet: Excel.Worksheet) => void): Promise<string | undefined> =>
    errorCode(
      inExcel({}, async (context, sheet) => {
        batch(sheet);
        await context.sync();
      }),
    );
  const nested = (depth: number): string => `=${'ABS('.repeat(depth)}1${')'.repeat(depth)}`;

  // Excel specifications and limits: 64 levels of nesting; a text within a formula 255 characters.
  test('functions nested more than 64 deep', async () => {
    expect(await code((sheet) => (sheet.getRange('A1').formulas = [[nested(64)]]))).toBeUndefined();
    expect(await code((sheet) => (sheet.getRange('A1').formulas = [[nested(65)]]))).toBe('InvalidArgument');
  });

  test('a text of more than 255 characters in a formula', async () => {
    const text = (length: number): string => `="${'x'.repeat(length)}"&""`;
    expect(await code((sheet) => (sheet.getRange('A1').formulas = [[text(255)]]))).toBeUndefined();
    expect(await code((sheet) => (sheet.getRange('A1').formulas = [[text(256)]]))).toBe('InvalidArgument');
  });

  test('a screen tip of more than 255 characters', async () => {
    const tip = (length: number) => (sheet: Excel.Worksheet) =>
      void (sheet.getRange('A1').hyperlink = { address: 'https://example.org', screenTip: 'x'.repeat(length) });
    expect(await code(tip(255))).toBeUndefined();
    expect(await code(tip(256))).toBe('InvalidArgument');
  });

  test('an alert of a validation of more than 225 characters', async () => {
    const alert = (length: number) => (sheet: Excel.Worksheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 2, operator: 'Between' } };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'No', message: 'x'.repeat(length) };
    };
    expect(await code(alert(225))).toBeUndefined();
    expect(await code(alert(226))).toBe('InvalidArgument');
  });

  // OfficeDev/office-js issue 2594.
  test('a rule for cells whose validations differ, until they are cleared', async () => {
    const rule = (cleared: boolean) => (sheet: Excel.Worksheet) => {
      sheet.getRange('B5:B10').dataValidation.prompt = { showPrompt: true, title: 'Here', message: 'something' };
      const { dataValidation } = sheet.getRange('B1:B10');
      if (cleared) dataValidation.clear();
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Item 1, Item 2' } };
    };
    expect(await code(rule(false))).toBe('InvalidArgument');
    expect(await code(rule(true))).toBeUndefined();
  });

  // OfficeDev/office-js issue 740.
  test('to keep a part of a table in a name, but for one added by addFormulaLocal', async () => {
    const formulas = await inExcel({}, async (context, sheet) => {
      sheet.getRange('A1:A2').values = [['Word'], ['one']];
      sheet.tables.add('A1:A2', true).name = 'Words';
      const fixed = context.workbook.names.add('Fixed', '=Words[Word]').load('formula');
      const grows = context.workbook.names.addFormulaLocal('Grows', '=Words[Word]').load('formula');
      await context.sync();
      return [fixed.formula, grows.formula] as unknown[];
    });
    expect(formulas).toEqual(['=Sheet1!$A$2', '=Words[Word]']);
  });
});
