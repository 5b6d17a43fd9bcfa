import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, writtenColumns } from './common';

/** One sitting of a committee; its agenda points are `agendaItem`. */
export const committee = defineRecord({
  key: 'committee',
  table: 'PmoCommittees',
  idPrefix: 'CM',
  since: 2,
  name: { en: 'Committee meeting', fr: 'Séance de comité' },
  plural: { en: 'Committee calendar', fr: 'Calendrier des comités' },
  columns: [
    idColumn,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Meeting', fr: 'Séance' },
      help: {
        en: 'Short name of the meeting, such as committee, subject and month.',
        fr: 'Nom court de la séance, par exemple comité, sujet et mois.',
      },
      required: true,
      width: 30,
    },
    {
      key: 'kind',
      type: 'list',
      list: 'committeeKind',
      name: { en: 'Committee', fr: 'Comité' },
      help: {
        en: 'Kind of committee. Choose from the list or write your own word.',
        fr: 'Type de comité. Choisir dans la liste ou écrire son propre mot.',
      },
      required: true,
      width: 24,
    },
    {
      key: 'date',
      type: 'date',
      name: { en: 'Date', fr: 'Date' },
      help: { en: 'Day on which it meets.', fr: 'Jour de la séance.' },
      required: true,
      width: 12,
    },
    {
      key: 'time',
      type: 'text',
      name: { en: 'Time', fr: 'Horaire' },
      help: { en: 'Start and end, such as 10:00–11:30.', fr: 'Début et fin, par exemple 10\u00a0h\u00a0–\u00a011\u00a0h\u00a030.' },
      width: 14,
    },
    {
      key: 'place',
      type: 'text',
      name: { en: 'Place', fr: 'Lieu' },
      help: { en: 'Room or link of the meeting.', fr: 'Salle ou lien de la réunion.' },
      width: 20,
    },
    {
      key: 'chair',
      type: 'text',
      name: { en: 'Chair', fr: 'Présidence' },
      help: { en: 'Who chairs and decides.', fr: 'Qui préside et tranche.' },
      width: 20,
    },
    {
      key: 'members',
      type: 'longText',
      name: { en: 'Members', fr: 'Membres' },
      help: { en: 'Who is invited, separated by semicolons.', fr: 'Les personnes convoquées, séparées par des points-virgules.' },
      width: 34,
    },
    {
      key: 'packDue',
      type: 'date',
      name: { en: 'Pack due', fr: 'Envoi du dossier' },
      help: {
        en: 'Day by which the committee pack goes to the members.',
        fr: 'Jour auquel le dossier de comité est envoyé aux membres.',
      },
      width: 12,
    },
    {
      key: 'state',
      type: 'list',
      list: 'committeeState',
      name: { en: 'State', fr: 'État' },
      help: { en: 'Whether it is planned, was held, or was moved.', fr: 'Si elle est prévue, s’est tenue ou a été reportée.' },
      default: 'planned',
      width: 16,
    },
    {
      key: 'points',
      type: 'integer',
      name: { en: 'Agenda points', fr: 'Points à l’ordre du jour' },
      help: { en: 'Number of its points in the agenda sheet.', fr: 'Nombre de ses points dans la feuille d’ordre du jour.' },
      formula: 'IF({id}="",NA(),COUNTIFS({column:agendaItem.committeeId},{id}))',
      width: 11,
    },
    {
      key: 'minutes',
      type: 'longText',
      name: { en: 'Minutes', fr: 'Compte rendu' },
      help: {
        en: 'What was said beyond the points of the agenda: attendance, announcements, next meeting.',
        fr: 'Ce qui s’est dit hors des points de l’ordre du jour\u00a0: présents, informations, prochaine séance.',
      },
      width: 48,
    },
    {
      key: 'link',
      type: 'text',
      name: { en: 'Documents', fr: 'Documents' },
      help: { en: 'Address of the pack and of the signed minutes.', fr: 'Adresse du dossier et du compte rendu signé.' },
      width: 26,
    },
    ...writtenColumns,
  ],
});

export type Committee = RecordOf<typeof committee>;
