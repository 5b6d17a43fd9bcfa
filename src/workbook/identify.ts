import type { WorkbookKind } from '../standard/types';
import { loadMeta } from './meta';

/** What the open workbook is: its kind and version, or null when it was not set up. One request. */
export async function identifyWorkbook(context: Excel.RequestContext): Promise<{ kind: WorkbookKind; version: string } | null> {
  const meta = loadMeta(context);
  await context.sync();
  const identity = meta();
  return identity ? { kind: identity['kind'] === 'project' ? 'project' : 'portfolio', version: String(identity['standardVersion']) } : null;
}
