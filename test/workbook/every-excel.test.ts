import { buildPortfolioReport } from '../../src/report/portfolio-report';
import { PESSIMISTIC, USUAL } from '../../src/host/model/behaviour';
import { startSession, type HostSession } from '../../src/host/session/node';
import type { WorkbookKind } from '../../src/standard/model/types';
import { judgeWorkbook } from '../../src/standard/check/judge';
import { readForCheck } from '../../src/workbook/check';
import { fillPortfolio } from '../../src/workbook/portfolio';
import { readWorkbook } from '../../src/workbook/read';
import { repairWorkbook } from '../../src/workbook/repair';
import { appendRows } from '../../src/workbook/rows';
import { setUpWorkbook } from '../../src/workbook/set-up';
import { expectTakenWell } from '../support/excel';
import { consolidatedSample } from '../support/sample';

const EXCELS = { usual: USUAL, pessimistic: PESSIMISTIC, web: { ...USUAL, platform: 'web', blankArgument: null } } as const;

/** The main pieces of work where every open question is answered as expected, and the worse way. */
describe.each(Object.entries(EXCELS))('in an Excel that is %s', (_, excel) => {
  const opened = async (kind: WorkbookKind): Promise<HostSession> => {
    const session = await startSession({ ...excel, locale: 'fr-FR' });
    session.newWorkbook();
    session.resetCounts();
    await session.run((context) => setUpWorkbook(context, { kind, language: 'fr', workbookId: 'test' }));
    return session;
  };

  test('a portfolio is set up, takes a request, is consolidated and reports', async () => {
    const session = await opened('portfolio');
    expectTakenWell(session);
    expect(session.counts.requests).toBeLessThanOrEqual(10);

    session.resetCounts();
    const { fillsFormulas } = await session.run((context) =>
      appendRows(context, 'project', [{ name: 'Un' }, { name: 'Deux' }], { author: 'Ada', at: 46330 }),
    );
    expect(session.counts.requests).toBe(2);
    expect(fillsFormulas).toBe(excel.fillCalculatedColumns);

    const contents = { ...consolidatedSample('fr', 6), findings: [] };
    session.resetCounts();
    await session.run(async (context) => fillPortfolio(context, await readWorkbook(context), contents));
    expectTakenWell(session);
    const open = await session.run(readWorkbook);
    expect(open.records.project?.length).toBe(contents.rows.project.length);
    const charts = session.book.sheets.flatMap((sheet) => sheet.charts);
    const expected = buildPortfolioReport({ ...contents, exceptions: [] });
    expect(expected.projects.length).toBe(6);
    expect(charts.map(({ series }) => series.length).every((count) => count > 0)).toBe(true);
    expect(charts.every(({ legend }) => legend?.visible)).toBe(true);
    session.close();
  });

  test('a project workbook that lost a list, rules and formulas is repaired', async () => {
    const session = await opened('project');
    await session.run((context) => appendRows(context, 'raidItem', [{ title: 'Retard', type: 'threat' }], { author: 'Ada', at: 46330 }));
    await session.run(async (context) => {
      const raid = context.workbook.tables.getItem('PmoRaid');
      raid.getDataBodyRange().dataValidation.clear();
      context.workbook.worksheets.getItem('Listes').delete();
      await context.sync();
    });
    const outcome = await session.run((context) =>
      repairWorkbook(context, async () => {
        const read = await readForCheck(context);
        return { contents: read, result: judgeWorkbook(read, { now: 46330 }) };
      }),
    );
    expect(outcome.repairs.length).toBeGreaterThan(0);
    expect(outcome.left.filter(({ rule }) => ['missingSheet', 'missingList', 'validationLost', 'brokenName'].includes(rule))).toEqual([]);
    session.close();
  });
});
