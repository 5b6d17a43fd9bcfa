/**
 * The best overall assignment of rows to columns: each row gets at most one column and the other way round, and the sum of the scores is
 * the greatest there is. A score of 0 or less means the two do not go together.
 *
 * The Hungarian method with potentials, in the form by Jonker and Volgenant (1987): O(rows² × columns).
 *
 * @returns for each row its column, or -1.
 */
export const bestAssignment = (scores: readonly (readonly number[])[]): number[] => {
  const rows = scores.length;
  const columns = Math.max(rows, ...scores.map((row) => row.length)) + rows;
  const cost = (row: number, column: number): number => -Math.max(0, scores[row]?.[column] ?? 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);

  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    do {
      visited[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let candidate = 1; candidate <= columns; candidate++) {
        if (visited[candidate]) continue;
        const reduced = cost(current - 1, candidate - 1) - (rowPotential[current] ?? 0) - (columnPotential[candidate] ?? 0);
        if (reduced < (least[candidate] ?? Infinity)) {
          least[candidate] = reduced;
          cameFrom[candidate] = column;
        }
        if ((least[candidate] ?? Infinity) < delta) {
          delta = least[candidate] ?? Infinity;
          next = candidate;
        }
      }
      for (let seen = 0; seen <= columns; seen++) {
        if (visited[seen]) {
          const owner = rowOf[seen] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[seen] = (columnPotential[seen] ?? 0) - delta;
        } else least[seen] = (least[seen] ?? Infinity) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const previous = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    } while (column !== 0);
  }

  const assigned = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && (scores[row]?.[column - 1] ?? 0) > 0) assigned[row] = column - 1;
  }
  return assigned;
};
