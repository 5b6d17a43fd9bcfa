import { numberKey } from './criteria';
import type { Reference } from './reference';
import { fold } from './values';

const NONE: readonly number[] = [];

/** Where each value stands in one row or column of cells, so that hundreds of lookups over the same column scan it once. */
export class LookupIndex {
  private readonly numbers = new Map<number, number[]>();
  private readonly texts = new Map<string, number[]>();
  /** Texts that read as numbers, which criteria (but not MATCH) take as equal to them. */
  private readonly numericTexts = new Map<number, number[]>();

  constructor(reference: Reference) {
    const isColumn = reference.columns === 1;
    reference.forEach((value, row, column) => {
      const position = isColumn ? row : column;
      if (typeof value === 'number') push(this.numbers, numberKey(value), position);
      else if (typeof value === 'string') {
        push(this.texts, fold(value), position);
        if (value.trim() !== '' && value.charCodeAt(0) < 58 && Number.isFinite(Number(value)))
          push(this.numericTexts, numberKey(Number(value)), position);
      }
    });
  }

  /** Positions of exactly that value, in order. */
  exact(value: number | string): readonly number[] {
    return (typeof value === 'number' ? this.numbers.get(numberKey(value)) : this.texts.get(fold(value))) ?? NONE;
  }

  /** Positions that a criterion of equality with that key matches, in order. */
  matching(key: number | string): readonly number[] {
    if (typeof key === 'string') return this.texts.get(key) ?? NONE;
    const numbers = this.numbers.get(key) ?? NONE;
    const texts = this.numericTexts.get(key);
    return texts ? [...numbers, ...texts].sort((a, b) => a - b) : numbers;
  }
}

function push<Key>(map: Map<Key, number[]>, key: Key, position: number): void {
  const known = map.get(key);
  if (known) known.push(position);
  else map.set(key, [position]);
}
