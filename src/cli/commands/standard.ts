import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { standardDocument } from '../../standard/document';
import type { PackKey } from '../../standard/model/overlay';
import { exampleOverlay } from '../../standard/own/overlay-example';
import { overlayJsonSchemaText, SCHEMA_FILE } from '../../standard/own/overlay-json-schema';
import { CLI_WORDS as words } from '../../words/cli';
import { inLanguage } from '../../words/text';
import { refuseExisting, writeWhole } from '../files';
import { judgeStandardFile, placed, readStandardOption, type StandardOption } from '../standard-file';
import { EXIT, type Surroundings } from '../surroundings';

/** Writes an own standard to begin with, and beside it the schema by which editors complete it. */
export async function initStandard(pack: PackKey, file: string, { json, force, out, tell }: Surroundings): Promise<number> {
  const schema = join(dirname(file), SCHEMA_FILE);
  const text = overlayJsonSchemaText();
  const same = await readFile(schema, 'utf8').then(
    (found) => found === text,
    () => false,
  );
  const files = same ? [file] : [file, schema];
  await refuseExisting(files, force);
  await writeWhole(file, `${JSON.stringify(exampleOverlay(pack), null, 2)}\n`, force);
  if (!same) await writeWhole(schema, text, force);
  if (json) out(`${JSON.stringify({ output: file, schema, pack })}\n`);
  else for (const each of files) tell(words.wrote, { file: each });
  return EXIT.ok;
}

/** Tells everything in an own standard that does not hold, with its place. Warnings do not make it unusable. */
export async function checkStandard(file: string, pack: PackKey | undefined, { json, language, out }: Surroundings): Promise<number> {
  const judgement = await judgeStandardFile(file, pack);
  const problems = judgement.ok ? judgement.warnings : judgement.problems;
  if (json) {
    const told = problems.map(({ path, message, severity }) => ({ path, severity, message: message[language] }));
    out(`${JSON.stringify({ file, ok: judgement.ok, problems: told })}\n`);
  } else {
    for (const { path, message, severity } of problems)
      out(`${inLanguage(words.severities[severity], language)} · ${placed(path, message[language], language)}\n`);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    out(`${inLanguage(words.standardChecked, language, { file, errors, warnings: problems.length - errors })}\n`);
  }
  return judgement.ok ? EXIT.ok : EXIT.exceptions;
}

/** Prints the standard that came out: for a person as the document of every sheet, as JSON whole. */
export async function showStandard(option: StandardOption, { json, language, out }: Surroundings): Promise<number> {
  const standard = await readStandardOption(option);
  out(json ? `${JSON.stringify(standard)}\n` : standardDocument(language, standard));
  return EXIT.ok;
}
