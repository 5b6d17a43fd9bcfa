import type { Portfolio } from '../../src/report/portfolio-report';
import { samplePortfolio } from '../../src/samples/portfolio';
import type { Language } from '../../src/words/text';

/** The sample portfolio as consolidation leaves it: rows that know their project and their file. */
export function consolidatedSample(language: Language, projects?: number): Portfolio {
  const sample = samplePortfolio({ language, ...(projects === undefined ? {} : { projects }) });
  const of = <K extends 'budgetLines' | 'tasks' | 'statusUpdates' | 'raidItems'>(key: K): Portfolio[K] =>
    sample.projects.flatMap((contents) =>
      contents[key].map((row) => ({ ...row, projectId: contents.project.id })),
    ) as unknown as Portfolio[K];
  return {
    projects: sample.projects.map(({ project }) => ({
      ...project,
      sourceFile: `${project.id}.xlsx`,
      sourceVersion: '1',
      sourceTime: sample.statusDate,
    })),
    budgetLines: of('budgetLines'),
    tasks: of('tasks'),
    statusUpdates: of('statusUpdates'),
    raidItems: of('raidItems'),
    rates: [],
    exceptions: [],
    organisation: sample.organisation,
    currency: sample.currency,
    statusDate: sample.statusDate,
    madeAt: sample.statusDate,
  };
}
