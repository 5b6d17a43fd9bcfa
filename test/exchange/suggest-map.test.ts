import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { adoptRegister } from '../../src/exchange/adopt';
import { bestAssignment } from '../../src/exchange/assignment';
import { headerWords, unitIn } from '../../src/exchange/header-words';
import { checkMap, type ColumnMap } from '../../src/exchange/map';
import { readRegister } from '../../src/exchange/register';
import { suggestMap, type SuggestedMap } from '../../src/exchange/suggest-map';
import { serialOf } from '../../src/standard/decode/date-text';
import { utf8 } from './support/workbooks';

const suggest = async (text: string): Promise<SuggestedMap> => suggestMap(await readRegister(utf8(text), 'a.csv'));
const targets = ({ columns }: ColumnMap): Record<string, string> => Object.fromEntries(columns.map(({ from, to }) => [from, to]));
const units = ({ columns }: ColumnMap): Record<string, string> =>
  Object.fromEntries(columns.flatMap(({ from, unit }) => (unit ? [[from, unit]] : [])));

describe('a French tracker', () => {
  const text = [
    'Suivi du portefeuille;;;;;;;;;;',
    'Code projet;Intitulé;Direction;Chef de projet;Début;Fin prévue;Fin révisée;Budget (k€);Atterrissage (k€);Météo;% réalisé;Commentaires',
    'DSI-12;Refonte du portail;DSI;Zoé Martin;03/04/2024;31/12/2024;15/02/2025;1 250,5;1 300;Soleil;45 %;RAS',
    'DSI-14;Migration « cloud »;DSI;Ali Benali;1er mars 2024;30/06/2025;;800;à définir;Orageux;10 %;Retard fournisseur, voir le compte rendu du comité',
    'RH-2;SIRH;DRH;Léa Roy;05/01/2024;31/02/2025;;1,5;2,25;Nuageux;80 %;',
    'Total;;;;;;;2 052;;;;',
  ].join('\n');

  test('is mapped by its words and values', async () => {
    const { map } = await suggest(text);
    expect(targets(map)).toEqual({
      'Code projet': 'id',
      Intitulé: 'name',
      Direction: 'department',
      'Chef de projet': 'manager',
      Début: 'start',
      'Fin prévue': 'finishBaseline',
      'Fin révisée': 'finishForecast',
      'Budget (k€)': 'budget',
      'Atterrissage (k€)': 'forecast',
      Météo: 'confidence',
    });
    expect(units(map)).toEqual({ 'Budget (k€)': 'thousand', 'Atterrissage (k€)': 'thousand' });
    expect(map).toMatchObject({
      culture: { dateOrder: 'dmy', decimal: ',' },
      constants: { currency: 'EUR' },
      headerRow: 2,
      unmapped: ['% réalisé', 'Commentaires'],
    });
    expect(map.values.confidence).toEqual({ Soleil: 'green', Orageux: 'red', Nuageux: 'amber' });
  });

  test('becomes projects, and one exception for each cell that does not fit', async () => {
    const register = await readRegister(utf8(text), 'suivi.csv');
    const { projects, findings } = adoptRegister(register, suggestMap(register).map);
    expect(
      projects.map(({ id, budget, forecast, confidence, start, currency }) => [id, budget, forecast, confidence, start, currency]),
    ).toEqual([
      ['DSI-12', 1250500, 1300000, 'green', serialOf(2024, 4, 3), 'EUR'],
      ['DSI-14', 800000, null, 'red', serialOf(2024, 3, 1), 'EUR'],
      ['RH-2', 1500, 2250, 'amber', serialOf(2024, 1, 5), 'EUR'],
    ]);
    expect(findings.map(({ row, column, value, severity }) => [row, column, value, severity])).toEqual([
      [4, 'Atterrissage (k€)', 'à définir', 'error'],
      [5, 'Fin prévue', '31/02/2025', 'error'],
      [6, null, 'Total', 'info'],
    ]);
  });
});

describe('columns', () => {
  test('are told by camel case, underscores, accents and plurals', () => {
    expect([
      headerWords('projectName'),
      headerWords('PROJECT_NAMES'),
      headerWords('Date de début'),
      headerWords('N° du projet'),
      headerWords('Budget (k€)'),
    ]).toEqual([['project', 'name'], ['project', 'name'], ['date', 'debut'], ['n°', 'projet'], ['budget']]);
  });

  test('of ratings are the confidence under any name', async () => {
    const { map } = await suggest('Project name,How it goes\nA,Green\nB,Red\nC,amber/red\nD,n.a.\n');
    expect(targets(map)).toEqual({ 'Project name': 'name', 'How it goes': 'confidence' });
  });

  test('whose values contradict their header stay unmapped', async () => {
    const { map } = await suggest(
      'Project name,Budget,Start,Status,Priority\nA,approved by board,soon,on budget,"a long story"\nB,see annex,later,over,none\nC,open,2024-01-01,fine,n/a\n',
    );
    expect(targets(map)).toEqual({ 'Project name': 'name' });
  });

  test('of years are no money', async () => {
    const { map } = await suggest('Project name,Budget year,Year budget\nA,2023,5.5\nB,2024,7\n');
    expect(targets(map)).toEqual({ 'Project name': 'name', 'Year budget': 'yearBudget' });
  });

  test('get the best overall assignment: an exact header is not lost to a similar one before it', async () => {
    const { map } = await suggest('Owner,Project owner,Project manager,Title,Project\nx,y,z,Alpha,P-1\nx,y2,z2,Beta,P-2\n');
    expect(targets(map)).toMatchObject({ 'Project manager': 'manager' });
    expect(new Set(map.columns.map(({ to }) => to)).size).toBe(map.columns.length);
  });

  test('of ISO codes give each row its currency, and no constant is needed', async () => {
    const { map } = await suggest('Project name,Money in,Cost\nA,EUR,5\nB,USD,7\n');
    expect(targets(map)).toMatchObject({ 'Money in': 'currency', Cost: 'budget' });
    expect(map.constants).toEqual({});
  });
});

describe('units and currencies', () => {
  test.each([
    ['Budget (k€)', 3, 'EUR'],
    ['Budget k€', 3, 'EUR'],
    ['Cost £m', 6, 'GBP'],
    ['Cost (£m)', 6, 'GBP'],
    ['Coût (M€)', 6, 'EUR'],
    ['Total cost in millions', 6, null],
    ['Coût en milliers d’euros', 3, 'EUR'],
    ['Budget_MEUR', 6, 'EUR'],
    ['Budget (kCHF)', 3, 'CHF'],
    ['Spend ($000)', 3, '$'],
    ['Budget (Md€)', 9, 'EUR'],
    ['Budget EUR', null, 'EUR'],
    ['Budget', null, null],
    ['Length m', null, null],
    ['Mean budget', null, null],
  ])('%s', (header, power, currency) => expect(unitIn(header)).toEqual({ power, currency }));

  test('a unit is found in sentences that repeat the row’s amount', async () => {
    const rows = [12.35, 240.18, 1996.02].map(
      (cost, index) => `P${index},£${cost},"The baseline moved from £${cost - 10}m to £${cost}m since last year."`,
    );
    const { map, hints } = await suggest(`Project name,Whole life cost,Comment\n${rows.join('\n')}\n`);
    expect(units(map)).toEqual({ 'Whole life cost': 'million' });
    expect(hints[0]?.en).toMatch(/^Amounts are taken as millions: 3 texts/);
  });

  test('sentences with other amounts leave the unit open, and small amounts are remarked on', async () => {
    const { map, hints } = await suggest(
      'Project name,Budget,Comment\nA,£12.35,"We spent £99.5m on something else altogether."\nB,£7,ok\n',
    );
    expect(units(map)).toEqual({});
    expect(hints.some(({ en }) => en.startsWith('The amounts are small'))).toBe(true);
  });

  test('without a currency the reader is asked for one', async () => {
    const { map, hints } = await suggest('Project name,Budget\nA,500000\nB,700000\n');
    expect(map.constants).toEqual({});
    expect(hints.some(({ fr }) => fr.startsWith('Aucune devise'))).toBe(true);
  });
});

describe('culture', () => {
  test('dates that can be read in two ways are assumed to begin with the day, and the assumption is told', async () => {
    const { map, hints } = await suggest('Project name,Start\nA,03/04/2024\nB,05/06/2024\n');
    expect(map.culture.dateOrder).toBe('dmy');
    expect(hints.some(({ en }) => en.includes('“03/04/2024” are read day first'))).toBe(true);
  });
  test('dates beside dollars are assumed to begin with the month', async () => {
    expect((await suggest('Project name,Start,Budget\nA,03/04/2024,"$5,000.00"\nB,05/06/2024,"$7,000.00"\n')).map.culture).toEqual({
      dateOrder: 'mdy',
      decimal: '.',
    });
  });
  test('1,234 is a thousand in an English file and a little more than one in a French one', async () => {
    expect((await suggest('Project name,Budget\nA,"1,234"\nB,"2,345"\n')).map.culture.decimal).toBe('.');
    expect((await suggest('Nom du projet;Coût\nA;1,234\nB;2,345\n')).map.culture.decimal).toBe(',');
  });
});

test('the sheet that fits best is taken, and named', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Notes',
        rows: [
          ['Who', 'What'],
          ['me', 'wrote'],
          ['you', 'read'],
        ],
      },
      {
        name: 'Tracker',
        rows: [['Project tracker'], ['Project ID', 'Project name', 'Budget (£m)'], ['A1', 'Alpha', 2.5], ['A2', 'Beta', 3]],
      },
    ],
  });
  const register = await readRegister(bytes, 'a.xlsx');
  const { map } = suggestMap(register);
  expect(map).toMatchObject({ sheet: 'Tracker', headerRow: 2, constants: { currency: 'GBP' } });
  expect(adoptRegister(register, map).projects.map(({ id, budget }) => [id, budget])).toEqual([
    ['A1', 2500000],
    ['A2', 3000000],
  ]);
});

test('every suggested map is a valid one, also after being written and read', async () => {
  for (const text of ['a,b\n1,2\n', 'Name;Coût\nx;1,5\n', 'Project name,RAG\nA,Green\nB,Red\n']) {
    const { map } = await suggest(text);
    expect(checkMap(JSON.parse(JSON.stringify(map)))).toEqual({ ok: true, map });
  }
});

test('the assignment has the greatest sum there is', () => {
  const best = (scores: number[][], row = 0, used = 0): number =>
    row === scores.length
      ? 0
      : Math.max(
          best(scores, row + 1, used),
          ...(scores[row] ?? []).map((score, column) => (used & (1 << column) ? 0 : score + best(scores, row + 1, used | (1 << column)))),
        );
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 5 })
        .chain((columns) =>
          fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
        ),
      (scores) => {
        const assigned = bestAssignment(scores);
        const taken = assigned.filter((column) => column >= 0);
        expect(new Set(taken).size).toBe(taken.length);
        expect(assigned.reduce((sum, column, row) => sum + (scores[row]?.[column] ?? 0), 0)).toBe(best(scores));
      },
    ),
  );
});
