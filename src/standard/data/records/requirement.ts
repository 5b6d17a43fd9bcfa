import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, traceColumns } from './common';

export const requirement = defineRecord({
  key: 'requirement',
  table: 'PmoRequirements',
  idPrefix: 'RQ',
  since: 2,
  name: { en: 'Requirement', fr: 'Exigence' },
  plural: { en: 'Requirements', fr: 'Exigences' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'requirement',
      type: 'longText',
      name: { en: 'Requirement', fr: 'Exigence' },
      help: {
        en: 'One need in one sentence, that a test can show to be met.',
        fr: 'Un seul besoin, en une phrase, dont un test peut montrer qu’il est satisfait.',
      },
      required: true,
      width: 48,
    },
    {
      key: 'type',
      type: 'list',
      list: 'requirementType',
      name: { en: 'Type', fr: 'Type' },
      help: {
        en: 'What kind of need it is. Choose from the list or write your own word.',
        fr: 'Nature du besoin. Choisir dans la liste ou écrire son propre mot.',
      },
      width: 16,
    },
    {
      key: 'priority',
      type: 'list',
      list: 'moscow',
      name: { en: 'Priority', fr: 'Priorité' },
      help: {
        en: 'MoSCoW: without the must-haves the result is not worth delivering.',
        fr: 'MoSCoW\u00a0: sans les indispensables, le résultat ne vaut pas d’être livré.',
      },
      width: 18,
    },
    {
      key: 'source',
      type: 'text',
      name: { en: 'Source', fr: 'Origine' },
      help: { en: 'Person, workshop, law or document that it comes from.', fr: 'Personne, atelier, loi ou document dont elle provient.' },
      width: 20,
    },
    {
      key: 'deliverable',
      type: 'text',
      refersTo: { record: 'deliverable', key: 'name' },
      name: { en: 'Deliverable', fr: 'Livrable' },
      help: {
        en: 'The deliverable that meets it, by the name that it has in this workbook.',
        fr: 'Le livrable qui y répond, par le nom qu’il porte dans ce classeur.',
      },
      width: 24,
    },
    {
      key: 'criterion',
      type: 'longText',
      name: { en: 'Acceptance criterion', fr: 'Critère d’acceptation' },
      help: {
        en: 'How one tells that it is met: test, measure, limit.',
        fr: 'À quoi l’on reconnaît qu’elle est satisfaite\u00a0: test, mesure, seuil.',
      },
      width: 36,
    },
    {
      key: 'state',
      type: 'list',
      list: 'requirementState',
      name: { en: 'State', fr: 'État' },
      help: { en: 'Where the requirement stands.', fr: 'Où en est l’exigence.' },
      default: 'proposed',
      width: 12,
    },
    {
      key: 'acceptedBy',
      type: 'text',
      name: { en: 'Accepted by', fr: 'Recettée par' },
      help: { en: 'Who found that the criterion is met.', fr: 'Qui a constaté que le critère est rempli.' },
      width: 18,
    },
    {
      key: 'acceptedOn',
      type: 'date',
      name: { en: 'Accepted on', fr: 'Recettée le' },
      help: { en: 'Day of the acceptance.', fr: 'Jour de la recette.' },
      past: true,
      width: 12,
    },
    ...traceColumns,
  ],
});

export type Requirement = RecordOf<typeof requirement>;
