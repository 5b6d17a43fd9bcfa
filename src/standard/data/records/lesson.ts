import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, traceColumns } from './common';

/** Written for people of other projects: the portfolio's library is searched by theme, phase and keywords. */
export const lesson = defineRecord({
  key: 'lesson',
  table: 'PmoLessons',
  idPrefix: 'L',
  since: 2,
  name: { en: 'Lesson learned', fr: 'Retour d’expérience' },
  plural: { en: 'Lessons learned', fr: 'Retours d’expérience' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'date',
      type: 'date',
      name: { en: 'Date', fr: 'Date' },
      help: { en: 'Day on which it was noted.', fr: 'Jour où il a été noté.' },
      past: true,
      width: 12,
    },
    {
      key: 'title',
      type: 'text',
      name: { en: 'Lesson', fr: 'Enseignement' },
      help: {
        en: 'The lesson in one sentence that a stranger to the project understands.',
        fr: 'L’enseignement en une phrase, claire pour qui ne connaît pas le projet.',
      },
      required: true,
      width: 40,
    },
    {
      key: 'type',
      type: 'list',
      list: 'lessonType',
      name: { en: 'Type', fr: 'Type' },
      help: {
        en: 'A good practice to keep, something to improve, or something to avoid.',
        fr: 'Une bonne pratique à reproduire, un point à améliorer, ou une erreur à éviter.',
      },
      width: 13,
    },
    {
      key: 'phase',
      type: 'list',
      list: 'phase',
      name: { en: 'Phase', fr: 'Phase' },
      help: { en: 'Phase of the project in which it was learned.', fr: 'Phase du projet où il a été tiré.' },
      width: 15,
    },
    {
      key: 'category',
      type: 'list',
      list: 'theme',
      name: { en: 'Theme', fr: 'Thème' },
      help: {
        en: 'What it is about; risks use the same list. Choose from the list or write your own word.',
        fr: 'Ce dont il s’agit\u00a0; les risques ont la même liste. Choisir dans la liste ou écrire son propre mot.',
      },
      width: 20,
    },
    {
      key: 'whatHappened',
      type: 'longText',
      name: { en: 'What happened', fr: 'Ce qui s’est passé' },
      help: { en: 'Facts and their effect, without blame.', fr: 'Les faits et leur effet, sans désigner de coupable.' },
      width: 40,
    },
    {
      key: 'cause',
      type: 'longText',
      name: { en: 'Cause', fr: 'Cause' },
      help: {
        en: 'Why it came about: ask why until the answer helps.',
        fr: 'Pourquoi c’est arrivé\u00a0: demander pourquoi jusqu’à une réponse utile.',
      },
      width: 34,
    },
    {
      key: 'recommendation',
      type: 'longText',
      name: { en: 'Recommendation', fr: 'Recommandation' },
      help: {
        en: 'What the next project should do, and when.',
        fr: 'Ce que le prochain projet doit faire, et quand.',
      },
      width: 40,
    },
    {
      key: 'shared',
      type: 'flag',
      name: { en: 'Shared', fr: 'Partagé' },
      help: {
        en: 'Yes where other projects may read it in the lessons library.',
        fr: 'Oui si les autres projets peuvent le lire dans la base de connaissances.',
      },
      width: 9,
    },
    {
      key: 'keywords',
      type: 'text',
      name: { en: 'Keywords', fr: 'Mots-clés' },
      help: { en: 'Words that others would search for.', fr: 'Les mots que d’autres chercheraient.' },
      width: 24,
    },
    ...traceColumns,
  ],
});

export type Lesson = RecordOf<typeof lesson>;
