import { join } from 'node:path';
import { samplePortfolio } from '../../samples/portfolio';
import { BASE_STANDARD } from '../../standard/own/resolve';
import type { Standard } from '../../standard/model/standard';
import { projectFileNames } from '../../usecases/file-names';
import { ProjectWorkbooks } from '../../usecases/project-workbooks';
import { CLI_WORDS as words } from '../../words/cli';
import { withExcel } from '../excel';
import { refuseExisting, writeWhole } from '../files';
import type { Surroundings } from '../surroundings';
import { consolidateInto } from './consolidate';

/** Sample project workbooks in the folder `projects`, consolidated beside it. */
export async function demo(folder: string, projects: number, standard: Standard | undefined, around: Surroundings): Promise<number> {
  const { language, force, tell } = around;
  const sample = samplePortfolio({ language, projects });
  const projectFolder = join(folder, 'projects');
  const output = join(folder, language === 'fr' ? 'portefeuille.xlsx' : 'portfolio.xlsx');
  const names = projectFileNames(sample.projects.map(({ project }) => project));
  const plan = sample.projects.map((contents, index) => ({ file: join(projectFolder, names[index] ?? ''), contents }));
  await refuseExisting([...plan.map(({ file }) => file), output], force);
  await withExcel(language, async (session) => {
    const workbooks = new ProjectWorkbooks(session, standard ?? BASE_STANDARD, sample, language);
    for (const { file, contents } of plan) await writeWhole(file, await workbooks.make(contents), force);
  });
  tell(words.demo.made, { count: plan.length, organisation: sample.organisation, folder: projectFolder });
  return consolidateInto(
    undefined,
    plan.map(({ file }) => file),
    output,
    {
      organisation: sample.organisation,
      currency: sample.currency,
      statusDate: sample.statusDate,
      ownRows: { ...sample.portfolioRows, project: sample.requests },
      ...(standard ? { standard } : {}),
    },
    around,
  );
}
