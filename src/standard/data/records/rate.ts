import { rateTable, type RateTable } from '../../../domain/money/convert';
import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, traceColumns } from './common';

export const rate = defineRecord({
  key: 'rate',
  table: 'PmoRates',
  idPrefix: 'X',
  name: { en: 'Exchange rate', fr: 'Taux de change' },
  plural: { en: 'Rates', fr: 'Taux' },
  columns: [
    idColumn,
    {
      key: 'from',
      type: 'list',
      list: 'currency',
      name: { en: 'From', fr: 'De' },
      help: { en: 'Currency that is converted.', fr: 'Devise convertie.' },
      synonyms: ['from currency', 'source currency', 'currency', 'devise', 'devise source'],
      required: true,
      width: 9,
    },
    {
      key: 'to',
      type: 'list',
      list: 'currency',
      name: { en: 'To', fr: 'Vers' },
      help: { en: 'Currency that it is converted to.', fr: 'Devise obtenue.' },
      synonyms: ['to currency', 'target currency', 'devise cible'],
      required: true,
      width: 9,
    },
    {
      key: 'date',
      type: 'date',
      name: { en: 'Valid from', fr: 'Valable dès le' },
      help: { en: 'First day of the rate; blank means always.', fr: 'Premier jour du taux\u00a0; vide signifie toujours.' },
      synonyms: ['date', 'month', 'mois'],
      width: 12,
    },
    {
      key: 'type',
      type: 'list',
      list: 'rateType',
      name: { en: 'Rate type', fr: 'Type de taux' },
      help: { en: 'Budget rate, monthly average or closing rate.', fr: 'Taux budgétaire, moyenne mensuelle ou taux de clôture.' },
      default: 'budget',
      width: 16,
    },
    {
      key: 'rate',
      type: 'number',
      name: { en: 'Rate', fr: 'Taux' },
      help: { en: 'Units of the second currency for one of the first.', fr: 'Unités de la seconde devise pour une de la première.' },
      synonyms: ['exchange rate', 'fx', 'taux de change', 'cours'],
      required: true,
      minimum: 0,
      format: '0.000000',
      width: 12,
    },
    ...traceColumns,
  ],
});

export type Rate = RecordOf<typeof rate>;

/** The rows of a rate table that are complete, as the calculation takes them. */
export const exchangeRates = (rates: readonly Pick<Rate, 'from' | 'to' | 'date' | 'type' | 'rate'>[]): RateTable =>
  rateTable(
    rates.flatMap(({ from, to, rate: value, date, type }) =>
      from !== null && to !== null && value !== null ? [{ from, to, rate: value, date, type }] : [],
    ),
  );
