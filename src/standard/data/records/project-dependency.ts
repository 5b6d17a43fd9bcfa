import { defineRecord, type RecordOf } from '../../model/types';
import { commentColumn, idColumn, SIGNED_DAYS, writtenColumns } from './common';
import { lookUp } from './project-name';

/** What one project needs of another. A dependency on somebody outside the portfolio is a RAID item. */
export const projectDependency = defineRecord({
  key: 'projectDependency',
  table: 'PmoDependencies',
  idPrefix: 'DE',
  since: 2,
  name: { en: 'Dependency between projects', fr: 'Dépendance entre projets' },
  plural: { en: 'Dependencies between projects', fr: 'Dépendances entre projets' },
  columns: [
    idColumn,
    {
      key: 'fromId',
      type: 'id',
      refersTo: { record: 'project', key: 'id' },
      name: { en: 'From project ID', fr: 'ID projet fournisseur' },
      help: { en: 'The ID of the project that delivers.', fr: 'L’ID du projet qui fournit.' },
      required: true,
      width: 12,
    },
    {
      key: 'from',
      type: 'text',
      name: { en: 'From project', fr: 'Projet fournisseur' },
      help: { en: 'Name of the project that delivers, from its ID.', fr: 'Nom du projet qui fournit, d’après son ID.' },
      formula: lookUp('fromId', 'project', 'name'),
      width: 26,
    },
    {
      key: 'toId',
      type: 'id',
      refersTo: { record: 'project', key: 'id' },
      name: { en: 'To project ID', fr: 'ID projet bénéficiaire' },
      help: { en: 'The ID of the project that waits for it.', fr: 'L’ID du projet qui l’attend.' },
      required: true,
      width: 12,
    },
    {
      key: 'to',
      type: 'text',
      name: { en: 'To project', fr: 'Projet bénéficiaire' },
      help: { en: 'Name of the project that waits for it, from its ID.', fr: 'Nom du projet qui l’attend, d’après son ID.' },
      formula: lookUp('toId', 'project', 'name'),
      width: 26,
    },
    {
      key: 'what',
      type: 'text',
      name: { en: 'What is needed', fr: 'Objet attendu' },
      help: {
        en: 'The one thing that is handed over, so that both sides agree what done means.',
        fr: 'La chose précise à remettre, pour que les deux parties s’accordent sur ce qui est attendu.',
      },
      required: true,
      width: 38,
    },
    {
      key: 'type',
      type: 'list',
      list: 'dependencyType',
      name: { en: 'Type', fr: 'Type' },
      help: { en: 'Nature of what is handed over.', fr: 'Nature de ce qui est remis.' },
      width: 16,
    },
    {
      key: 'criticality',
      type: 'list',
      list: 'priority',
      name: { en: 'Criticality', fr: 'Criticité' },
      help: {
        en: 'How much it hurts the waiting project if it comes late.',
        fr: 'À quel point un retard pénalise le projet bénéficiaire.',
      },
      width: 11,
    },
    {
      key: 'neededBy',
      type: 'date',
      name: { en: 'Needed by', fr: 'Besoin pour le' },
      help: { en: 'Day on which the waiting project needs it.', fr: 'Jour où le projet bénéficiaire en a besoin.' },
      required: true,
      width: 12,
    },
    {
      key: 'promisedFor',
      type: 'date',
      name: { en: 'Promised for', fr: 'Promis pour le' },
      help: { en: 'Day for which the delivering project promises it.', fr: 'Jour auquel le projet fournisseur le promet.' },
      width: 12,
    },
    {
      key: 'gap',
      type: 'integer',
      name: { en: 'Gap (days)', fr: 'Écart (j)' },
      help: {
        en: 'Calendar days from needed to promised; positive is late.',
        fr: 'Jours calendaires entre besoin et promesse\u00a0; positif = retard.',
      },
      formula: 'IF(COUNT({neededBy},{promisedFor})<2,NA(),{promisedFor}-{neededBy})',
      format: SIGNED_DAYS,
      width: 10,
    },
    {
      key: 'state',
      type: 'list',
      list: 'dependencyState',
      name: { en: 'State', fr: 'État' },
      help: { en: 'Whether both sides agreed, and whether it was delivered.', fr: 'Si les deux parties sont d’accord, et si c’est livré.' },
      default: 'identified',
      width: 13,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: { en: 'Who follows it up until it is delivered.', fr: 'Qui la suit jusqu’à la livraison.' },
      width: 18,
    },
    {
      ...commentColumn,
      help: { en: 'What is done if it comes late.', fr: 'Ce qui est prévu en cas de retard.' },
    },
    ...writtenColumns,
  ],
});

export type ProjectDependency = RecordOf<typeof projectDependency>;
