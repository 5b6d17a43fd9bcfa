import { errorIn, isBlank, type RawCell } from '../decode/cell';
import { coreOf, isAmbiguous, readNumber } from '../decode/decimal';
import { fold } from '../decode/fold';
import { isCultural, isDated, severityOf, severityOfMissing, shown, type RowFinding } from '../decode/table';
import { formatKindOf } from '../decode/number-format';
import { numberFormatOf } from '../writing/format';
import { idGiver, idNumber } from '../model/ids';
import { rememberedAs } from '../own/meta';
import type { Column, FieldValue } from '../model/types';
import { checkCell, findingOf, type Case } from './case';
import type { CheckFinding } from './finding';
import type { Formulas } from './formulas';
import type { JudgedTable } from './judged-table';

/** Errors of calculated cells that may only follow from what else was found; they are told if nothing else explains them. */
export type Consequence = CheckFinding & { readonly elsewhere: boolean };

/** A value that a person typed as a formula, or meant as one, where it stays text. */
const FORMULA_AS_TEXT = /^=\s*[\p{L}\d([{"'+$@-]/u;

/** Judges the values of a table: what its decoder finds, and how values are stored. */
export function judgeCells(of: Case, table: JudgedTable, formulas: Formulas): Consequence[] {
  countChecks(of, table);
  const consequences: Consequence[] = [];
  const newId = idsFor(of, table);
  for (const found of table.decoded.findings) {
    const column = table.columns.find(({ key }) => key === found.key);
    if (!column) continue;
    const state = column.formula === undefined ? 'unknown' : formulas.stateAt(table, found.index, found.key);
    // What is wrong with the formula itself is told already.
    if (column.formula !== undefined && table.table.formulaAt && state !== 'unknown' && state !== 'right') continue;
    const finding = decodedFinding(of, table, column, found, newId);
    if (state !== 'right') of.ledger.tell(finding);
    else consequences.push({ ...finding, elsewhere: /\{(?:column|name):/.test(column.formula ?? '') });
  }
  for (const column of table.columns) if (table.has(column.key)) judgeStored(of, table, column);
  if (of.current) judgeFormats(of, table);
  if (!table.isForm) judgeIds(of, table, newId);
  return consequences;
}

function decodedFinding(
  of: Case,
  table: JudgedTable,
  column: Column,
  { rule, index, key, value, reason, severity }: RowFinding,
  newId: (row: number) => string,
): CheckFinding {
  const place = table.place(index, key);
  const cell = table.cellAt(index, key);
  return isFormulaText(cell) && column.formula === undefined
    ? findingOf(of.contents.source, 'formulaAsText', place, { value, severity })
    : findingOf(of.contents.source, rule, place, { value, reason, severity, ...(rule === 'duplicateId' ? { wanted: newId(index) } : {}) });
}

const isFormulaText = (cell: RawCell): boolean => typeof cell === 'string' && FORMULA_AS_TEXT.test(cell);

/** What the decoder checks: that a value can be read, is there where it must be, and follows the date that it may not lie before. */
function countChecks({ ledger }: Case, table: JudgedTable): void {
  const rows = table.decoded.records;
  const { sheetName } = table.table;
  for (const column of table.columns) {
    if (!table.has(column.key)) continue;
    ledger.made(sheetName, severityOf(column), table.filled(column.key));
    if (column.required) ledger.made(sheetName, severityOfMissing(column), rows.length);
    const { key, notBefore } = column;
    if (notBefore !== undefined && table.has(notBefore))
      ledger.made(sheetName, 'warning', rows.filter((row) => row[key] !== null && row[notBefore] !== null).length);
    if (key === 'id' && !table.isForm) ledger.made(sheetName, 'error', table.filled(key));
  }
}

/** Numbers and dates are stored as such, identifiers as text, and nothing as a formula that is none. */
function judgeStored(of: Case, table: JudgedTable, column: Column): void {
  if (column.formula !== undefined) return;
  const { key } = column;
  const rule =
    column.type === 'id' ? 'textAsNumber' : isCultural(column) ? (isDated(column) ? 'dateAsText' : 'numberAsText') : 'formulaAsText';
  const { records, rowNumbers } = table.decoded;
  records.forEach((record, index) => {
    const row = (rowNumbers[index] ?? 0) - table.table.headerRow - 2;
    const cell = table.cellAt(row, key);
    if (isBlank(cell) || errorIn(cell) !== null) return;
    const value = record[key] ?? null;
    // What could not be read is told already.
    if (value === null) return;
    const said = storedOtherwise(rule, cell, value);
    checkCell(of, { table, row, key }, said === null, rule, { said: () => said ?? {} });
  });
}

/** What belongs into the cell instead, or null where it is stored as it should be. */
function storedOtherwise(
  rule: 'textAsNumber' | 'dateAsText' | 'numberAsText' | 'formulaAsText',
  cell: RawCell,
  value: FieldValue,
): { readonly wanted: FieldValue; readonly repairable: boolean } | null {
  if (rule === 'formulaAsText') return isFormulaText(cell) ? { wanted: null, repairable: false } : null;
  if (rule === 'textAsNumber') return typeof cell === 'number' ? { wanted: String(cell), repairable: true } : null;
  if (typeof cell !== 'string') return null;
  // With its currency or unit the text says more than the number would.
  const plain = rule === 'dateAsText' || saysNoMore(cell);
  return { wanted: plain ? value : null, repairable: plain };
}

/** `1,234` is one thing or another. */
const saysNoMore = (text: string): boolean => readNumber(text)?.currency === null && !isAmbiguous(coreOf(text) ?? '');

/** Dates and shares look like what they are; in a cell of text format an identifier keeps its zeros. */
function judgeFormats(of: Case, table: JudgedTable): void {
  const { formatAt, sheetName, rows } = table.table;
  if (!formatAt) return;
  for (const column of table.columns) {
    const index = table.fields.indexOf(column);
    const wanted = formatKindOf(numberFormatOf(column, of.language));
    if (index < 0 || (wanted !== 'date' && wanted !== 'percent' && wanted !== 'text')) continue;
    const lines = table.isForm ? [index] : rows.keys();
    let first: number | undefined;
    for (const row of lines) if (formatAt(row, table.isForm ? 1 : index) !== wanted) first ??= row;
    of.ledger.made(sheetName, 'info');
    if (first !== undefined)
      of.ledger.tell(
        findingOf(of.contents.source, 'formatLost', table.place(first, column.key), { wanted: numberFormatOf(column, of.language) }),
      );
  }
}

/** Ids are given by the product: blank ones are still to be given, higher ones than it ever gave come from elsewhere. */
function judgeIds(of: Case, table: JudgedTable, newId: (row: number) => string): void {
  if (!table.has('id')) return;
  const last = lastGiven(of, table);
  const duplicated = new Set(table.decoded.findings.flatMap(({ rule, index }) => (rule === 'duplicateId' ? [index] : [])));
  table.usedRows.forEach((row) => {
    const cell = table.cellAt(row, 'id');
    const at = { table, row, key: 'id' };
    checkCell(of, at, !isBlank(cell) || duplicated.has(row), 'blankId', { said: () => ({ wanted: newId(row) }) });
    const number = typeof cell === 'string' ? idNumber(table.record, cell.trim()) : undefined;
    // The rows of many projects keep the ids that their own workbooks gave.
    if (last > 0 && number !== undefined && !table.has('projectId'))
      checkCell(of, at, number <= last, 'idByHand', { said: () => ({ wanted: number }) });
  });
}

/** The highest number that the workbook remembers to have given; 0 where it remembers none. */
const lastGiven = ({ contents }: Case, { record }: JudgedTable): number => Number(contents.meta[rememberedAs(record)] ?? 0) || 0;

/** Ids for rows that have none of their own, each in its project. */
function idsFor(of: Case, table: JudgedTable): (row: number) => string {
  const givers = new Map<string, ReturnType<typeof idGiver>>();
  const projectAt = (row: number): string => fold(table.shownAt(row, 'projectId') ?? '');
  return (row) => {
    const project = projectAt(row);
    let giver = givers.get(project);
    if (!giver) {
      const present = table.usedRows.filter((other) => projectAt(other) === project).map((other) => table.shownAt(other, 'id') ?? '');
      giver = idGiver(table.record, present, lastGiven(of, table));
      givers.set(project, giver);
    }
    return giver.next();
  };
}

/** Values that name something name what is there. */
export function judgeReferences(of: Case, table: JudgedTable): void {
  for (const column of table.columns) {
    const { refersTo, key } = column;
    const target = refersTo && of.tables.get(refersTo.record);
    if (!target || !table.has(key) || !target.has(refersTo.key)) continue;
    const known = new Set(target.usedRows.map((row) => fold(String(shown(target.cellAt(row, refersTo.key)) ?? ''))));
    for (const row of table.usedRows) {
      const value = shown(table.cellAt(row, key));
      if (value !== null)
        checkCell(of, { table, row, key }, known.has(fold(value)), 'unknownReference', {
          severity: column.type === 'id' ? 'error' : 'warning',
        });
    }
  }
}
