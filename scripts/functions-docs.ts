import { mkdirSync, writeFileSync } from 'node:fs';
import { functionsDocument, functionsPage } from '../src/functions/document';
import { LANGUAGES } from '../src/words/text';

/** Writes docs/functions.en.md and .fr.md, and with a folder named the pages that the metadata's help addresses point to. */
const [pages] = process.argv.slice(2);
for (const language of LANGUAGES) {
  writeFileSync(`docs/functions.${language}.md`, functionsDocument(language));
  if (pages === undefined) continue;
  mkdirSync(pages, { recursive: true });
  writeFileSync(`${pages}/functions.${language}.html`, functionsPage(language));
}
