import { defineRecord, type RecordOf } from '../../model/types';
import { commentColumn, idColumn, projectReference, traceColumns } from './common';

export const benefit = defineRecord({
  key: 'benefit',
  table: 'PmoBenefits',
  idPrefix: 'BN',
  since: 2,
  name: { en: 'Benefit', fr: 'Bénéfice' },
  plural: { en: 'Benefits', fr: 'Bénéfices' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Benefit', fr: 'Bénéfice' },
      help: {
        en: 'What gets better, and for whom.',
        fr: 'Ce qui s’améliore, et pour qui.',
      },
      required: true,
      width: 34,
    },
    {
      key: 'category',
      type: 'list',
      list: 'benefitCategory',
      name: { en: 'Category', fr: 'Catégorie' },
      help: {
        en: 'Kind of benefit. Choose from the list or write your own word.',
        fr: 'Nature du bénéfice. Choisir dans la liste ou écrire son propre mot.',
      },
      width: 18,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Benefit owner', fr: 'Responsable du bénéfice' },
      help: {
        en: 'Who answers for it after the project: someone of the business, not of the project.',
        fr: 'Qui en répond après le projet\u00a0: quelqu’un du métier, non du projet.',
      },
      width: 20,
    },
    {
      key: 'measure',
      type: 'text',
      name: { en: 'Measure', fr: 'Indicateur' },
      help: { en: 'What is measured, and where the figure comes from.', fr: 'Ce qui est mesuré, et d’où vient le chiffre.' },
      width: 28,
    },
    {
      key: 'unit',
      type: 'text',
      name: { en: 'Unit', fr: 'Unité' },
      help: {
        en: 'Unit of the measure: days, EUR a year, complaints a month…',
        fr: 'Unité de l’indicateur\u00a0: jours, EUR par an, réclamations par mois…',
      },
      width: 13,
    },
    {
      key: 'baseline',
      type: 'number',
      name: { en: 'Baseline', fr: 'Valeur de départ' },
      help: { en: 'Value before the project.', fr: 'Valeur avant le projet.' },
      width: 12,
    },
    {
      key: 'target',
      type: 'number',
      name: { en: 'Target', fr: 'Cible' },
      help: {
        en: 'Value to be reached; it may be lower than the baseline.',
        fr: 'Valeur à atteindre\u00a0; elle peut être inférieure à la valeur de départ.',
      },
      width: 12,
    },
    {
      key: 'due',
      type: 'date',
      name: { en: 'Due', fr: 'Échéance' },
      help: { en: 'Day by which the target is reached.', fr: 'Jour auquel la cible doit être atteinte.' },
      width: 12,
    },
    {
      key: 'actual',
      type: 'number',
      name: { en: 'Actual', fr: 'Valeur mesurée' },
      help: { en: 'Value last measured.', fr: 'Dernière valeur mesurée.' },
      width: 12,
    },
    {
      key: 'measuredOn',
      type: 'date',
      name: { en: 'Measured on', fr: 'Mesurée le' },
      help: { en: 'Day of the last measure.', fr: 'Jour de la dernière mesure.' },
      past: true,
      width: 12,
    },
    {
      key: 'realisation',
      type: 'percent',
      name: { en: 'Realisation', fr: 'Réalisation' },
      help: {
        en: 'Way gone from the baseline to the target: 0\u00a0% nothing yet, 100\u00a0% reached, below 0 worse than before.',
        fr: 'Chemin parcouru de la valeur de départ à la cible\u00a0: 0\u00a0% rien encore, 100\u00a0% atteinte, négatif = recul.',
      },
      formula: 'IF(COUNT({baseline},{target},{actual})<3,NA(),IF({target}={baseline},NA(),({actual}-{baseline})/({target}-{baseline})))',
      width: 11,
    },
    {
      key: 'value',
      type: 'money',
      name: { en: 'Yearly value', fr: 'Valeur annuelle' },
      help: {
        en: 'Worth of the full benefit in a year, in the project’s currency; blank where it has no price.',
        fr: 'Valeur du bénéfice complet sur un an, dans la devise du projet\u00a0; vide s’il n’a pas de prix.',
      },
      width: 14,
    },
    commentColumn,
    ...traceColumns,
  ],
});

export type Benefit = RecordOf<typeof benefit>;
