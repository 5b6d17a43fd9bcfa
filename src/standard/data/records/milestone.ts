import { defineRecord, type RecordOf } from '../../model/types';
import { commentColumn, idColumn, projectReference, SIGNED_DAYS, slipFormula, traceColumns } from './common';

const word = (code: string): string => `"{list:milestoneState.${code}}"`;

/**
 * Met or met late by the baseline. Before that: late once the baseline or the forecast lies before the status date, slipping while the
 * forecast lies after the baseline, else on time.
 */
const STATE = `IF(COUNT({actual})=1,IF(COUNT({baseline})=0,${word('done')},IF({actual}<={baseline},${word('done')},${word('doneLate')})),IF(OR(COUNT({baseline},{forecast})=0,COUNT({name:statusDate})=0),NA(),IF(MIN({baseline},{forecast})<{name:statusDate},${word('late')},IF(COUNT({baseline},{forecast})<2,${word('onTime')},IF({forecast}>{baseline},${word('slipping')},${word('onTime')})))))`;

export const milestone = defineRecord({
  key: 'milestone',
  table: 'PmoMilestones',
  idPrefix: 'M',
  since: 2,
  name: { en: 'Milestone', fr: 'Jalon' },
  plural: { en: 'Milestones', fr: 'Jalons' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Milestone', fr: 'Jalon' },
      help: {
        en: 'An event that one can see has happened: “contract signed”, not “contract”.',
        fr: 'Un événement dont on constate qu’il a eu lieu\u00a0: «\u00a0contrat signé\u00a0», non «\u00a0contrat\u00a0».',
      },
      required: true,
      width: 40,
    },
    {
      key: 'gate',
      type: 'list',
      list: 'gate',
      name: { en: 'Gate', fr: 'Jalon décisionnel' },
      help: { en: 'The gate that it stands for, if any.', fr: 'Le point de passage qu’il marque, s’il y en a un.' },
      width: 18,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: { en: 'Who answers for the date.', fr: 'Qui répond de la date.' },
      width: 18,
    },
    {
      key: 'baseline',
      type: 'date',
      name: { en: 'Baseline', fr: 'Référence' },
      help: {
        en: 'Date of the approved baseline. It changes only with an approved change.',
        fr: 'Date de la référence approuvée. Elle ne change qu’avec un changement approuvé.',
      },
      width: 12,
    },
    {
      key: 'forecast',
      type: 'date',
      name: { en: 'Forecast', fr: 'Prévision' },
      help: { en: 'Date as expected today.', fr: 'Date telle qu’attendue aujourd’hui.' },
      width: 12,
    },
    {
      key: 'actual',
      type: 'date',
      name: { en: 'Actual', fr: 'Réel' },
      help: { en: 'Day on which it was met.', fr: 'Jour où il a été atteint.' },
      past: true,
      width: 12,
    },
    {
      key: 'slip',
      type: 'integer',
      name: { en: 'Slip (days)', fr: 'Glissement (j)' },
      help: {
        en: 'Calendar days from the baseline to the actual date, or to the forecast until then; positive is late.',
        fr: 'Jours calendaires de la référence à la date réelle, à défaut à la prévision\u00a0; positif = retard.',
      },
      formula: slipFormula('baseline', 'forecast', 'actual'),
      width: 11,
      format: SIGNED_DAYS,
    },
    {
      key: 'state',
      type: 'list',
      list: 'milestoneState',
      name: { en: 'State', fr: 'État' },
      help: {
        en: 'Late: not met and its date lies before the status date. Slipping: the forecast lies after the baseline.',
        fr: 'En retard\u00a0: non atteint et sa date précède la date d’état. Décalé\u00a0: la prévision dépasse la référence.',
      },
      formula: STATE,
      width: 16,
    },
    commentColumn,
    ...traceColumns,
  ],
});

export type Milestone = RecordOf<typeof milestone>;
