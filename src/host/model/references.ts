import { type Area, parseArea, splitAddress } from '../../ooxml/address';
import type { Sheet, Table } from '../book/book';
import { bodyArea } from './table-area';
import type { Workspace } from './workspace';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The cells that a text means: an address, a name, a table or a part of one; undefined if it means none. */
export function placeOf(workspace: Workspace, text: string, own: Sheet | undefined, depth = 0): Place | undefined {
  const reference = text.replace(/^=/, '').trim();
  const split = splitAddress(reference);
  const sheet = split.sheetName === undefined ? own : workspace.sheetNamed(split.sheetName);
  const area = parseArea(split.reference);
  if (area) return sheet && { sheet, area };
  if (split.sheetName !== undefined && !sheet) return undefined;
  return placeOfName(workspace, split.reference, sheet, depth) ?? placeOfTable(workspace, split.reference);
}

function placeOfName(workspace: Workspace, text: string, sheet: Sheet | undefined, depth: number): Place | undefined {
  const wanted = text.toLowerCase();
  const named = workspace.book.names.filter(({ name }) => name.toLowerCase() === wanted);
  const name =
    named.find(({ sheetId }) => sheetId !== undefined && sheetId === sheet?.id) ?? named.find(({ sheetId }) => sheetId === undefined);
  return name && depth < 10
    ? placeOf(workspace, name.formula, workspace.book.sheets.find(({ id }) => id === name.sheetId) ?? sheet, depth + 1)
    : undefined;
}

/** `Table`, `Table[Column]`, `Table[[A]:[B]]`, `Table[#Headers]`, `Table[[#All],[Column]]`. */
function placeOfTable(workspace: Workspace, text: string): Place | undefined {
  const match = /^([^[\]]+?)(?:\[(.*)\])?$/s.exec(text);
  if (!match) return undefined;
  const wanted = (match[1] ?? '').toLowerCase();
  for (const { sheet, table } of workspace.tables()) {
    if (table.name.toLowerCase() !== wanted) continue;
    const area = partOfTable(table, match[2] ?? '');
    return area && { sheet, area };
  }
  return undefined;
}

function partOfTable(table: Table, inside: string): Area | undefined {
  const parts = [...inside.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map((part) => part[1] ?? '');
  const pieces = parts.length > 0 ? parts : inside === '' ? [] : [inside];
  const specials = pieces.filter((piece) => piece.startsWith('#')).map((piece) => piece.toLowerCase());
  const columns = pieces.filter((piece) => !piece.startsWith('#')).map((piece) => piece.replace(/'(.)/g, '$1').toLowerCase());
  const rows = rowsOf(table, specials);
  if (!rows) return undefined;
  const found = columns.map((name) => table.columns.findIndex((column) => column.name.toLowerCase() === name));
  if (found.includes(-1)) return undefined;
  const first = found.length > 0 ? Math.min(...found) : 0;
  const last = found.length > 0 ? Math.max(...found) : table.columns.length - 1;
  return { ...rows, column: table.area.column + first, lastColumn: table.area.column + last };
}

function rowsOf(table: Table, specials: readonly string[]): { row: number; lastRow: number } | undefined {
  const body = bodyArea(table);
  const { row, lastRow } = table.area;
  if (specials.length === 0) return { row: body.row, lastRow: body.lastRow };
  if (specials.includes('#all')) return { row, lastRow };
  const header = specials.includes('#headers');
  const totals = specials.includes('#totals');
  if ((header && !table.showHeaders) || (totals && !table.showTotals)) return undefined;
  if (header && !specials.includes('#data')) return { row, lastRow: row };
  if (totals && !specials.includes('#data')) return { row: lastRow, lastRow };
  return { row: header ? row : body.row, lastRow: totals ? lastRow : body.lastRow };
}
