import type { WorkbookKind } from '../standard/types';
import { loadMeta } from './meta';

export interface WorkbookIdentity {
  readonly kind: WorkbookKind;
  /** Of the standard. */
  readonly version: string;
  /** The same for ever, whatever the file is called. */
  readonly workbookId: string;
}

/** What the open workbook is, or null when it was not set up. One request. */
export async function identifyWorkbook(context: Excel.RequestContext): Promise<WorkbookIdentity | null> {
  const meta = loadMeta(context);
  await context.sync();
  const identity = meta();
  return identity
    ? {
        kind: identity['kind'] === 'project' ? 'project' : 'portfolio',
        version: String(identity['standardVersion']),
        workbookId: String(identity['workbookId'] ?? ''),
      }
    : null;
}
