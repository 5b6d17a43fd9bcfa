/** Arithmetic and comparison as Excel's operators do them. */
import { DIV_0, NUM, VALUE, finite, type Scalar } from './values';

export type Arithmetic = (a: number, b: number) => Scalar;

/**
 * Excel takes the result of an addition or subtraction for 0 when it is nothing but rounding noise of the operands
 * (Microsoft, "Floating-point arithmetic may give inaccurate results in Excel").
 */
function withoutNoise(result: number, operand: number): number {
  return Math.abs(result) < Math.abs(operand) * 1e-15 ? 0 : result;
}

export function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return NUM;
  if (base === 0 && exponent < 0) return DIV_0;
  return finite(base ** exponent);
}

export const ARITHMETIC: Record<string, Arithmetic | undefined> = {
  '+': (a, b) => finite(withoutNoise(a + b, a)),
  '-': (a, b) => finite(withoutNoise(a - b, a)),
  '*': (a, b) => finite(a * b),
  '/': (a, b) => (b === 0 ? DIV_0 : finite(a / b)),
  '^': power,
};

export const COMPARISON: Record<string, ((order: number) => boolean) | undefined> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** A cell takes 32,767 characters. */
export const joined = (left: string, right: string): Scalar => (left.length + right.length > 32_767 ? VALUE : left + right);
