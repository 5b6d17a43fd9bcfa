import type { Text } from '../../words/text';
import type { TableAsRead } from '../decode/read-table';
import type { SheetDefinition } from '../sheets/sheet';
import { rolledUp, STANDARD_VERSION, type Standard } from '../standard';
import type { Column, Finding, RecordKey, Severity, WorkbookKind } from '../types';
import type { WorkbookIdentity } from '../meta';

/** What every reader of a workbook of ours tells of its structure in the same words. */

/** Sheets that the product fills: nobody's figures are missing without them. */
const FILLED_BY_PRODUCT: ReadonlySet<RecordKey> = new Set(['exception']);

type Of = Pick<WorkbookIdentity, 'kind' | 'version' | 'language' | 'standard'>;

/** Nothing is lost with a table that a later version brought, and no figure with one that no figure is made from. */
export const severityOfTable = ({ kind, version, standard }: Omit<Of, 'language'>, key: RecordKey): Severity => {
  if (FILLED_BY_PRODUCT.has(key) || version < STANDARD_VERSION) return 'info';
  return holdsFigures(standard, kind, key) ? 'error' : 'warning';
};

const holdsFigures = (standard: Standard, kind: WorkbookKind, key: RecordKey): boolean =>
  kind === 'portfolio' || key === 'project' || key === 'settings' || rolledUp(standard).some((rolled) => rolled === key);

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

/** Without a column that people fill, figures may be missing; what the product writes it writes again. */
export const severityOfColumn = ({ version }: Pick<Of, 'version'>, column: Column): Severity =>
  version < STANDARD_VERSION ? 'info' : column.automatic || column.formula !== undefined ? 'warning' : 'error';

export const missingColumn = (of: Of, column: Column, { sheetName, headerRow }: TableAsRead, source: string): Finding => ({
  source,
  sheet: sheetName,
  row: headerRow + 1,
  column: column.name[of.language],
  value: null,
  reason: {
    en: `The column “${column.name.en}” is missing.`,
    fr: `La colonne «\u00a0${column.name.fr}\u00a0» est absente.`,
  },
  severity: severityOfColumn(of, column),
});

const BELOW_TABLE: Text = {
  en: 'This row stands below the table; it was read. Extend the table over it.',
  fr: 'Cette ligne se trouve sous le tableau\u00a0; elle a été lue. Étendre le tableau jusqu’à elle.',
};

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
