import { truthIn, type Language } from '../words/text';
import type { FunctionEntry } from './entry';
import type { Unit } from './parameter';
import { findFunction, NAMESPACE } from './table';

export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly shape: string;
  readonly optional: boolean;
  readonly options: readonly string[];
}

/** Everything that a person reads about a function, in one language. */
export interface FunctionHelp {
  readonly id: string;
  readonly name: string;
  /** `PMO.CPI(ev, ac)`; optional parameters in brackets. */
  readonly signature: string;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
  readonly result: string;
  readonly formula: string;
  readonly source: string;
  readonly note: string | undefined;
  /** A formula to type, and what it gives. */
  readonly example: { readonly formula: string; readonly value: string };
}

export const functionHelp = (id: string, language: Language): FunctionHelp | undefined => {
  const entry = findFunction(id);
  return entry && helpOf(entry, language);
};

export const helpOf = (entry: FunctionEntry, language: Language): FunctionHelp => {
  const name = `${NAMESPACE}.${entry.names[language]}`;
  const separator = language === 'fr' ? ' ; ' : ', ';
  return {
    id: entry.id,
    name,
    signature: `${name}(${entry.parameters.map((each) => (each.optional ? `[${each.name[language]}]` : each.name[language])).join(separator)})`,
    description: entry.description[language],
    parameters: entry.parameters.map((parameter) => ({
      name: parameter.name[language],
      description: parameter.description[language],
      unit: UNITS[parameter.unit][language],
      shape: SHAPES[parameter.shape === 'scalar' && entry.result.shape !== 'elementwise' ? 'one' : parameter.shape][language],
      optional: parameter.optional === true,
      options: parameter.options?.map(({ label }) => label[language]) ?? [],
    })),
    result: entry.result.description[language],
    formula: entry.formula[language],
    source: entry.source[language],
    note: entry.note?.[language],
    example: { formula: exampleFormula(entry, language), value: written(exampleValue(entry, language), language) },
  };
};

/** The example as a formula to type: array constants in braces, separators and decimals of the language. */
export const exampleFormula = (entry: FunctionEntry, language: Language): string =>
  `=${NAMESPACE}.${entry.names[language]}(${exampleArguments(entry, language)})`;

/** The arguments of the example, as they stand in a formula. */
export const exampleArguments = ({ example }: FunctionEntry, language: Language): string =>
  example.args.map((argument) => written(argument, language)).join(language === 'fr' ? ';' : ',');

/** What the example gives in that language. */
export const exampleValue = ({ example }: FunctionEntry, language: Language): unknown =>
  language === 'fr' && example.frenchValue !== undefined ? example.frenchValue : example.value;

const written = (value: unknown, language: Language): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return truthIn(value, language);
  if (typeof value === 'number') return language === 'fr' ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'string') return value.startsWith('#') ? value : `"${value.replaceAll('"', '""')}"`;
  if (!Array.isArray(value)) return '';
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  return `{${rows.map((row) => row.map((cell) => written(cell, language)).join(language === 'fr' ? '.' : ',')).join(';')}}`;
};

const SHAPES = {
  one: { en: 'one value', fr: 'une seule valeur' },
  scalar: { en: 'a value, or a range taken element by element', fr: 'une valeur, ou une plage prise élément par élément' },
  vector: { en: 'one column or one row', fr: 'une colonne ou une ligne' },
  matrix: { en: 'a table', fr: 'un tableau' },
} as const;

const UNITS: Readonly<Record<Unit, Readonly<Record<Language, string>>>> = {
  money: { en: 'money, one currency', fr: 'montant, une seule devise' },
  fraction: { en: 'fraction (0.25 is 25 %)', fr: 'fraction (0,25 vaut 25 %)' },
  index: { en: 'index', fr: 'indice' },
  days: { en: 'days', fr: 'jours' },
  periods: { en: 'periods', fr: 'périodes' },
  date: { en: 'date', fr: 'date' },
  number: { en: 'number', fr: 'nombre' },
  count: { en: 'count', fr: 'nombre entier' },
  text: { en: 'text', fr: 'texte' },
  table: { en: 'table', fr: 'tableau' },
};
