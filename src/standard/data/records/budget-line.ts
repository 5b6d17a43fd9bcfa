import { defineRecord, type RecordOf } from '../../model/types';
import { commentColumn, idColumn, projectReference, traceColumns } from './common';

export const budgetLine = defineRecord({
  key: 'budgetLine',
  table: 'PmoBudget',
  idPrefix: 'B',
  name: { en: 'Budget line', fr: 'Ligne budgétaire' },
  plural: { en: 'Budget', fr: 'Budget' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'category',
      type: 'list',
      list: 'costCategory',
      name: { en: 'Cost category', fr: 'Nature de dépense' },
      help: { en: 'What the money is spent on.', fr: 'Ce à quoi l’argent est consacré.' },
      required: true,
      width: 22,
    },
    {
      key: 'expenditure',
      type: 'list',
      list: 'expenditure',
      name: { en: 'Capex/Opex', fr: 'Capex/Opex' },
      help: {
        en: 'Capex is capital expenditure, opex is operating expenditure.',
        fr: 'Capex pour l’investissement, opex pour le fonctionnement.',
      },
      required: true,
      width: 11,
    },
    {
      key: 'currency',
      type: 'list',
      list: 'currency',
      name: { en: 'Currency', fr: 'Devise' },
      help: {
        en: 'Currency of this line; blank means the currency of the settings.',
        fr: 'Devise de cette ligne\u00a0; vide signifie la devise des paramètres.',
      },
      width: 9,
    },
    {
      key: 'rateType',
      since: 2,
      type: 'list',
      list: 'rateType',
      name: { en: 'Rate type', fr: 'Type de taux' },
      help: {
        en: 'Exchange rate that converts this line; blank means the budget rate.',
        fr: 'Taux de change qui convertit cette ligne\u00a0; vide signifie le taux budgétaire.',
      },
      width: 15,
    },
    {
      key: 'month',
      type: 'month',
      name: { en: 'Month', fr: 'Mois' },
      help: { en: 'Any day of the month that the amounts belong to.', fr: 'Un jour quelconque du mois auquel se rapportent les montants.' },
      required: true,
      width: 11,
    },
    {
      key: 'baseline',
      type: 'money',
      name: { en: 'Baseline', fr: 'Référence' },
      help: { en: 'Amount planned for the month in the approved budget.', fr: 'Montant prévu pour le mois dans le budget approuvé.' },
      width: 14,
    },
    {
      key: 'committed',
      type: 'money',
      name: { en: 'Committed', fr: 'Engagé' },
      help: {
        en: 'Orders and contracts signed for the month, whether invoiced or not.',
        fr: 'Commandes et contrats signés pour le mois, facturés ou non.',
      },
      width: 14,
    },
    {
      key: 'actual',
      type: 'money',
      name: { en: 'Actual', fr: 'Réalisé' },
      help: { en: 'Cost booked for the month. A credit note is negative.', fr: 'Coût constaté sur le mois. Un avoir est négatif.' },
      width: 14,
    },
    {
      key: 'forecast',
      type: 'money',
      name: { en: 'Forecast', fr: 'Prévision' },
      help: {
        en: 'Amount expected for the month, used until the actual is known.',
        fr: 'Montant attendu pour le mois, utilisé tant que le réalisé n’est pas connu.',
      },
      width: 14,
    },
    {
      key: 'outlook',
      type: 'money',
      name: { en: 'Outlook', fr: 'Atterrissage' },
      help: {
        en: 'The actual where there is one, else the forecast, else the baseline. Their sum is the estimate at completion.',
        fr: 'Le réalisé s’il existe, sinon la prévision, sinon la référence. Leur somme est le coût final estimé.',
      },
      formula: 'IF({actual}<>"",{actual},IF({forecast}<>"",{forecast},IF({baseline}<>"",{baseline},NA())))',
      width: 14,
    },
    commentColumn,
    ...traceColumns,
  ],
});

export type BudgetLine = RecordOf<typeof budgetLine>;
