import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, writtenColumns } from './common';
import { lookUp, projectName } from './project-name';

export const agendaItem = defineRecord({
  key: 'agendaItem',
  table: 'PmoAgenda',
  idPrefix: 'AG',
  since: 2,
  name: { en: 'Agenda point', fr: 'Point à l’ordre du jour' },
  plural: { en: 'Agenda', fr: 'Ordre du jour' },
  columns: [
    idColumn,
    {
      key: 'committeeId',
      type: 'id',
      refersTo: { record: 'committee', key: 'id' },
      name: { en: 'Meeting ID', fr: 'ID séance' },
      help: { en: 'The ID of the committee meeting, from the calendar.', fr: 'L’ID de la séance de comité, d’après le calendrier.' },
      required: true,
      width: 11,
    },
    {
      key: 'date',
      type: 'date',
      name: { en: 'Date', fr: 'Date' },
      help: { en: 'Day of the meeting, from its ID.', fr: 'Jour de la séance, d’après son ID.' },
      formula: lookUp('committeeId', 'committee', 'date'),
      width: 12,
    },
    {
      key: 'order',
      type: 'integer',
      name: { en: 'No.', fr: 'N°' },
      help: { en: 'Place of the point in the meeting.', fr: 'Place du point dans la séance.' },
      minimum: 1,
      width: 7,
    },
    {
      key: 'title',
      type: 'text',
      name: { en: 'Topic', fr: 'Sujet' },
      help: { en: 'What is dealt with, in one line.', fr: 'Ce qui est traité, en une ligne.' },
      required: true,
      width: 38,
    },
    projectReference,
    projectName,
    {
      key: 'kind',
      type: 'list',
      list: 'agendaKind',
      name: { en: 'For', fr: 'Pour' },
      help: { en: 'What the committee is asked for.', fr: 'Ce qui est demandé au comité.' },
      default: 'information',
      width: 14,
    },
    {
      key: 'presenter',
      type: 'text',
      name: { en: 'Presenter', fr: 'Rapporteur' },
      help: { en: 'Who presents it.', fr: 'Qui le présente.' },
      width: 20,
    },
    {
      key: 'duration',
      type: 'integer',
      name: { en: 'Minutes', fr: 'Durée (min)' },
      help: { en: 'Time planned for the point, in minutes.', fr: 'Temps prévu pour le point, en minutes.' },
      minimum: 0,
      width: 9,
    },
    {
      key: 'expected',
      type: 'longText',
      name: { en: 'Expected decision', fr: 'Décision attendue' },
      help: {
        en: 'The decision as it would be recorded, with its options.',
        fr: 'La décision telle qu’elle serait consignée, avec ses options.',
      },
      width: 36,
    },
    {
      key: 'outcome',
      type: 'list',
      list: 'agendaOutcome',
      name: { en: 'Outcome', fr: 'Suite donnée' },
      help: { en: 'What the committee answered; blank until it met.', fr: 'Ce qu’a répondu le comité\u00a0; vide jusqu’à la séance.' },
      width: 17,
    },
    {
      key: 'record',
      type: 'longText',
      name: { en: 'Recorded', fr: 'Relevé' },
      help: {
        en: 'Decision taken, conditions, who acts by when. Decisions and actions also go into their registers.',
        fr: 'Décision prise, réserves, qui agit et pour quand. Décisions et actions vont aussi dans leurs registres.',
      },
      width: 44,
    },
    ...writtenColumns,
  ],
});

export type AgendaItem = RecordOf<typeof agendaItem>;
