/** Excel's error codes that the host gives. The library makes an `OfficeExtension.Error` with that `code` of it. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RangeExceedsLimit'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const invalidArgument = (detail: string): HostError =>
  new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. ${detail}`.trim());

export const itemNotFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist. ${what}`.trim());

export const alreadyExists = (what: string): HostError =>
  new HostError('ItemAlreadyExists', `A resource with the same name or identifier already exists. ${what}`.trim());

export const accessDenied = (): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation: the cell or chart is on a protected sheet.');
