import { BASE_STANDARD } from '../../../src/standard/standard';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProjectWorkbook } from '../../../src/cli/project-file';
import { startSession } from '../../../src/host/session/node';
import { samplePortfolio } from '../../../src/samples/portfolio';
import type { Language } from '../../../src/words/text';

/** Three project workbooks of the invented company, as files. */
export async function sampleFiles(folder: string, language: Language): Promise<string[]> {
  const sample = samplePortfolio({ language, projects: 3 });
  const session = await startSession();
  const files: string[] = [];
  for (const contents of sample.projects) {
    const file = join(folder, `${language}-${contents.project.id}.xlsx`);
    writeFileSync(file, await makeProjectWorkbook(session, BASE_STANDARD, contents, sample, language));
    files.push(file);
  }
  session.close();
  return files;
}
