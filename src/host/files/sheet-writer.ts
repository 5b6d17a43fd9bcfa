/** Writes a sheet as a worksheet part. The elements stand in the order that the schema asks for. */
import { type Area, areaReference, cellAddress } from '../../ooxml/address';
import { attributes, element, escapeXstringAttribute, XML_DECLARATION } from '../../ooxml/xml';
import type { CellValue, DifferentialStyle, Sheet } from '../book/book';
import { argb } from './color';
import { writeCells, type CellsOutput } from './cells-writer';
import { formatsExtension, writeFormats } from './conditional-formats';
import { writeAutoFilter } from './filters';
import { fitsToPage, writePageLayout } from './page-layout';
import { writeProtection } from './protection';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, POINTS_PER_WIDTH } from './sheet-reader';
import { kept, keptJson } from './unknown';
import { writeValidations } from './validations';

const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

export interface SheetOutput extends Omit<CellsOutput, 'keptValueMetadata' | 'keptDataTable' | 'isAutomaticHeight'> {
  readonly active: boolean;
  readonly differential: (style: DifferentialStyle) => number;
  /** Makes a relationship to an address outside and gives its id. */
  readonly relateHyperlink: (address: string) => string;
  /** Relationship ids of the parts that were written for the sheet. */
  readonly drawing: string | undefined;
  readonly legacyDrawing: string | undefined;
  readonly tables: readonly string[];
}

export function writeSheet(sheet: Sheet, output: SheetOutput): string {
  const cells = writeCells(sheet, { ...output, ...keptCells(sheet) });
  const formats = writeFormats(sheet.conditionalFormats, output.differential);
  const parts = writePageLayout(sheet);
  const put = (name: string, xml: string): unknown => xml !== '' && parts.set(name, xml);
  put('sheetPr', sheetProperties(sheet));
  put('dimension', element('dimension', { ref: cells.dimension }));
  put('sheetViews', views(sheet, output.active));
  put('sheetFormatPr', sheetFormat(sheet));
  put('cols', columns(sheet));
  put('sheetData', cells.xml === '' ? '<sheetData/>' : `<sheetData>${cells.xml}</sheetData>`);
  put('sheetProtection', writeProtection(sheet.protection));
  if (sheet.autoFilter) put('autoFilter', autoFilter(sheet, sheet.autoFilter));
  put(
    'mergeCells',
    sheet.merges.length === 0
      ? ''
      : element(
          'mergeCells',
          { count: sheet.merges.length },
          sheet.merges.map((area) => element('mergeCell', { ref: areaReference(area) })).join(''),
        ),
  );
  put('conditionalFormatting', formats.xml + kept(sheet, 'conditionalFormatting'));
  put('dataValidations', writeValidations(sheet.validations));
  put('hyperlinks', hyperlinks(sheet, output));
  if (output.drawing !== undefined) put('drawing', element('drawing', { 'r:id': output.drawing }));
  if (output.legacyDrawing !== undefined) put('legacyDrawing', element('legacyDrawing', { 'r:id': output.legacyDrawing }));
  put(
    'tableParts',
    output.tables.length === 0
      ? ''
      : element('tableParts', { count: output.tables.length }, output.tables.map((id) => element('tablePart', { 'r:id': id })).join('')),
  );
  const extensions = formatsExtension(formats.extension + kept(sheet, 'extension:formats')) + kept(sheet, 'extensions');
  put('extLst', extensions === '' ? '' : `<extLst>${extensions}</extLst>`);
  const body = ORDER.map((name) => (parts.get(name) ?? kept(sheet, `element:${name}`)) + kept(sheet, `after:${name}`));
  return `${XML_DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"${kept(sheet, 'root')}>${body.join('')}</worksheet>`;
}

function keptCells(sheet: Sheet): Pick<CellsOutput, 'keptValueMetadata' | 'keptDataTable' | 'isAutomaticHeight'> {
  const key = (row: number, column: number): number => row * 16_384 + column;
  const metadata = new Map(
    keptJson<[number, number, number, CellValue][]>(sheet, 'valueMetadata', []).map(([row, column, vm, value]) => [
      key(row, column),
      { vm, value: JSON.stringify(value) },
    ]),
  );
  const tables = new Map(
    keptJson<[number, number, string][]>(sheet, 'dataTables', []).map(([row, column, xml]) => [key(row, column), xml]),
  );
  const heights = new Map(keptJson<[number, number][]>(sheet, 'automaticHeights', []));
  return {
    keptValueMetadata: (row, column, value) => {
      const entry = metadata.size === 0 ? undefined : metadata.get(key(row, column));
      return entry && entry.value === JSON.stringify(value) ? entry.vm : undefined;
    },
    keptDataTable: (row, column) => (tables.size === 0 ? '' : (tables.get(key(row, column)) ?? '')),
    isAutomaticHeight: (row, height) => heights.get(row) === height,
  };
}

function sheetProperties(sheet: Sheet): string {
  const color = sheet.tabColor === undefined ? '' : element('tabColor', { rgb: argb(sheet.tabColor) });
  const fit = fitsToPage(sheet.pageLayout) ? ' fitToPage="1"' : '';
  const setUp = fit + kept(sheet, 'pageSetUpPr');
  const inner = color + kept(sheet, 'outlinePr') + (setUp === '' ? '' : `<pageSetUpPr${setUp}/>`);
  const words = kept(sheet, 'sheetPr') + ((sheet.autoFilter?.filters.size ?? 0) > 0 ? ' filterMode="1"' : '');
  if (inner === '') return words === '' ? '' : `<sheetPr${words}/>`;
  return `<sheetPr${words}>${inner}</sheetPr>`;
}

function views(sheet: Sheet, active: boolean): string {
  const { freeze, selection } = sheet;
  const chosen = selection && areaReference(selection.area);
  const activeCell = selection && cellAddress(selection.area.row, selection.area.column);
  const words = { activeCell, sqref: chosen };
  let inner = '';
  if (freeze && (freeze.rows > 0 || freeze.columns > 0)) {
    const pane = freeze.rows > 0 ? (freeze.columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
    const topLeftCell = kept(sheet, 'pane:topLeftCell') || cellAddress(freeze.rows, freeze.columns);
    inner = element('pane', {
      xSplit: freeze.columns || undefined,
      ySplit: freeze.rows || undefined,
      topLeftCell,
      activePane: pane,
      state: 'frozen',
    });
    if (pane === 'bottomRight') inner += '<selection pane="topRight"/><selection pane="bottomLeft"/>';
    inner += element('selection', { pane, ...words });
  } else inner = kept(sheet, 'pane') + (selection ? element('selection', words) : '');
  inner += kept(sheet, 'view:end');
  const view = attributes({
    showGridLines: sheet.showGridlines ? undefined : false,
    showRowColHeaders: sheet.showHeadings ? undefined : false,
    tabSelected: active ? true : undefined,
    zoomScale: sheet.zoomScale,
    zoomScaleNormal: sheet.zoomScale !== undefined && !kept(sheet, 'view').includes('zoomScaleNormal') ? sheet.zoomScale : undefined,
    workbookViewId: 0,
  });
  return `<sheetViews><sheetView${view}${kept(sheet, 'view')}${inner === '' ? '/>' : `>${inner}</sheetView>`}</sheetViews>`;
}

const toWidth = (points: number): number => Math.round((points / POINTS_PER_WIDTH) * 1e6) / 1e6;

function sheetFormat(sheet: Sheet): string {
  const deepest = (levels: Iterable<{ outlineLevel?: number }>): number | undefined =>
    [...levels].reduce((most, { outlineLevel = 0 }) => Math.max(most, outlineLevel), 0) || undefined;
  const words = attributes({
    defaultColWidth: sheet.defaultColumnWidth === DEFAULT_COLUMN_WIDTH ? undefined : toWidth(sheet.defaultColumnWidth),
    defaultRowHeight: sheet.defaultRowHeight,
    customHeight: sheet.defaultRowHeight === DEFAULT_ROW_HEIGHT ? undefined : true,
    outlineLevelRow: deepest(sheet.rows.values()),
    outlineLevelCol: deepest(sheet.columns.values()),
  });
  return `<sheetFormatPr${words}${kept(sheet, 'sheetFormatPr')}/>`;
}

function columns(sheet: Sheet): string {
  const numbers = [...sheet.columns.keys()].sort((a, b) => a - b);
  const entries: string[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const first = numbers[at] ?? 0;
    const info = sheet.columns.get(first) ?? {};
    const same = JSON.stringify(info);
    let last = first;
    while (numbers[at + 1] === last + 1 && JSON.stringify(sheet.columns.get(last + 1)) === same) {
      last++;
      at++;
    }
    entries.push(
      element('col', {
        min: first + 1,
        max: last + 1,
        width: toWidth(info.width ?? sheet.defaultColumnWidth),
        style: info.style || undefined,
        hidden: info.hidden ? true : undefined,
        customWidth: info.width === undefined ? undefined : true,
        outlineLevel: info.outlineLevel || undefined,
      }),
    );
  }
  return entries.length === 0 ? '' : `<cols>${entries.join('')}</cols>`;
}

function autoFilter(sheet: Sheet, { area, filters }: { area: Area; filters: NonNullable<Sheet['autoFilter']>['filters'] }): string {
  const xml = writeAutoFilter(area, filters, (column) => kept(sheet, `filter:${column}`));
  const end = kept(sheet, 'autoFilter:end');
  if (end === '') return xml;
  return xml.endsWith('</autoFilter>')
    ? `${xml.slice(0, -'</autoFilter>'.length)}${end}</autoFilter>`
    : `${xml.slice(0, -2)}>${end}</autoFilter>`;
}

function hyperlinks(sheet: Sheet, output: SheetOutput): string {
  const entries = sheet.hyperlinks.map(({ area, address, documentReference, screenTip }) => {
    const id = address === undefined || address === '' ? '' : ` r:id="${output.relateHyperlink(address.replaceAll(' ', '%20'))}"`;
    const text = (name: string, value: string | undefined): string =>
      value === undefined ? '' : ` ${name}="${escapeXstringAttribute(value)}"`;
    return `<hyperlink ref="${areaReference(area)}"${id}${text('location', documentReference)}${text('tooltip', screenTip)}/>`;
  });
  return entries.length === 0 ? '' : `<hyperlinks>${entries.join('')}</hyperlinks>`;
}
