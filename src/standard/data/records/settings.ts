import { defineRecord, type RecordOf } from '../../model/types';

/** One record a workbook, shown as a form. */
export const settings = defineRecord({
  key: 'settings',
  table: 'PmoSettings',
  idPrefix: 'W',
  name: { en: 'Settings', fr: 'Paramètres' },
  plural: { en: 'Settings', fr: 'Paramètres' },
  columns: [
    {
      key: 'organisation',
      type: 'text',
      name: { en: 'Organisation', fr: 'Organisation' },
      help: { en: 'Name shown on sheets and reports.', fr: 'Nom affiché sur les feuilles et les rapports.' },
      width: 30,
    },
    {
      key: 'currency',
      type: 'list',
      list: 'currency',
      name: { en: 'Reporting currency', fr: 'Devise de restitution' },
      help: {
        en: 'Currency that totals are given in, as a three-letter ISO 4217 code.',
        fr: 'Devise des totaux, en code ISO 4217 à trois lettres.',
      },
      default: 'EUR',
      width: 12,
    },
    {
      key: 'statusDate',
      type: 'date',
      name: { en: 'Status date', fr: 'Date d’état' },
      help: {
        en: 'The day up to which planned and earned values are measured.',
        fr: 'Le jour jusqu’auquel les valeurs planifiée et acquise sont mesurées.',
      },
      width: 12,
    },
    {
      key: 'ganttScale',
      since: 2,
      type: 'list',
      list: 'ganttScale',
      name: { en: 'Gantt scale', fr: 'Échelle du Gantt' },
      help: {
        en: 'What one column of the Gantt stands for; blank means as many weeks as it takes to show all of the work.',
        fr: 'Ce que représente une colonne du Gantt\u00a0; vide signifie autant de semaines qu’il en faut pour montrer tout le travail.',
      },
      width: 12,
      kinds: ['project'],
    },
    {
      key: 'ganttStart',
      since: 2,
      type: 'date',
      name: { en: 'Gantt start', fr: 'Début du Gantt' },
      help: {
        en: 'Day on which the Gantt begins; blank means the earliest start of the tasks.',
        fr: 'Jour où commence le Gantt\u00a0; vide signifie le premier début des tâches.',
      },
      width: 12,
      kinds: ['project'],
    },
    {
      key: 'language',
      type: 'list',
      list: 'language',
      name: { en: 'Language', fr: 'Langue' },
      help: { en: 'Language in which this workbook was made.', fr: 'Langue dans laquelle ce classeur a été créé.' },
      width: 12,
      automatic: true,
    },
    {
      key: 'standardVersion',
      type: 'id',
      name: { en: 'Version of the standard', fr: 'Version du standard' },
      help: { en: 'Version of the template set that made this workbook.', fr: 'Version du jeu de modèles qui a créé ce classeur.' },
      width: 12,
      automatic: true,
    },
  ],
});

export type Settings = RecordOf<typeof settings>;
