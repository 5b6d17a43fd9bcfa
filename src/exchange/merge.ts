import { fold } from '../standard/decode/fold';
import type { Project } from '../standard/data/records/project';
import { gatherRows, type PortfolioRows } from '../standard/data/rows';
import type { RowKey, AnyRecord, Finding, RecordKey } from '../standard/model/types';
import type { Standard } from '../standard/model/standard';
import type { Text } from '../words/text';

export interface MergeOptions {
  /** Leaves out projects of an earlier consolidation that are in none of the files now. What people typed stays in any case. */
  readonly dropEarlier?: boolean;
}

const earlierStays = (file: string): Text => ({
  en: `None of the files holds this project; its rows stay as they were consolidated from “${file}”.`,
  fr: `Aucun fichier ne contient ce projet\u00a0; ses lignes restent telles que consolidées depuis «\u00a0${file}\u00a0».`,
});

/**
 * Consolidated projects take the place of the same projects in the register, with all their rows; every other project stays with its own.
 * Rows that stay are the very objects that were handed in, and rows that are renewed keep what stands in columns that no project workbook has.
 *
 * @param standard of the register
 * @param taken names of the files that were taken
 */
export const mergeIntoRegister = (
  standard: Standard,
  register: PortfolioRows,
  consolidated: PortfolioRows,
  taken: ReadonlySet<string>,
  { dropEarlier = false }: MergeOptions = {},
): { readonly rows: PortfolioRows; readonly findings: readonly Finding[] } => {
  const renewed = new Set(consolidated.project.map(({ id }) => fold(id ?? '')));
  const leaves = ({ id, sourceFile }: Project): boolean =>
    (id !== null && renewed.has(fold(id))) || (sourceFile !== null && sourceFile !== '' && (dropEarlier || taken.has(sourceFile)));
  const gone = new Set([...renewed, ...register.project.filter(leaves).flatMap(({ id }) => (id === null ? [] : [fold(id)]))]);
  const staying = register.project.filter((project) => !leaves(project));
  const merged = (key: RowKey): readonly AnyRecord[] => {
    const before: readonly AnyRecord[] = register[key] ?? [];
    return [
      ...before.filter((row) => !gone.has(fold(String(row['projectId'] ?? '')))),
      ...withOwnOfRegister(standard, key, before, consolidated[key] ?? []),
    ];
  };
  const projects = withOwnOfRegister(standard, 'project', register.project, consolidated.project) as readonly Project[];
  const keys = [...new Set([...Object.keys(register), ...Object.keys(consolidated)])].filter((key) => key !== 'project') as RowKey[];
  return {
    rows: { ...gatherRows(keys, merged), project: inPlace(register.project, projects, leaves) },
    findings: staying.flatMap(({ id, sourceFile }) =>
      sourceFile === null || sourceFile === ''
        ? []
        : [
            {
              source: sourceFile,
              sheet: null,
              row: null,
              column: null,
              value: id,
              reason: earlierStays(sourceFile),
              severity: 'info' as const,
            },
          ],
    ),
  };
};

/** The rows with what the register holds of the same rows in columns that only portfolios have, such as who requested a project. */
const withOwnOfRegister = (
  { records }: Standard,
  key: RecordKey,
  before: readonly AnyRecord[],
  now: readonly AnyRecord[],
): readonly AnyRecord[] => {
  if (before.length === 0) return now;
  const own = records[key].columns.filter(({ kinds, formula }) => kinds && !kinds.includes('project') && !formula);
  const idOf = ({ projectId, id }: AnyRecord): string => fold(`${String(projectId ?? '')}\n${String(id ?? '')}`);
  const known = new Map(before.map((row) => [idOf(row), row]));
  return now.map((row) => {
    const same = known.get(idOf(row));
    return same ? { ...row, ...Object.fromEntries(own.map((column) => [column.key, row[column.key] ?? same[column.key] ?? null])) } : row;
  });
};

/** The register keeps its order; new projects follow. */
const inPlace = (before: readonly Project[], now: readonly Project[], leaves: (project: Project) => boolean): Project[] => {
  const byId = new Map(now.map((project) => [fold(project.id ?? ''), project]));
  const placed = before.flatMap((project) => {
    if (!leaves(project)) return [project];
    const renewed = byId.get(fold(project.id ?? ''));
    byId.delete(fold(project.id ?? ''));
    return renewed ? [renewed] : [];
  });
  return [...placed, ...byId.values()];
};
