import type { Area } from '../../ooxml/address';
import { ensureCell } from '../book/book';
import { HostError, invalidArgument } from '../bridge/errors';
import { callerName, HostObject, membersOf, wireName } from '../bridge/object';
import { apiNotFound, readProperty, writeProperty } from '../bridge/members';
import { columnCount, fullAddress, rowCount } from './address';
import { numberOf, recordOf } from './arguments';
import { RangeFormat } from './format';
import { setColumnWidth, setRowHeight } from './sizes';
import type { Region } from './styles';

type RangeRegion = Region & { readonly area: Area };

/** `range.setCellProperties`: rows of settable cell properties, `format` only. */
export function setCellProperties(range: RangeRegion, data: unknown): void {
  if (!Array.isArray(data) || data.length !== rowCount(range.area)) throw invalidArgument('There must be one array for each row.');
  for (const [row, cells] of (data as unknown[]).entries()) {
    if (!Array.isArray(cells) || cells.length !== columnCount(range.area)) throw invalidArgument('There must be one entry for each cell.');
    for (const [column, properties] of (cells as unknown[]).entries()) {
      if (properties === null || properties === undefined) continue;
      const { format, ...others } = recordOf(properties, 'Cell properties');
      const [other] = Object.keys(others);
      if (other !== undefined) throw new HostError('ApiNotFound', `The host has no SettableCellProperties.${other}.`);
      const at = { row: range.area.row + row, column: range.area.column + column };
      ensureCell(range.sheet, at.row, at.column);
      if (format !== undefined && format !== null)
        assign(
          new RangeFormat({ ...regionOf(range), areas: [{ ...at, lastRow: at.row, lastColumn: at.column }] }),
          recordOf(format, 'format'),
        );
    }
  }
}

const regionOf = ({ workspace, sheet, areas }: Region): Region => ({ workspace, sheet, areas });

/** Sets properties of an object from a plain one, as the library's `set` does. */
function assign(object: HostObject, properties: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(properties)) {
    const wire = wireName(name);
    if (!membersOf(object).properties.has(wire)) throw apiNotFound(object, wire);
    const part = membersOf(object).scalars.includes(wire) ? undefined : readProperty(object, wire);
    if (part instanceof HostObject) assign(part, recordOf(value, callerName(name)));
    else writeProperty(object, wire, value);
  }
}

/** `range.getCellProperties`: for each cell what the options ask for, `address` and `format`. */
export function cellProperties(range: RangeRegion, options: unknown): unknown {
  const asked = recordOf(options, 'cellPropertiesLoadOptions');
  const rows: unknown[][] = [];
  for (let row = range.area.row; row <= range.area.lastRow; row++) {
    const cells: unknown[] = [];
    for (let column = range.area.column; column <= range.area.lastColumn; column++) {
      const area = { row, column, lastRow: row, lastColumn: column };
      const cell: Record<string, unknown> = {};
      if (asked.address === true) cell.address = fullAddress(range.sheet.name, area);
      if (asked.format) cell.format = pick(new RangeFormat({ ...regionOf(range), areas: [area] }), recordOf(asked.format, 'format'));
      cells.push(cell);
    }
    rows.push(cells);
  }
  return rows;
}

function pick(object: HostObject, asked: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(asked)
      .filter(([, wanted]) => wanted)
      .map(([name, wanted]) => {
        const value = readProperty(object, wireName(name));
        return [
          name,
          value instanceof HostObject
            ? pick(value, typeof wanted === 'object' && wanted !== null ? (wanted as Record<string, unknown>) : {})
            : value,
        ];
      }),
  );
}

/** `setRowProperties`, `setColumnProperties`: sizes and hiding of each line. */
export function setLineProperties(range: RangeRegion, data: unknown, axis: 'row' | 'column'): void {
  const count = axis === 'row' ? rowCount(range.area) : columnCount(range.area);
  if (!Array.isArray(data) || data.length !== count) throw invalidArgument(`There must be one entry for each ${axis}.`);
  for (const [offset, properties] of (data as unknown[]).entries()) {
    if (properties === null || properties === undefined) continue;
    const { format, ...given } = recordOf(properties, 'Properties');
    const first = range.area[axis] + offset;
    const area = axis === 'row' ? { ...range.area, row: first, lastRow: first } : { ...range.area, column: first, lastColumn: first };
    const region = { ...regionOf(range), areas: [area] };
    const hidden = given[`${axis}Hidden`];
    if (typeof hidden === 'boolean') {
      const lines: Map<number, { hidden?: boolean }> = axis === 'row' ? range.sheet.rows : range.sheet.columns;
      lines.set(first, { ...lines.get(first), hidden });
    }
    if (!format) continue;
    const { rowHeight, columnWidth, ...rest } = recordOf(format, 'format');
    if (typeof rowHeight === 'number') setRowHeight(region, numberOf(rowHeight, 'rowHeight'));
    if (typeof columnWidth === 'number') setColumnWidth(region, numberOf(columnWidth, 'columnWidth'));
    assign(new RangeFormat(region), rest);
  }
}
