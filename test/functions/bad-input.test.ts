import { callFunction, type CallResult } from '../../src/functions/call';
import { FUNCTIONS } from '../../src/functions/table';

const call = (id: string, ...args: unknown[]): Promise<CallResult> => callFunction(id, args, 'en');

const ERROR = /^#(N\/A|VALUE!|NUM!|DIV\/0!|REF!|NAME\?|NULL!)$/;

/** Whether every cell of an answer is a number, a text, a truth or an error with a reason: never null, never NaN, never "Unexpected". */
const isSound = (result: CallResult): boolean => {
  if ('error' in result) return ERROR.test(result.error) && result.message.trim() !== '' && !result.message.startsWith('Unexpected');
  const cells = Array.isArray(result.value) ? (result.value as unknown[][]).flat() : [result.value];
  return (
    cells.every((cell) => (typeof cell === 'number' ? Number.isFinite(cell) : typeof cell === 'string' || typeof cell === 'boolean')) &&
    (result.errors ?? []).every(({ message }) => !message.startsWith('Unexpected'))
  );
};

describe('Every function, whatever it is given', () => {
  const strange: readonly (readonly [string, unknown])[] = [
    ['a blank cell of the web', null],
    ['a blank cell of the desktop', 0],
    ['a text', 'text'],
    ['an empty text', ''],
    ['a date as text', '2026-01-31'],
    ['a truth', true],
    ['a negative number', -1],
    ['a huge number', 1e308],
    ['an error', '#DIV/0!'],
    ['an empty range', []],
    ['a range of one blank', [[null]]],
    ['a ragged range', [[1, 2], [3]]],
    ['a range of blanks and texts', [[null], [''], ['x'], [0]]],
    [
      'a row and columns',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
  ];
  const others = FUNCTIONS.filter(({ id }) => id !== 'HOLIDAYS');
  test.each(strange)(
    'answers %s in any place with a value or a reason',
    async (_, value) => {
      for (const { id, parameters, example } of others) {
        for (let place = 0; place < parameters.length; place += 1) {
          const args = [...example.args];
          while (args.length < place) args.push(null);
          args[place] = value;
          const result = await call(id, ...args);
          expect([id, place, result, isSound(result)]).toEqual([id, place, result, true]);
        }
      }
    },
    60_000,
  );
  test('gives the same for a cell as for a range of that one cell', async () => {
    for (const { id, example } of FUNCTIONS) {
      const wrapped = example.args.map((each) => (Array.isArray(each) ? each : [[each]]));
      expect([id, await call(id, ...wrapped)]).toEqual([id, await call(id, ...example.args)]);
    }
  });
  test('passes an error on where one value is asked', async () => {
    for (const { id, parameters, example } of FUNCTIONS) {
      for (const [place, parameter] of parameters.entries()) {
        if (parameter.shape !== 'scalar' || place >= example.args.length) continue;
        const args = [...example.args];
        args[place] = '#REF!';
        const result = await call(id, ...args);
        expect([id, place, 'error' in result && result.error]).toEqual([id, place, '#REF!']);
      }
    }
  });
});

describe('Bad input', () => {
  test('dates as text are named as such', async () =>
    expect(await call('PLANNEDVALUE', '2024-01-01', 45303, 1000, 45298)).toEqual({
      error: '#VALUE!',
      message: 'start: a date as text (2024-01-01); enter it as a date.',
    }));
  test.each([0, null, ''])('a blank date (%p) is no date, and never day 0', async (blank) => {
    const none = (message: string) => ({ error: '#N/A', message });
    expect(await call('PLANNEDVALUE', [[blank]], 45303, 1000, 45298)).toEqual(none('start: no date is given.'));
    expect(await call('PLANNEDVALUE', 45292, [[blank]], 1000, 45298)).toEqual(none('finish: no date is given.'));
    expect(await call('PLANNEDVALUE', 45292, 45303, 1000, [[blank]])).toEqual(none('statusDate: no date is given.'));
    expect(await call('WORKDAYSBETWEEN', [[blank]], 45303)).toEqual(none('start: no date is given.'));
    expect(await call('FRESHNESS', 45292, [[blank]])).toEqual(none('statusDate: no date is given.'));
    expect(await call('MILESTONEHITRATE', [[10]], [[10]], [[blank]])).toEqual(none('statusDate: no date is given.'));
    expect(await call('MILESTONETREND', [[10], [blank]], [[10], [11]])).toEqual(none('reportDates, row 2: no date is given.'));
  });
  test('a blank date in a column stays with its row', async () =>
    expect(await call('WORKDAYSBETWEEN', [[45292], [null]], 45303)).toMatchObject({ value: [[10], ['#N/A']], errors: [{ row: 2 }] }));
  // Monday 1 to Friday 12 January 2024, 1 January off: nine days, four of them (2 to 5) done by Friday 5.
  test.each([0, null, ''])('a blank among the days off (%p) is none', async (blank) => {
    expect(await call('PLANNEDVALUE', 45292, 45303, 900, 45296, [[45292], [blank]])).toEqual({ value: 400 });
    expect(await call('WORKDAYSBETWEEN', 45292, 45303, [[45292], [blank]])).toEqual({ value: 9 });
  });
  // Monday 1 to Friday 12 January 2024 has ten days from Monday to Friday.
  test.each([[[[0]]], [[[null]]], [[['']]], [0], ['']])('a blank week (%j) is the usual one', async (blank) =>
    expect(await call('WORKDAYSBETWEEN', 45292, 45303, null, blank)).toEqual({ value: 10 }),
  );
  test.each(['111110', '1', '11', 1, 11, 7, 10, 111110.5, '1121100', [[1], [1]]])('a week of %j is refused', async (week) =>
    expect(await call('WORKDAYSBETWEEN', 45292, 45303, null, week)).toEqual({
      error: '#VALUE!',
      message: 'A week is seven numbers from 0 to 1, Monday first, or a text such as 1111100.',
    }),
  );
  // Tuesday to Saturday: 2 to 6 and 9 to 12 January.
  test.each(['0111110', 111110])('a week of %j starts on Tuesday', async (week) =>
    expect(await call('WORKDAYSBETWEEN', 45292, 45303, null, week)).toEqual({ value: 9 }),
  );
  test('a week without work has no working days to count, be it meant or blank', async () => {
    const none = { error: '#N/A', message: 'The week has no working day.' };
    for (const week of ['0000000', [Array<number>(7).fill(0)], [Array<null>(7).fill(null)]])
      expect(await call('WORKDAYSBETWEEN', 45292, 45303, null, week)).toEqual(none);
  });
  test('a text in a column names its row', async () =>
    expect(await call('CPM', [['A'], ['B']], [[1], ['two']], [[''], ['A']])).toEqual({
      error: '#VALUE!',
      message: 'durations, row 2: text where a number belongs (two).',
    }));
  test('negative durations', async () =>
    expect(await call('CPM', [['A']], [[-1]], [['']])).toEqual({ error: '#VALUE!', message: 'A duration is not negative: -1, row 1.' }));
  test('estimates out of order', async () =>
    expect(await call('PERT', 5, 4, 9)).toMatchObject({ error: '#VALUE!', message: expect.stringContaining('out of order') as string }));
  test('a loop is named', async () =>
    expect(await call('CPM', [['A'], ['B']], [[1], [1]], [['B'], ['A']])).toEqual({
      error: '#VALUE!',
      message: 'The predecessors go round in a loop: A → B → A.',
    }));
  test('an unknown predecessor is named', async () =>
    expect(await callFunction('CPM', [[['A']], [[1]], [['Z9']]], 'fr')).toEqual({
      error: '#VALUE!',
      message: 'Prédécesseur inconnu\u00a0: Z9.',
    }));
  test('budgets of 0 and below', async () => {
    expect(await call('PCTCOMPLETE', 1, 0)).toEqual({ error: '#N/A', message: 'The budget is 0.' });
    expect(await call('PCTCOMPLETE', 1, -5)).toEqual({ error: '#N/A', message: 'The budget is negative (-5).' });
  });
  test.each([0, null])('a blank predecessor (%p) is none, whichever platform hands it over', async (blank) =>
    expect(await call('CPM', [['A'], [2]], [[1], [2]], [[blank], ['A']])).toEqual({
      value: [
        [0, 1, 0, 1, 0, 0, 1],
        [1, 3, 1, 3, 0, 0, 1],
      ],
    }),
  );
  test.each([0, null])('a blank rating (%p) is no data, and never green', async (blank) => {
    expect(await call('WORSTRAG', [['Green'], [blank]])).toEqual({ value: 'No data' });
    expect(await call('RAGCOUNT', [['Vert'], [blank]], 'non renseigné')).toEqual({ value: 1 });
  });
  test.each([0, null])('a blank actual date (%p) is not done', async (blank) =>
    expect(await call('MILESTONEHITRATE', [[10], [20]], [[10], [blank]], 30)).toEqual({ value: 0.5 }),
  );
  test('an earned value that is not yet reported makes no row', async () => {
    const plan = [[10], [30], [60], [100]];
    expect(await call('ESTABLE', plan, [[0], [null], [''], [null]])).toMatchObject({
      value: [[1, 0, -1, 0, '#N/A', -10, 0]],
    });
    expect(await call('ESTABLE', plan, [[null], [null], [null], [null]])).toEqual({ error: '#N/A', message: 'Not reported.' });
  });
  // The formulas of the help: what Excel hands over for IF(ISBLANK(…),"",…) is "" on both platforms.
  test('a missing score that the formula of the help guards has no rank and no alignment', async () => {
    expect(await call('RANKPROJECTS', [[0.5], [''], [0.9]])).toMatchObject({ value: [[2], ['#N/A'], [1]] });
    expect(await call('ALIGNMENT', [[3, '']], [[1, 1]], 3)).toMatchObject({ error: '#N/A' });
  });
  test('a missing score is flagged where the platform tells, and where the cell holds ""', async () => {
    expect(await call('WEIGHTEDSCORE', [[4], [null]], [[1], [1]], 5)).toMatchObject({ error: '#N/A' });
    expect(await call('WEIGHTEDSCORE', [[4], ['']], [[1], [1]], 5)).toMatchObject({
      error: '#N/A',
      message: 'A score is missing: number 2.',
    });
  });
  test.each([-1, '-1', 'cost', 'coût', 'MIN'])('the direction %p turns scores round', async (cell) =>
    // (3 · 4/5 + 1 · (1 − 2/5)) / 4
    expect(await call('WEIGHTEDSCORE', [[4, 2]], [[3, 1]], 5, [['benefit', cell]])).toEqual({ value: expect.closeTo(0.75, 12) as number }),
  );
  test('one direction is for all criteria, any other number than theirs is refused', async () => {
    // (3 · 1/5 + 1 · 3/5) / 4
    expect(await call('WEIGHTEDSCORE', [[4, 2]], [[3, 1]], 5, 'cost')).toEqual({ value: expect.closeTo(0.3, 12) as number });
    expect(await call('WEIGHTEDSCORE', [[4, 2]], [[3, 1]], 5, [['cost', 'cost', 'cost']])).toMatchObject({ error: '#VALUE!' });
    expect(await callFunction('NOTEPONDEREE', [[[4, 2]], [[3, 1]], 5, [['coût', 'foo']]], 'fr')).toMatchObject({
      error: '#VALUE!',
      message: expect.stringMatching(/^sens, ligne 1, colonne 2\u00a0: foo .*«\u00a0bénéfice\u00a0», «\u00a0coût\u00a0»\.$/) as string,
    });
  });
  test('what does not fit in a long range is told with its row', async () => {
    const messages = [
      await call('WORSTRAG', [['Green'], ['Blue']]),
      await call('CPM', [['A'], ['B']], [[1], [-2]], [[''], ['']]),
      await call('MONTECARLO', [['A'], ['B']], [[1], [3]], [[2], [2]], [[3], [4]], [[''], ['']]),
    ].map((result) => ('message' in result ? result.message : ''));
    expect(messages).toEqual([
      'Not a rating: Blue, row 2. The ratings are Green, Amber, Red, No data.',
      'A duration is not negative: -2, row 2.',
      'The estimates are out of order: 3 ≤ 2 ≤ 4, row 2.',
    ]);
  });
  test('a currency without a rate is an error, never 1', async () =>
    expect(await call('CONVERTMONEY', 100, 'EUR', 'JPY', [['EUR', 'USD', 46000, '', 1.1]])).toMatchObject({
      error: '#N/A',
      message: 'No exchange rate from EUR to JPY.',
    }));
  test.each([0, null, '', ' '])('a blank currency (%p) is none, and no reason for a rate of 1', async (blank) => {
    const rates = [['EUR', 'USD', 46000, 'closing', 1.1]];
    expect(await call('CONVERTMONEY', 100, [[blank]], [[blank]], rates)).toEqual({ error: '#N/A', message: 'from: no currency is given.' });
    expect(await call('CONVERTMONEY', 100, 'EUR', [[blank]], rates)).toEqual({ error: '#N/A', message: 'to: no currency is given.' });
    expect(await call('CONVERTMONEY', 100, 'EUR', 'USD', rates, null, [[blank]])).toEqual({ value: expect.closeTo(110, 9) as number });
  });
  test.each([0, null, ''])('a blank rate (%p) is refused where it is asked for, and no hindrance elsewhere', async (blank) => {
    const rates = [
      ['EUR', 'USD', 46000, 'closing', 1.1],
      ['EUR', 'GBP', 46000, 'closing', blank],
    ];
    expect(await call('CONVERTMONEY', 100, 'EUR', 'USD', rates)).toEqual({ value: expect.closeTo(110, 9) as number });
    expect(await call('CONVERTMONEY', 100, 'EUR', 'GBP', rates)).toEqual({
      error: '#VALUE!',
      message: 'The exchange rate from EUR to GBP is not above 0: 0.',
    });
  });
  test('the first of the rates may be a header, and is none because its rate is text', async () => {
    const header = ['Devise', 'Vers', 'Date', 'Type', 'Taux 2026'];
    expect(await call('CONVERTMONEY', 100, 'EUR', 'USD', [header, ['EUR', 'USD', 46000, 'closing', 1.5]])).toEqual({ value: 150 });
    for (const day of [46000, null])
      expect(await call('CONVERTMONEY', 100, 'EUR', 'USD', [['EUR', 'USD', day, 'closing', '1.1']])).toEqual({
        error: '#VALUE!',
        message: 'rates, row 1, column 5: text where a number belongs (1.1).',
      });
  });
  test('rates without all their columns say which are needed', async () =>
    expect(await call('CONVERTMONEY', 100, 'EUR', 'USD', [['EUR', 'USD', 1.1]])).toEqual({
      error: '#VALUE!',
      message: 'rates: five columns belong here (from, to, date, type, rate), not a range of 1 × 3.',
    }));
});

describe('A hundred thousand rows', () => {
  const rows = 100_000;
  const column = (value: (row: number) => unknown): unknown[][] => Array.from({ length: rows }, (_, row) => [value(row)]);
  const numbers = column((row) => (row % 97) + 1);

  test('go through in bounded time, element by element and in tables', async () => {
    for (const id of ['CPI', 'SPI', 'EVM', 'RAG'] as const) {
      const entry = FUNCTIONS.find((each) => each.id === id);
      const result = await call(id, ...(entry?.example.args ?? []).map(() => numbers));
      expect('value' in result && Array.isArray(result.value) && result.value.length).toBe(rows);
    }
  }, 30_000);
  test('of tasks are scheduled, and a loop among them is found', async () => {
    const ids = column((row) => `T${row}`);
    const chain = await call(
      'CPM',
      ids,
      column(() => 1),
      column((row) => (row === 0 ? '' : `T${row - 1}`)),
    );
    expect('value' in chain && Array.isArray(chain.value) && (chain.value as number[][]).at(-1)?.[1]).toBe(rows);
    expect(
      await call(
        'CPM',
        ids,
        column(() => 1),
        column((row) => `T${(row + 1) % rows}`),
      ),
    ).toMatchObject({ error: '#VALUE!' });
    expect(
      await call(
        'CRITICALPATH',
        ids,
        column(() => 1),
        column(() => ''),
      ),
    ).toMatchObject({ value: expect.arrayContaining([['…']]) as unknown });
  }, 30_000);
  // Column against column: the curve and the chain are read once, not once an element.
  test('of earned values against as long a curve, of targets against as long a chain', async () => {
    const periods = column((row) => row + 1);
    expect(await call('EARNEDSCHEDULE', periods, periods)).toEqual({ value: periods });
    // Durations of 0 that never vary: every target is kept.
    const zeros = column(() => 0);
    expect(await call('PERTPROB', periods, zeros, zeros)).toEqual({ value: column(() => 1) });
  }, 30_000);
  test('of a curve, of flows, of ratings', async () => {
    expect(
      await call(
        'EARNEDSCHEDULE',
        column((row) => row + 1),
        500.5,
      ),
    ).toEqual({ value: 500.5 });
    expect(
      await call(
        'PROJECTNPV',
        0.1,
        column((row) => (row === 0 ? -10 : 1)),
      ),
    ).toMatchObject({ value: expect.closeTo(0, 9) as number });
    expect(
      await call(
        'PROJECTIRR',
        column((row) => (row === 0 ? -10 : 1)),
      ),
    ).toMatchObject({ value: expect.closeTo(0.1, 9) as number });
    expect(
      await call(
        'WORSTRAG',
        column(() => 'Green'),
      ),
    ).toEqual({ value: 'Green' });
  }, 30_000);
});

describe('Cancelling', () => {
  test('stops a long simulation between its steps', async () => {
    const giveUp = new AbortController();
    const tasks = Array.from({ length: 300 }, (_, task) => [`T${task}`]);
    const of = (value: number): number[][] => tasks.map(() => [value]);
    const running = callFunction('MONTECARLO', [tasks, of(1), of(2), of(5), tasks.map(() => ['']), 1_000_000], 'en', giveUp.signal);
    setTimeout(() => giveUp.abort(), 50);
    expect(await running).toEqual({ error: '#N/A', message: 'Cancelled.' });
  });
  test('leaves others their turn meanwhile', async () => {
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 5);
    const tasks = Array.from({ length: 200 }, (_, task) => [`T${task}`]);
    const of = (value: number): number[][] => tasks.map(() => [value]);
    await callFunction('MONTECARLO', [tasks, of(1), of(2), of(5), tasks.map(() => ['']), 100_000], 'en');
    clearInterval(counting);
    expect(turns).toBeGreaterThan(1);
  });
});
