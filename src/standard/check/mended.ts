import type { Language, Text } from '../../words/text';
import { isDated } from '../decode/table';
import { textOf } from '../decode/value';
import { foundText, shownValue, type Writing } from '../writing/shown';
import type { Standard } from '../model/standard';
import type { Column } from '../model/types';
import type { CheckFinding } from './finding';

type Finding = Pick<CheckFinding, 'rule' | 'record' | 'key' | 'wanted'>;

const NEW_SHEET: Text = { en: 'a new sheet, without what stood there', fr: 'une feuille neuve, sans ce qui s’y trouvait' };
/** Of a table that is there, which is what is wanted then. */
const HEADER_ROW: Text = {
  en: 'the header row of its table, switched on again',
  fr: 'la ligne d’en-tête de son tableau, de nouveau affichée',
};
const empty = (name: string, language: Language): string => (language === 'fr' ? `${name} (vide)` : `${name} (empty)`);

const columnOf = ({ record, key }: Finding, { records }: Standard): Column | undefined =>
  record === null ? undefined : records[record].columns.find((column) => column.key === key);

/** What a repair writes there, as findings keep values: a day in ISO form; null where it adds something as a whole. */
export function wantedText(finding: Finding, standard: Standard): string | null {
  const { wanted } = finding;
  if (typeof wanted !== 'number') return wanted === null ? null : String(wanted);
  const column = columnOf(finding, standard);
  return textOf(column && isDated(column) ? { date: wanted } : wanted);
}

/** What stands there once it is repaired, as a person reads it; null where the finding says it all. */
export function mendedAs(finding: Finding, standard: Standard, writing: Writing): string | null {
  const { rule, wanted } = finding;
  const column = columnOf(finding, standard);
  const { language } = writing;
  if (rule === 'missingTable') return (wanted === null ? NEW_SHEET : HEADER_ROW)[language];
  if (rule === 'missingColumn' && column?.formula === undefined) return empty(String(wanted), language);
  if (typeof wanted === 'number' && column && !isDated(column)) return shownValue(column, wanted, writing);
  const text = wantedText(finding, standard);
  return text === null ? null : foundText(text, writing);
}
