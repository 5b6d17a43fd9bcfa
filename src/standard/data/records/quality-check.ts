import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, traceColumns } from './common';

export const qualityCheck = defineRecord({
  key: 'qualityCheck',
  table: 'PmoQuality',
  idPrefix: 'Q',
  since: 2,
  name: { en: 'Quality check', fr: 'Contrôle qualité' },
  plural: { en: 'Quality checks', fr: 'Contrôles qualité' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'gate',
      type: 'list',
      list: 'gate',
      name: { en: 'Gate', fr: 'Jalon décisionnel' },
      help: { en: 'The gate before which it is checked.', fr: 'Le point de passage avant lequel le contrôle est fait.' },
      width: 18,
    },
    {
      key: 'question',
      type: 'longText',
      name: { en: 'Question', fr: 'Question' },
      help: { en: 'A question that yes answers well.', fr: 'Une question à laquelle il est bon de répondre oui.' },
      required: true,
      width: 52,
    },
    {
      key: 'standard',
      type: 'text',
      name: { en: 'Standard', fr: 'Référentiel' },
      help: {
        en: 'Policy, norm, contract or sheet that asks for it.',
        fr: 'Politique, norme, contrat ou feuille qui le demande.',
      },
      width: 24,
    },
    {
      key: 'answer',
      type: 'list',
      list: 'answer',
      name: { en: 'Answer', fr: 'Réponse' },
      help: {
        en: 'Yes only where the evidence can be shown.',
        fr: 'Oui seulement si la preuve peut être montrée.',
      },
      width: 14,
    },
    {
      key: 'evidence',
      type: 'longText',
      name: { en: 'Evidence', fr: 'Preuve' },
      help: { en: 'Document, place or fact that shows it.', fr: 'Document, emplacement ou fait qui le montre.' },
      width: 32,
    },
    {
      key: 'correction',
      type: 'longText',
      name: { en: 'Corrective action', fr: 'Action corrective' },
      help: {
        en: 'What is done where the answer is not yes, by whom and by when.',
        fr: 'Ce qui est fait si la réponse n’est pas oui, par qui et pour quand.',
      },
      width: 32,
    },
    {
      key: 'checkedBy',
      type: 'text',
      name: { en: 'Checked by', fr: 'Contrôlé par' },
      help: {
        en: 'Who checked; better not the one who did the work.',
        fr: 'Qui a contrôlé\u00a0; de préférence pas l’auteur du travail.',
      },
      width: 18,
    },
    {
      key: 'checkedOn',
      type: 'date',
      name: { en: 'Checked on', fr: 'Contrôlé le' },
      help: { en: 'Day of the check.', fr: 'Jour du contrôle.' },
      past: true,
      width: 12,
    },
    ...traceColumns,
  ],
});

export type QualityCheck = RecordOf<typeof qualityCheck>;
