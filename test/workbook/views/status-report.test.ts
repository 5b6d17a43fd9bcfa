import { dayOf } from '../../../src/domain/calendar/days';
import { BASE_STANDARD, resolveStandard } from '../../../src/standard/own/resolve';
import type { AnyRecord, RecordKey } from '../../../src/standard/model/types';
import { recordOf, ViewedWorkbook } from '../../support/views';

jest.setTimeout(300_000);

const STATUS = dayOf(2026, 10, 31);
const row = (key: RecordKey, given: AnyRecord): AnyRecord => recordOf(BASE_STANDARD, key, given);

let book: ViewedWorkbook;
beforeAll(async () => {
  book = await ViewedWorkbook.open('project', { settings: { statusDate: STATUS, currency: 'EUR' } });
});
afterAll(() => book.close());

const value = (address: string): Promise<unknown> => book.value('statusReport', address);

const STATUSES = [
  row('statusUpdate', { date: STATUS - 40, schedule: 'red', cost: 'red', scope: 'red', resources: 'red', achievements: 'Old' }),
  row('statusUpdate', { date: STATUS, schedule: 'green', cost: 'green', scope: 'green', resources: 'green', achievements: 'Overtaken' }),
  row('statusUpdate', { date: STATUS + 1, schedule: 'red', achievements: 'To come' }),
  row('statusUpdate', {
    date: STATUS,
    progress: 0.4,
    schedule: 'amber',
    cost: 'green',
    scope: 'green',
    resources: 'green',
    override: 'red',
    reason: 'The supplier may fail',
    trend: 'worsening',
    achievements: 'Built',
    nextSteps: 'Test',
    decisions: 'Go?',
  }),
];

describe('the status report', () => {
  test('shows the latest status on or before the status date, the lower one of two of the same day', async () => {
    await book.fill(
      { statusUpdate: STATUSES },
      { project: { name: 'Bridge', manager: 'Ana', currency: 'CHF', start: STATUS - 300 }, settings: { statusDate: STATUS } },
    );
    expect(await value('A1')).toBe('Bridge');
    expect(await value('A2')).toBe('Status report · Project manager: Ana');
    expect((await book.values('statusReport', 'A5:J5'))[0]).toEqual(['Red', '', 'Amber', '', 'Green', '', 'Green', '', 'Green', '']);
    expect([await value('B6'), await value('G6'), await value('A7')]).toEqual([STATUS, 'Worsening', 'Overridden · The supplier may fail']);
    expect([await value('A15'), await value('F15'), await value('A17')]).toEqual(['Built', 'Test', 'Go?']);
    expect(await value('A13')).toBe('Amounts in CHF');
    expect(await value('I10')).toBe(0.4);
    await book.fill({}, { settings: { statusDate: STATUS - 1 } });
    expect(await value('A15')).toBe('Old');
    await book.fill({}, { settings: { statusDate: null } });
    expect(await value('A15')).toBe('To come');
    expect(book.errors()).toEqual([]);
  });

  test('shows the key figures, and a dash for what nobody gave', async () => {
    await book.fill(
      { statusUpdate: [] },
      {
        project: { budget: 1000, forecast: 1100, finishBaseline: STATUS, finishForecast: STATUS + 12 },
        settings: { statusDate: STATUS },
      },
    );
    const figures = async (): Promise<unknown[]> => [
      ...((await book.values('statusReport', 'A10:J10'))[0] ?? []).filter((_, index) => index % 2 === 0),
      ...((await book.values('statusReport', 'A12:J12'))[0] ?? []).filter((_, index) => index % 2 === 0),
    ];
    expect(await figures()).toEqual([1000, 1100, -100, '–', '–', STATUS, STATUS + 12, 12, '–', '–']);
    expect(await value('A7')).toBe('No status on or before the status date: add a row on the sheet Status.');
    expect(await value('A5')).toBe('No data');
    await book.fill(
      {
        budgetLine: [row('budgetLine', { month: STATUS, baseline: 200, actual: 125 })],
        task: [row('task', { wbs: '1', name: 'All', budget: 200, progress: 0.5, start: STATUS - 10, finish: STATUS })],
      },
      { project: { currency: null } },
    );
    expect((await figures()).slice(3)).toEqual([125, 0.5, STATUS, STATUS + 12, 12, 0.8, 0.5]);
    await book.fill({ budgetLine: [], task: [] });
  });

  test('lists the five highest risks, the next five milestones, and counts what is open', async () => {
    await book.fill({
      raidItem: [
        row('raidItem', { type: 'threat', title: 'Low', probability: 1, impact: 1, state: 'open' }),
        row('raidItem', { type: 'threat', title: 'High', probability: 4, impact: 5, state: 'open', owner: 'Bo' }),
        row('raidItem', { type: 'issue', title: 'Issue', state: 'open' }),
        row('raidItem', { type: 'issue', title: 'Old issue', state: 'closed' }),
      ],
      milestone: [
        row('milestone', { name: 'Third', baseline: STATUS + 20, forecast: STATUS + 30 }),
        row('milestone', { name: 'First', baseline: STATUS - 5 }),
        row('milestone', { name: 'Done', baseline: STATUS - 50, actual: STATUS - 50 }),
        row('milestone', { name: 'Second', baseline: STATUS + 10, forecast: STATUS + 10 }),
      ],
      action: [
        row('action', { title: 'Late', due: STATUS - 1, state: 'open' }),
        row('action', { title: 'In time', due: STATUS + 1, state: 'inProgress' }),
        row('action', { title: 'Done late', due: STATUS - 9, doneOn: STATUS, state: 'done' }),
      ],
      decision: [row('decision', { subject: 'To take', state: 'pending' }), row('decision', { subject: 'Taken', state: 'taken' })],
      changeRequest: [row('changeRequest', { title: 'Wanted' }), row('changeRequest', { title: 'Refused', decision: 'refused' })],
    });
    expect(await book.values('statusReport', 'A20:E22')).toEqual([
      ['High', '', '', 'Critical 20', 'Bo'],
      ['Low', '', '', 'Low 1', ''],
      ['', '', '', '', ''],
    ]);
    expect(await book.values('statusReport', 'F20:J23')).toEqual([
      ['First', '', '', STATUS - 5, 'Late'],
      ['Second', '', '', STATUS + 10, 'On time'],
      ['Third', '', '', STATUS + 30, 'Slipping'],
      ['', '', '', '', ''],
    ]);
    expect(((await book.values('statusReport', 'A27:J27'))[0] ?? []).filter((_, index) => index % 2 === 0)).toEqual([2, 1, 1, 1, 1]);
    expect(book.errors()).toEqual([]);
  });

  test('takes the schedule’s milestones where there are none of their own', async () => {
    await book.fill({
      milestone: [],
      task: [
        row('task', { wbs: '1', name: 'Work', start: STATUS, finish: STATUS + 5 }),
        row('task', { wbs: '2', name: 'Gate', milestone: true, finish: STATUS + 9, baselineFinish: STATUS + 9, progress: 0 }),
        row('task', { wbs: '3', name: 'Passed', milestone: true, finish: STATUS - 9, actualFinish: STATUS - 9, progress: 1 }),
      ],
    });
    expect(await book.values('statusReport', 'F20:J21')).toEqual([
      ['Gate', '', '', STATUS + 9, 'On time'],
      ['', '', '', '', ''],
    ]);
  });
});

describe('an organisation that leaves sheets and columns out', () => {
  test('gets the pages without what they were for', async () => {
    const standard = resolveStandard('pmi', {
      version: 1,
      sheets: { project: { raid: { show: false }, milestones: { show: false }, actions: { show: false }, tasks: { show: false } } },
      records: { statusUpdate: { columns: { trend: { leaveOut: true } } } },
    });
    const reduced = await ViewedWorkbook.open('project', { standard, settings: { statusDate: STATUS } });
    expect(await reduced.value('riskMatrix', 'A4')).toContain('leaves out');
    expect(await reduced.value('earnedValue', 'A4')).toContain('leaves out');
    await reduced.fill({ statusUpdate: STATUSES }, { project: { name: 'Bridge' } });
    expect(await reduced.value('statusReport', 'A15')).toBe('Built');
    expect(reduced.errors()).toEqual([]);
    reduced.close();
  });
});
