import type { WorkbookContents } from '../standard/check/contents';
import type { CheckFinding, CheckResult } from '../standard/check/finding';
import type { RuleKey } from '../standard/check/rules';
import { putBackAs } from '../standard/check/put-back';
import { isExpected, placeOfMissing, severityOfTable } from '../standard/check/structure';
import { decodeAsRead } from '../standard/decode/read-table';
import { matchHeaders } from '../standard/decode/table';
import { textOf } from '../standard/decode/value';
import { numberFormatOf } from '../standard/writing/format';
import { listName, listTable, nameOfField } from '../standard/writing/formula';
import { formatId, idNumber } from '../standard/model/ids';
import { rememberedAs } from '../standard/own/meta';
import { listsOf } from '../standard/model/standard';
import { columnsFor, type Column, type RecordKey, type RecordType, type WorkbookKind } from '../standard/model/types';
import { cellAddress, cellOf, columnPoints, literal, type CellInput } from './cells';
import { drawColumn, drawNote, drawValidation, everywhere } from './column';
import { defineName, dropName } from './define-name';
import { drawRules, type Pen } from './draw';
import { drawSheets } from './draw-sheets';
import { insertField } from './form-sheet';
import { drawList, LIST_STEP } from './lists-sheet';
import { rememberInMeta } from './meta';
import { penIn, renewCalculatedSheets, sheetNameIn } from './renew';
import { Requests } from './requests';
import { drawTableLook, neighboursOf } from './table-sheet';

/** The open workbook as the check sees it. */
export interface Checked {
  readonly contents: WorkbookContents;
  readonly result: CheckResult;
}

export interface RepairOutcome {
  /** The findings that were mended. */
  readonly repairs: readonly CheckFinding[];
  /** What only a person can mend. */
  readonly left: readonly CheckFinding[];
  readonly before: CheckResult;
  readonly after: CheckResult;
}

export interface RepairOptions {
  /** Only findings of these rules; absent means all that can be mended. */
  readonly only?: readonly RuleKey[];
  /** Tells what would be mended, and changes nothing. */
  readonly dryRun?: boolean;
  /** The version of the standard that the workbook is upgraded from: what came since was never there, and nothing of it can be lost. */
  readonly from?: number;
}

/** What has to be there before cells can be mended, in the order in which it is mended; the workbook is looked at anew after each step. */
const STEPS: readonly (readonly RuleKey[])[] = [
  ['missingList', 'missingTable', 'missingSheet', 'renamedColumn'],
  ['missingColumn', 'rowsBelowTable', 'missingWord'],
  ['brokenName', 'validationLost', 'formatLost'],
  // Values of their type, then formulas over them, then the rest.
  ['numberAsText', 'dateAsText', 'textAsNumber', 'blankId', 'duplicateId', 'idByHand'],
  ['columnNotCalculated', 'typedOverFormula', 'missingFormula', 'changedFormula', 'brokenFormula'],
];

/** Tells of what sheets that only calculate refer to: they cannot be drawn while it is missing, and need to be once it is back. */
const REFERRED_TO: readonly RuleKey[] = ['missingList', 'missingTable', 'missingSheet', 'missingColumn'];

/** What a newer version of the standard may have brought or changed; what people entered is not among it. */
export const STRUCTURE_RULES: readonly RuleKey[] = [
  'missingList',
  'missingTable',
  'missingSheet',
  'missingColumn',
  'missingWord',
  'brokenName',
  'validationLost',
  'columnNotCalculated',
  'missingFormula',
  'changedFormula',
];

/**
 * Mends what can be mended without guessing, and nothing else: what a person wrote is replaced only where the finding tells what it was and
 * what belongs there (a number kept as text, a value over a formula).
 *
 * @param look checks the workbook as it is now.
 */
export async function repairWorkbook(
  context: Excel.RequestContext,
  look: () => Promise<Checked>,
  { only, dryRun = false, from: earlier }: RepairOptions = {},
): Promise<RepairOutcome> {
  const first = await look();
  const before = first.result;
  const { records, version } = first.contents.identity.standard;
  const from = earlier ?? version;
  const wanted = ({ rule, repairable, record, key }: CheckFinding): boolean =>
    (only === undefined || only.includes(rule)) &&
    (repairable ||
      (rule === 'missingColumn' &&
        record !== null &&
        records[record].columns.some((column) => column.key === key && !isExpected(column, from))));
  if (dryRun) {
    return {
      repairs: before.findings.filter(wanted),
      left: before.findings.filter((finding) => !wanted(finding)),
      before,
      after: before,
    };
  }
  const mendFrom = async (step: number, checked: Checked, done: readonly CheckFinding[]): Promise<RepairOutcome> => {
    const rules = STEPS[step];
    if (!rules) {
      const left = checked.result.findings.some(({ rule }) => REFERRED_TO.includes(rule));
      if (!left && done.some(({ rule }) => REFERRED_TO.includes(rule))) await renewCalculatedSheets(context, checked.contents);
      return { repairs: done, left: checked.result.findings, before, after: checked.result };
    }
    const due = checked.result.findings.filter((finding) => wanted(finding) && rules.includes(finding.rule));
    if (due.length === 0) return mendFrom(step + 1, checked, done);
    const requests = new Requests(context);
    const mending = new Mending(context, checked.contents, from, requests);
    const mended: CheckFinding[] = [];
    for (const finding of due) {
      await requests.room(MEND_ACTIONS);
      if (await mending.mend(finding)) mended.push(finding);
    }
    await mending.finish();
    await requests.send();
    return mendFrom(step + 1, await look(), [...done, ...mended]);
  };
  const shown = await showHeaderRows(context, before.findings.filter(wanted));
  return shown.length > 0 ? mendFrom(0, await look(), shown) : mendFrom(0, first, []);
}

/** A table that is said to be missing may only have its header row switched off; switched on again, its columns have their names back. */
async function showHeaderRows(context: Excel.RequestContext, findings: readonly CheckFinding[]): Promise<readonly CheckFinding[]> {
  const missing = findings.flatMap((finding) => {
    const { rule, table } = finding;
    return rule === 'missingTable' && table !== null
      ? [{ finding, table: context.workbook.tables.getItemOrNullObject(table).load('showHeaders') }]
      : [];
  });
  if (missing.length === 0) return [];
  await context.sync();
  const hidden = missing.filter(({ table }) => !table.isNullObject && !table.showHeaders);
  for (const { table } of hidden) table.showHeaders = true;
  if (hidden.length > 0) await context.sync();
  return hidden.map(({ finding }) => ({ ...finding, wanted: finding.table }));
}

/** Actions that one finding takes at most: a list, or a column with its look and rules. */
const MEND_ACTIONS = 60;

class Mending {
  readonly #context: Excel.RequestContext;
  readonly #contents: WorkbookContents;
  readonly #kind: WorkbookKind;
  readonly #pen: Pen;
  readonly #from: number;
  readonly #requests: Requests;
  /** Sheets to draw, by key, all at once. */
  readonly #missing = new Set<string>();
  readonly #ids = new Map<RecordKey, number>();
  /** Defined names that are there. */
  readonly #known: Set<string>;
  /** Columns that are mended as a whole, whatever number of findings they have. */
  readonly #done = new Set<string>();

  constructor(context: Excel.RequestContext, contents: WorkbookContents, from: number, requests: Requests) {
    this.#requests = requests;
    this.#known = new Set(contents.names.keys());
    this.#context = context;
    this.#contents = contents;
    this.#kind = contents.identity.kind;
    this.#pen = penIn(contents);
    this.#from = from;
  }

  /** Queues what the finding asks for; false where it is none of ours. */
  mend(finding: CheckFinding): boolean | Promise<boolean> {
    switch (finding.rule) {
      case 'missingTable':
      case 'missingSheet':
        return this.#addSheet(finding);
      case 'missingList':
        return this.#addList(finding);
      case 'missingWord':
        return this.#addWord(finding);
      case 'renamedColumn':
        return this.#write(finding, [[String(finding.wanted ?? '')]]);
      case 'missingColumn':
        return this.#addColumn(finding);
      case 'rowsBelowTable':
        return this.#takeRowsIn(finding);
      case 'brokenName':
        return this.#setName(finding);
      case 'validationLost':
        return this.#drawRule(finding);
      case 'formatLost':
        return this.#onColumn(finding, (range, column) => this.#format(range, column));
      case 'idByHand':
        return this.#remember(finding);
      case 'columnNotCalculated':
        return this.#onColumn(finding, (range) => {
          range.formulas = everywhere(String(finding.wanted));
        });
      case 'changedFormula':
      case 'brokenFormula':
        return this.#renewFormula(finding);
      default:
        return this.#setCell(finding);
    }
  }

  /** Queues what is done once for several findings. */
  async finish(): Promise<void> {
    if (this.#missing.size > 0) await this.#drawMissing();
    for (const [key, last] of this.#ids)
      rememberInMeta(this.#context, this.#contents.meta, rememberedAs(this.#pen.standard.records[key]), last);
  }

  #sheet(name: string): Excel.Worksheet {
    return this.#context.workbook.worksheets.getItem(name);
  }

  #tableOf({ table }: CheckFinding): WorkbookContents['tables'][number] | undefined {
    return this.#contents.tables.find(({ name }) => name.toLowerCase() === table?.toLowerCase());
  }

  #recordOf({ record }: CheckFinding): RecordType | undefined {
    return record === null ? undefined : this.#pen.standard.records[record];
  }

  #isForm({ key }: RecordType): boolean {
    return this.#pen.standard.workbooks[this.#kind].some(({ record, layout }) => record === key && layout === 'form');
  }

  #write({ sheet, cell }: CheckFinding, values: readonly (readonly CellInput[])[]): boolean {
    if (sheet === null || !cell) return false;
    this.#sheet(sheet).getRangeByIndexes(cell.row, cell.column, values.length, values[0]?.length ?? 1).values = values as CellInput[][];
    return true;
  }

  #format(range: Excel.Range, column: Column): void {
    range.numberFormat = everywhere(numberFormatOf(column, this.#pen.language));
  }

  /** A formula, or a value of the column's own type. */
  #setCell(finding: CheckFinding): boolean {
    const { sheet, cell, wanted, key } = finding;
    const record = this.#recordOf(finding);
    const column = record?.columns.find((candidate) => candidate.key === key);
    if (sheet === null || !cell || wanted === null || !column) return false;
    const range = this.#sheet(sheet).getRangeByIndexes(cell.row, cell.column, 1, 1);
    if (column.formula) range.formulas = [[String(wanted)]];
    else {
      this.#format(range, column);
      range.values = [[cellOf(column, wanted, this.#pen.language)]];
    }
    if (column.key === 'id' && record && typeof wanted === 'string') this.#give(record, wanted);
    return true;
  }

  /** A column that calculates otherwise than the standard says does so in other rows too: its formulas are renewed, typed values left alone. */
  #renewFormula(finding: CheckFinding): boolean {
    const record = this.#recordOf(finding);
    const table = this.#tableOf(finding);
    if (!record || !table || this.#isForm(record)) return this.#setCell(finding);
    return this.#onColumn(finding, (range, column) => {
      const index = this.#columns(record, table.headers).indexOf(column);
      const calculates = table.rows.map((_, row) => (table.formulaAt?.(row, index) ?? null) !== null);
      if (calculates.every((formula) => formula)) range.formulas = everywhere(String(finding.wanted));
      else
        calculates.forEach((formula, row) => {
          if (formula) range.getCell(row, 0).formulas = [[String(finding.wanted)]];
        });
    });
  }

  /** Keeps the highest id of a kind of record, so that none is given twice. */
  #give(record: RecordType, id: string): void {
    const number = idNumber(record, id) ?? 0;
    const before = this.#ids.get(record.key) ?? Number(this.#contents.meta[rememberedAs(record)] ?? 0);
    if (number > before) this.#ids.set(record.key, number);
  }

  #remember(finding: CheckFinding): boolean {
    const record = this.#recordOf(finding);
    if (!record || finding.value === null) return false;
    this.#give(record, finding.value);
    return true;
  }

  /** The cells of the finding's column: a table's body, or the one field of a form. */
  #onColumn(finding: CheckFinding, draw: (range: Excel.Range, column: Column) => void): boolean {
    const record = this.#recordOf(finding);
    const table = this.#tableOf(finding);
    const column = record?.columns.find(({ key }) => key === finding.key);
    if (!record || !table || !column) return false;
    const at = `${record.key}.${column.key}.${finding.rule}`;
    if (this.#done.has(at)) return true;
    this.#done.add(at);
    const sheet = this.#sheet(table.sheetName);
    if (this.#isForm(record)) {
      if (!finding.cell) return false;
      draw(sheet.getRangeByIndexes(finding.cell.row, finding.cell.column, 1, 1), column);
      return true;
    }
    const index = this.#columns(record, table.headers).indexOf(column);
    if (index < 0) return false;
    draw(sheet.getRangeByIndexes(table.headerRow + 1, table.firstColumn + index, Math.max(1, table.rows.length), 1), column);
    return true;
  }

  #columns(record: RecordType, headers: readonly string[]): readonly (Column | undefined)[] {
    return matchHeaders(columnsFor(record, this.#kind), headers);
  }

  #drawRule(finding: CheckFinding): boolean {
    return this.#onColumn(finding, (range, column) => {
      const record = this.#recordOf(finding);
      const table = this.#tableOf(finding);
      if (!record || !table) return;
      const isForm = this.#isForm(record);
      const fields = this.#columns(record, isForm ? table.rows.map(([label]) => textOf(label ?? null)) : table.headers);
      drawValidation(range, column, this.#pen, neighboursOf(column, fields, this.#pen.language, placesIn(table, isForm)));
    });
  }

  #setName({ table, record, key, wanted }: CheckFinding): boolean {
    const known = record === null ? undefined : this.#pen.standard.records[record];
    const column = known?.columns.find((candidate) => candidate.key === key);
    const list = listsOf(this.#pen.standard, this.#kind).find((candidate) => listTable(candidate.key) === table);
    const name = known && column ? nameOfField(known, column) : list && listName(list.key);
    if (name === undefined || wanted === null) return false;
    defineName(this.#context.workbook, this.#known, name, `=${String(wanted)}`);
    return true;
  }

  /** Behind the nearest column of ours that comes before it in the standard. */
  #addColumn(finding: CheckFinding): boolean {
    const record = this.#recordOf(finding);
    const table = this.#tableOf(finding);
    const columns = record ? columnsFor(record, this.#kind) : [];
    const column = columns.find(({ key }) => key === finding.key);
    if (!record || !table || !column) return false;
    if (column.formula === undefined && isExpected(column, this.#from) && this.#isFilled(record, table))
      rememberInMeta(this.#context, this.#contents.meta, putBackAs(record, column), 1);
    if (this.#isForm(record)) return this.#addField(record, table, columns, column);
    const known = this.#inserted(table);
    const index = placeOfMissing(columns, column, matchHeaders(columns, known));
    const { language } = this.#pen;
    known.splice(index, 0, column.name[language]);
    const sheet = this.#sheet(table.sheetName);
    this.#context.workbook.tables.getItem(table.name).columns.add(index, undefined, column.name[language]);
    drawNote(sheet, sheet.getRangeByIndexes(table.headerRow, table.firstColumn + index, 1, 1), column, language);
    const fields = this.#columns(record, known);
    const rows = Math.max(1, table.rows.length);
    const address = table.headerRow + 1;
    const body = sheet.getRangeByIndexes(address, table.firstColumn + index, rows, 1);
    drawRules(this.#pen, body);
    drawColumn(
      body,
      column,
      this.#pen,
      neighboursOf(column, fields, language, (at) => cellAddress(address, table.firstColumn + at)),
    );
    // Widths belong to the sheet: what moved to the right takes its own along.
    fields.slice(index).forEach((field, behind) => {
      if (field) sheet.getRangeByIndexes(0, table.firstColumn + index + behind, 1, 1).format.columnWidth = columnPoints(field.width);
    });
    return true;
  }

  /** In a table without rows no column has anything to lose. */
  #isFilled(record: RecordType, table: WorkbookContents['tables'][number]): boolean {
    const { source, date1904 } = this.#contents;
    const place = { source, kind: this.#kind, language: this.#pen.language, date1904, isFormula: undefined };
    return decodeAsRead(record, this.#isForm(record) ? 'form' : 'table', table, place).records.length > 0;
  }

  /** The headers of a table as they are once the columns queued before are in. */
  readonly #headers = new Map<string, string[]>();
  #inserted({ name, headers }: WorkbookContents['tables'][number]): string[] {
    const known = this.#headers.get(name) ?? [...headers];
    this.#headers.set(name, known);
    return known;
  }

  #addField(record: RecordType, table: WorkbookContents['tables'][number], columns: readonly Column[], column: Column): boolean {
    const known = this.#headers.get(table.name) ?? table.rows.map(([label]) => textOf(label ?? null));
    this.#headers.set(table.name, known);
    const index = placeOfMissing(columns, column, matchHeaders(columns, known));
    const atEnd = index === known.length;
    known.splice(index, 0, column.name[this.#pen.language]);
    insertField(
      this.#sheet(table.sheetName),
      table.sheetName,
      record,
      columns,
      column,
      table.headerRow + 1 + index,
      atEnd,
      this.#known,
      this.#pen,
    );
    return true;
  }

  async #takeRowsIn(finding: CheckFinding): Promise<boolean> {
    const table = this.#tableOf(finding);
    const record = this.#recordOf(finding) ?? Object.values(this.#pen.standard.records).find((known) => known.table === table?.name);
    if (!table || !record) return false;
    if (this.#done.has(table.name)) return true;
    this.#done.add(table.name);
    const sheet = this.#sheet(table.sheetName);
    const rows = table.rows.length + table.below.length;
    const whole = sheet.getRangeByIndexes(table.headerRow, table.firstColumn, rows + 1, table.headers.length);
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) this.#context.workbook.tables.getItem(table.name).resize(whole);
    else return false;
    // Where rules do not reach over these rows, the next look finds them lost.
    await drawTableLook(
      sheet,
      this.#columns(record, table.headers),
      this.#pen,
      table.headerRow + 1 + table.rows.length,
      table.firstColumn,
      table.below.length,
      this.#requests,
    );
    return true;
  }

  #addSheet({ record, sheet }: CheckFinding): boolean {
    const definition = this.#pen.standard.workbooks[this.#kind].find(
      (candidate) =>
        (record !== null && candidate.record === record) || (record === null && Object.values(candidate.name).includes(sheet ?? '')),
    );
    if (!definition) return false;
    this.#missing.add(definition.key);
    return true;
  }

  /** All missing sheets at once, each behind the one that comes before it in the standard. */
  async #drawMissing(): Promise<void> {
    const { workbook } = this.#context;
    const { standard, language } = this.#pen;
    const order = this.#contents.sheets.map(({ name }) => name);
    const taken = new Set(order.map((name) => name.toLowerCase()));
    const names = new Map<string, string>();
    const drawn = new Map<string, Excel.Worksheet>();
    let previous = -1;
    for (const definition of standard.workbooks[this.#kind]) {
      const found = this.#missing.has(definition.key) ? undefined : sheetNameIn(this.#contents, definition);
      if (found !== undefined) previous = order.indexOf(found);
      if (found !== undefined || !this.#missing.has(definition.key)) {
        names.set(definition.key, found ?? definition.name[language]);
        continue;
      }
      let name = definition.name[language];
      for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${definition.name[language]} ${number}`;
      taken.add(name.toLowerCase());
      names.set(definition.key, name);
      const added = workbook.worksheets.add(name);
      previous += 1;
      order.splice(previous, 0, name);
      added.position = previous;
      drawn.set(definition.key, added);
      const record = definition.record && standard.records[definition.record];
      if (!record) continue;
      const starters = standard.starters[record.key]?.length ?? 0;
      if (starters > 0) this.#give(record, formatId(record, starters));
      if (isExpected(record, this.#from) && severityOfTable({ language, standard }, record.key) !== 'info')
        rememberInMeta(this.#context, this.#contents.meta, putBackAs(record), 1);
    }
    // Names outlive the sheets that they led to, and Excel adds none twice.
    await this.#requests.room(2 * this.#contents.names.size);
    for (const [name, reference] of this.#contents.names) if (/^Pmo/.test(name) && reference.includes('#REF!')) this.#dropName(name);
    await drawSheets(workbook, { kind: this.#kind, pen: this.#pen, names, known: this.#known, forms: {} }, drawn, this.#requests);
  }

  /** Beside the lists that are there; with no list at all, the whole sheet. */
  #addList({ key, table }: CheckFinding): boolean {
    const lists = listsOf(this.#pen.standard, this.#kind);
    const list = lists.find((candidate) => candidate.key === key || listTable(candidate.key) === table);
    if (!list) return false;
    const there = this.#contents.tables.filter(({ name }) =>
      lists.some((known) => listTable(known.key).toLowerCase() === name.toLowerCase()),
    );
    const [first] = there;
    const definition = this.#pen.standard.workbooks[this.#kind].find(({ layout }) => layout === 'lists');
    if (!first) {
      if (definition) this.#missing.add(definition.key);
      return definition !== undefined;
    }
    const column = Math.max(...there.map(({ firstColumn }) => firstColumn), this.#lastList) + LIST_STEP;
    this.#lastList = column;
    // The name of the list outlives its table, and leads nowhere.
    this.#dropName(listName(list.key));
    drawList(this.#sheet(first.sheetName), list, column, this.#pen);
    return true;
  }
  #lastList = 0;

  #dropName(name: string): void {
    dropName(this.#context.workbook.names, this.#known, name);
    this.#known.delete(name);
  }

  #addWord(finding: CheckFinding): boolean {
    const table = this.#tableOf(finding);
    if (!table || typeof finding.wanted !== 'string') return false;
    this.#context.workbook.tables.getItem(table.name).rows.add(undefined, [[literal(finding.wanted)]]);
    return true;
  }
}

/** The address of a field by its index: a column's first body cell, or a form's value. */
const placesIn =
  ({ headerRow, firstColumn }: WorkbookContents['tables'][number], isForm: boolean) =>
  (index: number): string =>
    isForm ? cellAddress(headerRow + 1 + index, firstColumn + 1) : cellAddress(headerRow + 1, firstColumn + index);
