import { startSession, type HostSession } from '../../src/host/session/node';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import type { Standard } from '../../src/standard/model/standard';
import type { AnyRecord, RecordKey, WorkbookKind } from '../../src/standard/model/types';
import type { Language } from '../../src/words/text';
import { fillForms } from '../../src/workbook/fill-form';
import { readWorkbook } from '../../src/workbook/read';
import { replaceRows } from '../../src/workbook/rows';
import { setUpWorkbook } from '../../src/workbook/set-up';
import { EXCEL, valuesOf } from './excel';

/** A standard workbook whose rows are replaced again and again, and what its sheets show. */
export class ViewedWorkbook {
  private constructor(
    readonly session: HostSession,
    readonly kind: WorkbookKind,
    readonly language: Language,
    readonly standard: Standard,
  ) {}

  static async open(
    kind: WorkbookKind,
    { language = 'en', standard = BASE_STANDARD, settings = {} }: { language?: Language; standard?: Standard; settings?: AnyRecord } = {},
  ): Promise<ViewedWorkbook> {
    const session = await startSession({ ...EXCEL, locale: language === 'fr' ? 'fr-FR' : 'en-US' });
    session.newWorkbook();
    await session.run((context) => setUpWorkbook(context, { kind, language, workbookId: 'test', standard, settings }));
    return new ViewedWorkbook(session, kind, language, standard);
  }

  close(): void {
    this.session.close();
  }

  /** Replaces the rows of these tables, and fields of these forms. */
  async fill(rows: Partial<Record<RecordKey, readonly AnyRecord[]>>, forms: Partial<Record<RecordKey, AnyRecord>> = {}): Promise<void> {
    await this.session.run(async (context) => {
      const open = await readWorkbook(context);
      await fillForms(context, open, forms);
      await replaceRows(context, open, rows);
    });
  }

  sheetName(key: string): string {
    const sheet = this.standard.workbooks[this.kind].find((candidate) => candidate.key === key);
    if (!sheet) throw new Error(`no sheet ${key}`);
    return sheet.name[this.language];
  }

  /** Values of cells of a sheet; an error is its text. */
  values(key: string, address: string): Promise<unknown[][]> {
    return valuesOf(this.session, this.sheetName(key), address);
  }

  async value(key: string, address: string): Promise<unknown> {
    return (await this.values(key, address))[0]?.[0];
  }

  /** The value of a cell with a defined name. */
  named(name: string): Promise<unknown> {
    return this.session.run(async (context) => {
      const range = context.workbook.names.getItem(name).getRange().load('values');
      await context.sync();
      return (range.values as unknown[][])[0]?.[0];
    });
  }

  /** Every error but #N/A, which is meant, by place. */
  errors(): string[] {
    return this.session.book.sheets.flatMap((sheet) =>
      sheet.cells.flatMap((row, at) =>
        (row ?? []).flatMap((cell) =>
          typeof cell?.value === 'object' && cell.value !== null && cell.value.error !== '#N/A'
            ? [`${sheet.name} row ${at + 1}: ${cell.formula} ${cell.value.error}`]
            : [],
        ),
      ),
    );
  }
}

/** A record with nothing in the columns that are not given. */
export const recordOf = (standard: Standard, key: RecordKey, given: AnyRecord): AnyRecord => ({
  ...Object.fromEntries(standard.records[key].columns.map((column) => [column.key, null])),
  ...given,
});
