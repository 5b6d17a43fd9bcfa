import { samplePortfolio } from '../../../src/samples/portfolio';
import type { RaidItem } from '../../../src/standard/data/records/raid-item';
import { NO_ROWS } from '../../../src/standard/data/rows';
import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import { recordOf, ViewedWorkbook } from '../../support/views';

jest.setTimeout(300_000);

/** Five rows of fields, probability 5 first, and ten lines below, for risks; opportunities stand eight columns to the right. */
const THREATS = { fields: 'C6:G10', list: 'A16:G25' };
const OPPORTUNITIES = { fields: 'K6:O10', list: 'I16:O25' };
const item = (given: Partial<RaidItem>): RaidItem =>
  recordOf(BASE_STANDARD, 'raidItem', { type: 'threat', state: 'open', ...given }) as RaidItem;

let book: ViewedWorkbook;
beforeAll(async () => {
  book = await ViewedWorkbook.open('project');
});
afterAll(() => book.close());

const show = (items: readonly RaidItem[]): Promise<void> => book.fill({ raidItem: items });
const field = async (address: string): Promise<unknown> => book.value('riskMatrix', address);

describe('the risk matrix', () => {
  test('counts what is open at each probability and impact, with ids and the level’s word', async () => {
    await show([
      item({ id: 'R-1', title: 'a', probability: 5, impact: 5 }),
      item({ id: 'R-2', title: 'b', probability: 5, impact: 5, state: 'occurred' }),
      item({ id: 'R-3', title: 'c', probability: 5, impact: 5, state: 'closed' }),
      item({ id: 'R-4', title: 'd', probability: 1, impact: 3, state: null }),
      item({ id: 'R-5', title: 'e', probability: 2, impact: 4, type: 'opportunity' }),
      item({ id: 'R-6', title: 'f', probability: 2, impact: 4, type: 'issue' }),
      item({ id: 'R-7', title: 'g', probability: 2 }),
      item({ id: 'R-8', title: 'h', type: 'opportunity' }),
    ]);
    expect(await field('G6')).toBe('2 · Critical\nR-1, R-2');
    expect(await field('E10')).toBe('1 · Low\nR-4');
    expect(await field('C6')).toBe('Medium');
    expect(await field('N9')).toBe('1 · High\nR-5');
    expect(await field('F9')).toBe('High');
    expect(await field('A4')).toBe('Open but not rated (probability or impact missing): risks 1, opportunities 1.');
    expect(book.errors()).toEqual([]);
  });

  test('shows four ids of a field that has more', async () => {
    await show(Array.from({ length: 7 }, (_, index) => item({ id: `R-${index + 1}`, title: 'same', probability: 3, impact: 3 })));
    expect(await field('E8')).toBe('7 · High\nR-1, R-2, R-3, R-4 …');
  });

  test('lists the ten highest, equal ones in the order of the table', async () => {
    const rated = (index: number): RaidItem =>
      item({
        id: `R-${index}`,
        title: `Risk ${index}`,
        probability: 1 + (index % 5),
        impact: 1 + ((index * 3) % 5),
        owner: `Owner ${index}`,
      });
    const items = Array.from({ length: 30 }, (_, index) => rated(index + 1));
    await show(items);
    const expected = [...items]
      .sort((a, b) => (b.probability ?? 0) * (b.impact ?? 0) - (a.probability ?? 0) * (a.impact ?? 0))
      .slice(0, 10)
      .map(({ id, title, owner, probability, impact }) => [id, title, String((probability ?? 0) * (impact ?? 0)), owner]);
    const lines = (await book.values('riskMatrix', THREATS.list)) as string[][];
    expect(lines.map((line) => [line[1], line[2], line[5]?.split(' · ')[0], line[6]])).toEqual(expected);
    expect(((await book.values('riskMatrix', OPPORTUNITIES.list)) as string[][])[0]?.[2]).toBe('None that is open and rated.');
  });

  test('shows all open and rated risks of a sample project', async () => {
    const rows = samplePortfolio({ language: 'en', projects: 1 }).projects[0]?.rows ?? NO_ROWS;
    await show(rows.raidItem);
    for (const [type, { fields }] of [
      ['threat', THREATS],
      ['opportunity', OPPORTUNITIES],
    ] as const) {
      const open = rows.raidItem.filter((each) => each.type === type && each.state !== 'closed' && each.probability && each.impact);
      const shown = (await book.values('riskMatrix', fields)).map((row) => row.map((text) => Number(/^\d+/.exec(String(text))?.[0] ?? 0)));
      const expected = [5, 4, 3, 2, 1].map((probability) =>
        [1, 2, 3, 4, 5].map((impact) => open.filter((each) => each.probability === probability && each.impact === impact).length),
      );
      expect(shown).toEqual(expected);
    }
  });

  test('shows no error while there is nothing', async () => {
    await show([]);
    expect(((await book.values('riskMatrix', THREATS.list)) as string[][])[0]?.[2]).toBe('None that is open and rated.');
    expect(book.errors()).toEqual([]);
  });
});
