import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, traceColumns } from './common';

/** A group that has to work differently because of the project, and how far it does. */
export const adoption = defineRecord({
  key: 'adoption',
  table: 'PmoAdoption',
  idPrefix: 'AD',
  since: 2,
  name: { en: 'Change to adopt', fr: 'Changement à adopter' },
  plural: { en: 'Change management', fr: 'Conduite du changement' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'group',
      type: 'text',
      name: { en: 'Group affected', fr: 'Population concernée' },
      help: { en: 'People whose work changes in the same way.', fr: 'Personnes dont le travail change de la même façon.' },
      required: true,
      width: 26,
    },
    {
      key: 'people',
      type: 'integer',
      name: { en: 'People', fr: 'Effectif' },
      help: { en: 'How many people that is.', fr: 'Combien de personnes cela représente.' },
      minimum: 0,
      maximum: 10000000,
      width: 9,
    },
    {
      key: 'change',
      type: 'longText',
      name: { en: 'What changes', fr: 'Ce qui change' },
      help: {
        en: 'What they do today, what they will do, and what they lose or gain.',
        fr: 'Ce qu’ils font aujourd’hui, ce qu’ils feront, et ce qu’ils y perdent ou y gagnent.',
      },
      width: 36,
    },
    {
      key: 'impact',
      type: 'list',
      list: 'riskLevel',
      name: { en: 'Impact', fr: 'Impact' },
      help: { en: 'How deeply their work changes.', fr: 'À quel point leur travail change.' },
      width: 11,
    },
    {
      key: 'action',
      type: 'longText',
      name: { en: 'Action', fr: 'Action' },
      help: {
        en: 'Information, training, support or involvement that helps them over.',
        fr: 'Information, formation, accompagnement ou participation qui les aide à passer le cap.',
      },
      width: 36,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: {
        en: 'Who answers for it; best a manager of the group.',
        fr: 'Qui en répond\u00a0; de préférence un responsable de cette population.',
      },
      width: 18,
    },
    {
      key: 'due',
      type: 'date',
      name: { en: 'Due', fr: 'Échéance' },
      help: { en: 'Day by which the action is done.', fr: 'Jour auquel l’action doit être faite.' },
      width: 12,
    },
    {
      key: 'state',
      type: 'list',
      list: 'actionState',
      name: { en: 'State', fr: 'État' },
      help: { en: 'Where the action stands.', fr: 'Où en est l’action.' },
      default: 'open',
      width: 12,
    },
    {
      key: 'target',
      type: 'percent',
      name: { en: 'Adoption target', fr: 'Adoption visée' },
      help: {
        en: 'Share of the group that should work the new way.',
        fr: 'Part de la population qui doit travailler de la nouvelle façon.',
      },
      minimum: 0,
      maximum: 1,
      width: 10,
    },
    {
      key: 'adopted',
      type: 'percent',
      name: { en: 'Adoption now', fr: 'Adoption actuelle' },
      help: {
        en: 'Share that does, as measured: use, survey, observation.',
        fr: 'Part qui le fait, telle que mesurée\u00a0: usage, enquête, observation.',
      },
      minimum: 0,
      maximum: 1,
      width: 10,
    },
    {
      key: 'gap',
      type: 'percent',
      name: { en: 'Gap', fr: 'Écart' },
      help: {
        en: 'Adoption now less the target, in points: negative is what is missing.',
        fr: 'Adoption actuelle moins la cible, en points\u00a0: négatif = ce qui manque.',
      },
      formula: 'IF(COUNT({target},{adopted})<2,NA(),{adopted}-{target})',
      width: 9,
      format: '+0%;-0%;0%',
    },
    {
      key: 'measuredOn',
      type: 'date',
      name: { en: 'Measured on', fr: 'Mesurée le' },
      help: { en: 'Day of the last measure.', fr: 'Jour de la dernière mesure.' },
      past: true,
      width: 12,
    },
    ...traceColumns,
  ],
});

export type Adoption = RecordOf<typeof adoption>;
