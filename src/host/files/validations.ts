/** Data validations (ISO/IEC 29500-1, 18.3.1.32) and those of the extension of Excel 2010, which may look at other sheets. */
import { areaList, parseAreas } from '../../ooxml/address';
import { attributes, child, decodeXstring, descendants, escapeText, escapeXstringAttribute, flag, type XmlNode } from '../../ooxml/xml';
import type { DataValidation } from '../book/book';
import { fromFileText, toFileText } from './formula-text';
import { VALIDATION_OPERATOR_NAMES, VALIDATION_OPERATORS } from './words';

type ValidationType = DataValidation['type'];
const TYPES: readonly [ValidationType, string][] = [
  ['None', 'none'],
  ['WholeNumber', 'whole'],
  ['Decimal', 'decimal'],
  ['List', 'list'],
  ['Date', 'date'],
  ['Time', 'time'],
  ['TextLength', 'textLength'],
  ['Custom', 'custom'],
];
type AlertStyle = 'Stop' | 'Warning' | 'Information';
const ALERTS: readonly AlertStyle[] = ['Stop', 'Warning', 'Information'];
const WITHOUT_OPERATOR = new Set<ValidationType>(['None', 'List', 'Custom']);

/** Excel's limits; a file beyond them is repaired or refused. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_LIST = 255;

function readFormula(node: XmlNode | undefined, type: ValidationType): string | undefined {
  const text = node && (node.text.trim() === '' ? (child(node, 'f')?.text ?? '') : node.text);
  if (text === undefined || text === '') return undefined;
  const literal = /^"((?:[^"]|"")*)"$/.exec(text.trim());
  if (type === 'List' && literal) return decodeXstring(literal[1] ?? '').replaceAll('""', '"');
  return Number.isFinite(Number(text)) ? text.trim() : fromFileText(text);
}

export function readValidation(node: XmlNode): DataValidation | undefined {
  const a = node.attributes;
  const areas = parseAreas(a['sqref'] ?? child(node, 'sqref')?.text);
  const type = TYPES.find(([, word]) => word === (a['type'] ?? 'none'))?.[0];
  if (areas.length === 0 || !type) return undefined;
  const formula1 = readFormula(child(node, 'formula1'), type);
  const formula2 = readFormula(child(node, 'formula2'), type);
  const operator = WITHOUT_OPERATOR.has(type) ? undefined : VALIDATION_OPERATOR_NAMES[a['operator'] ?? 'between'];
  const text = (name: string): string => decodeXstring(a[name] ?? '');
  const prompt = { show: flag(a['showInputMessage']), title: text('promptTitle'), message: text('prompt') };
  const style = ALERTS.find((alert) => alert.toLowerCase() === a['errorStyle']) ?? 'Stop';
  const errorAlert = { show: flag(a['showErrorMessage']), style, title: text('errorTitle'), message: text('error') };
  const saysNothing = (words: { show: boolean; title: string; message: string }): boolean =>
    words.show && words.title === '' && words.message === '';
  return {
    areas,
    type,
    ...(operator !== undefined && { operator }),
    ...(formula1 !== undefined && { formula1 }),
    ...(formula2 !== undefined && { formula2 }),
    // The attribute hides the arrow, against its name.
    inCellDropDown: !flag(a['showDropDown']),
    ignoreBlanks: flag(a['allowBlank']),
    ...(!saysNothing(prompt) && { prompt }),
    ...((!saysNothing(errorAlert) || style !== 'Stop') && { errorAlert }),
  };
}

/** Those of the `x14:dataValidations` extension. */
export const readNewerValidations = (extension: XmlNode): DataValidation[] =>
  descendants(extension, 'dataValidation').flatMap((node) => readValidation(node) ?? []);

function writeFormula(tag: string, formula: string | undefined, type: ValidationType): string {
  if (formula === undefined || formula === '') return '';
  if (formula.startsWith('=')) return `<${tag}>${escapeText(toFileText(formula))}</${tag}>`;
  if (type !== 'List') return `<${tag}>${escapeText(formula)}</${tag}>`;
  if (formula.length > MAX_LIST)
    throw new RangeError(`A validation's list of values has at most ${MAX_LIST} characters: ${formula.slice(0, 40)}…`);
  return `<${tag}>"${escapeText(formula.replaceAll('"', '""'))}"</${tag}>`;
}

function limited(name: string, text: string | undefined, most: number): string {
  if (!text) return '';
  if (text.length > most) throw new RangeError(`A validation's ${name} has at most ${most} characters: ${text.slice(0, 40)}…`);
  return ` ${name}="${escapeXstringAttribute(text)}"`;
}

export function writeValidations(validations: readonly DataValidation[]): string {
  if (validations.length === 0) return '';
  const rules = validations.map((rule) => {
    const { type, operator, prompt, errorAlert } = rule;
    const head = attributes({
      type: type === 'None' ? undefined : TYPES.find(([name]) => name === type)?.[1],
      errorStyle: errorAlert && errorAlert.style !== 'Stop' ? errorAlert.style.toLowerCase() : undefined,
      operator: operator === undefined || operator === 'Between' || WITHOUT_OPERATOR.has(type) ? undefined : VALIDATION_OPERATORS[operator],
      allowBlank: rule.ignoreBlanks ? true : undefined,
      showDropDown: rule.inCellDropDown ? undefined : true,
      showInputMessage: (prompt?.show ?? true) ? true : undefined,
      showErrorMessage: (errorAlert?.show ?? true) ? true : undefined,
    });
    const words =
      limited('errorTitle', errorAlert?.title, MAX_TITLE) +
      limited('error', errorAlert?.message, MAX_MESSAGE) +
      limited('promptTitle', prompt?.title, MAX_TITLE) +
      limited('prompt', prompt?.message, MAX_MESSAGE);
    const formulas = writeFormula('formula1', rule.formula1, type) + writeFormula('formula2', rule.formula2, type);
    const start = `<dataValidation${head}${words} sqref="${areaList(rule.areas)}"`;
    return formulas === '' ? `${start}/>` : `${start}>${formulas}</dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
