import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, writtenColumns } from './common';

/** How projects are compared. The code ties a criterion to its column of the scoring table, so that its name and weight are free. */
export const criterion = defineRecord({
  key: 'criterion',
  table: 'PmoCriteria',
  idPrefix: 'CR',
  since: 2,
  name: { en: 'Criterion', fr: 'Critère' },
  plural: { en: 'Criteria', fr: 'Critères' },
  columns: [
    idColumn,
    {
      key: 'code',
      type: 'id',
      name: { en: 'Code', fr: 'Code' },
      help: {
        en: 'C1 to C8: the column of the scoring sheet that it stands for. Each code once.',
        fr: 'De C1 à C8\u00a0: la colonne de la feuille de notation qu’il désigne. Chaque code une seule fois.',
      },
      required: true,
      width: 8,
    },
    {
      key: 'name',
      type: 'text',
      name: { en: 'Criterion', fr: 'Critère' },
      help: { en: 'What projects are compared by.', fr: 'Ce sur quoi les projets sont comparés.' },
      required: true,
      width: 30,
    },
    {
      key: 'description',
      type: 'longText',
      name: { en: 'How to score it', fr: 'Comment le noter' },
      help: {
        en: 'What the lowest and the highest score mean, so that two people give the same one.',
        fr: 'Ce que signifient la note la plus basse et la plus haute, pour que deux personnes donnent la même.',
      },
      width: 64,
    },
    {
      key: 'weight',
      type: 'percent',
      name: { en: 'Weight', fr: 'Poids' },
      help: {
        en: 'Its share in the weighted score. With 0\u00a0% or blank it does not count. The score divides by the sum of the weights.',
        fr: 'Sa part dans la note pondérée. À 0\u00a0% ou vide, il ne compte pas. La note divise par la somme des poids.',
      },
      minimum: 0,
      maximum: 1,
      width: 10,
    },
    {
      key: 'direction',
      type: 'list',
      list: 'direction',
      name: { en: 'Direction', fr: 'Sens' },
      help: {
        en: 'Whether a high score speaks for the project (a benefit) or against it (a cost, a risk).',
        fr: 'Si une note élevée plaide pour le projet (un bénéfice) ou contre lui (un coût, un risque).',
      },
      default: 'benefit',
      width: 16,
    },
    {
      key: 'maximum',
      type: 'number',
      name: { en: 'Highest score', fr: 'Note maximale' },
      help: { en: 'Top of its scale; the lowest score is 0.', fr: 'Haut de l’échelle\u00a0; la note la plus basse est 0.' },
      required: true,
      minimum: 0,
      format: 'General',
      width: 11,
    },
    {
      key: 'share',
      type: 'percent',
      name: { en: 'Share of weights', fr: 'Part des poids' },
      help: { en: 'Its weight over the sum of all weights.', fr: 'Son poids rapporté à la somme des poids.' },
      formula: 'IF(SUM({column:criterion.weight})=0,NA(),{weight}/SUM({column:criterion.weight}))',
      width: 11,
    },
    ...writtenColumns,
  ],
});

export type Criterion = RecordOf<typeof criterion>;
