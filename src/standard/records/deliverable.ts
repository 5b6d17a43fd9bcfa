import { defineRecord, type RecordOf } from '../types';
import { idColumn, projectReference, traceColumns } from './common';

export const deliverable = defineRecord({
  key: 'deliverable',
  table: 'PmoDeliverables',
  idPrefix: 'DL',
  name: { en: 'Deliverable', fr: 'Livrable' },
  plural: { en: 'Deliverables', fr: 'Livrables' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Deliverable', fr: 'Livrable' },
      help: { en: 'Product, service or document that is handed over.', fr: 'Produit, service ou document remis.' },
      required: true,
      width: 32,
    },
    {
      key: 'description',
      type: 'longText',
      name: { en: 'Description', fr: 'Description' },
      help: {
        en: 'Content, format and quality expected.',
        fr: 'Contenu, format et qualité attendus.',
      },
      width: 36,
    },
    {
      key: 'phase',
      type: 'list',
      list: 'phase',
      name: { en: 'Phase', fr: 'Phase' },
      help: { en: 'Phase in which it is delivered.', fr: 'Phase dans laquelle il est livré.' },
      width: 15,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: { en: 'Who produces it.', fr: 'Qui le produit.' },
      width: 18,
    },
    {
      key: 'due',
      type: 'date',
      name: { en: 'Due', fr: 'Échéance' },
      help: { en: 'Day for which it was promised.', fr: 'Jour pour lequel il a été promis.' },
      width: 12,
    },
    {
      key: 'state',
      type: 'list',
      list: 'deliverableState',
      name: { en: 'State', fr: 'État' },
      help: { en: 'Where it stands.', fr: 'Où il en est.' },
      default: 'notStarted',
      width: 13,
    },
    {
      key: 'deliveredOn',
      type: 'date',
      name: { en: 'Delivered on', fr: 'Livré le' },
      help: { en: 'Day on which it was handed over for acceptance.', fr: 'Jour où il a été remis pour recette.' },
      past: true,
      width: 12,
    },
    {
      key: 'acceptedBy',
      type: 'text',
      name: { en: 'Accepted by', fr: 'Accepté par' },
      help: { en: 'Who accepts it for those who will use it.', fr: 'Qui l’accepte pour ceux qui l’utiliseront.' },
      width: 18,
    },
    {
      key: 'acceptedOn',
      type: 'date',
      name: { en: 'Accepted on', fr: 'Accepté le' },
      help: { en: 'Day of the acceptance.', fr: 'Jour de la recette.' },
      notBefore: 'deliveredOn',
      past: true,
      width: 12,
    },
    {
      key: 'version',
      type: 'id',
      name: { en: 'Version', fr: 'Version' },
      help: { en: 'Version that is valid, such as 1.10.', fr: 'Version en vigueur, par exemple 1.10.' },
      width: 9,
    },
    {
      key: 'link',
      type: 'text',
      name: { en: 'Link', fr: 'Lien' },
      help: { en: 'Address of the document or of the place where it is.', fr: 'Adresse du document ou de l’endroit où il se trouve.' },
      width: 28,
    },
    ...traceColumns,
  ],
});

export type Deliverable = RecordOf<typeof deliverable>;
