import { addMonths, dayOf } from '../../../src/domain/calendar/days';
import { samplePortfolio } from '../../../src/samples/portfolio';
import type { ResourceLine } from '../../../src/standard/data/records/resource-line';
import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import type { AnyRecord } from '../../../src/standard/model/types';
import { recordOf, ViewedWorkbook } from '../../support/views';

jest.setTimeout(300_000);

const MARCH = dayOf(2026, 3, 1);
const capacity = (given: AnyRecord): AnyRecord => recordOf(BASE_STANDARD, 'capacity', given);
const need = (given: AnyRecord): AnyRecord => recordOf(BASE_STANDARD, 'resourceLine', { type: 'people', ...given });

let book: ViewedWorkbook;
beforeAll(async () => {
  book = await ViewedWorkbook.open('portfolio', { settings: { statusDate: MARCH + 20 } });
});
afterAll(() => book.close());

describe('the capacity plan', () => {
  test('holds need against capacity by role and month, and marks what is over-allocated or not told', async () => {
    await book.fill({
      capacity: [
        capacity({ role: 'developer', skill: 'Java', month: MARCH, people: 1, share: 0.5 }),
        capacity({ role: 'developer', skill: 'Web', month: MARCH + 30, people: 1 }),
        capacity({ role: 'developer', month: dayOf(2026, 5, 1), people: 2, share: 1 }),
        capacity({ role: 'tester', month: MARCH, people: 0 }),
      ],
      resourceLine: [
        need({ role: 'trainer', type: 'licence', month: MARCH, planned: 900 }),
        need({ role: 'developer', month: MARCH, planned: 20 }),
        need({ role: 'developer', month: MARCH + 14, planned: 15 }),
        need({ role: 'developer', month: dayOf(2026, 5, 9), planned: 8 }),
        need({ role: 'tester', month: MARCH, planned: 3 }),
        need({ role: 'buyer', month: dayOf(2026, 4, 30), planned: 2 }),
      ],
    });
    // March has 22 working days, May 21: 11 + 22 developer days, then 42.
    expect(await book.values('capacityPlan', 'A5:E5')).toEqual([['Role', 'Person-days', MARCH, dayOf(2026, 4, 1), dayOf(2026, 5, 1)]]);
    expect(await book.values('capacityPlan', 'A6:F20')).toEqual([
      ['All roles', 'Need', 38, 2, 8, 0],
      ['', 'Capacity', 33, '', 42, ''],
      ['', 'Utilisation', 38 / 33, '?', 8 / 42, ''],
      ['Developer', 'Need', 35, 0, 8, 0],
      ['', 'Capacity', 33, '', 42, ''],
      ['', 'Utilisation', 35 / 33, '', 8 / 42, ''],
      ['Tester', 'Need', 3, 0, 0, 0],
      ['', 'Capacity', 0, '', '', ''],
      ['', 'Utilisation', '▲', '', '', ''],
      ['Buyer', 'Need', 0, 2, 0, 0],
      ['', 'Capacity', '', '', '', ''],
      ['', 'Utilisation', '', '?', '', ''],
      ['', '', '', '', '', ''],
      ['', '', '', '', '', ''],
      ['', '', '', '', '', ''],
    ]);
    expect(await book.values('capacityPlan', 'O6:O14')).toEqual([[48], [75], [38 / 33], [43], [75], [35 / 33], [3], [0], ['▲']]);
    expect(await book.value('capacityPlan', 'A4')).toBe(
      'Over-allocated (▲): 2 months of roles. Needed without a capacity (?): 1 months of roles, to be entered on the sheet Capacity.',
    );
    expect(book.errors()).toEqual([]);
  });

  test('never says that a limit is passed beside the limit itself', async () => {
    const texts = async (planned: number): Promise<unknown> => {
      // 22 working days.
      await book.fill({
        capacity: [capacity({ role: 'developer', month: MARCH, people: 1 })],
        resourceLine: [need({ role: 'developer', month: MARCH, planned })],
      });
      return book.session.run(async (context) => {
        const cell = context.workbook.worksheets.getItem(book.sheetName('capacityPlan')).getRange('C11').load('text');
        await context.sync();
        return cell.text[0]?.[0];
      });
    };
    expect([await texts(21.99), await texts(22), await texts(22.01), await texts(22.2)]).toEqual(['100%', '100%', '▲ >100%', '▲ 101%']);
  });

  test('adds up the plans of all sample projects', async () => {
    const { projects, portfolioRows, statusDate } = samplePortfolio({ language: 'en', projects: 3 });
    const plans = projects.flatMap(({ rows }) => (rows.resourceLine ?? []) as ResourceLine[]);
    await book.fill({ capacity: portfolioRows.capacity ?? [], resourceLine: plans }, { settings: { statusDate } });
    const first = addMonths(statusDate + 1, -1);
    const shown = await book.values('capacityPlan', 'A9:N53');
    const roles = [...new Set(plans.flatMap(({ type, role }) => (type === 'people' && role !== null ? [role] : [])))];
    const words = (role: string): string => BASE_STANDARD.lists['role']?.entries.find(({ code }) => code === role)?.name.en ?? role;
    for (const role of roles) {
      const at = shown.findIndex(([name]) => name === words(role));
      const expected = Array.from({ length: 12 }, (_, index) =>
        plans
          .filter((each) => each.type === 'people' && each.role === role)
          .filter(({ month }) => month !== null && month >= addMonths(first, index) && month < addMonths(first, index + 1))
          .reduce((total, { planned }) => total + (planned ?? 0), 0),
      );
      expect((shown[at]?.slice(2) as number[]).map((days) => Number(days.toFixed(6)))).toEqual(
        expected.map((days) => Number(days.toFixed(6))),
      );
    }
    expect(book.errors()).toEqual([]);
  });

  test('says what to enter while there is nothing, and when roles are left out', async () => {
    await book.fill({ capacity: [], resourceLine: [] }, { settings: { statusDate: null } });
    expect(await book.value('capacityPlan', 'A4')).toContain('Nothing yet: enter people by role and month on the sheet Capacity');
    expect(await book.values('capacityPlan', 'C5:D6')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(book.errors()).toEqual([]);
    await book.fill({ capacity: Array.from({ length: 17 }, (_, index) => capacity({ role: `Role ${index}`, month: MARCH, people: 1 })) });
    expect(await book.value('capacityPlan', 'A4')).toContain('Only the first 16 roles are shown');
    expect(await book.value('capacityPlan', 'C7')).toBe(17 * 22);
  });
});
