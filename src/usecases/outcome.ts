import { ReadError } from '../exchange/read-error';
import type { SentenceValues } from '../standard/own/overlay-problem';
import type { Text } from '../words/text';
import { AlreadySetUp, NewerStandard, NotPortfolio, NotStandard, UpToDate } from '../workbook/failures';

/** Why a use case did not do what it was asked, as far as that can be foreseen. Each face has its own words for each. */
export type RefusalCode =
  | 'notStandard'
  | 'newerStandard'
  | 'notPortfolio'
  | 'otherStandard'
  | 'alreadySetUp'
  | 'upToDate'
  /** A sheet is protected. */
  | 'protected'
  /** A table or sheet of the standard was deleted. */
  | 'missing'
  /** A cell is being edited. */
  | 'editing'
  /** Excel lost the workbook on the way: another one came to the front. */
  | 'switched'
  | 'cancelled'
  | 'unreadable'
  | 'noProjects'
  | 'badMap'
  | 'noRates'
  | 'ratesColumns';

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly values: SentenceValues;
}

/** What every use case answers. What nobody foresaw is thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

/** A refusal on its way out of nested work. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly values: SentenceValues = {},
  ) {
    super(code);
  }
}

/** Does the work; what can be foreseen to go wrong becomes the answer. */
export async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refusal;
  }
}

/** The value; a refusal is thrown, for whoever shows it. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Refused(outcome.code, outcome.values);
}

/** Codes of Excel that have a cause which a person can remove. */
const BY_EXCEL_CODE: Readonly<Record<string, RefusalCode>> = {
  AccessDenied: 'protected',
  ItemNotFound: 'missing',
  InvalidOperationInCellEditMode: 'editing',
  // What Microsoft's page on troubleshooting tells of changing workbooks while a command runs.
  GeneralException: 'switched',
  InvalidSelection: 'switched',
};

/** What was foreseen of an error; undefined where nobody foresaw it. */
export function refusalOf(error: unknown): Refusal | undefined {
  const refuse = (code: RefusalCode, values: SentenceValues = {}): Refusal => ({ ok: false, code, values });
  if (error instanceof Refused) return refuse(error.code, error.values);
  if (error instanceof ReadError) return refuse('unreadable', { file: error.fileName, reason: error.reason, text: error.text });
  if (error instanceof NotStandard) return refuse('notStandard');
  if (error instanceof NewerStandard) return refuse('newerStandard');
  if (error instanceof NotPortfolio) return refuse('notPortfolio');
  if (error instanceof UpToDate) return refuse('upToDate');
  if (error instanceof AlreadySetUp) return refuse('alreadySetUp', { table: error.table });
  const known = BY_EXCEL_CODE[error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : ''];
  return known && refuse(known, known === 'switched' && error instanceof Error ? { reason: error.message } : {});
}

/** Why a file could not be read, in a sentence. */
export const reasonOf = ({ code, values: { reason } }: Refusal): Text =>
  typeof reason === 'object' ? reason : { en: String(reason ?? code), fr: String(reason ?? code) };
