import { mkdirSync, writeFileSync } from 'node:fs';
import { functionsJson } from '../src/functions/metadata';
import { LANGUAGES } from '../src/words/text';

/** Writes the metadata that Excel registers the custom functions from, functions.json and functions-fr.json, with help at that address. */
const [address] = process.argv.slice(2);
const folder = 'dist/addin';
mkdirSync(folder, { recursive: true });
for (const language of LANGUAGES)
  writeFileSync(
    `${folder}/functions${language === 'en' ? '' : `-${language}`}.json`,
    `${JSON.stringify(functionsJson(language, address), null, 1)}\n`,
  );
