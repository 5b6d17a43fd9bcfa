export type FileErrorCode = 'notExcel' | 'encrypted' | 'legacyExcel' | 'truncated' | 'beyondSheet' | 'tooLarge';

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

/** A row or column that no sheet has. */
export const beyondSheet = (): FileError =>
  new FileError('beyondSheet', 'The file is damaged: a cell stands beyond the last row or column of a sheet.');
