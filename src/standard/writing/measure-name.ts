import { inLanguage, type Language } from '../../words/text';
import { inSentence } from '../../words/sentence';
import { isColumn, type Measure } from '../model/measure';
import type { ColumnReference } from '../model/types';
import type { Standard } from '../model/standard';

/** What a workbook of that standard and language calls a column. */
export function columnName({ records }: Pick<Standard, 'records'>, { record, key }: ColumnReference, language: Language): string {
  const found = records[record].columns.find((column) => column.key === key);
  if (!found) throw new Error(`no column ${key} in ${record}`);
  return found.name[language];
}

/** What a measure is called: by its own name, in which the organisation's ratings stand for their codes, or as the column that shows it. */
export function measureName(
  standard: Pick<Standard, 'records' | 'lists'>,
  { name }: Pick<Measure<never>, 'name'>,
  language: Language,
): string {
  if (isColumn(name)) return columnName(standard, name, language);
  const ratings = standard.lists['confidence']?.entries ?? [];
  const words = Object.fromEntries(ratings.map((entry) => [entry.code, inSentence(entry.name[language])]));
  const said = inLanguage(name, language, words);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
