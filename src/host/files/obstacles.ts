/** Which edits would break what passes through a book untouched. */
import { kindOf } from '../../ooxml/package';
import type { Book, Sheet } from '../book/book';
import { kept, keptRelationships } from './unknown';

/** Moving cells (inserting or deleting rows, columns or cells), and what is done to a whole sheet. */
export type Edit = 'moveCells' | 'deleteSheet' | 'renameSheet' | 'copySheet';

const NAMES: Readonly<Record<string, string>> = {
  pivotTable: 'a pivot table',
  queryTable: 'a query table',
  slicer: 'a slicer',
  timeline: 'a timeline',
  threadedComment: 'threaded comments',
  control: 'a form control',
  ctrlProp: 'a form control',
  oleObject: 'an embedded object',
  tableSingleCells: 'cells mapped to XML',
};

/** Elements of a sheet that name cells and are kept as text. */
const ELEMENTS: Readonly<Record<string, string>> = {
  'element:scenarios': 'a scenario',
  'element:protectedRanges': 'a protected range',
  'element:dataConsolidate': 'a data consolidation',
  'element:customSheetViews': 'a custom view',
  'element:cellWatches': 'a watched cell',
  'element:ignoredErrors': '',
  conditionalFormatting: 'a conditional format of a kind that the host does not know',
  'extension:formats': 'a conditional format of a kind that the host does not know',
  extensions: 'a sparkline or another extension',
  dataTables: 'a what-if data table',
  valueMetadata: 'a picture or data type in a cell',
};

/** What the edit would break, each in words for an error message; empty if nothing. */
export function contentInTheWay(book: Book, sheet: Sheet, edit: Edit): string[] {
  const found = new Set<string>();
  const touchesCells = edit === 'moveCells' || edit === 'copySheet';
  for (const relationship of touchesCells ? keptRelationships(sheet, 'sheet') : []) {
    const name = NAMES[kindOf(relationship)];
    if (name !== undefined) found.add(name);
  }
  for (const table of touchesCells ? sheet.tables : [])
    if (keptRelationships(sheet, `table:${table.id}`).some((relationship) => kindOf(relationship) === 'queryTable'))
      found.add('a query table');
  if (touchesCells) for (const [key, name] of Object.entries(ELEMENTS)) if (name !== '' && kept(sheet, key) !== '') found.add(name);
  if (edit === 'deleteSheet' || edit === 'renameSheet') {
    const quoted = sheet.name.replaceAll("'", "''");
    const plain = sheet.name;
    for (const [path, bytes] of book.unknown?.parts ?? []) {
      const what = /^xl\/pivotCache\/pivotCacheDefinition/.test(path)
        ? 'a pivot table'
        : /^xl\/chartsheets\//.test(path)
          ? 'a chart sheet'
          : undefined;
      if (what === undefined || found.has(what)) continue;
      const text = new TextDecoder().decode(bytes);
      if (text.includes(`sheet="${plain}"`) || text.includes(`'${quoted}'!`) || text.includes(`${plain}!`)) found.add(what);
    }
    if (kept(book, 'workbook:customWorkbookViews') !== '' && edit === 'deleteSheet') found.add('a custom view');
  }
  return [...found];
}
