/** A copy without one member. */
export function omit<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  const rest: Partial<T> = { ...object };
  delete rest[key];
  return rest as Omit<T, K>;
}
