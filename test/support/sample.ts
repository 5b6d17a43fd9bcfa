import type { Portfolio } from '../../src/report/portfolio-report';
import { samplePortfolio } from '../../src/samples/portfolio';
import { gatherRows } from '../../src/standard/data/rows';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import { rolledUp } from '../../src/standard/model/standard';
import type { Language } from '../../src/words/text';

/** The sample portfolio as consolidation leaves it: rows that know their project and their file. */
export function consolidatedSample(language: Language, projects?: number): Portfolio {
  const sample = samplePortfolio({ language, ...(projects === undefined ? {} : { projects }) });
  return {
    rows: {
      ...gatherRows(rolledUp(BASE_STANDARD), (key) =>
        sample.projects.flatMap(({ project, rows }) => (rows[key] ?? []).map((row) => ({ ...row, projectId: project.id }))),
      ),
      ...sample.portfolioRows,
      project: sample.projects.map(({ project }) => ({
        ...project,
        sourceFile: `${project.id}.xlsx`,
        sourceVersion: '1',
        sourceTime: sample.statusDate,
      })),
    },
    rates: [],
    exceptions: [],
    organisation: sample.organisation,
    currency: sample.currency,
    statusDate: sample.statusDate,
    madeAt: sample.statusDate,
  };
}
