import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, writtenColumns } from './common';

const own = 'IF({currency}="",{name:currency},{currency})';

/** The budget lines of the envelope's months and expenditure; a blank month or expenditure of the envelope bars nothing. */
const its =
  '{column:budgetLine.month},">="&DATE(YEAR({from}),MONTH({from}),1),{column:budgetLine.month},"<="&EOMONTH({to},0),' +
  '{column:budgetLine.expenditure},IF({expenditure}="","*",{expenditure})';

/** A line does not say its department; its project does. */
const overDepartment = (aggregate: (more: string) => string): string =>
  `IF({department}="",${aggregate('')},` +
  `SUMPRODUCT(({column:project.department}={department})*${aggregate(',{column:budgetLine.projectId},{column:project.id}')}))`;

const sumOfLines = (key: string): string =>
  `IF(COUNT({from},{to})<2,NA(),IF({otherCurrencies}>0,NA(),${overDepartment((more) => `SUMIFS({column:budgetLine.${key}},${its}${more})`)}))`;

export const envelope = defineRecord({
  key: 'envelope',
  table: 'PmoEnvelopes',
  idPrefix: 'EN',
  since: 2,
  name: { en: 'Budget envelope', fr: 'Enveloppe budgétaire' },
  plural: { en: 'Budget envelopes', fr: 'Enveloppes budgétaires' },
  columns: [
    idColumn,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Envelope', fr: 'Enveloppe' },
      help: { en: 'Short name, such as its year, department and kind.', fr: 'Nom court, par exemple exercice, direction et nature.' },
      required: true,
      width: 28,
    },
    {
      key: 'from',
      type: 'month',
      name: { en: 'From', fr: 'Du mois' },
      help: { en: 'First month of the financial year or period.', fr: 'Premier mois de l’exercice ou de la période.' },
      required: true,
      width: 11,
    },
    {
      key: 'to',
      type: 'month',
      name: { en: 'To', fr: 'Au mois' },
      help: { en: 'Last month, included.', fr: 'Dernier mois, inclus.' },
      required: true,
      notBefore: 'from',
      width: 11,
    },
    {
      key: 'department',
      type: 'text',
      name: { en: 'Department', fr: 'Direction' },
      help: {
        en: 'Department of the projects that draw on it; blank means all.',
        fr: 'Direction des projets qui y puisent\u00a0; vide signifie toutes.',
      },
      width: 20,
    },
    {
      key: 'expenditure',
      type: 'list',
      list: 'expenditure',
      name: { en: 'Capex/Opex', fr: 'Capex/Opex' },
      help: { en: 'Kind of expenditure; blank means both.', fr: 'Nature d’imputation\u00a0; vide signifie les deux.' },
      width: 11,
    },
    {
      key: 'currency',
      type: 'list',
      list: 'currency',
      name: { en: 'Currency', fr: 'Devise' },
      help: {
        en: 'Currency of the envelope; blank means the currency of the settings.',
        fr: 'Devise de l’enveloppe\u00a0; vide signifie la devise des paramètres.',
      },
      width: 9,
    },
    {
      key: 'amount',
      type: 'money',
      name: { en: 'Amount granted', fr: 'Montant accordé' },
      help: { en: 'Money that the management granted for the period.', fr: 'Montant accordé par la direction pour la période.' },
      required: true,
      minimum: 0,
      width: 15,
    },
    {
      key: 'allocated',
      type: 'money',
      name: { en: 'Allocated', fr: 'Alloué' },
      help: {
        en: 'Baseline of the budget lines of these months, department and expenditure. #N/A if some are in another currency.',
        fr: 'Référence des lignes budgétaires de ces mois, direction et imputation. #N/A si certaines sont dans une autre devise.',
      },
      formula: sumOfLines('baseline'),
      width: 15,
    },
    {
      key: 'actual',
      type: 'money',
      name: { en: 'Actual', fr: 'Réalisé' },
      help: {
        en: 'Actual cost of the same budget lines. #N/A if some are in another currency.',
        fr: 'Coût réalisé des mêmes lignes budgétaires. #N/A si certaines sont dans une autre devise.',
      },
      formula: sumOfLines('actual'),
      width: 15,
    },
    {
      key: 'free',
      type: 'money',
      name: { en: 'Free', fr: 'Disponible' },
      help: {
        en: 'Amount granted less allocated: what can still be given to projects.',
        fr: 'Montant accordé moins alloué\u00a0: ce qui peut encore être attribué à des projets.',
      },
      formula: 'IF(COUNT({amount},{allocated})<2,NA(),{amount}-{allocated})',
      width: 15,
    },
    {
      key: 'used',
      type: 'percent',
      name: { en: '% allocated', fr: '% alloué' },
      help: {
        en: 'Allocated over amount granted; above 100\u00a0% is over-committed.',
        fr: 'Alloué sur montant accordé\u00a0; au-delà de 100\u00a0%, l’enveloppe est dépassée.',
      },
      formula: 'IF(COUNT({amount},{allocated})<2,NA(),IF({amount}=0,NA(),{allocated}/{amount}))',
      width: 11,
    },
    {
      key: 'otherCurrencies',
      type: 'integer',
      name: { en: 'Lines in other currencies', fr: 'Lignes en autre devise' },
      help: {
        en: 'Budget lines of the envelope in another currency: until they are converted, nothing is summed.',
        fr: 'Lignes budgétaires de l’enveloppe tenues dans une autre devise\u00a0: rien n’est additionné tant qu’elles ne sont pas converties.',
      },
      formula:
        `IF(COUNT({from},{to})<2,NA(),${overDepartment((more) => `COUNTIFS(${its}${more},{column:budgetLine.currency},"<>"&${own})`)}` +
        `-IF(${own}={name:currency},${overDepartment((more) => `COUNTIFS(${its}${more},{column:budgetLine.currency},"")`)},0))`,
      width: 13,
    },
    {
      key: 'owner',
      type: 'text',
      name: { en: 'Owner', fr: 'Responsable' },
      help: { en: 'Who answers for the envelope.', fr: 'Qui répond de l’enveloppe.' },
      width: 20,
    },
    ...writtenColumns,
  ],
});

export type Envelope = RecordOf<typeof envelope>;
