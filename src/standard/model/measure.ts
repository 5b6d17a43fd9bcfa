import type { Result } from '../../domain/result';
import type { Text } from '../../words/text';
import type { ColumnReference } from './types';

export type MeasureUnit = 'money' | 'index' | 'percent' | 'days' | 'periods' | 'number';

/** Whose rows a measure is made from: one row by itself, or the projects of the register in these states. */
export type PopulationKey = 'row' | 'decided' | 'active' | 'finished' | 'cancelled' | 'requests' | 'waiting';

/**
 * A figure that the product states: what it is called and means, which projects it counts, where its parts come from, how it is computed
 * and how a workbook computes it itself. `Input` is what the function takes.
 */
export interface Measure<Input> {
  readonly key: string;
  /** Its own, or that of the column that shows it, which an organisation may rename. */
  readonly name: Text | ColumnReference;
  /** For narrow headers; absent where the name is short. */
  readonly short?: Text;
  readonly definition: Text;
  /** In words and signs, as people write it. */
  readonly formula: Text;
  readonly unit: MeasureUnit;
  readonly population: PopulationKey;
  /** Which of the population it is over, where it is not over all. */
  readonly coverage?: Text;
  /** When it has no value, and what stands for it. */
  readonly undefinedWhere?: Text;
  /** The columns that its parts are read from. */
  readonly source: readonly ColumnReference[];
  readonly publication?: Text;
  /** The custom function in each language, without its namespace. */
  readonly function?: Text;
  /** Null: nobody gave what it is made from. A reason: it is undefined. */
  readonly compute: (input: Input) => Result<number> | null;
  /**
   * What a workbook computes itself: a template over the parts of the same name, or the calculated column that has the formula. Null where no
   * cell has a formula for it: a report writes the value.
   */
  readonly native: string | ColumnReference | null;
}

export const isColumn = (what: string | Text | ColumnReference): what is ColumnReference => typeof what === 'object' && 'record' in what;
