import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, writtenColumns } from './common';

/** The life cycle that all projects follow; what each size of project has to deliver by a gate is `methodDeliverable`. */
export const phase = defineRecord({
  key: 'phase',
  table: 'PmoPhases',
  idPrefix: 'PH',
  since: 2,
  name: { en: 'Phase', fr: 'Phase' },
  plural: { en: 'Phases and gates', fr: 'Phases et jalons décisionnels' },
  columns: [
    idColumn,
    {
      key: 'name',
      type: 'list',
      list: 'phase',
      name: { en: 'Phase', fr: 'Phase' },
      help: { en: 'Name of the phase, in the order of the life cycle.', fr: 'Nom de la phase, dans l’ordre du cycle de vie.' },
      required: true,
      width: 20,
    },
    {
      key: 'gate',
      type: 'list',
      list: 'gate',
      name: { en: 'Gate at its end', fr: 'Jalon de fin de phase' },
      help: {
        en: 'The gate that closes the phase; the next phase starts only once it is passed.',
        fr: 'Le jalon décisionnel qui clôt la phase\u00a0; la phase suivante ne débute qu’une fois ce jalon franchi.',
      },
      required: true,
      width: 18,
    },
    {
      key: 'purpose',
      type: 'longText',
      name: { en: 'Purpose', fr: 'Finalité' },
      help: { en: 'What the phase is for, in one or two sentences.', fr: 'À quoi sert la phase, en une ou deux phrases.' },
      width: 48,
    },
    {
      key: 'deliverables',
      type: 'longText',
      name: { en: 'Main deliverables', fr: 'Livrables principaux' },
      help: {
        en: 'What the phase produces. What each size of project owes stands in the sheet of required deliverables.',
        fr: 'Ce que produit la phase. Ce que doit chaque taille de projet figure dans la feuille des livrables exigés.',
      },
      width: 42,
    },
    {
      key: 'question',
      type: 'longText',
      name: { en: 'Question of the gate', fr: 'Question posée au jalon' },
      help: {
        en: 'What the deciders answer: go, go with conditions, rework or stop.',
        fr: 'Ce à quoi répondent les décideurs\u00a0: accord, accord sous réserve, reprise ou arrêt.',
      },
      width: 42,
    },
    {
      key: 'decidedBy',
      type: 'text',
      name: { en: 'Decided by', fr: 'Décideur' },
      help: { en: 'Role or committee that decides at the gate.', fr: 'Rôle ou comité qui décide au jalon.' },
      width: 24,
    },
    {
      key: 'projects',
      type: 'integer',
      name: { en: 'Projects here', fr: 'Projets à ce jalon' },
      help: {
        en: 'Projects of the register whose last passed gate is this one.',
        fr: 'Projets du registre dont le dernier jalon franchi est celui-ci.',
      },
      formula: 'IF({gate}="",NA(),COUNTIFS({column:project.gate},{gate}))',
      width: 11,
    },
    ...writtenColumns,
  ],
});

export type Phase = RecordOf<typeof phase>;
