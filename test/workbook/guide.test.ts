import { dayOf } from '../../src/domain/calendar/days';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import { LANGUAGES } from '../../src/words/text';
import { recordOf, ViewedWorkbook } from '../support/views';

jest.setTimeout(300_000);

/** Sheet, rows and state of each line of the guide. */
async function linesOf(book: ViewedWorkbook): Promise<Map<string, readonly [unknown, unknown]>> {
  const lines = await book.values('guide', 'B10:E70');
  return new Map(lines.filter(([name]) => name !== '').map(([name, , rows, state]) => [String(name), [rows, state] as const]));
}

describe('the guide of a project workbook', () => {
  test('tells of each sheet how much it holds and what it lacks', async () => {
    const book = await ViewedWorkbook.open('project');
    const before = await linesOf(book);
    expect([...before.keys()]).toEqual(expect.arrayContaining(BASE_STANDARD.workbooks.project.slice(1).map((sheet) => sheet.name.en)));
    expect(before.get('Schedule')).toEqual([0, 'To fill']);
    expect(before.get('Project')).toEqual([0, 'To fill']);
    expect(before.get('Gantt')).toEqual(['', 'Calculated']);
    expect(before.get('Settings')?.[1]).toBe('Status date missing');
    expect((await book.values('guide', 'E5:E8')).flat()).toEqual(['To do', 'To do', 'To do', 'To do']);

    const status = dayOf(2026, 10, 31);
    const task = (given: Record<string, string | null>) => recordOf(BASE_STANDARD, 'task', given);
    await book.fill(
      {
        task: [task({ wbs: '1', name: 'One' }), task({ wbs: null, name: 'Without WBS' }), task({ wbs: '3', name: null })],
        budgetLine: [recordOf(BASE_STANDARD, 'budgetLine', { category: 'labour', expenditure: 'opex', month: status })],
        statusUpdate: [recordOf(BASE_STANDARD, 'statusUpdate', { date: status - 30 })],
      },
      { project: { name: 'Bridge', manager: 'Ana', start: status, finishBaseline: status }, settings: { statusDate: status } },
    );
    const after = await linesOf(book);
    expect(after.get('Schedule')).toEqual([3, '2 required cells blank']);
    expect(after.get('Budget')).toEqual([1, 'Filled']);
    const fields = BASE_STANDARD.records.project.columns.filter(
      (column) => !column.formula && !column.automatic && !column.kinds?.every((kind) => kind === 'portfolio'),
    );
    expect(after.get('Project')).toEqual([4, `4 of ${fields.length} fields`]);
    expect(after.get('Settings')?.[1]).toBe('Filled');
    expect((await book.values('guide', 'E5:E8')).flat()).toEqual(['✓ Done', '✓ Done', '✓ Done', '✓ Done']);
    await book.fill({}, { settings: { statusDate: status + 30 } });
    // The latest status is sixty days old by then.
    expect(await book.value('guide', 'E7')).toBe('To do');
    expect(book.errors()).toEqual([]);
    book.close();
  });
});

describe('the guide of a portfolio workbook', () => {
  test.each(LANGUAGES)('lists every sheet once, in %s', async (language) => {
    const book = await ViewedWorkbook.open('portfolio', { language });
    const lines = await linesOf(book);
    for (const sheet of BASE_STANDARD.workbooks.portfolio.slice(1)) expect([...lines.keys()]).toContain(sheet.name[language]);
    expect(book.errors()).toEqual([]);
    book.close();
  });
});
