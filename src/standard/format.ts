import type { Language } from '../words/text';
import type { Column } from './types';

/** Money without decimals where they no longer matter. Negative amounts are in the first section: LibreOffice drops the sign in a later one. */
export const MONEY_FORMAT = '[<10000]#,##0.00;#,##0';

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
  money: MONEY_FORMAT,
  date: { en: 'dd mmm yyyy', fr: 'dd/mm/yyyy' },
  month: { en: 'mmm yyyy', fr: 'mm/yyyy' },
  timestamp: { en: 'yyyy-mm-dd hh:mm', fr: 'dd/mm/yyyy hh:mm' },
};

/** The number format of a column's cells, in Excel's English codes. */
export function numberFormatOf(column: Pick<Column, 'type' | 'format'>, language: Language): string {
  const format = column.format ?? byType[column.type];
  return typeof format === 'string' ? format : format[language];
}
