import type { CellStyle, CellValue } from '../../host/book/book';
import { isCellError } from '../../host/book/book';
import { displayText, parseEntry, type Culture } from '../../host/calculation/entry';
import { isDateFormatted } from '../../host/calculation/culture';

/** What is handed to the model for text that was typed in that culture, and the number format that the text implies. */
export interface Typed {
  readonly input: string | number | boolean;
  readonly value: CellValue;
  readonly numberFormat?: string;
}

const AMERICAN: Culture = { locale: 'en-US' };

export function typed(text: string, culture: Culture, style: CellStyle | undefined): Typed {
  if (style?.numberFormat === '@') return { input: text, value: text };
  const entry = parseEntry(text, culture);
  if (entry.kind === 'formula') return { input: englishFormula(entry.formula, culture), value: null };
  const { value, numberFormat } = entry;
  if (value === null) return { input: '', value };
  if (isCellError(value)) return { input: value.error, value };
  if (typeof value !== 'string') return { input: value, value, ...(numberFormat === undefined ? {} : { numberFormat }) };
  // The model reads text as an American types it: what would be a number there must be marked as text.
  const there = parseEntry(value, AMERICAN);
  const same = !entry.quotePrefix && there.kind === 'value' && there.value === value;
  return { input: same ? value : `'${value}`, value };
}

/**
 * A formula typed with `;` between arguments and decimal commas, as in a French Excel, with the signs that the model knows. Text, names in
 * quotes and columns in brackets stay.
 */
export function englishFormula(formula: string, { locale }: Culture): string {
  if (locale.startsWith('en')) return formula;
  const parts = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/);
  const plain = (change: (part: string) => string): string => parts.map((part, at) => (at % 2 === 0 ? change(part) : part)).join('');
  const hasSemicolon = parts.some((part, at) => at % 2 === 0 && /;/.test(part.replace(/\{[^}]*\}/g, '')));
  if (hasSemicolon) return plain((part) => part.replace(/(\d),(?=\d)/g, '$1.').replaceAll(';', ','));
  // Without one, a comma inside parentheses separates arguments; outside it can only be decimal.
  let depth = 0;
  return plain((part) =>
    part.replace(/[()]|(\d),(?=\d)/g, (found, digit: string | undefined) => {
      if (found === '(') depth += 1;
      else if (found === ')') depth -= 1;
      else if (depth === 0) return `${digit}.`;
      return found;
    }),
  );
}

/** What the formula bar shows of a cell: its formula, or what one would type to get its value. */
export function editText(
  cell: { readonly value: CellValue; readonly formula?: string } | undefined,
  style: CellStyle | undefined,
  culture: Culture,
): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (typeof value === 'number') {
    const format = style?.numberFormat ?? 'General';
    if (isDateFormatted(format)) return displayText(value, Number.isInteger(value) ? 'm/d/yyyy' : 'm/d/yyyy h:mm', culture);
    if (format.includes('%')) return `${displayText(roundTo(value * 100), 'General', culture)}%`;
    return displayText(roundTo(value), 'General', culture);
  }
  return `${style?.quotePrefix ? "'" : ''}${displayText(value, 'General', culture)}`;
}

/** Excel shows fifteen digits. */
const roundTo = (value: number): number => Number(value.toPrecision(15));
