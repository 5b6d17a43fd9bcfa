/**
 * A deep copy of book data: objects, arrays, maps, bytes and primitives. Unlike `structuredClone` it stays in the caller's realm (a test
 * runner has several) and shares what is never changed: interned styles stay the same objects.
 */
export function cloneData<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const array: unknown[] = new Array(value.length);
    // Rows of cells are sparse: holes stay holes.
    for (const key in value) array[key as unknown as number] = copy(value[key]);
    return array;
  }
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copy(item)]));
  if (value instanceof Uint8Array) return value;
  const object: Record<string, unknown> = {};
  for (const key in value) object[key] = copy((value as Record<string, unknown>)[key]);
  return object;
}
