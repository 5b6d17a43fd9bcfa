import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, writtenColumns } from './common';

export const objective = defineRecord({
  key: 'objective',
  table: 'PmoObjectives',
  idPrefix: 'OB',
  since: 2,
  name: { en: 'Strategic objective', fr: 'Objectif stratégique' },
  plural: { en: 'Strategic objectives', fr: 'Objectifs stratégiques' },
  columns: [
    idColumn,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Objective', fr: 'Objectif' },
      help: {
        en: 'The strategic objective, as the organisation words it.',
        fr: 'L’objectif stratégique, dans les mots de l’organisation.',
      },
      required: true,
      width: 40,
    },
    {
      key: 'weight',
      type: 'percent',
      name: { en: 'Weight', fr: 'Poids' },
      help: {
        en: 'Its share in the alignment of a project. The weights usually add up to 100\u00a0%.',
        fr: 'Sa part dans l’alignement d’un projet. Le total des poids est d’ordinaire de 100\u00a0%.',
      },
      required: true,
      minimum: 0,
      maximum: 1,
      width: 10,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: { en: 'Member of the management who answers for it.', fr: 'Membre de la direction qui en répond.' },
      width: 20,
    },
    {
      key: 'measure',
      type: 'text',
      name: { en: 'Measure', fr: 'Indicateur' },
      help: { en: 'How it will be seen that it is reached.', fr: 'À quoi l’on verra qu’il est atteint.' },
      width: 36,
    },
    {
      key: 'baseline',
      type: 'text',
      name: { en: 'Starting point', fr: 'Valeur de départ' },
      help: {
        en: 'Value of the measure when the objective was set, with its unit.',
        fr: 'Valeur de l’indicateur à la fixation de l’objectif, avec son unité.',
      },
      width: 15,
    },
    {
      key: 'target',
      type: 'text',
      name: { en: 'Target', fr: 'Cible' },
      help: { en: 'Value to reach, with its unit.', fr: 'Valeur à atteindre, avec son unité.' },
      width: 15,
    },
    {
      key: 'horizon',
      type: 'date',
      name: { en: 'Horizon', fr: 'Échéance' },
      help: { en: 'Day by which the target is to be reached.', fr: 'Jour auquel la cible doit être atteinte.' },
      width: 12,
    },
    {
      key: 'projects',
      type: 'integer',
      name: { en: 'Contributing projects', fr: 'Projets contributeurs' },
      help: {
        en: 'Projects with a contribution above 0. An objective without any has no means.',
        fr: 'Projets dont la contribution est supérieure à 0. Un objectif qui n’en a pas est sans moyens.',
      },
      formula: 'IF({id}="",NA(),COUNTIFS({column:contribution.objectiveId},{id},{column:contribution.level},">0"))',
      width: 13,
    },
    ...writtenColumns,
  ],
});

export type Objective = RecordOf<typeof objective>;
