import type { Text } from '../words/text';

/** What a value is measured in; shown in the help, checked by nobody. */
export type Unit = 'money' | 'fraction' | 'index' | 'days' | 'periods' | 'date' | 'number' | 'count' | 'text' | 'table';

/** A word that an option takes: its id, and the words that mean it in either language (the id always does). */
export interface Option {
  readonly value: string;
  readonly words: readonly string[];
  readonly label: Text;
}

export interface Parameter {
  readonly name: Text;
  readonly description: Text;
  /** `any`: as it comes, for cells whose meaning depends on others. */
  readonly kind: 'number' | 'date' | 'boolean' | 'option' | 'text' | 'any';
  readonly unit: Unit;
  /** `scalar`: one value, or a range taken element by element. `vector`: one row or column. `matrix`: a table. */
  readonly shape: 'scalar' | 'vector' | 'matrix';
  readonly optional?: true;
  /** How a blank cell is read. Default: as 0; for a date, as #N/A. `null`: blank (where the platform tells). `zeroIsBlank`: blank, and 0 too. */
  readonly blank?: 'null' | 'zeroIsBlank';
  /** Errors in a vector stay with their element instead of failing the whole call. */
  readonly keepsErrors?: true;
  readonly options?: readonly Option[];
}
