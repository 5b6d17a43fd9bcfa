import { defineRecord, type Column, type ColumnType, type RecordOf, type SectionKey } from '../../model/types';
import type { Text } from '../../../words/text';
import { traceColumns } from './common';

/** A field of the project form, repeated so that the charter can be read and signed on its own. */
const mirrored = <const K extends string, const T extends ColumnType>(
  key: K,
  type: T,
  section: SectionKey,
  name: Text,
  width: number,
  field: string = key,
) =>
  ({
    key,
    type,
    name,
    help: {
      en: 'Taken from the description of the project; change it there.',
      fr: 'Repris de la fiche du projet\u00a0; à modifier dans celle-ci.',
    },
    formula: `IF({name:project.${field}}="","",{name:project.${field}})`,
    width,
    section,
  }) as const satisfies Column;

/** One record a workbook, shown as a form of one page. */
export const charter = defineRecord({
  key: 'charter',
  table: 'PmoCharter',
  idPrefix: 'PC',
  since: 2,
  name: { en: 'Project charter', fr: 'Charte de projet' },
  plural: { en: 'Project charters', fr: 'Chartes de projet' },
  columns: [
    mirrored('projectName', 'text', 'identity', { en: 'Project', fr: 'Projet' }, 36, 'name'),
    mirrored('sponsor', 'text', 'identity', { en: 'Sponsor', fr: 'Commanditaire' }, 20),
    mirrored('manager', 'text', 'identity', { en: 'Project manager', fr: 'Chef de projet' }, 20),
    {
      key: 'context',
      type: 'longText',
      name: { en: 'Context and need', fr: 'Contexte et besoin' },
      help: {
        en: 'The situation today, the need, and what happens if nothing is done.',
        fr: 'La situation actuelle, le besoin, et ce qui se passe si rien n’est fait.',
      },
      width: 60,
      section: 'context',
    },
    {
      key: 'objectives',
      type: 'longText',
      name: { en: 'Objectives', fr: 'Objectifs' },
      help: {
        en: 'What the project must achieve: few, measurable and dated.',
        fr: 'Ce que le projet doit atteindre\u00a0: peu d’objectifs, mesurables et datés.',
      },
      width: 60,
      section: 'context',
    },
    {
      key: 'successCriteria',
      type: 'longText',
      name: { en: 'Success criteria', fr: 'Critères de succès' },
      help: {
        en: 'By what facts everybody will agree that the project succeeded, and who judges.',
        fr: 'À quels faits chacun reconnaîtra que le projet a réussi, et qui en juge.',
      },
      width: 60,
      section: 'context',
    },
    {
      key: 'scopeIn',
      type: 'longText',
      name: { en: 'Scope, included', fr: 'Périmètre inclus' },
      help: {
        en: 'Processes, sites, systems and people that the project covers.',
        fr: 'Processus, sites, systèmes et populations que couvre le projet.',
      },
      width: 60,
      section: 'scope',
    },
    {
      key: 'scopeOut',
      type: 'longText',
      name: { en: 'Scope, excluded', fr: 'Périmètre exclu' },
      help: {
        en: 'What one might expect of the project and that it will not do.',
        fr: 'Ce que l’on pourrait attendre du projet et qu’il ne fera pas.',
      },
      width: 60,
      section: 'scope',
    },
    {
      key: 'deliverables',
      type: 'longText',
      name: { en: 'Main deliverables', fr: 'Principaux livrables' },
      help: {
        en: 'What the project hands over, in a few lines; owners and dates have their own list.',
        fr: 'Ce que le projet remet, en quelques lignes\u00a0; responsables et dates ont leur propre liste.',
      },
      width: 60,
      section: 'scope',
    },
    {
      key: 'assumptions',
      type: 'longText',
      name: { en: 'Assumptions', fr: 'Hypothèses' },
      help: {
        en: 'What the plan takes for true without proof. Follow the doubtful ones in the RAID.',
        fr: 'Ce que le plan tient pour vrai sans preuve. Suivre les plus incertaines dans le RAID.',
      },
      width: 60,
      section: 'scope',
    },
    {
      key: 'constraints',
      type: 'longText',
      name: { en: 'Constraints', fr: 'Contraintes' },
      help: {
        en: 'Limits that the project cannot move: dates, law, budget, technology, people.',
        fr: 'Limites que le projet ne peut pas déplacer\u00a0: dates, lois, budget, technique, personnes.',
      },
      width: 60,
      section: 'scope',
    },
    mirrored('start', 'date', 'planning', { en: 'Start', fr: 'Début' }, 12),
    mirrored('finish', 'date', 'planning', { en: 'Baseline finish', fr: 'Fin de référence' }, 12, 'finishBaseline'),
    {
      key: 'milestones',
      type: 'longText',
      name: { en: 'Main milestones', fr: 'Principaux jalons' },
      help: {
        en: 'The few dates that the sponsor commits to.',
        fr: 'Les quelques dates sur lesquelles le commanditaire s’engage.',
      },
      width: 60,
      section: 'planning',
    },
    {
      key: 'risks',
      type: 'longText',
      name: { en: 'Main risks', fr: 'Principaux risques' },
      help: {
        en: 'The three to five risks known at the start that weigh most.',
        fr: 'Les trois à cinq risques connus au départ qui pèsent le plus.',
      },
      width: 60,
      section: 'planning',
    },
    {
      key: 'organisation',
      type: 'longText',
      name: { en: 'Project organisation', fr: 'Organisation du projet' },
      help: {
        en: 'Committees and how often they meet, team, roles on the business and the supplier side.',
        fr: 'Comités et leur rythme, équipe, rôles de la maîtrise d’ouvrage et de la maîtrise d’œuvre.',
      },
      width: 60,
      section: 'planning',
    },
    mirrored('currency', 'text', 'money', { en: 'Currency', fr: 'Devise' }, 9),
    mirrored('budget', 'money', 'money', { en: 'Budget', fr: 'Budget' }, 15),
    mirrored('benefits', 'money', 'money', { en: 'Expected benefits', fr: 'Bénéfices attendus' }, 15),
    {
      key: 'funding',
      type: 'text',
      name: { en: 'Source of funding', fr: 'Source de financement' },
      help: {
        en: 'Budget line, envelope or grant that pays for the project.',
        fr: 'Ligne budgétaire, enveloppe ou subvention qui finance le projet.',
      },
      width: 36,
      section: 'money',
    },
    {
      key: 'sponsorName',
      type: 'text',
      name: { en: 'Approved for the sponsor by', fr: 'Approbateur du commanditaire' },
      help: {
        en: 'Who approves the charter as, or for, the sponsor.',
        fr: 'Qui approuve la charte en tant que commanditaire ou en son nom.',
      },
      width: 20,
      section: 'approval',
    },
    {
      key: 'sponsorDecision',
      type: 'list',
      list: 'approval',
      name: { en: 'Sponsor’s decision', fr: 'Décision du commanditaire' },
      help: {
        en: 'The project is launched only when the sponsor has approved the charter.',
        fr: 'Le projet n’est lancé qu’une fois la charte approuvée par le commanditaire.',
      },
      default: 'pending',
      width: 22,
      section: 'approval',
    },
    {
      key: 'sponsorDecidedOn',
      type: 'date',
      name: { en: 'Sponsor decided on', fr: 'Date (commanditaire)' },
      help: { en: 'Day of the sponsor’s decision.', fr: 'Jour de la décision du commanditaire.' },
      past: true,
      width: 12,
      section: 'approval',
    },
    {
      key: 'pmoName',
      type: 'text',
      name: { en: 'Approved for the PMO by', fr: 'Approbateur du PMO' },
      help: {
        en: 'Who checks for the project management office that the charter follows the method.',
        fr: 'Qui vérifie pour le bureau des projets que la charte respecte la méthode.',
      },
      width: 20,
      section: 'approval',
    },
    {
      key: 'pmoDecision',
      type: 'list',
      list: 'approval',
      name: { en: 'PMO’s decision', fr: 'Décision du PMO' },
      help: {
        en: 'Whether the charter is complete and consistent with the portfolio.',
        fr: 'Si la charte est complète et cohérente avec le portefeuille.',
      },
      default: 'pending',
      width: 22,
      section: 'approval',
    },
    {
      key: 'pmoDecidedOn',
      type: 'date',
      name: { en: 'PMO decided on', fr: 'Date (PMO)' },
      help: { en: 'Day of the PMO’s decision.', fr: 'Jour de la décision du PMO.' },
      past: true,
      width: 12,
      section: 'approval',
    },
    {
      key: 'reservations',
      type: 'longText',
      name: { en: 'Conditions', fr: 'Réserves' },
      help: {
        en: 'Conditions set by those who approved, with the date by which each must be met.',
        fr: 'Réserves émises par les approbateurs, avec la date à laquelle chacune doit être levée.',
      },
      width: 60,
      section: 'approval',
    },
    ...traceColumns,
  ],
});

export type Charter = RecordOf<typeof charter>;
