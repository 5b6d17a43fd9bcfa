import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, projectReference, SIGNED_DAYS, traceColumns } from './common';

export const changeRequest = defineRecord({
  key: 'changeRequest',
  table: 'PmoChanges',
  idPrefix: 'CH',
  since: 2,
  name: { en: 'Change request', fr: 'Demande de changement' },
  plural: { en: 'Change requests', fr: 'Demandes de changement' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'title',
      type: 'text',
      name: { en: 'Change', fr: 'Changement' },
      help: { en: 'What would change, in one line.', fr: 'Ce qui changerait, en une ligne.' },
      required: true,
      width: 36,
    },
    {
      key: 'reason',
      type: 'longText',
      name: { en: 'Reason', fr: 'Motif' },
      help: {
        en: 'Why it is needed, and what happens if it is refused.',
        fr: 'Pourquoi il est nécessaire, et ce qui se passe s’il est refusé.',
      },
      width: 34,
    },
    {
      key: 'requestedBy',
      type: 'text',
      name: { en: 'Requested by', fr: 'Demandé par' },
      help: { en: 'Who asks for the change.', fr: 'Qui demande le changement.' },
      width: 18,
    },
    {
      key: 'requestedOn',
      type: 'date',
      name: { en: 'Requested on', fr: 'Demandé le' },
      help: { en: 'Day of the request.', fr: 'Jour de la demande.' },
      past: true,
      width: 12,
    },
    {
      key: 'priority',
      type: 'list',
      list: 'priority',
      name: { en: 'Priority', fr: 'Priorité' },
      help: { en: 'How urgently it must be decided.', fr: 'Avec quelle urgence il faut en décider.' },
      width: 11,
    },
    {
      key: 'impactScope',
      type: 'longText',
      name: { en: 'Impact on scope', fr: 'Impact sur le périmètre' },
      help: {
        en: 'Deliverables, requirements and quality that change, and the risks that come with it.',
        fr: 'Livrables, exigences et qualité qui changent, et les risques que cela entraîne.',
      },
      width: 34,
    },
    {
      key: 'impactCost',
      type: 'money',
      name: { en: 'Impact on cost', fr: 'Impact sur le coût' },
      help: {
        en: 'Change of the budget in the project’s currency: positive costs more, negative saves; 0 where there is none.',
        fr: 'Variation du budget dans la devise du projet\u00a0: positif = surcoût, négatif = économie\u00a0; 0 s’il n’y en a pas.',
      },
      width: 14,
    },
    {
      key: 'impactFinish',
      type: 'integer',
      name: { en: 'Impact on finish (days)', fr: 'Impact sur la fin (j)' },
      help: {
        en: 'Calendar days by which the finish moves: positive is later; 0 where it does not.',
        fr: 'Jours calendaires de décalage de la fin\u00a0: positif = plus tard\u00a0; 0 si elle ne bouge pas.',
      },
      width: 12,
      format: SIGNED_DAYS,
    },
    {
      key: 'decision',
      type: 'list',
      list: 'approval',
      name: { en: 'Decision', fr: 'Décision' },
      help: {
        en: 'Nothing is carried out before it is approved.',
        fr: 'Rien n’est réalisé avant l’approbation.',
      },
      default: 'pending',
      width: 20,
    },
    {
      key: 'decidedBy',
      type: 'text',
      name: { en: 'Decided by', fr: 'Décidé par' },
      help: { en: 'Committee or person that decided.', fr: 'Comité ou personne qui a décidé.' },
      width: 20,
    },
    {
      key: 'decidedOn',
      type: 'date',
      name: { en: 'Decided on', fr: 'Décidé le' },
      help: { en: 'Day of the decision.', fr: 'Jour de la décision.' },
      notBefore: 'requestedOn',
      past: true,
      width: 12,
    },
    {
      key: 'rebaseline',
      type: 'flag',
      name: { en: 'Changes the baseline', fr: 'Modifie la référence' },
      help: {
        en: 'Yes where the approved change moves the baseline of scope, budget or dates.',
        fr: 'Oui si le changement approuvé modifie la référence du périmètre, du budget ou des délais.',
      },
      width: 11,
    },
    {
      key: 'rebaselinedOn',
      type: 'date',
      name: { en: 'Re-baselined on', fr: 'Référence modifiée le' },
      help: {
        en: 'Day on which the baselines in this workbook were changed accordingly.',
        fr: 'Jour où les références de ce classeur ont été modifiées en conséquence.',
      },
      notBefore: 'decidedOn',
      past: true,
      width: 13,
    },
    ...traceColumns,
  ],
});

export type ChangeRequest = RecordOf<typeof changeRequest>;
