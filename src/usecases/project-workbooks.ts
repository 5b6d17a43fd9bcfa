import type { ProjectContents } from '../exchange/split-portfolio';
import { idGiver } from '../standard/model/ids';
import { rememberedAs, type Meta } from '../standard/own/meta';
import type { ProjectRows, RowsByRecord } from '../standard/data/rows';
import type { Standard } from '../standard/model/standard';
import type { AnyRecord, RecordKey } from '../standard/model/types';
import type { Language } from '../words/text';
import { fillForms } from '../workbook/fill-form';
import { rememberInMeta } from '../workbook/meta';
import { readWorkbook } from '../workbook/read';
import { replaceRows } from '../workbook/rows';
import { setUpWorkbook } from '../workbook/set-up';
import type { WorkbookSession } from './ports';

export interface ProjectSettings {
  readonly organisation: string;
  readonly currency: string;
  readonly statusDate: number | null;
}

/** Makes a standard workbook of each project. All of them begin as one empty workbook, which is set up once. */
export class ProjectWorkbooks {
  private ready = false;

  constructor(
    private readonly session: WorkbookSession,
    private readonly standard: Standard,
    private readonly settings: ProjectSettings,
    private readonly language: Language,
  ) {}

  async make({ project, rows }: ProjectContents): Promise<Uint8Array> {
    const { session, settings } = this;
    if (this.ready) session.restore();
    else await this.setUp();
    const workbookId = crypto.randomUUID();
    const { forms, tables } = this.byLayout(rows);
    await session.run(async (context) => {
      const open = await readWorkbook(context);
      rememberInMeta(context, open.meta, 'workbookId', workbookId);
      for (const [remembered, last] of this.lastIds(tables, open.meta)) rememberInMeta(context, open.meta, remembered, last);
      await fillForms(context, open, { ...forms, project, settings: { currency: project.currency ?? settings.currency } });
      if (Object.keys(tables).length > 0) await replaceRows(context, open, tables);
      context.application.calculationMode = 'Automatic';
      await context.sync();
    });
    return session.save();
  }

  /** Records that the workbook shows as a form have one row; tables without rows stay as they begin. */
  private byLayout(rows: ProjectRows): { forms: Partial<Record<RecordKey, AnyRecord>>; tables: RowsByRecord } {
    const given = Object.entries(rows).filter(([, records]) => records.length > 0);
    const shown = new Set(
      this.standard.workbooks.project.flatMap(({ record, layout }) => (layout === 'form' && record ? [record as string] : [])),
    );
    return {
      forms: Object.fromEntries(given.filter(([key]) => shown.has(key)).map(([key, records]) => [key, records[0]])),
      tables: Object.fromEntries(given.filter(([key]) => !shown.has(key))),
    };
  }

  /** The ids that the rows bring are given by us: none of them is given again. */
  private lastIds(tables: RowsByRecord, meta: Meta): (readonly [string, number])[] {
    return (Object.keys(tables) as RecordKey[]).map((key) => {
      const record = this.standard.records[key];
      const remembered = rememberedAs(record);
      const present = (tables[key] ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
      return [remembered, idGiver(record, present, Number(meta[remembered] ?? 0)).last()];
    });
  }

  private async setUp(): Promise<void> {
    const { session, standard, settings, language } = this;
    session.newWorkbook();
    await session.run(async (context) => {
      await setUpWorkbook(context, { standard, kind: 'project', language, workbookId: crypto.randomUUID(), settings: { ...settings } });
      // It is calculated once it is filled.
      context.application.calculationMode = 'Manual';
      await context.sync();
    });
    session.snapshot();
    this.ready = true;
  }
}
