import type { Language } from '../../words/text';
import type { Column } from '../model/types';

const byType: Readonly<Record<Column['type'], string | Readonly<Record<Language, string>>>> = {
  // Text format keeps 1.10 and 007 as they were typed.
  id: '@',
  text: 'General',
  longText: 'General',
  list: 'General',
  flag: 'General',
  integer: '#,##0',
  number: '#,##0.00',
  percent: '0%',
  // Whole units, so that a column lines up and reads at a glance; the cents of a cell stand in the formula bar.
  money: '#,##0',
  date: { en: 'dd mmm yyyy', fr: 'dd/mm/yyyy' },
  month: { en: 'mmm yyyy', fr: 'mm/yyyy' },
  timestamp: { en: 'yyyy-mm-dd hh:mm', fr: 'dd/mm/yyyy hh:mm' },
};

/** The number format of a column's cells, in Excel's English codes. */
export function numberFormatOf(column: Pick<Column, 'type' | 'format'>, language: Language): string {
  const format = column.format ?? byType[column.type];
  return typeof format === 'string' ? format : format[language];
}
