import type { WorkbookIdentity } from '../standard/own/meta';
import { loadMeta } from './meta';

/** What the open workbook is, or null when it was not set up. One request. */
export async function identifyWorkbook(context: Excel.RequestContext): Promise<WorkbookIdentity | null> {
  const meta = loadMeta(context);
  await context.sync();
  return meta()?.identity ?? null;
}
