import type { Failure } from '../domain/result';
import type { Language } from '../words/text';
import { onlyCell, runFunction } from './call';
import type { FunctionEntry, Outcome } from './entry';
import { messageOf } from './message';
import { FUNCTIONS } from './table';
import { isFailure } from './values';

/** Makes every function known to Excel, with messages in the language that it has when it is called. Call it before anything else loads; this file alone names CustomFunctions. */
export const associateAll = (language: () => Language): void => {
  for (const entry of FUNCTIONS) CustomFunctions.associate(entry.id, (...args: unknown[]) => answer(entry, args, language()));
};

type ExcelCell = number | string | boolean | CustomFunctions.Error;

const answer = (entry: FunctionEntry, args: unknown[], language: Language): ExcelCell[][] | Promise<ExcelCell[][]> => {
  const invocation = takeInvocation(args);
  const cancelling = entry.cancelable ? new AbortController() : undefined;
  if (invocation && cancelling) invocation.onCanceled = () => cancelling.abort();
  const outcome = runFunction(entry, args, { language, signal: cancelling?.signal });
  return outcome instanceof Promise ? outcome.then((settled) => forExcel(settled, language, entry)) : forExcel(outcome, language, entry);
};

/** Excel hands over the invocation after the arguments; every argument of ours is an array or null. */
const takeInvocation = (args: unknown[]): CustomFunctions.CancelableInvocation | undefined => {
  const last = args.at(-1);
  if (typeof last !== 'object' || last === null || Array.isArray(last) || last instanceof CustomFunctions.Error) return undefined;
  args.pop();
  return last;
};

/** A failure of the whole is thrown, so that the cell shows its message; errors of elements stay in their places. */
const forExcel = (outcome: Outcome, language: Language, entry: FunctionEntry): ExcelCell[][] => {
  const single = isFailure(outcome) ? outcome : onlyCell(outcome);
  if (isFailure(single)) throw errorFor(single, language, entry);
  if (isFailure(outcome)) throw errorFor(outcome, language, entry);
  // Most rows hold no error and are handed over as they are.
  return outcome.map((cells) =>
    cells.some(isFailure)
      ? cells.map((cell) => (isFailure(cell) ? errorFor(cell, language, entry) : cell))
      : (cells as readonly ExcelCell[] as ExcelCell[]),
  );
};

const errorFor = (failure: Failure, language: Language, entry: FunctionEntry): CustomFunctions.Error => {
  const { ErrorCode } = CustomFunctions;
  const message = messageOf(failure, language, entry);
  switch (failure.error) {
    case '#VALUE!':
      return new CustomFunctions.Error(ErrorCode.invalidValue, message);
    case '#DIV/0!':
      return new CustomFunctions.Error(ErrorCode.divisionByZero);
    case '#NUM!':
      return new CustomFunctions.Error(ErrorCode.invalidNumber);
    case '#NULL!':
      return new CustomFunctions.Error(ErrorCode.nullReference);
    case '#N/A':
    case '#REF!':
    case '#NAME?':
      // Excel takes #REF! and #NAME? as arguments but not as results.
      return new CustomFunctions.Error(ErrorCode.notAvailable, message);
  }
};
