import { renderFormula } from '../../standard/writing/formula';
import type { ListKey, RecordKey } from '../../standard/model/types';
import type { ViewPlace } from './view';

/** A formula from a template of the standard's (`renderFormula`); a plain `{key}` stands for one of these cells. */
export type FormulaOf = (template: string, cells?: Readonly<Record<string, string>>) => string;

export const formulasOf =
  ({ pen: { standard, language } }: ViewPlace): FormulaOf =>
  (template, cells = {}) =>
    renderFormula(standard, template, language, (key) => {
      const cell = cells[key];
      if (cell === undefined) throw new Error(`formula template names no cell: ${key}`);
      return cell;
    });

/** Whether the workbook has that record's table or form with all of these columns: an organisation may leave sheets and columns out. */
export const hasColumns = ({ pen: { standard }, kind }: ViewPlace, record: RecordKey, keys: readonly string[]): boolean =>
  standard.workbooks[kind].some((sheet) => sheet.record === record) &&
  keys.every((key) =>
    standard.records[record].columns.some((column) => column.key === key && (!column.kinds || column.kinds.includes(kind))),
  );

/** Those of these entries that the list has: an organisation may leave entries out. */
export const entriesIn = <Code extends string>({ pen: { standard } }: ViewPlace, list: ListKey, codes: readonly Code[]): readonly Code[] =>
  codes.filter((code) => standard.lists[list]?.entries.some((entry) => entry.code === code));

/** A text as a formula holds it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Formulas of the first row of a block, copied down: their references move along, and the message stays small however many rows there
 * are.
 */
export function fillDown(sheet: Excel.Worksheet, row: number, column: number, rowCount: number, formulas: readonly string[]): void {
  const first = sheet.getRangeByIndexes(row, column, 1, formulas.length);
  first.formulas = [[...formulas]];
  if (rowCount > 1) sheet.getRangeByIndexes(row + 1, column, rowCount - 1, formulas.length).copyFrom(first, 'Formulas');
}

/** The formula of the first cell of a block, copied over all of it. */
export function fillBlock(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
  formula: string,
): void {
  const first = sheet.getRangeByIndexes(row, column, 1, 1);
  first.formulas = [[formula]];
  if (columnCount > 1) sheet.getRangeByIndexes(row, column + 1, 1, columnCount - 1).copyFrom(first, 'Formulas');
  if (rowCount > 1)
    sheet
      .getRangeByIndexes(row + 1, column, rowCount - 1, columnCount)
      .copyFrom(sheet.getRangeByIndexes(row, column, 1, columnCount), 'Formulas');
}
