import { defineRecord, type RecordOf } from '../../model/types';
import { commentColumn, idColumn, projectReference, traceColumns } from './common';

/** A line of the RACI matrix: roles or names as texts, for several share a cell. */
export const responsibility = defineRecord({
  key: 'responsibility',
  table: 'PmoRaci',
  idPrefix: 'RA',
  since: 2,
  name: { en: 'Responsibility', fr: 'Responsabilité' },
  plural: { en: 'Responsibilities', fr: 'Responsabilités' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'phase',
      type: 'list',
      list: 'phase',
      name: { en: 'Phase', fr: 'Phase' },
      help: { en: 'Phase of the project; blank means all.', fr: 'Phase du projet\u00a0; vide signifie toutes.' },
      width: 15,
    },
    {
      key: 'activity',
      type: 'text',
      name: { en: 'Activity or deliverable', fr: 'Activité ou livrable' },
      help: { en: 'What has to be done or delivered.', fr: 'Ce qui doit être fait ou livré.' },
      required: true,
      width: 40,
    },
    {
      key: 'responsible',
      type: 'text',
      name: { en: 'Responsible (R)', fr: 'Réalise (R)' },
      help: {
        en: 'Who does the work. Several roles are separated by a semicolon.',
        fr: 'Qui fait le travail. Plusieurs rôles sont séparés par un point-virgule.',
      },
      width: 24,
    },
    {
      key: 'accountable',
      type: 'text',
      name: { en: 'Accountable (A)', fr: 'Approuve et rend compte (A)' },
      help: {
        en: 'Who answers for the result and approves it: exactly one role.',
        fr: 'Qui répond du résultat et l’approuve\u00a0: un rôle et un seul.',
      },
      width: 24,
    },
    {
      key: 'consulted',
      type: 'text',
      name: { en: 'Consulted (C)', fr: 'Consulté (C)' },
      help: { en: 'Whose opinion is asked before.', fr: 'À qui l’on demande son avis avant.' },
      width: 24,
    },
    {
      key: 'informed',
      type: 'text',
      name: { en: 'Informed (I)', fr: 'Informé (I)' },
      help: { en: 'Who is told afterwards.', fr: 'Qui est informé après.' },
      width: 24,
    },
    commentColumn,
    ...traceColumns,
  ],
});

export type Responsibility = RecordOf<typeof responsibility>;
