import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, traceColumns } from './common';

export const meeting = defineRecord({
  key: 'meeting',
  table: 'PmoMeetings',
  idPrefix: 'MT',
  since: 2,
  name: { en: 'Meeting', fr: 'Réunion' },
  plural: { en: 'Meetings', fr: 'Réunions' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'date',
      type: 'date',
      name: { en: 'Date', fr: 'Date' },
      help: { en: 'Day of the meeting, held or planned.', fr: 'Jour de la réunion, tenue ou prévue.' },
      required: true,
      width: 12,
    },
    {
      key: 'kind',
      type: 'list',
      list: 'meetingKind',
      name: { en: 'Kind', fr: 'Type' },
      help: {
        en: 'Kind of meeting. Choose from the list or write your own word.',
        fr: 'Type de réunion. Choisir dans la liste ou écrire son propre mot.',
      },
      width: 20,
    },
    {
      key: 'subject',
      type: 'text',
      name: { en: 'Subject', fr: 'Objet' },
      help: { en: 'What the meeting is for.', fr: 'Ce pour quoi l’on se réunit.' },
      required: true,
      width: 30,
    },
    {
      key: 'attendees',
      type: 'longText',
      name: { en: 'Attendees', fr: 'Participants' },
      help: {
        en: 'Present, excused and invited, separated by semicolons.',
        fr: 'Présents, excusés et invités, séparés par des points-virgules.',
      },
      width: 28,
    },
    {
      key: 'agenda',
      type: 'longText',
      name: { en: 'Agenda', fr: 'Ordre du jour' },
      help: { en: 'The points to be dealt with, one a line.', fr: 'Les points à traiter, un par ligne.' },
      width: 36,
    },
    {
      key: 'minutes',
      type: 'longText',
      name: { en: 'Minutes', fr: 'Compte rendu' },
      help: {
        en: 'What was said that matters later. What is to be done is entered as actions.',
        fr: 'Ce qui a été dit et qui comptera plus tard. Ce qui est à faire s’inscrit parmi les actions.',
      },
      width: 44,
    },
    {
      key: 'decisions',
      type: 'longText',
      name: { en: 'Decisions', fr: 'Décisions' },
      help: {
        en: 'What was decided. What binds the project is entered among its decisions.',
        fr: 'Ce qui a été décidé. Ce qui engage le projet s’inscrit parmi ses décisions.',
      },
      width: 36,
    },
    {
      key: 'nextOn',
      type: 'date',
      name: { en: 'Next meeting', fr: 'Prochaine réunion' },
      help: { en: 'Day of the next meeting of this kind.', fr: 'Jour de la prochaine réunion de ce type.' },
      notBefore: 'date',
      width: 12,
    },
    {
      key: 'link',
      type: 'text',
      name: { en: 'Link', fr: 'Lien' },
      help: { en: 'Address of the documents or of the signed minutes.', fr: 'Adresse des documents ou du compte rendu signé.' },
      width: 26,
    },
    ...traceColumns,
  ],
});

export type Meeting = RecordOf<typeof meeting>;
