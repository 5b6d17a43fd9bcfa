/** What references in a formula's text mean at a place. */
import type { Sheet, Table } from '../book/book';
import type { Place } from './place';
import { areaReference, structuredArea, type AddressText, type StructuredText } from './reference';
import { NAME, REF, Union, VALUE, type Operand } from './values';

export function referenceAt(address: AddressText, place: Place): Operand {
  if (address.prefix === '') return areaReference(place.sheet, address.area);
  const { surroundings } = place;
  const sheet = surroundings.sheetNamed(address.sheet as string);
  if (!sheet || address.external) return REF;
  if (address.lastSheet === undefined) return areaReference(sheet, address.area);
  const last = surroundings.sheetNamed(address.lastSheet);
  if (!last) return REF;
  const positions = [surroundings.book.sheets.indexOf(sheet), surroundings.book.sheets.indexOf(last)];
  return new Union(
    surroundings.book.sheets.slice(Math.min(...positions), Math.max(...positions) + 1).map((each) => areaReference(each, address.area)),
  );
}

export function tableOf(reference: StructuredText, place: Place): { sheet: Sheet; table: Table } | undefined {
  if (reference.table !== '') return place.surroundings.tableNamed(reference.table);
  return place.table ? { sheet: place.sheet, table: place.table } : undefined;
}

/** A table that is not there is an unknown name, a column that is not there a lost reference. */
export const missingTable = (reference: StructuredText, place: Place): Operand =>
  tableOf(reference, place) ? REF : reference.table === '' ? VALUE : NAME;

export function structuredOperand(reference: StructuredText, place: Place): Operand {
  const found = tableOf(reference, place);
  if (!found) return missingTable(reference, place);
  // A row of another sheet's table is never "this row".
  const row = found.sheet === place.sheet ? place.row : -1;
  const area = structuredArea(reference, found.table, row);
  if (!area) return REF;
  return area === 'outside' ? VALUE : areaReference(found.sheet, area);
}
