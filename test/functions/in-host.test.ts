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
      associateAll('en');
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
