import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, traceColumns } from './common';

export const decision = defineRecord({
  key: 'decision',
  table: 'PmoDecisions',
  idPrefix: 'D',
  since: 2,
  name: { en: 'Decision', fr: 'Décision' },
  plural: { en: 'Decisions', fr: 'Décisions' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'subject',
      type: 'text',
      name: { en: 'Subject', fr: 'Objet' },
      help: { en: 'The question to be decided, in one line.', fr: 'La question à trancher, en une ligne.' },
      required: true,
      width: 36,
    },
    {
      key: 'options',
      type: 'longText',
      name: { en: 'Options considered', fr: 'Options étudiées' },
      help: {
        en: 'The options with what speaks for and against each, and the one that is recommended.',
        fr: 'Les options avec leurs avantages et inconvénients, et celle qui est recommandée.',
      },
      width: 36,
    },
    {
      key: 'neededBy',
      type: 'date',
      name: { en: 'Needed by', fr: 'Attendue pour le' },
      help: {
        en: 'Day after which the lack of a decision delays the project.',
        fr: 'Jour au-delà duquel l’absence de décision retarde le projet.',
      },
      width: 12,
    },
    {
      key: 'decision',
      type: 'longText',
      name: { en: 'Decision', fr: 'Décision' },
      help: { en: 'What was decided, in words that need no context.', fr: 'Ce qui a été décidé, en termes compréhensibles sans contexte.' },
      width: 40,
    },
    {
      key: 'decidedBy',
      type: 'text',
      name: { en: 'Decided by', fr: 'Décidée par' },
      help: { en: 'Committee or person that decides.', fr: 'Comité ou personne qui décide.' },
      width: 22,
    },
    {
      key: 'decidedOn',
      type: 'date',
      name: { en: 'Decided on', fr: 'Décidée le' },
      help: { en: 'Day of the decision.', fr: 'Jour de la décision.' },
      past: true,
      width: 12,
    },
    {
      key: 'consequence',
      type: 'longText',
      name: { en: 'Consequence', fr: 'Conséquence' },
      help: {
        en: 'What changes: scope, cost, dates, risks. What is to be done is entered as actions.',
        fr: 'Ce qui change\u00a0: périmètre, coûts, délais, risques. Ce qui est à faire s’inscrit parmi les actions.',
      },
      width: 36,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: {
        en: 'Who prepares the decision and then sees that it is applied.',
        fr: 'Qui prépare la décision puis veille à son application.',
      },
      width: 18,
    },
    {
      key: 'state',
      type: 'list',
      list: 'decisionState',
      name: { en: 'State', fr: 'État' },
      help: { en: 'Where the decision stands.', fr: 'Où en est la décision.' },
      default: 'pending',
      width: 13,
    },
    ...traceColumns,
  ],
});

export type Decision = RecordOf<typeof decision>;
