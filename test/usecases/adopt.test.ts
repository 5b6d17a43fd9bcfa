import { startSession } from '../../src/host/session/node';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import { adopt, mapRegister, type MappedRegister } from '../../src/usecases/adopt';
import { valueOf } from '../../src/usecases/outcome';
import { reachOf } from '../../src/usecases/ports';
import { serialNow } from '../../src/workbook/clock';
import { readWorkbook } from '../../src/workbook/read';

const read = async (text: string, map?: string): Promise<MappedRegister> =>
  valueOf(await mapRegister('register.csv', new TextEncoder().encode(text), BASE_STANDARD, map));

/** What is told of the register as a whole, but for assumptions. */
const doubts = async (text: string, map?: string): Promise<unknown[]> =>
  (await read(text, map)).findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, column, reason }) => [severity, column, reason.en.split(/[.;:]/)[0]]);

const NO_ID = ['warning', null, 'No column holds an ID'];

describe('A register that may not have been understood', () => {
  test('has no column of names', async () => {
    expect(await doubts('ID,Budget,Currency\nP-1,100,EUR\nP-2,200,EUR\n')).toEqual([
      ['error', null, 'No column was found for the names of the projects'],
    ]);
  });

  test('has no column of IDs', async () => {
    expect(await doubts('Project name,Budget,Currency\nOne,100,EUR\nTwo,200,EUR\n')).toEqual([NO_ID]);
  });

  test.each([
    ['Penalties (k€)', '12', '15', 'This column holds amounts and is left out'],
    ['Something', '€12', '€15', 'This column holds amounts and is left out'],
    ['Last steering', '2026-01-05', '2026-02-05', 'This column holds dates and is left out'],
    ['RAG of the sponsor', 'Red', 'Green', 'This column holds ratings and is left out'],
  ])('has a column that is left out and missed: %s', async (header, one, two, reason) => {
    const text = `ID,Project name,RAG,${header}\nP-1,One,Green,${one}\nP-2,Two,Amber,${two}\n`;
    expect(await doubts(text)).toEqual([['error', header, reason]]);
  });

  test('has columns of one name, of which one is dropped', async () => {
    expect(await doubts('ID,Project name,RAG,RAG,Note\n1,P0,,Red,a\n2,P1,Amber,,b\n3,P2,,Green,c\n')).toEqual([
      ['error', 'RAG', 'Another column has the same name, and only that one is taken'],
    ]);
  });

  test('lies on its side, or is a form', async () => {
    const side = 'Project name,Alpha,Beta\nDepartment,BEIS,DfT\nRAG,Amber,Green\nStart date,01/02/2014,01/03/2014\nBudget (£m),10,20\n';
    const form = 'Nom du projet;Réseau\nChef de projet;Ada\nBudget;1200\nDevise;EUR\nDate de début;01/02/2026\n';
    for (const text of [side, form])
      expect(await doubts(text)).toContainEqual(['error', null, 'The names of the columns stand below each other']);
  });

  test('is understood: a number of people, a year and a percentage may be left out unheard', async () => {
    const text = 'ID,Project name,Team,Year,Share\nP-1,One,8,2025,10%\nP-2,Two,5,2026,20%\n';
    expect(await doubts(text)).toEqual([]);
  });

  test('is a decided matter once a person gives the map back', async () => {
    const text = 'ID,Project name,RAG,RAG of the sponsor\nP-1,One,Green,Red\nP-2,Two,Amber,Green\n';
    const { map } = await read(text);
    expect(map.unmapped).toEqual(['RAG of the sponsor']);
    expect(await doubts(text, JSON.stringify(map))).toEqual([]);
  });
});

test.each([
  ['en', {}, 'warning', 'No currency is named: amounts are taken as EUR. Name it in the map (constants) or with --currency.'],
  ['fr', { currency: 'CHF' }, 'info', 'Aucune devise n’est indiquée dans le registre\u00a0: les montants sont pris en CHF, comme demandé.'],
] as const)(
  'amounts without a currency are told as what they are taken for, and doubts stand among the exceptions: %s',
  async (language, settings, severity, reason) => {
    const session = await startSession();
    session.newWorkbook();
    const options = { language, author: 'Ada', now: serialNow, settings, rates: { rates: [], findings: [] } };
    const { findings } = valueOf(await adopt(reachOf(session), await read('ID,Note\nP-1,x\nP-2,y\n'), options));
    expect(findings).toContainEqual(expect.objectContaining({ severity, reason: expect.objectContaining({ [language]: reason }) }));
    const { exception } = (await session.run((context) => readWorkbook(context))).records;
    session.close();
    expect(exception?.[0]).toMatchObject({ severity: 'error' });
    expect(String(exception?.[0]?.['reason'])).toMatch(
      language === 'en' ? /^No column was found for the names/ : /^Aucune colonne n’a été trouvée pour les noms/,
    );
  },
);
