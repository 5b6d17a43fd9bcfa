import { defineRecord, type RecordOf } from '../../model/types';
import { commentColumn, idColumn, projectReference, traceColumns } from './common';

/** One resource in one month. People are counted in person-days, so that the portfolio can add them up against its capacity. */
export const resourceLine = defineRecord({
  key: 'resourceLine',
  table: 'PmoResources',
  idPrefix: 'RS',
  since: 2,
  name: { en: 'Resource line', fr: 'Ligne de ressource' },
  plural: { en: 'Resources', fr: 'Ressources' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'type',
      type: 'list',
      list: 'resourceType',
      name: { en: 'Type', fr: 'Type' },
      help: {
        en: 'People, funding, software licences, or equipment and materials.',
        fr: 'Personnes, financement, licences ou matériel.',
      },
      required: true,
      default: 'people',
      width: 14,
    },
    {
      key: 'role',
      type: 'list',
      list: 'role',
      name: { en: 'Role', fr: 'Rôle' },
      help: {
        en: 'For people: the role by which the portfolio compares capacity and demand. Use the same words everywhere.',
        fr: 'Pour les personnes\u00a0: le rôle par lequel le portefeuille compare capacité et besoin. Employer partout les mêmes mots.',
      },
      width: 20,
    },
    {
      key: 'skill',
      type: 'text',
      name: { en: 'Skill', fr: 'Compétence' },
      help: {
        en: 'Particular skill that the work needs, where any person of the role will not do.',
        fr: 'Compétence particulière requise, quand toute personne du rôle ne convient pas.',
      },
      width: 20,
    },
    {
      key: 'resource',
      type: 'text',
      name: { en: 'Resource', fr: 'Ressource' },
      help: {
        en: 'Person, team, product or equipment; blank while nobody is named.',
        fr: 'Personne, équipe, produit ou équipement\u00a0; vide tant que rien n’est désigné.',
      },
      width: 24,
    },
    {
      key: 'month',
      type: 'month',
      name: { en: 'Month', fr: 'Mois' },
      help: { en: 'Any day of the month in which the resource is used.', fr: 'Un jour quelconque du mois où la ressource est utilisée.' },
      required: true,
      width: 11,
    },
    {
      key: 'unit',
      type: 'list',
      list: 'resourceUnit',
      name: { en: 'Unit', fr: 'Unité' },
      help: {
        en: 'What the quantities count. People are always counted in person-days.',
        fr: 'Ce que comptent les quantités. Les personnes se comptent toujours en jours-hommes.',
      },
      default: 'personDay',
      width: 14,
    },
    {
      key: 'planned',
      type: 'number',
      name: { en: 'Planned', fr: 'Prévu' },
      help: { en: 'Quantity needed in the month.', fr: 'Quantité nécessaire dans le mois.' },
      minimum: 0,
      width: 11,
    },
    {
      key: 'actual',
      type: 'number',
      name: { en: 'Actual', fr: 'Réalisé' },
      help: { en: 'Quantity used in the month.', fr: 'Quantité utilisée dans le mois.' },
      minimum: 0,
      width: 11,
    },
    {
      key: 'unitCost',
      type: 'money',
      name: { en: 'Unit cost', fr: 'Coût unitaire' },
      help: { en: 'Cost of one unit, in the project’s currency.', fr: 'Coût d’une unité, dans la devise du projet.' },
      minimum: 0,
      width: 12,
    },
    {
      key: 'plannedCost',
      type: 'money',
      name: { en: 'Planned cost', fr: 'Coût prévu' },
      help: { en: 'Planned quantity times unit cost.', fr: 'Quantité prévue fois coût unitaire.' },
      formula: 'IF(COUNT({planned},{unitCost})<2,NA(),{planned}*{unitCost})',
      width: 13,
    },
    {
      key: 'actualCost',
      type: 'money',
      name: { en: 'Actual cost', fr: 'Coût réalisé' },
      help: { en: 'Actual quantity times unit cost.', fr: 'Quantité réalisée fois coût unitaire.' },
      formula: 'IF(COUNT({actual},{unitCost})<2,NA(),{actual}*{unitCost})',
      width: 13,
    },
    commentColumn,
    ...traceColumns,
  ],
});

export type ResourceLine = RecordOf<typeof resourceLine>;
