import type { Bridge } from '../../../src/host/bridge/bridge';
import { HostError } from '../../../src/host/bridge/errors';
import { errorCode, errorMessage, useSession } from '../model/support';

const { run, session } = useSession();

describe('null objects', () => {
  test('an item that is not there is a null object, and so is everything asked of it', async () => {
    const [sheet, cell] = await run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const range = missing.getRange('A1');
      await context.sync();
      return [missing.isNullObject, range.isNullObject];
    });
    expect([sheet, cell]).toEqual([true, true]);
  });

  test('deleting a null object does nothing', async () => {
    const code = await errorCode(
      run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject('Nowhere').delete();
        await context.sync();
      }),
    );
    expect(code).toBeUndefined();
  });

  test('an item that must be there fails with ItemNotFound', async () => {
    const code = await errorCode(
      run(async (context) => {
        context.workbook.worksheets.getItem('Nowhere').getRange('A1').load('values');
        await context.sync();
      }),
    );
    expect(code).toBe('ItemNotFound');
  });
});

describe('loading', () => {
  test('a property that was not loaded fails on the caller`s side', async () => {
    const code = await errorCode(
      run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('A1').load('values');
        await context.sync();
        return range.text;
      }),
    );
    expect(code).toBe('PropertyNotLoaded');
  });

  test('paths reach into other objects', async () => {
    const seen = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('B2');
      range.format.fill.color = '#FFCC00';
      range.load('address,format/fill/color,worksheet/name');
      await context.sync();
      return [range.address, range.format.fill.color, range.worksheet.name];
    });
    expect(seen).toEqual(['Sheet1!B2', '#FFCC00', 'Sheet1']);
  });

  test('an object of options loads what it names, items of items included', async () => {
    const names = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B2').values = [
        ['Id', 'Cost'],
        [1, 2],
      ];
      sheet.tables.add('A1:B2', true).name = 'Projects';
      const sheets = context.workbook.worksheets.load({ name: true, tables: { name: true, columns: { name: true } } });
      await context.sync();
      return sheets.items.map((each) => [
        each.name,
        each.tables.items.map((table) => [table.name, table.columns.items.map(({ name }) => name)]),
      ]);
    });
    expect(names).toEqual([['Sheet1', [['Projects', ['Id', 'Cost']]]]]);
  });

  test('load without names brings every plain property', async () => {
    const json = await run(async (context) => {
      const table = context.workbook.worksheets.getFirst().tables.add('A1:A2', false);
      table.load();
      await context.sync();
      return table.toJSON();
    });
    expect(json).toMatchObject({ name: 'Table1', showHeaders: true, showTotals: false, style: 'TableStyleMedium2' });
  });

  test('$top and $skip take a part of a collection', async () => {
    const names = await run(async (context) => {
      for (const name of ['B', 'C', 'D']) context.workbook.worksheets.add(name);
      const sheets = context.workbook.worksheets.load({ $top: 2, $skip: 1, name: true });
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(['B', 'C']);
  });

  test('a collection loads its own count', async () => {
    const count = await run(async (context) => {
      const tables = context.workbook.tables.load('count');
      await context.sync();
      return tables.count;
    });
    expect(count).toBe(0);
  });

  test('items that were loaded can be used in a later batch', async () => {
    const values = await run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const range = sheets.items[0]?.getRange('A1');
      if (!range) throw new Error('There is a sheet.');
      range.values = [['kept']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['kept']]);
  });

  test('set() assigns several properties, through other objects too', async () => {
    const seen = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.set({ values: [[1]], format: { font: { bold: true, color: '#112233' }, wrapText: true } });
      range.load('values,format/font/bold,format/font/color,format/wrapText');
      await context.sync();
      return [range.values, range.format.font.bold, range.format.font.color, range.format.wrapText];
    });
    expect(seen).toEqual([[[1]], true, '#112233', true]);
  });
});

describe('failures', () => {
  test('a failed batch leaves what ran before it', async () => {
    await errorCode(
      run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange('A1').values = [['before']];
        sheet.getRange('not a range').values = [['never']];
        sheet.getRange('A2').values = [['after']];
        await context.sync();
      }),
    );
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:A2').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['before'], ['']]);
  });

  test('a member that the host lacks is named', async () => {
    const failed = run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').flashFill();
      await context.sync();
    });
    expect(await errorMessage(failed)).toContain('Range.flashFill');
    expect(await errorCode(failed)).toBe('ApiNotFound');
  });

  test('an array of another size than the range fails', async () => {
    const code = await errorCode(
      run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1:B2').values = [[1, 2, 3]];
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });

  test('an array of another size fails above the size at which the library cuts it in pieces, and writes nothing', async () => {
    const code = await errorCode(
      run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1:B1000').values = Array.from({ length: 999 }, () => [1, 2]);
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
    expect(session().book.sheets[0]?.cells.length).toBe(0);
  });
});

describe('limits', () => {
  test('a request above 5 MB is refused', async () => {
    const code = await errorCode(
      run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1:A300').values = Array.from({ length: 300 }, () => ['x'.repeat(20_000)]);
        await context.sync();
      }),
    );
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('a response above 5 MB is refused', async () => {
    for (let part = 0; part < 2; part++)
      await run(async (context) => {
        context.workbook.worksheets.getFirst().getRange(`A${part * 150 + 1}:A${part * 150 + 150}`).values = Array.from(
          { length: 150 },
          () => ['x'.repeat(20_000)],
        );
        await context.sync();
      });
    const code = await errorCode(
      run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1:A300').load('values');
        await context.sync();
      }),
    );
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('a range above five million cells is not read', async () => {
    const code = await errorCode(
      run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1:Z200000').load('values');
        await context.sync();
      }),
    );
    expect(code).toBe('RangeExceedsLimit');
  });

  test('whole columns read null and cannot be written', async () => {
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('C:C').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toBeNull();
    const code = await errorCode(
      run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('C:C').values = [[1]];
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });

  test('a cell takes 32,767 characters and no more', async () => {
    const write = (length: number): Promise<string | undefined> =>
      errorCode(
        run(async (context) => {
          context.workbook.worksheets.getFirst().getRange('A1').values = [['x'.repeat(length)]];
          await context.sync();
        }),
      );
    expect([await write(32_767), await write(32_768)]).toEqual([undefined, 'InvalidArgument']);
  });
});

describe('counting', () => {
  test('one sync is one request, whatever it does', async () => {
    session().resetCounts();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Data');
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').load('values');
      await context.sync();
    });
    const { requests, requestBytes, responseBytes, largestRequest } = session().counts;
    expect(requests).toBe(1);
    expect(requestBytes).toBe(largestRequest);
    expect(responseBytes).toBeGreaterThan(0);
  });
});

describe('a text that is no request', () => {
  const bridge = (): Bridge => (globalThis as unknown as { readonly _richApiNativeBridge: Bridge })._richApiNativeBridge;
  const request = (body: unknown, id: unknown = 1): string => JSON.stringify({ id, type: 1, message: { body } });

  test.each([
    ['{', 'not JSON'],
    ['null', 'nothing'],
    [request('{'), 'a body that is not JSON'],
    [request(null), 'no body'],
    [request({ Actions: [null], ObjectPaths: {} }), 'an action that is none'],
    [request({ Actions: {}, ObjectPaths: {} }), 'actions in no order'],
    [request({ Actions: [], ObjectPaths: {} }, 'one'), 'nobody to answer'],
  ])('is refused as an invalid argument: %s (%s)', (text) => {
    expect(() => bridge().sendMessageToHost(text)).toThrow(HostError);
  });
});
