import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adoptRegister } from '../../src/exchange/adopt';
import { readForCheck as readClosed } from '../../src/exchange/check-file';
import { consolidate } from '../../src/exchange/consolidate';
import { readRegister } from '../../src/exchange/register';
import { suggestMap } from '../../src/exchange/suggest-map';
import { startSession, type HostSession } from '../../src/host/session/node';
import type { CheckFinding } from '../../src/standard/check/finding';
import { judgeWorkbook } from '../../src/standard/check/judge';
import { STANDARD_VERSION } from '../../src/standard/data/version';
import { standardDocument } from '../../src/standard/document';
import type { Column, RecordKey, RecordType } from '../../src/standard/model/types';
import { GROUND, resolveStandard, type Ground, type StandardOf } from '../../src/standard/own/resolve';
import { beginningTexts, judgeRequest, requestColumns } from '../../src/usecases/intake';
import { readForCheck as readOpen } from '../../src/workbook/check';
import { fillPortfolio } from '../../src/workbook/portfolio';
import { readWorkbook } from '../../src/workbook/read';
import { setUpWorkbook } from '../../src/workbook/set-up';
import { upgradeWorkbook } from '../../src/workbook/upgrade';
import { consolidatedSample } from '../support/sample';

/** Somebody new here adds an optional column to projects and one to risks, each as one entry, with the version that comes. */
const NEXT = STANDARD_VERSION + 1;
const PLACE: Column = {
  key: 'place',
  type: 'text',
  name: { en: 'Place of work', fr: 'Lieu de travail' },
  help: { en: 'Where the team meets.', fr: 'Où l’équipe se réunit.' },
  width: 18,
  since: NEXT,
};
const SPREAD: Column = {
  key: 'spread',
  type: 'number',
  name: { en: 'Spread', fr: 'Propagation' },
  help: { en: 'How many others it may reach.', fr: 'Combien d’autres il peut toucher.' },
  width: 10,
  since: NEXT,
};
const withColumn = (record: RecordType, column: Column): RecordType => ({ ...record, columns: [...record.columns, column] });
const { project, raidItem } = GROUND.records;
const ground: Ground = {
  ...GROUND,
  version: NEXT,
  records: { ...GROUND.records, project: withColumn(project, PLACE), raidItem: withColumn(raidItem, SPREAD) },
};
const standardOf: StandardOf = (pack, overlay) => resolveStandard(pack, overlay, ground);
const STANDARD = standardOf('pmi', null);

const NOW = 46_112;
const fixture = (version: number, name: string): Uint8Array => readFileSync(join(__dirname, `../fixtures/standard-v${version}`, name));
const brief = (findings: readonly CheckFinding[]): string[] => findings.map(({ rule, sheet, column }) => [rule, sheet, column].join(' | '));

async function newProject(): Promise<HostSession> {
  const session = await startSession();
  session.newWorkbook();
  await session.run(async (context) => {
    await setUpWorkbook(context, {
      standard: STANDARD,
      kind: 'project',
      language: 'en',
      workbookId: 'stranger',
      settings: { currency: 'EUR', statusDate: NOW },
      project: { name: 'Bridge', currency: 'EUR', place: 'Lyon' },
    });
    const header = context.workbook.tables.getItem('PmoRaid').getHeaderRowRange().load('values');
    const title = context.workbook.tables.getItem('PmoRaid').columns.getItem('Title').getDataBodyRange();
    const spread = context.workbook.tables.getItem('PmoRaid').columns.getItem('Spread').getDataBodyRange();
    await context.sync();
    expect(header.values[0]).toContain('Spread');
    title.getCell(0, 0).values = [['Flood']];
    spread.getCell(0, 0).values = [[4]];
    await context.sync();
  });
  return session;
}

describe('an optional column that somebody adds to the standard', () => {
  let session: HostSession;
  let saved: Uint8Array;
  beforeAll(async () => {
    session = await newProject();
    saved = await session.save();
  });
  afterAll(() => session.close());

  test('stands in a new workbook, which the check finds nothing wrong with', async () => {
    const { records } = await session.run((context) => readWorkbook(context, undefined, standardOf));
    expect([records.project?.[0]?.['place'], records.raidItem?.[0]?.['spread']]).toEqual(['Lyon', 4]);
    const contents = await readClosed(saved, 'new.xlsx', standardOf);
    const structural = judgeWorkbook(contents, { now: NOW }).findings.filter(({ severity }) => severity === 'error');
    expect(structural.filter(({ rule }) => rule !== 'required')).toEqual([]);
  });

  test('is asked for by the form of a request, and what is typed there is of the request', () => {
    const columns = requestColumns(STANDARD);
    const writing = { language: 'en', name: 'en-GB', decimal: '.', dateOrder: 'dmy' } as const;
    const texts = { ...beginningTexts(columns, 'EUR', NOW, writing), place: 'Lyon' };
    expect(judgeRequest(columns, texts, writing).record['place']).toBe('Lyon');
  });

  test('is found in a foreign register by its name, and adopted', async () => {
    const register = await readRegister(new TextEncoder().encode('Project;Lieu de travail\nBridge;Lyon\nTunnel;Turin\n'), 'r.csv');
    const { map } = suggestMap(register, STANDARD);
    expect(adoptRegister(register, map, STANDARD).projects.map((each) => (each as unknown as Record<string, unknown>)['place'])).toEqual([
      'Lyon',
      'Turin',
    ]);
  });

  test.each(['en', 'fr'] as const)('is told by the document of the standard: %s', (language) => {
    const document = standardDocument(language, STANDARD);
    expect(document).toContain(PLACE.name[language]);
    expect(document).toContain(SPREAD.help[language]);
  });

  test('comes through consolidation into the portfolio’s tables', async () => {
    const gathered = await consolidate([{ name: 'Bridge.xlsx', bytes: saved }], { standardOf, now: NOW });
    const read = (key: 'project' | 'raidItem', member: string): unknown[] =>
      gathered.rows[key].map((row) => (row as unknown as Record<string, unknown>)[member]);
    expect([read('project', 'place'), read('raidItem', 'spread')]).toEqual([['Lyon'], [4]]);

    const sample = consolidatedSample('en', 1);
    const portfolio = await startSession();
    portfolio.newWorkbook();
    const { records } = await portfolio.run(async (context) => {
      const { standard, rows } = gathered;
      await setUpWorkbook(context, {
        standard,
        kind: 'portfolio',
        language: 'en',
        workbookId: 'p',
        settings: { currency: 'EUR', statusDate: NOW },
      });
      await fillPortfolio(context, await readWorkbook(context, undefined, standardOf), { ...sample, rows, findings: [], rates: [] });
      return readWorkbook(context, undefined, standardOf);
    });
    portfolio.close();
    expect([records.project?.[0]?.['place'], records.raidItem?.[0]?.['spread']]).toEqual(['Lyon', 4]);
  });
});

describe.each<[number, string]>([
  [1, 'project.fr.xlsx'],
  [1, 'portfolio.en.xlsx'],
  [2, 'project.en.xlsx'],
  [2, 'project.fr.xlsx'],
  [2, 'portfolio.en.xlsx'],
  [2, 'portfolio.fr.xlsx'],
  [2, 'prince2.portfolio.fr.xlsx'],
  [2, 'agile-own.project.en.xlsx'],
])('a workbook of version %d that is out there: %s', (version, name) => {
  test('is offered the column, and has no error for want of it', async () => {
    const now = NOW;
    const before = judgeWorkbook(await readClosed(fixture(version, name), name), { now }).findings;
    const after = judgeWorkbook(await readClosed(fixture(version, name), name, standardOf), { now }).findings;
    const errors = (findings: readonly CheckFinding[]): string[] => brief(findings.filter(({ severity }) => severity === 'error'));
    expect(errors(after).filter((each) => !errors(before).includes(each))).toEqual([]);
    const offered = after.filter(({ rule }) => rule === 'laterColumns');
    expect(offered.map(({ record }) => record)).toEqual(expect.arrayContaining<RecordKey>(['project', 'raidItem']));
    expect(offered.every(({ severity }) => severity === 'info')).toBe(true);
    expect(offered.find(({ record }) => record === 'project')?.reason.fr).toContain('Lieu de travail');
  });
});

test('an upgrade puts the column into a workbook of version 2, keeps what is there, and leaves nothing to repair', async () => {
  const session = await startSession();
  await session.open(fixture(2, 'project.en.xlsx'), 'project.en.xlsx');
  const look = async () => {
    const contents = await session.run((context) => readOpen(context, standardOf));
    return { contents, result: judgeWorkbook(contents, { now: NOW }) };
  };
  const read = () => session.run((context) => readWorkbook(context, ['raidItem', 'task'], standardOf));
  const before = await read();
  const outcome = await session.run((context) => upgradeWorkbook(context, look, standardOf));
  const after = await read();
  session.close();
  expect([outcome.from, outcome.to]).toEqual([2, NEXT]);
  expect(brief(outcome.left.filter(({ repairable, severity }) => repairable || severity === 'error'))).toEqual([]);
  expect(after.tables.raidItem?.headers).toContain('Spread');
  expect(after.records.raidItem).toEqual(before.records.raidItem?.map((row) => ({ ...row, spread: null })));
  expect(after.records.task).toEqual(before.records.task);
});
