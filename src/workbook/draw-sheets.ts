import { reportSheetName } from '../standard/writing/formula';
import type { SheetDefinition } from '../standard/model/sheet';
import type { AnyRecord, ListKey, RecordKey, WorkbookKind } from '../standard/model/types';
import { WORKBOOK_WORDS } from '../words/workbook';
import type { Pen } from './draw';
import { drawFrame } from './draw';
import { drawFormSheet, nameFields } from './form-sheet';
import { drawGuideSheet } from './guide-sheet';
import { drawListsSheet } from './lists-sheet';
import { drawTableFormulas, drawTableSheet } from './table-sheet';
import { drawView } from './views/views';

/** What sheets are drawn for. */
export interface SheetPlan {
  readonly kind: WorkbookKind;
  readonly pen: Pen;
  /** The names that the workbook's sheets have or get, by key. */
  readonly names: ReadonlyMap<string, string>;
  /** The records that forms show. */
  readonly forms: Readonly<Partial<Record<RecordKey, AnyRecord>>>;
  readonly listWords?: Partial<Record<ListKey, readonly string[]>> | undefined;
}

/**
 * Queues the drawing of these new sheets, by key. Excel refuses a formula that names a table which is not there yet, and validations refer
 * to the lists' names: so lists come first, then the names of fields, tables, forms, the tables' formulas, then what only calculates.
 */
export function drawSheets(workbook: Excel.Workbook, plan: SheetPlan, sheets: ReadonlyMap<string, Excel.Worksheet>): void {
  const { kind, pen, names } = plan;
  const { standard, language } = pen;
  const placed = standard.workbooks[kind].flatMap((definition) => {
    const sheet = sheets.get(definition.key);
    return sheet ? [{ definition, sheet }] : [];
  });
  const of = (...layouts: readonly SheetDefinition['layout'][]): typeof placed =>
    placed.filter(({ definition }) => layouts.includes(definition.layout));
  const recordOf = (definition: SheetDefinition) => {
    if (!definition.record) throw new Error(`the sheet ${definition.key} names no record`);
    return standard.records[definition.record];
  };

  for (const { definition, sheet } of of('lists')) drawListsSheet(sheet, definition, kind, pen, plan.listWords);
  for (const { definition } of of('form')) nameFields(workbook, names.get(definition.key) ?? definition.key, recordOf(definition), kind);
  for (const { definition, sheet } of of('table')) drawTableSheet(sheet, definition, recordOf(definition), kind, pen);
  for (const { definition, sheet } of of('form')) {
    const record = recordOf(definition);
    drawFormSheet(sheet, definition, record, kind, plan.forms[record.key] ?? {}, pen);
  }
  for (const { definition, sheet } of of('table')) drawTableFormulas(sheet, recordOf(definition), kind, pen);
  for (const { definition, sheet } of of('report')) {
    drawFrame(sheet, definition.name[language], definition.purpose[language], pen, false);
    sheet.getRange('A4').values = [[WORKBOOK_WORDS.notBuiltYet[language]]];
    workbook.names.add(reportSheetName(definition.key), sheet.getRange('A1'));
  }
  for (const { definition, sheet } of of('view')) drawView(sheet, { definition, kind, sheetNames: names, pen });
  for (const { definition, sheet } of of('guide')) drawGuideSheet(sheet, definition, kind, names, pen);
}
