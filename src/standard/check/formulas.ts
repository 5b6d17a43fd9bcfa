import type { Text } from '../../words/text';
import { absoluteCell } from '../address';
import { isBlank } from '../decode/cell';
import { shown } from '../decode/table';
import { renderFormula, sameRowReference } from '../writing/formula';
import type { Standard } from '../model/standard';
import type { Column, RecordKey } from '../model/types';
import { findingOf, type Case } from './case';
import type { JudgedTable } from './judged-table';
import { canonicalFormula } from './same-formula';
import type { RuleKey } from './rules';

/** How the cell of a calculated column is: as it should be, or what is wrong; `unknown` where the door or a missing column does not let tell. */
export type FormulaState = 'right' | 'unknown' | 'typedOverFormula' | 'missingFormula' | 'changedFormula' | 'brokenFormula';

const inAllRows = (rows: number): Text => ({ en: ` In all ${rows} rows.`, fr: ` Dans les ${rows} lignes.` });

/** Judges every calculated column of a table, and tells what state its cells are in. */
export class Formulas {
  readonly #of: Case;
  readonly #asFound: Standard;
  readonly #states = new Map<string, FormulaState>();

  constructor(of: Case) {
    this.#of = of;
    this.#asFound = withHeadersFound(of);
  }

  stateAt(table: JudgedTable, row: number, key: string): FormulaState {
    return this.#states.get(placeKey(table, row, key)) ?? 'unknown';
  }

  judge(table: JudgedTable): void {
    for (const column of table.columns) if (column.formula !== undefined && table.has(column.key)) this.#judgeColumn(table, column);
  }

  /** The formula that belongs into a cell, in the words of this workbook; undefined where a column that it names is missing. */
  expected(table: JudgedTable, column: Column): string | undefined {
    const { language } = this.#of;
    const columns = this.#asFound.records[table.record.key].columns;
    const known = sameRowReference(columns, language);
    const referenceTo = (key: string): string => {
      if (!table.has(key) && ![...table.renamed.values()].some((renamed) => renamed.key === key)) throw new Error(`${key} is missing`);
      if (!table.isForm) return known(key);
      const at = table.valueAt(0, key);
      if (!at) throw new Error(`${key} is missing`);
      return absoluteCell(table.table.headerRow + 1 + at.row, table.table.firstColumn + at.column);
    };
    try {
      return column.formula === undefined ? undefined : renderFormula(this.#asFound, column.formula, language, referenceTo);
    } catch {
      return undefined;
    }
  }

  #judgeColumn(table: JudgedTable, column: Column): void {
    if (table.table.formulaAt === undefined) return;
    const { ledger } = this.#of;
    const expected = this.#of.current ? this.expected(table, column) : undefined;
    const canonical = expected === undefined ? undefined : canonicalFormula(expected, table.table.name);
    const known = new Map<string, FormulaState>();
    const stateOf = (row: number): FormulaState => {
      const formula = table.formulaAt(row, column.key) ?? null;
      if (formula === null) return isBlank(table.cellAt(row, column.key)) ? 'missingFormula' : 'typedOverFormula';
      let state = known.get(formula);
      if (state === undefined) {
        const written = canonicalFormula(formula, table.table.name);
        state = written.includes('#ref!')
          ? 'brokenFormula'
          : canonical === undefined
            ? 'unknown'
            : written === canonical
              ? 'right'
              : 'changedFormula';
        known.set(formula, state);
      }
      return state;
    };
    const used = table.usedRows;
    // A table that is still empty has one row, whose formulas new rows take over.
    const rows = used.length > 0 ? used : table.table.rows.length > 0 ? [0] : [];
    const states = rows.map(stateOf);
    rows.forEach((row, index) => this.#states.set(placeKey(table, row, column.key), states[index] ?? 'unknown'));
    const { sheetName } = table.table;
    // Whether it is there and right is one check, whether it is broken another.
    ledger.made(sheetName, 'warning', rows.length);
    ledger.made(sheetName, 'error', rows.length);
    const lost = states.every((state) => state === 'missingFormula' || state === 'typedOverFormula');
    if (lost && (rows.length > 1 || used.length === 0)) return this.#tell(table, column, 'columnNotCalculated', rows, expected, true);
    for (const rule of ['brokenFormula', 'changedFormula', 'typedOverFormula', 'missingFormula'] as const) {
      const failing = rows.filter((_, index) => states[index] === rule);
      if (failing.length > 1 && failing.length === rows.length) this.#tell(table, column, rule, failing, expected, true);
      else for (const row of failing) this.#tell(table, column, rule, [row], expected, false);
    }
  }

  /** One finding for the cells in these rows. */
  #tell(table: JudgedTable, column: Column, rule: RuleKey, rows: readonly number[], expected: string | undefined, whole: boolean): void {
    const [first = 0] = rows;
    const { key } = column;
    const value = table.formulaAt(first, key) ?? shown(table.cellAt(first, key));
    const finding = findingOf(this.#of.contents.source, rule, table.place(first, key), {
      value,
      whole,
      wanted: expected ?? null,
      repairable: expected !== undefined,
    });
    const all = inAllRows(rows.length);
    const reason = rows.length > 1 ? { en: `${finding.reason.en}${all.en}`, fr: `${finding.reason.fr}${all.fr}` } : finding.reason;
    this.#of.ledger.tell({ ...finding, reason }, rows.length);
  }
}

const placeKey = (table: JudgedTable, row: number, key: string): string => `${table.record.key}\n${table.isForm ? 0 : row}\n${key}`;

/** The standard with its columns named as this workbook's headers name them, for formulas follow a header that was changed; none may name a missing one. */
function withHeadersFound({ standard, language, tables }: Case): Standard {
  const records: Partial<Standard['records']> = {};
  for (const [key, table] of tables) {
    if (table.isForm) continue;
    const names = new Map<string, string>();
    table.fields.forEach((column, index) => column && names.set(column.key, table.headers[index] ?? ''));
    for (const [index, column] of table.renamed) names.set(column.key, table.headers[index] ?? '');
    const present = standard.records[key].columns.filter((column) => names.has(column.key) || !table.columns.includes(column));
    const columns = present.map((column) => {
      const name = names.get(column.key);
      return name === undefined || name === column.name[language] ? column : { ...column, name: { ...column.name, [language]: name } };
    });
    if (standard.records[key].columns.some((column, index) => column !== columns[index]))
      (records as Record<RecordKey, Standard['records'][RecordKey]>)[key] = { ...standard.records[key], columns };
  }
  return Object.keys(records).length === 0 ? standard : { ...standard, records: { ...standard.records, ...records } };
}
