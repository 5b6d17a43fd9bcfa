/**
 * A loop among tasks, or undefined. `predecessors[i]` are the positions of the tasks that task i waits for.
 * The loop is in the order of work and starts with its first task in the list; time and memory grow with tasks plus links.
 */
export const findCycle = (predecessors: readonly (readonly number[])[]): number[] | undefined => {
  const OPEN = 1;
  const DONE = 2;
  const state = new Uint8Array(predecessors.length);
  for (let root = 0; root < predecessors.length; root += 1) {
    if (state[root] !== 0) continue;
    const path = [root];
    const next = [0];
    state[root] = OPEN;
    while (path.length > 0) {
      const task = path.at(-1) ?? 0;
      const at = next.at(-1) ?? 0;
      const before = predecessors[task]?.[at];
      if (before === undefined) {
        state[task] = DONE;
        path.pop();
        next.pop();
        continue;
      }
      next[next.length - 1] = at + 1;
      if (state[before] === OPEN) return inOrderOfWork(path.slice(path.indexOf(before)));
      if (state[before] === 0) {
        state[before] = OPEN;
        path.push(before);
        next.push(0);
      }
    }
  }
  return undefined;
};

const inOrderOfWork = (backwards: readonly number[]): number[] => {
  const loop = [...backwards].reverse();
  const first = loop.indexOf(loop.reduce((least, task) => Math.min(least, task)));
  return [...loop.slice(first), ...loop.slice(0, first)];
};
