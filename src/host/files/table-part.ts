/** Table parts (ISO/IEC 29500-1, 18.5). */
import { areaReference, parseArea } from '../../ooxml/address';
import {
  attributes,
  child,
  childrenNamed,
  decodeXstring,
  element,
  escapeText,
  escapeXstringAttribute,
  flag,
  otherAttributes,
  parseXml,
  XML_DECLARATION,
} from '../../ooxml/xml';
import type { Sheet, Table, TableColumn, TotalsFunction } from '../book/book';
import { readFilters, readSort, sortNode, writeAutoFilter, writeSort } from './filters';
import { fromFileText, type CellFormulas } from './formula-text';
import { keep, kept } from './unknown';

const KNOWN = ['xmlns', 'id', 'name', 'displayName', 'ref', 'headerRowCount', 'totalsRowCount', 'totalsRowShown'];
const KNOWN_OF_COLUMN = ['id', 'name', 'totalsRowFunction', 'totalsRowLabel'];
const KNOWN_CHILDREN = new Set(['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo']);
const TOTALS: readonly TotalsFunction[] = ['none', 'sum', 'average', 'count', 'countNums', 'max', 'min', 'stdDev', 'var', 'custom'];

export function readTable(source: string, sheet: Sheet): Table | undefined {
  const root = parseXml(source);
  const area = parseArea(root.attributes['ref'] ?? '');
  if (!area) return undefined;
  const id = Number(root.attributes['id']);
  const name = decodeXstring(root.attributes['displayName'] ?? root.attributes['name'] ?? `Table${id}`);
  keep(sheet, `table:${id}`, otherAttributes(root, KNOWN));
  keep(
    sheet,
    `table:${id}:end`,
    root.children
      .filter((node) => !KNOWN_CHILDREN.has(node.name))
      .map((node) => source.slice(node.start, node.end))
      .join(''),
  );
  const columns = childrenNamed(child(root, 'tableColumns'), 'tableColumn').map((node): TableColumn => {
    const columnId = Number(node.attributes['id']);
    keep(sheet, `table:${id}:${columnId}`, otherAttributes(node, KNOWN_OF_COLUMN));
    keep(
      sheet,
      `table:${id}:${columnId}:end`,
      ['xmlColumnPr', 'extLst']
        .map((inner) => child(node, inner))
        .map((found) => (found ? source.slice(found.start, found.end) : ''))
        .join(''),
    );
    const calculated = child(node, 'calculatedColumnFormula');
    const totals = child(node, 'totalsRowFormula');
    const totalsFunction = TOTALS.find((word) => word === node.attributes['totalsRowFunction']);
    const label = node.attributes['totalsRowLabel'];
    return {
      id: columnId,
      name: decodeXstring(node.attributes['name'] ?? ''),
      ...(calculated && { calculatedFormula: fromFileText(calculated.text, { table: name }) }),
      ...(totalsFunction && { totalsFunction }),
      ...(totals && { totalsFormula: fromFileText(totals.text, { table: name }) }),
      ...(label !== undefined && { totalsLabel: decodeXstring(label) }),
    };
  });
  const autoFilter = child(root, 'autoFilter');
  const style = child(root, 'tableStyleInfo')?.attributes;
  const sort = readSort(sortNode(root), area);
  return {
    id,
    name,
    area,
    columns,
    showHeaders: flag(root.attributes['headerRowCount'], true),
    showTotals: Number(root.attributes['totalsRowCount'] ?? 0) > 0,
    style: {
      name: decodeXstring(style?.['name'] ?? ''),
      bandedRows: flag(style?.['showRowStripes']),
      bandedColumns: flag(style?.['showColumnStripes']),
      firstColumn: flag(style?.['showFirstColumn']),
      lastColumn: flag(style?.['showLastColumn']),
    },
    showFilterButton: autoFilter !== undefined,
    filters: readFilters(autoFilter, source, (column, xml) => keep(sheet, `table:${id}:filter:${column}`, xml)),
    ...(sort && { sort }),
  };
}

export function writeTable(table: Table, sheet: Sheet, formulas: CellFormulas): string {
  const { id, name, area, showHeaders, showTotals } = table;
  const filtered = { ...area, lastRow: area.lastRow - (showTotals ? 1 : 0) };
  const rows = { ...filtered, row: area.row + (showHeaders ? 1 : 0) };
  const columns = table.columns.map((column) => {
    const { totalsFunction, totalsLabel } = column;
    const inner = calculated(column, name, formulas) + totals(column, name, formulas) + kept(sheet, `table:${id}:${column.id}:end`);
    const words = `${attributes({ id: column.id })} name="${escapeXstringAttribute(column.name)}"${attributes({ totalsRowFunction: totalsFunction === 'none' ? undefined : totalsFunction })}${
      totalsLabel === undefined ? '' : ` totalsRowLabel="${escapeXstringAttribute(totalsLabel)}"`
    }${kept(sheet, `table:${id}:${column.id}`)}`;
    return inner === '' ? `<tableColumn${words}/>` : `<tableColumn${words}>${inner}</tableColumn>`;
  });
  const { style } = table;
  const styleXml = element('tableStyleInfo', {
    name: style.name === '' ? undefined : style.name,
    showFirstColumn: style.firstColumn,
    showLastColumn: style.lastColumn,
    showRowStripes: style.bandedRows,
    showColumnStripes: style.bandedColumns,
  });
  // Without headers there is nothing to hold a filter button.
  const filter =
    table.showFilterButton && showHeaders
      ? writeAutoFilter(filtered, table.filters, (column) => kept(sheet, `table:${id}:filter:${column}`))
      : '';
  return `${XML_DECLARATION}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"${attributes({ id })} name="${escapeXstringAttribute(name)}" displayName="${escapeXstringAttribute(name)}"${attributes(
    {
      ref: areaReference(area),
      headerRowCount: showHeaders ? undefined : 0,
      totalsRowCount: showTotals ? 1 : undefined,
      totalsRowShown: showTotals ? undefined : false,
    },
  )}${kept(sheet, `table:${id}`)}>${filter}${writeSort(table.sort, rows)}<tableColumns count="${table.columns.length}">${columns.join('')}</tableColumns>${styleXml}${kept(sheet, `table:${id}:end`)}</table>`;
}

function calculated(column: TableColumn, table: string, formulas: CellFormulas): string {
  if (column.calculatedFormula === undefined) return '';
  const { text, array } = formulas.toFile(column.calculatedFormula, table);
  // Excel marks here, too, that the column's cells are arrays; else new rows would get an implicit intersection.
  return `<calculatedColumnFormula${attributes({ array: array ? true : undefined })}>${escapeText(text)}</calculatedColumnFormula>`;
}

function totals(column: TableColumn, table: string, formulas: CellFormulas): string {
  if (column.totalsFunction !== 'custom' || column.totalsFormula === undefined) return '';
  const { text, array } = formulas.toFile(column.totalsFormula, table);
  return `<totalsRowFormula${attributes({ array: array ? true : undefined })}>${escapeText(text)}</totalsRowFormula>`;
}
