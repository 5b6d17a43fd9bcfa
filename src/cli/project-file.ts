import { randomUUID } from 'node:crypto';
import type { ProjectContents } from '../exchange/split-portfolio';
import type { HostSession } from '../host/session/node';
import type { Standard } from '../standard/standard';
import type { Project } from '../standard/records/project';
import type { Language } from '../words/text';
import { readWorkbook } from '../workbook/read';
import { replaceRows } from '../workbook/rows';
import { setUpWorkbook } from '../workbook/set-up';
import { safeFileName } from './files';

export interface ProjectSettings {
  readonly organisation: string;
  readonly currency: string;
  readonly statusDate: number | null;
}

/** A standard project workbook that holds this project. */
export async function makeProjectWorkbook(
  session: HostSession,
  standard: Standard,
  { project, rows }: ProjectContents,
  settings: ProjectSettings,
  language: Language,
): Promise<Uint8Array> {
  session.newWorkbook();
  await session.run(async (context) => {
    await setUpWorkbook(context, {
      standard,
      kind: 'project',
      language,
      workbookId: randomUUID(),
      project,
      settings: { ...settings, currency: project.currency ?? settings.currency },
    });
    const filled = Object.fromEntries(Object.entries(rows).filter(([, records]) => records.length > 0));
    if (Object.keys(filled).length > 0) await replaceRows(context, await readWorkbook(context), filled);
  });
  return session.save();
}

/** `P-0001 Name.xlsx`. */
export const projectFileName = ({ id, name }: Project): string => `${safeFileName([id, name].filter((part) => part).join(' '))}.xlsx`;
