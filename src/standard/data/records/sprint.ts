import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, traceColumns } from './common';

/** Velocity is the mean of as many sprints. */
const SPRINTS = 3;
const FINISHES = '{column:sprint.finish}';
const upToThis = `${FINISHES},"<="&{finish}`;
/** The finish of the first of the sprints that count: the earliest while there are fewer. */
const first = `SMALL(${FINISHES},MAX(1,COUNTIF(${upToThis})-${SPRINTS - 1}))`;

export const sprint = defineRecord({
  key: 'sprint',
  table: 'PmoSprints',
  idPrefix: 'SP',
  since: 2,
  name: { en: 'Sprint', fr: 'Sprint' },
  plural: { en: 'Sprints', fr: 'Sprints' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Sprint', fr: 'Sprint' },
      help: {
        en: 'Number or name by which the backlog refers to it. It must be unique.',
        fr: 'Numéro ou nom par lequel le backlog s’y réfère. Il doit être unique.',
      },
      required: true,
      width: 16,
    },
    {
      key: 'goal',
      type: 'longText',
      name: { en: 'Goal', fr: 'But' },
      help: { en: 'What the team wants to show at its end.', fr: 'Ce que l’équipe veut montrer à la fin.' },
      width: 44,
    },
    {
      key: 'start',
      type: 'date',
      name: { en: 'Start', fr: 'Début' },
      help: { en: 'First day of the sprint.', fr: 'Premier jour du sprint.' },
      width: 12,
    },
    {
      key: 'finish',
      type: 'date',
      name: { en: 'Finish', fr: 'Fin' },
      help: { en: 'Last day of the sprint, included.', fr: 'Dernier jour du sprint, inclus.' },
      notBefore: 'start',
      width: 12,
    },
    {
      key: 'capacity',
      type: 'number',
      name: { en: 'Capacity (points)', fr: 'Capacité (points)' },
      help: {
        en: 'Points that the team expects to manage, given its velocity and its absences.',
        fr: 'Points que l’équipe pense pouvoir réaliser, selon sa vélocité et ses absences.',
      },
      minimum: 0,
      width: 11,
      format: '#,##0.##',
    },
    {
      key: 'committed',
      type: 'number',
      name: { en: 'Committed (points)', fr: 'Engagé (points)' },
      help: {
        en: 'Points that the team took on when the sprint was planned. It does not change afterwards.',
        fr: 'Points que l’équipe a pris à la planification du sprint. La valeur ne change plus ensuite.',
      },
      minimum: 0,
      width: 11,
      format: '#,##0.##',
    },
    {
      key: 'done',
      type: 'number',
      name: { en: 'Done (points)', fr: 'Terminé (points)' },
      help: {
        en: 'Points of the backlog items of this sprint that are done; half-done counts nothing.',
        fr: 'Points des éléments du backlog de ce sprint qui sont terminés\u00a0; à moitié fait ne compte pas.',
      },
      formula:
        'IF({name}="",NA(),SUMIFS({column:backlogItem.points},{column:backlogItem.sprint},{name},{column:backlogItem.state},"{list:backlogState.done}"))',
      width: 11,
      format: '#,##0.##',
    },
    {
      key: 'velocity',
      type: 'number',
      name: { en: 'Velocity (points)', fr: 'Vélocité (points)' },
      help: {
        en: 'Mean of the points done in this sprint and the two before it; undefined until the sprint is over.',
        fr: 'Moyenne des points terminés dans ce sprint et les deux précédents\u00a0; non définie avant la fin du sprint.',
      },
      formula: `IF(COUNT({finish},{name:statusDate})<2,NA(),IF({finish}>{name:statusDate},NA(),AVERAGEIFS({column:sprint.done},${upToThis},${FINISHES},">="&${first})))`,
      width: 11,
      format: '#,##0.0',
    },
    ...traceColumns,
  ],
});

export type Sprint = RecordOf<typeof sprint>;
