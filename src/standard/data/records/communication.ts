import { defineRecord, type RecordOf } from '../../model/types';
import { commentColumn, idColumn, projectReference, traceColumns } from './common';

/** A line of the communication plan. */
export const communication = defineRecord({
  key: 'communication',
  table: 'PmoCommunication',
  idPrefix: 'CP',
  since: 2,
  name: { en: 'Communication', fr: 'Communication' },
  plural: { en: 'Communication plan', fr: 'Plan de communication' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'audience',
      type: 'text',
      name: { en: 'Audience', fr: 'Public' },
      help: { en: 'To whom: a stakeholder or a group of them.', fr: 'À qui\u00a0: une partie prenante ou un groupe.' },
      required: true,
      width: 26,
    },
    {
      key: 'message',
      type: 'longText',
      name: { en: 'Message and purpose', fr: 'Message et but' },
      help: {
        en: 'What they learn, and what they should think, decide or do afterwards.',
        fr: 'Ce qu’ils apprennent, et ce qu’ils doivent ensuite penser, décider ou faire.',
      },
      width: 44,
    },
    {
      key: 'channel',
      type: 'list',
      list: 'channel',
      name: { en: 'Channel', fr: 'Canal' },
      help: {
        en: 'How it reaches them. Choose from the list or write your own word.',
        fr: 'Par quel moyen. Choisir dans la liste ou écrire son propre mot.',
      },
      width: 20,
    },
    {
      key: 'frequency',
      type: 'list',
      list: 'frequency',
      name: { en: 'Frequency', fr: 'Fréquence' },
      help: {
        en: 'How often. Choose from the list or write your own word.',
        fr: 'À quel rythme. Choisir dans la liste ou écrire son propre mot.',
      },
      width: 20,
    },
    {
      key: 'sender',
      type: 'text',
      name: { en: 'Sender', fr: 'Émetteur' },
      help: {
        en: 'Who speaks or signs; who carries weight with this audience.',
        fr: 'Qui parle ou signe\u00a0; quelqu’un qui compte pour ce public.',
      },
      width: 20,
    },
    {
      key: 'preparedBy',
      type: 'text',
      name: { en: 'Prepared by', fr: 'Préparé par' },
      help: { en: 'Who writes or organises it.', fr: 'Qui le rédige ou l’organise.' },
      width: 20,
    },
    {
      key: 'lastOn',
      type: 'date',
      name: { en: 'Last on', fr: 'Dernière fois le' },
      help: { en: 'Day on which it was last done.', fr: 'Jour où cela a été fait en dernier.' },
      past: true,
      width: 12,
    },
    {
      key: 'nextOn',
      type: 'date',
      name: { en: 'Next on', fr: 'Prochaine fois le' },
      help: { en: 'Day on which it is due next.', fr: 'Jour de la prochaine échéance.' },
      notBefore: 'lastOn',
      width: 12,
    },
    commentColumn,
    ...traceColumns,
  ],
});

export type Communication = RecordOf<typeof communication>;
