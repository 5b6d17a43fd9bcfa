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
  const positions = new Map<string, number>();
  for (const [row, id] of ids.entries()) {
    if (id === '') return fail('missingId', { row: row + 1 });
    if (positions.has(id)) return fail('duplicateId', { id });
    positions.set(id, row);
  }
  const columns = new LinkColumns();
  for (const [to, text] of predecessors.entries()) {
    const problemOfText = addLinks(columns, text, to, positions);
    if (problemOfText) return problemOfText;
  }
  return assemble(ids, durations, columns);
};

/** The network of tasks and links given as data. */
export const networkFromLinks = (ids: readonly string[], durations: readonly number[], links: readonly Link[]): Result<Network> => {
  const columns = new LinkColumns();
  const sorted = [...links].sort((a, b) => a.to - b.to);
  for (const { from, to, type, lag, lagIsFraction = false } of sorted) columns.add(from, to, LINK_TYPES.indexOf(type), lag, lagIsFraction);
  return checkTasks(ids, durations, ids) ?? assemble(ids, durations, columns);
};

const checkTasks = (ids: readonly string[], durations: readonly number[], predecessors: readonly string[]): Failure | undefined => {
  if (ids.length === 0) return fail('emptyRange');
  for (const other of [durations, predecessors]) {
    if (other.length !== ids.length) return fail('unequalLengths', { first: ids.length, second: other.length });
  }
  const negative = durations.find((duration) => !(duration >= 0));
  return negative === undefined ? undefined : fail('negativeDuration', { found: negative });
};

class LinkColumns {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly type: number[] = [];
  readonly lag: number[] = [];
  readonly lagIsFraction: number[] = [];
  add(from: number, to: number, type: number, lag: number, lagIsFraction: boolean): void {
    this.from.push(from);
    this.to.push(to);
    this.type.push(type);
    this.lag.push(lag);
    this.lagIsFraction.push(lagIsFraction ? 1 : 0);
  }
  shorten(length: number): void {
    for (const column of [this.from, this.to, this.type, this.lag, this.lagIsFraction]) column.length = length;
  }
}

const addLinks = (columns: LinkColumns, text: string, to: number, positions: ReadonlyMap<string, number>): Failure | undefined => {
  if (text === '') return undefined;
  if (addPlainIds(columns, text, to, positions)) return undefined;
  const links = parsePredecessors(text, positions);
  if (!links.ok) return links;
  for (const { id, type, lag, lagUnit } of links.value) {
    if (lagUnit === 'elapsedDays') return fail('elapsedLag', { found: text });
    columns.add(positions.get(id) ?? 0, to, LINK_TYPES.indexOf(type), lag, lagUnit === 'fraction');
  }
  return undefined;
};

/** The common case without detours: ids between semicolons. False, and nothing added, when anything else stands there. */
const addPlainIds = (columns: LinkColumns, text: string, to: number, positions: ReadonlyMap<string, number>): boolean => {
  const before = columns.from.length;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf(';', start);
    const end = found < 0 ? text.length : found;
    const from = positions.get(text.slice(start, end));
    if (from === undefined) {
      columns.shorten(before);
      return false;
    }
    columns.add(from, to, FS, 0, false);
    start = end + 1;
  }
  return true;
};

/** Links come sorted by successor. */
const assemble = (ids: readonly string[], durations: readonly number[], columns: LinkColumns): Result<Network> => {
  const count = ids.length;
  const links = columns.from.length;
  const incoming = new Int32Array(count + 1);
  const outgoing = new Int32Array(count + 1);
  const predecessor = Int32Array.from(columns.from);
  const successor = Int32Array.from(columns.to);
  for (let link = 0; link < links; link += 1) {
    incoming[successor[link]! + 1]! += 1;
    outgoing[predecessor[link]! + 1]! += 1;
  }
  for (let task = 0; task < count; task += 1) {
    incoming[task + 1]! += incoming[task]!;
    outgoing[task + 1]! += outgoing[task]!;
  }
  const outgoingLink = new Int32Array(links);
  const place = outgoing.slice();
  for (let link = 0; link < links; link += 1) outgoingLink[place[predecessor[link]!]!++] = link;
  const order = orderOfWork(count, incoming, outgoing, outgoingLink, successor);
  if (order === undefined) return fail('cycle', { loop: namedLoop(ids, incoming, predecessor) });
  return succeed({
    ids,
    durations: Float64Array.from(durations),
    order,
    incoming,
    predecessor,
    type: Uint8Array.from(columns.type),
    lag: Float64Array.from(columns.lag),
    lagIsFraction: Uint8Array.from(columns.lagIsFraction),
    outgoing,
    outgoingLink,
    successor,
  });
};

/** Kahn's order; undefined when there is a loop. */
const orderOfWork = (
  count: number,
  incoming: Int32Array,
  outgoing: Int32Array,
  outgoingLink: Int32Array,
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
