/** The errors that a formula may be entered with, and that every file can hold (ISO/IEC 29500-1, 18.17.3). */
export const CLASSIC_ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;

/** Those that a file holds as the value of a cell of type `e`; the newer ones stand beside it as rich values. */
export const STORED_ERRORS = [...CLASSIC_ERRORS, '#GETTING_DATA'] as const;

/** Those of formulas that spill, calculate arrays and wait. */
export const CALCULATION_ERRORS = [...STORED_ERRORS, '#SPILL!', '#CALC!', '#BUSY!'] as const;

/** All that a cell can show: those of data types and of functions of other services too. */
export const ERROR_CODES = [...CALCULATION_ERRORS, '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!'] as const;

export type ErrorCode = (typeof CALCULATION_ERRORS)[number];

const CALCULATED: ReadonlySet<string> = new Set(CALCULATION_ERRORS);
export const isErrorCode = (text: string): text is ErrorCode => CALCULATED.has(text);
