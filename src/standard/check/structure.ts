import type { Text } from '../../words/text';
import type { TableAsRead } from '../decode/read-table';
import { matchHeaders } from '../decode/table';
import { textOf } from '../decode/value';
import type { SheetDefinition, SheetLayout } from '../model/sheet';
import { rolledUp, type Standard } from '../model/standard';
import type { Column, Finding, RecordKey, Severity } from '../model/types';
import type { WorkbookIdentity } from '../own/meta';

/** What every reader of a workbook of ours tells of its structure in the same words. */

/** Records that figures of a portfolio are made from, or that say how; the others concern the people who work in the workbook. */
export const figureRecords = (standard: Standard): ReadonlySet<RecordKey> =>
  new Set(['project', 'settings', 'rate', ...rolledUp(standard)]);

/** Sheets that the product fills: nobody's figures are missing without them. */
const FILLED_BY_PRODUCT: ReadonlySet<RecordKey> = new Set(['exception']);

type Of = Pick<WorkbookIdentity, 'language' | 'standard'>;

export const severityOfTable = ({ standard }: Of, key: RecordKey): Severity =>
  FILLED_BY_PRODUCT.has(key) ? 'info' : figureRecords(standard).has(key) ? 'error' : 'warning';

/** Workbooks of earlier versions do not lack what a later one brought. */
export const isExpected = ({ since = 1 }: { readonly since?: number }, version: number): boolean => since <= version;

export const missingTable = (of: Of, definition: SheetDefinition, key: RecordKey, source: string): Finding => {
  const { table } = of.standard.records[key];
  return {
    source,
    sheet: definition.name[of.language],
    row: null,
    column: null,
    value: null,
    reason: {
      en: `The sheet “${definition.name.en}” or its table ${table} is missing.`,
      fr: `La feuille «\u00a0${definition.name.fr}\u00a0» ou son tableau ${table} est absent.`,
    },
    severity: severityOfTable(of, key),
  };
};

/**
 * Without what is required, or figures and ratings are made from, figures may be missing; what the product writes it writes again; an
 * optional text or a column of an organisation's own leaves no figure out, and is offered back.
 */
export const severityOfColumn = ({ automatic, formula, required, own, type }: Column): Severity => {
  if (automatic || formula !== undefined) return 'warning';
  return !required && (own || type === 'text' || type === 'longText') ? 'info' : 'error';
};

/** The place of a missing column: behind the nearest of those that come before it in the standard. The same of a form's lines. */
export const placeOfMissing = (columns: readonly Column[], column: Column, fields: readonly (Column | undefined)[]): number => {
  const before = columns.slice(0, columns.indexOf(column)).findLast((candidate) => fields.includes(candidate));
  return before ? fields.indexOf(before) + 1 : 0;
};

/** The row, as a person sees it, of a column's header, or of the line that a field stands on or belongs on. */
export const rowOf = (columns: readonly Column[], column: Column, layout: SheetLayout, { headerRow, rows }: TableAsRead): number => {
  if (layout !== 'form') return headerRow + 1;
  const fields = matchHeaders(
    columns,
    rows.map(([label]) => textOf(label ?? null)),
  );
  const line = fields.indexOf(column);
  return headerRow + 2 + (line < 0 ? placeOfMissing(columns, column, fields) : line);
};

/** @param columns those of the record in this kind of workbook. */
export const missingColumn = (
  { language }: Of,
  columns: readonly Column[],
  column: Column,
  layout: SheetLayout,
  read: TableAsRead,
  source: string,
): Finding => ({
  source,
  sheet: read.sheetName,
  row: rowOf(columns, column, layout, read),
  column: column.name[language],
  value: null,
  reason:
    layout === 'form'
      ? { en: `The field “${column.name.en}” is missing.`, fr: `Le champ «\u00a0${column.name.fr}\u00a0» est absent.` }
      : { en: `The column “${column.name.en}” is missing.`, fr: `La colonne «\u00a0${column.name.fr}\u00a0» est absente.` },
  severity: severityOfColumn(column),
});

const BELOW_TABLE: Text = {
  en: 'This row stands below the table; it was read. Extend the table over it.',
  fr: 'Cette ligne se trouve sous le tableau\u00a0; elle a été lue. Étendre le tableau jusqu’à elle.',
};

const APART: Text = {
  en: 'What stands in this row, apart from the table, is not read.',
  fr: 'Ce qui se trouve sur cette ligne, à l’écart du tableau, n’est pas lu.',
};

export const rowsApart = ({ sheetName, apart }: TableAsRead, source: string): Finding[] =>
  apart === null ? [] : [{ source, sheet: sheetName, row: apart + 1, column: null, value: null, reason: APART, severity: 'warning' }];

export const rowsBelowTable = ({ sheetName, headerRow, rows, below }: TableAsRead, source: string): Finding[] =>
  below.map((_, index) => ({
    source,
    sheet: sheetName,
    row: headerRow + rows.length + 2 + index,
    column: null,
    value: null,
    reason: BELOW_TABLE,
    severity: 'warning',
  }));
