import type { Text } from '../../words/text';
import { quoted } from './fill';
import type { ViewPlace } from './view';

/** A sentence as an expression of a formula; what its placeholders stand for are expressions, too. */
export const sentence = (text: Text, { pen: { language } }: ViewPlace, values: Readonly<Record<string, string | number>> = {}): string =>
  text[language]
    .split(/\{(\w+)\}/)
    .flatMap((part, index) => (index % 2 === 1 ? [String(values[part] ?? quoted(part))] : part === '' ? [] : [quoted(part)]))
    .join('&');

/** The name of a sheet of the workbook as a formula holds it. */
export const sheetName = ({ sheetNames }: ViewPlace, key: string): string => quoted(sheetNames.get(key) ?? key);

/** Sentences that stand in one line where their conditions hold: what a reader must not miss. */
export const notices = (cases: readonly (readonly [condition: string, said: string])[]): string =>
  `TRIM(${cases.map(([condition, said]) => `IF(${condition},${said}&" ","")`).join('&')})`;

export function drawNotice(sheet: Excel.Worksheet, row: number, { pen }: ViewPlace, formula: string): void {
  const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
  cell.formulas = [[formula]];
  cell.format.font.italic = true;
  cell.format.font.color = pen.standard.identity.colors.accent;
}
