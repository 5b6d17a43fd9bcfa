import { fail, type ReasonCode } from '../domain/result';
import type { Language } from '../words/text';
import type { Control, FunctionEntry, Outcome } from './entry';
import { messageOf } from './message';
import { findFunction } from './table';
import { isFailure, type Cell, type Matrix } from './values';

export interface CallError {
  /** From 1, in the result. */
  readonly row: number;
  readonly column: number;
  readonly error: string;
  readonly message: string;
}

/**
 * A value (or a table, with error values as their text and `errors` telling why), or an error with its reason as a sentence. `misuse` marks a
 * call that no function was made for, which a cell would refuse to take.
 */
export type CallResult =
  | { readonly value: PlainCell | readonly (readonly PlainCell[])[]; readonly errors?: readonly CallError[] }
  | { readonly error: string; readonly message: string; readonly misuse?: true };

export type PlainCell = number | string | boolean;

/** Calls a function by id or name, as a cell would: ranges are arrays of rows, null is a blank cell or an omitted optional argument. */
export const callFunction = async (id: string, args: readonly unknown[], language: Language, signal?: AbortSignal): Promise<CallResult> => {
  const entry = findFunction(id);
  if (!entry) return described(fail('unknownFunction', { name: id }), language);
  return described(await runFunction(entry, args, { language, signal }), language, entry);
};

/** Runs a function; whatever goes wrong is an outcome too. */
export const runFunction = (entry: FunctionEntry, args: readonly unknown[], control: Control): Outcome | Promise<Outcome> => {
  const unexpected = (error: unknown): Outcome => fail('internal', { found: error instanceof Error ? error.message : String(error) });
  try {
    const outcome = entry.run(args, control);
    return outcome instanceof Promise ? outcome.catch(unexpected) : outcome;
  } catch (error) {
    return unexpected(error);
  }
};

const MISUSES: ReadonlySet<ReasonCode> = new Set(['unknownFunction', 'missingArgument', 'tooManyArguments']);

const described = (outcome: Outcome, language: Language, entry?: FunctionEntry): CallResult => {
  const single = isFailure(outcome) ? outcome : onlyCell(outcome);
  if (isFailure(single))
    return { error: single.error, message: messageOf(single, language, entry), ...(MISUSES.has(single.reason) ? { misuse: true } : {}) };
  if (single !== undefined) return { value: single };
  const errors: CallError[] = [];
  const value = (outcome as Matrix).map((cells, row) =>
    cells.map((cell, column) => {
      if (!isFailure(cell)) return cell;
      errors.push({ row: row + 1, column: column + 1, error: cell.error, message: messageOf(cell, language, entry) });
      return cell.error;
    }),
  );
  return errors.length === 0 ? { value } : { value, errors };
};

/** The cell of a 1 × 1 result. */
export const onlyCell = (outcome: Matrix): Cell | undefined =>
  outcome.length === 1 && outcome[0]?.length === 1 ? outcome[0][0] : undefined;
