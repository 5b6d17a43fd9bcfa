import type { CellInput } from './cells';

/**
 * What a request may hold. Excel on the web refuses 5 MB, and the desktop hangs over tens of thousands of actions (office-js issue 1046): 1.5 MB
 * and 5,000 actions leave room for a guess that was too low.
 */
const MOST_BYTES = 1_350_000;
const MOST_ACTIONS = 4_900;
const BYTES_OF_ACTION = 135;

/** Told whenever a part of the work has been sent. */
export type OnSent = () => void;

/** Sends what is queued before it becomes more than Excel takes well in one request. Calculation waits until the last of them. */
export class Requests {
  #actions = 0;
  #bytes = 0;
  readonly #context: Excel.RequestContext;
  readonly #onSent: OnSent;

  constructor(context: Excel.RequestContext, onSent: OnSent = () => undefined) {
    this.#context = context;
    this.#onSent = onSent;
  }

  /** To be called before queuing about that many actions (each look at an object counts as one), with what their values take. */
  async room(actions: number, bytes = 0): Promise<void> {
    const all = actions * BYTES_OF_ACTION + bytes;
    if (this.#actions > 0 && (this.#actions + actions > MOST_ACTIONS || this.#bytes + all > MOST_BYTES)) await this.send();
    if (this.#actions === 0) this.#context.application.suspendApiCalculationUntilNextSync();
    this.#actions += actions;
    this.#bytes += all;
  }

  /** Queues a matrix at a place, in as many pieces as it takes. */
  async write(sheet: Excel.Worksheet, row: number, column: number, matrix: readonly (readonly CellInput[])[]): Promise<void> {
    const width = matrix[0]?.length ?? 0;
    if (width === 0) return;
    const sizes = matrix.map((line) => bytesOf(line));
    let first = 0;
    while (first < matrix.length) {
      await this.room(3);
      let last = first;
      let bytes = sizes[first] ?? 0;
      while (last + 1 < matrix.length && this.#bytes + bytes + (sizes[last + 1] ?? 0) <= MOST_BYTES) bytes += sizes[++last] ?? 0;
      this.#bytes += bytes;
      sheet.getRangeByIndexes(row + first, column, last - first + 1, width).values = matrix.slice(first, last + 1) as CellInput[][];
      first = last + 1;
      if (first < matrix.length) await this.send();
    }
  }

  async send(): Promise<void> {
    await this.#context.sync();
    this.#actions = 0;
    this.#bytes = 0;
    this.#onSent();
  }
}

/** Bytes of a line of cells in a message, where quotes are escaped once more. */
const bytesOf = (line: readonly CellInput[]): number => new TextEncoder().encode(JSON.stringify(line)).length + 2 * line.length;
