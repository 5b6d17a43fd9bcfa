import { absoluteCell, leadsTo } from '../address';
import { nameOfField } from '../writing/formula';
import { isBlank, type RawCell } from '../decode/cell';
import { isUnit } from '../decode/decimal';
import { decodeAsRead, NOTHING_BELOW } from '../decode/read-table';
import { matchHeaders, shown, type DecodedTable } from '../decode/table';
import { textOf } from '../decode/value';
import type { SheetDefinition } from '../model/sheet';
import { areSimilar } from '../decode/similar-names';
import { fold } from '../decode/fold';
import { columnsFor, type Column, type RecordType, type WorkbookKind } from '../model/types';
import type { Language } from '../../words/text';
import type { ReadTable } from './contents';
import type { CheckFinding } from './finding';

/** Where a finding stands, as a finding tells it. */
export type Place = Pick<CheckFinding, 'sheet' | 'row' | 'column' | 'table' | 'record' | 'key' | 'cell'>;

/** Of which workbook the table is. */
export interface TableHome {
  readonly source: string;
  readonly kind: WorkbookKind;
  readonly language: Language;
  readonly date1904: boolean;
  /** Defined names of the workbook → what they refer to. */
  readonly names: ReadonlyMap<string, string>;
}

/** A table of a record type as it was read, or a form, with the columns that its headers or labels stand for. */
export class JudgedTable {
  readonly isForm: boolean;
  readonly table: ReadTable;
  readonly columns: readonly Column[];
  readonly decoded: DecodedTable;
  /** What the columns of a table, or the lines of a form, are called. */
  readonly headers: readonly string[];
  /** The rows that hold records, counted from the first body row. */
  readonly usedRows: readonly number[];
  /** By the index of the header; of the line in a form. */
  readonly fields: readonly (Column | undefined)[];
  /** Headers that stand for nothing known, but look like a column that is missing; lines of a form that a missing field's name still leads to. */
  readonly renamed: ReadonlyMap<number, Column>;
  readonly #indexes = new Map<string, number>();

  constructor(
    readonly definition: SheetDefinition,
    readonly record: RecordType,
    read: ReadTable,
    home: TableHome,
  ) {
    this.isForm = definition.layout === 'form';
    // A form has a fixed number of lines: what stands below it is not part of it.
    const table: ReadTable = this.isForm ? { ...read, ...NOTHING_BELOW } : read;
    this.table = table;
    this.columns = columnsFor(record, home.kind);
    const { formulaAt } = table;
    const isFormula = formulaAt && ((row: number, column: number) => formulaAt(row, column) !== null);
    this.decoded = decodeAsRead(record, definition.layout, table, { ...home, isFormula });
    this.usedRows = this.decoded.rowNumbers.map((row) => row - table.headerRow - 2);
    this.headers = this.isForm ? table.rows.map(([label]) => textOf(label ?? null)) : table.headers;
    this.fields = matchHeaders(this.columns, this.headers);
    const named = this.isForm ? this.#namedLines(home.names) : new Map<number, Column>();
    const found = [...named.values()];
    const missing = this.decoded.missingColumns.filter((column) => !found.includes(column));
    this.renamed = new Map([
      ...named,
      ...renamedIn(
        missing,
        this.headers,
        this.fields.map((field, index) => field ?? named.get(index)),
      ),
    ]);
    this.fields.forEach((column, index) => column && this.#indexes.set(column.key, index));
  }

  /** Lines whose labels stand for nothing known, by the names that lead to their values. */
  #namedLines(names: ReadonlyMap<string, string>): Map<number, Column> {
    const { headerRow, firstColumn, sheetName } = this.table;
    return new Map(
      this.decoded.missingColumns.flatMap((column): [number, Column][] => {
        const reference = names.get(nameOfField(this.record, column));
        const line = this.headers.findIndex((_, index) =>
          leadsTo(reference, sheetName, absoluteCell(headerRow + 1 + index, firstColumn + 1)),
        );
        return line < 0 || this.fields[line] ? [] : [[line, column]];
      }),
    );
  }

  has(key: string): boolean {
    return this.#indexes.has(key);
  }

  /** Where the value of a field stands in the body of the table; undefined where the table lacks it. */
  valueAt(row: number, key: string): { readonly row: number; readonly column: number } | undefined {
    const index = this.#indexes.get(key);
    if (index === undefined) return undefined;
    return this.isForm ? { row: index, column: 1 } : { row, column: index };
  }

  cellAt(row: number, key: string): RawCell {
    const at = this.valueAt(row, key);
    if (!at) return null;
    const { rows, below } = this.table;
    return (at.row < rows.length ? rows[at.row] : below[at.row - rows.length])?.[at.column] ?? null;
  }

  shownAt(row: number, key: string): string | null {
    return shown(this.cellAt(row, key));
  }

  formulaAt(row: number, key: string): string | null | undefined {
    const at = this.valueAt(row, key);
    return at && this.table.formulaAt?.(at.row, at.column);
  }

  /** Of a field in a row of the body; of its header where there is no row. */
  place(row: number | null, key: string | null): Place {
    const { table, record } = this;
    const index = key === null ? undefined : this.#indexes.get(key);
    const name = index === undefined ? null : (this.headers[index]?.trim() ?? null);
    const common = { sheet: table.sheetName, table: table.name, record: record.key, key, column: name };
    const at = row === null || key === null ? undefined : this.valueAt(row, key);
    const line = at?.row ?? (this.isForm ? (index ?? -1) : (row ?? -1));
    const across = at?.column ?? (this.isForm ? 1 : (index ?? 0));
    const sheetRow = table.headerRow + 1 + line;
    return { ...common, row: sheetRow + 1, cell: { row: sheetRow, column: table.firstColumn + across } };
  }

  /** Headers that stand for nothing known, with values under them; labels with a value beside them in a form. */
  get unknown(): readonly string[] {
    const { rows } = this.table;
    return this.headers.filter(
      (header, index) =>
        header.trim() !== '' &&
        !this.fields[index] &&
        !this.renamed.has(index) &&
        (this.isForm ? !isBlank(rows[index]?.[1] ?? null) : rows.some((row) => !isBlank(row[index] ?? null))),
    );
  }

  /** How many values of a column people or formulas have given. */
  filled(key: string): number {
    return this.usedRows.filter((row) => !isBlank(this.cellAt(row, key))).length;
  }
}

/** Headers that are a missing column's synonym or nearly its name; only where neither could be another. */
const renamedIn = (
  missing: readonly Column[],
  headers: readonly string[],
  fields: readonly (Column | undefined)[],
): ReadonlyMap<number, Column> => {
  const open = headers.flatMap((header, index) => (fields[index] || header.trim() === '' ? [] : [{ header, index }]));
  const pairs = open.flatMap(({ header, index }) =>
    missing.filter((column) => looksLike(header, column)).map((column) => ({ index, column })),
  );
  const alone = pairs.filter(
    (pair) =>
      pairs.filter(({ index }) => index === pair.index).length === 1 && pairs.filter(({ column }) => column === pair.column).length === 1,
  );
  return new Map(alone.map(({ index, column }) => [index, column]));
};

const looksLike = (header: string, column: Column): boolean =>
  (column.synonyms ?? []).some((synonym) => fold(synonym) === fold(header)) || isNearly(header, column) || namesUnit(header, column);

const isNearly = (header: string, { name }: Column): boolean => areSimilar(header, name.en) || areSimilar(header, name.fr);

/** A column's name with a unit beside it, `Actual (k€)`: whether its amounts are in that unit, only a person can tell. */
export const namesUnit = (header: string, column: Column): boolean => {
  const words = header.split(/[\s()[\],/]+/).filter((word) => word !== '');
  const others = words.filter((word) => !isUnit(word));
  return others.length < words.length && others.length > 0 && isNearly(others.join(' '), column);
};
