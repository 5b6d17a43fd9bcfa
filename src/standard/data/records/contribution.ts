import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, writtenColumns } from './common';
import { lookUp, projectName } from './project-name';

/** The top of the scale of contributions: 0 none, 1 indirect, 2 direct, 3 decisive. */
export const HIGHEST_CONTRIBUTION = 3;

export const contribution = defineRecord({
  key: 'contribution',
  table: 'PmoContributions',
  idPrefix: 'CO',
  since: 2,
  name: { en: 'Contribution', fr: 'Contribution' },
  plural: { en: 'Contributions', fr: 'Contributions' },
  columns: [
    idColumn,
    {
      key: 'objectiveId',
      type: 'id',
      refersTo: { record: 'objective', key: 'id' },
      name: { en: 'Objective ID', fr: 'ID objectif' },
      help: { en: 'The ID of the strategic objective.', fr: 'L’ID de l’objectif stratégique.' },
      required: true,
      width: 12,
    },
    {
      key: 'objective',
      type: 'text',
      name: { en: 'Objective', fr: 'Objectif' },
      help: { en: 'Name of the objective, from its ID.', fr: 'Nom de l’objectif, d’après son ID.' },
      formula: lookUp('objectiveId', 'objective', 'name'),
      width: 34,
    },
    { ...projectReference, required: true },
    projectName,
    {
      key: 'level',
      type: 'integer',
      name: { en: 'Contribution (0–3)', fr: 'Contribution (0–3)' },
      help: {
        en: '0 none, 1 indirect, 2 direct, 3 decisive: without this project the objective is missed.',
        fr: '0 nulle, 1 indirecte, 2 directe, 3 décisive\u00a0: sans ce projet l’objectif n’est pas atteint.',
      },
      required: true,
      minimum: 0,
      maximum: HIGHEST_CONTRIBUTION,
      width: 13,
    },
    {
      key: 'reason',
      type: 'longText',
      name: { en: 'How it contributes', fr: 'Comment il contribue' },
      help: {
        en: 'What in the project moves the objective’s measure.',
        fr: 'Ce qui, dans le projet, fait bouger l’indicateur de l’objectif.',
      },
      width: 44,
    },
    {
      key: 'points',
      type: 'percent',
      name: { en: 'Weighted contribution', fr: 'Contribution pondérée' },
      help: {
        en: 'Weight of the objective times contribution over 3. #N/A if the contribution is missing, the objective unknown or the pair there twice.',
        fr: 'Poids de l’objectif fois contribution sur 3. #N/A si la contribution manque, si l’objectif est inconnu ou si la paire figure deux fois.',
      },
      formula:
        'IF(COUNT({level})=0,NA(),IF(COUNTIFS({column:contribution.objectiveId},{objectiveId},{column:contribution.projectId},{projectId})>1,NA(),' +
        `INDEX({column:objective.weight},MATCH({objectiveId},{column:objective.id},0))*{level}/${HIGHEST_CONTRIBUTION}))`,
      format: '0.0%',
      width: 13,
    },
    ...writtenColumns,
  ],
});

export type Contribution = RecordOf<typeof contribution>;
