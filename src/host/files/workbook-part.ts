/** The workbook part (ISO/IEC 29500-1, 18.2): sheets, names, calculation, and what else it says, which is kept. */
import { type Area, areaReference, columnLetters, MAX_COLUMNS, MAX_ROWS, parseArea } from '../../ooxml/address';
import {
  attributes,
  child,
  childrenNamed,
  decodeXstring,
  escapePlain,
  escapeText,
  escapeXstringAttribute,
  flag,
  otherAttributes,
  parseXml,
  prefixedAttribute,
  XML_DECLARATION,
  type XmlNode,
} from '../../ooxml/xml';
import type { Book, DefinedName, Sheet } from '../book/book';
import { emptySheet } from '../book/book';
import { fromFileText, toFileText } from './formula-text';
import { keep, kept, keptJson } from './unknown';

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const WRITTEN = new Set(['workbookPr', 'bookViews', 'sheets', 'definedNames', 'calcPr']);
const KNOWN_OF_NAME = ['name', 'localSheetId', 'hidden', 'comment'];

/** A sheet that is no worksheet: a chart sheet, a dialog of Excel 5. It keeps its place. */
export interface ForeignSheet {
  position: number;
  name: string;
  sheetId: number;
  state?: string;
  relationshipId: string;
}

/** A sheet of the workbook and the relationship that leads to its part. */
export interface SheetEntry {
  sheet: Sheet;
  relationshipId: string;
  sheetId: number;
}

/** Excel's id of a sheet that was made as the n-th: the number stands low byte first. */
const idOfNumber = (sheetId: number): string => {
  const hex = (sheetId - 1).toString(16).toUpperCase().padStart(4, '0').slice(-4);
  return `{00000000-0001-0000-${hex.slice(2)}${hex.slice(0, 2)}-000000000000}`;
};

function numberOfId(id: string): number | undefined {
  const match = /^\{00000000-0001-0000-([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})-000000000000\}$/.exec(id);
  return match ? parseInt(`${match[2] ?? ''}${match[1] ?? ''}`, 16) + 1 : undefined;
}

export interface WorkbookRead {
  entries: SheetEntry[];
}

/** Reads all but the sheets' content into the book. `isWorksheet` tells by relationship id. */
export function readWorkbookPart(source: string, book: Book, isWorksheet: (relationshipId: string) => boolean): WorkbookRead {
  const root = parseXml(source);
  keep(book, 'workbook:root', otherAttributes(root, ['xmlns', 'xmlns:r', 'conformance']));
  const properties = child(root, 'workbookPr');
  book.date1904 = flag(properties?.attributes['date1904']);
  if (properties) keep(book, 'workbookPr', otherAttributes(properties, ['date1904']));
  const entries: SheetEntry[] = [];
  const foreign: ForeignSheet[] = [];
  const places: (Sheet | undefined)[] = [];
  for (const node of childrenNamed(child(root, 'sheets'), 'sheet')) {
    const { name = '', state } = node.attributes;
    const sheetId = Number(node.attributes['sheetId']);
    const relationshipId = prefixedAttribute(node, 'id') ?? '';
    if (!isWorksheet(relationshipId)) {
      foreign.push({ position: places.length, name, sheetId, relationshipId, ...(state !== undefined && { state }) });
      places.push(undefined);
      continue;
    }
    const sheet = emptySheet(idOfNumber(sheetId), decodeXstring(name));
    sheet.visibility = state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible';
    entries.push({ sheet, relationshipId, sheetId });
    places.push(sheet);
  }
  if (foreign.length > 0) keep(book, 'foreignSheets', JSON.stringify(foreign));
  book.sheets = entries.map(({ sheet }) => sheet);
  readViews(child(root, 'bookViews'), source, book, places);
  readNames(child(root, 'definedNames'), book, places);
  const calculation = child(root, 'calcPr');
  const mode = calculation?.attributes['calcMode'];
  book.calculationMode = mode === 'manual' ? 'Manual' : mode === 'autoNoTable' ? 'AutomaticExceptTables' : 'Automatic';
  if (calculation) keep(book, 'calcPr', otherAttributes(calculation, ['calcMode', 'fullCalcOnLoad', 'calcId', 'calcCompleted']));
  let before = '';
  for (const node of root.children) {
    const unknown = !WRITTEN.has(node.name);
    const key = ORDER.includes(node.name) ? `workbook:${node.name}` : `workbook:after:${before}`;
    if (unknown) keep(book, key, kept(book, key) + source.slice(node.start, node.end));
    if (ORDER.includes(node.name)) before = node.name;
  }
  return { entries };
}

function readViews(node: XmlNode | undefined, source: string, book: Book, places: readonly (Sheet | undefined)[]): void {
  const [view, ...others] = childrenNamed(node, 'workbookView');
  const active =
    places[Number(view?.attributes['activeTab'] ?? 0)] ?? book.sheets.find((sheet) => sheet.visibility === 'Visible') ?? book.sheets[0];
  book.activeSheetId = active?.id ?? '';
  if (view) keep(book, 'view', otherAttributes(view, ['activeTab', 'firstSheet']));
  keep(book, 'views', others.map((each) => source.slice(each.start, each.end)).join(''));
}

function readNames(node: XmlNode | undefined, book: Book, places: readonly (Sheet | undefined)[]): void {
  for (const each of childrenNamed(node, 'definedName')) {
    const { name = '', localSheetId, comment } = each.attributes;
    const sheet = localSheetId === undefined ? undefined : places[Number(localSheetId)];
    if (localSheetId !== undefined && !sheet) continue;
    if (sheet && takePrintName(name, each.text, sheet)) continue;
    const shown = decodeXstring(name);
    keep(book, `name:${sheet?.id ?? ''}:${shown}`, otherAttributes(each, KNOWN_OF_NAME));
    book.names.push({
      name: shown,
      formula: fromFileText(each.text),
      ...(sheet && { sheetId: sheet.id }),
      visible: !flag(each.attributes['hidden']),
      ...(comment !== undefined && { comment: decodeXstring(comment) }),
    });
  }
}

/** Print areas and titles, which are names only in the file; false if the name says more than areas. */
function takePrintName(name: string, text: string, sheet: Sheet): boolean {
  if (name === '_xlnm._FilterDatabase') return true;
  if (name !== '_xlnm.Print_Area' && name !== '_xlnm.Print_Titles') return false;
  const areas = splitUnion(text).map((part) => parseArea(part.slice(part.lastIndexOf('!') + 1)));
  if (areas.length === 0 || areas.some((area) => area === undefined)) return false;
  const found = areas.filter((area): area is Area => area !== undefined);
  if (name === '_xlnm.Print_Area') sheet.pageLayout.printArea = found;
  for (const area of name === '_xlnm.Print_Titles' ? found : []) {
    if (area.row === 0 && area.lastRow === MAX_ROWS - 1) sheet.pageLayout.titleColumns = { first: area.column, last: area.lastColumn };
    else sheet.pageLayout.titleRows = { first: area.row, last: area.lastRow };
  }
  return true;
}

function splitUnion(text: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === "'") quoted = !quoted;
    if (at === text.length || (text[at] === ',' && !quoted)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return parts;
}

// ── writing ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The numbers of the book's sheets, each once. */
export function sheetNumbers(book: Book): Map<Sheet, number> {
  const used = new Set(keptJson<ForeignSheet[]>(book, 'foreignSheets', []).map((sheet) => sheet.sheetId));
  const numbers = new Map<Sheet, number>();
  for (const sheet of book.sheets) {
    const number = numberOfId(sheet.id) ?? Number(kept(sheet, 'sheetId') || 0);
    if (number <= 0 || number > 65_534 || used.has(number)) continue;
    used.add(number);
    numbers.set(sheet, number);
  }
  let next = 1;
  for (const sheet of book.sheets) {
    if (numbers.has(sheet)) continue;
    while (used.has(next)) next++;
    used.add(next);
    numbers.set(sheet, next);
  }
  return numbers;
}

const fixed = ({ row, column, lastRow, lastColumn }: Area): string =>
  areaReference({ row, column, lastRow, lastColumn }).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function printNames(sheet: Sheet): [string, string][] {
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  const prefix = `'${sheet.name.replaceAll("'", "''")}'!`;
  const names: [string, string][] = [];
  if (sheet.autoFilter) names.push(['_xlnm._FilterDatabase', prefix + fixed(sheet.autoFilter.area)]);
  if (printArea && printArea.length > 0) names.push(['_xlnm.Print_Area', printArea.map((area) => prefix + fixed(area)).join(',')]);
  const titles = [
    ...(titleColumns
      ? [
          `${prefix}$${columnLetters(Math.min(titleColumns.first, MAX_COLUMNS - 1))}:$${columnLetters(Math.min(titleColumns.last, MAX_COLUMNS - 1))}`,
        ]
      : []),
    ...(titleRows ? [`${prefix}$${titleRows.first + 1}:$${titleRows.last + 1}`] : []),
  ];
  if (titles.length > 0) names.push(['_xlnm.Print_Titles', titles.join(',')]);
  return names;
}

interface WrittenName {
  name: string;
  text: string;
  localSheetId?: number;
  words: string;
}

function definedNames(book: Book, position: (sheet: Sheet) => number): string {
  const written: WrittenName[] = book.names.flatMap((name) => writtenName(book, name, position) ?? []);
  const taken = new Set(written.map(({ name, localSheetId }) => `${localSheetId ?? ''}:${name.toLowerCase()}`));
  for (const sheet of book.sheets) {
    for (const [name, text] of printNames(sheet)) {
      const localSheetId = position(sheet);
      if (taken.has(`${localSheetId}:${name.toLowerCase()}`)) continue;
      written.push({ name, text, localSheetId, words: name === '_xlnm._FilterDatabase' ? ' hidden="1"' : '' });
    }
  }
  const nodes = written.map(
    ({ name, text, localSheetId, words }) =>
      `<definedName name="${escapeXstringAttribute(name)}"${attributes({ localSheetId })}${words}>${escapeText(text)}</definedName>`,
  );
  return nodes.length === 0 ? '' : `<definedNames>${nodes.join('')}</definedNames>`;
}

function writtenName(
  book: Book,
  { name, formula, sheetId, visible, comment }: DefinedName,
  position: (sheet: Sheet) => number,
): WrittenName | undefined {
  const sheet = sheetId === undefined ? undefined : book.sheets.find(({ id }) => id === sheetId);
  if (sheetId !== undefined && !sheet) return undefined;
  const words = `${comment === undefined ? '' : ` comment="${escapeXstringAttribute(comment)}"`}${visible ? '' : ' hidden="1"'}${kept(book, `name:${sheetId ?? ''}:${name}`)}`;
  return { name, text: toFileText(formula), words, ...(sheet && { localSheetId: position(sheet) }) };
}

/** `relationships` leads from a sheet to its part. */
export function writeWorkbookPart(
  book: Book,
  relationships: ReadonlyMap<Sheet, string>,
  keptForeign: (relationshipId: string) => boolean,
): string {
  const numbers = sheetNumbers(book);
  const slots: (Sheet | ForeignSheet)[] = [...book.sheets];
  for (const foreign of keptJson<ForeignSheet[]>(book, 'foreignSheets', []))
    if (keptForeign(foreign.relationshipId)) slots.splice(Math.min(foreign.position, slots.length), 0, foreign);
  const position = (sheet: Sheet): number => slots.indexOf(sheet);
  const sheets = slots.map((slot) =>
    'relationshipId' in slot
      ? `<sheet${attributes({ name: slot.name, sheetId: slot.sheetId, state: slot.state, 'r:id': slot.relationshipId })}/>`
      : `<sheet name="${escapePlain(slot.name)}"${attributes({ sheetId: numbers.get(slot), state: slot.visibility === 'Visible' ? undefined : slot.visibility === 'Hidden' ? 'hidden' : 'veryHidden', 'r:id': relationships.get(slot) })}/>`,
  );
  const active = book.sheets.find((sheet) => sheet.id === book.activeSheetId);
  const activeTab = active ? position(active) : 0;
  const mode = { Automatic: undefined, AutomaticExceptTables: 'autoNoTable', Manual: 'manual' }[book.calculationMode];
  const parts: Record<string, string> = {
    workbookPr: `<workbookPr${attributes({ date1904: book.date1904 ? true : undefined })}${kept(book, 'workbookPr')}/>`,
    bookViews: `<bookViews><workbookView${attributes({ activeTab: activeTab || undefined })}${kept(book, 'view')}/>${kept(book, 'views')}</bookViews>`,
    sheets: `<sheets>${sheets.join('')}</sheets>`,
    definedNames: definedNames(book, position),
    // The values in the file are right, but Excel and LibreOffice are to find out for themselves.
    calcPr: `<calcPr${attributes({ calcId: 191029, calcMode: mode, fullCalcOnLoad: true })}${kept(book, 'calcPr')}/>`,
  };
  const body = ORDER.map((name) => (parts[name] ?? kept(book, `workbook:${name}`)) + kept(book, `workbook:after:${name}`)).join('');
  return `${XML_DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"${kept(book, 'workbook:root')}>${body}</workbook>`;
}

/** Whether a name may stand for more than one cell, as far as its formula shows. */
export function multiNames(names: readonly DefinedName[]): (name: string) => boolean {
  const many = new Set<string>();
  for (const { name, formula } of names)
    if (!/^=(?:[^(),:{}[\]]*!)?\$?[A-Za-z]{1,3}\$?\d+$/.test(formula) && !/^=-?[\d.]+$|^="[^"]*"$/.test(formula))
      many.add(name.toLowerCase());
  return (name) => many.has(name.slice(name.lastIndexOf('!') + 1).toLowerCase());
}
