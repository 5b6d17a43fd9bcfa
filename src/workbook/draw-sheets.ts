import { reportSheetName } from '../standard/writing/formula';
import type { SheetDefinition } from '../standard/model/sheet';
import { columnsFor, type AnyRecord, type ListKey, type RecordKey, type WorkbookKind } from '../standard/model/types';
import { WORKBOOK_WORDS } from '../words/workbook';
import type { Pen } from './draw';
import { drawFrame, FRAME_ACTIONS } from './draw';
import { drawFormSheet, nameFields } from './form-sheet';
import { drawGuideSheet } from './guide-sheet';
import { drawListsSheet } from './lists-sheet';
import { drawTableFormulas, drawTableSheet } from './table-sheet';
import type { Requests } from './requests';
import { drawView, VIEWS } from './views/views';

/** What sheets are drawn for. */
export interface SheetPlan {
  readonly kind: WorkbookKind;
  readonly pen: Pen;
  /** The names that the workbook's sheets have or get, by key. */
  readonly names: ReadonlyMap<string, string>;
  /** Defined names that are there already. */
  readonly known: ReadonlySet<string>;
  /** The records that forms show. */
  readonly forms: Readonly<Partial<Record<RecordKey, AnyRecord>>>;
  readonly listWords?: Partial<Record<ListKey, readonly string[]>> | undefined;
  /** Told of each sheet that is drawn but for its formulas. */
  readonly onDrawn?: () => void;
}

/** Actions that the largest sheet of a kind takes which is drawn at once. */
const ACTIONS = { report: 80, guide: 1_100, field: 2 } as const;

/**
 * Draws these new sheets, by key. Excel refuses a formula that names a table which is not there yet, and validations refer
 * to the lists' names: so lists come first, then the names of fields, tables, forms, the tables' formulas, then what only calculates.
 */
export async function drawSheets(
  workbook: Excel.Workbook,
  plan: SheetPlan,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  requests: Requests,
): Promise<void> {
  const { kind, pen, names, onDrawn = () => undefined } = plan;
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

  for (const { definition, sheet } of of('lists')) {
    await drawListsSheet(sheet, definition, kind, pen, requests, plan.listWords);
    onDrawn();
  }
  for (const { definition } of of('form')) {
    const record = recordOf(definition);
    await requests.room(ACTIONS.field * columnsFor(record, kind).length);
    nameFields(workbook, names.get(definition.key) ?? definition.key, record, kind);
  }
  for (const { definition, sheet } of of('table')) {
    await drawTableSheet(sheet, definition, recordOf(definition), kind, pen, requests);
    onDrawn();
  }
  for (const { definition, sheet } of of('form')) {
    const record = recordOf(definition);
    await drawFormSheet(sheet, definition, record, kind, plan.forms[record.key] ?? {}, pen, requests);
    onDrawn();
  }
  for (const { definition, sheet } of of('table')) await drawTableFormulas(sheet, recordOf(definition), kind, pen, requests);
  for (const { definition, sheet } of of('report')) {
    await requests.room(ACTIONS.report);
    drawFrame(sheet, definition.name[language], definition.purpose[language], pen, false);
    sheet.getRange('A4').values = [[WORKBOOK_WORDS.notBuiltYet[language]]];
    workbook.names.add(reportSheetName(definition.key), sheet.getRange('A1'));
    onDrawn();
  }
  for (const { definition, sheet } of of('view')) {
    await requests.room(FRAME_ACTIONS + (VIEWS[definition.key]?.actions ?? 0));
    drawView(sheet, { definition, kind, sheetNames: names, known: plan.known, pen });
    onDrawn();
  }
  for (const { definition, sheet } of of('guide')) {
    await requests.room(ACTIONS.guide);
    drawGuideSheet(sheet, definition, kind, names, pen);
    onDrawn();
  }
}
