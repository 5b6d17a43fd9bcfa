import { defineRecord, type Column, type RecordOf } from '../../model/types';
import { idColumn, writtenColumns } from './common';

const forSize = <const K extends string>(key: K, en: string, fr: string, size: { en: string; fr: string }) =>
  ({
    key,
    type: 'list',
    list: 'requirementLevel',
    name: { en, fr },
    help: {
      en: `Whether a ${size.en} project has to produce it: required, recommended or not needed.`,
      fr: `Si un ${size.fr} projet doit le produire\u00a0: exigé, recommandé ou non requis.`,
    },
    width: 13,
  }) as const satisfies Column;

/** The method tailored: what a project owes by each gate, by its size. */
export const methodDeliverable = defineRecord({
  key: 'methodDeliverable',
  table: 'PmoMethodDeliverables',
  idPrefix: 'MD',
  since: 2,
  name: { en: 'Required deliverable', fr: 'Livrable exigé' },
  plural: { en: 'Required deliverables', fr: 'Livrables exigés' },
  columns: [
    idColumn,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Deliverable', fr: 'Livrable' },
      help: { en: 'What is handed over at the gate.', fr: 'Ce qui est remis au jalon.' },
      required: true,
      width: 30,
    },
    {
      key: 'gate',
      type: 'list',
      list: 'gate',
      name: { en: 'Due at gate', fr: 'Dû au jalon' },
      help: { en: 'The first gate at which it has to be complete.', fr: 'Le premier jalon décisionnel où il doit être complet.' },
      required: true,
      width: 17,
    },
    {
      key: 'purpose',
      type: 'longText',
      name: { en: 'What it settles', fr: 'Ce qu’il établit' },
      help: { en: 'Why it is asked for, in one sentence.', fr: 'Pourquoi il est demandé, en une phrase.' },
      width: 46,
    },
    {
      key: 'sheet',
      type: 'text',
      name: { en: 'Sheet', fr: 'Feuille' },
      help: {
        en: 'The sheet of the project workbook that holds it; blank for a document of its own.',
        fr: 'La feuille du classeur projet qui le contient\u00a0; vide pour un document à part.',
      },
      width: 20,
    },
    forSize('small', 'Small project', 'Petit projet', { en: 'small', fr: 'petit' }),
    forSize('medium', 'Medium project', 'Projet moyen', { en: 'medium-sized', fr: 'moyen' }),
    forSize('large', 'Large project', 'Grand projet', { en: 'large', fr: 'grand' }),
    {
      key: 'writer',
      type: 'text',
      name: { en: 'Prepared by', fr: 'Rédigé par' },
      help: { en: 'Role that prepares it.', fr: 'Rôle qui le rédige.' },
      width: 22,
    },
    {
      key: 'approver',
      type: 'text',
      name: { en: 'Approved by', fr: 'Approuvé par' },
      help: { en: 'Role or committee that approves it.', fr: 'Rôle ou comité qui l’approuve.' },
      width: 22,
    },
    ...writtenColumns,
  ],
});

export type MethodDeliverable = RecordOf<typeof methodDeliverable>;
