import { invalidArgument } from '../bridge/errors';
import { colorCode } from './styles';

/** Readers of what callers hand over; each fails as Excel does, with InvalidArgument. */

export function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} must be text.`);
  return value;
}

export function numberOf(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${what} must be a number.`);
  return value;
}

export function integerOf(value: unknown, what: string): number {
  const number = numberOf(value, what);
  if (!Number.isInteger(number)) throw invalidArgument(`${what} must be a whole number.`);
  return number;
}

export function booleanOf(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what} must be true or false.`);
  return value;
}

export function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(`${what} must be an object.`);
  return value as Readonly<Record<string, unknown>>;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[], what: string): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw invalidArgument(`${what} must be one of ${allowed.join(', ')}.`);
  return found;
}

export function colorOf(value: unknown, what = 'A colour'): string {
  const color = colorCode(value);
  if (color === undefined) throw invalidArgument(`${what} must be #RRGGBB or a name.`);
  return color;
}
