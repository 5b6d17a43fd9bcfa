import type { Text } from '../../words/text';
import { FINDING_WEIGHTS } from '../data/finding-weights';
import { fold } from '../decode/fold';
import { findingOf, NOWHERE } from './case';
import type { WorkbookContents } from './contents';
import type { CheckFinding, CheckResult, Score } from './finding';
import { JudgedTable } from './judged-table';

/** What tells whether two files hold the same project. */
export interface CheckedSubject {
  readonly source: string;
  readonly projectId: string | null;
  readonly projectName: string | null;
}

/** The project of a project workbook; a portfolio holds many, and is none. */
export function subjectOf({ source, identity, tables, date1904, names }: WorkbookContents): CheckedSubject {
  const { kind, language, standard } = identity;
  const definition = kind === 'project' ? standard.workbooks.project.find(({ record }) => record === 'project') : undefined;
  const table = tables.find(({ name }) => name.toLowerCase() === standard.records.project.table.toLowerCase());
  const record =
    definition &&
    table &&
    new JudgedTable(definition, standard.records.project, table, { source, kind, language, date1904, names }).decoded.records[0];
  const wordAt = (key: string): string | null => (typeof record?.[key] === 'string' ? record[key] : null);
  return { source, projectId: wordAt('id'), projectName: wordAt('name') };
}

/** Files that hold the same project, the one to keep first. */
export interface SameProject {
  readonly projectId: string;
  readonly files: readonly string[];
}

/** @param isCopy whether a file's name is that of a copy: the other one is kept. */
export function sameProjects(
  subjects: readonly CheckedSubject[],
  isCopy: (file: string, others: readonly string[]) => boolean,
): SameProject[] {
  const groups = new Map<string, CheckedSubject[]>();
  for (const subject of subjects) {
    if (subject.projectId === null) continue;
    const key = fold(subject.projectId);
    groups.set(key, [...(groups.get(key) ?? []), subject]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const files = group.map(({ source }) => source);
      return {
        projectId: group[0]?.projectId ?? '',
        files: [...files].sort((a, b) => Number(isCopy(a, files)) - Number(isCopy(b, files))),
      };
    });
}

/** The result of a file once all are known: whether its project stands in another one is a check of the workbook as a whole. */
export function withOtherFiles(result: CheckResult, source: string, same: readonly SameProject[]): CheckResult {
  const group = same.find(({ files }) => files.includes(source));
  const [kept] = group?.files ?? [];
  const finding = group && kept !== undefined && kept !== source ? sameProjectFinding(source, group.projectId, kept) : undefined;
  const weight = FINDING_WEIGHTS.error;
  const counted = ({ score, checks }: Score): Score => {
    const passed = (score ?? 0) * checks + (finding ? 0 : weight);
    return { score: passed / (checks + weight), checks: checks + weight };
  };
  const { bySheet, ...all } = result.score;
  const whole = bySheet.find(({ sheet }) => sheet === null) ?? { sheet: null, score: null, checks: 0 };
  return {
    findings: finding ? [finding, ...result.findings] : result.findings,
    score: { ...counted(all), bySheet: [{ ...whole, ...counted(whole) }, ...bySheet.filter(({ sheet }) => sheet !== null)] },
  };
}

const sameProjectFinding = (source: string, id: string, kept: string): CheckFinding => {
  const reason: Text = {
    en: `The project ${id} stands in “${kept}”, too.`,
    fr: `Le projet ${id} se trouve aussi dans «\u00a0${kept}\u00a0».`,
  };
  return findingOf(source, 'sameProject', NOWHERE, { value: id, reason });
};
