/**
 * The 0-1 knapsack to the proven optimum: D. Pisinger, "A Minimal Algorithm for the 0-1 Knapsack Problem" (Operations
 * Research, 1997): from the greedy choice, items are put in and taken out in turn, nearest to the break item first; of the states that arise only those
 * stay that no cheaper one equals and whose bound promises more than the best found.
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

interface States {
  cost: Float64Array;
  value: Float64Array;
  /** How a state came about: a position in the history, −1 for the greedy choice. */
  cause: Int32Array;
  count: number;
}

/** Chosen items, or undefined when the search outgrew its memory. Costs and capacity are whole numbers; values are above 0. */
export const bestKnapsack = (items: readonly KnapsackItem[], capacity: number): boolean[] | undefined => {
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
  const history = new History();
  let states: States = { cost: Float64Array.of(spent), value: Float64Array.of(gained), cause: Int32Array.of(-1), count: 1 };
  let spare: States = { cost: new Float64Array(2), value: new Float64Array(2), cause: new Int32Array(2), count: 0 };
  // Whole values improve by at least 1: what promises less is not followed.
  const best = { value: gained, cause: -1, leastGain: value.every(Number.isInteger) ? 0.999 : 0 };
  const greedyBreak = right;

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
    }
  }
  return chosen(order, greedyBreak, history.itemsOf(best.cause));
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
  best: { value: number; cause: number; readonly leastGain: number },
  history: History,
): States => {
  const settle = (cause: number): number => (cause <= -2 ? history.add(item, -3 - cause) : cause);
  for (let at = 0; at < states.count; at += 1) {
    if (states.cost[at]! > capacity || states.value[at]! <= best.value) continue;
    best.value = states.value[at]!;
    best.cause = settle(states.cause[at]!);
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
