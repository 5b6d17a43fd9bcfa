import { defineRecord, type RecordOf } from '../../model/types';
import { commentColumn, idColumn, writtenColumns } from './common';

const first = 'DATE(YEAR({month}),MONTH({month}),1)';
const during = (record: string): string => `{column:${record}.month},">="&${first},{column:${record}.month},"<="&EOMONTH({month},0)`;

/** A role may have several rows in a month, one for each skill; the need names the role alone, and is held against all of them. */
const ofRole = `SUMIFS({column:capacity.available},{column:capacity.role},{role},${during('capacity')})`;

export const capacity = defineRecord({
  key: 'capacity',
  table: 'PmoCapacity',
  idPrefix: 'CA',
  since: 2,
  name: { en: 'Capacity', fr: 'Capacité' },
  plural: { en: 'Capacity', fr: 'Capacité' },
  columns: [
    idColumn,
    {
      key: 'role',
      type: 'list',
      list: 'role',
      name: { en: 'Role', fr: 'Rôle' },
      help: {
        en: 'Role of these people, in the word that the projects’ resource lines use.',
        fr: 'Rôle de ces personnes, dans le mot employé par les lignes de ressources des projets.',
      },
      required: true,
      width: 24,
    },
    {
      key: 'skill',
      type: 'text',
      name: { en: 'Skill', fr: 'Compétence' },
      help: { en: 'Skill or team that they stand for, if it matters.', fr: 'Compétence ou équipe concernée, si cela compte.' },
      width: 24,
    },
    {
      key: 'month',
      type: 'month',
      name: { en: 'Month', fr: 'Mois' },
      help: { en: 'Any day of the month.', fr: 'Un jour quelconque du mois.' },
      required: true,
      width: 11,
    },
    {
      key: 'people',
      type: 'number',
      name: { en: 'People (FTE)', fr: 'Effectif (ETP)' },
      help: { en: 'Full-time equivalents present in the month.', fr: 'Équivalents temps plein présents dans le mois.' },
      required: true,
      minimum: 0,
      format: '#,##0.0',
      width: 11,
    },
    {
      key: 'share',
      type: 'percent',
      name: { en: 'Share for projects', fr: 'Part pour les projets' },
      help: {
        en: 'Part of their working days left for projects after leave, training and operations; blank means 100\u00a0%.',
        fr: 'Part de leurs jours ouvrés laissée aux projets après congés, formation et exploitation\u00a0; vide signifie 100\u00a0%.',
      },
      minimum: 0,
      maximum: 1,
      width: 12,
    },
    {
      key: 'available',
      type: 'number',
      name: { en: 'Available (person-days)', fr: 'Disponible (j.h)' },
      help: {
        en: 'People times working days of the month (Monday to Friday) times share for projects.',
        fr: 'Effectif fois jours ouvrés du mois (du lundi au vendredi) fois part pour les projets.',
      },
      formula: `IF(COUNT({month},{people})<2,NA(),{people}*NETWORKDAYS(${first},EOMONTH({month},0))*IF({share}="",1,{share}))`,
      format: '#,##0.0',
      width: 13,
    },
    {
      key: 'demand',
      type: 'number',
      name: { en: 'Need (person-days)', fr: 'Besoin (j.h)' },
      help: {
        en: 'Person-days that all projects plan for this role in this month, whatever the skill.',
        fr: 'Jours-hommes que tous les projets prévoient pour ce rôle dans ce mois, quelle que soit la compétence.',
      },
      formula: `IF(COUNT({month})=0,NA(),SUMIFS({column:resourceLine.planned},{column:resourceLine.role},{role},{column:resourceLine.type},"{list:resourceType.people}",${during('resourceLine')}))`,
      format: '#,##0.0',
      width: 13,
    },
    {
      key: 'free',
      type: 'number',
      name: { en: 'Free (person-days)', fr: 'Marge (j.h)' },
      help: {
        en: 'What the role has available in the month over all its rows, less its need: negative means people are lacking.',
        fr: 'Ce dont le rôle dispose dans le mois, toutes lignes confondues, moins son besoin\u00a0: négatif signifie qu’il manque des personnes.',
      },
      formula: `IF(COUNT({available},{demand})<2,NA(),${ofRole}-{demand})`,
      format: '#,##0.0;[Red]-#,##0.0',
      width: 13,
    },
    {
      key: 'utilisation',
      type: 'percent',
      name: { en: 'Utilisation', fr: 'Taux d’occupation' },
      help: {
        en: 'Need over what the role has available in the month. #N/A without capacity.',
        fr: 'Besoin sur ce dont le rôle dispose dans le mois. #N/A sans capacité.',
      },
      formula: `IF(COUNT({available},{demand})<2,NA(),IF(${ofRole}=0,NA(),{demand}/${ofRole}))`,
      width: 11,
    },
    {
      key: 'overallocated',
      type: 'flag',
      name: { en: 'Over-allocated', fr: 'Surcharge' },
      help: { en: 'Yes if the need exceeds what the role has available.', fr: 'Oui si le besoin dépasse ce dont le rôle dispose.' },
      formula: 'IF(ISNUMBER({free}),IF({free}<0,"{list:yesNo.yes}","{list:yesNo.no}"),NA())',
      width: 12,
    },
    {
      ...commentColumn,
      help: {
        en: 'What is done about it: recruit, buy in, level, postpone.',
        fr: 'Ce qui est fait\u00a0: recruter, sous-traiter, lisser, reporter.',
      },
    },
    ...writtenColumns,
  ],
});

export type Capacity = RecordOf<typeof capacity>;
