import { HostError } from './errors';
import { callerName, membersOf } from './object';
import type { HostObject } from './object';

export const apiNotFound = (object: HostObject, name: string): HostError =>
  new HostError('ApiNotFound', `The host has no ${object.className}.${callerName(name)}.`);

export function readProperty(object: HostObject, name: string): unknown {
  if (!membersOf(object).properties.has(name)) throw apiNotFound(object, name);
  return Reflect.get(object, name) as unknown;
}

export function writeProperty(object: HostObject, name: string, value: unknown): void {
  if (!hasSetter(object, name)) throw apiNotFound(object, name);
  Reflect.set(object, name, value);
}

export function callMethod(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method = /^[A-Z_]/.test(name) && !membersOf(object).properties.has(name) ? (Reflect.get(object, name) as unknown) : undefined;
  if (typeof method !== 'function') throw apiNotFound(object, name);
  // An argument left out arrives as null; the model's methods declare it optional.
  return Reflect.apply(
    method,
    object,
    args.map((arg) => (arg === null ? undefined : arg)),
  ) as unknown;
}

function hasSetter(object: HostObject, name: string): boolean {
  for (let level: object | null = Object.getPrototypeOf(object) as object; level; level = Object.getPrototypeOf(level) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(level, name);
    if (descriptor) return descriptor.set !== undefined && /^[A-Z_]/.test(name);
  }
  return false;
}
