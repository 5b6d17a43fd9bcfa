import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, SIGNED_DAYS, slipFormula, traceColumns } from './common';

const POINTS = '{column:backlogItem.points},{column:backlogItem.release},{name},{column:backlogItem.state}';
const planned = `SUMIFS(${POINTS},"<>{list:backlogState.dropped}")`;
const done = `SUMIFS(${POINTS},"{list:backlogState.done}")`;

export const release = defineRecord({
  key: 'release',
  table: 'PmoReleases',
  idPrefix: 'RL',
  since: 2,
  name: { en: 'Release', fr: 'Version' },
  plural: { en: 'Releases', fr: 'Versions' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Release', fr: 'Version' },
      help: {
        en: 'Name by which the backlog refers to it. It must be unique.',
        fr: 'Nom par lequel le backlog s’y réfère. Il doit être unique.',
      },
      required: true,
      width: 22,
    },
    {
      key: 'goal',
      type: 'longText',
      name: { en: 'Goal', fr: 'But' },
      help: { en: 'What users can do once it is out.', fr: 'Ce que les utilisateurs pourront faire une fois livrée.' },
      width: 40,
    },
    {
      key: 'planned',
      type: 'date',
      name: { en: 'Planned on', fr: 'Prévue le' },
      help: { en: 'Day that was first agreed.', fr: 'Jour convenu au départ.' },
      width: 12,
    },
    {
      key: 'forecast',
      type: 'date',
      name: { en: 'Forecast', fr: 'Prévision' },
      help: { en: 'Day as expected today.', fr: 'Jour tel qu’attendu aujourd’hui.' },
      width: 12,
    },
    {
      key: 'actual',
      type: 'date',
      name: { en: 'Released on', fr: 'Livrée le' },
      help: { en: 'Day on which users received it.', fr: 'Jour où les utilisateurs l’ont reçue.' },
      past: true,
      width: 12,
    },
    {
      key: 'slip',
      type: 'integer',
      name: { en: 'Slip (days)', fr: 'Glissement (j)' },
      help: {
        en: 'Calendar days from the planned day to the release, or to the forecast until then; positive is late.',
        fr: 'Jours calendaires du jour prévu à la livraison, à défaut à la prévision\u00a0; positif = retard.',
      },
      formula: slipFormula('planned', 'forecast', 'actual'),
      width: 11,
      format: SIGNED_DAYS,
    },
    {
      key: 'state',
      type: 'list',
      list: 'releaseState',
      name: { en: 'State', fr: 'État' },
      help: { en: 'Where the release stands.', fr: 'Où en est la version.' },
      default: 'planned',
      width: 12,
    },
    {
      key: 'plannedPoints',
      type: 'number',
      name: { en: 'Points in scope', fr: 'Points au périmètre' },
      help: {
        en: 'Points of the backlog items of this release that are not dropped.',
        fr: 'Points des éléments du backlog de cette version qui ne sont pas abandonnés.',
      },
      formula: `IF({name}="",NA(),${planned})`,
      width: 11,
      format: '#,##0.##',
    },
    {
      key: 'donePoints',
      type: 'number',
      name: { en: 'Points done', fr: 'Points terminés' },
      help: { en: 'Points of those that are done.', fr: 'Points de ceux qui sont terminés.' },
      formula: `IF({name}="",NA(),${done})`,
      width: 11,
      format: '#,##0.##',
    },
    {
      key: 'progress',
      type: 'percent',
      name: { en: '% complete', fr: '% d’avancement' },
      help: { en: 'Points done of the points in scope.', fr: 'Points terminés sur points au périmètre.' },
      formula: 'IF({name}="",NA(),IF({plannedPoints}=0,NA(),{donePoints}/{plannedPoints}))',
      width: 11,
    },
    ...traceColumns,
  ],
});

export type Release = RecordOf<typeof release>;
