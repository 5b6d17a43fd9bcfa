import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, traceColumns } from './common';

export const backlogItem = defineRecord({
  key: 'backlogItem',
  table: 'PmoBacklog',
  idPrefix: 'BI',
  since: 2,
  name: { en: 'Backlog item', fr: 'Élément du backlog' },
  plural: { en: 'Backlog', fr: 'Backlog' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'rank',
      type: 'integer',
      name: { en: 'Rank', fr: 'Rang' },
      help: { en: 'Order in which it is taken: 1 comes first.', fr: 'Ordre dans lequel il est pris\u00a0: 1 vient en premier.' },
      minimum: 1,
      maximum: 1000000,
      width: 8,
    },
    {
      key: 'epic',
      type: 'text',
      name: { en: 'Epic', fr: 'Épopée' },
      help: { en: 'The larger need that it is part of.', fr: 'Le besoin plus large dont il fait partie.' },
      width: 20,
    },
    {
      key: 'story',
      type: 'longText',
      name: { en: 'Story', fr: 'Récit utilisateur' },
      help: {
        en: 'As a (role) I want (something) so that (benefit).',
        fr: 'En tant que (rôle), je veux (quelque chose) afin de (bénéfice).',
      },
      required: true,
      width: 48,
    },
    {
      key: 'acceptance',
      type: 'longText',
      name: { en: 'Acceptance criteria', fr: 'Critères d’acceptation' },
      help: {
        en: 'What must be shown for it to be done, beyond the team’s definition of done.',
        fr: 'Ce qui doit être montré pour qu’il soit terminé, au-delà de la définition de fini de l’équipe.',
      },
      width: 36,
    },
    {
      key: 'priority',
      type: 'list',
      list: 'moscow',
      name: { en: 'Priority', fr: 'Priorité' },
      help: { en: 'MoSCoW, for the release that it belongs to.', fr: 'MoSCoW, pour la version à laquelle il appartient.' },
      width: 18,
    },
    {
      key: 'points',
      type: 'number',
      name: { en: 'Points', fr: 'Points' },
      help: {
        en: 'Size as estimated by the team, relative to other items.',
        fr: 'Taille estimée par l’équipe, relativement aux autres éléments.',
      },
      minimum: 0,
      width: 9,
      format: '#,##0.##',
    },
    {
      key: 'release',
      type: 'text',
      refersTo: { record: 'release', key: 'name' },
      name: { en: 'Release', fr: 'Version' },
      help: { en: 'Release in which it goes out, by its name.', fr: 'Version dans laquelle il est livré, par son nom.' },
      width: 16,
    },
    {
      key: 'sprint',
      type: 'text',
      refersTo: { record: 'sprint', key: 'name' },
      name: { en: 'Sprint', fr: 'Sprint' },
      help: {
        en: 'Sprint in which it is done, by its name. An item that is not done moves on to the next sprint.',
        fr: 'Sprint où il est réalisé, par son nom. Un élément non terminé passe au sprint suivant.',
      },
      width: 14,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: { en: 'Who in the team takes it.', fr: 'Qui le prend dans l’équipe.' },
      width: 18,
    },
    {
      key: 'state',
      type: 'list',
      list: 'backlogState',
      name: { en: 'State', fr: 'État' },
      help: { en: 'Where it stands; done means accepted.', fr: 'Où il en est\u00a0; terminé veut dire accepté.' },
      default: 'new',
      width: 12,
    },
    {
      key: 'doneOn',
      type: 'date',
      name: { en: 'Done on', fr: 'Terminé le' },
      help: { en: 'Day on which it was accepted.', fr: 'Jour où il a été accepté.' },
      past: true,
      width: 12,
    },
    ...traceColumns,
  ],
});

export type BacklogItem = RecordOf<typeof backlogItem>;
