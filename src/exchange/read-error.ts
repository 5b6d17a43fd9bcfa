import { BeyondLimit, LIMITS, type LimitName } from '../ooxml/limits';
import { FileError } from '../ooxml/file-error';
import { FILE_WORDS, LIMIT_WORDS, withLimit } from '../words/files';
import type { Text } from '../words/text';

export type ReadErrorCode = keyof typeof FILE_WORDS | 'tooLarge';

const MEGABYTE = 1024 ** 2;

/** What a file has too much of, with the limit. */
const tooLarge = (limit: LimitName): Text =>
  withLimit(LIMIT_WORDS[limit], limit.endsWith('Bytes') ? LIMITS[limit] / MEGABYTE : LIMITS[limit]);

/** A file that cannot be read: a code for programs, one sentence for people. */
export class ReadError extends Error {
  readonly code: ReadErrorCode;
  readonly fileName: string;
  /** Why, without the file's name. */
  readonly reason: Text;
  /** Why, with the file's name. */
  readonly text: Text;

  constructor(code: ReadErrorCode, fileName: string, options?: ErrorOptions & { readonly reason?: Text }) {
    const reason = options?.reason ?? (code === 'tooLarge' ? tooLarge('fileBytes') : FILE_WORDS[code]);
    super(`${fileName}: ${reason.en}`, options);
    this.name = 'ReadError';
    this.code = code;
    this.fileName = fileName;
    this.reason = reason;
    this.text = { en: `${fileName}: ${reason.en}`, fr: `${fileName}\u00a0: ${reason.fr}` };
  }

  /** What the ground of Open XML, or a library, found wrong with a file. */
  static from(cause: unknown, fileName: string): ReadError {
    if (cause instanceof ReadError) return cause;
    if (cause instanceof BeyondLimit) return new ReadError('tooLarge', fileName, { cause, reason: tooLarge(cause.limit) });
    if (cause instanceof FileError && cause.code === 'beyondSheet') return new ReadError('beyondSheet', fileName, { cause });
    return new ReadError('truncated', fileName, { cause });
  }
}
