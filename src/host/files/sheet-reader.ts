/** Reads a worksheet part (ISO/IEC 29500-1, 18.3.1) into a sheet. */
import { parseArea, parseAreas } from '../../ooxml/address';
import {
  child,
  childrenNamed,
  decodeXstring,
  flag,
  nameEnd,
  numberOf,
  otherAttributes,
  parseElement,
  prefixedAttribute,
  readAttributes,
  rootStart,
  skipMarkup,
  XmlError,
  type XmlNode,
} from '../../ooxml/xml';
import type { DifferentialStyle, Sheet } from '../book/book';

import { readCells, type CellsContext } from './cells-reader';
import { readColor, type Palette } from './color';
import { EXTENSION_URI, readFormats } from './conditional-formats';
import { readFilters } from './filters';
import { readPageLayout } from './page-layout';
import { readProtection } from './protection';
import { keep } from './unknown';
import { readNewerValidations, readValidation } from './validations';

/** A width in a file counts characters of the default font with their padding: 7 pixels each, at 0.75 points. */
export const POINTS_PER_WIDTH = 5.25;
const toPoints = (width: number): number => Math.round(width * POINTS_PER_WIDTH * 100) / 100;

export const DEFAULT_ROW_HEIGHT = 15;
export const DEFAULT_COLUMN_WIDTH = 48;
const MAX_LISTED_COLUMNS = 16_384;

/** The file's own `extLst` of validations ([MS-XLSX] 2.3.7). */
const VALIDATIONS_URI = '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}';

export interface SheetContext extends Omit<CellsContext, 'keepValueMetadata' | 'keepDataTable' | 'keepAutomaticHeight'> {
  readonly differentials: readonly DifferentialStyle[];
  readonly palette: Palette;
  readonly sheetNumber: number;
  readonly id: string;
  readonly name: string;
  /** The address that a relationship of the sheet leads to. */
  readonly addressOf: (relationshipId: string) => string | undefined;
}

/** Elements that this file reads in full; all others are kept as they are. */
const READ = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
]);

export function readSheet(source: string, sheet: Sheet, context: SheetContext): void {
  const start = rootStart(source);
  const rootAttributes: Record<string, string> = {};
  const root = readAttributes(source, nameEnd(source, start + 1), rootAttributes);
  const others = { attributes: rootAttributes } as XmlNode;
  keep(sheet, 'root', otherAttributes(others, ['xmlns', 'xmlns:r']));
  const nodes: XmlNode[] = [];
  const valueMetadata: [number, number, number, unknown][] = [];
  const dataTables: [number, number, string][] = [];
  const automaticHeights: [number, number][] = [];
  let position = root.end;
  while (!root.empty) {
    const less = source.indexOf('<', position);
    if (less < 0) throw new XmlError('a sheet ends before its last element does');
    if (source.charCodeAt(less + 1) === 47) {
      if (source.indexOf('>', less) < 0) throw new XmlError('a sheet ends before its last element does');
      break;
    }
    const skipped = skipMarkup(source, less);
    if (skipped !== undefined) {
      position = skipped;
      continue;
    }
    const end = nameEnd(source, less + 1);
    const qualified = source.slice(less + 1, end);
    if (qualified === 'sheetData' || qualified.endsWith(':sheetData')) {
      const tag = readAttributes(source, end, {});
      position = tag.empty
        ? tag.end
        : readCells(source, tag.end, sheet, {
            ...context,
            keepValueMetadata: (row, column, vm, value) => valueMetadata.push([row, column, vm, value]),
            keepDataTable: (row, column, xml) => dataTables.push([row, column, xml]),
            keepAutomaticHeight: (row, height) => automaticHeights.push([row, height]),
          });
      continue;
    }
    const node = parseElement(source, less);
    nodes.push(node);
    position = node.end;
    // Cells look at their column's format, and columns at the usual width.
    if (node.name === 'sheetFormatPr') readSizes(node, sheet);
    if (node.name === 'cols') readColumns(node, sheet, context.styleCount);
  }
  if (valueMetadata.length > 0) keep(sheet, 'valueMetadata', JSON.stringify(valueMetadata));
  if (dataTables.length > 0) keep(sheet, 'dataTables', JSON.stringify(dataTables));
  if (automaticHeights.length > 0) keep(sheet, 'automaticHeights', JSON.stringify(automaticHeights));
  readElements(nodes, source, sheet, context);
}

function readElements(nodes: readonly XmlNode[], source: string, sheet: Sheet, context: SheetContext): void {
  const first = (name: string): XmlNode | undefined => nodes.find((node) => node.name === name);
  const properties = first('sheetPr');
  const color = readColor(child(properties, 'tabColor'), context.palette);
  if (color !== undefined) sheet.tabColor = color;
  if (properties) {
    keep(sheet, 'sheetPr', otherAttributes(properties, ['filterMode']));
    const outline = child(properties, 'outlinePr');
    if (outline) keep(sheet, 'outlinePr', source.slice(outline.start, outline.end));
    const setUp = child(properties, 'pageSetUpPr');
    if (setUp) keep(sheet, 'pageSetUpPr', otherAttributes(setUp, ['fitToPage']));
  }
  const format = first('sheetFormatPr');
  if (format)
    keep(
      sheet,
      'sheetFormatPr',
      otherAttributes(format, ['defaultRowHeight', 'defaultColWidth', 'outlineLevelRow', 'outlineLevelCol', 'customHeight']),
    );
  readView(childrenNamed(first('sheetViews'), 'sheetView')[0], source, sheet);
  readPageLayout(first, sheet, source, flag(child(properties, 'pageSetUpPr')?.attributes['fitToPage']));
  const protection = readProtection(first('sheetProtection'));
  if (protection) sheet.protection = protection;
  sheet.merges = childrenNamed(first('mergeCells'), 'mergeCell').flatMap((node) => parseArea(node.attributes['ref'] ?? '') ?? []);
  const autoFilter = first('autoFilter');
  const filtered = parseArea(autoFilter?.attributes['ref'] ?? '');
  if (autoFilter && filtered) {
    const filters = readFilters(autoFilter, source, (column, xml) => keep(sheet, `filter:${column}`, xml));
    sheet.autoFilter = { area: filtered, filters };
    keep(
      sheet,
      'autoFilter:end',
      autoFilter.children
        .filter((node) => node.name !== 'filterColumn')
        .map((node) => source.slice(node.start, node.end))
        .join(''),
    );
  }
  for (const node of childrenNamed(first('dataValidations'), 'dataValidation')) {
    const rule = readValidation(node);
    if (rule) sheet.validations.push(rule);
  }
  for (const node of childrenNamed(first('hyperlinks'), 'hyperlink')) {
    const area = parseArea(node.attributes['ref'] ?? '');
    if (!area) continue;
    const relationship = prefixedAttribute(node, 'id');
    const address = relationship === undefined ? undefined : context.addressOf(relationship);
    const { location, tooltip } = node.attributes;
    sheet.hyperlinks.push({
      area,
      ...(address !== undefined && { address }),
      ...(location !== undefined && { documentReference: decodeXstring(location) }),
      ...(tooltip !== undefined && { screenTip: decodeXstring(tooltip) }),
    });
  }
  const extensions = childrenNamed(first('extLst'), 'ext');
  const uriIs = (node: XmlNode, uri: string): boolean => node.attributes['uri']?.toLowerCase() === uri.toLowerCase();
  const formats = readFormats(
    nodes.filter((node) => node.name === 'conditionalFormatting'),
    source,
    extensions.find((node) => uriIs(node, EXTENSION_URI)),
    context,
  );
  sheet.conditionalFormats = formats.formats;
  keep(sheet, 'conditionalFormatting', formats.raw.join(''));
  keep(sheet, 'extension:formats', formats.rawExtension);
  for (const extension of extensions) if (uriIs(extension, VALIDATIONS_URI)) sheet.validations.push(...readNewerValidations(extension));
  keep(
    sheet,
    'extensions',
    extensions
      .filter((node) => !uriIs(node, EXTENSION_URI) && !uriIs(node, VALIDATIONS_URI))
      .map((node) => source.slice(node.start, node.end))
      .join(''),
  );
  for (const name of ['drawing', 'legacyDrawing']) {
    const node = first(name);
    if (node) keep(sheet, name, prefixedAttribute(node, 'id') ?? '');
  }
  // `mc:AlternateContent` stands for what follows the element before it, mostly form controls.
  let before = '';
  for (const node of nodes) {
    if (READ.has(node.name)) before = node.name;
    else {
      const key =
        node.name === 'AlternateContent'
          ? `after:${before === 'tableParts' || before === '' ? 'controls' : before}`
          : `element:${node.name}`;
      keep(sheet, key, (sheet.unknown?.xml.get(key) ?? '') + source.slice(node.start, node.end));
      if (node.name !== 'AlternateContent') before = node.name;
    }
  }
}

function readSizes(format: XmlNode, sheet: Sheet): void {
  const height = numberOf(format.attributes['defaultRowHeight']);
  if (height !== undefined) sheet.defaultRowHeight = height;
  const width = numberOf(format.attributes['defaultColWidth']);
  if (width !== undefined) sheet.defaultColumnWidth = toPoints(width);
}

function readColumns(node: XmlNode, sheet: Sheet, styleCount: number): void {
  // They stand in order and none twice (ISO/IEC 29500-1, 18.3.1.13): a file that says otherwise is not followed over all columns each time.
  let read = 0;
  for (const { attributes: a } of childrenNamed(node, 'col')) {
    const first = Math.max(Number(a['min']) - 1, read);
    const last = Math.min(Number(a['max']), MAX_LISTED_COLUMNS) - 1;
    const width = numberOf(a['width']);
    const styleNumber = Number(a['style'] ?? 0);
    const style = styleNumber > 0 && styleNumber < styleCount ? styleNumber : undefined;
    const outlineLevel = numberOf(a['outlineLevel']);
    // Some producers list the usual width, rounded as they like, for every column.
    const custom = flag(a['customWidth']) || (width !== undefined && Math.abs(toPoints(width) - sheet.defaultColumnWidth) > 0.1);
    const info = {
      ...(width !== undefined && custom && { width: toPoints(width) }),
      ...(flag(a['hidden']) && { hidden: true }),
      ...(style !== undefined && { style }),
      ...(outlineLevel && { outlineLevel }),
    };
    if (Object.keys(info).length === 0 || !(first >= 0)) continue;
    for (let column = first; column <= last; column++) sheet.columns.set(column, { ...info });
    read = Math.max(read, last + 1);
  }
}

const KNOWN_OF_VIEW = ['showGridLines', 'showRowColHeaders', 'zoomScale', 'tabSelected', 'workbookViewId'];

function readView(view: XmlNode | undefined, source: string, sheet: Sheet): void {
  if (!view) return;
  const a = view.attributes;
  sheet.showGridlines = flag(a['showGridLines'], true);
  sheet.showHeadings = flag(a['showRowColHeaders'], true);
  const zoom = numberOf(a['zoomScale']);
  if (zoom !== undefined && zoom !== 100) sheet.zoomScale = zoom;
  keep(sheet, 'view', otherAttributes(view, KNOWN_OF_VIEW));
  const extension = child(view, 'extLst');
  if (extension)
    keep(
      sheet,
      'view:end',
      childrenNamed(view, 'pivotSelection')
        .concat(extension)
        .map((node) => source.slice(node.start, node.end))
        .join(''),
    );
  const pane = child(view, 'pane');
  const state = pane?.attributes['state'];
  const active = pane?.attributes['activePane'];
  if (pane && (state === 'frozen' || state === 'frozenSplit')) {
    const rows = Number(pane.attributes['ySplit'] ?? 0);
    const columns = Number(pane.attributes['xSplit'] ?? 0);
    if (rows > 0 || columns > 0) sheet.freeze = { rows, columns };
    if (pane.attributes['topLeftCell'] !== undefined) keep(sheet, 'pane:topLeftCell', pane.attributes['topLeftCell']);
  } else if (pane) keep(sheet, 'pane', source.slice(pane.start, pane.end));
  const selections = childrenNamed(view, 'selection');
  const selection = selections.find((node) => node.attributes['pane'] === active) ?? selections[selections.length - 1];
  const area = parseAreas(selection?.attributes['sqref'] ?? 'A1')[0];
  if (area && selection && !(area.row === 0 && area.column === 0 && area.lastRow === 0 && area.lastColumn === 0))
    sheet.selection = { area };
}
