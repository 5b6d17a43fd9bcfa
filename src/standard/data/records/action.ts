import { defineRecord, type RecordOf } from '../../model/types';
import { commentColumn, idColumn, projectReference, traceColumns } from './common';

export const action = defineRecord({
  key: 'action',
  table: 'PmoActions',
  idPrefix: 'A',
  since: 2,
  name: { en: 'Action', fr: 'Action' },
  plural: { en: 'Actions', fr: 'Actions' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'title',
      type: 'text',
      name: { en: 'Action', fr: 'Action' },
      help: {
        en: 'What is to be done, beginning with a verb.',
        fr: 'Ce qui est à faire, en commençant par un verbe.',
      },
      required: true,
      width: 44,
    },
    {
      key: 'source',
      type: 'text',
      name: { en: 'Source', fr: 'Origine' },
      help: {
        en: 'Where it comes from: a meeting, or the ID of a risk, an issue or a decision.',
        fr: 'D’où elle vient\u00a0: une réunion, ou l’ID d’un risque, d’un problème ou d’une décision.',
      },
      width: 18,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: { en: 'The one person who answers for it.', fr: 'La personne, une seule, qui en répond.' },
      width: 18,
    },
    {
      key: 'priority',
      type: 'list',
      list: 'priority',
      name: { en: 'Priority', fr: 'Priorité' },
      help: { en: 'How much waits for it.', fr: 'À quel point d’autres travaux en dépendent.' },
      width: 11,
    },
    {
      key: 'openedOn',
      type: 'date',
      name: { en: 'Opened on', fr: 'Ouverte le' },
      help: { en: 'Day on which it was agreed.', fr: 'Jour où elle a été convenue.' },
      past: true,
      width: 12,
    },
    {
      key: 'due',
      type: 'date',
      name: { en: 'Due', fr: 'Échéance' },
      help: { en: 'Day by which it is done.', fr: 'Jour auquel elle doit être faite.' },
      notBefore: 'openedOn',
      width: 12,
    },
    {
      key: 'state',
      type: 'list',
      list: 'actionState',
      name: { en: 'State', fr: 'État' },
      help: { en: 'Where it stands.', fr: 'Où elle en est.' },
      default: 'open',
      width: 12,
    },
    {
      key: 'doneOn',
      type: 'date',
      name: { en: 'Done on', fr: 'Faite le' },
      help: { en: 'Day on which it was done.', fr: 'Jour où elle a été faite.' },
      notBefore: 'openedOn',
      past: true,
      width: 12,
    },
    {
      key: 'daysLate',
      type: 'integer',
      name: { en: 'Days late', fr: 'Retard (j)' },
      help: {
        en: 'Calendar days from the due date to the day it was done, or to the status date until then; 0 is not late.',
        fr: 'Jours calendaires de l’échéance au jour où elle a été faite, à défaut à la date d’état\u00a0; 0 = pas de retard.',
      },
      formula:
        'IF(OR(COUNT({due})=0,{state}="{list:actionState.cancelled}"),NA(),IF(COUNT({doneOn})=1,MAX(0,{doneOn}-{due}),IF(OR({state}="{list:actionState.done}",COUNT({name:statusDate})=0),NA(),MAX(0,{name:statusDate}-{due}))))',
      width: 10,
    },
    commentColumn,
    ...traceColumns,
  ],
});

export type Action = RecordOf<typeof action>;
