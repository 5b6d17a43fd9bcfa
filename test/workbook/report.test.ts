import type { ReportPages, Table } from '../../src/report/blocks';
import { startSession, type HostSession } from '../../src/host/session/node';
import { BASE_STANDARD, resolveStandard } from '../../src/standard/own/resolve';
import { consolidatedSample } from '../support/sample';
import { buildPortfolioReport } from '../../src/report/portfolio-report';
import { NO_ROWS } from '../../src/standard/data/rows';
import { drawPages } from '../../src/workbook/blocks/draw-pages';
import { readWorkbook } from '../../src/workbook/read';
import { rebuildReport } from '../../src/workbook/portfolio';
import { Requests } from '../../src/workbook/requests';
import { replaceRows } from '../../src/workbook/rows';
import { setUpWorkbook } from '../../src/workbook/set-up';
import { writeReport } from '../../src/workbook/report-sheets';
import { expectTakenWell, standardWorkbook, valuesOf, write } from '../support/excel';

describe('the report in a portfolio workbook', () => {
  test('of 133 projects goes in requests that Excel takes well', async () => {
    const session = await standardWorkbook('portfolio');
    const portfolio = consolidatedSample('en', 133);
    await session.run(async (context) =>
      replaceRows(context, await readWorkbook(context), {
        ...portfolio.rows,
      }),
    );
    session.resetCounts();
    // From the tables that are there: reading them is part of it.
    const report = await session.run((context) => rebuildReport(context, portfolio.madeAt));
    expect(report.projects.length).toBe(133);
    expectTakenWell(session);
    session.close();
  });

  test('with a table of thousands of rows of long names goes in requests that Excel takes well, each name across the columns of its line', async () => {
    const session = await startSession();
    session.newWorkbook();
    const rows = Array.from({ length: 6_000 }, (_, index) => ({ file: `${'Département '.repeat(6)}${index}`, amount: index }));
    const table: Table = {
      kind: 'table',
      key: 'files',
      columns: [
        { key: 'file', header: 'File', type: 'text', width: 40 },
        { key: 'amount', header: 'Amount', type: 'integer', width: 10 },
      ],
      rows,
    };
    const pages: ReportPages = {
      language: 'en',
      organisation: '',
      ratings: { green: '', amberGreen: '', amber: '', amberRed: '', red: '', noData: '' },
      pages: [
        {
          key: 'finance',
          title: 'Finance',
          subtitle: '',
          tracks: [14, 14, 14, 14],
          rows: [[{ block: table }], [{ block: { ...table, key: 'few', rows: rows.slice(0, 3) } }]],
        },
      ],
    };
    session.resetCounts();
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const requests = new Requests(context);
      const large = await drawPages(
        { standard: BASE_STANDARD, language: 'en', organisation: '' },
        pages,
        { dashboard: sheet, projectsReport: sheet, finance: sheet, risks: sheet },
        requests,
      );
      for (const { row, column, matrix } of large) await requests.write(sheet, row, column, matrix);
      await requests.send();
    });
    expectTakenWell(session);
    // The drawing is one request; only the values of the long table need more.
    expect(session.counts.requests).toBeLessThanOrEqual(1 + Math.ceil(session.counts.requestBytes / 1.2e6));
    const sheet = session.book.sheets[0];
    const merged = sheet?.merges.filter(({ column, lastColumn }) => column === 0 && lastColumn === 2) ?? [];
    // Two headers and every row, each for itself.
    expect(merged.length).toBe(6_000 + 3 + 2);
    expect(merged.every(({ row, lastRow }) => row === lastRow)).toBe(true);
    session.close();
  });

  test('has native charts with a name, a title and series that follow cells', async () => {
    const session = await standardWorkbook('portfolio', 'fr');
    await session.run((context) => writeReport(context, buildPortfolioReport(consolidatedSample('fr')), BASE_STANDARD, 'fr'));
    const charts = session.book.sheets.find((sheet) => sheet.name === 'Tableau de bord')?.charts ?? [];
    expect(charts.map((chart) => chart.name)).toEqual([
      'PmoChartDepartments',
      'PmoChartConfidence',
      'PmoChartBubbles',
      'PmoChartFinishes',
      'PmoChartOverTime',
    ]);
    for (const chart of charts) {
      expect(chart.title?.text).not.toBe('');
      for (const series of chart.series) expect(series.values).toMatch(/!\$[A-Z]+\$\d+/);
    }
    session.close();
  });

  test('adds up natively to what was computed', async () => {
    const session = await standardWorkbook('portfolio');
    const portfolio = consolidatedSample('en');
    await session.run((context) => writeReport(context, buildPortfolioReport(portfolio), BASE_STANDARD, 'en'));
    const cells = await valuesOf(session, 'Finance', 'A1:D40');
    const total = cells.find((row) => row[0] === 'Total');
    const budgets = portfolio.rows.project.reduce((sum, project) => sum + Math.round((project.budget ?? 0) * 100), 0) / 100;
    expect([total?.[1], total?.[2]]).toEqual([portfolio.rows.project.length, budgets]);
    session.close();
  });

  test('colours open risks by the organisation’s own bands, as the matrix of a project does', async () => {
    const standard = resolveStandard('pmi', { version: 1, thresholds: { risk: { medium: 6, high: 10, critical: 20 } } });
    const portfolio = await standardWorkbook('portfolio');
    await portfolio.run((context) => writeReport(context, buildPortfolioReport(consolidatedSample('en', 1)), standard, 'en'));
    const project = await startSession();
    project.newWorkbook();
    await project.run((context) => setUpWorkbook(context, { kind: 'project', language: 'en', standard, workbookId: 'test' }));
    const fills = (session: HostSession, sheet: string, area: string): Promise<unknown> =>
      session.run(async (context) => {
        const cells = context.workbook.worksheets
          .getItem(sheet)
          .getRange(area)
          .getCellProperties({ format: { fill: { color: true } } });
        await context.sync();
        return cells.value.map((row) => row.map(({ format }) => format?.fill?.color));
      });
    expect(await fills(portfolio, 'Risks', 'B6:F10')).toEqual(await fills(project, 'Risk matrix', 'C6:G10'));
    portfolio.close();
    project.close();
  });

  test('replaces an earlier report, follows a sheet that a person renamed, and leaves no copy behind', async () => {
    const session = await standardWorkbook('portfolio');
    await session.run((context) => writeReport(context, buildPortfolioReport(consolidatedSample('en')), BASE_STANDARD, 'en'));
    await session.run(async (context) => {
      context.workbook.worksheets.getItem('Dashboard').name = 'For the board';
      await context.sync();
    });
    await write(session, 'Settings', 'F1', [["='For the board'!A5"]]);
    await session.run((context) => writeReport(context, buildPortfolioReport(consolidatedSample('en', 5)), BASE_STANDARD, 'en'));
    expect(await valuesOf(session, 'For the board', 'A5')).toEqual([[5]]);
    expect(await valuesOf(session, 'Settings', 'F1')).toEqual([[5]]);
    const names = session.book.sheets.map((sheet) => sheet.name);
    expect(names.filter((name) => /Dashboard|\(\d\)/.test(name))).toEqual([]);
    expect(session.book.sheets.find((sheet) => sheet.name === 'For the board')?.charts.length).toBe(5);
    session.close();
  });

  test('brings the earlier report back when the new one cannot be completed', async () => {
    const session = await standardWorkbook('portfolio');
    await session.run((context) => writeReport(context, buildPortfolioReport(consolidatedSample('en')), BASE_STANDARD, 'en'));
    const before = await valuesOf(session, 'Dashboard', 'A1:L24');
    await session.run(async (context) => {
      context.workbook.worksheets.getItem('Risks').protection.protect();
      await context.sync();
    });
    await expect(
      session.run((context) => writeReport(context, buildPortfolioReport(consolidatedSample('en', 5)), BASE_STANDARD, 'en')),
    ).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(await valuesOf(session, 'Dashboard', 'A1:L24')).toEqual(before);
    expect(session.book.sheets.filter((sheet) => sheet.visibility === 'Hidden')).toEqual([]);
    expect(session.book.sheets.find((sheet) => sheet.name === 'Dashboard')?.charts.length).toBe(5);
    session.close();
  });

  test('can be made of nothing', async () => {
    const session = await standardWorkbook('portfolio', 'fr');
    await session.run((context) =>
      writeReport(
        context,
        buildPortfolioReport({
          ...consolidatedSample('fr', 1),
          rows: { ...NO_ROWS, project: [] },
        }),
        BASE_STANDARD,
        'fr',
      ),
    );
    expect(await valuesOf(session, 'Tableau de bord', 'A5')).toEqual([[0]]);
    session.close();
  });
});
