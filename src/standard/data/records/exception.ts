import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn } from './common';

/** What consolidation or adoption could not read, with where it was found. */
export const exception = defineRecord({
  key: 'exception',
  table: 'PmoExceptions',
  idPrefix: 'E',
  name: { en: 'Exception', fr: 'Anomalie' },
  plural: { en: 'Exceptions', fr: 'Anomalies' },
  columns: [
    idColumn,
    {
      key: 'severity',
      type: 'list',
      list: 'severity',
      name: { en: 'Severity', fr: 'Gravité' },
      help: {
        en: 'An error leaves something out of the figures; a warning does not.',
        fr: 'Une erreur écarte quelque chose des chiffres\u00a0; un avertissement non.',
      },
      width: 13,
      automatic: true,
    },
    {
      key: 'source',
      type: 'text',
      name: { en: 'File', fr: 'Fichier' },
      help: { en: 'Where it was found.', fr: 'Où cela a été trouvé.' },
      width: 30,
      automatic: true,
    },
    {
      key: 'sheet',
      type: 'text',
      name: { en: 'Sheet', fr: 'Feuille' },
      help: { en: 'Sheet of that file.', fr: 'Feuille de ce fichier.' },
      width: 16,
      automatic: true,
    },
    {
      key: 'row',
      type: 'integer',
      name: { en: 'Row', fr: 'Ligne' },
      help: {
        en: 'Row of that sheet or record of that file, the first is 1.',
        fr: 'Ligne de cette feuille ou enregistrement de ce fichier, la première est 1.',
      },
      width: 8,
      format: '0',
      automatic: true,
    },
    {
      key: 'column',
      type: 'text',
      name: { en: 'Column', fr: 'Colonne' },
      help: { en: 'Header of the column.', fr: 'En-tête de la colonne.' },
      width: 22,
      automatic: true,
    },
    {
      key: 'value',
      type: 'longText',
      name: { en: 'Value found', fr: 'Valeur trouvée' },
      help: { en: 'What stands there.', fr: 'Ce qui s’y trouve.' },
      width: 44,
      automatic: true,
    },
    {
      key: 'reason',
      type: 'longText',
      name: { en: 'Reason', fr: 'Motif' },
      help: { en: 'Why it does not fit.', fr: 'Pourquoi cela ne convient pas.' },
      width: 50,
      automatic: true,
    },
  ],
});

export type ExceptionRow = RecordOf<typeof exception>;
