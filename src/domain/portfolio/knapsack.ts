/**
 * The 0-1 knapsack to the proven optimum: D. Pisinger, "A Minimal Algorithm for the 0-1 Knapsack Problem" (Operations
 * Research, 1997): from the greedy choice, items are put in and taken out in turn, nearest to the break item first; of the states that arise only those
 * stay that no cheaper one equals and whose bound promises more than the best found. Where values go with costs that bound says little: then, after
 * S. Martello, D. Pisinger, P. Toth, "Dynamic Programming and Strong Bounds for the 0-1 Knapsack Problem" (Management Science, 1999), the number of
 * items bounds the value, and states are completed by items beyond those looked at.
 */

export interface KnapsackItem {
  readonly value: number;
  /** A whole number above 0. */
  readonly cost: number;
}

/** More states than this are not followed: the caller asks another solver. */
const MOST_STATES = 4_000_000;
/** Nor are more than this looked at in all, which takes some seconds. */
const MOST_WORK = 150_000_000;
/** From so many states at once on, a choice is hard: its value is bounded by the number of items, and states are completed. */
const HARD = 2000;
/** Of more items the number is not looked at. */
const MOST_BOUNDED = 5000;
/** Pairs of items that a state is completed by are looked for among so many on either side. */
const MOST_PAIRED = 400;

interface States {
  cost: Float64Array;
  value: Float64Array;
  /** How a state came about: a position in the history, −1 for the greedy choice. */
  cause: Int32Array;
  count: number;
}

/** Items by efficiency: the first `taken` of them are the greedy choice. */
interface Sorted {
  readonly cost: Float64Array;
  readonly value: Float64Array;
  readonly taken: number;
  readonly capacity: number;
}

interface Best {
  value: number;
  cause: number;
  /** Items that a state was completed by, beyond those in its history. */
  completion: readonly number[];
  /** What promises no more than this is not followed. */
  readonly leastGain: number;
}

/** Chosen items, or undefined when the search outgrew its memory. Costs and capacity are whole numbers; values are above 0. */
export const bestKnapsack = (items: readonly KnapsackItem[], capacity: number): boolean[] | undefined => {
  const search = knapsackSearch(items, capacity);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
};

/** The same, stopping between its steps. */
export function* knapsackSearch(items: readonly KnapsackItem[], capacity: number): Generator<void, boolean[] | undefined> {
  const order = items.map((_, index) => index).sort((a, b) => byEfficiency(items[a]!, items[b]!) || a - b);
  const cost = Float64Array.from(order, (index) => items[index]!.cost);
  const value = Float64Array.from(order, (index) => items[index]!.value);
  const count = order.length;

  let right = 0;
  let spent = 0;
  let gained = 0;
  while (right < count && spent + cost[right]! <= capacity) {
    spent += cost[right]!;
    gained += value[right]!;
    right += 1;
  }
  let left = right - 1;
  let work = 0;
  const sorted: Sorted = { cost, value, taken: right, capacity };
  const history = new History();
  let states: States = { cost: Float64Array.of(spent), value: Float64Array.of(gained), cause: Int32Array.of(-1), count: 1 };
  let spare: States = { cost: new Float64Array(2), value: new Float64Array(2), cause: new Int32Array(2), count: 0 };
  // Whole values improve by at least their common divisor, others by more than rounding: what promises less is not followed.
  const best: Best = {
    value: gained,
    cause: -1,
    completion: [],
    leastGain: value.every(Number.isInteger) ? 0.999 * value.reduce(commonDivisor, 0) : 4e-12 * gained,
  };
  let bound: number | undefined;
  let completeFrom = HARD;

  while (states.count > 0 && (right < count || left >= 0)) {
    for (const insert of [true, false]) {
      const item = insert ? right : left;
      if (insert ? item >= count : item < 0) continue;
      if (insert) right += 1;
      else left -= 1;
      const merged = merge(states, spare, insert ? cost[item]! : -cost[item]!, insert ? value[item]! : -value[item]!);
      spare = states;
      const promiseBelow = right < count ? value[right]! / cost[right]! : 0;
      const promiseAbove = left >= 0 ? value[left]! / cost[left]! : Infinity;
      states = reduce(merged, item, capacity, promiseBelow, promiseAbove, best, history);
      work += states.count;
      if (history.length > MOST_STATES || work > MOST_WORK) return undefined;
      if (states.count >= HARD) yield;
    }
    if (states.count < completeFrom || count > MOST_BOUNDED) continue;
    completeFrom = 4 * states.count;
    complete(states, sorted, left, right, best);
    bound ??= boundByNumber(sorted, best.value + best.leastGain);
    if (best.value + best.leastGain >= bound) break;
    yield;
  }
  return chosen(order, sorted.taken, [...history.itemsOf(best.cause), ...best.completion]);
}

export const commonDivisor = (a: number, b: number): number => {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
};

/**
 * No choice that is better than the one known is worth more than this. It has no more items than the cheapest that fit, and no fewer than the most
 * valuable that are worth more than the one known: each item is charged (or paid) for its number, and what that number is charged in all given back.
 * The bound is convex in the charge: its least is found by cutting off thirds.
 */
const boundByNumber = ({ cost, value, capacity }: Sorted, known: number): number => {
  const most = countWithin(cost.slice().sort(), capacity);
  const fewest = Math.min(value.length, countWithin(value.slice().sort().reverse(), known) + 1);
  const bound = (charge: number): number => fractional(cost, value, charge, capacity) + charge * (charge >= 0 ? most : fewest);
  const widest = value.reduce((highest, each) => Math.max(highest, each), 0);
  let [low, high] = [-widest, widest];
  while (high - low > 1e-9 * widest) {
    const third = (high - low) / 3;
    if (bound(low + third) <= bound(high - third)) high -= third;
    else low += third;
  }
  const least = Math.min(bound(0), bound(low), bound(Math.round(low)), bound(high));
  return least + 1e-12 * Math.abs(least);
};

/** How many from the first on make no more than the limit. */
const countWithin = (amounts: Float64Array, limit: number): number => {
  let sum = 0;
  for (let at = 0; at < amounts.length; at += 1) {
    sum += amounts[at]!;
    if (sum > limit) return at;
  }
  return amounts.length;
};

/** The most that items less a charge each are worth within the capacity, the last of them taken in part. */
const fractional = (cost: Float64Array, value: Float64Array, charge: number, capacity: number): number => {
  const order = [];
  for (let at = 0; at < cost.length; at += 1) if (value[at]! > charge) order.push(at);
  const efficiency = value.map((each, at) => (each - charge) / cost[at]!);
  order.sort((a, b) => efficiency[b]! - efficiency[a]!);
  let room = capacity;
  let worth = 0;
  for (const at of order) {
    if (cost[at]! >= room) return worth + room * efficiency[at]!;
    room -= cost[at]!;
    worth += value[at]! - charge;
  }
  return worth;
};

/** Puts in one more item, takes out one, or exchanges two, of those not looked at yet: into the state that leaves least room. */
const complete = (
  { cost: costs, value: values, cause: causes, count }: States,
  sorted: Sorted,
  left: number,
  right: number,
  best: Best,
): void => {
  const { cost, value, capacity } = sorted;
  const attempt = (limit: number, gain: number, completion: readonly number[]): void => {
    let [below, above] = [-1, count];
    while (above - below > 1) {
      const middle = (below + above) >> 1;
      if (costs[middle]! <= limit) below = middle;
      else above = middle;
    }
    if (below < 0 || values[below]! + gain <= best.value) return;
    best.value = values[below]! + gain;
    best.cause = causes[below]!;
    best.completion = [...completion];
  };
  const pair = [0, 0];
  for (let out = left; out >= 0; out -= 1) attempt(capacity + cost[out]!, -value[out]!, [out]);
  for (let put = right; put < cost.length; put += 1) {
    attempt(capacity - cost[put]!, value[put]!, [put]);
    if (put >= right + MOST_PAIRED) continue;
    pair[0] = put;
    for (let out = left; out >= 0 && out > left - MOST_PAIRED; out -= 1) {
      pair[1] = out;
      attempt(capacity - cost[put]! + cost[out]!, value[put]! - value[out]!, pair);
    }
  }
};

const byEfficiency = (a: KnapsackItem, b: KnapsackItem): number => b.value * a.cost - a.value * b.cost;

class History {
  length = 0;
  private item = new Int32Array(1024);
  private before = new Int32Array(1024);
  add(item: number, before: number): number {
    if (this.length === this.item.length) {
      this.item = grown(this.item);
      this.before = grown(this.before);
    }
    this.item[this.length] = item;
    this.before[this.length] = before;
    return this.length++;
  }
  /** Items that were put in or taken out on the way to a state. */
  itemsOf(cause: number): number[] {
    const items: number[] = [];
    for (let at = cause; at >= 0; at = this.before[at]!) items.push(this.item[at]!);
    return items;
  }
}

const grown = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
};

/** Into the spare arrays where they are large enough: the states with and without one more change, by cost, each worth more than all cheaper ones. A changed state is marked by its cause −2 − old. */
const merge = (states: States, spare: States, costChange: number, valueChange: number): States => {
  const { count } = states;
  const room = 4 * count;
  const fits = spare.cost.length >= 2 * count;
  const result: States = fits
    ? spare
    : { cost: new Float64Array(room), value: new Float64Array(room), cause: new Int32Array(room), count: 0 };
  result.count = 0;
  let kept = 0;
  let changed = 0;
  let highest = -Infinity;
  while (kept < count || changed < count) {
    const keptCost = kept < count ? states.cost[kept]! : Infinity;
    const changedCost = changed < count ? states.cost[changed]! + costChange : Infinity;
    const keptValue = kept < count ? states.value[kept]! : -Infinity;
    const changedValue = changed < count ? states.value[changed]! + valueChange : -Infinity;
    const takeKept = keptCost < changedCost || (keptCost === changedCost && keptValue >= changedValue);
    const value = takeKept ? keptValue : changedValue;
    if (value > highest) {
      highest = value;
      result.cost[result.count] = takeKept ? keptCost : changedCost;
      result.value[result.count] = value;
      result.cause[result.count] = takeKept ? states.cause[kept]! : -3 - states.cause[changed]!;
      result.count += 1;
    }
    if (takeKept) kept += 1;
    else changed += 1;
  }
  return result;
};

/** Notes the best state within the capacity and drops those that cannot lead to a better one. */
const reduce = (
  states: States,
  item: number,
  capacity: number,
  promiseBelow: number,
  promiseAbove: number,
  best: Best,
  history: History,
): States => {
  const settle = (cause: number): number => (cause <= -2 ? history.add(item, -3 - cause) : cause);
  for (let at = 0; at < states.count; at += 1) {
    if (states.cost[at]! > capacity || states.value[at]! <= best.value) continue;
    best.value = states.value[at]!;
    best.cause = settle(states.cause[at]!);
    best.completion = [];
    states.cause[at] = best.cause;
  }
  let end = 0;
  for (let at = 0; at < states.count; at += 1) {
    const room = capacity - states.cost[at]!;
    const bound =
      room >= 0 ? states.value[at]! + room * promiseBelow : promiseAbove === Infinity ? -Infinity : states.value[at]! + room * promiseAbove;
    if (bound <= best.value + best.leastGain) continue;
    states.cost[end] = states.cost[at]!;
    states.value[end] = states.value[at]!;
    states.cause[end] = settle(states.cause[at]!);
    end += 1;
  }
  states.count = end;
  return states;
};

const chosen = (order: readonly number[], greedyBreak: number, changed: readonly number[]): boolean[] => {
  const choice = order.map(() => false);
  for (let at = 0; at < greedyBreak; at += 1) choice[order[at]!] = true;
  for (const at of changed) choice[order[at]!] = at >= greedyBreak;
  return choice;
};
