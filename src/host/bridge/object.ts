/**
 * An object that the library can reach. Its members whose names begin with a capital letter or `_` are on the wire under exactly
 * that name; everything else about it belongs to the host alone.
 */
export abstract class HostObject {
  /** As the library names the class, for `ApiNotFound`. */
  abstract readonly className: string;
  /** Properties that lead to another object; a load of "everything" stops there. */
  static readonly navigations: readonly string[] = [];
}

/** What holds items; the wire answers `{ _Items: [...] }` for it. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly Item[];
}

interface Members {
  readonly scalars: readonly string[];
  readonly properties: ReadonlySet<string>;
}

const known = new WeakMap<object, Members>();

/** The wire properties of an object's class. */
export function membersOf(object: HostObject): Members {
  const prototype = Object.getPrototypeOf(object) as object;
  const before = known.get(prototype);
  if (before) return before;
  const navigations = new Set((object.constructor as typeof HostObject).navigations);
  const properties = new Set<string>();
  for (let level = prototype; level !== HostObject.prototype && level !== Object.prototype; level = Object.getPrototypeOf(level) as object)
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level)))
      if (descriptor.get && isWireName(name)) properties.add(name);
  const members = { properties, scalars: [...properties].filter((name) => !navigations.has(name)) };
  known.set(prototype, members);
  return members;
}

const isWireName = (name: string): boolean => /^[A-Z_]/.test(name);

/** `items/name` or `name` as callers write it, `Name` on the wire. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const callerName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
