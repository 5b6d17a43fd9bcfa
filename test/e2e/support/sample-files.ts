import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectWorkbooks } from '../../../src/usecases/project-workbooks';
import { startSession } from '../../../src/host/session/node';
import { samplePortfolio } from '../../../src/samples/portfolio';
import type { Language } from '../../../src/words/text';

/** Three project workbooks of the invented company, as files. */
export async function sampleFiles(folder: string, language: Language): Promise<string[]> {
  const sample = samplePortfolio({ language, projects: 3 });
  const session = await startSession();
  const files: string[] = [];
  const workbooks = new ProjectWorkbooks(session, BASE_STANDARD, sample, language);
  for (const contents of sample.projects) {
    const file = join(folder, `${language}-${contents.project.id}.xlsx`);
    writeFileSync(file, await workbooks.make(contents));
    files.push(file);
  }
  session.close();
  return files;
}
