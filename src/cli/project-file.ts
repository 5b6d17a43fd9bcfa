import { randomUUID } from 'node:crypto';
import type { ProjectContents } from '../exchange/split-portfolio';
import type { HostSession } from '../host/session/node';
import type { Project } from '../standard/records/project';
import type { Standard } from '../standard/standard';
import type { Language } from '../words/text';
import { fillForms } from '../workbook/fill-form';
import { rememberInMeta } from '../workbook/meta';
import { readWorkbook } from '../workbook/read';
import { replaceRows } from '../workbook/rows';
import { setUpWorkbook } from '../workbook/set-up';
import { safeFileName } from './files';

export interface ProjectSettings {
  readonly organisation: string;
  readonly currency: string;
  readonly statusDate: number | null;
}

/** Makes a standard workbook of each project. All of them begin as one empty workbook, which is set up once. */
export class ProjectWorkbooks {
  private ready = false;

  constructor(
    private readonly session: HostSession,
    private readonly standard: Standard,
    private readonly settings: ProjectSettings,
    private readonly language: Language,
  ) {}

  async make({ project, rows }: ProjectContents): Promise<Uint8Array> {
    const { session, settings } = this;
    if (this.ready) session.restore();
    else await this.setUp();
    const workbookId = randomUUID();
    const filled = Object.fromEntries(Object.entries(rows).filter(([, records]) => records.length > 0));
    await session.run(async (context) => {
      const open = await readWorkbook(context);
      rememberInMeta(context, open.meta, 'workbookId', workbookId);
      await fillForms(context, open, { project, settings: { currency: project.currency ?? settings.currency } });
      if (Object.keys(filled).length > 0) await replaceRows(context, open, filled);
    });
    return session.save();
  }

  private async setUp(): Promise<void> {
    const { session, standard, settings, language } = this;
    session.newWorkbook();
    await session.run((context) =>
      setUpWorkbook(context, { standard, kind: 'project', language, workbookId: randomUUID(), settings: { ...settings } }),
    );
    session.snapshot();
    this.ready = true;
  }
}

/** `P-0001 Name.xlsx`. */
export const projectFileName = ({ id, name }: Project): string => `${safeFileName([id, name].filter((part) => part).join(' '))}.xlsx`;
