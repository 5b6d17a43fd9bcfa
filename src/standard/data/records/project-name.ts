import type { Column } from '../../model/types';

/** A column that shows what another table says of the row that the id in `idKey` names; blank without an id, undefined for an unknown one. */
export const lookUp = (idKey: string, record: string, shown: string): string =>
  `IF({${idKey}}="","",INDEX({column:${record}.${shown}},MATCH({${idKey}},{column:${record}.id},0)))`;

/** The name beside the id, for people. */
export const projectName = {
  key: 'project',
  type: 'text',
  name: { en: 'Project', fr: 'Projet' },
  help: { en: 'Name of the project, from its ID.', fr: 'Nom du projet, d’après son ID.' },
  formula: lookUp('projectId', 'project', 'name'),
  width: 28,
} as const satisfies Column;
