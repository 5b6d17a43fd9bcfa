import { dayOf } from '../../src/domain/calendar/days';
import { scheduleHealth, type HealthInput, type HealthPoint } from '../../src/domain/schedule/health';
import { networkFromTexts } from '../../src/domain/schedule/network';

const monday = dayOf(2024, 1, 1);

const health = (ids: string[], durations: number[], predecessors: string[], more: Partial<HealthInput> = {}) => {
  const network = networkFromTexts(ids, durations, predecessors);
  if (!network.ok) throw new Error(network.reason);
  const nothing = ids.map(() => null);
  const result = scheduleHealth({ network: network.value, starts: nothing, finishes: nothing, percent: ids.map(() => 0), ...more });
  if (!result.ok) return result;
  return Object.fromEntries(result.value.map(({ point, value, verdict }) => [point, [value, verdict]])) as Record<
    HealthPoint,
    [number | null, string]
  >;
};

describe('Schedule health', () => {
  // Counted by hand after the definitions of DCMA-EA PAM 200.1, section 4.
  test('counts links and loose ends', () => {
    const found = health(['A', 'B', 'C', 'D'], [5, 50, 5, 5], ['', 'A', 'AFS-2', 'BSS+3;C']);
    expect(found).toMatchObject({
      logic: [0.5, 'fail'],
      leads: [0.25, 'fail'],
      lags: [0.25, 'fail'],
      relationships: [0.75, 'fail'],
      highDuration: [0.25, 'fail'],
    });
  });
  test('says no data where it was given none', () => {
    const found = health(['A', 'B'], [5, 5], ['', 'A']);
    for (const point of ['hardConstraints', 'resources', 'negativeFloat', 'invalidDates', 'missedTasks', 'cpli', 'bei'] as const) {
      expect(found).toMatchObject({ [point]: [null, 'noData'] });
    }
  });
  test('finds float above 44 days', () =>
    expect(health(['A', 'B', 'C'], [100, 1, 1], ['', '', 'A;B'])).toMatchObject({ highFloat: [1 / 3, 'fail'] }));
  test('finds dates that contradict the status date', () => {
    const found = health(['A', 'B', 'C', 'D'], [5, 5, 5, 5], ['', 'A', 'B', 'C'], {
      starts: [monday, monday, monday + 30, monday + 30],
      finishes: [monday + 4, monday + 40, monday + 34, monday + 34],
      percent: [1, 0, 0.5, 0],
      statusDate: monday + 11,
    });
    // B should have started, C has progress before it starts.
    expect(found).toMatchObject({ invalidDates: [0.5, 'fail'] });
  });
  test('measures missed tasks, CPLI and BEI against the baseline', () => {
    const found = health(['A', 'B', 'C'], [5, 5, 5], ['', 'A', 'B'], {
      starts: [monday, monday + 7, monday + 14],
      finishes: [monday + 4, monday + 13, monday + 25],
      percent: [1, 0.5, 0],
      baselineFinish: [monday + 4, monday + 11, monday + 18],
      statusDate: monday + 11,
    });
    // Due A and B, B missed; 10 working days to the finish, which is 5 after the baseline: CPLI (10 − 5) / 10; BEI 1 of 2.
    expect(found).toMatchObject({ missedTasks: [0.5, 'fail'], cpli: [0.5, 'fail'], bei: [0.5, 'fail'] });
  });
  test('finds negative float against the baseline finish', () =>
    expect(health(['A', 'B'], [5, 5], ['', 'A'], { starts: [monday, monday + 7], baselineFinish: [monday + 4, monday + 9] })).toMatchObject(
      { negativeFloat: [1, 'fail'] },
    ));
  // The pamphlet's points 2, 3, 4 and 7 look at incomplete tasks, points 2 to 4 at the links to their predecessors.
  test('leaves finished tasks out of leads, lags, relationships and negative float', () => {
    const links = health(['A', 'B', 'C', 'D'], [5, 5, 5, 5], ['', 'AFS-2', 'BSS+3', 'C'], { percent: [1, 1, 1, 0] });
    expect(links).toMatchObject({ leads: [0, 'pass'], lags: [0, 'pass'], relationships: [1, 'pass'] });
    // Ten working days from 1 to 12 January 2024: A needs twenty and is done, B five.
    const floats = health(['A', 'B'], [20, 5], ['', ''], {
      starts: [monday, monday],
      percent: [1, 0],
      baselineFinish: [monday + 11, monday + 4],
    });
    expect(floats).toMatchObject({ negativeFloat: [0, 'pass'] });
  });
  test('of finished tasks alone has no relationships to look at', () =>
    expect(health(['A', 'B'], [5, 5], ['', 'ASS'], { percent: [1, 1] })).toMatchObject({ relationships: [null, 'noData'] }));
  test('a delay of a critical task passes through sound logic, and is lost where the logic is broken', () => {
    expect(health(['A', 'B'], [5, 5], ['', 'A'])).toMatchObject({ criticalPathTest: [600, 'pass'] });
    // B hangs on the start of A only: what A takes longer never reaches it.
    expect(health(['A', 'B'], [5, 5], ['', 'ASS+5'])).toMatchObject({ criticalPathTest: [0, 'fail'] });
  });
  test('refuses progress in per cent points and columns of unequal length', () => {
    expect(health(['A'], [1], [''], { percent: [50] })).toMatchObject({ reason: 'progressOutOfRange' });
    expect(health(['A'], [1], [''], { starts: [] })).toMatchObject({ reason: 'unequalLengths' });
  });
});
