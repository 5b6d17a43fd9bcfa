import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, writtenColumns } from './common';

export const methodRole = defineRecord({
  key: 'methodRole',
  table: 'PmoRoles',
  idPrefix: 'RO',
  since: 2,
  name: { en: 'Role', fr: 'Rôle' },
  plural: { en: 'Roles', fr: 'Rôles' },
  columns: [
    idColumn,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Role', fr: 'Rôle' },
      help: { en: 'Name of the role, as every sheet uses it.', fr: 'Nom du rôle, tel que l’emploient toutes les feuilles.' },
      required: true,
      width: 28,
    },
    {
      key: 'level',
      type: 'list',
      list: 'governanceLevel',
      name: { en: 'Level', fr: 'Niveau' },
      help: {
        en: 'Where the role acts: portfolio, programme or project.',
        fr: 'Où s’exerce le rôle\u00a0: portefeuille, programme ou projet.',
      },
      width: 14,
    },
    {
      key: 'mission',
      type: 'longText',
      name: { en: 'Mission', fr: 'Mission' },
      help: { en: 'What the role is there for, in one sentence.', fr: 'La raison d’être du rôle, en une phrase.' },
      width: 44,
    },
    {
      key: 'responsibilities',
      type: 'longText',
      name: { en: 'Responsibilities', fr: 'Responsabilités' },
      help: { en: 'What the role answers for, and what it decides.', fr: 'Ce dont le rôle répond et ce qu’il décide.' },
      width: 58,
    },
    {
      key: 'holder',
      type: 'text',
      name: { en: 'Typical holder', fr: 'Titulaire type' },
      help: {
        en: 'Function in the organisation that usually holds the role.',
        fr: 'Fonction qui tient habituellement le rôle dans l’organisation.',
      },
      width: 28,
    },
    {
      key: 'seat',
      type: 'text',
      name: { en: 'Committee seat', fr: 'Siège en comité' },
      help: {
        en: 'Committees in which the role sits, and whether it chairs, decides or reports.',
        fr: 'Comités où siège le rôle, et s’il préside, décide ou rapporte.',
      },
      width: 34,
    },
    ...writtenColumns,
  ],
});

export type MethodRole = RecordOf<typeof methodRole>;
