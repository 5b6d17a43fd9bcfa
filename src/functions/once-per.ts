/**
 * What is made from a range, made once: a function of single values meets the same vector or table in each of its elements.
 * Ranges are never changed after they are read.
 */
export const oncePer = <K extends object, V>(make: (range: K) => V): ((range: K) => V) => {
  const made = new WeakMap<K, { readonly value: V }>();
  return (range) => {
    let known = made.get(range);
    if (known === undefined) {
      known = { value: make(range) };
      made.set(range, known);
    }
    return known.value;
  };
};
