import type { Text } from '../../words/text';
import { entryRuleOf } from '../model/entry-rule';
import { listName } from '../writing/formula';
import type { Column } from '../model/types';
import { check, findingOf, type Case } from './case';
import type { ReadValidation, ValidationKind } from './contents';
import { namesUnit, type JudgedTable } from './judged-table';
import { putBackEmpty } from './put-back';
import { isExpected, missingColumn, rowsApart, rowsBelowTable, severityOfColumn } from './structure';

const looksRenamed = (found: string, column: Text): Text => ({
  en: `The column “${column.en}” is missing; “${found}” looks like it.`,
  fr: `La colonne «\u00a0${column.fr}\u00a0» est absente\u00a0; «\u00a0${found}\u00a0» lui ressemble.`,
});
const lostLabel = (found: string, field: Text): Text =>
  found === ''
    ? { en: `The field “${field.en}” has lost its label.`, fr: `Le champ «\u00a0${field.fr}\u00a0» a perdu son libellé.` }
    : {
        en: `“${found}” stands where the label of the field “${field.en}” belongs.`,
        fr: `«\u00a0${found}\u00a0» tient la place du libellé du champ «\u00a0${field.fr}\u00a0».`,
      };
const inOtherUnit = ({ en, fr }: Text): Text => ({
  en: `${en} It names a unit: its amounts may have to be converted first.`,
  fr: `${fr} Une unité y est indiquée\u00a0: ses montants sont peut-être à convertir d’abord.`,
});
const perhapsRenamed = ({ en, fr }: Text, others: readonly string[]): Text => ({
  en: `${en} Unknown to the standard, with values: ${others.map((name) => `“${name}”`).join(', ')}.`,
  fr: `${fr} Inconnu du standard, avec des valeurs\u00a0: ${others.map((name) => `«\u00a0${name}\u00a0»`).join(', ')}.`,
});
const brings = (columns: readonly Column[]): Text => ({
  en: `The upgrade brings: ${columns.map(({ name }) => `“${name.en}”`).join(', ')}.`,
  fr: `La mise à niveau apporte\u00a0: ${columns.map(({ name }) => `«\u00a0${name.fr}\u00a0»`).join(', ')}.`,
});
const RULE_IN_PARTS: Text = {
  en: 'Some cells of the column have lost their entry rule.',
  fr: 'Des cellules de la colonne ont perdu leur règle de saisie.',
};

/** Judges a table's columns: that they are there, under their names, with their entry rules, and that the table holds all its rows. */
export function judgeColumns(of: Case, table: JudgedTable): void {
  const { ledger } = of;
  const { sheetName } = table.table;
  const expected = table.columns.filter((column) => isExpected(column, of.contents.identity.version));
  for (const column of expected) {
    ledger.made(sheetName, severityOfColumn(column));
    if (table.decoded.missingColumns.includes(column)) tellMissing(of, table, column);
  }
  if (of.current) judgeValidations(of, table);
  else offerColumns(of, table);
  ledger.made(sheetName, 'warning', Math.max(1, table.table.below.length));
  rowsBelowTable(table.table, of.contents.source).forEach((finding, index) => {
    const place = table.place(table.table.rows.length + index, null);
    ledger.tell({ ...findingOf(of.contents.source, 'rowsBelowTable', place), ...finding });
  });
  ledger.made(sheetName, 'warning');
  for (const finding of rowsApart(table.table, of.contents.source)) {
    const place = table.place((finding.row ?? 1) - table.table.headerRow - 2, null);
    ledger.tell({ ...findingOf(of.contents.source, 'rowsApart', place), ...finding });
  }
}

/** What came with later versions is no fault of the workbook: it is offered, by table. */
function offerColumns(of: Case, table: JudgedTable): void {
  const { version } = of.contents.identity;
  const later = table.decoded.missingColumns.filter((column) => !isExpected(column, version));
  check(of, later.length === 0, 'laterColumns', table.place(null, null), { reason: brings(later) });
}

function tellMissing(of: Case, table: JudgedTable, column: Column): void {
  const { contents, language, ledger, standard } = of;
  const { source, identity } = contents;
  const { layout } = table.definition;
  const { headerRow, firstColumn } = table.table;
  const wanted = column.name[language];
  const missing = missingColumn({ ...identity, standard }, table.columns, column, layout, table.table, source);
  const [renamed] = [...table.renamed].find(([, other]) => other === column) ?? [];
  if (renamed === undefined) {
    const place = { ...table.place(null, column.key), cell: { row: (missing.row ?? 1) - 1, column: firstColumn } };
    // Beside a new column of that name nobody would look for the values any more.
    const others = column.formula === undefined ? table.unknown : [];
    const said = others.length > 0 ? { repairable: false, reason: perhapsRenamed(missing.reason, others) } : {};
    ledger.tell({ ...findingOf(source, 'missingColumn', place, { wanted }), ...missing, ...said });
    return;
  }
  const found = table.headers[renamed]?.trim() ?? '';
  const row = table.isForm ? headerRow + 1 + renamed : headerRow;
  const place = {
    ...table.place(null, column.key),
    row: row + 1,
    column: found === '' ? null : found,
    cell: { row, column: firstColumn + (table.isForm ? 0 : renamed) },
  };
  const { severity } = missing;
  const inUnit = namesUnit(found, column);
  const told = table.isForm ? lostLabel(found, column.name) : looksRenamed(found, column.name);
  const reason = inUnit ? inOtherUnit(told) : told;
  ledger.tell(
    findingOf(source, 'renamedColumn', place, { value: found === '' ? null : found, wanted, severity, reason, repairable: !inUnit }),
  );
}

/** What a repair had to draw anew is not as it was before it has been filled again. */
export function judgePutBack({ contents, language, ledger, standard }: Case, table: JudgedTable): void {
  const { source, meta } = contents;
  const { definition, record, columns, decoded, table: read } = table;
  for (const { column, finding } of putBackEmpty({ source, meta, standard, language, definition, record, columns, read, decoded })) {
    const place = table.place(table.isForm ? 0 : null, column?.key ?? null);
    ledger.made(finding.sheet, finding.severity);
    ledger.tell({ ...findingOf(source, 'putBackEmpty', place), ...finding });
  }
}

const KINDS = { list: 'list', dateAfter: 'custom', date: 'date', wholeNumber: 'wholeNumber', decimal: 'decimal' } as const satisfies Record<
  string,
  ValidationKind
>;

function judgeValidations(of: Case, table: JudgedTable): void {
  const { validationOf } = table.table;
  if (!validationOf) return;
  table.fields.forEach((column, index) => {
    if (!column) return;
    const rule = entryRuleOf(column, column.notBefore !== undefined && table.has(column.notBefore));
    if (!rule) return;
    const found: ReadValidation = table.isForm ? validationOf(1, index) : validationOf(index);
    const holds =
      found.kind === KINDS[rule.kind] && (rule.kind !== 'list' || found.source?.toLowerCase() === listName(rule.list.key).toLowerCase());
    const reason = found.kind === 'mixed' ? { reason: RULE_IN_PARTS } : {};
    check(of, holds, 'validationLost', table.place(0, column.key), reason);
  });
}
