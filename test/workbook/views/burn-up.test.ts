import { dayOf } from '../../../src/domain/calendar/days';
import { resolveStandard } from '../../../src/standard/own/resolve';
import { recordOf, ViewedWorkbook } from '../../support/views';

jest.setTimeout(300_000);

test('the burn-up adds what sprints have done up to the status date, against what is in scope', async () => {
  const standard = resolveStandard('agile');
  const status = dayOf(2026, 10, 31);
  const book = await ViewedWorkbook.open('project', { standard, settings: { statusDate: status } });
  expect(await book.value('burnUp', 'A4')).toContain('Nothing yet');
  expect(book.errors()).toEqual([]);
  const sprint = (name: string, finish: number) => recordOf(standard, 'sprint', { name, finish, committed: 10 });
  const story = (points: number, inSprint: string | null, state: string) =>
    recordOf(standard, 'backlogItem', { story: 'As somebody I want something', points, sprint: inSprint, state });
  await book.fill({
    // Out of order on purpose: the page goes by their finish.
    sprint: [sprint('Two', status - 14), sprint('One', status - 28), sprint('Three', status), sprint('Four', status + 14)],
    backlogItem: [
      story(8, 'One', 'done'),
      story(2, 'One', 'dropped'),
      story(5, 'Two', 'done'),
      story(3, 'Two', 'inProgress'),
      story(11, 'Three', 'done'),
      story(13, 'Four', 'ready'),
      story(20, null, 'new'),
    ],
  });
  expect(await book.values('burnUp', 'A24:F28')).toEqual([
    ['One', status - 28, 10, 8, 8, 60],
    ['Two', status - 14, 10, 5, 13, 60],
    ['Three', status, 10, 11, 24, 60],
    ['Four', status + 14, 10, 0, '#N/A', 60],
    ['', '', '', '', '#N/A', '#N/A'],
  ]);
  // Scope, done, remaining, velocity of the last three sprints that are over, sprints to go.
  expect((await book.values('burnUp', 'B5:B9')).flat()).toEqual([60, 24, 36, 8, 5]);
  expect(book.errors()).toEqual([]);
  book.close();
});
