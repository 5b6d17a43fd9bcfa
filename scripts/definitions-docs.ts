import { writeFileSync } from 'node:fs';
import { definitionsDocument } from '../src/standard/document-definitions';
import { LANGUAGES } from '../src/words/text';

/** Writes docs/definitions.en.md and .fr.md. */
for (const language of LANGUAGES) writeFileSync(`docs/definitions.${language}.md`, definitionsDocument(language));
