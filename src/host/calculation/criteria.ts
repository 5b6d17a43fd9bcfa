/**
 * Criteria of SUMIFS and its kin: `">=20"`, `"app*"`, `"<>"`, a number, a blank cell.
 * Semantics after Microsoft's "COUNTIF function" and "Using wildcard characters in searches".
 */
import { isCellError } from '../book/book';
import { notationOf, readNumber, type Culture } from './culture';
import { compareText, fold, sameNumber, type Scalar } from './values';

export interface Criterion {
  matches(value: Scalar): boolean;
  /** Set when the criterion is a plain equality: the key under which an index finds its values. */
  readonly key?: string | number;
}

/** A text with `*` and `?` as a pattern over a whole cell, or undefined if it has none. `~` makes the next character a plain one. */
export function wildcardPattern(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined;
  let source = '';
  let wild = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '~' && /[*?~]/.test(text.charAt(at + 1))) {
      source += escape(text.charAt(++at));
      wild = true;
    } else if (character === '*') {
      source += '[^]*';
      wild = true;
    } else if (character === '?') {
      source += '[^]';
      wild = true;
    } else source += escape(character);
  }
  return wild ? new RegExp(`^${source}$`, 'iu') : undefined;
}

const escape = (character: string): string => character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const OPERATOR = /^(<=|>=|<>|=|<|>)/;

export function criterionOf(value: Scalar, culture: Culture): Criterion {
  // A blank criterion cell counts as 0.
  if (value === null) return numberCriterion(0);
  if (typeof value === 'number') return numberCriterion(value);
  if (typeof value === 'boolean') return { matches: (cell) => cell === value };
  if (isCellError(value)) return { matches: (cell) => isCellError(cell) && cell.error === value.error };
  const operator = OPERATOR.exec(value)?.[0] ?? '';
  const operand = value.slice(operator.length);
  return operator === '' || operator === '='
    ? equality(operand, operator === '=', culture)
    : operator === '<>'
      ? inequality(operand, culture)
      : ordering(operator, operand, culture);
}

/** A text that reads as that number counts too, as in Excel. */
function numberCriterion(wanted: number): Criterion {
  return {
    key: numberKey(wanted),
    matches: (cell) => (typeof cell === 'number' ? sameNumber(cell, wanted) : typeof cell === 'string' && textIsNumber(cell, wanted)),
  };
}

function textIsNumber(text: string, wanted: number): boolean {
  const code = text.charCodeAt(0);
  // Digits, signs, point and space: nothing else begins a plain number.
  return code < 58 && text.trim() !== '' && Number(text) === wanted;
}

function equality(operand: string, explicit: boolean, culture: Culture): Criterion {
  // "=" finds only cells that are truly blank; "" finds empty texts too.
  if (operand === '') return { matches: explicit ? (cell) => cell === null : (cell) => cell === null || cell === '' };
  const number = readNumber(operand, culture);
  if (number) return numberCriterion(number.value);
  const constant = constantOf(operand, culture);
  if (constant) return constant;
  const pattern = wildcardPattern(operand);
  if (pattern) return { matches: (cell) => typeof cell === 'string' && pattern.test(cell) };
  const wanted = fold(operand);
  return { key: wanted, matches: (cell) => typeof cell === 'string' && (cell === operand || fold(cell) === wanted) };
}

function constantOf(operand: string, culture: Culture): Criterion | undefined {
  const upper = operand.toUpperCase();
  const { trueText, falseText } = notationOf(culture.locale);
  if (upper === 'TRUE' || upper === trueText) return { matches: (cell) => cell === true };
  if (upper === 'FALSE' || upper === falseText) return { matches: (cell) => cell === false };
  if (/^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(upper))
    return { matches: (cell) => isCellError(cell) && cell.error === upper };
  return undefined;
}

function inequality(operand: string, culture: Culture): Criterion {
  if (operand === '') return { matches: (cell) => cell !== null };
  const equal = equality(operand, true, culture);
  return { matches: (cell) => !equal.matches(cell) };
}

function ordering(operator: string, operand: string, culture: Culture): Criterion {
  const holds = (order: number): boolean =>
    operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
  const number = readNumber(operand, culture);
  if (number) return { matches: (cell) => typeof cell === 'number' && holds(sameNumber(cell, number.value) ? 0 : cell - number.value) };
  if (operand === '') return { matches: () => false };
  const { collator } = notationOf(culture.locale);
  return { matches: (cell) => typeof cell === 'string' && cell !== '' && holds(compareText(cell, operand, collator)) };
}

/** Equal numbers have equal keys up to Excel's 15 digits. */
export const numberKey = (value: number): number => (Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15)));
