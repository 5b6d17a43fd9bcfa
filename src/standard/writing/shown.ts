import { dayOf, isoOf, partsOf } from '../../domain/calendar/days';
import type { Language, Text } from '../../words/text';
import type { DateOrder } from '../decode/date-text';
import type { DecimalSeparator } from '../decode/decimal';
import { isDated } from '../decode/table';
import type { Column, FieldValue } from '../model/types';
import { wordOf } from '../model/words';

/** How values are written for a person. */
export interface Writing {
  readonly language: Language;
  /** `fr-FR`: decides the grouping of digits. */
  readonly name: string;
  readonly decimal: DecimalSeparator;
  readonly dateOrder: DateOrder;
}

/** A day in figures, in the order of the workbook's culture: what can be typed again. */
export const writtenDay = (day: number, order: DateOrder): string => {
  if (order === 'ymd') return isoOf(day);
  const { year, month, day: date } = partsOf(day);
  const [mm, dd] = [String(month).padStart(2, '0'), String(date).padStart(2, '0')];
  return order === 'mdy' ? `${mm}/${dd}/${year}` : `${dd}/${mm}/${year}`;
};

/** Where no culture is known: what nobody of that language misreads. */
export const usualDateOrder = (language: Language): DateOrder => USUAL[language].dateOrder;

/** How people of that language write, where no culture is known. */
export const usualWriting = (language: Language): Writing => ({
  language,
  name: language === 'fr' ? 'fr-FR' : 'en-GB',
  decimal: language === 'fr' ? ',' : '.',
  dateOrder: usualDateOrder(language),
});

/** A value as findings keep it, with its dates in the order of the workbook's culture. */
export const foundText = (value: string, { dateOrder }: Pick<Writing, 'dateOrder'>): string =>
  value.replace(ISO_DAY, (_, year: string, month: string, day: string, time: string | undefined) => {
    const written = writtenDay(dayOf(Number(year), Number(month), Number(day)), dateOrder);
    return time === undefined ? written : `${written} ${time}`;
  });
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?$/;

/** A day in words, which nobody can misread: `1 avril 2026`. */
export const spokenDay = (day: number, language: Language): string => {
  const { year, month, day: date } = partsOf(day);
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, date),
  );
};

const spokenMonth = (day: number, language: Language): string => {
  const { year, month } = partsOf(day);
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1),
  );
};

/** Digits in groups, with the decimal sign of the workbook's culture. */
const writtenNumber = (value: number, { language, decimal }: Writing, leastDecimals = 0): string =>
  new Intl.NumberFormat('en', { minimumFractionDigits: leastDecimals, maximumFractionDigits: 10 })
    .formatToParts(value)
    .map(({ type, value: part }) =>
      type === 'group' ? (decimal === ',' || language === 'fr' ? '\u202f' : ',') : type === 'decimal' ? decimal : part,
    )
    .join('');

const USUAL: Readonly<Record<Language, Writing>> = {
  en: { language: 'en', name: 'en-GB', decimal: '.', dateOrder: 'ymd' },
  fr: { language: 'fr', name: 'fr-FR', decimal: ',', dateOrder: 'dmy' },
};

/** Says what was made of a text that stands where a number or a date belongs. */
export const readFromText = (column: Column, value: FieldValue): Text => ({
  en: `Text, read as ${shownValue(column, value, USUAL.en)}; enter it as a ${isDated(column) ? 'date' : 'number'}.`,
  fr: `Du texte, lu comme ${shownValue(column, value, USUAL.fr)}\u00a0; à saisir comme ${isDated(column) ? 'date' : 'nombre'}.`,
});

/** A field as a person reads it; nothing as an empty text. */
export const shownValue = (column: Pick<Column, 'type' | 'values'>, value: FieldValue, writing: Writing): string => {
  if (value === null || value === '') return '';
  const { language } = writing;
  const list = column.values;
  if (typeof value === 'boolean') return list ? wordOf(list, value ? 'yes' : 'no', language) : String(value);
  if (typeof value === 'string') return list ? wordOf(list, value, language) : value;
  if (column.type === 'date') return spokenDay(value, language);
  if (column.type === 'month') return spokenMonth(value, language);
  if (column.type === 'percent') return `${writtenNumber(Number((value * 100).toFixed(8)), writing)}${language === 'fr' ? '\u00a0' : ''}%`;
  // Cents are two digits.
  return writtenNumber(value, writing, column.type === 'money' && !Number.isInteger(value) ? 2 : 0);
};
