import type { Case } from './cases';
import { tryCase, type Outcome } from './try-case';

Object.assign(globalThis, { PMO_VERSION: 'test' });

/** What `npm run fuzz` found, as small as it became. */
const FOUND: readonly (readonly [what: string, each: Case, outcome: Outcome])[] = [
  [
    'a check ended with a stack trace where a sheet that it only glances at is not there',
    {
      target: 'check',
      base: 'test/fixtures/standard-v1/portfolio.en.xlsx',
      steps: [{ on: 'parts', do: 'drop', part: 8, other: 0 }],
    },
    'refused',
  ],
];

test.each(FOUND)('found and mended: %s', async (_, each, outcome) => {
  expect(await tryCase(each)).toBe(outcome);
});
