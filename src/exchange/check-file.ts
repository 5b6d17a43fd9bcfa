import type { Area } from '../ooxml/address';
import type { ReadTable, ReadValidation, ValidationKind, WorkbookContents } from '../standard/check/contents';
import type { StandardOf } from '../standard/own/resolve';
import { openExcel, type ExcelFile } from './excel-file';
import { asRead, metaIn, tablesIn, type PlacedTable } from './standard-workbook';
import type { XlsxValidation } from './xlsx-parts';

/** Tables with names of ours begin so. */
const isOurs = ({ name }: { readonly name: string }): boolean => /^pmo/i.test(name);

/**
 * Reads all that the check judges of a closed workbook of ours. Sheets without tables of ours are only glanced at.
 *
 * @param standardOf how packs and overlays come out; absent means over our own ground.
 * @throws ReadError when the file cannot be opened or is not one of ours.
 */
export const readForCheck = async (bytes: Uint8Array, fileName: string, standardOf?: StandardOf): Promise<WorkbookContents> => {
  const file = await openExcel(bytes, fileName, (_, tables) => !tables.some(isOurs));
  const tables = tablesIn(file);
  const { meta, identity } = metaIn(tables, fileName, standardOf);
  return {
    source: fileName,
    identity,
    meta,
    date1904: file.date1904,
    sheets: file.sheets.map(({ name, hidden, veryHidden, rows, more }) => ({
      name,
      visibility: veryHidden ? 'veryHidden' : hidden ? 'hidden' : 'visible',
      hasData: hidden ? (more?.hasData() ?? rows.length > 0) : true,
      title: more?.title() ?? '',
    })),
    tables: [...tables.values()].filter(({ table }) => isOurs(table)).map(tableOf),
    ...surroundingsOf(file),
  };
};

const surroundingsOf = ({ more }: ExcelFile): Pick<WorkbookContents, 'names' | 'externalLinks' | 'macros'> => ({
  names: more?.names() ?? new Map<string, string>(),
  externalLinks: more?.externalLinks() ?? [],
  macros: more?.hasMacros ?? false,
});

const tableOf = (placed: PlacedTable): ReadTable => {
  const { sheet, table } = placed;
  const { more } = sheet;
  const read = asRead(placed);
  const [top, left, lines] = [table.headerRow + 1, table.firstColumn, read.rows.length];
  return {
    ...read,
    name: table.name,
    hasTotals: table.hasTotals,
    formulaAt:
      more &&
      ((row, column) => {
        const formula = more.formulaAt(top + row, left + column);
        return formula === null ? null : `=${formula}`;
      }),
    validationOf:
      more && ((column, row) => validationIn(more.validations(), left + column, top + (row ?? 0), row === undefined ? lines : 1)),
    formatAt: more && ((row, column) => more.formatAt(top + row, left + column)),
  };
};

const KINDS: Readonly<Record<string, ValidationKind>> = {
  list: 'list',
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

/** The entry rule that these rows of a column share. */
const validationIn = (validations: readonly XlsxValidation[], column: number, top: number, rows: number): ReadValidation => {
  let covered = 0;
  let found: ReadValidation | undefined;
  for (const { type, formula, areas } of validations) {
    const kind = KINDS[type];
    const here = areas.reduce((sum, area) => sum + rowsWithin(area, column, top, rows), 0);
    if (here === 0 || kind === undefined) continue;
    const source = kind === 'list' ? formula.replace(/^=/, '') : null;
    if (found && (found.kind !== kind || found.source !== source)) return { kind: 'mixed', source: null };
    found = { kind, source };
    covered += here;
  }
  if (!found) return { kind: 'none', source: null };
  return covered >= rows ? found : { kind: 'mixed', source: null };
};

const rowsWithin = (area: Area, column: number, first: number, rows: number): number =>
  column < area.column || column > area.lastColumn
    ? 0
    : Math.max(0, Math.min(area.lastRow, first + rows - 1) - Math.max(area.row, first) + 1);
