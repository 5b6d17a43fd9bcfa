/** Filters and sorting of tables and sheets (ISO/IEC 29500-1, 18.3.2). */
import { type Area, areaReference, parseArea } from '../../ooxml/address';
import {
  attributes,
  child,
  childrenNamed,
  decodeXstring,
  element,
  escapeXstringAttribute,
  flag,
  parseXml,
  type XmlNode,
} from '../../ooxml/xml';
import type { FilterCriteria, Table } from '../book/book';

const OPERATORS: readonly [string, string][] = [
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['<>', 'notEqual'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
  ['=', 'equal'],
];

function criterion(node: XmlNode): string {
  const operator = OPERATORS.find(([, word]) => word === (node.attributes['operator'] ?? 'equal'))?.[0] ?? '=';
  return operator + decodeXstring(node.attributes['val'] ?? '');
}

/** `raw` gets what the file says of columns filtered in a way that `FilterCriteria` cannot say in full. */
export function readFilters(
  autoFilter: XmlNode | undefined,
  source: string,
  raw: (column: number, xml: string) => void,
): Map<number, FilterCriteria> {
  const filters = new Map<number, FilterCriteria>();
  for (const node of childrenNamed(autoFilter, 'filterColumn')) {
    const column = Number(node.attributes['colId']);
    const how = node.children.find((each) => each.name !== 'extLst');
    if (!how) continue;
    const criteria = readCriteria(how);
    filters.set(column, criteria);
    if (writeCriteria(criteria) === undefined || how.name === 'iconFilter' || how.children.some((each) => each.name === 'dateGroupItem'))
      raw(column, source.slice(node.start, node.end));
  }
  return filters;
}

function readCriteria(how: XmlNode): FilterCriteria {
  switch (how.name) {
    case 'filters':
      return {
        filterOn: 'Values',
        values: [
          ...childrenNamed(how, 'filter').map((each) => decodeXstring(each.attributes['val'] ?? '')),
          ...(flag(how.attributes['blank']) ? [''] : []),
        ],
      };
    case 'customFilters': {
      const [first, second] = childrenNamed(how, 'customFilter').map(criterion);
      return {
        filterOn: 'Custom',
        criterion1: first ?? '',
        ...(second !== undefined && { criterion2: second, operator: flag(how.attributes['and']) ? 'And' : 'Or' }),
      };
    }
    case 'top10':
      return {
        filterOn: `${flag(how.attributes['top'], true) ? 'Top' : 'Bottom'}${flag(how.attributes['percent']) ? 'Percent' : 'Items'}`,
        criterion1: how.attributes['val'] ?? '10',
      };
    case 'dynamicFilter':
      return { filterOn: 'Dynamic', criterion1: how.attributes['type'] ?? '' };
    case 'colorFilter':
      return { filterOn: flag(how.attributes['cellColor'], true) ? 'CellColor' : 'FontColor' };
    default:
      return { filterOn: 'Icon' };
  }
}

function writeCriteria(criteria: FilterCriteria): string | undefined {
  const { filterOn, values = [], criterion1 = '', criterion2, operator } = criteria;
  switch (filterOn) {
    case 'Values':
      return `<filters${attributes({ blank: values.includes('') ? true : undefined })}>${values
        .filter((value) => value !== '')
        .map((value) => `<filter val="${escapeXstringAttribute(value)}"/>`)
        .join('')}</filters>`;
    case 'Custom':
      return element(
        'customFilters',
        { and: operator === 'And' && criterion2 !== undefined ? true : undefined },
        [criterion1, ...(criterion2 === undefined ? [] : [criterion2])].map(customFilter).join(''),
      );
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return element('top10', { top: filterOn.startsWith('Top'), percent: filterOn.endsWith('Percent'), val: criterion1 });
    case 'Dynamic':
      return element('dynamicFilter', { type: criterion1 });
    default:
      return undefined;
  }
}

function customFilter(text: string): string {
  const [sign, word] = OPERATORS.find(([operator]) => text.startsWith(operator)) ?? ['', 'equal'];
  return `<customFilter${attributes({ operator: word === 'equal' ? undefined : word })} val="${escapeXstringAttribute(text.slice(sign.length))}"/>`;
}

export function writeAutoFilter(area: Area, filters: ReadonlyMap<number, FilterCriteria>, raw: (column: number) => string): string {
  const columns = [...filters]
    .sort(([a], [b]) => a - b)
    .map(([column, criteria]) => {
      const keptXml = raw(column);
      const how = keptXml === '' ? undefined : parseXml(keptXml).children.find((each) => each.name !== 'extLst');
      // What the file said holds as long as the column is filtered as it was.
      if (how && JSON.stringify(readCriteria(how)) === JSON.stringify(criteria)) return keptXml;
      const inner = writeCriteria(criteria);
      return inner === undefined ? '' : element('filterColumn', { colId: column }, inner);
    });
  return element('autoFilter', { ref: areaReference(area) }, columns.join(''));
}

export function readSort(node: XmlNode | undefined, area: Area): Table['sort'] {
  if (!node) return undefined;
  const fields = childrenNamed(node, 'sortCondition').flatMap((condition) => {
    const at = parseArea(condition.attributes['ref'] ?? '');
    return at ? [{ key: at.column - area.column, ascending: !flag(condition.attributes['descending']) }] : [];
  });
  return fields.length > 0 ? { fields, matchCase: flag(node.attributes['caseSensitive']) } : undefined;
}

export function writeSort(sort: Table['sort'], rows: Area): string {
  if (!sort || sort.fields.length === 0 || rows.lastRow < rows.row) return '';
  const conditions = sort.fields.map(({ key, ascending }) => {
    const column = rows.column + key;
    return element('sortCondition', {
      descending: ascending ? undefined : true,
      ref: areaReference({ ...rows, column, lastColumn: column }),
    });
  });
  return element('sortState', { caseSensitive: sort.matchCase ? true : undefined, ref: areaReference(rows) }, conditions.join(''));
}

/** The auto filter's node of a table or sheet and its sort state, wherever it stands. */
export const sortNode = (node: XmlNode): XmlNode | undefined => child(node, 'sortState') ?? child(child(node, 'autoFilter'), 'sortState');
