/** Functions taken over from formulajs where it computes what Excel computes; coercion and errors are ours. */
import { VALUE, DIV_0, NAME, NOT_AVAILABLE, NULL_ERROR, NUM, REF, type Scalar } from '../values';
import { define } from './define';

const BY_TEXT: Record<string, Scalar> = {
  '#DIV/0!': DIV_0,
  '#N/A': NOT_AVAILABLE,
  '#NAME?': NAME,
  '#NULL!': NULL_ERROR,
  '#NUM!': NUM,
  '#REF!': REF,
  '#VALUE!': VALUE,
};

/** formulajs answers errors as Error objects with Excel's text. */
export function fromLibrary(result: unknown): Scalar {
  if (typeof result === 'number' || typeof result === 'string' || typeof result === 'boolean') return result;
  if (result instanceof Error) return BY_TEXT[result.message] ?? VALUE;
  return VALUE;
}

type LibraryFunction = (...args: never[]) => unknown;

/** Declares a function of scalar arguments under Excel's name(s). */
export function adopt(names: string, signature: string, implementation: LibraryFunction): void {
  const run = implementation as (...args: unknown[]) => unknown;
  const callWith = (_: unknown, ...args: unknown[]): Scalar => {
    let count = args.length;
    while (count > 0 && args[count - 1] === undefined) count--;
    return fromLibrary(run(...args.slice(0, count)));
  };
  define<string>(names, signature, callWith);
}
