import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, SIGNED_DAYS, slipFormula, traceColumns } from './common';

/** Budget up to the status date between two dates, linear over working days; work that lies wholly on days off is planned on its finish. */
const spread = (start: string, finish: string): string =>
  `IF({${finish}}<{${start}},NA(),IF({name:statusDate}<{${start}},0,IF({name:statusDate}>={${finish}},{budget},{budget}*NETWORKDAYS({${start}},{name:statusDate})/MAX(1,NETWORKDAYS({${start}},{${finish}})))))`;

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
      key: 'level',
      since: 2,
      type: 'integer',
      name: { en: 'Level', fr: 'Niveau' },
      help: {
        en: 'Depth in the work breakdown structure: 1 for a phase, 2 for what it consists of.',
        fr: 'Profondeur dans l’organigramme des tâches\u00a0: 1 pour une phase, 2 pour ce qui la compose.',
      },
      formula: 'IF({wbs}="",NA(),LEN({wbs})-LEN(SUBSTITUTE({wbs},".",""))+1)',
      width: 7,
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
      key: 'baselineStart',
      since: 2,
      type: 'date',
      name: { en: 'Baseline start', fr: 'Début de référence' },
      help: {
        en: 'Start in the approved baseline. It changes only with an approved change.',
        fr: 'Début dans la référence approuvée. Il ne change qu’avec un changement approuvé.',
      },
      width: 12,
    },
    {
      key: 'baselineFinish',
      since: 2,
      type: 'date',
      name: { en: 'Baseline finish', fr: 'Fin de référence' },
      help: {
        en: 'Finish in the approved baseline, included. It changes only with an approved change.',
        fr: 'Fin dans la référence approuvée, incluse. Elle ne change qu’avec un changement approuvé.',
      },
      notBefore: 'baselineStart',
      width: 12,
    },
    {
      key: 'start',
      type: 'date',
      name: { en: 'Start', fr: 'Début' },
      help: { en: 'First working day of the task, as planned today.', fr: 'Premier jour ouvré de la tâche, tel que prévu aujourd’hui.' },
      width: 12,
    },
    {
      key: 'finish',
      type: 'date',
      name: { en: 'Finish', fr: 'Fin' },
      help: {
        en: 'Last working day of the task, included, as planned today.',
        fr: 'Dernier jour ouvré de la tâche, inclus, tel que prévu aujourd’hui.',
      },
      notBefore: 'start',
      width: 12,
    },
    {
      key: 'actualStart',
      since: 2,
      type: 'date',
      name: { en: 'Actual start', fr: 'Début réel' },
      help: { en: 'Day on which work on the task began.', fr: 'Jour où le travail sur la tâche a commencé.' },
      past: true,
      width: 12,
    },
    {
      key: 'actualFinish',
      since: 2,
      type: 'date',
      name: { en: 'Actual finish', fr: 'Fin réelle' },
      help: { en: 'Day on which the task was completed.', fr: 'Jour où la tâche a été achevée.' },
      notBefore: 'actualStart',
      past: true,
      width: 12,
    },
    {
      key: 'slip',
      since: 2,
      type: 'integer',
      name: { en: 'Slip (days)', fr: 'Glissement (j)' },
      help: {
        en: 'Calendar days from the baseline finish to the actual finish, or to the finish planned today; positive is late.',
        fr: 'Jours calendaires de la fin de référence à la fin réelle, à défaut à la fin prévue aujourd’hui\u00a0; positif = retard.',
      },
      formula: slipFormula('baselineFinish', 'finish', 'actualFinish'),
      width: 11,
      format: SIGNED_DAYS,
    },
    {
      key: 'duration',
      type: 'integer',
      name: { en: 'Duration (days)', fr: 'Durée (j)' },
      help: {
        en: 'Working days from start to finish, both included; 0 for a milestone.',
        fr: 'Jours ouvrés du début à la fin inclus\u00a0; 0 pour un jalon.',
      },
      formula:
        'IF({milestone}="{list:yesNo.yes}",0,IF(COUNT({start},{finish})<2,NA(),IF({finish}<{start},NA(),NETWORKDAYS({start},{finish}))))',
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
        en: 'Share of the budget planned up to the status date, linear over the working days of the baseline, or of today’s dates where there is none.',
        fr: 'Part du budget planifiée à la date d’état, linéaire sur les jours ouvrés de la référence, à défaut des dates prévues aujourd’hui.',
      },
      formula: `IF(COUNT({budget},{name:statusDate})<2,NA(),IF(COUNT({baselineStart},{baselineFinish})=2,${spread('baselineStart', 'baselineFinish')},IF(COUNT({start},{finish})=2,${spread('start', 'finish')},NA())))`,
      width: 14,
    },
    {
      key: 'earned',
      type: 'money',
      name: { en: 'Earned value', fr: 'Valeur acquise' },
      help: { en: 'Weight or budget times\u00a0% complete.', fr: 'Poids ou budget fois avancement.' },
      formula: 'IF(COUNT({budget},{progress})<2,NA(),{budget}*{progress})',
      width: 14,
    },
    ...traceColumns,
  ],
});

export type Task = RecordOf<typeof task>;
