import type { Text } from '../words/text';
import type { Option, Parameter, Unit } from './parameter';

/** Makers of parameters: they keep the literal types that implementations are typed by. */

export const text = (en: string, fr: string): Text => ({ en, fr });

export const number = <const U extends Unit>(en: string, fr: string, description: Text, unit: U) =>
  ({ name: { en, fr }, description, kind: 'number', unit, shape: 'scalar' }) as const satisfies Parameter;

export const date = (en: string, fr: string, description: Text) =>
  ({ name: { en, fr }, description, kind: 'date', unit: 'date', shape: 'scalar' }) as const satisfies Parameter;

export const yesNo = (en: string, fr: string, description: Text) =>
  ({ name: { en, fr }, description, kind: 'boolean', unit: 'text', shape: 'scalar' }) as const satisfies Parameter;

export const words = (en: string, fr: string, description: Text) =>
  ({ name: { en, fr }, description, kind: 'text', unit: 'text', shape: 'scalar' }) as const satisfies Parameter;

export const anything = (en: string, fr: string, description: Text) =>
  ({ name: { en, fr }, description, kind: 'any', unit: 'table', shape: 'matrix' }) as const satisfies Parameter;

export const choice = <const O extends readonly Option[]>(en: string, fr: string, description: Text, options: O) =>
  ({ name: { en, fr }, description, kind: 'option', unit: 'text', shape: 'scalar', options }) as const satisfies Parameter;

export const optional = <const P extends Parameter>(parameter: P) => ({ ...parameter, optional: true }) as const;
export const vector = <const P extends Parameter>(parameter: P) =>
  ({ ...parameter, shape: 'vector' }) as Omit<P, 'shape'> & { readonly shape: 'vector' };
export const matrix = <const P extends Parameter>(parameter: P) =>
  ({ ...parameter, shape: 'matrix' }) as Omit<P, 'shape'> & { readonly shape: 'matrix' };
export const blankable = <const P extends Parameter>(parameter: P) => ({ ...parameter, blank: 'null' }) as const;
/** Dates, codes and the like: 0 is none, so both kinds of blank mean "not given". */
export const zeroIsBlank = <const P extends Parameter>(parameter: P) => ({ ...parameter, blank: 'zeroIsBlank' }) as const;
export const keepsErrors = <const P extends Parameter>(parameter: P) => ({ ...parameter, keepsErrors: true }) as const;
