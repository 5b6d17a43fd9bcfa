import type { Standard } from '../model/standard';
import type { AnyRecord, RecordKey } from '../model/types';
import { checkCell, findingOf, type Case } from './case';
import { judgeCells, judgeReferences, type Consequence } from './cells';
import { judgeColumns, judgePutBack } from './columns';
import type { WorkbookContents } from './contents';
import type { CheckResult } from './finding';
import { Formulas } from './formulas';
import { judgeFrame, judgeVersion } from './frame';
import { JudgedTable } from './judged-table';
import { Ledger } from './ledger';
import { RECORD_RULES } from './record-rules/record-rules';
import type { Moment } from './record-rules/rule';
import { RULES, type RuleKey } from './rules';

export interface JudgeOptions {
  /** By which the workbook is judged; absent means its own. */
  readonly standard?: Standard;
  /** The check is made as of this day; absent means today. */
  readonly statusDate?: number | null;
  /** The clock, as an Excel serial. */
  readonly now: number;
}

/** Holds what was read of a workbook against its standard: what does not fit, and how much does. Pure: either door gives the contents. */
export function judgeWorkbook(contents: WorkbookContents, options: JudgeOptions): CheckResult {
  const { identity } = contents;
  const standard = options.standard ?? identity.standard;
  const sheets = contents.sheets.map(({ name }) => name);
  const of: Case = {
    contents,
    standard,
    kind: identity.kind,
    language: identity.language,
    ledger: new Ledger(),
    current: identity.version === standard.version,
    tables: identity.version > standard.version ? new Map() : tablesOf(contents, standard),
  };
  if (!judgeVersion(of)) return of.ledger.result(sheets);

  judgeFrame(of);
  const formulas = new Formulas(of);
  const consequences: Consequence[] = [];
  for (const table of of.tables.values()) {
    judgeColumns(of, table);
    judgePutBack(of, table);
    formulas.judge(table);
    consequences.push(...judgeCells(of, table, formulas));
    judgeReferences(of, table);
  }
  const moment = momentOf(of, options);
  for (const table of of.tables.values()) {
    judgePast(of, table, moment);
    judgeRecords(of, table, moment);
  }
  tellUnexplained(of, consequences);
  return of.ledger.result(sheets);
}

function tablesOf(contents: WorkbookContents, standard: Standard): ReadonlyMap<RecordKey, JudgedTable> {
  const { source, date1904, identity, names } = contents;
  const { kind, language } = identity;
  const byName = new Map(contents.tables.map((table) => [table.name.toLowerCase(), table]));
  return new Map(
    standard.workbooks[kind].flatMap((definition): [RecordKey, JudgedTable][] => {
      const key = definition.record;
      const table = key && byName.get(standard.records[key].table.toLowerCase());
      return key && table
        ? [[key, new JudgedTable(definition, standard.records[key], table, { source, kind, language, date1904, names })]]
        : [];
    }),
  );
}

function momentOf({ standard, kind, tables }: Case, { statusDate, now }: JudgeOptions): Moment {
  const own = tables.get('settings')?.decoded.records[0]?.['statusDate'];
  const today = statusDate ?? Math.floor(now);
  return {
    standard,
    kind,
    today,
    lastPast: Math.max(today, typeof own === 'number' ? own : 0),
    rows: (key) => tables.get(key)?.decoded.records ?? [],
  };
}

/** What columns tell as having happened has happened. */
function judgePast(of: Case, table: JudgedTable, { lastPast }: Moment): void {
  for (const { key, past } of table.columns)
    if (past && table.has(key))
      table.decoded.records.forEach((record, index) => {
        const value = record[key];
        if (typeof value === 'number')
          checkCell(of, { table, row: rowOf(table, index), key }, Math.floor(value) <= lastPast, 'actualInFuture');
      });
}

/** Of a value that was not taken nothing more can be said. */
const UNREAD: ReadonlySet<RuleKey> = new Set(['wrongType', 'errorValue', 'notInList', 'outOfRange', 'required']);

function judgeRecords(of: Case, table: JudgedTable, moment: Moment): void {
  const rules = RECORD_RULES[table.record.key];
  const { records, findings } = table.decoded;
  const unread = new Set(findings.flatMap(({ rule, index, key }) => (UNREAD.has(rule) ? [`${index}\n${key}`] : [])));
  for (const rule of rules?.rows ?? []) {
    if (!rule.needs.every((key) => table.has(key))) continue;
    records.forEach((record, index) => {
      if (rule.applies(record, moment) && !unread.has(`${rowOf(table, index)}\n${rule.at}`))
        checkCell(of, { table, row: rowOf(table, index), key: rule.at }, rule.holds(record, moment), rule.rule);
    });
  }
  for (const rule of rules?.table ?? []) {
    if (!rule.needs.every((key) => table.has(key)) || !(rule.tables ?? []).every((key) => of.tables.has(key))) continue;
    const { made, problems } = rule.judge(records as AnyRecord[], moment);
    const [weighed] = rule.rules;
    if (weighed) of.ledger.made(table.table.sheetName, RULES[weighed].severity, Math.max(made, problems.length));
    for (const { index, at, rule: key, reason, value } of problems)
      of.ledger.tell(
        findingOf(of.contents.source, key, placeOf(table, index, at), { ...(reason ? { reason } : {}), value: value ?? null }),
      );
  }
}

const rowOf = (table: JudgedTable, index: number): number => table.usedRows[index] ?? 0;

const placeOf = (table: JudgedTable, index: number | null, key: string): ReturnType<JudgedTable['place']> =>
  table.place(index === null ? null : rowOf(table, index), key);

/** An error in a calculated cell follows from what is wrong in its row, or elsewhere if its formula reaches there; else it is told itself. */
function tellUnexplained(of: Case, consequences: readonly Consequence[]): void {
  const told = of.ledger.findings.filter(({ severity }) => severity !== 'info');
  const rows = new Set(told.map(({ sheet, row }) => `${sheet}\n${row}`));
  for (const { elsewhere, ...finding } of consequences)
    if (!(elsewhere && told.length > 0) && !rows.has(`${finding.sheet}\n${finding.row}`)) of.ledger.tell(finding);
}
