import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsDocument, functionsPage } from '../../src/functions/document';
import { functionsJson } from '../../src/functions/metadata';
import { FUNCTIONS } from '../../src/functions/table';
import { LANGUAGES } from '../../src/words/text';

describe('The reference of functions', () => {
  test.each(LANGUAGES)(
    'docs/functions.%s.md is in step with the table (else: node scripts/run.mjs scripts/functions-docs.ts)',
    (language) => expect(readFileSync(join(__dirname, `../../docs/functions.${language}.md`), 'utf8')).toBe(functionsDocument(language)),
  );
  test.each(LANGUAGES)('in %s has a section for every function', (language) => {
    const document = functionsDocument(language);
    for (const { names } of FUNCTIONS) expect(document).toContain(`PMO.${names[language]}(`);
  });
  test('has the place that each help address names', () => {
    for (const language of LANGUAGES) {
      const page = functionsPage(language);
      for (const { helpUrl } of functionsJson(language).functions) expect(page).toContain(`id="${helpUrl.split('#')[1]}"`);
    }
  });
  test('has French typography', () => expect(functionsDocument('fr').replace(/`[^`]*`|\|---.*/gm, '')).not.toMatch(/ [:;!?%»]|« /));
});
