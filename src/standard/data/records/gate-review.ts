import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, traceColumns } from './common';

export const gateReview = defineRecord({
  key: 'gateReview',
  table: 'PmoGates',
  idPrefix: 'G',
  since: 2,
  name: { en: 'Gate review', fr: 'Revue de passage' },
  plural: { en: 'Gate reviews', fr: 'Revues de passage' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'gate',
      type: 'list',
      list: 'gate',
      name: { en: 'Gate', fr: 'Jalon décisionnel' },
      help: { en: 'The gate that is reviewed.', fr: 'Le point de passage examiné.' },
      required: true,
      width: 18,
    },
    {
      key: 'criteria',
      type: 'longText',
      name: { en: 'Criteria', fr: 'Critères' },
      help: {
        en: 'What must be true for the project to pass. The method gives a start; adapt it to the project.',
        fr: 'Ce qui doit être vrai pour que le projet passe. La méthode donne une base\u00a0; adaptez-la au projet.',
      },
      width: 48,
    },
    {
      key: 'evidence',
      type: 'longText',
      name: { en: 'Evidence', fr: 'Éléments de preuve' },
      help: {
        en: 'Documents and facts that show that the criteria are met.',
        fr: 'Documents et faits qui montrent que les critères sont remplis.',
      },
      width: 36,
    },
    {
      key: 'planned',
      type: 'date',
      name: { en: 'Planned on', fr: 'Prévue le' },
      help: { en: 'Day for which the review is planned.', fr: 'Jour prévu de la revue.' },
      width: 12,
    },
    {
      key: 'reviewedOn',
      type: 'date',
      name: { en: 'Held on', fr: 'Tenue le' },
      help: { en: 'Day on which the review was held.', fr: 'Jour où la revue a eu lieu.' },
      past: true,
      width: 12,
    },
    {
      key: 'decision',
      type: 'list',
      list: 'gateDecision',
      name: { en: 'Decision', fr: 'Décision' },
      help: {
        en: 'Rework: come back with a better file. Hold: wait for something outside the project. Stop: the project ends here.',
        fr: 'À reprendre\u00a0: revenir avec un dossier complété. Mise en attente\u00a0: un élément extérieur manque. Arrêt\u00a0: fin du projet.',
      },
      width: 20,
    },
    {
      key: 'conditions',
      type: 'longText',
      name: { en: 'Conditions', fr: 'Réserves' },
      help: {
        en: 'What must still be done where the project passes with conditions, and by whom.',
        fr: 'Ce qui reste à faire si le passage est accordé sous réserves, et par qui.',
      },
      width: 36,
    },
    {
      key: 'conditionsDue',
      type: 'date',
      name: { en: 'Conditions due', fr: 'Levée des réserves' },
      help: { en: 'Day by which the conditions are met.', fr: 'Jour auquel les réserves doivent être levées.' },
      notBefore: 'reviewedOn',
      width: 12,
    },
    {
      key: 'decidedBy',
      type: 'text',
      name: { en: 'Decided by', fr: 'Décidée par' },
      help: { en: 'Committee or person that decided.', fr: 'Comité ou personne qui a décidé.' },
      width: 22,
    },
    ...traceColumns,
  ],
});

export type GateReview = RecordOf<typeof gateReview>;
