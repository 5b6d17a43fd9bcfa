import { associateAll } from '../../src/functions/associate';
import { exampleFormula } from '../../src/functions/help';
import { functionsJson } from '../../src/functions/metadata';
import { FUNCTIONS } from '../../src/functions/table';
import { startSession } from '../../src/host/session/node';
import { LANGUAGES } from '../../src/words/text';

/** Rows between two examples: more than the longest of their results. */
const SPACING = 25;

const approximately = (value: unknown): unknown => (typeof value === 'number' ? expect.closeTo(value, 9) : value);
const asRows = (value: unknown): unknown[][] =>
  Array.isArray(value) ? value.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[value]];

describe("Examples through Microsoft's runtime on the host", () => {
  test.each(LANGUAGES)(
    'every one gives what it says, by its names in %s',
    async (language) => {
      const session = await startSession({ customFunctions: { namespace: 'PMO', metadata: functionsJson(language) } });
      associateAll(() => 'en');
      session.newWorkbook();
      const values = await session.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        for (const [at, entry] of FUNCTIONS.entries()) {
          // Formulas over Office.js have commas and points in every language; only the name is the person's.
          const formula = exampleFormula(entry, 'en').replace(`PMO.${entry.names.en}(`, `PMO.${entry.names[language]}(`);
          sheet.getRange(`A${at * SPACING + 1}`).formulas = [[formula]];
        }
        await context.sync();
        await session.idle();
        const range = sheet.getRange(`A1:O${FUNCTIONS.length * SPACING}`).load('values');
        await context.sync();
        return range.values as unknown[][];
      });
      for (const [at, { id, example }] of FUNCTIONS.entries()) {
        const expected = asRows(example.value);
        const found = expected.map((row, down) => row.map((_, across) => values[at * SPACING + down]?.[across]));
        expect([id, found]).toEqual([id, expected.map((row) => row.map(approximately))]);
      }
      session.close();
    },
    30_000,
  );
});

describe('Reasons through the host', () => {
  // Formulas over Office.js have commas and points in every language; names and messages are the person's.
  const written: readonly [string, Record<(typeof LANGUAGES)[number], string>, string, Record<(typeof LANGUAGES)[number], string>][] = [
    [
      'CPI',
      { en: '100,0', fr: '100,0' },
      '#N/A',
      {
        en: 'No actuals booked: value is earned but the actual cost is 0.',
        fr: 'Aucun coût réel saisi\u00a0: de la valeur est acquise mais le coût réel est nul.',
      },
    ],
    [
      'EAC',
      { en: '1000,400,500,"combined"', fr: '1000,400,500,"combinée"' },
      '#VALUE!',
      { en: 'The method "combined" needs pv.', fr: 'La méthode «\u00a0combinée\u00a0» demande vp.' },
    ],
    [
      'TCPI',
      { en: '1000,900.5,1000.5', fr: '1000,900.5,1000.5' },
      '#N/A',
      {
        en: 'Budget exhausted: 1000.5 spent of 1000, and work is left.',
        fr: 'Budget épuisé\u00a0: 1000,5 dépensés sur 1000, et il reste du travail à faire.',
      },
    ],
  ];
  test.each(LANGUAGES)(
    'are sentences in %s: of whole calls, of elements, and of calls that answer later',
    async (language) => {
      const session = await startSession({ customFunctions: { namespace: 'PMO', metadata: functionsJson(language) } });
      associateAll(() => language);
      session.newWorkbook();
      const nameOf = (id: string): string => FUNCTIONS.find((entry) => entry.id === id)?.names[language] ?? id;
      const formulas = [
        ...written.map(([id, args]) => `=PMO.${nameOf(id)}(${args[language]})`),
        `=PMO.${nameOf('HOLIDAYS')}(2026,"XX")`,
        `=PMO.${nameOf('CPI')}({100;100},{80;0})`,
      ];
      await session.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(`A1:A${formulas.length}`).formulas = formulas.map((formula) => [formula]);
        await context.sync();
        await session.idle();
      });
      const value = (row: number): unknown => session.book.sheets[0]?.cells[row]?.[0]?.value;
      for (const [row, [, , error, messages]] of written.entries()) expect(value(row)).toEqual({ error, message: messages[language] });
      const unknown = language === 'fr' ? /^Région inconnue.*XX.*FR/ : /^Unknown region XX.*FR/;
      expect(value(written.length)).toEqual({ error: '#VALUE!', message: expect.stringMatching(unknown) as string });
      expect(value(written.length + 1)).toBe(1.25);
      expect(value(written.length + 2)).toEqual({ error: '#N/A', message: written[0]?.[3][language] });
      session.close();
    },
    30_000,
  );
});
