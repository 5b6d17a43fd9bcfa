import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, writtenColumns } from './common';

export const kpi = defineRecord({
  key: 'kpi',
  table: 'PmoKpis',
  idPrefix: 'KP',
  since: 2,
  name: { en: 'KPI', fr: 'Indicateur' },
  plural: { en: 'KPI dictionary', fr: 'Dictionnaire des indicateurs' },
  columns: [
    idColumn,
    {
      key: 'name',
      type: 'text',
      name: { en: 'KPI', fr: 'Indicateur' },
      help: { en: 'Name and abbreviation of the key performance indicator.', fr: 'Nom et sigle de l’indicateur clé de performance.' },
      required: true,
      width: 34,
    },
    {
      key: 'family',
      type: 'list',
      list: 'kpiFamily',
      name: { en: 'Family', fr: 'Famille' },
      help: { en: 'What it tells about.', fr: 'Ce qu’il éclaire.' },
      width: 21,
    },
    {
      key: 'definition',
      type: 'longText',
      name: { en: 'Definition', fr: 'Définition' },
      help: { en: 'What it says and how to read it.', fr: 'Ce qu’il dit et comment le lire.' },
      required: true,
      width: 54,
    },
    {
      key: 'formula',
      type: 'longText',
      name: { en: 'Formula', fr: 'Formule' },
      help: { en: 'How it is calculated; undefined is #N/A, never 0.', fr: 'Comment il se calcule\u00a0; indéfini donne #N/A, jamais 0.' },
      width: 42,
    },
    {
      key: 'functionName',
      type: 'text',
      name: { en: 'Function', fr: 'Fonction' },
      help: { en: 'The worksheet function of the add-in that calculates it.', fr: 'La fonction du complément qui le calcule.' },
      width: 27,
    },
    {
      key: 'source',
      type: 'text',
      name: { en: 'Source', fr: 'Source' },
      help: { en: 'Standard, publication or rule that defines it.', fr: 'Norme, publication ou règle qui le définit.' },
      width: 38,
    },
    {
      key: 'unit',
      type: 'list',
      list: 'kpiUnit',
      name: { en: 'Unit', fr: 'Unité' },
      help: { en: 'Unit of its value and of its thresholds.', fr: 'Unité de sa valeur et de ses seuils.' },
      width: 13,
    },
    {
      key: 'direction',
      type: 'list',
      list: 'direction',
      name: { en: 'Direction', fr: 'Sens' },
      help: {
        en: 'Whether more or less of it is better; blank if neither is.',
        fr: 'S’il vaut mieux plus ou moins\u00a0; vide si ni l’un ni l’autre.',
      },
      width: 16,
    },
    {
      key: 'green',
      type: 'number',
      name: { en: 'Green threshold', fr: 'Seuil vert' },
      help: {
        en: 'Green from here where higher is better, up to here where lower is. A percentage is a fraction: 0.05 is 5\u00a0%.',
        fr: 'Vert à partir d’ici si l’on maximise, jusqu’ici si l’on minimise. Un pourcentage est une fraction\u00a0: 0,05 vaut 5\u00a0%.',
      },
      format: 'General',
      width: 12,
    },
    {
      key: 'amber',
      type: 'number',
      name: { en: 'Amber threshold', fr: 'Seuil orange' },
      help: {
        en: 'Amber between the green threshold and here, red beyond. Blank: what is not green is red.',
        fr: 'Orange entre le seuil vert et celui-ci, rouge au-delà. Vide\u00a0: ce qui n’est pas vert est rouge.',
      },
      format: 'General',
      width: 12,
    },
    {
      key: 'frequency',
      type: 'list',
      list: 'frequency',
      name: { en: 'Frequency', fr: 'Fréquence' },
      help: { en: 'How often it is measured.', fr: 'À quel rythme il est mesuré.' },
      width: 14,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: { en: 'Role that publishes it and answers for its quality.', fr: 'Rôle qui le publie et répond de sa qualité.' },
      width: 24,
    },
    ...writtenColumns,
  ],
});

export type Kpi = RecordOf<typeof kpi>;
