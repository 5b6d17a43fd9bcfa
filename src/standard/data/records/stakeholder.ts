import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, traceColumns } from './common';

/** Influence and interest count as high from here, on the scale from 1 to 5. */
const HIGH = 3;

export const stakeholder = defineRecord({
  key: 'stakeholder',
  table: 'PmoStakeholders',
  idPrefix: 'SH',
  since: 2,
  name: { en: 'Stakeholder', fr: 'Partie prenante' },
  plural: { en: 'Stakeholders', fr: 'Parties prenantes' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Name', fr: 'Nom' },
      help: { en: 'A person, or a group that reacts as one.', fr: 'Une personne, ou un groupe qui réagit comme un seul.' },
      required: true,
      width: 24,
    },
    {
      key: 'role',
      type: 'text',
      name: { en: 'Role', fr: 'Rôle' },
      help: {
        en: 'Function, or part played in the project: sponsor, user, supplier, union, authority…',
        fr: 'Fonction, ou rôle joué dans le projet\u00a0: commanditaire, utilisateur, fournisseur, syndicat, autorité…',
      },
      width: 22,
    },
    {
      key: 'organisation',
      type: 'text',
      name: { en: 'Organisation', fr: 'Organisation' },
      help: { en: 'Department or company.', fr: 'Direction ou entreprise.' },
      width: 20,
    },
    {
      key: 'expectations',
      type: 'longText',
      name: { en: 'Interests and expectations', fr: 'Intérêts et attentes' },
      help: {
        en: 'What is at stake for them, and what they expect of the project or fear from it.',
        fr: 'Ce qui est en jeu pour eux, et ce qu’ils attendent du projet ou en craignent.',
      },
      width: 36,
    },
    {
      key: 'influence',
      type: 'integer',
      name: { en: 'Influence (1–5)', fr: 'Influence (1–5)' },
      help: {
        en: 'Power over the project: 1 none to 5 can stop it.',
        fr: 'Pouvoir sur le projet\u00a0: de 1, aucun, à 5, peut l’arrêter.',
      },
      minimum: 1,
      maximum: 5,
      width: 10,
    },
    {
      key: 'interest',
      type: 'integer',
      name: { en: 'Interest (1–5)', fr: 'Intérêt (1–5)' },
      help: {
        en: 'How much the project touches them: 1 hardly to 5 every day.',
        fr: 'À quel point le projet les touche\u00a0: de 1, à peine, à 5, chaque jour.',
      },
      minimum: 1,
      maximum: 5,
      width: 10,
    },
    {
      key: 'engagement',
      type: 'list',
      list: 'engagement',
      name: { en: 'Engagement', fr: 'Mode d’engagement' },
      help: {
        en: 'From influence and interest, each high from 3: manage closely, keep satisfied, keep informed or monitor.',
        fr: 'Selon l’influence et l’intérêt, forts à partir de 3\u00a0: impliquer, satisfaire, informer ou surveiller.',
      },
      formula: `IF(COUNT({influence},{interest})<2,NA(),IF({influence}>=${HIGH},IF({interest}>=${HIGH},"{list:engagement.manageClosely}","{list:engagement.keepSatisfied}"),IF({interest}>=${HIGH},"{list:engagement.keepInformed}","{list:engagement.monitor}")))`,
      width: 16,
    },
    {
      key: 'attitude',
      type: 'list',
      list: 'attitude',
      name: { en: 'Attitude now', fr: 'Attitude actuelle' },
      help: { en: 'How they stand towards the project today.', fr: 'Leur position envers le projet aujourd’hui.' },
      width: 13,
    },
    {
      key: 'attitudeWanted',
      type: 'list',
      list: 'attitude',
      name: { en: 'Attitude wanted', fr: 'Attitude souhaitée' },
      help: {
        en: 'How they should stand for the project to succeed.',
        fr: 'La position qu’il faut qu’ils aient pour que le projet réussisse.',
      },
      width: 13,
    },
    {
      key: 'strategy',
      type: 'longText',
      name: { en: 'Strategy', fr: 'Stratégie' },
      help: {
        en: 'What is done to bring them from one attitude to the other.',
        fr: 'Ce qui est fait pour les amener d’une attitude à l’autre.',
      },
      width: 36,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Relationship owner', fr: 'Responsable de la relation' },
      help: { en: 'Who in the project looks after them.', fr: 'Qui, dans le projet, s’occupe d’eux.' },
      width: 18,
    },
    {
      key: 'contact',
      type: 'text',
      name: { en: 'Contact', fr: 'Contact' },
      help: {
        en: 'Professional address or telephone. Personal data: only what the project needs.',
        fr: 'Adresse ou téléphone professionnels. Données personnelles\u00a0: seulement ce dont le projet a besoin.',
      },
      width: 24,
    },
    ...traceColumns,
  ],
});

export type Stakeholder = RecordOf<typeof stakeholder>;
