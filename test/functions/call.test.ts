import { callFunction } from '../../src/functions/call';

const call = (id: string, ...args: unknown[]) => callFunction(id, args, 'en');
const rappel = (id: string, ...args: unknown[]) => callFunction(id, args, 'fr');

describe('Calling a function', () => {
  test('a value in, a value out', async () => expect(await call('CPI', 100, 80)).toEqual({ value: 1.25 }));
  test('by its French name, with the namespace, in lower case', async () =>
    expect(await call('pmo.ipc', 100, 80)).toEqual({ value: 1.25 }));
  test('an unknown function says so', async () =>
    expect(await call('CPIX', 1)).toEqual({ error: '#NAME?', message: 'There is no function CPIX.', misuse: true }));
  test('a missing argument is named', async () =>
    expect(await call('CPI', 1)).toEqual({ error: '#VALUE!', message: 'ac is missing.', misuse: true }));
  test('too many arguments are refused', async () => expect(await call('CPI', 1, 2, 3)).toMatchObject({ error: '#VALUE!' }));

  test('ranges of one shape go element by element', async () =>
    expect(await call('CPI', [[100], [90]], [[80], [100]])).toEqual({ value: [[1.25], [0.9]] }));
  test('one value goes against a range', async () => expect(await call('CVAR', 100, [[80, 100, 130]])).toEqual({ value: [[20, 0, -30]] }));
  test('ranges of unequal shape are refused', async () =>
    expect(await call('CPI', [[1], [2]], [[1, 2]])).toEqual({ error: '#VALUE!', message: 'Ranges of unequal shape: 2 × 1 and 1 × 2.' }));
  test('an empty range is refused', async () => expect(await call('CPI', [], 1)).toMatchObject({ error: '#N/A' }));

  test('an error in one element stays that element’s', async () =>
    expect(await call('CPI', [[100], [50], [30]], [[80], [0], ['#REF!']])).toEqual({
      value: [[1.25], ['#N/A'], ['#REF!']],
      errors: [
        { row: 2, column: 1, error: '#N/A', message: 'No actuals booked: value is earned but the actual cost is 0.' },
        { row: 3, column: 1, error: '#REF!', message: 'An argument holds the error #REF!.' },
      ],
    }));
  test('an error passed in passes through', async () => expect(await call('CPI', '#DIV/0!', 1)).toMatchObject({ error: '#DIV/0!' }));
  test('an error object of the platform passes through', async () =>
    expect(await call('CPI', [[{ code: '#NUM!', type: 'Error' }]], 1)).toMatchObject({ error: '#NUM!' }));
  test('text for a number names the argument and the place', async () => {
    expect(await call('CPI', 'ten', 1)).toEqual({ error: '#VALUE!', message: 'ev: text where a number belongs (ten).' });
    expect(await call('CPI', [[1], ['ten']], 1)).toMatchObject({ errors: [{ message: 'ev, row 2: text where a number belongs (ten).' }] });
  });
  test.each([0, null])('a blank cell (%p) counts as 0', async (blank) => {
    expect(await call('CVAR', blank, 5)).toEqual({ value: -5 });
    expect(await call('CPI', 5, blank)).toMatchObject({
      error: '#N/A',
      message: 'No actuals booked: value is earned but the actual cost is 0.',
    });
    expect(await call('CVAR', [[blank], [7]], 5)).toEqual({ value: [[-5], [2]] });
    expect(await call('EAC', 1000, 400, 500, [[blank]])).toEqual({ value: 1250 });
  });
  test('an omitted optional argument arrives as null', async () => {
    expect(await call('EAC', 1000, 400, 500, null, null, null)).toEqual({ value: 1250 });
    expect(await call('TCPI', 1000, 400, 500, null)).toEqual({ value: 1.2 });
  });
  test('options are taken in English and French, in any case', async () => {
    for (const word of ['atypical', 'ATYPICAL', 'Atypique', ' atypique '])
      expect(await call('EAC', 1000, 400, 500, word)).toEqual({ value: 1100 });
    expect(await call('EAC', 1000, 400, 500, 'PONDEREE', 500)).toEqual({ value: 1250 });
  });
  test('a bad option lists the good ones', async () =>
    expect(await call('EAC', 1000, 400, 500, 'guess')).toEqual({
      error: '#VALUE!',
      message: 'method: guess is not one of "typical", "atypical", "combined", "weighted", "bottomup", "recent", "schedule".',
    }));
  test('a bad option lists the good ones in French, in guillemets', async () =>
    expect(await rappel('EMV', 0.5, 100, 'autre')).toEqual({
      error: '#VALUE!',
      message: 'type\u00a0: autre ne figure pas parmi «\u00a0menace\u00a0», «\u00a0opportunité\u00a0».',
    }));
  test('a truth for a number is called by its name in that language', async () => {
    expect(await call('CPI', true, 80)).toEqual({ error: '#VALUE!', message: 'ev: TRUE where a number belongs.' });
    expect(await rappel('CPI', [[100], [false]], 80)).toMatchObject({
      errors: [{ message: 'va, ligne 2\u00a0: FAUX à la place d’un nombre.' }],
    });
    expect(await rappel('WORKDAYSBETWEEN', true, 45303)).toMatchObject({ message: 'début\u00a0: VRAI à la place d’un nombre.' });
    expect(await rappel('CONVERTMONEY', 1, 'EUR', 'USD', [['EUR', 'USD', 46000, '', true]])).toMatchObject({
      message: 'taux, ligne 1, colonne 5\u00a0: VRAI à la place d’un nombre.',
    });
    expect(await rappel('PIREMETEO', [[true]])).toMatchObject({ message: expect.stringContaining('VRAI') as string });
  });
  test('numbers in messages have the decimals of the language', async () => {
    expect(await call('PERT', 2.5, 1.5, 3)).toMatchObject({ message: 'The estimates are out of order: 2.5 ≤ 1.5 ≤ 3.' });
    expect(await rappel('PERT', 2.5, 1.5, 3)).toMatchObject({ message: 'Les estimations ne sont pas dans l’ordre\u00a0: 2,5 ≤ 1,5 ≤ 3.' });
    expect(await rappel('CONTINGENCY', 2.5, 1.5)).toMatchObject({ message: 'Les centiles ne sont pas dans l’ordre\u00a0: 2,5 ≤ 1,5.' });
    expect(await rappel('SELECTPROJECTS', [[1], [2]], [[1], [1]], 2, null, null, [[2.5], ['']])).toMatchObject({
      message: 'Un prérequis est un numéro de ligne de 1 à 2, pas 2,5, ligne 1.',
    });
    expect(await rappel('EAC', 1000, 400, 500, 2.5)).toMatchObject({ message: expect.stringMatching(/^méthode\u00a0: 2,5 ne/) as string });
    expect(await rappel('PIREMETEO', [[2.5]])).toMatchObject({ message: expect.stringContaining('2,5') as string });
  });
  test('a number too large is #NUM!', async () => expect(await call('CVAR', 1e308, -1e308)).toMatchObject({ error: '#NUM!' }));
  test('messages are in the person’s language', async () => {
    expect(await rappel('CPI', 100, 0)).toEqual({
      error: '#N/A',
      message: 'Aucun coût réel saisi\u00a0: de la valeur est acquise mais le coût réel est nul.',
    });
    expect(await rappel('EAC', 1000, 400, 500, 'combiné')).toEqual({
      error: '#VALUE!',
      message: 'La méthode «\u00a0combinée\u00a0» demande vp.',
    });
  });
});

describe('EVPERCENT', () => {
  test('keeps an error or a text in its place', async () => {
    expect(await call('EVPERCENT', '50/50', [[0.5], ['#REF!'], ['half'], [1]])).toEqual({
      value: [[0.5], ['#REF!'], ['#VALUE!'], [1]],
      errors: [
        { row: 2, column: 1, error: '#REF!', message: 'An argument holds the error #REF!.' },
        { row: 3, column: 1, error: '#VALUE!', message: 'progress, row 3: text where a number belongs (half).' },
      ],
    });
  });
  test('of milestones with an error among them is that error', async () =>
    expect(await call('EVPERCENT', 'milestones', [[1], ['#REF!'], [0]])).toMatchObject({ error: '#REF!' }));
});

describe('EVM', () => {
  test('gives each row its measures and each gap its reason', async () => {
    const result = await call('EVM', [[1000], [1000]], [[500], [0]], [[400], [0]], [[500], [0]], true);
    expect('value' in result && result.value).toEqual([
      ['CV', 'SV', 'CV %', 'SV %', 'CPI', 'SPI', 'CSI', '% complete', '% planned', '% spent', 'EAC', 'ETC', 'VAC', 'TCPI'],
      [-100, -100, -0.25, -0.2, 0.8, 0.8, 0.8 * 0.8, 0.4, 0.5, 0.5, 1250, 750, -250, 1.2],
      [0, 0, '#N/A', '#N/A', '#N/A', '#N/A', '#N/A', 0, 0, 0, 1000, 1000, 0, 1],
    ]);
  });
  test('an error in one input stays in the measures that need it', async () => {
    const result = await call('EVM', 1000, '#REF!', 400, 500);
    expect('value' in result && result.value).toEqual([
      [-100, '#REF!', -0.25, '#REF!', 0.8, '#REF!', '#REF!', 0.4, '#REF!', 0.5, 1250, 750, -250, 1.2],
    ]);
  });
  test('columns of unequal length are refused', async () =>
    expect(await call('EVM', [[1], [2]], [[1], [2], [3]], 1, 1)).toMatchObject({ error: '#VALUE!' }));
});

describe('RAG', () => {
  test.each([
    [[0.97, 0.95, 0.9], 'Green'],
    [[0.92, 0.95, 0.9], 'Amber'],
    [[0.5, 0.95, 0.9], 'Red'],
    [[0.07, 0.05, 0.1], 'Amber'],
    [[0.2, 0.05, 0.1, false], 'Red'],
    [[null, 0.95, 0.9], 'No data'],
    [['', 0.95, 0.9], 'No data'],
  ])('%p is %s', async (args, expected) => expect(await call('RAG', ...args)).toEqual({ value: expected }));
});
