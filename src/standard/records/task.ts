import { defineRecord, type RecordOf } from '../types';
import { idColumn, projectReference, traceColumns } from './common';

export const task = defineRecord({
  key: 'task',
  table: 'PmoTasks',
  idPrefix: 'T',
  name: { en: 'Task', fr: 'Tâche' },
  plural: { en: 'Schedule', fr: 'Planning' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'wbs',
      type: 'id',
      name: { en: 'WBS', fr: 'WBS' },
      help: {
        en: 'Place in the work breakdown structure, such as 1.2.3. Predecessors refer to it.',
        fr: 'Place dans l’organigramme des tâches, par exemple 1.2.3. Les prédécesseurs s’y réfèrent.',
      },
      required: true,
      width: 8,
    },
    {
      key: 'name',
      type: 'text',
      name: { en: 'Task', fr: 'Tâche' },
      help: { en: 'What is done.', fr: 'Ce qui est fait.' },
      required: true,
      width: 36,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: { en: 'Who answers for this task.', fr: 'Qui répond de cette tâche.' },
      width: 18,
    },
    {
      key: 'milestone',
      type: 'flag',
      name: { en: 'Milestone', fr: 'Jalon' },
      help: { en: 'Yes for an event without duration.', fr: 'Oui pour un événement sans durée.' },
      width: 10,
    },
    {
      key: 'start',
      type: 'date',
      name: { en: 'Start', fr: 'Début' },
      help: { en: 'First working day of the task.', fr: 'Premier jour ouvré de la tâche.' },
      width: 12,
    },
    {
      key: 'finish',
      type: 'date',
      name: { en: 'Finish', fr: 'Fin' },
      help: { en: 'Last working day of the task, included.', fr: 'Dernier jour ouvré de la tâche, inclus.' },
      notBefore: 'start',
      width: 12,
    },
    {
      key: 'duration',
      type: 'integer',
      name: { en: 'Duration (days)', fr: 'Durée (j)' },
      help: {
        en: 'Working days from start to finish, both included; 0 for a milestone.',
        fr: 'Jours ouvrés du début à la fin inclus\u00a0; 0 pour un jalon.',
      },
      formula: 'IF({milestone}="{list:yesNo.yes}",0,IF(COUNT({start},{finish})<2,NA(),NETWORKDAYS({start},{finish})))',
      width: 10,
    },
    {
      key: 'predecessors',
      type: 'text',
      name: { en: 'Predecessors', fr: 'Prédécesseurs' },
      help: {
        en: 'WBS of the tasks before it, as in MS Project: 1.1; 1.2SS+2; 1.3FF-1.',
        fr: 'WBS des tâches précédentes, comme dans MS Project\u00a0: 1.1\u00a0; 1.2DD+2\u00a0; 1.3FF-1.',
      },
      width: 18,
    },
    {
      key: 'progress',
      type: 'percent',
      name: { en: '% complete', fr: '% d’avancement' },
      help: { en: 'Share of the work that is done, from 0 to 100\u00a0%.', fr: 'Part du travail réalisé, de 0 à 100\u00a0%.' },
      minimum: 0,
      maximum: 1,
      width: 11,
    },
    {
      key: 'budget',
      type: 'money',
      name: { en: 'Weight or budget', fr: 'Poids ou budget' },
      help: {
        en: 'Budget of the task, or its weight: earned value is this times\u00a0% complete.',
        fr: 'Budget de la tâche, ou son poids\u00a0: la valeur acquise est ce montant fois l’avancement.',
      },
      minimum: 0,
      width: 14,
    },
    {
      key: 'planned',
      type: 'money',
      name: { en: 'Planned value', fr: 'Valeur planifiée' },
      help: {
        en: 'Share of the budget planned up to the status date, linear over working days.',
        fr: 'Part du budget planifiée jusqu’à la date d’état, linéaire sur les jours ouvrés.',
      },
      formula:
        'IF(COUNT({start},{finish},{budget},{name:statusDate})<4,NA(),IF({name:statusDate}>={finish},{budget},IF({name:statusDate}<{start},0,{budget}*NETWORKDAYS({start},{name:statusDate})/NETWORKDAYS({start},{finish}))))',
      width: 14,
    },
    {
      key: 'earned',
      type: 'money',
      name: { en: 'Earned value', fr: 'Valeur acquise' },
      help: { en: 'Weight or budget times\u00a0% complete.', fr: 'Poids ou budget fois avancement.' },
      formula: 'IF({budget}="",NA(),{budget}*{progress})',
      width: 14,
    },
    ...traceColumns,
  ],
});

export type Task = RecordOf<typeof task>;
