import { fold } from '../standard/decode/fold';
import { idGiver } from '../standard/model/ids';
import { projectReference } from '../standard/data/records/common';
import type { Project } from '../standard/data/records/project';
import { RECORDS } from '../standard/data/records';
import { gatherRows, type ProjectRows } from '../standard/data/rows';
import { columnsFor, type RowKey, type AnyRecord, type Finding } from '../standard/model/types';
import { rolledUp } from '../standard/model/standard';
import type { Text } from '../words/text';
import type { StandardWorkbook } from './standard-workbook';

/** One project with everything that belongs to it. */
export interface ProjectContents {
  readonly project: Project;
  readonly rows: ProjectRows;
}

const ORPHAN: Text = {
  en: 'No project of this portfolio has this ID; the row is handed out to nobody.',
  fr: 'Aucun projet de ce portefeuille n’a cet ID\u00a0; la ligne n’est distribuée à personne.',
};

const SAME_ID: Text = {
  en: 'Another project of this portfolio has this ID, too: the rows that name it go to the first. Give one of them another ID.',
  fr: 'Un autre projet de ce portefeuille a aussi cet ID\u00a0: les lignes qui le nomment vont au premier. Donner à l’un des deux un autre ID.',
};

/** The projects of a portfolio workbook, each with its rows; ids are compared without regard to case. A row of no project is told. */
export function splitPortfolio(workbook: StandardWorkbook): {
  readonly projects: readonly ProjectContents[];
  readonly findings: readonly Finding[];
} {
  const projects = (workbook.records.project ?? []) as Project[];
  const ids = idGiver(
    RECORDS.project,
    projects.flatMap(({ id }) => (id === null ? [] : [id.toUpperCase()])),
  );
  const known = new Map<string, Project>();
  const findings: Finding[] = [];
  projects.forEach((project, index) => {
    project.id ??= ids.next();
    if (!known.has(fold(project.id))) known.set(fold(project.id), project);
    else
      findings.push({
        source: workbook.fileName,
        sheet: workbook.sheetNames.project ?? null,
        row: workbook.rowNumbers.project?.[index] ?? null,
        column: columnsFor(workbook.standard.records.project, 'portfolio').find(({ key }) => key === 'id')?.name[workbook.language] ?? null,
        value: project.id,
        reason: SAME_ID,
        severity: 'error',
      });
  });
  const keys = rolledUp(workbook.standard);
  const byProject = new Map(projects.map((project) => [project, new Map<RowKey, AnyRecord[]>(keys.map((key) => [key, []]))]));
  for (const key of keys)
    (workbook.records[key] ?? []).forEach((row, index) => {
      const project = typeof row['projectId'] === 'string' ? known.get(fold(row['projectId'])) : undefined;
      if (project) byProject.get(project)?.get(key)?.push(row);
      else
        findings.push({
          source: workbook.fileName,
          sheet: workbook.sheetNames[key] ?? null,
          row: workbook.rowNumbers[key]?.[index] ?? null,
          column: projectReference.name[workbook.language],
          value: row['projectId'] === null ? null : String(row['projectId']),
          reason: ORPHAN,
          severity: 'error',
        });
    });
  return {
    projects: projects.map((project) => ({ project, rows: gatherRows(keys, (key) => byProject.get(project)?.get(key) ?? []) })),
    findings,
  };
}
