import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURES } from '../../src/standard/data/measures/measures';
import { definitionsDocument } from '../../src/standard/document-definitions';
import { LANGUAGES } from '../../src/words/text';

describe('the definitions', () => {
  test.each(LANGUAGES)('are written as the measures state them: node scripts/run.mjs scripts/definitions-docs.ts (%s)', (language) => {
    expect(readFileSync(join(__dirname, `../../docs/definitions.${language}.md`), 'utf8')).toBe(definitionsDocument(language));
  });

  test.each(LANGUAGES)('tell every measure, and leave no placeholder (%s)', (language) => {
    const document = definitionsDocument(language);
    for (const { key } of Object.values(MEASURES).flat()) expect(document).toContain(`<a id="${key}"></a>`);
    expect(document).not.toMatch(/\{\w+\}/);
  });
});
