import { writeFileSync } from 'node:fs';
import { standardDocument } from '../src/standard/document';
import { overlayJsonSchemaText, SCHEMA_FILE } from '../src/standard/own/overlay-json-schema';
import { LANGUAGES } from '../src/words/text';

/** Writes docs/standard.en.md and .fr.md, and the JSON schema of an organisation's own standard. */
for (const language of LANGUAGES) writeFileSync(`docs/standard.${language}.md`, standardDocument(language));
writeFileSync(`docs/${SCHEMA_FILE}`, overlayJsonSchemaText());
