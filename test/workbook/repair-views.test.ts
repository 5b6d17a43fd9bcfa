import type { CheckFinding } from '../../src/standard/check/finding';
import { judgeWorkbook } from '../../src/standard/check/judge';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import type { AnyRecord, RecordKey, WorkbookKind } from '../../src/standard/model/types';
import { readForCheck } from '../../src/workbook/check';
import { repairWorkbook } from '../../src/workbook/repair';
import { recordOf, ViewedWorkbook } from '../support/views';

jest.setTimeout(300_000);

const TODAY = 46326;
const record = (key: RecordKey, given: AnyRecord): AnyRecord => recordOf(BASE_STANDARD, key, given);

const repair = (book: ViewedWorkbook) =>
  book.session.run((context) =>
    repairWorkbook(context, async () => {
      const contents = await readForCheck(context);
      return { contents, result: judgeWorkbook(contents, { now: TODAY }) };
    }),
  );

/** The sheets that a repair drew and nobody has filled. */
const stillEmpty = (findings: readonly CheckFinding[]): unknown[] =>
  findings
    .filter(({ rule }) => rule === 'putBackEmpty')
    .map(({ sheet }) => sheet)
    .sort();

/** What stands in the cells of the guide and of the sheets that only calculate, by place. */
function calculated(book: ViewedWorkbook, kind: WorkbookKind): Map<string, readonly [formula: string, value: unknown]> {
  const names = new Set(
    BASE_STANDARD.workbooks[kind].filter(({ layout }) => layout === 'guide' || layout === 'view').map(({ name }) => name.en),
  );
  return new Map(
    book.session.book.sheets
      .filter(({ name }) => names.has(name))
      .flatMap(({ name, cells }) =>
        cells.flatMap((row, at) =>
          (row ?? []).flatMap((cell, across): [string, [string, unknown]][] =>
            cell?.formula === undefined ? [] : [[`${name} ${at + 1}/${across + 1}`, [cell.formula, cell.value]]],
          ),
        ),
      ),
  );
}

describe.each<[WorkbookKind, readonly string[], Partial<Record<RecordKey, readonly AnyRecord[]>>]>([
  [
    'project',
    ['Milestones', 'Earned value', 'Charter', 'Settings'],
    {
      milestone: [record('milestone', { id: 'M-1', name: 'Contract signed', baseline: TODAY + 9, forecast: TODAY + 20 })],
      task: [record('task', { id: 'T-1', name: 'Sign', start: TODAY - 30, finish: TODAY + 9, budget: 100 })],
    },
  ],
  [
    'portfolio',
    ['Programmes', 'Milestones'],
    {
      programme: [record('programme', { name: 'Customers', envelope: 500 })],
      project: [
        record('project', {
          id: 'P-1',
          name: 'Portal',
          status: 'running',
          programme: 'Customers',
          start: TODAY - 9,
          finishBaseline: TODAY,
        }),
      ],
      milestone: [record('milestone', { projectId: 'P-1', name: 'Contract signed', baseline: TODAY })],
    },
  ],
])('a %s workbook without sheets that others refer to', (kind, deleted, rows) => {
  test('calculates as before once it is repaired and they are filled again, and keeps what people noted beside', async () => {
    const settings = { statusDate: TODAY, currency: 'EUR' };
    const book = await ViewedWorkbook.open(kind, { settings });
    await book.fill(rows);
    const before = calculated(book, kind);
    await book.session.run(async (context) => {
      const guide = context.workbook.worksheets.getItem('Guide');
      guide.protection.unprotect();
      guide.getRange('H3').values = [['Ask Ada first']];
      for (const name of deleted) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    const broken = [...calculated(book, kind).values()].filter(([formula]) => formula.includes('#REF!'));
    expect(broken.length).toBeGreaterThan(0);

    const { left } = await repair(book);
    expect(stillEmpty(left)).toEqual(deleted.filter((name) => name !== 'Earned value').sort());
    await book.fill(rows, { settings });
    expect(stillEmpty((await repair(book)).left)).toEqual(deleted.filter((name) => name === 'Charter'));
    const after = calculated(book, kind);
    expect(
      [...after].filter(([place, [formula, value]]) => JSON.stringify([formula, value]) !== JSON.stringify(before.get(place))),
    ).toEqual([]);
    expect([...before.keys()].filter((place) => !after.has(place))).toEqual([]);
    expect(await book.value('guide', 'H3')).toBe('Ask Ada first');
    book.close();
  });
});

test('a repair leaves a sheet to itself that a password protects, and what is not broken', async () => {
  const book = await ViewedWorkbook.open('project', { settings: { statusDate: TODAY, currency: 'EUR' } });
  await book.session.run(async (context) => {
    const { worksheets } = context.workbook;
    const guide = worksheets.getItem('Guide');
    guide.protection.unprotect();
    guide.protection.protect({}, 'open sesame');
    const matrix = worksheets.getItem('Risk matrix');
    matrix.protection.unprotect();
    matrix.getRange('A1').values = [['Our risks']];
    worksheets.getItem('Milestones').delete();
    await context.sync();
  });
  const { repairs } = await repair(book);
  expect(repairs.map(({ rule }) => rule)).toContain('missingTable');
  const broken = [...calculated(book, 'project')].filter(([, [formula]]) => formula.includes('#REF!')).map(([place]) => place);
  expect(new Set(broken.map((place) => place.split(' ')[0]))).toEqual(new Set(['Guide']));
  expect(valueAt(book, 'Risk matrix')).toBe('Our risks');
  book.close();
});

const valueAt = (book: ViewedWorkbook, sheet: string): unknown =>
  book.session.book.sheets.find(({ name }) => name === sheet)?.cells[0]?.[0]?.value;
