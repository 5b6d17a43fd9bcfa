/**
 * A network of tasks in flat arrays: links sorted by successor and by predecessor, tasks in an order in which every task
 * comes after those it waits for. Building and every pass over it take time in proportion to tasks plus links.
 */
import { fail, succeed, type Failure, type Result } from '../result';
import { findCycle } from './cycle';
import { LINK_TYPES, parsePredecessors, type LinkType } from './predecessors';

export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;
/** Position of a link type in LINK_TYPES. */
export type LinkCode = typeof FS | typeof SS | typeof FF | typeof SF;

export interface Network {
  readonly ids: readonly string[];
  /** In working days. */
  readonly durations: Float64Array;
  /** Tasks in an order of work. */
  readonly order: Int32Array;
  /** Links of task t by successor: from `incoming[t]` to `incoming[t + 1]`. */
  readonly incoming: Int32Array;
  readonly predecessor: Int32Array;
  readonly type: Uint8Array;
  /** In days, or as a fraction of the predecessor's duration. */
  readonly lag: Float64Array;
  readonly lagIsFraction: Uint8Array;
  /** Links of task t by predecessor: `outgoingLink[outgoing[t]]` and on are positions in the arrays above. */
  readonly outgoing: Int32Array;
  readonly outgoingLink: Int32Array;
  readonly successor: Int32Array;
}

/** One link as data, by positions of tasks. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly type: LinkType;
  readonly lag: number;
  readonly lagIsFraction?: boolean;
}

/** Ids in a loop that a message names. */
const LONGEST_LOOP = 12;

/** The network of tasks and their predecessor texts. Errors: a missing or repeated id, an unknown predecessor, a loop (named), a negative duration, unequal lengths. */
export const networkFromTexts = (
  ids: readonly string[],
  durations: readonly number[],
  predecessors: readonly string[],
): Result<Network> => {
  const problem = checkTasks(ids, durations, predecessors);
  if (problem) return problem;
  const positions = TaskNumbers.of(ids) ?? namedPositions(ids);
  if ('ok' in positions) return positions;
  const columns = new LinkColumns(2 * ids.length);
  for (let to = 0; to < predecessors.length; to += 1) {
    const problemOfText = addLinks(columns, predecessors[to]!, to, positions);
    if (problemOfText) return problemOfText;
  }
  return assemble(ids, durations, columns);
};

/** The network of tasks and links given as data. */
export const networkFromLinks = (ids: readonly string[], durations: readonly number[], links: readonly Link[]): Result<Network> => {
  const columns = new LinkColumns(links.length);
  const sorted = [...links].sort((a, b) => a.to - b.to);
  for (const { from, to, type, lag, lagIsFraction = false } of sorted) columns.add(from, to, LINK_TYPES.indexOf(type), lag, lagIsFraction);
  return checkTasks(ids, durations, ids) ?? assemble(ids, durations, columns);
};

const checkTasks = (ids: readonly string[], durations: readonly number[], predecessors: readonly string[]): Failure | undefined => {
  if (ids.length === 0) return fail('emptyRange');
  for (const other of [durations, predecessors]) {
    if (other.length !== ids.length) return fail('unequalLengths', { first: ids.length, second: other.length });
  }
  const negative = durations.findIndex((duration) => !(duration >= 0));
  return negative < 0 ? undefined : fail('negativeDuration', { found: durations[negative] ?? 0, row: negative + 1 });
};

/** Where each id stands. */
interface Positions {
  has(id: string): boolean;
  get(id: string): number | undefined;
  /** Adds the links of a text that is nothing but ids between semicolons. False, and nothing added, when anything else stands there. */
  addPlainIds(columns: LinkColumns, text: string, to: number): boolean;
}

const namedPositions = (ids: readonly string[]): Positions | Failure => {
  const positions = new Map<string, number>();
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row]!;
    if (id === '') return fail('missingId', { row: row + 1 });
    positions.set(id, row);
    if (positions.size === row) return fail('duplicateId', { id });
  }
  return {
    has: (id) => positions.has(id),
    get: (id) => positions.get(id),
    addPlainIds: (columns, text, to) => {
      const before = columns.count;
      for (let start = 0; start <= text.length;) {
        const found = text.indexOf(';', start);
        const end = found < 0 ? text.length : found;
        const from = positions.get(text.slice(start, end));
        if (from === undefined) {
          columns.count = before;
          return false;
        }
        columns.add(from, to, FS, 0, false);
        start = end + 1;
      }
      return true;
    },
  };
};

const ZERO = '0'.charCodeAt(0);
const SEMICOLON = ';'.charCodeAt(0);

/** Ids that are row numbers or nearly so: they are found by their number, and read without cutting the text up. */
class TaskNumbers implements Positions {
  /** By number, from 1; 0 for none. */
  private constructor(private readonly rows: Int32Array) {}

  /** Undefined when an id is anything else, or there twice. */
  static of(ids: readonly string[]): TaskNumbers | undefined {
    const highest = 2 * ids.length + 1000;
    const rows = new Int32Array(highest + 1);
    for (let row = 0; row < ids.length; row += 1) {
      const number = wholeNumber(ids[row]!);
      if (number < 0 || number > highest || rows[number] !== 0) return undefined;
      rows[number] = row + 1;
    }
    return new TaskNumbers(rows);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  get(id: string): number | undefined {
    const row = this.rows[wholeNumber(id)] ?? 0;
    return row === 0 ? undefined : row - 1;
  }

  addPlainIds(columns: LinkColumns, text: string, to: number): boolean {
    const before = columns.count;
    const { rows } = this;
    let number = -1;
    for (let at = 0; at <= text.length; at += 1) {
      const code = at === text.length ? SEMICOLON : text.charCodeAt(at);
      const digit = code - ZERO;
      if (digit >= 0 && digit <= 9 && number !== 0) {
        number = number < 0 ? digit : number * 10 + digit;
        continue;
      }
      const row = code === SEMICOLON ? (rows[number] ?? 0) : 0;
      if (row === 0) {
        columns.count = before;
        return false;
      }
      columns.add(row - 1, to, FS, 0, false);
      number = -1;
    }
    return true;
  }
}

/** The number that a text is, written as numbers are; −1 for any other text. */
const wholeNumber = (text: string): number => {
  if (text.length === 0 || text.length > 9 || (text.length > 1 && text.charCodeAt(0) === ZERO)) return -1;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
};

class LinkColumns {
  count = 0;
  from: Int32Array;
  to: Int32Array;
  type: Uint8Array;
  lag: Float64Array;
  lagIsFraction: Uint8Array;
  constructor(private room: number) {
    this.from = new Int32Array(room);
    this.to = new Int32Array(room);
    this.type = new Uint8Array(room);
    this.lag = new Float64Array(room);
    this.lagIsFraction = new Uint8Array(room);
  }
  add(from: number, to: number, type: number, lag: number, lagIsFraction: boolean): void {
    if (this.count === this.room) this.grow();
    const at = this.count++;
    this.from[at] = from;
    this.to[at] = to;
    // Zeros are there already: memory that is never touched costs nothing, and most links are plain.
    if (type !== FS) this.type[at] = type;
    if (lag !== 0) this.lag[at] = lag;
    if (lagIsFraction) this.lagIsFraction[at] = 1;
  }
  private grow(): void {
    const larger = new LinkColumns(2 * this.room + 16);
    for (const name of ['from', 'to', 'type', 'lag', 'lagIsFraction'] as const) larger[name].set(this[name]);
    const { room, from, to, type, lag, lagIsFraction } = larger;
    Object.assign(this, { room, from, to, type, lag, lagIsFraction });
  }
}

const addLinks = (columns: LinkColumns, text: string, to: number, positions: Positions): Failure | undefined => {
  if (text === '') return undefined;
  if (positions.addPlainIds(columns, text, to)) return undefined;
  const links = parsePredecessors(text, positions);
  if (!links.ok) return links;
  for (const { id, type, lag, lagUnit } of links.value) {
    if (lagUnit === 'elapsedDays' || lagUnit === 'elapsedFraction') return fail('elapsedLag', { found: text });
    columns.add(positions.get(id) ?? 0, to, LINK_TYPES.indexOf(type), lag, lagUnit === 'fraction');
  }
  return undefined;
};

/** Links come sorted by successor. */
const assemble = (ids: readonly string[], durations: readonly number[], columns: LinkColumns): Result<Network> => {
  const count = ids.length;
  const links = columns.count;
  const incoming = new Int32Array(count + 1);
  const predecessor = columns.from.subarray(0, links);
  const successor = columns.to.subarray(0, links);
  for (let link = 0; link < links; link += 1) incoming[successor[link]! + 1]! += 1;
  for (let task = 0; task < count; task += 1) incoming[task + 1]! += incoming[task]!;
  let known: Outgoing | undefined;
  const outgoing = (): Outgoing => (known ??= outgoingLinks(count, predecessor));
  const order = orderAsListed(count, predecessor, successor) ?? orderOfWork(count, incoming, outgoing(), successor);
  if (order === undefined) return fail('cycle', { loop: namedLoop(ids, incoming, predecessor) });
  return succeed({
    ids,
    durations: new Float64Array(durations),
    order,
    incoming,
    predecessor,
    type: columns.type.subarray(0, links),
    lag: columns.lag.subarray(0, links),
    lagIsFraction: columns.lagIsFraction.subarray(0, links),
    get outgoing() {
      return outgoing().first;
    },
    get outgoingLink() {
      return outgoing().link;
    },
    successor,
  });
};

interface Outgoing {
  readonly first: Int32Array;
  readonly link: Int32Array;
}

const outgoingLinks = (count: number, predecessor: Int32Array): Outgoing => {
  const first = new Int32Array(count + 1);
  for (let link = 0; link < predecessor.length; link += 1) first[predecessor[link]! + 1]! += 1;
  for (let task = 0; task < count; task += 1) first[task + 1]! += first[task]!;
  const place = first.slice();
  const sorted = new Int32Array(predecessor.length);
  for (let link = 0; link < predecessor.length; link += 1) sorted[place[predecessor[link]!]!++] = link;
  return { first, link: sorted };
};

/** The order of the list, where every task comes after those it waits for: passes then go through memory in a line. */
const orderAsListed = (count: number, predecessor: Int32Array, successor: Int32Array): Int32Array | undefined => {
  for (let link = 0; link < predecessor.length; link += 1) if (predecessor[link]! >= successor[link]!) return undefined;
  const order = new Int32Array(count);
  for (let task = 0; task < count; task += 1) order[task] = task;
  return order;
};

/** Kahn's order; undefined when there is a loop. */
const orderOfWork = (
  count: number,
  incoming: Int32Array,
  { first: outgoing, link: outgoingLink }: Outgoing,
  successor: Int32Array,
): Int32Array | undefined => {
  const waiting = new Int32Array(count);
  const order = new Int32Array(count);
  let end = 0;
  for (let task = 0; task < count; task += 1) {
    waiting[task] = incoming[task + 1]! - incoming[task]!;
    if (waiting[task] === 0) order[end++] = task;
  }
  for (let at = 0; at < end; at += 1) {
    const task = order[at]!;
    for (let out = outgoing[task]!; out < outgoing[task + 1]!; out += 1) {
      const next = successor[outgoingLink[out]!]!;
      waiting[next]! -= 1;
      if (waiting[next] === 0) order[end++] = next;
    }
  }
  return end === count ? order : undefined;
};

const namedLoop = (ids: readonly string[], incoming: Int32Array, predecessor: Int32Array): string => {
  const loop = findCycle(ids.map((_, task) => [...predecessor.subarray(incoming[task], incoming[task + 1])])) ?? [];
  const names = loop.slice(0, LONGEST_LOOP).map((task) => ids[task] ?? '');
  return [...names, ...(loop.length > LONGEST_LOOP ? ['…'] : []), names[0] ?? ''].join(' → ');
};
