import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, writtenColumns } from './common';

export const policy = defineRecord({
  key: 'policy',
  table: 'PmoPolicies',
  idPrefix: 'PO',
  since: 2,
  name: { en: 'Policy', fr: 'Règle de gestion' },
  plural: { en: 'Policies', fr: 'Règles de gestion' },
  columns: [
    idColumn,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Subject', fr: 'Sujet' },
      help: { en: 'What the rule is about, in a few words.', fr: 'Ce dont traite la règle, en quelques mots.' },
      required: true,
      width: 26,
    },
    {
      key: 'rule',
      type: 'longText',
      name: { en: 'Rule', fr: 'Règle' },
      help: {
        en: 'What has to be done, by whom and by when; one rule that can be checked.',
        fr: 'Ce qui doit être fait, par qui et pour quand\u00a0; une règle que l’on peut vérifier.',
      },
      required: true,
      width: 78,
    },
    {
      key: 'appliesTo',
      type: 'text',
      name: { en: 'Applies to', fr: 'S’applique à' },
      help: { en: 'Projects, sizes or roles that it binds.', fr: 'Projets, tailles ou rôles concernés.' },
      width: 26,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: { en: 'Role that keeps the rule and grants exceptions.', fr: 'Rôle qui tient la règle et accorde les dérogations.' },
      width: 22,
    },
    {
      key: 'validFrom',
      type: 'date',
      name: { en: 'Valid from', fr: 'En vigueur le' },
      help: {
        en: 'Day from which it binds; blank while it is a draft.',
        fr: 'Jour d’entrée en vigueur\u00a0; vide tant qu’elle est en projet.',
      },
      width: 13,
    },
    {
      key: 'link',
      type: 'text',
      name: { en: 'Reference', fr: 'Référence' },
      help: { en: 'Address or title of the full text, where there is one.', fr: 'Adresse ou titre du texte complet, s’il y en a un.' },
      width: 30,
    },
    ...writtenColumns,
  ],
});

export type Policy = RecordOf<typeof policy>;
