import { ProjectWorkbooks } from '../../../src/usecases/project-workbooks';
import { readForCheck as readFile } from '../../../src/exchange/check-file';
import { startSession, type HostSession } from '../../../src/host/session/node';
import { samplePortfolio } from '../../../src/samples/portfolio';
import type { WorkbookContents } from '../../../src/standard/check/contents';
import type { CheckFinding } from '../../../src/standard/check/finding';
import { judgeWorkbook } from '../../../src/standard/check/judge';
import type { Overlay } from '../../../src/standard/model/overlay';
import { resolveStandard } from '../../../src/standard/own/resolve';
import type { AnyRecord, WorkbookKind } from '../../../src/standard/model/types';
import { readForCheck as readOpen } from '../../../src/workbook/check';
import { fillPortfolio } from '../../../src/workbook/portfolio';
import { readWorkbook } from '../../../src/workbook/read';
import { repairWorkbook, type Checked, type RepairOutcome } from '../../../src/workbook/repair';
import { setUpWorkbook } from '../../../src/workbook/set-up';
import { consolidatedSample } from '../../support/sample';

export type Records = Readonly<Record<string, readonly AnyRecord[]>>;

/** Sheets that only show what the tables hold: the check looks at tables, and without the rest it goes much faster. */
const VIEWS = {
  project: ['gantt', 'earnedValue', 'statusReport'],
  portfolio: ['demand', 'hierarchy', 'objectiveMatrix', 'capacityPlan', 'roadmap'],
} as const;
const leftOut = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, { show: false }]));
const WITHOUT_VIEWS: Overlay = { version: 1, sheets: { project: leftOut(VIEWS.project), portfolio: leftOut(VIEWS.portfolio) } };
const STANDARD = resolveStandard('pmi', WITHOUT_VIEWS);

/** The project of the sample whose workbook gives no finding. */
const CLEAN = 2;

/** A full workbook that gives no finding, and that can be had again after each damage. */
export class CleanWorkbook {
  private constructor(
    readonly session: HostSession,
    /** The day of the check. */
    readonly today: number,
    readonly clean: WorkbookContents,
  ) {}

  static async make(kind: WorkbookKind): Promise<CleanWorkbook> {
    const session = await startSession();
    const today = kind === 'project' ? await fillProject(session) : await fillSamplePortfolio(session);
    session.snapshot();
    return new CleanWorkbook(session, today, await session.run(readOpen));
  }

  /** The clean workbook with that done to it. */
  async damaged(apply: (context: Excel.RequestContext, workbook: CleanWorkbook) => void | Promise<void>): Promise<void> {
    this.session.restore();
    await this.session.run(async (context) => {
      await apply(context, this);
      await context.sync();
    });
  }

  /** What the pane tells of it. */
  async checkOpen(): Promise<Checked> {
    const contents = await this.session.run(readOpen);
    return { contents, result: judgeWorkbook(contents, { now: this.today }) };
  }

  /** What the command line tells of the file that it is saved to. */
  async checkFile(): Promise<readonly CheckFinding[]> {
    const contents = await readFile(await this.session.save(), 'saved.xlsx');
    return judgeWorkbook(contents, { now: this.today }).findings;
  }

  repair(): Promise<RepairOutcome> {
    return this.session.run((context) => repairWorkbook(context, () => this.checkOpen()));
  }

  async records(): Promise<Records> {
    return (await this.session.run(readWorkbook)).records as Records;
  }

  /** A cell of a table in the clean workbook, by the name of its column (of its field in a form) and by its row of the body. */
  place(tableName: string, column: string, row = 0): Place {
    const table = this.clean.tables.find(({ name }) => name === tableName);
    if (!table) throw new Error(`no table ${tableName}`);
    const { sheetName, headerRow, firstColumn, headers, rows } = table;
    const index = headers.indexOf(column);
    if (index >= 0) return { sheet: sheetName, row: headerRow + 1 + row, column: firstColumn + index, header: column, rows: rows.length };
    const line = rows.findIndex(([label]) => label === column);
    if (line < 0) throw new Error(`no column ${column} in ${tableName}`);
    return { sheet: sheetName, row: headerRow + 1 + line, column: firstColumn + 1, header: column, rows: 1 };
  }

  cell(context: Excel.RequestContext, tableName: string, column: string, row = 0): Excel.Range {
    const { sheet, row: at, column: across } = this.place(tableName, column, row);
    return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(at, across, 1, 1);
  }

  column(context: Excel.RequestContext, tableName: string, column: string): Excel.Range {
    const { sheet, row, column: across, rows } = this.place(tableName, column);
    return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, across, rows, 1);
  }
}

interface Place {
  readonly sheet: string;
  /** Zero-based, as `column`. */
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly rows: number;
}

async function fillProject(session: HostSession): Promise<number> {
  const sample = samplePortfolio({ language: 'en', projects: CLEAN + 1 });
  const contents = sample.projects[CLEAN];
  if (!contents) throw new Error('the sample is too small');
  await new ProjectWorkbooks(session, STANDARD, sample, 'en').make(contents);
  return sample.statusDate;
}

async function fillSamplePortfolio(session: HostSession): Promise<number> {
  const sample = consolidatedSample('en', 2);
  const today = sample.statusDate ?? 0;
  session.newWorkbook();
  await session.run(async (context) => {
    await setUpWorkbook(context, {
      kind: 'portfolio',
      standard: STANDARD,
      language: 'en',
      workbookId: 'test',
      settings: { organisation: sample.organisation, currency: sample.currency, statusDate: today },
    });
    // Some risks of the sample are past due, as it happens.
    const raidItem = (sample.rows.raidItem ?? []).map((item) => ({
      ...item,
      due: item.due === null ? null : Math.max(item.due ?? 0, today),
    }));
    const { rates } = sample;
    await fillPortfolio(context, await readWorkbook(context), { ...sample, rates, findings: [], rows: { ...sample.rows, raidItem } });
  });
  return today;
}
