import { fold } from '../standard/decode/fold';
import { idGiver } from '../standard/model/ids';
import { projectReference } from '../standard/data/records/common';
import type { Project } from '../standard/data/records/project';
import { RECORDS } from '../standard/data/records';
import { gatherRows, type ProjectRows } from '../standard/data/rows';
import type { RowKey, AnyRecord, Finding } from '../standard/model/types';
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
  for (const project of projects) {
    project.id ??= ids.next();
    if (!known.has(fold(project.id))) known.set(fold(project.id), project);
  }
  const findings: Finding[] = [];
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
