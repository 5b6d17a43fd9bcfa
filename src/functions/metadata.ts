import type { Language } from '../words/text';
import { FUNCTIONS } from './table';

export interface MetadataParameter {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'matrix';
  readonly optional?: true;
}

export interface MetadataFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly MetadataParameter[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
  readonly options?: { readonly cancelable: true };
}

export interface FunctionsJson {
  readonly $schema: string;
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly MetadataFunction[];
}

/**
 * The content of functions.json or functions-fr.json, after Microsoft's schema of custom-functions metadata. Every parameter is a matrix of any:
 * so ranges are taken element by element, blanks and errors reach the function, and it answers for each element.
 */
export const functionsJson = (language: Language, address = 'https://localhost:3000'): FunctionsJson => ({
  $schema: 'https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json',
  allowErrorForDataTypeAny: true,
  functions: FUNCTIONS.map(({ id, names, description, parameters, cancelable }) => ({
    id,
    name: names[language],
    description: description[language],
    helpUrl: `${address}/docs/functions.${language}.html#${id.toLowerCase()}`,
    parameters: parameters.map((parameter) => ({
      name: parameter.name[language],
      description: parameter.description[language],
      type: 'any' as const,
      dimensionality: 'matrix' as const,
      ...(parameter.optional ? { optional: true as const } : {}),
    })),
    result: { type: 'any' as const, dimensionality: 'matrix' as const },
    ...(cancelable ? { options: { cancelable: true as const } } : {}),
  })),
});
