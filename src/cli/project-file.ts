import { randomUUID } from 'node:crypto';
import type { ProjectContents } from '../exchange/split-portfolio';
import type { HostSession } from '../host/session/node';
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
  { project, budgetLines, tasks, statusUpdates, raidItems }: ProjectContents,
  settings: ProjectSettings,
  language: Language,
): Promise<Uint8Array> {
  session.newWorkbook();
  await session.run(async (context) => {
    await setUpWorkbook(context, {
      kind: 'project',
      language,
      workbookId: randomUUID(),
      project,
      settings: { ...settings, currency: project.currency ?? settings.currency },
    });
    const rows = {
      ...(budgetLines.length > 0 ? { budgetLine: budgetLines } : {}),
      ...(tasks.length > 0 ? { task: tasks } : {}),
      ...(statusUpdates.length > 0 ? { statusUpdate: statusUpdates } : {}),
      ...(raidItems.length > 0 ? { raidItem: raidItems } : {}),
    };
    if (Object.keys(rows).length > 0) await replaceRows(context, await readWorkbook(context), rows);
  });
  return session.save();
}

/** `P-0001 Name.xlsx`. */
export const projectFileName = ({ id, name }: Project): string => `${safeFileName([id, name].filter((part) => part).join(' '))}.xlsx`;
