import { RECORDS } from '../../src/standard/data/records';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import { STANDARD_VERSION } from '../../src/standard/data/version';
import type { WorkbookKind } from '../../src/standard/model/types';
import { LANGUAGES } from '../../src/words/text';
import { AlreadySetUp, NotStandard } from '../../src/workbook/failures';
import { readWorkbook } from '../../src/workbook/read';
import { setUpWorkbook } from '../../src/workbook/set-up';
import { startSession } from '../../src/host/session/node';
import { expectTakenWell, standardWorkbook, valuesOf, write } from '../support/excel';

const KINDS: readonly WorkbookKind[] = ['project', 'portfolio'];
const cases = KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));

describe('setting up a workbook', () => {
  test.each(cases)(
    'makes the sheets of a %s workbook in %s, in order, in at most ten requests that Excel takes well',
    async (kind, language) => {
      const session = await standardWorkbook(kind, language);
      expect(session.counts.requests).toBeLessThanOrEqual(10);
      expectTakenWell(session);
      const visible = session.book.sheets.filter((sheet) => sheet.visibility === 'Visible').map((sheet) => sheet.name);
      expect(visible).toEqual(BASE_STANDARD.workbooks[kind].map((sheet) => sheet.name[language]));
      expect(session.book.sheets.find((sheet) => sheet.name === '_pmo')?.visibility).toBe('VeryHidden');
      session.close();
    },
  );

  test.each(cases)('gives a %s workbook in %s no formula error but undefined ones', async (kind, language) => {
    const session = await standardWorkbook(kind, language);
    const errors = session.book.sheets.flatMap((sheet) =>
      sheet.cells.flatMap((row) =>
        (row ?? []).flatMap((cell) =>
          typeof cell?.value === 'object' && cell.value !== null && cell.value.error !== '#N/A'
            ? [`${sheet.name}: ${cell.formula} ${cell.value.error}`]
            : [],
        ),
      ),
    );
    expect(errors).toEqual([]);
    session.close();
  });

  test('keeps the sheets of a workbook that is in use, and numbers a name that is taken', async () => {
    const session = await startSession();
    session.newWorkbook();
    await session.run(async (context) => {
      context.workbook.worksheets.getFirst().name = 'Budget';
      await context.sync();
    });
    await write(session, 'Budget', 'A1', [['mine']]);
    await session.run((context) => setUpWorkbook(context, { kind: 'project', language: 'en', workbookId: 'test' }));
    expect(session.book.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(['Budget', 'Budget 2']));
    expect(await valuesOf(session, 'Budget', 'A1')).toEqual([['mine']]);
    session.close();
  });

  test('takes everything away again when it fails on the way', async () => {
    const session = await startSession();
    session.newWorkbook();
    await session.run(async (context) => {
      context.workbook.worksheets.getFirst().name = 'Mine';
      context.workbook.worksheets.getFirst().getRange('A1').values = [['kept']];
      context.workbook.names.add('PmoStatusDate', '=Mine!$A$1');
      await context.sync();
    });
    await expect(
      session.run((context) => setUpWorkbook(context, { kind: 'project', language: 'en', workbookId: 'test' })),
    ).rejects.toThrow();
    expect(session.book.sheets.map((sheet) => sheet.name)).toEqual(['Mine']);
    expect(await valuesOf(session, 'Mine', 'A1')).toEqual([['kept']]);
    session.close();
  });

  test('refuses a workbook that is set up already, and changes nothing', async () => {
    const session = await standardWorkbook('project');
    const before = session.book.sheets.map((sheet) => sheet.name);
    await expect(
      session.run((context) => setUpWorkbook(context, { kind: 'portfolio', language: 'en', workbookId: 'other' })),
    ).rejects.toThrow(AlreadySetUp);
    expect(session.book.sheets.map((sheet) => sheet.name)).toEqual(before);
    session.close();
  });

  test('shows the help of a field as the input message of its cell, and leaves sheets with input tables unprotected', async () => {
    const session = await standardWorkbook('project', 'fr');
    const [prompt, isProtected] = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('RAID');
      const validation = sheet.getRange('B5').dataValidation.load('prompt');
      const protection = sheet.protection.load('protected');
      await context.sync();
      return [validation.prompt, protection.protected] as const;
    });
    expect(prompt.message).toBe(RECORDS.raidItem.columns.find((column) => column.key === 'type')?.help.fr);
    expect(isProtected).toBe(false);
    session.close();
  });

  test('prints each form on one page of A4 in letters of 7 points at least, and no table’s trace', async () => {
    const session = await standardWorkbook('project', 'fr');
    const forms = BASE_STANDARD.workbooks.project.filter(({ layout }) => layout === 'form').map(({ name }) => name.fr);
    const sizes = await session.run(async (context) => {
      const printed = forms.map((form) => {
        const sheet = context.workbook.worksheets.getItem(form);
        const pageLayout = sheet.pageLayout.load('orientation,leftMargin,rightMargin,topMargin,bottomMargin');
        const area = pageLayout.getPrintArea().areas.getItemAt(0);
        return { form, pageLayout, range: area.getIntersection(sheet.getUsedRange()).load('width,height') };
      });
      await context.sync();
      return printed.map(({ form, pageLayout, range }) => {
        const { orientation, leftMargin, rightMargin, topMargin, bottomMargin } = pageLayout;
        // A4 in points.
        const [across, down] = orientation === 'Portrait' ? ([595, 842] as const) : ([842, 595] as const);
        const scale = Math.min(1, (across - leftMargin - rightMargin) / range.width, (down - topMargin - bottomMargin) / range.height);
        return { form, points: 10 * scale };
      });
    });
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.filter(({ points }) => points < 7)).toEqual([]);
    // Tables print whole columns, up to the last before those that tell who wrote a row.
    const raid = session.book.sheets.find(({ name }) => name === 'RAID');
    const last = raid?.pageLayout.printArea?.[0]?.lastColumn ?? -1;
    const headers = raid?.tables[0]?.columns.map(({ name }) => name) ?? [];
    expect([headers[last], headers[last + 1]]).toEqual(['Clos le', 'Saisi par']);
    session.close();
  });

  test('reads the project back that it was given, as typed fields', async () => {
    const project = {
      id: 'P-0007',
      name: '=1+1',
      status: 'running',
      start: 46000,
      finishBaseline: 46100,
      budget: 1234.56,
      confidence: 'amberRed',
      description: '-5 % “quoted”',
    };
    const session = await standardWorkbook('project', 'fr', {
      project,
      settings: { organisation: 'TRUE', currency: 'CHF', statusDate: 46330 },
    });
    const open = await session.run(readWorkbook);
    expect(open.records.project?.[0]).toMatchObject({ ...project, slip: null });
    expect(open.records.settings?.[0]).toMatchObject({
      organisation: 'TRUE',
      currency: 'CHF',
      statusDate: 46330,
      language: 'fr',
      standardVersion: String(STANDARD_VERSION),
    });
    expect(open.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    session.close();
  });

  test('says of a workbook that is not ours that it is not', async () => {
    const session = await startSession();
    session.newWorkbook();
    await expect(session.run(readWorkbook)).rejects.toThrow(NotStandard);
    session.close();
  });

  test('adds a word to a list’s values when a person writes it below the last one and the table grows', async () => {
    const session = await standardWorkbook('project', 'en');
    const address = await session.run(async (context) => {
      const table = context.workbook.tables.getItem('PmoList_category');
      const body = table.getRange().load('rowIndex,rowCount,columnIndex');
      await context.sync();
      const sheet = table.worksheet;
      sheet.getRangeByIndexes(body.rowIndex + body.rowCount, body.columnIndex, 1, 1).values = [['Space']];
      table.resize(sheet.getRangeByIndexes(body.rowIndex, body.columnIndex, body.rowCount + 1, 1));
      const named = context.workbook.names.getItem('PmoValues_category').getRange().load('values');
      await context.sync();
      return named.values as string[][];
    });
    expect(address.at(-1)).toEqual(['Space']);
    session.close();
  });
});
