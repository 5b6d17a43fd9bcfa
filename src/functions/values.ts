import { LAST_DAY } from '../domain/calendar/days';
import { fail, passOn, type ErrorValue, type Failure, type Result } from '../domain/result';
import type { Parameter } from './parameter';

/** What a cell of a result holds: never null, since Excel shows a null inside an array as 0. */
export type Cell = number | string | boolean | Failure;
export type Matrix = readonly (readonly Cell[])[];

export const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/** A value or its failure, for a cell. */
export const cellOf = (result: Result<number | string | boolean>): Cell => {
  if (!result.ok) return result;
  if (typeof result.value !== 'number') return result.value;
  if (!Number.isFinite(result.value)) return fail('notFinite');
  return result.value === 0 ? 0 : result.value; // no −0
};

/** One row a cell: a column that spills down. */
export const columnOf = (cells: readonly Cell[]): Matrix => cells.map((cell) => [cell]);

const ERRORS: readonly ErrorValue[] = ['#N/A', '#VALUE!', '#NUM!', '#DIV/0!', '#REF!', '#NAME?', '#NULL!'];

/** The error that an argument holds: as the platform's error object, or as the text that stands for it. */
export const errorIn = (value: unknown): Failure | undefined => {
  if (isFailure(value)) return value;
  const text = typeof value === 'string' ? value : textOfErrorObject(value);
  if (text === undefined || !text.startsWith('#')) return undefined;
  const known = ERRORS.find((error) => error === text);
  if (known !== undefined) return passOn(known);
  // Errors that a function cannot give back (#SPILL!, #CALC!, #BUSY! …) come out as #N/A and are named in its message.
  return typeof value === 'string' ? undefined : { ...passOn('#N/A'), details: { error: text } };
};

const textOfErrorObject = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if ('code' in value && typeof value.code === 'string') return value.code;
  if ('basicValue' in value && typeof value.basicValue === 'string') return value.basicValue;
  return undefined;
};

/** Blank: a cell that the web hands over as null. (The desktop hands it over as 0.) */
export const isBlank = (value: unknown): boolean => value === null || value === undefined;

/** An argument as rows of cells. One value is a 1 × 1 range; a plain list is a column. */
export const asMatrix = (argument: unknown): readonly (readonly unknown[])[] => {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
};

export interface Position {
  readonly row: number;
  readonly column: number;
  /** Whether the range has several rows or columns, so that a position says something. */
  readonly rows: number;
  readonly columns: number;
}

/** Reads one cell as its parameter wants it. Blank is null where the parameter tells blanks apart, else 0. */
export const readCell = (value: unknown, parameter: Parameter, position: Position): number | string | boolean | null | Failure => {
  const error = errorIn(value);
  if (error) return error;
  switch (parameter.kind) {
    case 'number':
    case 'date':
      return readNumber(value, parameter, position);
    case 'boolean':
      return readBoolean(value, parameter, position);
    case 'option':
      return readOption(value, parameter, position);
    case 'text':
      return readText(value, parameter);
    case 'any':
      return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
  }
};

/** What was found, for a message: numbers and truths are written in the reader's language. */
export const foundIn = (value: unknown): string | number | boolean =>
  typeof value === 'number' || typeof value === 'boolean' ? value : String(value);

/** The failure of a cell that is not what its parameter wants. */
export const misfit = (
  reason: 'notANumber' | 'dateAsText' | 'notYesOrNo',
  value: unknown,
  parameter: Parameter,
  position: Position,
): Failure =>
  fail(typeof value === 'boolean' ? 'truthForNumber' : reason, {
    argument: parameter.name.en,
    found: foundIn(value),
    ...placeOf(position),
  });

/** Where it stands, as the message of a failure tells it: nothing for a single value. */
export const placeOf = ({ row, column, rows, columns }: Position): Record<string, number> => ({
  ...(rows > 1 || columns > 1 ? { row: row + 1 } : {}),
  ...(columns > 1 ? { column: column + 1 } : {}),
});

const readNumber = (value: unknown, parameter: Parameter, position: Position): number | null | Failure => {
  if (parameter.kind === 'date' && parameter.blank === undefined && (isBlank(value) || value === '' || value === 0)) {
    return fail('noDate', { argument: parameter.name.en, ...placeOf(position) });
  }
  if (typeof value === 'number') {
    if (parameter.blank === 'zeroIsBlank' && value === 0) return null;
    return parameter.kind === 'date' && !(value >= 0 && value < LAST_DAY + 1)
      ? fail('badDate', { found: value, ...placeOf(position) })
      : value;
  }
  if (isBlank(value)) return parameter.blank === undefined ? 0 : null;
  if (value === '' && parameter.blank !== undefined) return null;
  return misfit(parameter.kind === 'date' ? 'dateAsText' : 'notANumber', value, parameter, position);
};

const YES = new Set(['true', 'vrai', 'yes', 'oui']);
const NO = new Set(['false', 'faux', 'no', 'non', '']);

const readBoolean = (value: unknown, parameter: Parameter, position: Position): boolean | Failure => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (isBlank(value)) return false;
  const word = String(value).trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : misfit('notYesOrNo', value, parameter, position);
};

/** Upper and lower case, accents, inner spaces and hyphens make no difference to a word; the sign of a number does. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s\u00a0\u202f]/g, '')
    .replace(/^\u2212(?=\d)/, '-')
    .replace(/(?!^)-|^-(?!\d)/g, '')
    .toLowerCase();

const readOption = (value: unknown, parameter: Parameter, position: Position): string | null | Failure => {
  // A blank cell is 0 on the desktop: no option is called 0, so both mean "not given".
  if (isBlank(value) || value === '' || value === 0) return null;
  const word = plainWord(String(value));
  const option = parameter.options?.find(
    ({ value: id, words }) => plainWord(id) === word || words.some((other) => plainWord(other) === word),
  );
  if (option) return option.value;
  return fail('badOption', { argument: parameter.name.en, found: foundIn(value), options: '', ...placeOf(position) });
};

const readText = (value: unknown, parameter: Parameter): string | null => {
  if (isBlank(value)) return null;
  if (parameter.blank === 'zeroIsBlank' && (value === 0 || (typeof value === 'string' && value.trim() === ''))) return null;
  return typeof value === 'string' ? value : String(value as number | boolean);
};
