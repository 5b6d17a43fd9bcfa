/**
 * .xlsx files and the host's workbook. Nothing here needs Node: bytes in, bytes out. What a file holds and the book does not know is kept
 * in `Book.unknown` and `Sheet.unknown` and written back (see `unknown.ts`).
 */
import { FileError } from '../../ooxml/file-error';
import { kindOf, PackageReader, PackageWriter, type Relationship, relationshipType } from '../../ooxml/package';
import { readStrings, StringsWriter } from '../../ooxml/shared-strings';
import type { Book, Sheet } from '../book/book';
import { emptyBook } from '../book/book';
import { readNotes, writeNotes } from './comments-part';
import { readDrawing, writeDrawing } from './drawing-part';
import { CellFormulas } from './formula-text';
import { MetadataWriter, isRichRelation, readMetadata } from './metadata-part';
import { readProperties, writeProperties } from './properties-part';
import { readSettings, SETTINGS_RELATION_KIND, writeSettings, type AddIn } from './settings-part';
import { readSheet } from './sheet-reader';
import { writeSheet } from './sheet-writer';
import { readStyles, StylesWriter } from './styles-part';
import { readTable, writeTable } from './table-part';
import { readThemeColors, writeTheme } from './theme-part';
import { keep, kept, keepRelationships, keptRelationships, writeKeptRelationships } from './unknown';
import { multiNames, readWorkbookPart, sheetNumbers, writeWorkbookPart, type SheetEntry } from './workbook-part';

export { contentInTheWay, type Edit } from './obstacles';
export type { AddIn } from './settings-part';

export interface FileOptions {
  /** Whose document settings the book holds. */
  readonly addIn?: AddIn;
}

const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** Relationships whose parts are read here, or made anew; all others lead to what is kept. */
const KNOWN_OF_PACKAGE = new Set(['officeDocument', 'core-properties', 'extended-properties', 'custom-properties', SETTINGS_RELATION_KIND]);
const KNOWN_OF_WORKBOOK = new Set(['worksheet', 'styles', 'sharedStrings', 'theme', 'calcChain', 'sheetMetadata', 'volatileDependencies']);
const KNOWN_OF_SHEET = new Set(['table', 'comments', 'drawing', 'hyperlink']);

/** Reads an .xlsx, .xlsm, .xltx or .xltm. `name` is the file's name, for the book and for what is said of a file that cannot be read. */
export async function readWorkbook(bytes: Uint8Array, name: string, options: FileOptions = {}): Promise<Book> {
  const reader = PackageReader.open(bytes, name);
  try {
    return readPackage(reader, name, options);
  } catch (error) {
    if (error instanceof FileError && !error.message.includes(name))
      throw new FileError(error.code, error.message.replace('The file', name));
    throw error;
  }
}

function readPackage(reader: PackageReader, name: string, options: FileOptions): Book {
  const workbook = findWorkbook(reader, name);
  const book: Book = { ...emptyBook(), name, sheets: [], names: [], styles: [], nextId: 1 };
  const relationships = new Map(reader.relationships(workbook).map((relationship) => [relationship.id, relationship]));
  const partOf = (kind: string): string | undefined => {
    const found = [...relationships.values()].find((relationship) => kindOf(relationship) === kind);
    return found && reader.text(found.target);
  };
  if (reader.contentType(workbook) !== WORKBOOK_TYPE) keep(book, 'workbook:contentType', reader.contentType(workbook));
  const theme = partOf('theme');
  if (theme !== undefined) {
    book.themeColors = readThemeColors(theme, book.themeColors);
    keep(book, 'theme', theme);
    keep(book, 'themeColors', JSON.stringify(book.themeColors));
  }
  const stylesText = partOf('styles');
  const { styles, differentials } =
    stylesText === undefined ? { styles: [{}], differentials: [] } : readStyles(stylesText, book.themeColors);
  book.styles = styles;
  keep(book, 'styles', stylesText ?? '');
  const text = reader.text(workbook);
  if (text === undefined) throw new FileError('truncated', `${name} is incomplete: its workbook part is missing.`);
  const isWorksheet = (id: string): boolean => {
    const relationship = relationships.get(id);
    return relationship !== undefined && kindOf(relationship) === 'worksheet';
  };
  const { entries } = readWorkbookPart(text, book, isWorksheet);
  const strings = partOf('sharedStrings');
  const metadata = readMetadata(book, reader, workbook);
  const context = {
    strings: strings === undefined ? [] : readStrings(strings),
    formulas: cellFormulasOf(book),
    styleCount: styles.length,
    date1904: book.date1904,
    isDynamic: metadata.isDynamic,
    richError: metadata.richError,
    differentials,
    palette: { theme: book.themeColors },
  };
  for (const entry of entries) readEntry(entry, book, reader, relationships, context, name);
  readProperties(book, reader);
  readSettings(book, reader, options.addIn);
  const dropped = metadata.understood ? (relationship: Relationship): boolean => isRichRelation(relationship.type) : (): boolean => false;
  keepRelationships(book, book, reader, '', 'package', KNOWN_OF_PACKAGE);
  keepRelationships(book, book, reader, workbook, 'workbook', KNOWN_OF_WORKBOOK, dropped);
  book.nextId =
    1 +
    Math.max(
      0,
      ...entries.map((entry) => entry.sheetId),
      ...book.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id)),
      book.sheets.reduce((count, sheet) => count + sheet.charts.length, 0),
    );
  return book;
}

function findWorkbook(reader: PackageReader, name: string): string {
  const main = reader.relationships('').find((relationship) => kindOf(relationship) === 'officeDocument');
  if (!main || reader.isEmpty) throw new FileError('notExcel', `${name} is not an Excel workbook.`);
  const type = reader.contentType(main.target);
  if (/sheet\.binary/.test(type) || main.target.endsWith('.bin'))
    throw new FileError('legacyExcel', `${name} is a binary workbook (.xlsb); save it as .xlsx and try again.`);
  if (!reader.nameOf(main.target)) throw new FileError('truncated', `${name} is incomplete: its workbook part is missing.`);
  if (!/spreadsheetml|ms-excel|\bxml$/.test(type) || /wordprocessing|presentation/.test(type))
    throw new FileError('notExcel', `${name} is an Office document but not an Excel workbook.`);
  return main.target;
}

type SharedContext = Omit<Parameters<typeof readSheet>[2], 'sheetNumber' | 'id' | 'name' | 'addressOf'>;

function readEntry(
  { sheet, relationshipId, sheetId }: SheetEntry,
  book: Book,
  reader: PackageReader,
  relationships: ReadonlyMap<string, Relationship>,
  context: SharedContext,
  name: string,
): void {
  const part = relationships.get(relationshipId)?.target ?? '';
  const source = reader.text(part);
  if (source === undefined) throw new FileError('truncated', `${name} is incomplete: the sheet '${sheet.name}' is missing.`);
  const related = reader.relationships(part);
  for (const relationship of related) {
    if (kindOf(relationship) !== 'table') continue;
    const table = reader.text(relationship.target);
    const read = table === undefined ? undefined : readTable(table, sheet);
    if (!read) continue;
    sheet.tables.push(read);
    keepRelationships(book, sheet, reader, relationship.target, `table:${read.id}`, new Set());
  }
  sheet.tables.sort((a, b) => a.id - b.id);
  const addressOf = (id: string): string | undefined => related.find((relationship) => relationship.id === id)?.target;
  readSheet(source, sheet, { ...context, sheetNumber: sheetId - 1, id: sheet.id, name: sheet.name, addressOf });
  adoptUid(book, sheet, sheetId);
  readNotes(book, sheet, reader, related);
  readDrawing(book, sheet, reader, related, sheetId);
  // Another VML drawing than the notes' holds the pictures of headers and footers.
  keepRelationships(book, sheet, reader, part, 'sheet', KNOWN_OF_SHEET, (relationship) => relationship.id === kept(sheet, 'legacyDrawing'));
}

/** The id that Excel gave the sheet, if the file says it; whoever refers to the sheet by its id follows. */
function adoptUid(book: Book, sheet: Sheet, sheetId: number): void {
  const uid = / xr:uid="(\{[0-9A-Fa-f-]{36}\})"/.exec(kept(sheet, 'root'))?.[1];
  if (uid === undefined || uid === sheet.id || book.sheets.some((other) => other !== sheet && other.id === uid)) return;
  for (const name of book.names)
    if (name.sheetId === sheet.id) {
      const words = kept(book, `name:${sheet.id}:${name.name}`);
      keep(book, `name:${uid}:${name.name}`, words);
      name.sheetId = uid;
    }
  if (book.activeSheetId === sheet.id) book.activeSheetId = uid;
  sheet.id = uid;
  keep(sheet, 'sheetId', String(sheetId));
}

/** Workbooks made from one another hold the same formulas and names: what the last one taught is kept for the next. */
let lastFormulas: { readonly names: string; readonly formulas: CellFormulas } | undefined;

function cellFormulasOf(book: Book): CellFormulas {
  const names = JSON.stringify(book.names.map(({ name, formula }) => [name, formula]));
  if (lastFormulas?.names !== names) lastFormulas = { names, formulas: new CellFormulas(multiNames(book.names)) };
  return lastFormulas.formulas;
}

/** The same book gives the same bytes. */
export async function writeWorkbook(book: Book, options: FileOptions = {}): Promise<Uint8Array> {
  const writer = new PackageWriter();
  writer.reserve(book.unknown?.parts.keys() ?? []);
  writer.relate('', relationshipType('officeDocument'), WORKBOOK);
  const styles = new StylesWriter(book, kept(book, 'styles') || undefined);
  const strings = new StringsWriter();
  const metadata = new MetadataWriter(book);
  const formulas = cellFormulasOf(book);
  // Other parts of the workbook know these by their ids.
  writeKeptRelationships(book, book, writer, WORKBOOK, 'workbook');
  const sheetIds = new Map<Sheet, string>();
  const numbers = sheetNumbers(book);
  const shared = {
    strings,
    formulas,
    dynamicArray: () => metadata.dynamicArray(),
    richError: (error: Parameters<MetadataWriter['richError']>[0]) => metadata.richError(error),
    differential: (style: Parameters<StylesWriter['differential']>[0]) => styles.differential(style),
  };
  for (const sheet of book.sheets) {
    const path = writer.name('xl/worksheets/sheet#.xml');
    writeKeptRelationships(book, sheet, writer, path, 'sheet');
    const tables = sheet.tables.map((table) => {
      const part = writer.name('xl/tables/table#.xml');
      writeKeptRelationships(book, sheet, writer, part, `table:${table.id}`);
      writer.add(part, writeTable(table, sheet, formulas), `${SPREADSHEET}table+xml`);
      return writer.relate(path, relationshipType('table'), part);
    });
    const drawing = writeDrawing(book, sheet, writer, path);
    const legacyDrawing = writeNotes(book, sheet, writer, path, numbers.get(sheet) ?? 1);
    const text = writeSheet(sheet, {
      ...shared,
      active: sheet.id === book.activeSheetId,
      drawing,
      legacyDrawing,
      tables,
      relateHyperlink: (address) => writer.relate(path, relationshipType('hyperlink'), address, { external: true }),
    });
    writer.add(path, text, `${SPREADSHEET}worksheet+xml`);
    sheetIds.set(sheet, writer.relate(WORKBOOK, relationshipType('worksheet'), path));
  }
  writer.add('xl/styles.xml', styles.xml(), `${SPREADSHEET}styles+xml`);
  writer.relate(WORKBOOK, relationshipType('styles'), 'xl/styles.xml');
  const theme = kept(book, 'theme');
  const sameColors = kept(book, 'themeColors') === JSON.stringify(book.themeColors);
  writer.add(
    'xl/theme/theme1.xml',
    theme !== '' && sameColors ? theme : writeTheme(book.themeColors, theme || undefined),
    'application/vnd.openxmlformats-officedocument.theme+xml',
  );
  writer.relate(WORKBOOK, relationshipType('theme'), 'xl/theme/theme1.xml');
  if (!strings.isEmpty) {
    writer.add('xl/sharedStrings.xml', strings.xml(), `${SPREADSHEET}sharedStrings+xml`);
    writer.relate(WORKBOOK, relationshipType('sharedStrings'), 'xl/sharedStrings.xml');
  }
  metadata.write(writer, WORKBOOK);
  const foreign = new Set(keptRelationships(book, 'workbook').map((relationship) => relationship.id));
  writer.add(
    WORKBOOK,
    writeWorkbookPart(book, sheetIds, (id) => foreign.has(id)),
    kept(book, 'workbook:contentType') || WORKBOOK_TYPE,
  );
  writeProperties(book, writer);
  writeSettings(book, writer, options.addIn);
  writeKeptRelationships(book, book, writer, '', 'package');
  return writer.pack();
}
