import type { Text } from '../../words/text';
import { absoluteCell, leadsTo, quoteSheet, sheetIn } from '../address';
import { fold } from '../decode/fold';
import { codeOf } from '../decode/list-word';
import { textOf } from '../decode/value';
import { listName, listTable, nameOfField, reportSheetName } from '../writing/formula';
import { META_TABLE } from '../own/meta';
import type { SheetDefinition } from '../model/sheet';
import { listsOf, type Standard } from '../model/standard';
import type { Finding } from '../model/types';
import { check, findingOf, NOWHERE, type Case } from './case';
import type { ReadSheet } from './contents';
import type { JudgedTable, Place } from './judged-table';
import { isExpected, missingTable, severityOfTable } from './structure';

/** What belongs to the workbook as a whole: its version, its sheets, lists and names, and what does not belong into it. */

const newer = (version: number, { version: ours }: Standard): Text => ({
  en: `The workbook was made with version ${version} of the standard, this is version ${ours}.`,
  fr: `Le classeur provient de la version ${version} du standard, celle-ci est la version ${ours}.`,
});
const link = (target: string): Text => ({
  en: `Formulas take values from “${target}”.`,
  fr: `Des formules prennent des valeurs dans «\u00a0${target}\u00a0».`,
});
const missingSheet = ({ name }: SheetDefinition): Text => ({
  en: `The sheet “${name.en}” is missing.`,
  fr: `La feuille «\u00a0${name.fr}\u00a0» est absente.`,
});
const renamedSheet = ({ name }: SheetDefinition): Text => ({
  en: `This sheet is “${name.en}” in the standard.`,
  fr: `Cette feuille s’appelle «\u00a0${name.fr}\u00a0» dans le standard.`,
});
const missingName = (name: string): Text => ({ en: `The name ${name} is missing.`, fr: `Le nom ${name} est absent.` });
const brokenName = (name: string): Text => ({
  en: `The name ${name} refers to something else than the standard says.`,
  fr: `Le nom ${name} renvoie à autre chose que ce que dit le standard.`,
});
const missingList = (list: Text): Text => ({
  en: `The list “${list.en}” is missing.`,
  fr: `La liste «\u00a0${list.fr}\u00a0» est absente.`,
});
const missingWord = (word: Text, list: Text): Text => ({
  en: `The word “${word.en}” is missing from the list “${list.en}”.`,
  fr: `Le mot «\u00a0${word.fr}\u00a0» manque dans la liste «\u00a0${list.fr}\u00a0».`,
});

const onSheet = (sheet: string | null): Place => ({ ...NOWHERE, sheet });

/** Whether the rest can be judged at all. */
export function judgeVersion(of: Case): boolean {
  const { version, overlayLost } = of.contents.identity;
  const ours = of.standard.version;
  const said = { value: String(version), reason: newer(version, of.standard) };
  check(of, version <= ours, 'newerStandard', NOWHERE, said);
  if (version > ours) return false;
  check(of, version === ours, 'olderStandard', NOWHERE, said);
  check(of, !overlayLost, 'overlayLost', NOWHERE);
  return true;
}

export function judgeFrame(of: Case): void {
  const { contents } = of;
  for (const target of contents.externalLinks)
    of.ledger.tell(findingOf(of.contents.source, 'externalLink', NOWHERE, { value: target, reason: link(target) }));
  of.ledger.made(null, 'warning', Math.max(1, contents.externalLinks.length));
  check(of, !contents.macros, 'macros', NOWHERE);
  judgeHidden(of);
  judgeSheets(of);
  if (!of.current) return;
  judgeLists(of);
  judgeNames(of);
}

/** Where the product keeps what it knows of the workbook. */
const isOwnStore = ({ contents }: Case, { name }: ReadSheet): boolean =>
  contents.tables.some((table) => table.sheetName === name && table.name.toLowerCase() === META_TABLE.toLowerCase());

function judgeHidden(of: Case): void {
  for (const sheet of of.contents.sheets)
    if (!isOwnStore(of, sheet)) check(of, sheet.visibility === 'visible' || !sheet.hasData, 'hiddenData', onSheet(sheet.name));
}

function judgeSheets(of: Case): void {
  for (const definition of of.standard.workbooks[of.kind]) {
    const table = definition.record && of.tables.get(definition.record);
    // What came with this version is missing with it, which is told.
    if (!table && !(of.current || (definition.record && isExpected(of.standard.records[definition.record], of.contents.identity.version))))
      continue;
    if (definition.record && !table) {
      const identity = { ...of.contents.identity, standard: of.standard };
      const told: Finding = missingTable(identity, definition, definition.record, of.contents.source);
      const place = { ...onSheet(told.sheet), record: definition.record, table: of.standard.records[definition.record].table };
      of.ledger.made(told.sheet, severityOfTable(identity, definition.record));
      of.ledger.tell({ ...findingOf(of.contents.source, 'missingTable', place), ...told });
      continue;
    }
    const found = table?.table.sheetName ?? sheetOf(of, definition);
    const wanted = definition.name[of.language];
    const place = onSheet(found ?? wanted);
    check(of, found !== undefined, 'missingSheet', place, { reason: missingSheet(definition), wanted });
    if (found !== undefined)
      check(
        of,
        isNamed(found, definition),
        'renamedSheet',
        { ...place, cell: { row: 0, column: 0 } },
        { value: found, wanted, reason: renamedSheet(definition) },
      );
  }
}

/** Its name in either language; a number follows where it was taken. */
const isNamed = (found: string, { name }: SheetDefinition): boolean =>
  [name.en, name.fr].some((known) => fold(found) === fold(known) || new RegExp(`^${escaped(fold(known))} \\d+$`).test(fold(found)));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A sheet without a table of records: by what only it has, by its name, else by its title. */
function sheetOf({ contents, standard, kind }: Case, definition: SheetDefinition): string | undefined {
  if (definition.layout === 'lists') {
    const ours = new Set(listsOf(standard, kind).map(({ key }) => listTable(key).toLowerCase()));
    const list = contents.tables.find(({ name }) => ours.has(name.toLowerCase()));
    if (list) return list.sheetName;
  }
  const named = sheetIn(contents.names.get(reportSheetName(definition.key)) ?? '');
  const sheets = contents.sheets.map(({ name }) => name);
  return (
    sheets.find((name) => name === named) ??
    sheets.find((name) => isNamed(name, definition)) ??
    contents.sheets.find(({ title }) => title !== '' && isNamed(title, definition))?.name
  );
}

function judgeLists(of: Case): void {
  const { contents, standard, kind, language } = of;
  for (const list of listsOf(standard, kind)) {
    const name = listTable(list.key);
    const table = contents.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    const sheet = table?.sheetName ?? sheetOf(of, listsDefinition(of)) ?? null;
    const place: Place = { ...onSheet(sheet), table: name, key: list.key };
    check(of, table !== undefined, 'missingList', place, { reason: missingList(list.name) });
    // An open list is the organisation's to shorten.
    if (!table || list.open) continue;
    const header = {
      row: table.headerRow + 1,
      column: table.headers[0]?.trim() ?? null,
      cell: { row: table.headerRow, column: table.firstColumn },
    };
    const codes = new Set(table.rows.map(([word]) => codeOf(list, textOf(word ?? null))));
    for (const entry of list.entries)
      check(
        of,
        codes.has(entry.code),
        'missingWord',
        { ...place, ...header },
        { wanted: entry.name[language], reason: missingWord(entry.name, list.name) },
      );
  }
}

const listsDefinition = ({ standard, kind }: Case): SheetDefinition => {
  const definition = standard.workbooks[kind].find(({ layout }) => layout === 'lists');
  if (!definition) throw new Error('a standard without lists');
  return definition;
};

/** Fields of forms and values of lists are reached by names. */
function judgeNames(of: Case): void {
  const { contents, standard, kind } = of;
  for (const list of listsOf(standard, kind)) {
    const table = contents.tables.find(({ name }) => name.toLowerCase() === listTable(list.key).toLowerCase());
    // Without its list the name cannot lead anywhere, which is told.
    if (!table) continue;
    const name = listName(list.key);
    const found = contents.names.get(name);
    const wanted = `${listTable(list.key)}[${table.headers[0] ?? ''}]`;
    const place: Place = { ...onSheet(table.sheetName), table: table.name, key: list.key };
    checkName(of, name, found, found !== undefined && !/#REF!/i.test(found), place, wanted);
  }
  for (const table of of.tables.values())
    if (table.isForm)
      for (const column of table.columns) {
        const at = table.valueAt(0, column.key);
        if (!at) continue;
        const name = nameOfField(table.record, column);
        const { headerRow, firstColumn, sheetName } = table.table;
        const cell = absoluteCell(headerRow + 1 + at.row, firstColumn + at.column);
        const found = contents.names.get(name);
        checkName(of, name, found, leadsTo(found, sheetName, cell), formPlace(table, column.key), `${quoteSheet(sheetName)}!${cell}`);
      }
}

const formPlace = (table: JudgedTable, key: string): Place => table.place(0, key);

function checkName(of: Case, name: string, found: string | undefined, holds: boolean, place: Place, wanted: string): void {
  check(of, holds, 'brokenName', place, {
    value: found ?? null,
    wanted,
    reason: found === undefined ? missingName(name) : brokenName(name),
  });
}
