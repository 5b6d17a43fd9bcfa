import type { Failure, ReasonCode } from '../domain/result';
import { inRow, inRowAndColumn, reasons } from '../words/reasons';
import { inLanguage, type Language, type Text, type Values } from '../words/text';
import type { FunctionEntry } from './entry';

/** A sentence for every reason: a missing one does not compile. */
const SENTENCES: Readonly<Record<ReasonCode, Text>> = reasons;

/** Why, in the person's language. Arguments and options are called by their names in that language. */
export const messageOf = (failure: Failure, language: Language, entry?: FunctionEntry): string => {
  const { details } = failure;
  const parameter = entry?.parameters.find(({ name }) => name.en === details['argument']);
  const values: Record<string, Values[string]> = { position: positionOf(failure, language) };
  for (const [key, value] of Object.entries(details)) values[key] = typeof value === 'number' ? numberIn(value, language) : value;
  if (parameter) values['argument'] = parameter.name[language];
  if (parameter?.options) values['options'] = parameter.options.map(({ label }) => quoted(label[language], language)).join(', ');
  const option = entry?.parameters.flatMap(({ options = [] }) => options).find(({ value }) => value === details['method']);
  if (option) values['method'] = option.label[language];
  return inLanguage(SENTENCES[failure.reason], language, values).trim();
};

const quoted = (word: string, language: Language): string => (language === 'fr' ? `«\u00a0${word}\u00a0»` : `"${word}"`);

const positionOf = ({ details }: Failure, language: Language): string => {
  const { row, column } = details;
  if (row === undefined) return '';
  return column === undefined ? inLanguage(inRow, language, { row }) : inLanguage(inRowAndColumn, language, { row, column });
};

const numberIn = (value: number, language: Language): string => {
  const text = String(Number(value.toPrecision(12)));
  return language === 'fr' ? text.replace('.', ',') : text;
};
