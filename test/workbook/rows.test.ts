import fc from 'fast-check';
import { startSession, type HostSession, type SessionOptions } from '../../src/host/session/node';
import { RECORDS } from '../../src/standard/data/records';
import type { AnyRecord } from '../../src/standard/model/types';
import { literal } from '../../src/workbook/cells';
import { readWorkbook } from '../../src/workbook/read';
import { appendRows, replaceRows } from '../../src/workbook/rows';
import { setUpWorkbook } from '../../src/workbook/set-up';
import { standardWorkbook, valuesOf, write } from '../support/excel';

const STAMP = { author: 'Ada', at: 46330.5 };
const raid = (title: string, others: AnyRecord = {}): AnyRecord => ({ type: 'threat', title, probability: 3, impact: 4, ...others });

describe('appending rows', () => {
  test('takes two round trips, gives an id, author and time, and fills the blank row first', async () => {
    const session = await standardWorkbook('project');
    session.resetCounts();
    const appended = await session.run((context) => appendRows(context, 'raidItem', [raid('Supplier is late')], STAMP));
    expect(session.counts.requests).toBe(2);
    expect(appended.row).toBe(4);
    const open = await session.run(readWorkbook);
    expect(open.records.raidItem).toEqual([
      expect.objectContaining({ id: 'R-0001', title: 'Supplier is late', type: 'threat', score: 12, author: 'Ada', writtenAt: 46330.5 }),
    ]);
    session.close();
  });

  test('never gives an id again, not even of a row that was deleted', async () => {
    const session = await standardWorkbook('project');
    await session.run((context) => appendRows(context, 'raidItem', [raid('One'), raid('Two'), raid('Three')], STAMP));
    await session.run(async (context) => {
      context.workbook.tables.getItem('PmoRaid').rows.getItemAt(2).delete();
      await context.sync();
    });
    const appended = await session.run((context) => appendRows(context, 'raidItem', [raid('Four')], STAMP));
    expect(appended.records[0]?.['id']).toBe('R-0004');
    session.close();
  });

  test('gives an id to a row that a person typed without one', async () => {
    const session = await standardWorkbook('project', 'fr');
    await write(session, 'RAID', 'B5:C5', [['Risque', 'Saisi à la main']]);
    await session.run((context) => appendRows(context, 'raidItem', [raid('Par le volet')], STAMP));
    const open = await session.run(readWorkbook);
    expect(open.records.raidItem?.map((row) => [row['id'], row['title']])).toEqual([
      ['R-0001', 'Saisi à la main'],
      ['R-0002', 'Par le volet'],
    ]);
    session.close();
  });

  test('moves what stands below the table down instead of writing over it', async () => {
    const session = await standardWorkbook('project');
    await write(session, 'RAID', 'B7', [['a note of mine']]);
    await session.run((context) => appendRows(context, 'raidItem', [raid('One'), raid('Two'), raid('Three')], STAMP));
    expect(await valuesOf(session, 'RAID', 'B9')).toEqual([['a note of mine']]);
    session.close();
  });

  test('writes any text as just that text', async () => {
    const session = await standardWorkbook('project');
    const texts = [
      '=1+1',
      '+33 1 23',
      '-5',
      '@SUM(A1)',
      "'quoted",
      'TRUE',
      '12%',
      '1-2',
      'mars 2026',
      '2026-01-31',
      '1e5',
      ' spaced ',
      '=HYPERLINK("http://x")',
    ];
    await session.run((context) =>
      appendRows(
        context,
        'raidItem',
        texts.map((title) => raid(title)),
        STAMP,
      ),
    );
    const open = await session.run(readWorkbook);
    expect(open.records.raidItem?.map((row) => row['title'])).toEqual(texts.map((text) => text.trim()));
    const formulas = session.book.sheets
      .find((sheet) => sheet.name === 'RAID')
      ?.cells.flatMap((row) => (row ?? []).flatMap((cell, column) => (column === 2 && cell?.formula ? [cell.formula] : [])));
    expect(formulas).toEqual([]);
    session.close();
  });

  test('keeps every text through a literal, whatever it is', async () => {
    const session = await startSession();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), { minLength: 5, maxLength: 20 }),
        async (texts) => {
          await write(
            session,
            'Sheet1',
            `J1:J${texts.length}`,
            texts.map((text) => [literal(text)]),
          );
          expect(await valuesOf(session, 'Sheet1', `J1:J${texts.length}`)).toEqual(texts.map((text) => [text]));
        },
      ),
      { numRuns: 60 },
    );
    session.close();
  });
});

describe('rules of a table that grows', () => {
  const rulesOf = (session: HostSession): number[] => {
    const sheet = session.book.sheets.find(({ name }) => name === 'Projects');
    const areas = (rules: readonly { readonly areas: readonly unknown[] }[] = []): number =>
      rules.reduce((sum, rule) => sum + rule.areas.length, 0);
    return [
      sheet?.conditionalFormats.length ?? 0,
      areas(sheet?.conditionalFormats),
      sheet?.validations.length ?? 0,
      areas(sheet?.validations),
    ];
  };
  const projects = (count: number): AnyRecord[] => Array.from({ length: count }, (_, at) => ({ name: `Project ${at}` }));

  test('stay as many as they were after a thousand appended rows, and reach over the last', async () => {
    const session = await standardWorkbook('portfolio');
    const before = rulesOf(session);
    for (const count of [1, 1, 3, 45, 950]) await session.run((context) => appendRows(context, 'project', projects(count), STAMP));
    expect(rulesOf(session)).toEqual(before);
    const last = await session.run(async (context) => {
      const name = RECORDS.project.columns.find(({ key }) => key === 'status')?.name.en ?? '';
      const status = context.workbook.tables.getItem('PmoProjects').columns.getItem(name).getDataBodyRange().getLastCell();
      status.dataValidation.load('type');
      await context.sync();
      return status.dataValidation.type;
    });
    expect(last).toBe('List');
    session.close();
  });
});

describe('what AutoCorrect does in a table', () => {
  const grown = async (excel: SessionOptions): Promise<boolean | null> => {
    const session = await startSession({ ...excel, locale: 'en-US' });
    session.newWorkbook();
    await session.run((context) => setUpWorkbook(context, { kind: 'project', language: 'en', workbookId: 'test' }));
    const { fillsFormulas } = await session.run((context) => appendRows(context, 'raidItem', [raid('One'), raid('Two')], STAMP));
    const open = await session.run(readWorkbook);
    // The product fills its own rows whatever Excel does.
    expect(open.records.raidItem?.map((row) => row['score'])).toEqual([12, 12]);
    session.close();
    return fillsFormulas;
  };

  test('is told with the rows that were appended', async () => {
    expect(await grown({})).toBe(true);
    expect(await grown({ fillCalculatedColumns: false })).toBe(false);
  });

  test('does not change a person’s own formulas, different in each row', async () => {
    const session = await standardWorkbook('portfolio');
    const rows: AnyRecord[] = ['One', 'Two', 'Three'].map((name, at) => ({ id: `P-${at}`, name }));
    await session.run(async (context) => replaceRows(context, await readWorkbook(context), { project: rows }));
    const own = [['Mine'], ['=1+1'], [''], ['=2+2']];
    await session.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('PmoProjects');
      const column = columns.add(undefined, [['Mine'], ['x'], ['x'], ['x']]);
      await context.sync();
      column.getDataBodyRange().formulas = own.slice(1);
      await context.sync();
    });
    await session.run(async (context) => replaceRows(context, await readWorkbook(context), { project: rows.toReversed() }));
    const found = await session.run(async (context) => {
      const column = context.workbook.tables.getItem('PmoProjects').columns.getItem('Mine').getDataBodyRange().load('formulas');
      await context.sync();
      return column.formulas as unknown[][];
    });
    expect(found).toEqual([['=2+2'], [''], ['=1+1']]);
    session.close();
  });
});

describe('replacing rows', () => {
  test('keeps what it asked before where an answer is too large for one message', async () => {
    const session = await standardWorkbook('portfolio');
    // Twice 200 rows of texts that no guess of their length allows for: more than the 5 MB that Excel on the web answers.
    const description = 'x'.repeat(15_000);
    const rows: AnyRecord[] = Array.from({ length: 400 }, (_, at) => ({ id: `P-${at}`, name: `Project ${at}`, description }));
    await session.run(async (context) => replaceRows(context, await readWorkbook(context), { project: rows }));
    await session.run(async (context) => replaceRows(context, await readWorkbook(context), { project: rows.slice(0, 3) }));
    const open = await session.run(readWorkbook);
    expect(open.records.project?.map((row) => row['id'])).toEqual(['P-0', 'P-1', 'P-2']);
    session.close();
  });

  test('writes more rows, then fewer, leaving nothing of the former', async () => {
    const session = await standardWorkbook('portfolio');
    const projects = (count: number): AnyRecord[] =>
      Array.from({ length: count }, (_, index) => ({ id: `P-${index + 1}`, name: `Project ${index + 1}`, budget: index }));
    for (const count of [5, 2, 0, 7]) {
      await session.run(async (context) => replaceRows(context, await readWorkbook(context), { project: projects(count) }));
      const open = await session.run(readWorkbook);
      expect(open.records.project?.map((row) => row['id'])).toEqual(projects(count).map((row) => row['id']));
      expect(open.tables.project?.rowCount).toBe(Math.max(1, count));
    }
    session.close();
  });

  test('keeps a column that a person added, with the row that it belongs to', async () => {
    const session = await standardWorkbook('portfolio');
    const rows: AnyRecord[] = [
      { id: 'P-1', name: 'One' },
      { id: 'P-2', name: 'Two' },
    ];
    await session.run(async (context) => replaceRows(context, await readWorkbook(context), { project: rows }));
    await session.run(async (context) => {
      context.workbook.tables.getItem('PmoProjects').columns.add(undefined, [['My note'], ['about one'], ['=1+1']]);
      await context.sync();
    });
    await session.run(async (context) =>
      replaceRows(context, await readWorkbook(context), { project: [{ id: 'P-3', name: 'Three' }, ...rows.toReversed()] }),
    );
    const notes = await session.run(async (context) => {
      const column = context.workbook.tables.getItem('PmoProjects').columns.getItem('My note').getDataBodyRange().load('formulas');
      await context.sync();
      return column.formulas as unknown[][];
    });
    expect(notes).toEqual([[''], ['=1+1'], ['about one']]);
    session.close();
  });

  test('puts every table back when the writing fails in the middle', async () => {
    const session = await standardWorkbook('portfolio');
    await session.run(async (context) =>
      replaceRows(context, await readWorkbook(context), {
        project: [{ id: 'P-1', name: 'One', budget: 10 }],
        raidItem: [{ id: 'R-1', projectId: 'P-1', title: '=kept', type: 'issue' }],
      }),
    );
    const before = await session.run(readWorkbook);
    // The second table is protected by a person meanwhile: the batch fails after the first table was written.
    await session.run(async (context) => {
      context.workbook.tables.getItem('PmoRaid').worksheet.protection.protect();
      await context.sync();
    });
    const many = Array.from({ length: 4 }, (_, index) => ({ id: `P-${index + 5}`, name: 'New' }));
    const attempt = session.run(async (context) =>
      replaceRows(context, await readWorkbook(context), {
        project: many,
        raidItem: [{ id: 'R-2', projectId: 'P-5', title: 'new', type: 'issue' }],
      }),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'AccessDenied' });
    const after = await session.run(readWorkbook);
    expect(after.records.project).toEqual(before.records.project);
    expect(after.records.raidItem).toEqual(before.records.raidItem);
    session.close();
  });

  test('grows and shrinks tables also in an Excel that cannot resize them', async () => {
    const session = await startSession({ supported: { ExcelApi: '1.11' } });
    session.newWorkbook();
    await session.run((context) => setUpWorkbook(context, { kind: 'portfolio', language: 'en', workbookId: 'old' }));
    await write(session, 'RAID', 'A8', [['below']]);
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `R-${index + 1}`, projectId: 'P-1', title: 'One', type: 'issue' }));
    for (const count of [6, 2])
      await session.run(async (context) => replaceRows(context, await readWorkbook(context), { raidItem: rows(count) }));
    await session.run((context) => appendRows(context, 'raidItem', [{ title: 'Last', type: 'issue' }], STAMP));
    const open = await session.run(readWorkbook);
    expect(open.records.raidItem?.map(({ id }) => id)).toEqual(['R-1', 'R-2', 'R-0003']);
    expect(JSON.stringify(await valuesOf(session, 'RAID', 'A1:A12'))).toContain('below');
    session.close();
  });

  test('survives a workbook with columns in another order', async () => {
    const session = await standardWorkbook('project');
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('RAID');
      const table = context.workbook.tables.getItem('PmoRaid');
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      const names = (header.values[0] ?? []) as string[];
      const [type, title] = [names.indexOf('Type'), names.indexOf('Title')];
      sheet.getRangeByIndexes(3, title, 1, 1).values = [['x']];
      sheet.getRangeByIndexes(3, type, 1, 1).values = [['Title']];
      sheet.getRangeByIndexes(3, title, 1, 1).values = [['Type']];
      await context.sync();
    });
    await session.run((context) => appendRows(context, 'raidItem', [raid('Swapped')], STAMP));
    expect(await valuesOf(session, 'RAID', 'B5:C5')).toEqual([['Swapped', 'Risk']]);
    expect((await session.run(readWorkbook)).records.raidItem?.[0]).toMatchObject({ title: 'Swapped', type: 'threat' });
    session.close();
  });
});

test('every record type has an id prefix of its own', () => {
  const prefixes = Object.values(RECORDS).map((record) => record.idPrefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});
