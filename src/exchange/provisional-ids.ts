import { fold } from '../standard/decode/fold';

/** Gives ids of a record type — `P-0001`, `P-0002` … — that are not among those taken, whatever their case. */
export class ProvisionalIds {
  readonly #prefix: string;
  readonly #taken: Set<string>;
  #last = 0;

  constructor(prefix: string, taken: Iterable<string>) {
    this.#prefix = prefix;
    this.#taken = new Set([...taken].map(fold));
  }

  next(): string {
    let id: string;
    do id = `${this.#prefix}-${String(++this.#last).padStart(4, '0')}`;
    while (this.#taken.has(fold(id)));
    return id;
  }
}
