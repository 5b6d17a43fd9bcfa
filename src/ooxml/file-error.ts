export type FileErrorCode = 'notExcel' | 'encrypted' | 'legacyExcel' | 'truncated' | 'tooLarge';

/** Why a file cannot be read; `message` is one sentence for a person. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'FileError';
  }
}
