import { STANDARD_VERSION } from '../../src/standard/data/version';
import { ReadError, type ReadErrorCode } from '../../src/exchange/read-error';
import { readStandardWorkbook, type StandardWorkbook } from '../../src/exchange/standard-workbook';
import { serialOf } from '../../src/standard/decode/date-text';
import { standardWorkbook, utf8, type WorkbookContents } from './support/workbooks';

const read = async (contents: WorkbookContents = {}): Promise<StandardWorkbook> =>
  readStandardWorkbook(await standardWorkbook(contents), 'p.xlsx');
const told = ({ findings }: Pick<StandardWorkbook, 'findings'>): unknown[] =>
  findings.map(({ sheet, row, column, value, severity }) => [sheet, row, column, value, severity]);
const failure = async (bytes: Uint8Array): Promise<ReadErrorCode | 'read'> =>
  readStandardWorkbook(bytes, 'p.xlsx').then(
    () => 'read',
    (error: unknown) => (error instanceof ReadError ? error.code : Promise.reject(error)),
  );

const project = { id: 'P-1', name: 'Alpha' };
const settings = { currency: 'EUR', language: 'English', standardVersion: '1' };

describe('a project workbook', () => {
  test('is read with its identity, its forms and its tables', async () => {
    const workbook = await read({
      project: { ...project, confidence: 'Amber/Red', start: new Date(Date.UTC(2024, 2, 1)), budget: 1000.1 },
      settings: { ...settings, statusDate: new Date(Date.UTC(2024, 5, 30)) },
      rows: {
        budgetLine: [
          { id: 'B-0001', category: 'Travel', expenditure: 'Opex', month: new Date(Date.UTC(2024, 2, 1)), actual: 5 },
          {},
          { category: 'Training and change', expenditure: 'opex', month: new Date(Date.UTC(2024, 3, 1)), actual: 6.5 },
        ],
      },
    });
    expect(workbook).toMatchObject({
      kind: 'project',
      standardVersion: STANDARD_VERSION,
      language: 'en',
      workbookId: 'W-1',
      fileName: 'p.xlsx',
      findings: [],
    });
    expect(workbook.records.project).toEqual([
      expect.objectContaining({ id: 'P-1', name: 'Alpha', confidence: 'amberRed', start: serialOf(2024, 3, 1), budget: 1000.1 }),
    ]);
    expect(workbook.records.settings?.[0]).toMatchObject({ currency: 'EUR', statusDate: serialOf(2024, 6, 30) });
    expect(workbook.records.budgetLine?.map(({ id, category, month, actual }) => [id, category, month, actual])).toEqual([
      ['B-0001', 'travel', serialOf(2024, 3, 1), 5],
      [null, 'training', serialOf(2024, 4, 1), 6.5],
    ]);
    expect(workbook.rowNumbers.budgetLine).toEqual([5, 7]);
    expect(workbook.records.raidItem).toEqual([]);
  });

  test('is read in French, and from the 1904 date system; what was made of a text is told', async () => {
    const workbook = await read({
      language: 'fr',
      dateSystem: '1904',
      project: { ...project, status: 'En cours', start: new Date(Date.UTC(2024, 2, 1)) },
      settings: { ...settings, language: 'Français' },
      rows: { task: [{ wbs: '1', name: 'a', start: '1er mars 2024', budget: '1 234,5' }] },
    });
    expect(workbook.language).toBe('fr');
    expect(
      workbook.findings.map(({ sheet, row, column, value, reason, severity }) => [sheet, row, column, value, reason.fr, severity]),
    ).toEqual([
      ['Planning', 5, 'Début', '1er mars 2024', 'Du texte, lu comme vendredi 1 mars 2024\u00a0; à saisir comme date.', 'warning'],
      ['Planning', 5, 'Poids ou budget', '1 234,5', 'Du texte, lu comme 1\u202f234,50\u00a0; à saisir comme nombre.', 'warning'],
    ]);
    expect(workbook.records.project?.[0]).toMatchObject({ status: 'running', start: serialOf(2024, 3, 1) });
    expect(workbook.records.task?.[0]).toMatchObject({ start: serialOf(2024, 3, 1), budget: 1234.5 });
  });

  test('tells what it made of an amount that is one thing or another, in a form as in a table', async () => {
    const { records, findings } = await read({
      project: { ...project, budget: '1,234' },
      settings,
      rows: { budgetLine: [{ category: 'Travel', expenditure: 'Opex', month: new Date(Date.UTC(2024, 2, 1)), actual: '12k' }] },
    });
    expect([records.project?.[0]?.budget, records.budgetLine?.[0]?.actual]).toEqual([1234, 12_000]);
    expect(findings.map(({ column, value, reason, severity }) => [column, value, reason.en, severity])).toEqual([
      ['Budget', '1,234', 'Text, read as 1,234; enter it as a number.', 'warning'],
      ['Actual', '12k', 'Text, read as 12,000; enter it as a number.', 'warning'],
    ]);
  });

  test('tells text for a number, an impossible date, a word that is in no list and an error, with sheet, row and header', async () => {
    const workbook = await read({
      project: { ...project, budget: 'a lot', start: '31/02/2024', confidence: 'pink', description: '#REF!' },
      settings,
      rows: { statusUpdate: [{ date: '03/04/2024', schedule: 'Green' }] },
    });
    expect(told(workbook)).toEqual([
      ['Project', 7, 'Description', '#REF!', 'warning'],
      ['Project', 19, 'Delivery confidence', 'pink', 'error'],
      ['Project', 20, 'Start', '31/02/2024', 'error'],
      ['Project', 25, 'Budget', 'a lot', 'error'],
      ['Status', 5, 'Status date', '03/04/2024', 'error'],
    ]);
    expect(workbook.records.project?.[0]).toMatchObject({ budget: null, start: null, confidence: null, description: null });
  });

  test('keeps text that looks like a formula as text', async () => {
    expect(
      (await read({ project: { ...project, name: '+33 project', description: '@home' }, settings })).records.project?.[0],
    ).toMatchObject({ name: '+33 project', description: '@home' });
  });

  test('tells a missing sheet and a missing column by name, in both languages', async () => {
    const workbook = await read({ project, settings, without: ['raidItem'], withoutColumns: ['milestone', 'earned'] });
    expect(told(workbook)).toEqual([
      ['Schedule', 4, 'Milestone', null, 'error'],
      ['Schedule', 4, 'Earned value', null, 'warning'],
      ['RAID', null, null, null, 'error'],
    ]);
    expect(workbook.findings[2]?.reason).toEqual({
      en: 'The sheet “RAID” or its table PmoRaid is missing.',
      fr: 'La feuille «\u00a0RAID\u00a0» ou son tableau PmoRaid est absent.',
    });
  });

  test('tells what a repair put back as long as nobody has filled it', async () => {
    const meta = { 'putBack.milestone': 1, 'putBack.raidItem': 1, 'putBack.raidItem.owner': 1, 'putBack.raidItem.title': 1 };
    const empty = await read({ project, settings, meta });
    expect(told(empty)).toEqual([
      ['Milestones', null, null, null, 'warning'],
      ['RAID', null, null, null, 'warning'],
    ]);
    const rows = { raidItem: [{ id: 'R-1', type: 'Risk', title: 'a' }], milestone: [{ name: 'b' }] };
    expect(told(await read({ project, settings, meta, rows }))).toEqual([['RAID', 4, 'Owner', null, 'warning']]);
  });

  test('tells ids that stand twice', async () => {
    const workbook = await read({
      project,
      settings,
      rows: {
        raidItem: [
          { id: 'R-1', type: 'Risk', title: 'a' },
          { id: 'R-1', type: 'Risk', title: 'b' },
        ],
      },
    });
    expect(told(workbook)).toEqual([['RAID', 6, 'ID', 'R-1', 'error']]);
    expect(workbook.records.raidItem).toHaveLength(2);
  });

  test('tells predecessors that go round in a loop, and unknown ones', async () => {
    const workbook = await read({
      project,
      settings,
      rows: {
        task: [
          { wbs: '1.1', name: 'a', predecessors: '1.3' },
          { wbs: '1.2', name: 'b', predecessors: '1.1SS+2' },
          { wbs: '1.3', name: 'c', predecessors: '1.2' },
          { wbs: '1.4', name: 'd', predecessors: '9.9' },
        ],
      },
    });
    expect(told(workbook)).toEqual([
      ['Schedule', 8, 'Predecessors', '9.9', 'warning'],
      ['Schedule', 5, 'Predecessors', '1.3', 'error'],
    ]);
    expect(workbook.findings[1]?.reason.en).toBe('The predecessors go round in a loop: 1.1 → 1.2 → 1.3 → 1.1.');
  });

  test('tells a value typed over a formula, and takes undefined results for blank', async () => {
    const typed = await read({
      project,
      settings,
      rows: { raidItem: [{ type: 'Risk', title: 'a', probability: 2, impact: 3, score: 6 }] },
    });
    expect(told(typed)).toEqual([['RAID', 5, 'Score', '6', 'warning']]);
    const calculated = await read({
      project,
      settings,
      formulas: { 'raidItem.score': 'E5*F5' },
      rows: { raidItem: [{ type: 'Risk', title: 'a', probability: 2, impact: 3, score: 6 }] },
    });
    expect(calculated.findings).toEqual([]);
    expect(calculated.records.raidItem?.[0]).toMatchObject({ score: 6 });
  });
});

describe('a workbook that is not to be read', () => {
  test('is none of ours: without identity, of another kind, or without version', async () => {
    expect(
      await Promise.all(
        [standardWorkbook({ withoutMeta: true }), standardWorkbook({ kind: 'timesheet' }), standardWorkbook({ version: 'two' })].map(
          async (bytes) => failure(await bytes),
        ),
      ),
    ).toEqual(['notOurs', 'notOurs', 'notOurs']);
  });
  test('comes from a newer standard', async () =>
    expect(await failure(await standardWorkbook({ version: STANDARD_VERSION + 1 }))).toBe('newerStandard'));
  test('is locked, cut off, no Excel file or empty', async () => {
    const whole = await standardWorkbook();
    expect(
      await Promise.all([
        failure(await standardWorkbook({ password: 'x' })),
        failure(whole.slice(0, 3000)),
        failure(utf8('hello')),
        failure(new Uint8Array()),
      ]),
    ).toEqual(['encrypted', 'truncated', 'notExcel', 'empty']);
  });
});

test('a portfolio workbook is read with the project of each row', async () => {
  const workbook = await read({
    kind: 'portfolio',
    settings,
    rows: {
      project: [project, { id: 'P-2', name: 'Beta' }],
      raidItem: [
        { id: 'R-1', projectId: 'P-1', type: 'Risk', title: 'a' },
        { id: 'R-1', projectId: 'P-2', type: 'Risk', title: 'b' },
      ],
    },
  });
  expect(workbook).toMatchObject({ kind: 'portfolio', findings: [] });
  expect(workbook.records.project?.map(({ id }) => id)).toEqual(['P-1', 'P-2']);
  expect(workbook.records.raidItem?.map(({ projectId }) => projectId)).toEqual(['P-1', 'P-2']);
});
