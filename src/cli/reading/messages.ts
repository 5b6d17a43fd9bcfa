/** What the threads say to each other. */
import type { ReadErrorCode } from '../../exchange/read-error';
import type { RawRegister } from '../../exchange/register';
import type { StandardWorkbook } from '../../exchange/standard-workbook';
import type { Standard } from '../../standard/model/standard';
import type { JudgedAs, JudgedFile } from '../../usecases/reading';
import type { Text } from '../../words/text';

export interface Task {
  readonly what: keyof Answers;
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Of a file to judge. */
  readonly as?: JudgedAs;
}

/** A standard is large and shared by many files: it is named, and made again on the other side. */
export type PlainWorkbook = Omit<StandardWorkbook, 'standard'> & Pick<Standard, 'pack' | 'overlay'>;

export interface Answers {
  readonly register: RawRegister;
  readonly workbook: PlainWorkbook;
  readonly judged: JudgedFile;
}

/** Errors of our own do not keep their kind on the way. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ReadErrorCode; readonly reason: Text };
