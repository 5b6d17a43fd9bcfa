import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import { dayOf } from '../../src/domain/calendar/days';
import { startSession, type HostSession } from '../../src/host/session/node';
import { ProjectWorkbooks } from '../../src/usecases/project-workbooks';
import { samplePortfolio } from '../../src/samples/portfolio';
import type { ConsolidationChoice } from '../../src/taskpane/actions';
import { excelActions as actions } from '../../src/taskpane/excel-actions';
import { failureText } from '../../src/taskpane/failure';
import { COMMANDS } from '../../src/commands/commands';
import { readWorkbook } from '../../src/workbook/read';
import { standardWorkbook, valuesOf, write } from '../support/excel';

const sample = samplePortfolio({ language: 'fr', projects: 3 });
const files: { name: string; bytes: Uint8Array }[] = [];
const sessions: HostSession[] = [];
const portfolio = async (): Promise<HostSession> => {
  const session = await standardWorkbook('portfolio', 'fr', { settings: { organisation: 'Exemple', statusDate: sample.statusDate } });
  sessions.push(session);
  return session;
};
const choice = (given: Partial<ConsolidationChoice> = {}): ConsolidationChoice => ({
  files,
  dropEarlier: false,
  signal: new AbortController().signal,
  onProgress: () => {},
  onWriting: () => {},
  ...given,
});
const projectsOf = async (session: HostSession): Promise<unknown[]> =>
  ((await session.run(readWorkbook)).records.project ?? []).map(({ id, name, sourceFile }) => [id, name, sourceFile]);

beforeAll(async () => {
  const session = await startSession({ locale: 'fr-FR' });
  const workbooks = new ProjectWorkbooks(session, BASE_STANDARD, sample, 'fr');
  for (const contents of sample.projects) files.push({ name: `${contents.project.id}.xlsx`, bytes: await workbooks.make(contents) });
  session.close();
});
afterEach(() => sessions.splice(0).forEach((session) => session.close()));

describe('the open workbook', () => {
  test('is nothing yet, then what it was set up as, in the culture of its Excel', async () => {
    const session = await startSession({ locale: 'fr-FR' });
    session.newWorkbook();
    expect(await actions.look()).toEqual({ identity: null, culture: { name: 'fr-FR', decimal: ',', dateOrder: 'dmy' } });
    await actions.setUp('portfolio', 'en');
    expect(await actions.look()).toMatchObject({
      identity: { kind: 'portfolio', version: 2, workbookId: expect.stringMatching(/^[\da-f-]{36}$/) },
    });
    expect(await actions.check()).toMatchObject({ findings: [], brings: [] });
    await startSession({ locale: 'en-US', supported: { ExcelApi: '1.11' } });
    expect((await actions.look()).culture).toEqual({ name: 'en-US', decimal: '.', dateOrder: 'mdy' });
    session.close();
  });

  test('gets a request as a row with id, author and time, and the register knows it and its place', async () => {
    const session = await portfolio();
    const added = await actions.addRequest({ name: 'Réseau', status: 'submitted', start: dayOf(2026, 4, 1) }, 'Ada');
    expect(added).toEqual({ id: 'P-0001', place: { sheetName: 'Projets', row: expect.any(Number), column: 0 }, noFilling: false });
    const [row] = (await session.run(readWorkbook)).records.project ?? [];
    expect(row).toMatchObject({ id: 'P-0001', name: 'Réseau', author: 'Ada', writtenAt: expect.any(Number), start: dayOf(2026, 4, 1) });
    expect(await actions.register()).toEqual({ currency: 'EUR', projects: [{ id: 'P-0001', name: 'Réseau', place: added.place }] });
    await actions.goTo(added.place);
  });

  test('tells a value that does not fit, with its cell', async () => {
    const session = await portfolio();
    const { place } = await actions.addRequest({ name: 'Réseau' }, 'Ada');
    const open = await session.run(readWorkbook);
    const column = open.tables.project?.headers.indexOf('Budget') ?? -1;
    await session.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Projets').getRangeByIndexes(place.row, column, 1, 1);
      cell.dataValidation.clear();
      cell.values = [['beaucoup']];
      await context.sync();
    });
    const { findings } = await actions.check();
    expect(findings.filter(({ rule }) => rule === 'wrongType')).toMatchObject([
      { value: 'beaucoup', severity: 'error', place: { ...place, column } },
    ]);
  });

  test('is repaired where that can be done without guessing; the rest is told again', async () => {
    const session = await portfolio();
    await session.run(async (context) => {
      context.workbook.names.getItem('PmoValues_gate').delete();
      context.workbook.worksheets.getItem('Projets').visibility = 'Hidden';
      await context.sync();
    });
    const { repairs, now } = await actions.repair();
    expect(repairs.map(({ rule }) => rule)).toEqual(['brokenName']);
    expect(now.findings.map(({ rule }) => rule)).toEqual(['hiddenData']);
  });

  test('of version 1 is upgraded', async () => {
    const session = await startSession({ locale: 'fr-FR' });
    sessions.push(session);
    await session.open(readFileSync(join(__dirname, '../fixtures/standard-v1/project.fr.xlsx')), 'project.fr.xlsx');
    expect((await actions.check()).brings).toHaveLength(1);
    await actions.upgrade();
    const { findings, brings } = await actions.check();
    expect([brings, findings.filter(({ repairable }) => repairable).map(({ rule, sheet }) => [rule, sheet])]).toEqual([[], []]);
  });

  test('of a newer standard is left as it is', async () => {
    const session = await portfolio();
    await session.run(async (context) => {
      const body = context.workbook.tables.getItem('PmoMeta').getDataBodyRange().load('values');
      await context.sync();
      body.values = (body.values as unknown[][]).map(([key, value]) => [key, key === 'standardVersion' ? 99 : value]);
      await context.sync();
    });
    for (const attempt of [actions.register, actions.check, () => actions.consolidate(choice()), actions.rebuildReport])
      expect(await attempt().then(String, (error: unknown) => failureText(error, 'en'))).toMatch(/newer version of the add-in/);
  });
});

describe('consolidating here', () => {
  test('fills the tables and the report; an unreadable file stops nothing', async () => {
    const session = await portfolio();
    const seen: string[] = [];
    const outcome = await actions.consolidate(
      choice({
        files: [...files, { name: 'broken.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]) }],
        onProgress: ({ done, name }) => seen.push(`${done} ${name}`),
      }),
    );
    expect(outcome.sources.map(({ taken }) => taken)).toEqual([true, true, true, false]);
    expect(outcome.findings.filter(({ severity }) => severity === 'error').map(({ source }) => source)).toEqual(['broken.xlsx']);
    expect(seen).toHaveLength(4);
    expect(outcome).toMatchObject({ projects: 3, currency: 'EUR', statusDate: sample.statusDate });
    expect(await projectsOf(session)).toEqual(sample.projects.map(({ project: { id, name } }) => [id, name, `${id}.xlsx`]));
    expect((await valuesOf(session, 'Tableau de bord', 'A1'))[0]?.[0]).toBe('Tableau de bord');
    await actions.goToDashboard();
  });

  test('keeps projects that were requested, row for row, with what cannot be read in them', async () => {
    const session = await portfolio();
    const { id, place } = await actions.addRequest({ id: 'P-0900', name: 'Demandé', status: 'submitted' }, 'Ada');
    const before = await session.run(readWorkbook);
    const budget = before.tables.project?.headers.indexOf('Budget') ?? -1;
    await session.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Projets').getRangeByIndexes(place.row, budget, 1, 1);
      cell.dataValidation.clear();
      cell.values = [['à voir']];
      await context.sync();
    });
    await actions.consolidate(choice());
    // A request is no project yet.
    expect((await actions.consolidate(choice({ dropEarlier: true }))).projects).toBe(3);
    expect(await projectsOf(session)).toEqual([
      [id, 'Demandé', null],
      ...sample.projects.map(({ project }) => [project.id, project.name, `${project.id}.xlsx`]),
    ]);
    const cell = await session.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Projets').getRangeByIndexes(place.row, budget, 1, 1).load('values');
      await context.sync();
      return range.values[0]?.[0] as unknown;
    });
    expect(cell).toBe('à voir');
  });

  test('keeps projects of an earlier consolidation and says so, or removes them where that is asked', async () => {
    const session = await portfolio();
    await actions.consolidate(choice());
    const again = await actions.consolidate(choice({ files: files.slice(0, 1) }));
    expect(again.projects).toBe(3);
    expect(again.findings.filter(({ severity }) => severity === 'info').map(({ value }) => value)).toEqual(
      sample.projects.slice(1).map(({ project }) => project.id),
    );
    expect((await actions.consolidate(choice({ files: files.slice(0, 1), dropEarlier: true }))).projects).toBe(1);
    const open = await session.run(readWorkbook);
    expect(new Set(open.records.task?.map(({ projectId }) => projectId))).toEqual(new Set([sample.projects[0]?.project.id]));
  });

  test('leaves out a file whose id somebody gave to another project in the register', async () => {
    const session = await portfolio();
    const [first] = sample.projects;
    await actions.addRequest({ id: first?.project.id ?? null, name: 'Tout autre chose' }, 'Ada');
    const outcome = await actions.consolidate(choice());
    expect(outcome.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { source: `${first?.project.id}.xlsx`, value: first?.project.id, reason: { fr: expect.stringContaining('Tout autre chose') } },
    ]);
    expect((await projectsOf(session))[0]).toEqual([first?.project.id, 'Tout autre chose', null]);
  });

  test('renews a project that was entered and is now in a file under the same name', async () => {
    const session = await portfolio();
    const [first] = sample.projects;
    await actions.addRequest(
      { id: first?.project.id ?? null, name: first?.project.name?.toUpperCase() ?? '', need: 'Tenir la norme' },
      'Ada',
    );
    expect((await actions.consolidate(choice())).projects).toBe(3);
    expect((await projectsOf(session))[0]).toEqual([first?.project.id, first?.project.name, `${first?.project.id}.xlsx`]);
    // No project workbook has a column for it.
    expect((await session.run(readWorkbook)).records.project?.[0]?.['need']).toBe('Tenir la norme');
  });

  test('gives a project without an id the same one every time, and never one that is taken', async () => {
    const session = await startSession({ locale: 'fr-FR' });
    const [contents] = sample.projects;
    if (!contents) throw new Error('The sample is empty.');
    const nameless = {
      name: 'sans.xlsx',
      bytes: await new ProjectWorkbooks(session, BASE_STANDARD, sample, 'fr').make({
        ...contents,
        project: { ...contents.project, id: null },
      }),
    };
    session.close();
    const open = await portfolio();
    await actions.addRequest({ name: 'Demandé' }, 'Ada');
    await actions.consolidate(choice({ files: [nameless] }));
    await actions.consolidate(choice({ files: [nameless] }));
    expect((await projectsOf(open)).map((project) => (project as unknown[])[0])).toEqual(['P-0001', 'P-0002']);
  });

  test('that is cancelled writes nothing', async () => {
    const session = await portfolio();
    await actions.addRequest({ name: 'Demandé' }, 'Ada');
    const before = await session.run(readWorkbook);
    const control = new AbortController();
    let wrote = false;
    const attempt = actions.consolidate(
      choice({
        signal: control.signal,
        onProgress: ({ done }) => {
          if (done === 2) control.abort();
        },
        onWriting: () => {
          wrote = true;
        },
      }),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'cancelled' });
    expect(wrote).toBe(false);
    expect((await session.run(readWorkbook)).records).toEqual(before.records);
  });
});

describe('the report command', () => {
  const press = async (): Promise<{ done: number; shown: number }> => {
    const told = { done: 0, shown: 0 };
    const page = globalThis as unknown as { Office: { addin?: object }; location?: { hash: string } };
    page.Office.addin = {
      showAsTaskpane: () => {
        told.shown += 1;
        return Promise.resolve();
      },
    };
    page.location ??= { hash: '' };
    await COMMANDS.report({
      completed: () => {
        told.done += 1;
      },
    });
    return told;
  };

  test('draws the report of what stands in the tables', async () => {
    const session = await portfolio();
    await actions.addRequest({ name: 'Demandé', budget: 10 }, 'Ada');
    expect(await press()).toEqual({ done: 1, shown: 0 });
    expect(JSON.stringify(await valuesOf(session, 'Rapport projets', 'A1:C12'))).toContain('Demandé');
  });

  test('brings up the pane where there is nothing to report on, and always tells Excel that it is done', async () => {
    const session = await startSession({ locale: 'fr-FR' });
    session.newWorkbook();
    await write(session, 'Sheet1', 'A1', [['mine']]);
    expect(await press()).toEqual({ done: 1, shown: 1 });
    session.close();
  });
});
